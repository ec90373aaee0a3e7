"""The role list of a rakor as a template: taken from a meeting outside the province, with a column left to fill in."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Column
from data.peserta import susunan
from panels.common import plain_cell, word_cell
from panels.panel import Panel, Source
from panels.psks import PAGE, SDM, choices
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks
from words import psks as kata

SUMBER = Source(
    sumber_id="",
    sitasi="Pemberitaan rakor kesejahteraan sosial Kabupaten Muara Enim, Sumatera Selatan, 2023",
    url="",
    lisensi="",
    keandalan="jumlah peserta rapat; bukan data Kalimantan Timur",
)
ASAL = "Templat, bukan data Kaltim"
_KOLOM = (
    Column("unsur", "Unsur peserta"),
    Column("golongan", "Golongan"),
    Column("rujukan", "Peserta di Muara Enim, 2023 (bukan Kaltim)", numeric=True),
    Column("diundang", "Diundang (diisi panitia)"),
    Column("keterangan", "Keterangan"),
)


def peserta(state: State, konteks: Konteks) -> Panel:
    """Return the template; its XLSX is the file that the committee fills in."""
    roles = susunan()
    lines = (
        (
            word_cell(one.unsur),
            word_cell(one.golongan),
            plain_cell(one.jumlah),
            word_cell(""),
            word_cell(one.keterangan),
        )
        for one in roles
    )
    made = panel_tabel_data(
        key="psks-peserta",
        title="Templat susunan peserta, bukan data Kaltim",
        unit="orang yang hadir pada rapat rujukan",
        period="templat",
        table=isi_tabel(_KOLOM, lines, (str(one.urut) for one in roles)),
        used=(),
        page=PAGE,
        choices=choices(konteks),
        state=state.with_(bagian=SDM),
        konteks=konteks,
        notes=(kata.PESERTA,),
    )
    return replace(made, sources=(SUMBER,), asal=ASAL)
