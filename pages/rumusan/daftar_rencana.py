"""What a clause says beside its measure: yearly targets, commission, support, programme and budget, origin."""

from __future__ import annotations

from meeting import rapat, rumusan
from pages.paparan import rapat_kata
from panels import rantai
from panels.butir import Butir
from panels.butir_baca import Nama
from reports.naskah_kata import rupiah, sipd, volume
from words import butir as tulis
from words.rumusan import DUKUNGAN, RUAS


def rencana(one: Butir, names: Nama) -> tuple[tuple[str, str], ...]:
    """Label and text in reading order, without the empty ones; spelled as on the papers of the meeting."""
    digits = names.desimal.get(one.indikator, 0)
    yearly = sorted(one.target_tahunan.items())
    semua = (
        (RUAS["target_tahunan"], "; ".join(f"{y}: {tulis.target(x, one.satuan, digits)}" for y, x in yearly)),
        (RUAS["komisi"], one.komisi),
        (RUAS["dukungan"], DUKUNGAN.get(one.dukungan, "")),
        ("Program, kegiatan, subkegiatan", sipd(one)),
        ("Lokasi dan volume", ", ".join(part for part in (one.lokasi, volume(one)) if part)),
        (RUAS["pagu"], ", ".join(part for part in (rupiah(one.pagu), one.sumber_dana) if part)),
    )
    return tuple((label, text) for label, text in semua if text)


def asal(one: Butir) -> str:
    """Which clause of which meeting it carries on; "" for one that began here."""
    if not one.asal_rumusan:
        return ""
    names = rapat_kata.nama({each.id: each for each in rapat.daftar()})
    return rantai.sebut(one, {each.id: each for each in rumusan.daftar()}, names)
