"""Lembar Kadinsos: the own area's small cells open; only the operator sees that it can be made."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting.galat import GudangGagal
from meeting.peran import OPERATOR
from pages.peran import baris_peran, peran_kini
from pages.profil.tombol import tombol
from panels.profil import Profil
from queries import Konteks
from reports.profil_lembar import pdf
from reports.profil_paket import Permintaan, buat, provinsi, tanggal
from reports.profil_xlsx import xlsx


def gambar(satu: Profil, konteks: Konteks, kertas: str) -> None:
    """Draw the fold for the operator; nothing for a reader, nor for the province, which has no cells of its own."""
    if satu.kode == provinsi(konteks.edisi) or not _operator():
        return
    minta = Permintaan(konteks.edisi, (satu.kode,), "lembar", kertas, satu.tahun)
    cap = replace(satu, stempel=replace(satu.stempel, audiens="lembar"))
    dibuat = tanggal(konteks)
    with st.expander("Lembar Kadinsos (operator)"):
        baris_peran()
        st.markdown(
            f"Lembar ini membuka sel kecil **{satu.nama}** sendiri; wilayah lain tetap disamarkan. Serahkan "
            "hanya kepada kepala dinas wilayah itu."
        )
        with st.container(horizontal=True, gap="small"):
            tombol(
                "Lembar Kadinsos (PDF)",
                cap,
                "pdf",
                lambda: pdf(buat(minta, satu.kode), kertas, dibuat=dibuat),
            )
            tombol("Lembar Kadinsos (XLSX)", cap, "xlsx", lambda: xlsx(buat(minta, satu.kode), dibuat=dibuat))


def _operator() -> bool:
    try:
        return peran_kini().boleh(OPERATOR)
    except GudangGagal:
        return False  # nobody has a role when the store does not answer
