"""Which views show a sensitivity-3 type by area, so that the operator must confirm them for the stage.

A panel is read as its audience reads it: types and areas are recognised by their codes and names in its title and in
each row of its table (the twin of the chart). A roll-up that says nothing of one type (pillars, SPM services, all
types) is not sensitive. Rings are areas too: only the whole province stands on stage without a confirmation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from charts.spec import Cell, Column
from panels.isian_angka import diketik
from panels.panel import Panel
from panels.state import SEMUA
from queries import Konteks, Row, rows
from words.keadaan import SIMBOL_DISAMARKAN

PEKA = 3
UMUM = frozenset({"semua", "pilar", "spm"})  # families that say nothing of one type


@dataclass(frozen=True, slots=True)
class Kamus:
    """Words to be recognised. A name that holds another ("… Dasar Tuna Sosial") is the longer thing only."""

    pola: re.Pattern[str]
    dicari: frozenset[str]

    def ada(self, texts: Iterable[str]) -> bool:
        """Whether one of the texts names what is looked for."""
        return any(hit.lower() in self.dicari for text in texts for hit in self.pola.findall(text))


def perlu_izin(panel: Panel, pilihan: Mapping[str, str], konteks: Konteks) -> bool:
    """Whether the panel shows a sensitivity-3 type for an area below the province (a province total is fine)."""
    types, areas, province = _jenis(konteks), _wilayah(konteks), _provinsi(konteks)
    head, columns = (panel.title, panel.period), panel.table.columns
    one_type, one_area = types.ada(head), areas.ada(head)
    # a panel that names no place at all is of the chosen one
    silent = not province.ada(head) and pilihan.get("wilayah", "") not in ("", SEMUA)
    kinds = [types.ada((column.key, column.title)) for column in columns]
    places = [areas.ada((column.key, column.title)) for column in columns]
    for said, cells in _baris(panel):
        kind = one_type or types.ada(said)
        # a row that names its own place is of that place, whatever the title says
        place = areas.ada(said) or (not province.ada(said) and (one_area or silent))
        for column, cell, own_kind, own_place in zip(columns, cells, kinds, places):
            if (kind or own_kind) and (place or own_place) and _terisi(column, cell):
                return True
    return False


def _baris(panel: Panel) -> Iterator[tuple[tuple[str, ...], tuple[Cell, ...]]]:
    """Each row, the total too, with its code and words."""
    table = panel.table
    keys = table.keys if len(table.keys) == len(table.rows) else ("",) * len(table.rows)
    for key, cells in (*zip(keys, table.rows), *([("", table.total)] if table.total else [])):
        yield (key, *(cell.text for cell in cells if isinstance(cell.value, str))), cells


def _terisi(column: Column, cell: Cell) -> bool:
    """Whether the cell shows a number, a zero, or that a number is hidden; words that hold one count too."""
    if isinstance(cell.value, str):
        return not column.numeric and bool(SIMBOL_DISAMARKAN in cell.text or diketik(cell.text, None))
    return cell.keadaan == "disamarkan" or (cell.value is not None and cell.keadaan in ("ada", "nihil"))


@lru_cache(maxsize=32)
def _kamus(known: frozenset[str], dicari: frozenset[str]) -> Kamus:
    words = "|".join(re.escape(word) for word in sorted(known, key=lambda word: (-len(word), word)))
    return Kamus(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), dicari)


def _jenis(konteks: Konteks) -> Kamus:
    found = rows("jenis_daftar", konteks)
    peka = [row for row in found if row["tingkat_sensitif"] >= PEKA and row["keluarga"] not in UMUM]
    return _kamus(_kata(found, "jenis"), frozenset(word.lower() for word in _kata(peka, "jenis")))


def _wilayah(konteks: Konteks) -> Kamus:
    """Areas below the province, and the rings."""
    found = rows("wilayah_daftar", konteks)
    rings = {
        f"{word}{row['lingkar']}" for row in found if row["lingkar"] for word in ("LINGKAR-", "Lingkar ")
    }
    return _semua(frozenset(_kata(found, "kode_wilayah") | rings))


def _provinsi(konteks: Konteks) -> Kamus:
    return _semua(_kata(rows("provinsi", konteks), "kode_wilayah"))


def _semua(known: frozenset[str]) -> Kamus:
    return _kamus(known, frozenset(word.lower() for word in known))


def _kata(found: Iterable[Row], kode: str) -> frozenset[str]:
    """Codes and both names of the rows."""
    return frozenset(row[key] for row in found for key in (kode, "nama", "nama_pendek") if row.get(key))
