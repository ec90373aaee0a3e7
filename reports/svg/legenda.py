"""Legends in SVG: swatches flowing in lines, or one below the other beside a map."""

from __future__ import annotations

from charts.marks import Swatch, warna
from charts.measure import shorten, text_width, wrap, wrap_to
from charts.spec import Legend
from reports.svg.tanda import SYMBOL, tanda
from reports.svg.unsur import Kotak, besar, contoh_fill, dot, layar, line, pattern_fill, rect, text

GAP = 26.0
BATAS = {"batas_garis": "", "batas_garis_putus": "9 6"}  # limit lines have no points
BUTTON = 1.3  # swatch side in font sizes
LOOSE, TIGHT = 1.75, 1.32  # height of an entry of a column in font sizes


def flow(entries: list[Swatch], box: Kotak, size: float) -> tuple[list[str], float]:
    """Entries in lines from the top left of `box`; returns the parts and the height they take."""
    parts: list[str] = []
    x, y, step = box.x, box.y, size * (1.45 if layar() else 1.7)
    for entry in entries:
        label = shorten(entry.label, box.w - size * 3, size)
        width = size * (BUTTON + 0.6) + text_width(label, size) + GAP
        if x > box.x and x + width - GAP > box.right:
            x, y = box.x, y + step
        parts.append(_entry(entry, x, y + step / 2, label, size))
        x += width
    return parts, (y - box.y + step) if entries else 0.0


def column(legend: Legend, entries: list[Swatch], box: Kotak, size: float) -> list[str]:
    """Title, entries one below the other, and the method of the breaks, from the top of `box`."""
    parts = []
    y, small = box.y, besar(size * 0.9)
    heads, method = wrap(legend.title, box.w, size, bold=True), wrap(legend.method, box.w, small)
    labels = [_label_lines(entry.label, box.w - size * 2, size) for entry in entries]
    step = _step(len(heads), sum(map(len, labels)) - len(labels), len(method), len(labels), box.h / size)
    for item in heads:
        parts.append(text(box.x, y + size * 0.7, item, size, bold=True))
        y += size * 1.3
    y += size * 0.4 * (step - TIGHT) / (LOOSE - TIGHT)
    for entry, (first, *rest) in zip(entries, labels):
        parts.append(_entry(entry, box.x, y + size * step / 2, first, size))
        for item in rest:
            y += size * 1.15
            parts.append(text(box.x + size * (BUTTON + 0.5), y + size * step / 2, item, size))
        y += size * step
    for item in method:
        parts.append(text(box.x, y + size * 0.8, item, small, fill=warna("teks_lemah")))
        y += small * 1.33
    return parts


def _step(heads: int, more: int, method: int, entries: int, room: float) -> float:
    """Height of an entry in font sizes: loose, or tighter where a low box asks for it."""
    if not layar() or not entries:
        return LOOSE
    return max(TIGHT, min(LOOSE, (room - heads * 1.3 - more * 1.15 - method * 1.2 - 0.6) / entries))


def side_width(legend: Legend, entries: list[Swatch], room: float, size: float) -> float:
    """Width of a legend beside a map in `room` px."""
    if not layar():
        return min(room * 0.34, max(240.0, size * 17))
    longest = max((text_width(word, size) for entry in entries for word in entry.label.split()), default=0.0)
    lines = [line_ for entry in entries for line_ in _label_lines(entry.label, max(size * 9, longest), size)]
    widest = max(text_width(line_, size) for line_ in (legend.title, *lines)) + 1
    return min(room * 0.4, max(size * 8.0, widest + size * (BUTTON + 1)))


def _label_lines(label: str, width: float, size: float) -> tuple[str, ...]:
    """A label on one line, cut; where letters have a least size it goes on below instead."""
    return wrap_to(label, width, size, 3) if layar() else (shorten(label, width, size),)


def _entry(entry: Swatch, x: float, y: float, label: str, size: float) -> str:
    side = size * BUTTON
    return _sign(entry, Kotak(x, y - side / 2, side, side)) + text(x + side + size * 0.5, y, label, size)


def _sign(entry: Swatch, box: Kotak) -> str:
    middle = box.y + box.h / 2
    if entry.bentuk in SYMBOL:
        return tanda(entry.bentuk, box.x + box.w / 2, middle, box.w * 0.4, entry.warna, hollow=entry.contoh)
    if entry.bentuk in BATAS:
        return line(box.x - 4, middle, box.right + 4, middle, entry.warna, 2.5, BATAS[entry.bentuk])
    if entry.bentuk == "sasaran":
        return line(box.x + box.w / 2, box.y, box.x + box.w / 2, box.bottom, entry.warna, 5)
    if entry.bentuk == "titik":
        return dot(box.x + box.w / 2, middle, box.w * 0.35, entry.warna, hollow=entry.contoh)
    if entry.bentuk in ("garis", "garis_putus"):
        dash = {(False, "garis"): "", (False, "garis_putus"): "8 4", (True, "garis"): "2 4"}
        stroke = dash.get((entry.contoh, entry.bentuk), "8 4 2 4")
        hollow = entry.contoh or entry.bentuk == "garis_putus"
        rule = line(box.x - 2, middle, box.right + 2, middle, entry.warna, 3, stroke)
        return rule + dot(box.x + box.w / 2, middle, 4, entry.warna, hollow=hollow)
    if entry.bentuk == "sisa":
        half = Kotak(box.x, box.y + box.h * 0.2, box.w, box.h * 0.6)
        return rect(half, warna("rentang"), stroke=warna("teks_lemah"), width=1.5)
    fill = contoh_fill(entry.warna) if entry.contoh else entry.warna
    edge = warna("teks_lemah")
    parts = rect(box, fill, stroke=edge)
    return parts + rect(box, pattern_fill(entry.pola), stroke=edge) if entry.pola else parts
