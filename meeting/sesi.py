"""Sessions after a right PIN: a random token in the browser's cookie, only its hash in the store, 12 hours."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from dataclasses import dataclass

from meeting import catatan, gudang, jam

LAMA = datetime.timedelta(hours=12)
_PANJANG_TOKEN = 43  # 32 bytes, base64 without padding


@dataclass(frozen=True)
class Sesi:
    """A running session: the role, its area ('' where none) and its end (UTC text)."""

    peran: str
    kode_wilayah: str
    berlaku_sampai: str


def mulai(peran: str, kode_wilayah: str = "", lama: str = "") -> str:
    """Start a session and return its token; the session of the token `lama` ends with it.

    The token is always new: one that was planted in the browser before is worth nothing.
    """
    token, kini = secrets.token_urlsafe(32), jam.sekarang()
    with gudang.tulis() as sambungan:
        sambungan.execute(
            "delete from sesi where sidik_token = ? or berlaku_sampai <= ?", (_sidik(lama), jam.teks(kini))
        )
        sambungan.execute(
            "insert into sesi (sidik_token, peran, kode_wilayah, dibuat, berlaku_sampai) values (?, ?, ?, ?, ?)",
            (_sidik(token), peran, kode_wilayah, jam.teks(kini), jam.teks(kini + LAMA)),
        )
        catatan.catat(sambungan, peran, "masuk", kode_wilayah=kode_wilayah)
    return token


def cari(token: str) -> Sesi | None:
    """The running session of a token, or None (unknown, ended, or started by a clock that ran ahead)."""
    if len(token) != _PANJANG_TOKEN or not gudang.ada():
        return None
    kini = jam.sekarang()
    with gudang.baca() as sambungan:
        baris = sambungan.execute(
            "select peran, kode_wilayah, berlaku_sampai from sesi where sidik_token = ?"
            " and berlaku_sampai > ? and berlaku_sampai <= ?",
            (_sidik(token), jam.teks(kini), jam.teks(kini + LAMA)),
        ).fetchone()
    return Sesi(*baris) if baris else None


def akhiri(token: str) -> bool:
    """End a session; False when there was none."""
    ini = cari(token)
    if ini is None:
        return False
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from sesi where sidik_token = ?", (_sidik(token),))
        catatan.catat(sambungan, ini.peran, "keluar", kode_wilayah=ini.kode_wilayah)
    return True


def _sidik(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8")).hexdigest()
