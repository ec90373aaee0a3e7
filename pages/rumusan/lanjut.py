"""Part "Tindak lanjut" of /rumusan: every approved clause with its series and verdict, then earlier commitments."""

from __future__ import annotations

import streamlit as st

from meeting import rapat as daftar_rapat
from meeting import rumusan
from meeting.naskah import tanpa_tersamar
from pages.kerangka import select
from pages.paparan import rapat_kata
from pages.rumusan import lanjut_butir, lanjut_komitmen, panel_toko, rapat_pilih
from panels import rumusan as halaman
from panels import tindak_lanjut, tindak_lanjut_ringkas
from panels.butir import DISETUJUI, Butir
from panels.state import SEMUA, State
from panels.tindak_lanjut import Tindak
from queries import Konteks

RAPAT = "_lanjut-rapat"  # session: id of the meeting whose clauses are looked at, "" all of them
KOSONG = (
    "Belum ada butir yang disetujui untuk pilihan ini. Pilih “Semua rapat” untuk melihat butir rapat sebelumnya, atau "
    "longgarkan saringan wilayah dan level."
)


def gambar(state: State, here: Konteks) -> None:
    """Draw the part: clauses of all meetings (or of the chosen one), then the commitments."""
    semua = {one.id: one for one in daftar_rapat.daftar()}
    nama = rapat_kata.nama(semua)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        meeting = _rapat(nama)
        select("level", "Level", halaman.choices(here)["level"], width=190, caption=True)
    found = [
        dinilai(one, here, semua[one.rapat].tanggal.isoformat())
        for one in rumusan.daftar(meeting)
        if one.rapat in semua and _lolos(one, state)
    ]
    if found:
        _butir(found, here, nama)
    elif semua:
        st.info(KOSONG, icon=":material/info:")
    lanjut_komitmen.gambar(state, here)


def dinilai(one: Butir, here: Konteks, diputus: str) -> Tindak:
    """The clause with its verdict; the panels can be taken away, so everyone's baseline is the public's."""
    return tindak_lanjut.nilai(tanpa_tersamar(one, here.edisi), here, diputus=diputus)


def _rapat(nama: dict[str, str]) -> str:
    """Every meeting at first: what was agreed years ago is what this part is about. "" is all of them."""
    words = {"": rapat_pilih.SEMUA_RAPAT, **nama}
    if st.session_state.get(RAPAT) not in words:
        asked = st.query_params.get("rapat", "")
        st.session_state[RAPAT] = asked if asked in words else ""
    return st.selectbox("Rapat", list(words), format_func=words.__getitem__, key=RAPAT, width=340)


def _butir(found: list[Tindak], here: Konteks, nama: dict[str, str]) -> None:
    panel_toko.gambar(tindak_lanjut_ringkas.daftar(found, here, nama))
    panel_toko.gambar(tindak_lanjut_ringkas.selesai(found, here))
    lanjut_butir.gambar(found, here, nama)


def _lolos(one: Butir, state: State) -> bool:
    """Approved, and inside level and area; a clause of the whole province passes only "Semua wilayah"."""
    return (
        one.setuju == DISETUJUI
        and state.level in ("", SEMUA, one.level)
        and state.wilayah in (SEMUA, one.kode_wilayah)
    )
