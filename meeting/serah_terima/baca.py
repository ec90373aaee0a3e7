"""Opening a handover pack: everything that its manifest lists must be there and be what was packed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

from meeting import arsip as zip_
from meeting import jam
from meeting.arsip import Aturan
from meeting.serah_terima import isi as paket
from meeting.serah_terima.galat import SerahDitolak
from words.format import angka

ATURAN = Aturan(
    "paket serah terima", paket.NAMA_SAH, SerahDitolak, banyak=20_000, satu=4 << 30, semua=16 << 30
)
WAJIB = (paket.GUDANG, paket.PENUNJUK, paket.PANDUAN)


@dataclass(frozen=True)
class Paket:
    """A pack that was read whole and found right."""

    jalur: Path
    manifes: dict[str, Any]

    @property
    def ringkas(self) -> str:
        """The pack in one sentence."""
        jumlah, edisi = self.manifes["jumlah"], self.manifes["edisi"]
        return (
            f"Paket serah terima dibuat {jam.wita(self.manifes['dibuat'])}: {angka(len(edisi))} edisi data "
            f"({', '.join(edisi)}), {angka(jumlah['rapat'])} rapat, {angka(jumlah['rumusan'])} butir rumusan."
        )


def buka(jalur: Path) -> Paket:
    """Read a whole pack. Raises SerahDitolak when a part is missing, damaged, foreign or not listed."""
    with zip_.terbuka(jalur, ATURAN) as arsip:
        daftar = zip_.daftar(arsip, jalur, ATURAN)
        manifes = _manifes(arsip, daftar)
        tercatat = manifes["berkas"]
        if hilang := [nama for nama in (*WAJIB, *tercatat) if nama not in daftar or nama not in tercatat]:
            raise SerahDitolak(f"{hilang[0]} tidak ada di dalamnya. Salin ulang berkas itu.")
        if asing := [nama for nama in daftar if nama != paket.MANIFES and nama not in tercatat]:
            raise SerahDitolak(f"{asing[0]} tidak tercatat pada {paket.MANIFES}.")
        for nama, satu in tercatat.items():
            if not zip_.cocok(arsip, daftar[nama], satu["sha256"], ATURAN):
                raise SerahDitolak(f"{nama} rusak (sidiknya tidak cocok). Salin ulang berkas itu.")
    return Paket(jalur, manifes)


def keluarkan(satu: Paket, folder: Path) -> None:
    """Unpack everything but the manifest into `folder`. Raises SerahDitolak for what changed since it was read."""
    with zip_.terbuka(satu.jalur, ATURAN) as arsip:
        daftar = zip_.daftar(arsip, satu.jalur, ATURAN)
        for nama, catatan in satu.manifes["berkas"].items():
            tujuan = folder / nama
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            with open(tujuan, "xb") as keluar:
                if zip_.salin(arsip, daftar[nama], keluar, ATURAN) != catatan["sha256"]:
                    raise SerahDitolak(
                        f"{nama} berubah selama dibaca. Salin berkas itu ke laptop ini dahulu."
                    )


def _manifes(arsip: ZipFile, daftar: dict[str, ZipInfo]) -> dict[str, Any]:
    if paket.MANIFES not in daftar:
        raise SerahDitolak(f"{paket.MANIFES} tidak ada di dalamnya; ini bukan paket serah terima Serambi.")
    try:
        isi = json.loads(zip_.utuh(arsip, daftar[paket.MANIFES], ATURAN))
        bentuk, versi = isi["bentuk"], int(isi["versi"])
        _ = [(str(satu["sha256"]), int(satu["bytes"])) for satu in isi["berkas"].values()]
        _ = str(isi["aktif"]), dict(isi["edisi"]), int(isi["jumlah"]["rapat"]), int(isi["jumlah"]["rumusan"])
        jam.dari_teks(isi["dibuat"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as galat:
        raise SerahDitolak(f"{paket.MANIFES} tidak dapat dibaca.") from galat
    if bentuk != paket.BENTUK or versi > paket.VERSI:
        raise SerahDitolak("bentuknya dari Serambi yang lebih baru. Perbarui Serambi, lalu ulangi.")
    if salah := [nama for nama in isi["berkas"] if not paket.NAMA_SAH.fullmatch(nama)]:
        raise SerahDitolak(f"{paket.MANIFES} mencatat nama yang tidak sah: “{salah[0][:80]}”.")
    return isi
