"""Opening the zip of a bekal: nothing in it is trusted before its name, size and SHA-256 were looked at.

Names are a closed list, so no path leads anywhere else; sizes are bounded before a byte is unpacked and counted
while it is; what does not match its SHA-256 is left out and named.
"""

from __future__ import annotations

import hashlib
import json
import re
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from meeting.bekal.buat import BENTUK, MANIFES, RAPAT, VERSI
from meeting.bekal.galat import BekalDitolak
from meeting.bekal.isi import Isi
from meeting.bekal.urai import urai_isi

NAMA_SAH = re.compile(
    r"manifest\.json|rapat\.json|edisi/[A-Za-z0-9][A-Za-z0-9-]{0,63}/[a-z_]+\.(json|parquet)|berkas/([0-9a-f]{32}){2}"
)
BANYAK_MAKS = 2000
BATAS_SATU = 512 << 20  # bytes of one file
BATAS_SEMUA = 1 << 30
BATAS_DAFTAR = 64 << 20  # of one .json; they are read into memory
KEMPIS_MAKS = 200  # unpacked : packed; text of a deck reaches about 20
_POTONG = 1 << 20


@dataclass(frozen=True)
class Bekal:
    """An opened file: what it says of itself, its deck, and which of its parts are damaged or missing."""

    jalur: Path
    manifes: dict[str, Any]
    isi: Isi
    rusak: frozenset[str]

    @property
    def edisi(self) -> dict[str, tuple[str, ...]]:
        """Names of the files of each vintage."""
        nama = sorted(satu for satu in self.manifes["berkas"] if satu.startswith("edisi/"))
        return {
            id_: tuple(n for n in nama if n.startswith(f"edisi/{id_}/"))
            for id_ in dict.fromkeys(n.split("/")[1] for n in nama)
        }


def buka(jalur: Path) -> Bekal:
    """Look at a whole file. Raises BekalDitolak for what is no bekal or cannot be trusted at all."""
    with _zip(jalur) as arsip:
        daftar = _daftar(arsip, jalur)
        manifes = _manifes(arsip, daftar)
        rusak = {nama for nama in manifes["berkas"] if nama not in daftar}
        if RAPAT in rusak or not _cocok(arsip, daftar[RAPAT], manifes):
            raise BekalDitolak(
                f"susunan paparan ({RAPAT}) tidak sama dengan catatannya. Salin ulang berkas itu."
            )
        isi = urai_isi(_utuh(arsip, daftar[RAPAT]))
        lain = [daftar[nama] for nama in manifes["berkas"] if nama in daftar and nama != RAPAT]
        rusak |= {satu.filename for satu in lain if not _cocok(arsip, satu, manifes)}
    return Bekal(jalur, manifes, isi, frozenset(rusak))


def ambil(bekal: Bekal, nama: str) -> bytes:
    """One part of the file in memory."""
    with _zip(bekal.jalur) as arsip:
        return _utuh(arsip, _daftar(arsip, bekal.jalur)[nama])


def keluarkan(bekal: Bekal, nama: str, tujuan: Path) -> None:
    """Write one part of the file to `tujuan`. Raises BekalDitolak when it is no longer what `buka` saw."""
    with _zip(bekal.jalur) as arsip:
        info = _daftar(arsip, bekal.jalur)[nama]
        hitung = hashlib.sha256()
        with open(tujuan, "xb") as keluar:
            for potong in _alir(arsip, info):
                hitung.update(potong)
                keluar.write(potong)
    if hitung.hexdigest() != bekal.manifes["berkas"][nama]["sha256"]:
        raise BekalDitolak(
            f"{nama} berubah selama dibaca. Salin berkas itu ke laptop ini dahulu, lalu ulangi."
        )


@contextmanager
def _zip(jalur: Path) -> Iterator[ZipFile]:
    try:
        with ZipFile(jalur) as arsip:
            yield arsip
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as galat:
        raise BekalDitolak(
            f"{jalur.name} bukan berkas bekal Serambi, atau tersalin tidak utuh. Salin ulang dari laptop asalnya."
        ) from galat
    except OSError as galat:
        raise BekalDitolak(
            f"{jalur.name} tidak dapat dibaca (kode {galat.errno}). Periksa letak dan izin berkas."
        ) from galat


def _daftar(arsip: ZipFile, jalur: Path) -> dict[str, ZipInfo]:
    """The parts by name, after the checks that need no unpacking."""
    semua = arsip.infolist()
    if len(semua) > BANYAK_MAKS:
        raise BekalDitolak(f"isinya {len(semua)} berkas; bekal paling banyak {BANYAK_MAKS}.")
    for info in semua:
        _sah(info)
    if len({info.filename.casefold() for info in semua}) < len(semua):
        raise BekalDitolak("ada dua isi dengan nama yang sama.")
    besar = sum(info.file_size for info in semua)
    if besar > BATAS_SEMUA or besar > KEMPIS_MAKS * max(jalur.stat().st_size, 1 << 16):
        raise BekalDitolak("isinya jauh lebih besar daripada berkasnya; bekal yang benar tidak demikian.")
    return {info.filename: info for info in semua}


def _sah(info: ZipInfo) -> None:
    """Raise BekalDitolak for a name or kind of part that a bekal never has."""
    jenis = stat.S_IFMT(info.external_attr >> 16)
    aneh = jenis not in (0, stat.S_IFREG) or info.flag_bits & 0x1
    if aneh or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or not NAMA_SAH.fullmatch(info.filename):
        raise BekalDitolak(
            f"di dalamnya ada “{info.filename[:80]}”, yang tidak pernah ada pada bekal Serambi."
        )
    if info.file_size > (BATAS_DAFTAR if info.filename.endswith(".json") else BATAS_SATU):
        raise BekalDitolak(f"{info.filename} terlalu besar.")


def _manifes(arsip: ZipFile, daftar: dict[str, ZipInfo]) -> dict[str, Any]:
    if MANIFES not in daftar:
        raise BekalDitolak(f"{MANIFES} tidak ada di dalamnya; ini bukan bekal Serambi.")
    try:
        isi = json.loads(_utuh(arsip, daftar[MANIFES]))
        bentuk, versi = isi["bentuk"], int(isi["versi"])
        berkas = {nama: (str(satu["sha256"]), int(satu["bytes"])) for nama, satu in isi["berkas"].items()}
        _ = str(isi["rapat"]), str(isi["sidik"]), str(isi["dibuat"]), int(isi["skema"]["gudang"])
    except (ValueError, KeyError, TypeError, AttributeError) as galat:
        raise BekalDitolak(f"{MANIFES} tidak dapat dibaca.") from galat
    if bentuk != BENTUK or versi > VERSI:
        raise BekalDitolak(
            "bentuknya dari Serambi yang lebih baru. Perbarui Serambi di laptop ini, lalu ulangi."
        )
    if asing := [nama for nama in daftar if nama != MANIFES and nama not in berkas]:
        raise BekalDitolak(f"{asing[0]} tidak tercatat pada {MANIFES}.")
    if salah := [nama for nama in berkas if not NAMA_SAH.fullmatch(nama) or nama == MANIFES]:
        raise BekalDitolak(f"{MANIFES} mencatat nama yang tidak sah: “{salah[0][:80]}”.")
    return isi


def _cocok(arsip: ZipFile, info: ZipInfo, manifes: dict[str, Any]) -> bool:
    hitung = hashlib.sha256()
    try:
        for potong in _alir(arsip, info):
            hitung.update(potong)
    except (BadZipFile, zlib.error, EOFError):  # this part is damaged; the rest of the file may be whole
        return False
    return hitung.hexdigest() == manifes["berkas"][info.filename]["sha256"]


def _alir(arsip: ZipFile, info: ZipInfo) -> Iterator[bytes]:
    """The bytes of a part, never more than it announced."""
    sisa = info.file_size
    with arsip.open(info) as masuk:
        while potong := masuk.read(_POTONG):
            sisa -= len(potong)
            if sisa < 0:
                raise BekalDitolak(f"{info.filename} lebih besar daripada yang disebutnya.")
            yield potong


def _utuh(arsip: ZipFile, info: ZipInfo) -> bytes:
    return b"".join(_alir(arsip, info))
