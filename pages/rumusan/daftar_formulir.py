"""The form of one clause: all fields in groups, what is wrong with them, and below its proofs and its history."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting.galat import SudahDiubah
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.rumusan import (
    daftar_buang,
    daftar_bukti,
    daftar_dasar,
    daftar_kerja,
    daftar_pilih,
    daftar_riwayat,
    daftar_ruas,
    daftar_simpan,
    daftar_tindakan,
)
from pages.rumusan.daftar_ruas_pilihan import pilihan
from pages.rumusan.daftar_temuan import temuan
from pages.tampil import plain
from panels.butir import Butir
from queries import Konteks
from words.galat import GalatSerambi

LEBIH_BARU = "Butir ini sudah diubah sejak formulir dibuka. Isian di bawah belum memuat perubahan itu."


def gambar(rapat: Rapat, semua: tuple[Butir, ...], here: Konteks) -> None:
    """Draw the form of the chosen clause, or an empty one."""
    chosen = daftar_pilih.pilih(semua, rapat.id)
    kerja = daftar_kerja.buka(chosen or daftar_kerja.baru(rapat.id))
    daftar_buang.urungkan()
    if chosen:
        daftar_tindakan.gambar(chosen, semua)
        _perhatian(kerja, chosen)
    with st.form(f"formulir-{kerja.kunci}", enter_to_submit=False):
        letak = temuan(replace(chosen, **kerja.ubahan), here) if chosen else {}
        satu = daftar_ruas.Isian(kerja.kunci, kerja.nilai, pilihan(here), kerja.bentrok, letak)
        diketik = daftar_ruas.isi(satu)
        jadi = st.form_submit_button("Simpan butir" if chosen else "Tambahkan butir", type="primary")
    if jadi:
        _simpan(kerja, diketik, here)
    if chosen:
        daftar_dasar.tombol(kerja, here)
        daftar_bukti.gambar(chosen)
        daftar_riwayat.gambar(chosen, here)
    daftar_buang.dibuang(rapat)


def _simpan(kerja: daftar_kerja.Kerja, diketik: dict, here: Konteks) -> None:
    """Store; what is refused stays in its fields with the reason below them."""
    try:
        jadi = daftar_simpan.simpan(kerja, diketik, here)
    except SudahDiubah:
        st.rerun()  # the form is drawn anew with both values
    except GalatSerambi as galat:
        st.error(plain(galat.pesan), icon=":material/block:")
        return
    daftar_kerja.lepas()
    st.session_state[daftar_pilih.BUTIR] = jadi.id
    ingat.kabarkan("Butir disimpan." if kerja.dasar.id else "Butir ditambahkan.")
    st.rerun()


def _perhatian(kerja: daftar_kerja.Kerja, chosen: Butir) -> None:
    """Who was faster."""
    if kerja.pesan:
        st.error(plain(kerja.pesan), icon=":material/sync_problem:")
    elif chosen.versi != kerja.dasar.versi:
        st.info(LEBIH_BARU, icon=":material/sync:")
    if kerja.pesan or chosen.versi != kerja.dasar.versi:
        st.button(
            "Buang isian saya, muat yang tersimpan", on_click=daftar_kerja.lepas, icon=":material/refresh:"
        )
