"""What helps to write SQL: example statements, and the published tables with their columns."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from pages.jelajah.sql_ingat import isi
from pages.tampil import plain
from queries import Konteks
from queries.contoh import awal, contoh_sql
from queries.terbit import TabelTerbit, tabel_terbit
from queries.terbit_baca import banyak_baris, berisi_contoh
from words.format import angka
from words.label import DATA_CONTOH
from words.sql import daftar

TINGGI = 230  # px of the list of columns: as the editor beside it
PALING_BANYAK = 40  # columns that a search lists


def contoh() -> None:
    """The examples; choosing one replaces the text in the editor."""
    semua = {one.kode: one for one in contoh_sql()}

    def pilih() -> None:
        if one := semua.get(st.session_state["sql-contoh"]):
            isi(one.perintah, one.judul)

    st.selectbox(
        "Contoh perintah",
        semua,
        index=None,
        format_func=lambda kode: semua[kode].judul,
        placeholder="Pilih untuk mengganti isi editor",
        key="sql-contoh",
        on_change=pilih,
    )


def tabel(here: Konteks) -> None:
    """The published tables: what a row is, its key, its columns; or the columns that a word finds."""
    publik = Konteks(here.edisi)
    semua, banyak = tabel_terbit(), banyak_baris(publik)
    dipilih = st.selectbox(
        "Tabel",
        semua,
        format_func=lambda nama: f"{nama} ({angka(banyak[nama])} baris)" if nama in banyak else nama,
        key="sql-tabel",
    )
    cari = st.text_input("Cari kolom", key="sql-cari", placeholder="misalnya: penduduk, sumber, sementara")
    with st.container(height=TINGGI, border=True):
        if cari:
            _temuan(semua, cari.lower())
        else:
            _satu(semua[dipilih], dipilih in berisi_contoh(publik))


def _satu(one: TabelTerbit, ada_contoh: bool) -> None:
    cap = f" :red-background[**memuat {DATA_CONTOH}**]" if ada_contoh else ""
    st.markdown(f"{plain(one.arti)}{cap}  \nKunci baris: {plain(daftar(one.kunci))}.")
    st.button(
        "Mulai dari tabel ini", key="sql-awal", on_click=isi, args=(awal(one.nama), f"Isi tabel {one.nama}")
    )
    st.markdown("\n".join(f"- **{plain(k.nama)}** ({k.tipe}): {plain(k.arti)}" for k in one.kolom))


def _temuan(semua: Mapping[str, TabelTerbit], cari: str) -> None:
    """Columns whose name or meaning holds the word."""
    kena = [
        (t.nama, k) for t in semua.values() for k in t.kolom if cari in f"{t.nama}.{k.nama} {k.arti}".lower()
    ]
    if not kena:
        st.markdown("Tidak ada kolom yang cocok.")
    st.markdown(
        "\n".join(f"- **{plain(t)}.{plain(k.nama)}**: {plain(k.arti)}" for t, k in kena[:PALING_BANYAK])
    )
    if len(kena) > PALING_BANYAK:
        st.caption(f"Dan {angka(len(kena) - PALING_BANYAK)} kolom lainnya. Persempit kata carinya.")
