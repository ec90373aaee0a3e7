"""The checks on one corrected number: they see the whole area and year, and speak only of the new number."""

from __future__ import annotations

import pytest

from data.terbit.galat import KoreksiDitolak
from data.terbit.periksa_koreksi import temuan_koreksi
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import kiriman, pmks

LANSIA = {"periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-08"}
DISABILITAS = {**LANSIA, "jenis": "PMKS-09"}


@pytest.fixture
def terbit(awal):
    """Two years of one sender; type 08 by sex, type 09 with a served number."""
    return terbitkan(
        [kiriman(
            pmks(jenis="PMKS-08", nilai=30.0, jenis_kelamin="L"), pmks(jenis="PMKS-08", nilai=50.0, jenis_kelamin="P"),
            pmks(nilai=412.0), pmks(nilai=300.0, ukuran="tertangani"), pmks(periode="2023", nilai=400.0),
        )],
        oleh="operator", alasan={},
    )  # fmt: skip


def kode(*isi, **lain) -> list[tuple[str, str]]:
    return [(satu.kode, satu.tingkat) for satu in temuan_koreksi("pmks", *isi, **lain)]


def test_a_plain_correction_is_not_remarkable(terbit):
    assert kode(DISABILITAS, 421) == []


def test_ten_times_last_year_is_a_warning(terbit):
    assert ("kelipatan_sepuluh", "peringatan") in kode(DISABILITAS, 4050)


def test_fewer_recorded_than_served_is_an_error(terbit):
    assert ("tertangani_melebihi_terdata", "galat") in kode(DISABILITAS, 299)


def test_a_total_beside_its_halves(terbit):
    assert ("jumlah_kelamin", "galat") in kode(LANSIA, 90)
    assert kode(LANSIA, 90, 35, 55) == []
    assert kode(LANSIA, 90, lepas_kelamin=True) == []


def test_what_was_wrong_before_is_not_held_against_the_correction(terbit):
    assert all("PMKS-09" not in satu.teks for satu in temuan_koreksi("pmks", LANSIA, 80))


def test_an_incomplete_key_is_refused(terbit):
    with pytest.raises(KoreksiDitolak, match="belum lengkap"):
        temuan_koreksi("pmks", {"periode": "2024"}, 5)
