"""Script errors on screen: our own messages are shown, foreign ones are not."""

import pytest

from geo.errors import BatasHilang
from pages.web import siklus


@pytest.mark.parametrize(
    ("galat", "tampil"),
    [
        (BatasHilang("Berkas batas tidak ada; jalankan python -m geo pasang."), "Berkas batas tidak ada"),
        (ValueError("C:\\Users\\nama\\rahasia.xlsx"), "Halaman ini belum dapat ditampilkan"),
        (BatasHilang(""), "Halaman ini belum dapat ditampilkan"),
    ],
)
def test_error_text(monkeypatch, galat, tampil):
    layar = []
    monkeypatch.setattr(siklus.st, "error", layar.append)
    assert siklus.galat_halaman(galat) is True, "True keeps Streamlit's English text away"
    assert layar[0].startswith(tampil) and "rahasia" not in layar[0]
