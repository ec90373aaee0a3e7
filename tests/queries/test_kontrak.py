"""Every SQL file keeps its header's promises: params, columns, grain, and it is used."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pandas as pd
import pytest

from queries import Konteks
from queries.engine import FOLDER, VIEWS, KueriTidakDikenal, execute, rows, sql

FILES = sorted(path.stem for path in FOLDER.glob("*.sql"))
ROOT = FOLDER.parent
# a sensible value for each parameter name; a query that needs another one must be named in SPECIAL
PARAMS = {
    "periode": "2024", "awal": "2023", "akhir": "2024", "tahun": 2024, "jenis": "PMKS-09", "ukuran": "terdata",
    "satuan": "jiwa", "jenis_kelamin": "total", "dasar": "dukcapil", "indikator": "persen_penduduk_miskin_p0",
    "arah": "datang", "kode_wilayah": "64.02", "wilayah": "64.02", "dimensi": "jenis",
    "tabel": "pmks", "kelompok": "SEMUA", "tema": "sdm", "layanan": "SPM-ANAK", "kewenangan": "kab_kota",
    "tahun_awal": 2021, "tahun_akhir": 2025,
    "sampai": 2024, "acuan": "2026-11-21", "sel": ["2023 64.01", "2024 64.02"],
    "setara": ["64.01", "64.03"], "basis": 20,
    "kunci": ["64.71|2024|SEMUA-26", "64.09|2025|-", "64.72|2015|SEMUA-26"],
}  # fmt: skip


def header(name: str) -> dict[str, str]:
    """Return purpose, grain, params and columns of a file."""
    return dict(re.findall(r"^-- (\w+): (.*)$", sql(name), flags=re.M))


def params(name: str) -> dict[str, str]:
    """Return declared params as name -> type."""
    text = header(name)["params"]
    return {} if text == "none" else dict(part.strip().split(" ")[:2] for part in text.split(","))


def columns(name: str) -> list[str]:
    """Return the declared columns."""
    return [part.strip() for part in header(name)["columns"].split(",")]


def answer(name: str, konteks: Konteks) -> pd.DataFrame:
    """What a query answers to PARAMS in the shipped edition; asked once, only to be read."""
    if name not in _answers:
        _answers[name] = execute(name, konteks, **{key: PARAMS[key] for key in params(name)})
    return _answers[name]


_answers: dict[str, pd.DataFrame] = {}


@pytest.mark.parametrize("name", FILES)
def test_header_params_are_the_used_params(name):
    body = "\n".join(line for line in sql(name).splitlines() if not line.startswith("--"))
    assert set(params(name)) == set(re.findall(r"\$(\w+)", body))


@pytest.mark.parametrize("name", FILES)
def test_header_columns_are_the_returned_columns(name, konteks):
    assert list(answer(name, konteks).columns) == columns(name)


@pytest.mark.parametrize("name", FILES)
def test_grain_is_unique(name, konteks):
    key = grain_columns(name)
    found = answer(name, konteks)
    assert not found.duplicated(key).any() if key else len(found) <= 1


def grain_columns(name: str) -> list[str]:
    """Return the columns that the grain sentence names."""
    grain = header(name)["grain"].split("(")[0]
    return [column for column in columns(name) if re.search(rf"\b{column}\b", grain)]


@pytest.mark.parametrize("name", FILES)
def test_style(name):
    text = sql(name)
    body = re.sub(
        r"'[^']*'", "''", "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("--"))
    )
    assert body == body.lower(), "lower case"
    assert re.search(r"\border by\b", body), "every answer has an order"
    assert header(name)["purpose"] and header(name)["grain"]


def test_every_query_is_used_and_every_used_query_exists():
    used = {name for folder in ("panels", "pages", "reports") for name in called(ROOT / folder)}
    assert used - set(FILES) == set()
    assert set(FILES) - used == set()


def called(folder: Path) -> set[str]:
    """Return the query names passed to rows(...) and run(...) in a folder."""
    names: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("rows", "run"):
                names |= {n.value for n in ast.walk(node.args[0]) if isinstance(n, ast.Constant)}
    return names


def test_every_view_is_built():
    assert {path.stem for path in (FOLDER / "views").glob("*.sql")} == set(VIEWS)


def test_unknown_query_is_named(konteks):
    with pytest.raises(KueriTidakDikenal, match="tidak_ada"):
        rows("tidak_ada", konteks)


def test_surplus_and_missing_params_raise(konteks):
    with pytest.raises(Exception, match=r"(?i)param"):
        rows("wilayah_daftar", konteks, lebih="1")
    with pytest.raises(Exception, match=r"(?i)param"):
        rows("sebaran", konteks, periode="2024")
