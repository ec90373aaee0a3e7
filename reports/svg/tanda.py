"""Signs of a spine chart in SVG: the same shapes as plotly's, filled with a white rim, hollow when contoh."""

from __future__ import annotations

from charts.marks import warna
from reports.svg.unsur import dot, line

# corners on a unit circle of the radius
SUDUT: dict[str, tuple[tuple[float, float], ...]] = {
    "wajik": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    "kotak_penuh": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "segitiga_naik": ((0, -1.1), (1.1, 0.85), (-1.1, 0.85)),
    "segitiga_turun": ((0, 1.1), (1.1, -0.85), (-1.1, -0.85)),
}
SYMBOL = frozenset({*SUDUT, "lingkaran", "silang"})


def tanda(bentuk: str, x: float, y: float, radius: float, colour: str, *, hollow: bool = False) -> str:
    """One sign with its middle at x, y; `bentuk` as in charts.duri.Tanda."""
    if bentuk == "lingkaran":
        return dot(x, y, radius, colour, hollow=hollow)
    if bentuk == "silang":
        side = radius * 0.8
        return line(x - side, y - side, x + side, y + side, colour, 3) + line(
            x - side, y + side, x + side, y - side, colour, 3
        )
    ground = warna("latar")
    fill, edge, wide = (ground, colour, 2.5) if hollow else (colour, ground, 1.5)
    corners = " ".join(f"{x + dx * radius:.1f},{y + dy * radius:.1f}" for dx, dy in SUDUT[bentuk])
    return f'<polygon points="{corners}" fill="{fill}" stroke="{edge}" stroke-width="{wide}"/>'
