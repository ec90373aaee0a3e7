"""Every number of a deck as a workbook: the list of slides, a sheet per slide with numbers, and their metadata."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from charts.spec import Cell, Column, Table, TableSpec
from panels.panel import Panel, Source, Stamps
from reports import xlsx_gaya as gaya
from reports.dek import Dek, Salindia
from reports.kata_berkas import kalimat_tanda, tanda
from reports.paparan import kata
from reports.pptx.galat import DekKosong
from reports.xlsx import buku_kerja
from reports.xlsx_data import tulis_data
from reports.xlsx_gaya import Gaya
from reports.xlsx_metadata import LEBAR, NAMA_LEMBAR, blok_metadata, tulis_blok

DAFTAR = "Daftar"
KOLOM = (
    Column("lembar", "Lembar"),
    Column("sesi", "Sesi"),
    Column("judul", "Judul"),
    Column("kalimat", "Kalimat"),
    Column("ajakan", "Ajakan"),
    Column("saringan", "Saringan"),
    Column("edisi", "Edisi data"),
    Column("tanda", "Tanda"),
    Column("alamat", "Alamat tampilan"),
)


def paparan_xlsx(dek: Dek, *, dibuat: datetime) -> bytes:
    """The workbook. Same deck and `dibuat`, same bytes. Raises DekKosong, TabelTidakSah as a panel's file."""
    if not dek.salindia:
        raise DekKosong
    keluar = BytesIO()
    daftar = daftar_salindia(dek)
    buku = buku_kerja(keluar, daftar, dibuat)
    g = Gaya(buku)
    tulis_data(buku.add_worksheet(DAFTAR), daftar, g)
    berangka = [s for s in dek.salindia if s.panel is not None and not s.ditahan]
    for s in berangka:
        tulis_data(buku.add_worksheet(lembar(s)), _panel(s, kata.kaki(s, dek, dibuat)[-1]), g)
    _metadata(buku, daftar, berangka, g, dibuat)
    buku.close()
    return keluar.getvalue()


def lembar(s: Salindia) -> str:
    """Name of a slide's sheet: the number that the stage shows."""
    return f"Salindia {s.nomor}"


def _panel(s: Salindia, kaki: str = "") -> Panel:
    """The slide's panel; a part of a table computes only from columns that stand on the same slide."""
    panel = kata.panel_salindia(s)
    ada = {kolom.key for kolom in panel.table.columns}
    kolom = tuple(
        one
        if one.rumus is None or {one.rumus.a, one.rumus.b or one.rumus.a} <= ada
        else replace(one, rumus=None)
        for one in panel.table.columns
    )
    catatan = (*panel.notes, kaki) if kaki else panel.notes
    return replace(panel, table=replace(panel.table, columns=kolom), notes=catatan)


def daftar_salindia(dek: Dek) -> Panel:
    """All slides as one table of words, held ones with their reason."""
    tabel = Table(KOLOM, tuple(_baris(s, dek) for s in dek.salindia))
    sumber: dict[str, Source] = {
        one.sumber_id: one for s in dek.salindia if s.panel is not None for one in s.panel.sources
    }
    judul = f"{dek.nama}: daftar salindia"
    return Panel(
        key=f"paparan-{dek.id}",
        title=judul,
        unit="menurut lembar",
        period=kata.waktu_tempat(dek),
        spec=TableSpec(tabel),
        table=tabel,
        sources=tuple(sumber.values()),
        stamps=dek.stempel,
        alt=judul,
        notes=(f"Tema: {dek.tema}",) if dek.tema else (),
    )


def _baris(s: Salindia, dek: Dek) -> tuple[Cell, ...]:
    sesi = dek.acara[s.acara].judul if s.acara < len(dek.acara) else ""
    cap = s.panel.stamps if s.panel is not None else Stamps(dek.edisi, audiens=dek.audiens)
    kalimat = f"{kata.DITAHAN}: {s.ditahan}" if s.ditahan else s.kalimat or " ".join(s.butir)
    tanda_ = " · ".join((*tanda(cap), kata.KLARIFIKASI if s.klarifikasi else "")).strip(" ·")
    isi = (lembar(s), sesi, kata.judul(s), kalimat, s.ajakan, s.saringan, cap.edisi, tanda_, kata.alamat(s))
    return tuple(Cell(one, one) for one in isi)


def _metadata(buku: Workbook, daftar: Panel, isi: list[Salindia], g: Gaya, dibuat: datetime) -> None:
    """One sheet: the blocks of every slide under the name of its sheet."""
    tempat = buku.add_worksheet(NAMA_LEMBAR)
    for k, lebar in enumerate(LEBAR):
        tempat.set_column(k, k, lebar)
    baris = 0
    for teks in kalimat_tanda(daftar):
        g.rentang(tempat, baris, 1, teks, gaya.PITA)
        tempat.set_row(baris, 21)
        baris += 1
    for s in isi:
        g.rentang(tempat, baris, 1, f"Lembar “{lembar(s)}”", gaya.JUDUL)
        tempat.set_row(baris, 24)
        panel = replace(_panel(s), sentences=(s.kalimat, *s.panel.sentences) if s.panel else ())
        baris = tulis_blok(tempat, blok_metadata(panel, dibuat), g, baris + 1)
    tempat.set_paper(9)
    tempat.fit_to_pages(1, 0)
