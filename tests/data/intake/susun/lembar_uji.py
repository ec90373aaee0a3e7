"""Small files for the tests, and the result as short tuples."""

import csv

from openpyxl import Workbook

from data.intake.baca import baca


def xlsx(tmp_path, lembar, gabung=(), nama="kiriman.xlsx", siap=None):
    """A workbook from {sheet: rows}; `gabung` are ranges of the first sheet."""
    buku = Workbook()
    buku.remove(buku.active)
    for judul, baris in lembar.items():
        satu = buku.create_sheet(judul)
        for isi in baris:
            satu.append(list(isi))
    for rentang in gabung:
        buku.worksheets[0].merge_cells(rentang)
    if siap:
        siap(buku)
    jalur = tmp_path / nama
    buku.save(jalur)
    return jalur


def tulis_csv(tmp_path, baris, nama="kiriman.csv", pemisah=","):
    jalur = tmp_path / nama
    with open(jalur, "w", encoding="utf-8", newline="") as berkas:
        csv.writer(berkas, delimiter=pemisah).writerows(baris)
    return jalur


def ringkas(hasil):
    """cell -> what it means, shortest form."""
    return {
        b.cell.split("!")[1]: (
            b.tabel,
            b.periode,
            b.kode_wilayah,
            b.jenis or b.layanan or b.indikator or b.arah or b.dasar,
            b.ukuran,
            b.jenis_kelamin,
            b.satuan,
            b.nilai,
        )
        for b in hasil.baris
    }


def pmks(periode, wilayah, jenis, nilai, kelamin="total", satuan="jiwa", ukuran="terdata"):
    return ("pmks", periode, wilayah, jenis, ukuran, kelamin, satuan, nilai)


def terbaca(jalur, jawaban=None):
    """The result of a file that must be understood without a question."""
    hasil = baca(jalur, jawaban or {})
    assert hasil.penolakan is None, hasil.penolakan
    assert hasil.pertanyaan == [], hasil.pertanyaan
    return hasil


def kode_tanya(hasil):
    return {satu.kode for satu in hasil.pertanyaan}


def kode_ingat(hasil, tingkat=("peringatan", "galat")):
    return {satu.kode for satu in hasil.peringatan if satu.tingkat in tingkat}
