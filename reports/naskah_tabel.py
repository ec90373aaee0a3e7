"""Clauses as tables for spreadsheets: the register, usulan musrenbang, the RPJMD matrix. XLSX and CSV as any panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from charts.spec import Cell, Column, Table, TableSpec
from panels.butir import Butir
from panels.common import empty_cell, word_cell
from panels.panel import Panel, Source
from reports import naskah_kata as kata
from reports.naskah import Naskah
from words import butir as tulis
from words.format import tanggal
from words.rumusan import DUKUNGAN, LEVEL, SETUJU, STATUS

Kolom = tuple[Column, Callable[[Naskah, Butir], Cell]]
KOSONG = Cell("", "")
ASAL = "Rumusan rapat; kondisi awal menurut edisi yang disebut"


def teks(kunci: str, judul: str, baca: Callable[[Naskah, Butir], str]) -> Kolom:
    """A column of words."""
    return Column(kunci, judul), lambda naskah, butir: word_cell(baca(naskah, butir))


def bilangan(
    kunci: str,
    judul: str,
    baca: Callable[[Butir], float | None],
    cetak: Callable[[float, str, int], str] = tulis.target,
) -> Kolom:
    """A column of numbers (targets, unless `cetak` prints otherwise), each with the decimals of the screen."""

    def sel(naskah: Naskah, butir: Butir) -> Cell:
        x = baca(butir)
        desimal = naskah.sebutan.desimal.get(butir.indikator, 0) if butir.indikator else 0
        return KOSONG if x is None else Cell(float(x), cetak(x, "", desimal))

    return Column(kunci, judul, numeric=True), sel


def pagu_sel(naskah: Naskah, butir: Butir) -> Cell:
    """The ceiling in rupiah; a clause without one is "tidak tersedia", never zero."""
    return empty_cell() if butir.pagu is None else Cell(float(butir.pagu), tulis.nilai(butir.pagu, ""))


PAGU: Kolom = (Column("pagu", "Pagu indikatif (Rp)", numeric=True, jumlah=True), pagu_sel)
NOMOR: Kolom = (
    Column("nomor", "Nomor butir", numeric=True),
    lambda naskah, butir: KOSONG if butir.nomor is None else Cell(float(butir.nomor), str(butir.nomor)),
)
ISI = teks("isi", "Rumusan", lambda naskah, butir: butir.isi)
WILAYAH = teks("wilayah", "Wilayah", lambda naskah, butir: kata.satu(naskah, butir).wilayah)
PELAKU = teks("penanggung_jawab", "Penanggung jawab", lambda naskah, butir: butir.penanggung_jawab)
INDIKATOR = teks("indikator", "Indikator", lambda naskah, butir: kata.satu(naskah, butir).indikator)
SATUAN = teks("satuan", "Satuan", lambda naskah, butir: butir.satuan)
PROGRAM = teks("program", "Program", lambda naskah, butir: butir.program)
KEGIATAN = teks("kegiatan", "Kegiatan", lambda naskah, butir: butir.kegiatan)
SUBKEGIATAN = teks("subkegiatan", "Subkegiatan", lambda naskah, butir: butir.subkegiatan)
LOKASI = teks("lokasi", "Lokasi", lambda naskah, butir: butir.lokasi)
VOLUME: Kolom = (
    Column("volume", "Volume", numeric=True),
    lambda naskah, butir: (
        KOSONG if butir.volume is None else Cell(float(butir.volume), tulis.nilai(butir.volume, ""))
    ),
)
SATUAN_VOLUME = teks("satuan_volume", "Satuan volume", lambda naskah, butir: butir.satuan_volume)
DANA = teks("sumber_dana", "Sumber dana", lambda naskah, butir: butir.sumber_dana)
DASAR = bilangan("dasar", "Kondisi awal", lambda butir: butir.dasar_nilai, tulis.nilai)
PERIODE = teks("periode", "Periode kondisi awal", lambda naskah, butir: tulis.tenggat(butir.dasar_periode))
EDISI = teks("edisi_awal", "Edisi kondisi awal", lambda naskah, butir: _edisi(naskah, butir))
TENGGAT = teks("tenggat", "Tenggat", lambda naskah, butir: tulis.tenggat(butir.tenggat))
REGISTER: tuple[Kolom, ...] = (
    NOMOR,
    teks("setuju", "Keputusan pleno", lambda naskah, butir: SETUJU[butir.setuju]),
    ISI,
    teks("level", "Tingkat", lambda naskah, butir: LEVEL[butir.level]),
    WILAYAH,
    teks("pilar", "Pilar", lambda naskah, butir: kata.satu(naskah, butir).pilar),
    teks("komisi", "Komisi", lambda naskah, butir: butir.komisi),
    PELAKU,
    INDIKATOR,
    SATUAN,
    DASAR,
    PERIODE,
    EDISI,
    bilangan("target", "Target", lambda butir: butir.target),
    teks("target_tahunan", "Target per tahun", kata.target_tahunan),
    TENGGAT,
    teks("status", "Status", lambda naskah, butir: STATUS[butir.status]),
    teks("catatan", "Catatan", lambda naskah, butir: butir.catatan),
    PROGRAM,
    KEGIATAN,
    SUBKEGIATAN,
    LOKASI,
    VOLUME,
    SATUAN_VOLUME,
    PAGU,
    DANA,
    teks("dukungan", "Dukungan pusat", lambda naskah, butir: DUKUNGAN.get(butir.dukungan, "")),
    teks("diputus", "Tanggal keputusan", lambda naskah, butir: tulis.tenggat(butir.diputus)),
    teks("id", "Kode butir", lambda naskah, butir: butir.id),
)


def register(naskah: Naskah) -> Panel:
    """Every clause that `naskah` holds, with all its fields."""
    return panel(naskah, "register-rumusan", "Register rumusan", REGISTER, naskah.butir)


def panel(
    naskah: Naskah, kunci: str, judul: str, kolom: Sequence[Kolom], butir: Sequence[Butir],
    catatan: tuple[str, ...] = (), total: tuple[Cell, ...] | None = None,
) -> Panel:  # fmt: skip
    """The clauses as a panel that is a table, with stamps and sources."""
    tabel = Table(
        tuple(satu for satu, _ in kolom),
        tuple(tuple(sel(naskah, one) for _, sel in kolom) for one in butir),
        total,
    )
    return Panel(
        key=kunci,
        title=f"{judul}: {naskah.nama}",
        unit="menurut baris",
        period=tanggal(naskah.tanggal),
        spec=TableSpec(tabel),
        table=tabel,
        sources=_sumber(naskah, kolom, butir),
        stamps=replace(naskah, butir=tuple(butir)).stempel,
        alt=f"{judul} {naskah.nama}, {len(butir)} butir.",
        notes=catatan,
        state="/rumusan",
        asal=ASAL,
    )


def _sumber(naskah: Naskah, kolom: Sequence[Kolom], butir: Sequence[Butir]) -> tuple[Source, ...]:
    """The meeting itself, and the statistics where the table prints a baseline."""
    rapat = Source("", f"Rumusan {naskah.nama}, {tanggal(naskah.tanggal)}", "", "", "")
    berangka = DASAR in kolom and any(one.dasar_nilai is not None for one in butir)
    return (rapat, *naskah.sumber) if berangka else (rapat,)


def _edisi(naskah: Naskah, butir: Butir) -> str:
    asal = kata.DATA_CONTOH if butir.id in naskah.contoh else ""
    return " – ".join(one for one in (butir.dasar_edisi, asal) if one)
