"""Capaian SPM: who is still owed which service, who must act, and what the data lens warns of."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages import kartu, tampil
from panels import spm_gap, spm_gap_capaian, spm_gap_peringatan, spm_gap_sebar
from panels.kartu import Kartu
from panels.state import State
from queries import Konteks

# three tiles to a row on a 1024 px projector, five on a wide one
LEBAR_PETAK = 268
TINGGI_MATRIKS = 560


def gambar(chosen: State, here: Konteks) -> None:
    """Draw the section."""
    petak(chosen, here)
    left, right = st.columns(2)
    with left:
        tampil.panel(spm_gap_sebar.matriks(chosen, here), height=TINGGI_MATRIKS, click="wilayah,jenis")
    with right:
        tampil.panel(spm_gap_sebar.peta(chosen, here), height=TINGGI_MATRIKS, click="wilayah")
    tampil.panel(spm_gap_capaian.capaian(chosen, here))
    warned = spm_gap_peringatan.peringatan(chosen, here)
    if warned:
        tampil.panel(warned)
    else:
        st.info(spm_gap_peringatan.TANPA_PERINGATAN)
    with st.expander("Tabel kesenjangan lima layanan SPM", key="lipat-tabel-spm"):
        tampil.panel(spm_gap.strip(chosen, here))


def petak(chosen: State, here: Konteks) -> None:
    """A tile per service with a card per authority; below them what belongs to others."""
    tiles: dict[str, list[Kartu]] = {}
    for row, card in zip(spm_gap.sendiri(chosen, here), spm_gap.kartu(chosen, here)):
        # the part is a widget of this page: a link to the page itself may not name it
        tiles.setdefault(row["nama"], []).append(replace(card, halaman=replace(card.halaman, kunci=())))
    with st.container(horizontal=True, gap="small", key="petak-kesenjangan"):
        for name, cards in tiles.items():
            with st.container(width=LEBAR_PETAK, height="stretch"):
                kartu.petak(name, cards)
    for note in (*spm_gap.catatan_panti(chosen, here), spm_gap.kewenangan_pusat(here)):
        st.caption(note)
