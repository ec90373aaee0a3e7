import datetime
import random
import struct

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

from data.intake.galat import BerkasDitolak
from data.intake.model import Khusus
from data.intake.wadah import buka
from tests.data.intake.wadah.berkas import ole_palsu


def sel(nilai=None, jenis=None, teks=None, **lain):
    diberi = {"valuetype": jenis, "value": nilai, **lain}  # odfpy would write the word None
    c = TableCell(**{kunci: satu for kunci, satu in diberi.items() if satu is not None})
    if teks is not None:
        c.addElement(P(text=teks))
    return c


def baris(tabel, *isi, **lain):
    satu = TableRow(**lain)
    for c in isi:
        satu.addElement(c)
    tabel.addElement(satu)


def dokumen(jalur, *tabel, gaya=()):
    doc = OpenDocumentSpreadsheet()
    for satu in gaya:
        doc.automaticstyles.addElement(satu)
    for satu in tabel:
        doc.spreadsheet.addElement(satu)
    doc.save(jalur)
    return buka(jalur)


def test_ods_values(tmp_path):
    t = Table(name="Data")
    baris(t, sel(teks="Paser", jenis="string"), sel(1234, "float", "1.234"), sel(0.25, "percentage", "25%"))
    baris(
        t,
        sel(jenis="date", datevalue="2024-03-01"),
        sel(jenis="boolean", booleanvalue="true"),
        sel(5, "float", "5", numbercolumnsrepeated=3),
    )
    baris(t, sel(formula="of:=SUM([.A1])"), sel(0, "float", "#REF!", formula="of:=[.A1]"), sel(teks="  "))
    baris(t, sel(numbercolumnsrepeated=1024), numberrowsrepeated=1048570)
    buku = dokumen(tmp_path / "a.ods", t)
    assert buku.wadah == "ods"
    assert buku.lembar[0].isi == [
        ["Paser", 1234, 0.25, None, None],
        [datetime.date(2024, 3, 1), True, 5, 5, 5],
        [Khusus.RUMUS_TANPA_NILAI, Khusus.GALAT_RUMUS, None, None, None],
    ]


def test_ods_hidden_and_merged(tmp_path):
    gaya = Style(name="ta9", family="table")
    gaya.addElement(TableProperties(display="false"))
    t = Table(name="Tampak")
    t.addElement(TableColumn())
    t.addElement(TableColumn(visibility="collapse"))
    baris(t, sel(teks="Judul", jenis="string", numbercolumnsspanned=2), CoveredTableCell())
    baris(t, sel(1, "float"), sel(2, "float"), visibility="filter")
    baris(t, sel(3, "float"), sel(4, "float"), visibility="collapse", numberrowsrepeated=2)
    tutup = Table(name="Tertutup", stylename=gaya)
    baris(tutup, sel(1, "float"))
    tampak, tertutup = dokumen(tmp_path / "a.ods", t, tutup, gaya=[gaya]).lembar
    assert tampak.gabungan == ((0, 0, 0, 1),)
    assert tampak.kolom_tersembunyi == {1} and tampak.baris_tersembunyi == {1, 2, 3}
    assert tampak.isi == [["Judul", None], [1, 2], [3, 4], [3, 4]]
    assert tertutup.tersembunyi and not tampak.tersembunyi


def test_ods_repeated_to_the_last_cell_is_refused(tmp_path):
    t = Table(name="Luas")
    baris(t, sel(1, "float", numbercolumnsrepeated=16384), numberrowsrepeated=1048576)
    with pytest.raises(BerkasDitolak) as galat:
        dokumen(tmp_path / "a.ods", t)
    assert galat.value.kode == "terlalu_luas"


def xls(jalur, kerja):
    buku = xlwt.Workbook()
    kerja(buku, buku.add_sheet("Data"))
    buku.save(str(jalur))
    return jalur


def test_xls(tmp_path):
    def kerja(buku, lembar):
        lembar.write_merge(0, 0, 0, 2, "Judul")
        for kolom, nilai in enumerate(["Paser", 1234, 12.5, True]):
            lembar.write(2, kolom, nilai)
        lembar.write(3, 0, datetime.date(2024, 3, 1), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
        lembar.write(3, 1, xlwt.Formula("B3*2"))
        lembar.write(3, 2, xlwt.Formula('""'))
        lembar.row(3).write(3, None)
        lembar.row(4).set_cell_error(0, "#REF!")
        lembar.row(2).hidden = True
        lembar.col(1).hidden = True
        buku.add_sheet("Rahasia").visibility = 2

    data, rahasia = buka(xls(tmp_path / "a.xls", kerja)).lembar
    assert data.isi == [
        ["Judul", None, None, None],
        [None] * 4,
        ["Paser", 1234, 12.5, True],
        [datetime.date(2024, 3, 1), Khusus.RUMUS_TANPA_NILAI, None, None],
        [Khusus.GALAT_RUMUS, None, None, None],
    ]
    assert type(data.isi[2][1]) is int
    assert data.gabungan == ((0, 0, 0, 2),)
    assert data.baris_tersembunyi == {2} and data.kolom_tersembunyi == {1}
    assert rahasia.tersembunyi and rahasia.isi == [] and not data.tersembunyi


def test_xls_stray_cell_is_refused(tmp_path):
    with pytest.raises(BerkasDitolak, match="IV65536") as galat:
        buka(
            xls(tmp_path / "a.xls", lambda buku, lembar: (lembar.write(0, 0, 1), lembar.write(65535, 255, 1)))
        )
    assert galat.value.kode == "terlalu_luas"


def test_xls_agrees_with_calamine_over_many_texts_and_numbers(tmp_path):
    """An independent reader as oracle; enough texts that the shared table runs over several records."""
    acak = random.Random(4)

    def nilai():
        panjang = acak.choice((3, 30, 700))
        teks = "".join(acak.choice("abc é–ž漢") for _ in range(panjang)).strip() or "x"
        angka = acak.choice((1, -1, 0.01, 1e9, 1e-7)) * acak.randrange(-(10**6), 10**6)
        return acak.choice(
            (teks, angka, acak.randrange(-(2**29), 2**29), acak.randrange(10**4) / 100, acak.random())
        )

    isi = [[nilai() for _ in range(6)] for _ in range(300)]

    def kerja(_, lembar):
        for baris, satu in enumerate(isi):
            for kolom, nilai in enumerate(satu):
                lembar.write(baris, kolom, nilai)

    jalur = xls(tmp_path / "a.xls", kerja)
    terbaca = buka(jalur).lembar[0].isi
    assert terbaca == isi
    assert terbaca == CalamineWorkbook.from_path(jalur).get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_xls_formula_results_of_every_kind(tmp_path):
    jalur = xls(
        tmp_path / "a.xls", lambda _, lembar: [lembar.write(0, k, xlwt.Formula("1+1")) for k in range(4)]
    )
    utuh = jalur.read_bytes()
    kosong = b"\x03\0\0\0\0\0\xff\xff"
    assert utuh.count(kosong) == 4
    hasil = [struct.pack("<d", 12.5), b"\x01\0\x01\0\0\0\xff\xff", b"\x02\0\x17\0\0\0\xff\xff"]
    for satu in hasil:
        utuh = utuh.replace(kosong, satu, 1)
    jalur.write_bytes(utuh)
    assert buka(jalur).lembar[0].isi == [[12.5, True, Khusus.GALAT_RUMUS, Khusus.RUMUS_TANPA_NILAI]]


def rekaman(jenis, isi=b""):
    return struct.pack("<HH", jenis, len(isi)) + isi


def test_xls_of_excel_95_with_its_code_page(tmp_path):
    def awal(letak):
        lembar = struct.pack("<IBBB", letak, 0, 0, 4) + "Né1".encode("cp1252") + b"x"
        bof = rekaman(0x0809, struct.pack("<HH4x", 0x0500, 5))
        return bof + rekaman(0x42, struct.pack("<H", 1252)) + rekaman(0x85, lembar) + rekaman(0x0A)

    teks = struct.pack("<4H", 0, 0, 0, 2) + "é–".encode("cp1252")
    isi = rekaman(0x0809, struct.pack("<HH4x", 0x0500, 0x10)) + rekaman(0x0204, teks)
    isi += rekaman(0x0203, struct.pack("<3Hd", 1, 1, 0, 7.0)) + rekaman(0x0A)
    (lembar,) = buka(ole_palsu(tmp_path / "a.xls", ("Book", awal(len(awal(0))) + isi))).lembar
    assert (lembar.nama, lembar.isi) == ("Né1x", [["é–", None], [None, 7]])
