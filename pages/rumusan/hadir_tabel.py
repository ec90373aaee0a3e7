"""The attendance list as a table to edit: what is typed is stored as a whole, on the lines as they were read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from meeting import hadir
from meeting.galat import SudahDiubah
from meeting.hadir import Orang, Suntingan
from meeting.rapat import Rapat
from pages.rumusan import hadir_kolom
from pages.rumusan.hadir_kolom import ruas
from pages.rumusan.kabar import kabarkan
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from words import hadir as kata
from words.galat import GalatSerambi

KERJA = "_hadir-kerja"  # session: (meeting, lines as read, number of the editor)
VERSI = (
    "_hadir-versi"  # session: {id: versi} of lines whose newer content was shown: saving again overwrites it
)


def gambar(rapat: Rapat) -> None:
    """Draw the editor and its button."""
    dibaca, key = _dibaca(rapat.id, hadir.daftar(rapat.id))
    st.data_editor(
        hadir_kolom.isi(dibaca),
        column_config=hadir_kolom.kolom(),
        hide_index=True,
        num_rows="dynamic",
        key=key,
    )
    st.caption(kata.CARA)
    if st.button(kata.SIMPAN, type="primary", icon=":material/save:", key="hadir-simpan"):
        try:
            baru = hadir.sunting(rapat.id, suntingan(dibaca, st.session_state[key]), oleh=penulis()["oleh"])
        except SudahDiubah as galat:
            st.session_state.setdefault(VERSI, {})[galat.kini.id] = galat.kini.versi
            st.error(plain(f"{galat.pesan} {kata.kini(galat.kini)}"), icon=":material/block:")
            return
        except GalatSerambi as galat:
            st.error(plain(galat.pesan), icon=":material/block:")
            return
        lepas()
        kabarkan(f"Daftar hadir disimpan: {len(baru)} baris.")
        st.rerun()


def lepas() -> None:
    """Read the list anew."""
    st.session_state.pop(KERJA, None)
    st.session_state.pop(VERSI, None)


def suntingan(dibaca: tuple[Orang, ...], kini: Mapping[str, Any]) -> Suntingan:
    """What the editor holds (`edited_rows`, `added_rows`, `deleted_rows`), on the lines as they were read."""
    lihat = st.session_state.get(VERSI, {})
    kunci = [(satu.id, lihat.get(satu.id, satu.versi)) for satu in dibaca]
    buang = {int(ke) for ke in kini["deleted_rows"]}
    ubah = [(int(ke), ruas(sel)) for ke, sel in kini["edited_rows"].items() if int(ke) not in buang]
    return Suntingan(
        ubah=[(*kunci[ke], isi) for ke, isi in ubah],
        tambah=[isi for sel in kini["added_rows"] if any((isi := ruas(sel)).values())],
        hapus=[kunci[ke] for ke in sorted(buang)],
    )


def _dibaca(rapat: str, kini: tuple[Orang, ...]) -> tuple[tuple[Orang, ...], str]:
    """The lines of the open editor: they stay as read while one types, or rows would move under the cells."""
    ada = st.session_state.get(KERJA)
    diketik = ada and any(st.session_state.get(f"_hadir-{ada[2]}", {}).values())
    if ada is None or ada[0] != rapat or (not diketik and ada[1] != kini):
        st.session_state[KERJA] = ada = (rapat, kini, (ada[2] if ada else 0) + 1)
    return ada[1], f"_hadir-{ada[2]}"
