"""What the template holds: the whole list of types, last year's real values, nothing invented."""

from dataclasses import replace

import pandas as pd
import pytest

from panels.templat import WilayahTanpaTemplat, isian

RESMI = {"asal": "resmi", "sumber_id": "DINSOS-RESMI"}


def pmks(*baris, **lain):
    kolom = ["periode", "kode_wilayah", "jenis", "ukuran", "satuan", "nilai"]
    return pd.DataFrame(baris, columns=kolom, dtype="object").assign(**lain)


@pytest.fixture
def katalog_resmi(katalog):
    """The shipped catalogue with one more source that counts as a real recap."""
    sumber = katalog["sumber"]
    baru = sumber.head(1).assign(sumber_id="DINSOS-RESMI", jenis_sumber="rekap", prioritas=1)
    return replace(
        katalog, bingkai={**katalog.bingkai, "sumber": pd.concat([sumber, baru], ignore_index=True)}
    )


def test_daftar_lengkap_tanpa_data(konteks):
    hasil = isian(replace(konteks, audiens="lembar", wilayah="64.02"), "64.02", 2026)
    assert (hasil.nama, hasil.tahun) == ("Kab. Kutai Kartanegara", 2026)
    assert [satu.kode for satu in hasil.pmks] == [f"PMKS-{n:02d}" for n in range(1, 27)]
    assert len(hasil.spm) == 5 and [satu.kode for satu in hasil.psks] == [
        f"PSKS-{n:02d}" for n in range(1, 13)
    ]
    assert hasil.pmks[23].satuan == ("KK", "jiwa") and hasil.pmks[22].kelamin == "P"


def test_nilai_contoh_tidak_ikut(konteks):
    lembar = replace(konteks, audiens="lembar", wilayah="64.02")
    for tahun in range(2021, 2027):
        hasil = isian(lembar, "64.02", tahun)
        assert not [satu.kode for satu in hasil.pmks if isinstance(satu.lalu[0], int)]


def test_tahun_lalu(edisi_buatan, katalog_resmi):
    baris = pmks(
        ("2024", "64.02", "PMKS-11", "terdata", "jiwa", 40), ("2024", "64.02", "PMKS-11", "tertangani", "jiwa", 0),
        ("2024", "64.02", "PMKS-24", "terdata", "KK", 1234), ("2024", "64.02", "PMKS-24", "terdata", "jiwa", 5000),
        ("2024", "64.02", "PMKS-26", "terdata", "jiwa", 60), ("2024", "64.01", "PMKS-12", "terdata", "jiwa", 9),
        ("2023", "64.02", "PMKS-13", "terdata", "jiwa", 77), **RESMI,
    )  # fmt: skip
    konteks = edisi_buatan("uji", catalogue=katalog_resmi, pmks=baris)
    hasil = {satu.kode: satu for satu in isian(konteks, "64.02", 2025).pmks}
    assert hasil["PMKS-11"].lalu == (40, 0)
    assert hasil["PMKS-24"].lalu[0] == "1.234 KK; 5.000 jiwa"
    assert hasil["PMKS-26"].lalu[0] == "60 jiwa" and hasil["PMKS-26"].satuan[0] == "jiwa"
    assert hasil["PMKS-12"].lalu == ("…", "…") and hasil["PMKS-13"].lalu == ("…", "…")


def test_belum_dilaporkan(edisi_buatan, katalog_resmi):
    baris = pmks(("2024", "64.02", "PMKS-11", "terdata", "jiwa", None), status="belum_dilaporkan", **RESMI)
    baris = pd.concat([baris, pmks(("2024", "64.02", "PMKS-12", "terdata", "jiwa", 3), **RESMI)])
    konteks = edisi_buatan("uji", catalogue=katalog_resmi, pmks=baris.fillna({"status": "tetap"}))
    hasil = {satu.kode: satu for satu in isian(konteks, "64.02", 2025).pmks}
    assert hasil["PMKS-11"].lalu[0] == "belum" and hasil["PMKS-12"].lalu[0] == 3


@pytest.mark.parametrize("kode", ["64", "00", "64.02.13", "99.99", "IKN"])
def test_bukan_kabkota(konteks, kode):
    with pytest.raises(WilayahTanpaTemplat, match=kode):
        isian(konteks, kode, 2025)
