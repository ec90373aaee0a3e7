import pytest

from words import keadaan as k
from words.galat import KodeTidakDikenal

KEADAAN = ("ada", "nihil", "tidak_tersedia", "belum_dilaporkan", "disamarkan")


@pytest.mark.parametrize(
    ("argumen", "teks"),
    [
        ((1234,), "1.234"),
        ((1234, 0, "ada", "sementara"), "1.234 x"),
        ((6.1, 2, "ada", "perkiraan"), "6,10 e"),
        ((7, 0, "ada", "diperbaiki"), "7 r"),
        ((0, 1, "ada"), "0,0"),
        ((0, 0, "nihil"), "–"),
        ((0, 0, "nihil", "sementara"), "– x"),
        ((None, 0, "tidak_tersedia", "tidak_tersedia"), "…"),
        ((None, 0, "belum_dilaporkan", "belum_dilaporkan"), "belum"),
        ((None, 0, "disamarkan", "sementara"), "*"),
        ((float("nan"), 0, "disamarkan"), "*"),
    ],
)
def test_nilai_teks(argumen, teks):
    assert k.nilai_teks(*argumen) == teks


def test_map_form():
    assert k.nilai_teks(None, 0, "belum_dilaporkan", peta=True) == "b.l."
    assert k.simbol("nihil", peta=True) == "–"
    assert k.simbol("ada") == ""


@pytest.mark.parametrize("nilai", [None, float("nan")])
def test_missing_value_is_not_ada(nilai):
    with pytest.raises(k.NilaiTanpaKeadaan):
        k.nilai_teks(nilai)


def test_a_suppressed_cell_never_carries_its_number():
    with pytest.raises(k.NilaiTanpaKeadaan) as galat:
        k.nilai_teks(3, 0, "disamarkan")
    assert "3" not in galat.value.pesan


def test_unknown_codes():
    for panggil in (lambda: k.simbol("kosong"), lambda: k.nama("kosong"), lambda: k.akhiran("final")):
        with pytest.raises(KodeTidakDikenal):
            panggil()
    with pytest.raises(KodeTidakDikenal):
        k.nilai_teks(1, status="tidak_tersedia")


def test_marks_are_all_different_and_in_the_legend():
    tanda = [k.simbol(s) for s in KEADAAN[1:]]
    assert len(set(tanda)) == len(tanda) == 4
    teks_legenda = " ".join(s for s, _ in k.legenda())
    assert all(t in teks_legenda for t in tanda)
    assert all(a.strip() in teks_legenda for a in k.AKHIRAN.values())
    assert len({k.nama(s) for s in KEADAAN}) == 5


def test_sentences():
    assert k.kosong("Kab. Mahakam Ulu", "2023", "2022") == (
        "Data tidak tersedia untuk Kab. Mahakam Ulu, 2023. Terakhir dilaporkan: 2022."
    )
    assert k.kosong("Kota Bontang", "Maret 2026") == "Data tidak tersedia untuk Kota Bontang, Maret 2026."
    assert k.cakupan(9, 10) == "9 dari 10 wilayah"
    with pytest.raises(KodeTidakDikenal):
        k.cakupan(11, 10)
