"""A small ASGI client: one request in, the whole answer out (Starlette's own needs a further package)."""

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

import anyio
from starlette.datastructures import Headers
from starlette.types import ASGIApp


@dataclass(frozen=True)
class Jawab:
    status_code: int
    headers: Headers
    mentah: bytes

    @cached_property
    def content(self) -> bytes:
        terkompresi = self.headers.get("content-encoding") == "gzip" and self.mentah
        return gzip.decompress(self.mentah) if terkompresi else self.mentah

    @property
    def text(self) -> str:
        return self.content.decode("utf-8")

    def json(self):
        return json.loads(self.content)


class Klien:
    """Asks `app` as a browser at `alamat` would, with gzip unless told otherwise."""

    cara = "http"

    def __init__(self, app: ASGIApp, alamat: str = "127.0.0.1"):
        self._app = app
        self._alamat = alamat

    def get(self, jalur: str, headers: dict | None = None) -> Jawab:
        return self._minta("GET", jalur, headers or {})

    def head(self, jalur: str) -> Jawab:
        return self._minta("HEAD", jalur, {})

    def post(self, jalur: str, isi: bytes = b"", headers: dict | None = None) -> Jawab:
        return self._minta("POST", jalur, {"content-length": str(len(isi))} | (headers or {}), isi)

    def _minta(self, cara: str, jalur: str, kepala: dict, isi: bytes = b"") -> Jawab:
        semua = {"host": "127.0.0.1", "accept-encoding": "gzip"} | kepala
        jalur, _, tanya = jalur.partition("?")
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": cara,
            "path": unquote(jalur),
            "raw_path": jalur.encode(),
            "query_string": tanya.encode(),
            "root_path": "",
            "scheme": self.cara,
            "server": ("127.0.0.1", 80),
            "client": (self._alamat, 5000),
            "headers": [(nama.encode(), isi.encode()) for nama, isi in semua.items()],
        }
        pesan = jalankan(kirim, self._app, scope, {"type": "http.request", "body": isi, "more_body": False})
        badan = b"".join(satu.get("body", b"") for satu in pesan[1:])
        return Jawab(pesan[0]["status"], Headers(raw=list(pesan[0]["headers"])), badan)


def jalankan(fungsi, *isi):
    """Runs an async function to its end in a thread of its own: playwright keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as utas:
        return utas.submit(anyio.run, fungsi, *isi).result()


async def kirim(app: ASGIApp, scope: dict, *masuk: dict) -> list[dict]:
    """All messages that `app` sends for one scope, given the messages that come in."""
    antrean, keluar = [*masuk, {"type": "http.request", "body": b"", "more_body": False}], []

    async def terima() -> dict:
        if antrean:
            return antrean.pop(0)
        await anyio.sleep_forever()

    async def catat(pesan: dict) -> None:
        keluar.append(pesan)

    await app(scope, terima, catat)
    return keluar
