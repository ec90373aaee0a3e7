"""The writing side of the SQL box: editor, row limit, Jalankan. A text put here is never run by itself."""

from __future__ import annotations

from functools import partial

import streamlit as st

from pages.jelajah import simpan, sql_editor, sql_jalan
from pages.jelajah.sql_ingat import GALAT, Galat, Naskah, diketik, isi, naskah
from panels.state import State
from queries import Konteks
from queries.kotak.antre import MAKS_AKSARA
from words.format import angka
from words.sql import kutipan

__all__ = ["gambar", "isi"]
EDITOR = "sql-editor"
BATAS = (100, 1000, 5000)


def gambar(state: State, here: Konteks) -> None:
    """Draw the editor and its buttons."""
    ini = naskah()
    sql_editor.unsur()(
        data={"teks": ini.teks, "versi": ini.versi, "galat": _galat(ini), "paling_panjang": MAKS_AKSARA},
        key=EDITOR,
        on_isi_change=_ketik,
        on_jalan_change=partial(_ctrl_enter, here),
    )
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        st.button(
            "Jalankan",
            type="primary",
            icon=":material/play_arrow:",
            key="sql-jalankan",
            on_click=partial(_jalankan, here),
        )
        st.selectbox("Batas baris", BATAS, index=1, format_func=angka, key="sql-batas", width=130)
        simpan.tombol(None, state, here, sql=ini.teks)


def _ketik() -> None:
    _terima(st.session_state[EDITOR]["isi"])


def _ctrl_enter(here: Konteks) -> None:
    _terima(st.session_state[EDITOR]["jalan"])
    _jalankan(here)


def _terima(dari: dict[str, object] | None) -> None:
    """Take what the editor sends, unless another text has been put there meanwhile."""
    ini = naskah()
    if dari and dari["versi"] == ini.versi and dari["teks"] != ini.teks:
        diketik(str(dari["teks"]))


def _jalankan(here: Konteks) -> None:
    ini = naskah()
    sql_jalan.jalankan(ini.teks, here, st.session_state.get("sql-batas", BATAS[1]), ini.judul)


def _galat(ini: Naskah) -> dict[str, object] | None:
    """Where the last run's error stands, while the text is still the one that ran."""
    lalu: Galat | None = st.session_state.get(GALAT)
    if lalu is None or not lalu.baris or lalu.perintah != ini.teks:
        return None
    return {"baris": lalu.baris, "kolom": lalu.kolom, "kutipan": kutipan(ini.teks, lalu.baris, lalu.kolom)}
