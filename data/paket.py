"""``datapackage.json`` (Frictionless Data Package) of an edition, and its content hash."""

import datetime
import hashlib
import json
from pathlib import Path

import pyarrow as pa

from data import skema
from data.edisi import VERSI_SKEMA, sidik
from data.topeng import VERSI_TOPENG

LISENSI = [
    {
        "path": "sumber.parquet",  # a name must be an Open Definition licence; each source has its own
        "title": "Beragam: fakta dari sumber yang disebut per baris; lisensi tiap sumber ada pada tabel sumber",
    },
    {"name": "CC0-1.0", "title": "Baris data contoh (asal = contoh)"},
]


def sidik_isi(tabel: dict[str, pa.Table]) -> str:
    """SHA-256 over names, types and values in the written order; the parquet writer does not matter."""
    hitung = hashlib.sha256()
    for nama in sorted(tabel):
        for kolom in tabel[nama].column_names:
            larik = tabel[nama].column(kolom)
            hitung.update(f"{nama}.{kolom}:{larik.type}\n".encode())
            for nilai in larik.to_pylist():
                hitung.update(repr(nilai).encode() + b"\n")
    return hitung.hexdigest()


def susun(edisi: str, folder: Path, tabel: dict[str, pa.Table], dibuat: datetime.datetime) -> dict:
    """The data package of the parquet files in ``folder``; ``tabel`` holds their contents."""
    contoh = any("contoh" in t.column("asal").to_pylist() for t in tabel.values() if "asal" in t.column_names)
    return {
        "profile": "data-package",
        "name": edisi,
        "title": f"Serambi, edisi data {edisi}",
        "description": "Angka kesejahteraan sosial yang pernah diterbitkan"
        + (", beserta DATA CONTOH (rekaan, asal = contoh)." if contoh else "."),
        "versi_skema": VERSI_SKEMA,
        "versi_topeng": VERSI_TOPENG,
        "created": dibuat.isoformat(timespec="seconds"),
        "memuat_contoh": contoh,
        "isi_sha256": sidik_isi(tabel),
        "licenses": LISENSI,
        "sources": _sumber(tabel["sumber"]),
        "resources": [_berkas(folder, nama, tabel[nama]) for nama in skema.tabel()],
    }


def _sumber(sumber: pa.Table) -> list[dict[str, str]]:
    return [
        {"name": b["sumber_id"], "title": f"{b['penerbit']}: {b['judul']}"}
        | ({"path": b["url"]} if b["url"] else {})
        for b in sumber.to_pylist()
    ]


def _berkas(folder: Path, nama: str, tabel: pa.Table) -> dict:
    uraian = skema.tabel()[nama]
    jalur = folder / f"{nama}.parquet"
    return {
        "name": nama,
        "path": jalur.name,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": uraian.keterangan,
        "rows": tabel.num_rows,
        "bytes": jalur.stat().st_size,
        "hash": sidik(jalur),
        "schema": {"fields": [_kolom(k) for k in uraian.kolom], "primaryKey": list(uraian.kunci)},
    }


def _kolom(kolom: skema.Kolom) -> dict:
    uraian: dict = {
        "name": kolom.nama,
        "type": skema.TIPE_FRICTIONLESS[kolom.tipe],
        "description": kolom.arti,
    }
    batasan: dict = {"required": True} if kolom.wajib else {}
    if kolom.kosakata:
        batasan["enum"] = list(kolom.kosakata) if kolom.wajib else ["", *kolom.kosakata]
    return uraian | ({"constraints": batasan} if batasan else {})


def simpan(jalur: Path, isi: dict) -> None:
    """Write a data package as readable UTF-8 JSON."""
    jalur.write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
