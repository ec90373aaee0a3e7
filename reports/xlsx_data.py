"""Sheet "Data": what the screen shows, with live formulas, its marks, legend and sources."""

from __future__ import annotations

import math

from xlsxwriter.worksheet import Worksheet

from charts.spec import Column, Keadaan
from panels.panel import Panel
from reports import xlsx_gaya as gaya
from reports.kata_berkas import baris_kepala, judul_semua, kalimat_tanda, sumber_singkat
from reports.xlsx_cetak import Ruang, ruang_teks, siapkan_cetak
from reports.xlsx_gaya import Gaya, Sifat
from reports.xlsx_rencana import Rencana, Sel, rencanakan
from words.keadaan import BELUM_DILAPORKAN, DISAMARKAN, NIHIL, SIMBOL, TIDAK_TERSEDIA, legenda

NAMA_LEMBAR = "Data"
_LEBAR_MIN, _LEBAR_MAKS = 11, 38  # characters
_LEBAR_KALIMAT = 64.0  # a column of whole sentences
_TINGGI = 15.0  # points of one line
_TEBAL = 1.1  # bold letters are wider
KIRI: Sifat = {"align": "left", "indent": 1}  # words never touch the number on their left


def tulis_data(lembar: Worksheet, panel: Panel, g: Gaya, *, hitungan: bool = False) -> Rencana:
    """Fill the sheet and return the plan of its cells. Raises TabelTidakSah as `rencanakan` does.

    `hitungan`: formulas may read the sheet that `tulis_hitungan` fills from this plan.
    """
    judul = judul_semua(panel.table)
    kepala = len(baris_kepala(panel)) + len(kalimat_tanda(panel)) + 2
    rencana = rencanakan(panel.table, kepala + 1, hitungan=hitungan)
    lebar = [_lebar(judul[k], kolom, k, rencana) for k, kolom in enumerate(panel.table.columns)]
    for k, w in enumerate(lebar):
        lembar.set_column(k, k, w)
    ruang = ruang_teks(lebar)
    _tulis_kepala(lembar, panel, g, ruang)
    akhir = _tulis_tabel(lembar, panel, g, judul, rencana, lebar, kepala)
    akhir = _tulis_kaki(lembar, panel, g, rencana, akhir + 1, ruang)
    siapkan_cetak(lembar, panel, kepala, akhir, ruang)
    return rencana


def _tulis_kepala(lembar: Worksheet, panel: Panel, g: Gaya, ruang: Ruang) -> None:
    """Title, unit and period, vintage, stamp bands: rows 0 .. header-2."""
    isi: list[tuple[str, Sifat, float]] = [(panel.title, gaya.JUDUL, 1.4)]
    isi += [(teks, gaya.LEMAH, 1.0) for teks in baris_kepala(panel)]
    isi += [(teks, gaya.PITA, 1.3) for teks in kalimat_tanda(panel)]
    for baris, (teks, sifat, besar) in enumerate(isi):
        g.rentang(lembar, baris, ruang.sampai, teks, sifat, dari=ruang.dari)
        lembar.set_row(baris, _tinggi(teks, ruang.lebar, besar))


def _tulis_tabel(
    lembar: Worksheet,
    panel: Panel,
    g: Gaya,
    judul: tuple[str, ...],
    rencana: Rencana,
    lebar: list[float],
    kepala: int,
) -> int:
    """Header, rows and total; returns the row after the last."""
    for k, teks in enumerate(judul):
        rata: Sifat = {} if panel.table.columns[k].numeric else KIRI
        g.teks(lembar, kepala, k, teks, gaya.KEPALA, rata)
    lembar.set_row(kepala, max(_tinggi(t, w - 3, 1.05) for t, w in zip(judul, lebar)) + 6)
    lembar.autofilter(kepala, 0, kepala + max(len(rencana.baris), 1), len(judul) - 1)
    lembar.freeze_panes(kepala + 1, 1)
    baris = kepala + 1
    for sel_baris in rencana.baris:
        _tulis_baris(lembar, panel.table.columns, g, baris, sel_baris, {})
        _beri_tinggi(lembar, baris, sel_baris, lebar, 1.0)
        baris += 1
    if rencana.total is not None:
        _tulis_baris(lembar, panel.table.columns, g, baris, rencana.total, gaya.TOTAL)
        _beri_tinggi(lembar, baris, rencana.total, lebar, _TEBAL)
        baris += 1
    lembar.ignore_errors({"number_stored_as_text": f"A1:XFD{baris + 1}"})
    return baris


def _tulis_baris(
    lembar: Worksheet, kolom: tuple[Column, ...], g: Gaya, baris: int, sel: tuple[Sel, ...], sifat: Sifat
) -> None:
    for k, s in enumerate(sel):
        dasar = (gaya.SEL, gaya.sifat_keadaan(s.keadaan), gaya.sifat_isian(s.isian), sifat)
        if not s.format:
            rata = {"align": "right"} if kolom[k].numeric else {**KIRI, "text_wrap": True}
            g.teks(lembar, baris, k, str(s.nilai), *dasar, rata)
        elif s.rumus:
            lembar.write_formula(baris, k, s.rumus, g.format(*dasar, {"num_format": s.format}), s.nilai)
        else:
            lembar.write_number(baris, k, float(s.nilai), g.format(*dasar, {"num_format": s.format}))


def _tulis_kaki(lembar: Worksheet, panel: Panel, g: Gaya, rencana: Rencana, baris: int, ruang: Ruang) -> int:
    """Legend of marks, notes and sources; returns the last row written."""
    dari, sampai = ruang.dari, ruang.sampai
    g.rentang(lembar, baris, sampai, "Keterangan lambang", gaya.NAMA, dari=dari)
    for lambang, arti in legenda():
        baris += 1
        warna = gaya.sifat_keadaan(keadaan_lambang(lambang))
        g.teks(lembar, baris, dari, lambang, gaya.SEL, warna, {"align": "right"})
        arti += " (isi sel: angka 0)" if lambang == SIMBOL[NIHIL] else ""
        g.teks(lembar, baris, dari + 1, arti, {"indent": 1})
    blok = [("Catatan", (*panel.notes, *rencana.catatan)), ("Sumber", (sumber_singkat(panel),))]
    for nama, isi in blok:
        if not isi:
            continue
        baris += 2
        g.rentang(lembar, baris, sampai, nama, gaya.NAMA, dari=dari)
        for teks in isi:
            baris += 1
            g.rentang(lembar, baris, sampai, teks, gaya.LEMAH, dari=dari)
            lembar.set_row(baris, _tinggi(teks, ruang.lebar, 1.0))
    return baris


def keadaan_lambang(lambang: str) -> Keadaan:
    """State whose ground a legend mark gets; status suffixes have none ("ada")."""
    for keadaan in (NIHIL, TIDAK_TERSEDIA, BELUM_DILAPORKAN):
        if SIMBOL[keadaan] == lambang:
            return keadaan
    return DISAMARKAN if lambang.startswith(("<", "*")) else "ada"


def _lebar(judul: str, kolom: Column, k: int, rencana: Rencana) -> float:
    """Column width from the longest text and the longest word of the header."""
    semua = [*rencana.baris, *([rencana.total] if rencana.total is not None else [])]
    isi = max((_panjang(baris[k], kolom) for baris in semua), default=0)
    kata = max((len(w) for w in judul.split()), default=0)
    most = _LEBAR_KALIMAT if isi > 3 * _LEBAR_MAKS else _LEBAR_MAKS
    return float(min(most, max(_LEBAR_MIN, isi + 3, kata + 4, math.ceil(len(judul) / 3) + 4)))


def _panjang(sel: Sel, kolom: Column) -> int:
    if not sel.format:
        return len(str(sel.nilai))
    return (
        len(f"{float(sel.nilai):,.{kolom.desimal}f}")
        + sel.format.count('"')
        + len(sel.format.split('"')[1:2])
    )


def _beri_tinggi(
    lembar: Worksheet, baris: int, sel: tuple[Sel, ...], lebar: list[float], besar: float
) -> None:
    """Row height for the longest wrapped text: rows of their own default height would print over each other."""
    teks = [(str(s.nilai), w - 1) for s, w in zip(sel, lebar) if not s.format]
    tinggi = max((_tinggi(t, w, besar) for t, w in teks), default=0.0)
    if tinggi > _TINGGI * besar + 2:
        lembar.set_row(baris, tinggi)


def _tinggi(teks: str, lebar: float, besar: float) -> float:
    """Row height of a wrapped text; spreadsheets do not fit merged rows by themselves."""
    baris = sum(max(1, math.ceil(len(b) * besar * 0.97 / max(lebar, 1))) for b in teks.split("\n"))
    return baris * _TINGGI * besar + 2
