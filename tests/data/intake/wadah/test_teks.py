import codecs

import pytest

from data.intake.galat import BerkasDitolak
from data.intake.wadah import GayaCsv, buka, gaya_csv

TABEL = "Wilayah{0}Jumlah{0}Persen\nPaser{0}1.234{0}2,5\nKutai Barat{0}567{0}1,5\n"


def baca(tmp_path, isi, nama="pmks 2024.csv"):
    jalur = tmp_path / nama
    jalur.write_bytes(isi.encode("utf-8") if isinstance(isi, str) else isi)
    buku = buka(jalur)
    assert buku.wadah == "csv"
    return buku.lembar[0]


@pytest.mark.parametrize("pemisah", [";", "\t", "|"])
@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"])
def test_delimiters_with_decimal_commas_and_line_ends(tmp_path, pemisah, akhir):
    lembar = baca(tmp_path, TABEL.format(pemisah).replace("\n", akhir))
    assert lembar.nama == "pmks 2024"
    assert lembar.isi == [
        ["Wilayah", "Jumlah", "Persen"],
        ["Paser", "1.234", "2,5"],
        ["Kutai Barat", "567", "1,5"],
    ]


def test_comma_with_quoted_numbers_and_semicolons_in_a_note(tmp_path):
    isi = 'Data; sementara\n\nWilayah,L,P,Ket\nPaser,"1,234",5,"a; b"\nBerau,6,7,\n'
    assert baca(tmp_path, isi).isi[2:] == [
        ["Wilayah", "L", "P", "Ket"],
        ["Paser", "1,234", "5", "a; b"],
        ["Berau", "6", "7", None],
    ]


@pytest.mark.parametrize("pemisah", [";", "\t"])
def test_every_row_with_equally_many_commas_and_no_header(tmp_path, pemisah):
    isi = "".join(f"6401{pemisah}1,{n}\n" for n in range(5))
    assert baca(tmp_path, isi).isi[0] == ["6401", "1,0"]


@pytest.mark.parametrize(
    "isi",
    [
        codecs.BOM_UTF8 + "a;é\nb;–1\n".encode(),
        "a;é\nb;–1\n".encode("cp1252"),
        "a;é\nb;–1\n".encode("utf-16"),
        codecs.BOM_UTF16_BE + "a;é\nb;–1\n".encode("utf-16-be"),
        "a;é\nb;–1\n".encode("utf-16-le"),
        "a;é\nb;–1\n".encode(),
    ],
)
def test_encodings(tmp_path, isi):
    assert baca(tmp_path, isi).isi == [["a", "é"], ["b", "–1"]]


def test_trimming_padding_and_quoted_line_breaks(tmp_path):
    isi = 'Judul 2024\n\n"No;1";"Dua\nbaris";;;\n1;2;3;;\n4;;;;\n;;;;\n\n  ;\n'
    assert baca(tmp_path, isi).isi == [
        ["Judul 2024", None, None],
        [None] * 3,
        ["No;1", "Dua\nbaris", None],
        ["1", "2", "3"],
        ["4", None, None],
    ]


def test_sep_line_is_no_row_and_text_formulas_are_text(tmp_path):
    assert baca(tmp_path, 'sep=;\r\na,x;="64.01"\r\n1,2;3\r\n').isi == [["a,x", "64.01"], ["1,2", "3"]]


def test_csv_and_tsv_called_xls(tmp_path):
    assert baca(tmp_path, TABEL.format("\t"), "data.xls").isi[1] == ["Paser", "1.234", "2,5"]


def test_blank_before_a_quote(tmp_path):
    assert baca(tmp_path, 'a, "b, c", d\n1, "2, 3", 4\n').isi[1] == ["1", "2, 3", "4"]


def test_indents_are_kept(tmp_path):
    assert baca(tmp_path, "a;b\n  anak;1\n").isi[1][0] == "  anak"


def test_open_quote_is_refused_not_swallowed(tmp_path):
    with pytest.raises(BerkasDitolak, match="kutip") as galat:
        baca(tmp_path, 'a;b\n1;2\n"3;4\n5;6\n')
    assert galat.value.kode == "rusak"


@pytest.mark.parametrize("isi", ['"2;3;x', '2;"3;x'])
def test_a_lone_quote_that_swallows_rows_is_refused(tmp_path, isi):
    with pytest.raises(BerkasDitolak, match="menelan") as galat:
        baca(tmp_path, f'a;b;c\n1;"u";x\n{isi}\n3;"v";y\n4;"w";z\n')
    assert galat.value.kode == "rusak"


def test_a_note_with_line_breaks_and_delimiters_is_kept(tmp_path):
    assert baca(tmp_path, 'a;b;c\n1;"u; v\nw; x";5\n2;y;6\n').isi[1] == ["1", "u; v\nw; x", "5"]


def test_prose_is_no_table(tmp_path):
    isi = "Dengan hormat, bersama ini\nkami sampaikan, bahwa data\nbelum ada, terima kasih.\nSalam\n"
    with pytest.raises(BerkasDitolak) as galat:
        baca(tmp_path, isi, "surat.txt")
    assert galat.value.kode == "bukan_tabel"


def test_style_of_a_large_file_from_head_and_tail(tmp_path):
    jalur = tmp_path / "besar.csv"
    jalur.write_text("sep=|\n" + "a|1,5\n" * 200_000, encoding="utf-8", newline="")
    assert gaya_csv(jalur) == GayaCsv("|", "utf-8", 1)
    jalur.write_bytes(b"kode;nilai\r" + b"b;1,5\r" * 200_000 + "é;2\r".encode("cp1252"))
    assert gaya_csv(jalur) == GayaCsv(";", "cp1252", 0)


def test_few_cells_far_right_are_refused(tmp_path):
    with pytest.raises(BerkasDitolak) as galat:
        baca(tmp_path, "a;b\n1;2\n" * 2000 + ";" * 9000 + "x\n")
    assert galat.value.kode == "terlalu_luas"


def test_the_end_mark_of_dos_is_no_content(tmp_path):
    jalur = tmp_path / "lama.csv"
    jalur.write_bytes(b"Kab/Kota,Anak Jalanan\r\nPaser,3\r\nBerau,5\r\n\x1a")
    assert buka(jalur).lembar[0].isi == [["Kab/Kota", "Anak Jalanan"], ["Paser", "3"], ["Berau", "5"]]
