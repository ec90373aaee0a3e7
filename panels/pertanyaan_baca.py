"""Buku Angka: what a public statement speaks of, read from its own words by fixed rules, so that all can check it.

Nothing is guessed: a statement whose words name no subject of the edition stays unread, one without a year has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from panels.state import SEMUA_JENIS
from queries import Konteks, Row, rows
from stats.kesesuaian import Dinyatakan

TANPA = "-"  # the part of a key that does not matter
_TAHUN = re.compile(r"\b(?:19|20)\d{2}\b")
_LINTAS = re.compile(r"\b((?:19|20)\d{2})\s?[-–]\s?((?:19|20)\d{2})\b")
_SEBAGIAN = re.compile(
    r"\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s?[-–]",
    re.I,
)
# the first that occurs decides
_SIFAT = (
    ("sampel", "sampel"),
    ("sisa", "masih perlu ditangani"),
    ("daftar_lama", "daftar 22 jenis"),
)
_HAL = (
    ("belum_tercatat", "pendatang yang belum tercatat"),
    ("rumah_tangga", "rumah tangga di"),
    ("datang", "migrasi masuk"),
    ("datang", "pendatang"),
    ("pindah", "migrasi keluar"),
    ("penduduk", "penduduk"),
)
_DASAR = (("proyeksi", "proyeksi"), ("nyata", "penduduk nyata"), ("dukcapil", "terdaftar"))
_SEMUA = ("pmks", "ppks")
NAMA_HAL = {
    "penduduk": "penduduk",
    "datang": "pendatang tercatat",
    "pindah": "penduduk pindah keluar",
    "belum_tercatat": "pendatang yang belum tercatat",
    "rumah_tangga": "rumah tangga",
}


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A statement as read: subject, type code ("-" outside PMKS), the name of both, and its numbers for the verdict."""

    hal: str  # pmks | penduduk | datang | pindah | belum_tercatat | rumah_tangga | '' (not read)
    jenis: str
    nama: str
    ucapan: Dinyatakan

    def kunci(self, kode_wilayah: str) -> str:
        """Return the key under which the edition's numbers are asked for."""
        return f"{kode_wilayah}|{self.ucapan.tahun or 0}|{self.jenis}"


def baca(row: Row, konteks: Konteks) -> Bacaan:
    """Read one row of `pernyataan`."""
    said = _rapi(row["definisi"])
    kind = _jenis(said, konteks)
    subject = "pmks" if row["ukuran"] or kind else _pertama(_HAL, said)
    if subject == "pmks":
        kind = kind or (SEMUA_JENIS if any(word in said for word in _SEMUA) else "")
        subject = subject if kind else ""
    ucapan = Dinyatakan(
        angka=float(row["angka"]),
        satuan=row["satuan"],
        tahun=tahun(row),
        sumber_id=row["sumber_id"],
        ukuran=row["ukuran"],
        kumulatif=bool(row["kumulatif"]),
        dasar=_pertama(_DASAR, said) if subject == "penduduk" else "",
        sifat=_sifat(row, said),
        sebagian=bool(_SEBAGIAN.search(said)),
    )
    return Bacaan(subject, kind if subject == "pmks" else TANPA, _nama(subject, kind, konteks), ucapan)


def tahun(row: Row) -> int | None:
    """Return the year it speaks of: first in its definition, else of its date; None where it says "tidak disebut"."""
    said = row["definisi"]
    if "tidak disebut" in said:
        return None
    found = _TAHUN.search(said)
    return int(found[0] if found else row["tanggal"][:4])


def _sifat(row: Row, said: str) -> str:
    kind = _pertama(_SIFAT, said)
    span = _LINTAS.search(said) or _LINTAS.search(row["catatan"] or "")
    return kind or ("lintas_tahun" if span and span[1] != span[2] else "")


def _jenis(said: str, konteks: Konteks) -> str:
    """Return the type whose full name the words hold; the longest name wins."""
    known = {
        _rapi(row["nama_pendek" if row["keluarga"] == "lokal" else "nama"]): row["jenis"]
        for row in rows("jenis_daftar", konteks)
        if row["keluarga"] in ("pmks", "lokal", "grup")
    }
    held = [name for name in known if name in said]
    return known[max(held, key=len)] if held else ""


def _nama(subject: str, kind: str, konteks: Konteks) -> str:
    if subject != "pmks":
        return NAMA_HAL.get(subject, "")
    if kind == SEMUA_JENIS:
        return "PMKS semua jenis (kasus menurut jenis)"
    return next(row["nama"] for row in rows("jenis_daftar", konteks) if row["jenis"] == kind)


def _pertama(rules: Iterable[tuple[str, str]], said: str) -> str:
    return next((code for code, words in rules if words in said), "")


def _rapi(words: str) -> str:
    return words.lower().replace("terlantar", "telantar")
