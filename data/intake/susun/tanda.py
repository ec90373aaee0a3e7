"""Footnote marks behind labels: "Mahakam Ulu*)" over a note "*) data sementara" makes the figures provisional."""

from __future__ import annotations

import re
from collections.abc import Mapping

from data.intake.bentuk.arti import POKOK
from data.intake.model import Nilai
from data.intake.susun.hal import Isi

_TANDA = re.compile(r"(?<!\*)(\*{1,3})\s*\)?$")
STATUS = ("sementara", "perkiraan")


def tandai(isi: Isi, legenda: Mapping[str, str]) -> None:
    """Give the cells under marked labels the status that the file's own legend names."""
    for sumbu in (*isi.kepala, *isi.lajur):
        if sumbu.utama not in POKOK:
            continue
        kena = {
            pos: status for pos, label in sumbu.jalur.label.items() if (status := _status(label, legenda))
        }
        datar = sumbu.jalur.macam == "kepala"
        for titik in isi.titik if kena else ():
            status = kena.get(titik.kolom if datar else titik.baris)
            if status:
                titik.dims.setdefault("status", status)


def _status(label: Nilai, legenda: Mapping[str, str]) -> str:
    cocok = _TANDA.search(label.strip()) if isinstance(label, str) else None
    status = legenda.get(cocok[1], "") if cocok else ""
    return status if status in STATUS else ""
