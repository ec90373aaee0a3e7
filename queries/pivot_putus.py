"""Where a line along the axis of time must stop: a definition break, or another asal, before this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from queries.pivot_bentuk import Sel
from queries.pivot_kisi import Kunci
from queries.pivot_rencana import Rencana
from queries.pivot_tabel import WAKTU


def tandai(plan: Rencana, sel: Mapping[Kunci, Sel]) -> dict[Kunci, Sel]:
    """Return the cells with `putus` set where the step from the moment before crosses a break."""
    grid = plan.kisi
    if not any(axis in plan.spek.sumbu for axis in WAKTU):
        return dict(sel)
    place = grid.kolom_kunci.index("waktu")
    order = {code: number for number, code in enumerate(grid.kode_waktu)}
    found = dict(sel)
    for key, one in sel.items():
        number = order.get(key[place], 0)
        if number == 0:
            continue
        earlier = grid.kode_waktu[number - 1]
        before = sel.get((*key[:place], earlier, *key[place + 1 :]))
        if _lain_asal(before, one) or _definisi(plan, key, earlier, key[place]):
            found[key] = replace(one, putus=True)
    return found


def _lain_asal(before: Sel | None, one: Sel) -> bool:
    return before is not None and bool(before.asal) and bool(one.asal) and before.asal != one.asal


def _definisi(plan: Rencana, key: Kunci, earlier: str, later: str) -> bool:
    """Whether a type of the cell got a new definition in between, for all areas or for one of the cell's."""
    grid = plan.kisi
    if plan.spek.tabel != "pmks" or grid.golongan is None:
        return False
    names = dict(zip(grid.kolom_kunci, key))
    types, areas = grid.golongan.isi[names["golongan"]], grid.tempat.isi[names["tempat"]]
    return any(
        jenis in types and int(earlier[:4]) < year <= int(later[:4]) and (not area or area in areas)
        for jenis, year, area in grid.isi.putus
    )
