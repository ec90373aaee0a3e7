import datetime
import time

import openpyxl
import pytest
import xlsxwriter

from data.intake.galat import BerkasDitolak
from data.intake.model import Khusus
from data.intake.wadah import buka
from tests.data.intake.wadah.berkas import xlsx_mentah

RUMUS, GALAT = Khusus.RUMUS_TANPA_NILAI, Khusus.GALAT_RUMUS


def tulis(jalur, kerja):
    buku = xlsxwriter.Workbook(jalur)
    kerja(buku, buku.add_worksheet("Data"))
    buku.close()
    return buka(jalur)


def test_value_types(tmp_path):
    def kerja(buku, lembar):
        tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})
        jam = buku.add_format({"num_format": "[h]:mm"})
        persen = buku.add_format({"num_format": "0%"})
        lembar.write_row("B2", ["Paser", 1234, 12.5, True, "  "])
        lembar.write_datetime("B3", datetime.datetime(2024, 3, 1), tanggal)
        lembar.write_datetime("C3", datetime.datetime(2024, 3, 1, 7, 30), tanggal)
        lembar.write_number("D3", 0.5, jam)
        lembar.write_number("E3", 0.25, persen)
        lembar.write_rich_string("B4", "Anak ", buku.add_format({"bold": True}), "Balita")

    buku = tulis(tmp_path / "a.xlsx", kerja)
    (lembar,) = buku.lembar
    assert (buku.wadah, lembar.nama) == ("xlsx", "Data")
    assert lembar.isi[0] == [None] * 5
    assert lembar.isi[1] == [None, "Paser", 1234, 12.5, True]
    assert type(lembar.isi[1][2]) is int
    assert lembar.isi[2][1:] == [
        datetime.date(2024, 3, 1),
        datetime.datetime(2024, 3, 1, 7, 30),
        "12:00:00",
        0.25,
    ]
    assert lembar.isi[3][1] == "Anak Balita"
    assert lembar.alamat(3, 1) == "Data!B4"


def test_hidden_and_merged(tmp_path):
    def kerja(buku, lembar):
        lembar.merge_range("A1:C1", "Judul")
        lembar.merge_range("E1:F3", "di luar tepi")
        lembar.write_row("A2", [1, 2, 3])
        lembar.write_row("A3", [4, 5, 6])
        lembar.set_row(1, None, None, {"hidden": True})
        lembar.set_row(99, None, None, {"hidden": True})
        lembar.set_column("B:B", None, None, {"hidden": True})
        lembar.set_column("H:XFD", None, None, {"hidden": True})
        lain = buku.add_worksheet("Rahasia")
        lain.write("A1", "x")
        lain.hide()
        buku.add_worksheet("Sangat").very_hidden()

    buku = tulis(tmp_path / "a.xlsx", kerja)
    data, rahasia, sangat = buku.lembar
    assert data.baris_tersembunyi == {1} and data.kolom_tersembunyi == {1}
    assert data.gabungan == ((0, 0, 0, 2), (0, 4, 2, 4))
    assert data.isi[0] == ["Judul", None, None, None, "di luar tepi"]
    assert (data.tersembunyi, rahasia.tersembunyi, sangat.tersembunyi) == (False, True, True)
    assert sangat.isi == []


def test_formulas_without_value_and_errors(tmp_path):
    jalur = tmp_path / "a.xlsx"
    buku = openpyxl.Workbook()
    buku.active.append(["=SUM(B1:B3)", 5, "#REF!"])
    buku.save(jalur)
    assert buka(jalur).lembar[0].isi == [[RUMUS, 5, GALAT]]


def test_stored_formula_values_count_but_not_the_writers_placeholder_zero(tmp_path):
    def kerja(buku, lembar):
        lembar.write_formula("A1", "=1+1")
        lembar.write_formula("B1", "=1+1", None, 2)
        lembar.write_formula("C1", "=1/0", None, "#DIV/0!")
        lembar.write("E1", 0)

    assert tulis(tmp_path / "a.xlsx", kerja).lembar[0].isi == [[RUMUS, 2, GALAT, None, 0]]
    isi = '<c><f>1-1</f><v>0</v></c><c t="str"><f>A1</f><v>ya</v></c><c t="str"><f>A1</f><v></v></c>'
    assert buka(xlsx_mentah(tmp_path / "b.xlsx", f"<sheetData><row>{isi}</row></sheetData>")).lembar[
        0
    ].isi == [[0, "ya"]]


def test_cells_and_rows_without_references_and_inline_texts(tmp_path):
    isi = (
        '<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>1.0</v></c></row>'
        '<row r="3"><c r="C3" t="d"><v>2024-03-01T00:00:00</v></c><c t="s"><v>0</v></c></row></sheetData>'
    )
    teks = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>x_x000D_</t></r>'
        "<rPh><t>no</t></rPh><r><t>y</t></r></si></sst>"
    )
    lembar = buka(xlsx_mentah(tmp_path / "a.xlsx", isi, teks=teks)).lembar[0]
    assert lembar.isi == [["a", 1, None, None], [None] * 4, [None, None, datetime.date(2024, 3, 1), "x\ny"]]


def test_declared_dimension_costs_nothing(tmp_path):
    isi = '<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>'
    assert buka(xlsx_mentah(tmp_path / "a.xlsx", isi)).lembar[0].isi == [[None, None], [None, 7]]


@pytest.mark.parametrize("sel", ["XFD1048576", "A9000000", "XFE1", "A0"])
def test_far_or_impossible_cell_is_refused(tmp_path, sel):
    baris = sel.lstrip("ABCDEFX")
    isi = f'<sheetData><row r="{baris}"><c r="{sel}"><v>7</v></c></row></sheetData>'
    with pytest.raises(BerkasDitolak) as galat:
        buka(xlsx_mentah(tmp_path / "a.xlsx", isi))
    assert galat.value.kode == ("terlalu_luas" if sel == "XFD1048576" else "rusak")


def test_dates_of_1904_and_outside_the_calendar(tmp_path):
    jalur = tmp_path / "a.xlsx"
    buku = openpyxl.Workbook()
    buku.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    buku.active["A1"] = datetime.date(2024, 3, 1)
    buku.active["B1"] = 99_999_999
    buku.active["B1"].number_format = "dd/mm/yyyy"
    buku.save(jalur)
    assert buka(jalur).lembar[0].isi == [[datetime.date(2024, 3, 1), 99_999_999]]


@pytest.mark.parametrize("ekstensi", ["xls", "csv", "bin"])
def test_extension_does_not_matter(tmp_path, ekstensi):
    jalur = xlsx_mentah(tmp_path / f"a.{ekstensi}", "<sheetData><row><c><v>1</v></c></row></sheetData>")
    assert buka(jalur).wadah == "xlsx"


@pytest.mark.parametrize(
    "isi", ['<c t="s"><v>5</v></c>', "<c><v>abc</v></c>", '<c t="d"><v>x</v></c>', "<c><v>1"]
)
def test_damaged_cells_are_refused(tmp_path, isi):
    with pytest.raises(BerkasDitolak, match=r"sheet1\.xml") as galat:
        buka(xlsx_mentah(tmp_path / "a.xlsx", f"<sheetData><row>{isi}</row></sheetData>"))
    assert galat.value.kode == "rusak"


def test_entity_bomb_is_refused_at_once(tmp_path):
    bom = '<!DOCTYPE z [<!ENTITY a "9999999999">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij")
    )
    isi = "<sheetData><row><c><v>&j;</v></c></row></sheetData>"
    mulai = time.monotonic()
    with pytest.raises(BerkasDitolak) as galat:
        buka(xlsx_mentah(tmp_path / "a.xlsx", isi, awal=bom + "]>"))
    assert galat.value.kode == "rusak"
    assert time.monotonic() - mulai < 10  # the promise of the issue: nothing hangs longer
