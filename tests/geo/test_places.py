"""Distances by hand, dots and capitals from small inputs."""

import pytest

from geo import places
from geo.areas import Area

AREA = Area("91.01", "9102", "Kab. Barat", "Barat", "kabupaten", "91", 2, 1)


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [
        ((0, 0), (0, 0), 0.0),
        ((0, 0), (1, 0), 111.195),  # one degree of the equator: 2πr / 360
        ((0, 0), (180, 0), 20_015.1),  # half the equator
        ((0, 60), (1, 60), 55.597),  # cos 60° = 1/2
    ],
)
def test_haversine(start, end, km):
    assert places.haversine_km(start, end) == pytest.approx(km, rel=1e-4)


def test_capital_rows_measure_to_the_marker():
    rows = [
        {"kode_wilayah": "91.01", "nama": "Ibu", "lon": "100", "lat": "1"},
        {"kode_wilayah": "IKN", "nama": "Inti", "lon": "100", "lat": "0"},
        {"kode_wilayah": "91.99", "nama": "Asing", "lon": "0", "lat": "0"},
    ]
    found = places.capital_rows([AREA], rows)
    assert [(row["nama"], row["jenis_titik"], row["km_ke_kipp"], row["lingkar"]) for row in found] == [
        ("Ibu", "ibu_kota", 111, 1),
        ("Inti", "kipp", 0, ""),
    ]


def test_without_marker_there_is_no_distance():
    rows = [{"kode_wilayah": "91.01", "nama": "Ibu", "lon": "100", "lat": "1"}]
    assert places.capital_rows([AREA], rows)[0]["km_ke_kipp"] == ""
