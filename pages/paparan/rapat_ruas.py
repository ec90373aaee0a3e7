"""The fields of a meeting that both its forms have."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting.rapat import ISTILAH, Rapat
from pages.paparan import rapat_logo


def isi(lama: Rapat) -> Rapat:
    """The fields, as a changed meeting."""
    kunci = f"rapat-{lama.id}-"  # what was typed stays when saving is refused
    kiri, kanan = st.columns(2, gap="medium")
    nama = kiri.text_input(
        "Nama rapat", lama.nama, key=kunci + "nama", placeholder="Rapat Koordinasi Kesejahteraan Sosial 2026"
    )
    hari = kanan.date_input("Tanggal", lama.tanggal, key=kunci + "hari", format="DD/MM/YYYY")
    tempat = kanan.text_input("Tempat", lama.tempat, key=kunci + "tempat", placeholder="Balikpapan")
    tema = kiri.text_input("Tema", lama.tema, key=kunci + "tema")
    istilah = kanan.radio(
        "Istilah pada teks", ISTILAH, ISTILAH.index(lama.istilah), horizontal=True, key=kunci + "istilah"
    )
    jabatan = kiri.text_area(
        "Jabatan pada sampul (satu baris satu jabatan)",
        "\n".join(lama.pengaturan.get("jabatan", ())),
        height=100,
        key=kunci + "jabatan",
    )
    return replace(
        lama, nama=nama, tanggal=hari, tempat=tempat, tema=tema, istilah=istilah,
        pengaturan={**lama.pengaturan, "jabatan": [satu.strip() for satu in jabatan.splitlines() if satu.strip()],
                    "logo": rapat_logo.pilih(lama)},
    )  # fmt: skip
