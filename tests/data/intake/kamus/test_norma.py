"""The matching rule of domain.md §2.5, worked by hand."""

import pytest

from data.intake.kamus.norma import kata, norma, norma_utuh


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("1. Anak Balita Telantar (jiwa)", "anakbalitaterlantar"),
        ("01) Anak Balita Terlantar", "anakbalitaterlantar"),
        ("a. Gepeng", "gepeng"),
        ("(3) Anak yg Berhadapan dgn Hukum", "anakyangberhadapandenganhukum"),
        ("Korban Bencana Alam & Sosial", "korbanbencanaalamdansosial"),
        ("  FAKIR\u00a0MISKIN  ", "fakirmiskin"),
        ("Fakir Miskin *)", "fakirmiskin"),
        ("Fakir Miskin¹", "fakirmiskin"),
        ("Fakir Miskin (KK)", "fakirmiskin"),
        ("IV. HIV/AIDS", "hivaids"),
        ("L.", "l"),
        ("P1", "p1"),
        (6402.0, "6402"),
        (None, ""),
        (True, ""),
    ],
)
def test_norma(teks, hasil):
    assert norma(teks) == hasil


def test_nomor_bukan_bagian_nama():
    assert norma("12. Pengemis") == norma("Pengemis") != norma("Pengemis 12")


def test_norma_utuh_menyimpan_nomor_dan_satuan():
    assert norma_utuh("1. Fakir Miskin (KK)") == "1fakirmiskinkk"


def test_kata():
    assert kata("Anak yg  Telantar/Jalanan") == ("anak", "yang", "terlantar", "jalanan")
