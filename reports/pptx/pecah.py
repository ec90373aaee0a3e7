"""One panel -> the slides it needs: 26 rows become 2 × 13, they never shrink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from charts.spec import BarSpec, Spec, SpineSpec, Table, TableSpec, TilesSpec
from charts.tiles import grid_size, is_matrix
from panels.panel import Panel
from reports.pptx.tabel import lebar_kolom, semua_baris, tinggi_baris, tinggi_kepala
from reports.pptx.ukuran import LEBAR, TEPI

BARIS = 13
TINGGI_TABEL = 410.0  # px that a table has on a slide with the tallest frame
_T = TypeVar("_T")


def pecah(panel: Panel, tinggi: float = TINGGI_TABEL) -> tuple[Panel, ...]:
    """The panel in parts that fit; each title says which part it is. `tinggi` px are there for a table."""
    bagian = _bagian(panel.spec, tinggi)
    if len(bagian) == 1:
        return (replace(panel, spec=bagian[0]),)
    return tuple(
        replace(panel, spec=satu, title=f"{panel.title}, salindia {urut} dari {len(bagian)}")
        for urut, satu in enumerate(bagian, start=1)
    )


def _bagian(spec: Spec, tinggi: float) -> list[Spec]:
    if isinstance(spec, BarSpec):
        return [_batang(spec, satu) for satu in rata(spec.categories, _paling(spec))]
    if isinstance(spec, SpineSpec):
        return [replace(spec, rows=satu) for satu in rata(spec.rows, BARIS)]
    if isinstance(spec, TilesSpec) and is_matrix(spec):
        return [_matriks(spec, satu) for satu in rata(tuple(range(grid_size(spec)[1])), BARIS)]
    if isinstance(spec, TableSpec):
        return [replace(spec, table=satu) for kolom in _kolom(spec.table) for satu in _baris(kolom, tinggi)]
    return [spec]


def rata(isi: tuple[_T, ...], paling: int) -> list[tuple[_T, ...]]:
    """Cut into as few equal parts as possible of at most `paling`; nothing stays one empty part."""
    banyak = max(1, -(-len(isi) // paling))
    besar = -(-len(isi) // banyak) or 1
    return [isi[i : i + besar] for i in range(0, max(1, len(isi)), besar)]


def _paling(spec: BarSpec) -> int:
    """Rows of bars on a slide; bars that stand beside each other in a row need as many lines."""
    bars = sum(item.bentuk == "batang" for item in spec.series)
    return BARIS if bars < 2 else max(4, BARIS // bars + 1)


def _batang(spec: BarSpec, kategori: tuple[tuple[str, str], ...]) -> BarSpec:
    ada = {key for key, _ in kategori}
    semua = {key for key, _ in spec.categories}
    # a mark of no category at all stays, so that drawing it is refused
    seri = tuple(
        replace(item, marks=tuple(m for m in item.marks if m.key in ada or m.key not in semua))
        for item in spec.series
    )
    return replace(spec, categories=kategori, series=seri)


def _matriks(spec: TilesSpec, baris: Sequence[int]) -> TilesSpec:
    if not baris:
        return spec
    petak = tuple(replace(t, row=t.row - baris[0]) for t in spec.tiles if baris[0] <= t.row <= baris[-1])
    return replace(spec, tiles=petak, row_labels=spec.row_labels[baris[0] : baris[-1] + 1])


def _kolom(tabel: Table) -> list[Table]:
    """Too many columns for one page: the first one is repeated, the others are shared out."""
    ruang = LEBAR - 2 * TEPI
    for banyak in range(1, max(2, len(tabel.columns))):
        bagian = rata(tuple(range(1, len(tabel.columns))), -(-(len(tabel.columns) - 1) // banyak) or 1)
        potong = [_pilih(tabel, (0, *satu)) for satu in bagian] if len(tabel.columns) > 1 else [tabel]
        if all(sum(lebar_kolom(satu, ruang)) <= ruang + 1 for satu in potong):
            return potong
    return potong


def _pilih(tabel: Table, urut: tuple[int, ...]) -> Table:
    return replace(
        tabel,
        columns=tuple(tabel.columns[i] for i in urut),
        rows=tuple(tuple(satu[i] for i in urut) for satu in tabel.rows),
        total=tuple(tabel.total[i] for i in urut) if tabel.total is not None else None,
    )


def _baris(tabel: Table, ruang: float) -> list[Table]:
    """As few slides as hold all rows, equally long; the total stands on the last."""
    lebar = lebar_kolom(tabel, LEBAR - 2 * TEPI)
    kepala = tinggi_kepala(tabel, lebar)
    for paling in range(BARIS, 0, -1):
        potong = rata(tuple(range(len(tabel.rows))), paling)
        hasil = [_ambil(tabel, satu, urut == len(potong) - 1) for urut, satu in enumerate(potong)]
        tinggi = max(sum(tinggi_baris(one, lebar) for one in semua_baris(satu)) for satu in hasil)
        if kepala + tinggi <= ruang:
            break
    return hasil


def _ambil(tabel: Table, urut: tuple[int, ...], terakhir: bool) -> Table:
    return replace(
        tabel,
        rows=tuple(tabel.rows[i] for i in urut),
        keys=tuple(tabel.keys[i] for i in urut if i < len(tabel.keys)),
        total=tabel.total if terakhir else None,
    )
