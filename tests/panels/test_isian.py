"""Fields in slide texts: filled from the panel, unknown ones left as typed, typed numbers flagged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.spec import Cell, Column, Table, TableSpec
from panels.daftar import beku, keadaan, semua, susun
from panels.isian import bidang, daftar_bidang, isi
from panels.panel import Panel, Stamps
from queries import Konteks
from tests.reports.panel_nyata import INTI

KOLOM = (Column("nama", "Wilayah"), Column("cara", "Cara"), Column("nilai", "Jumlah", numeric=True))


def panel(rows: list[tuple[str, str, str, str]], total: str = "", edisi: str = "uji") -> Panel:
    """A table panel of (key, name, kind, printed number)."""

    def line(name: str, kind: str, text: str) -> tuple[Cell, ...]:
        return (Cell(name, name), Cell(kind, kind), Cell(None if text in "*…" else 1.0, text))

    table = Table(
        KOLOM,
        tuple(line(*one[1:]) for one in rows),
        line("Provinsi", "", total) if total else None,
        tuple(one[0] for one in rows) if any(one[0] for one in rows) else (),
    )
    stamps = Stamps(edisi, cakupan="9 dari 10 wilayah")
    return Panel(
        "uji", "Judul uji", "jiwa", "2024", TableSpec(table), table, (), stamps, "alt", ("Satu.", "Dua.")
    )


def test_short_fields_stand_first_then_every_number():
    assert bidang(panel([("64.01", "Paser", "", "17"), ("64.02", "Kukar", "", "*")], "21")) == (
        ("judul", "Judul uji"),
        ("kalimat 1", "Satu."),
        ("kalimat 2", "Dua."),
        ("satuan", "jiwa"),
        ("periode", "2024"),
        ("cakupan", "9 dari 10 wilayah"),
        ("edisi", "uji"),
        ("sel 64.01|nilai", "17"),
        ("sel 64.02|nilai", "*"),
        ("sel total|nilai", "21"),
    )


def test_fields_are_filled_and_a_masked_cell_prints_its_symbol():
    one = panel([("64.01", "Paser", "", "17"), ("64.02", "Kukar", "", "*")], "21")
    filled = isi(
        "{judul} ({ satuan }): {sel 64.01 | nilai} dan {sel 64.02|nilai} dari {sel total|nilai}. {kalimat 2}",
        one,
    )
    assert filled.teks == "Judul uji (jiwa): 17 dan * dari 21. Dua."
    assert filled.angka_ketik == () and filled.salah == ()


def test_an_unknown_field_stays_as_typed_and_is_named_once():
    filled = isi("{kalimat 3} {sel 64.99|nilai} {kalimat 3}", panel([("64.01", "Paser", "", "17")]))
    assert filled.teks == "{kalimat 3} {sel 64.99|nilai} {kalimat 3}"
    assert filled.salah == ("kalimat 3", "sel 64.99|nilai") and filled.angka_ketik == ()
    assert isi("{judul}", None).salah == ("judul",)


def test_blanks_inside_the_braces_do_not_count():
    assert isi("{  sel  64.01 |  nilai }", panel([("64.01", "Paser", "", "17")])).teks == "17"


def test_what_a_field_brings_is_not_read_again():
    assert isi("{sel a|nilai}", panel([("a", "{judul}", "", "{judul}")])).teks == "{judul}"


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([("a", "A", "datang", "1"), ("a", "A", "pindah", "2"), ("b", "B", "datang", "3")],
         ["sel a; datang|nilai", "sel a; pindah|nilai", "sel b|nilai"]),
        ([("", "Panti X", "", "1"), ("", "Panti Y", "", "2")], ["sel Panti X|nilai", "sel Panti Y|nilai"]),
        ([("a", "A", "sama", "1"), ("a", "A", "sama", "2")], []),
        ([("a", "A | B", "", "1"), ("a", "A } C", "", "2")], []),
        ([("total", "A", "", "1")], []),
    ],
)  # fmt: skip
def test_a_row_whose_code_is_shared_is_told_apart_by_its_words(rows, names):
    made = panel(rows, "9")
    assert [name for name, _ in bidang(made) if name.startswith("sel")] == [*names, "sel total|nilai"]
    for name, row in zip(names, rows):
        assert isi(f"{{{name}}}", made).teks == row[3]


def test_every_field_of_every_panel_fills_in_its_own_value(konteks):
    for page, states in INTI.items():
        pilihan = beku(keadaan(page, states[0], konteks))
        for one in semua(page, pilihan, konteks):
            found = bidang(one)
            assert len({name for name, _ in found}) == len(found), one.key
            filled = [(name, isi(f"{{{name}}}", one).teks) for name, _ in found[:40]]
            assert filled == list(found[:40]), one.key


@pytest.mark.parametrize(
    ("page", "key", "field", "said"),
    [
        ("/peta", "peta-semua-26", "kalimat 1", "Kalimat ke-1"),
        ("/peta", "peta-semua-26", "sel 64.74|nilai", "Kota Bontang: Jumlah (jiwa)"),
        ("/jenis", "rincian-jiwa-jenis", "sel PMKS-02|terdata", "Anak Telantar: Terdata"),
        ("/", "pilar-jiwa", "sel PILAR-REHSOS|tertangani", "Rehabilitasi Sosial: Tertangani (jiwa)"),
        (
            "/ikn",
            "migrasi-arus-semua",
            "sel 64.74; Pindah; 2019|nilai",
            "Kota Bontang, Pindah, 2019: Jumlah (jiwa)",
        ),
    ],
)
def test_words_say_what_a_field_is(konteks, page, key, field, said):
    one = susun(page, key, beku(keadaan(page, {}, konteks)), konteks)
    assert {found.nama: found.uraian for found in daftar_bidang(one)}[field] == said


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Naik 12,5 persen menjadi 1.250 jiwa (−3,2 %)", ("12,5", "1.250", "−3,2")),
        ("26 jenis di 10 kabupaten/kota dan 10 wilayah, 5 layanan SPM, 4 pilar, 3 lingkar", ()),
        ("27 jenis di 9 kabupaten/kota", ("27", "9")),
        ("9 dari 10 wilayah", ("9",)),
        ("Rakor 25 November 2026 pukul 09.00, data 2019–2025 dan 2024-S2", ()),
        ("2025 jiwa pada 2025", ("2025",)),
        ("UU 23/2014, Permensos Nomor 9 Tahun 2018 Pasal 12 ayat (3)", ()),
        ("Jenis 04, 11, dan 12; Lingkar 1; rapat ke-2; tahap 2; RK26-01; PMKS-09; COVID-19; SP2020", ()),
        ("jenis 5 orang, tahap 30 persen", ("5", "30")),
        ("Rp 1,5 miliar, 40 ribu", ("1,5", "40")),
        ("{sel 64.01|nilai} dari 125", ("125",)),
        ("tanpa angka", ()),
    ],
)
def test_typed_numbers_are_flagged_dates_laws_ordinals_and_catalogue_counts_are_not(konteks, text, flagged):
    assert isi(text, None, konteks).angka_ketik == flagged


def test_without_an_edition_no_count_is_taken_for_the_catalogues():
    assert isi("26 jenis", None).angka_ketik == ("26",)


def test_the_panels_own_edition_gives_the_counts(konteks):
    one = panel([("a", "A", "", "1")], edisi=konteks.edisi)
    assert isi("26 jenis", one).angka_ketik == ()


@given(st.integers(1, 10**7), st.sampled_from(["jiwa", "KK", "persen", "orang", "kasus"]))
def test_every_typed_count_with_a_unit_is_flagged(number, unit):
    printed = f"{number:,}".replace(",", ".")
    assert isi(f"Tercatat {printed} {unit}.", None, Konteks("tidak dibaca")).angka_ketik == (printed,)
