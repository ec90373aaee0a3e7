"""The road of the data: the capacity template of the chosen area."""

from __future__ import annotations

import streamlit as st

from panels.state import State
from panels.templat_psks import isian
from queries import Konteks
from reports.templat_psks import nama_templat_psks, templat_psks

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KETERANGAN = (
    "Templat kapasitas memuat PSKS per kecamatan, SDM di luar PSKS, KUBE, dan mitra CSR satu wilayah; sesudah diisi, "
    "serahkan lewat halaman Masukan."
)


def unduh(state: State, here: Konteks) -> None:
    """A download of the chosen area's template, or how to get one."""
    with st.expander("Kirim data bagian ini", icon=":material/upload_file:"):
        st.markdown(KETERANGAN)
        if not state.satu_wilayah:
            st.info("Pilih satu wilayah pada saringan untuk mengunduh templatnya.")
            return
        made = isian(state, here)
        st.download_button(
            f"Unduh templat {made.nama} {made.tahun}",
            lambda: templat_psks(made),
            file_name=nama_templat_psks(made),
            mime=XLSX,
            key="templat-psks",
            on_click="ignore",
            icon=":material/download:",
        )
