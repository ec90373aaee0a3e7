"""What the template workbook of one kab/kota holds: its types and services, with last year's published values."""

from __future__ import annotations

from dataclasses import dataclass

from queries import Konteks, Row, rows
from words.format import angka
from words.galat import GalatSerambi
from words.keadaan import nilai_teks

Lalu = (
    int | str
)  # last year's value: a number, or the text of what it is instead ("…", "belum", "12 KK; 30 jiwa")
UKURAN = {"pmks": ("terdata", "tertangani"), "spm": ("butuh", "terlayani"), "psks": ("",)}
TABEL = tuple(UKURAN)


class WilayahTanpaTemplat(GalatSerambi):
    """A template was asked for something that is not a kab/kota."""

    def __init__(self, kode: str) -> None:
        super().__init__(f"Templat hanya ada untuk kabupaten dan kota; “{kode}” bukan kode kabupaten/kota.")


@dataclass(frozen=True, slots=True)
class BarisTemplat:
    """One type or service: `satuan` the units it may be counted in, the likely one first; `lalu` one value per measure.

    `kelamin` is "P" or "L" for a type that only one sex can have, else "".
    """

    kode: str
    nama: str
    satuan: tuple[str, ...]
    lalu: tuple[Lalu, ...]
    kelamin: str = ""


@dataclass(frozen=True, slots=True)
class IsianTemplat:
    """Everything the workbook needs, without a query: area, year to fill in, and the rows of the three tables."""

    kode_wilayah: str
    nama: str
    tahun: int
    pmks: tuple[BarisTemplat, ...]
    spm: tuple[BarisTemplat, ...]
    psks: tuple[BarisTemplat, ...]


def isian(konteks: Konteks, kode_wilayah: str, tahun: int) -> IsianTemplat:
    """The template of one kab/kota for `tahun`, last year's real values beside; contoh values are left out.

    Pass `Konteks(edisi, "lembar", kode_wilayah)` for the agency itself: with another audience its small values are
    masked here as everywhere. Raises WilayahTanpaTemplat.
    """
    tempat = {row["kode_wilayah"]: row for row in rows("wilayah_daftar", konteks)}.get(kode_wilayah)
    if tempat is None or tempat["tingkat"] not in ("kabupaten", "kota"):
        raise WilayahTanpaTemplat(kode_wilayah)
    kumpulan: dict[tuple[str, str], list[Row]] = {}
    for row in rows("templat_isian", konteks, kode_wilayah=kode_wilayah, tahun=tahun - 1):
        kumpulan.setdefault((row["tabel"], row["jenis"]), []).append(row)
    baris = {tabel: tuple(_baris(isi) for (t, _), isi in kumpulan.items() if t == tabel) for tabel in TABEL}
    return IsianTemplat(kode_wilayah, tempat["nama"], tahun, **baris)


def _baris(isi: list[Row]) -> BarisTemplat:
    satu = isi[0]
    boleh = [satu["satuan_utama"], *filter(None, satu["satuan_lain"].split("|"))]
    dipakai = [row["satuan"] for row in isi if row["nilai"] is not None and row["satuan"] in boleh]
    return BarisTemplat(
        kode=satu["jenis"],
        nama=satu["nama"],
        satuan=tuple(dict.fromkeys([*dipakai, *boleh])),
        lalu=tuple(
            _lalu([row for row in isi if row["ukuran"] == ukuran]) for ukuran in UKURAN[satu["tabel"]]
        ),
        kelamin=satu["jenis_kelamin"],
    )


def _lalu(isi: list[Row]) -> Lalu:
    """Last year's value of one measure; two units stand as text, they are never added."""
    ada = [row for row in isi if row["nilai"] is not None]
    if len(ada) > 1:
        return "; ".join(f"{angka(row['nilai'])} {row['satuan']}" for row in ada)
    if ada and ada[0]["satuan"] == ada[0]["satuan_utama"]:
        return int(ada[0]["nilai"])
    if ada:
        return f"{angka(ada[0]['nilai'])} {ada[0]['satuan']}"
    return nilai_teks(None, 0, isi[0]["keadaan"], "tetap")
