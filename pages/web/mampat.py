"""How Streamlit's websocket is compressed: a window wide enough to see the last rerun again.

uvicorn's sans-IO protocol fixes a window of 4 KB. A map's figure alone is longer than that, so nothing is ever
recognised from the figure beside it or from the rerun before. With 32 KB a warm fragment of /peta is about half as
long (`bench rerun`); each open session costs about 110 KB of memory for it (RFC 7692 §7.1.2, zlib's zconf.h).
"""

from __future__ import annotations

from typing import Any

from uvicorn.protocols.websockets import websockets_sansio_impl
from websockets.extensions.permessage_deflate import ServerPerMessageDeflateFactory

JENDELA = 15  # bits of the window towards the browser
JENDELA_PERAMBAN = 12  # what browsers send is short
MEMORI = 5  # zlib's memLevel, uvicorn's own


def _pabrik(**_uvicorn: Any) -> ServerPerMessageDeflateFactory:
    return ServerPerMessageDeflateFactory(
        server_max_window_bits=JENDELA,
        client_max_window_bits=JENDELA_PERAMBAN,
        compress_settings={"memLevel": MEMORI},
    )


def jendela_lebar() -> None:
    """Give every later connection the wide window; a client that asks for less gets less."""
    websockets_sansio_impl.ServerPerMessageDeflateFactory = _pabrik
