"""Sizes of a drawn slide: a page of the PDF, a quarter of a printed sheet, a picture for a phone; all in px."""

from __future__ import annotations

from dataclasses import dataclass

from charts.measure import wrap

HURUF = "Serambi Sans"
SEMPIT = 0.86  # the bundled font is at least so much narrower than the estimate of charts.measure
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


def lipat(teks: str, lebar: float, besar: float, *, tebal: bool = False) -> tuple[str, ...]:
    """Lines of a text in the bundled font."""
    return wrap(teks, lebar / SEMPIT, besar, bold=tebal)
