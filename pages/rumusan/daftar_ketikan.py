"""What was typed in the register when the role ended: it stays readable, to be copied, until the next login."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from pages.rumusan import daftar_kerja, daftar_tabel, ketikan
from pages.rumusan.daftar_kerja import Kerja
from pages.rumusan.daftar_pilih import judul
from words import rumusan_ketik as ketik
from words.rumusan import RUAS


def selamatkan() -> None:
    """Draw what a reader typed while he was an editor; nothing for everyone else."""
    ketikan.selamatkan("rumusan", (*_formulir(), *_tabel()))
    for kunci in (daftar_kerja.KERJA, daftar_tabel.KERJA):
        st.session_state.pop(kunci, None)


def _formulir() -> Iterator[tuple[str, str]]:
    """The fields of the form that are not as they are stored; they came with the click."""
    kerja: Kerja | None = st.session_state.get(daftar_kerja.KERJA)
    for ruas in RUAS if kerja else ():
        diketik = st.session_state.get(f"{kerja.kunci}-{ruas}")
        semula = getattr(kerja.dasar, ruas, None)
        if isinstance(diketik, str) and diketik not in (semula, ketik.teks(ruas, semula)):
            yield RUAS[ruas], diketik


def _tabel() -> Iterator[tuple[str, str]]:
    """The cells of the table that were typed over."""
    ada = st.session_state.get(daftar_tabel.KERJA)
    diubah = st.session_state.get(f"_rumusan-editor-{ada[2]}", {}).get("edited_rows", {}) if ada else {}
    for ke, sel in diubah.items():
        for ruas, diketik in sel.items():
            yield f"{judul(ada[1][int(ke)])}: {RUAS[ruas]}", str(diketik)
