"""Pictures and PDF pages brought by others: checked by content, made small enough for a slide, without metadata."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from words.format import angka
from words.galat import GalatSerambi

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
SISI = 1920  # px of the longer side: the widest projector
BATAS_TITIK = 80_000_000  # px of a picture; a small file can unfold into gigabytes
BATAS_HALAMAN = 300
PNG_BESAR = 1_500_000  # bytes; a scanned page is smaller as JPEG, a drawn one sharper as PNG
_POLOS = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "icc_profile", "progressive", "progression",
          "adobe", "adobe_transform", "gamma", "srgb", "chromaticity", "transparency", "interlace", "background",
          "aspect"}  # fmt: skip
_AKHIR = {"PNG": b"IEND\xaeB`\x82", "JPEG": b"\xff\xd9"}
_KOSONG = b"\xef\xbb\xbf \t\r\n\0"
_satu_pdf = Lock()  # PDFium is not made for several threads


class BerkasDitolak(GalatSerambi):
    """A file that cannot be shown on a slide; `sebab` completes "Berkas X ditolak: …"."""

    def __init__(self, nama: str, sebab: str) -> None:
        super().__init__(f"Berkas {nama} tidak diterima: {sebab}. Tidak ada yang disimpan.")


def terima(nama: str, isi: bytes) -> tuple[str, bytes]:
    """(MIME type, content to keep) of a PNG, JPEG or PDF, told by its content. Raises BerkasDitolak."""
    if isi[:1024].lstrip(_KOSONG).startswith(b"%PDF-"):  # a program may hold a PDF behind its own beginning
        _periksa_pdf(nama, isi)
        return PDF, isi
    try:
        with Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as foto:
            if foto.width * foto.height > BATAS_TITIK:
                raise BerkasDitolak(
                    nama, f"gambarnya {angka(foto.width)} × {angka(foto.height)} titik, terlalu besar"
                )
            foto.load()
            return _rapikan(foto, isi)
    except UnidentifiedImageError as galat:
        raise BerkasDitolak(nama, "isinya bukan PNG, JPEG, atau PDF; simpan dulu sebagai PDF") from galat
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as galat:
        raise BerkasDitolak(nama, "gambarnya rusak atau tidak lengkap; simpan ulang berkas itu") from galat


def _rapikan(foto: Image.Image, isi: bytes) -> tuple[str, bytes]:
    """Keep the bytes as they are when they hold a small picture and nothing else; else write it anew."""
    mime = PNG if foto.format == "PNG" else JPEG
    utuh = foto.format != "MPO" and isi.endswith(_AKHIR[foto.format])  # nothing hangs behind the picture
    if utuh and set(foto.info) <= _POLOS and max(foto.size) <= SISI:
        return mime, isi
    profil = foto.info.get("icc_profile")
    tegak = ImageOps.exif_transpose(foto)
    if tegak.mode in ("1", "P"):  # colours by number cannot be blended
        tegak = tegak.convert("RGBA" if "transparency" in tegak.info else "RGB")
    tegak.thumbnail((SISI, SISI), Image.Resampling.LANCZOS)
    return mime, _tulis(tegak, mime, profil)


def _tulis(foto: Image.Image, mime: str, profil: bytes | None) -> bytes:
    cocok = ("1", "L", "LA", "P", "RGB", "RGBA") if mime == PNG else ("L", "RGB")
    if foto.mode not in cocok:
        foto, profil = foto.convert("RGB"), None
    polos = foto.copy()
    polos.info = {key: value for key, value in foto.info.items() if key == "transparency"}
    keluar = io.BytesIO()
    if mime == PNG:
        polos.save(keluar, "PNG", optimize=True, icc_profile=profil)
    else:
        polos.save(keluar, "JPEG", quality=88, optimize=True, icc_profile=profil)
    return keluar.getvalue()


def ukuran(isi: bytes) -> tuple[int, int]:
    """Width and height in px of a kept picture."""
    with Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as foto:
        return foto.size


def banyak_halaman(isi: bytes) -> int:
    """Pages of a kept PDF."""
    with _satu_pdf, _terbuka(isi) as dokumen:
        return len(dokumen)


def dari_pdf(isi: bytes, halaman: int) -> tuple[str, bytes, int, int]:
    """(MIME type, picture, width, height) of one page (from 1) of a kept PDF, on white."""
    with _satu_pdf, _terbuka(isi) as dokumen:
        lembar = dokumen[halaman - 1]
        skala = SISI / max(lembar.get_size())
        foto = lembar.render(scale=skala, fill_color=(255, 255, 255, 255)).to_pil().convert("RGB")
    titik = _tulis(foto, PNG, None)
    mime = PNG if len(titik) <= PNG_BESAR else JPEG
    return mime, titik if mime == PNG else _tulis(foto, JPEG, None), foto.width, foto.height


def _periksa_pdf(nama: str, isi: bytes) -> None:
    try:
        with _satu_pdf, _terbuka(isi) as dokumen:
            banyak = len(dokumen)
            sisi = [dokumen.get_page_size(nomor) for nomor in range(min(banyak, BATAS_HALAMAN))]
    except pypdfium2.PdfiumError as galat:
        terkunci = "password" in str(galat).lower()
        sebab = (
            "PDF itu memakai kata sandi; minta versi tanpa kata sandi"
            if terkunci
            else "PDF itu rusak; cetak ulang sebagai PDF"
        )
        raise BerkasDitolak(nama, sebab) from galat
    if not 1 <= banyak <= BATAS_HALAMAN:
        raise BerkasDitolak(nama, f"PDF itu mempunyai {angka(banyak)} halaman; batasnya {BATAS_HALAMAN}")
    if any(min(satu) < 1 for satu in sisi):
        raise BerkasDitolak(nama, "PDF itu mempunyai halaman tanpa ukuran; cetak ulang sebagai PDF")


@contextmanager
def _terbuka(isi: bytes) -> Iterator[pypdfium2.PdfDocument]:
    dokumen = pypdfium2.PdfDocument(isi)
    try:
        yield dokumen
    finally:
        dokumen.close()
