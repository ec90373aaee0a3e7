import json

import pyarrow as pa
import pyarrow.parquet as pq

from data import paket, skema
from data.edisi import BAWAAN, VERSI_SKEMA, current, open_edition, sidik


def test_every_resource_is_described_and_counted():
    terbit = open_edition(current())
    for berkas in terbit.package["resources"]:
        jalur = terbit.path / berkas["path"]
        assert berkas["rows"] == pq.read_metadata(jalur).num_rows
        assert berkas["bytes"] == jalur.stat().st_size and berkas["hash"] == sidik(jalur)
        assert [k["name"] for k in berkas["schema"]["fields"]] == pq.read_schema(jalur).names
        assert all(k["description"] for k in berkas["schema"]["fields"])
        assert set(berkas["schema"]["primaryKey"]) <= set(pq.read_schema(jalur).names)


def test_package_carries_its_papers():
    isi = json.loads((BAWAAN / current() / "datapackage.json").read_text(encoding="utf-8"))
    assert isi["versi_skema"] == VERSI_SKEMA and isi["name"] == current() and len(isi["isi_sha256"]) == 64
    assert len(isi["sources"]) == pq.read_metadata(BAWAAN / current() / "sumber.parquet").num_rows
    assert isi["licenses"] and "DATA CONTOH" in isi["description"]
    for lisensi in isi[
        "licenses"
    ]:  # Frictionless: a name must be an Open Definition id, else a path says where it stands
        assert lisensi.get("name", "CC0-1.0") == "CC0-1.0" and {"name", "path"} & set(lisensi)
        assert "path" not in lisensi or (BAWAAN / current() / lisensi["path"]).is_file()


def test_content_hash_sees_values_and_types_but_not_the_writer(tmp_path):
    tabel = {"a": pa.table({"x": [1, 2, None]})}
    for kompresi, grup in (("zstd", 1), ("none", 100)):
        pq.write_table(tabel["a"], tmp_path / "a.parquet", compression=kompresi, row_group_size=grup)
        assert paket.sidik_isi({"a": pq.read_table(tmp_path / "a.parquet")}) == paket.sidik_isi(tabel)
    for lain in ([1, 2, 3], [1.0, 2.0, None], ["1", "2", None], [2, 1, None]):
        assert paket.sidik_isi({"a": pa.table({"x": lain})}) != paket.sidik_isi(tabel)
    assert paket.sidik_isi({"b": tabel["a"]}) != paket.sidik_isi(tabel)


def test_optional_vocabularies_allow_empty_text():
    kolom = {k.nama: paket._kolom(k) for k in skema.tabel()["jenis"].kolom}
    assert "" in kolom["jenis_kelamin"]["constraints"]["enum"]
    assert "" not in kolom["polaritas"]["constraints"]["enum"]
