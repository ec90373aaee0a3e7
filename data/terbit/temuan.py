"""Findings before publishing, wherever they come from, and the written reasons for the warnings among them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from data.terbit.draf import Draf
from data.terbit.galat import AlasanKurang


class Temuan(Protocol):
    """What every finding has; ``data.intake.periksa.Temuan`` and `TemuanTerbit` both fit."""

    kode: str
    tingkat: str
    teks: str
    sel: Sequence[str]
    kunci: str


@dataclass(frozen=True)
class TemuanTerbit:
    """One finding. `tingkat`: galat blocks, peringatan needs a reason, catatan is only shown.

    `kunci` is stable for the same finding of the same file, so that a reason can be given for it.
    """

    kode: str
    tingkat: str
    teks: str
    sel: tuple[str, ...]
    kunci: str


def temuan_draf(draf: Iterable[Draf]) -> list[TemuanTerbit]:
    """What reading the files of these drafts noticed."""
    return [
        TemuanTerbit(
            p["kode"], p["tingkat"], p["teks"], tuple(p["sel"]), kunci_temuan(p["kode"], p["teks"], p["sel"])
        )
        for satu in draf
        for p in satu.peringatan
    ]


def kunci_temuan(kode: str, *hal: object) -> str:
    """A short stable name of a finding: its code and eight hex digits of what it is about."""
    return f"{kode}-{hashlib.sha256(repr(hal).encode()).hexdigest()[:8]}"


def belum_beralasan(temuan: Iterable[Temuan], alasan: Mapping[str, str]) -> list[Temuan]:
    """The findings that still stand in the way: every galat, and each warning without a written reason."""
    return [
        satu
        for satu in temuan
        if satu.tingkat == "galat"
        or (satu.tingkat == "peringatan" and not alasan.get(satu.kunci, "").strip())
    ]


def tolak_bila_kurang(temuan: Iterable[Temuan], alasan: Mapping[str, str]) -> None:
    """Raise ``AlasanKurang`` with everything that still stands in the way."""
    kurang = belum_beralasan(temuan, alasan)
    if kurang:
        raise AlasanKurang(kurang)


def baris_peringatan(
    temuan: Iterable[Temuan], alasan: Mapping[str, str], edisi: str, oleh: str, waktu: str
) -> pd.DataFrame:
    """Rows of table ``peringatan``: the accepted warnings of an edition with their reasons."""
    unik = {satu.kunci: satu for satu in temuan if satu.tingkat == "peringatan"}
    isi = [
        (edisi, kunci, satu.kode, satu.teks, "; ".join(satu.sel), alasan[kunci].strip(), oleh, waktu)
        for kunci, satu in unik.items()
    ]
    kolom = ["edisi", "kunci", "kode", "teks", "sel", "alasan", "oleh", "waktu"]
    return pd.DataFrame(isi, columns=kolom, dtype="object")
