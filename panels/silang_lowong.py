"""What a pivot's table need not show: periods that no row has a figure of, and totals that say nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from queries import pivot

POSISI = "posisi_terakhir"


def padatkan(hasil: pivot.HasilSilang, waktu: str) -> tuple[pivot.HasilSilang, tuple[str, ...]]:
    """Return the answer without the headers of empty periods, and their words; unchanged where nothing is empty.

    A period that is awaited or hidden is no empty one: only what nobody has ever published falls away.
    """
    if not waktu or hasil.spek.saringan(waktu):
        return hasil, ()
    side = "baris" if waktu in hasil.spek.baris else "kolom"
    heads, place = getattr(hasil, side), getattr(hasil.spek, side).index(waktu)
    told = {pair[side == "kolom"] for pair, sel in hasil.sel.items() if _berisi(sel)}
    alive = {heads[i].kode[place] for i in told}
    kept = [i for i, head in enumerate(heads) if head.kode[place] in alive]
    if not kept or len(kept) == len(heads):
        return hasil, ()
    gone = dict.fromkeys(head.nama[place] for i, head in enumerate(heads) if i not in set(kept))
    return _sisakan(hasil, side, kept), tuple(gone)


def _berisi(sel: pivot.Sel) -> bool:
    return sel.nilai is not None or sel.keadaan != "tidak_tersedia"


def _sisakan(hasil: pivot.HasilSilang, side: str, kept: Sequence[int]) -> pivot.HasilSilang:
    place = {old: new for new, old in enumerate(kept)}
    if side == "kolom":
        cells = {(i, place[j]): sel for (i, j), sel in hasil.sel.items() if j in place}
        totals = {"total_kolom": tuple(hasil.total_kolom[j] for j in kept) if hasil.total_kolom else ()}
    else:
        cells = {(place[i], j): sel for (i, j), sel in hasil.sel.items() if i in place}
        totals = {"total_baris": tuple(hasil.total_baris[i] for i in kept) if hasil.total_baris else ()}
    heads = tuple(getattr(hasil, side)[i] for i in kept)
    return replace(hasil, sel=cells, **{side: heads}, **totals)


def tanpa_ulangan(hasil: pivot.HasilSilang, waktu: str) -> pivot.HasilSilang:
    """Leave out totals without any number, and those that repeat a header: over time alone, over the sexes."""
    last = POSISI in hasil.catatan
    alone = {(waktu,) if last else None, ("kelamin",)}  # of both sexes there is a header already
    across = hasil.spek.kolom in alone or not any(map(_berisi, hasil.total_baris))
    down = hasil.spek.baris in alone or not any(map(_berisi, hasil.total_kolom))
    return replace(
        hasil,
        total_baris=() if across else hasil.total_baris,
        total_kolom=() if down else hasil.total_kolom,
        catatan=tuple(one for one in hasil.catatan if one != POSISI or not (across or down)),
    )
