"""The columns of the editable table; numbers are text in Indonesian spelling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from pages.rumusan.daftar_ruas_pilihan import dengan, pilihan
from pages.rumusan.daftar_tabel_baris import PILIH, TANPA, URUT
from panels.butir import Butir
from queries import Konteks
from words.rumusan import RUAS

LEBAR = {
    "isi": "large",
    "level": 130,
    "kode_wilayah": 170,
    "catatan": "medium",
    "penanggung_jawab": "medium",
    "indikator": 220,
    "dasar_nilai": 190,
    "satuan": 90,
    "pilar": 170,
    "komisi": 120,
    "setuju": 110,
}
TINGGI, BARIS, KEPALA = 72, 9, 40  # pixels of a row, rows without scrolling, pixels of the head


def tinggi(banyak: int) -> dict[str, int]:
    """Height of a row, and of the whole editor as its rows need it."""
    return {"row_height": TINGGI, "height": KEPALA + TINGGI * min(banyak, BARIS)}


def kolom(semua: tuple[Butir, ...], here: Konteks) -> dict[str, Any]:
    """The configuration of every column."""
    offered = pilihan(here)
    return {
        **{
            ruas: st.column_config.TextColumn(RUAS[ruas], width=LEBAR.get(ruas), pinned=None) for ruas in URUT
        },
        **{ruas: _pilih(ruas, offered[ruas], semua) for ruas in PILIH},
        "nomor": st.column_config.TextColumn("No.", width=50, pinned=True),
    }


def _pilih(ruas: str, words: Mapping[str, str], found: tuple[Butir, ...]) -> Any:
    """A choice; codes of this meeting that the edition does not know stay in the list."""
    for one in found:
        words = dengan(words, getattr(one, ruas))
    return st.column_config.SelectboxColumn(
        RUAS[ruas],
        options=[code or TANPA for code in words],
        format_func=_kata(words),
        width=LEBAR.get(ruas),
        required=ruas in ("level", "status"),
    )


def _kata(words: Mapping[str, str]) -> Callable[[str], str]:
    return lambda code: words.get("" if code == TANPA else code, code)
