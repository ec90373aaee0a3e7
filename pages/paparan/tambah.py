"""Adding slides: ready decks, cover, waiting slide, text, photo, pages of others; views are pinned on their pages."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import salindia
from meeting.acara import Acara
from meeting.rapat import Rapat
from meeting.slide import Slide
from pages.kerangka import stops
from pages.paparan import ingat, rapat_kata, tambah_berkas, tambah_siap
from pages.peran import perlu
from panels import kesenjangan
from panels.daftar import pilihan_dari
from panels.paparan_kata import TAMBAH
from queries import Konteks

PANEL_ANGGARAN = "anggaran-program"
TAUTAN = (
    ("presenter/ringkasan.py", "Ringkasan"), ("presenter/peta.py", "Peta"), ("presenter/jenis.py", "Jenis"),
    ("presenter/ikn.py", "IKN"), ("kadinsos/kesenjangan.py", "Kesenjangan"), ("kadinsos/profil.py", "Profil"),
)  # fmt: skip


@stops
def gambar(rapat: Rapat, agenda: Sequence[Acara], chosen: Slide | None) -> None:
    """Draw the choice, then what it needs."""
    st.subheader("Tambah salindia", anchor=False)
    apa = st.radio("Apa yang ditambahkan?", list(TAMBAH), format_func=TAMBAH.__getitem__, key="tambah-apa")
    acara = _acara(agenda, chosen) if apa != "siap" else ""
    if apa == "siap":
        tambah_siap.gambar(rapat)
    elif apa in ("foto", "sisipan"):
        tambah_berkas.gambar(rapat, acara, apa)
    elif st.button("Tambahkan", type="primary", key="tambah-polos"):
        _tambah(rapat, acara, apa)
    if chosen is not None:
        st.button("Kembali ke salindia", on_click=ingat.ke, args=("",))
    st.divider()
    st.markdown(
        "**Menambah bagan, peta, atau tabel:** buka halamannya, atur saringan, buka lipatan di bawah bagan yang "
        "dipilih, lalu tekan *Sematkan ke paparan*."
    )
    with st.container(horizontal=True):
        for jalur, nama in TAUTAN:
            st.page_link(jalur, label=nama, icon=":material/bar_chart:", width="content")


def _acara(agenda: Sequence[Acara], chosen: Slide | None) -> str:
    """The session it goes to: that of the chosen slide unless said otherwise."""
    kata = rapat_kata.nama_acara(agenda)
    awal = list(kata).index(chosen.acara) if chosen and chosen.acara in kata else 0
    return st.selectbox("Ke acara", list(kata), awal, kata.__getitem__, key=f"tambah-acara-{awal}", width=420)


def _tambah(rapat: Rapat, acara: str, apa: str) -> None:
    isi = {"judul": "Dasar hukum"} if apa == "teks" else {}
    if apa == "anggaran":
        pilihan = pilihan_dari(
            kesenjangan.PAGE, {"bagian": kesenjangan.BAGIAN[kesenjangan.SASARAN]}, Konteks(rapat.edisi)
        )
        isi = {"halaman": kesenjangan.PAGE, "panel": PANEL_ANGGARAN, "pilihan": pilihan}
    baru = salindia.tambah(rapat.id, acara, apa, oleh=perlu("penyunting").nama, **isi)
    ingat.pilih(baru.id)
    ingat.kabarkan("Salindia ditambahkan di akhir acara.")
    st.rerun()
