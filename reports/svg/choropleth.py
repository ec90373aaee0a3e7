"""ChoroplethSpec -> SVG: projected boundaries, state patterns, rings, names and values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from charts.choropleth import label_colour, label_lines, offset
from charts.errors import SpekTidakLengkap
from charts.marks import legend_swatches, shown, tile_fill, warna
from charts.measure import text_width
from charts.spec import ChoroplethSpec, Mark, Point
from geo import loader, svg
from geo.files import DISTRICT_LINES
from reports.svg.legenda import column, flow, side_width
from reports.svg.letak_peta import Label, moved
from reports.svg.unsur import Kotak, dot, layar, line, marked, pattern_fill, text, texts

STEP = 16.0  # px
ROOM_FOR_POINT_NAMES = 300.0  # px of map height below which point names would cover area names


def draw(spec: ChoroplethSpec, box: Kotak, size: float) -> list[str]:
    """The map with its legend: at the right of a wide box, above the map in a narrow one."""
    entries = legend_swatches(spec.legend, spec.marks)
    if box.w > box.h * 1.15:
        side = side_width(spec.legend, entries, box.w, size)
        parts = column(spec.legend, entries, Kotak(box.right - side, box.y, side, box.h), size)
        return parts + _map(spec, box.cut(right=side + 12), size)
    parts, high = flow(entries, box, size)
    return parts + _map(spec, box.cut(top=high + 6), size)


def _map(spec: ChoroplethSpec, box: Kotak, size: float) -> list[str]:
    places = {item["kode_wilayah"]: item for item in loader.labels()}
    if layar():
        # few sizes, so that slides of about the same layout share their outlines
        box = _with_margin(spec, places, box, size)
        box = replace(box, w=box.w // STEP * STEP, h=box.h // STEP * STEP)
    shapes = svg.paths(round(box.w), round(box.h))
    view = svg.projection(round(box.w), round(box.h))
    for mark in spec.marks:
        if mark.key not in shapes:
            raise SpekTidakLengkap(mark.key, "peta batas wilayah")
    parts = [_area(mark, shapes[mark.key], spec) for mark in spec.marks]
    parts += _districts(view)
    if spec.rings:
        parts += _rings(view)
    parts += [_outline(shapes[mark.key]) for mark in spec.marks if mark.key == spec.selected]
    parts += [_point(point, view.point(point.lon, point.lat), size) for point in spec.points]
    parts += _labels(spec, places, view, size, box)
    if box.h >= ROOM_FOR_POINT_NAMES:
        parts += [_point_name(p, view.point(p.lon, p.lat), size) for p in spec.points if p.show_label]
    return [f'<g transform="translate({box.x:.1f},{box.y:.1f})">', *parts, "</g>"]


def _with_margin(spec: ChoroplethSpec, places: dict[str, dict], box: Kotak, size: float) -> Kotak:
    """The box without what the names beside the map need at its right, so that they end inside it."""
    view = svg.projection(round(box.w), round(box.h))
    names = [_name(mark, places[mark.key], view, size, box) for mark in spec.marks]
    ends = [label.x0 + label.wide for label in (name.label(size) for name in names)]
    over = max(ends, default=0.0) - box.w
    return box.cut(right=min(over * 1.3, box.w * 0.4)) if over > 0 else box


def _area(mark: Mark, path: str, spec: ChoroplethSpec) -> str:
    fill, _, pola = tile_fill(mark, spec.legend)
    edge = f'stroke="{warna("teks_lemah")}" stroke-width="0.8" fill-rule="evenodd"'
    parts = f'<path d="{path}" fill="{fill}" {edge}/>'
    if pola:
        parts += f'<path d="{path}" fill="{pattern_fill(pola)}" fill-rule="evenodd"/>'
    return marked(mark, parts)


def _outline(path: str) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{warna("sorot")}" stroke-width="5" stroke-linejoin="round"/>'
    )


def _districts(view: svg.Projection) -> list[str]:
    """Borders of the kecamatan where an agency installed its own file."""
    drawn = loader.kecamatan_lines()
    return _district_paths(view, loader.file_bytes(DISTRICT_LINES)[1]) if drawn else []


@lru_cache(maxsize=64)
def _district_paths(view: svg.Projection, _etag: str) -> list[str]:
    edge = f'fill="none" stroke="{warna("teks_lemah")}" stroke-width="0.5"'
    features = (loader.kecamatan_lines() or {}).get("features", [])
    return [f'<path d="{svg.lines(view, item["geometry"])}" {edge}/>' for item in features]


def _rings(view: svg.Projection) -> list[str]:
    return _ring_paths(view, loader.boundary_bytes(loader.active_folder())[1])


@lru_cache(maxsize=64)
def _ring_paths(view: svg.Projection, _etag: str) -> list[str]:
    parts = []
    for item in loader.rings()["features"]:
        path = svg.path(
            [[view.point(*p[:2]) for p in ring] for part in _polygons(item["geometry"]) for ring in part]
        )
        colour = warna(f"lingkar_{item['properties']['lingkar']}")
        parts.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="3.2"/>')
    return parts


def _polygons(geometry: dict) -> list[list[list[list[float]]]]:
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def _labels(
    spec: ChoroplethSpec, places: dict[str, dict], view: svg.Projection, size: float, box: Kotak
) -> list[str]:
    """Name and value of each area; on a small map with large letters they make room for each other."""
    names = [_name(mark, places[mark.key], view, size, box) for mark in spec.marks]
    steps = [(0.0, 0.0)] * len(names)
    if layar():
        steps = moved([name.label(size) for name in names], box.w, box.h)
    return [_drawn(name, step, spec, view, size) for name, step in zip(names, steps)]


@dataclass(frozen=True, slots=True)
class _Name:
    """What is printed for an area and where: (x, y) is the middle of its lines at the anchor."""

    mark: Mark
    place: dict
    x: float
    y: float
    lines: tuple[str, ...]
    anchor: str

    def label(self, size: float) -> Label:
        """Its box."""
        wide = max(text_width(line_, size, bold=True) for line_ in self.lines)
        high = len(self.lines) * size * 1.2
        left = self.x if self.anchor == "start" else self.x - wide / 2
        return Label(left, self.y - high / 2, wide, high, bool(offset(self.place)))


def _name(mark: Mark, place: dict, view: svg.Projection, size: float, box: Kotak) -> _Name:
    x, y = view.point(place["label_lon"], place["label_lat"])
    name = place["nama_pendek"]
    far = offset(place)
    lines = [f"{name} {shown(mark)}"] if far else [name, *label_lines(mark)]
    anchor = "start" if far and "right" in place["label_sisi"] else "middle"
    if far and x + text_width(lines[0], size, bold=True) > box.w:
        lines = [name, *label_lines(mark)]
    return _Name(mark, place, x + 4 if far else x, y, tuple(lines), anchor)


def _drawn(
    name: _Name, step: tuple[float, float], spec: ChoroplethSpec, view: svg.Projection, size: float
) -> str:
    fill = label_colour(name.mark, spec, name.place)
    # a name that was moved off its area has the ground of another one behind it
    if step != (0.0, 0.0) and not offset(name.place):
        fill = warna("teks")
    halo = warna("latar") if fill != warna("latar") else warna("teks")
    x, y = name.x + step[0], name.y + step[1]
    leader = ""
    if offset(name.place):
        start = view.point(name.place["lon"], name.place["lat"])
        leader = line(*start, x - 4, y, warna("teks"), 1.3)
    return leader + texts(x, y, name.lines, size, anchor=name.anchor, bold=True, fill=fill, halo=halo)


def _point(point: Point, at: tuple[float, float], size: float) -> str:
    colour = warna("event_ikn")
    if point.bentuk == "bintang":
        return f'<path d="{_star(*at, size * 0.75)}" fill="{colour}" stroke="{warna("latar")}"/>'
    return dot(*at, size * 0.28, colour, hollow=point.bentuk == "lingkaran")


def _point_name(point: Point, at: tuple[float, float], size: float) -> str:
    x, y = at
    more = {"anchor": "end", "bold": True, "fill": warna("event_ikn"), "halo": warna("latar")}
    return text(x - size * 0.8, y, point.label, size, **more)


def _star(x: float, y: float, radius: float) -> str:
    # ten corners of a five-pointed star, unit circle, alternating radius 1 and 0.4
    corners = (
        (0, -1), (0.24, -0.32), (0.95, -0.31), (0.38, 0.12), (0.59, 0.81),
        (0, 0.4), (-0.59, 0.81), (-0.38, 0.12), (-0.95, -0.31), (-0.24, -0.32),
    )  # fmt: skip
    return "M" + "L".join(f"{x + dx * radius:.1f},{y + dy * radius:.1f}" for dx, dy in corners) + "Z"
