"""What the plenary's page knows of a meeting and its clauses: texts that are ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from panels.butir import DISETUJUI, DITAHAN, Butir
from panels.butir_baca import KataButir
from words.butir import ketikan
from words.label import DATA_CONTOH

RUAS = ("isi", "penanggung_jawab", "target", "tenggat")  # what can be changed on the spot


@dataclass(frozen=True, slots=True)
class ButirPleno:
    """A clause with its words; `diubah` is who changed it last and when, `contoh`: on a made-up number."""

    butir: Butir
    kata: KataButir
    diubah: str = ""
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class Pleno:
    """The clauses of a meeting in the order of reading; `tanda` differs whenever one of them changed."""

    id: str
    nama: str
    edisi: str
    tanda: str
    butir: tuple[ButirPleno, ...] = ()


def pleno_json(isi: Pleno) -> dict[str, Any]:
    """The meeting as the page's script reads it."""
    return {
        "id": isi.id,
        "nama": isi.nama,
        "edisi": isi.edisi,
        "tanda": isi.tanda,
        "butir": [butir_json(satu) for satu in isi.butir],
    }


def butir_json(satu: ButirPleno) -> dict[str, Any]:
    """One clause: texts to show (plain, never HTML) and the fields as they are typed."""
    butir, kata = satu.butir, satu.kata
    return {
        "id": butir.id,
        "versi": butir.versi,
        "nomor": butir.nomor,
        "setuju": butir.setuju,
        "cap": _cap(butir, kata),
        "tempat": [teks for teks in (kata.level, kata.pilar, butir.komisi, kata.wilayah) if teks],
        "isi": butir.isi,
        "rincian": [list(pasang) for pasang in kata.rincian],
        "diubah": satu.diubah,
        "contoh": DATA_CONTOH if satu.contoh else "",
        "ruas": {
            "isi": butir.isi,
            "penanggung_jawab": butir.penanggung_jawab,
            "target": ketikan(butir.target),
            "tenggat": butir.tenggat,
        },
        "satuan": butir.satuan,
    }


def _cap(butir: Butir, kata: KataButir) -> str:
    """The mark on the clause: "Disetujui – Butir 3", "Ditahan", "Usulan"."""
    if butir.setuju == DISETUJUI:
        return f"{kata.setuju} – Butir {butir.nomor}"
    return kata.setuju if butir.setuju != DITAHAN else f"{kata.setuju} – belum disepakati"
