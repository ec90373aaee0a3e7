"""The chart of a drawn slide: as large as it can be read in its box, a wide table in strips one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from charts.spec import SmallMultiplesSpec, Table, TableSpec
from panels.panel import Panel
from reports.layar.bagan import bagan_svg
from reports.layar.nilai import BERAT, cacat
from reports.paparan.ukuran import Ukuran
from reports.pptx.pecah import rata
from reports.svg.unsur import FONT, Kotak

SUSUT = (1.0, 0.92, 0.84, 0.76, 0.68)  # of the usual size, never below the least of the canvas
TUMBUH = (1.4, 1.2)  # a short table fills its slide
CUKUP = 0.84  # of the usual size: print that is still large
LAJUR = 4  # strips of a table at most
SELA = 14.0
PETAK, PETAK_TEGAK = 5, 3  # small multiples beside each other at most, on an upright picture fewer


def bagan(panel: Panel, kotak: Kotak, u: Ukuran) -> str:
    """The chart in the largest print without fault; a cut name is better than small print, an unread number is not."""
    terbaik: tuple[str, int] | None = None
    for isi, berat, huruf in _bentuk(panel, kotak, u):
        if terbaik and terbaik[1] < BERAT and huruf < u.bagan * CUKUP:
            break
        if terbaik is None or berat < terbaik[1]:
            terbaik = isi, berat
        if not berat:
            break
    return terbaik[0] if terbaik else ""


def _bentuk(panel: Panel, kotak: Kotak, u: Ukuran) -> Iterator[tuple[str, int, float]]:
    """(drawing, weight of its faults, print): whole and in smaller print, then a table in strips."""
    susut = (*TUMBUH, *SUSUT) if isinstance(panel.spec, TableSpec) else SUSUT
    ukuran = sorted({max(u.terkecil, u.bagan * one) for one in susut}, reverse=True)
    if isinstance(panel.spec, SmallMultiplesSpec):
        panel = replace(panel, spec=replace(panel.spec, columns=PETAK_TEGAK if u.tegak else PETAK))
    for huruf in ukuran:
        yield *_satu(panel, kotak, huruf, min(huruf, u.kecil)), huruf
    if not isinstance(panel.spec, TableSpec):
        return
    kolom = len(panel.spec.table.columns)
    for banyak in range(2, min(LAJUR, max(1, kolom - 1)) + 1):
        potong = rata(tuple(range(1, kolom)), -(-(kolom - 1) // banyak))
        bagian = [_pilih(panel.spec.table, (0, *one)) for one in potong]
        for huruf in ukuran:
            yield *_lajur(panel, bagian, kotak, huruf, min(huruf, u.kecil)), huruf


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
