"""Lembar ralat: what changed on the slides of a meeting when they moved to a newer vintage, old → new, as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from panels.isian import SEL, Bidang, daftar_bidang
from panels.panel import Panel, Stamps
from reports.kata_berkas import tanda
from reports.nama import nama_dari
from reports.profil_cetak import cetak
from words.label import DATA_CONTOH, audiens

TIDAK_ADA = "tidak ada"
NAMA = "lembar-ralat"
Kertas = str  # "a4" or "f4"
UKURAN = {"a4": (210.0, 297.0), "f4": (215.0, 330.0)}


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One shown text that is no longer the same: what it is, as it was, as it is now."""

    apa: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class RalatSalindia:
    """The changes of one slide: its number on stage ("" for a hidden one), texts, numbers, sources, address."""

    nomor: str
    judul: str
    edisi_lama: str
    teks: tuple[Perubahan, ...]
    angka: tuple[Perubahan, ...]
    saringan: str = ""
    sumber: str = ""
    alamat: str = ""


@dataclass(frozen=True, slots=True)
class Ralat:
    """The sheet: meeting, the two vintages, changed slides, those that stay behind, the recorded reasons."""

    rapat: str
    tempat_tanggal: str
    dari: tuple[str, ...]
    ke: str
    waktu: str
    salindia: tuple[RalatSalindia, ...]
    tetap: tuple[str, ...] = ()
    sebab: tuple[str, ...] = ()
    contoh: bool = False
    dibuat: datetime | None = None  # when the deck moved, in local time


def perubahan(lama: Panel, baru: Panel) -> tuple[Perubahan, ...]:
    """The numbers of two panels of one view that do not print alike, in the order of the table.

    A hidden or missing cell counts by its symbol; a row or column that only one of them has reads "tidak ada".
    """
    a, b = _sel(lama), _sel(baru)
    return tuple(
        Perubahan((b.get(nama) or a[nama]).uraian, _nilai(a, nama), _nilai(b, nama))
        for nama in dict.fromkeys((*b, *a))
        if _nilai(a, nama) != _nilai(b, nama)
    )


def _sel(panel: Panel) -> dict[str, Bidang]:
    return {satu.nama: satu for satu in daftar_bidang(panel) if satu.nama.startswith(SEL)}


def _nilai(sel: Mapping[str, Bidang], nama: str) -> str:
    return sel[nama].nilai or "…" if nama in sel else TIDAK_ADA


def ralat_pdf(ralat: Ralat, *, kertas: Kertas = "a4", dibuat: datetime | None = None) -> bytes:
    """The sheet on A4 or F4, dated by the move. Same arguments, same bytes. Raises CetakGagal."""
    return cetak("ralat", isi_ralat(ralat, kertas), apa="Lembar ralat", dibuat=dibuat or ralat.dibuat)


def nama_ralat(ralat: Ralat) -> str:
    """File name of the sheet, with its stamp."""
    return nama_dari(
        f"{NAMA}-{ralat.rapat}", f"dari-{ralat.dari[0]}" if ralat.dari else "", _stempel(ralat), "pdf"
    )


def _stempel(ralat: Ralat) -> Stamps:
    return Stamps(edisi=ralat.ke, contoh=ralat.contoh)


def isi_ralat(ralat: Ralat, kertas: Kertas = "a4") -> dict[str, Any]:
    """All texts of the sheet (reports/typst/ralat.typ)."""
    lebar, tinggi = UKURAN[kertas]
    return {
        "lebar": lebar,
        "tinggi": tinggi,
        "judul": "Lembar Ralat",
        "rapat": ralat.rapat,
        "tempat": ralat.tempat_tanggal,
        "edisi": f"Edisi data {' dan '.join(ralat.dari)} → {ralat.ke}",
        "pengantar": _pengantar(ralat),
        "tanda": list(tanda(_stempel(ralat))),
        "salindia": [_salindia(satu) for satu in ralat.salindia],
        "tetap": list(ralat.tetap),
        "sebab": list(ralat.sebab),
        "kaki": _kaki(ralat),
    }


def _pengantar(ralat: Ralat) -> str:
    if not ralat.salindia:
        return f"Tidak ada angka atau kalimat paparan yang berubah karena pindah ke edisi {ralat.ke}."
    return (
        f"Angka dan kalimat berikut berubah pada {len(ralat.salindia)} salindia karena paparan pindah ke edisi "
        f"{ralat.ke}. Bahan yang sudah dibagikan dengan edisi {' atau '.join(ralat.dari)} dibaca dengan lembar ini."
    )


def _salindia(satu: RalatSalindia) -> dict[str, Any]:
    nomor = f"Salindia {satu.nomor}" if satu.nomor else "Salindia tersembunyi"
    return {
        "nomor": nomor,
        "judul": satu.judul,
        "keterangan": " · ".join(kata for kata in (satu.saringan, f"semula edisi {satu.edisi_lama}") if kata),
        "teks": [[one.apa, one.lama or "–", one.baru or "–"] for one in satu.teks],
        "angka": [[one.apa, one.lama, one.baru] for one in satu.angka],
        "sumber": f"Sumber: {satu.sumber}. Tampilan: {satu.alamat}" if satu.sumber else "",
    }


def _kaki(ralat: Ralat) -> str:
    bagian = [f"Serambi · edisi {ralat.ke}", f"audiens {audiens('publik')}", f"dipindahkan {ralat.waktu}"]
    return " · ".join(bagian + ([DATA_CONTOH] if ralat.contoh else []))
