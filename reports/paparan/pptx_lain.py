"""Slides without numbers as native shapes: cover, waiting, text, photos, inserted pages, held ones, agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from pptx.presentation import Presentation as Paparan
from pptx.slide import Slide
from pptx.util import Emu

from charts.marks import warna
from charts.spec import Cell, Column, Table, TableSpec
from reports.dek import Dek, Gambar, Salindia
from reports.paparan import kata, susun
from reports.pptx import bagian, tabel
from reports.pptx.lembar import lembar_baru
from reports.pptx.ukuran import BAGAN, FAKTA, KALIMAT, TEPI, TINGGI, emu
from reports.pptx.unsur import Cat, Kanvas
from reports.svg.unsur import Kotak
from words.label import DATA_CONTOH

BUTIR = 30.0  # px of a point on a text slide
SAMPUL = 27.0  # px of the lines on a cover
INDEN = 34.0


def lukis(paparan: Paparan, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    """One slide, or several where its points need them."""
    if s.ditahan:
        _ditahan(lembar_baru(paparan), s, dek, dibuat)
    elif s.jenis in ("sampul", "tunggu"):
        _sampul(lembar_baru(paparan), s, dek, dibuat)
    elif s.gambar:
        _gambar(lembar_baru(paparan), s, dek, dibuat)
    else:
        _teks(paparan, s, dek, dibuat)


def _sampul(slide: Slide, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    kanvas = Kanvas(slide)
    atas = bagian.pita(kanvas, kata.PITA_DEK if dek.stempel.contoh else ())
    for awal, akhir, tinta in susun.TEPI_SAMPUL:
        tempat = Kotak(awal * TEPI, atas, (akhir - awal) * TEPI, TINGGI - atas)
        kanvas.kotak(tempat, Cat(warna(tinta)), nama="Tepi sampul")
    bawah = bagian.kaki(kanvas, (kata.kaki_polos(dek, dibuat, contoh=True),))
    x, lebar = TEPI * 2.5, bagian.LUAS - TEPI * 1.5
    atas += 24
    if logo := dek.logo or s.gambar:
        _berderet(slide, logo, Kotak(x, atas, lebar, 110))
        atas += 130
    isi = susun.sampul(s, dek)
    besar = max(40.0, bagian.besar_judul(isi.judul) * 1.35)
    tinggi = bagian.baris((isi.judul,), besar, lebar, tebal=True) * besar * 1.15 + 28
    tinggi += bagian.baris(isi.baris, SAMPUL, lebar, tebal=True) * SAMPUL * bagian.LANGKAH + 4 * len(
        isi.baris
    )
    atas = (
        bagian.judul(slide, isi.judul, max(atas, (atas + bawah - tinggi) / 2), besar=besar, x=x, lebar=lebar)
        + 8
    )
    kanvas.kotak(Kotak(x, atas, 160, 6), Cat(warna("utama")), nama="Garis judul")
    atas += 22
    for urut, satu in enumerate(isi.baris):
        atas = bagian.alinea(kanvas, (satu,), atas, SAMPUL, "Sampul", x=x, lebar=lebar, tebal=urut == 0) + 4
    _catatan(slide, s, dek, dibuat)


def _teks(paparan: Paparan, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    """Points as a native list; what does not fit goes on another slide."""
    halaman = susun.bagi_butir(s.butir, lambda satu: _tinggi_butir(satu), 440.0 - (60 if s.kalimat else 0))
    for urut, butir in enumerate(halaman):
        slide = lembar_baru(paparan)
        judul = (
            kata.judul(s)
            if len(halaman) == 1
            else f"{kata.judul(s)}, salindia {urut + 1} dari {len(halaman)}"
        )
        kanvas, kotak = _bingkai(slide, s, dek, dibuat, judul)
        if butir:
            _daftar(kanvas, butir, kotak)
        _catatan(slide, s, dek, dibuat)


def _tinggi_butir(satu: str) -> float:
    return bagian.baris((satu,), BUTIR, bagian.LUAS - INDEN) * BUTIR * 1.25 + BUTIR * 0.5


def _daftar(kanvas: Kanvas, butir: Sequence[str], kotak: Kotak) -> None:
    y = kotak.y + 12
    for satu in butir:
        kanvas.kotak(Kotak(TEPI + 6, y + BUTIR * 0.5, 10, 10), Cat(warna("utama")), nama="Tanda butir")
        y = bagian.alinea(kanvas, (satu,), y, BUTIR, "Butir", x=TEPI + INDEN, lebar=bagian.LUAS - INDEN)
        y += BUTIR * 0.5


def _gambar(slide: Slide, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    """Photos beside each other, or the page that others brought, as large as the slide leaves room."""
    _, kotak = _bingkai(slide, s, dek, dibuat, kata.judul(s))
    for tempat, satu in zip(susun.kisi(kotak, s.gambar), s.gambar):
        _tempel(slide, satu, susun.pas(satu, tempat))
    _catatan(slide, s, dek, dibuat)


def _ditahan(slide: Slide, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    kanvas, kotak = _bingkai(slide, s, dek, dibuat, kata.judul(s) or kata.DITAHAN, polos=True)
    kartu = Kotak(kotak.x, kotak.y + 30, kotak.w, min(kotak.h - 60, 240))
    kanvas.kotak(kartu, Cat(warna("belum_dilaporkan"), warna("teks_lemah")), nama="Kartu ditahan")
    y = bagian.alinea(kanvas, (kata.DITAHAN,), kartu.y + 24, BUTIR, "Ditahan", x=kartu.x + 24, tebal=True)
    bagian.alinea(kanvas, (s.ditahan,), y + 6, KALIMAT, "Sebab", x=kartu.x + 24, lebar=kartu.w - 48)
    _catatan(slide, s, dek, dibuat)


def _bingkai(
    slide: Slide, s: Salindia, dek: Dek, dibuat: datetime, judul: str, *, polos: bool = False
) -> tuple[Kanvas, Kotak]:
    kanvas = Kanvas(slide)
    atas = bagian.judul(slide, judul, 10.0)
    atas = bagian.alinea(kanvas, (kata.fakta(s),), atas, FAKTA, "Keterangan", "teks_lemah")
    bawah = bagian.kaki(kanvas, (kata.kaki_polos(dek, dibuat, kata.urutan(s, dek)),))
    if not polos:
        bawah = bagian.ajakan(kanvas, s.ajakan, bawah)
        bawah = bagian.kalimat(kanvas, (s.kalimat,) if s.kalimat else (), bawah)
    return kanvas, Kotak(TEPI, atas + 6, bagian.LUAS, bawah - atas - 12)


def agenda(paparan: Paparan, dek: Dek, dibuat: datetime) -> None:
    """The sessions as a native table; slides of ten."""
    isi = susun.agenda(dek)
    for mulai in range(0, len(isi), susun.SESI):
        slide = lembar_baru(paparan)
        kanvas = Kanvas(slide)
        atas = bagian.judul(slide, kata.AGENDA, 10.0)
        atas = bagian.alinea(kanvas, (kata.waktu_tempat(dek),), atas, FAKTA, "Waktu dan tempat", "teks_lemah")
        bawah = bagian.kaki(kanvas, (kata.kaki_polos(dek, dibuat, contoh=True),))
        potong = isi[mulai : mulai + susun.SESI]
        kolom = tuple(Column(satu, satu, satu == "Waktu") for satu in susun.KEPALA_AGENDA)
        baris = tuple(tuple(Cell(satu, satu) for satu in one) for one in potong)
        spec = TableSpec(Table(kolom, baris))
        tabel.lukis(kanvas, spec, Kotak(TEPI, atas + 10, bagian.LUAS, bawah - atas - 20), BAGAN, kata.AGENDA)
        slide.notes_slide.notes_text_frame.text = kata.kaki_polos(dek, dibuat)


def _berderet(slide: Slide, gambar: Sequence[Gambar], tempat: Kotak) -> None:
    """Logos from the left, equally high, 24 px apart."""
    for kotak, satu in susun.deret(gambar, tempat):
        _tempel(slide, satu, kotak)


def _tempel(slide: Slide, satu: Gambar, kotak: Kotak) -> None:
    foto = slide.shapes.add_picture(
        BytesIO(satu.isi), *(Emu(emu(v)) for v in (kotak.x, kotak.y, kotak.w, kotak.h))
    )
    foto.name = "Gambar"
    foto._element.nvPicPr.cNvPr.set("descr", satu.alt)


def _catatan(slide: Slide, s: Salindia, dek: Dek, dibuat: datetime) -> None:
    cap = (DATA_CONTOH,) if dek.stempel.contoh and s.jenis == "sampul" else ()
    isi = (*cap, *kata.catatan(s), kata.kaki_polos(dek, dibuat, kata.urutan(s, dek)))
    slide.notes_slide.notes_text_frame.text = "\n".join(isi)
