"""Unit guards on screen: what must not be one number stops with one clear Indonesian message, reached by address."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.pages.test_galat import drawn, said
from tests.panels.dunia_tetap import AREAS

STOP = [
    ({"satuan": "jiwa dan KK"}, "satuan berbeda (jiwa dan KK)", "Pilih satu satuan"),
    ({"tampil": "Angka per 10.000 penduduk"}, "jumlah orang", "Pilih satu jenis"),
]


@pytest.mark.parametrize(("query", "what", "advice"), STOP)
def test_the_map_stops_with_one_message(query, what, advice):
    message = said(drawn("presenter/peta.py", **query))
    assert message.startswith("Tidak dapat ") and what in message and advice in message


def test_a_change_of_a_cumulative_series_stops(edisi_buatan):
    edisi_buatan(
        pmks=pd.DataFrame(
            {"periode": year, "kode_wilayah": area, "jenis": "PMKS-08", "nilai": 100, "kumulatif": True}
            for year in ("2024", "2025")
            for area in AREAS
        )
    )
    query = {"jenis": "Lanjut Usia Telantar", "tampil": "Perubahan", "tahun": "2025", "banding": "2024"}
    message = said(drawn("presenter/peta.py", **query))
    assert "bersifat kumulatif" in message and "tambahan kumulatif" in message
