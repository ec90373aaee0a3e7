"""The whole recap arranged for a workbook: years, areas in order, lines of types; no number is made here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from charts.spec import Table, TableSpec
from panels.common import sources
from panels.panel import Panel, Source, Stamps
from queries import Konteks, Row, rows
from queries.engine import opened
from words import label

UKURAN = ("terdata", "tertangani")
TOTAL = "semua"  # family of the row over all types
TIPE = "pmks"


@dataclass(frozen=True, slots=True)
class Garis:
    """A line of a year's sheet: one type in one unit, with its cell for every area valid then."""

    jenis: str
    keluarga: str
    satuan: str
    sel: Mapping[str, Row]  # kode_wilayah -> row of the query


@dataclass(frozen=True, slots=True)
class Tahun:
    """A year: its lines by measure, in official order."""

    tahun: int
    n_wilayah: int
    garis: Mapping[str, tuple[Garis, ...]]
    stempel: Stamps
    sumber: tuple[Source, ...]
    kumulatif: bool


@dataclass(frozen=True, slots=True)
class Rekap:
    """Everything the workbook prints. `wilayah` and `jenis` are catalogue rows by code, in the order printed."""

    provinsi: Row
    wilayah: Mapping[str, Row]
    jenis: Mapping[str, Row]
    tahun: tuple[Tahun, ...]  # newest first
    sumber: tuple[Source, ...]
    stempel: Stamps

    @property
    def n_jenis(self) -> int:
        """Types of the official list."""
        return sum(row["keluarga"] == TIPE for row in self.jenis.values())

    @property
    def kurun(self) -> str:
        """The years in words: "2016–2025", "2024", "belum ada tahun"."""
        years = [one.tahun for one in self.tahun]
        if not years:
            return "belum ada tahun"
        return str(years[0]) if len(years) == 1 else f"{years[-1]}–{years[0]}"


def rekap(konteks: Konteks) -> Rekap:
    """Return the recap of an edition for one audience; kept, as an edition never changes."""
    return _rekap(konteks, str(opened(konteks.edisi).path))


@lru_cache(maxsize=4)
def _rekap(konteks: Konteks, path: str) -> Rekap:
    found = rows("rekap_lengkap", konteks)
    by_year: dict[int, list[Row]] = {}
    for row in found:
        by_year.setdefault(row["tahun"], []).append(row)
    years = tuple(_tahun(year, by_year[year], konteks) for year in sorted(by_year, reverse=True))
    return Rekap(
        provinsi=rows("provinsi", konteks)[0],
        wilayah={row["kode_wilayah"]: row for row in rows("wilayah_daftar", konteks)},
        jenis={row["jenis"]: row for row in rows("jenis_daftar", konteks)},
        tahun=years,
        sumber=sources(konteks, (row["sumber_id"] for row in found)),
        stempel=_stempel(found, konteks),
    )


def _stempel(found: Iterable[Row], konteks: Konteks) -> Stamps:
    kept = tuple(found)
    return Stamps(
        konteks.edisi,
        contoh=any(row["asal"] == "contoh" for row in kept),
        audiens=konteks.audiens,
        sementara=any(row["status"] == "sementara" for row in kept),
    )


def _tahun(tahun: int, found: list[Row], konteks: Konteks) -> Tahun:
    return Tahun(
        tahun=tahun,
        n_wilayah=max(row["n_total"] for row in found),
        garis={ukuran: _garis([row for row in found if row["ukuran"] == ukuran]) for ukuran in UKURAN},
        stempel=_stempel(found, konteks),
        sumber=sources(konteks, (row["sumber_id"] for row in found)),
        kumulatif=any(row["kumulatif"] for row in found),
    )


def _garis(found: list[Row]) -> tuple[Garis, ...]:
    lines: dict[tuple[str, str], dict[str, Row]] = {}
    family: dict[str, str] = {}
    for row in found:
        lines.setdefault((row["jenis"], row["satuan"]), {})[row["kode_wilayah"]] = row
        family[row["jenis"]] = row["keluarga"]
    return tuple(Garis(jenis, family[jenis], satuan, sel) for (jenis, satuan), sel in lines.items())


def nama_garis(garis: Garis, isi: Rekap) -> str:
    """The line's name: the type's formal name; the row over all types says what it counts."""
    if garis.keluarga == TOTAL:
        return f"Jumlah kasus menurut jenis ({garis.satuan})"
    return isi.jenis[garis.jenis]["nama"]


def nama_ukuran(ukuran: str) -> str:
    """Band over the lines of a measure."""
    return label.ukuran(ukuran).upper()


def sebagai_panel(isi: Rekap, tahun: Tahun | None = None) -> Panel:
    """The recap, or one year of it, as the files' heads, marks and metadata read it: words without a table."""
    table = Table((), ())
    kurun = str(tahun.tahun) if tahun else isi.kurun
    nama = isi.provinsi["nama"]
    return Panel(
        key="rekap",
        title=f"Rekap PMKS menurut jenis dan kabupaten/kota, {nama}",
        unit="jiwa dan KK, masing-masing menurut jenisnya",
        period=kurun,
        spec=TableSpec(table),
        table=table,
        sources=tahun.sumber if tahun else isi.sumber,
        stamps=tahun.stempel if tahun else isi.stempel,
        alt=f"Terdata dan tertangani menurut jenis, kabupaten/kota, dan jenis kelamin, {nama}, {kurun}.",
        notes=CATATAN,
    )


CATATAN = (
    "Satu lembar memuat satu tahun: jenis menurun, wilayah mendatar, laki-laki (L), perempuan (P), dan jumlah.",
    "Angka ditulis seperti diterbitkan, tanpa rumus: sel yang disamarkan tidak dapat dijumlahkan kembali.",
    "Cakupan provinsi menyebut berapa kabupaten/kota yang angkanya ada di dalam jumlah provinsi.",
    "Baris jumlah kasus menurut jenis bukan jumlah orang: satu orang dapat tercatat pada lebih dari satu jenis.",
    "Jiwa dan KK tidak dijumlahkan. Jenis yang dicatat menurut KK tidak dirinci menurut jenis kelamin.",
    "Baris kelompok muncul bila pelapor menggabungkan beberapa jenis; angkanya tidak ada pada baris jenisnya.",
    "Sel abu-abu kosong: wilayah belum terbentuk pada tahun itu, atau jenis tidak dirinci menurut jenis kelamin itu.",
    "Data resmi dan data contoh tidak pernah bertemu dalam satu jumlah; asal tahun itu tertulis di atas lembarnya.",
    "Hanya periode setahun. Periode lain ada pada tabel terbit pmks di Jelajah Data, bagian Unduhan dan API.",
)
