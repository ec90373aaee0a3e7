"""Part "Komisi" of /rumusan: a workbook for every room without a network, and their merge before the plenary."""

from __future__ import annotations

import secrets
from dataclasses import replace

import streamlit as st

from meeting import rumusan
from meeting.naskah import tanpa_tersamar
from meeting.peran import PENYUNTING
from meeting.rapat import Rapat
from pages.peran import perlu, saat_unduh
from pages.rumusan import komisi_gabung, rapat_pilih
from pages.rumusan.kabar import tampilkan
from pages.tampil import XLSX
from panels import komisi
from panels.butir import DISETUJUI
from panels.komisi import IsianKomisi
from panels.state import State
from queries import Konteks
from reports.komisi_xlsx import lembar_kerja, nama_komisi
from words import komisi as kata

BARIS_KOSONG = 40


def gambar(state: State, here: Konteks) -> None:
    """Draw the part: make workbooks, then bring them back."""
    perlu(PENYUNTING)
    tampilkan()
    rapat = rapat_pilih.pilih()
    if rapat is None:
        return
    st.subheader("Lembar kerja komisi", anchor=False)
    st.caption(
        "Satu berkas untuk satu komisi. Berkas memuat rancangan yang belum disetujui, baris kosong, dan pilihan dari "
        "katalog; dapat diisi tanpa jaringan di Excel atau LibreOffice."
    )
    _unduh(rapat, here)
    st.subheader("Gabungkan hasil komisi", anchor=False)
    komisi_gabung.gambar(rapat, here)


def _unduh(rapat: Rapat, here: Konteks) -> None:
    nama = st.selectbox(
        "Komisi", kata.KOMISI, key="komisi-nama", accept_new_options=True, width=420,
        placeholder="Pilih, atau ketik nama komisi",
    )  # fmt: skip
    nama = " ".join((nama or "").split())[:120]
    if not nama:
        st.info("Pilih komisi, atau ketik namanya.", icon=":material/info:")
        return
    isian = IsianKomisi(rapat.id, rapat.nama, rapat.tanggal.isoformat(), nama, here.edisi, (), (), {})
    st.download_button(
        "Unduh lembar kerja (XLSX)",
        saat_unduh(PENYUNTING, lambda: lembar_kerja(_lengkap(isian, rapat, here))),
        nama_komisi(isian),
        XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="komisi-unduh",
    )


def _lengkap(isian: IsianKomisi, rapat: Rapat, here: Konteks) -> IsianKomisi:
    """With the drafts of this komisi and those of none; what was approved is no longer the komisi's.

    A baseline that is hidden from the public does not leave in a file: the merge then leaves it as it is.
    """
    butir = [
        tanpa_tersamar(satu, rapat.edisi)
        for satu in rumusan.daftar(rapat.id)
        if satu.setuju != DISETUJUI and satu.komisi in ("", isian.komisi)
    ]
    kosong = [secrets.token_hex(6) for _ in range(BARIS_KOSONG)]
    return replace(isian, butir=butir, kode_baru=kosong, pilihan=komisi.pilihan(here))
