"""The keys of the pivot and what each may hold: the union over all tables, so that any saved view keeps its codes.

Each key stands on its own in the address; which of its codes a table knows is decided in `silang_spek`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from data.snapshot import editions
from panels.pilihan_banyak import banyak
from panels.state import Choice
from queries import Konteks, pivot
from words import label
from words import silang as kata
from words.pivot import SUMBU, TABEL, UKUR
from words.silang_urut import URUT

TANPA = "tanpa"  # no column axis, where "" is the table's own
YA, TIDAK = "ya", "tidak"
PISAH = ":"  # between axis and code of a filter that stands for several axes
SARING = {
    "wilayah": "saring_wilayah",
    "jenis": "saring_jenis",
    "waktu": "saring_waktu",
    "tetap": "saring_lain",
}


def choices(konteks: Konteks) -> dict[str, Choice]:
    """The keys of the part "silang"."""
    tables = [pivot.pilihan(tabel, konteks) for tabel in TABEL]
    periods = {one: kata.waktu(one) for table in tables for one in table.periode}
    units = {
        code: label.satuan(code) if code in label.SATUAN else code for one in tables for code in one.satuan
    }
    filters = {
        key: banyak(dict(word for table in tables for word in _saringan(table, kind)))
        for kind, key in SARING.items()
    }
    return {
        "tabel": Choice({one.tabel: one.nama for one in tables}, tables[0].tabel),
        "baris": banyak(SUMBU, kata.OTOMATIS, paling=2),
        "kolom": banyak({TANPA: kata.TANPA_KOLOM, **SUMBU}, kata.OTOMATIS, paling=2),
        "nilai": Choice({"": kata.OTOMATIS, **UKUR}, ""),
        "satuan": Choice({"": kata.OTOMATIS, **units}, ""),
        "dari": Choice({"": kata.OTOMATIS, **periods}, ""),
        "ke": Choice({"": kata.OTOMATIS, **periods}, ""),
        "banding": Choice({"": kata.TANPA_EDISI, **{one: one for one in editions()}}, ""),
        "total": Choice({YA: "ya", TIDAK: "tidak"}, YA),
        "tampil": Choice(kata.TAMPIL, kata.TABEL),
        "urut": Choice(URUT, next(iter(URUT))),
        **filters,
    }


def _saringan(table: pivot.PilihanTabel, kind: str) -> Iterator[tuple[str, str]]:
    """(code, word) of every value of a table's axes of one kind; words tell their axis where codes could repeat."""
    for axis in table.sumbu.values():
        if axis.golongan == kind:
            for code, word in axis.nilai.items():
                yield kode_saring(axis, code), kata_saring(axis, word)


def kode_saring(axis: pivot.Sumbu, code: str) -> str:
    """The code of a filter value in its key: "64.72", "ukuran:tertangani"."""
    return f"{axis.kode}{PISAH}{code}" if axis.golongan == "tetap" else code


def kata_saring(axis: pivot.Sumbu, word: str) -> str:
    """Its word in the URL; the plain areas, types and periods need no name of their axis before them."""
    return word if axis.golongan == "waktu" or axis.kode in kata.TANPA_AWALAN else f"{axis.nama}: {word}"


def kunci(axis: pivot.Sumbu) -> str:
    """The URL key that filters an axis."""
    return SARING[axis.golongan]


def milik(axis: pivot.Sumbu) -> Mapping[str, str]:
    """What can be filtered on an axis, as codes of its key -> the word beside its own title."""
    return {kode_saring(axis, code): word for code, word in axis.nilai.items()}
