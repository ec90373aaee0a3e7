"""The offline workbook of one komisi: the drafts there are, empty rows, drop-downs, and what the merge needs.

Sheets Petunjuk, Butir, Pilihan, and Dasar (very hidden): there stand the meeting, the vintage and every draft as it
was when the file was made, so that the merge can tell what the komisi changed from what others changed meanwhile.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from panels.butir import Butir
from panels.komisi import KOLOM, IsianKomisi
from panels.panel import Stamps
from reports.komisi_lembar import tulis_butir, tulis_pilihan
from reports.nama import nama_dari
from reports.xlsx_gaya import ISI, JUDUL, NAMA, TANPA_WAKTU, TEKS_POLOS, Gaya
from words import komisi as kata
from words.format import tanggal

TANDA, VERSI = "serambi-komisi", "1"
_SEBARIS = 115  # letters on one line of the instructions


def lembar_kerja(isian: IsianKomisi) -> bytes:
    """The XLSX file."""
    keluar = BytesIO()
    buku = Workbook(keluar, TEKS_POLOS)
    buku.set_properties({"title": f"Lembar kerja komisi {isian.komisi}", "created": TANPA_WAKTU})
    gaya = Gaya(buku)
    lembar = {nama: buku.add_worksheet(nama) for nama in
              (kata.LEMBAR_PETUNJUK, kata.LEMBAR_BUTIR, kata.LEMBAR_PILIHAN, kata.LEMBAR_DASAR)}  # fmt: skip
    _petunjuk(lembar[kata.LEMBAR_PETUNJUK], isian, gaya)
    rentang = tulis_pilihan(lembar[kata.LEMBAR_PILIHAN], isian, gaya)
    tulis_butir(lembar[kata.LEMBAR_BUTIR], isian, rentang, gaya)
    _dasar(lembar[kata.LEMBAR_DASAR], isian, gaya)
    lembar[kata.LEMBAR_BUTIR].activate()
    buku.close()
    return keluar.getvalue()


def nama_komisi(isian: IsianKomisi) -> str:
    """File name: ``serambi_komisi-rehabilitasi-sosial_2026-11-25_<edisi>.xlsx``."""
    return nama_dari(f"komisi {isian.komisi}", isian.tanggal, Stamps(isian.edisi), ".xlsx")


def dasar(butir: Butir) -> str:
    """A draft as the merge compares it: the fields of the workbook's columns as JSON."""
    semua = asdict(butir)
    return json.dumps({satu.ruas: semua[satu.ruas] for satu in KOLOM}, ensure_ascii=False, sort_keys=True)


def _petunjuk(lembar: Worksheet, isian: IsianKomisi, gaya: Gaya) -> None:
    lembar.set_column(0, 0, 110)
    lembar.hide_gridlines(2)
    gaya.teks(lembar, 0, 0, f"Lembar kerja komisi: {isian.komisi}", JUDUL)
    lembar.set_row(0, 26)
    gaya.teks(lembar, 1, 0, f"{isian.nama_rapat}, {tanggal(date.fromisoformat(isian.tanggal))}", NAMA)
    gaya.teks(lembar, 2, 0, f"Edisi data: {isian.edisi}", ISI)
    for nomor, kalimat in enumerate(kata.PETUNJUK):
        teks = f"{nomor + 1}. {kalimat.format(edisi=isian.edisi)}"
        lembar.set_row(nomor + 4, 18 * (1 + len(teks) // _SEBARIS))
        gaya.teks(lembar, nomor + 4, 0, teks, ISI)
    lembar.protect("", {"format_columns": True})
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)


def _dasar(lembar: Worksheet, isian: IsianKomisi, gaya: Gaya) -> None:
    kepala = ((TANDA, VERSI), ("rapat", isian.rapat), ("komisi", isian.komisi), ("edisi", isian.edisi))
    for nomor, (nama, isi) in enumerate(kepala):
        gaya.teks(lembar, nomor, 0, nama)
        gaya.teks(lembar, nomor, 1, isi)
    for nomor, satu in enumerate(isian.butir, len(kepala)):
        gaya.teks(lembar, nomor, 0, satu.id)
        gaya.teks(lembar, nomor, 1, str(satu.versi))
        gaya.teks(lembar, nomor, 2, dasar(satu))
    lembar.very_hidden()
    lembar.protect("")
