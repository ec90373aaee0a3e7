"""Which vintage the deck moves to: the locked ones first, the newest on top."""

from __future__ import annotations

import streamlit as st

from data.edisi import editions, open_edition
from data.galat import EdisiRusak
from meeting import salindia
from meeting.dek_salindia import edisi
from meeting.rapat import Rapat
from pages.tampil import plain
from panels.paparan_kata import peringatan_edisi, sebut_edisi, urut_edisi


def pilih(rapat: Rapat) -> str:
    """Draw the choice and return the id; "" when there is none to move to, or none is chosen.

    The meeting's own vintage is offered while slides stay behind on an older one. An older vintage is never chosen
    beforehand: after a move the button would lead back.
    """
    tertinggal = any(edisi(satu, rapat) != rapat.edisi for satu in salindia.daftar(rapat.id))
    ada = {}
    for nama in editions():
        try:
            ada[nama] = open_edition(nama)
        except EdisiRusak as galat:
            st.caption(plain(galat.pesan))
    urut = [satu for satu in urut_edisi(ada.values()) if tertinggal or satu.id != rapat.edisi]
    if not urut:
        st.info("Belum ada edisi lain. Terbitkan koreksi dan kunci edisi baru pada halaman Masukan.")
        return ""
    kata = {satu.id: sebut_edisi(satu) for satu in urut}
    sejak = ada[rapat.edisi].package["created"] if rapat.edisi in ada else ""
    pilihan = st.selectbox(
        "Pindah ke edisi",
        list(kata),
        index=next((n for n, satu in enumerate(urut) if satu.package["created"] >= sejak), None),
        format_func=kata.__getitem__,
        placeholder="Pilih edisi",
        key="pindah-edisi",
        width=560,
    )
    if pilihan is None:
        st.success(
            f"Paparan memakai edisi {plain(rapat.edisi)}; belum ada edisi yang lebih baru.",
            icon=":material/check:",
        )
        return ""
    if peringatan := peringatan_edisi(ada[pilihan]):
        st.caption(plain(peringatan))
    return pilihan
