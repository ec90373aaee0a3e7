import inspect

import pytest

from words import galat

CONTOH = [
    galat.SatuanBerbeda("jiwa", "KK"),
    galat.DeretKumulatif("PMKS tertangani"),
    galat.BukanJumlahOrang(),
    galat.PembagiNol("penduduk"),
    galat.BasisTerlaluKecil(12, 20),
    galat.BilanganTakSah("hitungan -1"),
    galat.KodeTidakDikenal("Periode", "20x4", "2024"),
]


def test_every_error_is_shown_here():
    kelas = {k for _, k in inspect.getmembers(galat, inspect.isclass) if issubclass(k, galat.GalatSerambi)}
    assert {type(g) for g in CONTOH} == kelas - {galat.GalatSerambi}


@pytest.mark.parametrize("g", CONTOH, ids=lambda g: type(g).__name__)
def test_text_is_an_indonesian_sentence(g):
    assert isinstance(g, galat.GalatSerambi)
    assert g.pesan == str(g)
    assert g.pesan[0].isupper()
    assert g.pesan.endswith(".")
    assert "tidak" in g.pesan.lower()


def test_unit_sentence():
    assert CONTOH[0].pesan.startswith("Tidak dapat dijumlahkan: satuan berbeda (jiwa dan KK).")
    assert galat.SatuanBerbeda("jiwa", "KK", "lokasi").pesan.startswith(
        "Tidak dapat dijumlahkan: satuan berbeda (jiwa, KK dan lokasi)."
    )
