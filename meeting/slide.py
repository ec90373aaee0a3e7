"""A stored slide: its fields, how it is read from a row, and what may be stored in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from meeting import baris
from meeting.galat import IsianDitolak
from panels.state import STATE_KEYS
from reports.dek import JenisSalindia

JENIS = get_args(JenisSalindia)
BERPANEL, BERBERKAS = ("tampilan", "anggaran"), ("foto", "sisipan")
PANJANG = {"judul": ("Judul", 300), "kalimat": ("Kalimat", 1000), "ajakan": ("Ajakan", 400)}
PANJANG_CATATAN, PANJANG_BUTIR, PALING_BUTIR = 6000, 400, 20
_BAWAAN_PANEL = {"judul": "{judul}", "kalimat": "{kalimat 1}"}  # fields of panels.isian


@dataclass(frozen=True, slots=True)
class Slide:
    """One stored slide of the session `acara`; texts may hold fields (panels.isian).

    `isi` by kind: teks, sampul, tunggu: butir (list of lines); foto, sisipan: alt; sisipan: halaman (page of the file,
    1 …); a view: edisi (a vintage of its own, when the meeting's was not accepted for it). An import adds ditahan (why
    the slide is held) and asli (its row as it came). Keys that are not known here are kept.
    """

    id: str
    rapat: str
    acara: str
    urut: int
    jenis: JenisSalindia
    halaman: str = ""
    panel: str = ""
    pilihan: Mapping[str, str] = field(default_factory=dict)
    judul: str = ""
    kalimat: str = ""
    ajakan: str = ""
    catatan: str = ""
    isi: Mapping[str, Any] = field(default_factory=dict)
    berkas: str = ""
    tersembunyi: bool = False
    izin_rinci: bool = False
    versi: int = 1
    dibuat: str = ""
    diubah: str = ""
    oleh: str = ""


def dari_baris(satu: sqlite3.Row) -> Slide:
    """The slide of a row of the store."""
    isi = {kolom: satu[kolom] for kolom in satu.keys()}  # noqa: SIM118 - iterating a Row gives its values
    return Slide(
        **{
            **isi,
            "pilihan": json.loads(isi["pilihan"]),
            "isi": json.loads(isi["isi"]),
            "tersembunyi": bool(isi["tersembunyi"]),
            "izin_rinci": bool(isi["izin_rinci"]),
        }
    )


def kolom(slide: Slide) -> dict[str, object]:
    """The columns that a writer may change, cleaned and checked. Raises IsianDitolak."""
    _periksa(slide)
    teks = {nama: baris.satu_baris(getattr(slide, nama), *sebut) for nama, sebut in PANJANG.items()}
    return {
        **teks,
        "catatan": baris.banyak_baris(slide.catatan, "Catatan penyaji", PANJANG_CATATAN),
        "halaman": slide.halaman,
        "panel": slide.panel,
        "pilihan": baris.ke_json(slide.pilihan),
        "isi": baris.ke_json(_isi(slide.isi)),
        "berkas": slide.berkas,
    }


def _periksa(slide: Slide) -> None:
    """What a slide of its kind cannot do without, and what a view may hold."""
    if slide.jenis not in JENIS:
        raise IsianDitolak(f"Jenis salindia “{slide.jenis}” tidak dikenal. Yang dikenal: {', '.join(JENIS)}.")
    if slide.jenis in BERPANEL and not (slide.halaman and slide.panel):
        raise IsianDitolak("Salindia tampilan memerlukan halaman dan panel. Sematkan dari halaman data.")
    if slide.jenis in BERBERKAS and not slide.berkas:
        raise IsianDitolak("Salindia ini memerlukan berkas gambar atau PDF. Pilih berkasnya dahulu.")
    asing = set(slide.pilihan) - set(STATE_KEYS)
    if asing:
        raise IsianDitolak(
            f"Saringan salindia tidak dikenal: {', '.join(sorted(asing))}. Sematkan ulang tampilan."
        )


def _isi(isi: Mapping[str, Any]) -> dict[str, Any]:
    butir = [baris.satu_baris(satu, "Butir teks", PANJANG_BUTIR) for satu in isi.get("butir", ())]
    if len(butir) > PALING_BUTIR:
        raise IsianDitolak(
            f"Butir teks terlalu banyak: {len(butir)}, paling banyak {PALING_BUTIR} pada satu salindia."
        )
    halaman = isi.get("halaman", 1)
    if not isinstance(halaman, int) or halaman < 1:
        raise IsianDitolak("Nomor halaman berkas sisipan harus bilangan bulat mulai dari 1.")
    return {**isi, **({"butir": [satu for satu in butir if satu]} if "butir" in isi else {})}
