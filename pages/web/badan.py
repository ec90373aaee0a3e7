"""What the stage's and the plenary's routes have in common: a posted JSON object, and the headers of a strict page."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request

from pages.web.penjaga_layar import PermintaanDitolak


async def isi_json(minta: Request, batas: int) -> dict[str, Any]:
    """The posted JSON object of at most `batas` bytes. Raises PermintaanDitolak."""
    panjang = minta.headers.get("content-length", "")
    if not panjang.isdecimal() or int(panjang) > batas:
        raise PermintaanDitolak
    try:
        isi = json.loads(await minta.body())
    except (ValueError, RecursionError):  # also brackets in brackets without end
        raise PermintaanDitolak from None
    if not isinstance(isi, dict):
        raise PermintaanDitolak
    return isi


def teks(isi: dict[str, Any], nama: str) -> str:
    """A text of it; half of a pair of code units, which no file can hold, becomes "?". Raises PermintaanDitolak."""
    satu = isi.get(nama)
    if not isinstance(satu, str):
        raise PermintaanDitolak
    return satu.encode("utf-8", "replace").decode("utf-8")


def kepala(nonce: str) -> dict[str, str]:
    """Nothing from outside and no script but the page's own; other windows of Serambi may frame it."""
    return {
        "Content-Security-Policy": (
            f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; img-src data:; "
            "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        ),
        "Cache-Control": "no-store",
    }
