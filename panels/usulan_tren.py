"""Trend tags of proposed gaps: of the gap itself for an SPM service, of those recorded for a PMKS type."""

from __future__ import annotations

from panels import tren
from panels.state import State
from queries import Konteks, Row, rows
from stats import tren as uji


def tren_spm(row: Row, state: State, konteks: Konteks) -> str:
    """Return the trend tag of the yearly gap of one service, authority and area, in words."""
    found = rows("usulan_spm_deret", konteks, periode=row["periode"])
    keys = ("layanan", "kewenangan", "kode_wilayah")
    own = (one for one in found if all(one[key] == row[key] for key in keys))
    return tren.kata(uji.tren([_titik(one) for one in own]))


def tren_pmks(row: Row, state: State, konteks: Konteks) -> str:
    """Return the trend tag of what an area recorded of one type, in words."""
    found = tren.deret(konteks, row["kode_wilayah"], "terdata", row["periode"], state.penduduk)
    return tren.kata(tren.tanda(found.get((row["jenis"], row["satuan"]), ())))


def _titik(one: Row) -> uji.TitikTren:
    """One year of gap; served beyond need is no gap and breaks the series."""
    shown = one["nilai"] is not None and one["nilai"] >= 0
    hidden = "disamarkan" if one["keadaan"] == "disamarkan" else ""
    why = "beda_asal" if one["beda_asal"] else hidden
    return uji.TitikTren(one["tahun"], one["nilai"] if shown else None, putus=one["beda_asal"], sebab=why)
