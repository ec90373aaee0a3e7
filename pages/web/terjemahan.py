"""Indonesian for Streamlit's own words: a pinned list of literals in the installed JavaScript bundles.

Streamlit has no setting for its language. `terjemahkan` swaps each literal of the list in a bundle's bytes.
The version of the list is part of the address under which bundles are served: no browser keeps an old one.
"""

import hashlib
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache

from pages.web.literal_data import BERKAS, PLOTLY, TABEL, TANGGAL
from pages.web.literal_inti import INDEX, PILIHAN, Isi
from pages.web.riwayat import RIWAYAT

INDEX_GLOB = "index.????????.js"  # not index.esm.*.js, an icon file


@dataclass(frozen=True)
class Terjemahan:
    """One literal: in the bundles that match `berkas`, `asal` becomes `ganti` (at least `jumlah` times)."""

    berkas: str
    asal: bytes
    ganti: bytes
    jumlah: int = 1


def _baris(glob: str, asal: str, isi: Isi) -> Terjemahan:
    """One entry as JavaScript bytes: a key without backticks stands for a whole template literal."""
    ganti, jumlah = (isi, 1) if isinstance(isi, str) else isi
    if "`" not in asal:
        asal, ganti = f"`{asal}`", f"`{ganti}`"
    return Terjemahan(glob, asal.encode("utf-8"), ganti.encode("utf-8"), jumlah)


@cache
def daftar() -> tuple[Terjemahan, ...]:
    """Every entry, in the order of application."""
    kelompok = {INDEX_GLOB: INDEX, **PILIHAN, **TABEL, **BERKAS, **TANGGAL, **PLOTLY}
    riwayat = (Terjemahan(INDEX_GLOB, asal.encode("utf-8"), isi.encode("utf-8")) for asal, isi in RIWAYAT)
    kata = (_baris(glob, asal, isi) for glob, bagian in kelompok.items() for asal, isi in bagian.items())
    return (*kata, *riwayat)


@cache
def versi() -> str:
    """Short hash of the list: a changed list gives every bundle a new address."""
    ringkas = hashlib.sha256()
    for baris in daftar():
        ringkas.update(b"\0".join((baris.berkas.encode("utf-8"), baris.asal, baris.ganti)))
    return ringkas.hexdigest()[:8]


def untuk(nama: str) -> list[Terjemahan]:
    """The entries that apply to the bundle called `nama` (a file name without folder)."""
    return [baris for baris in daftar() if fnmatch(nama, baris.berkas)]


def terjemahkan(nama: str, isi: bytes) -> bytes:
    """The bundle's bytes with its literals swapped; other files come back unchanged."""
    for baris in untuk(nama):
        isi = isi.replace(baris.asal, baris.ganti)
    return isi
