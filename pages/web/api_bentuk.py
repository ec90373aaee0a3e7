"""The fixed parts of the OpenAPI document: types, response heads, the shapes of `meta` and of a refusal."""

from __future__ import annotations

from words import api as kata

GALAT = {
    "400": "Parameter tidak dikenal, kurang, atau nilainya tidak sah",
    "404": "Kueri atau edisi tidak ada",
    "405": "Hanya GET dan HEAD",
    "406": "Accept tidak memuat bentuk yang tersedia",
    "413": "Permintaan baca tidak memerlukan isi",
    "414": "Alamat lebih panjang dari yang diterima",
    "503": "Sibuk, atau permintaan terlalu berat; lihat Retry-After",
}
APA_SAJA = ["string", "number", "boolean", "null"]
TIPE = {
    "varchar": ["string", "null"], "integer": ["integer", "null"], "bigint": ["integer", "null"],
    "double": ["number", "null"], "boolean": ["boolean", "null"], "date": ["string", "null"],
}  # fmt: skip
KEPALA = {
    "ETag": "Sidik isi edisi dan permintaan; kirim kembali sebagai If-None-Match",
    "Link": "rel=next dan rel=prev: halaman sesudah dan sebelumnya",
    "X-Serambi-Edisi": "Edisi data",
    "X-Serambi-Contoh": "ya bila memuat DATA CONTOH",
    "X-Serambi-Baris": "Banyaknya baris seluruh jawaban; tidak ada bila edisi terlalu besar untuk dihitung",
}
_TEKS, _DAFTAR = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
META = {
    "type": "object",
    "required": ["kueri", "edisi", "contoh", "satuan", "sumber", "lisensi", "baris", "baris_semua", "berikut"],
    "properties": {
        "kueri": _TEKS, "judul": _TEKS, "edisi": _TEKS, "edisi_sha256": _TEKS, "audiens": {"const": "publik"},
        "contoh": {"type": "boolean", "description": kata.CONTOH_JANGAN_DIKUTIP}, "tanda": _TEKS,
        "satuan": _DAFTAR, "lisensi": _DAFTAR,
        "kolom": {"type": "array", "items": {"type": "object", "properties": {"nama": _TEKS, "arti": _TEKS}}},
        "sumber": {"type": "array", "items": {"type": "object"}},
        "permintaan": {"type": "object"},
        "baris": {"type": "integer"},
        "baris_semua": {"type": ["integer", "null"]}, "berikut": {"type": ["string", "null"]},
    },
}  # fmt: skip
BENTUK_GALAT = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": _TEKS, "title": _TEKS, "status": {"type": "integer"}, "detail": _TEKS, "parameter": _TEKS,
        "diizinkan": _DAFTAR,
    },
}  # fmt: skip
