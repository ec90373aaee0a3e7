"""What the SQL box remembers in a session: the text in the editor, the run, its rows or its error."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from panels.panel import Panel
from queries import Konteks
from queries.contoh import contoh_sql
from queries.kotak.antre import Tugas
from queries.kotak.hasil import HasilSql

NASKAH, JALAN, JADI, GALAT = "_sql_naskah", "_sql_jalan", "_sql_jadi", "_sql_galat"


@dataclass(frozen=True)
class Naskah:
    """The text in the editor; `versi` counts the texts that were put there, `judul` names where it came from."""

    teks: str
    versi: int = 0
    judul: str = ""


@dataclass(frozen=True)
class Jalan:
    """A run that waits or is on its way."""

    tugas: Tugas
    perintah: str
    judul: str
    here: Konteks


@dataclass(frozen=True)
class Jadi:
    """What the last run gave."""

    panel: Panel
    hasil: HasilSql
    perintah: str
    here: Konteks


@dataclass(frozen=True)
class Galat:
    """Why the last run gave nothing."""

    pesan: str
    perintah: str
    baris: int = 0
    kolom: int = 0
    pesan_asli: str = ""


def naskah() -> Naskah:
    """What stands in the editor; the first example at the start."""
    awal = contoh_sql()[0]
    return st.session_state.setdefault(NASKAH, Naskah(awal.perintah, 0, awal.judul))


def isi(perintah: str, judul: str = "") -> None:
    """Put a text into the editor; rows of another one go. It is not run: the reader presses Jalankan."""
    st.session_state[NASKAH] = Naskah(perintah, naskah().versi + 1, judul)
    lupa(GALAT, JADI)


def diketik(teks: str) -> None:
    """The reader changed the text: its name no longer says what it does."""
    st.session_state[NASKAH] = replace(naskah(), teks=teks, judul="")


def lupa(*kunci: str) -> None:
    """Forget these."""
    for satu in kunci:
        st.session_state.pop(satu, None)
