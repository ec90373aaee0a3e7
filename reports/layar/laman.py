"""The whole stage as one self-contained page: every slide on every canvas, its style and its script."""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from html import escape
from pathlib import Path
from threading import Lock
from typing import Any

from panels.sitasi import semua
from reports.dek import Dek, Gambar, Salindia
from reports.layar.kanvas import LEBAR, SEMUA, Kanvas
from reports.layar.salindia import data_uri, salindia_html
from words.label import DATA_CONTOH

DISINI = Path(__file__).resolve().parent
SKRIP = ("layar_1_salindia.js", "layar_2_server.js", "layar_3_atas.js", "layar_4_tombol.js")
_satu_penggambar = Lock()
_simpanan: deque[tuple[Dek, tuple[Kanvas, ...], str]] = deque(maxlen=4)
# what lies over the slides: one thing at a time, all hidden at first
KERANGKA = """
<main id="panggung" tabindex="-1"></main>
<div id="hitam" hidden></div>
<div id="lompat" class="kotak" role="status" hidden></div>
<div id="kabar" class="kotak" role="status" hidden></div>
<div id="rinci" class="tutup" role="dialog" aria-modal="true" hidden><div class="kartu"></div></div>
<form id="klarifikasi" class="pita-bawah" autocomplete="off" hidden>
<label for="isi-klarifikasi"></label><input id="isi-klarifikasi" maxlength="300" enterkeyhint="send">
<button>Catat</button></form>
<nav id="bar" class="pita-bawah" aria-label="Perintah paparan" hidden></nav>
<noscript><p class="kotak">Halaman ini memerlukan JavaScript. Aktifkan, lalu muat ulang.</p></noscript>
"""


@dataclass(frozen=True, slots=True)
class Server:
    """What a page served by Serambi may call; a page on a USB stick has none of it."""

    langkah: str = "/layar/langkah"  # POST {rapat, salindia, hitam} -> {urutan}
    klarifikasi: str = "/layar/klarifikasi"  # POST {rapat, salindia, wilayah, isi} -> {nomor}
    kini: str = "/layar/kini"  # GET ?rapat= -> {salindia, hitam, urutan}
    hidup: str = "/_serambi/hidup"
    penyaji: str = "/penyaji"
    csrf: str = ""


def laman_layar(
    dek: Dek, *, awal: str = "", server: Server | None = None, keluar: str = "", nonce: str = ""
) -> str:
    """The stage page: opens at slide `awal` (its kunci), works without a server (file:// too) once it is loaded.

    `keluar` is where the second Esc leads ("" stays here), `nonce` goes on <style> and <script> for the page's CSP.
    """
    isi = dek_json(dek) | {"awal": awal, "keluar": keluar, "server": asdict(server) if server else None}
    return bingkai(
        f"Layar: {dek.nama}",
        KERANGKA + salindia_salindia(dek),
        ("layar.css", "panggung.css"),
        nonce,
        isi,
        SKRIP,
    )


def satu_salindia(s: Salindia, dek: Dek, kanvas: Kanvas = LEBAR) -> str:
    """One slide as an HTML document without any script, kanvas.lebar × kanvas.tinggi px (previews, checks)."""
    return bingkai(s.judul, salindia_html(s, dek, kanvas), ("layar.css",), "", None)


def dek_json(dek: Dek) -> dict[str, Any]:
    """What the page's script must know of the deck."""
    return {
        "id": dek.id,
        "nama": dek.nama,
        "edisi": dek.edisi,
        "kanvas": [asdict(satu) for satu in SEMUA],
        "acara": [asdict(satu) for satu in dek.acara],
        "salindia": [
            {
                "kunci": s.kunci,
                "id": s.id,
                "nomor": s.nomor,
                "judul": s.judul,
                "acara": s.acara,
                "alamat": s.alamat,
                "edisi": s.panel.stamps.edisi if s.panel else dek.edisi,
                "saringan": s.saringan,
                "contoh": DATA_CONTOH if s.contoh else "",
                "klarifikasi": s.klarifikasi,
                "keterangan": keterangan(s),
            }
            for s in dek.salindia
        ],
    }


def keterangan(s: Salindia) -> list[str]:
    """What the footer has no room for: definition, notes, every source in full, the whole attribution of a map."""
    if s.panel is None:
        return []
    isi = [s.panel.definition, *s.panel.notes, getattr(s.panel.spec, "attribution", "")]
    sumber = semua(s.panel.sources)
    return [satu for satu in (*isi, f"Sumber: {sumber}." if sumber else "") if satu]


def salindia_salindia(dek: Dek, kanvas: tuple[Kanvas, ...] = SEMUA) -> str:
    """Every slide on every canvas as <template>s, with their pictures once; kept while the deck stays the same."""
    with _satu_penggambar:
        for lama, nama, isi in _simpanan:
            if lama is dek and nama == kanvas:
                return isi
        isi = _templat(dek, kanvas)
        _simpanan.append((dek, kanvas, isi))
        return isi


def _templat(dek: Dek, kanvas: tuple[Kanvas, ...]) -> str:
    gambar: dict[str, str] = {}

    def sumber(satu: Gambar) -> str:
        sidik = hashlib.sha256(satu.isi).hexdigest()[:16]
        gambar.setdefault(sidik, data_uri(satu))
        return f"#{sidik}"

    isi = []
    for s in dek.salindia:
        for k in kanvas:
            isi.append(f'<template data-kunci="{escape(s.kunci)}" data-kanvas="{k.nama}">')
            isi.append(salindia_html(s, dek, k, sumber=sumber) + "</template>")
    return f'{"".join(isi)}<script type="application/json" id="gambar">{aman(gambar)}</script>'


def bingkai(
    judul: str,
    isi: str,
    gaya: Iterable[str],
    nonce: str,
    data: dict[str, Any] | None,
    skrip: Iterable[str] = (),
) -> str:
    """An HTML document with styles, data and script of this folder inlined."""
    tanda = f' nonce="{nonce}"' if nonce else ""
    css = "".join(_berkas(satu) for satu in gaya)
    kaki = f'<script type="application/json" id="dek">{aman(data)}</script>' if data is not None else ""
    isi_skrip = "\n".join(_berkas(satu) for satu in skrip)
    kaki += f"<script{tanda}>(function () {{\n'use strict';\n{isi_skrip}}}());</script>" if isi_skrip else ""
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(judul)}</title><link rel="icon" href="data:,"><style{tanda}>{css}</style></head>'
        f"<body>{isi}{kaki}</body></html>"
    )


def aman(isi: Any) -> str:
    """JSON that may stand inside <script>."""
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def _berkas(nama: str) -> str:
    return (DISINI / nama).read_text(encoding="utf-8")
