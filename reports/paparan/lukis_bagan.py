"""The chart of a drawn slide: as large as it can be read in its box, a wide table in strips one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from charts.spec import SmallMultiplesSpec, Table, TableSpec
from panels.panel import Panel
from reports.layar.bagan import bagan_svg
from reports.layar.nilai import cacat
from reports.paparan.ukuran import Ukuran
from reports.pptx.pecah import rata
from reports.svg.unsur import FONT, Kotak

SUSUT = (1.0, 0.92, 0.84, 0.76, 0.68)  # of the usual size, never below the least of the canvas
TUMBUH = (1.4, 1.2)  # a short table fills its slide
LAJUR = 4  # strips of a table at most
SELA = 14.0
PETAK, PETAK_TEGAK = 5, 3  # small multiples beside each other at most, on an upright picture fewer


def bagan(panel: Panel, kotak: Kotak, u: Ukuran) -> str:
    """The chart in the first form that is read without fault, else in the one with the fewest faults."""
    terbaik, paling = "", -1
    for isi, berat in _bentuk(panel, kotak, u):
        if paling < 0 or berat < paling:
            terbaik, paling = isi, berat
        if not paling:
            break
    return terbaik


def _bentuk(panel: Panel, kotak: Kotak, u: Ukuran) -> Iterator[tuple[str, int]]:
    """(drawing, weight of its faults): whole and in smaller print, then a table in strips."""
    susut = (*TUMBUH, *SUSUT) if isinstance(panel.spec, TableSpec) else SUSUT
    ukuran = sorted({max(u.terkecil, u.bagan * one) for one in susut}, reverse=True)
    if isinstance(panel.spec, SmallMultiplesSpec):
        panel = replace(panel, spec=replace(panel.spec, columns=PETAK_TEGAK if u.tegak else PETAK))
    for huruf in ukuran:
        yield _satu(panel, kotak, huruf, min(huruf, u.kecil))
    if not isinstance(panel.spec, TableSpec):
        return
    kolom = len(panel.spec.table.columns)
    for banyak in range(2, min(LAJUR, max(1, kolom - 1)) + 1):
        bagian = [
            _pilih(panel.spec.table, (0, *one))
            for one in rata(tuple(range(1, kolom)), -(-(kolom - 1) // banyak))
        ]
        for huruf in ukuran:
            yield _lajur(panel, bagian, kotak, huruf, min(huruf, u.kecil))


def _lajur(panel: Panel, bagian: list[Table], kotak: Kotak, huruf: float, kecil: float) -> tuple[str, int]:
    tinggi = (kotak.h - SELA * (len(bagian) - 1)) / len(bagian)
    hasil = [
        _satu(
            replace(panel, spec=TableSpec(one)),
            Kotak(kotak.x, kotak.y + i * (tinggi + SELA), kotak.w, tinggi),
            huruf,
            kecil,
        )
        for i, one in enumerate(bagian)
    ]
    return "".join(isi for isi, _ in hasil), sum(berat for _, berat in hasil)


def _satu(panel: Panel, kotak: Kotak, huruf: float, kecil: float) -> tuple[str, int]:
    """The chart's <svg> at its place, in the font of the page around it."""
    isi = bagan_svg(panel, round(kotak.w), round(kotak.h), huruf, paling_kecil=kecil)
    berat = cacat(isi, kecil).berat
    isi = isi.replace(f'font-family="{FONT}"', "", 1)
    return isi.replace("<svg ", f'<svg x="{kotak.x:.1f}" y="{kotak.y:.1f}" ', 1), berat


def _pilih(tabel: Table, urut: tuple[int, ...]) -> Table:
    """The table of these columns."""
    return replace(
        tabel,
        columns=tuple(tabel.columns[i] for i in urut),
        rows=tuple(tuple(satu[i] for i in urut) for satu in tabel.rows),
        total=tuple(tabel.total[i] for i in urut) if tabel.total is not None else None,
    )
