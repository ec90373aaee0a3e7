"""After publishing: show the pages of the new edition, and say once what was published."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from data.edisi import Edisi, current, open_edition
from pages.tampil import plain
from panels.masukan import TABEL
from words.format import angka

TERBIT = "_terbit"  # session: id of the edition published last


def maju() -> Callable[[float, str], None]:
    """A progress bar as the callback that publishing reports to."""
    bilah = st.progress(0.0)
    return lambda porsi, kata: bilah.progress(min(porsi, 1.0), kata[:1].upper() + kata[1:])


def terbit(hasil: Edisi) -> None:
    """Remember what was published and show the pages of the new edition from now on."""
    st.session_state[TERBIT] = hasil.id
    st.session_state.pop("edisi", None)
    st.rerun()


def kabar() -> None:
    """Say once what was published."""
    id_edisi = st.session_state.pop(TERBIT, "")
    if not id_edisi:
        return
    paket = open_edition(id_edisi).package
    baris = {satu["name"]: satu["rows"] for satu in paket["resources"]}
    isi = ", ".join(f"{nama} {angka(baris[kode])} baris" for kode, nama in TABEL.items())
    aktif = current()
    keadaan = "aktif" if id_edisi == aktif else f"dikunci; yang aktif tetap {plain(aktif)}"
    st.success(
        f"Edisi data **{plain(id_edisi)}** sudah terbit dan {keadaan}: {isi}.", icon=":material/check:"
    )
