"""Where a slide comes from: its view and edition, its file, its session, and the operator's word on sensitive types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from meeting import berkas, salindia
from meeting.acara import Acara
from meeting.rapat import Rapat
from meeting.slide import BERBERKAS, BERPANEL, Slide
from meeting.sunting import Tinjauan
from pages.paparan import ingat
from pages.paparan.sunting_izin import izin
from pages.peran import perlu
from pages.tampil import plain
from words.format import angka


def gambar(slide: Slide, rapat: Rapat, agenda: Sequence[Acara], lihat: Tinjauan) -> None:
    """Draw what the kind of slide has."""
    satu = lihat.dek.salindia[0]
    if slide.jenis in BERPANEL and satu.alamat:
        edisi = slide.isi.get("edisi") or rapat.edisi
        st.caption(plain(f"Tampilan: {satu.saringan}. Edisi data {edisi}."))
        st.markdown(f"[Buka tampilan ini di halaman data]({satu.alamat})")
    if slide.jenis in BERBERKAS:
        _berkas(slide)
    if slide.jenis in BERPANEL:
        izin(slide, rapat)
    if len(agenda) > 1:
        _acara(slide, agenda)


def _berkas(slide: Slide) -> None:
    """The file, its page, and words for those who cannot see it."""
    banyak = berkas.halaman(slide.berkas)
    st.caption(plain(f"Berkas: {berkas.ambil(slide.berkas).nama}"))
    if banyak > 1:
        lama = int(slide.isi.get("halaman", 1))
        nomor = st.number_input(
            f"Halaman (1–{angka(banyak)})", 1, banyak, lama, key=f"halaman-{slide.id}", width=170
        )
        if nomor != lama:
            _simpan(slide, halaman=int(nomor))
    alt = st.text_input(
        "Uraian gambar (untuk yang tidak dapat melihatnya)", slide.isi.get("alt", ""), key=f"alt-{slide.id}"
    )
    if alt.strip() != slide.isi.get("alt", ""):
        _simpan(slide, alt=alt.strip())


def _simpan(slide: Slide, **isi: object) -> None:
    salindia.ubah(replace(slide, isi={**slide.isi, **isi}), perlu("penyunting").nama)
    st.rerun()


def _acara(slide: Slide, agenda: Sequence[Acara]) -> None:
    """Putting the slide into another session in one step."""
    kata = {satu.id: satu.judul for satu in agenda}
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
