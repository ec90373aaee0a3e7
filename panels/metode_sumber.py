"""Metode: sources with licence and trust, the legal basis, dated events, and the Buku Angka (internal)."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks, rows
from words import label
from words.catatan import BELUM_DIVERIFIKASI
from words.format import angka, bulan_tahun, periode, tanggal

PAGE = "/metode"
BUKU_ANGKA_INTERNAL = (
    "Buku Angka memuat pernyataan publik pejabat apa adanya dan hanya tersedia pada kerja internal, karena "
    "antarpernyataan bukan satu deret. Dua pernyataan 2019 yang resmi ada di halaman Ringkasan."
)
JENIS_SUMBER = {
    "rekap": "Rekap resmi",
    "publikasi": "Publikasi",
    "berita": "Berita",
    "contoh": "Data contoh (rekaan)",
}
GOLONGAN = {"ikn": "IKN", "konteks": "Konteks", "rakor": "Rakor", "target": "Target"}
INTERNAL = "internal"


def sumber(state: State, konteks: Konteks) -> Panel:
    """Return every source of the edition with licence and trust, the official ones first and contoh last."""
    kinds = tuple(JENIS_SUMBER)
    found = sorted(rows("sumber_daftar", konteks), key=lambda row: kinds.index(row["jenis_sumber"]))
    return panel_tabel(
        "sumber",
        "Sumber data",
        kolom("Jenis", "Penerbit", "Judul", "Lisensi", "Keandalan", "Alamat", "Kode"),
        [
            (
                *(
                    JENIS_SUMBER[row["jenis_sumber"]],
                    row["penerbit"],
                    row["judul"],
                    row["lisensi"],
                    row["keandalan"],
                ),
                *(row["url"], row["sumber_id"]),
            )
            for row in found
        ],
        state,
        konteks,
        page=PAGE,
    )


def dasar_hukum(state: State, konteks: Konteks) -> Panel:
    """Return the legal basis with the verification status of each regulation."""
    return panel_tabel(
        "dasar-hukum",
        "Dasar hukum",
        kolom("Peraturan", "Tentang", "Status verifikasi", "Catatan"),
        [
            (row["nomor"], row["tentang"], row["status_verifikasi"], row["catatan"])
            for row in rows("dasar_hukum_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
        notes=(f"“{BELUM_DIVERIFIKASI.capitalize()}” berarti belum dibaca pada naskah resminya.",),
    )


def peristiwa(state: State, konteks: Konteks) -> Panel:
    """Return IKN, context and rakor events; what is not verified says so."""
    return panel_tabel(
        "peristiwa",
        "Peristiwa IKN dan rapat koordinasi",
        kolom("Tanggal", "Golongan", "Peristiwa", "Verifikasi", "Tempat", "Tema", "Sumber"),
        [
            (
                *(waktu(row), GOLONGAN[row["golongan"]], row["judul"]),
                "terverifikasi" if row["terverifikasi"] else BELUM_DIVERIFIKASI,
                *(row["tempat"], row["tema"], row["sumber"]),
            )
            for row in rows("peristiwa_semua", konteks)
        ],
        state,
        konteks,
        page=PAGE,
    )


def waktu(row: dict) -> str:
    """Return an event's date as precisely as its source states it."""
    day = row["tanggal"]
    return {"hari": tanggal, "bulan": bulan_tahun, "tahun": lambda one: str(one.year)}[row["presisi"]](day)


def buku_angka(state: State, konteks: Konteks) -> Panel | None:
    """Return the public statements as made, None for any audience but the internal one."""
    if konteks.audiens != INTERNAL:
        return None
    found = rows("pernyataan_daftar", konteks)
    columns = (
        *kolom("Tanggal", "Dinyatakan oleh", "Wilayah"),
        Column("angka", "Angka", numeric=True),
        *(Column(key, title) for key, title in _RINCI),
    )
    lines = [
        (
            *(_kapan(row["tanggal"]), row["siapa"], row["nama_wilayah"] or row["kode_wilayah"]),
            Cell(float(row["angka"]), angka(row["angka"])),
            *(row["satuan"], "ya" if row["kumulatif"] else "tidak", label.UKURAN.get(row["ukuran"], "")),
            *(row["definisi"], row["catatan"], row["penerbit"] or row["sumber_id"]),
        )
        for row in found
    ]
    notes = ("Angka pernyataan tidak dijumlahkan, tidak dibagi, dan tidak disambung menjadi deret.",)
    ids = [row["sumber_id"] for row in found]
    return panel_tabel(
        "buku-angka", "Buku Angka", columns, lines, state, konteks, page=PAGE, notes=notes, sumber_id=ids
    )


_RINCI = (
    ("satuan", "Satuan"),
    ("kumulatif", "Kumulatif"),
    ("ukuran", "Ukuran"),
    ("definisi", "Definisi"),
    ("catatan", "Catatan"),
    ("penerbit", "Penerbit"),
)


def _kapan(kode: str) -> str:
    """Return "13 Maret 2025" from a day code, else the text of a period code."""
    if len(kode) != 10:
        return periode(kode)
    return f"{int(kode[8:])} {periode(kode[:7])}"
