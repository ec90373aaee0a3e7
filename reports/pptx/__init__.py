"""Panels -> an editable PowerPoint deck: native charts, maps and tables, made by the server without a browser."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from panels.panel import Panel
from reports.pptx.galat import PaparanKosong
from reports.pptx.lembar import lembar_baru, lukis, paparan_kosong, sifat
from reports.pptx.pecah import pecah
from reports.pptx.rapi import simpan

__all__ = ["PaparanKosong", "pptx"]


def pptx(panels: Sequence[Panel], *, judul: str = "", dibuat: datetime) -> bytes:
    """The deck: one slide per panel (more when its rows need them). Same panels and `dibuat`, same bytes.

    `dibuat` is local time, printed in the footer. Raises PaparanKosong for no panel, SpekTidakLengkap for a mark
    without place.
    """
    if not panels:
        raise PaparanKosong
    paparan = paparan_kosong()
    for panel in panels:
        for bagian in pecah(panel):
            lukis(lembar_baru(paparan), bagian, dibuat)
    sifat(paparan, [panel.stamps for panel in panels], judul or panels[0].title, dibuat)
    return simpan(paparan, dibuat)
