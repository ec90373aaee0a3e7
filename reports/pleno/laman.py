"""The plenary as one self-contained page: its clauses as data, its style and its script."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from html import escape
from pathlib import Path

from reports.layar.laman import aman
from reports.pleno.layar import Pleno, pleno_json

DISINI = Path(__file__).resolve().parent
SKRIP = ("pleno_1_butir.js", "pleno_2_server.js", "pleno_3_sunting.js", "pleno_4_tombol.js")
PANJANG_ISI = 4000
BANTUAN = (
    ("→ ↓ PageDown Spasi", "butir berikutnya"),
    ("← ↑ PageUp", "butir sebelumnya"),
    ("Home · End", "butir pertama · terakhir"),
    ("angka, lalu Enter", "ke butir urutan itu"),
    ("S", "setujui; butir mendapat nomor"),
    ("T", "tahan"),
    ("B dua kali", "batalkan persetujuan atau penahanan"),
    ("E", "ubah isi di tempat"),
    ("D", "daftar semua butir"),
    ("F", "layar penuh"),
    ("H", "bantuan ini"),
    ("Esc", "tutup yang terbuka"),
)
TUTUP = '<button type="button" class="tutup">Tutup (Esc)</button>'  # a phone has no Esc
KERANGKA = """
<header><p id="rapat"></p><p id="hitungan" role="status"></p></header>
<p id="kabar" role="alert" hidden></p>
<p id="contoh" hidden></p>
<main id="butir" tabindex="-1" aria-live="polite"><p class="baris"><span id="cap"></span><span id="tempat"></span></p>
<div id="gulung"><p id="isi"></p></div><dl id="rincian"></dl></main>
<form id="sunting" autocomplete="off" hidden><h2 id="judul-sunting"></h2>
<p id="konflik" role="alert" hidden></p>
<label for="r-isi">Isi butir</label><textarea id="r-isi" maxlength="{panjang}" spellcheck="false"></textarea>
<div class="ruas"><div><label for="r-penanggung_jawab">Penanggung jawab (lembaga)</label>\
<input id="r-penanggung_jawab" maxlength="200"></div>
<div><label for="r-target" id="l-target">Target</label><input id="r-target" maxlength="30" inputmode="decimal"></div>
<div><label for="r-tenggat">Tenggat</label>\
<input id="r-tenggat" maxlength="10" placeholder="2027-06-30"></div></div>
<div class="tombol"><button id="simpan">Simpan (Ctrl+Enter)</button>\
<button type="button" id="pakai-baru" hidden>Pakai isi terbaru</button>\
<button type="button" id="tutup-sunting">Tutup, ketikan tetap ada (Esc)</button>\
<button type="button" id="buang-ketikan">Buang ketikan</button></div></form>
<div id="stempel" hidden></div>
<div id="lompat" role="status" hidden></div>
<section id="daftar" class="atas" role="dialog" aria-label="Daftar butir" hidden>
{tutup}<h2>Daftar butir</h2><ol></ol></section>
<section id="bantuan" class="atas" role="dialog" aria-label="Bantuan papan ketik" hidden>
{tutup}<h2>Papan ketik dan penunjuk</h2><dl>{bantuan}</dl></section>
<footer><p id="edisi"></p><p id="diubah"></p><nav aria-label="Perintah pleno"></nav></footer>
<noscript><p>Halaman ini memerlukan JavaScript. Aktifkan, lalu muat ulang.</p></noscript>
"""


@dataclass(frozen=True, slots=True)
class Server:
    """What the page may call: GET isi, POST simpan and putus; `masuk` is where a new session is begun."""

    csrf: str = ""
    isi: str = "/pleno/isi"
    simpan: str = "/pleno/simpan"
    putus: str = "/pleno/putus"
    masuk: str = "/masuk"
    keluar: str = "/rumusan"


def laman_pleno(isi: Pleno, *, awal: str = "", server: Server, nonce: str) -> str:
    """The page; opens at clause `awal` (its id). `nonce` goes on <style> and <script> for the page's CSP."""
    data = pleno_json(isi) | {"awal": awal, "server": asdict(server)}
    bantuan = "".join(f"<dt>{escape(tombol)}</dt><dd>{escape(guna)}</dd>" for tombol, guna in BANTUAN)
    kerangka = KERANGKA.format(panjang=PANJANG_ISI, bantuan=bantuan, tutup=TUTUP)
    skrip = "\n".join(_berkas(satu) for satu in SKRIP)
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(f"Pleno: {isi.nama}")}</title><link rel="icon" href="data:,">'
        f'<style nonce="{escape(nonce)}">{_berkas("pleno.css")}</style></head><body>{kerangka}'
        f'<script type="application/json" id="pleno">{aman(data)}</script>'
        f"<script nonce=\"{escape(nonce)}\">(function () {{\n'use strict';\n{skrip}}}());</script></body></html>"
    )


@cache
def _berkas(nama: str) -> str:
    return (DISINI / nama).read_text(encoding="utf-8")
