"""Men and women on the page: right side, right words, families apart."""

from __future__ import annotations

import pytest

from panels.jenis_kelamin import TIDAK_MENURUT, ada, jenis_kelamin
from tests.panels.jenis_uji import asked
from tests.queries.jalan_kedua import margin, tabel


@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
@pytest.mark.parametrize("wilayah", ["64.02", "64.11"])
def test_bars_equal_the_parquet_rows(konteks, wilayah, ukuran):
    expected = margin(konteks, "2024", "jenis", ("L", "P"))
    panel = jenis_kelamin(asked(konteks, tahun="2024", wilayah=wilayah, ukuran=ukuran), konteks)
    assert [one.name.split(" (")[0] for one in panel.spec.series] == ["Laki-laki", "Perempuan"]
    for one in panel.spec.series:
        for mark in one.marks:
            key = (wilayah, mark.key, ukuran, one.warna, "jiwa")
            cell = expected.loc[key] if key in expected.index else None
            assert mark.value == (None if cell is None or cell.tertutup else cell.nilai), key


def test_families_are_told_apart_in_words(konteks):
    panel = jenis_kelamin(asked(konteks, tahun="2024"), konteks)
    drawn = {code for code, _ in panel.spec.categories}
    told = {row[0].text for row in panel.table.rows if row[-1].text == TIDAK_MENURUT}
    assert told == {"PMKS-24", "PMKS-25", "PMKS-26"} and not drawn & told
    assert any(TIDAK_MENURUT in note for note in panel.notes)


def test_a_type_of_women_has_no_mens_bar(konteks):
    panel = jenis_kelamin(asked(konteks, tahun="2024"), konteks)
    sides = {one.warna for one in panel.spec.series for mark in one.marks if mark.key == "PMKS-23"}
    assert sides == {"P"}
    assert "khusus perempuan" in next(row[-1].text for row in panel.table.rows if row[0].text == "PMKS-23")


def test_the_province_says_how_many_areas_reported_by_sex(konteks):
    facts = tabel(konteks, "pmks")
    for tahun in ("2018", "2025"):
        own = facts[
            (facts.periode == tahun) & (facts.ukuran == "terdata") & facts.jenis_kelamin.isin(["L", "P"])
        ]
        n = own[own.nilai.notna()].kode_wilayah.nunique()
        panel = jenis_kelamin(asked(konteks, tahun=tahun), konteks)
        assert panel.stamps.cakupan == f"{n} dari 10 wilayah" and 0 < n <= 10
        assert jenis_kelamin(asked(konteks, tahun=tahun, wilayah="64.02"), konteks).stamps.cakupan == ""
    empty = jenis_kelamin(asked(konteks, tahun="2006"), konteks)
    assert empty.stamps.cakupan.startswith("0 dari") and not ada(asked(konteks, tahun="2006"), konteks)
