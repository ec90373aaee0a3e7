"""Fixtures that build the world a test needs: the shipped edition, and small editions made of a few rows."""

from __future__ import annotations

import datetime
import functools
import gc
import itertools
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from data import skema
from data.katalog import Katalog, load_catalogue
from data.snapshot import current, frames, open_edition, tulis_tabel
from meeting import gudang
from panels.state import _frame_choices
from queries import Konteks
from queries.engine import opened

# the same examples on every machine: what lands was seen green; `lama` tests draw their own
settings.register_profile("uji", derandomize=True)
settings.load_profile("uji")

# AppTest reads the metadata of every installed package for each app that it makes; they do not change meanwhile
manifest_scanner.scan_component_manifests = functools.cache(manifest_scanner.scan_component_manifests)

# nobody pulls the plug of a test: it need not wait for the disk, which its store alone would do thirty times
os.fsync = lambda _berkas: None
buka_gudang = gudang._buka  # as Serambi opens its store


def _buka_gudang_lekas(tempat: Path) -> sqlite3.Connection:
    """An open store that leaves it to the system when its pages reach the disk."""
    sambungan = buka_gudang(tempat)
    sambungan.execute("pragma synchronous = off")
    return sambungan


gudang._buka = _buka_gudang_lekas

DIBUAT = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)


def pytest_collection_finish() -> None:
    """What was loaded so far stays to the end: the garbage collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """At the end all may go."""
    gc.unfreeze()


_nomor = itertools.count()


@pytest.fixture(autouse=True)
def rumah(tmp_path_factory, monkeypatch) -> Path:
    """A SERAMBI_HOME of the test's own, so that no test sees another's editions or the developer's."""
    # numbered here: mktemp finds its next number by listing all that are there already
    home = tmp_path_factory.mktemp(f"rumah-{next(_nomor)}", numbered=False)
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    monkeypatch.delenv("SERAMBI_AUDIENS", raising=False)
    forget()
    return home


def sekali(tmp_path_factory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that `make` fills once for all test processes of a run; only to be read."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"sekali-{name}"
    busy = shared.with_name(f"{shared.name}-sedang")
    while not shared.is_dir():
        try:
            busy.mkdir()
        except FileExistsError:  # another process is at it
            time.sleep(0.1)
            continue
        try:
            if not shared.is_dir():
                mine = tmp_path_factory.mktemp(name)
                make(mine)
                mine.rename(shared)
        finally:
            busy.rmdir()
    return shared


def harian(semua, inti) -> list:
    """Parameters of which those in `inti` run daily and the others in `make test-lama`."""
    assert all(satu in semua for satu in inti)
    return [satu if satu in inti else pytest.param(satu, marks=pytest.mark.lama) for satu in semua]


def forget() -> None:
    """Forget which folder an edition's name stood for; answers are kept by folder, and no two tests share one."""
    for kept in (opened, _frame_choices):
        kept.cache_clear()


@pytest.fixture
def konteks() -> Konteks:
    """The shipped edition as the public sees it."""
    return Konteks(current())


@pytest.fixture
def internal() -> Konteks:
    """The shipped edition with small cells open."""
    return Konteks(current(), "internal")


@pytest.fixture(scope="session")
def katalog() -> Katalog:
    """The shipped catalogue."""
    return load_catalogue()


@pytest.fixture
def edisi_buatan(rumah, katalog) -> Callable[..., Konteks]:
    """Factory: `edisi_buatan("nama", pmks=frame, …)` -> Konteks of an edition with just those rows.

    Tables that are not given stay empty; the catalogue is the shipped one unless `katalog=` replaces it.
    """

    def build(name: str = "uji", *, catalogue: Katalog | None = None, **tables: pd.DataFrame) -> Konteks:
        _terbitkan(rumah, name, catalogue or katalog, tables)
        return Konteks(name)

    return build


def _terbitkan(home: Path, name: str, catalogue: Katalog, tables: dict[str, pd.DataFrame]) -> None:
    """Write an edition with these rows into that home and make it the active one."""
    made = frames(
        catalogue, contoh=False, resmi={table: complete(table, frame) for table, frame in tables.items()}
    )
    made["sumber"] = catalogue.bingkai["sumber"]  # contoh rows of a test must keep their source
    folder = home / "edisi" / name
    folder.mkdir(parents=True)
    tulis_tabel(
        folder, {table: _typed(table, frame, catalogue) for table, frame in made.items()}, name, DIBUAT
    )
    (home / "CURRENT").write_text(name, encoding="utf-8")


def _typed(table: str, frame: pd.DataFrame, catalogue: Katalog) -> pa.Table:
    """The frame as the schema says; what is the catalogue's own or empty is the same each time and typed once."""
    if frame.empty:
        return _typed_empty(table)
    if frame is not catalogue.bingkai.get(table):
        return skema.bentuk(table, frame)
    if (table, id(frame)) not in _typed_own:
        _typed_own[table, id(frame)] = (
            frame,
            skema.bentuk(table, frame),
        )  # the frame is kept: so its id stays its own
    return _typed_own[table, id(frame)][1]


_typed_own: dict[tuple[str, int], tuple[pd.DataFrame, pa.Table]] = {}


@functools.cache
def _typed_empty(table: str) -> pa.Table:
    return skema.bentuk(table, skema.kosong(table))


def complete(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Fill the columns that a test did not care to write with their usual value."""
    usual = {
        "jenis_kelamin": "total",
        "satuan": "jiwa",
        "ukuran": "terdata",
        "status": "tetap",
        "kumulatif": False,
        "klasifikasi": "26",
        "asal": "contoh",
        "sumber_id": "CONTOH-AWAL",
        "utama": True,
        "rincian": "total",
        "catatan": "",
        "pada_sumbu_waktu": True,
    }
    empty = skema.kosong(table)
    more = {c: usual.get(c) for c in empty.columns if c not in frame.columns}
    return frame.assign(**more)[list(empty.columns)]


@pytest.fixture
def operator(monkeypatch):
    """The pages see an operator (AppTest has no browser, so it is otherwise a reader)."""
    from meeting.peran import Peran

    monkeypatch.setattr("pages.peran._kini", lambda: Peran("operator", setempat=True))


@pytest.fixture(scope="session")
def bingkai_bawaan() -> dict[str, pd.DataFrame]:
    """The fact tables of the shipped edition, read once."""
    folder = open_edition(current()).path
    return {name: pd.read_parquet(folder / f"{name}.parquet") for name in skema.tabel()}


@pytest.fixture(scope="session")
def rumah_tipis(tmp_path_factory, katalog, bingkai_bawaan) -> Path:
    """A home with the editions "jarang" and "kosong", written once for all tests of the process."""

    def make(home: Path) -> None:
        for name, setiap in (("jarang", 50), ("kosong", 0)):
            _terbitkan(home, name, katalog, _tanpa(bingkai_bawaan, setiap))

    return sekali(tmp_path_factory, "tipis", make)


def _tipis(home: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> Konteks:
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    (home / "CURRENT").write_text(name, encoding="utf-8")
    return Konteks(name)


@pytest.fixture
def jarang(rumah, rumah_tipis, monkeypatch) -> Konteks:
    """An edition with 2 % of the reported rows; population, migration and context stay whole. Only to be read."""
    return _tipis(rumah_tipis, "jarang", monkeypatch)


@pytest.fixture
def kosong(rumah, rumah_tipis, monkeypatch) -> Konteks:
    """An edition without a single reported row. Only to be read."""
    return _tipis(rumah_tipis, "kosong", monkeypatch)


def _tanpa(whole: dict[str, pd.DataFrame], setiap: int) -> dict[str, pd.DataFrame]:
    """The tables with every `setiap`-th row of pmks, spm and psks (0: none of them)."""
    reported = {t: whole[t].iloc[::setiap] if setiap else whole[t].iloc[:0] for t in ("pmks", "spm", "psks")}
    return {**reported, **{t: whole[t] for t in ("penduduk", "migrasi", "konteks", "pernyataan")}}


@pytest.fixture
def rapat_uji(rumah):
    """A meeting on the shipped edition with a filled deck, in this test's own store (meeting.rapat.Rapat).

    Session "Pembukaan": waiting slide, cover, total by pillar, five SPM, map. Session "Penutup": a text slide and a
    hidden map of one area. Waiting, cover and text need no panel; the three views rest on contoh rows.
    """
    from meeting import acara, rapat, salindia, siap

    dibuat = rapat.buat(
        "Rakor Sintek Kesejahteraan Sosial 2026",
        datetime.date(2026, 11, 25),
        edisi=current(),
        oleh="operator",
        tempat="Balikpapan",
        tema="Sinergi pelayanan sosial di serambi IKN",
        pengaturan={"jabatan": ["Dinas Sosial Provinsi Kalimantan Timur"]},
    )
    siap.isi_siap(dibuat.id, "pembukaan", oleh="operator")
    penutup = acara.tambah(dibuat.id, "Penutup", oleh="operator", pembicara="Kepala Dinas Sosial", menit=15)
    salindia.tambah(
        dibuat.id, penutup.id, "teks", oleh="operator", judul="Dasar hukum",
        isi={"butir": ["Undang-Undang tentang Kesejahteraan Sosial", "Peraturan Menteri Sosial tentang SPM"]},
        catatan="Catatan penyaji yang tidak boleh tampil di layar.",
    )  # fmt: skip
    peta = next(satu for satu in salindia.daftar(dibuat.id) if satu.panel == "peta-semua-26")
    sendiri = salindia.tambah(
        dibuat.id, penutup.id, "tampilan", oleh="operator", halaman="/peta", panel=peta.panel,
        pilihan={**peta.pilihan, "wilayah": "64.72"}, ajakan="Mohon diklarifikasi.",
    )  # fmt: skip
    salindia.sembunyikan(sendiri.id, True, "operator")
    return rapat.ambil(dibuat.id)
