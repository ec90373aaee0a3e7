"""The websocket's compression window: negotiated wide with a browser, narrower only where a client asks for it."""

import zlib

import pytest
import uvicorn
from streamlit.web.server.starlette import starlette_server
from uvicorn.protocols.websockets import websockets_sansio_impl
from uvicorn.server import ServerState

from pages.web import mampat

CHROMIUM = [("client_max_window_bits", None)]


@pytest.fixture
def pabrik(monkeypatch):
    """The factory that uvicorn gives a new connection of Streamlit's server, after Serambi has started."""
    lama = websockets_sansio_impl.ServerPerMessageDeflateFactory
    monkeypatch.setattr(websockets_sansio_impl, "ServerPerMessageDeflateFactory", lama)  # put back afterwards
    mampat.jendela_lebar()
    setelan = uvicorn.Config("app:app", ws=starlette_server._get_websocket_protocol())
    setelan.load_app = lambda: None
    setelan.load()
    sambungan = setelan.ws_protocol_class(setelan, ServerState(), app_state={})
    return sambungan.conn.available_extensions[0]


def test_a_browser_gets_the_wide_window(pabrik):
    tawaran, olah = pabrik.process_request_params(CHROMIUM, [])
    assert ("server_max_window_bits", "15") in tawaran
    assert olah.local_max_window_bits == mampat.JENDELA


def test_a_client_may_ask_for_less(pabrik):
    tawaran, olah = pabrik.process_request_params([*CHROMIUM, ("server_max_window_bits", "10")], [])
    assert ("server_max_window_bits", "10") in tawaran
    assert olah.local_max_window_bits == 10


def test_the_last_rerun_is_recognised(pabrik):
    """20 kB that differ from the 20 kB before in one number are nearly free."""
    _, olah = pabrik.process_request_params(CHROMIUM, [])
    acak = zlib.crc32
    isi = [" ".join(f"{acak(b'%d' % n)}" for n in range(1900)).encode() for _ in range(2)]
    isi[1] = isi[1].replace(isi[1][9000:9010], b"berubah123", 1)
    panjang = [len(olah.encode(_bingkai(satu)).data) for satu in isi]
    assert panjang[1] < panjang[0] / 10


def _bingkai(isi):
    return websockets_sansio_impl.Frame(websockets_sansio_impl.Opcode.BINARY, isi)
