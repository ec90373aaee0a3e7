"""Proofs of a clause: files kept by their content outside the web folder, each with what it shows."""

from __future__ import annotations

import streamlit as st

from meeting import berkas, jam, rumusan
from meeting.peran import PENYUNTING
from meeting.rumusan_bukti import Bukti
from pages.paparan import ingat
from pages.peran import saat_unduh
from pages.rumusan import unggah
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from panels.butir import Butir
from words.format import angka
from words.galat import GalatSerambi

PUTARAN = "_rumusan-bukti-putaran"  # an emptied uploader is a new one
KIB = 1024


def gambar(one: Butir) -> None:
    """Draw the fold with the proofs and the uploader."""
    semua = rumusan.daftar_bukti(one.id)
    with st.expander("Bukti", key=f"bukti-{one.id}", on_change="rerun") as lipat:
        if lipat.open:
            st.caption(f"{angka(len(semua))} bukti tersambung." if semua else "Belum ada bukti.")
            for satu in semua:
                _baris(one, satu)
            _tambah(one)


def _baris(one: Butir, satu: Bukti) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(satu.nama)}** – {plain(satu.keterangan) or 'tanpa keterangan'}")
        st.caption(f"{jam.wita(satu.waktu)}, {angka(max(1, satu.ukuran // KIB))} kB")
        st.download_button(
            "Unduh", saat_unduh(PENYUNTING, lambda: berkas.isi(satu.sidik)), file_name=satu.nama, mime=satu.mime,
            key=f"unduh-bukti-{one.id}-{satu.sidik}", on_click="ignore",
        )  # fmt: skip
        st.button(
            "Lepas",
            key=f"lepas-{one.id}-{satu.sidik}",
            on_click=ingat.coba,
            args=(_lepas, one, satu),
            type="tertiary",
        )


def _tambah(one: Butir) -> None:
    putaran = st.session_state.get(PUTARAN, 0)
    keterangan = st.text_input("Keterangan bukti", key=f"keterangan-bukti-{one.id}-{putaran}")
    try:
        satu = unggah.bukti(f"bukti-baru-{one.id}-{putaran}", penulis()["oleh"])
    except GalatSerambi as galat:
        st.error(plain(galat.pesan), icon=":material/block:")
        return
    if satu and st.button(
        "Sambungkan bukti", type="primary", on_click=ingat.coba, args=(_sambung, one, satu.sidik, keterangan)
    ):
        st.rerun()


def _sambung(one: Butir, sidik: str, keterangan: str) -> None:
    rumusan.sambung_bukti(one.id, sidik, keterangan, **penulis())
    st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
    ingat.kabarkan("Bukti disambungkan.")


def _lepas(one: Butir, satu: Bukti) -> None:
    rumusan.lepas_bukti(one.id, satu.sidik, **penulis())
