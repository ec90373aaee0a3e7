"""Checks of a clause beside the edition: faults are refused, warnings are said, each at its field."""

import datetime

import pytest

from meeting import rumusan_murni
from meeting.rumusan_orang import seperti_orang
from meeting.rumusan_periksa import periksa
from panels.butir import Butir
from stats.arah import menjauh
from words.galat import KodeTidakDikenal

DASAR = {"isi": "Butir", "level": "provinsi"}
SPM = {**DASAR, "indikator": "capaian_spm", "jenis": "SPM-LANSIA", "kewenangan": "provinsi", "satuan": "persen",
    "dasar_nilai": 60.0, "dasar_periode": "2025", "dasar_edisi": "kaltim-2026-11", "target": 100.0}  # fmt: skip


def peringatan(konteks, **ruas):
    hasil = periksa({**DASAR, **ruas}, konteks)
    assert hasil.galat == ()
    return {hasil.letak[kalimat]: kalimat for kalimat in hasil.peringatan}


def test_a_clause_that_fits(konteks):
    assert periksa(SPM, konteks) == periksa(Butir(id="x", rapat="y", **SPM), konteks)
    assert (periksa(SPM, konteks).galat, periksa(SPM, konteks).peringatan) == ((), ())


def test_codes_that_are_not_in_the_catalogue(konteks):
    hasil = periksa(
        {**DASAR, "pilar": "PIL-1", "kode_wilayah": "99", "jenis": "Q", "indikator": "z"}, konteks
    )
    assert [hasil.letak[satu] for satu in hasil.galat] == ["pilar", "kode_wilayah", "jenis", "indikator"]
    assert hasil.galat[0] == "Pilar “PIL-1” tidak ada dalam katalog. Pilih dari daftar."
    assert hasil.peringatan == ()
    for kode in ("64", "64.01", "64.02.01", ""):
        assert periksa({**DASAR, "kode_wilayah": kode, "pilar": "PILAR-REHSOS"}, konteks).galat == ()


def test_fields_that_cannot_be_stored_are_told_one_by_one(konteks):
    hasil = periksa({"isi": " ", "target": "abc", "tenggat": "x", "versi": 3, "nomor": None}, konteks)
    assert {hasil.letak[satu] for satu in hasil.galat} == {"isi", "level", "target", "tenggat"}
    hasil = periksa({**DASAR, "level": "desa", "target": 5.0}, konteks)
    assert [hasil.letak[satu] for satu in hasil.galat] == ["level", "target"], "each once"


def test_a_level_that_may_not_act_is_told_with_the_line_of_the_law(konteks):
    pesan = peringatan(konteks, level="kab_kota", jenis="PMKS-17")["level"]
    assert (
        "pusat (rehabilitasi)" in pesan
        and "UU 23/2014 Pemerintahan Daerah" in pesan
        and "PP 2/2018" not in pesan
    )
    pesan = peringatan(konteks, level="pusat", jenis="SPM-LANSIA")["level"]
    assert "provinsi (di dalam panti); kabupaten/kota (di luar panti)" in pesan
    assert "PP 2/2018 Standar Pelayanan Minimal – Pasal 10" in pesan and "terverifikasi (pasal.id)" in pesan
    assert peringatan(konteks, level="pusat", jenis="PMKS-17") == {}
    assert peringatan(konteks, level="kab_kota", jenis="PMKS-01") == {}
    assert peringatan(konteks, level="pusat", jenis="PMKS-01", dukungan="pendanaan") == {}, (
        "asked of the centre"
    )
    assert peringatan(konteks, level="pusat", jenis="PILAR-REHSOS") == {}, "nothing says who acts on a pillar"
    assert "kewenangan Provinsi" in peringatan(konteks, **SPM | {"level": "kab_kota"})["level"]


@pytest.mark.parametrize(
    ("ruas", "letak"),
    [
        ({"status": "selesai"}, "status"),
        ({"penanggung_jawab": "Drs. H. Uji Coba, M.Si"}, "penanggung_jawab"),
        (SPM | {"target": 50.0}, "target"),
        (SPM | {"target": None, "target_tahunan": {"2027": 70.0, "2028": 59.0}}, "target"),
        (SPM | {"jenis": ""}, "jenis"),
        (SPM | {"kewenangan": ""}, "kewenangan"),
        (SPM | {"satuan": "jiwa"}, "satuan"),
        (SPM | {"dasar_edisi": "kaltim-1999-01"}, "dasar_edisi"),
    ],
)
def test_warnings(konteks, ruas, letak):
    assert set(peringatan(konteks, **ruas)) == {letak}


def test_a_baseline_that_is_not_the_published_number_is_told(konteks):
    """Kab. Penajam Paser Utara, 2025: 5,78 persen poor in the shipped edition."""
    ruas = {
        "level": "kab_kota", "kode_wilayah": "64.09", "indikator": "persen_penduduk_miskin_p0", "satuan": "persen",
        "dasar_nilai": 6.5, "dasar_periode": "2025", "dasar_edisi": konteks.edisi,
    }  # fmt: skip
    said = peringatan(konteks, **ruas)["dasar_nilai"].replace("\u00a0", " ")
    assert "6,50 %" in said and f"5,78 % (2025, edisi {konteks.edisi})" in said
    assert "dasar_nilai" not in peringatan(konteks, **{**ruas, "dasar_nilai": 5.78})


def test_what_takes_a_warning_away(konteks):
    assert peringatan(konteks, status="selesai", catatan="Sudah dibangun") == {}
    assert periksa({**DASAR, "status": "selesai"}, konteks, bukti=1).peringatan == ()
    assert peringatan(konteks, **SPM | {"target": None, "target_tahunan": {"2027": 59.0, "2028": 70.0}}) == {}
    assert peringatan(konteks, **SPM | {"dasar_nilai": None, "target": 1.0}) == {}


def test_worse_or_better_by_polarity():
    assert [menjauh(5, ke, "turun_baik") for ke in (4, 5, 6)] == [False, False, True]
    assert [menjauh(5, ke, "naik_baik") for ke in (4, 5, 6)] == [True, False, False]
    assert not any(menjauh(5, ke, "netral") for ke in (4, 5, 6))
    with pytest.raises(KodeTidakDikenal):
        menjauh(1, 2, "entah")


@pytest.mark.parametrize(
    ("teks", "orang"),
    [
        ("Dinas Sosial Provinsi Kaltim", False), ("Bidang Rehabilitasi Sosial", False), ("Seluruh Kadinsos", False),
        ("UPTD PSTW Nirwana Puri", False), ("RSUD dr. Kanujoso", False), ("TKSK", False), ("Kepala Dinas", False),
        ("Tim Ir. Soekarno", False), ("LKS Ibu Pertiwi Yayasan", False), ("Dinas PMD", False),
        ("Bapak Uji", True), ("Uji, S.Sos", True), ("dr. Uji", True), ("Uji 198001012005011001", True),
        ("Uji Coba, A.KS", True), ("H. Uji", True), ("Kepala Dinas NIP 123", True), ("Ir. Uji Coba", True),
    ],
)  # fmt: skip
def test_a_person_is_told_from_a_unit(teks, orang):
    assert seperti_orang(teks) is orang


@pytest.mark.parametrize(
    ("teks", "akhir"),
    [
        ("2027", (2027, 12, 31)), ("2027-06", (2027, 6, 30)), ("2028-02", (2028, 2, 29)), ("2027-12", (2027, 12, 31)),
        ("2027-06-15", (2027, 6, 15)), ("9999", (9999, 12, 31)), ("2027-13", None), ("2027-00", None),
        ("2027-02-30", None), ("27", None), ("", None), ("2027-6", None), ("0000", None), ("٢٠٢٧", None),
        ("2027\n", None), ("2027-06-00", None),
    ],
)  # fmt: skip
def test_the_last_day_of_a_deadline(teks, akhir):
    assert rumusan_murni.hari(teks) == (akhir and datetime.date(*akhir))
