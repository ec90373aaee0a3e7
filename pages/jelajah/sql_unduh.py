"""Files of an SQL result: numbers as numbers, the statement and its sources inside; and the snippet to redo it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from pages.jelajah.sql_ingat import Jadi
from pages.kerangka import stops
from pages.tampil import XLSX, all_sources
from queries import Konteks
from reports.berkas_csv import csv_bytes
from reports.berkas_sql import parquet_sql
from reports.cuplikan import cuplikan
from reports.nama import nama_berkas
from reports.xlsx import xlsx

PARQUET = "application/vnd.apache.parquet"


def gambar(jadi: Jadi) -> None:
    """Draw the buttons; a file is made when it is asked for."""
    shown = jadi.panel
    with st.container(horizontal=True, gap="small"):
        _tombol(jadi, "Unduh XLSX", "xlsx", XLSX, lambda: xlsx(shown, dibuat=datetime.now()))
        _tombol(
            jadi, "Unduh CSV (titik koma)", "csv", "text/csv", lambda: csv_bytes(shown, gaya="titik_koma")
        )
        _tombol(jadi, "Unduh CSV (koma)", "csv", "text/csv", lambda: csv_bytes(shown, gaya="koma"))
        _tombol(jadi, "Unduh Parquet", "parquet", PARQUET, lambda: _parquet(jadi))
        _tombol(jadi, "Unduh perintah (SQL)", "sql", "text/plain", lambda: jadi.perintah.encode("utf-8"))
    with st.expander(
        "Cuplikan untuk mengulang hasil ini", key="lipat-sql-cuplikan", on_change="rerun"
    ) as fold:
        if fold.open:
            _cuplikan(jadi)
            all_sources(shown)


def _parquet(jadi: Jadi) -> bytes:
    return parquet_sql(jadi.hasil, jadi.perintah, jadi.panel, dibuat=datetime.now())


@stops
def _cuplikan(jadi: Jadi) -> None:
    """The same rows from the data package, in SQL and in Python."""
    teks = cuplikan(jadi.perintah, {}, Konteks(jadi.here.edisi))
    st.markdown("Berjalan di mana pun di atas paket data edisi ini (bagian Unduhan dan API).")
    st.code(teks.python, language="python")
    st.code(teks.sql, language="sql")


def _tombol(jadi: Jadi, title: str, suffix: str, mime: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        title,
        make,
        file_name=nama_berkas(jadi.panel, suffix),
        mime=mime,
        key=f"{title} sql",
        on_click="ignore",
    )
