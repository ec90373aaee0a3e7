"""Photos and inserted pages for phones: small enough for a first load of 80 KB on a shared Wi-Fi."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from reports.dek import Gambar

LEBAR = 720  # px: sharp on a phone of 360 CSS px
PALING_BERAT = 45_000  # bytes
MUTU = (72, 58, 45, 32)
LATAR = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class GambarHp:
    """A picture as phones get it: its name in addresses (a digest of its bytes), bytes, mime type, size in px."""

    sidik: str
    isi: bytes
    mime: str
    lebar: int
    tinggi: int
    alt: str


@lru_cache(maxsize=64)
def kecilkan(gambar: Gambar) -> GambarHp:
    """The picture at most 720 px wide and about 45 KB; a PNG that is small already stays as it is."""
    if gambar.mime == "image/png" and len(gambar.isi) <= PALING_BERAT and gambar.lebar <= LEBAR:
        return _jadi(gambar.isi, gambar.mime, gambar.lebar, gambar.tinggi, gambar.alt)
    lebar = min(LEBAR, gambar.lebar)
    while True:
        isi, ukuran = _jpeg(gambar.isi, lebar)
        if len(isi) <= PALING_BERAT or lebar <= LEBAR // 3:
            return _jadi(isi, "image/jpeg", *ukuran, gambar.alt)
        lebar = lebar * 3 // 4


def _jpeg(isi: bytes, lebar: int) -> tuple[bytes, tuple[int, int]]:
    """JPEG of that width at the best quality that is light enough, else at the lowest; (bytes, size)."""
    with Image.open(io.BytesIO(isi)) as asli:
        rata = Image.new("RGB", asli.size, LATAR)
        tembus = asli.convert("RGBA")
        rata.paste(tembus, mask=tembus.getchannel("A"))
    rata.thumbnail((lebar, lebar * 4))
    for mutu in MUTU:
        wadah = io.BytesIO()
        rata.save(wadah, "JPEG", quality=mutu, optimize=True, progressive=True)
        if wadah.tell() <= PALING_BERAT:
            break
    return wadah.getvalue(), rata.size


def _jadi(isi: bytes, mime: str, lebar: int, tinggi: int, alt: str) -> GambarHp:
    return GambarHp(hashlib.sha256(isi).hexdigest()[:20], isi, mime, lebar, tinggi, alt)
