"""A panel's chart for a screen 320 to 430 px wide: drawn 360 px wide and as tall as its rows need."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import quoteattr

from charts.duri import swatches
from charts.marks import Swatch, needs_legend, warna
from charts.spec import (
    BarSpec,
    ChoroplethSpec,
    LineSpec,
    SmallMultiplesSpec,
    Spec,
    SpineSpec,
    TableSpec,
    TilesSpec,
)
from charts.tiles import grid_size, is_matrix
from panels.panel import Panel
from reports.layar.bagan import bagan_svg
from reports.peserta.batang import batang_hp
from reports.peserta.garis import garis_hp
from reports.svg import entries, hollow_colours, series_of
from reports.svg.bingkai import watermark
from reports.svg.legenda import flow
from reports.svg.unsur import FONT, Kotak, contoh_defs, pattern_defs, terkecil

LEBAR = 360  # px; CSS stretches it to the screen
HURUF = 14.0
PALING_KECIL = 12.0
PALING_TINGGI = 1800.0  # a chart taller than that is read as its table
PETA, GARIS, TITIK, SEL, BARIS_DURI = 400.0, 330.0, 430.0, 150.0, 38.0


def bagan_hp(panel: Panel) -> str:
    """The chart as <svg class="bagan">; "" where the table alone is the better picture on a phone."""
    spec = panel.spec
    if isinstance(spec, TableSpec) or (isinstance(spec, TilesSpec) and is_matrix(spec)):
        return ""  # a 26 × 10 matrix has cells of 25 px: the table below says it in full
    if isinstance(spec, BarSpec | LineSpec):
        return _sendiri(panel, spec)
    if isinstance(spec, SmallMultiplesSpec):
        spec = replace(spec, columns=2)
    tinggi = _tinggi(spec)
    if tinggi > PALING_TINGGI:
        return ""
    return bagan_svg(replace(panel, spec=spec), LEBAR, tinggi, HURUF, paling_kecil=PALING_KECIL)


def _sendiri(panel: Panel, spec: BarSpec | LineSpec) -> str:
    """A chart of our own layout, with its legend on top and its watermark over all."""
    seri = series_of(spec)
    with terkecil(PALING_KECIL):
        daftar = entries(spec, seri) if needs_legend(seri) else []
        legenda, atas = flow(daftar, Kotak(0, 0, LEBAR, 1), HURUF)
        kotak = Kotak(0, atas + 6, LEBAR, GARIS)
        isi, tinggi = (
            batang_hp(spec, kotak, HURUF)
            if isinstance(spec, BarSpec)
            else (garis_hp(spec, kotak, HURUF), GARIS)
        )
    seluruh = kotak.y + tinggi
    if seluruh > PALING_TINGGI:
        return ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bagan" viewBox="0 0 {LEBAR} {seluruh:.0f}" '
        f'width="{LEBAR}" height="{seluruh:.0f}" role="img" aria-label={quoteattr(panel.alt or panel.title)} '
        f'font-family="{FONT}" fill="{warna("teks")}">'
        f"<defs>{pattern_defs()}{contoh_defs(hollow_colours(seri))}</defs>"
        + "".join([*legenda, *isi, *watermark(panel, Kotak(0, atas, LEBAR, tinggi))])
        + "</svg>"
    )


def _tinggi(spec: Spec) -> float:
    """Height in px: the legend's and the chart's."""
    seri = series_of(spec)
    legenda = _legenda(entries(spec, seri)) if needs_legend(seri) else 0.0
    if isinstance(spec, SpineSpec):
        return _legenda(swatches(spec)) + 110.0 + BARIS_DURI * len(spec.rows)
    if isinstance(spec, SmallMultiplesSpec):
        return legenda + 70.0 + SEL * -(-len(spec.cells) // 2)
    if isinstance(spec, TilesSpec):
        kolom, baris = grid_size(spec)
        return 110.0 + LEBAR / kolom * baris
    if isinstance(spec, ChoroplethSpec):
        return 90.0 + PETA
    return legenda + TITIK


def _legenda(isi: list[Swatch]) -> float:
    return flow(isi, Kotak(0, 0, LEBAR, 1), HURUF)[1] + 4
