"""Filling the baseline of a clause from the published data of the edition that is open."""

from __future__ import annotations

import streamlit as st

from pages.paparan import ingat
from pages.rumusan import daftar_kerja
from panels.butir_isi import isi_dasar
from queries import Konteks
from words.galat import GalatSerambi


class TanpaDasar(GalatSerambi):
    """There is no published number that may be the baseline."""


def tombol(kerja: daftar_kerja.Kerja, here: Konteks) -> None:
    """Draw the button for a stored clause that names its indicator."""
    if not kerja.dasar.indikator:
        return
    st.button(
        f"Isi kondisi awal dari edisi {here.edisi}",
        on_click=ingat.coba,
        args=(_isi, kerja, here),
        icon=":material/database:",
        help="Memakai angka terbaru yang diterbitkan untuk indikator butir ini; disimpan setelah Anda menekan Simpan.",
    )


def _isi(kerja: daftar_kerja.Kerja, here: Konteks) -> None:
    ruas, sebab = isi_dasar(kerja.dasar.acuan, Konteks(here.edisi))
    if sebab:
        raise TanpaDasar(sebab)
    daftar_kerja.isikan(kerja, ruas)
