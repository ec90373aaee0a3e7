"""The line inside a chart: what a PNG from the toolbar says about itself."""

from __future__ import annotations

import pytest

from pages.keterangan import caption
from panels.panel import Stamps
from tests.reports.panel_contoh import panel


def words(title="Lansia: terdata per 10.000 penduduk", unit="per 10.000 penduduk", **stamps) -> str:
    return caption(panel(title=title, unit=unit, stamps=Stamps("kaltim-2026-11", **stamps), sources=()))


def test_a_rate_names_its_base_once_and_a_unit_that_the_title_has_is_not_said_again():
    shown = words(penyebut="Proyeksi BPS (dasar SP2020)")
    assert shown.startswith("Lansia: terdata per 10.000 penduduk (Proyeksi BPS (dasar SP2020)), 2025. ")
    assert "(Register Dukcapil), 2025" in words("Tagana per 10.000 penduduk", penyebut="Register Dukcapil")
    assert words("TKSK", "orang", penyebut="Register Dukcapil").startswith(
        "TKSK (orang; penduduk: Register Dukcapil), 2025."
    )
    named = words("Kepadatan menurut Register Dukcapil", "jiwa per km²", penyebut="Register Dukcapil")
    assert named.count("Register Dukcapil") == 1 and "(jiwa per km²)" in named
    assert words("Terdata (jiwa) menurut jenis", "jiwa").startswith("Terdata (jiwa) menurut jenis, 2025.")


@pytest.mark.parametrize(
    ("stamps", "said"),
    [
        ({}, {"DATA CONTOH": 0, "INTERNAL": 0, "LEMBAR KADINSOS": 0}),
        ({"contoh": True}, {"DATA CONTOH": 1, "INTERNAL": 0}),
        ({"contoh": True, "audiens": "internal"}, {"DATA CONTOH": 1, "INTERNAL": 1}),
        ({"audiens": "lembar"}, {"DATA CONTOH": 0, "LEMBAR KADINSOS": 1}),
    ],
)
def test_the_picture_carries_its_stamps_in_words_too(stamps, said):
    shown = words(**stamps)
    assert {mark: shown.count(mark) for mark in said} == said and "Edisi kaltim-2026-11" in shown
