"""Buku Angka grows: what is added is matched by the same rule, and a repeated statement confirms nothing."""

from __future__ import annotations

import pytest

from panels.buku_angka import buku, terpilih
from panels.state import State

SEMUA = State(tahun="2024")
# what the press repeats (the seeds): area, number -> verdict; by hand from the catalogue and the figures
BIBIT = {
    ("64.71", 60000): "beda definisi",
    ("IKN", 155000): "perlu klarifikasi",
    ("IKN", 147427): "belum dapat diperiksa",
    ("64", 5000000): "belum dapat diperiksa",
    ("64.71", 800000): "beda definisi",
    ("64.09", 400030): "beda definisi",
    ("64.71", 122324): "belum dapat diperiksa",
    ("64", 243459): "belum dapat diperiksa",
}


def tambahan(angka, definisi, **lain):
    awal = {
        "id": "a1", "tanggal": "2026-10", "siapa": "Disdukcapil", "kode_wilayah": "64.71", "angka": float(angka),
        "satuan": "jiwa", "kumulatif": False, "ukuran": "", "definisi": definisi, "sumber": "Konferensi pers",
        "catatan": "",
    }  # fmt: skip
    return {**awal, **lain}


def satu(konteks, isi):
    (one,) = (one for one in terpilih(SEMUA, konteks, [isi]) if one.baris.get("id") == "a1")
    return one


def test_the_seeds_with_verdict_and_source(konteks):
    found = {(one.baris["kode_wilayah"], one.baris["angka"]): one for one in terpilih(SEMUA, konteks)}
    assert {key: found[key].kata for key in BIBIT} == BIBIT
    assert all(found[key].baris["penerbit"] and found[key].baris["siapa"] for key in BIBIT)


@pytest.mark.parametrize(
    ("isi", "putusan", "sebab"),
    [
        (
            tambahan(757418, "Penduduk Balikpapan menurut Dukcapil, semester II 2024"),
            "sesuai",
            "dalam_toleransi",
        ),
        (tambahan(900000, "Penduduk terdaftar Dukcapil 2024"), "perlu klarifikasi", "luar_toleransi"),
        (tambahan(757418, "Penduduk terdaftar; tahun tidak disebut"), "belum dapat diperiksa", "tanpa_tahun"),
        (tambahan(12, "Kursi roda dibagikan pada 2024"), "belum dapat diperiksa", "tanpa_hal"),
        # the same number by another medium is the same statement: it cannot confirm itself
        (
            tambahan(122324, "26 jenis PPKS, keadaan 2024", ukuran="terdata"),
            "belum dapat diperiksa",
            "sumber_sama",
        ),
        (
            tambahan(147000, "Penduduk delineasi IKN 2025", kode_wilayah="IKN", sumber="dari ANTARA-252949"),
            "belum dapat diperiksa",
            "sumber_sama",
        ),
    ],
)
def test_an_added_statement_gets_the_same_rule(konteks, isi, putusan, sebab):
    one = satu(konteks, isi)
    assert (one.kata, one.putusan.sebab) == (putusan, sebab)


def test_another_number_of_another_source_is_compared(konteks):
    one = satu(konteks, tambahan(147000, "Penduduk delineasi IKN 2025", kode_wilayah="IKN"))
    assert (one.kata, one.putusan.sebab) == ("sesuai", "dalam_toleransi")


def test_the_panel_holds_all_of_them_stamped_internal(konteks):
    shown = buku(SEMUA, konteks, [tambahan(1, '=HYPERLINK("x")', siapa="<b>Dinas</b>")])
    assert len(shown.table.rows) == 23 and len(set(shown.table.keys)) == 23
    assert shown.stamps.audiens == "internal"
    assert (
        shown.sentences[0].startswith("23 pernyataan: ")
        and "1 di antaranya ditambahkan" in shown.sentences[0]
    )
    assert shown.table.rows[0][8].text == "Konferensi pers (ditambahkan)"
    assert shown.table.rows[0][7].text.startswith("belum terbaca")


def test_only_the_chosen_area(konteks):
    shown = buku(State(tahun="2024", wilayah="64.71"), konteks, [tambahan(1, "x", kode_wilayah="64.72")])
    assert {row[0].text for row in shown.table.rows} == {"Kota Balikpapan"} and shown.title.endswith(
        ", Kota Balikpapan"
    )
    empty = buku(State(tahun="2024", wilayah="64.11"), konteks)
    assert empty.sentences == ("Belum ada pernyataan tentang wilayah ini.",) and not empty.table.rows
