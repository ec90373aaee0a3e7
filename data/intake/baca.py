"""Reads one file of a sender: container, shape, recognition, assembly. The one entry for command line and page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from data.intake.galat import BerkasDitolak
from data.intake.kamus import pribadi
from data.intake.model import Hasil
from data.intake.panjang import baca as panjang
from data.intake.susun.berkas import susun
from data.intake.susun.tanya import Catatan
from data.intake.wadah import buka

Kemajuan = Callable[[float, str], None]


def baca(jalur: Path, jawaban: Mapping[str, str] | None = None, kemajuan: Kemajuan | None = None) -> Hasil:
    """What intake understands of a file: certain rows, open questions, remarks, or a refusal.

    `jawaban` maps question codes to answers. `kemajuan` is told a share (0 to 1) and a sentence. A file that is not
    taken gives a `Hasil` with `penolakan`, never an exception.
    """
    lapor = kemajuan or _diam
    try:
        lapor(0.0, "Membuka berkas")
        hasil = panjang.coba(jalur, jawaban or {}, lapor) or _baca_umum(jalur, jawaban or {}, lapor)
    except BerkasDitolak as galat:
        hasil = _tolak(jalur, galat)
    lapor(1.0, "Selesai")
    return hasil


def _baca_umum(jalur: Path, jawaban: Mapping[str, str], lapor: Kemajuan) -> Hasil:
    buku = buka(jalur)
    lapor(0.15, "Memeriksa data pribadi")
    tolak = pribadi.periksa(buku)
    catatan = Catatan(dict(jawaban), jalur.stem if buku.wadah == "csv" else "")
    return _tolak(jalur, tolak) if tolak else susun(buku, catatan, lapor)


def _tolak(jalur: Path, galat: BerkasDitolak) -> Hasil:
    return Hasil(jalur.name, penolakan=(galat.kode, str(galat)))


def _diam(bagian: float, kalimat: str) -> None:
    """Nobody listens."""
