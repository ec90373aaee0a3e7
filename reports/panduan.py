"""The two-page guide inside a handover pack: how Serambi moves to another computer and to other hands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reports.panduan_kata import BAGIAN, PEMBUKA
from reports.profil_cetak import cetak
from words.format import angka
from words.label import DATA_CONTOH, INTERNAL

NAMA = {
    "rapat": "rapat",
    "salindia": "salindia",
    "rumusan": "butir rumusan",
    "klarifikasi": "tiket klarifikasi",
    "pernyataan": "pernyataan tambahan Buku Angka",
    "tampilan": "tampilan tersimpan",
}
PALING_EDISI = 8  # more ids than this would not stay on the page


@dataclass(frozen=True, slots=True)
class Serah:
    """What the pack holds: when it was made (in words), the active vintage, all of them, counts by kind."""

    dibuat: str
    aktif: str
    edisi: tuple[str, ...]
    jumlah: Mapping[str, int]
    contoh: bool = False
    saat: datetime | None = None  # local time, for the metadata


def panduan_pdf(serah: Serah) -> bytes:
    """The guide on two pages A4. Same arguments, same bytes. Raises CetakGagal."""
    return cetak("panduan", isi_panduan(serah), apa="Panduan serah terima", dibuat=serah.saat)


def isi_panduan(serah: Serah) -> dict[str, Any]:
    """What the template prints; every text is data, never markup."""
    lain = len(serah.edisi) - PALING_EDISI
    edisi = ", ".join(serah.edisi[:PALING_EDISI]) + (f", dan {angka(lain)} lainnya" if lain > 0 else "")
    return {
        "judul": "Panduan serah terima Serambi",
        "tanda": [*([DATA_CONTOH] if serah.contoh else []), INTERNAL],
        "dibuat": f"Paket dibuat {serah.dibuat}.",
        "pembuka": PEMBUKA,
        "isi": [
            ["Edisi data", f"{angka(len(serah.edisi))}: {edisi}"],
            ["Edisi yang aktif", serah.aktif],
            [
                "Catatan rapat",
                "; ".join(f"{angka(serah.jumlah[kunci])} {nama}" for kunci, nama in NAMA.items()),
            ],
        ],
        "bagian": [
            {"judul": judul, "halaman": halaman, "butir": list(butir)} for judul, halaman, butir in BAGIAN
        ],
    }
