import pytest

from data.intake.galat import BerkasDitolak
from data.intake.wadah import buka


def baca(tmp_path, isi, pengodean="utf-8"):
    jalur = tmp_path / "unduhan.xls"
    jalur.write_bytes(isi.encode(pengodean))
    buku = buka(jalur)
    assert buku.wadah == "html"
    return buku.lembar


def test_spans_become_merged_ranges(tmp_path):
    (lembar,) = baca(
        tmp_path,
        "<table><tr><th rowspan=2>Wilayah</th><th colspan='2'>2024</th></tr><tr><th>L<th>P</tr>"
        "<tr><td>Kab.<br>Paser</td><td> 1.234 </td><td>&nbsp;</td></tr></table>",
    )
    assert lembar.nama == "Tabel1"
    assert lembar.isi == [["Wilayah", "2024", None], [None, "L", "P"], ["Kab.\nPaser", "1.234", None]]
    assert lembar.gabungan == ((0, 0, 1, 0), (0, 1, 0, 2))


def test_several_tables_with_the_lines_around_them(tmp_path):
    satu, dua = baca(
        tmp_path,
        "<html><head><title>x</title><style>td{}</style></head><body><h3>Data PMKS<br>Tahun 2024</h3>"
        "<table><caption>Jiwa</caption><tr><td>a</td><td>1</td></tr></table><p>Tabel kedua</p>"
        "<table><tr><td>Tahun 2023</td></tr></table>"
        "<table><tr><td>b</td><td>2</td></tr></table>Keterangan: - = nihil</body></html>",
    )
    assert satu.isi == [["Data PMKS", None], ["Tahun 2024", None], ["a", "1"]]
    assert (dua.nama, dua.isi) == (
        "Tabel2",
        [["Tabel kedua", None], ["Tahun 2023", None], ["b", "2"], ["Keterangan: - = nihil", None]],
    )


def test_layout_table_hidden_row_and_number_attribute(tmp_path):
    (lembar,) = baca(
        tmp_path,
        "<table><tr><td>Judul</td><td><table><tr><td>a</td><td x:num='1234.5'>1.235</td></tr>"
        "<tr style='display:none'><td>b</td><td x:num>2</td></tr></table></td></tr></table>",
    )
    assert lembar.isi == [["Judul", None], ["a", 1234.5], ["b", "2"]]
    assert lembar.baris_tersembunyi == {2}


@pytest.mark.parametrize("pengodean", ["utf-8", "cp1252", "utf-16"])
def test_encodings_and_declarations(tmp_path, pengodean):
    isi = "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><meta charset=windows-1252><table><tr><td>é</td><td>1"
    assert baca(tmp_path, isi, pengodean)[0].isi == [["é", "1"]]


def test_page_without_table_is_refused(tmp_path):
    with pytest.raises(BerkasDitolak) as galat:
        baca(tmp_path, "<html><body><h1>Masuk</h1><p>Sesi habis</body></html>")
    assert galat.value.kode == "bukan_tabel"


def test_deep_nesting_and_huge_spans_do_no_harm(tmp_path):
    isi = "<table><tr><td colspan=999999 rowspan=999999>a</td><td>b</td></tr></table>"
    (lembar,) = baca(tmp_path, isi)
    assert lembar.isi[0][0] == "a" and lembar.isi[0][1000] == "b"
    with pytest.raises(BerkasDitolak):
        baca(tmp_path, "<table>" + "<div>" * 100_000 + "<tr><td>1<td>2")


def test_control_characters_beside_a_line_break_do_no_harm(tmp_path):
    jalur = tmp_path / "rekap.xls"
    jalur.write_text(
        "<table><tr><td>a<br>&#1;b</td><td>1</td></tr><tr><td>c</td><td>2</td></tr></table>", "utf-8"
    )
    assert [satu[1] for satu in buka(jalur).lembar[0].isi] == ["1", "2"]


def test_a_span_behind_a_separator_is_read(tmp_path):
    (lembar,) = baca(tmp_path, "<table><tr><td colspan='\x1c2'>a</td><td>b</td></tr></table>")
    assert lembar.isi[0][2] == "b"
