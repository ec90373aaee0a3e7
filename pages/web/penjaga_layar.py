"""Who may use the stage's routes, and what every refusal or fault of them says: always an Indonesian sentence."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any
from urllib.parse import quote

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from meeting.galat import ButirDibuang, IsianDitolak, TidakAda
from meeting.peran import PENYUNTING, Peran
from pages.web import csrf, siapa
from pages.web.laman import laman, pesan
from pages.web.masuk import JALUR_MASUK
from words.butir import AngkaTakTerbaca
from words.galat import GalatSerambi

_logger = logging.getLogger(__name__)
EDITOR = "/paparan"
BUKAN_LAMAN = ("/layar/kini", "/pleno/isi")  # asked by a script, which reads JSON
PLENO = "/pleno"
Jawab = Callable[[Request, Peran], Awaitable[Response]]


class PermintaanDitolak(GalatSerambi):
    """What was posted is not a step or a clarification."""

    def __init__(self) -> None:
        super().__init__("Isi permintaan tidak dikenal. Muat ulang layar dengan F5, lalu ulangi.")


class KesalahanProgram(GalatSerambi):
    """Anything that should not have happened."""

    def __init__(self) -> None:
        super().__init__(
            "Layar tidak dapat dibuka karena kesalahan program; rinciannya tercatat di jendela Serambi. Muat ulang; "
            "bila berulang, pakai berkas PPTX atau paket USB dan laporkan kepada operator."
        )


class BelumAdaRapat(GalatSerambi):
    """There is no meeting to present."""

    def __init__(self) -> None:
        super().__init__("Belum ada rapat. Buat rapat dan salindianya dahulu pada halaman Paparan.")


# what the asker can put right; everything else is a fault of the store or of the program
_DITOLAK = (TidakAda, ButirDibuang, PermintaanDitolak, IsianDitolak, AngkaTakTerbaca, BelumAdaRapat)


def untuk_penyunting(titik: Jawab) -> csrf.Titik:
    """The endpoint for those who may edit; a browser is led to the login, a script gets JSON."""

    @wraps(titik)
    async def penjaga(minta: Request) -> Response:
        try:
            peran = await to_thread.run_sync(siapa.peran_minta, minta)
            if not peran.boleh(PENYUNTING):
                return _belum_masuk(minta, peran)
            return await titik(minta, peran)
        except GalatSerambi as galat:
            return _galat(minta, galat)
        except Exception as galat:  # the room must read a sentence; the fault is in the log
            _logger.exception("%s %s: %s", minta.method, minta.url.path, galat)
            return _galat(minta, KesalahanProgram())

    return penjaga


def json_(isi: dict[str, Any], status: int = 200) -> Response:
    """An answer for the page's script, never kept."""
    return JSONResponse(isi, status, headers={"Cache-Control": "no-store"})


def _belum_masuk(minta: Request, peran: Peran) -> Response:
    apa = "Pleno" if minta.url.path.startswith(PLENO) else "Layar dan jendela penyaji"
    kata = f"{apa} memerlukan PIN penyunting atau operator; Anda kini {peran.sebutan}."
    if minta.method != "GET" or minta.url.path in BUKAN_LAMAN:
        return json_({"pesan": kata}, 403)
    kembali = minta.url.path + (f"?{minta.url.query}" if minta.url.query else "")
    return RedirectResponse(
        f"{JALUR_MASUK}?kembali={quote(kembali)}", status_code=303, headers={"Cache-Control": "no-store"}
    )


def _galat(minta: Request, galat: GalatSerambi) -> Response:
    """An Indonesian sentence: as JSON for the page's script, as a small page for a browser."""
    status = 404 if isinstance(galat, _DITOLAK) else 503
    if minta.method != "GET" or minta.url.path in BUKAN_LAMAN:
        return json_({"pesan": galat.pesan}, status)
    isi = pesan(galat.pesan) + f'<p><a href="{EDITOR}">Ke halaman Paparan</a></p>'
    return laman("Layar belum dapat dibuka", isi, status)
