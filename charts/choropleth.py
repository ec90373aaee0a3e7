"""ChoroplethSpec -> plotly: boundaries by URL, a trace per state of "nothing", names and values on areas."""

from __future__ import annotations

import re
from typing import Any

from charts.errors import SpekTidakLengkap
from charts.marks import KOSONG, Pola, Swatch, legend_swatches, lines_of, shown, tile_fill, warna
from charts.measure import wrap
from charts.spec import ChoroplethSpec, Mark, Point
from charts.theme import SMALL, TEMBUS, UKURAN, esc, hidden_axis, hover, layout, legend, note
from geo import loader, svg

URL_BATAS = "/geo/kabupaten.geojson"
URL_POLA = "/geo/pola.geojson"
URL_LINGKAR = "/geo/lingkar.geojson"
URL_KECAMATAN = "/geo/kecamatan_garis.geojson"
BENTUK_POLA: dict[Pola, str] = {"": "", "garis_miring": "/", "silang": "x", "titik": "."}
MARGIN_DEG = 0.12
EAST_DEG = 0.3  # labels in the sea must not be cut on a phone
HEIGHT = 700
ATTRIBUTION_PX = 330
TOP, LEGEND_ROOM = 6, 76
_WITH_YEAR = re.compile(r"(.+) (\(\d{4}[^()]*\))")


def draw(spec: ChoroplethSpec) -> dict[str, Any]:
    """Raw figure of a map. Raises SpekTidakLengkap for a mark whose area has no boundary."""
    places = {item["kode_wilayah"]: item for item in loader.labels()}
    for mark in spec.marks:
        if mark.key not in places:
            raise SpekTidakLengkap(mark.key, "peta batas wilayah")
    traces = [*_areas(spec), *_patterns(spec), *_districts()]
    if spec.rings:
        traces.append(_rings())
    if spec.selected in {mark.key for mark in spec.marks}:
        traces.append(_outline(URL_BATAS, [spec.selected], warna("sorot"), 5))
    traces += [*_leaders(spec, places), *_names(spec, places), *_points(spec.points)]
    swatches = legend_swatches(spec.legend, spec.marks)
    return {
        "data": traces + [swatch_trace(item) for item in swatches],
        "layout": _layout(spec),
    }


def _areas(spec: ChoroplethSpec) -> list[dict[str, Any]]:
    """One layer for all areas: every fill has its own step of the colour scale, so no z is ever null."""
    if not spec.marks:
        return []
    fills = [tile_fill(mark, spec.legend)[0] for mark in spec.marks]
    # two steps at least: a scale of one colour is not one
    steps = list(dict.fromkeys([*fills, TEMBUS]))
    last = len(steps) - 1
    tips = hover([mark.key for mark in spec.marks], [lines_of(mark) for mark in spec.marks])
    area = {
        "type": "choropleth",
        "geojson": URL_BATAS,
        "locations": [mark.key for mark in spec.marks],
        "z": [steps.index(fill) for fill in fills],
        "zmin": 0,
        "zmax": last,
        "colorscale": [[round(i / last, 4), colour] for i, colour in enumerate(steps)],
    }
    return [area | tips]


def _patterns(spec: ChoroplethSpec) -> list[dict[str, Any]]:
    """A pattern layer per state of "nothing" that occurs."""
    found = []
    for state in KOSONG:
        codes = [f"{mark.key}|{state}" for mark in spec.marks if mark.keadaan == state]
        if codes:
            found.append(_plain(URL_POLA, codes, _flat(warna("teks_lemah"))))
    return found


def map_template() -> dict[str, Any]:
    """What all map layers and legend swatches share: said once, it saves a fifth of the bytes of a rerun."""
    area = {
        "featureidkey": "id",
        "showscale": False,
        "marker": {"line": {"color": warna("teks_lemah"), "width": 0.8}},
        "unselected": {"marker": {"opacity": 1}},
    }
    return {"data": {"choropleth": [area], **swatch_template()}}


def swatch_template() -> dict[str, Any]:
    """Template part of `swatch_trace`."""
    ink = {"fgcolor": warna("teks_lemah"), "fillmode": "overlay", "size": 5, "solidity": 0.3}
    return {"bar": [{"marker": {"line": {"color": warna("teks_lemah"), "width": 1}, "pattern": ink}}]}


def _flat(colour: str) -> dict[str, Any]:
    return {"colorscale": [[0, colour], [1, colour]]}


def _plain(url: str, codes: list[str], more: dict[str, Any]) -> dict[str, Any]:
    """A layer that explains and is never hit by the pointer."""
    return {
        "type": "choropleth",
        "geojson": url,
        "locations": codes,
        "z": [0] * len(codes),
        "hoverinfo": "skip",
        "marker": {"line": {"width": 0}},
    } | more


def _outline(url: str, codes: list[str], colour: str | list[str], width: float) -> dict[str, Any]:
    line = {"marker": {"line": {"color": colour, "width": width}}}
    return _plain(url, codes, _flat(TEMBUS) | line)


def _rings() -> dict[str, Any]:
    items = [item["properties"] for item in loader.rings()["features"]]
    colours = [warna(f"lingkar_{item['lingkar']}") for item in items]
    return _outline(URL_LINGKAR, [item["kode_wilayah"] for item in items], colours, 3.5)


def _districts() -> list[dict[str, Any]]:
    """Borders of the kecamatan where an agency installed its own file; nothing is drawn of our own making."""
    lines = loader.kecamatan_lines()
    codes = [item["id"] for item in lines["features"]] if lines else []
    return [_outline(URL_KECAMATAN, codes, warna("teks_lemah"), 0.5)] if codes else []


def _leaders(spec: ChoroplethSpec, places: dict[str, dict]) -> list[dict[str, Any]]:
    far = [places[m.key] for m in spec.marks if offset(places[m.key])]
    if not far:
        return []
    lon: list[float | None] = []
    lat: list[float | None] = []
    for item in far:
        lon += [item["lon"], item["label_lon"], None]
        lat += [item["lat"], item["label_lat"], None]
    line = {"color": warna("teks"), "width": 1.2}
    return [
        {"type": "scattergeo", "mode": "lines", "lon": lon, "lat": lat, "line": line}
        | {"hoverinfo": "skip", "showlegend": False}
    ]


def offset(place: dict) -> bool:
    """Whether the label stands beside its area, with a leader line."""
    return place["label_sisi"] != "middle center"


def label_lines(mark: Mark) -> list[str]:
    """The value of an area and, on a line of its own, the period that its text ends with: "31.227 x (2025)"."""
    text = shown(mark)
    found = _WITH_YEAR.fullmatch(text)
    return list(found.groups()) if found else [text]


def label_colour(mark: Mark, spec: ChoroplethSpec, place: dict) -> str:
    """Ink on the area's own fill; dark ink for labels beside the area."""
    return warna("teks") if offset(place) else tile_fill(mark, spec.legend)[1]


def _names(spec: ChoroplethSpec, places: dict[str, dict]) -> list[dict[str, Any]]:
    """Names and values, one trace per ink: a selection would otherwise grey all labels of a mixed trace."""
    by_ink: dict[str, list[Mark]] = {}
    for mark in spec.marks:
        by_ink.setdefault(label_colour(mark, spec, places[mark.key]), []).append(mark)
    return [_ink(ink, marks, spec, places) for ink, marks in by_ink.items()]


def _ink(ink: str, marks: list[Mark], spec: ChoroplethSpec, places: dict[str, dict]) -> dict[str, Any]:
    where = [places[mark.key] for mark in marks]
    return {
        "type": "scattergeo",
        "mode": "text",
        # a hundredth of a degree is a pixel of the map
        "lon": [round(item["label_lon"], 2) for item in where],
        "lat": [round(item["label_lat"], 2) for item in where],
        "text": [_label(mark, item, spec.selected) for mark, item in zip(marks, where)],
        "textposition": [item["label_sisi"] for item in where],
        "textfont": {"size": 15, "color": ink, "shadow": "auto"},
        "unselected": {"textfont": {"color": ink}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _label(mark: Mark, place: dict, selected: str) -> str:
    name = place["nama_pendek"]
    value, *year = [esc(line) for line in label_lines(mark)]
    small = "".join(f'<br><span style="font-size:{SMALL}px">{line}</span>' for line in year)
    return f"{'▸ ' if mark.key == selected else ''}{esc(name)}<br><b>{value}</b>{small}"


def _points(points: tuple[Point, ...]) -> list[dict[str, Any]]:
    if not points:
        return []
    symbols = {"bintang": "star", "titik": "circle", "lingkaran": "circle-open"}
    return [
        {
            "type": "scattergeo",
            "mode": "markers",
            "lon": [point.lon for point in points],
            "lat": [point.lat for point in points],
            "hovertext": [esc(point.label) for point in points],
            "hoverinfo": "text",
            "marker": {
                "symbol": [symbols[point.bentuk] for point in points],
                "size": [18 if point.bentuk == "bintang" else 8 for point in points],
                "color": warna("event_ikn"),
                "line": {"color": warna("latar"), "width": 1},
            },
            "unselected": {"marker": {"opacity": 1}},
            "showlegend": False,
        }
        | _point_names(points)
    ]


def _point_names(points: tuple[Point, ...]) -> dict[str, Any]:
    """The names beside the points, where any is to be shown."""
    if not any(point.show_label for point in points):
        return {}
    ink = warna("event_ikn")
    return {
        "mode": "markers+text",
        "text": [f"<b>{esc(point.label)}</b>" if point.show_label else "" for point in points],
        "textposition": "middle left",
        "textfont": {"size": UKURAN, "color": ink, "shadow": "auto"},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
    }


def swatch_trace(item: Swatch) -> dict[str, Any]:
    """A bar without data: the only plotly legend entry that can show a pattern."""
    marker: dict[str, Any] = {"color": item.warna}
    if item.pola:
        marker["pattern"] = {"shape": BENTUK_POLA[item.pola]}
    shell = {"type": "bar", "x": [None], "y": [None], "showlegend": True}
    return shell | {"name": esc(item.label), "marker": marker}


def pattern(pola: list[Pola]) -> dict[str, Any]:
    """plotly pattern of one or many marks, in the ink of the map's pattern layer; {} when none has one."""
    if not any(pola):
        return {}
    shapes = [BENTUK_POLA[item] for item in pola]
    ink = {"fgcolor": warna("teks_lemah"), "fgopacity": 0.6, "size": 9, "solidity": 0.3}
    return {"shape": shapes[0] if len(set(shapes)) == 1 else shapes, "fillmode": "overlay"} | ink


def class_legend(head: str, y: float) -> dict[str, Any]:
    """Legend of classes and states below the plot, its title (unit and method) on top."""
    return legend(y=y, yanchor="top", title={"text": head, "side": "top", "font": {"size": UKURAN}})


def legend_title(title: str, method: str, width: float) -> str:
    """Title of a class legend with the method of its breaks, wrapped."""
    text = f"{title} ({method})" if method else title
    return "<br>".join(esc(line) for line in wrap(text, width, UKURAN))


def _layout(spec: ChoroplethSpec) -> dict[str, Any]:
    west, south, east, north = svg.bounds()
    lines = wrap(spec.attribution or loader.attribution(), ATTRIBUTION_PX, SMALL)
    small = {"size": SMALL, "color": warna("teks_lemah")}
    low = 15 * len(lines) + 20
    head = legend_title(spec.legend.title, spec.legend.method, ATTRIBUTION_PX)
    below = {"x": 0, "y": 0, "xanchor": "left", "yanchor": "top", "align": "left", "font": small}
    return layout(
        height=HEIGHT,
        margin=(4, TOP, 4, low + LEGEND_ROOM),
        template=map_template(),
        showlegend=True,
        legend=class_legend(head, -low / (HEIGHT - low - TOP - LEGEND_ROOM)),
        geo={
            "visible": False,
            "projection": {"type": "equirectangular"},
            "lonaxis": {"range": [round(west - MARGIN_DEG, 4), round(east + EAST_DEG, 4)]},
            "lataxis": {"range": [round(south - MARGIN_DEG, 4), round(north + MARGIN_DEG, 4)]},
            "bgcolor": TEMBUS,
        },
        # only the legend's dataless bars live on these axes
        xaxis=hidden_axis(domain=[0, 0.01]),
        yaxis=hidden_axis(domain=[0, 0.01]),
        annotations=[note("<br>".join(esc(line) for line in lines), yshift=-2, **below)],
    )
