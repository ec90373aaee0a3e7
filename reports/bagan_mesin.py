"""Kaleido in a process of its own: `python -P reports/bagan_mesin.py` reads one JSON job, writes the picture's bytes.

The browser is started, draws one plotly figure without any network and is closed; nothing of it stays with the
server. Exit code 0, or 3 with the reason on standard error.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

GAGAL = 3
KOSONG = b'{"type":"Topology","objects":{},"arcs":[]}'  # plotly asks for a world map before it draws any map


class _Topologi(BaseHTTPRequestHandler):
    """Answers every path with the empty topology."""

    def do_GET(self) -> None:
        """Serve it to the page, which has no origin of its own (file://)."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(KOSONG)

    def log_message(self, *_: object) -> None:
        """Say nothing: standard error is for the reason of a failure."""


async def gambar(kerja: dict[str, Any], topologi: str) -> bytes:
    """Draw `kerja["figur"]` as `kerja["bentuk"]` of lebar × tinggi px."""
    from kaleido import Kaleido

    ukuran = {
        "format": kerja["bentuk"],
        "width": kerja["lebar"],
        "height": kerja["tinggi"],
        "scale": kerja["skala"],
    }
    async with Kaleido(path=kerja["peramban"], mathjax=False, timeout=kerja["detik"]) as mesin:
        return await mesin.calc_fig(kerja["figur"], opts=ukuran, topojson=topologi)


def main() -> int:
    """One job from standard input."""
    kerja = json.loads(sys.stdin.buffer.read())
    peladen = ThreadingHTTPServer(("127.0.0.1", 0), _Topologi)
    threading.Thread(target=peladen.serve_forever, daemon=True).start()
    try:
        hasil = asyncio.run(gambar(kerja, f"http://127.0.0.1:{peladen.server_address[1]}/"))
    except Exception as galat:  # noqa: BLE001 any failure of browser or library is told to the parent in one line
        sys.stderr.buffer.write(f"{type(galat).__name__}: {galat}".encode())
        return GAGAL
    finally:
        peladen.shutdown()
    sys.stdout.buffer.write(hasil)
    return 0


if __name__ == "__main__":
    sys.exit(main())
