"""Targets, budget, assistance and who left the service: honest when there is nothing, right when rows come."""

from __future__ import annotations

import pandas as pd
import pytest

from panels import sasaran, sasaran_anggaran, sasaran_bantuan, sasaran_spm
from panels.state import SEMUA, State
from tests.queries.test_kapasitas import pmks

BPS = "BPS-P0-KABKOTA"


def target(*cells):
    keys = ("periode", "kode_wilayah", "indikator", "dokumen", "nilai", "satuan")
    return pd.DataFrame([dict(zip(keys, one)) for one in cells]).assign(sumber_id=BPS)


def konteks_baris(*cells):
    keys = ("periode", "kode_wilayah", "indikator", "rincian", "nilai", "satuan")
    return pd.DataFrame([dict(zip(keys, one)) for one in cells]).assign(asal="resmi", sumber_id=BPS)


def isi(panel):
    return [[cell.text for cell in row] for row in panel.table.rows]


def test_without_targets_it_says_what_to_hand_in(konteks):
    made = sasaran.target(State(tahun="2025"), konteks)
    assert "tabel target dari Bappeda" in made.sentences[0] and not made.stamps.contoh
    assert all(cell.value is None for row in made.table.rows for cell in row[3:6])


def test_targets_meet_the_value_of_the_same_year_in_the_same_unit(edisi_buatan):
    p0, ipm, kk = "persen_penduduk_miskin_p0", "ipm_metode_baru", "jumlah_kecamatan"
    here = edisi_buatan(
        target=target(
            ("2024", "64", p0, "RPD", 5.5, "persen"),
            ("2025", "64", p0, "RPJMD", 5.0, "persen"),
            ("2026", "64", p0, "RPJMD", 4.5, "persen"),
            ("2024", "64", ipm, "nasional", 75.0, "indeks"),
            ("2024", "64", kk, "RPD", 100.0, "unit"),
            ("2024", "64.01", p0, "RPD", 9.0, "persen"),
            ("2024", "64", "penduduk_miskin", "RPD", 200_000.0, "jiwa"),
        ),
        konteks=konteks_baris(
            ("2024", "64", p0, "total", 5.78, "persen"),
            ("2025", "64", p0, "total", 5.0, "persen"),
            ("2024", "64", ipm, "total", 78.2, "indeks"),
            ("2024", "64", kk, "total", 103.0, "unit"),
            ("2024", "64", "penduduk_miskin", "total", 221.34, "ribu jiwa"),
        ),
    )
    made = sasaran.target(State(tahun="2024"), here)
    found = {(row[0], row[1], row[2]): row[3:] for row in isi(made)}
    p0_name = "Persentase penduduk miskin (P0)"
    assert found[p0_name, "RPD", "2024"] == ["5,50", "5,78", "+0,28", "persen", "belum tercapai", "2024"]
    assert found[p0_name, "RPJMD", "2025"] == ["5,00", "5,00", "0,00", "persen", "tercapai", "2025"]
    # the year has not come: the latest value is told, and nothing is compared
    assert found[p0_name, "RPJMD", "2026"][1:] == [
        "…",
        "…",
        "persen",
        "belum dapat dibandingkan",
        "2025: 5,00\xa0%",
    ]
    assert found["Indeks Pembangunan Manusia, metode baru", "nasional", "2024"][4] == "tercapai"
    assert found["Jumlah kecamatan", "RPD", "2024"][4] == "tanpa penilaian"
    # a target in persons does not meet a value in thousands
    assert (
        found["Jumlah penduduk miskin, seri tahunan kabupaten/kota", "RPD", "2024"][4]
        == "belum dapat dibandingkan"
    )
    assert len(made.table.rows) == 6  # the other area's target stays there
    assert any("5,78\xa0% dari target RPD 5,50\xa0%; belum tercapai" in one for one in made.sentences)
    assert not made.stamps.contoh and [one.sumber_id for one in made.sources] == [BPS]


def test_spm_target_is_the_catalogues_and_people_come_first(konteks, katalog):
    made = sasaran_spm.capaian(State(tahun="2024", wilayah="64.11"), konteks)
    keys = [column.key for column in made.table.columns]
    assert keys.index("belum") < keys.index("persen")
    aims = dict(zip(katalog["spm_indikator"].layanan, katalog["spm_indikator"].target_persen))
    assert [mark.value for mark in made.spec.series[1].marks] == [float(one) for one in aims.values()]
    assert all("di dalam panti" not in row[1] for row in isi(made))  # not the task of a kab/kota
    small = next(mark for mark in made.spec.series[0].marks if "gelandangan" in mark.label)
    assert (small.value, small.text) == (None, "2 dari 2 jiwa")


def test_spm_of_the_province_names_both_who_act(konteks):
    made = sasaran_spm.capaian(State(tahun="2024"), konteks)
    who = {row[1] for row in isi(made)}
    assert {"Kabupaten/kota (di luar panti)", "Provinsi (di dalam panti)"} <= who
    for row in made.table.rows:
        belum, terlayani, butuh, share = (row[place].value for place in (2, 3, 4, 5))
        assert belum == butuh - terlayani
        assert share is None or share == pytest.approx(terlayani / butuh * 100)


def test_budget_stands_beside_the_gap_and_is_never_divided_by_it(edisi_buatan, bingkai_bawaan):
    spm = bingkai_bawaan["spm"]
    money = pd.DataFrame(
        [
            (2024, "64", "1.06.04", "APBD", 2_000_000_000.0, 1_500_000_000.0),
            (2024, "64", "1.06.04.1.01", "APBD", 500_000_000.0, None),
            (2024, "64", "1.06.02", "DAK", 0.0, 0.0),
            (2023, "64", "1.06.04", "APBD", 1.0, 1.0),
            (2024, "64.01", "1.06.04", "APBD", 7.0, 7.0),
        ],
        columns=["tahun", "kode_wilayah", "program", "sumber_dana", "pagu", "realisasi"],
    ).assign(sumber_id=BPS)
    here = edisi_buatan(anggaran=money, spm=spm, konteks=bingkai_bawaan["konteks"])
    made = sasaran_anggaran.anggaran(State(tahun="2024"), here)
    rows = {row[0]: row for row in isi(made)}
    whole = rows["Rehabilitasi sosial (1.06.04)"]
    assert whole[1:4] + whole[5:] == ["2.000.000.000", "1.500.000.000", "75,0", "provinsi", "APBD"]
    gaps = {
        row["layanan"]: row["belum"]
        for row in sasaran_spm.spm(State(tahun="2024"), here)
        if row["kewenangan"] == "provinsi"
    }
    assert whole[4].startswith(f"disabilitas {gaps['SPM-DIS']}; anak {gaps['SPM-ANAK']}; lanjut usia ")
    part = rows["Rehabilitasi sosial (1.06.04.1.01)"]
    assert part[4] == f"disabilitas {gaps['SPM-DIS']}" and part[2:4] == ["…", "…"]
    assert rows["Pemberdayaan sosial (1.06.02)"][4] == "tidak ada layanan SPM pada kode ini"
    assert rows["Pemberdayaan sosial (1.06.02)"][3] == "…"  # nothing to spend, no share
    assert len(rows) == 3 and made.stamps.contoh and not made.sentences
    own = sasaran_anggaran.anggaran(State(tahun="2024", wilayah="64.01"), here)
    assert isi(own)[0][5] == "kabupaten/kota" and isi(own)[0][1] == "7"


def test_without_budget_every_programme_says_so(konteks):
    made = sasaran_anggaran.anggaran(State(tahun="2024"), konteks)
    assert "laporan realisasi anggaran dinas sosial menurut program SIPD" in made.sentences[0]
    assert [[*row[1:4], row[6]] for row in isi(made)] == [["…", "…", "…", "tidak tersedia"]] * 5


def test_assistance_is_a_measure_of_its_own(konteks, edisi_buatan):
    none = sasaran_bantuan.bantuan(State(tahun="2025"), konteks)
    assert [row[:4] for row in isi(none)] == [
        ["PKH", "2022", "65.387", "keluarga"],  # the only published figure
        ["BLT", "tidak tersedia", "…", ""],
        ["WRSE", "tidak tersedia", "…", ""],
    ]
    area = sasaran_bantuan.bantuan(State(tahun="2025", wilayah="64.01"), konteks)
    assert [row[2] for row in isi(area)] == ["…"] * 3
    assert "bukan PMKS" in none.notes[0] and "tanpa nama dan NIK" in none.sentences[0]
    here = edisi_buatan(
        konteks=konteks_baris(
            ("2021", "64", "penerima_bantuan", "PKH", 60000, "keluarga"),
            ("2023", "64", "penerima_bantuan", "PKH", 65000, "keluarga"),
            ("2022", "64.01", "penerima_bantuan", "BLT", 10, "keluarga"),
        )
    )
    some = sasaran_bantuan.bantuan(State(tahun="2025"), here)
    assert [row[:4] for row in isi(some)] == [
        ["PKH", "2023", "65.000", "keluarga"],
        ["BLT", "tidak tersedia", "…", ""],
        ["WRSE", "tidak tersedia", "…", ""],
    ]
    assert "Penerima BLT, WRSE tidak tersedia." in some.sentences[0] and not some.stamps.contoh


def test_who_left_the_service_is_shown_where_it_is_known(konteks, edisi_buatan):
    none = sasaran_bantuan.keluar(State(tahun="2025"), konteks)
    assert "keluar/terminasi" in none.sentences[0]
    both = pd.concat(
        [
            pmks(("64.01", "PMKS-08", 300, "jiwa"), ("64.01", "PMKS-10", 90, "jiwa")),
            pmks(("64.01", "PMKS-08", 40, "jiwa"), ("64.01", "PMKS-10", 50, "jiwa"), ukuran="keluar"),
        ]
    )
    some = sasaran_bantuan.keluar(State(tahun="2024", wilayah="64.01"), edisi_buatan(pmks=both))
    assert isi(some)[0] == ["Lanjut Usia Telantar", "40", "300", "jiwa", ""]
    assert "Tuna Susila" not in some.alt  # sensitive types are never picked
    assert some.stamps.contoh and not some.sentences


def test_a_small_number_of_leavers_is_hidden(edisi_buatan):
    both = pd.concat(
        [
            pmks(*((k, "PMKS-10", 60, "jiwa") for k in ("64.01", "64.09", "64.74"))),
            pmks(
                *((k, "PMKS-10", n, "jiwa") for k, n in (("64.01", 2), ("64.09", 30), ("64.74", 40))),
                ukuran="keluar",
            ),
        ]
    )
    some = sasaran_bantuan.keluar(State(tahun="2024", wilayah="64.01"), edisi_buatan(pmks=both))
    assert isi(some)[0][1] == "*" and some.table.rows[0][1].value is None


@pytest.mark.parametrize("which", ["jarang", "kosong"])
def test_sparse_and_empty(which, request):
    here = request.getfixturevalue(which)
    for wilayah in (SEMUA, "64.11"):
        state = State(tahun="2024", wilayah=wilayah)
        for build in (
            sasaran_spm.capaian, sasaran.target, sasaran_anggaran.anggaran, sasaran_bantuan.bantuan,
            sasaran_bantuan.keluar,
        ):  # fmt: skip
            made = build(state, here)
            assert made.table.rows and made.alt
        assert which == "jarang" or "Unggah laporan SPM" in sasaran_spm.capaian(state, here).sentences[0]
