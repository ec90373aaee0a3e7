"""Part of /paparan: the meeting in one file for the stage laptop, and taking such a file in. For the operator only."""

from __future__ import annotations

import streamlit as st

from meeting.bekal import buat_bekal, nama_bekal, pulihkan
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import bekal_terima
from pages.peran import perlu, saat_unduh
from pages.tampil import plain
from queries import Konteks
from words.label import INTERNAL

ISI = (
    "Satu berkas memuat susunan, edisi data utuh, logo, lampiran, dan pengaturan rapat ini, juga butir rumusan dengan "
    "riwayat dan buktinya, daftar hadir, tiket klarifikasi, dan tampilan tersimpan. Setiap bagian bersidik "
    "SHA-256 yang diperiksa saat dipasang di laptop panggung. Alamat QR tidak ikut karena milik jaringan laptop ini."
)
AWAS = (
    f"Berkas ini {INTERNAL}: edisi di dalamnya memuat sel kecil yang terbuka. Pindahkan langsung ke laptop panggung; "
    "untuk dibagikan, pakai paket USB atau berkas pada bagian Unduh dan bagikan."
)


@stops
def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part."""
    oleh = perlu("operator").nama
    pulihkan()
    kirim, terima = st.columns(2, gap="large")
    with kirim:
        _kirim(rapat, oleh)
    with terima:
        bekal_terima.gambar()


@stops
def _kirim(rapat: Rapat, oleh: str) -> None:
    """The file of the chosen meeting; it is made by the click."""
    st.subheader("Kirim ke laptop lain", anchor=False)
    st.markdown(ISI)
    nama = nama_bekal(rapat.id)
    st.download_button(
        "Unduh bekal",
        saat_unduh("operator", lambda: buat_bekal(rapat.id, oleh)),
        file_name=nama,
        mime="application/zip",
        type="primary",
        icon=":material/work:",
        on_click="ignore",
        key="bekal-unduh",
    )
    st.caption(plain(nama))
    if INTERNAL in nama:
        st.warning(AWAS, icon=":material/lock_open:")
