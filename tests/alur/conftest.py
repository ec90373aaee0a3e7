"""Homes in which an agency's files were already published: made once, copied or only read by each test."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from tests.alur import kiriman, perjalanan
from tests.alur.kubus import TAHUN, kubus
from tests.conftest import forget

TAHUN_UJI = (2023, 2024, 2025)


@dataclass(frozen=True)
class Alur:
    """A SERAMBI_HOME after publishing: what was sent, the edition before and after."""

    home: Path
    isi: pd.DataFrame
    dasar: str
    edisi: str


@contextmanager
def berumah(home: Path):
    """Inside, `home` is the SERAMBI_HOME."""
    semula = os.environ.get("SERAMBI_HOME")
    os.environ["SERAMBI_HOME"] = str(home)
    forget()
    try:
        yield
    finally:
        forget()
        os.environ.pop("SERAMBI_HOME") if semula is None else os.environ.update(SERAMBI_HOME=semula)


def jalani(folder: Path, isi: pd.DataFrame, dasar_tahun, **bentuk) -> Alur:
    """Publish files of `isi` on the shipped edition cut to the contoh of `dasar_tahun`."""
    home = folder / "home"
    home.mkdir()
    with berumah(home):
        dasar = perjalanan.dasar_kecil(dasar_tahun)
        edisi = perjalanan.terbit(kiriman.tulis(folder / "berkas", isi, **bentuk))
    return Alur(home, isi, dasar, edisi.id)


@pytest.fixture(scope="session")
def jadi_penuh(tmp_path_factory) -> Alur:
    """Three years of everything, in three shapes of PMKS, over a base with contoh of the same years."""
    isi = kubus(TAHUN_UJI, lantai=120)
    return jalani(
        tmp_path_factory.mktemp("penuh"), isi, TAHUN_UJI, rekap=(2023,), panjang=(2024,), kabkota=(2025,)
    )


@pytest.fixture(scope="session")
def jadi_sepuluh(tmp_path_factory) -> Alur:
    """All ten years with small cells, over the whole contoh."""
    shapes = {"rekap": TAHUN[:4], "panjang": TAHUN[4:7], "kabkota": TAHUN[7:]}
    return jalani(tmp_path_factory.mktemp("sepuluh"), kubus(), TAHUN, **shapes)


@pytest.fixture
def penuh(jadi_penuh, rumah, monkeypatch) -> Alur:
    """`jadi_penuh` as this test's home, for reading only."""
    return _masuki(jadi_penuh, monkeypatch)


@pytest.fixture
def sepuluh(jadi_sepuluh, rumah, monkeypatch) -> Alur:
    return _masuki(jadi_sepuluh, monkeypatch)


@pytest.fixture
def salinan(jadi_penuh, rumah) -> Alur:
    """A copy of `jadi_penuh` that this test may change."""
    shutil.copytree(jadi_penuh.home, rumah, dirs_exist_ok=True)
    forget()
    return Alur(rumah, jadi_penuh.isi, jadi_penuh.dasar, jadi_penuh.edisi)


def _masuki(jadi: Alur, monkeypatch) -> Alur:
    monkeypatch.setenv("SERAMBI_HOME", str(jadi.home))
    forget()
    return jadi
