"""The data package: every published table of one edition in one zip that any program can read.

Frictionless data package: `datapackage.json` with schema, constraints, sources, licences and the SHA-256 of every
Parquet file beside it, and BACA-SAYA.txt for people.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

import pyarrow as pa

from data.paket import LISENSI
from panels.panel import Stamps
from queries import Konteks
from queries.engine import opened
from queries.terbit import KolomTerbit, TabelTerbit, tabel_terbit
from queries.terbit_baca import berisi_contoh, isi
from queries.terbit_batasan import kosakata, rujukan
from reports.berkas_parquet import keterangan_terbit, parquet_tabel
from reports.nama import nama_dari
from reports.paket_baca import teks as baca_saya

TIPE = {
    "varchar": "string",
    "integer": "integer",
    "bigint": "integer",
    "double": "number",
    "boolean": "boolean",
    "date": "date",
}
# An empty text is a value of its own; null integers reach a reader over pandas as nan. No text of ours is "nan".
HILANG = ["nan"]
BACA_SAYA, PAKET = "BACA-SAYA.txt", "datapackage.json"
_TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)  # the clock is never read here: same edition, same bytes


def nama_paket(konteks: Konteks) -> str:
    """Return the file name: `serambi_paket-data_<edisi>[_DATA-CONTOH][_INTERNAL].zip`."""
    stamps = Stamps(konteks.edisi, contoh=bool(berisi_contoh(konteks)), audiens=konteks.audiens)
    return nama_dari("paket data", "", stamps, "zip")


def paket_data(konteks: Konteks, *, dibuat: datetime | None = None) -> bytes:
    """Return the zip of all published tables of this edition and audience. Same arguments, same bytes.

    `dibuat` is printed as given; None leaves the time out. Raises EdisiTerlaluBesar,
    EdisiTidakDikenal, EdisiRusak.
    """
    files, resources = {}, []
    for one in tabel_terbit().values():
        rows = isi(one.nama, konteks)
        files[f"{one.nama}.parquet"] = parquet_tabel(rows, keterangan_terbit(one.nama, konteks))
        resources.append(_sumber_daya(one, rows, files[f"{one.nama}.parquet"]))
        if one.nama == "sumber":
            cited = rows.to_pylist()
    package = _uraian(konteks, resources, cited, dibuat)
    files[PAKET] = (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    files[BACA_SAYA] = baca_saya(package).replace("\n", "\r\n").encode("utf-8-sig")
    return _zip(files)


def _uraian(
    konteks: Konteks, resources: list[dict[str, Any]], sumber: list[dict[str, Any]], dibuat: datetime | None
) -> dict[str, Any]:
    """The content of datapackage.json."""
    contoh = sorted(berisi_contoh(konteks))
    origin = opened(konteks.edisi).package
    return {
        "profile": "data-package",
        "name": f"serambi-{konteks.edisi}".lower(),
        "title": f"Serambi, tabel terbit edisi data {konteks.edisi}",
        "description": "Angka kesejahteraan sosial yang pernah diterbitkan, sel kecil disamarkan"
        + (", beserta DATA CONTOH (rekaan, asal = contoh)." if contoh else "."),
        "edisi": konteks.edisi,
        "audiens": konteks.audiens,
        "isi_edisi_sha256": origin.get("isi_sha256", ""),
        "memuat_contoh": bool(contoh),
        "tabel_berisi_contoh": contoh,
        **({"created": dibuat.isoformat(timespec="seconds")} if dibuat else {}),
        "licenses": LISENSI,
        "sources": [_rujukan(one) for one in sumber],
        "resources": resources,
    }


def _rujukan(sumber: Mapping[str, Any]) -> dict[str, str]:
    """A source with its own licence: the package as a whole has none that covers them all."""
    cite = {"name": sumber["sumber_id"], "title": f"{sumber['penerbit']}: {sumber['judul']}"}
    return cite | ({"path": sumber["url"]} if sumber["url"] else {}) | {"license": sumber["lisensi"]}


def _sumber_daya(tabel: TabelTerbit, rows: pa.Table, berkas: bytes) -> dict[str, Any]:
    keys = [one for one in (_kunci_asing(tabel, kolom) for kolom in tabel.kolom) if one]
    return {
        "name": tabel.nama,
        "path": f"{tabel.nama}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": tabel.arti,
        "rows": rows.num_rows,
        "bytes": len(berkas),
        "hash": f"sha256:{hashlib.sha256(berkas).hexdigest()}",
        "schema": {
            "fields": [_kolom(tabel, one) for one in tabel.kolom],
            "primaryKey": list(tabel.kunci),
            "missingValues": HILANG,
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _kolom(tabel: TabelTerbit, kolom: KolomTerbit) -> dict[str, Any]:
    bounds: dict[str, Any] = {"required": True} if kolom.nama in tabel.kunci else {}
    if words := kosakata(tabel.nama, kolom.nama):
        bounds["enum"] = list(words)
    field = {"name": kolom.nama, "type": TIPE[kolom.tipe], "description": kolom.arti}
    return field | ({"constraints": bounds} if bounds else {})


def _kunci_asing(tabel: TabelTerbit, kolom: KolomTerbit) -> dict[str, Any] | None:
    to = rujukan(tabel.nama, kolom.nama)
    if to is None:
        return None
    return {"fields": kolom.nama, "reference": {"resource": to[0], "fields": to[1]}}


def _zip(files: Mapping[str, bytes]) -> bytes:
    """The files by name; Parquet is packed already."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _TANGGAL_ZIP)
            info.create_system = 3  # the same bytes on Windows
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name.endswith(".parquet") else zipfile.ZIP_DEFLATED
            box.writestr(info, files[name])
    return out.getvalue()
