"""A slide as one SVG of real text, for PDF, print and phone pictures: typst only places it on a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from reports.dek import Dek, Salindia
from reports.paparan import kata
from reports.paparan.lukis_bagan import bagan
from reports.paparan.lukis_bingkai import Bagian, bingkai
from reports.paparan.lukis_lain import lukis_bagian
from reports.paparan.lukis_unsur import dokumen
from reports.paparan.ukuran import HURUF, Ukuran
from reports.pptx.bingkai import pita
from reports.profil_kata import tanpa_cap


def salindia_svg(s: Salindia, dek: Dek, u: Ukuran, dibuat: datetime) -> str:
    """The slide on a canvas of `u`. Raises SpekTidakLengkap for a mark without place."""
    isi = lukis_bagian(s, dek, u, dibuat) if s.panel is None or s.ditahan else _tampilan(s, dek, u, dibuat)
    return dokumen(isi, u, HURUF, kata.judul(s) or kata.DITAHAN)


def _tampilan(s: Salindia, dek: Dek, u: Ukuran, dibuat: datetime) -> Bagian:
    panel = kata.panel_salindia(s)
    s = replace(s, kalimat=tanpa_cap(s.kalimat))  # the stamp itself stands across the slide
    bagian, kotak = bingkai(s, u, pita(panel), kata.kaki(s, dek, dibuat, ringkas=u.sempit))
    return [*bagian, bagan(panel, kotak, u)]
