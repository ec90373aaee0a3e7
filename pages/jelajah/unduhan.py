"""Part of /jelajah: files for other programs – the recap, the data package, each published table, the API."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from pages.jelajah import unduhan_api, unduhan_tabel
from pages.tampil import XLSX, plain
from panels.state import State
from queries import Konteks
from queries.terbit import tabel_terbit
from queries.terbit_baca import berisi_contoh, besar
from reports.paket_data import nama_paket, paket_data
from reports.rekap_isi import rekap
from reports.rekap_xlsx import nama_rekap, rekap_xlsx
from words import unduhan as kata
from words.label import DATA_CONTOH, INTERNAL

ZIP = "application/zip"


def gambar(state: State, here: Konteks) -> None:
    """Draw the part; every file is made when it is asked for."""
    _tanda(here)
    kiri, kanan = st.columns(2, gap="large")
    with kiri:
        _rekap(here)
    with kanan:
        _paket(here)
    unduhan_tabel.gambar(here)
    unduhan_api.gambar(here)


def _tanda(here: Konteks) -> None:
    """The marks that these files will carry, before they are asked for."""
    contoh = sorted(berisi_contoh(here))
    if contoh:
        st.markdown(
            plain(kata.berisi_contoh(contoh)).replace(DATA_CONTOH, f":red-background[**{DATA_CONTOH}**]")
        )
    if here.audiens == "internal":
        st.markdown(f":red-background[**{INTERNAL}**] {plain(kata.TERBUKA)}")


def _rekap(here: Konteks) -> None:
    one = rekap(here)
    st.subheader(kata.judul_rekap(one.n_jenis, len(one.wilayah), len(one.tahun)), anchor=False)
    st.markdown(plain(kata.uraian_rekap(one.kurun)))
    _tombol(kata.UNDUH_REKAP, lambda: rekap_xlsx(here, dibuat=datetime.now()), nama_rekap(here), XLSX)


def _paket(here: Konteks) -> None:
    st.subheader("Paket data", anchor=False)
    st.markdown(plain(kata.uraian_paket(len(tabel_terbit()))))
    if besar(here):
        st.caption(kata.EDISI_BESAR)
        return
    _tombol(kata.UNDUH_PAKET, lambda: paket_data(here, dibuat=datetime.now()), nama_paket(here), ZIP)


def _tombol(judul: str, isi: Callable[[], bytes], nama: str, mime: str) -> None:
    st.download_button(
        judul,
        isi,
        file_name=nama,
        mime=mime,
        type="primary",
        key=f"unduh-{judul}",
        on_click="ignore",
        icon=":material/download:",
    )
    st.caption(plain(nama))
