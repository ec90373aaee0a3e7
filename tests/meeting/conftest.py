"""PINs hashed fast, and a clock that a test can move."""

import datetime

import pytest

from meeting import jam, sandi


@pytest.fixture(autouse=True)
def cepat(monkeypatch):
    """The real parameters cost a quarter of a second each; test_sandi pins them."""
    monkeypatch.setattr(sandi, "CARA", "scrypt:16:8:1")


class Jam:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.kini = datetime.datetime(2026, 11, 21, 23, 0, tzinfo=datetime.UTC)

    def maju(self, **lama):
        self.kini += datetime.timedelta(**lama)


@pytest.fixture
def jam_uji(monkeypatch):
    buatan = Jam()
    monkeypatch.setattr(jam, "sekarang", lambda: buatan.kini)
    return buatan
