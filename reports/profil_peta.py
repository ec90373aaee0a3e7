"""The map of a sheet: outlines that survive a 1-bit print (patterns, no tints) and labels as data for typst."""

from __future__ import annotations

from typing import Any

from charts.marks import shown
from charts.measure import wrap
from charts.spec import ChoroplethSpec, Mark, Point
from geo import loader, svg

SISI = 400.0  # the map is drawn in a square of so many px and scaled
GARIS, TEPI, LINGKAR = 0.9, 4.2, 1.8
# class 0 is white; the pattern of class n, from thin to dense, in black on white
_POLA = (
    "",
    '<pattern id="k1" patternUnits="userSpaceOnUse" width="7" height="7">'
    '<circle cx="3.5" cy="3.5" r="0.9"/></pattern>',
    '<pattern id="k2" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">'
    '<path d="M0,0V6" stroke="#000" stroke-width="1.3"/></pattern>',
    '<pattern id="k3" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)">'
    '<path d="M0,0V6M0,0H6" stroke="#000" stroke-width="1.8"/></pattern>',
    '<pattern id="k4" patternUnits="userSpaceOnUse" width="4" height="4" patternTransform="rotate(45)">'
    '<path d="M0,0V4M0,0H4" stroke="#000" stroke-width="2"/></pattern>',
)


def peta(spec: ChoroplethSpec, dipilih: str) -> dict[str, Any]:
    """The map as a picture without text, and its labels with places as shares of the square.

    `dipilih` is the area with the thick outline ("" for none). Names and values are placed by typst, so that
    they stay text.
    """
    view, shapes = svg.projection(SISI, SISI), svg.projected(SISI, SISI)
    places = {item["kode_wilayah"]: item for item in loader.labels()}
    marks = [mark for mark in spec.marks if mark.key in shapes]
    known = {mark.key for mark in marks}
    paths = {code: svg.path(rings) for code, rings in shapes.items()}
    parts = [_daerah(paths[mark.key], mark.kelas if mark.keadaan == "ada" else None) for mark in marks]
    parts += [_daerah(path, None) for code, path in paths.items() if code not in known]
    parts += [_garis(svg.path(_besar(shapes[dipilih])), TEPI)] if dipilih in shapes else []
    parts += [_titik(point, view) for point in spec.points if point.bentuk == "bintang"]
    parts += [_penunjuk(places[code], view) for code in paths if _jauh(places[code])]
    return {
        "svg": _svg(SISI, SISI, parts),
        "label": [_label(places[mark.key], mark, view, dipilih) for mark in marks],
    }


def kotak_kelas(kelas: int) -> str:
    """A legend swatch of a class as SVG."""
    fill = _isian(kelas)
    return _svg(
        30, 18, [f'<rect x="1" y="1" width="28" height="16" fill="{fill}" stroke="#000" stroke-width="1.5"/>']
    )


def _svg(w: float, h: float, parts: list[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:g} {h:g}" width="{w:g}" height="{h:g}">'
        f"<defs>{''.join(_POLA)}</defs>{''.join(parts)}</svg>"
    )


def _isian(kelas: int | None) -> str:
    return "none" if not kelas else f"url(#k{min(kelas, len(_POLA) - 1)})"


def _daerah(path: str, kelas: int | None) -> str:
    return (
        f'<path d="{path}" fill="{_isian(kelas)}" fill-rule="evenodd" stroke="#000" stroke-width="{GARIS}"/>'
    )


def _besar(rings: list[list[svg.Point]]) -> list[list[svg.Point]]:
    """The rings that a thick line does not fill: those of a tenth of the longest or more."""
    longest = max(map(len, rings))
    return [ring for ring in rings if len(ring) * 10 >= longest]


def _garis(path: str, tebal: float) -> str:
    return f'<path d="{path}" fill="none" stroke="#000" stroke-width="{tebal}" stroke-linejoin="round"/>'


def _titik(point: Point, view: svg.Projection) -> str:
    """KIPP: a ring with a dot, told apart from everything else in black and white."""
    x, y = view.point(point.lon, point.lat)
    return (
        f'<circle cx="{x}" cy="{y}" r="6" fill="#fff" stroke="#000" stroke-width="1.5"/>'
        f'<circle cx="{x}" cy="{y}" r="2.4"/>'
    )


def _jauh(place: dict) -> bool:
    return place["label_sisi"] != "middle center"


def _penunjuk(place: dict, view: svg.Projection) -> str:
    (x0, y0), (x1, y1) = (view.point(place[f"{awal}lon"], place[f"{awal}lat"]) for awal in ("", "label_"))
    return f'<path d="M{x0},{y0}L{x1},{y1}" stroke="#000" stroke-width="1"/>'


def _label(place: dict, mark: Mark, view: svg.Projection, dipilih: str) -> dict[str, Any]:
    x, y = view.point(place["label_lon"], place["label_lat"])
    return {
        "x": x / SISI,
        "y": y / SISI,
        "sisi": "kanan" if _jauh(place) else "tengah",
        "nama": place["nama_pendek"],
        "nilai": list(wrap(shown(mark), 90, 12)),
        "dipilih": mark.key == dipilih,
    }
