"""Pictures of a deck made smaller for paper and messengers; drawings with few colours stay PNG."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from reports.dek import Dek, Gambar

# longest side in px and JPEG quality, tried in this order until the file is small enough
HEMAT = ((1920, 85), (1280, 72), (900, 60), (640, 50))
SEDIKIT = 60_000  # bytes: smaller pictures stay as they are


def dek_hemat(dek: Dek, sisi: int, mutu: int) -> Dek:
    """The deck with no picture longer than `sisi` px; the same object when nothing needed it."""
    if not any(s.gambar for s in dek.salindia) and not dek.logo:
        return dek
    salindia = tuple(
        replace(s, gambar=tuple(hemat(one, sisi, mutu) for one in s.gambar)) if s.gambar else s
        for s in dek.salindia
    )
    return replace(dek, salindia=salindia, logo=tuple(hemat(one, min(sisi, 600), mutu) for one in dek.logo))


def hemat(gambar: Gambar, sisi: int, mutu: int) -> Gambar:
    """The picture with its longest side at most `sisi` px, the smaller of PNG (where it came as PNG) and
    JPEG; as it is when that saves nothing."""
    from PIL import Image

    if len(gambar.isi) <= SEDIKIT and max(gambar.lebar, gambar.tinggi) <= sisi:
        return gambar
    with Image.open(BytesIO(gambar.isi)) as asal:
        kecil = asal.copy()
    kecil.thumbnail((sisi, sisi))
    pilihan = [_simpan(_di_atas_putih(kecil), "JPEG", quality=mutu, optimize=True)]
    if gambar.mime == "image/png":
        pilihan.append(_simpan(kecil, "PNG", optimize=True))
    isi = min(pilihan, key=len)
    if len(isi) >= len(gambar.isi):
        return gambar
    mime = "image/jpeg" if isi is pilihan[0] else "image/png"
    return replace(gambar, isi=isi, mime=mime, lebar=kecil.width, tinggi=kecil.height)


def _di_atas_putih(gambar: object) -> object:
    """Without transparency: JPEG has none, and black would show."""
    from PIL import Image

    penuh = gambar.convert("RGBA")
    putih = Image.new("RGBA", penuh.size, "#FFFFFF")
    return Image.alpha_composite(putih, penuh).convert("RGB")


def _simpan(gambar: object, bentuk: str, **pilihan: object) -> bytes:
    keluar = BytesIO()
    gambar.save(keluar, bentuk, **pilihan)
    return keluar.getvalue()
