"""Downloads: one published table at a time, with the meaning of its columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from charts.table import lembar
from pages.jelajah import unduhan_cuplikan
from pages.tampil import XLSX, plain
from panels.tabel_terbit import arti_kolom
from queries import Konteks
from queries.terbit import tabel_terbit
from queries.terbit_baca import banyak_baris, berisi_contoh
from reports.berkas_parquet import parquet_terbit
from reports.berkas_terbit import BATAS_XLSX, csv_terbit, nama_terbit, xlsx_terbit
from words import unduhan as kata

PARQUET = "application/vnd.apache.parquet"
PILIH = "unduh-tabel"


def gambar(here: Konteks) -> None:
    """Draw the choice of the table, its buttons, its columns."""
    banyak = banyak_baris(here)
    st.subheader("Satu tabel terbit", anchor=False)
    nama = st.selectbox(
        "Tabel",
        list(tabel_terbit()),
        format_func=lambda one: kata.pilihan_tabel(one, banyak.get(one), one in berisi_contoh(here)),
        key=PILIH,
        width=420,
    )
    st.markdown(plain(tabel_terbit()[nama].arti))
    if nama not in banyak:
        st.caption(kata.EDISI_BESAR)
    else:
        _berkas(nama, here, banyak[nama] <= BATAS_XLSX)
    _kolom(nama, here)
    unduhan_cuplikan.gambar(nama, here)


def _berkas(nama: str, here: Konteks, kecil: bool) -> None:
    """The buttons of a table; a workbook only where it is small."""
    with st.container(horizontal=True, gap="small"):
        _tombol("Unduh CSV (titik koma)", "csv", "text/csv", nama, here, lambda: csv_terbit(nama, here))
        _tombol(
            "Unduh CSV (koma)", "csv", "text/csv", nama, here, lambda: csv_terbit(nama, here, gaya="koma")
        )
        _tombol("Unduh Parquet", "parquet", PARQUET, nama, here, lambda: parquet_terbit(nama, here))
        if kecil:
            _tombol("Unduh XLSX", "xlsx", XLSX, nama, here, lambda: _xlsx(nama, here))
    if not kecil:
        st.caption(kata.terlalu_besar(BATAS_XLSX))


def _xlsx(nama: str, here: Konteks) -> bytes:
    return xlsx_terbit(nama, here, dibuat=datetime.now())


def _kolom(nama: str, here: Konteks) -> None:
    """Name, type and meaning; sent when the fold is opened."""
    with st.expander(kata.LIPAT_KOLOM, key="lipat-kolom-terbit", on_change="rerun") as fold:
        if fold.open:
            st.dataframe(lembar(arti_kolom(nama)), hide_index=True, key=f"kolom-{nama}", height="content")


def _tombol(judul: str, akhiran: str, mime: str, nama: str, here: Konteks, isi: Callable[[], bytes]) -> None:
    st.download_button(
        judul,
        isi,
        file_name=nama_terbit(nama, here, akhiran),
        mime=mime,
        key=f"{judul} tabel",
        on_click="ignore",
    )
