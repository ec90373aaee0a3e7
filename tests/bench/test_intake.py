"""The bench of the long CSV: its file is wholly understood, and a file that is not stops it."""

from __future__ import annotations

import pytest

from bench import __main__ as utama
from bench import intake
from data.intake.baca import baca
from data.intake.panjang import baca as panjang


@pytest.fixture
def berkas(tmp_path):
    return intake.buat(tmp_path / "rekap.csv", 3_000)


def test_the_file_is_understood_by_the_fast_path(berkas, monkeypatch):
    monkeypatch.setattr(panjang, "AMBANG", 0)
    hasil = panjang.coba(berkas, {}, lambda bagian, kalimat: None, ambang=0)
    assert hasil.putusan == "ok" and len(hasil.baris) == 3_000
    assert berkas.read_text(encoding="utf-8").count("-,") == 0  # dashes stand in the value column only
    assert set(hasil.baris) == set(baca(berkas).baris)


@pytest.mark.lama
def test_the_command_line_is_measured_in_a_process_of_its_own(berkas, tmp_path):
    ukur = intake.jalan("x", [str(berkas), "--sender", "D", "--json", "--dry-run"], tmp_path, tmp_path / "a")
    assert ukur.detik > 0 and ukur.mb > 20
    assert (tmp_path / "a").read_text(encoding="utf-8").count('"cell"') == 3_000


def test_a_file_that_leaves_questions_is_no_measurement(tmp_path):
    jalur = tmp_path / "rekap.csv"
    jalur.write_text(
        "Kabupaten/Kota,Jenis PMKS,Jumlah\nKab. Paser,Pengemis,1\nKab. Berau,Pengemis,2\n", encoding="utf-8"
    )
    with pytest.raises(intake.IntakeGagal, match="kode keluar 2"):
        intake.jalan("x", [str(jalur), "--json", "--dry-run"], tmp_path, tmp_path / "a")


def test_it_is_registered():
    assert "intake" in utama.UKURAN
