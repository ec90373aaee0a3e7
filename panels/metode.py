"""Metode: the parts of the page and the panels of each; one part is drawn at a time, so the page opens fast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from panels import metode_edisi, metode_jenis, metode_kata, metode_rumus, metode_sumber, mutu_catatan
from panels.panel import Panel
from panels.state import Choice, State, address
from queries import Konteks

PAGE = "/metode"
Bagian = Callable[[State, Konteks], Panel | None]
GLOSARIUM = "glosarium"
JENIS = "jenis"
SUMBER = "sumber"
BAGIAN: dict[str, tuple[str, tuple[Bagian, ...]]] = {
    GLOSARIUM: ("Glosarium", (metode_kata.glosarium, metode_kata.simbol, metode_kata.singkatan)),
    JENIS: (
        "Jenis PMKS",
        (metode_jenis.definisi, metode_jenis.atribut, metode_jenis.silang, metode_jenis.spm),
    ),
    "rumus": ("Rumus", (metode_rumus.rumus, metode_rumus.penyamaran, metode_kata.indikator)),
    SUMBER: ("Sumber", (metode_sumber.sumber, metode_sumber.buku_angka)),
    "hukum": ("Dasar hukum dan peristiwa", (metode_sumber.dasar_hukum, metode_sumber.peristiwa)),
    "putus": ("Putus deret", (metode_jenis.putus, metode_jenis.riwayat_wilayah)),
    "edisi": (
        "Edisi dan koreksi",
        (
            metode_edisi.edisi,
            mutu_catatan.koreksi,
            metode_edisi.tabel,
            metode_edisi.wilayah,
            metode_edisi.peta,
        ),
    ),
}

# long lists with short cells: a searchable grid; everything else is read as wrapped text
DICARI = frozenset({"indikator", "sumber", "buku-angka", "tabel-edisi", "wilayah"})


def choices() -> dict[str, Choice]:
    """Return the page's own choice: which part is shown."""
    return {"bagian": Choice({code: title for code, (title, _) in BAGIAN.items()}, GLOSARIUM)}


def panels(state: State, konteks: Konteks, cari: str = "") -> tuple[Panel, ...]:
    """Return the panels of the chosen part; `cari` filters the glossary. What this audience may not see is left out."""
    made = (panel(make, state, konteks, cari) for make in BAGIAN[state.bagian or GLOSARIUM][1])
    return tuple(one for one in made if one is not None)


def panel(make: Bagian, state: State, konteks: Konteks, cari: str = "") -> Panel | None:
    """Return one panel of the page with the page's address; None what this audience may not see."""
    glossary = make is metode_kata.glosarium
    made = metode_kata.glosarium(state, konteks, cari) if glossary else make(state, konteks)
    return replace(made, state=address(PAGE, state, konteks, choices())) if made else None
