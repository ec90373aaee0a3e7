"""What the server takes as an upload: from whom and how large, before a byte is read."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from meeting.galat import GudangSibuk
from meeting.peran import Peran
from pages.web import unggahan
from pages.web.middleware import Depan, Gudang
from tests.web.klien import Klien

JALUR = "/_stcore/upload_file/sesi/berkas"
MB = 2**20


@pytest.fixture
def kirim(monkeypatch):
    """Send as a role; the app behind answers "sampai"."""

    async def sampai(_minta):
        return PlainTextResponse("sampai")

    rute = [Route("/{apa:path}", sampai, methods=["GET", "POST", "PUT", "DELETE"])]
    klien = Klien(Starlette(routes=rute, middleware=[Middleware(Depan, gudang=Gudang())]))

    def minta(peran, panjang, jalur: str = JALUR, cara: str = "PUT"):
        def siapa(_minta):
            if isinstance(peran, GudangSibuk):
                raise peran
            return Peran(peran, "64.01")

        monkeypatch.setattr(unggahan, "peran_minta", siapa)
        return klien._minta(cara, jalur, {} if panjang is None else {"content-length": panjang})

    return minta


@pytest.mark.parametrize(
    ("peran", "panjang", "status"),
    [
        ("pembaca", "10", 403),
        ("kab_kota", str(25 * MB), 200),
        ("kab_kota", str(100 * MB), 413),
        ("kab_kota", None, 411),
        ("kab_kota", "-1", 411),
        ("penyunting", str(60 * MB), 200),
        ("operator", str(100 * MB), 200),
    ],
)
def test_who_may_send_how_much(kirim, peran, panjang, status):
    assert kirim(peran, panjang).status_code == status
    assert kirim(peran, panjang, cara="POST").status_code == status


def test_other_requests_are_not_judged(kirim):
    assert kirim("pembaca", "10", "/api/v1/pivot", "POST").text == "sampai"
    assert kirim("pembaca", None, cara="DELETE").text == "sampai", "a file taken back"


def test_without_a_store_nobody_sends(kirim):
    assert kirim(GudangSibuk(Path("store.sqlite")), "1").status_code == 503
