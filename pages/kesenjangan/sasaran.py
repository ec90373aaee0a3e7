"""Section of /kesenjangan: targets and budget beside the gap, assistance, and who became independent."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from panels import sasaran, sasaran_anggaran, sasaran_bantuan, sasaran_spm
from panels.state import State
from queries import Konteks


def gambar(chosen: State, here: Konteks) -> None:
    """SPM against its target first, then the planning documents, the money, and the two measures of their own."""
    tampil.panel(sasaran_spm.capaian(chosen, here))
    tampil.panel(sasaran.target(chosen, here))
    tampil.panel(sasaran_anggaran.anggaran(chosen, here))
    for place, build in zip(st.columns(2), (sasaran_bantuan.bantuan, sasaran_bantuan.keluar)):
        with place:
            tampil.panel(build(chosen, here))
