"""Measures of a slide: drawn on 1280 × 720 px, stored as 13.333 × 7.5 in. No text is below 24 px at 1920 × 1080."""

from __future__ import annotations

LEBAR, TINGGI = 1280, 720
EMU = 9525  # per px
TEPI = 28.0
JUDUL, JUDUL_KECIL = 37.0, 27.0  # 56 px, and the least title of 40 px, both at 1920 × 1080
KALIMAT = 24.0  # 18 pt
FAKTA = 20.0
BAGAN = 19.0
KECIL = 16.0  # 12 pt = 24 px at 1920 × 1080: footers, tables, legends; never less
FONT = "Arial"


def emu(px: float) -> int:
    """Slide units of a length in px."""
    return round(px * EMU)


def ratus_pt(px: float) -> int:
    """Font size in hundredths of a point, never below the least size."""
    return round(max(px, KECIL) * 75)
