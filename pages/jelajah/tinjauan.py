"""Part of /jelajah: Tinjauan otomatis – choose anything, get a page of first looks."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.jelajah import tinjauan_kartu, tinjauan_saring
from pages.kerangka import state as baca
from panels import (
    jelajah,
    tinjauan_edisi,
    tinjauan_kosong,
    tinjauan_lp,
    tinjauan_menonjol,
    tinjauan_peta,
    tinjauan_susun,
    tinjauan_tren,
)
from panels.daftar_dasar import Pembangun
from panels.state import State
from panels.tinjauan_dasar import pokok
from queries import Konteks

# each section: its title and its looks, drawn two to a row
BAGIAN: tuple[tuple[str, tuple[Pembangun, ...]], ...] = (
    ("Tren dan peta", (tinjauan_tren.panel, tinjauan_peta.panel)),
    ("Susunan", (tinjauan_susun.wilayah, tinjauan_lp.panel, tinjauan_susun.anggota)),
    (
        "Yang menonjol",
        (
            tinjauan_menonjol.wilayah,
            tinjauan_menonjol.corong,
            tinjauan_menonjol.banding,
            tinjauan_menonjol.porsi,
        ),
    ),
    ("Yang belum ada", (tinjauan_kosong.panel, tinjauan_kosong.ditunggu)),
    ("Yang berubah sejak edisi sebelumnya", (tinjauan_edisi.panel,)),
)
LEBAR = (tinjauan_kosong.panel, tinjauan_kosong.ditunggu, tinjauan_edisi.panel)  # tables take the whole width


def gambar(state: State, here: Konteks) -> None:
    """Draw the choices, the cards, and the looks section by section."""
    tinjauan_saring.gambar(here)
    chosen = baca(here, jelajah.choices(here))
    tinjauan_kartu.gambar(chosen, here)
    for n, (title, makes) in enumerate(BAGIAN):
        with st.container(key=f"tinjauan-bagian-{n}"):
            _bagian(title, makes, chosen, here)


def _bagian(title: str, makes: tuple[Pembangun, ...], chosen: State, here: Konteks) -> None:
    wide = [make for make in makes if make in LEBAR]
    shown = [panel for panel in (make(chosen, here) for make in makes if make not in LEBAR) if panel]
    whole = [panel for panel in (make(chosen, here) for make in wide) if panel]
    if not shown and not whole:
        one = pokok(chosen, here)
        if tinjauan_menonjol.corong in makes and not one.hanya_provinsi:
            st.header(title, divider="gray")
            st.info(tinjauan_menonjol.tanpa_angka(one))
        return
    st.header(title, divider="gray")
    for start in range(0, len(shown), 2):
        pair = shown[start : start + 2]
        for place, panel in zip(st.columns(2) if len(shown) > 1 else (st.container(),), pair):
            with place:
                tampil.panel(panel)
    for panel in whole:
        if panel.table.rows:
            tampil.panel(panel)
        else:
            tampil.head(panel)
            st.info(tampil.plain(" ".join(panel.sentences)))
