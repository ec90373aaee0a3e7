"""What the pivot counts: the fixed choices that its table needs (ukuran, jenis kelamin, indikator …)."""

from __future__ import annotations

from pages import banyak
from pages.jelajah import silang_periode
from panels import jelajah
from panels.pilihan_banyak import pecah
from panels.silang_pilihan import kode_saring, kunci
from panels.silang_spek import Dibaca, anggota, terpakai
from panels.state import State
from queries import Konteks, pivot

UTAMA = "Rincian utama"
LEBAR = {"indikator": 420, "rincian": 320, "dasar": 260, "kelamin": 230, "kewenangan": 290, "layanan": 420}


def gambar(dibaca: Dibaca, state: State, here: Konteks) -> None:
    """Draw what belongs to this table and measure, nothing else."""
    for axis in dibaca.pilihan.sumbu.values():
        if axis.golongan == "tetap" and perlu(axis, dibaca):
            _satu(axis, dibaca, state, here)
    silang_periode.gambar(dibaca, state, here)


def perlu(axis: pivot.Sumbu, dibaca: Dibaca) -> bool:
    """Whether one member must be chosen: the axis stands on no side, and the measure does not read all of it."""
    return axis.kode not in (*dibaca.spek.sumbu, *terpakai(dibaca.spek))


def _satu(axis: pivot.Sumbu, dibaca: Dibaca, state: State, here: Konteks) -> None:
    """One member of an axis whose members are never summed; breakdowns may stay unchosen: the series' main one."""
    key = kunci(axis)
    words = anggota(axis, dibaca.spek.saring, dibaca.spek.sumbu, here)
    offered = {kode_saring(axis, code): word for code, word in words.items()}
    usual = kode_saring(axis, axis.bawaan) if axis.bawaan else ""
    if len(offered) < 2:
        return
    chosen = [code for code in offered if code in pecah(getattr(state, key))]
    banyak.satu(
        key, axis.kode, axis.nama, jelajah.choices(here)[key], offered if usual else {"": UTAMA, **offered},
        (chosen or [usual])[0], bawaan=usual, width=LEBAR.get(axis.kode, 190),
    )  # fmt: skip
