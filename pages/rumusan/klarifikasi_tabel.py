"""The list of tickets: a table of texts, and the words of one in a select."""

from __future__ import annotations

import streamlit as st

from meeting import jam
from meeting.peran import nama_wilayah
from meeting.tiket import Tiket
from panels import klarifikasi_pilihan
from queries import Konteks
from words import klarifikasi as kata
from words.butir import ketikan

AWAL = 60  # letters of a ticket in the select
BELUM = "belum disebut"  # not the dash: that is nihil


def judul(satu: Tiket) -> str:
    """A ticket in the select: number, area, first words."""
    awal = satu.isi if len(satu.isi) <= AWAL else f"{satu.isi[: AWAL - 1]}…"
    return f"{satu.id} – {wilayah(satu)}: {awal}"


def wilayah(satu: Tiket) -> str:
    """The area of a ticket in words."""
    return nama_wilayah().get(satu.kode_wilayah, "Provinsi")


def tabel(semua: tuple[Tiket, ...], kerja: Konteks) -> None:
    """The list of tickets as a table of texts."""
    st.dataframe(
        [
            {
                "No": str(satu.id),
                "Status": kata.STATUS[satu.status],
                "Wilayah": wilayah(satu),
                "Angka": klarifikasi_pilihan.sebut(satu.sel, kerja) if satu.sel else BELUM,
                "Terbit": ketikan(satu.nilai_lama) or BELUM,
                "Usulan": ketikan(satu.nilai_usulan) or BELUM,
                "Isi": satu.isi,
                "Dicatat": jam.wita(satu.waktu),
            }
            for satu in semua
        ],
        hide_index=True,
    )
