"""PINs as the store keeps them: scrypt with a salt of their own, the parameters written beside the hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock

from meeting.galat import PinDitolak

CARA = "scrypt:32768:8:3"  # OWASP's setting for 32 MiB: about 0.25 s on the office laptop
TERPENDEK, TERPANJANG = 6, 64
_MEMORI = 256 * 1024 * 1024
_satu_satu = Lock()  # many tries at once would take 32 MiB each


@dataclass(frozen=True)
class Sandi:
    """A stored PIN: how it was hashed (`scrypt:n:r:p`), its salt and its hash."""

    cara: str
    garam: bytes
    sidik: bytes


def buat(pin: str) -> Sandi:
    """Hash a new PIN. Raises PinDitolak when it is too short, too long or too easy."""
    pin = _rapi(pin)
    _periksa_mutu(pin)
    garam = secrets.token_bytes(16)
    return Sandi(CARA, garam, _hitung(pin, garam, CARA))


def cocok(pin: str, simpan: Sandi) -> bool:
    """True when `pin` is the stored one; the comparison takes the same time wherever they differ."""
    if len(pin) > 4 * TERPANJANG:
        return False
    return hmac.compare_digest(_hitung(_rapi(pin), simpan.garam, simpan.cara), simpan.sidik)


def _rapi(pin: str) -> str:
    # one form for letters that keyboards and phones write in two ways; blanks around it are typing slips
    return unicodedata.normalize("NFKC", pin).strip()


def _hitung(pin: str, garam: bytes, cara: str) -> bytes:
    n, r, p = (int(bagian) for bagian in cara.removeprefix("scrypt:").split(":"))
    with _satu_satu:
        return hashlib.scrypt(pin.encode("utf-8"), salt=garam, n=n, r=r, p=p, maxmem=_MEMORI, dklen=32)


def _periksa_mutu(pin: str) -> None:
    if not TERPENDEK <= len(pin) <= TERPANJANG:
        raise PinDitolak(f"PIN harus {TERPENDEK} sampai {TERPANJANG} huruf atau angka. Buat PIN lain.")
    langkah = {ord(b) - ord(a) for a, b in pairwise(pin)}
    if len(set(pin)) < 3 or langkah in ({1}, {-1}):
        raise PinDitolak("PIN terlalu mudah ditebak (berulang atau berurutan). Buat PIN lain.")
