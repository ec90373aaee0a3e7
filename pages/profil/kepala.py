"""Section of /profil: neighbours, key numbers with what is missing, map, downloads."""

from __future__ import annotations

import streamlit as st

from pages import kartu, sematkan, tampil
from pages.kerangka import stops
from pages.profil import navigasi, unduh
from panels.profil import Profil
from panels.state import State
from queries import Konteks
from reports.sambutan import nama_sambutan, sambutan

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PETA_PX = 600
KARTU_PX = 272  # three side by side on a 1024 px projector, a province's population whole


@stops
def gambar(shown: Profil, chosen: State, here: Konteks) -> None:
    """Draw the head of the page: the numbers first, the map beside them or, on narrow screens, under them."""
    navigasi.gambar(chosen, here)
    st.header(shown.nama, divider="gray", anchor=False)
    with st.container(horizontal=True, gap="medium", key="profil-kepala"):
        with st.container(width=KARTU_PX * 3 + 40):
            with st.container(horizontal=True, gap="small"):
                for card in shown.angka:
                    with st.container(width=KARTU_PX, height="stretch"):
                        kartu.petak(card.judul, (card,))
            with st.container(key="profil-pesan"):
                for said in shown.pesan:
                    st.info(tampil.plain(said), icon=":material/info:")
        with st.container(width="stretch"):
            tampil.head(shown.peta)
            tampil.chart(shown.peta, height=PETA_PX, click="wilayah")
            tampil.source(shown.peta)
            sematkan.tombol(shown.peta)
    with st.container(key="profil-unduh"):
        unduh.gambar(shown, here)
        st.download_button(
            "Bahan sambutan dan laporan (DOCX)",
            lambda: sambutan(here, chosen),
            file_name=nama_sambutan(here, chosen),
            mime=DOCX,
            key="unduh-sambutan",
            on_click="ignore",
            icon=":material/download:",
        )
