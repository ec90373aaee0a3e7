"""Where title, chart, sentence and footer go on a canvas: several arrangements are tried, the first that fits wins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from charts.marks import needs_legend
from charts.measure import text_width, wrap
from panels.panel import Panel
from reports.dek import Dek, Salindia
from reports.layar.bagan import bagan_svg
from reports.layar.kaki import KLARIFIKASI, baris_kaki, fakta, pita
from reports.layar.kanvas import HURUF, JUDUL, Kanvas
from reports.layar.nilai import Cacat, cacat
from reports.layar.ukuran import ATAS, JARAK, KOLOM, LANGKAH, PITA, TEPI
from reports.svg import entries, series_of
from reports.svg.legenda import flow
from reports.svg.unsur import Kotak

Susunan = Literal["bawah", "samping", "kolom", "separuh"]
BESAR = ((52.0, 30.0), (46.0, 27.0), (JUDUL, HURUF))  # title and body, tried in this order
BARIS = {"bawah": 2, "samping": 2, "kolom": 7, "separuh": 5}  # most lines of a title
# heights in font sizes below which a chart says little although its texts fit
LAPANG = {"choropleth": 22.0, "line": 17.0, "small_multiples": 15.0, "dot": 14.0}
BERPERISTIWA = 23.5  # a line chart with flags of events over it
DUA_BARIS = 3.0  # height of a legend of two lines in font sizes: what LAPANG has in it
SEMPIT = 0.95
RENDAH = 20  # what that counts, beside crowded lines
TERENDAH = 150.0  # px below which no chart is tried


@dataclass(frozen=True, slots=True)
class Tata:
    """One arrangement: font sizes of title and body, and the chart's box in px."""

    susunan: Susunan
    judul: float
    isi: float
    lebar: float
    tinggi: float

    @property
    def kelas(self) -> str:
        """Its classes in layar.css."""
        return f"s-{self.susunan} j{self.judul:g} i{self.isi:g}"


def susun(s: Salindia, dek: Dek, kanvas: Kanvas) -> tuple[Tata, str, Cacat] | None:
    """(arrangement, chart as SVG, its faults) of a slide with a panel: the first without a fault, else the best.

    None when title, sentence and ask leave no room for a chart in any arrangement.
    """
    terbaik: tuple[Tata, str, Cacat] | None = None
    # roomy arrangements first: a low one is only drawn when none of them is without fault
    for tata in sorted(calon(s, dek, kanvas), key=lambda satu: _rendah(s.panel, satu)):
        svg, salah = _gambar(s.panel, tata.lebar, tata.tinggi, tata.isi)
        if _rendah(s.panel, tata):
            salah = replace(salah, sesak=salah.sesak + RENDAH)
        if not salah:
            return tata, svg, salah
        if terbaik is None or salah.berat < terbaik[2].berat:
            terbaik = (tata, svg, salah)
    return terbaik


def _rendah(panel: Panel, tata: Tata) -> bool:
    """Whether the chart would say little although its texts fit; a long legend takes its room from the plot."""
    perlu = BERPERISTIWA if getattr(panel.spec, "events", ()) else LAPANG.get(panel.spec.kind, 0.0)
    return tata.tinggi < perlu * tata.isi + max(0.0, _legenda(panel, tata) - DUA_BARIS * tata.isi)


def _legenda(panel: Panel, tata: Tata) -> float:
    """Height of the legend of a line chart in px."""
    seri = series_of(panel.spec) if panel.spec.kind == "line" else ()
    if not needs_legend(seri):
        return 0.0
    return flow(entries(panel.spec, seri), Kotak(0, 0, tata.lebar, tata.tinggi), tata.isi)[1]


def calon(s: Salindia, dek: Dek, kanvas: Kanvas) -> Iterator[Tata]:
    """Arrangements in which every text of the slide has room, the most legible first."""
    for judul, isi in BESAR:
        for susunan in BARIS:
            tata = _tata(s, dek, kanvas, susunan, judul, isi)
            if tata is not None:
                yield tata


def tinggi_kaki(s: Salindia, dek: Dek, kanvas: Kanvas) -> float:
    """Height of the footer in px."""
    return len(baris_kaki(s, dek, kanvas)) * HURUF * LANGKAH


def _tata(s: Salindia, dek: Dek, kanvas: Kanvas, susunan: Susunan, judul: float, isi: float) -> Tata | None:
    lebar = kanvas.lebar - 2 * TEPI
    kolom = kanvas.lebar * KOLOM[susunan]
    tegak = susunan in ("kolom", "separuh")  # title and facts stand in the column too
    # a browser may break the few words of a narrow title otherwise than the estimate
    baris = wrap(s.judul, kolom * SEMPIT if tegak else lebar, judul, bold=True)
    if len(baris) > BARIS[susunan] or (kolom and _kata_lebar(s, judul if tegak else 0.0, isi) > kolom):
        return None
    kepala = len(baris) * judul * LANGKAH + tinggi(_fakta(s), kolom if tegak else lebar, HURUF)
    lajur = kolom * SEMPIT or lebar
    teks = [tinggi(satu, lajur, isi, bold=satu is s.ajakan) for satu in (s.kalimat, s.ajakan) if satu]
    ruang = kanvas.tinggi - 2 * ATAS - PITA * len(pita(s, dek)) - tinggi_kaki(s, dek, kanvas) - 2 * JARAK
    kata = sum(teks) + JARAK * len(teks)
    if susunan == "bawah":
        tersisa = ruang - kepala - kata
    elif susunan == "samping":
        tersisa = ruang - kepala if kata <= ruang - kepala else 0.0
    else:
        tersisa = ruang if kepala + kata <= ruang else 0.0
    samping = kolom + 2 * JARAK if kolom else 0.0
    return Tata(susunan, judul, isi, lebar - samping, tersisa) if tersisa >= TERENDAH else None


def _kata_lebar(s: Salindia, judul: float, isi: float) -> float:
    """Width of the longest word in the column: a browser does not break "kabupaten/kota"."""
    besar = ((s.judul, judul), (s.kalimat, isi), (s.ajakan, isi))
    return max(text_width(kata, huruf, bold=True) for teks, huruf in besar for kata in (*teks.split(), ""))


def _fakta(s: Salindia) -> str:
    """The facts with the badge that may stand behind them."""
    return f"{fakta(s)} ___ {KLARIFIKASI}" if s.klarifikasi else fakta(s)


def tinggi(kata: str, lebar: float, huruf: float, *, bold: bool = False) -> float:
    """Height of a text wrapped into `lebar` px."""
    return len(wrap(kata, lebar, huruf, bold=bold)) * huruf * LANGKAH


@lru_cache(maxsize=1024)
def _gambar(panel: Panel, lebar: float, tinggi_: float, huruf: float) -> tuple[str, Cacat]:
    svg = bagan_svg(panel, lebar, tinggi_, huruf, paling_kecil=HURUF)
    return svg, cacat(svg, HURUF)
