"""The one look of plotly charts: explicit colours and fonts, Indonesian words, ready texts only.

Plotly's own template object is nine tenths of a small figure's bytes, so ours holds only what one figure repeats
(see charts.choropleth), and the rest is said in the layout: use `theme=None` and `config=fig_config(...)`.
"""

from __future__ import annotations

import re
from typing import Any

from babel.dates import get_day_names, get_month_names

from charts.marks import warna
from charts.measure import wrap

FONT = "Source Sans, Arial, sans-serif"
UKURAN = 14
SMALL = 12
CAPTION_PX = 300  # leaves the toolbar free on a phone
TOPOJSON = "/app/static/topojson/"
TEMBUS = "rgba(0,0,0,0)"

_KATA = {
    "Autoscale": "Skala otomatis",
    "Box Select": "Pilih dengan kotak",
    "Compare data on hover": "Bandingkan data saat ditunjuk",
    "Double-click on legend to isolate one trace": "Klik dua kali pada legenda untuk satu deret saja",
    "Double-click to zoom back out": "Klik dua kali untuk kembali",
    "Download plot": "Unduh gambar",
    "Download plot as a PNG": "Unduh gambar PNG",
    "Download plot as JSON": "Unduh JSON",
    "Image download succeeded": "Gambar sudah diunduh",
    "Lasso Select": "Pilih dengan laso",
    "Pan": "Geser",
    "Preparing image - this may take a few seconds": "Menyiapkan gambar, mohon tunggu beberapa detik",
    "Reset": "Tampilan awal",
    "Reset axes": "Tampilan awal",
    "Reset view": "Tampilan awal",
    "Reset views": "Tampilan awal",
    "Show closest data on hover": "Tampilkan data terdekat",
    "Snapshot succeeded": "Gambar sudah diunduh",
    "Sorry, there was a problem downloading your image!": "Gambar gagal diunduh. Silakan ulangi.",
    "Taking snapshot - this may take a few seconds": "Menyiapkan gambar, mohon tunggu beberapa detik",
    "Toggle Spike Lines": "Garis bantu",
    "Toggle show closest data on hover": "Tampilkan data terdekat",
    "Zoom": "Perbesar bagian",
    "Zoom in": "Perbesar",
    "Zoom out": "Perkecil",
}


def _bulan(lebar: str) -> list[str]:
    names = get_month_names(lebar, locale="id_ID")
    return [names[month] for month in range(1, 13)]


def _hari(lebar: str) -> list[str]:
    names = get_day_names(lebar, locale="id_ID")
    return [names[(day - 1) % 7] for day in range(7)]  # plotly starts on Sunday, Babel on Monday


_LOCALE = {
    "dictionary": _KATA,
    "format": {
        "days": _hari("wide"),
        "shortDays": _hari("abbreviated"),
        "months": _bulan("wide"),
        "shortMonths": _bulan("abbreviated"),
        "date": "%d-%m-%Y",
        "decimal": ",",
        "thousands": ".",
    },
}
# An explicit list of buttons: whatever a plotly upgrade adds ("Share chart…") stays away.
_BUTTONS = [["toImage", "resetViews"]]
_REMOVED = ["sendDataToCloud", "shareChart", "select2d", "lasso2d", "editInChartStudio"]


def fig_config(nama_berkas: str) -> dict[str, Any]:
    """Config for st.plotly_chart: offline map, Indonesian words, PNG at scale 3 named `nama_berkas`.

    Characters that Windows refuses in file names are replaced.
    """
    safe = re.sub(r'[\\/:*?"<>|\s]+', "_", nama_berkas).strip("._") or "serambi"
    return {
        "topojsonURL": TOPOJSON,
        "locale": "id",
        "locales": {"id": _LOCALE},
        "displaylogo": False,
        "displayModeBar": "hover",
        "scrollZoom": False,
        "doubleClick": "reset",
        "modeBarButtons": _BUTTONS,
        "modeBarButtonsToRemove": _REMOVED,
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


def watermark(contoh: bool, internal: bool, height: int) -> list[dict[str, Any]]:
    """Diagonal translucent words across the plot, about every 600 px of `height`; they hide no mark."""
    words = [text for wanted, text in ((contoh, "DATA CONTOH"), (internal, "INTERNAL")) if wanted]
    if not words:
        return []
    count = max(1, round(height / 600))
    return [_stamp("<br>".join(words), (index + 0.5) / count, contoh) for index in range(count)]


def _stamp(text: str, y: float, contoh: bool) -> dict[str, Any]:
    return note(
        f"<b>{text}</b>",
        x=0.5,
        y=round(y, 3),
        xanchor="center",
        yanchor="middle",
        textangle=-24,
        opacity=0.17,
        captureevents=False,
        font={"size": 50, "color": warna("contoh") if contoh else warna("teks")},
    )


def caption(figure_layout: dict[str, Any], words: str) -> None:
    """Put a small wrapped line at the very top of a figure and make room for it."""
    lines = wrap(words, CAPTION_PX, SMALL)
    room = round(SMALL * 1.3 * len(lines)) + 10
    figure_layout["title"] = {
        "text": "<br>".join(esc(line) for line in lines),
        "font": {"size": SMALL, "color": warna("teks_lemah")},
        "x": 0,
        "xref": "container",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"t": 14, "l": 6},
    }
    figure_layout["height"] += room
    figure_layout["margin"]["t"] += room


def esc(text: str) -> str:
    """Text for plotly's pseudo-HTML: "<5" must not open a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def hover(keys: list[str], lines: list[list[str]]) -> dict[str, Any]:
    """Click keys and ready tooltips of a trace: customdata rows are [key, label, value, more].

    The pattern stands once in `hovertemplate`: tags in each text would be a third of a matrix's bytes.
    """
    rows = [
        [key, esc(item[0]), esc(item[1]), "<br>".join(esc(more) for more in item[2:])]
        for key, item in zip(keys, lines)
    ]
    extra = any(row[3] for row in rows)
    template = "<b>%{customdata[1]}</b><br>%{customdata[2]}" + ("<br>%{customdata[3]}" if extra else "")
    return {
        "customdata": rows if extra else [row[:3] for row in rows],
        "hovertemplate": template + "<extra></extra>",
    }
