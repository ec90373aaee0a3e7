"""Slides without a chart: cover, waiting, text, photo, inserted page, and the card of a slide that is held back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from charts.measure import wrap
from reports.dek import Dek, Gambar, Salindia
from reports.layar.kaki import baris_kaki, pita
from reports.layar.kanvas import HURUF, JUDUL, Kanvas
from reports.layar.ukuran import ATAS, JARAK, LANGKAH, PITA, TEPI
from reports.qr import qr_svg
from words.format import tanggal

Sumber = Callable[[Gambar], str]
BESAR_JUDUL = (56, 48, int(JUDUL))
BESAR_ISI = (34, 30, 27, int(HURUF))
QR = 336.0  # px that the code takes with its gap
LOGO = 96.0
TEPI_SAMPUL = 72.0  # more room at the sides of a cover, for its coloured edge
ALAS_SAMPUL = 40.0  # above it, and the rule under its title
SELA = 14.0  # between lines of a cover or a list
FOTO = 200.0  # least height of a picture


def gambar(s: Salindia, dek: Dek, kanvas: Kanvas, sumber: Sumber) -> str:
    """The body of a slide without a panel, by its kind."""
    judul, isi = besar(s, dek, kanvas) or (BESAR_JUDUL[-1], BESAR_ISI[-1])
    if s.jenis in ("sampul", "tunggu"):
        return _sampul(s, dek, sumber, judul, isi)
    if s.gambar:
        return _foto(s, sumber, judul, isi)
    return _teks(s, judul, isi)


def besar(s: Salindia, dek: Dek, kanvas: Kanvas) -> tuple[int, int] | None:
    """The largest (title, body) sizes with which every text has room; None when the least ones have none."""
    for judul in BESAR_JUDUL:
        for isi in BESAR_ISI:
            if _tinggi(s, dek, kanvas, judul, isi) <= _ruang(s, dek, kanvas):
                return judul, isi
    return None


def ditahan(judul: str, sebab: str) -> str:
    """A calm card instead of a slide that cannot be shown."""
    return (
        f'<h2 class="judul b40">{escape(judul)}</h2><div class="kartu"><p class="utama">Salindia ini ditahan</p>'
        f"<p>{escape(sebab)}</p></div>"
    )


def _ruang(s: Salindia, dek: Dek, kanvas: Kanvas) -> float:
    kaki = len(baris_kaki(s, dek, kanvas)) * HURUF * LANGKAH
    logo = LOGO if s.jenis in ("sampul", "tunggu") and _logo_logo(s, dek) else 0.0
    foto = FOTO if s.gambar and s.jenis not in ("sampul", "tunggu") else 0.0
    logo += ALAS_SAMPUL if s.jenis in ("sampul", "tunggu") else 0.0
    return kanvas.tinggi - 2 * ATAS - PITA * len(pita(s, dek)) - kaki - JARAK - logo - foto


def _tinggi(s: Salindia, dek: Dek, kanvas: Kanvas, judul: float, isi: float) -> float:
    """Height of all texts in their boxes."""
    lebar = kanvas.lebar - 2 * TEPI
    if s.jenis in ("sampul", "tunggu"):
        lebar -= TEPI_SAMPUL + (QR if dek.qr else 0.0)
        baris = _baris_sampul(s, dek)
    else:
        baris = [satu for satu in (s.kalimat, *s.butir, s.ajakan) if satu]
    tepi = isi * 1.1 if s.butir and s.jenis == "teks" else 0.0
    tebal = len(wrap(s.judul or dek.nama, lebar, judul, bold=True)) * judul * LANGKAH
    return tebal + sum(len(wrap(satu, lebar - tepi, isi, bold=True)) * isi * LANGKAH + SELA for satu in baris)


def _baris_sampul(s: Salindia, dek: Dek) -> list[str]:
    tempat = " · ".join(satu for satu in (dek.tempat, tanggal(dek.tanggal)) if satu)
    if s.jenis == "tunggu":
        return [satu for satu in (s.kalimat, *s.butir, tempat) if satu]
    return [satu for satu in (s.kalimat or dek.tema, *s.butir, tempat, *dek.jabatan) if satu]


def _sampul(s: Salindia, dek: Dek, sumber: Sumber, judul: int, isi: int) -> str:
    jabatan = set(dek.jabatan) if s.jenis == "sampul" else set()
    baris = "".join(
        f'<p class="{"jabatan" if satu in jabatan else "baris"} b{isi}">{escape(satu)}</p>'
        for satu in _baris_sampul(s, dek)
    )
    kepala = _logo(_logo_logo(s, dek), sumber)
    kata = f'<h1 class="judul b{judul}">{escape(s.judul or dek.nama)}</h1>{baris}'
    return f'{kepala}<div class="dua"><div class="teks">{kata}</div>{_qr(dek)}</div>'


def _teks(s: Salindia, judul: int, isi: int) -> str:
    kalimat = f'<p class="kalimat b{isi}">{escape(s.kalimat)}</p>' if s.kalimat else ""
    butir = "".join(f"<li>{escape(satu)}</li>" for satu in s.butir)
    daftar = f'<ul class="butir b{isi}">{butir}</ul>' if butir else ""
    ajakan = f'<p class="ajakan b{isi}">{escape(s.ajakan)}</p>' if s.ajakan else ""
    kepala = f'<h2 class="judul b{judul}">{escape(s.judul)}</h2>'
    return f'{kepala}<div class="tempat-teks">{kalimat}{daftar}</div>{ajakan}'


def _foto(s: Salindia, sumber: Sumber, judul: int, isi: int) -> str:
    kepala = f'<h2 class="judul b{judul}">{escape(s.judul)}</h2>' if s.judul else ""
    foto = "".join(_img(satu, sumber, "foto") for satu in s.gambar)
    kata = "".join(
        f'<p class="{kelas} b{isi}">{escape(satu)}</p>'
        for kelas, satu in (("kalimat", s.kalimat), ("ajakan", s.ajakan))
        if satu
    )
    return f'{kepala}<div class="bingkai-foto">{foto}</div>{kata}'


def _logo_logo(s: Salindia, dek: Dek) -> tuple[Gambar, ...]:
    return s.gambar or dek.logo


def _logo(logo: Sequence[Gambar], sumber: Sumber) -> str:
    isi = "".join(_img(satu, sumber, "logo") for satu in logo)
    return f'<div class="logo-logo">{isi}</div>' if isi else ""


def _img(satu: Gambar, sumber: Sumber, kelas: str) -> str:
    return (
        f'<img class="{kelas}" src="{escape(sumber(satu))}" width="{satu.lebar}" height="{satu.tinggi}" '
        f'alt="{escape(satu.alt)}">'
    )


def _qr(dek: Dek) -> str:
    """The QR code of the phones' page with its address in words; "" when the room's network does not carry it."""
    if not dek.qr:
        return ""
    kata = escape(dek.qr.removeprefix("http://")).replace("/", "/<wbr>")
    return f'<div class="qr">{qr_svg(dek.qr)}<p>Ikuti di telepon:</p><p class="alamat">{kata}</p></div>'
