"""The mask: hand-worked cases, random cubes and sampled years, all judged by the independent audit."""

from pathlib import Path

import pandas as pd
import pytest

from data.topeng import KOLOM_TOPENG, MARGIN_TERPUBLIKASI, LPTakLayak, buat_topeng
from data.topeng.kubus import baca_aturan, susun_tabel
from data.topeng.pelarut import Pelarut
from tests.data.topeng_audit import audits
from tests.data.topeng_pembangkit import AREAS, TYPES, area_rekap, catalogue, cube, finish_pmks, spm_frame

EDISI = Path(__file__).parents[2] / "data" / "snapshots"
NO_SPM = spm_frame(0, periods=())
FIVE = {k: AREAS[k] for k in ("64.02", "64.09", "64.72", "64.01", "64.11")}


def small(values, *, ukuran="terdata", areas=None, types=("PMKS-08", "PMKS-11", "PMKS-15", "PMKS-17")):
    """Frames for {(area, type): total or (L, P)} or {(area, type, ukuran): …} in rings of `areas`."""
    areas = areas or {"A": (1, 1), "B": (1, 1), "C": (1, 1), "D": (1, 1)}
    rows = []
    for (area, code, *rest), v in values.items():
        got = {"total": v} if isinstance(v, int) else {"L": v[0], "P": v[1], "total": sum(v)}
        rows += [("2024", area, code, *(rest or [ukuran]), s, "jiwa", n) for s, n in got.items()]
    cols = ["periode", "kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan", "nilai"]
    jenis, jenis_rekap = catalogue([t for t in TYPES if t[0] in types])
    return finish_pmks(pd.DataFrame(rows, columns=cols)), NO_SPM, jenis_rekap, area_rekap(areas), jenis


def cells(mask, ukuran="terdata"):
    part = mask[mask["ukuran"] == ukuran]
    return set(
        part[["kode_rekap_wilayah", "kode_rekap_jenis", "jenis_kelamin"]].itertuples(index=False, name=None)
    )


def findings(pmks, spm, jenis_rekap, wilayah_rekap, jenis, mask):
    """Everything wrong with a mask: narrow hidden cells and small published ones, over all tables."""
    out = []
    for name, audit, batas in audits(pmks, spm, mask, jenis, jenis_rekap, wilayah_rekap):
        out += [(name, f) for f in audit.run()] + [(name, c) for c in audit.exposed(batas)]
    return out


GRID = {(a, t): 50 for a in "ABCD" for t in ("PMKS-08", "PMKS-11", "PMKS-15", "PMKS-17")}


def test_columns_and_no_small_cell_means_no_mask():
    mask = buat_topeng(*small(GRID))
    assert tuple(mask.columns) == KOLOM_TOPENG
    assert mask.empty


def test_one_small_cell_forces_complements_and_keeps_the_province():
    frames = small(GRID | {("A", "PMKS-15"): 3})
    mask = buat_topeng(*frames)
    hidden = cells(mask)
    assert ("A", "PMKS-15", "total") in hidden
    assert len([c for c in hidden if c[1] == "PMKS-15" and c[0] in "BCD"]) >= 2, (
        "an area's agency sees through one"
    )
    assert len([c for c in hidden if c[0] == "A" and c[1].startswith("PMKS")]) >= 2
    assert not [c for c in hidden if c[0] == "64"]
    first = mask[(mask["kode_rekap_wilayah"] == "A") & (mask["kode_rekap_jenis"] == "PMKS-15")].iloc[0]
    assert (first["batas"], first["peran"], first["asal"], first["kewenangan"]) == (10, "utama", "contoh", "")
    assert findings(*frames, mask) == []


def test_sole_member_of_a_rollup_is_hidden_with_it():
    hidden = cells(buat_topeng(*small(GRID | {("A", "PMKS-15"): 3})))
    assert ("A", "PAS-07", "total") in hidden


def test_ring_of_one_member_is_hidden_with_it():
    areas = {"A": (1, 1), "B": (1, 2), "C": (1, 2), "D": (1, 2)}
    frames = small(GRID | {("A", "PMKS-15"): 3}, areas=areas)
    mask = buat_topeng(*frames)
    assert ("LINGKAR-1", "PMKS-15", "total") in cells(mask)
    assert findings(*frames, mask) == []


def test_sex_complement():
    grid = dict.fromkeys(GRID, (25, 25))
    frames = small(grid | {("A", "PMKS-15"): (3, 40)})
    mask = buat_topeng(*frames)
    assert {("A", "PMKS-15", "L")} <= cells(mask)
    assert len({("A", "PMKS-15", "P"), ("A", "PMKS-15", "total")} & cells(mask)) >= 1
    assert findings(*frames, mask) == []


def test_threshold_follows_the_level_and_true_zero_is_not_primary():
    types = ("PMKS-04", "PMKS-08", "PMKS-11", "PMKS-15", "PMKS-17")
    grid = {(a, t): 50 for a in "ABCD" for t in types}
    for code, value, primary in (
        ("PMKS-04", 4, True),
        ("PMKS-04", 5, False),
        ("PMKS-15", 9, True),
        ("PMKS-15", 10, False),
        ("PMKS-15", 0, False),
        ("PMKS-08", 1, False),
    ):
        mask = buat_topeng(*small(grid | {("A", code): value}, types=types))
        assert (("A", code, "total") in cells(mask)) is primary, (code, value)


def test_served_bounds_recorded_from_below():
    served = {(a, t, "tertangani"): 40 for a, t in GRID}
    recorded = {(a, t, "terdata"): 50 for a, t in GRID}
    frames = small(recorded | served | {("A", "PMKS-15", "terdata"): 7, ("A", "PMKS-15", "tertangani"): 6})
    mask = buat_topeng(*frames)
    for ukuran in ("terdata", "tertangani"):
        assert ("A", "PMKS-15", "total") in cells(mask, ukuran)
    assert findings(*frames, mask) == []


def test_rows_outside_the_data_model_areas_and_unchosen_rows_are_left_alone():
    pmks, *rest = small(GRID | {("A", "PMKS-15"): 3})
    province = pmks.iloc[[0]].assign(kode_wilayah="64", jenis="PMKS-15", nilai=2)
    second = pmks.iloc[[0]].assign(nilai=1, utama=False, sumber_id="lain")
    null = pmks.iloc[[0]].assign(kode_wilayah="D", jenis="PMKS-17", ukuran="kasus_baru", nilai=None)
    plain = buat_topeng(pmks, *rest)
    pd.testing.assert_frame_equal(plain, buat_topeng(pd.concat([pmks, province, second, null]), *rest))


def test_origins_are_separate_tables():
    pmks, *rest = small(GRID | {("A", "PMKS-15"): 3})
    clean = pmks.assign(asal="resmi", nilai=50)
    mask = buat_topeng(pd.concat([pmks, clean]), *rest)
    assert set(mask["asal"]) == {"contoh"}


def test_same_rows_in_another_order_give_the_same_mask():
    jenis, jenis_rekap = catalogue(TYPES[9:16])
    pmks, spm = cube(3, areas=FIVE, types=TYPES[9:16]), spm_frame(3, areas=FIVE)
    args = (jenis_rekap, area_rekap(FIVE), jenis)
    one = buat_topeng(pmks, spm, *args)
    two = buat_topeng(pmks.sample(frac=1, random_state=1), spm.sample(frac=1, random_state=2), *args)
    pd.testing.assert_frame_equal(one, two)


@pytest.mark.parametrize("seed", [0, 1, 2, *(pytest.param(n, marks=pytest.mark.lama) for n in range(3, 6))])
def test_random_cubes_pass_the_audit(seed):
    areas = dict(list(FIVE.items())[: 3 + seed % 3])
    types = TYPES[seed * 3 : seed * 3 + 6]
    jenis, jenis_rekap = catalogue(types)
    pmks = cube(seed, areas=areas, types=types, scale=1 + seed % 3, total_rows=seed % 2 == 0)
    frames = (pmks, spm_frame(seed, areas=areas), jenis_rekap, area_rekap(areas), jenis)
    mask = buat_topeng(*frames)
    assert len(mask), "a cube without a hidden cell tests nothing"
    assert findings(*frames, mask) == []


def test_audit_sees_a_weakened_mask():
    frames = small(GRID | {("A", "PMKS-15"): 3})
    mask = buat_topeng(*frames)
    spare = mask.index[mask["peran"] == "pelengkap"]
    assert any(findings(*frames, mask.drop(row)) for row in spare)
    assert findings(*frames, mask[mask["peran"] == "utama"])
    assert findings(*frames, mask[mask["peran"] == "pelengkap"]), "a small published cell must be found"


def test_audit_sees_what_a_neighbour_agency_sees():
    frames = small(GRID | {("A", "PMKS-15"): 3})
    mask = buat_topeng(*frames)
    two_areas = mask[mask["kode_rekap_wilayah"].isin(["A", "B"])]
    corners = pd.concat([two_areas, two_areas.assign(kode_rekap_wilayah="B")]).drop_duplicates()
    corners = corners.drop_duplicates(["kode_rekap_wilayah", "kode_rekap_jenis", "jenis_kelamin"])
    found = {f.attacker for _, f in findings(*frames, corners)}
    assert "B" in found and "" not in found, "safe from the public, not from the agency of B"


def test_spm_services_are_masked_by_their_strictest_type():
    jenis, jenis_rekap = catalogue()
    pmks, spm = cube(5, periods=()), spm_frame(5, areas=FIVE)
    frames = (pmks, spm, jenis_rekap, area_rekap(FIVE), jenis)
    mask = buat_topeng(*frames)
    assert set(mask["tabel"]) == {"spm"}
    assert set(mask["kode_rekap_jenis"]) <= {"SPM-ANAK", "SPM-DIS"}
    assert set(mask["batas"]) == {5} and set(mask["kewenangan"]) <= {"provinsi", "kab_kota"}
    assert findings(*frames, mask) == []


def own_spm(*values, kewenangan="provinsi", areas=("64",)):
    """SPM rows (layanan, butuh, terlayani) at each of the given codes."""
    rows = [
        ("2024", area, kewenangan, layanan, "contoh", need, served)
        for area in areas
        for layanan, need, served in values
    ]
    return pd.DataFrame(rows, columns=list(spm_frame(0).columns[:7])).assign(status="tetap", asal="contoh")


def spm_cells(mask):
    assert set(mask["kode_rekap_wilayah"]) <= {"64"}
    return set(mask[["kewenangan", "kode_rekap_jenis", "ukuran"]].itertuples(index=False, name=None))


def test_the_provinces_own_spm_rows_are_masked_by_the_threshold_alone():
    jenis, jenis_rekap = catalogue()
    spm = own_spm(("SPM-ANAK", 4, 2), ("SPM-DIS", 5, 4), ("SPM-LANSIA", 3, 1), ("SPM-GEPENG", 136, 2))
    frames = (cube(5, periods=()), spm, jenis_rekap, area_rekap(FIVE), jenis)
    mask = buat_topeng(*frames)
    assert spm_cells(mask) == {("provinsi", "SPM-ANAK", u) for u in ("butuh", "terlayani")} | {
        ("provinsi", "SPM-DIS", "terlayani")
    }
    assert set(mask["batas"]) == {5} and set(mask["peran"]) == {"utama"}
    assert findings(*frames, mask) == []
    assert findings(*frames, mask.iloc[1:]), "the audit must see a small cell of the province's own"


def test_unprotectable_cell_raises_in_indonesian():
    pmks, _, jenis_rekap, wilayah_rekap, jenis = small({("A", "PMKS-15"): 3})
    table = susun_tabel(pmks, {"tabel": "pmks"}, baca_aturan(jenis, jenis_rekap, wilayah_rekap))
    with pytest.raises(LPTakLayak, match="tidak dapat dilindungi"):
        Pelarut(table).ubah(0, -4.0, -1)


def test_published_margins_are_described():
    assert len(MARGIN_TERPUBLIKASI) == len({m.keterangan for m in MARGIN_TERPUBLIKASI}) == 18


def shipped():
    """The shipped edition's frames for buat_topeng, and its mask."""
    folder = EDISI / (EDISI / "CURRENT").read_text(encoding="utf-8").strip()
    names = ("pmks", "spm", "jenis_rekap", "wilayah_rekap", "jenis", "topeng")
    return [pd.read_parquet(folder / f"{n}.parquet") for n in names]


@pytest.mark.lama
@pytest.mark.parametrize("periode", ["2025", "2018"])
def test_years_of_the_shipped_edition(periode):
    pmks, spm, *rest, _ = shipped()
    frames = (pmks[pmks["periode"] == periode], spm[spm["periode"] == periode], *rest)
    mask = buat_topeng(*frames)
    assert len(mask) > 100
    assert findings(*frames, mask) == []


@pytest.mark.lama
def test_whole_shipped_mask():
    *frames, mask = shipped()
    assert findings(*frames, mask) == []
