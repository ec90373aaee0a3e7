"""Porsi di atas provinsi: the quotient by hand, only for a chosen area, picks that may be spoken."""

from __future__ import annotations

import pandas as pd
import pytest

from panels.jenis_porsi import ARTI, porsi, porsi_baris
from tests.panels.jenis_uji import asked


def sel(area, jenis, nilai, **more):
    return {"periode": "2024", "kode_wilayah": area, "jenis": jenis, "nilai": nilai, **more}


DUA = [
    sel("64.01", "PMKS-08", 300),
    sel("64.01", "PMKS-09", 700),
    sel("64.02", "PMKS-08", 100),
    sel("64.02", "PMKS-09", 900),
]


def test_hand_worked_quotient(edisi_buatan):
    """30 % of the area, 20 % of the province: one and a half times."""
    konteks = edisi_buatan(pmks=pd.DataFrame(DUA))
    panel = porsi(asked(konteks, tahun="2024", wilayah="64.01"), konteks)[0]
    row = next(row for row in panel.table.rows if row[0].text == "PMKS-08")
    assert [cell.text for cell in row[2:9]] == ["300", "1.000", "400", "2.000", "30,0", "20,0", "1,50"]
    assert panel.notes[0] == "Jumlah provinsi memuat laporan 2 dari 10 wilayah."
    bar, dot = (next(m for m in one.marks if m.key == "PMKS-08") for one in panel.spec.series)
    assert (bar.value, dot.value) == (30, 20) and "1,50 kali" in bar.text
    assert panel.sentences[0] == ARTI and "1,50 kali" in panel.sentences[1]


def test_no_area_no_panel(konteks):
    assert porsi(asked(konteks, tahun="2024"), konteks) == ()


@pytest.mark.parametrize("wilayah", ["64.01", "64.02", "64.71", "64.72"])
@pytest.mark.parametrize("tahun", ["2016", "2021", "2024", "2025"])
def test_spoken_picks_are_never_sensitive_small_or_below(konteks, tahun, wilayah):
    state = asked(konteks, tahun=tahun, wilayah=wilayah)
    known = {r["nama"]: r for r in porsi_baris(state, konteks) if r["kode_wilayah"] == wilayah}
    for panel in porsi(state, konteks):
        for sentence in panel.sentences[1:]:
            row = next(r for name, r in known.items() if f"masuk, {name} merupakan" in sentence)
            assert row["tingkat_sensitif"] < 3 and row["nilai_wilayah"] >= 20 and row["keluarga"] == "pmks"
            assert row["nilai_wilayah"] * row["total_provinsi"] > row["nilai_provinsi"] * row["total_wilayah"]


def test_a_sensitive_type_far_above_is_not_spoken(edisi_buatan):
    """PMKS-10 is five times the province's share in the area, and stays out of the sentence."""
    facts = [
        sel("64.01", "PMKS-10", 500),
        sel("64.01", "PMKS-09", 500),
        sel("64.02", "PMKS-10", 20),
        sel("64.02", "PMKS-09", 4000),
    ]
    konteks = edisi_buatan(pmks=pd.DataFrame(facts))
    panel = porsi(asked(konteks, tahun="2024", wilayah="64.01"), konteks)[0]
    assert not any("Tuna Susila" in sentence for sentence in panel.sentences)
    assert any(mark.value == 50 for mark in panel.spec.series[0].marks if mark.key == "PMKS-10")


def test_zero_is_nihil_and_incomplete_says_why(edisi_buatan):
    facts = [*DUA, sel("64.01", "PMKS-11", 0), sel("64.02", "PMKS-11", 50), sel("64.01", "PMKS-13", 40)]
    konteks = edisi_buatan(pmks=pd.DataFrame(facts))
    panel = porsi(asked(konteks, tahun="2024", wilayah="64.01"), konteks)[0]
    bars = {mark.key: mark for mark in panel.spec.series[0].marks}
    assert (bars["PMKS-11"].keadaan, bars["PMKS-11"].text, bars["PMKS-11"].value) == ("nihil", "–", 0)
    assert bars["PMKS-13"].value is None and "tidak dilaporkan semua wilayah" in bars["PMKS-13"].hover[0]
