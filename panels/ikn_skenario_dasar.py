"""What a scenario starts from: the last year with a population, and with a rate of the type where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from panels import ikn_alamat
from panels.ikn_deret import HANYA_LINGKAR, PEKA, TANPA_KK
from panels.ikn_sumbu import AWAL
from panels.jenis_info import Jenis, jenis_info
from panels.state import State
from queries import Konteks, Row, rows
from words import label
from words.format import angka, periode

BULANAN = "Skenario memakai angka tahunan per penduduk; deret bulanan tidak dipakai. Pilih jenis PMKS lain."
TANPA_ANGKA = "Belum ada tahun yang jumlah dan penduduknya sama-sama tersedia untuk seluruh wilayahnya."
TANPA_PENDUDUK = "Penduduk {nama} menurut {dasar} belum tersedia utuh. Pilih penduduk (penyebut) lain."


@dataclass(frozen=True, slots=True)
class Dasar:
    """The start: `penduduk` row (query ikn_dasar) and `angka` row (query ikn_seri), None with the reason `sebab`."""

    tempat: str
    nama: str
    jenis: Jenis
    penyebut: str
    penduduk: Row | None
    angka: Row | None
    sebab: str

    @property
    def tahun(self) -> int:
        """Base year; 0 without a population."""
        return self.penduduk["tahun"] if self.penduduk else 0

    @property
    def contoh(self) -> bool:
        """Whether the rate rests on contoh."""
        return bool(self.angka and self.angka["asal"] == "contoh")

    @property
    def awal(self) -> str:
        """The start as a sentence part: "1.766.449 jiwa (Register Dukcapil, Semester II 2024)"."""
        if not self.penduduk:
            return ""
        return f"{angka(self.penduduk['nilai'])} jiwa ({self.penyebut}, {periode(self.penduduk['periode'])})"


def dasar(state: State, konteks: Konteks) -> Dasar:
    """Return the start of the chosen place, type, measure and base; the year of the rate decides if there is one."""
    place, name = ikn_alamat.lingkup(state, konteks)
    kode = ikn_alamat.jenis(state)
    info = jenis_info(state.with_(jenis=kode, satuan=""), konteks)
    people = [
        row
        for row in rows("ikn_dasar", konteks, wilayah=place, dasar=state.penduduk)
        if row["tahun"] <= int(state.tahun) and row["status"] != "perkiraan"
    ]
    rate, why = _angka(place, info, people, state, konteks)
    start = next((row for row in people if rate and row["tahun"] == rate["tahun"]), None)
    base = label.dasar(state.penduduk)
    if not people:
        why = TANPA_PENDUDUK.format(nama=name, dasar=base)
    return Dasar(place, name, info, base, start or (people[-1] if people else None), rate, why)


def _angka(
    place: str, info: Jenis, people: list[Row], state: State, konteks: Konteks
) -> tuple[Row | None, str]:
    if info.kode == ikn_alamat.ORTER:
        return None, BULANAN
    if info.satuan != "jiwa":
        return None, TANPA_KK
    single = any(row["kode_wilayah"] == place for row in rows("wilayah_daftar", konteks))
    if single and info.tingkat_sensitif >= PEKA and konteks.audiens == "publik":
        return None, HANYA_LINGKAR
    found = rows(
        "ikn_seri", konteks, jenis=info.kode, ukuran=state.ukuran, satuan=info.satuan, dasar=state.penduduk,
        awal=str(AWAL),
    )  # fmt: skip
    years = {row["tahun"] for row in people}
    usable = [row for row in found if row["kode_wilayah"] == place and row["angka"] is not None]
    usable = [row for row in usable if row["tahun"] in years and not row["kumulatif"]]
    return (usable[-1], "") if usable else (None, TANPA_ANGKA)
