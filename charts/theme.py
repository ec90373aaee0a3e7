"""The one look of plotly charts: explicit colours and fonts, Indonesian words, ready texts only.

Plotly's own template object is nine tenths of a small figure's bytes, so ours holds only what one figure repeats
(see charts.choropleth), and the rest is said in the layout: use `theme=None` and `config=fig_config(...)`.
"""

from __future__ import annotations

import math
import re
import textwrap
from typing import Any

from charts.marks import warna
from charts.measure import text_width, wrap

# No web font: the browser draws the toolbar's PNG from an SVG, which has installed fonts only. With a web font
# first, the page would measure margins and legends in one font and the picture would be drawn in a wider one.
FONT = "Arial, sans-serif"
UKURAN = 14
SMALL = 12
HOVER_CHARS = 40  # of a tooltip: half the map on a desk
PHONE_PX = 350  # width of a figure on a 390 px screen
STAMP_SLANT = 24  # degrees
LABEL_PX = 150  # room that the longest category names take
CAPTION_PX = 300  # leaves the toolbar free on a phone
TOPOJSON = "/app/static/topojson/"
TEMBUS = "rgba(0,0,0,0)"

# An explicit list of buttons: whatever a plotly upgrade adds ("Share chart…") stays away, nothing need be removed.
_BUTTONS = [["toImage", "resetViews"]]


def fig_config(nama_berkas: str) -> dict[str, Any]:
    """Config for st.plotly_chart: offline map, PNG at scale 3 named `nama_berkas`.

    It carries no words: plotly's own are Indonesian in the bundle that we serve (pages/web/literal_data.py), and a
    dictionary here would travel with each chart of each rerun. No axis is a date axis, so no month names either.
    Characters that Windows refuses in file names are replaced; an image suffix goes, since plotly adds its own.
    """
    bare = re.sub(r"(?:\.(?:png|svg|jpe?g|webp))+$", "", nama_berkas.strip(), flags=re.IGNORECASE)
    safe = re.sub(r'[\\/:*?"<>|\s]+', "_", bare).strip("._") or "serambi"
    return {
        "topojsonURL": TOPOJSON,
        "displaylogo": False,
        "displayModeBar": "hover",
        "scrollZoom": False,
        "doubleClick": "reset",
        "modeBarButtons": _BUTTONS,
        "toImageButtonOptions": {"format": "png", "filename": safe, "scale": 3},
    }


def layout(*, height: int, margin: tuple[int, int, int, int], **more: Any) -> dict[str, Any]:
    """Base layout; margin is (left, top, right, bottom) in px, `more` adds or overrides top-level keys."""
    left, top, right, bottom = margin
    base: dict[str, Any] = {
        "template": {},
        "height": height,
        "margin": {"l": left, "t": top, "r": right, "b": bottom, "pad": 4},
        "paper_bgcolor": warna("latar"),
        "plot_bgcolor": warna("latar"),
        "font": {"family": FONT, "size": UKURAN, "color": warna("teks")},
        "separators": ",.",
        "hoverlabel": {
            "bgcolor": warna("latar"),
            "bordercolor": warna("teks_lemah"),
            "font": {"family": FONT, "size": 15, "color": warna("teks")},
            "align": "left",
            "namelength": -1,
        },
        "hovermode": "closest",
        "clickmode": "event+select",
        "dragmode": False,
        "showlegend": False,
        "modebar": {"bgcolor": TEMBUS, "color": warna("teks_lemah"), "activecolor": warna("teks")},
    }
    return base | more


def legend(**more: Any) -> dict[str, Any]:
    """Horizontal legend above the plot; entries are explanations, not switches."""
    base = {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 1.0,
        "yanchor": "bottom",
        "yref": "paper",
        "font": {"size": UKURAN},
        "title": {"font": {"size": UKURAN}},
        "itemclick": False,
        "itemdoubleclick": False,
        "traceorder": "normal",
    }
    merged = base | more
    return merged | {"title": {"font": {"size": UKURAN}} | more.get("title", {})}


def axis(**more: Any) -> dict[str, Any]:
    """A value axis: light grid, no zoom by dragging, ticks always given as texts."""
    base = {
        "fixedrange": True,
        "gridcolor": warna("garis"),
        "linecolor": warna("teks_lemah"),
        "zerolinecolor": warna("teks_lemah"),
        "tickmode": "array",
        "tickfont": {"size": UKURAN, "color": warna("teks")},
        "zeroline": False,
    }
    merged = base | more
    return merged | {"title": {"font": {"size": UKURAN}} | more.get("title", {})}


def hidden_axis(**more: Any) -> dict[str, Any]:
    """An axis that only carries coordinates."""
    return {"visible": False, "fixedrange": True} | more


def note(text: str, **more: Any) -> dict[str, Any]:
    """An annotation without arrow in paper coordinates."""
    base = {"text": text, "showarrow": False, "xref": "paper", "yref": "paper", "font": {"size": UKURAN}}
    return base | more


def watermark(
    contoh: bool, internal: bool, figure_layout: dict[str, Any], *, tipis: bool = False
) -> list[dict[str, Any]]:
    """Diagonal translucent words across the plot, about every 600 px of its height; they hide no mark.

    `tipis` for charts of thin lines: paler, and one diagonal only. The words fit beside the margins on a phone.
    """
    words = [text for wanted, text in ((contoh, "DATA CONTOH"), (internal, "INTERNAL")) if wanted]
    if not words:
        return []
    count = 1 if tipis else max(1, round(figure_layout["height"] / 600))
    strength, size = 0.09 if tipis else 0.17, _stamp_size(figure_layout)
    text = "<br>".join(words)
    return [_stamp(text, (index + 0.5) / count, contoh, strength, size) for index in range(count)]


def _stamp_size(figure_layout: dict[str, Any]) -> int:
    """Font px at which the slanted words, centred on the plot, stay inside a phone's figure."""
    left, right = figure_layout["margin"]["l"], figure_layout["margin"]["r"]
    if figure_layout.get("yaxis", {}).get("automargin"):
        left = max(left, LABEL_PX)  # plotly widens it for the category names
    half = (PHONE_PX - left - right) / 2 + min(left, right)
    em = text_width("DATA CONTOH", 1, bold=True) * math.cos(math.radians(STAMP_SLANT))
    return max(16, min(50, int(2 * half / em)))


def _stamp(text: str, y: float, contoh: bool, strength: float, size: int) -> dict[str, Any]:
    return note(
        f"<b>{text}</b>",
        x=0.5,
        y=round(y, 3),
        xanchor="center",
        yanchor="middle",
        textangle=-STAMP_SLANT,
        opacity=strength,
        captureevents=False,
        font={"size": size, "color": warna("contoh") if contoh else warna("teks")},
    )


def caption(figure_layout: dict[str, Any], words: str, *, below: bool) -> None:
    """Put small wrapped lines at the very top or bottom of a figure and make room for them.

    `below` for charts whose legend grows at the top; maps and tiles have theirs at the bottom.
    """
    lines = wrap(words, CAPTION_PX, SMALL)
    text = round(SMALL * 1.3 * len(lines)) + 10
    room = text + (18 if below else 0)  # an axis title may hang lower when its ticks stand slanted
    figure_layout["height"] += room
    figure_layout["margin"]["b" if below else "t"] += room
    figure_layout["title"] = {
        "text": "<br>".join(esc(line) for line in lines),
        "font": {"size": SMALL, "color": warna("teks_lemah")},
        "x": 0,
        "xref": "container",
        "y": round(text / figure_layout["height"], 4) if below else 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"t": 0 if below else 14, "l": 6},
    }


def esc(text: str) -> str:
    """Text for plotly's pseudo-HTML: "<5" must not open a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def hover(keys: list[str], lines: list[list[str]]) -> dict[str, Any]:
    """Click keys and ready tooltips of a trace: customdata rows are [key, label, value, more].

    The pattern stands once in `hovertemplate`: tags in each text would be a third of a matrix's bytes.
    """
    rows = [
        [key, esc(item[0]), esc(item[1]), "<br>".join(esc(line) for more in item[2:] for line in fold(more))]
        for key, item in zip(keys, lines)
    ]
    extra = any(row[3] for row in rows)
    template = "<b>%{customdata[1]}</b><br>%{customdata[2]}" + ("<br>%{customdata[3]}" if extra else "")
    return {
        "customdata": rows if extra else [row[:3] for row in rows],
        "hovertemplate": template + "<extra></extra>",
    }


def fold(text: str) -> list[str]:
    """A line of a tooltip in lines of HOVER_CHARS at most, broken between its parts ("2024: 3 · 2025: 4") if it can.

    A tooltip stands to the left or right of its mark and plotly cuts it at the edge of the figure.
    """
    if len(text) <= HOVER_CHARS:
        return [text]
    lines: list[str] = []
    for part in (piece for whole in text.split(" · ") for piece in textwrap.wrap(whole, HOVER_CHARS)):
        if lines and len(lines[-1]) + len(part) + 3 <= HOVER_CHARS:
            lines[-1] += f" · {part}"
        else:
            lines.append(part)
    return lines
