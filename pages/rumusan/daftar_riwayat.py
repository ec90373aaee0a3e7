"""The history of a clause: when (WITA), who as role, which field, old and new; never a person's name."""

from __future__ import annotations

import streamlit as st

from charts.tabel_kata import LEBAR, MEMBUNGKUS, PANJANG
from meeting import jam, rumusan
from meeting.peran import sebutan
from meeting.rumusan_jejak import DIBUAT
from panels.butir import Butir
from panels.butir_baca import nama
from panels.rumusan_riwayat import nilai, ruas
from queries import Konteks
from words.format import angka

KOLOM = ("Waktu", "Oleh", "Yang diubah", "Semula", "Menjadi")
DIBAWA = "butir rapat sebelumnya"  # the history keeps its id


def gambar(one: Butir, here: Konteks) -> None:
    """Draw the fold; its rows are read when it is opened."""
    with st.expander("Riwayat perubahan", key=f"riwayat-{one.id}", on_change="rerun") as lipat:
        if lipat.open:
            isi = baris(one.id, here)
            st.caption(f"{angka(len(isi))} perubahan, yang terbaru di atas.")
            panjang = any(len(sel) > PANJANG for satu in isi for sel in satu)
            st.dataframe(
                [dict(zip(KOLOM, satu)) for satu in isi],
                hide_index=True,
                column_config=dict.fromkeys(KOLOM[-2:], st.column_config.TextColumn(width=LEBAR))
                if panjang
                else None,
                row_height=MEMBUNGKUS if panjang else None,
            )


def baris(id_: str, here: Konteks) -> list[tuple[str, ...]]:
    """The changes in words, the newest first."""
    names = nama(here)
    return [
        (
            jam.wita(satu.waktu),
            sebutan(satu.peran, satu.kode_wilayah),
            ruas(satu.ruas),
            DIBAWA if satu.ruas == DIBUAT and satu.lama else nilai(satu.ruas, satu.lama, names),
            nilai(satu.ruas, satu.baru, names),
        )
        for satu in reversed(rumusan.riwayat(id_))
    ]
