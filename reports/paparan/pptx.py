"""A deck as PowerPoint: every slide of the meeting in its order, native and editable, with the speaker's notes."""

from __future__ import annotations

from datetime import datetime

from pptx.presentation import Presentation as Paparan

from reports.dek import Dek, Salindia
from reports.paparan import kata, pptx_bagian, pptx_lain
from reports.pptx.bingkai import Tambahan, ruang
from reports.pptx.galat import DekKosong
from reports.pptx.lembar import lembar_baru, lukis, paparan_kosong, sifat
from reports.pptx.pecah import pecah
from reports.pptx.rapi import simpan

TERPENDEK = 150.0  # px: a table gets so much even where title, sentence and ask leave less


def paparan_pptx(dek: Dek, *, dibuat: datetime) -> bytes:
    """The deck: cover, agenda, then its slides (a long table on several). Same deck and `dibuat`, same bytes.

    `dibuat` is local time, printed in the footer. Raises DekKosong for a deck without slides.
    """
    if not dek.salindia:
        raise DekKosong
    paparan = paparan_kosong()
    mulai: list[tuple[int, int]] = []  # (session, number of its slides)
    agenda = len(dek.acara) > 0
    for s in dek.salindia:
        banyak = len(paparan.slides)
        if agenda and s.jenis not in ("sampul", "tunggu"):
            pptx_lain.agenda(paparan, dek, dibuat)
            agenda = False
        _salindia(paparan, s, dek, dibuat)
        mulai.append((s.acara, len(paparan.slides) - banyak))
    if agenda:
        pptx_lain.agenda(paparan, dek, dibuat)
        mulai.append((mulai[-1][0], 1))
    pptx_bagian.pasang(paparan, dek, mulai)
    sifat(paparan, [dek.stempel], dek.nama, dibuat)
    return simpan(paparan, dibuat)


def _salindia(paparan: Paparan, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    if s.panel is None or s.ditahan:
        pptx_lain.lukis(paparan, s, dek, dibuat)
        return
    panel = kata.panel_salindia(s)
    lain = Tambahan(s.ajakan, kata.fakta(s), kata.tambahan(s, dek), kata.catatan(s), daftar=s.bagian[1] == 1)
    tinggi = max(TERPENDEK, ruang(panel, dibuat, lain))
    for bagian in pecah(panel, tinggi):
        lukis(lembar_baru(paparan), bagian, dibuat, lain)
