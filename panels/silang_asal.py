"""Time starts at the newest origin: what was published before stays out until its years are chosen.

The older figures are of a few areas and types; shown first they would be read as growth of what follows them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from panels.silang_spek import TAHUN, Dibaca
from queries import Konteks, pivot

PALING_SEDIKIT = 2  # periods of the newest origin; a table of one period shows nothing of time


@dataclass(frozen=True, slots=True)
class Sisa:
    """The periods left out because they are of another origin, the codes of all years, and that origin."""

    periode: tuple[str, ...] = ()
    tahun: tuple[str, ...] = ()
    asal: str = ""


def mulai(hasil: pivot.HasilSilang, dibaca: Dibaca, konteks: Konteks) -> tuple[pivot.HasilSilang, Sisa]:
    """Ask again from the newest origin on, where no time is chosen; `hasil` holds no empty periods."""
    axis = dibaca.waktu
    if not axis or TAHUN not in dibaca.pilihan.sumbu or _disaring(hasil, dibaca):
        return hasil, Sisa()
    origins = _asal(hasil, axis)
    told = sorted(code for code, own in origins.items() if own)
    newest = origins[told[-1]] if told else set()
    own = [code for code in told if newest & origins[code]]
    older = tuple(code for code in told if code < own[0]) if own else ()
    if len(newest) != 1 or not older or len(own) < PALING_SEDIKIT:
        return hasil, Sisa()
    kept = {code[:4] for code in origins if code >= own[0]}
    years = tuple(one for one in dibaca.pilihan.sumbu[TAHUN].nilai if one in kept)
    found = pivot.silang(replace(hasil.spek, saring=(*hasil.spek.saring, (TAHUN, years))), konteks)
    every = tuple(one for one in dibaca.pilihan.sumbu[TAHUN].nilai if one in {code[:4] for code in origins})
    other = {asal for code in older for asal in origins[code]}
    return found, Sisa(older, every, other.pop() if len(other) == 1 else "")


def _disaring(hasil: pivot.HasilSilang, dibaca: Dibaca) -> bool:
    return any(dibaca.sumbu(kode).golongan == "waktu" for kode, _ in hasil.spek.saring)


def _asal(hasil: pivot.HasilSilang, axis: str) -> dict[str, set[str]]:
    """Period -> origins of its numbers."""
    found: dict[str, set[str]] = {}
    at = hasil.spek.sumbu.index(axis)
    for (i, j), sel in hasil.sel.items():
        own = found.setdefault((hasil.baris[i].kode + hasil.kolom[j].kode)[at], set())
        if sel.nilai is not None and sel.asal:
            own.add(sel.asal)
    return found
