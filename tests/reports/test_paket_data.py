"""The data package: readable by any program, true to its own description, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import zipfile
from datetime import datetime
from io import BytesIO

import pyarrow.parquet as pq
import pytest

from queries import Konteks
from queries.terbit import tabel_terbit
from queries.terbit_baca import isi
from reports.paket_data import BACA_SAYA, PAKET, TIPE, nama_paket, paket_data

DIBUAT = datetime(2026, 11, 22, 9, 30)
ARROW = {
    "string": "string",
    "integer": ("int32", "int64"),
    "number": "double",
    "boolean": "bool",
    "date": "date32[day]",
}


def buka(isi_zip: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(isi_zip))


def uraian(kotak: zipfile.ZipFile) -> dict:
    return json.loads(kotak.read(PAKET).decode("utf-8"))


def salah(kotak: zipfile.ZipFile) -> list[str]:
    """Files that are not what the package's description says of them."""
    found = []
    for one in uraian(kotak)["resources"]:
        raw = kotak.read(one["path"])
        table = pq.read_table(BytesIO(raw))
        fields = one["schema"]["fields"]
        if one["hash"] != f"sha256:{hashlib.sha256(raw).hexdigest()}" or one["bytes"] != len(raw):
            found.append(f"{one['path']}: hash")
        if one["rows"] != table.num_rows or [f["name"] for f in fields] != table.column_names:
            found.append(f"{one['path']}: rows or columns")
            continue
        for f in fields:
            if str(table.schema.field(f["name"]).type) not in ARROW[f["type"]]:
                found.append(f"{one['path']}: {f['name']}")
            if melanggar(table.column(f["name"]).to_pylist(), f, one["schema"]["missingValues"]):
                found.append(f"{one['path']}: {f['name']} bounds")
    return found


def melanggar(values: list, field: dict, hilang: list[str]) -> bool:
    bounds = field.get("constraints", {})
    empty = bounds.get("required") and any(one is None for one in values)
    return bool(
        empty or set(values) & {*hilang} or ("enum" in bounds and set(values) - {None, *bounds["enum"]})
    )


@pytest.fixture(scope="module")
def kotak() -> zipfile.ZipFile:
    from data.snapshot import current

    return buka(paket_data(Konteks(current()), dibuat=DIBUAT))


def test_the_package_is_what_it_says(kotak):
    assert salah(kotak) == []
    names = {one.filename for one in kotak.infolist()}
    assert names == {f"{name}.parquet" for name in tabel_terbit()} | {PAKET, BACA_SAYA}
    described = uraian(kotak)
    assert [one["name"] for one in described["resources"]] == list(tabel_terbit())
    assert all(f["description"] for one in described["resources"] for f in one["schema"]["fields"])
    assert described["created"] == "2026-11-22T09:30:00" and described["licenses"]
    assert len(described["sources"]) > 50 and all("license" in one for one in described["sources"])


def test_a_changed_file_would_be_seen(kotak):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        for one in kotak.namelist():
            other.writestr(one, kotak.read("spm.parquet" if one == "psks.parquet" else one))
    assert {line.split(":")[0] for line in salah(buka(out.getvalue()))} == {"psks.parquet"}
    assert melanggar(["ada", None], {"constraints": {"required": True}}, [])
    assert melanggar(["lain"], {"constraints": {"enum": ["ada"]}}, []) and not melanggar(["lain"], {}, [])
    assert melanggar(["nan"], {}, ["nan"])


def test_references_lead_to_rows(kotak):
    described = {one["name"]: one for one in uraian(kotak)["resources"]}
    seen = 0
    for one in described.values():
        for key in one["schema"].get("foreignKeys", ()):
            to = described[key["reference"]["resource"]]
            column = key["reference"]["fields"]
            known = set(pq.read_table(BytesIO(kotak.read(to["path"]))).column(column).to_pylist())
            mine = set(pq.read_table(BytesIO(kotak.read(one["path"]))).column(key["fields"]).to_pylist())
            assert mine - known <= {None}, (one["name"], key["fields"])
            seen += 1
    assert seen > 15


def test_every_file_says_what_it_is(kotak, konteks):
    for name in tabel_terbit():
        meta = pq.read_schema(BytesIO(kotak.read(f"{name}.parquet"))).metadata
        assert meta[b"serambi.edisi"].decode() == konteks.edisi and meta[b"serambi.judul"]
        contoh = (
            "asal" in isi(name, konteks).column_names and "contoh" in isi(name, konteks)["asal"].to_pylist()
        )
        assert (
            (meta[b"serambi.contoh"] == b"ya")
            == contoh
            == (b"DATA CONTOH" in meta.get(b"serambi.tanda", b""))
        )


def test_words_for_people(kotak, konteks):
    raw = kotak.read(BACA_SAYA)
    text = raw.decode("utf-8-sig")
    assert raw.startswith(b"\xef\xbb\xbf") and text.count("\r\n") == text.count("\n") > 40
    assert konteks.edisi in text and "DATA CONTOH" in text and "INTERNAL" not in text
    assert all(f"{name}.parquet" in text for name in tabel_terbit())
    assert nama_paket(konteks) == f"serambi_paket-data_{konteks.edisi}_DATA-CONTOH.zip"


@pytest.mark.lama
def test_the_same_edition_gives_the_same_bytes(jarang):
    first = paket_data(jarang, dibuat=DIBUAT)
    assert paket_data(jarang, dibuat=DIBUAT) == first != paket_data(jarang)
    assert "created" not in uraian(buka(paket_data(jarang)))


@pytest.mark.lama
def test_without_contoh_nothing_says_contoh(edisi_buatan):
    here = edisi_buatan("resmi-saja")
    box = buka(paket_data(here))
    assert uraian(box)["memuat_contoh"] is False and salah(box) == []
    assert "DATA CONTOH." not in box.read(BACA_SAYA).decode("utf-8-sig")
    assert nama_paket(here) == "serambi_paket-data_resmi-saja.zip"


@pytest.mark.lama
def test_kerja_internal_is_marked_and_open(jarang, kotak):
    here = Konteks(jarang.edisi, "internal")
    box = buka(paket_data(here))
    assert "INTERNAL" in box.read(BACA_SAYA).decode("utf-8-sig") and nama_paket(here).endswith(
        "_INTERNAL.zip"
    )
    assert uraian(box)["audiens"] == "internal"
    assert b"INTERNAL" in pq.read_schema(BytesIO(box.read("pmks.parquet"))).metadata[b"serambi.tanda"]


def test_types_are_all_known():
    assert {column.tipe for table in tabel_terbit().values() for column in table.kolom} <= set(TIPE)
