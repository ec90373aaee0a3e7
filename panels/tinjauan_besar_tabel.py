"""Tinjauan otomatis: the numbers of the first look as one table."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import jelajah
from panels.common import empty_cell, stamps, word_cell
from panels.panel import Panel
from panels.sebaran import Nilai, Sebaran
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from panels.tinjauan_besar import Besaran, besaran, di, judul, keterangan
from panels.tinjauan_dasar import HANYA_PROVINSI, Pokok, pokok, tinjau
from queries import Konteks
from words import catatan, label
from words.keadaan import ADA, NIHIL, simbol


def panel(state: State, konteks: Konteks) -> Panel:
    """Return the same numbers as one table."""
    one = pokok(state, konteks)
    found = besaran(one)
    shown = [each for each in found if each.tercatat]
    used = [row for each in shown if each.sebaran for row in each.sebaran.dipakai]
    measures = [each.sebaran for each in found if each.sebaran]
    columns = (
        Column("ukuran", "Besaran"),
        Column("nilai", "Nilai", numeric=True, desimal=1),
        Column("satuan", "Satuan"),
        Column("selang", "Selang 95 %"),
        Column("keterangan", "Keterangan"),
    )
    made = panel_tabel_data(
        key="besaran",
        title=f"Besaran – {judul(one)}",
        unit="satuan pada tiap baris",
        period=f"{one.nama}, {one.state.tahun}",
        table=isi_tabel(columns, (_baris(each, one) for each in found), (each.kode for each in found)),
        used=used,
        page=jelajah.PAGE,
        choices=jelajah.choices(konteks),
        state=state,
        konteks=konteks,
        sumber_id=dict.fromkeys(code for each in shown if each.sebaran for code in each.sebaran.sumber_id),
        stempel=stamps(
            konteks, used, di=di(one), penyebut=next((m.penyebut for m in measures if m.penyebut), "")
        ),
        # the first sentence of a measure is that of the chosen place
        sentences=tuple(dict.fromkeys(line for measure in measures for line in measure.kalimat[:1])),
        notes=_catatan(one, measures),
    )
    return tinjau(made, "besaran", one)


def _catatan(one: Pokok, measures: list[Sebaran]) -> tuple[str, ...]:
    own = (line for measure in measures for line in measure.catatan)
    closed = (HANYA_PROVINSI,) if one.hanya_provinsi else ()
    return tuple(dict.fromkeys((*closed, *own, *((catatan.PENDATAAN,) if one.info else ()))))


def _baris(each: Besaran, one: Pokok) -> tuple[Cell, ...]:
    value = empty_cell() if each.nilai is None else _sel(each.nilai)
    return (
        word_cell(each.judul),
        value,
        word_cell(label.SATUAN.get(each.satuan, each.satuan)),
        word_cell(each.selang),
        word_cell("; ".join(dict.fromkeys(_rinci(each, one)))),
    )


def _rinci(each: Besaran, one: Pokok) -> tuple[str, ...]:
    """What the card says, and of a number what the map's table says of status and completeness."""
    more = (each.kolom(key) for key in ("status", "sebanding") if each.tercatat)
    return (*keterangan(each, one, selang=False), *(text for text in more if text))


def _sel(own: Nilai) -> Cell:
    known = own.keadaan in (ADA, NIHIL)
    return Cell(own.nilai if known else None, own.teks if known else simbol(own.keadaan), own.keadaan)
