"""Statements added to the Buku Angka: cleaned, bounded, never lost between two editors."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from meeting import catatan, pernyataan
from meeting.galat import IsianDitolak, SudahDiubah, TidakAda
from meeting.pernyataan import Pernyataan

AWAL = Pernyataan(
    "2026-11", "Dinas Sosial  Kota Bontang", "64.74", 2257, "jiwa", "PMKS tertangani,\nkeadaan 2025", "Media X",
    ukuran="tertangani", kumulatif=True,
)  # fmt: skip


def test_stored_cleaned_and_read_back_by_date():
    assert pernyataan.daftar() == ()
    satu = pernyataan.tambah(AWAL, "penyunting")
    dua = pernyataan.tambah(replace(AWAL, tanggal="2024", siapa="BPS"), "operator")
    assert pernyataan.daftar() == (dua, satu)
    assert (satu.siapa, satu.definisi) == ("Dinas Sosial Kota Bontang", "PMKS tertangani, keadaan 2025")
    assert (satu.angka, satu.kumulatif, satu.ukuran, satu.versi) == (2257.0, True, "tertangani", 1)
    assert catatan.terakhir()[0]["kejadian"] == "pernyataan_ditambah"


@pytest.mark.parametrize(
    ("ruas", "isi", "kata"),
    [
        ("tanggal", "25 November", "tidak terbaca"),
        ("tanggal", "2026-02-30", "tidak terbaca"),
        ("tanggal", "2999", "belum terjadi"),
        ("angka", math.nan, "bilangan nol atau lebih"),
        ("angka", -1.0, "bilangan nol atau lebih"),
        ("kode_wilayah", "", "belum dipilih"),
        ("satuan", "orang", "Satuan “orang” tidak dikenal"),
        ("ukuran", "dilayani", "Ukuran “dilayani” tidak dikenal"),
        ("siapa", " ", "Disebut oleh belum diisi"),
        ("definisi", "", "Bunyi pernyataan belum diisi"),
        ("sumber", "", "Sumber belum diisi"),
        ("definisi", "x" * 501, "terlalu panjang"),
    ],
)
def test_refused_with_its_reason(ruas, isi, kata):
    with pytest.raises(IsianDitolak) as galat:
        pernyataan.tambah(replace(AWAL, **{ruas: isi}), "penyunting")
    assert kata in galat.value.pesan and pernyataan.daftar() == ()


def test_two_editors_and_undo():
    satu = pernyataan.tambah(AWAL, "penyunting")
    baru = pernyataan.ubah(replace(satu, angka=2300.0), "operator")
    assert (baru.versi, baru.angka) == (2, 2300.0)
    with pytest.raises(SudahDiubah) as galat:
        pernyataan.ubah(replace(satu, angka=1.0), "penyunting")
    assert galat.value.kini == baru and galat.value.ketikan.angka == 1.0
    assert pernyataan.buang(satu.id, "penyunting").dibuang and pernyataan.daftar() == ()
    assert pernyataan.buang(satu.id, "penyunting").versi == 3, "twice is once"
    assert [s.id for s in pernyataan.daftar(dibuang=True)] == [satu.id]
    assert pernyataan.pulihkan(satu.id, "penyunting").dibuang == "" and len(pernyataan.daftar()) == 1
    with pytest.raises(TidakAda):
        pernyataan.ubah(replace(satu, id="tidak-ada"), "penyunting")
