"""Areas by name, nickname and single code; hand-worked cases next to every row of the catalogue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.kamus import daftar, wilayah

SEMUA = daftar.baris("wilayah.csv")
KECAMATAN = [satu for satu in SEMUA if satu["tingkat"] == "kecamatan"]
KABKOTA = [satu for satu in SEMUA if satu["tingkat"] in ("kabupaten", "kota")]

KUTAI_LAMA = {"64.02", "64.07", "64.08"}  # the regency before 1999
KALTARA = ["Bulungan", "Kab. Malinau", "NUNUKAN", "Kota Tarakan", "Tana Tidung", "Kalimantan Utara"]
BUKAN = ["", None, "Jumlah", "Kab. Samarinda", "Kota Paser", "Surabaya", 64, "64", 2024, 1234.0, True]
JULUKAN = {
    "Kubar": "64.07", "Kukar": "64.02", "Kutim": "64.08", "PPU": "64.09", "Mahulu": "64.11", "Mahakam Hulu": "64.11",
    "Mahakam Ulu": "64.11", "Kab. Mahakam Hulu": "64.11", "Pasir": "64.01", "Kab. Pasir": "64.01",
    "KAB. PASER": "64.01",
    "Kab.Paser": "64.01", "Kabupaten  Paser": "64.01", "Kab Kutai Timur": "64.08", "Penajam Pasir Utara": "64.09",
    "Kutai Kertanegara": "64.02", "KUTAI KARTANEGARA": "64.02", "Paser, Kab.": "64.01", "Samarinda (Kota)": "64.72",
    "1. Paser": "64.01", "10) Bontang": "64.74", "Kodya Balikpapan": "64.71", "Kotamadya Samarinda": "64.72",
    "Prov. Kaltim": "64", "Provinsi Kalimantan Timur": "64", "KALIMANTAN TIMUR": "64",
    "Propinsi Kalimantan Timur": "64",
    "Indonesia": "00", "IKN": "IKN", "Ibu Kota Nusantara": "IKN", "Sepaku": "64.09.04", "Kec. Penajam": "64.09.01",
    "Tenggarong": "64.02.06", "Kota Bangun": "64.02.08", "Kec. Kota Bangun Darat": "64.02.19",
    "Pasir Belengkong": "64.01.03",
    "Samarinda Kota": "64.72.09", "Kota Samarinda": "64.72", "Balikpapan Kota": "64.71.06", "Kota Balikpapan": "64.71",
    "Sanga-Sanga": "64.02.15", "Marangkayu": "64.02.17", "Kongbeng": "64.08.08",
}  # fmt: skip


@pytest.mark.parametrize(("teks", "kode"), JULUKAN.items())
def test_julukan(teks, kode):
    temuan = wilayah.kenali(teks)
    assert temuan is not None and temuan.jelas and temuan.kode_wilayah == kode


@pytest.mark.parametrize("satu", KECAMATAN, ids=lambda satu: satu["nama_pendek"])
def test_semua_kecamatan(satu):
    assert len(KECAMATAN) == 105
    for teks in (satu["nama"], satu["nama"].upper(), f"Kecamatan {satu['nama_pendek']}"):
        assert wilayah.kenali(teks).kode_wilayah == satu["kode_wilayah"]
    assert wilayah.kenali(satu["nama_pendek"], satu["induk"]).kode_wilayah == satu["kode_wilayah"]


@pytest.mark.parametrize("satu", KABKOTA, ids=lambda satu: satu["nama"])
def test_kabkota_dalam_ejaan_lain(satu):
    jenis, inti = satu["nama"].split(" ", 1)
    panjang = "Kabupaten" if jenis == "Kab." else "Kota"
    for teks in (
        inti,
        inti.upper(),
        f"{panjang} {inti}",
        f"{panjang.upper()} {inti.upper()}",
        f"{inti} ({panjang})",
    ):
        assert wilayah.kenali(teks, satu["induk"]).kode_wilayah == satu["kode_wilayah"]
        assert wilayah.kenali(teks, satu["induk"]).tingkat == satu["tingkat"]


@pytest.mark.parametrize(
    ("teks", "pilihan"),
    [
        ("Kutai", {"64.02", "64.07", "64.08"}),
        ("Kab. Kutai", {"64.02", "64.07", "64.08"}),
        ("Penajam", {"64.09", "64.09.01"}),
    ],
)
def test_nama_dua_arti_tidak_ditebak(teks, pilihan):
    temuan = wilayah.kenali(teks)
    assert not temuan.jelas and temuan.kode_wilayah == "" and set(temuan.pilihan) == pilihan


def test_induk_memutuskan_penajam():
    assert wilayah.kenali("Penajam", "64").kode_wilayah == "64.09"
    assert wilayah.kenali("Penajam", "64.09").kode_wilayah == "64.09.01"


@pytest.mark.parametrize(
    "teks", ["Bulungan", "Kab. Malinau", "NUNUKAN", "Kota Tarakan", "Tana Tidung", "Kalimantan Utara"]
)
def test_kaltara(teks):
    temuan = wilayah.kenali(teks)
    assert temuan.tingkat == "kaltara" and temuan.kode_wilayah.startswith("65")


@pytest.mark.parametrize(
    "teks", ["", None, "Jumlah", "Kab. Samarinda", "Kota Paser", "Surabaya", 64, "64", 2024, 1234.0, True]
)
def test_bukan_wilayah(teks):
    assert wilayah.kenali(teks) is None


@pytest.mark.parametrize(
    ("nilai", "kode", "cara"),
    [
        ("64.02", "64.02", "kode_kemendagri"),
        (64.02, "64.02", "kode_kemendagri"),
        ("64.02.13", "64.02.13", "kode_kemendagri"),
        ("640213", "64.02.13", "kode_kemendagri"),
        ("6403010", "64.02.13", "kode_bps"),
        (6471, "64.71", "kode_kemendagri"),
        ("6471.0", "64.71", "kode_kemendagri"),
        (6405.0, "64.03", "kode_bps"),
        (64.1, "65.04", "kode_kemendagri"),
    ],
)
def test_satu_kode(nilai, kode, cara):
    temuan = wilayah.kenali(nilai)
    assert (temuan.kode_wilayah, temuan.cara, temuan.jelas) == (kode, cara, True)


@pytest.mark.parametrize("nilai", ["6402", 6402, 6402.0, "6403", 6403])
def test_kode_dua_arti(nilai):
    temuan = wilayah.kenali(nilai)
    assert temuan.cara == "kode_dua_arti" and not temuan.jelas and len(temuan.pilihan) == 2


@pytest.mark.parametrize(
    ("teks", "kode"),
    [("6402 Kutai Barat", "64.07"), ("64.02 - Kutai Kartanegara", "64.02"), ("[6403] Kutai Kartanegara", "64.02"),
     ("6403 Kutai", "64.02"), ("64.02.13 Samboja", "64.02.13")],
)  # fmt: skip
def test_kode_dan_nama_dalam_satu_sel(teks, kode):
    temuan = wilayah.kenali(teks)
    assert kode in (temuan.kode_wilayah, *temuan.pilihan) and len(temuan.pilihan) <= 2


def test_kode_dan_nama_bertentangan_dalam_satu_sel():
    assert not wilayah.kenali("6403 Kutai Barat").jelas


def test_label_dan_saran():
    assert wilayah.label("64.02") == "64.02 Kab. Kutai Kartanegara"
    assert wilayah.label("65.01") == "65.01 Bulungan"
    assert "64.02 Kab. Kutai Kartanegara" in wilayah.saran("Kutai Kartanegra")
    assert len(wilayah.kabkota()) == len(KABKOTA) and wilayah.kabkota()[0] == "64.01"


@given(
    st.sampled_from(KABKOTA),
    st.booleans(),
    st.sampled_from(["", " ", "  ", "3. ", "03) "]),
    st.sampled_from(["", " ", ".", "*)"]),
)
def test_ejaan_tidak_mengubah_kode(satu, besar, depan, belakang):
    teks = f"{depan}{satu['nama'].upper() if besar else satu['nama']}{belakang}"
    assert wilayah.kenali(teks).kode_wilayah == satu["kode_wilayah"]


@given(st.text(max_size=30))
def test_teks_acak_tidak_pernah_gagal(teks):
    temuan = wilayah.kenali(teks)
    assert temuan is None or temuan.jelas == bool(temuan.kode_wilayah)
