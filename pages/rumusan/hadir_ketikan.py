"""What was typed or pasted in the attendance list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from pages.rumusan import hadir_tabel, hadir_tempel
from pages.rumusan.ketikan import Ketikan
from words import hadir as kata
from words.rumusan import RUAS_HADIR


def diketik() -> tuple[Ketikan, ...]:
    """Typed cells line by line, then the pasted list."""
    return (*_sel(), *_tempelan())


def _sel() -> Iterator[Ketikan]:
    """The cells that were typed and not stored, line by line."""
    ada = st.session_state.get(hadir_tabel.KERJA)
    kini = st.session_state.get(f"_hadir-{ada[2]}", {}) if ada else {}
    for ke, sel in kini.get("edited_rows", {}).items():
        yield ada[1][int(ke)].nama, _baris(sel)
    for sel in kini.get("added_rows", ()):
        yield kata.BARIS_BARU, _baris(sel)


def _baris(sel: Mapping[str, Any]) -> str:
    return "; ".join(
        str(isi) for ruas_, isi in sel.items() if ruas_ in RUAS_HADIR and isinstance(isi, str) and isi
    )


def _tempelan() -> Iterator[Ketikan]:
    """The pasted list."""
    teks = st.session_state.get(f"hadir-teks-{st.session_state.get(hadir_tempel.KE, 0)}", "")
    if teks:
        yield kata.TEMPEL, teks
