"""Who may send a file to the server, and how large: judged before a byte of it is read.

Streamlit's own route takes up to `server.maxUploadSize` from every open session; here readers may send nothing, a
Kadinsos only what evidence may weigh. Its content is judged by who keeps it (meeting.berkas, data.intake).
"""

from __future__ import annotations

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Scope

from meeting.berkas import BATAS
from meeting.galat import GudangGagal
from meeting.peran import KAB_KOTA, OPERATOR, PENYUNTING
from pages.web.siapa import peran_minta

JALUR = "/_stcore/upload_file/"
_MULTIPART = 1024 * 1024  # bytes that the form around the file may add
BATAS_PERAN = {KAB_KOTA: BATAS + _MULTIPART}
BOLEH = (OPERATOR, PENYUNTING, KAB_KOTA)


async def tolak(jalur: str, scope: Scope) -> PlainTextResponse | None:
    """The refusal of an upload request, None for one that may go on and for every other request."""
    if not jalur.startswith(JALUR) or scope["method"] not in ("PUT", "POST"):
        return None
    try:
        nama = (await to_thread.run_sync(peran_minta, Request(scope))).nama
    except GudangGagal as galat:
        return PlainTextResponse(galat.pesan, status_code=503)
    if nama not in BOLEH:
        return PlainTextResponse("Unggahan hanya untuk yang sudah masuk dengan PIN.", status_code=403)
    return _besar(Headers(scope=scope).get("content-length", ""), BATAS_PERAN.get(nama))


def _besar(panjang: str, batas: int | None) -> PlainTextResponse | None:
    """Where a role has a limit its request must say how long it is."""
    if batas is None:
        return None
    if not panjang.isascii() or not panjang.isdigit():
        return PlainTextResponse("Ukuran berkas tidak disebut.", status_code=411)
    if int(panjang) > batas:
        return PlainTextResponse("Berkas terlalu besar: paling besar 25 MB.", status_code=413)
    return None
