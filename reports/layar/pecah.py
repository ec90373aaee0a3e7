"""Split a long panel into parts that can be read on the stage; text is never made smaller to fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from charts.measure import wrap
from charts.spec import (
    BarSpec,
    LineSpec,
    SmallMultiplesSpec,
    Spec,
    SpineSpec,
    Table,
    TableSpec,
    TilesSpec,
)
from charts.tiles import grid_size, is_matrix
from panels.panel import Panel
from reports.layar.bagan import bagan_svg
from reports.layar.kaki import fakta_panel
from reports.layar.kanvas import HURUF, JUDUL, KOTAK, LEBAR, Kanvas
from reports.layar.lajur import ambil_baris, berisi, lajur, lajur_matriks, peristiwa
from reports.layar.nilai import cacat
from reports.layar.ukuran import ATAS, JARAK, KOLOM, LANGKAH, PITA, TEPI
from reports.pptx.pecah import rata
from reports.svg.line import events_apart
from reports.svg.unsur import Kotak

BARIS = 13  # most rows of a part: "26 jenis" is 13 + 13
BAGIAN = 24  # most parts that are tried
TERSEDIKIT = 1  # rows below which no more parts are tried


@lru_cache(maxsize=256)
def pecah_layar(panel: Panel) -> tuple[Panel, ...]:
    """The panel as parts whose charts fit the stage with text of 24 px on 1280 × 720 and 1024 × 768; in order.

    A panel that fits comes back alone and unchanged (the same object); so does one that cannot be split. Parts have
    the title, sentences, stamps and sources of the whole; spec and table hold their own rows ("26 jenis" is 13 + 13).
    """
    bagian = [satu for spec in _pilihan(panel) for satu in _potong(panel, spec)]
    if len(bagian) == 1:
        return (panel,)
    return tuple(replace(panel, spec=satu, table=_tabel(panel.table, satu)) for satu in bagian)


def _pilihan(panel: Panel) -> list[Spec]:
    """The spec in pieces that are narrow enough; each may still have too many rows."""
    spec = panel.spec
    if isinstance(spec, TableSpec):
        return list(lajur(berisi(spec)))
    if isinstance(spec, TilesSpec) and is_matrix(spec):
        return list(lajur_matriks(spec, KOTAK.lebar - 2 * TEPI, HURUF))
    if isinstance(spec, LineSpec) and _peristiwa_lain(panel):
        return [spec, TableSpec(peristiwa(spec.events))]
    return [spec]


def muat(panel: Panel) -> bool:
    """Whether the chart fits both kinds of projector, under a title of two lines and beside or above its sentence."""
    return all(any(_pas(panel, *kotak) for kotak in kotak_acuan(panel, kanvas)) for kanvas in (LEBAR, KOTAK))


def _peristiwa_lain(panel: Panel) -> bool:
    """Whether some arrangement has no room for the event list under the chart."""
    assert isinstance(panel.spec, LineSpec)
    return any(
        events_apart(panel.spec, Kotak(0, 0, *kotak), HURUF)
        for kanvas in (LEBAR, KOTAK)
        for kotak in kotak_acuan(panel, kanvas)
    )


def kotak_acuan(panel: Panel, kanvas: Kanvas) -> Iterator[tuple[float, float]]:
    """Boxes that a chart may have: over the sentence, or beside it."""
    lebar = kanvas.lebar - 2 * TEPI
    kaki = 3 if getattr(panel.spec, "attribution", "") else 2
    fakta = len(wrap(fakta_panel(panel, "bagian 1 dari 2"), lebar, HURUF))
    baris = (2 * JUDUL + (fakta + kaki) * HURUF) * LANGKAH
    tinggi = kanvas.tinggi - 2 * ATAS - 2 * JARAK - PITA * panel.stamps.contoh - baris
    yield lebar, tinggi - 3 * HURUF * LANGKAH - 2 * JARAK
    yield lebar - kanvas.lebar * KOLOM["samping"] - 2 * JARAK, tinggi


def _pas(panel: Panel, lebar: float, tinggi: float) -> bool:
    return not cacat(bagan_svg(panel, lebar, tinggi, HURUF), HURUF).parah


def _potong(panel: Panel, spec: Spec) -> list[Spec]:
    """As few equal parts as fit; the whole when it has no rows to share out or no number of parts helps."""
    banyak = _banyak(spec)
    awal = -(-banyak // BARIS) or 1
    terbaik = [spec]
    for jumlah in range(awal, BAGIAN + 1):
        potong = rata(tuple(range(banyak)), -(-banyak // jumlah) or 1)
        hasil = [_ambil(spec, satu, urut == len(potong) - 1) for urut, satu in enumerate(potong)]
        if all(muat(replace(panel, spec=satu)) for satu in hasil):
            return hasil
        if banyak <= TERSEDIKIT * jumlah:
            break
        terbaik = terbaik if len(terbaik) > 1 else hasil
    return terbaik


def _banyak(spec: Spec) -> int:
    """Rows that can be shared out over parts; 0 for a kind that stays whole."""
    if isinstance(spec, BarSpec):
        return len(spec.categories)
    if isinstance(spec, SpineSpec):
        return len(spec.rows)
    if isinstance(spec, TableSpec):
        return len(spec.table.rows)
    if isinstance(spec, SmallMultiplesSpec):
        return len(spec.cells)
    return grid_size(spec)[1] if isinstance(spec, TilesSpec) and is_matrix(spec) else 0


def _ambil(spec: Spec, urut: Sequence[int], terakhir: bool) -> Spec:
    """The part of a spec with these rows; a table's total stands on its last part."""
    if len(urut) == _banyak(spec):
        return spec
    if isinstance(spec, BarSpec):
        return _batang(spec, [spec.categories[i] for i in urut])
    if isinstance(spec, SpineSpec):
        return replace(spec, rows=tuple(spec.rows[i] for i in urut))
    if isinstance(spec, SmallMultiplesSpec):
        return replace(spec, cells=tuple(spec.cells[i] for i in urut))
    if isinstance(spec, TableSpec):
        return replace(spec, table=ambil_baris(spec.table, urut, terakhir))
    assert isinstance(spec, TilesSpec)
    petak = tuple(replace(t, row=t.row - urut[0]) for t in spec.tiles if t.row in urut)
    return replace(spec, tiles=petak, row_labels=tuple(spec.row_labels[i] for i in urut))


def _batang(spec: BarSpec, kategori: list[tuple[str, str]]) -> BarSpec:
    ada, semua = {key for key, _ in kategori}, {key for key, _ in spec.categories}
    # a mark of no category at all stays, so that drawing it is refused
    seri = tuple(
        replace(item, marks=tuple(m for m in item.marks if m.key in ada or m.key not in semua))
        for item in spec.series
    )
    return replace(spec, categories=tuple(kategori), series=seri)


def _tabel(tabel: Table, spec: Spec) -> Table:
    """The table twin of a part: the same rows where the twin's keys name them, else the whole twin."""
    if isinstance(spec, TableSpec):
        return spec.table
    kunci = _kunci(spec)
    urut = [i for i, key in enumerate(tabel.keys) if key in kunci]
    return ambil_baris(tabel, urut, True) if urut and kunci <= set(tabel.keys) else tabel


def _kunci(spec: Spec) -> set[str]:
    if isinstance(spec, BarSpec):
        return {key for key, _ in spec.categories}
    if isinstance(spec, SpineSpec):
        return {row.mark.key for row in spec.rows}
    if isinstance(spec, SmallMultiplesSpec):
        return {key for key, _, _ in spec.cells}
    return set()
