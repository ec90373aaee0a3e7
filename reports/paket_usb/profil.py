"""One area's profile as a page of the pack: cards, sentences, map, charts, tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from panels.kartu import Kartu
from panels.panel import Panel
from panels.profil import Perhatian, Profil
from reports import profil_kata as kata
from reports.dek import Dek
from reports.paket_usb import unsur
from reports.profil_isi import kaki, kalimat_lain
from words.format import periode

PETA = (760, 620)
BARIS = 46  # px of a row of a chart
LEBAR, TINGGI = 980, 620
_PMKS = re.compile(r"\bPMKS\b(?!-\d)")  # the word, not the codes PMKS-01 … PMKS-26


def nama(profil: Profil) -> str:
    """Name of the page in the pack's addresses."""
    return f"profil-{profil.kode}"


def laman_profil(profil: Profil, semua: Sequence[Profil], dek: Dek) -> str:
    """The profile, with links to its neighbours, in the meeting's word for PMKS."""
    isi = [
        _atas(profil, semua),
        unsur.pita(profil.stempel),
        f"<h1>{escape(profil.nama)}</h1>",
        unsur.p(f"{kata.ATAS}, {periode(profil.tahun)}", "fakta"),
        unsur.p(kata.keterangan(profil), "fakta"),
        unsur.ul(profil.pesan),
        _kartu(profil.angka),
        _perhatian(profil),
        _kalimat(kata.KALIMAT, kalimat_lain(profil)),
        *_bagan(profil),
        *(_tabel(satu) for satu in (profil.rincian, profil.kapasitas, profil.ikn, profil.ditunggu) if satu),
        f'<div class="kaki">{"".join(map(unsur.p, kaki(profil)))}</div>',
    ]
    jadi = "".join(isi)
    return jadi if dek.istilah == "PMKS" else _PMKS.sub(dek.istilah, jadi)


def _atas(profil: Profil, semua: Sequence[Profil]) -> str:
    ke = semua.index(profil)
    dekat = [("← ", ke - 1), ("", ke + 1)]
    tautan = [
        unsur.tautan(f"#{nama(semua[i])}", f"{panah}{semua[i].nama}{'' if panah else ' →'}")
        for panah, i in dekat
        if 0 <= i < len(semua)
    ]
    return f'<nav class="atas">{unsur.tautan("#isi", "Daftar isi")}{"".join(tautan)}</nav>'


def _kartu(semua: Sequence[Kartu]) -> str:
    def satu(one: Kartu) -> str:
        contoh = (kata.CONTOH_KECIL,) if one.stempel.contoh else ()
        ket = " · ".join((*one.keterangan, *contoh))
        return f"<li>{unsur.p(one.judul)}{unsur.p(one.teks, 'nilai')}{unsur.p(ket, 'fakta')}</li>"

    return f'<ul class="kartu-kartu">{"".join(map(satu, semua))}</ul>' if semua else ""


def _perhatian(profil: Profil) -> str:
    bagian = (
        (kata.NAIK, profil.naik, kata.TANPA_NAIK),
        (kata.TURUN, profil.turun, kata.TANPA_TURUN),
        (kata.KESENJANGAN, profil.kesenjangan, kata.TANPA_KESENJANGAN),
        (kata.KK, profil.kk, ""),
    )
    return "".join(
        _kalimat(judul, [_sebut(one) for one in isi] or ([kosong] if kosong else []))
        for judul, isi, kosong in bagian
    )


def _sebut(one: Perhatian) -> str:
    return f"{kata.tanpa_cap(one.kalimat)} ({one.tanda})" if one.tanda else kata.tanpa_cap(one.kalimat)


def _kalimat(judul: str, isi: Sequence[str]) -> str:
    return f"<h2>{escape(judul)}</h2>{unsur.ul(map(kata.tanpa_cap, isi))}" if isi else ""


def _bagan(profil: Profil) -> list[str]:
    """Map, service gaps, spine and trends, each with its title and facts."""
    spine = BARIS * (len(getattr(profil.duri.spec, "rows", ())) + 5)
    bars = BARIS * (len(getattr(profil.spm.spec, "categories", ())) * 2 + 3)
    ukuran = (
        (profil.peta, PETA),
        (profil.spm, (LEBAR, max(TINGGI // 2, bars))),
        (profil.duri, (LEBAR, max(TINGGI // 2, spine))),
        (profil.tren, (LEBAR, TINGGI)),
    )
    return [_satu(panel, *kotak) for panel, kotak in ukuran]


def _satu(panel: Panel, lebar: int, tinggi: int) -> str:
    if panel.spec.kind == "table":
        return _tabel(panel)
    return f"<h2>{escape(panel.title)}</h2>{unsur.fakta(panel)}{unsur.bagan(panel, lebar, tinggi)}"


def _tabel(panel: Panel) -> str:
    return (
        f"<h2>{escape(panel.title)}</h2>{unsur.fakta(panel)}{unsur.tabel(panel.table, panel.title)}"
        f"{unsur.ul(panel.notes)}"
    )
