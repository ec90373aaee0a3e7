"""Ringkasan Kesejahteraan Sosial Kaltim: the first page, one number per card, each opening its page."""

from __future__ import annotations

import streamlit as st

from pages import kartu, tampil
from pages.kerangka import konteks, state, stops
from panels import ringkasan, ringkasan_berubah, ringkasan_konteks, ringkasan_pilar, ringkasan_spm
from words import catatan

here = konteks()
chosen = state(here)
LEBAR_PETAK = 268  # three tiles to a row on a 1024 px projector, all six on a wide one


@stops
def rekap() -> None:
    """The latest rekap, beside it the chosen year and area: two or three cards to a row, one alone in full width."""
    cards = (*ringkasan.rekap(chosen, here), *ringkasan.rekap_pilihan(chosen, here))
    kartu.deret(cards, 2 if len(cards) % 2 == 0 else len(cards))
    if any(card.satuan for card in cards):
        st.caption(catatan.hitung_ganda())


@stops
def pernyataan() -> None:
    """Who has handed in, and the dated statements of 2019: two counts that are never added or divided."""
    kartu.deret((ringkasan.penyampaian(chosen, here), *ringkasan.pernyataan(chosen, here)), 3)
    st.caption(catatan.dua_pernyataan())


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
    """Five tiles in fixed order and how to read them, then the same as a table."""
    with st.container(horizontal=True, gap="small", key="petak-spm"):
        for name, cards in ringkasan_spm.petak_spm(chosen, here):
            with st.container(width=LEBAR_PETAK, height="stretch"):
                kartu.petak(name, cards)
        kartu.bacaan("Cara membaca", ringkasan_spm.CARA_BACA, LEBAR_PETAK)
    with st.expander("Tabel lima layanan SPM", key="lipat-spm"):
        tampil.panel(ringkasan_spm.tabel_spm(chosen, here))


@stops
def rpd() -> None:
    """The strip of the four RPD aims."""
    kartu.deret(ringkasan_konteks.rpd(chosen, here), 4)
    st.caption(ringkasan_konteks.CATATAN_RPD)


SECTIONS = (
    ("", rekap),
    ("", pernyataan),
    ("Yang berubah", lambda: kartu.uraian(ringkasan_berubah.berubah(chosen, here), "berubah")),
    ("Kemiskinan, penduduk, dan IKN", konteks_daerah),
    ("Empat pilar program", pilar_program),
    ("Lima layanan SPM bidang sosial", spm),
    ("Empat sasaran pembangunan daerah (RPD)", rpd),
)

for title, draw in SECTIONS:
    if title:
        st.header(title, divider="gray")
    draw()
