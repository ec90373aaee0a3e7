"""The role of every column of a table: label, value, code, numbering, derived or remark.

Works on plain header texts and sample rows, so that the fast path for long files can use the same decision.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from data.intake.bentuk.kepala import nama_dimensi
from data.intake.bentuk.kisi import ANGKA, KHUSUS, SIMBOL, TAHUN, TEKS, rupa_sel
from data.intake.kamus import istilah, jenis, periode, wilayah
from data.intake.model import Nilai

WAKTU = ("tahun", "bulan", "triwulan", "semester")
LABEL_BERNAMA = (
    "wilayah",
    "desa",
    "jenis",
    "kelamin",
    "satuan",
    "ukuran",
    "status",
    "arah",
    "dasar",
    "indikator",
)


@dataclass(frozen=True, slots=True)
class Peran:
    """What a column is for. `guna`: label | nilai | kode | nomor | catatan | turunan | kosong.

    `nama` is the dimension that the header names ('' when none, see `kepala.nama_dimensi`).
    """

    guna: str
    nama: str


def peran_kolom(kepala: Sequence[Sequence[Nilai]], contoh: Sequence[Sequence[Nilai]]) -> list[Peran]:
    """Decide every column from its header texts (top to bottom) and the cells of some data rows."""
    kolom = list(zip(*contoh, strict=False)) if contoh else [()] * len(kepala)
    hitung = [Counter(map(rupa_sel, sel)) for sel in kolom]
    awal = [_bernama(teks, sel, banyak) for teks, sel, banyak in zip(kepala, kolom, hitung, strict=True)]
    return _lengkapi(awal, kepala, kolom, hitung)


def nama_kepala(teks: Sequence[Nilai]) -> str:
    """The dimension named by the lowest header text that is not empty."""
    for satu in reversed(teks):
        if satu is not None:
            return nama_dimensi(satu)
    return ""


def _bernama(teks: Sequence[Nilai], sel: Sequence[Nilai], banyak: Counter[str]) -> Peran | None:
    """The role where the header or an empty body decides, else None."""
    nama = nama_kepala(teks)
    isi = sum(jumlah for huruf, jumlah in banyak.items() if huruf != " ")
    if not isi:
        return Peran("kosong", nama)
    if nama in ("nomor", "catatan"):
        return Peran(nama, nama)
    if nama == "kode" or (nama == "wilayah" and _kode_saja(sel)):
        return Peran("kode" if _kode_saja(sel) else _bukan_kode(banyak), nama)
    if nama in WAKTU:
        return Peran("label", nama)
    if nama in LABEL_BERNAMA and banyak[TEKS] >= _angka(banyak):
        return Peran("label", nama)
    if _turunan(teks):
        return Peran("turunan", nama)
    if _angka(banyak) and not nama and _anggota(teks):
        return Peran("nilai", nama)
    return Peran("nilai", nama) if nama == "nilai" and _angka(banyak) else None


def _anggota(teks: Sequence[Nilai]) -> bool:
    """The lowest header text is a member of a dimension: the column holds its values, even where many are words."""
    satu = next((t for t in reversed(teks) if t is not None), None)
    if not isinstance(satu, str):
        return satu is not None
    lain = istilah.kelamin(satu) or istilah.ukuran(satu) or istilah.spm_ukuran(satu) or periode.murni(satu)
    return bool(lain or jenis.kenali(satu) or wilayah.kenali(satu))


def _turunan(teks: Sequence[Nilai]) -> bool:
    return any(
        isinstance(t, str) and (istilah.turunan(t) or istilah.spm_ukuran(t) == "turunan") for t in teks[-1:]
    )


def _bukan_kode(banyak: Counter[str]) -> str:
    return "label" if banyak[TEKS] > _angka(banyak) else "catatan"


def _angka(banyak: Counter[str]) -> int:
    return banyak[ANGKA] + banyak[TAHUN] + banyak[KHUSUS] + banyak[SIMBOL]


def _kode_saja(sel: Sequence[Nilai]) -> bool:
    isi = [nilai for nilai in sel if nilai is not None]
    return bool(isi) and sum(map(_mirip_kode, isi)) * 2 > len(isi)


def _mirip_kode(nilai: Nilai) -> bool:
    return not isinstance(nilai, str | int | float) or bool(wilayah.mirip_kode(nilai))


def _lengkapi(
    awal: list[Peran | None],
    kepala: Sequence[Sequence[Nilai]],
    kolom: Sequence[Sequence[Nilai]],
    hitung: Sequence[Counter[str]],
) -> list[Peran]:
    """Columns whose header says nothing: by their cells and by where they stand."""
    teks = [i for i, banyak in enumerate(hitung) if banyak[TEKS] > _angka(banyak)]
    label = [i for i in teks if awal[i] is None or awal[i].guna == "label"]
    pertama = min(label, default=len(awal))
    hasil: list[Peran] = []
    for i, banyak in enumerate(hitung):
        if awal[i] is not None:
            hasil.append(awal[i])
        elif i in teks:
            hasil.append(Peran("label", nama_kepala(kepala[i])))
        else:
            hasil.append(_angka_tanpa_nama(i, pertama, kepala[i], kolom[i], banyak))
    return hasil


def _angka_tanpa_nama(
    i: int, pertama: int, teks: Sequence[Nilai], sel: Sequence[Nilai], banyak: Counter[str]
) -> Peran:
    kosong = not any(t is not None for t in teks)
    isi = [nilai for nilai in sel if nilai is not None]
    if i < pertama and kosong and _berurut(isi):
        return Peran("nomor", "nomor")
    bebas = kosong or (i < pertama and nama_kepala(teks) != "nilai")
    if bebas and _kode_saja(sel) and _bukan_cacah(isi, kosong):
        return Peran("kode", "kode")
    if kosong and i < pertama and banyak[TAHUN] == len(isi):
        return Peran("label", "tahun")
    return Peran("nilai", nama_kepala(teks))


def _berurut(isi: Sequence[Nilai]) -> bool:
    angka = [str(nilai).rstrip(".)").split(".0")[0] for nilai in isi]
    return all(teks.isdigit() for teks in angka) and angka[:1] == ["1"]


def _bukan_cacah(isi: Sequence[Nilai], tanpa_nama: bool) -> bool:
    """Codes, not counts that happen to look like codes: all of them codes, and each another where a header stands."""
    if not all(map(_mirip_kode, isi)):
        return False
    sama = len(set(map(str, isi)))
    if all(len(str(nilai)) >= 4 for nilai in isi):
        return tanpa_nama or sama == len(isi)
    return tanpa_nama and sama == 1 and len(isi) > 1
