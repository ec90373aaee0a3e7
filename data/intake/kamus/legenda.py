"""Legends: what a file itself says about the symbols in its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.intake.kamus.norma import frasa, rapi

_SIMBOL = r"\.{2,4}|…|\*{1,3}|[-–—−]|n\.?\s?a\.?|tad|t\.a\.d\.?|x|e|r|0"
_PASANGAN = re.compile(
    rf"(?:^|[;,:/|(]\s*|\s)[\"'“‘(\[]?\s*(?P<s>{_SIMBOL})\s*[\"'”’)\]]*\s*(?P<t>[:=]|\)|\]|adalah|berarti|artinya|\s[-–]\s|\s)\s*"
    r"(?P<arti>(?:(?:tidak|tak|belum|data|angka|ada|nihil|nol|kosong|sementara|perkiraan|estimasi|sangat|kecil|dapat|"
    r"tersedia|lapor|melapor|dilaporkan|terdapat|kasus|nilai|tetap|masuk|laporan|diabaikan|diperbaiki|berlaku|bisa|"
    r"kejadian|terdata|yang|ditampilkan|bernilai|sama|dengan|/|atau|0)\b[\s/]*)+)",
    re.IGNORECASE,
)
_ARTI = (
    ("belum_dilaporkan", r" (?:belum|tidak) (?:lapor|melapor|dilaporkan|masuk|ada laporan) "),
    (
        "tidak_tersedia",
        r" (?:tidak|tak|belum) tersedia | data tidak ada | (?:tidak|belum) ada data | tidak dapat ditampilkan ",
    ),
    ("sementara", r" sementara "),
    ("perkiraan", r" (?:perkiraan|estimasi) "),
    ("nihil", r" (?:nihil|nol|kosong|tidak ada|tidak terdapat|0|tidak terdata) "),
)  # fmt: skip
_TERPANJANG = 500
_GARIS = {"–": "-", "—": "-", "−": "-"}


def legenda(baris_teks: Sequence[str]) -> dict[str, str]:
    """The symbols explained in note lines: symbol -> nihil | tidak_tersedia | belum_dilaporkan | sementara | perkiraan.

    All dashes are given for a legend that explains one of them, "…" and "..." likewise; a symbol explained in two ways
    ("- : nihil atau data tidak tersedia") is left out: the file does not say.
    """
    temuan: dict[str, set[str]] = {}
    for satu in baris_teks:
        for cocok in _PASANGAN.finditer(_lurus(rapi(satu[:_TERPANJANG]))):
            arti = _arti(cocok["arti"])
            dikurung = cocok[0].strip()[0] in "\"'“‘(["
            if arti and (dikurung or _wajar(cocok["s"], cocok["t"])):
                temuan.setdefault(_simbol(cocok["s"]), set()).update(arti)
    jelas = {simbol: arti.pop() for simbol, arti in temuan.items() if len(arti) == 1}
    return {lain: arti for simbol, arti in jelas.items() for lain in _sejenis(simbol)}


def _lurus(teks: str) -> str:
    return re.sub(
        r"\b(?:tanda|simbol|notasi|strip|garis)\s+(?=[\"'“(\[]?[-–—.…*])", "", teks, flags=re.IGNORECASE
    )


def _wajar(simbol: str, tanda: str) -> bool:
    """Letters and a bare dash need a real sign of explanation behind them; "PMKS - data sementara" is no legend."""
    return tanda.strip() != "" or simbol[0] in ".…*"


def _arti(teks: str) -> set[str]:
    """Meanings said; alternatives that mean the same state count once."""
    bagian = re.split(r"\s*/\s*|\batau\b", teks)
    return {
        kode
        for satu in bagian
        if (kode := next((k for k, pola in _ARTI if re.search(pola, frasa(satu))), ""))
    }


def _simbol(teks: str) -> str:
    bersih = teks.strip().lower()
    if bersih in _GARIS:
        return _GARIS[bersih]
    return "..." if bersih[0] in ".…" else bersih.replace(".", "").replace(" ", "")


def _sejenis(simbol: str) -> tuple[str, ...]:
    lain = {"-": ("-", "–", "—", "−"), "...": ("...", "…", ".."), "na": ("na", "n.a.", "n.a", "NA", "N.A.")}
    return lain.get(simbol, (simbol,))
