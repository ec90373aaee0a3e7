"""Part "Tampilan tersimpan" of /jelajah: what is saved, to be found, opened, pinned, renamed, removed."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import tersimpan
from meeting.tersimpan import TampilanSimpan
from pages.jelajah import simpan, sql_izin, tersimpan_kelola, tersimpan_satu
from pages.tampil import plain
from panels.state import State
from queries import Konteks
from words.format import angka

CARI, BANYAK = "_tersimpan-cari", "_tersimpan-banyak"  # widget; how many are shown
SEKALI = 10
KOSONG = "Belum ada tampilan tersimpan. Susun tampilan pada bagian Tabel silang atau Tinjauan otomatis, lalu simpan."
KOSONG_PEMBACA = "Belum ada tampilan tersimpan. Penyunting dan operator dapat menyimpannya."


def gambar(state: State, here: Konteks) -> None:
    """Draw the part."""
    sql = sql_izin.boleh()
    boleh = simpan.boleh()
    tersimpan_kelola.kabar(boleh)
    semua = tersimpan.daftar(sql=sql)
    if semua:
        _daftar(semua, here, boleh)
    else:
        st.info(KOSONG if boleh else KOSONG_PEMBACA, icon=":material/info:")
    if boleh:
        tersimpan_kelola.dibuang(tersimpan.daftar(sql=sql, dibuang=True))


def _daftar(semua: Sequence[TampilanSimpan], here: Konteks, boleh: bool) -> None:
    """The search and the views that it finds, some at a time."""
    kata = (
        st.text_input("Cari nama atau uraian", key=CARI, width=420, persist_state="session")
        .casefold()
        .split()
    )
    cocok = [one for one in semua if all(word in f"{one.nama}\n{one.uraian}".casefold() for word in kata)]
    if not cocok:
        st.info(
            "Tidak ada tampilan dengan kata itu. Hapus sebagian kata pencarian.", icon=":material/search_off:"
        )
        return
    banyak = st.session_state.get(BANYAK, SEKALI)
    st.caption(plain(f"{angka(len(cocok))} tampilan" + (f" dari {angka(len(semua))}" if kata else "")))
    for one in cocok[:banyak]:
        tersimpan_satu.gambar(one, here, boleh)
    if len(cocok) > banyak:
        st.button("Tampilkan berikutnya", on_click=_tambah, icon=":material/expand_more:")


def _tambah() -> None:
    st.session_state[BANYAK] = st.session_state.get(BANYAK, SEKALI) + SEKALI
