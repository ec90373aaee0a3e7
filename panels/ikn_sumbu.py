"""Axes, the COVID shade, the event ribbon and the gaps that the panels of /ikn share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from charts.spec import Axis, Band, Event, Mark, Tick
from queries import Konteks, Row, rows
from words.format import batas_rapi, bulan_tahun, tanggal, ticks
from words.keadaan import nilai_teks

AWAL = 2016  # first year of the baseline window
COVID = Band(2020.0, 2022.0, "COVID-19 2020–2021")
LABELS = 5  # year labels that a phone's width holds, also beside seven-digit values


def sumbu_tahun(first: int, last: int) -> Axis:
    """Time axis over whole years; a year's label stands in its middle, and both ends have one.

    Where no step meets both ends, the last label but one gives way.
    """
    least = max(1, ceil((last - first + 1) / LABELS))
    step = next((n for n in range(least, 2 * least + 1) if (last - first) % n == 0), least)
    years = [*range(first, last - step + 1, step), last]
    return Axis("", float(first), last + 1.0, tuple(Tick(year + 0.5, str(year)) for year in years))


def sumbu_nilai(title: str, values: Iterable[float | None]) -> Axis:
    """Value axis with round ends that always holds zero; without a value nothing but zero is printed."""
    known = [value for value in values if value is not None]
    lo, hi = batas_rapi(min([0.0, *known]), max([0.0, *known]))
    return Axis(title, lo, hi, tuple(Tick(*tick) for tick in ticks(lo, hi)) if known else (Tick(0.0, "0"),))


def peristiwa(konteks: Konteks, first: int, last: int) -> tuple[Row, ...]:
    """Return the dated events of the years shown: IKN and its confounders, each with its own certainty."""
    return rows("peristiwa_ikn", konteks, awal=str(first), akhir=str(last))


def pita(konteks: Konteks, first: int, last: int, putus: Iterable[Event] = ()) -> tuple[Event, ...]:
    """Return what stands above a chart: the verified IKN dates that the query chose, and the definition breaks."""
    chosen = (row for row in peristiwa(konteks, first, last) if row["pita"])
    events = (Event(row["x"], f"{waktu(row)}: {row['judul']}", row["golongan"]) for row in chosen)
    return tuple(sorted((*events, *putus), key=lambda event: event.x))


def waktu(row: Row) -> str:
    """Return when an event was, as exactly as its source says."""
    exact = {"hari": tanggal, "bulan": bulan_tahun}
    return exact.get(row["presisi"], lambda day: str(day.year))(row["tanggal"])


def bidang(first: int, last: int) -> tuple[Band, ...]:
    """Return the COVID shade where the years shown touch it."""
    return (COVID,) if first < COVID.x1 and last >= COVID.x0 else ()


def terputus(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Stop a line at each whole year that it skips without printing a symbol there (small charts; the table tells)."""
    found: list[Mark] = []
    for mark in marks:
        skipped = bool(found) and int(_middle(mark)) - int(_middle(found[-1])) > 1
        found.append(replace(mark, putus=True) if skipped else mark)
    return tuple(found)


def berjeda(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Put a mark without value into each whole year that a published series skips, so that no line bridges it."""
    found: list[Mark] = []
    for mark in marks:
        if found:
            found += [_missing(year) for year in range(int(_middle(found[-1])) + 1, int(_middle(mark)))]
        found.append(mark)
    return tuple(found)


def _middle(mark: Mark) -> float:
    """A semester's end (2025,0) still belongs to its own year."""
    return (mark.x or 0.0) - 0.001


def _missing(year: int) -> Mark:
    text = nilai_teks(None, 0, "tidak_tersedia")
    return Mark(f"{year}-kosong", str(year), None, text, "tidak_tersedia", x=year + 0.5)
