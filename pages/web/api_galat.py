"""What the read API refuses: always problem+json (RFC 9457) with an Indonesian sentence that says what to do."""

from __future__ import annotations

import json
from typing import Any

from starlette.responses import Response

from words.galat import GalatSerambi

JENIS = "application/problem+json"
_JUDUL = {
    400: "Permintaan tidak sah",
    404: "Tidak ditemukan",
    405: "Cara permintaan tidak didukung",
    406: "Bentuk jawaban tidak didukung",
    413: "Isi permintaan terlalu besar",
    414: "Alamat terlalu panjang",
    500: "Kesalahan program",
    503: "Belum dapat dijawab",
}


class ApiSalah(GalatSerambi):
    """A refusal: HTTP status, code of the reason, the sentence, and what a program may want (`diizinkan` …)."""

    def __init__(self, status: int, alasan: str, pesan: str, **lain: Any) -> None:
        super().__init__(pesan)
        self.status = status
        self.alasan = alasan
        self.lain = lain


def jawab_galat(galat: ApiSalah, kepala: dict[str, str] | None = None) -> Response:
    """The problem document; never stored."""
    isi = {
        "type": f"urn:serambi:galat:{galat.alasan}",
        "title": _JUDUL[galat.status],
        "status": galat.status,
        "detail": galat.pesan,
        **galat.lain,
    }
    badan = json.dumps(isi, ensure_ascii=False).encode("utf-8")
    return Response(badan, galat.status, {"Cache-Control": "no-store"} | (kepala or {}), JENIS)


def potong(teks: str, panjang: int = 80) -> str:
    """What somebody sent, short enough to be told back."""
    return teks if len(teks) <= panjang else f"{teks[: panjang - 1]}…"
