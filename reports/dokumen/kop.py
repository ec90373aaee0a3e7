"""The letterhead: looked at before it is printed, because typst leaves a broken picture out without a word."""

from __future__ import annotations

import base64
from io import BytesIO

from reports.dek import Gambar
from words.galat import GalatSerambi

TINGGI = 35.0  # mm, at most
DIKENAL = {"PNG": "image/png", "JPEG": "image/jpeg"}


class KopRusak(GalatSerambi):
    """The letterhead is no picture that a paper can carry."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            f"Gambar kop “{nama}” rusak atau bukan PNG/JPEG, sehingga naskah belum dibuat. Unggah lagi gambar kop pada "
            "bagian Dokumen di halaman Rumusan, atau hapus kop itu."
        )


def periksa(gambar: Gambar) -> None:
    """Read the whole picture. Raises KopRusak."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(gambar.isi), formats=tuple(DIKENAL)) as foto:
            bentuk = foto.format
            foto.load()
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError) as galat:
        raise KopRusak(gambar.alt) from galat
    if DIKENAL[str(bentuk)] != gambar.mime:
        raise KopRusak(gambar.alt)


def luas(gambar: Gambar, lebar: float) -> tuple[float, float]:
    """Width and height in mm: as wide as the text (`lebar`), lower where it would be higher than TINGGI."""
    tinggi = lebar * gambar.tinggi / gambar.lebar
    return (lebar, tinggi) if tinggi <= TINGGI else (TINGGI * gambar.lebar / gambar.tinggi, TINGGI)


def svg(gambar: Gambar) -> str:
    """The picture in an SVG: typst takes texts only."""
    isi = base64.b64encode(gambar.isi).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {gambar.lebar} {gambar.tinggi}">'
        f'<image width="{gambar.lebar}" height="{gambar.tinggi}" href="data:{gambar.mime};base64,{isi}"/></svg>'
    )
