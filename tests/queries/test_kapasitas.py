"""Capacity ratios: a second road in pandas over the parquet files, and small editions worked by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from queries import rows
from tests.queries.jalan_kedua import fakta, tabel, topeng

BAGI = {
    "jiwa_per_tksk": ("kasus_jiwa", "PSKS-11", 1),
    "kk_per_tksk": ("kasus_kk", "PSKS-11", 1),
    "desa_per_psm": ("desa", "PSKS-02", 1),
    "tagana_per_10rb": ("PSKS-03", "penduduk", 10_000),
    "telantar_per_lks": ("telantar", "PSKS-04", 1),
}


def besaran(konteks, tahun: str) -> pd.DataFrame:
    """{area x measure}: every measure of a year, NaN where it is not known or hidden."""
    pmks = fakta(konteks, tahun)
    pmks = pmks[
        (pmks.ukuran == "terdata") & (pmks.jenis_kelamin == "total") & pmks.jenis.str.startswith("PMKS")
    ]
    hidden = topeng(konteks, tahun)
    out = {}
    for unit, name in (("jiwa", "kasus_jiwa"), ("KK", "kasus_kk")):
        total = pmks[pmks.satuan == unit].groupby("kode_wilayah").nilai.sum(min_count=1)
        out[name] = total[[(k, "SEMUA-26", "terdata", "total", unit) not in hidden for k in total.index]]
    two = pmks[pmks.jenis.isin(["PMKS-02", "PMKS-08"]) & (pmks.satuan == "jiwa")]
    two = two[[(k, j, "terdata", "total", "jiwa") not in hidden for k, j in zip(two.kode_wilayah, two.jenis)]]
    out["telantar"] = two.groupby("kode_wilayah").nilai.sum(min_count=2)
    psks = tabel(konteks, "psks")
    psks = psks[(psks.periode == tahun) & psks.utama & (psks.asal == "contoh")]
    out |= {jenis: part.set_index("kode_wilayah").nilai for jenis, part in psks.groupby("jenis")}
    wilayah, isi = tabel(konteks, "wilayah"), tabel(konteks, "konteks")
    out["kecamatan"] = wilayah[wilayah.tingkat == "kecamatan"].groupby("induk").size()
    desa = isi[isi.indikator.isin(["jumlah_desa_kampung", "jumlah_kelurahan"])]
    out["desa"] = desa.groupby("kode_wilayah").nilai.sum(min_count=2)
    warga = tabel(konteks, "penduduk")
    warga = warga[
        (warga.periode.str[:4] == tahun) & (warga.dasar == "dukcapil") & (warga.jenis_kelamin == "total")
    ]
    out["penduduk"] = warga.sort_values("periode").groupby("kode_wilayah").nilai.last()
    return (
        pd.DataFrame(out)
        .astype("float")
        .reindex(wilayah[wilayah.tingkat.isin(["kabupaten", "kota"])].kode_wilayah)
    )


@pytest.mark.parametrize("tahun", ["2016", "2024", "2025"])
def test_second_road(konteks, tahun):
    expected = besaran(konteks, tahun)
    found = {
        (r["rasio"], r["kode_wilayah"]): r
        for r in rows("kapasitas", konteks, periode=tahun, dasar="dukcapil")
    }
    assert len(found) == 6 * 11
    for rasio, (atas, bawah, kali) in BAGI.items():
        both = expected[[atas, bawah]].dropna()
        for kode in expected.index:
            row = found[rasio, kode]
            if kode in both.index:
                assert row["nilai"] == pytest.approx(both.at[kode, atas] * kali / both.at[kode, bawah])
            else:
                assert row["nilai"] is None and row["keadaan"] not in ("ada", "nihil")
        whole = found[rasio, "64"]
        if len(both) == 0 or (bawah == "penduduk" and len(both) < 10):
            assert whole["nilai"] is None
        else:
            assert whole["n_wilayah"] == len(both)
            assert whole["nilai"] == pytest.approx(both[atas].sum() * kali / both[bawah].sum())
    short = (expected.kecamatan - expected["PSKS-11"]).clip(lower=0).dropna()
    assert found["kecamatan_tanpa_tksk", "64"]["nilai"] == short.sum()
    assert {k for k in expected.index if found["kecamatan_tanpa_tksk", k]["nilai"] is not None} == set(
        short.index
    )


def psks(*cells, asal="contoh", sumber="CONTOH-PSKS"):
    return pd.DataFrame(
        [{"periode": "2024", "kode_wilayah": k, "jenis": j, "nilai": n, "satuan": u} for k, j, n, u in cells]
    ).assign(asal=asal, sumber_id=sumber)


def pmks(*cells, asal="contoh", sumber="CONTOH-AWAL", ukuran="terdata"):
    return pd.DataFrame(
        [{"periode": "2024", "kode_wilayah": k, "jenis": j, "nilai": n, "satuan": u} for k, j, n, u in cells]
    ).assign(asal=asal, sumber_id=sumber, ukuran=ukuran)


def baca(konteks, tahun="2024"):
    return {
        (r["rasio"], r["kode_wilayah"]): r
        for r in rows("kapasitas", konteks, periode=tahun, dasar="dukcapil")
    }


def test_a_surplus_of_one_area_fills_no_gap_of_another(edisi_buatan):
    # Paser 10 kecamatan and 12 TKSK, PPU 4 kecamatan and 1 TKSK
    made = edisi_buatan(psks=psks(("64.01", "PSKS-11", 12, "orang"), ("64.09", "PSKS-11", 1, "orang")))
    found = baca(made)
    assert [found["kecamatan_tanpa_tksk", k]["nilai"] for k in ("64.01", "64.09", "64")] == [0, 3, 3]
    assert found["kecamatan_tanpa_tksk", "64"]["n_wilayah"] == 2
    assert found["kecamatan_tanpa_tksk", "64.74"]["keadaan"] == "tidak_tersedia"


def test_persons_and_households_stay_apart_and_the_province_counts_only_pairs(edisi_buatan):
    made = edisi_buatan(
        pmks=pmks(
            ("64.01", "PMKS-08", 300, "jiwa"), ("64.01", "PMKS-24", 50, "KK"), ("64.09", "PMKS-08", 100, "jiwa")
        ),
        psks=psks(("64.01", "PSKS-11", 10, "orang"), ("64.74", "PSKS-11", 3, "orang")),
    )  # fmt: skip
    found = baca(made)
    assert found["jiwa_per_tksk", "64.01"]["nilai"] == 30 and found["kk_per_tksk", "64.01"]["nilai"] == 5
    assert found["jiwa_per_tksk", "64.09"]["nilai"] is None  # cases without workers
    whole = found["jiwa_per_tksk", "64"]
    assert (whole["nilai"], whole["n_wilayah"], whole["pembilang"], whole["penyebut"]) == (30, 1, 300, 10)


def test_a_hidden_side_hides_the_ratio_and_leaves_the_province_without_it(edisi_buatan):
    made = edisi_buatan(
        pmks=pmks(
            *((k, "PMKS-02", 3 if k == "64.01" else 400, "jiwa") for k in ("64.01", "64.09", "64.74")),
            *((k, "PMKS-08", 300, "jiwa") for k in ("64.01", "64.09", "64.74")),
        ),
        psks=psks(*((k, "PSKS-04", 10, "lembaga") for k in ("64.01", "64.09", "64.74"))),
    )
    found = baca(made)
    hidden = [
        k for k in ("64.01", "64.09", "64.74") if found["telantar_per_lks", k]["keadaan"] == "disamarkan"
    ]
    assert "64.01" in hidden
    row = found["telantar_per_lks", "64.01"]
    assert row["nilai"] is None and row["pembilang"] is None
    shown = [k for k in ("64.01", "64.09", "64.74") if k not in hidden]
    assert found["telantar_per_lks", "64"]["n_wilayah"] == len(shown)


def test_contoh_and_official_counts_are_not_divided_by_each_other(edisi_buatan):
    made = edisi_buatan(
        pmks=pmks(("64.01", "PMKS-08", 300, "jiwa")),
        psks=psks(("64.01", "PSKS-11", 10, "orang"), asal="resmi", sumber="AKURASI-SMD-P3KE"),
    )
    row = baca(made)["jiwa_per_tksk", "64.01"]
    assert (row["nilai"], row["sebab"]) == (None, "beda_asal")


def test_half_of_a_pair_is_no_sum(edisi_buatan):
    made = edisi_buatan(
        pmks=pmks(("64.01", "PMKS-02", 300, "jiwa")), psks=psks(("64.01", "PSKS-04", 10, "lembaga"))
    )
    row = baca(made)["telantar_per_lks", "64.01"]
    assert (row["nilai"], row["pembilang"], row["keadaan_pembilang"]) == (None, None, "tidak_tersedia")


def test_a_share_filled_needs_one_moment_and_may_rest_on_two_sources(edisi_buatan):
    cells = [
        ("2024", "kapasitas_panti", 100, "A"),
        ("2024", "penghuni_panti", 90, "B"),
        ("2023", "penghuni_panti", 80, "B"),
    ]
    names = {"A": "INFOSATU-16057", "B": "PROKAL-363070"}
    said = pd.DataFrame(
        [
            {"periode": p, "kode_wilayah": "64", "indikator": i, "rincian": "Panti X", "nilai": n, "satuan": "orang",
             "sumber_id": names[s]}
            for p, i, n, s in cells
        ]
    ).assign(asal="resmi")  # fmt: skip
    found = rows("kapasitas_panti", edisi_buatan(konteks=said))
    assert [(r["periode"], r["kapasitas"], r["penghuni"], r["hunian"]) for r in found] == [
        ("2024", 100, 90, 90.0),
        ("2023", None, 80, None),
    ]


def test_no_worker_at_all_is_no_ratio(edisi_buatan):
    made = edisi_buatan(
        pmks=pmks(("64.01", "PMKS-08", 300, "jiwa")), psks=psks(("64.01", "PSKS-11", 0, "orang"))
    )
    found = baca(made)
    assert found["jiwa_per_tksk", "64.01"]["sebab"] == "penyebut_nol"
    assert found["kecamatan_tanpa_tksk", "64.01"]["nilai"] == 10


@pytest.mark.parametrize("which", ["jarang", "kosong"])
def test_sparse_and_empty(which, request):
    found = baca(request.getfixturevalue(which))
    assert len(found) == 66
    for row in found.values():
        for side in ("pembilang", "penyebut"):
            assert (row[side] is None) == (row[f"keadaan_{side}"] not in ("ada", "nihil"))
    assert all((row["nilai"] is None) == (row["keadaan"] not in ("ada", "nihil")) for row in found.values())
