"""Legends in SVG: swatches flowing in lines, or one below the other beside a map."""

from __future__ import annotations

from charts.marks import Swatch, warna
from charts.measure import shorten, text_width, wrap
from charts.spec import Legend
from reports.svg.tanda import SYMBOL, tanda
from reports.svg.unsur import Kotak, contoh_fill, dot, line, pattern_fill, rect, text

GAP = 26.0
BATAS = {"batas_garis": "", "batas_garis_putus": "9 6"}  # limit lines have no points
BUTTON = 1.3  # swatch side in font sizes


def flow(entries: list[Swatch], box: Kotak, size: float) -> tuple[list[str], float]:
    """Entries in lines from the top left of `box`; returns the parts and the height they take."""
    parts: list[str] = []
    x, y, step = box.x, box.y, size * 1.7
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
    y = box.y
    for item in wrap(legend.title, box.w, size, bold=True):
        parts.append(text(box.x, y + size * 0.7, item, size, bold=True))
        y += size * 1.3
    y += size * 0.4
    for entry in entries:
        label = shorten(entry.label, box.w - size * 2, size)
        parts.append(_entry(entry, box.x, y + size * 0.85, label, size))
        y += size * 1.75
    for item in wrap(legend.method, box.w, size * 0.9):
        parts.append(text(box.x, y + size * 0.9, item, size * 0.9, fill=warna("teks_lemah")))
        y += size * 1.2
    return parts


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
