"""The two sheets of the komisi workbook that people look at: Butir to fill in, Pilihan with every allowed word."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from panels.komisi import BEBAS, KOLOM, IsianKomisi, Kolom, di_sel
from reports.templat_sel import TERKUNCI, pilih_rumus, sel_rumus
from reports.xlsx_gaya import JUDUL, KEPALA, LEMAH, SEL, Gaya, Sifat
from words import komisi as kata

KEPALA_BARIS = 3  # row of the header, counted from 0
NOMOR, KODE = "No", "Kode butir"
_BUKA: Mapping[str, Sifat] = {
    "teks": {"locked": False, "num_format": "@", "text_wrap": True, "valign": "top"},
    "angka": {"locked": False, "num_format": "#,##0.######", "valign": "top"},
    "pilihan": {"locked": False, "num_format": "@", "text_wrap": True, "valign": "top"},
}
_LETAK = {satu.ruas: nomor for nomor, satu in enumerate(KOLOM, 1)}  # column 0 is the number
_TINGGI_KOSONG, _SEBARIS, _TINGGI = 32, 62, 16


def tulis_pilihan(lembar: Worksheet, isian: IsianKomisi, gaya: Gaya) -> dict[str, str]:
    """Write every list in a column of its own; return field -> the range of its words."""
    rentang = {}
    for k, satu in enumerate(one for one in KOLOM if one.macam == "pilihan"):
        kata_ = list(isian.pilihan[satu.ruas].values())
        lembar.set_column(k, k, max(satu.lebar, 20))
        gaya.teks(lembar, 0, k, satu.judul, KEPALA)
        for b, isi in enumerate(kata_, 1):
            gaya.teks(lembar, b, k, isi, SEL)
        huruf = xl_col_to_name(k)
        rentang[satu.ruas] = f"='{kata.LEMBAR_PILIHAN}'!${huruf}$2:${huruf}${max(len(kata_), 1) + 1}"
    lembar.freeze_panes(1, 0)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.protect("", {"format_columns": True})
    return rentang


def tulis_butir(lembar: Worksheet, isian: IsianKomisi, rentang: Mapping[str, str], gaya: Gaya) -> None:
    """The drafts and the empty rows: open cells, drop-downs, a check, and the locked id of every row."""
    _kepala(lembar, isian, gaya)
    kosong = dict.fromkeys(satu.ruas for satu in KOLOM)
    baris = [(satu.id, {one.ruas: getattr(satu, one.ruas) for one in KOLOM}) for satu in isian.butir]
    baris += [(kode, kosong) for kode in isian.kode_baru]
    for nomor, (kode, isi) in enumerate(baris):
        b = KEPALA_BARIS + 1 + nomor
        lembar.write_number(b, 0, nomor + 1, gaya.format(SEL, TERKUNCI, {"align": "center", "valign": "top"}))
        for satu in KOLOM:
            _sel(lembar, b, satu, isi[satu.ruas], isian, gaya)
        sel_rumus(lembar, gaya, b, len(KOLOM) + 1, _periksa(b))
        gaya.teks(lembar, b, len(KOLOM) + 2, kode, SEL, LEMAH, TERKUNCI)
        panjang = len(str(isi["isi"] or ""))
        lembar.set_row(b, max(_TINGGI_KOSONG, _TINGGI * (1 + panjang // _SEBARIS)))
    _turun(lembar, KEPALA_BARIS + 1, KEPALA_BARIS + len(baris), rentang)
    _tutup(lembar, KEPALA_BARIS + len(baris))


def _kepala(lembar: Worksheet, isian: IsianKomisi, gaya: Gaya) -> None:
    gaya.teks(lembar, 0, 0, f"Rumusan komisi: {isian.komisi}", {**JUDUL, "text_wrap": False})
    gaya.teks(lembar, 1, 0, f"{isian.nama_rapat} · edisi data {isian.edisi}", {**LEMAH, "text_wrap": False})
    judul = ((NOMOR, 5), *((satu.judul, satu.lebar) for satu in KOLOM), (kata.PERIKSA, 34), (KODE, 15))
    for k, (teks, lebar) in enumerate(judul):
        lembar.set_column(k, k, lebar)
        gaya.teks(lembar, KEPALA_BARIS, k, teks, KEPALA)
    lembar.set_row(KEPALA_BARIS, 32)
    lembar.freeze_panes(KEPALA_BARIS + 1, 2)


def _sel(lembar: Worksheet, b: int, kolom: Kolom, nilai: object, isian: IsianKomisi, gaya: Gaya) -> None:
    isi = "" if nilai is None else di_sel(kolom, nilai, isian.pilihan)
    if isi == "":
        lembar.write_blank(b, _LETAK[kolom.ruas], None, gaya.format(SEL, _BUKA[kolom.macam]))
    elif isinstance(isi, str):
        gaya.teks(lembar, b, _LETAK[kolom.ruas], isi, SEL, _BUKA[kolom.macam])
    else:
        lembar.write_number(b, _LETAK[kolom.ruas], isi, gaya.format(SEL, _BUKA["angka"]))


def _periksa(b: int) -> str:
    """Text for the first thing wrong in a row, '' when all is well."""
    sel = {ruas: xl_rowcol_to_cell(b, k) for ruas, k in _LETAK.items()}
    isi, level, target, dasar = sel["isi"], sel["level"], sel["target"], sel["dasar_nilai"]
    akhir = xl_rowcol_to_cell(b, len(KOLOM))
    status = sel["status"]
    lain = f"COUNTA({isi}:{akhir})-COUNTA({status})"
    angka = ",".join(f"ISTEXT({sel[satu.ruas]})" for satu in KOLOM if satu.macam == "angka")
    return pilih_rumus(
        (f'AND({lain}>0,{isi}="")', kata.PERIKSA_ISI),
        (f'AND({isi}<>"",{level}="")', kata.PERIKSA_LEVEL),
        (f"OR({angka})", kata.PERIKSA_ANGKA),
        (f'AND({target}<>"",OR({sel["indikator"]}="",{sel["satuan"]}=""))', kata.PERIKSA_TARGET),
        (f'AND({dasar}<>"",OR({sel["dasar_periode"]}="",{sel["satuan"]}=""))', kata.PERIKSA_BASELINE),
    )


def _turun(lembar: Worksheet, awal: int, akhir: int, rentang: Mapping[str, str]) -> None:
    """One drop-down per column, over all rows."""
    for satu in KOLOM:
        if satu.macam != "pilihan":
            continue
        pesan = f"Pilih dari daftar, atau lihat lembar {kata.LEMBAR_PILIHAN}."
        aturan = {
            "validate": "list",
            "source": rentang[satu.ruas],
            "error_title": satu.judul,
            "error_message": pesan,
        }
        bebas = {"error_type": "information"} if satu.ruas in BEBAS else {}
        lembar.data_validation(awal, _LETAK[satu.ruas], akhir, _LETAK[satu.ruas], aturan | bebas)


def _tutup(lembar: Worksheet, akhir: int) -> None:
    """Protection without a password, and printing on A4 across."""
    lembar.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(3, 0)
    lembar.repeat_rows(KEPALA_BARIS)
    lembar.print_area(0, 0, akhir, len(KOLOM) + 1)
    lembar.set_footer("&L&A&RHalaman &P dari &N")
