"""Pivots over the published tables: the one place that writes SQL, from catalogue identifiers only.

`periksa` makes a specification whole or says in Indonesian what cannot be combined; `silang` answers it; `teks_sql` is
the same question as literal SQL. Rules that hold in every cell: a published margin is that row; any other roll-up is
the sum of its finest published rows and hidden as soon as one of them is; one unit; contoh and resmi never in one
number; stocks are never summed over time; rates and shares are recomputed; a change only over what both sides have.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from queries import pivot_himpun, pivot_pilihan
from queries.engine import Konteks, _Sekali, opened
from queries.pivot_bentuk import (
    MAKS_SEL,
    HasilSilang,
    Kepala,
    PilihanTabel,
    Sel,
    Spesifikasi,
    SpesifikasiSalah,
    Sumbu,
)
from queries.pivot_isi import isi
from queries.pivot_periksa import lengkapi
from queries.pivot_tabel import TABEL
from words import pivot as kata

__all__ = [
    "MAKS_SEL",
    "HasilSilang",
    "Kepala",
    "PilihanTabel",
    "Sel",
    "Spesifikasi",
    "SpesifikasiSalah",
    "Sumbu",
    "hitung",
    "periksa",
    "pilihan",
    "silang",
    "teks_sql",
]


def pilihan(tabel: str, konteks: Konteks) -> PilihanTabel:
    """What can be asked of a table of this edition. Raises SpesifikasiSalah for an unknown table."""
    if tabel not in TABEL:
        raise SpesifikasiSalah(
            f"Tabel “{tabel}” tidak dapat disilang. Pilih: {', '.join(kata.TABEL.values())}."
        )
    return _pilihan(tabel, konteks, _folder(konteks))


def periksa(spek: Spesifikasi, konteks: Konteks) -> Spesifikasi:
    """Return the specification with every empty field filled in. Raises SpesifikasiSalah (Indonesian sentence)."""
    return lengkapi(spek, pilihan(spek.tabel, konteks), isi(konteks), konteks)


def silang(spek: Spesifikasi, konteks: Konteks) -> HasilSilang:
    """Answer a pivot (checked first). Kept like `rows`. Raises SpesifikasiSalah only through `periksa`."""
    whole = periksa(spek, konteks)
    folders = (_folder(konteks), _folder(replace(konteks, edisi=whole.banding)) if whole.banding else "")
    return _jawaban(whole, konteks, folders).get(lambda: hitung(whole, konteks))


def hitung(spek: Spesifikasi, konteks: Konteks) -> HasilSilang:
    """Answer a pivot past the kept answers (bench, tests)."""
    whole = periksa(spek, konteks)
    return pivot_himpun.hasil(pivot_himpun.rencana(whole, pilihan(whole.tabel, konteks), konteks), konteks)


def teks_sql(spek: Spesifikasi, konteks: Konteks) -> str:
    """The same pivot as literal SQL over the published tables, one row per cell. Raises SpesifikasiSalah.

    Two editions side by side cannot be written so: their published tables stand in two packages.
    """
    whole = periksa(spek, konteks)
    if whole.banding:
        raise SpesifikasiSalah(
            "Perbandingan dua edisi tidak dapat dituliskan sebagai satu perintah SQL, karena tabel terbit kedua edisi "
            "terpisah. Kosongkan edisi pembanding, atau unduh tabelnya."
        )
    return pivot_himpun.teks(pivot_himpun.rencana(whole, pilihan(whole.tabel, konteks), konteks))


def _folder(konteks: Konteks) -> str:
    return str(opened(konteks.edisi).path)


@lru_cache(maxsize=64)
def _pilihan(tabel: str, konteks: Konteks, path: str) -> PilihanTabel:
    return pivot_pilihan.susun(tabel, isi(konteks))


@lru_cache(maxsize=64)
def _jawaban(spek: Spesifikasi, konteks: Konteks, path: tuple[str, str]) -> _Sekali:
    return _Sekali()
