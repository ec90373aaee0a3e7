"""A profile as a workbook: a summary sheet, one sheet per panel, and the metadata of all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from charts.spec import Cell, Column, Table, TableSpec
from panels.kartu import Kartu
from panels.panel import Panel
from panels.profil import Perhatian, Profil
from reports import profil_kata as kata
from reports import xlsx_gaya as gaya
from reports.angka_layar import baca
from reports.kata_berkas import kalimat_tanda
from reports.xlsx import buku_kerja
from reports.xlsx_data import tulis_data
from reports.xlsx_gaya import Gaya
from reports.xlsx_metadata import LEBAR, NAMA_LEMBAR, blok_metadata, tulis_blok
from words.format import periode
from words.keadaan import simbol

KOLOM = (
    Column("bagian", "Bagian"),
    Column("nama", "Nama"),
    Column("nilai", "Nilai", numeric=True),
    Column("satuan", "Satuan"),
    Column("bacaan", "Bacaan"),
)
KEADAAN = {simbol(kode): kode for kode in ("nihil", "tidak_tersedia", "belum_dilaporkan", "disamarkan")}


def xlsx(profil: Profil, *, dibuat: datetime | None = None) -> bytes:
    """The workbook of a profile. Same profile and `dibuat`, same bytes. Raises TabelTidakSah as a panel's file."""
    keluar = BytesIO()
    semua = panel_profil(profil)
    buku = buku_kerja(keluar, semua["Ringkas"], dibuat)
    g = Gaya(buku)
    for nama, panel in semua.items():
        tulis_data(buku.add_worksheet(nama), panel, g)
    _metadata(buku, semua, g, dibuat)
    buku.close()
    return keluar.getvalue()


def panel_profil(profil: Profil) -> dict[str, Panel]:
    """Sheet name -> panel, in the order of the sheets; the first is the summary."""
    semua = {
        "Ringkas": ringkas(profil),
        "Semua jenis": profil.duri,
        "Rincian": profil.rincian,
        "Tren": profil.tren,
        "SPM": profil.spm,
        "Kapasitas": profil.kapasitas,
        "IKN": profil.ikn,
        "Tangga bukti": profil.tangga,
        "Data ditunggu": profil.ditunggu,
        "Peta": profil.peta,
        "Pertanyaan": profil.pertanyaan,
    }
    return {nama: panel for nama, panel in semua.items() if panel is not None}


def ringkas(profil: Profil) -> Panel:
    """Cards, rises, falls, gaps, sentences and what is missing as one table."""
    baris = [_kartu(one) for one in profil.angka]
    perhatian = {
        kata.NAIK: profil.naik,
        kata.TURUN: profil.turun,
        kata.KESENJANGAN: profil.kesenjangan,
        kata.KK: profil.kk,
    }
    baris += [_perhatian(bagian, one) for bagian, isi in perhatian.items() for one in isi]
    baris += [_teks(kata.KALIMAT, str(n), one) for n, one in enumerate(profil.kalimat, 1)]
    baris += [_teks("Yang belum ada", str(n), one) for n, one in enumerate(profil.pesan, 1)]
    tabel = Table(KOLOM, tuple(baris))
    return replace(
        profil.duri,
        key=f"profil-{profil.kode}",
        title=kata.judul(profil),
        unit="menurut baris",
        period=periode(profil.tahun),
        spec=TableSpec(tabel),
        table=tabel,
        sources=profil.sumber,
        stamps=profil.stempel,
        alt=f"{kata.judul(profil)}: angka pokok, kenaikan, penurunan, kesenjangan, dan kalimat rapat.",
        sentences=profil.kalimat,
        notes=_catatan(profil),
        definition="",
    )


def _catatan(profil: Profil) -> tuple[str, ...]:
    own = (kata.LEMBAR.format(nama=profil.nama),) if profil.stempel.audiens == "lembar" else ()
    return (*own, *profil.pesan)


def _kartu(one: Kartu) -> tuple[Cell, ...]:
    layar = baca(one.nilai)
    nilai = Cell(None if layar is None else float(layar.nilai), one.nilai, KEADAAN.get(one.nilai, "ada"))
    return (*_kata("Angka pokok", one.judul), nilai, *_kata(one.satuan, " · ".join(one.keterangan)))


def _perhatian(bagian: str, one: Perhatian) -> tuple[Cell, ...]:
    return (*_kata(bagian, one.nama), Cell("", ""), *_kata("", f"{one.kalimat} ({one.tanda})"))


def _teks(bagian: str, nama: str, isi: str) -> tuple[Cell, ...]:
    return (*_kata(bagian, nama), Cell("", ""), *_kata("", isi))


def _kata(*isi: str) -> tuple[Cell, ...]:
    return tuple(Cell(one, one) for one in isi)


def _metadata(buku: Workbook, semua: dict[str, Panel], g: Gaya, dibuat: datetime | None) -> None:
    """One sheet: the blocks of every panel under the name of its sheet."""
    lembar = buku.add_worksheet(NAMA_LEMBAR)
    for k, lebar in enumerate(LEBAR):
        lembar.set_column(k, k, lebar)
    baris = 0
    for teks in kalimat_tanda(semua["Ringkas"]):
        g.rentang(lembar, baris, 1, teks, gaya.PITA)
        lembar.set_row(baris, 21)
        baris += 1
    for nama, panel in semua.items():
        g.rentang(lembar, baris, 1, f"Lembar “{nama}”", gaya.JUDUL)
        lembar.set_row(baris, 24)
        baris = tulis_blok(lembar, blok_metadata(panel, dibuat), g, baris + 1)
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
