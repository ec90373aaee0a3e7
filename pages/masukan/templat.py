"""Templates: one workbook for each kabupaten/kota that reads back without a question."""

from __future__ import annotations

import streamlit as st

from pages.kerangka import konteks, state, stops
from panels.state import frame_choices
from panels.templat import isian
from queries import Konteks
from reports.templat import nama_templat, templat_wilayah

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@stops
def unduh() -> None:
    """A download button per area for the year of the shared filter."""
    here = konteks()
    chosen = state(here)
    st.markdown(
        f"Templat pengisian data tahun **{chosen.tahun}** (ubah tahun pada saringan). Setiap templat memuat 26 jenis, "
        "satuan, pilihan isian, angka tahun lalu yang resmi, dan rumus pemeriksa; setelah diisi, berkas itu terbaca "
        "tanpa pertanyaan."
    )
    areas = {code: name for code, name in frame_choices(here)["wilayah"].words.items() if code != "semua"}
    with st.container(horizontal=True, gap="small"):
        for kode, nama in areas.items():
            # the area's own sheet: its small cells of last year are open to it
            isi = isian(Konteks(here.edisi, "lembar", kode), kode, int(chosen.tahun))
            st.download_button(
                nama,
                lambda isi=isi: templat_wilayah(isi),
                file_name=nama_templat(isi),
                mime=XLSX,
                key=f"templat-{kode}",
                on_click="ignore",
                icon=":material/download:",
            )
