"""The order of a pivot's rows: the official one, or by the value of the newest column."""

from __future__ import annotations

from dataclasses import replace

from panels.peka import PEKA, UMUM
from panels.silang_bagan import terpilih
from panels.silang_spek import Dibaca
from queries import Konteks, pivot, rows

RESMI, NILAI = "resmi", "nilai"


def jenis_peka(konteks: Konteks) -> frozenset[str]:
    """Types of sensitivity 3; a roll-up that says nothing of one type is none."""
    found = rows("jenis_daftar", konteks)
    return frozenset(
        row["jenis"] for row in found if row["tingkat_sensitif"] >= PEKA and row["keluarga"] not in UMUM
    )


def dapat(dibaca: Dibaca) -> bool:
    """Whether rows may be put in another order: time keeps its own."""
    return dibaca.waktu not in dibaca.spek.baris


def peka(hasil: pivot.HasilSilang, konteks: Konteks) -> bool:
    """Whether the order would rank areas by a type of sensitivity 3: filtered, ordered by, or beside them in rows."""
    told = {code for _, codes in hasil.spek.saring for code in codes}
    told |= set(hasil.kolom[terpilih(hasil)].kode) if hasil.kolom else set()
    if len(hasil.spek.baris) > 1:
        told |= {code for head in hasil.baris for code in head.kode}
    return bool(jenis_peka(konteks) & told)


def urutkan(hasil: pivot.HasilSilang, dibaca: Dibaca, konteks: Konteks, urut: str) -> pivot.HasilSilang:
    """Rows from the largest number of the newest column down; without a number they follow in official order."""
    if urut != NILAI or not dapat(dibaca) or peka(hasil, konteks):
        return hasil
    at = terpilih(hasil)
    values = [hasil.sel[i, at].nilai if (i, at) in hasil.sel else None for i in range(len(hasil.baris))]
    order = sorted(
        range(len(values)), key=lambda i: (values[i] is None, -values[i] if values[i] is not None else 0, i)
    )
    place = {old: new for new, old in enumerate(order)}
    cells = [((place[i], j), sel) for (i, j), sel in hasil.sel.items()]
    return replace(
        hasil,
        baris=tuple(hasil.baris[i] for i in order),
        sel=dict(sorted(cells, key=lambda one: one[0])),
        total_baris=tuple(hasil.total_baris[i] for i in order) if hasil.total_baris else (),
    )
