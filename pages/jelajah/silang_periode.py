"""Unit, population and periods of a pivot, each where it means something; defaults are the engine's own."""

from __future__ import annotations

from collections.abc import Mapping

from data.snapshot import editions
from pages.kerangka import select
from panels.silang_spek import PENDUDUK, TAHUN, UBAH, Dibaca, baca, lengkap
from panels.state import Choice, State, frame_choices
from queries import Konteks, pivot
from words import silang as kata


def gambar(dibaca: Dibaca, state: State, here: Konteks) -> None:
    """Draw what belongs to this table and measure, nothing else."""
    usual = lengkap(baca(state.with_(satuan="", dari="", ke=""), here), here)
    spek, offered = dibaca.spek, dibaca.pilihan
    series = spek.tabel == "konteks" and "indikator" not in spek.sumbu  # it says its unit itself
    if len(offered.satuan) > 1 and not series:
        _pilih("satuan", "Satuan", offered.satuan, usual.satuan, 150)
    if spek.ukur in PENDUDUK and offered.penduduk:
        _pilih(
            "penduduk", "Penduduk (penyebut)", offered.penduduk, frame_choices(here)["penduduk"].default, 260
        )
    if spek.ukur in UBAH or not (dibaca.waktu or spek.saringan(TAHUN)):
        _periode(dibaca, usual, here)


def _periode(dibaca: Dibaca, usual: pivot.Spesifikasi, here: Konteks) -> None:
    """The two ends of a change, or the one period of a table without time."""
    periods = {code: kata.waktu(code) for code in reversed(dibaca.pilihan.periode)}
    if not periods:
        return
    if dibaca.spek.ukur not in UBAH:
        _pilih("ke", "Periode", periods, usual.ke, 150)
        return
    others = {code: code for code in editions() if code != here.edisi}
    if others:
        _pilih("banding", "Edisi pembanding", {"": kata.TANPA_EDISI, **others}, "", 220)
    if not dibaca.spek.banding:
        _pilih("dari", "Dari", periods, usual.dari, 150)
    _pilih("ke", "Ke", periods, usual.ke, 150)


def _pilih(key: str, title: str, words: Mapping[str, str], usual: str, width: int) -> None:
    default = usual if usual in words else next(iter(words))
    select(key, title, Choice(words, default), width=width, caption=True)
