"""The matching rule for labels (domain.md §2.5): one spelling for every way the field writes the same name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TERPANJANG = 2000  # no cell text that means something to a table is longer
_NOMOR = re.compile(r"^\s*(?:no\.?\s*)?(?:(?:\d{1,3}[.)]\s*)+|\(\s*(?:\d{1,3}|[a-z])\s*\)\s*|\d{1,2}\s*[-–:]\s*|"
                    r"\d{1,2}\s+|(?:[a-z]|[ivx]{2,4})[.)]\s*)(?=[^\W\d_])", re.IGNORECASE)  # fmt: skip
_SATUAN = (
    r"(?:ribu\s+)?"
    r"(?:jiwa|orang|kk|kepala keluarga|keluarga|rumah tangga|kejadian|kasus|lokasi|lembaga|kelompok|unit)"
)
_SATUAN_KURUNG = re.compile(rf"\s*[(\[]\s*(?:satuan\s*:?\s*)?{_SATUAN}\s*[)\]]\s*$", re.IGNORECASE)
_SATUAN_EKOR = re.compile(rf"\s*[,;:–-]\s+{_SATUAN}\s*$", re.IGNORECASE)
_CATATAN = re.compile(r"(?:\s*\d\)|\s*\(\d\)|\s*\*{1,3}\)?|\s*\(\*{1,3}\))+\s*$")
_PANGKAT = str.maketrans("", "", "¹²³⁴⁵⁶⁷⁸⁹⁰ªº\u200b\ufeff\u00ad")
_GANTI = (
    (re.compile(r"telantar"), "terlantar"),
    (re.compile(r"\byg\b"), "yang"),
    (re.compile(r"\bdgn\b"), "dengan"),
    (re.compile(r"&"), " dan "),
)


def norma(teks: object) -> str:
    """The label in its matching form: lower-case letters and digits only, without numbering and trailing unit."""
    return _norma(_sebagai_teks(teks))


@lru_cache(maxsize=1 << 16)
def _norma(teks: str) -> str:
    bersih = _SATUAN_EKOR.sub(
        "", _SATUAN_KURUNG.sub("", _CATATAN.sub("", tanpa_nomor(_rapi(teks).rstrip(" :;."))))
    )
    return re.sub(r"[^a-z0-9]", "", _ganti(bersih.lower()))


def norma_utuh(teks: object) -> str:
    """As `norma`, but with its unit and numbering kept: for spellings that are nothing else ("KK", "P1")."""
    return re.sub(r"[^a-z0-9]", "", _ganti(_rapi(_sebagai_teks(teks)).lower()))


def tanpa_nomor(teks: str) -> str:
    """The label without a leading number or letter ("1.", "01)", "a."); a text that is only that stays as it is."""
    return _NOMOR.sub("", teks, count=1).strip()


def rapi(teks: object) -> str:
    """The text with single spaces, plain dashes and quotes, and without footnote digits in superscript."""
    return _rapi(_sebagai_teks(teks))


@lru_cache(maxsize=1 << 16)
def kata(teks: object) -> tuple[str, ...]:
    """The lower-case words of a text (letters and digits), in the spelling of `norma`."""
    return tuple(re.findall(r"[a-z0-9]+", _ganti(_rapi(_sebagai_teks(teks)).lower())))


def frasa(teks: object) -> str:
    """The words of a text with single spaces and one space at both ends, for phrase search."""
    return f" {' '.join(kata(teks))} "


def _rapi(teks: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", teks.translate(_PANGKAT)).split())


def _ganti(teks: str) -> str:
    for pola, baru in _GANTI:
        teks = pola.sub(baru, teks)
    return teks


def _sebagai_teks(teks: object) -> str:
    if isinstance(teks, str):
        return teks[:_TERPANJANG]
    if isinstance(teks, float) and teks.is_integer():
        return str(int(teks))
    return "" if teks is None or isinstance(teks, bool) else str(teks)
