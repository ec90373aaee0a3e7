"""The subject of a proposed clause: what the screen shows, unless another type, service or area is chosen here."""

from __future__ import annotations

import streamlit as st

from panels import ikn_alamat
from panels.butir_deret import dikenal
from panels.state import SEMUA, State, frame_choices
from panels.usul_pokok import BERJENIS, Pokok, pokok
from queries import Konteks

LAYAR = "Menurut layar"


def pilihan(halaman: str, kunci: str, chosen: State, here: Konteks) -> State:
    """Draw the choices and return the state with them; a panel without types has none for it."""
    satu = pokok(halaman, kunci, chosen, here)
    areas = {code: word for code, word in frame_choices(here)["wilayah"].words.items() if code != SEMUA}
    kinds = _jenis(halaman, satu, here)
    jenis = ""
    kolom = st.columns(2 if kinds else 1)
    if kinds:
        with kolom[0]:
            jenis = _kotak("Jenis atau layanan", kinds, satu.acuan.jenis, kunci)
    with kolom[-1]:
        area = _kotak(
            "Wilayah", {SEMUA: "Seluruh provinsi", **areas}, satu.acuan.kode_wilayah or SEMUA, kunci
        )
    changed = (
        {"jenis": jenis, **({"jenis_ikn": jenis} if halaman == ikn_alamat.PAGE else {})} if jenis else {}
    )
    return chosen.with_(**changed, **({"wilayah": area} if area else {}))


def _jenis(halaman: str, satu: Pokok, here: Konteks) -> dict[str, str]:
    """The types or services that the number can be read for; /ikn has a set of its own."""
    if satu.macam not in BERJENIS:
        return {}
    every = dikenal(here)[satu.acuan.indikator].jenis
    own = halaman == ikn_alamat.PAGE
    return {code: word for code, word in every.items() if not own or code in ikn_alamat.SET_IKN}


def _kotak(title: str, words: dict[str, str], layar: str, kunci: str) -> str:
    """The code that is chosen; "" is what the screen shows, which is named."""
    offered = {"": f"{LAYAR}: {words.get(layar, '–')}", **words}
    return st.selectbox(title, list(offered), format_func=offered.__getitem__, key=f"_usul-{title}-{kunci}")
