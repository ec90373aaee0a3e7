"""Opening a zip that came from elsewhere: nothing in it is trusted before its name, size and SHA-256 were looked at.

Names are a closed list (`Aturan.nama`), so no path leads anywhere else; sizes are bounded before a byte is unpacked
and counted while it is.
"""

from __future__ import annotations

import hashlib
import re
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from words.galat import GalatSerambi

_POTONG = 1 << 20


@dataclass(frozen=True)
class Aturan:
    """What a kind of file may hold, and how it is refused (`tolak` makes the error of a reason)."""

    apa: str  # "bekal"
    nama: re.Pattern[str]
    tolak: Callable[[str], GalatSerambi]
    banyak: int = 2000
    satu: int = 512 << 20  # bytes of one file
    semua: int = 1 << 30
    teks: int = 64 << 20  # of one .json; they are read into memory
    kempis: int = 200  # unpacked : packed; text of a deck reaches about 20


@contextmanager
def terbuka(jalur: Path, aturan: Aturan) -> Iterator[ZipFile]:
    """The open zip; whatever is wrong with it as a file is a refusal."""
    try:
        with ZipFile(jalur) as arsip:
            yield arsip
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as galat:
        raise aturan.tolak(
            f"{jalur.name} bukan berkas {aturan.apa} Serambi, atau tersalin tidak utuh. Salin ulang dari laptop "
            "asalnya."
        ) from galat
    except OSError as galat:
        raise aturan.tolak(
            f"{jalur.name} tidak dapat dibaca (kode {galat.errno}). Periksa letak dan izin berkas."
        ) from galat


def daftar(arsip: ZipFile, jalur: Path, aturan: Aturan) -> dict[str, ZipInfo]:
    """The parts by name, after the checks that need no unpacking."""
    semua = arsip.infolist()
    if len(semua) > aturan.banyak:
        raise aturan.tolak(f"isinya {len(semua)} berkas; {aturan.apa} paling banyak {aturan.banyak}.")
    for info in semua:
        _sah(info, aturan)
    if len({info.filename.casefold() for info in semua}) < len(semua):
        raise aturan.tolak("ada dua isi dengan nama yang sama.")
    besar = sum(info.file_size for info in semua)
    if besar > aturan.semua or besar > aturan.kempis * max(jalur.stat().st_size, 1 << 16):
        raise aturan.tolak(
            f"isinya jauh lebih besar daripada berkasnya; {aturan.apa} yang benar tidak demikian."
        )
    return {info.filename: info for info in semua}


def _sah(info: ZipInfo, aturan: Aturan) -> None:
    """Refuse a name or kind of part that such a file never has."""
    jenis = stat.S_IFMT(info.external_attr >> 16)
    aneh = jenis not in (0, stat.S_IFREG) or info.flag_bits & 0x1
    padat = info.compress_type in (ZIP_STORED, ZIP_DEFLATED)
    if aneh or not padat or not aturan.nama.fullmatch(info.filename):
        raise aturan.tolak(
            f"di dalamnya ada “{info.filename[:80]}”, yang tidak pernah ada pada {aturan.apa} Serambi."
        )
    if info.file_size > (aturan.teks if info.filename.endswith(".json") else aturan.satu):
        raise aturan.tolak(f"{info.filename} terlalu besar.")


def utuh(arsip: ZipFile, info: ZipInfo, aturan: Aturan) -> bytes:
    """One part in memory."""
    return b"".join(_alir(arsip, info, aturan))


def cocok(arsip: ZipFile, info: ZipInfo, sha256: str, aturan: Aturan) -> bool:
    """Whether a part is whole and is what was noted of it."""
    hitung = hashlib.sha256()
    try:
        for potong in _alir(arsip, info, aturan):
            hitung.update(potong)
    except (BadZipFile, zlib.error, EOFError):  # this part is damaged; the rest of the file may be whole
        return False
    return hitung.hexdigest() == sha256


def salin(arsip: ZipFile, info: ZipInfo, keluar: BinaryIO, aturan: Aturan) -> str:
    """Write one part to an open file and return its SHA-256."""
    hitung = hashlib.sha256()
    for potong in _alir(arsip, info, aturan):
        hitung.update(potong)
        keluar.write(potong)
    return hitung.hexdigest()


def _alir(arsip: ZipFile, info: ZipInfo, aturan: Aturan) -> Iterator[bytes]:
    """The bytes of a part, never more than it announced."""
    sisa = info.file_size
    with arsip.open(info) as masuk:
        while potong := masuk.read(_POTONG):
            sisa -= len(potong)
            if sisa < 0:
                raise aturan.tolak(f"{info.filename} lebih besar daripada yang disebutnya.")
            yield potong
