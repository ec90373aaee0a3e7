"""An empty deck of our size, its slides, and a panel drawn on one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from pptx import Presentation
from pptx.presentation import Presentation as Paparan
from pptx.slide import Slide
from pptx.util import Emu

from charts.marks import Swatch, needs_legend, series_swatches
from charts.small_multiples import all_series
from charts.spec import DotSpec, LineSpec, Series, SmallMultiplesSpec, Spec
from panels.panel import Panel, Stamps
from reports.kata_berkas import tanda
from reports.pptx import batang, garis, tabel, titik
from reports.pptx.bingkai import Tambahan, bingkai, cap, catatan
from reports.pptx.jembatan import gambar
from reports.pptx.pecah import TINGGI_TABEL
from reports.pptx.ukuran import BAGAN, LEBAR, TINGGI, emu
from reports.pptx.unsur import Kanvas
from reports.svg import choropleth, spine, tiles
from reports.svg.legenda import flow
from reports.svg.unsur import Kotak

PERLU = 300.0  # px that a chart gets at least: sentences give way first
_JUDUL_SAJA = 5  # layout "Title Only" of the empty deck
_NATIF: dict[str, Callable[[Kanvas, Spec, Kotak, float, str], None]] = {
    "bar": batang.lukis,
    "dot": titik.lukis,
    "small_multiples": garis.petak,
    "table": tabel.lukis,
}
_GAMBAR = {"choropleth": choropleth.draw, "tiles": tiles.draw, "spine": spine.draw}


def paparan_kosong() -> Paparan:
    """A deck of 13.333 × 7.5 in without slides."""
    paparan = Presentation()
    paparan.slide_width, paparan.slide_height = Emu(emu(LEBAR)), Emu(emu(TINGGI))
    return paparan


def lembar_baru(paparan: Paparan) -> Slide:
    """A new slide at the end, with nothing but a title placeholder."""
    return paparan.slides.add_slide(paparan.slide_layouts[_JUDUL_SAJA])


def lukis(slide: Slide, panel: Panel, dibuat: datetime, lain: Tambahan | None = None) -> None:
    """Frame, chart, stamp and notes of one panel (a part that fits). Raises SpekTidakLengkap."""
    spec = panel.spec
    kanvas, kotak = bingkai(slide, panel, dibuat, TINGGI_TABEL if spec.kind == "table" else PERLU, lain)
    isi = _legenda(kanvas, spec, kotak)
    if isinstance(spec, LineSpec):
        garis.lukis(kanvas, spec, isi, BAGAN, panel.alt, daftar=lain is None or lain.daftar)
    elif spec.kind in _NATIF:
        _NATIF[spec.kind](kanvas, spec, isi, BAGAN, panel.alt)
    else:
        gambar(_GAMBAR[spec.kind](spec, isi, BAGAN), kanvas)
    cap(kanvas, panel, kotak)
    bertindih = batang.CATATAN if batang.bertindih(spec) else ""
    catatan(slide, panel, dibuat, bertindih, lain.catatan if lain else ())


def _legenda(kanvas: Kanvas, spec: Spec, kotak: Kotak) -> Kotak:
    """The series legend over the chart, when one is needed; returns the box that is left."""
    seri = _seri(spec)
    if not needs_legend(seri):
        return kotak
    bagian, tinggi = flow(_entri(spec, seri), kotak, BAGAN)
    gambar(bagian, kanvas)
    return kotak.cut(top=tinggi + 4)


def _seri(spec: Spec) -> tuple[Series, ...]:
    return all_series(spec) if isinstance(spec, SmallMultiplesSpec) else getattr(spec, "series", ())


def _entri(spec: Spec, seri: tuple[Series, ...]) -> list[Swatch]:
    """Legend entries; the lines of a dot chart are limits, without points on them."""
    ada = series_swatches(seri)
    if isinstance(spec, DotSpec):
        return [replace(one, bentuk=f"batas_{one.bentuk}") if "garis" in one.bentuk else one for one in ada]
    return ada


def sifat(paparan: Paparan, cap_: Sequence[Stamps], judul: str, dibuat: datetime) -> None:
    """Document properties; the stamps are in the title, where a file list shows them."""
    tanda_ = tuple(dict.fromkeys(satu for one in cap_ for satu in tanda(one)))
    isi = paparan.core_properties
    isi.title = " · ".join((*tanda_, judul))[:250]
    isi.author = isi.last_modified_by = "Serambi"
    isi.subject = "; ".join(dict.fromkeys(f"edisi {one.edisi}" for one in cap_))[:250]
    isi.created = isi.modified = dibuat.replace(tzinfo=None)
    isi.revision = 1
