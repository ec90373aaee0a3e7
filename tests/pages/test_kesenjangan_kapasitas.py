"""The capacity and the target part of /kesenjangan in Streamlit's own test runner."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

FRAME = Path(__file__).parents[2] / "pages" / "frame.py"


def buka(bagian: str, **query: str) -> str:
    """Open one part of /kesenjangan and return all that it says."""
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for key, value in {"bagian": bagian, **query}.items():
        app.query_params[key] = value
    app.switch_page("kadinsos/kesenjangan.py").run()
    assert not app.exception and not app.error
    return " ".join(
        one.value for kind in (app.title, app.subheader, app.markdown, app.caption) for one in kind
    )


def test_capacity(rumah):
    said = buka("Kapasitas layanan", tahun="2025")
    for part in (
        "Kapasitas layanan menurut wilayah",
        "PMKS terdata per TKSK (jiwa)",
        "PMKS terdata per TKSK (KK)",
        "DATA CONTOH",
        "9 dari 10 wilayah",
        "keduanya tidak dijumlahkan",
        "Panti: daya tampung dan penghuni",
    ):
        assert part in said


def test_targets_money_assistance_of_one_area(rumah):
    said = buka("Target dan anggaran", tahun="2024", wilayah="Kota Bontang")
    for part in ("Capaian SPM terhadap target", "tabel target dari Bappeda", "Anggaran 2024 tidak tersedia",
                 "Penerima bantuan bukan PMKS", "Mandiri dan selesai dilayani"):  # fmt: skip
        assert part in said
    assert "provinsi (di dalam panti)" not in said


@pytest.mark.parametrize("bagian", ["Kapasitas layanan", "Target dan anggaran"])
def test_without_a_single_report(kosong, bagian):
    assert "tidak tersedia" in buka(bagian, tahun="2024")
