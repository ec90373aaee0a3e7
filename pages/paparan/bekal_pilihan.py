"""The choice between a bekal and what is here: one button where nothing can be lost, else the three ways out."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from data.intake.kiriman import buang
from meeting.bekal import LaporanBekal, terima_bekal
from meeting.bekal.kata import kalimat_hasil
from meeting.bekal.pasang import PAKAI, PERTAHANKAN, SALIN, TANPA_TANYA, Cara
from pages.paparan import ingat
from pages.peran import perlu

JALUR, PUTARAN = (
    "_bekal-jalur",
    "_bekal-putaran",
)  # session: the uploaded file; an emptied uploader is a new one
HASIL = "_bekal-hasil"  # session: what the last import did, and the slides that it holds
TOMBOL: dict[Cara, str] = {
    PAKAI: "Pakai dari berkas",
    PERTAHANKAN: "Pertahankan yang ada",
    SALIN: "Simpan sebagai rapat baru",
}
SATU = {"baru": "Pasang di laptop ini", "sama": "Pasang ulang"}  # verdict -> the one button
DITERIMA = "Bekal diterima. Periksa panggung dengan Cek Ruang sebelum rapat."


def tombol(jalur: Path, laporan: LaporanBekal) -> None:
    """Draw the buttons; none is preferred where something written here would be replaced."""
    with st.container(horizontal=True):
        if laporan.putusan in SATU:
            _satu(SATU[laporan.putusan], "", jalur, laporan, utama=True)
            return
        for cara, kata in TOMBOL.items():
            utama = cara == PAKAI and laporan.putusan in TANPA_TANYA
            _satu(kata, cara, jalur, laporan, utama=utama)


def _satu(kata: str, cara: Cara, jalur: Path, laporan: LaporanBekal, *, utama: bool) -> None:
    st.button(
        kata,
        key=f"bekal-{cara or 'pasang'}",
        type="primary" if utama else "secondary",
        on_click=ingat.coba,
        args=(_terima, jalur, cara, laporan.sini),
    )


def _terima(jalur: Path, cara: Cara, sini: str) -> None:
    """Callback: take the file in and show its meeting."""
    hasil = terima_bekal(jalur, perlu("operator").nama, cara, lihat=sini)
    st.session_state[HASIL] = (kalimat_hasil(hasil), () if cara == PERTAHANKAN else hasil.laporan.tahan)
    lepas()
    st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
    if hasil.rapat:
        st.session_state[ingat.RAPAT] = hasil.rapat
        ingat.kabarkan(DITERIMA)


def lepas() -> None:
    """Throw the uploaded file away."""
    if jalur := st.session_state.pop(JALUR, None):
        buang([jalur])
