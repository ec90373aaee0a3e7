"""Types: every spelling of the alias table, risky forms in and out of context, hand-worked tails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.kamus import daftar, jenis
from data.intake.kamus.norma import norma
from data.intake.kamus.tabel_jenis import alias, rawan

ALIAS = [(satu["alias"], satu["kode"]) for satu in daftar.baris("alias.csv")]
SINGKATAN = ["ABT", "AT", "ABH", "AJ", "ADK", "AMPK", "LUT", "PD", "TS", "KTK", "Lansia", "Antar"]


@pytest.mark.parametrize(("ejaan", "kode"), ALIAS)
def test_setiap_ejaan_alias(ejaan, kode):
    temuan = jenis.kenali(ejaan)
    assert temuan.kode == kode and temuan.pasti == (norma(ejaan) not in rawan())
    assert jenis.kenali(f"7. {ejaan.upper()}").kode == kode


def test_jumlah_alias():
    assert len(ALIAS) == 314


@pytest.mark.parametrize("satu", daftar.baris("jenis.csv"), ids=lambda satu: satu["jenis"])
def test_setiap_nama_katalog(satu):
    if satu["keluarga"] in ("pmks", "grup", "lokal", "lama", "psks"):
        assert jenis.kenali(satu["nama"]).kode == satu["jenis"]


@pytest.mark.parametrize(
    "teks", SINGKATAN[1:2] + ["AJ", "TS", "PD", "PM", "AN", "Antar", "Lansia", "Lanjut Usia", "Jompo"]
)
def test_singkatan_rawan_sendirian_ditanyakan(teks):
    temuan = jenis.kenali(teks)
    assert (
        not temuan.pasti and temuan.pilihan[0].startswith(temuan.kode) and temuan.pilihan[-1] == jenis.LEWATI
    )


def test_singkatan_rawan_pasti_dalam_daftar():
    temuan = jenis.kenali_semua(SINGKATAN)
    assert all(satu.pasti for satu in temuan)
    assert [satu.kode[-2:] for satu in temuan] == [
        "01",
        "02",
        "03",
        "04",
        "05",
        "07",
        "08",
        "09",
        "10",
        "19",
        "08",
        "02",
    ]


def test_penyandang_disabilitas_menunggu_adk():
    tanpa = jenis.kenali_semua(["ABT", "ABH", "Anjal", "Penyandang Disabilitas", "Pengemis", "KAT"])
    assert not tanpa[3].pasti and "GRP-DISAB-SEMUA" in tanpa[3].pilihan[1]
    assert jenis.kenali_semua(["ADK", "Penyandang Disabilitas"])[1].pasti


def test_jompo_cukup_satu_jenis_lain():
    assert not jenis.kenali("Jompo").pasti and jenis.kenali_semua(["Jompo", "Pengemis"])[0].pasti


def test_korban_kekerasan_menunggu_anak():
    assert not jenis.kenali_semua(["KAT", "LUT", "ABT", "Korban Kekerasan"])[3].pasti
    assert jenis.kenali_semua(["Anak Korban Kekerasan", "Korban Kekerasan"])[1].pasti


def test_kt_dalam_psks():
    assert not jenis.kenali("KT").pasti
    assert jenis.kenali_semua(["Tagana", "TKSK", "KT"])[2] == jenis.TemuanJenis("PSKS-05", "psks")
    assert jenis.kenali("KT", jenis.Sekitar(tabel="psks")).pasti


def test_tabel_12_pas():
    nama = ["Anak-anak rentan", "Difabel", "Berpendapatan Rendah", "Afirmasi Khusus", "Warga Binaan", "Fakir miskin",
            "Masyarakat Bermasalah Sosial", "Korban bencana"]  # fmt: skip
    kode = [satu.kode for satu in jenis.kenali_semua(nama)]
    assert kode == ["PAS-01", "PAS-02", "PAS-04", "PAS-06", "PAS-07", "PAS-12", "PAS-10", "PAS-05"]
    assert all(satu.pasti for satu in jenis.kenali_semua(nama))
    assert jenis.klasifikasi(nama) == "12"


def test_pas_tercampur_jenis_lain_ditanyakan():
    campur = ["Berpendapatan Rendah", "Afirmasi Khusus", "Perempuan Rentan", "ABT", "Fakir Miskin"]
    assert not jenis.kenali_semua(campur)[4].pasti


@pytest.mark.parametrize(
    ("teks", "kode", "bidang"),
    [
        ("Fakir Miskin (KK)", "PMKS-24", {"satuan": "KK"}),
        ("Korban Bencana Alam (jiwa/KK)", "PMKS-21", {"satuan": ""}),
        ("Korban Bencana Alam, KK", "PMKS-21", {"satuan": "KK"}),
        ("Pengemis yang ditangani", "PMKS-12", {"ukuran": "tertangani"}),
        ("Pemulung Laki-laki", "PMKS-13", {"kelamin": "L"}),
        ("Pemulung - Perempuan", "PMKS-13", {"kelamin": "P"}),
        ("Jumlah Pengemis", "PMKS-12", {}),
        ("Anak Balita Terlantar (0-5 tahun)", "PMKS-01", {}),
        ("Lanjut Usia Terlantar (60 tahun ke atas)", "PMKS-08", {}),
        ("ABT (Anak Balita Terlantar)", "PMKS-01", {}),
        ("Pengemis / PGMS", "PMKS-12", {}),
        ("PMKS-13 Pemulung", "PMKS-13", {}),
        ("PMKS 13", "PMKS-13", {}),
        ("24. Anak Jalanan", "PMKS-04", {}),  # the name wins over its number
    ],
)
def test_ekor_label(teks, kode, bidang):
    temuan = jenis.kenali(teks)
    assert temuan.kode == kode and temuan.pasti
    assert {kunci: getattr(temuan, kunci) for kunci in bidang} == bidang


@pytest.mark.parametrize(
    "teks",
    [
        "Penyandang Disabilitas (0-17 tahun)",
        "Lanjut Usia Terlantar 60-69 tahun",
        "PMKS-02 Anak Balita Terlantar",
        "PMKS-02 Lainnya",
    ],
)
def test_bertentangan_ditanyakan(teks):
    assert not jenis.kenali(teks).pasti


@pytest.mark.parametrize(
    "teks", ["", None, "1", "26", 9, "12.", "Anak Laki-laki", "Bayi", "Dinas Sosial", "Anak Sekolah Telantar"]
)
def test_bukan_jenis(teks):
    assert jenis.kenali(teks) is None


def test_subjenis_tidak_melebar():
    assert jenis.kenali("Penyandang Disabilitas (Anak)").kode == "PMKS-05"
    assert jenis.kenali("Penyandang Disabilitas (Bayi)") is None


def test_saran_hanya_menyarankan():
    assert jenis.kenali("Anak Trlantar") is None
    assert jenis.saran("Anak Trlantar")[0] == "PMKS-02 Anak Telantar"
    assert len(jenis.saran("Gelandangn", 2)) == 2


def test_klasifikasi():
    assert jenis.klasifikasi(["Anak Nakal", "WRSE", "Penyandang Cacat", "RTLH"]) == "22"
    assert jenis.klasifikasi(["ADK", "WRSE", "Pemulung"]) == "26"
    assert jenis.klasifikasi(["ABT", "Pengemis"]) == "26"
    assert jenis.nama_lama("1. Anak Nakal") and not jenis.nama_lama("Anak Jalanan")


def test_penyandang_cacat_dalam_daftar_lama():
    lama = jenis.kenali_semua(["Anak Nakal", "WRSE", "Penyandang Cacat", "RTLH"])
    assert lama[2].kode == "PMKS-09" and lama[2].pasti
    assert not jenis.kenali_semua(["Anak Jalanan", "Penyandang Cacat"])[1].pasti


def test_teks_sangat_panjang():
    assert jenis.kenali("x" * 40_000) is None and jenis.kenali("Pengemis " * 9_000) is None


def test_satuan_boleh():
    assert jenis.satuan_boleh("PMKS-26") == ("KK", "jiwa", "lokasi") and jenis.satuan_boleh("PMKS-01") == (
        "jiwa",
    )


@given(st.sampled_from(ALIAS), st.sampled_from(["", "3. ", "03) ", "c. ", "III. ", "(4) "]), 
       st.sampled_from(["", "*)", " (jiwa)", "  ", ":"]),
       st.sampled_from([str.upper, str.lower, str.title, str.strip]))  # fmt: skip
def test_ejaan_tidak_mengubah_kode(satu, depan, belakang, huruf):
    temuan = jenis.kenali(f"{depan}{huruf(satu[0])}{belakang}")
    assert temuan.kode == satu[1]


@given(
    st.text(alphabet="bcdfghjklmnqrstvwxyz 0123456789.-()", max_size=40).filter(
        lambda t: norma(t) not in alias()
    )
)
def test_teks_acak_bukan_jenis(teks):
    temuan = jenis.kenali(teks)
    assert (
        temuan is None
        or not temuan.pasti
        or any(norma(bagian) in alias() for bagian in [*teks.split(), *teks.split("(")])
    )
