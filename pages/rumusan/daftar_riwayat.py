"""The history of a clause: when (WITA), who as role, which field, old and new; never a person's name."""

from __future__ import annotations

import streamlit as st

from meeting import jam, rumusan
from meeting.peran import sebutan
from panels.butir import Butir
from panels.butir_baca import nama
from panels.rumusan_riwayat import nilai, ruas
from queries import Konteks
from words.format import angka

KOLOM = ("Waktu", "Oleh", "Yang diubah", "Semula", "Menjadi")


def gambar(one: Butir, here: Konteks) -> None:
    """Draw the fold; its rows are read when it is opened."""
    with st.expander("Riwayat perubahan", key=f"riwayat-{one.id}", on_change="rerun") as lipat:
        if lipat.open:
            isi = baris(one.id, here)
            st.caption(f"{angka(len(isi))} perubahan, yang terbaru di atas.")
            st.dataframe([dict(zip(KOLOM, satu)) for satu in isi], hide_index=True)


def baris(id_: str, here: Konteks) -> list[tuple[str, ...]]:
    """The changes in words, the newest first."""
    names = nama(here)
    return [
        (
            jam.wita(satu.waktu),
            sebutan(satu.peran, satu.kode_wilayah),
            ruas(satu.ruas),
            nilai(satu.ruas, satu.lama, names),
            nilai(satu.ruas, satu.baru, names),
        )
        for satu in reversed(rumusan.riwayat(id_))
    ]
