"""File names: readable, safe everywhere, stamped."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panels.panel import Stamps
from reports.nama import PANJANG_MAKS, AkhiranTidakSah, nama_berkas
from tests.reports.panel_contoh import panel


def test_name_of_a_contoh_panel():
    p = panel(title="Anak jalanan", stamps=Stamps("kaltim-2026-11", contoh=True))
    assert nama_berkas(p, "xlsx") == "serambi_peta-anak-jalanan_2025_kaltim-2026-11_DATA-CONTOH.xlsx"
    assert nama_berkas(p, ".CSV").endswith("_DATA-CONTOH.csv")


@pytest.mark.parametrize(
    ("stempel", "ekor"),
    [
        (Stamps("RK26-01"), "_RK26-01.svg"),
        (Stamps("RK26-01", audiens="internal"), "_RK26-01_INTERNAL.svg"),
        (Stamps("RK26-01", audiens="lembar"), "_RK26-01_LEMBAR-KADINSOS.svg"),
        (Stamps("RK26-01", contoh=True, audiens="internal"), "_RK26-01_DATA-CONTOH_INTERNAL.svg"),
    ],
)
def test_stamps_are_in_the_name(stempel, ekor):
    assert nama_berkas(panel(stamps=stempel), "svg").endswith(ekor)


def test_title_words_are_not_said_twice_and_cut_at_a_word():
    nama = nama_berkas(
        panel(key="jenis-anak", title="Anak jalanan 2025 " + "panjang sekali judulnya " * 9), "png"
    )
    assert nama.startswith("serambi_jenis-anak-jalanan-panjang-sekali-judulnya_2025_")


def test_a_long_period_is_cut_between_words():
    nama = nama_berkas(panel(key="edisi", title="Edisi", period="Edisi data kaltim-2026-11, 12 bulan"), "csv")
    assert nama == "serambi_edisi_edisi-data-kaltim-2026-11-12_kaltim-2026-11_DATA-CONTOH.csv"
    assert "_sampai-provinsi-kalimantan_" in nama_berkas(
        panel(period="Sampai Provinsi Kalimantan-Timur"), "csv"
    )


def test_the_longest_name_keeps_its_stamps_and_ending():
    panjang = "kata " * 60
    p = panel(
        key=panjang, title=panjang, period=panjang, stamps=Stamps(panjang, contoh=True, audiens="lembar")
    )
    nama = nama_berkas(p, "xlsx")
    assert len(nama) <= PANJANG_MAKS and nama.endswith("_DATA-CONTOH_LEMBAR-KADINSOS.xlsx")
    assert "--" not in nama and "__" not in nama


@settings(max_examples=200, deadline=None)
@given(
    st.text(max_size=200), st.text(max_size=200), st.text(max_size=80), st.text(max_size=80), st.booleans()
)
def test_any_panel_gives_a_safe_name(kunci, judul, periode, edisi, contoh):
    p = panel(key=kunci, title=judul, period=periode, stamps=Stamps(edisi, contoh=contoh, audiens="lembar"))
    nama = nama_berkas(p, "xlsx")
    assert len(nama) <= PANJANG_MAKS
    assert re.fullmatch(r"serambi(_[A-Za-z0-9]+(-[A-Za-z0-9]+)*)*\.xlsx", nama)
    assert ("DATA-CONTOH" in nama or not contoh) and "LEMBAR-KADINSOS" in nama


@pytest.mark.parametrize("akhiran", ["", ".", "../x", "xlsx/..", "x y", "con:", "tar.gz"])
def test_an_ending_that_is_none_is_refused(akhiran):
    with pytest.raises(AkhiranTidakSah, match="Akhiran berkas"):
        nama_berkas(panel(), akhiran)
