"""Who makes a Starlette request: the role from its session cookie, its address and its headers."""

from __future__ import annotations

from starlette.requests import Request
from streamlit import config

from meeting import pin
from meeting.peran import Peran, kenali
from meeting.setempat import peran_setempat

KUKI = "serambi_sesi"


def alamat_server() -> str:
    """The address the server listens on; "" means every interface."""
    return config.get_option("server.address") or ""


def token(minta: Request) -> str:
    """The session token that the browser sent, "" for none."""
    return minta.cookies.get(KUKI, "")


def peran_minta(minta: Request) -> Peran:
    """The role of this request. Reads the store: call it in a thread. Raises GudangGagal."""
    return kenali(alamat_server(), minta.headers.get("host", ""), minta.headers, token(minta), _peer(minta))


def klien(minta: Request) -> str:
    """The key under which wrong PINs are counted: the browser's address, or pin.SETEMPAT for this computer."""
    peer = _peer(minta)
    disini = peran_setempat("127.0.0.1", minta.headers.get("host", ""), minta.headers, peer)
    return pin.SETEMPAT if disini else peer


def _peer(minta: Request) -> str:
    return minta.client.host if minta.client else ""  # "" is no loopback address
