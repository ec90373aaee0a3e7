"""Mutu: the sentences that open the page, whatever part is chosen."""

from __future__ import annotations

from panels import mutu, mutu_contoh
from panels.common import stamps
from panels.kartu import Butir, Uraian
from panels.mutu_umur import SINGKAT, sekilas
from panels.state import State
from queries import Konteks, Row, rows
from words.format import angka, tanggal
from words.keadaan import cakupan


def posisi(state: State, konteks: Konteks) -> Uraian:
    """Return who handed in for the chosen year, what is awaited, and how much of the map is contoh."""
    first, last = mutu.tahun_ditunggu(konteks)
    sent = rows("penyampaian", konteks, tahun=int(state.tahun))[0]
    day = tanggal(mutu.tanggal_edisi(konteks))
    lines = (
        f"Rekap PMKS resmi tahun {state.tahun}: {cakupan(sent['n_sampai'], sent['n_total'])} sudah menyampaikan.",
        f"Masih ditunggu untuk {mutu.rentang(first, last)} (per {day}): {_ditunggu(sekilas(konteks))} rekap tahunan.",
        mutu_contoh.sekilas(state, konteks),
    )
    return Uraian(butir=(Butir(lines, stamps(konteks, ())),), sumber=())


def _ditunggu(found: tuple[Row, ...]) -> str:
    return ", ".join(
        f"{SINGKAT[row['tabel']]} {angka(row['n_ditunggu'])} dari {angka(row['n_wajib'])}" for row in found
    )
