"""Buku Angka in full: every public statement, of the catalogue and added here, with its verdict and why. Internal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from charts.spec import Cell, Column
from panels import rumusan
from panels.common import stamps, word_cell
from panels.panel import Panel
from panels.pertanyaan_putusan import Diperiksa, diperiksa, jumlah, kapan
from panels.pertanyaan_tambahan import baris, tempat
from panels.state import SEMUA, State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks
from words import kesesuaian, label
from words.format import angka

DI_SINI = "ditambahkan"
BELUM_TERBACA = "belum terbaca; sebut hal dan tahunnya pada bunyi pernyataan"
_KOLOM = (
    Column("tempat", "Wilayah"),
    Column("angka", "Angka"),
    Column("putusan", "Putusan"),
    Column("alasan", "Sebab"),
    Column("kapan", "Kapan"),
    Column("siapa", "Disebut oleh"),
    Column("bunyi", "Bunyi pernyataan"),
    Column("terbaca", "Terbaca sebagai"),
    Column("sumber", "Sumber"),
    Column("catatan", "Catatan"),
)


def buku(state: State, konteks: Konteks, tambahan: Iterable[Mapping[str, Any]] = ()) -> Panel:
    """Return the table of all statements on the chosen area (all of them where none is chosen), the latest first."""
    semua = terpilih(state, konteks, tambahan)
    dari = nama_tempat(state.wilayah, konteks) if state.wilayah != SEMUA else "semua wilayah"
    used = [one.acuan for one in semua if one.acuan]
    stempel = stamps(konteks, used)
    return panel_tabel_data(
        key="buku-angka",
        title=f"Buku Angka: pernyataan publik dan putusannya, {dari}",
        unit="lihat kolom angka",
        period="tanggal pada tiap baris",
        table=isi_tabel(_KOLOM, (_sel(one, konteks) for one in semua), (kunci(one) for one in semua)),
        used=used,
        sumber_id=[one.baris["sumber_id"] for one in semua if one.baris["sumber_id"]]
        + [row["sumber_id"] for row in used if row["sumber_id"]],
        stempel=replace(stempel, audiens="internal"),
        page=rumusan.PAGE,
        choices=rumusan.choices(konteks),
        state=state,
        konteks=konteks,
        alt=f"Buku Angka, {dari}: {_hitung(semua)}",
        sentences=(_hitung(semua),),
        notes=(kesesuaian.ATURAN, "Pernyataan tidak dijumlahkan dan tidak dibuat deret."),
    )


def terpilih(
    state: State, konteks: Konteks, tambahan: Iterable[Mapping[str, Any]] = ()
) -> tuple[Diperiksa, ...]:
    """The statements on the chosen area with their verdicts, the latest first."""
    semua = diperiksa(
        konteks, lambda row: state.wilayah in (SEMUA, row["kode_wilayah"]), baris(tambahan, konteks)
    )
    return tuple(sorted(semua, key=lambda one: one.baris["tanggal"], reverse=True))


def terbaca(one: Diperiksa) -> str:
    """What its words were read as: "penduduk, 2025", or what they lack."""
    if not one.bacaan.nama:
        return BELUM_TERBACA
    ukuran = label.ukuran(one.baris["ukuran"]) if one.baris["ukuran"] else ""
    tahun = str(one.bacaan.ucapan.tahun) if one.bacaan.ucapan.tahun else "tahun tidak disebut"
    return ", ".join(part for part in (one.bacaan.nama, ukuran, tahun) if part)


def nama_tempat(kode: str, konteks: Konteks) -> str:
    """The name of an area, its code where the edition does not know it."""
    return tempat(konteks).get(kode, kode)


def kunci(one: Diperiksa) -> str:
    """What names a statement: its id, or area, source and number of one of the catalogue."""
    return (
        one.baris.get("id") or f"{one.baris['kode_wilayah']} {one.baris['sumber_id']} {one.baris['angka']:g}"
    )


def _sel(one: Diperiksa, konteks: Konteks) -> tuple[Cell, ...]:
    row = one.baris
    sumber = row["penerbit"] or row["sumber_id"]
    parts = (
        row["nama_wilayah"] or nama_tempat(row["kode_wilayah"], konteks),
        f"{jumlah(row)}{' (kumulatif)' if row['kumulatif'] else ''}",
        one.kata,
        one.alasan,
        kapan(row["tanggal"]),
        row["siapa"],
        row["definisi"],
        terbaca(one),
        f"{sumber} ({DI_SINI})" if row.get("id") else sumber,
        row["catatan"] or "",
    )
    return tuple(word_cell(part) for part in parts)


def _hitung(semua: tuple[Diperiksa, ...]) -> str:
    """How many statements got which verdict."""
    if not semua:
        return "Belum ada pernyataan tentang wilayah ini."
    kinds = dict.fromkeys(one.kata for one in semua)
    parts = ", ".join(f"{angka(sum(one.kata == kind for one in semua))} {kind}" for kind in kinds)
    added = sum(bool(one.baris.get("id")) for one in semua)
    tail = f"; {angka(added)} di antaranya {DI_SINI} di sini" if added else ""
    return f"{angka(len(semua))} pernyataan: {parts}{tail}."
