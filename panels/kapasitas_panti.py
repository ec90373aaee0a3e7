"""Panti and published single figures on workers: shown where known, "tidak tersedia" with what to do where not."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus
from panels import kesenjangan
from panels.common import cell, empty_cell, plain_cell, word_cell
from panels.kapasitas_rasio import PAGE
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, provinsi
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import label
from words.format import periode
from words.keadaan import akhiran

PENGHUNI = "penghuni_panti"
MINTA_PANTI = (
    "Mintakan kepada UPTD panti dan dinas sosial daftar daya tampung dan penghuni per akhir Desember, lalu serahkan "
    "kepada pengelola data untuk dimuat pada edisi berikutnya."
)
KEWENANGAN = (
    "Pelayanan di dalam panti: kewenangan provinsi. Tingkat hunian hanya dihitung bila daya tampung dan penghuni "
    "satu panti diketahui pada waktu yang sama."
)
LEPAS = "Angka tunggal yang pernah diterbitkan; bukan rekap, tidak dijumlahkan, dan tidak disambung menjadi deret."
KOSONG = ("Panti provinsi", "Rumah singgah")


def panti(state: State, konteks: Konteks) -> Panel | None:
    """Return room and residents of the provincial panti; None for one kab/kota, whose task it is not."""
    home = provinsi(konteks)
    if kode_lingkup(state, konteks) != home["kode_wilayah"]:
        return None
    said = rows("kapasitas_panti", konteks)
    counted = rows(
        "ukuran_jenis", konteks, periode=state.tahun, kode_wilayah=home["kode_wilayah"], ukuran=PENGHUNI
    )
    lines = [*(_panti(row) for row in said), *(_rekap(row, state) for row in counted)]
    return panel_tabel_data(
        key="panti",
        title="Panti: daya tampung dan penghuni",
        unit="orang",
        period=f"{home['nama']}, periode pada tiap baris",
        table=isi_tabel(_KOLOM_PANTI, lines or [_kosong(name) for name in KOSONG], ()),
        used=(*said, *counted),
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.KAPASITAS),
        konteks=konteks,
        sentences=(_yang_kurang(said),),
        notes=(KEWENANGAN, *((LEPAS,) if said else ())),
    )


def _yang_kurang(said: tuple[Row, ...]) -> str:
    known = dict.fromkeys(row["panti"] for row in said if row["kapasitas"] is not None)
    if not known:
        return f"Daya tampung panti tidak tersedia. {MINTA_PANTI}"
    names = ", ".join(known)
    return (
        f"Daya tampung diterbitkan bagi {names}. Panti lain dan rumah singgah tidak tersedia. {MINTA_PANTI}"
    )


_KOLOM_PANTI = (
    Column("panti", "Panti"),
    Column("posisi", "Posisi"),
    Column("kapasitas", "Daya tampung", numeric=True),
    Column("penghuni", "Penghuni", numeric=True),
    Column(
        "hunian", "Hunian (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "penghuni", "kapasitas", 100)
    ),
    Column("tunggu", "Daftar tunggu", numeric=True),
)


def _panti(row: Row) -> tuple[Cell, ...]:
    mark = akhiran(row["status_penghuni"]) if row["penghuni"] is not None else ""
    residents, share = plain_cell(row["penghuni"]), plain_cell(row["hunian"], 1)
    if residents.value is not None:
        residents = Cell(residents.value, residents.text + mark)
    if share.value is not None:  # as sure as the residents that it rests on
        share = Cell(share.value, share.text + mark)
    return (
        word_cell(row["panti"]),
        word_cell(periode(row["periode"])),
        plain_cell(row["kapasitas"]),
        residents,
        share,
        plain_cell(row["daftar_tunggu"]),
    )


def _rekap(row: Row, state: State) -> tuple[Cell, ...]:
    """Residents of one type as the rekap counts them: no panti's name, no room."""
    name = f"Menurut rekap: {row['nama']} ({label.satuan(row['satuan'])})"
    return (
        word_cell(name),
        word_cell(periode(state.tahun)),
        empty_cell(),
        cell(row),
        empty_cell(),
        empty_cell(),
    )


def _kosong(name: str) -> tuple[Cell, ...]:
    return (word_cell(name), word_cell("tidak tersedia"), *(empty_cell(),) * 4)


def terbitan(state: State, konteks: Konteks) -> Panel | None:
    """Return the published single figures of the chosen area (all of them for the province), None without any."""
    home, chosen = provinsi(konteks)["kode_wilayah"], kode_lingkup(state, konteks)
    found = tuple(row for row in rows("kapasitas_terbitan", konteks) if chosen in (home, row["kode_wilayah"]))
    if not found:
        return None
    return panel_tabel_data(
        key="kapasitas-terbitan",
        title="Tenaga dan sarana menurut angka yang diterbitkan",
        unit="satuan pada kolom Satuan",
        period="periode pada tiap baris",
        table=isi_tabel(_KOLOM_TERBITAN, (_terbitan(row) for row in found), (row["hal"] for row in found)),
        used=found,
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.KAPASITAS),
        konteks=konteks,
        notes=(LEPAS,),
    )


_KOLOM_TERBITAN = (
    Column("hal", "Hal"),
    Column("wilayah", "Wilayah"),
    Column("periode", "Periode"),
    Column("nilai", "Nilai", numeric=True),
    Column("satuan", "Satuan"),
)


def _terbitan(row: Row) -> tuple[Cell, ...]:
    return (
        word_cell(row["nama"]),
        word_cell(row["nama_wilayah"]),
        word_cell(periode(row["periode"])),
        cell(row, desimal=row["desimal"]),
        word_cell(row["satuan"]),
    )
