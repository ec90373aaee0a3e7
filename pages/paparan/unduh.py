"""Part of /paparan: the hand-outs of the deck, made on request, and slides for WhatsApp."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting.dek import susun_dek, tertahan
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import unduh_wa
from pages.paparan.unduh_berkas import siapkan, tawarkan
from pages.tampil import plain
from queries import Konteks
from reports.dek import Dek
from reports.paparan.bentuk import BERKAS
from reports.profil_isi import KERTAS
from words.label import DATA_CONTOH

JADI = "_paparan-unduhan"
NAMA_KERTAS = {"a4": "A4", "f4": "F4 (folio)"}


@stops
def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part."""
    dek = replace(susun_dek(rapat.id), qr="")  # the address of this room is of no use elsewhere
    if not dek.salindia:
        st.info("Belum ada salindia. Tambahkan pada bagian Susunan dan salindia.", icon=":material/info:")
        return
    _awas(dek)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kertas = st.segmented_control(
            "Kertas selebaran dan catatan", KERTAS, format_func=NAMA_KERTAS.get, default="a4", required=True,
            key="paparan-kertas",
        )  # fmt: skip
        minta = st.button("Siapkan berkas", type="primary", icon=":material/inventory_2:")
    if minta:
        siapkan(dek, kertas, BERKAS, JADI)
    tawarkan(dek, kertas, BERKAS, JADI)
    unduh_wa.gambar(dek, kertas)


def _awas(dek: Dek) -> None:
    """What one should know before the files leave the house."""
    if dek.stempel.contoh:
        st.warning(f"Paparan ini memuat {DATA_CONTOH}; setiap berkas dan namanya bertanda itu.")
    judul = {s.kunci: s.judul for s in dek.salindia}
    for kunci, alasan in tertahan(dek):
        st.warning(plain(f"Salindia “{judul[kunci]}” ditahan dan tampil sebagai kartu: {alasan}"))
