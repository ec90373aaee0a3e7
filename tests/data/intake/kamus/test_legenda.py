"""Legends, by hand; what is not clearly explained stays unexplained."""

import pytest

from data.intake.kamus.legenda import legenda


@pytest.mark.parametrize(
    ("baris", "simbol", "arti"),
    [
        ("Keterangan: - = tidak ada/nihil", "-", "nihil"),
        ("Keterangan: - = tidak ada/nihil", "–", "nihil"),
        ("(-) data tidak tersedia", "-", "tidak_tersedia"),
        ("... : Data tidak tersedia", "...", "tidak_tersedia"),
        ("… Data tidak tersedia", "…", "tidak_tersedia"),
        ("*) angka sementara", "*", "sementara"),
        ("**) Angka sangat sementara", "**", "sementara"),
        ("– : nol", "-", "nihil"),
        ('Tanda "-" berarti belum melapor', "-", "belum_dilaporkan"),
        ("Catatan: tanda (-) artinya tidak ada data", "-", "tidak_tersedia"),
        ("n.a. = tidak tersedia", "n.a.", "tidak_tersedia"),
        ("Ket: - : nihil; ... : data tidak tersedia", "-", "nihil"),
        ("Ket: - : nihil; ... : data tidak tersedia", "...", "tidak_tersedia"),
        ("*: angka sementara, **: perkiraan", "**", "perkiraan"),
        ("x = angka sementara", "x", "sementara"),
    ],
)
def test_legenda(baris, simbol, arti):
    assert legenda([baris])[simbol] == arti


@pytest.mark.parametrize(
    "baris",
    ["- : nihil atau data tidak tersedia", "PMKS Kab. Paser - data sementara", "- nihil", "Sumber: Dinas Sosial", "",
     "-", "PMKS 2020-2024 tidak ada perubahan"],
)  # fmt: skip
def test_bukan_legenda(baris):
    assert legenda([baris]) == {}


def test_dua_baris_bertentangan():
    assert legenda(["- = nihil", "- = data tidak tersedia"]) == {}
