"""The table twin of the comparison of areas."""

from __future__ import annotations

from collections.abc import Mapping

from charts.spec import Cell, Column, Rumus, Table
from panels.common import empty_cell, plain_cell, word_cell
from panels.peringkat_ukur import Ukur
from queries import Row
from stats.peringkat import Butir, Peringkat
from words import statistik


def tabel(
    satu: Ukur,
    hasil: Mapping[str, Peringkat],
    areas: tuple[Row, ...],
    kepekaan: Mapping[str, str],
    penyebut: str,
) -> Table:
    """Return one row per area in the order given.

    `kepekaan`: the badge of each, none where no base applies; `penyebut`: the bases it was tested on.
    """
    by_code = {b.kode: b for b in satu.butir}
    columns = (*awal(satu), *_kolom_peringkat(penyebut if kepekaan else ""))
    return Table(
        columns=columns,
        rows=tuple(_baris(satu, by_code[r["kode_wilayah"]], r, hasil, kepekaan, len(columns)) for r in areas),
        keys=tuple(row["kode_wilayah"] for row in areas),
    )


def awal(satu: Ukur) -> tuple[Column, ...]:
    """Return the first columns of any comparison: area, count, what it is taken of, value, interval."""
    first, interval = Column("wilayah", "Kabupaten/kota"), Column("selang", "Selang 95 %")
    if satu.cara == "jumlah":
        return (first, Column("n", f"Jumlah ({satu.satuan})", numeric=True), interval)
    people = (f"Jumlah ({satu.info.satuan})", f"Penduduk ({satu.penyebut})")
    n, base = ("Tertangani", "Terdata") if satu.porsi else people
    rumus = Rumus("rasio", "n", "dasar", satu.per)
    value = Column("nilai", satu.satuan.capitalize(), numeric=True, desimal=satu.desimal, rumus=rumus)
    return (first, Column("n", n, numeric=True), Column("dasar", base, numeric=True), value, interval)


def sel_awal(satu: Ukur, butir: Butir, row: Row, nilai: float) -> tuple[Cell, ...]:
    """Return the cells of `awal` for an area that shows a number."""
    counts = (satu.sel(butir.n),)
    if satu.cara != "jumlah":
        counts = (satu.sel(butir.n), plain_cell(butir.dasar), satu.sel(nilai, satu.desimal))
    return (word_cell(row["nama"]), *counts, word_cell(satu.rentang(butir)))


def _kolom_peringkat(penyebut: str) -> tuple[Column, ...]:
    return (
        Column("peringkat", "Peringkat (1 = tertinggi)", numeric=True),
        Column("selang_peringkat", "Selang peringkat 95 %"),
        Column("setara", "Tidak dapat dibedakan dari"),
        *((Column("kepekaan", f"Kepekaan peringkat ({penyebut})"),) if penyebut else ()),
    )


def _baris(
    satu: Ukur,
    butir: Butir,
    row: Row,
    hasil: Mapping[str, Peringkat],
    kepekaan: Mapping[str, str],
    lebar: int,
) -> tuple[Cell, ...]:
    if butir.kode not in hasil:
        return (word_cell(row["nama"]), *(empty_cell(satu.tanpa(butir.kode)) for _ in range(lebar - 1)))
    own = hasil[butir.kode]
    return (
        *sel_awal(satu, butir, row, own.nilai),
        plain_cell(own.peringkat),
        word_cell(statistik.selang_peringkat(own.bawah, own.atas)),
        word_cell(", ".join(satu.nama()[k] for k in own.setara) or "tidak ada"),
        *((word_cell(kepekaan[own.kode]),) if kepekaan else ()),
    )
