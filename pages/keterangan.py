"""The line inside a chart that names it once its picture has left the page."""

from __future__ import annotations

from panels import sitasi
from panels.panel import Panel
from words.label import DATA_CONTOH, DIKOREKSI, TANDA_AUDIENS


def caption(shown: Panel) -> str:
    """The line inside the picture: a PNG from the toolbar must say what it is and where it is from."""
    origin = sitasi.penerbit(shown.sources, 1) or "tidak tersedia"
    if shown.stamps.contoh:
        origin = f"{DATA_CONTOH} dan lain-lain" if len(shown.sources) > 1 else DATA_CONTOH
    corrected = f" ({DIKOREKSI})" if shown.stamps.dikoreksi else ""
    audience = f". {TANDA_AUDIENS[shown.stamps.audiens]}" if TANDA_AUDIENS[shown.stamps.audiens] else ""
    edition = f"Edisi {shown.stamps.edisi}{corrected}{audience}"
    return f"{_named(shown)}, {shown.period}. Sumber: {origin}. {edition}"


def _named(shown: Panel) -> str:
    """The title with its unit and its population base, each once: a rate without its base can mean two numbers."""
    title, unit, base = shown.title, shown.unit, shown.stamps.penyebut
    told = unit in title and (" " in unit or f"({unit})" in title)
    named = base if "penduduk" in title.lower() else f"penduduk: {base}"
    parts = ["" if told else unit, "" if not base or base in title else named]
    words = "; ".join(part for part in parts if part)
    return f"{title} ({words})" if words else title
