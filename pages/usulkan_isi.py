"""The dialogue that proposes a clause: the draft from what is on the screen, which meeting, what happened."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from meeting import rapat, rumusan
from meeting.rapat import Rapat
from pages.kerangka import konteks, state, stops
from pages.paparan import rapat_kata
from pages.rumusan import daftar_pilih, rapat_pilih
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from pages.usulkan import JUDUL
from pages.usulkan_pilih import pilihan
from panels import daftar
from panels.state import State
from panels.usul_rumusan import Usulan, kalimat, usul
from words import rumusan_ketik as ketik
from words.galat import GalatSerambi
from words.label import DATA_CONTOH
from words.rumusan import RUAS

HALAMAN = "kadinsos/rumusan.py"
HASIL, RAPAT = "_usulkan-hasil", "_usulkan-rapat"
TANPA_RAPAT = "Belum ada rapat. Buat rapat lebih dahulu di halaman Paparan, lalu usulkan rumusan ini."
TINGGI = 110
SEBARIS = {"penanggung_jawab": 2, "target": 1, "tenggat": 1}  # fields beside each other: share of the width


@dataclass(frozen=True, slots=True)
class Hasil:
    """What the click did: the new clause, or why nothing was stored."""

    pesan: str
    butir: str = ""
    rapat: str = ""


@dataclass(frozen=True, slots=True)
class Asal:
    """The panel that is on the screen."""

    halaman: str
    kunci: str
    state: State


def buka(kunci: str, halaman: str) -> None:
    """Open the dialogue for a panel as it stands on the page."""
    here = konteks()
    st.session_state.pop(HASIL, None)
    _dialog(Asal(halaman, kunci, state(here, daftar.pilihan_halaman(halaman, here))))


@st.dialog(JUDUL, width="large")
def _dialog(asal: Asal) -> None:
    isi(asal)


@stops
def isi(asal: Asal) -> None:
    """The draft with its fields, or what was done."""
    hasil: Hasil | None = st.session_state.get(HASIL)
    if hasil and hasil.butir:
        _selesai(hasil)
        return
    if hasil:
        st.error(plain(hasil.pesan), icon=":material/block:")
    semua = {one.id: one for one in rapat.daftar()}
    if not semua:
        st.info(TANPA_RAPAT, icon=":material/info:")
        return
    di = semua[_rapat(semua)]
    asal = replace(asal, state=pilihan(asal.halaman, asal.kunci, asal.state, konteks()))
    draf = usul(asal.halaman, asal.kunci, asal.state, konteks(), hari=di.tanggal)
    _draf(draf, di)


def _rapat(semua: dict[str, Rapat]) -> str:
    words = rapat_kata.nama(semua)
    if st.session_state.get(RAPAT) not in words:
        aktif = rapat.aktif()
        st.session_state[RAPAT] = aktif.id if aktif and aktif.id in words else next(iter(words))
    return st.selectbox(
        "Rapat", list(words), format_func=words.__getitem__, key=RAPAT, persist_state="session"
    )


def _draf(draf: Usulan, di: Rapat) -> None:
    """The fields that one would change at once, the whole clause as it will be read, and what to know of it."""
    key = f"_usul-{hash(tuple(str(satu) for satu in draf.ruas.values()))}"  # another draft: other boxes
    diketik = {"isi": st.text_area(RUAS["isi"], draf.ruas["isi"], height=TINGGI, key=f"{key}-isi")}
    for nama, tempat in zip(SEBARIS, st.columns(list(SEBARIS.values()))):
        awal = ketik.teks(nama, draf.ruas[nama])
        diketik[nama] = tempat.text_input(RUAS[nama], awal, key=f"{key}-{nama}", autocomplete="off")
    try:
        ruas = {**draf.ruas, **{nama: ketik.baca(nama, satu) for nama, satu in diketik.items()}}
    except GalatSerambi as galat:
        st.error(plain(galat.pesan), icon=":material/block:")
        return
    with st.container(border=True):
        mark = f" :red-background[**{DATA_CONTOH}**]" if draf.contoh else ""
        st.markdown(plain(kalimat(ruas, konteks())) + mark)
    for catatan in draf.catatan:
        st.caption(f":material/info: {plain(catatan)}")
    st.button(
        "Tambahkan ke rumusan", type="primary", on_click=_simpan, args=(di, ruas), icon=":material/rule:"
    )


def _simpan(di: Rapat, ruas: dict) -> None:
    """Callback: store the clause, or keep why it was not."""
    try:
        jadi = rumusan.tambah(di.id, **penulis(), **ruas)
    except GalatSerambi as galat:
        st.session_state[HASIL] = Hasil(galat.pesan)
        return
    st.session_state[HASIL] = Hasil(f"Ditambahkan sebagai usulan butir pada {di.nama}.", jadi.id, di.id)


def _selesai(hasil: Hasil) -> None:
    st.success(plain(hasil.pesan), icon=":material/check:")
    if st.button("Buka di Rumusan", key="usulkan-ke-rumusan", icon=":material/rule:"):
        rapat_pilih.pakai(hasil.rapat)
        st.session_state[daftar_pilih.BUTIR] = hasil.butir
        st.session_state[daftar_pilih.CARA] = daftar_pilih.FORMULIR
        st.switch_page(HALAMAN, query_params={})
