"""Koreksi satu angka: one number, its log entry, its source, and whatever must move with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from data.edisi import current, open_edition
from data.terbit.banding import diff
from data.terbit.galat import AlasanKurang, GagalTerbit, KoreksiDitolak
from data.terbit.koreksi import AkibatKoreksi, akibat_koreksi, koreksi
from data.terbit.temuan import TemuanTerbit
from data.terbit.terbit import terbitkan
from queries import Konteks
from queries.engine import execute
from tests.data.terbit.conftest import baris, dasar, henti_jam, isi, kiriman, pmks, spm

KUNCI = {"periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-09"}
TELEPON = {"alasan": "salah ketik pada rekap", "sumber": "Telepon Dinsos Kukar", "oleh": "operator"}


@pytest.fixture
def terbit(rumah, jam, terbitan):
    """An edition with one sender's rows."""
    shutil.copytree(terbitan, rumah, dirs_exist_ok=True)
    return open_edition(current())


@pytest.fixture(scope="module")
def terbitan(tmp_path_factory) -> Path:
    """The home with that edition, published once."""
    home = tmp_path_factory.mktemp("terbitan")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SERAMBI_HOME", str(home))
        henti_jam(patch)
        dasar()
        _terbit()
    return home


def _terbit() -> None:
    terbitkan(
        [kiriman(
            pmks(nilai=412.0), pmks(jenis="PMKS-08", nilai=30.0, jenis_kelamin="L"),
            pmks(jenis="PMKS-08", nilai=50.0, jenis_kelamin="P"), spm(), spm(ukuran="terlayani", nilai=60.0),
            baris("psks", jenis="PSKS-01", nilai=7.0), baris("migrasi", arah="datang", nilai=900.0),
            baris("penduduk", dasar="dukcapil", nilai=10.0),
            baris("konteks", indikator="penduduk_miskin", nilai=1.5, satuan="ribu jiwa"),
        )],
        oleh="operator", alasan={},
    )  # fmt: skip


def test_one_number_one_entry_one_source(terbit):
    edisi = koreksi("pmks", KUNCI, 421, **TELEPON)
    assert edisi.id == current() == "uji-2026-11-21-02" and edisi.package["dari"] == terbit.id
    beda = diff(terbit.id, edisi.id)
    assert beda[["lama", "baru", "sumber_lama", "sumber_baru", "macam"]].to_numpy().tolist() == [
        [412.0, 421.0, "REKAP-DINSOS-KUKAR-PMKS-2024", "KOREKSI-PMKS-2024-001", "berubah"]
    ]
    catatan = isi(edisi, "koreksi").iloc[0].to_dict()
    assert catatan | {"tanggal": str(catatan["tanggal"])} == {
        "tanggal": "2026-11-21", "waktu": "2026-11-21T15:00:00+00:00", "tabel": "pmks", "kode_wilayah": "64.02",
        "periode": "2024", "jenis": "PMKS-09", "lama": "412", "baru": "421", "alasan": "salah ketik pada rekap",
        "kunci": beda["kunci"].iloc[0], "oleh": "operator", "sumber_id": "KOREKSI-PMKS-2024-001",
        "sumber_lama": "REKAP-DINSOS-KUKAR-PMKS-2024", "tersamar": False,
    }  # fmt: skip
    sumber = isi(edisi, "sumber").set_index("sumber_id").loc["KOREKSI-PMKS-2024-001"]
    assert (sumber["penerbit"], sumber["jenis_sumber"]) == ("Telepon Dinsos Kukar", "rekap")
    shown = execute("koreksi_daftar", Konteks(edisi.id)).iloc[0]
    assert (shown["lama"], shown["baru"], shown["tersamar"]) == ("412", "421", False)


@pytest.mark.lama
def test_every_table_can_be_corrected(terbit):
    letak = {"periode": "2024", "kode_wilayah": "64.02"}
    for tabel, kunci, nilai in (
        ("spm", {"layanan": "SPM-ANAK", "kewenangan": "kab_kota", "ukuran": "terlayani"}, 61),
        ("psks", {"jenis": "PSKS-01"}, 8), ("migrasi", {"arah": "datang"}, 901),
        ("penduduk", {"dasar": "dukcapil"}, 11), ("konteks", {"indikator": "penduduk_miskin"}, 2.5),
    ):  # fmt: skip
        sebelum = current()
        edisi = koreksi(tabel, letak | kunci, nilai, **TELEPON)
        beda = diff(sebelum, edisi.id).query("macam == 'berubah'")
        assert beda[["tabel", "baru"]].to_numpy().tolist() == [[tabel, nilai]]
    assert len(isi(edisi, "koreksi")) == 5


def test_a_new_l_or_p_moves_the_total_along(terbit):
    edisi = koreksi("pmks", KUNCI | {"jenis": "PMKS-08", "jenis_kelamin": "P"}, 55, **TELEPON)
    nilai = (
        isi(edisi, "pmks").query("jenis == 'PMKS-08' and asal == 'resmi'").set_index("jenis_kelamin")["nilai"]
    )
    assert nilai.to_dict() == {"L": 30, "P": 55, "total": 85}
    assert sorted(isi(edisi, "koreksi")["baru"]) == ["55", "85"]


@pytest.mark.lama
def test_a_total_beside_l_and_p_needs_both_or_their_release(terbit):
    kunci = KUNCI | {"jenis": "PMKS-08"}
    with pytest.raises(KoreksiDitolak, match=r"dirinci menurut jenis kelamin \(L 30, P 50\)"):
        koreksi("pmks", kunci, 90, **TELEPON)
    with pytest.raises(KoreksiDitolak, match="bukan 90"):
        koreksi("pmks", kunci, 90, laki=30, perempuan=50, **TELEPON)
    assert current() == terbit.id
    edisi = koreksi("pmks", kunci, 90, laki=35, perempuan=55, **TELEPON)
    nilai = isi(edisi, "pmks").query("jenis == 'PMKS-08' and asal == 'resmi'").set_index("jenis_kelamin")
    assert nilai["nilai"].to_dict() == {"L": 35, "P": 55, "total": 90}
    lepas = koreksi("pmks", kunci, 100, lepas_kelamin=True, **TELEPON)
    nilai = isi(lepas, "pmks").query("jenis == 'PMKS-08' and asal == 'resmi'").set_index("jenis_kelamin")
    assert nilai["nilai"].dropna().to_dict() == {"total": 100}
    assert nilai["status"].to_dict() == {"L": "tidak_tersedia", "P": "tidak_tersedia", "total": "tetap"}


@pytest.mark.lama
def test_a_type_of_one_sex_moves_with_its_total(terbit):
    kunci = KUNCI | {"jenis": "PMKS-23"}
    koreksi("pmks", kunci | {"jenis_kelamin": "P"}, 40, **TELEPON)
    edisi = koreksi("pmks", kunci, 45, **TELEPON)
    nilai = isi(edisi, "pmks").query("jenis == 'PMKS-23'").set_index("jenis_kelamin")["nilai"].to_dict()
    assert nilai == {"P": 45, "total": 45}


def test_a_new_number_in_a_year_of_contoh_must_be_agreed_to(awal):
    assert akibat_koreksi("pmks", KUNCI) == AkibatKoreksi(None, "", None, None, 9)
    with pytest.raises(KoreksiDitolak, match="tahun 2024 masih DATA CONTOH \\(9 baris\\)"):
        koreksi("pmks", KUNCI, 421, **TELEPON)
    edisi = koreksi("pmks", KUNCI, 421, buang_baris_contoh=True, **TELEPON)
    pmks_2024 = isi(edisi, "pmks").query("periode == '2024'")
    assert pmks_2024[["nilai", "asal", "satuan", "klasifikasi", "utama"]].to_numpy().tolist() == [
        [421, "resmi", "jiwa", "26", True]
    ]
    assert isi(edisi, "koreksi")[["lama", "sumber_lama"]].to_numpy().tolist() == [["", ""]]


def test_the_preview_tells_what_would_happen(terbit):
    sumber = "REKAP-DINSOS-KUKAR-PMKS-2024"
    assert akibat_koreksi("pmks", KUNCI) == AkibatKoreksi(412, sumber, None, None, 0)
    assert akibat_koreksi("pmks", KUNCI | {"jenis": "PMKS-08"}) == AkibatKoreksi(80, sumber, 30, 50, 0)


def test_the_senders_next_file_replaces_the_correction_and_only_its_own(terbit):
    koreksi("pmks", KUNCI, 421, **TELEPON)
    dua = koreksi("pmks", KUNCI, 422, **TELEPON)
    assert isi(dua, "koreksi")["sumber_lama"].tolist()[1] == "KOREKSI-PMKS-2024-001"
    lain = terbitkan([kiriman(pmks(nilai=7.0), pengirim="Dinsos Kaltim")], oleh="o", alasan={})
    assert set(isi(lain, "pmks").query("jenis == 'PMKS-09' and asal == 'resmi'")["nilai"]) == {422, 7}
    edisi = terbitkan([kiriman(pmks(nilai=430.0))], oleh="operator", alasan={})
    nyata = isi(edisi, "pmks").query("jenis == 'PMKS-09' and asal == 'resmi'")
    assert sorted(nyata["nilai"]) == [7, 430] and nyata.query("utama")["nilai"].tolist() == [430]
    assert len(isi(edisi, "koreksi")) == 2  # the log stays


def test_a_correction_into_or_out_of_a_hidden_cell_is_closed_to_the_public(terbit):
    edisi = koreksi("pmks", KUNCI, 3, **TELEPON)
    naik = koreksi("pmks", KUNCI, 300, **TELEPON)
    assert isi(naik, "koreksi")["tersamar"].tolist() == [True, True]
    for satu in (edisi, naik):
        publik = execute("koreksi_daftar", Konteks(satu.id))
        assert set(publik["lama"]) == set(publik["baru"]) == {""} and publik["tersamar"].all()
    terbuka = execute("koreksi_daftar", Konteks(naik.id, "internal")).set_index("baru")["lama"].to_dict()
    assert terbuka == {"3": "412", "300": "3"}
    lembar = execute("koreksi_daftar", Konteks(naik.id, "lembar", "64.02"))
    assert set(lembar["baru"]) == {"3", "300"}
    assert set(execute("koreksi_daftar", Konteks(naik.id, "lembar", "64.01"))["baru"]) == {""}


def test_the_same_checks_apply(terbit):
    with pytest.raises(GagalTerbit, match="negatif"):
        koreksi("pmks", KUNCI, -1, **TELEPON)
    with pytest.raises(GagalTerbit, match="terlayani melebihi butuh"):
        koreksi("spm", {"periode": "2024", "kode_wilayah": "64.02", "layanan": "SPM-ANAK", "kewenangan": "kab_kota",
                        "ukuran": "terlayani"}, 81, **TELEPON)  # fmt: skip
    sepuluh = TemuanTerbit("kali_sepuluh", "peringatan", "Sepuluh kali tahun lalu.", (), "kali_sepuluh-1")
    with pytest.raises(AlasanKurang, match="Sepuluh kali"):
        koreksi("pmks", KUNCI, 4120, temuan=[sepuluh], **TELEPON)
    assert current() == terbit.id
    edisi = koreksi(
        "pmks", KUNCI, 4120, temuan=[sepuluh], alasan_temuan={"kali_sepuluh-1": "benar"}, **TELEPON
    )
    assert isi(edisi, "peringatan")["alasan"].tolist() == ["benar"]


@pytest.mark.parametrize(
    ("tabel", "ganti", "kata"),
    [
        pytest.param("wilayah", {}, "tidak dikoreksi per angka", marks=pytest.mark.lama),
        pytest.param("pmks", {"warna": "merah"}, "tidak mengenal warna", marks=pytest.mark.lama),
        ("pmks", {"jenis": ""}, "sebutkan jenis"),
        pytest.param("psks", {"jenis": "PMKS-09", "periode": ""}, "sebutkan periode", marks=pytest.mark.lama),
    ],
)
def test_an_incomplete_key_is_named(terbit, tabel, ganti, kata):
    with pytest.raises(KoreksiDitolak, match=kata):
        koreksi(tabel, KUNCI | ganti, 1, **TELEPON)


def test_reason_source_and_a_real_change_are_required(terbit):
    for kurang in ("alasan", "sumber"):
        with pytest.raises(KoreksiDitolak, match="alasan dan sumber"):
            koreksi("pmks", KUNCI, 1, **TELEPON | {kurang: " "})
    with pytest.raises(KoreksiDitolak, match="tidak ada yang dikoreksi"):
        koreksi("pmks", KUNCI, 412, **TELEPON)
    baru = {
        "periode": "2024",
        "kode_wilayah": "64.01",
        "layanan": "SPM-DIS",
        "kewenangan": "kab_kota",
        "ukuran": "butuh",
    }
    with pytest.raises(KoreksiDitolak, match="Baris SPM ini belum ada"):
        koreksi("spm", baru, 5, **TELEPON)
    assert isinstance(isi(terbit, "koreksi"), pd.DataFrame) and isi(terbit, "koreksi").empty
