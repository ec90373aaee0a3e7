"""What lies over the time axis of a line chart in plotly: bands, numbered events and their list."""

from __future__ import annotations

from typing import Any

from charts.marks import warna
from charts.measure import wrap
from charts.spec import Band, Event
from charts.theme import PHONE_PX, UKURAN, esc, note

DIGIT = 24  # px of a numbered marker
INDENT = 40  # px of a list's number and of the ticks' standoff
LEFT = 0.8  # share of the tick texts' width that the list stands left of the plot: fonts are narrower than estimated
LIST_PX = PHONE_PX - INDENT


def band_shapes(bands: tuple[Band, ...], number: str = "") -> list[dict[str, Any]]:
    """Shaded stretches behind the lines."""
    fill = {"fillcolor": warna("garis"), "opacity": 0.45, "line": {"width": 0}, "layer": "below"}
    return [
        {"type": "rect", "xref": f"x{number}", "yref": f"y{number} domain", "y0": 0, "y1": 1}
        | fill
        | {"x0": band.x0, "x1": band.x1}
        for band in bands
    ]


def event_shapes(events: tuple[Event, ...], number: str = "") -> list[dict[str, Any]]:
    """A thin line per event; a definition break is solid and dark."""
    return [
        {
            "type": "line",
            "xref": f"x{number}",
            "yref": f"y{number} domain",
            "x0": event.x,
            "x1": event.x,
            "y0": 0,
            "y1": 1,
            "line": {
                "color": warna(f"event_{event.golongan}"),
                "width": 2.5 if event.golongan == "putus" else 1.5,
                "dash": "solid" if event.golongan == "putus" else "dot",
            },
        }
        for event in events
    ]


def event_numbers(events: tuple[Event, ...], rows: list[int]) -> list[dict[str, Any]]:
    """Numbered markers above the plot, staggered in rows so that they never overlap."""
    return [
        note(
            f"<b>{number}</b>",
            xref="x",
            x=event.x,
            y=1,
            yanchor="bottom",
            yshift=2 + DIGIT * level,
            bgcolor=warna(f"event_{event.golongan}"),
            font={"size": 14, "color": warna("latar")},
            borderpad=2,
        )
        for number, (event, level) in enumerate(zip(events, rows), start=1)
    ]


def event_lines(events: tuple[Event, ...], ticks: float = 0) -> list[str]:
    """The event list below a plot with `ticks` px of value texts, wrapped for a phone; continuation lines indented."""
    lines = []
    for number, event in enumerate(events, start=1):
        first, *rest = wrap(event.label, LIST_PX - (1 - LEFT) * ticks, UKURAN)
        lines += [f"<b>{number}</b>  {esc(first)}", *(f"     {esc(text)}" for text in rest)]
    return lines


def band_notes(bands: tuple[Band, ...]) -> list[dict[str, Any]]:
    """Labels of the bands, one word a line, at the top of the plot."""
    return [
        note(
            "<br>".join(esc(word) for word in band.label.split()),
            xref="x",
            x=(band.x0 + band.x1) / 2,
            y=1,
            yanchor="top",
            font={"size": UKURAN, "color": warna("teks_lemah")},
        )
        for band in bands
    ]


def event_notes(lines: list[str], bottom: int, ticks: float = 0) -> list[dict[str, Any]]:
    """The event list as one annotation in the lowest `bottom` px of the figure, from below its value texts on."""
    if not lines:
        return []
    below = {
        "x": 0,
        "xshift": -round(LEFT * ticks),
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
    }
    return [note("<br>".join(lines), yshift=-(bottom - 20 * len(lines)) + 4, **below)]
