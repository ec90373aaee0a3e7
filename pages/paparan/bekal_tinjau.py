"""The report on an uploaded bekal: which state is newer, what differs, what will be held and why."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from meeting.bekal import LaporanBekal, periksa_bekal
from meeting.bekal.kata import CONTOH, INTERNAL, PUTUSAN, baris_edisi, kalimat_beda, kalimat_tahan
from meeting.bekal.pasang import TANPA_TANYA
from pages.tampil import plain
from words.format import angka
from words.galat import GalatSerambi

BEDA_TAMPIL = 8


def tinjau(jalur: Path) -> LaporanBekal | None:
    """Draw the report and return it; a file that is refused says why (None)."""
    try:
        laporan = periksa_bekal(jalur)
    except GalatSerambi as galat:
        st.error(plain(galat.pesan), icon=":material/block:")
        return None
    st.markdown(plain(laporan.ringkas))
    for ada, kata in ((laporan.internal, INTERNAL), (laporan.contoh, CONTOH)):
        if ada:
            st.caption(kata)
    kotak = st.info if laporan.putusan in TANPA_TANYA else st.warning
    kotak(f"**{PUTUSAN[laporan.putusan]}.** {plain(laporan.dasar)}")
    _beda(laporan)
    _sisa(laporan)
    return laporan


def _beda(laporan: LaporanBekal) -> None:
    """The differences, the first few at once."""
    beda = [f"- {plain(kalimat_beda(satu))}" for satu in laporan.beda]
    if beda:
        st.markdown("\n".join(beda[:BEDA_TAMPIL]))
    if len(beda) > BEDA_TAMPIL:
        with st.expander(f"{angka(len(beda) - BEDA_TAMPIL)} perbedaan lagi"):
            st.markdown("\n".join(beda[BEDA_TAMPIL:]))


def _sisa(laporan: LaporanBekal) -> None:
    """The vintages that open, then everything that does not."""
    if baik := [baris_edisi(satu) for satu in laporan.edisi if not satu.sebab]:
        st.caption(plain(" ".join(baik)))
    ditahan = kalimat_tahan(laporan.tahan)
    salah = [satu.sebab for satu in laporan.edisi if satu.sebab]
    lain = [sebab for sebab in salah if not any(sebab in kata for kata in ditahan)]
    for kata in (*ditahan, *lain, *laporan.catatan):
        st.warning(plain(kata))
