"""The plain refusals of Streamlit and Starlette reach nobody in English; an upgrade that adds one fails here."""

import re
from pathlib import Path

import pytest
import starlette
import streamlit
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pages.web.galat_polos import KATA, ganti
from pages.web.middleware import Depan, Gudang
from tests.web.klien import Klien

# what Streamlit answers to a websocket or to a host's own check, and Starlette where it serves hosts or CORS
BUKAN_PEMBACA = re.compile(r"Invalid host header|Disallowed CORS|not ready|^\{|^$|OK")


async def _hilang(_minta):
    raise HTTPException(404, "File not found")


async def _tanpa_jenis(_minta):
    return Response(content="Bad Request", status_code=400)


async def _sendiri(_minta):
    return PlainTextResponse("Berkas batas tidak dikenal.", status_code=404)


async def _baik(_minta):
    return PlainTextResponse("Not Found adalah judul buku.")


@pytest.fixture
def klien():
    rute = [
        Route("/hilang", _hilang),
        Route("/jenis", _tanpa_jenis),
        Route("/sendiri", _sendiri),
        Route("/baik", _baik),
    ]
    return Klien(Starlette(routes=rute, middleware=[Middleware(Depan, gudang=Gudang())]))


@pytest.mark.parametrize(("jalur", "kode"), [("/hilang", 404), ("/jenis", 400), ("/tidak-ada", 404)])
def test_an_english_refusal_is_indonesian_and_as_long_as_it_says(klien, jalur, kode):
    jawab = klien.get(jalur)
    assert (jawab.status_code, jawab.text in KATA.values()) == (kode, True)
    assert int(jawab.headers["content-length"]) == len(jawab.content)
    assert jawab.headers["x-content-type-options"] == "nosniff"


def test_a_wrong_method_says_so_and_keeps_its_headers(klien):
    jawab = klien.post("/baik")
    assert (jawab.status_code, jawab.text) == (405, KATA["Method Not Allowed"])
    assert "GET" in jawab.headers["allow"]


def test_our_own_refusals_and_good_answers_pass(klien):
    assert klien.get("/sendiri").text == "Berkas batas tidak dikenal."
    assert klien.get("/baik").text == "Not Found adalah judul buku."


def test_every_refusal_of_the_installed_server_is_on_the_list():
    server = Path(streamlit.__file__).parent / "web" / "server" / "starlette"
    isi = "".join(satu.read_text(encoding="utf-8") for satu in server.glob("*.py"))
    teks = re.findall(r'(?:detail=|content=|_text_response\()\s*\(?\s*f?"([^"]+)"', isi)
    kerangka = "".join(
        satu.read_text(encoding="utf-8") for satu in Path(starlette.__file__).parent.rglob("*.py")
    )
    teks += re.findall(r'PlainTextResponse\("([^"]+)"', kerangka)
    assert len(set(teks)) > 10
    assert [satu for satu in teks if not ganti(satu) and not BUKAN_PEMBACA.search(satu)] == []
