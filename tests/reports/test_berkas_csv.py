"""CSV: what Excel and pandas read back, states, stamps and injection."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.spec import Cell, Column, Table
from panels.panel import Stamps
from reports.berkas_csv import KOLOM_TAMBAHAN, csv_bytes
from reports.teks_aman import berbahaya
from tests.reports.panel_contoh import panel, tabel, tabel_acak
from tests.reports.test_xlsx import JAHAT
from words import label
from words.galat import KodeTidakDikenal


def baca(isi, pemisah=";"):
    return list(csv.DictReader(StringIO(isi.decode("utf-8-sig"), newline=""), delimiter=pemisah))


def test_indonesian_excel_gets_semicolons_decimal_commas_and_a_bom():
    isi = csv_bytes(panel())
    assert isi.startswith(b"\xef\xbb\xbfKabupaten/kota;Terdata (jiwa);") and b"\r\n" in isi
    paser = baca(isi)[0]
    assert (paser["Penduduk (jiwa)"], paser["Angka (per 10.000 penduduk)"]) == ("299400", "10,4")
    assert (paser["baris"], paser["kode"], paser["tanda"]) == ("data", "64.01", "DATA CONTOH")


def test_the_other_style_opens_in_pandas_as_numbers():
    tabel_ = pd.read_csv(BytesIO(csv_bytes(panel(), gaya="koma")), dtype={"kode": str})
    assert list(tabel_["Perubahan relatif (persen)"][:3]) == [4.0, 0.0, -13.9]
    assert tabel_["kode"][1] == "64.02" and list(tabel_["baris"]) == ["data"] * 7 + ["total"]
    lain = pd.read_csv(BytesIO(csv_bytes(panel())), sep=";", decimal=",", dtype={"kode": str})
    pd.testing.assert_frame_equal(tabel_, lain)


def test_states_are_empty_cells_in_words_and_nihil_is_zero():
    baris = {b["Kabupaten/kota"]: b for b in baca(csv_bytes(panel()))}
    barat, timur, ppu, ulu = (baris[n] for n in list(baris)[3:7])
    assert [b["Terdata (jiwa)"] for b in (barat, ulu, ppu)] == ["", "", "0"]
    assert "disamarkan demi pelindungan data pribadi: Terdata, Angka, " in barat["keterangan"]
    assert "belum dilaporkan: Terdata 2024;" in timur["keterangan"] and timur["Terdata 2024 (jiwa)"] == ""
    assert "data tidak tersedia: Terdata, Angka" in ulu["keterangan"]
    assert "nihil: Terdata" in ppu["keterangan"]
    assert "angka sementara: Terdata 2024" in ppu["keterangan"] and ppu["Terdata 2024 (jiwa)"] == "4"


def test_a_value_that_slipped_into_a_hidden_cell_never_reaches_the_file():
    t = Table(tabel().columns[:2], ((Cell("Paser", "Paser"), Cell(3, "*", "disamarkan")),))
    assert baca(csv_bytes(panel(t)))[0]["Terdata (jiwa)"] == ""


def test_every_row_carries_stamp_source_edition_coverage_and_base():
    p = panel(
        stamps=Stamps("RK26-01", contoh=True, audiens="internal", cakupan="9 dari 10 wilayah", penyebut="X")
    )
    for baris in baca(csv_bytes(p)):
        assert baris["tanda"] == "DATA CONTOH; INTERNAL"
        assert [baris[k] for k in ("edisi", "cakupan", "penyebut")] == ["RK26-01", "9 dari 10 wilayah", "X"]
        assert baris["audiens"] == label.audiens("internal")
        assert baris["sumber"].startswith("Data contoh Serambi")
    plain = baca(csv_bytes(panel(stamps=Stamps("e"))))[0]
    assert (plain["tanda"], plain["audiens"]) == ("", "Publik")


@settings(max_examples=60, deadline=None)
@given(tabel_acak(), st.sampled_from([("titik_koma", ";"), ("koma", ",")]))
def test_numbers_equal_the_screen_and_hidden_ones_are_absent(t, gaya):
    nama, pemisah = gaya
    baris = list(csv.reader(StringIO(csv_bytes(panel(t), gaya=nama).decode("utf-8-sig")), delimiter=pemisah))
    for cells, isi in zip([*t.rows, *([t.total] if t.total else [])], baris[1:], strict=True):
        for cell, kolom, teks in list(zip(cells, t.columns, isi))[1:]:
            if cell.keadaan in ("tidak_tersedia", "belum_dilaporkan", "disamarkan"):
                assert teks == ""
            elif cell.keadaan == "ada":
                layar = cell.text.replace(".", "").replace("−", "-").replace("+", "").removesuffix(" x")
                assert teks == (layar if nama == "titik_koma" else layar.replace(",", ".")), kolom.key


def sel_yang_dapat_jalan(isi, pemisah):
    """Cells that a spreadsheet using `pemisah` could run (numbers are fine)."""
    semua = [sel for baris in csv.reader(StringIO(isi), delimiter=pemisah) for sel in baris]
    return [
        s for s in semua if berbahaya(s) and not s.lstrip("+-").replace(",", "").replace(".", "").isdigit()
    ]


@pytest.mark.parametrize("pembuka", [";", ",", "\t"])
@pytest.mark.parametrize("gaya", ["titik_koma", "koma"])
def test_nothing_runs_whichever_separator_opens_the_file(gaya, pembuka):
    jahat = (*JAHAT, "a,=1+1", "a;=1+1", "a\t@x", 'a",=1+1', "a\r\n=1+1", "x;\t -1")
    t = Table((Column("a", "=A"),), tuple((Cell(j, j),) for j in jahat), None, jahat)
    p = panel(t, period="=1", stamps=Stamps("@e", cakupan="-1+1", penyebut="x;=1"))
    isi = csv_bytes(p, gaya=gaya).decode("utf-8-sig")
    assert sel_yang_dapat_jalan(isi, pembuka) == []
    assert "'=1+1" in isi
    assert sel_yang_dapat_jalan("a;=1+1\r\n", ";") == ["=1+1"]  # the check itself can fail


def test_negative_numbers_stay_numbers():
    assert baca(csv_bytes(panel()))[2]["Perubahan (jiwa)"] == "-14"


def test_shape_is_rectangular_also_without_codes_total_and_rows():
    for t in (tabel(), tabel(total=None), Table(tabel().columns, ())):
        baris = list(csv.reader(StringIO(csv_bytes(panel(t)).decode("utf-8-sig")), delimiter=";"))
        assert {len(b) for b in baris} == {len(t.columns) + 1 + bool(t.keys) + len(KOLOM_TAMBAHAN)}


def test_an_unknown_style_is_refused_by_name():
    with pytest.raises(KodeTidakDikenal, match="Gaya CSV"):
        csv_bytes(panel(), gaya="tab")
