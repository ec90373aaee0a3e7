"""The phones' routes: `/peserta` and what its script asks for. Read only, no cookie, no Streamlit."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from functools import wraps
from ipaddress import ip_address

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from meeting.setempat import PERANTARA
from pages.web import jaringan, siaran
from pages.web.aset import jawaban
from pages.web.laman import laman, pesan
from pages.web.peserta_isi import JSON, badan_json
from words.galat import GalatSerambi

BELUM_DIBUKA = "Salindia ini belum dibuka untuk peserta."
SIBUK = "Sambungan langsung penuh. Halaman ini bertanya sendiri setiap beberapa detik."
TAK_DISIMPAN = {"Cache-Control": "no-store"}
KEPALA_ALIRAN = {
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",  # nginx passes each line on at once
}
_HP_LAGI_S = 10.0
_terakhir_hp = 0.0


async def halaman(minta: Request) -> Response:
    """GET /peserta: the page with the current slide, or with the open one named by ?salindia=."""
    lihat_hp(minta)
    try:
        isi = await siaran.SIARAN.isi()
        pilih = minta.query_params.get("salindia", "")
        milik, csp = isi.laman_sudah(pilih) or await asyncio.to_thread(isi.laman, pilih)
    except GalatSerambi as galat:
        return laman("Paparan belum dapat ditampilkan", pesan(galat.pesan), 503, {"Refresh": "10"})
    jawab = jawaban(milik, minta.headers)
    jawab.headers["Content-Security-Policy"] = csp
    return jawab


async def salindia(minta: Request) -> Response:
    """GET /peserta/salindia/<kunci>: an open slide; another one is 404, whether it exists or not."""
    isi = await siaran.SIARAN.isi()
    kunci = minta.path_params["kunci"]
    cetakan = isi.sudah(kunci) or await asyncio.to_thread(isi.salindia, kunci)
    if cetakan is None:
        return _json({"pesan": BELUM_DIBUKA}, 404)
    jawab = jawaban(cetakan.aset, minta.headers)
    if minta.query_params.get("v") == cetakan.sidik:
        jawab.headers["Cache-Control"] = "private, max-age=3600"
    return jawab


async def kini(minta: Request) -> Response:
    """GET /peserta/kini: what the stream says, for phones that cannot hold one."""
    return Response((await siaran.SIARAN.isi()).kabar, media_type=JSON, headers=TAK_DISIMPAN)


async def daftar(minta: Request) -> Response:
    """GET /peserta/daftar: the open slides."""
    return jawaban((await siaran.SIARAN.isi()).daftar(), minta.headers)


async def rumusan(minta: Request) -> Response:
    """GET /peserta/rumusan: the approved clauses."""
    return jawaban((await siaran.SIARAN.isi()).rumusan(), minta.headers)


async def gambar(minta: Request) -> Response:
    """GET /peserta/gambar/<sidik>: a picture of a drawn slide."""
    isi = siaran.SIARAN.gambar(minta.path_params["sidik"])
    return jawaban(isi, minta.headers) if isi else _json({"pesan": BELUM_DIBUKA}, 404)


async def terlihat(_minta: Request) -> Response:
    """GET /peserta/terlihat: when a phone was last here (asked by Cek Ruang)."""
    saat = siaran.hp_terlihat()
    return _json({"hp": saat.strftime("%Y-%m-%dT%H:%M:%SZ") if saat else None})


async def aliran(minta: Request) -> Response:
    """GET /peserta/aliran: the stream of news, or 503 when there are too many already."""
    lihat_hp(minta)
    if siaran.SIARAN.penuh:
        return _json({"pesan": SIBUK}, 503)
    await siaran.SIARAN.isi()
    return JawabAliran(media_type="text/event-stream", headers=KEPALA_ALIRAN)


class JawabAliran(Response):
    """An event stream of the hub; ends with the phone, with the server, or after some minutes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kepala = [satu for satu in self.raw_headers if satu[0] != b"content-length"]
        await send({"type": "http.response.start", "status": 200, "headers": kepala})
        if scope["method"] != "HEAD":
            await self._alirkan(receive, send)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _alirkan(self, receive: Receive, send: Send) -> None:
        milik = siaran.Pendengar()
        awas = asyncio.create_task(_awasi(receive, milik))
        try:
            async with aclosing(siaran.SIARAN.aliran(milik)) as aliran_:
                async for potong in aliran_:
                    await send({"type": "http.response.body", "body": potong, "more_body": True})
        finally:
            awas.cancel()


async def _awasi(receive: Receive, milik: siaran.Pendengar) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    milik.pergi()


def lihat_hp(minta: Request) -> None:
    """Note that a phone has come, unless the request is from this computer; looks at most every 10 s."""
    global _terakhir_hp
    if time.monotonic() - _terakhir_hp < _HP_LAGI_S and siaran.hp_terlihat():
        return
    if dari_hp(minta):
        _terakhir_hp = time.monotonic()
        siaran.hp_lihat()


def dari_hp(minta: Request) -> bool:
    """Whether the request comes from another device: through a proxy, or from an address that is not ours."""
    if any(satu in PERANTARA or satu.startswith("x-forwarded") for satu in minta.headers):
        return True
    peer = minta.client.host if minta.client else ""
    try:
        alamat = ip_address(peer)
    except ValueError:
        return False
    setempat = alamat.is_loopback or str(getattr(alamat, "ipv4_mapped", None) or alamat) in {
        satu.alamat for satu in jaringan.alamat_lan()
    }
    return not setempat


def _json(isi: dict[str, object], status: int = 200) -> Response:
    return Response(badan_json(isi), status, TAK_DISIMPAN, JSON)


def _bernama(titik: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """A store that does not answer becomes an Indonesian sentence; phones ask again."""

    @wraps(titik)
    async def jawab(minta: Request) -> Response:
        try:
            return await titik(minta)
        except GalatSerambi as galat:
            return _json({"pesan": galat.pesan}, 503)

    return jawab


def rute_peserta() -> list[Route]:
    """The routes of this module."""
    dasar = jaringan.JALUR
    return [
        Route(dasar, halaman),
        Route(f"{dasar}/", halaman),  # else Streamlit would answer, with 3 MB
        Route(f"{dasar}/salindia/{{kunci}}", _bernama(salindia)),
        Route(f"{dasar}/kini", _bernama(kini)),
        Route(f"{dasar}/daftar", _bernama(daftar)),
        Route(f"{dasar}/rumusan", _bernama(rumusan)),
        Route(f"{dasar}/gambar/{{sidik}}", gambar),
        Route(f"{dasar}/terlihat", terlihat),
        Route(f"{dasar}/aliran", _bernama(aliran)),
    ]
