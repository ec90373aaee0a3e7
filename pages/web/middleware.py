"""The outermost layer of the server: pre-gzipped Indonesian bundles, the rewritten index.html, safe headers.

Streamlit serves its bundles uncompressed and in English. Here each one is translated and gzipped once, kept
in RAM, and sent under `/static/t-<version>/…` (immutable). Other answers stream through, with safe headers.
"""

import mimetypes
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from threading import Lock

import streamlit
from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import FileResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from pages.web import galat_polos, indeks, terjemahan, unggahan
from pages.web.aset import TANYA_DULU, TETAP, Aset, aset, jawaban

STATIS = Path(streamlit.__file__).resolve().parent / "static"
_AWALAN = re.compile(r"^/static/(?:t-[0-9a-f]{8}/)?")
_LOOPBACK = ("127.0.0.1", "::1")
_CSP = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "media-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self' ws: wss: data: blob:; "
    "frame-src 'self' data: blob:; object-src 'none'; base-uri 'self'; "
    "frame-ancestors 'self'"  # a foreign page must not frame the operator who needs no PIN
)
KEPALA_AMAN = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}


class Gudang:
    """Streamlit's static files by name, translated and gzipped on first use, then kept in RAM."""

    def __init__(self, folder: Path = STATIS) -> None:
        berkas = (satu for satu in (folder / "static").rglob("*") if satu.is_file())
        self._berkas = {satu.relative_to(folder / "static").as_posix(): satu for satu in berkas}
        self._simpan: dict[str, Aset] = {}
        self._kunci = {nama: Lock() for nama in self._berkas}

    def __contains__(self, nama: str) -> bool:
        return nama in self._berkas

    def ambil(self, nama: str) -> Aset:
        """The asset called `nama` ("js/index.….js"); the first call reads and compresses it."""
        with self._kunci[nama]:
            if nama not in self._simpan:
                jalur = PurePosixPath(nama)
                isi = terjemahan.terjemahkan(jalur.name, self._berkas[nama].read_bytes())
                self._simpan[nama] = aset(isi, _jenis(jalur), TETAP)
            return self._simpan[nama]

    def sudah(self, nama: str) -> Aset | None:
        """The asset if it is in RAM already."""
        return self._simpan.get(nama)

    def utama(self) -> Iterator[str]:
        """The bundles that a first visit to Serambi loads: those of index.html and the translated ones."""
        html = (STATIS / "index.html").read_text(encoding="utf-8")
        for nama in self._berkas:
            if f"./static/{nama}" in html or terjemahan.untuk(PurePosixPath(nama).name):
                yield nama


def _jenis(jalur: PurePosixPath) -> str:
    # Not the system's table: on Windows the registry may call .js "text/plain", and a module would not run.
    pasti = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
    return pasti.get(jalur.suffix) or mimetypes.guess_type(jalur.name)[0] or "application/octet-stream"


class Depan:
    """ASGI middleware that stands before Streamlit (see the module text)."""

    def __init__(self, app: ASGIApp, gudang: Gudang) -> None:
        self._app = app
        self._gudang = gudang
        dasar = (config.get_option("server.baseUrlPath") or "").strip("/")
        self._dasar = f"/{dasar}" if dasar else ""
        asli = STATIS / "index.html"
        self._indeks = aset(
            indeks.susun(asli.read_text(encoding="utf-8"), self._dasar), "text/html", TANYA_DULU
        )
        # Streamlit answers every unknown path with this file; its ETag tells it from our own HTML.
        self._etag_asli = FileResponse(asli, stat_result=os.stat(asli)).headers["etag"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        jalur = self._jalur(scope)
        nama = _AWALAN.sub("", jalur) if jalur.startswith("/static/") else ""
        if scope["method"] in ("GET", "HEAD") and nama in self._gudang:
            isi = self._gudang.sudah(nama) or await to_thread.run_sync(self._gudang.ambil, nama)
            await jawaban(isi, Headers(scope=scope))(scope, receive, _dengan_kepala(send, jalur))
        elif _terlarang(jalur, scope):
            await PlainTextResponse("Tidak tersedia.", status_code=404)(scope, receive, send)
        elif ditolak := await unggahan.tolak(jalur, scope):
            await ditolak(scope, receive, _dengan_kepala(send, jalur))
        else:
            await self._teruskan(scope, receive, galat_polos.indonesia(_dengan_kepala(send, jalur)))

    def _jalur(self, scope: Scope) -> str:
        jalur: str = scope["path"]
        for awalan in (scope.get("root_path", ""), self._dasar):
            if awalan and jalur.startswith(awalan + "/"):
                jalur = jalur.removeprefix(awalan)
        return jalur

    async def _teruskan(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the answer on message by message; only Streamlit's index.html is replaced by ours."""
        tukar = False

        async def kirim(pesan: Message) -> None:
            nonlocal tukar
            if pesan["type"] == "http.response.start":
                etag = Headers(raw=pesan["headers"]).get("etag", "").removeprefix("W/")
                tukar = etag == self._etag_asli
            if not tukar:
                await send(pesan)
            elif not pesan.get("more_body", False) and pesan["type"] == "http.response.body":
                balas = jawaban(self._indeks, Headers(scope=scope))
                balas.headers["Content-Security-Policy"] = _CSP
                await balas(scope, receive, send)

        await self._app(scope, receive, kirim)


def _terlarang(jalur: str, scope: Scope) -> bool:
    """Streamlit's agent interface (never used here) and its metrics, which only this machine may read."""
    if jalur.startswith("/_stcore/agent/"):
        return True
    return jalur == "/_stcore/metrics" and (scope.get("client") or ("",))[0] not in _LOOPBACK


def _dengan_kepala(send: Send, jalur: str) -> Send:
    async def kirim(pesan: Message) -> None:
        if pesan["type"] == "http.response.start":
            kepala = MutableHeaders(scope=pesan)
            for nama, isi in KEPALA_AMAN.items():
                kepala.setdefault(nama, isi)
            if jalur.startswith("/app/static/") and pesan["status"] == 200:
                kepala.setdefault("Cache-Control", "public, max-age=3600")
        await send(pesan)

    return kirim
