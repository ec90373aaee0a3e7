"""What was typed in the forms of "Klarifikasi data", found by the keys of their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

import streamlit as st

from pages.rumusan.ketikan import Ketikan
from pages.rumusan.klarifikasi_lengkap import DASAR
from words.butir import ketikan

# key of a field -> what it is; the group names the ticket that its fields were filled from
RUAS = (
    (re.compile(r"klarifikasi-\d+-isi"), "Alasan klarifikasi baru"),
    (re.compile(r"klarifikasi-\d+-.*-usulan"), "Angka usulan klarifikasi baru"),
    (re.compile(r"lengkapi-isi-(\d+)-isi"), "Alasan tiket {}"),
    (re.compile(r"lengkapi-isi-(\d+)-.*-usulan"), "Angka usulan tiket {}"),
    (re.compile(r"tolak-(\d+)"), "Alasan penolakan tiket {}"),
    (re.compile(r"terima-(\d+)"), "Tanggapan tiket {}"),
    (re.compile(r"terima-l-(\d+)"), "Laki-laki, tiket {}"),
    (re.compile(r"terima-p-(\d+)"), "Perempuan, tiket {}"),
)


def diketik() -> Iterator[Ketikan]:
    """The fields that hold something else than the ticket they were filled from; they came with the click."""
    for kunci, teks in st.session_state.items():
        for pola, apa in RUAS:
            cocok = pola.fullmatch(str(kunci)) if isinstance(teks, str) else None
            if cocok and teks not in _semula(*cocok.groups()):
                yield apa.format(*cocok.groups()), teks


def _semula(id_: str = "") -> tuple[str, ...]:
    dasar = st.session_state.get(DASAR.format(id_))
    return (dasar.isi, ketikan(dasar.nilai_usulan)) if dasar else ()
