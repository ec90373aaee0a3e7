"""Coverage is part of a number: an area that is late must never make anything fall."""

from __future__ import annotations

import re

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


@pytest.mark.parametrize("area", [AREAS[0], *(pytest.param(a, marks=pytest.mark.lama) for a in AREAS[1:])])
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


REHSOS = tuple(f"PMKS-{n:02d}" for n in range(1, 21))


def whole(years=("2023", "2024"), skip=(), group=None) -> pd.DataFrame:
    """Ten areas, all types of a pillar, both measures; `skip` leaves (area, type, year) out."""
    rows = [
        {"periode": y, "kode_wilayah": a, "jenis": j, "ukuran": u, "nilai": 100 + n}
        for y in years
        for a in AREAS
        for n, j in enumerate(REHSOS)
        for u in ("terdata", "tertangani")
        if (a, j, y) not in skip
    ]
    return pd.DataFrame([*rows, *(group or ())])


def test_a_missing_type_is_said_everywhere_and_makes_nothing_fall(edisi_buatan):
    konteks = edisi_buatan("tanpa-jenis", pmks=whole(skip={("64.08", "PMKS-07", "2024")}))
    state = state_of(konteks, jenis="PILAR-REHSOS", wilayah="64.08")
    for tampil in ("jumlah", "terlayani", "terakhir"):
        panel = peta.peta(state.with_(tampil=tampil), konteks)
        mark = next(m for m in panel.spec.marks if m.key == "64.08")
        row = dict(zip(panel.table.keys, panel.table.rows))["64.08"]
        assert "19 dari 20 jenis" in mark.hover
        assert any("19 dari 20 jenis" in c.text for c in row)
        assert "Belum lengkap menurut jenis: Kutim 19 dari 20." in panel.notes
        if panel.table.total:
            assert any("1 wilayah belum lengkap menurut jenis" in c.text for c in panel.table.total)
    first, second = peta.peta(state, konteks).sentences
    assert "(19 dari 20 jenis)" in first
    assert "(10 dari 10 wilayah; 1 wilayah belum lengkap menurut jenis)" in second
    assert any("2024: 2.084°" in line for line in _hover(peta.peta(state, konteks), "64.08"))


def test_a_change_compares_common_types_and_says_how_many(edisi_buatan):
    konteks = edisi_buatan("sebanding", pmks=whole(skip={("64.08", "PMKS-07", "2024")}))
    state = state_of(konteks, jenis="PILAR-REHSOS", wilayah="64.08", tampil="perubahan", banding="2023")
    panel = peta.peta(state, konteks)
    said = " ".join((*panel.sentences, *panel.notes, *(m.text for m in panel.spec.marks)))
    assert "berkurang" not in said and "−" not in said
    assert "19 dari 20 jenis sebanding" in panel.sentences[0]
    assert "1 wilayah belum lengkap menurut jenis" in panel.sentences[1]
    assert "19 dari 20 jenis sebanding" in _hover(panel, "64.08")
    assert "Jenis yang sebanding: Kutim 19 dari 20." in panel.notes


def test_nothing_is_said_where_nothing_lacks(edisi_buatan):
    konteks = edisi_buatan("lengkap", pmks=whole())
    for tampil in ("jumlah", "terlayani", "terakhir", "perubahan"):
        panel = peta.peta(state_of(konteks, jenis="PILAR-REHSOS", tampil=tampil), konteks)
        shown = (*panel.sentences, *panel.notes, *(x for m in panel.spec.marks for x in m.hover))
        assert not any(re.search(r"belum lengkap|\d dari 20 jenis|°", line) for line in shown)


def test_a_group_row_covers_its_members(edisi_buatan):
    gone = {("64.08", "PMKS-11", "2024"), ("64.08", "PMKS-12", "2024")}
    group = [
        {"periode": "2024", "kode_wilayah": "64.08", "jenis": "GRP-GEPENG", "ukuran": "terdata", "nilai": 220}
    ]
    for name, more, n in (("grup", group, 20), ("tanpa-grup", None, 18)):
        konteks = edisi_buatan(name, pmks=whole(skip=gone, group=more))
        found = execute(
            "sebaran", konteks, periode="2024", jenis="PILAR-REHSOS", ukuran="terdata", satuan="jiwa",
            jenis_kelamin="total", dasar="dukcapil",
        ).set_index("kode_wilayah")  # fmt: skip
        assert (found.loc["64.08", "n_jenis"], found.loc["64.08", "n_jenis_total"]) == (n, 20)
        assert found.loc["64", "n_kurang"] == (n < 20)


def _hover(panel, area: str) -> tuple[str, ...]:
    return next(m.hover for m in panel.spec.marks if m.key == area)


def test_the_naive_difference_would_have_fallen():
    whole, late = facts(), facts(skip={("64.72", "2024")})
    naive = late.groupby("periode")["nilai"].sum()
    assert naive["2024"] < naive["2023"] and whole.groupby("periode")["nilai"].sum().nunique() == 1


def test_every_area_stays_on_the_map_when_nothing_is_known(edisi_buatan):
    konteks = edisi_buatan("kosong", pmks=facts().head(1))
    panel = peta.peta(state_of(konteks), konteks)
    assert len(panel.spec.marks) == len(AREAS)
    assert all(mark.text for mark in panel.spec.marks)
