"""Small editions for the IKN questions: a real rekap over many years, and the same numbers by a second road."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from tests.queries.test_asal import REKAP

AREAS = ("64.01", "64.07", "64.02", "64.08", "64.03", "64.09", "64.11", "64.71", "64.72", "64.74")
LINGKAR = {
    1: ("64.02", "64.09", "64.71"),
    2: ("64.01", "64.72"),
    3: ("64.03", "64.07", "64.08", "64.11", "64.74"),
}
TAHUN = tuple(range(2016, 2026))


def nilai(area: str, year: int) -> int:
    """A steady count; ring 1 grows after 2021, the others do not."""
    grows = 30 * (year - 2021) if area in LINGKAR[1] and year > 2021 else 0
    return 100 + 7 * AREAS.index(area) + grows + (year % 3)


def orang(area: str, year: int) -> int:
    """Population of the register, rising by area and year."""
    return 100_000 + 20_000 * AREAS.index(area) + 1_000 * (year - 2016)


def rekap(areas=AREAS, years=TAHUN, *, jenis="PMKS-12", skip=(), value=nilai, **more) -> pd.DataFrame:
    """Real rows of one type; `skip` leaves (area, year) out."""
    return pd.DataFrame(
        {
            "periode": str(year), "kode_wilayah": area, "jenis": jenis, "nilai": value(area, year),
            **{"asal": "resmi", "sumber_id": REKAP["sumber_id"], **more},
        }
        for year in years
        for area in areas
        if (area, year) not in skip
    )  # fmt: skip


def penduduk(areas=AREAS, years=TAHUN) -> pd.DataFrame:
    """Register of every area and year."""
    return pd.DataFrame(
        {
            "periode": str(year), "kode_wilayah": area, "dasar": "dukcapil", "nilai": orang(area, year),
            "asal": "resmi", "sumber_id": "KEPMENDAGRI-2138-2025",
        }
        for year in years
        for area in areas
    )  # fmt: skip


def migrasi(
    areas=AREAS, years=(2025,), *, source="UJI-REKAP", directions=("datang", "pindah")
) -> pd.DataFrame:
    """A full year of arrivals and departures by area."""
    return pd.DataFrame(
        {
            "periode": str(year), "kode_wilayah": area, "arah": arah, "sumber_id": source,
            "mulai": pd.Timestamp(year, 1, 1).date(), "akhir": pd.Timestamp(year, 12, 31).date(),
            "nilai": 1_000 + 100 * AREAS.index(area) * (2 if arah == "datang" else 1), "asal": "resmi",
        }
        for year in years
        for area in areas
        for arah in directions
    )  # fmt: skip


def katalog_rekap(katalog):
    """The shipped catalogue with a real rekap among its sources."""
    more = pd.concat([katalog["sumber"], pd.DataFrame([REKAP])], ignore_index=True)
    return replace(katalog, bingkai={**katalog.bingkai, "sumber": more})


def rata(areas, years, value=nilai) -> float:
    """Yearly mean of the areas' total, by plain arithmetic."""
    return sum(value(area, year) for area in areas for year in years) / len(years)
