"""What is wrong with the outside of a meeting sentence: its end, its marks, words that it may never hold."""

from __future__ import annotations

import re

from words.label import DATA_CONTOH

TERLARANG = re.compile(
    r"terburuk|terjelek|tertibkan|penderita|gepeng|penyakit (sosial|masyarakat)|cacat", re.I
)


def sisa(kalimat: str) -> str:
    """The sentence without its contoh mark."""
    return kalimat.removesuffix(f" [{DATA_CONTOH}]")


def salah_bentuk(kalimat: str, contoh: bool) -> list[str]:
    """What is wrong with the outside of a sentence."""
    inti = sisa(kalimat)
    return [
        nama
        for nama, buruk in {
            "titik": not inti.endswith(".")
            or inti.endswith("..")
            or (inti.count(". ") > 0 and "Kab." not in inti),
            "contoh": (kalimat != inti) != contoh,
            "terlarang": bool(TERLARANG.search(kalimat)),
            "spasi": "  " in kalimat
            or " ;" in kalimat
            or ";;" in kalimat
            or " ," in kalimat
            or "; ;" in kalimat,
            "kapital": not kalimat[:1].isupper(),
            "kosong": "None" in kalimat or "…" in kalimat,
        }.items()
        if buruk
    ]
