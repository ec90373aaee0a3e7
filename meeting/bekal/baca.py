"""Opening the zip of a bekal (meeting.arsip says how); what does not match its SHA-256 is left out and named."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

from meeting import arsip as zip_
from meeting.arsip import Aturan
from meeting.bekal.buat import BENTUK, MANIFES, RAPAT, VERSI
from meeting.bekal.galat import BekalDitolak
from meeting.bekal.isi import Isi
from meeting.bekal.urai import urai_isi

NAMA_SAH = re.compile(
    r"manifest\.json|rapat\.json|edisi/[A-Za-z0-9][A-Za-z0-9-]{0,63}/[a-z_]+\.(json|parquet)|berkas/([0-9a-f]{32}){2}"
)
ATURAN = Aturan("bekal", NAMA_SAH, BekalDitolak)


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
    with zip_.terbuka(jalur, ATURAN) as arsip:
        daftar = zip_.daftar(arsip, jalur, ATURAN)
        manifes = _manifes(arsip, daftar)
        rusak = {nama for nama in manifes["berkas"] if nama not in daftar}
        if RAPAT in rusak or not _cocok(arsip, daftar[RAPAT], manifes):
            raise BekalDitolak(
                f"susunan paparan ({RAPAT}) tidak sama dengan catatannya. Salin ulang berkas itu."
            )
        isi = urai_isi(zip_.utuh(arsip, daftar[RAPAT], ATURAN))
        lain = [daftar[nama] for nama in manifes["berkas"] if nama in daftar and nama != RAPAT]
        rusak |= {satu.filename for satu in lain if not _cocok(arsip, satu, manifes)}
    return Bekal(jalur, manifes, isi, frozenset(rusak))


def ambil(bekal: Bekal, nama: str) -> bytes:
    """One part of the file in memory."""
    with zip_.terbuka(bekal.jalur, ATURAN) as arsip:
        return zip_.utuh(arsip, zip_.daftar(arsip, bekal.jalur, ATURAN)[nama], ATURAN)


def keluarkan(bekal: Bekal, nama: str, tujuan: Path) -> None:
    """Write one part of the file to `tujuan`. Raises BekalDitolak when it is no longer what `buka` saw."""
    with zip_.terbuka(bekal.jalur, ATURAN) as arsip, open(tujuan, "xb") as keluar:
        sidik = zip_.salin(arsip, zip_.daftar(arsip, bekal.jalur, ATURAN)[nama], keluar, ATURAN)
    if sidik != bekal.manifes["berkas"][nama]["sha256"]:
        raise BekalDitolak(
            f"{nama} berubah selama dibaca. Salin berkas itu ke laptop ini dahulu, lalu ulangi."
        )


def _manifes(arsip: ZipFile, daftar: dict[str, ZipInfo]) -> dict[str, Any]:
    if MANIFES not in daftar:
        raise BekalDitolak(f"{MANIFES} tidak ada di dalamnya; ini bukan bekal Serambi.")
    try:
        isi = json.loads(zip_.utuh(arsip, daftar[MANIFES], ATURAN))
        bentuk, versi = isi["bentuk"], int(isi["versi"])
        berkas = {nama: (str(satu["sha256"]), int(satu["bytes"])) for nama, satu in isi["berkas"].items()}
        _ = str(isi["rapat"]), str(isi["sidik"]), str(isi["dibuat"]), int(isi["skema"]["gudang"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as galat:
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
    return zip_.cocok(arsip, info, manifes["berkas"][info.filename]["sha256"], ATURAN)
