"""Whether a phone got through to the participants' page: hotel Wi-Fi often keeps devices apart."""

from __future__ import annotations

import streamlit as st

from meeting import jam
from pages.web import siaran

SEGAR = 5  # seconds between two looks


@st.fragment(run_every=SEGAR)
def gambar() -> None:
    """Say when a phone was last here, else what to try."""
    saat = siaran.hp_terlihat()
    if saat:
        st.success(f"Telepon terakhir sampai pada {jam.wita(jam.teks(saat))}.", icon=":material/smartphone:")
        return
    st.info(
        "Belum ada telepon yang membuka halaman peserta. Pindai QR ini dengan satu telepon pada Wi-Fi ruang rapat. "
        "Bila tidak terbuka, Wi-Fi memisahkan perangkat: sembunyikan QR dan bagikan berkas WhatsApp pada bagian Unduh.",
        icon=":material/smartphone:",
    )
