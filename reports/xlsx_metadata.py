"""Sheet "Metadata": what the numbers mean, where they come from and how to find the view again."""

from __future__ import annotations

import math
from datetime import datetime

from xlsxwriter.worksheet import Worksheet

from charts.spec import Column
from panels.panel import Panel
from reports import xlsx_gaya as gaya
from reports.angka_layar import baca
from reports.kata_berkas import hitungan_kata, kalimat_tanda, kata_asal, rumus_kata
from reports.xlsx_angka import berangka
from reports.xlsx_gaya import Gaya
from words.format import tanggal
from words.keadaan import legenda
from words.label import DIKOREKSI, audiens

NAMA_LEMBAR = "Metadata"
LEBAR = (28, 80)
NAMA_MAKS = 100  # letters: a longer start of a line is no name
TINGGI_MAKS = 409.0  # points; Excel refuses a taller row

Blok = tuple[str, tuple[tuple[str, str], ...]]


def tulis_metadata(lembar: Worksheet, panel: Panel, g: Gaya, dibuat: datetime | None) -> None:
    """Two columns, name and content; everything is text, also addresses (no live link leaves the file)."""
    for k, lebar in enumerate(LEBAR):
        lembar.set_column(k, k, lebar)
    baris = 0
    for teks in kalimat_tanda(panel):
        g.rentang(lembar, baris, 1, teks, gaya.PITA)
        lembar.set_row(baris, 15 * _baris(teks, sum(LEBAR) - 8) + 6)
        baris += 1
    tulis_blok(lembar, blok_metadata(panel, dibuat), g, baris)
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.set_footer("&L" + panel.stamps.edisi.replace("&", "&&")[:80] + "&R&P dari &N")


def tulis_blok(lembar: Worksheet, semua: tuple[Blok, ...], g: Gaya, baris: int) -> int:
    """Write blocks from row `baris` on; returns the row after the last."""
    for judul, isi in semua:
        g.rentang(lembar, baris, 1, judul, gaya.KEPALA, {"align": "left"})
        lembar.set_row(baris, 19)
        for nama, teks in isi:
            baris += 1
            g.teks(lembar, baris, 0, nama, gaya.NAMA)
            g.teks(lembar, baris, 1, teks, gaya.ISI)
            tinggi = 15.0 * max(_baris(teks, LEBAR[1]), _baris(nama, LEBAR[0])) + 2
            lembar.set_row(baris, min(tinggi, TINGGI_MAKS))
        baris += 2
    return baris


def blok_metadata(panel: Panel, dibuat: datetime | None) -> tuple[Blok, ...]:
    """All blocks of the sheet: (heading, ((name, text), …)); empty ones are left out."""
    semua: tuple[Blok, ...] = (
        ("Tampilan", _tampilan(panel, dibuat)),
        ("Definisi", _definisi(panel)),
        ("Kolom", tuple((kolom.title, _kolom(panel, kolom)) for kolom in panel.table.columns)),
        ("Bacaan", tuple((f"Kalimat {n}", teks) for n, teks in enumerate(panel.sentences, 1))),
        ("Catatan", tuple((f"Catatan {n}", teks) for n, teks in enumerate(panel.notes, 1))),
        ("Sumber", _sumber(panel)),
        ("Keterangan lambang", legenda()),
    )
    return tuple(blok for blok in semua if blok[1])


def _tampilan(panel: Panel, dibuat: datetime | None) -> tuple[tuple[str, str], ...]:
    s = panel.stamps
    isi = (
        ("Judul", panel.title),
        ("Definisi", "" if _definisi(panel) else panel.definition),
        ("Uraian", panel.alt),
        ("Satuan", panel.unit),
        ("Periode", panel.period),
        ("Edisi data", s.edisi),
        ("Audiens", audiens(s.audiens)),
        ("Asal data", kata_asal(panel)),
        ("Status angka", "Memuat angka sementara" if s.sementara else ""),
        ("Koreksi", DIKOREKSI.capitalize() if s.dikoreksi else ""),
        ("Cakupan", s.cakupan),
        ("Penyebut", s.penyebut),
        ("Kode tampilan", panel.key),
        ("Keadaan tampilan (URL)", panel.state),
        ("Berkas dibuat", f"{tanggal(dibuat)} pukul {dibuat:%H.%M}" if dibuat else "waktu tidak dicatat"),
    )
    return tuple((nama, teks) for nama, teks in isi if teks)


def _definisi(panel: Panel) -> tuple[tuple[str, str], ...]:
    """Several definitions ("Nama: arti", one a line) get a row each; one alone stands among the rest."""
    lines = [line.partition(": ") for line in panel.definition.splitlines()]
    several = len(lines) > 1 and all(0 < len(nama) <= NAMA_MAKS and arti for nama, _, arti in lines)
    return tuple((nama, arti) for nama, _, arti in lines) if several else ()


def _kolom(panel: Panel, kolom: Column) -> str:
    if not kolom.numeric:
        return "teks"
    bagian = [f"satuan {kolom.satuan}" if kolom.satuan else "angka", _desimal(panel, kolom)]
    if kolom.rumus is not None:
        bagian.append(f"dihitung: {rumus_kata(panel.table, kolom.rumus)}")
    bagian += [f"dihitung: {kata}" for kata in _hitungan(panel, kolom)]
    if kolom.jumlah and panel.table.total is not None:
        bagian.append("baris total adalah jumlah baris yang berangka, kecuali ada angka yang disamarkan")
    return "; ".join(bagian)


def _hitungan(panel: Panel, kolom: Column) -> tuple[str, ...]:
    """How the cells of a matrix are computed, each way once."""
    k = panel.table.columns.index(kolom)
    semua = (baris[k].hitungan for baris in panel.table.rows)
    return tuple(dict.fromkeys(hitungan_kata(one) for one in semua if one is not None))


def _desimal(panel: Panel, kolom: Column) -> str:
    """How many decimals its numbers have, unless that depends on the row (clauses of several indicators)."""
    k = panel.table.columns.index(kolom)
    layar = [baca(baris[k].text) for baris in panel.table.rows if berangka(baris[k])]
    semua = {one.desimal for one in layar if one is not None} or {kolom.desimal}
    return f"{semua.pop()} desimal" if len(semua) == 1 else "desimal menurut baris"


def _sumber(panel: Panel) -> tuple[tuple[str, str], ...]:
    baris: list[tuple[str, str]] = []
    for n, s in enumerate(panel.sources, 1):
        baris.append((f"Sumber {n}", s.sitasi))
        lain = (("Kode", s.sumber_id), ("Alamat", s.url), ("Lisensi", s.lisensi), ("Keandalan", s.keandalan))
        baris += [(f"Sumber {n}: {nama.lower()}", teks) for nama, teks in lain if teks]
    return tuple(baris)


def _baris(teks: str, lebar: int) -> int:
    # width counts digits; running text is narrower
    return sum(max(1, math.ceil(len(b) / lebar / 1.12)) for b in teks.split("\n"))
