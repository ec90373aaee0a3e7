"""The texts of a slide: each is kept as soon as one leaves its field; what is refused stays in the field."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import jam, sunting
from meeting.rapat import Rapat
from meeting.slide import BERPANEL, Slide
from meeting.sunting import Ketikan
from pages.paparan import ingat, sunting_angka, sunting_tolak
from pages.peran import perlu
from words.galat import GalatSerambi

TERBACA = "_paparan-terbaca"  # session: {slide id: Slide as this session last saw or wrote it}
TINGGI = {"judul": 68, "kalimat": 96, "ajakan": 68, "catatan": 130, "butir": 160}
BUTIR = "butir"
BERBUTIR = {"teks": "Isi (satu baris satu butir)", "sampul": "Baris tambahan", "tunggu": "Baris tambahan"}


def ruas(slide: Slide, rapat: Rapat, ketikan: Sequence[Ketikan]) -> None:
    """The fields of the slide's kind."""
    st.session_state.setdefault(TERBACA, {})[slide.id] = slide
    if slide.jenis in BERPANEL:
        st.caption(
            "Tulisan dalam kurung kurawal, misalnya {judul}, diisi dari data; selebihnya bebas diketik."
        )
    for nama, judul in sunting.TEKS.items():
        _ruas(slide, rapat, nama, judul, getattr(slide, nama))
        sunting_angka.ketikan(slide, rapat, [satu for satu in ketikan if satu.nama == nama])
        if nama == "kalimat" and slide.jenis in BERBUTIR:
            _ruas(slide, rapat, BUTIR, BERBUTIR[slide.jenis], "\n".join(slide.isi.get(BUTIR, ())))
    st.caption(f"Tersimpan {jam.wita(slide.diubah)}. Setiap isian disimpan begitu Anda pindah dari kolomnya.")
    sunting_angka.sisipkan(slide, rapat)


def kunci(id_: str, nama: str) -> str:
    """Session key of a field."""
    return f"isi-{id_}-{nama}"


def _ruas(slide: Slide, rapat: Rapat, nama: str, judul: str, tersimpan: str) -> None:
    key = kunci(slide.id, nama)
    tolak = sunting_tolak.semua()
    # what was refused stays as typed; writing an equal value would overwrite what is being typed just now
    if key not in tolak and st.session_state.get(key) != tersimpan:
        st.session_state[key] = tersimpan
    st.text_area(
        judul,
        height=TINGGI[nama],
        key=key,
        on_change=_tersimpan,
        args=(slide.id, rapat, nama),
        persist_state="session",
    )
    if key in tolak:
        sunting_tolak.gambar(key, tolak[key], tersimpan, lambda: _tersimpan(slide.id, rapat, nama))


def _tersimpan(id_: str, rapat: Rapat, nama: str) -> None:
    """Callback of a field: keep its text, or keep why not."""
    ubah(id_, rapat, nama, st.session_state[kunci(id_, nama)])


def ubah(id_: str, rapat: Rapat, nama: str, teks: str) -> None:
    """Keep a text of the slide as this session saw it; a refusal leaves it in its field."""
    key, slide = kunci(id_, nama), st.session_state[TERBACA][id_]
    butir = [satu for satu in teks.splitlines() if satu.strip()]
    isi = {nama: teks} if nama != BUTIR else {"isi": {**slide.isi, BUTIR: butir}}
    try:
        baru = sunting.simpan(slide, rapat, perlu("penyunting").nama, **isi)
    except GalatSerambi as galat:
        sunting_tolak.semua()[key] = galat.pesan
        st.session_state[key] = teks
        return
    st.session_state[TERBACA][id_] = baru
    sunting_tolak.lepas(key)
    ingat.kabarkan("Tersimpan.")
