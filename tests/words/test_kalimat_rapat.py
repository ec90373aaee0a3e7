"""Meeting sentences: a golden file to read, and what is refused."""

from dataclasses import replace

import pytest

from tests.words import kalimat_rapat_golden as golden
from tests.words.bentuk_kalimat import salah_bentuk
from words import kalimat_rapat as k
from words import statistik
from words.galat import BilanganTakSah, KodeTidakDikenal
from words.kalimat import SEBAB
from words.kalimat_rapat import Hal
from words.keadaan import NilaiTanpaKeadaan

# --- the golden file


def test_the_golden_file_is_what_the_code_says():
    assert len(golden.KASUS) >= 60
    assert golden.BERKAS.read_text(encoding="utf-8") == golden.tulis(), (
        "sentences changed: read the difference, then `python -m tests.words.kalimat_rapat_golden`"
    )


def test_a_changed_word_is_a_difference(monkeypatch):
    monkeypatch.setattr(statistik, "BELUM_PASTI", "pasti")
    with pytest.raises(AssertionError, match="sentences changed"):
        test_the_golden_file_is_what_the_code_says()


@pytest.mark.parametrize("nama", golden.KASUS)
def test_every_case_is_a_whole_sentence(nama):
    hal = golden.KASUS[nama][1][0]
    contoh = isinstance(hal, Hal) and hal.contoh
    for kalimat in filter(None, (golden.kalimat(nama), golden.lisan(nama))):
        assert salah_bentuk(kalimat, contoh) == [], kalimat


def test_the_shape_check_sees_what_it_looks_for():
    assert salah_bentuk("Daerah terburuk", False) == ["titik", "terlarang"]
    assert salah_bentuk("anak ; naik..", True) == ["titik", "contoh", "spasi", "kapital"]


# --- refusals


def test_what_contradicts_itself_is_refused():
    hal = Hal("Anak telantar", "Kota Bontang")
    with pytest.raises(BilanganTakSah):
        k.gerak(hal, 1, 2, dari="2023", ke="2024", selisih=2)
    with pytest.raises(BilanganTakSah):
        k.kesenjangan(hal, "2024", 10, 5, 4, "pusat")
    with pytest.raises(BilanganTakSah):
        k.spm(hal, "2024", 10, 5, 4, "pusat")
    with pytest.raises(NilaiTanpaKeadaan):
        k.tingkat(hal, "2024", None)


def test_unknown_codes_are_refused():
    hal = Hal("Anak telantar", "Kota Bontang")
    for salah in (
        lambda: k.tren(hal, "melonjak", dari="", sampai=""),
        lambda: k.tren(hal, "belum_dapat_dihitung", dari="", sampai="", sebab="entah"),
        lambda: k.gerak(hal, 1, 2, dari="2023", ke="2024", selisih=1, tren="melonjak"),
        lambda: k.tak_sebanding(hal, "2023", "2024", "entah"),
        lambda: k.tak_terhitung(hal, "2024", "entah"),
        lambda: k.tingkat(hal, "2024", 1, "entah"),
        lambda: k.banding(hal, "2024", "terburuk", 1, "Provinsi", 2),
        lambda: k.peringatan_spm("entah"),
    ):
        with pytest.raises(KodeTidakDikenal):
            salah()


@pytest.mark.parametrize("sebab", SEBAB)
def test_every_reason_makes_a_sentence(sebab):
    kalimat = k.tak_sebanding(Hal("Anak telantar", "Kota Bontang", contoh=True), "2023", "2024", sebab)
    assert salah_bentuk(kalimat, True) == [] and SEBAB[sebab] in kalimat


def test_types_counted_in_operations_are_never_called_terdata():
    for kode in ("PMKS-10", "PMKS-11", "PMKS-12"):
        assert "terdata" not in Hal("Pengemis", "Kota Bontang", jenis=kode).subjek
    assert "terdata" in replace(Hal("Anak", "Kota Bontang"), jenis="PMKS-02").subjek
