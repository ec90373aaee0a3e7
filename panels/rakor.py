"""The line of coordination meetings: year, theme, host, place, days, participants; what is unknown says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from charts.spec import Cell, Column
from panels import rumusan
from panels.common import plain_cell, word_cell
from panels.ikn_sumbu import waktu
from panels.panel import Panel, Source
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words.catatan import BELUM_DIVERIFIKASI
from words.format import tanggal

KOSONG = "tidak tersedia"
REGISTER = "Register rapat dan rumusan pada Serambi ini"
CATATAN = (
    "Disusun dari sumber terbuka yang disebut pada tiap baris. Yang tidak disebut sumbernya ditulis “tidak tersedia”, "
    "dan tahun tanpa baris belum berarti tidak ada rakor."
)


def linimasa(state: State, konteks: Konteks) -> Panel:
    """Return the meetings that sources tell of, oldest first."""
    found = rows("rakor_daftar", konteks)
    years = [row["tanggal"].year for row in found]
    daerah = rows("provinsi", konteks)[0]["nama"]
    made = panel_tabel_data(
        key="rakor-linimasa",
        title=f"Lini masa rakor kesejahteraan sosial, {daerah}",
        unit="rapat menurut tahun",
        period=f"{min(years)}–{max(years)}" if years else "",
        table=isi_tabel(_kolom(), (_baris(row) for row in found), (row["kode"] for row in found)),
        used=(),
        page=rumusan.PAGE,
        choices=rumusan.choices(konteks),
        state=state.with_(bagian=rumusan.LINIMASA),
        konteks=konteks,
        alt=f"Rakor kesejahteraan sosial {daerah}: "
        + "; ".join(f"{row['tanggal'].year} di {row['tuan_rumah']}" for row in found)
        + ".",
        notes=(CATATAN,),
    )
    return replace(made, sources=rujukan(row["sumber"] for row in found))


def rujukan(told: Iterable[str | None]) -> tuple[Source, ...]:
    """Citations that are no sources of the edition's tables, as they are written."""
    return tuple(Source("", one, "", "", "") for one in dict.fromkeys(told) if one)


class RapatSendiri(NamedTuple):
    """A meeting held with this Serambi, and how many of its clauses were approved."""

    kode: str
    nama: str
    tanggal: date
    tempat: str
    tema: str
    edisi: str
    disetujui: int


def sendiri(semua: Iterable[RapatSendiri], state: State, konteks: Konteks) -> Panel | None:
    """Return the meetings of this store, oldest first; None while there is none."""
    found = sorted(semua, key=lambda one: (one.tanggal, one.nama))
    if not found:
        return None
    titles = ("Tanggal", "Rapat", "Tema", "Tempat", "Edisi data", "Butir disetujui")
    columns = tuple(Column(title.lower(), title, numeric=title == titles[-1]) for title in titles)
    made = panel_tabel_data(
        key="rakor-serambi",
        title="Rapat yang tercatat pada Serambi ini",
        unit="rapat menurut tanggal",
        period=f"{found[0].tanggal.year}–{found[-1].tanggal.year}",
        table=isi_tabel(columns, (_baris_sendiri(one) for one in found), (one.kode for one in found)),
        used=(),
        page=rumusan.PAGE,
        choices=rumusan.choices(konteks),
        state=state.with_(bagian=rumusan.LINIMASA),
        konteks=konteks,
    )
    return replace(made, sources=rujukan([REGISTER]))


def _baris_sendiri(one: RapatSendiri) -> tuple[Cell, ...]:
    words = (tanggal(one.tanggal), one.nama, one.tema or KOSONG, one.tempat or KOSONG, one.edisi)
    return (*(word_cell(word) for word in words), plain_cell(float(one.disetujui)))


def _kolom() -> tuple[Column, ...]:
    return (
        Column("tahun", "Tahun"),
        Column("tuan_rumah", "Tuan rumah"),
        Column("tempat", "Tempat"),
        Column("waktu", "Tanggal"),
        Column("hari", "Hari", numeric=True),
        Column("peserta", "Peserta", numeric=True),
        Column("tema", "Tema"),
        Column("sumber", "Sumber"),
    )


def _baris(row: Row) -> tuple[Cell, ...]:
    checked = "" if row["terverifikasi"] else f" ({BELUM_DIVERIFIKASI})"
    return (
        word_cell(str(row["tanggal"].year)),
        word_cell(row["tuan_rumah"]),
        word_cell(row["tempat"] or KOSONG),
        word_cell(f"{waktu(row)}{checked}"),
        _angka(row["hari"]),
        _angka(row["peserta"]),
        word_cell(row["tema"] or KOSONG),
        word_cell(row["sumber"] or KOSONG),
    )


def _angka(value: int | None) -> Cell:
    return word_cell(KOSONG) if value is None else plain_cell(float(value))
