"""The canvases a slide is laid out on, in projector px; the page shows the one that suits its window, scaled up.

Every canvas is drawn at its least legible size, so scaling never makes a text smaller than `HURUF`.
"""

from __future__ import annotations

from dataclasses import dataclass

HURUF = 24.0  # least body text
JUDUL = 40.0  # least title


@dataclass(frozen=True, slots=True)
class Kanvas:
    """A page size in projector px; `nama` is its class in the CSS and its name in the page."""

    nama: str
    lebar: int
    tinggi: int


# 1280 × 720 serves 1920 × 1080 and 1366 × 768 too. 1020 rather than 1024: 819 px at 125 % are 1023.75.
LEBAR = Kanvas("lebar", 1280, 720)
LEBAR_PENDEK = Kanvas("lebar-pendek", 1280, 580)  # a browser with its bars
KOTAK = Kanvas("kotak", 1020, 764)
KOTAK_PENDEK = Kanvas("kotak-pendek", 1020, 620)
KOTAK_RENDAH = Kanvas("kotak-rendah", 1020, 560)
SEMUA = (LEBAR, LEBAR_PENDEK, KOTAK, KOTAK_PENDEK, KOTAK_RENDAH)


def pilih(lebar: float, tinggi: float) -> tuple[Kanvas, float]:
    """(canvas, scale) for a window of so many projector px: the best filled one that need not be made smaller.

    A window too small for all gets the one that shrinks least. The page's script does the same.
    """

    def skala(kanvas: Kanvas) -> float:
        return min(lebar / kanvas.lebar, tinggi / kanvas.tinggi)

    muat = [kanvas for kanvas in SEMUA if skala(kanvas) >= 1]
    if not muat:
        terbaik = max(SEMUA, key=skala)
        return terbaik, skala(terbaik)
    terbaik = max(muat, key=lambda kanvas: kanvas.lebar * kanvas.tinggi * skala(kanvas) ** 2)
    return terbaik, skala(terbaik)
