"""Mutu dan Ketersediaan Data: what has come in, how old it is, what is awaited, what changed between editions."""

from __future__ import annotations

import streamlit as st

from pages import baca, kartu, naskah, tampil
from pages.kerangka import bagian, konteks, select, state, stops
from panels import mutu, mutu_beda, mutu_catatan, mutu_contoh, mutu_matriks, mutu_revisi, mutu_umur
from panels.mutu_sekilas import posisi
from panels.state import State, frame_choices

here = konteks()
own = mutu.choices(here)
KLIK = {key: frame_choices(here)[key].words for key in ("wilayah", "tahun")}


@stops
def pembuka() -> None:
    """The words of 2024 on having no data, and where we stand."""
    said, who = mutu_contoh.pembuka()
    st.markdown(f"> {tampil.plain(said)}")
    st.caption(tampil.plain(who))
    kartu.uraian(posisi(state(here, own), here))


def ketersediaan(chosen: State) -> None:
    """The matrix; a clicked cell opens its types below."""
    tampil.panel(mutu_matriks.matriks(chosen, here), click="wilayah,tahun", offered=KLIK)
    opened = mutu_matriks.rinci(chosen, here)
    if opened:
        baca.panel(opened)
    else:
        st.info(mutu_matriks.PILIH_SEL)


def penyampaian(chosen: State) -> None:
    """Ages, what is awaited, and a letter for each area."""
    tampil.panel(mutu_umur.umur(chosen, here))
    tampil.panel(mutu_umur.daftar_ditunggu(chosen, here), click="wilayah", offered=KLIK)
    naskah.permohonan(chosen, here)


def revisi(chosen: State) -> None:
    """The revision triangle, then two editions cell by cell."""
    for shown in (mutu_revisi.segitiga(chosen, here), mutu_beda.beda(chosen, here)):
        if shown:
            tampil.panel(shown)


def catatan(chosen: State) -> None:
    """Accepted warnings and the log of corrections."""
    for shown in (mutu_catatan.peringatan(chosen, here), mutu_catatan.koreksi(chosen, here)):
        baca.panel(shown)


ISI = {
    mutu.KETERSEDIAAN: ketersediaan,
    mutu.PENYAMPAIAN: penyampaian,
    mutu.REVISI: revisi,
    mutu.CATATAN: catatan,
    mutu.CONTOH: lambda chosen: tampil.panel(mutu_contoh.porsi(chosen, here)),
}


@bagian
def isi() -> None:
    """One part at a time with the controls it needs; a change reruns only this fragment."""
    with st.container(horizontal=True, gap="small"):
        select("bagian", "Bagian", own["bagian"], width=200, caption=True)
        for key, title in mutu.PENGATURAN.get(state(here, own).bagian, ()):
            offered = mutu.tersedia(key, state(here, own), here)
            if len(offered.words) > 1:
                select(key, title, offered, width=205, caption=True)
    ISI[state(here, own).bagian](state(here, own))


pembuka()
isi()
