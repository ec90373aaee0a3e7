"""The file of a photo or an inserted page: which page, and words for those who cannot see it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting import berkas, salindia
from meeting.slide import Slide
from pages.paparan import ingat
from pages.peran import perlu
from pages.tampil import plain
from words.format import angka


def gambar(slide: Slide) -> None:
    """Draw the file's name and its fields."""
    banyak = berkas.halaman(slide.berkas)
    st.caption(plain(f"Berkas: {berkas.ambil(slide.berkas).nama}"))
    if banyak > 1:
        key = _kini(slide, "halaman", int(slide.isi.get("halaman", 1)))
        kata = f"Halaman (1–{angka(banyak)})"
        st.number_input(
            kata, 1, banyak, key=key, width=170, on_change=_simpan, args=(slide.id, "halaman", key)
        )
    key = _kini(slide, "alt", slide.isi.get("alt", ""))
    kata = "Uraian gambar (untuk yang tidak dapat melihatnya)"
    st.text_input(kata, key=key, on_change=_simpan, args=(slide.id, "alt", key))


def _kini(slide: Slide, nama: str, nilai: object) -> str:
    """The field's key, holding what is stored; an equal value is not written over what is being typed."""
    key = f"berkas-{slide.id}-{nama}"
    if st.session_state.get(key) != nilai:
        st.session_state[key] = nilai
    return key


def _simpan(id_: str, nama: str, key: str) -> None:
    """Callback of a field: keep it with what is stored now."""
    nilai = st.session_state[key]
    isi = {nama: nilai.strip() if isinstance(nilai, str) else int(nilai)}
    ingat.coba(_ubah, id_, isi)


def _ubah(id_: str, isi: dict[str, object]) -> None:
    slide = salindia.ambil(id_)
    salindia.ubah(replace(slide, isi={**slide.isi, **isi}), perlu("penyunting").nama)
