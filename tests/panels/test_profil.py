"""The profile of every area: rises, falls and gaps by a second road, its guards, and little or no data."""

from __future__ import annotations

import dataclasses
import re

import pandas as pd
import pytest

from data.snapshot import current
from panels.profil import Profil, profil, wilayah_profil
from panels.profil_dasar import perubahan, tempat
from panels.profil_perhatian import JELAS_KURANG, kepala_keluarga, kesenjangan, naik, turun
from panels.state import SEMUA, State
from queries import Konteks
from tests.panels.profil_uji import Jalan
from words.format import angka
from words.statistik import BELUM_PASTI

PROVINSI = "64"


@pytest.fixture(scope="module")
def jalan() -> Jalan:
    return Jalan(current())


def di(konteks, kode, tahun="2025", **more):
    return tempat(State(tahun=tahun, wilayah=kode, **more), konteks)


def pmks(*cells) -> pd.DataFrame:
    """Rows of (jenis, periode, terdata, tertangani) of Paser, and other columns as a dict."""
    usual = {
        "kode_wilayah": "64.01",
        "satuan": "jiwa",
        "asal": "contoh",
        "sumber_id": "CONTOH-AWAL",
        "kumulatif": False,
    }
    rows = [
        {
            **usual,
            "jenis": jenis,
            "periode": periode,
            "ukuran": ukuran,
            "nilai": n,
            **(more[0] if more else {}),
        }
        for jenis, periode, terdata, tertangani, *more in cells
        for ukuran, n in (("terdata", terdata), ("tertangani", tertangani))
        if n is not None
    ]
    return pd.DataFrame(rows).astype({"nilai": "Int64"})


@pytest.fixture(scope="module")
def semua() -> dict[str, Profil]:
    """The profiles of 2024 as the public sees them, made once."""
    here = Konteks(current())
    return {kode: profil(State(tahun="2024", wilayah=kode), here) for kode, _ in wilayah_profil(here)}


@pytest.mark.parametrize(("tahun", "ukuran"), [("2025", "terdata"), ("2023", "tertangani")])
def test_rises_falls_and_gaps_of_every_area_by_a_second_road(konteks, jalan, tahun, ukuran):
    for kode, nama in wilayah_profil(konteks):
        one = di(konteks, kode, tahun, ukuran=ukuran)
        for found, arah, kata in ((naik(one), 1, "bertambah"), (turun(one), -1, "berkurang")):
            wanted = jalan.terpilih(arah, kode, ukuran, int(tahun))
            assert [p.jenis for p in found] == [jenis for jenis, _ in wanted], (nama, kata)
            for p, (_, selisih) in zip(found, wanted, strict=True):
                assert f"{kata} {angka(abs(selisih))} orang" in p.kalimat
        gaps = jalan.terkurang(kode, int(tahun))
        shown = kesenjangan(one)
        assert [p.jenis for p in shown] == [jenis for jenis, _ in gaps], nama
        assert all(f": {angka(gap)} dari " in p.kalimat for p, (_, gap) in zip(shown, gaps, strict=True))


@pytest.mark.parametrize("tahun", [2022, 2024])
def test_every_difference_by_a_second_road(konteks, jalan, tahun):
    """All types, also those that are not picked: a part of the areas is hidden as soon as it touches a hidden cell."""
    hidden = 0
    for kode in (PROVINSI, "64.01", "64.74"):
        for row in perubahan(di(konteks, kode, str(tahun))):
            if (
                row["n_sebanding"] * 2 <= row["n_total"]
                or row["satuan"] != jalan.jenis.satuan_utama[row["jenis"]]
            ):
                continue
            wanted = jalan.selisih(kode, row["jenis"], "terdata", tahun)
            found = (row["tahun_awal"], row["nilai_awal"], row["nilai_akhir"])
            assert (found if row["selisih"] is not None else None) == wanted, (kode, row["jenis"])
            assert wanted is None or row["selisih"] == wanted[2] - wanted[1]
            hidden += wanted is None
    assert hidden > 3


def test_the_second_road_finds_something_and_hides_something(jalan):
    publik, dalam = jalan, Jalan(current(), "internal")
    assert publik.terpilih(1, "64.02", "terdata", 2025) and publik.terkurang(PROVINSI, 2025)
    assert publik.selisih("64.02", "PMKS-20", "terdata", 2025) is None
    assert dalam.selisih("64.02", "PMKS-20", "terdata", 2025) is not None


def test_the_word_stands_only_where_the_statistics_allow_it(konteks):
    for kode, _ in wilayah_profil(konteks):
        one = di(konteks, kode)
        for p in (*naik(one), *turun(one)):
            assert (BELUM_PASTI in p.kalimat) == (p.tanda == BELUM_PASTI)
            assert p.tanda in (BELUM_PASTI, "jelas naik", "jelas turun")
        assert {p.tanda for p in kesenjangan(one)} <= {BELUM_PASTI, JELAS_KURANG}


def test_a_small_base_shows_no_percent(edisi_buatan):
    here = edisi_buatan(pmks=pmks(("PMKS-13", "2023", 10, 4), ("PMKS-13", "2024", 34, 12), ("PMKS-09", "2023", 100, 9),
                                  ("PMKS-09", "2024", 19, 5)))  # fmt: skip
    one = di(here, "64.01", "2024")
    assert "bertambah 24 orang, dari 10 orang" in naik(one)[0].kalimat and "%" not in naik(one)[0].kalimat
    gaps = {p.jenis: p.kalimat for p in kesenjangan(one)}
    assert "14 dari 19 orang" in gaps["PMKS-09"] and "%" not in gaps["PMKS-09"]
    assert "(64,7\u00a0%)" in gaps["PMKS-13"]
    whole = profil(State(tahun="2024", wilayah="64.01"), here)
    cells = dict(zip(whole.rincian.table.keys, whole.rincian.table.rows, strict=True))["PMKS-13"]
    assert [c.value for c in cells[3:7]] == [10.0, 34.0, 24.0, None]


def test_more_served_than_recorded_and_cumulative_beside_yearly_make_no_gap(edisi_buatan):
    cumulative = ("PMKS-08", "2024", None, 40, {"kumulatif": True})
    cells = (
        ("PMKS-09", "2024", 50, 80),
        ("PMKS-08", "2024", 90, None),
        cumulative,
        ("PMKS-13", "2024", 70, 40),
    )
    here = edisi_buatan(pmks=pmks(*cells))
    shown = profil(State(tahun="2024", wilayah="64.01"), here)
    assert [p.jenis for p in shown.kesenjangan] == ["PMKS-13"]
    for jenis, why in (("PMKS-09", "klarifikasi"), ("PMKS-08", "kumulatif")):
        row = _baris(shown.rincian, jenis)
        assert row["belum"].value is None and why in row["catatan"].text
        assert _baris(shown.duri, jenis)["persen"].value is None


def test_sensitive_types_are_never_picked(edisi_buatan):
    cells = [
        (jenis, periode, n, 30)
        for jenis, first, last in (("PMKS-16", 100, 900), ("PMKS-10", 900, 100), ("PMKS-09", 50, 60))
        for periode, n in (("2023", first), ("2024", last))
    ]
    here = edisi_buatan(pmks=pmks(*cells))
    shown = profil(State(tahun="2024", wilayah="64.01"), here)
    picked = [p.jenis for p in (*shown.naik, *shown.turun, *shown.kesenjangan)]
    assert picked == ["PMKS-09", "PMKS-09"]
    assert "HIV" not in " ".join((*shown.kalimat, *shown.duri.sentences, *shown.tren.sentences))
    assert {"PMKS-16", "PMKS-10"} <= set(shown.rincian.table.keys)
    assert not {"PMKS-16", "PMKS-10"} & {key for key, _, _ in shown.tren.spec.cells}


def test_households_stand_apart(konteks):
    one = di(konteks, "64.02")
    assert {p.jenis for p in kepala_keluarga(one)} == {"PMKS-24", "PMKS-25", "PMKS-26"}
    assert all("kepala keluarga" in p.kalimat for p in kepala_keluarga(one))
    assert all("kepala keluarga" not in p.kalimat for p in (*naik(one), *turun(one), *kesenjangan(one)))


def test_breaks_gaps_and_asal(edisi_buatan):
    here = edisi_buatan(
        pmks=pmks(
            ("PMKS-13", "2021", 100, None),
            ("PMKS-13", "2024", 160, None),  # the nearest year that compares
            ("PMKS-24", "2024", 400, None, {"satuan": "KK"}),
            ("PMKS-24", "2025", 900, None, {"satuan": "KK"}),
            ("PMKS-09", "2024", 80, None),
            ("PMKS-09", "2025", 90, None),
            ("PMKS-08", "2025", 90, None),
        )
    )
    assert (
        "dari 100 orang pada 2021 menjadi 160 orang pada 2024" in naik(di(here, "64.01", "2024"))[0].kalimat
    )
    shown = profil(State(tahun="2025", wilayah="64.01"), here)
    marks = {
        key: row[7].text for key, row in zip(shown.rincian.table.keys, shown.rincian.table.rows, strict=True)
    }
    assert "putus deret" in marks["PMKS-24"] and "tahun sebelumnya" in marks["PMKS-08"]
    assert marks["PMKS-13"] == "tidak ada angka pada tahun ini"
    assert [p.jenis for p in shown.naik] == ["PMKS-09"] and shown.kk == ()


def test_real_and_contoh_years_never_meet(edisi_buatan):
    real = {"asal": "resmi", "sumber_id": "BPS-P0-KABKOTA"}
    here = edisi_buatan(pmks=pmks(("PMKS-09", "2023", 100, None, real), ("PMKS-09", "2024", 300, 50)))
    shown = profil(State(tahun="2024", wilayah="64.01"), here)
    assert shown.naik == () and shown.turun == ()
    line = next(line for key, _, line in shown.tren.spec.cells if key == "PMKS-09")
    assert [(s.contoh, len([m for m in s.marks if m.value is not None])) for s in line.series] == [
        (False, 1),
        (True, 1),
    ]


def test_who_must_act(semua):
    for kode, shown in semua.items():
        assert shown.kesenjangan and all("yang berwenang: " in p.kalimat for p in shown.kesenjangan)
        owners = {key: row[-1].text for key, row in zip(shown.rincian.table.keys, shown.rincian.table.rows)}
        assert owners["PMKS-16"] == owners["PMKS-17"] == "pusat (rehabilitasi)"
        said = " ".join((*owners.values(), *(p.kalimat for p in shown.kesenjangan)))
        assert ("dalam panti" in said) == (kode == PROVINSI)


def test_hidden_cells_stay_hidden_in_every_part(semua, jalan):
    seen = 0
    for kode, shown in semua.items():
        for jenis, unit in jalan.jenis.satuan_utama.items():
            hidden = {u for u in ("terdata", "tertangani") if ("2024", kode, jenis, u, unit) in jalan.topeng}
            if not hidden:
                continue
            rincian, spine, trend = (_baris(p, jenis) for p in (shown.rincian, shown.duri, shown.tren))
            assert rincian["belum"].value is None
            assert "tertangani" not in hidden or rincian["tertangani"].value is None
            if "terdata" in hidden:
                seen += 1
                shut = (rincian[key] for key in ("akhir", "selisih", "persen", "terdata"))
                assert all(
                    cell.value is None for cell in (*shut, spine["nilai"], spine["angka"], trend["t2024"])
                )
    assert seen > 10


def _baris(panel, jenis) -> dict:
    at = panel.table.keys.index(jenis) if jenis in panel.table.keys else None
    row = panel.table.rows[at] if at is not None else ()
    return {column.key: cell for column, cell in zip(panel.table.columns, row)}


def test_lembar_opens_only_its_own_cells():
    own = profil(State(tahun="2025", wilayah="64.02"), Konteks(current(), "lembar", "64.02"))
    other = profil(State(tahun="2025", wilayah="64.01"), Konteks(current(), "lembar", "64.02"))
    assert not [c for row in own.rincian.table.rows for c in row if c.keadaan == "disamarkan"]
    assert [c for row in other.rincian.table.rows for c in row if c.keadaan == "disamarkan"]
    assert own.stempel.audiens == "lembar"


def test_the_province_by_any_name_and_the_order(semua, konteks):
    assert list(semua) == [
        "64", "64.01", "64.07", "64.02", "64.08", "64.03", "64.09", "64.11", "64.71", "64.72", "64.74",
    ]  # fmt: skip
    assert semua[PROVINSI] == profil(State(tahun="2024", wilayah=SEMUA), konteks)
    assert semua[PROVINSI].kode == PROVINSI and semua[PROVINSI].pesan == ()


def test_every_panel_is_whole(semua, internal):
    inside = profil(State(tahun="2024", wilayah="64.11"), internal)
    for shown in (semua["64.11"], semua[PROVINSI], inside):
        every = (getattr(shown, field.name) for field in dataclasses.fields(shown))
        panels = [panel for panel in every if hasattr(panel, "spec")]
        assert len(panels) >= 9
        for panel in panels:
            assert panel.title and panel.period and panel.sources and panel.alt and panel.state, panel.key
            assert panel.stamps.audiens == shown.stempel.audiens
    assert semua["64.11"].pertanyaan is None and inside.pertanyaan is not None


@pytest.mark.parametrize("kode", [PROVINSI, "64.02", "64.11"])
def test_little_data_says_what_is_missing_and_what_to_do(jarang, kode):
    shown = profil(State(tahun="2025", wilayah=kode), jarang)
    assert "Masukan Data" in " ".join(shown.pesan) and shown.kalimat and len(shown.angka) == 6


def test_no_data_says_so(kosong):
    for kode in (PROVINSI, "64.01"):
        shown = profil(State(tahun="2024", wilayah=kode), kosong)
        assert (shown.naik, shown.turun, shown.kesenjangan, shown.kk) == ((), (), (), ())
        assert re.search(r"Belum ada angka PMKS terdata .* untuk 2024.*Masukan Data", shown.pesan[0])
        assert any("SPM" in said for said in shown.pesan) and not shown.rincian.stamps.contoh
        assert [cell.text for row in shown.tren.table.rows for cell in row[2:12]] == ["…"] * 260
