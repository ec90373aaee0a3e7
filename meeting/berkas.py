"""Files brought by others (photos, logos, PDF pages): kept as `$SERAMBI_HOME/berkas/<sidik>`, listed in the store.

    satu = berkas.simpan("Sambutan Kukar.pdf", isi, "penyunting")
    berkas.gambar(satu.sidik, 3)      # page 3 as the picture that slides, files and the pack show

`sidik` is the SHA-256 of what is kept: a picture loses its metadata first (place and camera of a photo), so that
keeping a kept file again changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from data.edisi import rumah
from meeting import berkas_gambar, catatan, gudang, jam
from meeting.berkas_gambar import PDF, BerkasDitolak
from reports.dek import Gambar
from words.format import angka
from words.galat import GalatSerambi

BATAS = 25 * 1024 * 1024
_SIDIK = re.compile(rf"[0-9a-f]{{{2 * hashlib.sha256().digest_size}}}")


class BerkasHilang(GalatSerambi):
    """A file that a slide or a meeting names is not kept here, or is no longer what was kept."""


class BerkasTakTertulis(GalatSerambi):
    """The folder of files cannot be written or has no room."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """One kept file: SHA-256 (hex) of its content, the name it came with, "image/png" …, size in bytes."""

    sidik: str
    nama: str
    mime: str
    ukuran: int


def simpan(nama: str, isi: bytes, oleh: str) -> Berkas:
    """Check a PNG, JPEG or PDF by its content and keep it; the same content twice is one file.

    `oleh` is the role that brings it. Raises BerkasDitolak (too large, not such a file, locked, broken),
    BerkasTakTertulis, GudangGagal. Nothing is kept then.
    """
    sebut = _nama_bersih(nama)
    if len(isi) > BATAS:
        raise BerkasDitolak(
            sebut, f"ukurannya {angka(len(isi) / 2**20, 1)} MB; batasnya {angka(BATAS // 2**20)} MB"
        )
    mime, bersih = berkas_gambar.terima(sebut, isi)
    satu = Berkas(hashlib.sha256(bersih).hexdigest(), sebut, mime, len(bersih))
    _letakkan(satu.sidik, bersih)
    with gudang.tulis() as sambungan:
        _catat(sambungan, satu, oleh)
    return ambil(satu.sidik)


def ambil(sidik: str) -> Berkas:
    """What is known of a kept file. Raises BerkasHilang."""
    with gudang.baca() as sambungan:
        pilih = "select sidik, nama, mime, ukuran from berkas where sidik = ?"
        baris = sambungan.execute(pilih, (sidik,)).fetchone()
    if baris is None:
        raise BerkasHilang(
            f"Berkas {sidik[:8]} tidak ada di komputer ini. Unggah lagi berkas itu, atau terima bekal rapat yang "
            "memuatnya."
        )
    return Berkas(*baris)


def jalur(sidik: str) -> Path:
    """Where the content of a file is kept. Raises BerkasHilang for a name that is no SHA-256."""
    if not _SIDIK.fullmatch(sidik):
        raise BerkasHilang(f"“{sidik[:80]}” bukan sidik berkas.")
    return rumah() / "berkas" / sidik


def isi(sidik: str) -> bytes:
    """The content of a kept file, checked against its SHA-256. Raises BerkasHilang."""
    nama, tempat = ambil(sidik).nama, jalur(sidik)
    saran = "Unggah lagi berkas itu, atau terima ulang bekal rapat."
    try:
        didapat = tempat.read_bytes()
    except OSError as galat:
        raise BerkasHilang(f"Isi berkas {nama} tidak dapat dibaca dari {tempat}. {saran}") from galat
    if hashlib.sha256(didapat).hexdigest() != sidik:
        raise BerkasHilang(f"Isi berkas {nama} sudah berubah di {tempat}. {saran}")
    return didapat


def halaman(sidik: str) -> int:
    """How many pages a kept file has; a picture has one."""
    return _halaman(str(rumah()), sidik)


def gambar(sidik: str, halaman: int = 1) -> Gambar:
    """Page `halaman` (from 1) of a kept file as a picture of at most 1920 px on its longer side.

    Its alt text is the file's name (and page). Raises BerkasHilang, also for a page that the file does not have.
    """
    return _gambar(str(rumah()), sidik, halaman)


@lru_cache(maxsize=64)
def _halaman(_rumah: str, sidik: str) -> int:
    return berkas_gambar.banyak_halaman(isi(sidik)) if ambil(sidik).mime == PDF else 1


@lru_cache(maxsize=64)  # a page of a PDF takes a fifth of a second; the content of a sidik never changes
def _gambar(_rumah: str, sidik: str, halaman: int) -> Gambar:
    satu, didapat = ambil(sidik), isi(sidik)
    if satu.mime != PDF:
        lebar, tinggi = berkas_gambar.ukuran(didapat)
        return Gambar(didapat, satu.mime, lebar, tinggi, satu.nama)
    banyak = berkas_gambar.banyak_halaman(didapat)
    if not 1 <= halaman <= banyak:
        raise BerkasHilang(f"Berkas {satu.nama} hanya mempunyai {angka(banyak)} halaman, bukan {halaman}.")
    mime, titik, lebar, tinggi = berkas_gambar.dari_pdf(didapat, halaman)
    return Gambar(titik, mime, lebar, tinggi, f"{satu.nama}, halaman {halaman}")


def _nama_bersih(nama: str) -> str:
    """The last part of a path of any system, without control characters; never the name of a stored file.

    Raises BerkasDitolak for a name that climbs out of its folder: no browser sends one.
    """
    bagian = re.split(r"[/\\]", nama)
    terakhir = bagian[-1]
    if ".." in (satu.strip() for satu in bagian) or "\0" in nama:
        raise BerkasDitolak("itu", "namanya memuat lintasan folder (“..”); ganti nama berkas itu")
    return "".join(huruf for huruf in terakhir if huruf.isprintable()).strip()[:120] or "berkas"


def _catat(sambungan: sqlite3.Connection, satu: Berkas, oleh: str) -> None:
    baru = sambungan.execute(
        "insert or ignore into berkas (sidik, nama, mime, ukuran, dibuat) values (?, ?, ?, ?, ?)",
        (satu.sidik, satu.nama, satu.mime, satu.ukuran, jam.teks(jam.sekarang())),
    ).rowcount
    if baru:
        catatan.catat(sambungan, oleh, "berkas_disimpan", satu.nama)


def _letakkan(sidik: str, didapat: bytes) -> None:
    """Write beside and rename: the name appears only when the content is whole."""
    tempat = jalur(sidik)
    with _bernama(tempat.parent):
        tempat.parent.mkdir(parents=True, exist_ok=True)
        sisi = tempat.with_name(f".tulis-{os.getpid()}-{sidik}")
        with open(sisi, "wb") as keluar:
            keluar.write(didapat)
            keluar.flush()
            os.fsync(keluar.fileno())
        os.replace(sisi, tempat)


@contextmanager
def _bernama(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as galat:
        raise BerkasTakTertulis(
            f"Folder {folder} tidak dapat ditulis ({galat.strerror or 'sebab tidak diketahui'}). Berkas belum "
            "disimpan. Periksa ruang simpan dan izin folder itu, lalu ulangi."
        ) from galat
