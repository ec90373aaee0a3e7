"""Coverage is part of a number: an area that is late must never make anything fall."""

from __future__ import annotations

import pandas as pd
import pytest

from panels import peta
from panels.state import State, frame_choices
from queries.engine import execute

AREAS = ("64.01", "64.07", "64.02", "64.08", "64.03", "64.09", "64.11", "64.71", "64.72", "64.74")


def facts(years=("2023", "2024"), skip=()) -> pd.DataFrame:
    """Ten areas, two types, steady numbers; `skip` leaves (area, year) out."""
    return pd.DataFrame(
        {"periode": year, "kode_wilayah": area, "jenis": jenis, "nilai": 100 + 10 * k + bonus}
        for year in years
        for k, area in enumerate(AREAS)
        for jenis, bonus in (("PMKS-08", 0), ("PMKS-11", 5))
        if (area, year) not in skip
    )


def state_of(konteks, **more) -> State:
    choices = {**frame_choices(konteks), **peta.choices(konteks)}
    return State.read({}, choices).with_(**{"tahun": "2024", "jenis": "PMKS-08", **more})


@pytest.mark.parametrize("area", AREAS)
def test_a_missing_area_year_makes_nothing_fall(edisi_buatan, area):
    konteks = edisi_buatan(f"tanpa-{area.replace('.', '-')}", pmks=facts(skip={(area, "2024")}))
    for jenis in ("PMKS-08", "SEMUA-26", "PILAR-REHSOS", "SPM-GEPENG"):
        found = execute(
            "perubahan", konteks, awal="2023", akhir="2024", jenis=jenis, ukuran="terdata", satuan="jiwa",
            jenis_kelamin="total",
        )  # fmt: skip
        assert (found["selisih"].dropna() == 0).all()
        province = found[found["dimensi"] == "provinsi"].iloc[0]
        assert (province["n_sebanding"], province["n_total"]) == (9, 10)
        if jenis != "SPM-GEPENG":
            check_words(konteks, state_of(konteks, jenis=jenis), area)


def check_words(konteks, state: State, area: str) -> None:
    counts = peta.peta(state, konteks)
    assert counts.stamps.cakupan == "9 dari 10 wilayah"
    assert any("9 dari 10 wilayah" in sentence for sentence in counts.sentences)
    change = peta.peta(state.with_(tampil="perubahan", banding="2023"), konteks)
    said = " ".join((*change.sentences, *(mark.text for mark in change.spec.marks)))
    assert "berkurang" not in said and "turun" not in said and "−" not in said
    missing = next(mark for mark in counts.spec.marks if mark.key == area)
    assert (missing.value, missing.keadaan, missing.text) == (None, "tidak_tersedia", "…")


def test_the_naive_difference_would_have_fallen():
    whole, late = facts(), facts(skip={("64.72", "2024")})
    naive = late.groupby("periode")["nilai"].sum()
    assert naive["2024"] < naive["2023"] and whole.groupby("periode")["nilai"].sum().nunique() == 1


def test_every_area_stays_on_the_map_when_nothing_is_known(edisi_buatan):
    konteks = edisi_buatan("kosong", pmks=facts().head(1))
    panel = peta.peta(state_of(konteks), konteks)
    assert len(panel.spec.marks) == len(AREAS)
    assert all(mark.text for mark in panel.spec.marks)
