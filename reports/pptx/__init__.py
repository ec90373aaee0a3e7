"""Panels -> an editable PowerPoint deck: native charts, maps and tables, made by the server without a browser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from pptx import Presentation
from pptx.slide import Slide
from pptx.util import Emu

from charts.marks import Swatch, needs_legend, series_swatches
from charts.small_multiples import all_series
from charts.spec import DotSpec, Series, SmallMultiplesSpec, Spec
from panels.panel import Panel
from reports.kata_berkas import tanda
from reports.pptx import batang, garis, tabel, titik
from reports.pptx.bingkai import bingkai, cap, catatan
from reports.pptx.galat import PaparanKosong
from reports.pptx.jembatan import gambar
from reports.pptx.pecah import TINGGI_TABEL, pecah
from reports.pptx.rapi import simpan
from reports.pptx.ukuran import BAGAN, LEBAR, TINGGI, emu
from reports.pptx.unsur import Kanvas
from reports.svg import choropleth, spine, tiles
from reports.svg.legenda import flow
from reports.svg.unsur import Kotak

__all__ = ["PaparanKosong", "pptx"]

_PERLU = 300.0  # px that a chart gets at least: sentences give way first
_JUDUL_SAJA = 5  # layout "Title Only" of the empty deck
_NATIF: dict[str, Callable[[Kanvas, Spec, Kotak, float, str], None]] = {
    "bar": batang.lukis,
    "dot": titik.lukis,
    "line": garis.lukis,
    "small_multiples": garis.petak,
    "table": tabel.lukis,
}
_GAMBAR = {"choropleth": choropleth.draw, "tiles": tiles.draw, "spine": spine.draw}


def pptx(panels: Sequence[Panel], *, judul: str = "", dibuat: datetime) -> bytes:
    """The deck: one slide per panel (more when its rows need them). Same panels and `dibuat`, same bytes.

    `dibuat` is local time, printed in the footer. Raises PaparanKosong for no panel, SpekTidakLengkap for a mark
    without place.
    """
    if not panels:
        raise PaparanKosong
    paparan = Presentation()
    paparan.slide_width, paparan.slide_height = Emu(emu(LEBAR)), Emu(emu(TINGGI))
    tata = paparan.slide_layouts[_JUDUL_SAJA]
    for panel in panels:
        for bagian in pecah(panel):
            _slide(paparan.slides.add_slide(tata), bagian, dibuat)
    _sifat(paparan, panels, judul, dibuat)
    return simpan(paparan, dibuat)


def _slide(slide: Slide, panel: Panel, dibuat: datetime) -> None:
    spec = panel.spec
    kanvas, kotak = bingkai(slide, panel, dibuat, TINGGI_TABEL if spec.kind == "table" else _PERLU)
    isi = _legenda(kanvas, spec, kotak)
    if spec.kind in _NATIF:
        _NATIF[spec.kind](kanvas, spec, isi, BAGAN, panel.alt)
    else:
        gambar(_GAMBAR[spec.kind](spec, isi, BAGAN), kanvas)
    cap(kanvas, panel, kotak)
    catatan(slide, panel, dibuat, batang.CATATAN if batang.bertindih(spec) else "")


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


def _sifat(paparan: Presentation, panels: Sequence[Panel], judul: str, dibuat: datetime) -> None:
    """Document properties; the stamps are in the title, where a file list shows them."""
    cap_ = tuple(dict.fromkeys(satu for panel in panels for satu in tanda(panel.stamps)))
    sifat = paparan.core_properties
    sifat.title = " · ".join((*cap_, judul or panels[0].title))[:250]
    sifat.author = sifat.last_modified_by = "Serambi"
    sifat.subject = "; ".join(dict.fromkeys(f"edisi {panel.stamps.edisi}" for panel in panels))[:250]
    sifat.created = sifat.modified = dibuat.replace(tzinfo=None)
    sifat.revision = 1
