"""SpineSpec -> plotly: own value against a comparison, every row on an axis of its own.

Layout after the spine charts of OHID Fingertips and the English health profiles: comparison in the middle, the
range of the areas behind it, their middle half darker, a sign for the own area. Unlike theirs left is always
lower and right higher, since most of our measures are netral; colour and shape of the sign carry the verdict.
"""

from __future__ import annotations

from typing import Any

from charts.bar import ROW, category_text
from charts.duri import BAND, REACH, TANDA, letak, reading, swatches, told, value_width
from charts.marks import Swatch, lines_of, shown, warna
from charts.measure import text_width, wrap
from charts.spec import SpineRow, SpineSpec
from charts.theme import UKURAN, axis, esc, hover, layout, legend, note

SYMBOL: dict[str, str] = {
    "wajik": "diamond",
    "lingkaran": "circle",
    "kotak_penuh": "square",
    "segitiga_naik": "triangle-up",
    "segitiga_turun": "triangle-down",
    "silang": "x-thin",
}
SIGN = 15
NOTE_PX = 330
VALUE_PX = 110


def draw(spec: SpineSpec) -> dict[str, Any]:
    """Raw figure; rows without number keep their symbol, and every row its printed value."""
    entries = swatches(spec)
    bands = [
        _bands(spec, "rendah", "tinggi", "rentang", 1.0),
        _bands(spec, "q1", "q3", "rentang_tengah", 1.5),
    ]
    signs = [_centre(spec), _signs(spec), _told(spec)]
    return {"data": [*bands, *signs, *(_entry(one) for one in entries)], "layout": _layout(spec, entries)}


def _bands(spec: SpineSpec, start: str, end: str, colour: str, edge: float) -> dict[str, Any]:
    """One bar per row between two of its places."""
    spans = [
        (index, getattr(letak(row), start), getattr(letak(row), end)) for index, row in enumerate(spec.rows)
    ]
    kept = [(index, a, b) for index, a, b in spans if a is not None and b is not None]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [round(a, 4) for _, a, _ in kept],
        "x": [round(b - a, 4) for _, a, b in kept],
        "y": [index for index, _, _ in kept],
        "width": BAND if start == "rendah" else BAND * 0.9,
        "marker": {"color": warna(colour), "line": {"color": warna("teks_lemah"), "width": edge}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _centre(spec: SpineSpec) -> dict[str, Any]:
    """The comparison: one stroke per row that has an axis."""
    rows = [index for index, row in enumerate(spec.rows) if letak(row).nilai is not None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _ in rows for x in (0, 0, None)],
        "y": [y for index in rows for y in (index - 0.5, index + 0.5, None)],
        "line": {"color": warna("sorot"), "width": 2},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _signs(spec: SpineSpec) -> dict[str, Any]:
    placed = [
        (index, row, place) for index, row in enumerate(spec.rows) if (place := letak(row).nilai) is not None
    ]
    colours = [warna(TANDA[row.banding][1]) for _, row, _ in placed]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(place, 4) for _, _, place in placed],
        "y": [index for index, _, _ in placed],
        "marker": _sign([TANDA[row.banding][0] for _, row, _ in placed], colours, spec.contoh),
        "cliponaxis": False,
        "showlegend": False,
        "unselected": {"marker": {"opacity": 1}},
        **_hover([row for _, row, _ in placed], spec),
    }


def _sign(shapes: list[str], colours: list[str], contoh: bool) -> dict[str, Any]:
    """Filled with a white rim; contoh is hollow with an edge of its colour."""
    ground = warna("latar")
    thin = [shape == "silang" for shape in shapes]
    return {
        "size": SIGN,
        "opacity": 1,
        "symbol": [SYMBOL[shape] for shape in shapes],
        "color": [ground if contoh else colour for colour in colours],
        "line": {
            "color": [colour if contoh or cross else ground for colour, cross in zip(colours, thin)],
            "width": [3 if contoh or cross else 1.5 for cross in thin],
        },
    }


def _told(spec: SpineSpec) -> dict[str, Any]:
    rest = [(index, row) for index, row in enumerate(spec.rows) if told(row)]
    ink = {"color": warna("teks")}
    return {
        "type": "scatter",
        "mode": "text",
        "x": [0 for _ in rest],
        "y": [index for index, _ in rest],
        "text": [esc(told(row)).replace(" ", "<br>") for _, row in rest],
        "textfont": {"size": UKURAN, "shadow": "auto", **ink},
        "unselected": {"textfont": ink},
        "cliponaxis": False,
        "showlegend": False,
        **_hover([row for _, row in rest], spec),
    }


def _hover(rows: list[SpineRow], spec: SpineSpec) -> dict[str, Any]:
    return hover([row.mark.key for row in rows], [_lines(row, spec) for row in rows])


def _lines(row: SpineRow, spec: SpineSpec) -> list[str]:
    """Tooltip: type, own value, comparison, verdict, then what the panel adds."""
    first, value, *more = lines_of(row.mark, spec.wilayah)
    middle = f"{spec.pembanding}: {row.pusat_text}" if row.pusat_text else ""
    verdict = dict(spec.kode).get(row.banding, "")
    return [first, value, *(line for line in (middle, verdict) if line), *more]


def _entry(entry: Swatch) -> dict[str, Any]:
    shape = entry.bentuk if entry.bentuk in SYMBOL else "kotak_penuh"
    marker = _sign([shape], [entry.warna], entry.contoh)
    if entry.bentuk == "batang":
        marker |= {"color": [entry.warna], "line": {"color": [warna("teks_lemah")], "width": [1]}}
    name = esc(entry.label)
    return {"type": "scatter", "mode": "markers", "name": name, "x": [None], "y": [None], "marker": marker,
            "hoverinfo": "skip"}  # fmt: skip


def _value(row: SpineRow, index: int) -> dict[str, Any]:
    second = (
        f'<br><span style="color:{warna("teks_lemah")}">{esc(row.pusat_text)}</span>'
        if row.pusat_text
        else ""
    )
    text = f"<b>{esc(shown(row.mark))}</b>{second}"
    return note(text, x=1, y=index, yref="y", xanchor="left", yanchor="middle", align="left", xshift=6)


def _layout(spec: SpineSpec, entries: list[Swatch]) -> dict[str, Any]:
    count = len(spec.rows)
    lines = wrap(reading(spec), NOTE_PX, UKURAN) if count else ()
    top, bottom = 34 + 28 * len(entries[1:4]), 34 + 20 * len(lines)
    names = [category_text(row.mark.label, row.mark.key == spec.selected, 2) for row in spec.rows]
    left = round(max((_widest(name) for name in names), default=0.0)) + 14
    below = {
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "yshift": -8,
        "xshift": 6 - left,
    }
    under = [note("<br>".join(esc(line) for line in lines), **below)] if lines else []
    values = [_value(row, index) for index, row in enumerate(spec.rows)]
    return layout(
        height=top + bottom + ROW * count,
        margin=(left, top, round(min(VALUE_PX, value_width(spec))) + 14, bottom),
        barmode="overlay",
        showlegend=bool(entries),
        legend=legend(),
        annotations=[*values, *under],
        xaxis=axis(range=[-REACH, REACH], tickvals=[], showgrid=False),
        yaxis=axis(
            range=[count - 0.5, -0.5] if count else [0.5, -0.5],
            tickvals=list(range(count)),
            ticktext=names,
            showgrid=False,
        ),
    )


def _widest(name: str) -> float:
    """Px of the widest line of a drawn name."""
    plain = name.removeprefix("<b>").removesuffix("</b>")
    return max(text_width(line, UKURAN, bold=name != plain) for line in plain.split("<br>"))
