"""The snippet of a pivot, run over the unpacked package, gives the numbers and states of the screen's cells."""

from __future__ import annotations

import pytest

from data.snapshot import current
from queries import Konteks
from queries.pivot import HasilSilang, Spesifikasi, periksa, silang, teks_sql
from reports.cuplikan import cuplikan
from reports.paket_data import nama_paket, paket_data

KOLOM = {
    "kabkota": "tempat", "lingkar": "tempat", "jenis": "golongan", "pilar": "golongan", "jenis_psks": "golongan",
    "tahun": "waktu", "kelamin": "jenis_kelamin", "layanan": "layanan", "dasar": "dasar", "ukuran": "ukuran",
}  # fmt: skip
SILANG = [
    Spesifikasi("pmks", ("kabkota",), ("tahun",), "jumlah", "jiwa", saring=(("jenis", ("PMKS-09",)),)),
    Spesifikasi("pmks", ("jenis",), ("kelamin",), "porsi_kolom"),
    Spesifikasi("pmks", ("pilar",), ("lingkar",), "terlayani"),
    Spesifikasi("pmks", ("kabkota",), (), "persen_ubah"),
    Spesifikasi("pmks", ("kabkota",), ("ukuran",), "angka", ke="2024"),
    Spesifikasi("spm", ("kabkota",), ("layanan",), "capaian"),
    Spesifikasi("psks", ("jenis_psks",), ("kabkota",), "jumlah"),
    Spesifikasi("migrasi", ("kabkota",), ("tahun",), "neto"),
]
DAILY = 1


@pytest.fixture(scope="module")
def diurai(tmp_path_factory):
    here, place = Konteks(current()), tmp_path_factory.mktemp("paket")
    (place / nama_paket(here)).write_bytes(paket_data(here))
    return place


def beda(shown: HasilSilang, rows: list[dict]) -> tuple[int, list]:
    """(cells with a number, those that the snippet's rows do not give alike)."""
    axes = [KOLOM[axis] for axis in (*shown.spek.baris, *shown.spek.kolom)]
    found = {tuple(row[axis] for axis in axes): row for row in rows}
    numbers, wrong = 0, []
    for (i, j), cell in shown.sel.items():
        key = (*shown.baris[i].kode, *shown.kolom[j].kode)
        row = found[key]
        value = None if row["nilai"] != row["nilai"] else row["nilai"]
        same = cell.nilai == value if cell.nilai is None else value == pytest.approx(cell.nilai)
        numbers += cell.nilai is not None
        wrong += [] if same and row["keadaan"] == cell.keadaan else [(key, cell, row)]
    return numbers, wrong


@pytest.mark.parametrize(
    "spek",
    [*SILANG[:DAILY], *(pytest.param(one, marks=pytest.mark.lama) for one in SILANG[DAILY:])],
    ids=lambda one: f"{one.tabel}-{one.ukur}",
)
def test_a_pivot_can_be_rebuilt_anywhere(spek, konteks, diurai, monkeypatch):
    spek = periksa(spek, konteks)
    shown = silang(spek, konteks)
    monkeypatch.chdir(diurai)
    names: dict = {"print": lambda *_: None}
    exec(compile(cuplikan(teks_sql(spek, konteks), {}, konteks).python, "cuplikan.py", "exec"), names)
    frame = names["hasil"].astype(object).where(names["hasil"].notna(), None)
    rows = frame.to_dict("records")
    numbers, wrong = beda(shown, rows)
    assert wrong == [] and numbers > 2
    off = [row | {"nilai": row["nilai"] + 1} if row["nilai"] is not None else row for row in rows]
    assert len(beda(shown, off)[1]) == numbers, "another number would be seen"
