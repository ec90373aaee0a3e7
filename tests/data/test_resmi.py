import csv
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import resmi
from data.katalog import KatalogSalah, load_catalogue


@pytest.fixture(scope="module")
def tabel():
    return resmi.tabel_resmi(load_catalogue())


@pytest.fixture(scope="module")
def tercetak():
    with open(resmi.FIGURES / "published_figures.csv", encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def test_no_printed_value_is_lost_or_altered(tabel, tercetak):
    """Source by source, the tables hold the printed values; the only new rows are ten L + P totals."""
    penduduk = tabel["penduduk"]
    jumlah = (penduduk["sumber_id"] == "BPS-KUKAR-BOOKLET-2026") & (penduduk["jenis_kelamin"] == "total")
    assert jumlah.sum() == 10
    sisa = tabel | {"penduduk": penduduk[~jumlah]}
    di_tabel = Counter(
        (b.sumber_id, b.kode_wilayah[:5], b.periode, float(b.nilai))
        for bingkai in sisa.values()
        for b in bingkai.itertuples()
    )
    assert di_tabel == Counter(
        (
            b["sumber_id"],
            b["kode_wilayah"],
            resmi.periode(b["periode"], b["mulai"], b["akhir"]),
            nilai_tercetak(b),
        )
        for b in tercetak
    )


def test_units_indicators_and_spans_stay_as_printed(tabel, tercetak):
    """What stays in `konteks` keeps every printed field; the kecamatan code may be finer than the printed area."""
    tersisa = Counter(
        (b.indikator, b.rincian, b.satuan, b.sumber_id, str(b.mulai), str(b.akhir), float(b.nilai))
        for b in tabel["konteks"].itertuples()
    )
    kolom = ("indikator", "rincian", "satuan", "sumber_id", "mulai", "akhir")
    semua = Counter((*(b[k] for k in kolom), float(b["nilai"])) for b in tercetak)
    assert tersisa.total() > 1000 and tersisa <= semua


def nilai_tercetak(baris):
    """The printed value; population printed in thousands counts whole persons."""
    ribuan = baris["indikator"] == "penduduk_proyeksi_sp2020" and baris["satuan"] == "ribu jiwa"
    return round(float(baris["nilai"]) * 1000) if ribuan else float(baris["nilai"])


def nilai(tabel, indikator, kode, periode):
    isi = tabel["konteks"].query("indikator == @indikator and kode_wilayah == @kode and periode == @periode")
    assert len(isi) == 1
    return isi["nilai"].iloc[0]


def test_the_numbers_people_quote(tabel):
    assert nilai(tabel, "persen_penduduk_miskin_p0", "64", "2023") == 6.11
    assert nilai(tabel, "penduduk_miskin_bulan", "64", "2023-03") == 231.07
    assert nilai(tabel, "penduduk_miskin", "64", "2023") == 231.08
    assert nilai(tabel, "penduduk_ikn_ppikn", "IKN", "2025-07") == 147427


def test_poverty_2025_per_area_equals_the_figures_file(tabel, tercetak):
    for indikator in ("penduduk_miskin", "persen_penduduk_miskin_p0"):
        milik = [b for b in tercetak if b["indikator"] == indikator and b["periode"] == "2025"]
        assert len(milik) == 11
        for baris in milik:
            assert nilai(tabel, indikator, baris["kode_wilayah"], "2025") == float(baris["nilai"])


def test_sp2020_sums_to_the_published_province(tabel):
    sensus = tabel["penduduk"].query("dasar == 'sensus_2020' and jenis_kelamin == 'total'")
    assert sensus[sensus["kode_wilayah"] != "64"]["nilai"].sum() == 3_766_039
    assert sensus[sensus["kode_wilayah"] == "64"]["nilai"].tolist() == [3_766_039]


def test_ppu_register_and_projection_stay_apart(tabel):
    ppu = tabel["penduduk"].query("kode_wilayah == '64.09' and jenis_kelamin == 'total'")
    nilai_dasar = {(b.dasar, b.periode): b.nilai for b in ppu.itertuples()}
    assert nilai_dasar["dukcapil", "2025-S1"] == 203_661
    assert nilai_dasar["proyeksi_sp2020", "2025"] == 400_030


def test_types_from_the_22_list_are_marked(tabel):
    pmks = tabel["pmks"]
    assert set(pmks[pmks["klasifikasi"] == "22"]["periode"]) == {"2008", "2011"}
    assert pmks[pmks["klasifikasi"] == "26"]["periode"].min() == "2012"
    assert not pmks.duplicated(["periode", "kode_wilayah", "jenis", "satuan"]).any()


def test_old_names_without_a_match_are_kept_as_context(tabel):
    lama = tabel["konteks"].query("indikator == 'pmks'")
    assert set(lama["rincian"]) == {"Miskin", "Sangat Miskin", "Hampir Miskin", "Penyandang Cacat Eks Kronis"}


def test_flows_without_a_stated_year_stay_off_the_time_axis(tabel):
    migrasi = tabel["migrasi"]
    lepas = migrasi[~migrasi["pada_sumbu_waktu"].astype(bool)]
    assert sorted(lepas["nilai"]) == [47476, 49613]


def test_rounded_figures_are_estimates(tabel):
    migrasi = tabel["migrasi"]
    bulat = migrasi["catatan"].str.startswith("dibulatkan")
    assert bulat.sum() == 6 and set(migrasi[bulat]["status"]) == {"perkiraan"}


def test_kecamatan_rows_carry_the_kecamatan_code(tabel):
    milik = tabel["konteks"].query("indikator == 'penduduk_dukcapil_kecamatan'")
    assert dict(zip(milik["kode_wilayah"], milik["nilai"], strict=True)) == {
        "64.09.01": 99233, "64.09.02": 21550, "64.09.03": 40900, "64.09.04": 41956,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("teks", "mulai", "akhir", "hasil"),
    [
        ("2024", "2024-01-01", "2024-12-31", "2024"),
        ("2024-S2", "2024-07-01", "2024-12-31", "2024-S2"),
        ("2025-07", "2025-07-01", "2025-07-31", "2025-07"),
        ("2022-Q1", "2022-01-01", "2022-03-31", "2022-TW1"),
        ("2020-Jan..Mei", "2020-01-01", "2020-05-31", "2020-01/2020-05"),
    ],
)
def test_periods_take_the_closed_form(teks, mulai, akhir, hasil):
    assert resmi.periode(teks, mulai, akhir) == hasil


@given(st.integers(1990, 2040), st.integers(1, 12), st.integers(1, 12))
def test_an_odd_span_never_looks_like_a_whole_year(tahun, awal, akhir):
    hasil = resmi.periode(f"{tahun}-x..y", f"{tahun}-{awal:02d}-01", f"{tahun}-{akhir:02d}-28")
    assert hasil == f"{tahun}-{awal:02d}/{tahun}-{akhir:02d}"


def test_a_note_without_indonesian_words_stops_the_build(tmp_path):
    for nama in ("published_figures.csv", "catatan_id.csv"):
        teks = (resmi.FIGURES / nama).read_text(encoding="utf-8")
        (tmp_path / nama).write_text(
            teks.replace("rounded,dibulatkan", "rounded?,dibulatkan"), encoding="utf-8"
        )
    with pytest.raises(KatalogSalah, match="'rounded'"):
        resmi.baca_angka(tmp_path)
