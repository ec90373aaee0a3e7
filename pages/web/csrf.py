"""One guard for every Starlette route that writes: the request must come from a page of this Serambi.

    Route("/catat", csrf.terjaga(catat), methods=["POST"])

The browser keeps a random value in a cookie that no script reads; the form carries that value keyed with the
session, so a form from before login, of another session or of another site is worth nothing. Nothing is kept on
the server, so a page stays usable over a restart. On top of that the Origin header must name this very address.

In a page: `{csrf.bidang(minta)}` inside the form (or `csrf.nilai(minta)` in a <meta>, sent back by script as the
header X-CSRF-Token), and `return csrf.pasang(minta, jawaban)`.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Awaitable, Callable
from functools import wraps
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from pages.web import siapa
from pages.web.laman import laman, pesan

KUKI, BIDANG, KEPALA = "serambi_csrf", "csrf", "x-csrf-token"
BACA_SAJA = ("GET", "HEAD", "OPTIONS")
TANDA = "terjaga_csrf"
BATAS_FORMULIR = 64 * 1024  # bytes of a form that is read before its token is known
_BENTUK = re.compile(r"[A-Za-z0-9_-]{43}")

Titik = Callable[[Request], Awaitable[Response]]


def terjaga(titik: Titik) -> Titik:
    """The endpoint behind the guard; what fails gets a 403 page in Indonesian and never reaches it."""

    @wraps(titik)
    async def penjaga(minta: Request) -> Response:
        if minta.method not in BACA_SAJA and (sebab := await _tolak(minta)):
            return _halaman_tolak(sebab)
        return await titik(minta)

    setattr(penjaga, TANDA, True)
    return penjaga


def nilai(minta: Request) -> str:
    """The token for the forms of this answer."""
    return _kunci(_benih(minta), siapa.token(minta))


def bidang(minta: Request) -> str:
    """The hidden field of a form (HTML)."""
    return f'<input type="hidden" name="{BIDANG}" value="{nilai(minta)}">'


def pasang(minta: Request, jawab: Response) -> Response:
    """Give the browser the cookie that belongs to `nilai`, and return the answer."""
    return kuki(minta, jawab, KUKI, _benih(minta))


def kuki(minta: Request, jawab: Response, nama: str, isi: str, umur: int | None = None) -> Response:
    """Set a cookie the only way Serambi does: no script, this site only, encrypted where the page is."""
    https = minta.url.scheme == "https"
    jawab.set_cookie(nama, isi, max_age=umur, path="/", httponly=True, samesite="strict", secure=https)
    return jawab


def _benih(minta: Request) -> str:
    """The cookie's value: the browser's own, else a new one that this answer will set."""
    if not hasattr(minta.state, "csrf"):
        ada = minta.cookies.get(KUKI, "")
        minta.state.csrf = ada if _BENTUK.fullmatch(ada) else secrets.token_urlsafe(32)
    return minta.state.csrf


def _kunci(benih: str, sesi: str) -> str:
    return hmac.new(sesi.encode("utf-8"), f"csrf:{benih}".encode(), hashlib.sha256).hexdigest()


async def _tolak(minta: Request) -> str:
    """Why the request is refused; "" when it is ours."""
    if not _asal_sendiri(minta):
        return "Permintaan datang dari situs atau alamat lain."
    benih = minta.cookies.get(KUKI, "")
    if not _BENTUK.fullmatch(benih):
        return "Kuki Serambi tidak ikut terkirim."
    dikirim = await _dikirim(minta)
    if not hmac.compare_digest(dikirim.encode("utf-8"), _kunci(benih, siapa.token(minta)).encode("ascii")):
        return "Halaman yang dikirim sudah tidak berlaku."
    return ""


def _asal_sendiri(minta: Request) -> bool:
    """Origin, or Referer where a browser sends no Origin, names the host that was asked."""
    asal = minta.headers.get("origin") or minta.headers.get("referer", "")
    host = minta.headers.get("host", "")
    try:
        bagian = urlsplit(asal)
    except ValueError:  # "http://[" and the like
        return False
    return bagian.scheme in ("http", "https") and bool(host) and bagian.netloc.lower() == host.lower()


async def _dikirim(minta: Request) -> str:
    """The token in the header or in a small form; an upload sends the header, so that no file is read first."""
    if KEPALA in minta.headers:
        return minta.headers[KEPALA]
    panjang = minta.headers.get("content-length", "")
    jenis = minta.headers.get("content-type", "").partition(";")[0].strip().lower()
    if (
        jenis != "application/x-www-form-urlencoded"
        or not panjang.isdecimal()
        or int(panjang) > BATAS_FORMULIR
    ):
        return ""
    isi = (await minta.form()).get(BIDANG, "")
    return isi if isinstance(isi, str) else ""


def _halaman_tolak(sebab: str) -> Response:
    isi = pesan(f"{sebab} Tidak ada yang diubah.") + (
        "<p>Buka kembali halaman sebelumnya, muat ulang, lalu ulangi. Bila berulang, pastikan peramban menerima "
        "kuki dan perantara (proxy) meneruskan nama host aslinya.</p>"
        '<p><a href="/">Ke beranda Serambi</a></p>'
    )
    return laman("Permintaan ditolak", isi, status=403)
