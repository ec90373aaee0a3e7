"""Tables and matrices in pieces: columns that fit the narrower projector, rows by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from charts.measure import text_width
from charts.spec import Cell, Column, Event, Table, TableSpec, TilesSpec
from charts.table import cell_text
from charts.tiles import grid_size, tile_lines
from reports.layar.kanvas import HURUF, KOTAK
from reports.layar.tabel import lebar_kolom, semua_baris
from reports.layar.ukuran import TEPI
from reports.pptx.pecah import rata

NAMA = 0.3  # of a matrix' width that its row names take at most


def peristiwa(semua: Sequence[Event]) -> Table:
    """The numbered events of a line chart as a table."""
    return Table(
        (Column("nomor", "Nomor"), Column("peristiwa", "Peristiwa pada bagan")),
        tuple((Cell(str(i), str(i)), Cell(e.label, e.label)) for i, e in enumerate(semua, start=1)),
    )


def ambil_baris(tabel: Table, urut: Sequence[int], terakhir: bool) -> Table:
    """The table with these rows; its total on the last part only."""
    return replace(
        tabel,
        rows=tuple(tabel.rows[i] for i in urut),
        keys=tuple(tabel.keys[i] for i in urut if i < len(tabel.keys)),
        total=tabel.total if terakhir else None,
    )


def lajur(spec: TableSpec) -> Iterator[TableSpec]:
    """Too many columns for 1024 px: the first is repeated, the others are shared out."""
    kolom = len(spec.table.columns)
    ruang = KOTAK.lebar - 2 * TEPI
    for banyak in range(1, max(2, kolom)):
        bagian = rata(tuple(range(1, kolom)), -(-(kolom - 1) // banyak) or 1)
        potong = [_pilih(spec.table, (0, *satu)) for satu in bagian]
        if all(sum(lebar_kolom(satu, ruang, HURUF)) <= ruang + 1 for satu in potong):
            break
    yield from (replace(spec, table=satu) for satu in potong) if banyak > 1 else (spec,)


def berisi(spec: TableSpec) -> TableSpec:
    """The table without columns that say nothing in any row; itself when all do."""
    tabel = spec.table
    ada = [
        i for i in range(len(tabel.columns)) if any(cell_text(row[i]).strip() for row in semua_baris(tabel))
    ]
    return spec if len(ada) in (0, len(tabel.columns)) else replace(spec, table=_pilih(tabel, tuple(ada)))


def _pilih(tabel: Table, urut: tuple[int, ...]) -> Table:
    return replace(
        tabel,
        columns=tuple(tabel.columns[i] for i in urut),
        rows=tuple(tuple(satu[i] for i in urut) for satu in tabel.rows),
        total=tuple(tabel.total[i] for i in urut) if tabel.total is not None else None,
    )


def lajur_matriks(spec: TilesSpec, lebar: float, huruf: float) -> Iterator[TilesSpec]:
    """A matrix whose cells would be narrower than their texts, in as few equal groups of columns as need be."""
    kolom = grid_size(spec)[0]
    teks = max(
        (text_width(k, huruf, bold=True) for t in spec.tiles for k in tile_lines(t, spec)), default=0.0
    )
    judul = max((text_width(k, huruf) for label in spec.col_labels for k in label.split()), default=0.0)
    paling = max(1, int(lebar * (1 - NAMA) / (max(teks, judul) + 6)))
    if kolom <= paling:
        yield spec
        return
    for urut in rata(tuple(range(kolom)), paling):
        petak = tuple(replace(t, col=t.col - urut[0]) for t in spec.tiles if t.col in urut)
        yield replace(spec, tiles=petak, col_labels=tuple(spec.col_labels[i] for i in urut))
