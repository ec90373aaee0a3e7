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
    """Draw the choice and return the id; "" when there is none to move to.

    The meeting's own vintage is offered while slides stay behind on an older one.
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
        return ""
    kata = {satu.id: sebut_edisi(satu) for satu in urut}
    pilihan = st.selectbox(
        "Pindah ke edisi", list(kata), format_func=kata.__getitem__, key="pindah-edisi", width=560
    )
    if peringatan := peringatan_edisi(ada[pilihan]):
        st.caption(plain(peringatan))
    return pilihan
