"""The matrix: every area and type once, classes of the shown measure, keys that set both filters."""

from __future__ import annotations

import pytest

from panels.jenis_matriks import matriks
from panels.state import frame_choices
from tests.panels.jenis_uji import asked, marks
from tests.queries.jalan_kedua import margin, tabel


@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
@pytest.mark.parametrize("tahun", ["2018", "2025"])
def test_counts_equal_the_parquet_rows(konteks, tahun, ukuran):
    expected = margin(konteks, tahun, "jenis")
    seen = set()
    for unit in matriks(asked(konteks, tahun=tahun, ukuran=ukuran), konteks):
        for panel in unit:
            for mark in marks(panel):
                area, jenis = mark.key.split("|")
                seen.add((area, jenis))
                key = (area, jenis, ukuran, "total", "KK" if "-kk-" in panel.key else "jiwa")
                cell = expected.loc[key] if key in expected.index else None
                assert mark.value == (None if cell is None or cell.tertutup else cell.nilai), key
    areas = tabel(konteks, "wilayah").query("tingkat in ('kabupaten', 'kota')").kode_wilayah
    assert seen == {(area, f"PMKS-{n:02d}") for area in areas for n in range(1, 27)}


@pytest.mark.parametrize("tampil", ["jumlah", "terlayani", "porsi"])
def test_a_tile_is_coloured_by_the_number_it_shows(konteks, tampil):
    for unit in matriks(asked(konteks, tahun="2024", tampil=tampil), konteks):
        found = [mark for panel in unit for mark in marks(panel)]
        known = sorted((m for m in found if m.keadaan == "ada"), key=lambda m: m.value)
        classes = [m.kelas for m in known]
        assert classes == sorted(classes) and len(set(classes)) > 1
        assert all(m.kelas is None for m in found if m.keadaan != "ada")
        assert len({id(panel.spec.legend) for panel in unit}) == 1, "one legend for all blocks"
        assert "Metode kelas" in unit[0].spec.legend.method and unit[0].notes


def test_keys_are_codes_of_the_filters_and_unique(konteks):
    choices = frame_choices(konteks)
    for kelompok in ("jenis", "pilar", "spm", "pas"):
        for unit in matriks(asked(konteks, tahun="2021", kelompok=kelompok), konteks):
            keys = [mark.key for panel in unit for mark in marks(panel)]
            assert len(set(keys)) == len(keys)
            for key in keys:
                area, jenis = key.split("|")
                assert area in choices["wilayah"].words and jenis in choices["jenis"].words


def test_the_chosen_cell_is_marked(konteks):
    unit = matriks(asked(konteks, tahun="2024", wilayah="64.02", jenis="PMKS-09"), konteks)[0]
    assert any(tile.mark.key == unit[0].spec.selected for panel in unit for tile in panel.spec.tiles)


def test_four_marks_of_nothing_differ(konteks):
    found = [
        m
        for t in ("2021", "2025")
        for unit in matriks(asked(konteks, tahun=t), konteks)
        for p in unit
        for m in marks(p)
    ]
    texts = {m.keadaan: m.text for m in found if m.keadaan != "ada"}
    assert texts == {"nihil": "–", "tidak_tersedia": "…", "belum_dilaporkan": "b.l.", "disamarkan": "*"}


def test_no_block_is_wider_than_a_phone(konteks):
    for unit in matriks(asked(konteks, tahun="2024"), konteks):
        assert all(len(panel.spec.col_labels) <= 5 for panel in unit)


@pytest.mark.parametrize("tampil", ["jumlah", "terlayani"])
def test_a_tile_without_a_number_has_no_unit(konteks, tampil):
    units = matriks(asked(konteks, tahun="2025", tampil=tampil), konteks)
    found = [mark for unit in units for panel in unit for mark in marks(panel)]
    empty = [mark for mark in found if mark.value is None]
    assert {"belum_dilaporkan", "disamarkan", "tidak_tersedia"} <= {mark.keadaan for mark in empty}
    assert not [mark.hover for mark in empty if any(line.startswith("belum") for line in mark.hover)]
    assert all(mark.hover for mark in found if mark.value is not None)
