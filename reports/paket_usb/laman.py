"""index.html of the pack: the stage of reports.layar, and over it a library of contents, profiles and tables.

Pages of the library are <template>s, so that only the open one is in the document: the patterns of two charts have
the same ids, and one in a hidden part would blank the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from panels.profil import Profil
from reports.dek import Dek
from reports.layar.laman import laman_layar
from reports.paket_usb import profil as lembar
from reports.paket_usb import tabel, unsur
from reports.paparan.kata import judul

DISINI = Path(__file__).resolve().parent
ISI = "isi"
KUNCI = (
    "Pada salindia: → atau PageDown maju, ← atau PageUp mundur, B layar hitam, angka lalu Enter melompat, F layar "
    "penuh, D daftar isi, Esc dua kali kembali ke daftar isi. Klik sebuah wilayah untuk melihat angkanya."
)
RANGKA = '<div id="pustaka" lang="id"><main id="lembar" tabindex="-1"></main></div>'


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file beside index.html: its path in the zip, content, what it is called in the contents."""

    jalur: str
    isi: bytes
    sebut: str


def laman_paket(
    dek: Dek, profil: Sequence[Profil], berkas: Sequence[Berkas], dibuat: str, kurang: Sequence[str] = ()
) -> str:
    """The page. `kurang` are sentences on what the pack leaves out."""
    halaman = {ISI: _isi(dek, profil, berkas, dibuat, kurang)}
    halaman |= {lembar.nama(satu): lembar.laman_profil(satu, profil, dek) for satu in profil}
    halaman |= {tabel.nama(s): tabel.laman_tabel(s, dek, dibuat) for s in dek.salindia if s.panel}
    templat = "".join(
        f'<template data-lembar="{escape(nama)}">{satu}</template>' for nama, satu in halaman.items()
    )
    pustaka = f"{RANGKA}{templat}<script>{_baca('pustaka.js')}</script>"
    html = laman_layar(dek, keluar=f"#{ISI}")
    html = _sisip(html, "</head>", f"<style>{_baca('pustaka.css')}</style></head>")
    return _sisip(html, "<body>", f"<body>{pustaka}")


def profil_pertama(profil: Sequence[Profil]) -> str:
    """Name of the first profile's page, "" for none."""
    return lembar.nama(profil[0]) if profil else ""


def _sisip(html: str, tanda: str, ganti: str) -> str:
    """Replace a mark of the stage's page, which must have it once."""
    if html.count(tanda) != 1:
        raise ValueError(f"the stage's page has {tanda} {html.count(tanda)} times")
    return html.replace(tanda, ganti)


def _baca(nama: str) -> str:
    return (DISINI / nama).read_text(encoding="utf-8")


def _isi(
    dek: Dek, profil: Sequence[Profil], berkas: Sequence[Berkas], dibuat: str, kurang: Sequence[str]
) -> str:
    """Contents: what this is, how to start, slides by session, profiles, files."""
    return "".join(
        [
            unsur.pita(dek.stempel),
            f"<h1>{escape(dek.nama)}</h1>",
            unsur.p(unsur.hari(dek), "fakta"),
            unsur.p(dek.tema if dek.tema != dek.nama else ""),
            unsur.p(f"Edisi data {dek.edisi} · Audiens: Publik · Dibuat {dibuat}", "fakta"),
            '<p><button type="button" id="mulai">Mulai paparan</button></p>',
            unsur.p(KUNCI, "fakta"),
            unsur.ul(kurang),
            "<h2>Salindia</h2>",
            *_sesi(dek),
            _profil(profil),
            _berkas(berkas),
        ]
    )


def _sesi(dek: Dek) -> list[str]:
    """The slides of each session, with their tables."""
    jadi = []
    for ke, acara in enumerate(dek.acara):
        milik = [s for s in dek.salindia if s.acara == ke]
        if not milik:
            continue
        siapa = " · ".join(satu for satu in (acara.judul, acara.pembicara) if satu)
        butir = []
        for s in milik:
            angka = f" {unsur.tautan(f'#{tabel.nama(s)}', 'tabel', 'kecil')}" if s.panel else ""
            kata = judul(s) or dek.nama
            butir.append(f'<li value="{s.nomor}">{unsur.tautan(f"#{s.kunci}", kata)}{angka}</li>')
        jadi.append(f"<h3>{escape(siapa)}</h3><ol>{''.join(butir)}</ol>")
    return jadi


def _profil(profil: Sequence[Profil]) -> str:
    if not profil:
        return ""
    butir = "".join(f"<li>{unsur.tautan(f'#{lembar.nama(satu)}', satu.nama)}</li>" for satu in profil)
    return f'<h2>Profil wilayah</h2><ul class="kolom">{butir}</ul>'


def _berkas(berkas: Sequence[Berkas]) -> str:
    if not berkas:
        return ""
    butir = "".join(f"<li>{unsur.tautan(satu.jalur, satu.sebut)}</li>" for satu in berkas)
    awas = (
        "Berkas ini ada di samping halaman ini; ekstrak dahulu seluruh isi zip agar dapat dibuka dari sini."
    )
    return f'<h2>Berkas</h2>{unsur.p(awas, "fakta")}<ul class="kolom">{butir}</ul>'
