"""The published series of a roll-up: values and completeness on a second road in pandas."""

from __future__ import annotations

import pytest

from queries import rows
from queries.engine import execute
from tests.queries.jalan_kedua import TAHUN, fakta, margin, tabel

GIVEN = {"ukuran": "terdata", "satuan": "jiwa", "sampai": 2025}


@pytest.mark.parametrize(
    ("area", "kind"), [("64", "PILAR-LINJAMSOS"), ("64", "SEMUA-26"), ("64.07", "SEMUA-26")]
)
def test_values_and_completeness(konteks, area, kind):
    found = {r["tahun"]: r for r in rows("tinjauan_deret", konteks, kode_wilayah=area, jenis=kind, **GIVEN)}
    rekap = tabel(konteks, "jenis_rekap").query("kode_rekap == @kind").jenis
    jenis = tabel(konteks, "jenis").set_index("jenis")
    wanted = {k for k in rekap if jenis.keluarga[k] == "pmks" and jenis.satuan_utama[k] == "jiwa"}
    for year in TAHUN[1:7:2]:
        # SEMUA-26 is a dimension of its own, a pillar is not
        sums = margin(konteks, year, "pilar").reset_index()
        own = sums[(sums.kode_rekap_wilayah == area) & (sums.kode_rekap_jenis == kind)]
        own = own[(own.ukuran == "terdata") & (own.satuan == "jiwa")]
        row = found[int(year)]
        if own.empty or own.tertutup.iloc[0]:
            assert row["nilai"] is None
            continue
        assert row["nilai"] == own.nilai.iloc[0] and row["n_wilayah"] == own.n_wilayah.iloc[0]
        facts = fakta(konteks, year).query(
            "ukuran == 'terdata' and satuan == 'jiwa' and jenis_kelamin == 'total' and nilai.notna()",
            engine="python",
        )
        facts = facts[facts.jenis.isin(wanted) & ((area == "64") | (facts.kode_wilayah == area))]
        sent = facts.groupby("kode_wilayah").jenis.nunique()
        whole = len(sent) == row["n_total"] and (sent == len(wanted)).all()
        assert row["utuh"] == whole, (year, sent.to_dict())


def test_years_without_a_report_stand_as_gaps_and_contoh_breaks(konteks):
    found = rows("tinjauan_deret", konteks, kode_wilayah="64", jenis="SEMUA-26", **GIVEN)
    years = [row["tahun"] for row in found]
    assert years == list(range(years[0], 2026)) and found[1]["keadaan"] == "tidak_tersedia"
    assert [row["tahun"] for row in found if row["beda_asal"]] == [2016]
    assert found[-1]["n_total"] == 10 and found[0]["n_total"] == 9, (
        "an area that is not yet made is not missing"
    )


def test_nothing_reported_gives_no_row(kosong):
    assert execute("tinjauan_deret", kosong, kode_wilayah="64", jenis="SEMUA-26", **GIVEN).empty
