"""Tinjauan otomatis: what changed since the edition before, only the cells of what is looked at."""

from __future__ import annotations

from dataclasses import replace

from panels import mutu_beda, sebaran_konteks
from panels.mutu import PMKS, urutan_edisi
from panels.mutu_beda import Beda
from panels.panel import Panel
from panels.peka import PEKA
from panels.state import State
from panels.tinjauan_besar import judul
from panels.tinjauan_dasar import Pokok, pokok, tinjau
from queries import Konteks, rows

TABEL = {
    sebaran_konteks.KEPADATAN: "penduduk",
    sebaran_konteks.DATANG: "migrasi",
    sebaran_konteks.PINDAH: "migrasi",
}
BERUBAH = "Sel yang berubah sejak edisi sebelumnya ada pada tabel."
TERTUA = "Edisi ini yang paling awal: tidak ada edisi sebelumnya untuk dibandingkan."


def panel(state: State, konteks: Konteks) -> Panel:
    """Return the changed cells since the edition before; with one edition the panel says so."""
    one = pokok(state, konteks)
    made = mutu_beda.beda(one.state.with_(tabel=_tabel(one)), konteks, lambda cell: _milik(cell, one))
    known = [edition for edition, _ in urutan_edisi()[0]]
    first = len(known) > 1 and known[0] == konteks.edisi
    said = (TERTUA,) if first else made.sentences or (BERUBAH,)
    span = made.title.rpartition(", ")[2]
    return tinjau(replace(made, sentences=said), "edisi", one, title=f"Yang berubah {span} – {judul(one)}")


def _tabel(one: Pokok) -> str:
    return PMKS if one.info else TABEL.get(one.state.indikator, "konteks")


def _milik(cell: Beda, one: Pokok) -> bool:
    """Whether a changed cell belongs to the choice; an area's own cells only where one is chosen."""
    if (not one.provinsi or one.hanya_provinsi) and cell.wilayah != one.nama:
        return False
    return cell.hal in _hal(one) if one.info or one.state.indikator not in TABEL else True


def _hal(one: Pokok) -> frozenset[str]:
    """Names under which the facts of the choice stand; sensitive types of a roll-up stay out."""
    if one.info is None:
        found = rows("indikator_daftar", one.konteks)
        return frozenset(row["nama"] for row in found if row["indikator"] == one.state.indikator)
    members = rows("anggota_jenis", one.konteks, jenis=one.state.jenis) if one.info.gabungan else ()
    return frozenset((one.info.nama, *(row["nama"] for row in members if row["tingkat_sensitif"] < PEKA)))
