"""The phones' page: one file with the current slide in it, its style and its script, allowed by their hashes."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SEGARKAN_S = 20  # a browser without script asks again so often
_BINGKAI = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0B5C8A">
<title>{nama} – Serambi</title>
<link rel="icon" href="data:,">
<style>{gaya}</style>
<noscript><meta http-equiv="refresh" content="{segarkan}"></noscript>
</head>
<body data-awal="{awal}">
<header><span id="rapat">{nama}</span><span id="keadaan" role="status">Menyambung</span></header>
<p class="kabar" id="kabar" role="alert" hidden></p>
<p class="kabar jeda" id="jeda" role="status" hidden>Penyaji menjeda layar.</p>
<main id="isi">{isi}</main>
<section id="daftar"><h2>Daftar salindia</h2><ul id="butir">{butir}</ul>
<p id="kosong"{kosong}>Belum ada salindia yang ditayangkan.</p></section>
<section id="rumusan"{tanpa_rumusan}><h2>Rumusan yang disetujui</h2><ol id="butir-rumusan">{rumusan}</ol></section>
<nav aria-label="Salindia"><button class="geser" id="mundur" aria-label="Salindia sebelumnya">‹</button>\
<button id="buka-daftar">Daftar</button><button id="ikuti" aria-pressed="true">Mengikuti</button>\
<button class="geser" id="maju" aria-label="Salindia berikutnya">›</button></nav>
<script>{skrip}</script>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Laman:
    """The page and the Content-Security-Policy that it needs."""

    html: str
    csp: str


@dataclass(frozen=True, slots=True)
class Butir:
    """A line of the list of slides that a phone may open."""

    kunci: str
    nomor: int
    judul: str


def laman_peserta(
    nama: str, isi: str, butir: Sequence[Butir], awal: dict[str, object], rumusan: str = ""
) -> Laman:
    """The page of the meeting `nama` showing `isi` (HTML of a slide), which its script then keeps up to date.

    `rumusan` is the HTML of the approved clauses (reports.peserta.rumusan), "" while there is none.

    `awal` is the first news that the script gets: what the stream sends, and "lihat": the kunci that the reader chose.
    """
    skrip, gaya = sumber("peserta.js"), sumber("peserta.css")
    html = _BINGKAI.format(
        nama=escape(nama),
        gaya=gaya,
        skrip=skrip,
        isi=isi,
        segarkan=SEGARKAN_S,
        awal=escape(json.dumps(awal, ensure_ascii=False)),
        butir=daftar_butir(butir),
        kosong=" hidden" if butir else "",
        rumusan=rumusan,
        tanpa_rumusan="" if rumusan else " hidden",
    )
    return Laman(html, csp())


@cache
def sumber(nama: str) -> str:
    """A file of this folder, as it is sent."""
    return (FOLDER / nama).read_text(encoding="utf-8")


@cache
def csp() -> str:
    """Only this script, this style and this server; browsers of before 2015 know no hashes and take 'unsafe-inline'."""
    skrip, gaya = (_sidik(sumber(nama)) for nama in ("peserta.js", "peserta.css"))
    return (
        f"default-src 'none'; script-src 'unsafe-inline' {skrip}; style-src 'unsafe-inline' {gaya}; "
        "img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
    )


def _sidik(teks: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(teks.encode('utf-8')).digest()).decode('ascii')}'"


def daftar_butir(butir: Sequence[Butir]) -> str:
    """The <li> elements of the list."""
    return "".join(map(_butir, butir))


def _butir(satu: Butir) -> str:
    return (
        f'<li><a href="?salindia={escape(satu.kunci)}" data-kunci="{escape(satu.kunci)}">'
        f"{satu.nomor}. {escape(satu.judul)}</a></li>"
    )
