"""The events behind the ribbon as a table: all of them, with what is verified, and which stand on the chart."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import ikn_alamat
from panels.common import word_cell
from panels.ikn_seri import rentang
from panels.ikn_sumbu import peristiwa, waktu
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row
from words.catatan import BELUM_DIVERIFIKASI

TERVERIFIKASI = "terverifikasi"
GOLONGAN = {"ikn": "IKN", "konteks": "Konteks dan pengganggu"}
PILIHAN = (
    "Pada pita grafik hanya tanggal IKN yang terverifikasi, yang pertama bila berdekatan 30 hari, paling banyak "
    "delapan, dan putus deret jenis yang ditampilkan."
)


def tabel_peristiwa(state: State, konteks: Konteks) -> Panel | None:
    """Return every event of the years shown with its verification status, or None where there are none."""
    first, last = rentang(state, konteks)
    found = peristiwa(konteks, first, last)
    if not found:
        return None
    title = "Peristiwa IKN dan peristiwa pengganggu"
    return panel_tabel_data(
        key="ikn-peristiwa",
        title=title,
        unit="peristiwa menurut tanggal",
        period=f"{first}–{last}",
        table=isi_tabel(_kolom(), (_baris(row) for row in found), (row["kode"] for row in found)),
        used=(),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        alt=f"{title}, {first}–{last}: {len(found)} peristiwa dengan status verifikasinya.",
        notes=(PILIHAN,),
    )


def _kolom() -> tuple[Column, ...]:
    return (
        Column("waktu", "Waktu"),
        Column("peristiwa", "Peristiwa"),
        Column("golongan", "Golongan"),
        Column("verifikasi", "Status verifikasi"),
        Column("pita", "Pada pita grafik"),
        Column("rujukan", "Rujukan"),
    )


def _baris(row: Row) -> tuple[Cell, ...]:
    checked = TERVERIFIKASI if row["terverifikasi"] else BELUM_DIVERIFIKASI
    shown = "ya" if row["pita"] else "tidak"
    parts = (waktu(row), row["judul"], GOLONGAN[row["golongan"]], checked, shown, row["sumber"] or "–")
    return tuple(word_cell(part) for part in parts)
