"""A panel's chart alone as SVG, for stage and phones: no frame, no text below a given size."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import quoteattr

from charts.marks import needs_legend, warna
from charts.spec import BarSpec, Spec, TableSpec
from panels.panel import Panel
from reports.layar import tabel
from reports.svg import DRAW, entries, hollow_colours, series_of
from reports.svg.bingkai import watermark
from reports.svg.legenda import flow
from reports.svg.unsur import FONT, Kotak, contoh_defs, pattern_defs, terkecil

TANPA_SUMBU = 3.2  # font sizes that the bar renderer keeps for its axis


def bagan_svg(
    panel: Panel, lebar: float, tinggi: float, huruf: float = 24.0, *, paling_kecil: float = 0.0
) -> str:
    """The chart as an <svg> of lebar × tinggi px with its legend, watermark when contoh, and no text below `huruf`.

    `paling_kecil` lets secondary texts (legend method, lists) be smaller than `huruf`, never below itself.
    Every mark is a <g data-key data-value data-text data-keadaan> with a <title> of lines to show on a tap
    (table cells too). Ids of patterns are the same in every chart, so several may stand on one page.
    """
    kotak = Kotak(0, 0, lebar, tinggi)
    with terkecil(paling_kecil or huruf):
        isi = _isi(panel.spec, kotak, huruf)
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="bagan" viewBox="0 0 {lebar:g} {tinggi:g}" '
            f'width="{lebar:g}" height="{tinggi:g}" role="img" aria-label={quoteattr(panel.alt or panel.title)} '
            f'font-family="{FONT}" fill="{warna("teks")}">',
            f"<defs>{pattern_defs()}{contoh_defs(hollow_colours(series_of(panel.spec)))}</defs>",
            *isi,
            *watermark(panel, kotak),
            "</svg>",
        ]
    )


def _isi(spec: Spec, kotak: Kotak, huruf: float) -> list[str]:
    seri = series_of(spec)
    legenda: list[str] = []
    if needs_legend(seri):
        legenda, tinggi = flow(entries(spec, seri), kotak, huruf)
        kotak = kotak.cut(top=tinggi + 4)
    if isinstance(spec, BarSpec) and _sempit(spec, kotak, huruf):
        # every value is printed: the numbers under the axis may go where rows need their room
        spec = replace(spec, axis=replace(spec.axis, title="", ticks=()))
        kotak = replace(kotak, h=kotak.h + huruf * TANPA_SUMBU - 2)
    gambar = tabel.draw if isinstance(spec, TableSpec) else DRAW[spec.kind]
    return [*legenda, *gambar(spec, kotak, huruf)]


def _sempit(spec: BarSpec, kotak: Kotak, huruf: float) -> bool:
    """Whether rows of `huruf` px have no room above an axis."""
    return (kotak.h - huruf * TANPA_SUMBU) / max(1, len(spec.categories)) < huruf * 1.35
