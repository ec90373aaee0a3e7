"""Profil Kabupaten/Kota: one identical page for each area and the province."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.kerangka import bagian, konteks, select, state, stops
from pages.profil import duri as gambar_duri
from pages.profil import kepala, perhatian, tren
from panels import profil as isi
from panels.profil_dasar import tempat
from panels.profil_duri import duri

here = konteks()
own = isi.choices()
chosen = state(here, own)
PROVINSI = "Provinsi: yang tampak sebaran wilayahnya. Pilih satu wilayah untuk membandingkannya."
WILAYAH = "Provinsi, lingkar IKN sendiri, atau wilayah setara menurut penduduk, kemiskinan, dan kepadatan."


@bagian
def semua_jenis() -> None:
    """The spine; only this part is run again when the comparison changes."""
    select("pembanding", "Pembanding", own["pembanding"], width=300, caption=True)
    one = tempat(state(here, own), here)
    st.caption(PROVINSI if one.provinsi else WILAYAH)
    gambar_duri.gambar(duri(one))


def ikn(shown: isi.Profil) -> None:
    """Ring and recorded migration, then the ladder of evidence."""
    if shown.ikn:
        tampil.panel(shown.ikn)
    tampil.panel(shown.tangga)


@stops
def halaman() -> None:
    """The whole page; a container per part: one that grows never makes the next ones start anew."""
    shown = isi.profil(chosen, here)
    parts = (
        ("", lambda: kepala.gambar(shown, chosen, here)),
        ("Bertambah, berkurang, dan belum tertangani", lambda: perhatian.gambar(shown)),
        ("Semua jenis dibandingkan", semua_jenis),
        ("Tren", lambda: tren.gambar(shown.tren)),
        ("SPM: siapa yang harus bertindak", lambda: tampil.panel(shown.spm)),
        ("PSKS dan kapasitas layanan", lambda: tampil.panel(shown.kapasitas)),
        ("IKN", lambda: ikn(shown)),
        ("Data yang masih ditunggu", lambda: tampil.panel(shown.ditunggu)),
        ("Pertanyaan yang mungkin muncul", lambda: tampil.panel(shown.pertanyaan)),
    )
    for n, (title, draw) in enumerate(parts if shown.pertanyaan else parts[:-1]):
        with st.container(key=f"profil-bagian-{n}"):
            if title:
                st.header(title, divider="gray")
            draw()


halaman()
