"""The series of a clause: the same numbers as the panels, the same mask, and coverage that tells what compares."""

from __future__ import annotations

import pandas as pd
import pytest

from panels.butir import Acuan
from panels.butir_deret import deret, dikenal, kini
from panels.peta import measure
from panels.state import State
from queries import rows

KOTA = "64.72"
SERING = ("pmks_terdata", "pmks_angka", "porsi_tertangani", "kesenjangan_layanan", "capaian_spm", "psks")


def per_tahun(acuan: Acuan, konteks) -> dict[str, float | None]:
    return {one.periode: one.nilai for one in deret(acuan, konteks).titik}


@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
def test_counts_are_those_of_the_panels(konteks, ukuran):
    found = rows("riwayat", konteks, jenis="PMKS-09", ukuran=ukuran, satuan="jiwa", jenis_kelamin="total")
    own = {row["periode"]: row["nilai"] for row in found if row["kode_wilayah"] == KOTA}
    ours = per_tahun(Acuan("pmks_terdata", "PMKS-09", KOTA, ukuran), konteks)
    assert own and {year: ours[year] for year in own} == own


def test_shares_services_and_indicators_are_those_of_the_panels(konteks):
    shares = rows("riwayat_terlayani", konteks, jenis="PMKS-09", satuan="jiwa", jenis_kelamin="total")
    share = next(row for row in shares if (row["kode_wilayah"], row["periode"]) == (KOTA, "2024"))
    ours = per_tahun(Acuan("porsi_tertangani", "PMKS-09", KOTA), konteks)["2024"]
    assert ours == pytest.approx(share["nilai"])
    gaps = rows("kesenjangan_spm", konteks, periode="2024", acuan="2026-11-21", basis=20)
    one = next(
        r
        for r in gaps
        if (r["kode_wilayah"], r["layanan"], r["kewenangan"]) == (KOTA, "SPM-ANAK", "kab_kota")
    )
    assert per_tahun(Acuan("kesenjangan_layanan", "SPM-ANAK", KOTA), konteks)["2024"] == one["belum"]
    assert per_tahun(Acuan("capaian_spm", "SPM-ANAK", KOTA), konteks)["2024"] == pytest.approx(one["persen"])
    poor = rows("sebaran_indikator", konteks, indikator="persen_penduduk_miskin_p0", periode="2024")
    printed = {row["kode_wilayah"]: row["nilai"] for row in poor}
    assert per_tahun(Acuan("persen_penduduk_miskin_p0", "", KOTA), konteks)["2024"] == printed[KOTA]


def test_a_rate_is_that_of_the_map(konteks):
    shown = measure(State("2024", jenis="PMKS-09", tampil="angka"), konteks)
    own = next(one for one in shown.nilai if one.kode == KOTA)
    assert per_tahun(Acuan("pmks_angka", "PMKS-09", KOTA), konteks)["2024"] == pytest.approx(own.nilai)


def test_a_hidden_cell_stays_hidden_and_open_inside(konteks, internal):
    hidden = next(
        row
        for row in rows(
            "riwayat", konteks, jenis="PMKS-04", ukuran="tertangani", satuan="jiwa", jenis_kelamin="total"
        )
        if row["keadaan"] == "disamarkan"
    )
    acuan = Acuan("pmks_terdata", "PMKS-04", hidden["kode_wilayah"], "tertangani")
    closed, opened = (
        next(one for one in deret(acuan, here).titik if one.periode == hidden["periode"])
        for here in (konteks, internal)
    )
    assert (closed.nilai, closed.n, closed.keadaan, closed.halangan != "") == (None, None, "disamarkan", True)
    assert opened.nilai is not None


def test_every_known_indicator_can_be_read_with_what_it_asks_for(konteks):
    known = dikenal(konteks)
    assert tuple(known)[: len(SERING)] == SERING and {"tpt", "kube_terbentuk"} <= set(known)
    for code, one in known.items():
        acuan = Acuan(code, next(iter(one.jenis), ""))
        found = deret(acuan, konteks)
        assert found.sebab == "" and found.nama and found.satuan, code
        assert [p.periode for p in found.titik] == sorted(p.periode for p in found.titik)


def test_what_names_no_number_says_why(konteks):
    assert deret(Acuan(), konteks).sebab == "tanpa_indikator"
    assert deret(Acuan("pmks_terdata"), konteks).sebab == "kurang_rinci"
    for odd in (
        Acuan("angan"),
        Acuan("pmks_terdata", "PMKS-99"),
        Acuan("tpt", "", "99.99"),
        Acuan("psks", "PMKS-01"),
    ):
        assert deret(odd, konteks).sebab == "tak_dikenal"
        assert kini(odd, konteks) is None


def test_contoh_is_never_a_baseline_and_an_official_figure_may_be(konteks):
    contoh = kini(Acuan("pmks_terdata", "PMKS-09", KOTA), konteks)
    assert (contoh.asal, contoh.sah, contoh.halangan) == ("contoh", False, "contoh")
    poor = kini(Acuan("persen_penduduk_miskin_p0"), konteks)
    assert poor.sah and poor.periode == "2025" and poor.sumber_id


SEMUA = ("64.01", "64.02", "64.03")


def pmks(*baris: tuple[str, str, str, int]) -> pd.DataFrame:
    kolom = ("periode", "kode_wilayah", "jenis", "nilai")
    return pd.DataFrame([dict(zip(kolom, one)) for one in baris])


def test_coverage_types_breaks_and_surplus(edisi_buatan):
    """One edition for all of them: building one takes a second."""
    service = {"kode_wilayah": "64.01", "kewenangan": "kab_kota", "layanan": "SPM-ANAK"}
    spm = pd.DataFrame(
        [
            {"periode": "2024", "butuh": 100, "terlayani": 120, **service},
            {"periode": "2025", "butuh": 10, "terlayani": 9, **service},
        ]
    )
    here = edisi_buatan(
        spm=spm,
        pmks=pmks(
            *(("2023", area, "PMKS-09", 100) for area in SEMUA),
            *(("2024", area, "PMKS-09", 90) for area in SEMUA),
            *(("2025", area, "PMKS-09", 90) for area in SEMUA[:2]),
            *(("2026", area, "PMKS-09", 90) for area in SEMUA[1:]),
            ("2023", "64.01", "PMKS-01", 50), ("2023", "64.01", "PMKS-02", 50), ("2024", "64.01", "PMKS-01", 100),
            ("2011", "64.07", "PMKS-13", 50), ("2013", "64.07", "PMKS-13", 50),
        ),
    )  # fmt: skip
    _cakupan(here)
    _jenis(here)
    broken = [
        one.periode
        for one in deret(Acuan("pmks_terdata", "PMKS-13", "64.07"), here).titik
        if one.putus_sebelum
    ]
    assert broken == ["2012"]  # a year without a number of its own
    _melebihi(here)


def _cakupan(here) -> None:
    """Two years of two areas each compare only where they are the same two."""
    points = deret(Acuan("pmks_terdata", "PMKS-09"), here).titik
    marks = [one.himpunan for one in points]
    assert marks[0] == marks[1] and len(set(marks)) == 3
    assert [one.cakupan[0] for one in points] == [3, 3, 2, 2] and not any(one.utuh for one in points)


def _jenis(here) -> None:
    """The types of a sum are part of what it covers."""
    points = {one.periode: one for one in deret(Acuan("pmks_terdata", "SPM-ANAK", "64.01"), here).titik}
    first, last = points["2023"], points["2024"]
    assert (first.nilai, last.nilai) == (100, 100) and first.himpunan != last.himpunan


def _melebihi(here) -> None:
    """More served than in need is no number; a share needs a base of 20."""
    share = deret(Acuan("capaian_spm", "SPM-ANAK", "64.01"), here).titik
    gap = deret(Acuan("kesenjangan_layanan", "SPM-ANAK", "64.01"), here).titik
    assert [(one.nilai, one.sebab) for one in share] == [(None, "melebihi"), (None, "basis")]
    assert [(one.nilai, one.sebab) for one in gap] == [(None, "melebihi"), (1.0, "")]
