"""Where a slide comes from: its view and edition, its file, its session, and the operator's word on sensitive types."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import salindia
from meeting.acara import Acara
from meeting.rapat import Rapat
from meeting.slide import BERBERKAS, BERPANEL, Slide
from meeting.sunting import Tinjauan
from pages.paparan import ingat, rapat_kata, sunting_berkas
from pages.paparan.sunting_izin import izin
from pages.peran import perlu
from pages.tampil import plain


def gambar(slide: Slide, rapat: Rapat, agenda: Sequence[Acara], lihat: Tinjauan) -> None:
    """Draw what the kind of slide has."""
    satu = lihat.dek.salindia[0]
    if slide.jenis in BERPANEL and satu.alamat:
        edisi = slide.isi.get("edisi") or rapat.edisi
        st.caption(plain(f"Tampilan: {satu.saringan}. Edisi data {edisi}."))
        st.markdown(f"[Buka tampilan ini di halaman data]({satu.alamat})")
    if slide.jenis in BERBERKAS:
        sunting_berkas.gambar(slide)
    if slide.jenis in BERPANEL:
        izin(slide, rapat)
    if len(agenda) > 1:
        _acara(slide, agenda)


def _acara(slide: Slide, agenda: Sequence[Acara]) -> None:
    """Putting the slide into another session in one step."""
    kata = rapat_kata.nama_acara(agenda)
    key = f"pindah-{slide.id}"
    st.session_state[key] = slide.acara
    st.selectbox(
        "Acara",
        list(kata),
        format_func=kata.__getitem__,
        key=key,
        on_change=lambda: ingat.coba(
            salindia.pindah, slide.id, st.session_state[key], perlu("penyunting").nama
        ),
        width=420,
    )
