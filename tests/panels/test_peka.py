"""Sensitivity-3 types stand on stage as a province total; by area they wait for the operator."""

from __future__ import annotations

from dataclasses import replace

import pytest

from charts.spec import Cell
from panels.daftar import beku, keadaan, semua, susun
from panels.peka import perlu_izin


def asked(konteks, page: str, key: str, **codes: str) -> bool:
    pilihan = beku(keadaan(page, codes, konteks))
    return perlu_izin(susun(page, key, pilihan, konteks), pilihan, konteks)


@pytest.mark.parametrize(
    ("page", "key", "codes"),
    [
        ("/peta", "peta-pmks-18", {"jenis": "PMKS-18", "tahun": "2024"}),
        ("/peta", "petak-pas-08", {"jenis": "PAS-08", "tahun": "2024"}),
        ("/jenis", "matriks-jiwa-jenis-1", {}),
        ("/jenis", "rincian-jiwa-jenis", {"wilayah": "64.09", "tahun": "2024"}),
        ("/ikn", "ikn-lingkar-pmks-18", {"jenis_ikn": "PMKS-18"}),
        (
            "/kesenjangan",
            "perbandingan-wilayah",
            {"bagian": "peringkat", "jenis": "PMKS-18", "tahun": "2024"},
        ),
        ("/kesenjangan", "gap-peta-pmks-18", {"bagian": "jenis", "jenis": "PMKS-18", "tahun": "2024"}),
        ("/profil", "profil-tren", {"wilayah": "64.11", "tahun": "2024"}),
        ("/mutu", "revisi-pmks-pmks-18", {"bagian": "revisi", "jenis": "PMKS-18", "wilayah": "64.11"}),
    ],
)
def test_a_sensitive_type_by_area_or_ring_needs_the_operator(konteks, page, key, codes):
    assert asked(konteks, page, key, **codes)


@pytest.mark.parametrize(
    ("page", "key", "codes"),
    [
        ("/peta", "peta-pmks-09", {"jenis": "PMKS-09", "tahun": "2024"}),
        ("/peta", "peta-semua-26", {}),
        ("/peta", "peta-pilar-rehsos", {"jenis": "PILAR-REHSOS"}),
        ("/peta", "peta-kepadatan", {"indikator": "kepadatan", "jenis": "PMKS-18"}),
        ("/peta", "peta-pmks-18", {"jenis": "PMKS-18", "tahun": "2008"}),  # no number at all
        ("/jenis", "rincian-jiwa-jenis", {}),
        ("/jenis", "matriks-jiwa-pilar-1", {"kelompok": "pilar"}),
        ("/kesenjangan", "spm-matriks", {}),
        (
            "/kesenjangan",
            "spm-peta",
            {"jenis": "SPM-GEPENG"},
        ),  # "… Tuna Sosial" is not the group of that name
        ("/kesenjangan", "usulan-pmks-jiwa", {"bagian": "usulan"}),
        ("/profil", "profil-rincian", {}),
        ("/mutu", "kelengkapan-pmks-semua", {}),
        ("/mutu", "revisi-pmks-pmks-18", {"bagian": "revisi", "jenis": "PMKS-18"}),
        ("/metode", "definisi-jenis", {"bagian": "jenis"}),
        ("/ikn", "ikn-kapasitas", {}),  # the name of an institution holds that of a type
    ],
)
def test_province_totals_and_other_types_do_not(konteks, page, key, codes):
    assert not asked(konteks, page, key, **codes)


def test_a_panel_without_a_place_is_of_the_chosen_area(konteks):
    pilihan = beku(keadaan("/jenis", {"wilayah": "64.09", "tahun": "2024"}, konteks))
    one = susun("/jenis", "rincian-jiwa-jenis", pilihan, konteks)
    silent = replace(one, title="Terdata menurut jenis", table=replace(one.table, total=None))
    assert perlu_izin(silent, pilihan, konteks)
    assert not perlu_izin(silent, pilihan | {"wilayah": "semua"}, konteks)


def test_a_hidden_cell_counts_a_missing_one_does_not(konteks):
    pilihan = beku(keadaan("/peta", {"jenis": "PMKS-18", "tahun": "2024"}, konteks))
    one = susun("/peta", "peta-pmks-18", pilihan, konteks)

    def all_cells(cell: Cell) -> bool:
        rows = tuple((line[0], cell, *line[2:]) for line in one.table.rows)
        return perlu_izin(replace(one, table=replace(one.table, rows=rows)), pilihan, konteks)

    assert all_cells(Cell(None, "*", "disamarkan")) and all_cells(Cell(0.0, "–", "nihil"))
    assert not all_cells(Cell(None, "…", "tidak_tersedia"))


def test_an_edition_without_numbers_asks_nothing(kosong):
    pilihan = beku(keadaan("/jenis", {}, kosong))
    assert not any(perlu_izin(one, pilihan, kosong) for one in semua("/jenis", pilihan, kosong))
