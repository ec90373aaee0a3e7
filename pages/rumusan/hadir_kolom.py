"""The columns of the attendance table, and its cells as fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from meeting.hadir import PANJANG, Orang
from meeting.peran import nama_wilayah
from words.hadir import BUKAN_WILAYAH
from words.rumusan import RUAS_HADIR


def ruas(sel: Mapping[str, Any]) -> dict[str, Any]:
    """Cells by field; an area is chosen by its name."""
    kode = {nama: kode for kode, nama in _wilayah().items()}
    hasil = {nama: nilai for nama, nilai in sel.items() if nama in RUAS_HADIR}
    return hasil | ({"kode_wilayah": kode.get(hasil["kode_wilayah"], "")} if "kode_wilayah" in hasil else {})


def isi(dibaca: tuple[Orang, ...]) -> pd.DataFrame:
    """The lines by column, typed also where there is none: an empty table must be ready for texts."""
    kolom_ = {ruas: [getattr(satu, ruas) for satu in dibaca] for ruas in RUAS_HADIR}
    kolom_["kode_wilayah"] = [_wilayah()[kode] for kode in kolom_["kode_wilayah"]]
    jenis = dict.fromkeys(RUAS_HADIR, "str") | {"tanda_tangan": "bool"}
    return pd.DataFrame(kolom_).astype(jenis)


def kolom() -> dict[str, Any]:
    """How each column is typed."""
    teks = {
        ruas: st.column_config.TextColumn(
            RUAS_HADIR[ruas],
            max_chars=paling,
            default="",
            required=ruas == "lembaga",
            width="medium" if ruas == "nama" else None,  # an empty name must not make the column too narrow
        )
        for ruas, paling in PANJANG.items()
    }
    pilih = st.column_config.SelectboxColumn(
        RUAS_HADIR["kode_wilayah"], options=list(_wilayah().values()), default=BUKAN_WILAYAH
    )
    centang = st.column_config.CheckboxColumn(RUAS_HADIR["tanda_tangan"], default=False)
    return {**teks, "kode_wilayah": pilih, "tanda_tangan": centang}


def _wilayah() -> dict[str, str]:
    """Names by code; "" is the province or an office of no area."""
    return {"": BUKAN_WILAYAH, **nama_wilayah()}
