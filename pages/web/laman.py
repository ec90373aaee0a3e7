"""The shell of small pages without Streamlit: one HTML file, no script, no outside request, Indonesian."""

from __future__ import annotations

import base64
import hashlib
from html import escape

from starlette.responses import HTMLResponse

# the colours of .streamlit/config.toml; a test compares them
GAYA = """
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:#F3F6F9;color:#15202B;
font:17px/1.5 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
header{background:#0B5C8A;color:#FFFFFF;padding:14px 24px;font-size:20px;font-weight:600}
header a{color:#FFFFFF;text-decoration:none}
main{width:100%;max-width:480px;margin:6vh auto 32px;padding:0 16px}
.kotak{background:#FFFFFF;border:1px solid #C9D3DC;border-radius:8px;padding:28px 28px 24px}
h1{font-size:26px;line-height:1.25;margin:0 0 12px}
p{margin:0 0 16px}
label{display:block;font-weight:600;margin:16px 0 6px}
select,input[type=password]{width:100%;height:48px;padding:0 12px;font:inherit;color:inherit;
background:#FFFFFF;border:1px solid #6B7885;border-radius:6px}
button{width:100%;min-height:48px;margin-top:24px;padding:8px 16px;font:inherit;font-weight:600;cursor:pointer;
color:#FFFFFF;background:#0B5C8A;border:2px solid #0B5C8A;border-radius:6px}
button.kedua{color:#0B5C8A;background:#FFFFFF}
button:hover{background:#084767;color:#FFFFFF}
:focus-visible{outline:3px solid #C97C22;outline-offset:2px}
.pesan{padding:12px 14px;border-left:5px solid #A81529;background:#FBEDEE;border-radius:4px}
.kabar{padding:12px 14px;border-left:5px solid #0B5C8A;background:#E8F1F7;border-radius:4px}
code{font:15px/1.4 Consolas,"DejaVu Sans Mono",monospace;background:#F3F6F9;padding:2px 5px;border-radius:4px;
overflow-wrap:anywhere}
a{color:#0B5C8A}
.kecil{font-size:15px;color:#44515E;margin:20px 0 0}
@media (max-width:520px){main{margin-top:20px}.kotak{padding:22px 18px 20px}h1{font-size:23px}}
"""
_SIDIK = base64.b64encode(hashlib.sha256(GAYA.encode("utf-8")).digest()).decode("ascii")
KEPALA = {
    # stricter than the app's own policy: these pages run no script at all
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_SIDIK}'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
}
_BINGKAI = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{judul} – Serambi</title>
<link rel="icon" href="/favicon.png">
<style>{gaya}</style>
</head>
<body>
<header><a href="/">Serambi</a></header>
<main><div class="kotak">
<h1>{judul}</h1>
{isi}
</div></main>
</body>
</html>
"""


def laman(judul: str, isi: str, status: int = 200, kepala: dict[str, str] | None = None) -> HTMLResponse:
    """A page with the heading `judul` (plain text) and the body `isi` (HTML whose texts are escaped already)."""
    teks = _BINGKAI.format(judul=escape(judul), gaya=GAYA, isi=isi)
    return HTMLResponse(teks, status_code=status, headers=KEPALA | (kepala or {}))


def pesan(teks: str) -> str:
    """A message that something went wrong, read out by screen readers."""
    return f'<p class="pesan" role="alert">{escape(teks)}</p>'


def kabar(teks: str) -> str:
    """A message that says how things are."""
    return f'<p class="kabar">{escape(teks)}</p>'
