"""Sizes of a drawn slide: a page of the PDF, a quarter of a printed sheet, a picture for a phone; all in px."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from charts.measure import wrap

HURUF = "Serambi Sans"
FOLDER = Path(__file__).resolve().parents[1] / "fonts"
SATUAN = 200  # px at which the font is measured
LANGKAH = 1.22


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Canvas, margin and font sizes; text is `kecil` or larger."""

    lebar: float
    tinggi: float
    tepi: float
    judul: float
    judul_kecil: float
    kalimat: float
    fakta: float
    bagan: float
    kecil: float
    terkecil: float  # of a chart that has no room otherwise

    @property
    def tegak(self) -> bool:
        """Whether it is higher than wide: a picture for a phone."""
        return self.tinggi > self.lebar

    @property
    def sempit(self) -> bool:
        """Whether footers name publishers only."""
        return self.lebar < LAYAR.lebar

    @property
    def luas(self) -> float:
        """Width between the margins."""
        return self.lebar - 2 * self.tepi


LAYAR = Ukuran(1280, 720, 28, 38, 27, 25, 20, 20, 16, 15)
SEPEREMPAT = Ukuran(920, 632, 14, 32, 26, 22, 19, 20, 16.5, 14.5)  # 137 mm wide on A4: 20 px are 8.5 pt
POTRET = Ukuran(
    1080, 1350, 48, 58, 44, 38, 30, 32, 25, 22
)  # a phone shows it about 390 px wide: 26 px are 9 px


@lru_cache(maxsize=2)
def _huruf(tebal: bool) -> Any:
    from PIL import ImageFont

    berkas = FOLDER / f"SerambiSans-{'Bold' if tebal else 'Regular'}.ttf"
    return ImageFont.truetype(str(berkas), SATUAN)


@lru_cache(maxsize=8192)
def lebar_teks(teks: str, besar: float, *, tebal: bool = False) -> float:
    """Width in px of one line in the bundled font, a hair generous."""
    return _huruf(tebal).getlength(teks) / SATUAN * besar * 1.01


@lru_cache(maxsize=2048)
def lipat(teks: str, lebar: float, besar: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Lines of a text in the bundled font; a word too long for a line is cut into pieces."""
    baris: list[str] = []
    kini = ""
    for kata in teks.split():
        for urut, potong in enumerate(_potong(kata, lebar, besar, tebal)):
            calon = f"{kini} {potong}" if kini else potong
            if kini and (urut or lebar_teks(calon, besar, tebal=tebal) > lebar):
                baris.append(kini)
                kini = potong
            else:
                kini = calon
    return (*baris, kini) if kini else tuple(baris)


def _potong(kata: str, lebar: float, besar: float, tebal: bool) -> tuple[str, ...]:
    if lebar_teks(kata, besar, tebal=tebal) <= lebar:
        return (kata,)
    return wrap(kata, lebar, besar, bold=tebal)  # by the estimate, which is wider
