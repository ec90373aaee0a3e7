"""SVG building blocks: boxes, texts, lines, pattern fills, and the group that carries a mark's data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from charts.marks import POLA, Pola, lines_of, warna
from charts.spec import Mark

FONT = "'Source Sans','Source Sans 3',Arial,'Liberation Sans','DejaVu Sans',sans-serif"
LEAST = 14.0
_TERKECIL: ContextVar[float] = ContextVar("terkecil", default=0.0)


@contextmanager
def terkecil(size: float) -> Iterator[None]:
    """Inside, no text is drawn below `size` px; one that has no room then overlaps, which the caller must check."""
    before = _TERKECIL.set(size)
    try:
        yield
    finally:
        _TERKECIL.reset(before)


def besar(size: float) -> float:
    """The font size, never below what the picture being drawn allows."""
    return max(size, _TERKECIL.get())


def layar() -> bool:
    """Whether the picture is drawn for a stage or phone, where texts have a least size."""
    return _TERKECIL.get() > 0


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box in px; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """x of the right side."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """y of the lower side."""
        return self.y + self.h

    def cut(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Kotak:
        """The box without strips at its sides; never smaller than 1 px."""
        return Kotak(
            self.x + left, self.y + top, max(1.0, self.w - left - right), max(1.0, self.h - top - bottom)
        )


def text(
    x: float,
    y: float,
    content: str,
    size: float,
    *,
    anchor: str = "start",
    bold: bool = False,
    fill: str = "",
    halo: str = "",
) -> str:
    """One line of text, its middle at height y. `halo` is the colour of an outline that keeps it readable.

    The outline is a text of its own below (class "tepi"): LibreOffice knows no paint-order and would paint an
    outline of the text itself over its letters.
    """
    weight = ' font-weight="700"' if bold else ""
    align = "" if anchor == "start" else f' text-anchor="{anchor}"'
    colour = f' fill="{fill}"' if fill else ""
    same = f'x="{x:.1f}" y="{y + size * 0.35:.1f}" font-size="{size:.1f}"{align}{weight}'
    words = escape(content)
    edge = f'fill="{halo}" stroke="{halo}" stroke-width="3" stroke-linejoin="round"'
    below = f'<text class="tepi" aria-hidden="true" {same} {edge}>{words}</text>' if halo else ""
    return f"{below}<text {same}{colour}>{words}</text>"


def texts(
    x: float,
    y: float,
    lines: tuple[str, ...] | list[str],
    size: float,
    *,
    anchor: str = "start",
    bold: bool = False,
    fill: str = "",
    halo: str = "",
) -> str:
    """Lines of text centred on height y."""
    step = size * 1.2
    first = y - step * (len(lines) - 1) / 2
    more = {"anchor": anchor, "bold": bold, "fill": fill, "halo": halo}
    return "".join(text(x, first + step * i, line, size, **more) for i, line in enumerate(lines))


def rect(box: Kotak, fill: str, *, stroke: str = "", width: float = 1.0, more: str = "") -> str:
    """A filled rectangle."""
    edge = f' stroke="{stroke}" stroke-width="{width:g}"' if stroke else ""
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.w:.1f}" height="{box.h:.1f}" '
        f'fill="{fill}"{edge}{more}/>'
    )


def line(x0: float, y0: float, x1: float, y1: float, colour: str, width: float = 1.0, dash: str = "") -> str:
    """A straight line; `dash` as in stroke-dasharray."""
    pattern = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" '
        f'stroke="{colour}" stroke-width="{width:g}"{pattern}/>'
    )


def dot(x: float, y: float, radius: float, colour: str, *, hollow: bool = False, square: bool = False) -> str:
    """A point mark: filled with a white rim, or hollow (contoh, projection)."""
    ground = warna("latar")
    fill, edge, width = (ground, colour, 2.5) if hollow else (colour, ground, 1.5)
    paint = f'fill="{fill}" stroke="{edge}" stroke-width="{width}"'
    if square:
        side = radius * 1.8
        place = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}" width="{side:.1f}" height="{side:.1f}"'
        return f"<rect {place} {paint}/>"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" {paint}/>'


def marked(mark: Mark, parts: str, series: str = "") -> str:
    """The group of one mark: key, value, text and state for machines, a <title> for the pointer."""
    value = "" if mark.value is None else f"{mark.value:.12g}"
    data = "".join(
        f" data-{name}={quoteattr(content)}"
        for name, content in (
            ("key", mark.key),
            ("value", value),
            ("text", mark.text),
            ("keadaan", mark.keadaan),
        )
    )
    title = escape("\n".join(lines_of(mark, series)))
    return f"<g{data}><title>{title}</title>{parts}</g>"


def pattern_fill(pola: Pola) -> str:
    """The fill that lays a state's pattern over its ground."""
    return f"url(#pola-{pola})"


def pattern_defs() -> str:
    """<pattern> definitions of the states and of contoh bars."""
    ink = warna("teks_lemah")
    stripe = f'<path d="M0,0V10" stroke="{ink}" stroke-width="4"/>'
    shapes = {
        "garis_miring": ('width="10" height="10" patternTransform="rotate(45)"', stripe),
        "silang": (
            'width="11" height="11" patternTransform="rotate(45)"',
            f'<path d="M0,0V11M0,0H11" stroke="{ink}" stroke-width="3.4"/>',
        ),
        "titik": ('width="9" height="9"', f'<circle cx="4.5" cy="4.5" r="2.2" fill="{ink}"/>'),
    }
    assert set(shapes) == set(POLA.values()) - {""}
    return "".join(
        f'<pattern id="pola-{name}" patternUnits="userSpaceOnUse" {size}>{body}</pattern>'
        for name, (size, body) in shapes.items()
    )


def contoh_fill(colour: str) -> str:
    """Fill of a contoh bar: thin stripes of its colour on white, defined where it is used."""
    return f"url(#contoh-{colour.lstrip('#')})"


def contoh_defs(colours: set[str]) -> str:
    """<pattern> definitions for `contoh_fill` of the given colours."""
    return "".join(
        f'<pattern id="contoh-{colour.lstrip("#")}" patternUnits="userSpaceOnUse" width="8" height="8" '
        f'patternTransform="rotate(-45)"><rect width="8" height="8" fill="{warna("latar")}"/>'
        f'<path d="M0,0V8" stroke="{colour}" stroke-width="5"/></pattern>'
        for colour in sorted(colours)
    )
