"""Indonesian for the short plain answers of Streamlit and Starlette: a file that is gone, a method not taken.

A reader meets them in the address bar and behind an old download link; Streamlit's frame also quotes them when a
connection is refused. Only the texts of this list are swapped: our own refusals are Indonesian already.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

_HILANG = "Berkas tidak tersedia lagi. Buka kembali halamannya, lalu ulangi."
_BESAR = "Berkas terlalu besar."
# how the English text begins -> what is sent instead
KATA = {
    "File not found": _HILANG,
    "Component not found": _HILANG,
    "read error": _HILANG,
    "not found": _HILANG,
    "Not Found": "Alamat ini tidak ada di Serambi.",
    "Method Not Allowed": "Cara permintaan ini tidak diterima di alamat ini.",
    "Bad Request": "Permintaan tidak dapat dibaca.",
    "Invalid range": "Bagian berkas yang diminta tidak ada.",
    "Invalid Content-Length": "Ukuran berkas tidak sah.",
    "Expected 1 file": "Kirim satu berkas saja.",
    "Request body was already consumed": "Berkas tidak terbaca. Ulangi unggahan.",
    "XSRF token": "Permintaan ditolak: muat ulang halaman, lalu ulangi.",
    "Invalid session_id": "Sesi sudah berakhir: muat ulang halaman, lalu ulangi.",
    "File too large": _BESAR,
    "File is too large": _BESAR,
    "Content Too Large": _BESAR,
    "Forbidden": "Permintaan ditolak.",
    "Internal Server Error": "Galat di Serambi. Ulangi; bila tetap gagal, laporkan kepada operator.",
}


def ganti(teks: str) -> str | None:
    """The Indonesian for a plain answer, None for a text that is not on the list."""
    return next((baru for awal, baru in KATA.items() if teks.startswith(awal)), None)


def indonesia(send: Send) -> Send:
    """A `send` that swaps the body of an error in plain text; every other message passes as it is."""
    awal: Message | None = None  # held back until its body is known: the length stands in its headers

    async def kirim(pesan: Message) -> None:
        nonlocal awal
        if pesan["type"] == "http.response.start" and _polos(pesan):
            awal = pesan
            return
        if awal is not None:
            pesan = _isi(awal, pesan)
            await send(awal)
            awal = None
        await send(pesan)

    return kirim


def _polos(pesan: Message) -> bool:
    if pesan["status"] < 400:
        return False
    kepala = MutableHeaders(scope=pesan)
    return "content-encoding" not in kepala and kepala.get("content-type", "text/plain").startswith(
        "text/plain"
    )


def _isi(awal: Message, pesan: Message) -> Message:
    """The body message with its text swapped, the headers of `awal` made to fit."""
    baru = ganti(pesan.get("body", b"").decode("utf-8", "replace"))
    if baru is None or pesan.get("more_body", False):
        return pesan
    isi = baru.encode("utf-8")
    kepala = MutableHeaders(scope=awal)
    kepala["content-length"] = str(len(isi))
    kepala["content-type"] = "text/plain; charset=utf-8"
    return {**pesan, "body": isi}
