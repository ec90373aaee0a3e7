"""Follow-up of clauses: the verdict turns with the next vintage, the chart carries it, shares have their whole."""

from __future__ import annotations

import datetime
from pathlib import Path

import pandas as pd
import pytest

from charts.draw import figure
from panels.butir import Butir
from panels.rantai import rantai, sebut
from panels.tindak_lanjut import nilai
from panels.tindak_lanjut_deret import panel
from panels.tindak_lanjut_ringkas import daftar, hitung, selesai
from queries import Konteks
from reports.svg import svg
from stats.bagian import bagian
from tests.conftest import _terbitkan, _tipis

RAKOR = "2026-11-25"


AREA = {"lama": "64.01", "tetap": "64.02", "gerak": "64.03", "sampai": "64.07", "revisi": "64.08",
        "sementara": "64.09"}  # fmt: skip
DASAR = ("2025", 300, 200)


@pytest.fixture(scope="module")
def edisi(tmp_path_factory, katalog) -> Path:
    """A home with one edition; each area is one story of what came after the decision."""
    home = tmp_path_factory.mktemp("tindak")
    rows = [
        spm("lama", DASAR),
        spm("tetap", DASAR, ("2027", 300, 210)),
        spm("gerak", ("2024", 300, 190), DASAR, ("2027", 300, 250)),
        spm("sampai", DASAR, ("2027", 300, 250), ("2028", 300, 285)),
        spm("revisi", ("2025", 300, 240), ("2027", 300, 250)),
        pd.concat([spm("sementara", DASAR), spm("sementara", ("2027", 300, 290), status="sementara")]),
    ]
    _terbitkan(home, "tindak", katalog, {"spm": pd.concat(rows)})
    return home


@pytest.fixture
def here(rumah, edisi, monkeypatch) -> Konteks:
    return _tipis(edisi, "tindak", monkeypatch)


def butir(cerita: str = "lama", **ruas) -> Butir:
    given = {
        "id": cerita, "rapat": "r1", "isi": "Dinas Sosial melayani semua anak telantar.", "level": "kab_kota",
        "indikator": "kesenjangan_layanan", "jenis": "SPM-ANAK", "kode_wilayah": AREA[cerita], "kewenangan": "kab_kota",
        "satuan": "jiwa", "dasar_nilai": 100, "dasar_periode": "2025", "dasar_edisi": "uji", "target": 20,
        "tenggat": "2028", "diputus": RAKOR, "nomor": 1, "setuju": "disetujui",
    }  # fmt: skip
    return Butir(**{**given, **ruas})


def spm(cerita: str, *tahun: tuple[str, int, int], status: str = "tetap") -> pd.DataFrame:
    """Rows of official need and service."""
    own = {"kode_wilayah": AREA[cerita], "kewenangan": "kab_kota", "layanan": "SPM-ANAK", "asal": "resmi",
           "status": status, "sumber_id": "KALTIMPROV-2019-RAKOR"}  # fmt: skip
    return pd.DataFrame(
        [{"periode": year, "butuh": need, "terlayani": done, **own} for year, need, done in tahun]
    )


@pytest.mark.parametrize(
    ("cerita", "kode", "sebab"),
    [
        ("lama", "tidak_dapat_dinilai", "belum_ada_data"),
        ("tetap", "belum_bergerak", ""),
        ("gerak", "bergerak", ""),  # 100 -> 50: Byar 81,4–121,6 and 37,1–65,9
        ("sampai", "tercapai", ""),
        ("sementara", "tidak_dapat_dinilai", "sementara"),
    ],
)
def test_the_verdict_turns_with_what_is_published(here, cerita, kode, sebab):
    found = nilai(butir(cerita), here)
    assert (found.putusan.kode, found.putusan.sebab) == (kode, sebab)
    assert "DATA CONTOH" not in found.kini
    if cerita == "gerak":
        assert "dari 100 jiwa (2025) menjadi 50 jiwa (2027), target 20 jiwa" in found.kalimat


def test_contoh_gets_no_verdict_and_says_so(konteks):
    found = nilai(butir(diputus="2020-01-10", dasar_periode="", dasar_nilai=None, target=10_000), konteks)
    assert (found.putusan.kode, found.putusan.sebab) == ("tidak_dapat_dinilai", "contoh")
    assert "DATA CONTOH" in found.kini and panel(found, konteks).stamps.contoh


def test_a_revised_baseline_counts_and_is_told(here):
    found = nilai(butir("revisi"), here)
    assert found.putusan.kode == "belum_bergerak" and found.putusan.awal.nilai == 60
    assert any("100 jiwa (2025, edisi uji)" in note and "60 jiwa (2025)" in note for note in found.catatan)


def test_the_chart_carries_decision_deadline_target_baseline_and_verdict(here):
    found = nilai(butir("gerak"), here)
    shown = panel(found, here)
    assert [(round(one.x, 2), one.golongan) for one in shown.spec.events] == [
        (2026.90, "rakor"),
        (2029.0, "target"),
    ]
    by_name = {one.name: one for one in shown.spec.series}
    assert [mark.value for mark in by_name["Target"].marks] == [20, 20]
    assert [mark.text for mark in by_name["Kondisi awal pada butir"].marks] == ["100"]
    assert shown.sentences == (found.kalimat,) and found.kalimat in shown.alt
    assert [row[4].text for row in shown.table.rows] == ["", "titik awal", "titik terbaru"]
    drawn = svg(shown, dibuat=datetime.datetime(2026, 11, 25))
    assert "25 November 2026: keputusan" in drawn and "2028: tenggat" in drawn
    assert figure(shown.spec)


def test_deadline_passed_is_told_as_a_fact(here):
    late = nilai(butir(diputus="2020-01-10", tenggat="2024"), here)
    assert late.lewat and not nilai(butir(), here).lewat
    table = daftar([late], here, {"r1": "Rakor"}).table
    told = {column.key: cell.text for column, cell in zip(table.columns, table.rows[0])}
    assert told["tenggat"] == "2024 (tenggat terlewati)"


def test_what_a_clause_does_not_say_is_never_the_dash_of_nihil(here):
    bare = butir(
        nomor=None, indikator="", satuan="", dasar_nilai=None, target=None, tenggat="", asal_rumusan=""
    )
    table = daftar([nilai(bare, here)], here, {"r1": "Rakor"}).table
    told = {column.key: cell.text for column, cell in zip(table.columns, table.rows[0])}
    assert "–" not in told.values()
    assert (told["kini"], told["dasar"], told["target"]) == ("…", "tidak dinyatakan", "tidak dinyatakan")
    assert (told["nomor"], told["tenggat"], told["asal"]) == ("tanpa nomor", "tanpa tenggat", "butir baru")
    assert (told["putusan"], told["sebab"]) == (
        "tidak dapat dinilai",
        "tidak terikat pada indikator mana pun",
    )


def test_shares_have_their_whole_and_no_percent_below_twenty(here):
    clauses = [
        butir(id=f"b{n}", nomor=n, level="provinsi" if n < 20 else "kab_kota", indikator="",
              status="selesai" if n < 5 else "berjalan", kode_wilayah="" if n < 20 else "64.01")
        for n in range(25)
    ]  # fmt: skip
    found = [nilai(one, here) for one in clauses]
    shown = selesai(found, here)
    told = {row[0].text: (row[3].text, row[5].text, row[6].text) for row in shown.table.rows}
    assert told["Level provinsi"] == told["Provinsi Kalimantan Timur"] == ("5", "20", "25,0")
    assert told["Level kabupaten/kota"] == ("0", "5", "basis < 20")
    assert "Level provinsi: selesai 5 dari 20 butir (25,0\xa0%)." in shown.sentences
    assert hitung(found) == ("Dari 25 butir: tidak dapat dinilai 25.",)


def test_counting_by_hand():
    found = bagian([("a", "selesai"), ("a", "belum"), ("b", "belum")], "selesai")
    assert (found["a"].selesai, found["a"].jumlah, found["a"].persen, dict(found["b"].menurut)) == (
        1, 2, None, {"belum": 1},
    )  # fmt: skip


def test_the_chain_of_a_carried_clause():
    first = Butir("a", "r1", "x", "provinsi", nomor=3)
    second = Butir("b", "r2", "x", "provinsi", nomor=5, asal_rumusan="a")
    third = Butir("c", "r3", "x", "provinsi", asal_rumusan="b")
    every = {one.id: one for one in (first, second, third)}
    names = {"r1": "Rakor 2024", "r2": "Rakor 2025", "r3": "Rakor 2026"}
    assert [one.id for one in rantai(third, every)] == ["a", "b"]
    assert sebut(third, every, names) == "Melanjutkan: Rakor 2024, butir 3 → Rakor 2025, butir 5."
    assert sebut(first, every, names) == ""
    assert "tidak ada di komputer ini" in sebut(
        Butir("d", "r3", "x", "provinsi", asal_rumusan="zz"), every, names
    )
    circle = {
        "p": Butir("p", "r1", "x", "provinsi", asal_rumusan="q"),
        "q": Butir("q", "r1", "x", "provinsi", asal_rumusan="p"),
    }
    assert [one.id for one in rantai(circle["p"], circle)] == ["q"]
