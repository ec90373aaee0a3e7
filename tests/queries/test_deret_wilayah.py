"""Yearly series of an area and of the comparable areas: a second road in pandas, breaks, masks, coverage."""

from __future__ import annotations

import pandas as pd
import pytest

from panels.tren import deret, tanda
from queries import Konteks, rows
from tests.queries.jalan_kedua import tabel

SAMPAI = 2025
LAPOR = ("ada", "nihil", "disamarkan")


def yearly(konteks, ukuran):
    """Chosen rows of all years: one value per (area, type, unit, year), and which of them are hidden."""
    pmks = tabel(konteks, "pmks")
    pmks = pmks[
        pmks.utama & (pmks.periode.str.len() == 4) & (pmks.ukuran == ukuran) & (pmks.jenis_kelamin == "total")
    ]
    contoh = pmks.groupby("periode").asal.transform(lambda a: "contoh" if (a == "contoh").any() else "resmi")
    pmks = pmks[(pmks.asal == contoh) & pmks.nilai.notna()]
    dikenal = tabel(konteks, "jenis_rekap").query("dimensi == 'jenis'").jenis
    pmks = pmks[pmks.jenis.isin(dikenal)].assign(tahun=lambda t: t.periode.astype(int))
    topeng = tabel(konteks, "topeng").query(
        "tabel == 'pmks' and ukuran == @ukuran and jenis_kelamin == 'total'"
    )
    tutup = set(
        zip(topeng.kode_rekap_wilayah, topeng.kode_rekap_jenis, topeng.satuan, topeng.periode.astype(int))
    )
    nilai = {(r.kode_wilayah, r.jenis, r.satuan, r.tahun): int(r.nilai) for r in pmks.itertuples(index=False)}
    return nilai, tutup


def expected(nilai, tutup, kode, anggota, jenis, satuan):
    """{year: (value or None, state)} over the comparable areas, written without a join."""
    ada = {w: {t for (w2, j, s, t) in nilai if (w2, j, s) == (w, jenis, satuan)} for w in anggota}
    awal = min(t for years in ada.values() for t in years)
    jendela = set(range(max(awal, SAMPAI - 4), SAMPAI + 1))
    sebanding = [w for w in anggota if jendela <= ada[w]] if len(anggota) > 1 else anggota
    hasil = {}
    for tahun in range(awal, SAMPAI + 1):
        lapor = [w for w in anggota if tahun in ada[w]]
        if not sebanding or not set(sebanding) <= set(lapor):
            hasil[tahun] = (None, "kosong")
            continue
        seluruh = set(sebanding) == set(lapor)
        sel = [kode] if seluruh else sebanding
        if any((w, jenis, satuan, tahun) in tutup for w in sel):
            hasil[tahun] = (None, "disamarkan")
        else:
            jumlah = sum(nilai[w, jenis, satuan, tahun] for w in sebanding)
            hasil[tahun] = (jumlah, "ada" if jumlah else "nihil")
    return hasil, len(sebanding)


@pytest.mark.parametrize("ukuran", ["terdata", "tertangani"])
def test_every_series_equals_the_second_road(konteks, ukuran):
    nilai, tutup = yearly(konteks, ukuran)
    rekap = tabel(konteks, "wilayah_rekap")
    kab = sorted(set(rekap.kode_wilayah))
    provinsi = rekap[rekap.dimensi == "provinsi"].kode_rekap.iloc[0]
    dilihat = 0
    for kode in (kab[1], kab[4], provinsi, "LINGKAR-1"):
        anggota = sorted(set(rekap[rekap.kode_rekap == kode].kode_wilayah))
        found = deret(konteks, kode, ukuran, SAMPAI)
        assert set(found) == {(j, s) for (w, j, s, _) in nilai if w in anggota}
        for (jenis, satuan), baris in found.items():
            harap, n = expected(nilai, tutup, kode, anggota, jenis, satuan)
            lihat = {
                r["tahun"]: (r["nilai"], r["keadaan"] if r["keadaan"] in LAPOR else "kosong") for r in baris
            }
            assert lihat == harap, (kode, jenis)
            assert {r["n_wilayah"] for r in baris} == {n} and {r["n_total"] for r in baris} == {len(anggota)}
            dilihat += len(baris)
    assert dilihat > 500


def test_inside_sees_more_and_the_same_where_both_see(konteks, internal):
    tertutup = 0
    for kunci, luar in deret(konteks, "64.11", "terdata", SAMPAI).items():
        dalam = deret(internal, "64.11", "terdata", SAMPAI)[kunci]
        for a, b in zip(luar, dalam, strict=True):
            if a["keadaan"] == "disamarkan":
                tertutup += 1
                assert a["nilai"] is None and b["nilai"] is not None
            else:
                assert a["nilai"] == b["nilai"]
    assert tertutup > 10
    assert any(tanda(r).sebab == "disamarkan" for r in deret(konteks, "64.11", "terdata", SAMPAI).values())


def test_breaks_are_those_of_the_type_and_the_sender(konteks):
    # the shipped rows: PMKS-13 breaks in 2021 for Samarinda alone, PMKS-24 in 2025 for all
    def putus(kode, jenis, satuan="jiwa"):
        return [r["tahun"] for r in deret(konteks, kode, "terdata", SAMPAI)[jenis, satuan] if r["putus"]]

    assert putus("64.72", "PMKS-13") == [2021] and putus("64.71", "PMKS-13") == []
    assert 2025 in putus("64.71", "PMKS-24", "KK")
    assert tanda(deret(konteks, "64.71", "terdata", SAMPAI)["PMKS-24", "KK"]).sebab == "putus_deret"
    # in 2025 the break lies on the first of the five points: no harm
    assert tanda(deret(konteks, "64.72", "terdata", SAMPAI)["PMKS-13", "jiwa"]).sebab != "putus_deret"


def facts(nilai, **lain):
    return pd.DataFrame(
        {
            "periode": [str(t) for t in nilai],
            "kode_wilayah": "64.01",
            "jenis": "PMKS-13",
            "nilai": list(nilai.values()),
        }
        | lain
    )


NAIK = {2021: 100, 2022: 130, 2023: 160, 2024: 190, 2025: 220}


def test_a_gap_a_cumulative_series_and_a_short_one_get_no_tag(edisi_buatan):
    cases = {
        "64.01": (NAIK, "naik"),
        "64.02": ({t: v for t, v in NAIK.items() if t != 2023} | {2020: 90}, "celah"),
        "64.03": (NAIK, "kumulatif"),
        "64.07": ({t: v for t, v in NAIK.items() if t > 2021}, "kurang_titik"),
    }
    parts = [facts(n).assign(kode_wilayah=w, kumulatif=w == "64.03") for w, (n, _) in cases.items()]
    konteks = edisi_buatan(pmks=pd.concat(parts))
    for kode, (_, harap) in cases.items():
        hasil = tanda(deret(konteks, kode, "terdata", SAMPAI)["PMKS-13", "jiwa"])
        assert (hasil.sebab or hasil.kode) == harap, kode


def test_a_change_of_asal_is_a_break(edisi_buatan):
    asal, sumber = ["resmi"] * 2 + ["contoh"] * 3, ["ANTARA-20772"] * 2 + ["CONTOH-AWAL"] * 3
    konteks = edisi_buatan(pmks=facts(NAIK, asal=asal, sumber_id=sumber))
    assert tanda(deret(konteks, "64.01", "terdata", SAMPAI)["PMKS-13", "jiwa"]).sebab == "beda_asal"


def test_people_only_where_the_base_covers_the_year(edisi_buatan):
    orang = pd.DataFrame(
        {
            "periode": [str(t) for t in NAIK],
            "kode_wilayah": "64.01",
            "dasar": "dukcapil",
            "nilai": [1000 * v for v in NAIK.values()],
        }
    )
    konteks = edisi_buatan("orang", pmks=facts(NAIK), penduduk=orang)
    hasil = tanda(deret(konteks, "64.01", "terdata", SAMPAI)["PMKS-13", "jiwa"])
    assert (hasil.kode, hasil.dasar) == ("tidak_bermakna", "angka"), "the rate stands still"
    lain = tanda(deret(konteks, "64.01", "terdata", SAMPAI, "proyeksi_sp2020")["PMKS-13", "jiwa"])
    assert (lain.kode, lain.dasar) == ("naik", "jumlah")


def test_one_question_for_all_types(konteks, monkeypatch):
    asked = []
    monkeypatch.setattr("panels.tren.rows", lambda *a, **k: asked.append(a) or rows(*a, **k))
    assert isinstance(konteks, Konteks) and len(deret(konteks, "64.02", "terdata", SAMPAI)) > 20
    assert len(asked) == 1
