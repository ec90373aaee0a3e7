"""A folder like the sandbox's own, made by hand: one file with two small tables."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from queries.kotak.jalankan import Jawaban, Permintaan, jalankan

TABEL = ("pmks", "wilayah")
TOKEN = "RAHASIA-7f3a"


@pytest.fixture(scope="package")
def kotak(tmp_path_factory) -> Path:
    """The worker's folder: pmks (1,000 rows) and wilayah (3 rows)."""
    folder = tmp_path_factory.mktemp("kotak")
    con = duckdb.connect(str(folder / "serambi.duckdb"))
    con.execute(
        "create table pmks as select 2016 + range % 10 as tahun, range as nilai, 'contoh' as asal from range(1000)"
    )
    con.execute(
        "create table wilayah as select * from (values ('A', 'Éka'), ('B', 'Dwi'), ('C', null)) as w(kode, nama)"
    )
    con.close()
    return folder


@pytest.fixture(scope="package")
def luar(tmp_path_factory) -> Path:
    """A folder outside with things worth stealing, all holding TOKEN."""
    folder = tmp_path_factory.mktemp("luar")
    (folder / "rahasia.csv").write_text(f"a\n{TOKEN}\n", encoding="utf-8")
    (folder / "rahasia.json").write_text(f'{{"a": "{TOKEN}"}}\n', encoding="utf-8")
    con = duckdb.connect(str(folder / "rahasia.duckdb"))
    con.execute(f"create table rahasia as select '{TOKEN}' as a")
    con.execute(f"copy rahasia to '{folder / 'rahasia.parquet'}'")
    con.close()
    return folder


@pytest.fixture(scope="package")
def lari(kotak):
    """Run one statement in a real worker: `lari(sql, detik=10, memori=…, pagar=True)` -> Jawaban."""

    def _lari(sql: str, batas: int = 100, detik: float = 10.0, dibatalkan=lambda: False, **lain) -> Jawaban:
        return jalankan(Permintaan(sql, kotak, TABEL, batas, detik, **lain), dibatalkan)

    return _lari


def isi_folder(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    return {
        str(satu.relative_to(folder)): satu.read_bytes()
        for satu in sorted(folder.rglob("*"))
        if satu.is_file()
    }
