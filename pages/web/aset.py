"""One file kept in RAM, compressed once, with an ETag: what every fixed answer of the server is made of."""

import gzip
import hashlib
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.responses import Response

TETAP = "public, immutable, max-age=31536000"
TANYA_DULU = "no-cache"
_MAMPAT_MINIMUM = 500  # below this gzip saves nothing
_SUDAH_MAMPAT = ("image/png", "image/gif", "image/jpeg", "font/")


@dataclass(frozen=True)
class Aset:
    """A body (`isi`, already gzipped if `mampat`), its media type, strong ETag and Cache-Control line."""

    isi: bytes
    mampat: bool
    jenis: str
    etag: str
    simpan: str


def aset(isi: bytes, jenis: str, simpan: str) -> Aset:
    """Keeps `isi` (media type `jenis`, Cache-Control `simpan`), gzipped where that helps."""
    etag = f'"{hashlib.sha256(isi).hexdigest()[:20]}"'
    if len(isi) < _MAMPAT_MINIMUM or jenis.startswith(_SUDAH_MAMPAT):
        return Aset(isi, False, jenis, etag, simpan)
    return Aset(gzip.compress(isi, 9, mtime=0), True, jenis, etag, simpan)


def jawaban(isi: Aset, minta: Headers) -> Response:
    """The HTTP answer for these request headers: 304 when the browser has it, gzip when it can read it."""
    kepala = {"ETag": isi.etag, "Cache-Control": isi.simpan, "Vary": "Accept-Encoding"}
    if _punya(minta.get("if-none-match", ""), isi.etag):
        return Response(status_code=304, headers=kepala)
    badan = isi.isi
    if isi.mampat and "gzip" in minta.get("accept-encoding", ""):
        kepala["Content-Encoding"] = "gzip"
    elif isi.mampat:
        badan = gzip.decompress(badan)
    return Response(badan, headers=kepala, media_type=isi.jenis)


def _punya(daftar: str, etag: str) -> bool:
    return daftar.strip() == "*" or etag in {satu.strip().removeprefix("W/") for satu in daftar.split(",")}
