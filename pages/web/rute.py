"""Starlette routes beside Streamlit: boundaries by address, login, and the marker that mulai.py looks for."""

import os
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from geo import loader
from geo.errors import BatasHilang
from pages.web.api import rute_api
from pages.web.aset import TANYA_DULU, Aset, aset, jawaban
from pages.web.layar import rute_layar
from pages.web.masuk import rute_masuk
from pages.web.peserta import rute_peserta
from pages.web.pleno import rute_pleno

AKAR = Path(__file__).resolve().parents[2]
_PETA = ("kabupaten", "pola", "lingkar")


@cache
def versi() -> str:
    """The version of Serambi, from pyproject.toml."""
    return tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


async def hidup(_minta: Request) -> JSONResponse:
    """`/_serambi/hidup`: tells Serambi from any other program on the port (asked by a second mulai.py)."""
    penanda = {"aplikasi": "serambi", "versi": versi(), "tanda": os.environ.get("SERAMBI_TANDA", "")}
    return JSONResponse(penanda, headers={"Cache-Control": "no-store"})


async def peta(minta: Request) -> Response:
    """`/geo/<nama>.geojson`: the boundary file in use, gzipped once per content, revalidated by ETag."""
    try:
        isi, etag = await to_thread.run_sync(loader.file_bytes, f"{minta.path_params['nama']}.geojson")
    except BatasHilang as galat:
        return PlainTextResponse(str(galat), status_code=404)
    return jawaban(await to_thread.run_sync(_aset_peta, etag, isi), minta.headers)


@lru_cache(maxsize=2 * len(_PETA))
def _aset_peta(_etag: str, isi: bytes) -> Aset:
    return aset(isi, "application/geo+json", TANYA_DULU)


def rute() -> list[Route]:
    """The routes for `st.App(routes=…)`; Streamlit's own come after them. A route that writes is `csrf.terjaga`."""
    return [
        Route("/_serambi/hidup", hidup),
        Route("/geo/{nama}.geojson", peta),
        *rute_masuk(),
        *rute_layar(),
        *rute_pleno(),
        *rute_peserta(),
        *rute_api(),
    ]
