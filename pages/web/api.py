"""The read API `/api/v1`: published figures as JSON, CSV and Parquet for other programs. Always Publik, never writes.

Open to everybody who reaches the server, as the pages are: it holds nothing that they do not show. Work is done in
a few threads of its own, so that no bulk request can hold up a page; a body waits gzipped for a slow reader.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from data.snapshot import EdisiRusak, EdisiTidakDikenal
from pages.web import api_dokumen
from pages.web.api_badan import longgar
from pages.web.api_galat import ApiSalah, jawab_galat, potong
from pages.web.api_isi import Isi, susun
from pages.web.api_kueri import Pesanan, nama_kueri, pesan
from pages.web.api_parameter import FORMAT
from pages.web.api_terima import format_terima
from pages.web.aset import Aset, jawaban
from queries.terbit_ambil import TerlaluLama, TerlaluLuas
from words.api import JALUR

_logger = logging.getLogger(__name__)
PEKERJA, ANTREAN, LAGI_S = 2, 24, 5
ALAMAT_MAKS, ISI_MAKS = 8000, 64 * 1024  # bytes of a query string; of a body that nobody reads
_CARA = ("GET", "HEAD")
_RUSAK = "Edisi data tidak dapat dibuka di komputer yang menjalankan Serambi. Sampaikan kepada operator."
_SALAH = "Jawaban tidak dapat dibuat karena kesalahan program; rinciannya tercatat di jendela Serambi."
_berat = ThreadPoolExecutor(PEKERJA, thread_name_prefix="serambi-api")
_ringan = ThreadPoolExecutor(1, thread_name_prefix="serambi-api-ringan")  # a 304 waits behind no table
_sedang = 0

Titik = Callable[[Request], Awaitable[Response]]


class RuteApi(Route):
    """A route for GET and HEAD that also answers every other method, in Indonesian."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Any method is ours: what a route leaves open, Streamlit answers with its page."""
        cocok, anak = super().matches(scope)
        return (Match.FULL if cocok is Match.PARTIAL else cocok), anak

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The endpoint, or 405."""
        if scope["method"] in _CARA:
            await super().handle(scope, receive, send)
            return
        kata = f"API ini hanya dibaca: pakai GET atau HEAD, bukan {potong(scope['method'], 20)}."
        galat = ApiSalah(405, "cara-tidak-didukung", kata)
        await jawab_galat(galat, {"Allow": ", ".join(_CARA)})(scope, receive, send)


def _terjaga(titik: Titik) -> Titik:
    """Every refusal and every fault of the endpoint as problem+json."""

    @wraps(titik)
    async def jawab(minta: Request) -> Response:
        try:
            _cukup_kecil(minta)
            return await titik(minta)
        except ApiSalah as galat:
            return _belum(galat) if galat.status == 503 else jawab_galat(galat)
        except TerlaluLuas as galat:
            return jawab_galat(ApiSalah(400, "terlalu-luas", galat.pesan))
        except TerlaluLama as galat:
            return _belum(ApiSalah(503, "belum-dapat", galat.pesan))
        except (EdisiRusak, EdisiTidakDikenal) as galat:  # their text names folders of this computer
            _logger.error("%s: %s", minta.url.path, galat)
            return _belum(ApiSalah(503, "belum-dapat", _RUSAK))
        except Exception as galat:
            _logger.exception("%s: %s", minta.url.path, galat)
            return jawab_galat(ApiSalah(500, "kesalahan-program", _SALAH))

    return jawab


def _belum(galat: ApiSalah) -> Response:
    return jawab_galat(galat, {"Retry-After": str(LAGI_S)})


def _cukup_kecil(minta: Request) -> None:
    if len(minta.scope["query_string"]) > ALAMAT_MAKS:
        kata = f"Bagian alamat sesudah tanda tanya lebih dari {ALAMAT_MAKS} bita. Kurangi nilai saringan."
        raise ApiSalah(414, "alamat-terlalu-panjang", kata)
    panjang = minta.headers.get("content-length", "0")
    if not panjang.isdecimal() or int(panjang) > ISI_MAKS:
        raise ApiSalah(413, "isi-terlalu-besar", "Permintaan baca tidak memerlukan isi. Kirim tanpa isi.")


async def _kerjakan(kolam: ThreadPoolExecutor, tugas: Callable[..., Any], *isi: object) -> Any:
    """Run in threads of the API's own; refused when too many wait already."""
    global _sedang
    if _sedang >= PEKERJA + ANTREAN:
        raise ApiSalah(503, "sibuk", f"Terlalu banyak permintaan sekaligus. Ulangi sesudah {LAGI_S} detik.")
    _sedang += 1
    try:
        return await asyncio.wrap_future(kolam.submit(tugas, *isi))
    finally:
        _sedang -= 1


def _pasangan(minta: Request) -> list[tuple[str, str]]:
    return parse_qsl(minta.scope["query_string"].decode("latin-1"), keep_blank_values=True)


async def data(minta: Request) -> Response:
    """GET /api/v1/data/<kueri>: rows of a published table or of an open question."""
    kueri = minta.path_params["kueri"]
    if kueri not in nama_kueri():
        kata = f"Kueri “{potong(kueri)}” tidak ada. Daftarnya ada di {JALUR}."
        raise ApiSalah(404, "kueri-tidak-dikenal", kata, diizinkan=list(nama_kueri()))
    pasangan = _pasangan(minta)
    # a format in the address is enough; it is checked with the other parameters
    terima = FORMAT[0] if "format" in dict(pasangan) else format_terima(minta.headers.get("accept", ""))
    pesanan = await _kerjakan(_ringan, pesan, kueri, pasangan, terima)
    return await _jawab_data(minta, pesanan)


async def _jawab_data(minta: Request, pesanan: Pesanan) -> Response:
    gzip = "gzip" in minta.headers.get("accept-encoding", "")
    dasar = await _kerjakan(_ringan, lambda: pesanan.etag)
    etag = f'"{dasar}-gz"' if gzip else f'"{dasar}"'
    if _punya(minta.headers.get("if-none-match", ""), dasar):
        kepala = {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept, Accept-Encoding"}
        return Response(status_code=304, headers=kepala)
    isi = await _kerjakan(_berat, susun, pesanan, minta.url.path)
    return _kirim(minta, isi, etag, gzip)


def _kirim(minta: Request, isi: Isi, etag: str, gzip: bool) -> Response:
    panjang = len(isi.badan.gz) if gzip else isi.badan.panjang
    kepala = isi.kepala | {"ETag": etag, "Content-Length": str(panjang), "Content-Type": isi.media}
    if gzip:
        kepala["Content-Encoding"] = "gzip"
    if minta.method == "HEAD":
        return Response(headers=kepala)
    return (
        Response(isi.badan.gz, headers=kepala)
        if gzip
        else StreamingResponse(longgar(isi.badan.gz), headers=kepala)
    )


def _punya(daftar: str, dasar: str) -> bool:
    """Whether the client has this answer, packed or not."""
    kenal = {satu.strip().removeprefix("W/").strip('"').removesuffix("-gz") for satu in daftar.split(",")}
    return daftar.strip() == "*" or dasar in kenal


async def indeks(minta: Request) -> Response:
    """GET /api/v1: what there is to ask."""
    return await _tetap(minta, api_dokumen.indeks)


async def openapi(minta: Request) -> Response:
    """GET /api/v1/openapi.json: the same for programs."""
    return await _tetap(minta, api_dokumen.openapi)


async def _tetap(minta: Request, buat: Callable[[str], Aset]) -> Response:
    if pasangan := _pasangan(minta):
        nama = potong(pasangan[0][0])
        raise ApiSalah(
            400, "parameter-tidak-dikenal", f"Parameter “{nama}” tidak dikenal di alamat ini.", parameter=nama
        )
    dasar = minta.url.path.partition(JALUR)[0]
    return jawaban(await _kerjakan(_ringan, buat, dasar), minta.headers)


async def tidak_ada(minta: Request) -> Response:
    """Everything else below /api."""
    kata = f"Alamat {potong(minta.url.path)} tidak ada. Mulailah dari {JALUR}."
    raise ApiSalah(404, "alamat-tidak-dikenal", kata)


def rute_api() -> list[Route]:
    """The routes of this module; the last ones keep Streamlit's page away from mistyped addresses."""
    semua: list[tuple[str, Titik]] = [
        (JALUR, indeks),
        (f"{JALUR}/", indeks),
        (f"{JALUR}/openapi.json", openapi),
        (f"{JALUR}/data/{{kueri}}", data),
        ("/api", tidak_ada),
        ("/api/{sisa:path}", tidak_ada),
    ]
    return [RuteApi(jalur, _terjaga(titik)) for jalur, titik in semua]
