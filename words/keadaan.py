"""The four kinds of "no number", and the text of every shown value.

Nihil (a true zero), tidak tersedia, belum dilaporkan and disamarkan are four different things; nobody above
prints a value in another way than `nilai_teks`.
"""

from __future__ import annotations

from words.format import Angka, angka
from words.galat import GalatSerambi, KodeTidakDikenal

ADA = "ada"
NIHIL = "nihil"
TIDAK_TERSEDIA = "tidak_tersedia"
BELUM_DILAPORKAN = "belum_dilaporkan"
DISAMARKAN = "disamarkan"

SIMBOL: dict[str, str] = {NIHIL: "–", TIDAK_TERSEDIA: "…", BELUM_DILAPORKAN: "belum"}
# on an area of the map there is room for four letters
SIMBOL_PETA: dict[str, str] = {**SIMBOL, BELUM_DILAPORKAN: "b.l."}
# One symbol for every hidden cell: "<5" would tell that the value is 1..4, narrower than the mask promises,
# and would be untrue for a complementary cell, which may be large (docs/decisions.md).
SIMBOL_DISAMARKAN = "*"
AKHIRAN: dict[str, str] = {"tetap": "", "sementara": " x", "perkiraan": " e", "diperbaiki": " r"}

_NAMA = {
    ADA: "Ada data",
    NIHIL: "Nihil",
    TIDAK_TERSEDIA: "Data tidak tersedia",
    BELUM_DILAPORKAN: "Belum dilaporkan",
    DISAMARKAN: "Disamarkan demi pelindungan data pribadi",
}


class NilaiTanpaKeadaan(GalatSerambi):
    """A value and its state contradict each other; a mistake of the query, never of the reader."""

    def __init__(self, nilai: object, keadaan: str) -> None:
        super().__init__(
            f"Nilai “{nilai}” tidak cocok dengan keadaan “{keadaan}”. Laporkan kepada pengelola data."
        )


def simbol(keadaan: str, *, peta: bool = False) -> str:
    """Symbol of a state: "–", "…", "belum" (map: "b.l."), "*"; "" for ada."""
    if keadaan == ADA:
        return ""
    if keadaan == DISAMARKAN:
        return SIMBOL_DISAMARKAN
    if keadaan not in SIMBOL:
        raise KodeTidakDikenal("Keadaan", keadaan, ", ".join(_NAMA))
    return (SIMBOL_PETA if peta else SIMBOL)[keadaan]


def nama(keadaan: str) -> str:
    """Name of a state in words: "Belum dilaporkan"."""
    if keadaan not in _NAMA:
        raise KodeTidakDikenal("Keadaan", keadaan, ", ".join(_NAMA))
    return _NAMA[keadaan]


def legenda() -> tuple[tuple[str, str], ...]:
    """(symbol, meaning) of every mark a table may carry, in the order printed under it."""
    return (
        ("–", "nihil"),
        ("…", "data tidak tersedia"),
        ("belum", "belum dilaporkan (pada peta: b.l.)"),
        ("*", "disamarkan demi pelindungan data pribadi: jumlah kecil, atau pelengkapnya"),
        ("x", "angka sementara"),
        ("e", "angka perkiraan"),
        ("r", "angka diperbaiki"),
    )


def akhiran(status: str) -> str:
    """Status suffix: " x" sementara, " e" perkiraan, " r" diperbaiki, "" tetap."""
    if status not in AKHIRAN:
        raise KodeTidakDikenal("Status", status, ", ".join(AKHIRAN))
    return AKHIRAN[status]


def nilai_teks(
    nilai: Angka,
    desimal: int = 0,
    keadaan: str = ADA,
    status: str = "tetap",
    *,
    peta: bool = False,
) -> str:
    """The text of one shown value: "1.234", "1.234 x", "–", "…", "belum", "*".

    Raises NilaiTanpaKeadaan when `keadaan` is ada and there is no value, or disamarkan and there is one.
    """
    kosong_nilai = nilai is None or nilai != nilai
    if keadaan == ADA:
        if kosong_nilai:
            raise NilaiTanpaKeadaan(nilai, keadaan)
        return angka(nilai, desimal) + akhiran(status)
    if keadaan == DISAMARKAN and not kosong_nilai:
        raise NilaiTanpaKeadaan("(tertutup)", keadaan)
    if keadaan == NIHIL:
        return simbol(keadaan) + akhiran(status)
    return simbol(keadaan, peta=peta)


def kosong(wilayah: str, periode: str, terakhir: str | None = None) -> str:
    """Sentence of an empty state; `periode` and `terakhir` are ready texts (words.format.periode)."""
    kalimat = f"Data tidak tersedia untuk {wilayah}, {periode}."
    return f"{kalimat} Terakhir dilaporkan: {terakhir}." if terakhir else kalimat


def cakupan(n: int, total: int) -> str:
    """Coverage that belongs to every total: "9 dari 10 wilayah"."""
    if not 0 <= n <= total:
        raise KodeTidakDikenal("Cakupan", f"{n} dari {total}")
    return f"{angka(n)} dari {angka(total)} wilayah"
