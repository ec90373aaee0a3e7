"""File names of downloads: readable, ASCII, safe on Windows, and never without their stamp."""

from __future__ import annotations

import re
import unicodedata

from panels.panel import Panel, Stamps
from reports.kata_berkas import tanda
from words.galat import GalatSerambi

PANJANG_MAKS = 120
_ISI_MAKS, _PERIODE_MAKS = 48, 28
_AKHIRAN = re.compile(r"\.?[A-Za-z0-9]{1,8}")


class AkhiranTidakSah(GalatSerambi):
    """A file ending that is no plain ending such as ".xlsx"."""

    def __init__(self, akhiran: str) -> None:
        super().__init__(
            f"Akhiran berkas “{akhiran}” tidak sah. Gunakan akhiran seperti .xlsx, .csv, atau .svg."
        )


def nama_berkas(panel: Panel, akhiran: str) -> str:
    """`serambi_<isi>_<periode>_<edisi>[_DATA-CONTOH][_INTERNAL].<akhiran>`, at most 120 characters.

    Raises AkhiranTidakSah for an ending with anything but letters and digits.
    """
    return nama_dari(_isi(panel), panel.period, panel.stamps, akhiran)


def nama_dari(isi: str, periode: str, stempel: Stamps, akhiran: str) -> str:
    """The same for a file that is no single panel: `isi` says what it holds ("lembar profil Kota Bontang").

    Raises AkhiranTidakSah.
    """
    if not _AKHIRAN.fullmatch(akhiran):
        raise AkhiranTidakSah(akhiran)
    ekor = "_".join(("", *(_siput(mark).upper() for mark in tanda(stempel)))).rstrip("_")
    ekor = f"{ekor}.{akhiran.lstrip('.').lower()}"
    edisi = _siput(stempel.edisi, kecil=False)[:32].strip("-")
    bagian = ("serambi", _siput(isi), _pangkas(_siput(periode), _PERIODE_MAKS), edisi)
    return "_".join(b for b in bagian if b)[: PANJANG_MAKS - len(ekor)].rstrip("-_") + ekor


def _isi(panel: Panel) -> str:
    """The key, then the words of the title that key and period do not have, cut at a word."""
    kunci, periode = _siput(panel.key).split("-"), _siput(panel.period).split("-")
    kata = [k for k in kunci if k]
    kata += [w for w in _siput(panel.title).split("-") if w and w not in kata and w not in periode]
    hasil = kata[0][:_ISI_MAKS] if kata else ""
    for w in kata[1:]:
        if len(hasil) + 1 + len(w) > _ISI_MAKS:
            break
        hasil += f"-{w}"
    return hasil


def _pangkas(siput: str, batas: int) -> str:
    """Cut between words: half a number ("kaltim-2026-1" of "kaltim-2026-11") would name something else."""
    if len(siput) <= batas:
        return siput
    return siput[: batas + 1].rpartition("-")[0] or siput[:batas]


def _siput(teks: str, *, kecil: bool = True) -> str:
    """Letters and digits joined by hyphens: "Anak Jalanan (jiwa)" -> "anak-jalanan-jiwa"."""
    plain = unicodedata.normalize("NFKD", teks.replace("–", "-"))  # "2016–2025" keeps its dash
    ascii_ = plain.encode("ascii", "ignore").decode("ascii")
    rapi = re.sub(r"[^A-Za-z0-9]+", "-", ascii_).strip("-")
    return rapi.lower() if kecil else rapi
