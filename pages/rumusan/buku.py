"""Part "Buku Angka" of /rumusan: what officials said in public beside the data. For editors and the operator only."""

from __future__ import annotations

from dataclasses import asdict, replace

import streamlit as st

from meeting import pernyataan
from meeting.peran import PENYUNTING
from pages import tampil
from pages.kerangka import stops
from pages.peran import baris_peran, peran_kini
from pages.rumusan import buku_isian, buku_kabar, buku_satu, ketikan
from panels.buku_angka import buku, terpilih
from panels.state import State
from queries import Konteks
from words.label import INTERNAL

INTERNAL_SAJA = (
    "Buku Angka untuk kerja internal: pernyataan publik tentang PMKS dan penduduk beserta putusannya. Bagian ini hanya "
    "untuk penyunting dan operator."
)


@stops
def gambar(state: State, here: Konteks) -> None:
    """Draw the part."""
    if not peran_kini().boleh(PENYUNTING):
        ketikan.selamatkan("buku")
        st.info(INTERNAL_SAJA, icon=":material/lock:")
        return
    baris_peran()
    buku_kabar.kabar()
    tambahan = [asdict(satu) for satu in pernyataan.daftar()]
    shown = buku(state, here, tambahan)
    tampil.head(replace(shown, stamps=replace(shown.stamps, audiens=here.audiens)))
    st.markdown(f":red-background[**{INTERNAL}** – tidak untuk disebarkan]")
    tampil.words(shown)
    tampil.table(shown)
    tampil.source(shown)
    # without "Sematkan": what is internal is pinned to no deck
    with st.expander("Unduhan", key="lipat-buku-angka", on_change="rerun") as fold:
        if fold.open:
            tampil.downloads(shown)
            tampil.all_sources(shown)
    buku_satu.gambar(terpilih(state, here, tambahan), here)
    with st.expander("Tambah pernyataan", key="buku-tambah", icon=":material/add:"):
        buku_isian.gambar(None, here)
    buku_kabar.dibuang()
