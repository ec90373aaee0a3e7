"""Part "Klarifikasi data" of /rumusan: disputed numbers, seen by their own area and by the operator."""

from __future__ import annotations

import streamlit as st

from data.edisi import current
from meeting import tiket
from meeting.peran import KAB_KOTA, OPERATOR, Peran
from pages.kerangka import stops
from pages.peran import peran_kini, perlu
from pages.rumusan import ketikan, klarifikasi_baru, klarifikasi_ketikan, klarifikasi_satu, klarifikasi_tabel
from pages.rumusan.kabar import tampilkan
from panels.state import State
from queries import Konteks
from words import klarifikasi as kata
from words.format import angka

TERBUKA, SEMUA = "Yang terbuka", "Semua tiket"
DIPILIH = "_klarifikasi-tiket"  # session: number of the ticket that is open


def gambar(state: State, here: Konteks) -> None:
    """Draw the part: the list, the chosen ticket, and the form of a new one."""
    if not peran_kini().boleh(KAB_KOTA):
        ketikan.selamatkan("klarifikasi", klarifikasi_ketikan.diketik())
    kini = perlu(KAB_KOTA)
    tampilkan()
    kerja = konteks_kerja(kini)
    st.caption(kata.TERBATAS)
    _daftar(state, kini, kerja)
    with st.expander(
        "Ajukan klarifikasi", icon=":material/add:", key="klarifikasi-baru", on_change="rerun"
    ) as lipat:
        if lipat.open:
            klarifikasi_baru.gambar(kini, kerja)


def konteks_kerja(kini: Peran) -> Konteks:
    """The active edition as the operator or the area's own agency sees it: corrections are made on it."""
    if kini.nama == OPERATOR:
        return Konteks(current(), "internal")
    return Konteks(current(), "lembar", kini.kode_wilayah)


@stops
def _daftar(state: State, kini: Peran, kerja: Konteks) -> None:
    """The operator sees the area of the shared filter, or all; a Kadinsos his own whatever the filter says."""
    saring = state.wilayah if state.satu_wilayah else ""
    semua = tiket.daftar(kode_wilayah=saring if kini.nama == OPERATOR else kini.kode_wilayah)
    if not semua:
        st.info(kata.TANPA_TIKET, icon=":material/info:")
        return
    pilih = st.segmented_control("Tiket", (TERBUKA, SEMUA), default=TERBUKA, key="klarifikasi-saring")
    tampak = tuple(satu for satu in semua if pilih == SEMUA or satu.terbuka)
    if not tampak:
        st.info(
            f"Tidak ada tiket yang terbuka; {angka(len(semua))} tiket sudah diputus.", icon=":material/info:"
        )
        return
    klarifikasi_tabel.tabel(tampak, kerja)
    nomor = {satu.id: satu for satu in tampak}
    dibuka = st.selectbox(
        "Buka tiket",
        nomor,
        format_func=lambda n: klarifikasi_tabel.judul(nomor[n]),
        index=None,
        placeholder="Pilih tiket",
        key=DIPILIH,
    )
    if dibuka:
        klarifikasi_satu.gambar(nomor[dibuka], kini, kerja)
