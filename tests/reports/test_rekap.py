"""The whole recap as a workbook: what pandas finds in the edition's files stands in its cell, nothing hidden does."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from data.snapshot import current
from queries import Konteks
from reports.rekap_isi import rekap
from reports.rekap_lembar import AWAL, RINCI
from reports.rekap_xlsx import DATA, DEFINISI, METADATA, nama_rekap, rekap_xlsx
from tests.queries import jalan_kedua

KUNCI = ["kode_rekap_wilayah", "kode_rekap_jenis", "ukuran", "jenis_kelamin", "satuan"]
KELAMIN = dict(zip((column for column, _ in RINCI), ("L", "P", "total")))


@pytest.fixture(scope="module")
def buku() -> CalamineWorkbook:
    made = rekap_xlsx(Konteks(current()), dibuat=datetime(2026, 11, 22, 9, 30))
    return CalamineWorkbook.from_filelike(BytesIO(made))


def lembar(buku: CalamineWorkbook, nama: str) -> list[list]:
    return buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)


def sel_tahun(buku: CalamineWorkbook, tahun: int, konteks: Konteks) -> dict[tuple, object]:
    """{(area, type, measure, sex, unit): printed value} of a year's sheet, found by its headings alone."""
    lines = lembar(buku, str(tahun))
    names = {row["nama"]: kode for kode, row in rekap(konteks).wilayah.items()}
    names[rekap(konteks).provinsi["nama"]] = rekap(konteks).provinsi["kode_wilayah"]
    kinds = {row["nama"]: kode for kode, row in rekap(konteks).jenis.items()}
    head = next(n for n, line in enumerate(lines) if line[: len(AWAL)] == list(AWAL))
    areas = [(k, names[teks]) for k, teks in enumerate(lines[head]) if teks in names]
    assert len(areas) == 11 and lines[head + 1][len(AWAL) : len(AWAL) + 3] == ["L", "P", "Jumlah"]
    found, ukuran = {}, ""
    for line in lines[head + 2 :]:
        ukuran = line[0].lower() if line[0] in ("TERDATA", "TERTANGANI") else ukuran
        kind = "SEMUA-26" if str(line[1]).startswith("Jumlah kasus") else kinds.get(line[1])
        if kind:
            found |= {
                (area, kind, ukuran, sex, line[2]): line[k + n]
                for k, area in areas
                for n, sex in enumerate(("L", "P", "total"))
            }
    return found


def beda(found: dict, other: pd.DataFrame) -> list:
    """Cells that say something else than the second road."""
    wrong, known = [], other.to_dict("index")
    for key, printed in found.items():
        truth = known.get(key)
        if truth is None:
            ok = printed in ("…", "belum", "")
        elif truth["tertutup"]:
            ok = printed == "*"
        else:
            ok = printed == truth["nilai"]
        wrong += [] if ok else [(key, printed, truth)]
    return wrong


@pytest.mark.parametrize("tahun", [pytest.param("2021", marks=pytest.mark.lama), "2024"])
def test_a_year_is_what_pandas_adds_up(tahun, buku, konteks):
    other = jalan_kedua.margin(konteks, tahun, "jenis", ("L", "P", "total"))
    other = other[~other.index.get_level_values("ukuran").isin(["kasus_baru", "keluar"])]
    found = sel_tahun(buku, int(tahun), konteks)
    assert beda(found, other) == []
    assert set(other.index) <= set(found) and other.tertutup.sum() > 300
    key = next(key for key, printed in found.items() if isinstance(printed, float) and printed > 9)
    assert beda(found | {key: found[key] + 1}, other) and beda(found | {key: "*"}, other)
    hidden = other.index[other.tertutup][0]
    assert beda(found | {hidden: 3.0}, other), "an open cell would be seen"


def test_every_year_has_its_sheet(buku, konteks):
    pmks = jalan_kedua.tabel(konteks, "pmks")
    kinds = set(jalan_kedua.tabel(konteks, "jenis_rekap").jenis)
    pmks = pmks[
        pmks.ukuran.isin(["terdata", "tertangani"])
        & pmks.periode.str.fullmatch(r"\d{4}")
        & pmks.jenis.isin(kinds)
    ]
    member = set(jalan_kedua.tabel(konteks, "wilayah_rekap").kode_wilayah)
    years = sorted(set(pmks[pmks.kode_wilayah.isin(member)].periode), reverse=True)
    assert buku.sheet_names == [*years, DATA, DEFINISI, METADATA] and len(years) >= 10
    assert (
        nama_rekap(konteks) == f"serambi_rekap-pmks_{years[-1]}-{years[0]}_{konteks.edisi}_DATA-CONTOH.xlsx"
    )


def test_coverage_stands_beside_the_province(buku):
    lines = lembar(buku, "2025")
    at = next(n for n, line in enumerate(lines) if line[1] == "Penyandang Disabilitas")
    assert lines[at][-1] == "9 dari 10 wilayah"
    whole = next(line for line in lines if line[1] == "Jumlah kasus menurut jenis (jiwa)")
    assert whole[-1].endswith("dari 10 wilayah")
    below = next(line for line in lines if line[1] == "Jenis yang dilaporkan, satuan jiwa")
    assert sum(str(one).endswith("dari 23") for one in below) >= 10


def test_an_area_that_was_not_there_yet_is_left_out(buku, konteks):
    found = sel_tahun(buku, 2008, konteks)
    assert {printed for key, printed in found.items() if key[0] == "64.11"} == {""}
    assert "…" in {printed for key, printed in found.items() if key[0] == "64.74"}


def test_the_long_table_adds_up_and_holds_no_roll_up(buku, konteks):
    lines = lembar(buku, DATA)
    frame = pd.DataFrame(lines[1:], columns=lines[0])
    pmks = jalan_kedua.fakta(konteks, "2024")
    one = frame[(frame.Tahun == 2024) & (frame["Kode jenis"] == "PMKS-08") & (frame.Ukuran == "Terdata")]
    truth = pmks[(pmks.jenis == "PMKS-08") & (pmks.ukuran == "terdata") & (pmks.jenis_kelamin == "total")]
    open_ = one[one["Keadaan jumlah"].isin(["ada", "nihil"])].set_index("Kode wilayah").Jumlah
    mine = truth.set_index("kode_wilayah").nilai.reindex(open_.index)
    assert (open_ == mine).all() and len(open_) > 5
    assert set(frame["Kode wilayah"]) <= set(rekap(konteks).wilayah)
    assert (
        not set(frame["Kode jenis"]) & {"SEMUA-26"}
        and not frame.duplicated(["Tahun", "Kode wilayah", "Kode jenis", "Satuan", "Ukuran"]).any()
    )
    assert all(isinstance(one, float) for one in frame.Jumlah if one != "")


def test_metadata_definitions_and_marks(buku, konteks):
    said = "\n".join(" ".join(map(str, line)) for line in lembar(buku, METADATA))
    for word in (
        konteks.edisi,
        "DATA CONTOH",
        "Publik",
        "bukan jumlah orang",
        "22 November 2026",
        "Lisensi",
        "disamarkan",
    ):
        assert word.lower() in said.lower(), word
    kinds = [line[0] for line in lembar(buku, DEFINISI)[1:]]
    assert {f"PMKS-{n:02d}" for n in range(1, 27)} <= set(kinds) and all(
        line[2] for line in lembar(buku, DEFINISI)[1:27]
    )
    marked = {
        name: any("DATA CONTOH" in str(line[0]) for line in lembar(buku, name)[:5])
        for name in ("2024", "2013")
    }
    assert marked == {"2024": True, "2013": False}


@pytest.mark.lama
def test_an_edition_without_reports_still_explains_itself(kosong):
    book = CalamineWorkbook.from_filelike(BytesIO(rekap_xlsx(kosong)))
    assert book.sheet_names == [DATA, DEFINISI, METADATA]
    assert nama_rekap(kosong) == "serambi_rekap-pmks_belum-ada-tahun_kosong.xlsx"
    assert "belum ada tahun" in str(lembar(book, METADATA))


@pytest.mark.lama
def test_kerja_internal_is_open_and_says_so(jarang):
    here = Konteks(jarang.edisi, "internal")
    book = CalamineWorkbook.from_filelike(BytesIO(rekap_xlsx(here)))
    assert "INTERNAL" in str(lembar(book, METADATA)[:3]) and nama_rekap(here).endswith("_INTERNAL.xlsx")
    assert not any("*" in line for name in book.sheet_names if name.isdigit() for line in lembar(book, name))


@pytest.mark.lama
def test_the_same_edition_gives_the_same_bytes(jarang):
    assert rekap_xlsx(jarang) == rekap_xlsx(jarang), "the clock is not read"


@pytest.mark.lama
def test_cells_are_numbers_in_frozen_sheets(jarang):
    book = openpyxl.load_workbook(BytesIO(rekap_xlsx(jarang)))
    sheet = book[book.sheetnames[0]]
    assert sheet.freeze_panes.startswith("D") and len(book.sheetnames) > 10
    numbers = [c for row in sheet.iter_rows(min_col=4) for c in row if isinstance(c.value, int | float)]
    assert len(numbers) > 5 and all("#,##0" in c.number_format and '"–' in c.number_format for c in numbers)
    assert not any(c.data_type == "f" for row in sheet.iter_rows() for c in row)
