"""Profil Kabupaten/Kota: one identical page for each area and the province."""

from __future__ import annotations

import streamlit as st

from pages import kartu, tampil
from pages.kerangka import bagian, konteks, select, state, stops
from pages.profil import navigasi, perhatian, tren, unduh
from panels import profil as isi
from panels.profil_dasar import tempat
from panels.profil_duri import duri

here = konteks()
own = isi.choices()
chosen = state(here, own)
PETA_PX = 640
PROVINSI = "Provinsi: yang tampak sebaran wilayahnya. Pilih satu wilayah untuk membandingkannya."
WILAYAH = "Provinsi, lingkar IKN sendiri, atau wilayah setara menurut penduduk, kemiskinan, dan kepadatan."
KARTU_PX = 272  # three side by side on a 1024 px projector, a province's population whole


@stops
def kepala(shown: isi.Profil) -> None:
    """Neighbours, what is missing, downloads, map and key numbers."""
    navigasi.gambar(chosen, here)
    st.header(shown.nama, divider="gray", anchor=False)
    with st.container(key="profil-pesan"):
        for said in shown.pesan:
            st.info(tampil.plain(said), icon=":material/info:")
    with st.container(key="profil-unduh"):
        unduh.gambar(shown, here)
    with st.container(horizontal=True, gap="medium", key="profil-kepala"):
        with st.container(width="stretch"):
            tampil.head(shown.peta)
            tampil.chart(shown.peta, height=PETA_PX, click="wilayah")
            tampil.source(shown.peta)
        with st.container(width=KARTU_PX * 3 + 40), st.container(horizontal=True, gap="small"):
            for card in shown.angka:
                with st.container(width=KARTU_PX):
                    kartu.petak(card.judul, (card,))


@bagian
def semua_jenis() -> None:
    """The spine; only this part is run again when the comparison changes."""
    select("pembanding", "Pembanding", own["pembanding"], width=300, caption=True)
    one = tempat(state(here, own), here)
    st.caption(PROVINSI if one.provinsi else WILAYAH)
    tampil.panel(duri(one))


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
        ("", lambda: kepala(shown)),
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
