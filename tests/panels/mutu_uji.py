"""Small editions for the page Mutu: real rekap rows beside contoh, corrections, several editions in order of making."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from data.katalog import Katalog
from data.snapshot import frames, tulis
from queries import Konteks
from tests.conftest import complete, forget

REKAP = {
    "sumber_id": "UJI-REKAP", "penerbit": "Dinas Sosial uji", "judul": "Rekap uji", "url": "", "lisensi": "uji",
    "keandalan": "uji", "jenis_sumber": "rekap", "prioritas": 1,
}  # fmt: skip
KK = ("PMKS-24", "PMKS-25", "PMKS-26")
JENIS = tuple(f"PMKS-{n:02d}" for n in range(1, 27))


def rekap(area: str, year: str, values: dict[str, int | None] | None = None, **more) -> list[dict]:
    """Real rows of an area: the given types, else all 26 with 100."""
    given = dict.fromkeys(JENIS, 100) if values is None else values
    return [
        {"periode": year, "kode_wilayah": area, "jenis": kind, "satuan": "KK" if kind in KK else "jiwa",
         "nilai": value, "asal": "resmi", "sumber_id": "UJI-REKAP",
         "status": "tetap" if value is not None else "belum_dilaporkan", **more}
        for kind, value in given.items()
    ]  # fmt: skip


def contoh(area: str, year: str, values: dict[str, int | None]) -> list[dict]:
    """Contoh rows of an area."""
    return rekap(area, year, values, asal="contoh", sumber_id="CONTOH-AWAL")


def koreksi(kode_wilayah: str, periode: str, jenis: str, *, tersamar: bool = False) -> dict:
    """One correction 12 -> 21."""
    return {
        "tanggal": datetime.date(2026, 11, 21), "waktu": "2026-11-21T15:05:00+00:00", "tabel": "pmks",
        "kode_wilayah": kode_wilayah, "periode": periode, "jenis": jenis, "kunci": f"{periode} {kode_wilayah} {jenis}",
        "lama": "12", "baru": "21", "alasan": "angka tertukar", "oleh": "operator", "sumber_id": "UJI-REKAP",
        "sumber_lama": "UJI-REKAP", "tersamar": tersamar,
    }  # fmt: skip


@pytest.fixture
def edisi(rumah: Path, katalog: Katalog) -> Callable[..., Konteks]:
    """Factory: `edisi("a", pmks=[…], spm=[…], koreksi=[…], hari=3)` -> Konteks; `hari` orders the editions."""

    return partial(buat_edisi, rumah, katalog)


def buat_edisi(
    home: Path,
    katalog: Katalog,
    name: str,
    *,
    hari: int = 1,
    koreksi: Iterable[dict] = (),
    peringatan: Iterable[dict] = (),
    **rows,
) -> Konteks:
    """Write an edition with those rows into a home and make it the active one."""
    own = dict(katalog.bingkai)
    own["sumber"] = pd.concat([own["sumber"], pd.DataFrame([REKAP])], ignore_index=True)
    if koreksi:
        own["koreksi"] = pd.DataFrame(list(koreksi))
    filled = {table: complete(table, pd.DataFrame(given)) for table, given in rows.items() if given}
    made = frames(Katalog(own), contoh=False, resmi=filled)
    made["sumber"] = own["sumber"]
    if peringatan:
        made["peringatan"] = pd.DataFrame(list(peringatan))
    folder = home / "edisi" / name
    folder.mkdir(parents=True)
    tulis(
        folder,
        made,
        name,
        datetime.datetime(2026, 10, 31, 10, tzinfo=datetime.UTC) + datetime.timedelta(hari),
    )
    (home / "CURRENT").write_text(name, encoding="utf-8")
    forget()
    return Konteks(name)


def teks(panel) -> list[list[str]]:
    """The table of a panel as printed."""
    last = [panel.table.total] if panel.table.total is not None else []
    return [[cell.text for cell in line] for line in (*panel.table.rows, *last)]


def kolom(panel) -> list[str]:
    """Column titles."""
    return [one.title for one in panel.table.columns]


def sel(panel, first: str, title: str) -> str:
    """The cell of the row that begins with `first` under a title."""
    return next(line for line in teks(panel) if line[0] == first)[kolom(panel).index(title)]
