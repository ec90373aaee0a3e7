"""Answers: read as text, remembered per sender, one-time answers forgotten."""

import pytest

from data.intake import jawaban as j
from data.intake.kiriman import baca_satu, diterima


def tulis(tmp_path, teks):
    jalur = tmp_path / "jawaban.yml"
    jalur.write_text(teks, encoding="utf-8")
    return jalur


def test_every_value_is_text(tmp_path):
    isi = j.baca_jawaban(tulis(tmp_path, "tahun: 2024\narti_strip: no\n"))
    assert isi == {"tahun": "2024", "arti_strip": "no"}


def test_answers_of_one_file_overrule_the_common_ones(tmp_path):
    isi = j.baca_jawaban(tulis(tmp_path, "arti_strip: nihil\nkukar.xlsx:\n  arti_strip: tidak tersedia\n"))
    assert j.untuk_berkas(isi, "kukar.xlsx") == {"arti_strip": "tidak tersedia"}
    assert j.untuk_berkas(isi, "lain.xlsx") == {"arti_strip": "nihil"}


@pytest.mark.parametrize("teks", ["- satu\n- dua\n", "a: [1, 2]\n", "a: {b: {c: d}}\n", "a: 'b\n"])
def test_a_broken_answers_file_says_what_to_write(tmp_path, teks):
    with pytest.raises(j.JawabanSalah, match="misalnya: arti_strip"):
        j.baca_jawaban(tulis(tmp_path, teks))


def test_an_empty_answers_file_answers_nothing(tmp_path):
    assert j.baca_jawaban(tulis(tmp_path, "")) == {}


def test_habits_are_remembered_and_one_time_answers_are_not(rumah):
    jalur = j.catat(
        "Dinas Sosial Kab. Kutai Kartanegara",
        {"arti_strip": "nihil", "tahun": "2024", "ganda:64.02": "jumlahkan", "satuan:PMKS-24": "KK"},
    )
    assert jalur.parent == rumah / "pemetaan"
    assert j.ingat("dinas sosial kab kutai kartanegara") == {"arti_strip": "nihil", "satuan:PMKS-24": "KK"}
    j.catat("Dinas Sosial Kab. Kutai Kartanegara", {"arti_strip": "tidak tersedia"})
    assert j.ingat("Dinas Sosial Kab. Kutai Kartanegara")["arti_strip"] == "tidak tersedia"
    assert j.pengirim_dikenal() == ["Dinas Sosial Kab. Kutai Kartanegara"]
    assert [satu.suffix for satu in jalur.parent.iterdir()] == [".yml"]


def test_nothing_to_remember_writes_nothing(rumah):
    assert j.catat("Bontang", {"tahun": "2024"}) is None
    assert not (rumah / "pemetaan").exists() and j.ingat("Bontang") == {}


@pytest.mark.parametrize("nama", ["../../lepas", "C:\\Windows", "a/b"])
def test_a_sender_name_never_leaves_its_folder(rumah, nama):
    assert j.jalur_pemetaan(nama).parent == rumah / "pemetaan"


def test_a_name_without_letters_is_refused():
    with pytest.raises(j.JawabanSalah, match="tidak dapat dipakai"):
        j.jalur_pemetaan("///")


def test_a_damaged_mapping_is_not_silently_forgotten(rumah):
    jalur = j.jalur_pemetaan("Berau")
    jalur.parent.mkdir(parents=True)
    jalur.write_text("jawaban: [", encoding="utf-8")
    with pytest.raises(j.JawabanSalah):
        j.ingat("Berau")


STRIP = (
    "PMKS Tahun 2023 (jiwa);;\nKab/Kota;Pengemis;Pemulung\nKab. Kutai Barat;-;50\nKab. Mahakam Ulu;30;40\n"
)


def test_an_answer_that_settles_nothing_is_said_and_not_remembered(tmp_path):
    jalur = tmp_path / "rekap.csv"
    jalur.write_text(STRIP, encoding="utf-8")
    hasil = baca_satu(jalur, "", {"arti_strip": "entah"})
    assert [satu.kode for satu in hasil.peringatan] == ["jawaban_tidak_diterima"]
    assert "entah" in hasil.peringatan[0].teks and hasil.peringatan[0].sel == ("rekap!B3",)
    assert diterima([hasil], {"arti_strip": "entah", "satuan:PMKS-24": "KK"}) == {"satuan:PMKS-24": "KK"}
    benar = baca_satu(jalur, "", {"arti_strip": "nihil"})
    assert not benar.peringatan and diterima([benar], {"arti_strip": "nihil"}) == {"arti_strip": "nihil"}
