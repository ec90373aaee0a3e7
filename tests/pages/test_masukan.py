"""Masukan Data as an operator walks it: closed to readers, files in, answers kept, an edition out, a number mended."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data import skema
from data.edisi import current, open_edition
from data.intake.jawaban import ingat
from data.katalog import Katalog
from data.terbit.draf import daftar_draf
from tests.conftest import forget

BINGKAI = str(Path(__file__).parents[2] / "pages" / "frame.py")
STRIP = (
    "PMKS Tahun 2023 (jiwa);;\nKab/Kota;Pengemis;Pemulung\nKab. Kutai Barat;-;50\nKab. Mahakam Ulu;30;40\n"
)
UTUH = (
    "PMKS Tahun 2023 (jiwa);;\nKab/Kota;Pengemis;Pemulung\nKab. Kutai Barat;20;50\nKab. Mahakam Ulu;30;40\n"
)
NIK = "NIK,Nama,Alamat\n6471010101900001,Budi,Jl A\n6471010101900002,Ani,Jl B\n6471010101900003,Adi,Jl C\n"


@pytest.fixture
def sebagai_operator(operator, monkeypatch):
    """The page as an operator uses it."""
    # AppTest cannot type a new option into a selectbox
    nama = ["Dinas Sosial Kab. Kutai Barat", "Dinas Sosial Kota Bontang"]
    monkeypatch.setattr("pages.masukan.unggah.pengirim_dikenal", lambda: nama)


@pytest.fixture
def dasar(edisi_buatan, katalog, sebagai_operator):
    """A small edition with one old figure, so that publishing has something to stand on."""
    satu = {
        "periode": "2022",
        "kode_wilayah": "64.07",
        "jenis": "PMKS-12",
        "nilai": 19,
        "asal": "resmi",
        "sumber_id": "ANTARA-20772",
    }
    tanpa_fakta = Katalog(dict(katalog.bingkai) | {"fakta_harapan": skema.kosong("fakta_harapan")})
    edisi_buatan("kaltim-uji", catalogue=tanpa_fakta, pmks=pd.DataFrame([satu]))


def buka(**query: str) -> AppTest:
    uji = AppTest.from_file(BINGKAI, default_timeout=60)
    uji.query_params.update(query)
    uji.switch_page("planner/masukan.py").run()
    assert not uji.exception, uji.exception
    return uji


def kirim(uji: AppTest, pengirim: str, **berkas: str) -> AppTest:
    uji.file_uploader[0].set_value(
        [(f"{nama}.csv", teks.encode(), "text/csv") for nama, teks in berkas.items()]
    )
    uji.selectbox(key="pengirim").set_value(pengirim)
    tekan(uji, "Baca berkas")
    return uji


def tekan(uji: AppTest, kata: str) -> AppTest:
    next(satu for satu in uji.button if satu.label == kata).click().run()
    assert not uji.exception, uji.exception
    return uji


def kata(uji: AppTest) -> str:
    bagian = (uji.markdown, uji.info, uji.error, uji.warning, uji.success, uji.caption, uji.subheader)
    return "\n".join(str(satu.value) for jenis in bagian for satu in jenis)


def test_a_reader_sees_only_how_to_come_in(konteks):
    uji = buka()
    assert "Bagian ini untuk Operator" in kata(uji) and not uji.get("file_uploader")


def test_nothing_chosen_says_what_is_missing(dasar):
    uji = tekan(buka(), "Baca berkas")
    assert "Pilih sedikitnya satu berkas" in kata(uji)


def test_a_question_is_asked_answered_and_remembered(dasar, rumah):
    uji = kirim(buka(), "Dinas Sosial Kab. Kutai Barat", rekap=STRIP)
    assert "3 nilai dikenali; 1 hal perlu jawaban." in kata(uji) and "rekap!B3" in kata(uji)
    assert not [satu for satu in uji.button if satu.label == "Simpan sebagai draf"]
    next(satu for satu in uji.selectbox if satu.key == "tanya-rekap.csv-arti_strip").set_value("nihil")
    tekan(uji, "Simpan jawaban dan baca ulang")
    assert "4 nilai dikenali; tidak ada pertanyaan." in kata(uji)
    assert ingat("Dinas Sosial Kab. Kutai Barat") == {"arti_strip": "nihil"}
    uji = kirim(buka(), "Dinas Sosial Kab. Kutai Barat", rekap=STRIP)
    assert "4 nilai dikenali; tidak ada pertanyaan." in kata(uji)


def test_a_refused_file_says_why_and_nothing_of_it_stays(dasar, rumah):
    uji = kirim(buka(), "Dinas Sosial Kota Bontang", orang=NIK)
    assert "Ditolak." in kata(uji) and "NIK" in kata(uji) and "6471010101900001" not in kata(uji)
    assert not list((rumah / "unggahan").rglob("*.csv")) and not daftar_draf()


def test_from_file_to_active_edition(dasar):
    uji = tekan(kirim(buka(), "Dinas Sosial Kab. Kutai Barat", rekap=UTUH), "Simpan sebagai draf")
    assert "Tidak ada peringatan." in kata(uji)
    tekan(uji, "Terbitkan edisi baru")
    assert current() != "kaltim-uji", kata(uji)
    assert f"**{current()}** sudah terbit dan aktif" in kata(uji).replace("\\", "")
    isi = pd.read_parquet(open_edition(current()).path / "pmks.parquet")
    baru = isi[isi["periode"] == "2023"].set_index(["kode_wilayah", "jenis"])["nilai"]
    assert dict(baru) == {
        ("64.07", "PMKS-12"): 20, ("64.07", "PMKS-13"): 50, ("64.11", "PMKS-12"): 30, ("64.11", "PMKS-13"): 40,
    }  # fmt: skip


def test_a_warning_wants_a_written_reason(dasar):
    sepuluh_kali = UTUH.replace(";20;50", ";190;50")
    uji = tekan(kirim(buka(), "Dinas Sosial Kab. Kutai Barat", rekap=sepuluh_kali), "Simpan sebagai draf")
    assert "1 peringatan perlu alasan tertulis" in kata(uji)
    tekan(uji, "Terbitkan edisi baru")
    assert "Tulis alasan untuk 1 peringatan" in kata(uji) and current() == "kaltim-uji"
    next(satu for satu in uji.text_input if satu.placeholder == "Alasan").set_value("Pendataan ulang")
    tekan(uji, "Terbitkan edisi baru")
    catatan = pd.read_parquet(open_edition(current()).path / "peringatan.parquet")
    assert list(catatan["alasan"]) == ["Pendataan ulang"]


def test_a_draft_can_be_thrown_away(dasar):
    uji = tekan(kirim(buka(), "Dinas Sosial Kab. Kutai Barat", rekap=UTUH), "Simpan sebagai draf")
    tekan(uji, "Hapus draf ini")
    assert not daftar_draf() and "Belum ada draf" in kata(uji)


_TERBIT: list[Path] = []  # the home with that edition, published once


@pytest.fixture
def terbit(request, rumah, sebagai_operator, tmp_path_factory):
    """The small edition with a real rekap of 2023 in it."""
    if not _TERBIT:
        request.getfixturevalue("dasar")
        uji = tekan(kirim(buka(), "Dinas Sosial Kab. Kutai Barat", rekap=UTUH), "Simpan sebagai draf")
        tekan(uji, "Terbitkan edisi baru")
        _TERBIT.append(shutil.copytree(rumah, tmp_path_factory.mktemp("terbit") / "rumah"))
    else:
        shutil.copytree(_TERBIT[0], rumah, dirs_exist_ok=True)
    forget()


SEL = {"bagian": "Koreksi satu angka", "wilayah": "Kab. Kutai Barat", "jenis": "Pengemis", "tahun": "2023"}


def isi(uji: AppTest, **ruas: str) -> AppTest:
    for kunci, teks in ruas.items():
        uji.text_input(key=f"koreksi-{kunci}").set_value(teks)
    return uji


def test_one_number_is_mended(terbit):
    uji = buka(**SEL)
    assert "**20 jiwa**" in kata(uji)
    tekan(isi(uji, nilai="25", alasan="salah ketik", sumber="telepon Kabid Rehsos"), "Terbitkan koreksi")
    assert "**25 jiwa**" in kata(uji)
    catatan = pd.read_parquet(open_edition(current()).path / "koreksi.parquet").iloc[-1]
    assert (catatan["lama"], catatan["baru"], catatan["alasan"]) == ("20", "25", "salah ketik")


@pytest.mark.parametrize("teks", ["2,5", *(pytest.param(t, marks=pytest.mark.lama) for t in ("dua", ""))])
def test_a_number_that_is_none_is_refused_in_words(terbit, teks):
    sebelum = current()
    uji = tekan(isi(buka(**SEL), nilai=teks, alasan="a", sumber="b"), "Terbitkan koreksi")
    assert "bilangan bulat" in kata(uji) and current() == sebelum


def test_a_correction_without_reason_is_refused(terbit):
    uji = tekan(isi(buka(**SEL), nilai="25"), "Terbitkan koreksi")
    assert "memerlukan alasan dan sumber" in kata(uji)


@pytest.mark.lama
def test_a_remarkable_correction_is_shown_before_it_is_published(terbit):
    sebelum = current()
    uji = tekan(isi(buka(**SEL), nilai="190", alasan="baru", sumber="surat"), "Terbitkan koreksi")
    assert current() == sebelum and uji.warning
    tekan(uji, "Tetap terbitkan; alasan koreksi berlaku untuk peringatan ini")
    assert current() != sebelum


def test_a_meeting_code_refuses_nothing_when_all_is_real_and_is_not_given_twice(terbit):
    uji = buka(bagian="Edisi data")
    uji.text_input(key="kunci-kode").set_value("rk26-01")
    uji.checkbox(key="kunci-tanpa").check()
    tekan(uji, "Kunci edisi")
    assert "**RK26-01** sudah terbit dan dikunci" in kata(uji) and current() != "RK26-01"
    assert open_edition("RK26-01").package["kode_rapat"] == "RK26-01"
    uji = buka(bagian="Edisi data")
    uji.text_input(key="kunci-kode").set_value("RK26-01")
    tekan(uji, "Kunci edisi")
    assert "sudah" in uji.error[0].value


@pytest.mark.lama
def test_every_area_has_its_template(terbit):
    uji = buka(bagian="Templat kabupaten/kota", tahun="2023")
    assert len(uji.get("download_button")) == 10
