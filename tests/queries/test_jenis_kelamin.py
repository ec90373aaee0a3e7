"""Men and women: equal to a second road, masked, persons only."""

from __future__ import annotations

import pytest

from queries import rows
from tests.conftest import harian
from tests.queries.jalan_kedua import TAHUN, margin, topeng

SISI = {"L": "laki", "P": "perempuan"}


@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
@pytest.mark.parametrize("tahun", harian(TAHUN, (TAHUN[0], TAHUN[-1])))
def test_numbers_equal_the_second_road(konteks, tahun, ukuran):
    expected = margin(konteks, tahun, "jenis", ("L", "P"))
    hidden, closed = topeng(konteks, tahun), 0
    for row in rows("jenis_kelamin", konteks, periode=tahun, ukuran=ukuran, dimensi="jenis"):
        for side, name in SISI.items():
            key = (row["kode_wilayah"], row["jenis"], ukuran, side, "jiwa")
            if key in hidden:
                closed += 1
                assert row[name] is None and row[f"keadaan_{name}"] == "disamarkan"
            elif key in expected.index:
                assert row[name] == expected.loc[key].nilai, key
            else:
                assert row[name] is None, key
    assert closed


def test_families_have_no_sex_and_prse_is_a_type_of_women(konteks):
    found = {
        r["jenis"]: r
        for r in rows("jenis_kelamin", konteks, periode="2024", ukuran="terdata", dimensi="jenis")
    }
    assert {j for j, r in found.items() if not r["menurut_orang"]} == {"PMKS-24", "PMKS-25", "PMKS-26"}
    assert {j: r["khusus"] for j, r in found.items() if r["khusus"]} == {"PMKS-23": "P"}
    assert len(found) == 26


def test_internal_sees_what_the_public_does_not(konteks, internal):
    params = {"periode": "2024", "ukuran": "terdata", "dimensi": "jenis"}
    closed = [r for r in rows("jenis_kelamin", konteks, **params) if r["keadaan_laki"] == "disamarkan"]
    opened = {(r["kode_wilayah"], r["jenis"]): r["laki"] for r in rows("jenis_kelamin", internal, **params)}
    assert closed and all(opened[r["kode_wilayah"], r["jenis"]] is not None for r in closed)
