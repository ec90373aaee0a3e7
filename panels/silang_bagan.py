"""Bars and the map of a pivot: one number per row, or a few columns side by side."""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Axis, BarSpec, ChoroplethSpec, Legend, Mark, Series, Tick
from geo import loader
from panels.silang_sel import keadaan, tanda
from panels.silang_tabel import Warna, kode, nama
from queries import pivot
from words.format import batas_rapi, ticks
from words.label import nama_seri

KOLOM_BATANG = 4  # more columns beside each other cannot be told apart
BARIS_BATANG = 40
WARNA = ("utama", "kedua", "pembanding", "sorot")
WARNA_KODE = {"L": "L", "P": "P"}


def terpilih(hasil: pivot.HasilSilang) -> int:
    """The column that one number per row is taken from: the last with a number, in time the newest."""
    known = {j for (_, j), sel in hasil.sel.items() if sel.nilai is not None}
    return max(known, default=len(hasil.kolom) - 1)


def kolom_batang(hasil: pivot.HasilSilang) -> tuple[int, ...]:
    """The columns drawn as bars: all where they are few, else the one of `terpilih`."""
    return tuple(range(len(hasil.kolom))) if len(hasil.kolom) <= KOLOM_BATANG else (terpilih(hasil),)


def batang(hasil: pivot.HasilSilang, satuan: str) -> BarSpec:
    """Rows as bars, each column a series; contoh and resmi never in one series."""
    shown = kolom_batang(hasil)
    keys = {i: f"{kode(head)}" for i, head in enumerate(hasil.baris)}
    series = tuple(
        one for place, j in enumerate(shown) for one in _seri(hasil, j, _warna(hasil.kolom[j], place), keys)
    )
    values = [v for one in series for mark in one.marks for v in (mark.value, mark.low, mark.high)]
    return BarSpec(
        categories=tuple((keys[i], nama(head)) for i, head in enumerate(hasil.baris)),
        series=series,
        axis=sumbu(satuan, values),
    )


def _warna(head: pivot.Kepala, place: int) -> str:
    return next((WARNA_KODE[one] for one in head.kode if one in WARNA_KODE), WARNA[place % len(WARNA)])


def _seri(hasil: pivot.HasilSilang, j: int, warna: str, keys: dict[int, str]) -> Iterable[Series]:
    cells = {i: hasil.sel[i, j] for i in keys if (i, j) in hasil.sel}
    origins = list(dict.fromkeys(sel.asal for sel in cells.values() if sel.asal)) or [""]
    title = nama(hasil.kolom[j]) or "Nilai"
    for asal in origins:
        own = {i: sel for i, sel in cells.items() if (sel.asal or origins[0]) == asal}
        marks = tuple(tanda(sel, hasil, keys[i], nama(hasil.baris[i])) for i, sel in own.items())
        yield Series(nama_seri(title, asal == "contoh"), marks, "batang", warna, asal == "contoh")


def sumbu(title: str, values: Iterable[float | None]) -> Axis:
    """Value axis with round ends that holds zero."""
    known = [value for value in values if value is not None]
    lo, hi = batas_rapi(min([0.0, *known]), max([0.0, *known]))
    return Axis(title, lo, hi, tuple(Tick(*tick) for tick in ticks(lo, hi)) if known else (Tick(0.0, "0"),))


def peta(hasil: pivot.HasilSilang, shade: Warna | None) -> ChoroplethSpec:
    """The map of one number per area; the areas stand on the rows."""
    j = terpilih(hasil)
    cells = {head.kode[0]: (head, hasil.sel.get((i, j), pivot.Sel())) for i, head in enumerate(hasil.baris)}
    marks = tuple(_area(code, head, sel, hasil, shade) for code, (head, sel) in cells.items())
    states = tuple(dict.fromkeys(mark.keadaan for mark in marks if mark.keadaan != "ada"))
    method = f"Metode kelas: {shade.legenda.method}" if shade else ""
    legend = Legend(hasil.satuan, shade.legenda.classes if shade else (), method, states)
    return ChoroplethSpec(marks, legend, attribution=loader.attribution())


def _area(
    code: str, head: pivot.Kepala, sel: pivot.Sel, hasil: pivot.HasilSilang, shade: Warna | None
) -> Mark:
    known = shade is not None and sel.nilai is not None and keadaan(sel) in ("ada", "nihil")
    return tanda(sel, hasil, code, head.nama[0], kelas=shade.indeks(sel) if known else None, peta=True)
