"""What is shown before publishing is what publishing asks reasons for."""

import pytest

from data.intake.model import Peringatan
from data.terbit.galat import AlasanKurang, DrafDitolak
from data.terbit.pemeriksaan import periksa_draf, semua_temuan
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import isi, kiriman, pmks, spm


def test_errors_of_the_checks_are_found_over_several_drafts(awal):
    satu = kiriman(pmks(nilai=10.0))
    dua = kiriman(pmks(nilai=12.0, ukuran="tertangani"), nama="b.xlsx")
    assert not [t for t in periksa_draf([satu]) if t.tingkat == "galat"]
    galat = [t for t in periksa_draf([satu, dua]) if t.tingkat == "galat"]
    assert galat and "tertangani" in galat[0].kode
    with pytest.raises(AlasanKurang, match="galat harus diperbaiki"):
        terbitkan([satu, dua], oleh="o", alasan={}, temuan=periksa_draf([satu, dua]))


def test_the_reasons_for_what_is_shown_are_all_that_is_asked(awal):
    draf = kiriman(pmks(), spm(), peringatan=(Peringatan("x", "Teks.", ()),), pengirim="")
    temuan = semua_temuan([draf])
    assert {"x", "spm_setengah"} <= {t.kode for t in temuan}
    alasan = {t.kunci: "sudah dicek" for t in temuan if t.tingkat == "peringatan"}
    edisi = terbitkan([draf], oleh="o", alasan=alasan, temuan=periksa_draf([draf]), pengirim="Dinsos PPU")
    assert set(isi(edisi, "peringatan")["kunci"]) == set(alasan)


def test_two_values_for_one_key_are_a_finding_before_they_are_a_refusal(awal):
    draf = kiriman(pmks(nilai=1.0, cell="A!C7"), pmks(nilai=2.0, cell="B!D9"))
    galat = [t for t in periksa_draf([draf]) if t.tingkat == "galat"]
    assert any({"A!C7", "B!D9"} <= set(" ".join(t.sel).replace(",", " ").split()) for t in galat)


def test_the_published_numbers_are_the_yardstick(awal):
    terbitkan([kiriman(*(pmks(t, nilai=100.0) for t in ("2022", "2023")))], oleh="o", alasan={})
    sepuluh = periksa_draf([kiriman(pmks("2024", nilai=1000.0))])
    assert [t.tingkat for t in sepuluh if "sepuluh" in t.kode] == ["peringatan"]
    assert not [t for t in periksa_draf([kiriman(pmks("2024", nilai=104.0))]) if "sepuluh" in t.kode]


def test_an_unknown_draft_is_named(awal):
    with pytest.raises(DrafDitolak):
        semua_temuan(["draf-x"])
