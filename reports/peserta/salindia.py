"""One slide as the HTML that a phone shows: title, sentence, ask, chart to tap, table, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from panels.panel import Panel
from reports.dek import Dek, Salindia
from reports.kata_berkas import campuran
from reports.peserta.bagan import bagan_hp
from reports.peserta.gambar import GambarHp, kecilkan
from reports.peserta.garis import kata_garis
from reports.peserta.tabel import tabel_hp
from reports.svg.bingkai import BAND_CAMPURAN, BAND_CONTOH, foot_lines
from words.format import tanggal

KETUK = {
    "choropleth": "Ketuk wilayah untuk membaca angkanya.",
    "tiles": "Ketuk kotak untuk membaca angkanya.",
}
KETUK_LAIN = "Ketuk bagian bagan untuk membaca angkanya."
KLARIFIKASI = "Sedang diklarifikasi"

Alamat = Callable[[GambarHp], str]


def salindia_peserta(s: Salindia, dek: Dek, alamat_gambar: Alamat) -> str:
    """<article class="salindia"> with every text escaped; no script, no outside reference, never the notes.

    `alamat_gambar` gives the src of a picture, which is made small first.
    """
    nomor = f"Salindia {s.nomor} dari {len(dek.salindia)}{sebutan_bagian(s, ' · ')}"
    isi = [_pita(s), f'<p class="nomor">{nomor}</p>']
    isi.append(f"<h1>{escape(s.judul or dek.nama)}</h1>")
    if s.ditahan:
        isi.append(f'<p class="tahan">{escape(s.ditahan)}</p>')
    else:
        isi += _badan(s, dek, alamat_gambar)
    return f'<article class="salindia j-{s.jenis}" data-kunci="{escape(s.kunci)}">{"".join(isi)}</article>'


def sebutan_bagian(s: Salindia, awal: str = ", ") -> str:
    """ ", bagian 2 dari 3" for a slide that was split, unless its title says so."""
    ke, dari = s.bagian
    kata = f"bagian {ke} dari {dari}"
    return f"{awal}{kata}" if dari > 1 and kata not in s.judul else ""


def _pita(s: Salindia) -> str:
    """The bands on top: made-up numbers, being clarified."""
    pita = ""
    if s.contoh and s.panel is not None:
        pita += f'<p class="contoh">{BAND_CAMPURAN if campuran(s.panel) else BAND_CONTOH}</p>'
    if s.klarifikasi:
        pita += f'<p class="klarifikasi">{KLARIFIKASI}</p>'
    return pita


def _badan(s: Salindia, dek: Dek, alamat_gambar: Alamat) -> list[str]:
    isi = [f'<p class="kalimat">{escape(s.kalimat)}</p>'] if s.kalimat else []
    isi += [f'<p class="ajakan">{escape(s.ajakan)}</p>'] if s.ajakan else []
    if s.jenis in ("sampul", "tunggu"):
        isi.append(_sampul(s, dek, alamat_gambar))
    if s.butir:
        isi.append(f"<ul>{''.join(f'<li>{escape(satu)}</li>' for satu in s.butir)}</ul>")
    isi += [_gambar(kecilkan(satu), alamat_gambar) for satu in s.gambar]
    if s.panel is not None:
        isi += _panel(s.panel, s.saringan)
    return isi


def _sampul(s: Salindia, dek: Dek, alamat_gambar: Alamat) -> str:
    """Logos, name, theme, place and date, office titles; nothing that the slide says already."""
    logo = "".join(_gambar(kecilkan(satu), alamat_gambar, "logo") for satu in dek.logo)
    tempat = ", ".join(satu for satu in (dek.tempat, tanggal(dek.tanggal)) if satu)
    sudah = {s.judul or dek.nama, s.kalimat, *s.butir}
    baris = [satu for satu in (dek.nama, dek.tema, tempat, *dek.jabatan) if satu and satu not in sudah]
    teks = "".join(f"<p>{escape(satu)}</p>" for satu in baris)
    return (f'<div class="logo-logo">{logo}</div>' if logo else "") + teks


def _gambar(isi: GambarHp, alamat_gambar: Alamat, kelas: str = "foto") -> str:
    return (
        f'<img class="{kelas}" src="{escape(alamat_gambar(isi))}" width="{isi.lebar}" height="{isi.tinggi}" '
        f'alt="{escape(isi.alt)}">'
    )


def _panel(panel: Panel, saringan: str) -> list[str]:
    fakta = " · ".join(dict.fromkeys(f for f in (panel.unit, panel.period, panel.stamps.cakupan) if f))
    isi = [f'<p class="fakta">{escape(fakta)}</p>'] if fakta else []
    bagan, tabel = bagan_hp(panel), tabel_hp(panel.table)
    if bagan:
        isi.append(f'<div class="kotak">{bagan}</div>')
        isi.append(f'<p class="ketuk" role="status">{KETUK.get(panel.spec.kind, KETUK_LAIN)}</p>')
        isi.append(kata_garis(panel.spec))
    if tabel:
        buka = "" if bagan else " open"
        isi.append(f"<details{buka}><summary>Tabel</summary>{tabel}</details>")
    kaki = [f"Saringan: {saringan}" if saringan else "", *foot_lines(panel)]
    isi.append(f'<div class="kaki">{"".join(f"<p>{escape(satu)}</p>" for satu in kaki if satu)}</div>')
    return isi
