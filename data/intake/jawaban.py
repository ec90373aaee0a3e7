"""Answers to intake's questions: the ``--answers`` file, and what is remembered per sender.

One YAML file per sender stands in ``SERAMBI_HOME/pemetaan/``: people can read, mend and delete it. Answers about one
file alone (its year, a doubled row, a hidden sheet) are never remembered: next year they would be wrong.
"""

from __future__ import annotations

import datetime
import os
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import yaml

from data.edisi import rumah
from words.galat import GalatSerambi

# What belongs to one file; everything else is a habit of the sender.
SEKALI_PAKAI = (
    "tahun",
    "ganda",
    "rumus_tanpa_nilai",
    "galat_rumus",
    "lembar_tersembunyi",
    "baris_tersembunyi",
    "kolom_tersembunyi",
    "pecahan",
    "bukan_angka",
    "negatif",
    "pengirim",
)


class JawabanSalah(GalatSerambi):
    """An answers or mapping file that cannot be read."""


def baca_jawaban(jalur: Path) -> dict[str, str | dict[str, str]]:
    """Read an answers file: ``kode: jawaban``, or ``nama berkas: {kode: jawaban}`` for one file of several.

    Every value is text (a year stays "2024", "no" stays "no"). Raises `JawabanSalah`.
    """
    try:
        isi = yaml.load(jalur.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as galat:
        raise JawabanSalah(
            f"Berkas jawaban {jalur} bukan YAML yang sah. Tulis satu baris per jawaban, misalnya: "
            'arti_strip: "nihil".'
        ) from galat
    if not isinstance(isi, dict) or not all(_sah(nilai) for nilai in isi.values()):
        raise JawabanSalah(
            f"Berkas jawaban {jalur} harus berisi pasangan kode dan jawaban, misalnya: arti_strip: nihil."
        )
    return isi


def _sah(nilai: object) -> bool:
    if isinstance(nilai, dict):
        return all(isinstance(satu, str) for satu in nilai.values())
    return isinstance(nilai, str)


def untuk_berkas(jawaban: Mapping[str, str | Mapping[str, str]], berkas: str) -> dict[str, str]:
    """The answers that hold for one file: the common ones, overruled by those under its name."""
    umum = {kode: nilai for kode, nilai in jawaban.items() if isinstance(nilai, str)}
    khusus = jawaban.get(berkas, {})
    return umum | (dict(khusus) if isinstance(khusus, Mapping) else {})


def ingat(pengirim: str) -> dict[str, str]:
    """What is remembered of a sender; empty for a new one. Raises `JawabanSalah` for a broken mapping file."""
    jalur = jalur_pemetaan(pengirim)
    if not jalur.is_file():
        return {}
    isi = baca_jawaban(jalur).get("jawaban", {})
    return dict(isi) if isinstance(isi, Mapping) else {}


def catat(pengirim: str, jawaban: Mapping[str, str]) -> Path | None:
    """Remember the habits among `jawaban`, beside those known; returns the mapping file, None when there are none."""
    tetap = {kode: nilai for kode, nilai in jawaban.items() if kode.split(":")[0] not in SEKALI_PAKAI}
    if not tetap:
        return None
    jalur = jalur_pemetaan(pengirim)
    jalur.parent.mkdir(parents=True, exist_ok=True)
    isi = {
        "pengirim": pengirim,
        "diubah": datetime.date.today().isoformat(),
        "jawaban": dict(sorted((ingat(pengirim) | tetap).items())),
    }
    sisi = jalur.with_suffix(f".{os.getpid()}.tmp")
    sisi.write_text(yaml.safe_dump(isi, allow_unicode=True, sort_keys=False), encoding="utf-8", newline="\n")
    sisi.replace(jalur)
    return jalur


def pengirim_dikenal() -> list[str]:
    """The names of all senders with a mapping file, in alphabetical order."""
    nama = []
    for jalur in sorted((rumah() / "pemetaan").glob("*.yml")):
        isi = baca_jawaban(jalur).get("pengirim", "")
        nama.append(isi if isinstance(isi, str) and isi else jalur.stem)
    return sorted(nama)


def jalur_pemetaan(pengirim: str) -> Path:
    """The mapping file of a sender; spelling differences in case, spaces and dots are the same sender.

    Raises `JawabanSalah` for a name without a single letter or digit.
    """
    polos = unicodedata.normalize("NFKD", pengirim).encode("ascii", "ignore").decode()
    singkat = re.sub(r"[^a-z0-9]+", "-", polos.casefold()).strip("-")[:80]
    if not singkat:
        raise JawabanSalah(f"Nama pengirim “{pengirim}” tidak dapat dipakai. Isi nama instansi pengirim.")
    return rumah() / "pemetaan" / f"{singkat}.yml"
