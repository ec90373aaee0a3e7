"""What a type label says besides its type: age span, unit, sex, measure ("Anak Telantar (6–18 tahun), tertangani")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.intake.kamus import istilah

_EKOR = re.compile(r"(?:[(\[](?P<a>[^()\[\]]+)[)\]]|\s[-–—]\s*(?P<b>[^-–—]+)|,\s*(?P<c>[^,]+))\s*$")
_UKURAN = re.compile(
    r"^(?P<inti>\S.*?)\s+(?P<u>(?:yang\s+|yg\s+)?(?:terdata|tertangani|ditangani|dilayani|terlayani))\s*$",
    re.IGNORECASE,
)
_KELAMIN = re.compile(r"^(?P<inti>\S.*?)\s+(?P<k>laki[-\s]?laki|perempuan)\s*$", re.IGNORECASE)
_SATUAN = re.compile(r"^(?P<inti>\S.*?)\s+(?P<s>KK|jiwa)\s*$")
_USIA = re.compile(
    r"\s*[,(\[]?\s*(?:usia|umur)?\s*(?P<awal>[<>≥≤]|di bawah|di atas|sampai)?\s*(?P<a>\d{1,2})"
    r"(?:\s*(?:[-–<]|s\.?/?d\.?|sampai)\s*<?\s*(?P<b>\d{1,2}))?\s*"
    r"(?:tahun|thn|th)\b\.?\s*(?P<akhir>ke atas|ke bawah)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)


def bacaan(teks: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Ways to read a label, the whole text first: (text to look up, fields that its tail gives)."""
    satuan = istilah.satuan(teks)
    yield teks, ({"satuan": satuan} if satuan else {})
    for pola, bidang, arti in (
        (_UKURAN, "u", lambda isi: {"ukuran": istilah.ukuran(isi)}),
        (_KELAMIN, "k", lambda isi: {"kelamin": istilah.kelamin(isi)}),
        (_SATUAN, "s", lambda isi: {"satuan": istilah.satuan(isi)}),
    ):
        cocok = pola.match(teks)
        if cocok:
            yield cocok["inti"], arti(cocok[bidang])
    cocok = _EKOR.search(teks)
    tambahan = _arti_ekor(next(filter(None, cocok.groups()))) if cocok else None
    if cocok and tambahan is not None:
        for inti, lagi in bacaan(teks[: cocok.start()].strip()):
            yield inti, {**lagi, **tambahan}


def usia(teks: str) -> tuple[str, int | None, int | None] | None:
    """Label without its age span, and the span's youngest and oldest year (None: open); None when it has no span."""
    cocok = _USIA.search(teks)
    if cocok is None or not teks[: cocok.start()].strip():
        return None
    a, b = int(cocok["a"]), int(cocok["b"]) if cocok["b"] else None
    ke_bawah = (cocok["awal"] or "").lower() in ("<", "≤", "di bawah", "sampai") or cocok[
        "akhir"
    ] == "ke bawah"
    if b is None and ke_bawah:
        return teks[: cocok.start()], None, a
    return teks[: cocok.start()], a, b


def _arti_ekor(isi: str) -> dict[str, str] | None:
    """Fields of a tail that says nothing but sex, unit or measure; None when it says anything else."""
    kelamin = istilah.kelamin(isi)
    if kelamin:
        return {"kelamin": kelamin}
    satuan = istilah.satuan_disebut(isi)
    if satuan:
        return {"satuan": satuan.pop() if len(satuan) == 1 else ""}
    return {"ukuran": istilah.ukuran(isi)} if istilah.ukuran_murni(isi) else None
