"""The stamps of a pivot: origin, status and corrections of every cell shown, and how many areas its wholes hold."""

from __future__ import annotations

from dataclasses import replace

from panels import silang_koreksi
from panels.common import stamps
from panels.panel import Stamps
from panels.silang_spek import Dibaca
from queries import Konteks, pivot
from words import label
from words import silang as kata


def stempel(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> Stamps:
    """Stamps of all cells shown; coverage is that of the totals, else of the cells."""
    base = label.dasar(hasil.spek.penduduk) if hasil.spek.penduduk else ""
    used = silang_koreksi.baris(dibaca, hasil)
    made = stamps(konteks, used, penyebut=base, di=silang_koreksi.di(hasil))
    return replace(made, cakupan=_cakupan(dibaca, hasil))


def _cakupan(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """ "9 dari 10 wilayah" of the wholes shown; where they differ over time, from the least to the most.

    Wholes of different places (rings side by side) have no coverage in common: then that of the grand total counts.
    """
    time = (dibaca.waktu,)
    sides = (
        (hasil.total_kolom, hasil.spek.kolom),
        (hasil.total_baris, hasil.spek.baris),
        ((hasil.total,), ()),
    )
    for wholes, axes in (*sides, (hasil.sel.values(), ())):
        known = [sel for sel in wholes if sel and sel.n_total > 1 and sel.nilai is not None]
        if known and (axes == time or len({sel.n_total for sel in known}) == 1):
            counted = sorted({sel.n_wilayah for sel in known})
            return kata.cakupan(counted[0], counted[-1], max(sel.n_total for sel in known))
    return ""
