"""Reading a drawn chart back: which texts are too small, leave the picture, are cut, or cover each other.

Widths are estimates (charts.measure), so small overlaps are let pass; a browser has the last word (Cek Ruang).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from charts.measure import text_width

NS = "{http://www.w3.org/2000/svg}"
NYATA = 0.95  # real fonts are narrower than the estimate
BERAT = 100  # what one unreadable text counts; a cut one counts 1
RAPAT = 1.06  # lines nearer than so many font sizes read badly from afar
LONGGAR = 3.0  # px that a text may stand out of the picture or into another
_JALUR = re.compile(r' d="[^"]*"')
_GESER = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One drawn text: its box in px and its font size."""

    isi: str
    x0: float
    y0: float
    x1: float
    y1: float
    besar: float


@dataclass(frozen=True, slots=True)
class Cacat:
    """What is wrong with a drawn chart: texts per fault. True when anything is."""

    kecil: tuple[str, ...] = ()
    keluar: tuple[str, ...] = ()
    tindih: tuple[str, ...] = ()
    terpotong: tuple[str, ...] = ()
    sesak: int = 0

    @property
    def berat(self) -> int:
        """How bad: unreadable texts count most, then crowded lines, then cut names."""
        parah = len(self.kecil) + len(self.keluar) + len(self.tindih)
        return BERAT * parah + min(BERAT - 1, self.sesak + 2 * len(self.terpotong))

    @property
    def parah(self) -> bool:
        """Whether a text is too small, covered or outside."""
        return self.berat >= BERAT

    def __bool__(self) -> bool:
        return self.berat > 0


def cacat(svg: str, huruf: float) -> Cacat:
    """The faults of a chart drawn by `bagan_svg` for texts of at least `huruf` px."""
    akar = ElementTree.fromstring(_JALUR.sub("", svg))  # outlines of maps are long and hold no text
    lebar, tinggi = (float(akar.get(sisi, "0")) for sisi in ("width", "height"))
    semua = [satu for satu in tulisan(akar) if satu.isi.strip()]
    dekat = list(_berdekatan(semua))
    return Cacat(
        kecil=tuple(t.isi for t in semua if t.besar < huruf - 0.05),
        keluar=tuple(t.isi for t in semua if _keluar(t, lebar, tinggi)),
        tindih=tuple(f"{a.isi} / {b.isi}" for a, b in dekat if _tindih(a, b)),
        terpotong=tuple(t.isi for t in semua if len(t.isi) > 1 and t.isi.endswith("…")),
        sesak=sum(_sesak(a, b) for a, b in dekat),
    )


def tulisan(akar: ElementTree.Element, dx: float = 0.0, dy: float = 0.0) -> Iterator[Tulisan]:
    """Every text of a drawing in the picture's own px; the stamp across it is not one, nor a text's outline."""
    if akar.get("class") in ("tanda-air", "tepi"):
        return
    if geser := _GESER.search(akar.get("transform", "")):
        dx, dy = dx + float(geser[1]), dy + float(geser[2])
    if akar.tag == f"{NS}text":
        yield _tulisan(akar, dx, dy)
        return
    for anak in akar:
        yield from tulisan(anak, dx, dy)


def _berdekatan(semua: list[Tulisan]) -> Iterator[tuple[Tulisan, Tulisan]]:
    """Pairs whose lines are near each other; most texts of a long table are not."""
    urut = sorted(semua, key=lambda t: t.y0)
    for i, a in enumerate(urut):
        for b in urut[i + 1 :]:
            if b.y0 > a.y1 + a.besar:
                break
            if a.x0 < b.x1 and b.x0 < a.x1:
                yield a, b


def _tulisan(simpul: ElementTree.Element, dx: float, dy: float) -> Tulisan:
    isi = "".join(simpul.itertext())
    besar = float(simpul.get("font-size", "0"))
    lebar = text_width(isi, besar, bold=simpul.get("font-weight") == "700") * NYATA
    x, y = float(simpul.get("x", "0")) + dx, float(simpul.get("y", "0")) + dy
    kiri = {"middle": x - lebar / 2, "end": x - lebar}.get(simpul.get("text-anchor", ""), x)
    # from the top of capitals to a little below the base line
    return Tulisan(isi, kiri, y - besar * 0.72, kiri + lebar, y + besar * 0.1, besar)


def _keluar(t: Tulisan, lebar: float, tinggi: float) -> bool:
    return t.x0 < -LONGGAR or t.y0 < -LONGGAR or t.x1 > lebar + LONGGAR or t.y1 > tinggi + LONGGAR


def _tindih(a: Tulisan, b: Tulisan) -> bool:
    return min(a.x1, b.x1) - max(a.x0, b.x0) > LONGGAR * 2 and min(a.y1, b.y1) - max(a.y0, b.y0) > LONGGAR


def _sesak(a: Tulisan, b: Tulisan) -> bool:
    jarak = abs(a.y1 - b.y1) / max(a.besar, b.besar)
    return 0.3 < jarak < RAPAT and min(a.x1, b.x1) - max(a.x0, b.x0) > LONGGAR * 2
