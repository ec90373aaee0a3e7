"""Ringkasan Kesejahteraan Sosial Kaltim: the first page, one number per card, each opening its page."""

from __future__ import annotations

import streamlit as st

from pages import kartu, tampil
from pages.kerangka import konteks, state, stops
from panels import ringkasan, ringkasan_berubah, ringkasan_konteks, ringkasan_pilar, ringkasan_spm
from words import catatan

here = konteks()
chosen = state(here)
# three tiles to a row on a 1024 px projector, five on a wide one
LEBAR_PETAK = 268


@stops
def rekap() -> None:
    """The latest rekap, the chosen year beside it, and who has handed in."""
    cards = (*ringkasan.rekap(chosen, here), *ringkasan.rekap_pilihan(chosen, here))
    kartu.deret((*cards, ringkasan.penyampaian(chosen, here)), 2)
    st.caption(catatan.hitung_ganda())


@stops
def konteks_daerah() -> None:
    """Poverty, population, IKN; each at its own period."""
    cards = (ringkasan_konteks.kemiskinan, ringkasan_konteks.penduduk, ringkasan_konteks.ikn)
    kartu.deret([make(chosen, here) for make in cards], 3)


@stops
def pilar_program() -> None:
    """The four pillars, persons and households apart."""
    for place, shown in zip(st.columns(2), ringkasan_pilar.pilar(chosen, here)):
        with place:
            tampil.panel(shown)


@stops
def spm() -> None:
    """Five tiles in fixed order, then the same as a table."""
    with st.container(horizontal=True, gap="small", key="petak-spm"):
        for name, cards in ringkasan_spm.petak_spm(chosen, here):
            with st.container(width=LEBAR_PETAK):
                kartu.petak(name, cards)
    with st.expander("Tabel lima layanan SPM", key="lipat-spm"):
        tampil.panel(ringkasan_spm.tabel_spm(chosen, here))


@stops
def pernyataan() -> None:
    """The dated statements of 2019: two counts that are never added or divided."""
    kartu.deret(ringkasan.pernyataan(chosen, here), 2)
    st.caption(catatan.dua_pernyataan())


@stops
def rpd() -> None:
    """The strip of the four RPD aims."""
    kartu.deret(ringkasan_konteks.rpd(chosen, here), 4)
    st.caption(ringkasan_konteks.CATATAN_RPD)


SECTIONS = (
    ("", rekap),
    ("Yang berubah", lambda: kartu.uraian(ringkasan_berubah.berubah(chosen, here), "berubah")),
    ("Kemiskinan, penduduk, dan IKN", konteks_daerah),
    ("Empat pilar program", pilar_program),
    ("Lima layanan SPM bidang sosial", spm),
    ("Pernyataan publik: PMKS tertangani", pernyataan),
    ("Sasaran pembangunan daerah", rpd),
)

for title, draw in SECTIONS:
    if title:
        st.header(title, divider="gray")
    draw()
