"""Panel -> one self-contained SVG, drawn by the server: no browser, no script, no outside reference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.sax.saxutils import escape

from charts.marks import Swatch, needs_legend, series_swatches, warna
from charts.small_multiples import all_series
from charts.spec import DotSpec, SmallMultiplesSpec, Spec
from panels.panel import Panel
from reports.svg import bar, choropleth, dot, line, small_multiples, spine, table, tiles
from reports.svg.bingkai import Ukuran, frame
from reports.svg.legenda import flow
from reports.svg.unsur import FONT, contoh_defs, pattern_defs

__all__ = ["DRAW", "entries", "hollow_colours", "series_of", "svg"]

DRAW = {
    "bar": bar.draw,
    "dot": dot.draw,
    "spine": spine.draw,
    "line": line.draw,
    "small_multiples": small_multiples.draw,
    "choropleth": choropleth.draw,
    "tiles": tiles.draw,
    "table": table.draw,
}


def svg(panel: Panel, *, width: int = 1280, height: int = 720, dibuat: date | None = None) -> str:
    """The panel as an SVG document of width × height px (any size from 320 × 320).

    With `dibuat`, the day it is made, its foot also says that day and the address that rebuilds it.
    Every mark is a group with data-key, data-value, data-text and data-keadaan. Raises SpekTidakLengkap when
    a mark has no place in the chart.
    """
    size = Ukuran.dari(width, height)
    under, over, box = frame(panel, width, height, size, dibuat)
    series = series_of(panel.spec)
    legend: list[str] = []
    if needs_legend(series):
        legend, high = flow(entries(panel.spec, series), box, size.isi)
        box = box.cut(top=high + 4)
    chart = DRAW[panel.spec.kind](panel.spec, box, size.isi)
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" role="img" aria-label="{escape(panel.title, {chr(34): "&quot;"})}" '
            f'font-family="{FONT}" fill="{warna("teks")}">',
            f"<title>{escape(panel.title)}</title><desc>{escape(panel.alt)}</desc>",
            f"<defs>{pattern_defs()}{contoh_defs(hollow_colours(series))}</defs>",
            *under,
            *legend,
            *chart,
            *over,
            "</svg>",
        ]
    )


def hollow_colours(series: tuple) -> set[str]:
    """Colours of contoh series and of their marks: each needs a striped fill."""
    made_up = [item for item in series if item.contoh]
    return {warna(item.warna) for item in made_up} | {
        warna(mark.warna) for item in made_up for mark in item.marks if mark.warna
    }


def entries(spec: Spec, series: tuple) -> list[Swatch]:
    """Legend entries; the lines of a dot chart are limits, without points on them."""
    found = series_swatches(series)
    if not isinstance(spec, DotSpec):
        return found
    return [replace(one, bentuk=f"batas_{one.bentuk}") if "garis" in one.bentuk else one for one in found]


def series_of(spec: Spec) -> tuple:
    """Every series of a spec; () for kinds without."""
    if isinstance(spec, SmallMultiplesSpec):
        return all_series(spec)
    return getattr(spec, "series", ())
