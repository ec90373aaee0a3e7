"""The outermost layer with a small app behind it: bundles, index.html, streams, headers."""

import gzip
import re
import threading

import anyio
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, HTMLResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute

from pages.web import indeks, terjemahan
from pages.web.middleware import STATIS, Depan, Gudang
from tests.web.klien import Klien, jalankan, kirim

UTAMA = next((STATIS / "static" / "js").glob("index.????????.js")).name
HURUF = next((STATIS / "static" / "media").glob("SourceSansVF-Upright*.woff2")).name


async def _indeks(_minta):
    return FileResponse(STATIS / "index.html")


async def _sendiri(_minta):
    return HTMLResponse('<html lang="en"><title>Streamlit</title></html>')


async def _arus(_minta):
    async def isi():
        for nomor in range(3):
            yield f"data: {nomor}\n\n".encode()

    return StreamingResponse(isi(), media_type="text/event-stream")


async def _soket(soket):
    await soket.accept()
    await soket.send_text("halo")
    await soket.close()


@pytest.fixture
def gudang():
    return Gudang()


@pytest.fixture
def aplikasi(gudang):
    rute = [
        Route("/sendiri", _sendiri),
        Route("/arus", _arus),
        Route("/app/static/a.json", _sendiri),
        Route("/_stcore/metrics", _sendiri),
        Route("/_stcore/agent/openapi.json", _sendiri),
        WebSocketRoute("/soket", _soket),
        Route("/{apa:path}", _indeks, methods=["GET", "HEAD", "POST"]),
    ]
    # Streamlit compresses what lies behind us too; our layer must recognise index.html all the same.
    tumpukan = [Middleware(Depan, gudang=gudang), Middleware(GZipMiddleware, minimum_size=100)]
    return Starlette(routes=rute, middleware=tumpukan)


@pytest.fixture
def klien(aplikasi):
    return Klien(aplikasi)


def test_bundle_is_translated_gzipped_and_immutable(klien):
    jawab = klien.get(f"/static/{indeks.awalan_aset()}/js/{UTAMA}")
    assert jawab.headers["content-encoding"] == "gzip"
    assert jawab.headers["cache-control"] == "public, immutable, max-age=31536000"
    assert jawab.headers["content-type"].startswith("text/javascript")
    assert "Sambungan terputus" in jawab.text and "Connection error" not in jawab.text
    assert len(jawab.mentah) < len(jawab.content) / 3


def test_bundle_for_a_client_without_gzip_is_the_same_text(klien):
    alamat = f"/static/js/{UTAMA}"
    polos = klien.get(alamat, headers={"accept-encoding": "identity"})
    assert "content-encoding" not in polos.headers
    assert polos.content == klien.get(alamat).content
    assert int(polos.headers["content-length"]) == len(polos.content)


def test_etag_gives_304_and_differs_from_streamlits(klien):
    alamat = f"/static/js/{UTAMA}"
    etag = klien.get(alamat).headers["etag"]
    lagi = klien.get(alamat, headers={"if-none-match": etag})
    assert lagi.status_code == 304 and lagi.content == b"" and lagi.headers["etag"] == etag
    assert klien.get(alamat, headers={"if-none-match": f'"lain", W/{etag}'}).status_code == 304
    assert klien.get(alamat, headers={"if-none-match": '"lain"'}).status_code == 200
    asli = STATIS / "static" / "js" / UTAMA
    assert etag != FileResponse(asli, stat_result=asli.stat()).headers["etag"]


def test_head_has_the_same_headers(klien):
    kepala, isi = klien.head(f"/static/js/{UTAMA}").headers, klien.get(f"/static/js/{UTAMA}").headers
    assert dict(kepala) == dict(isi)
    assert klien.head("/peta").headers["etag"] == klien.get("/peta").headers["etag"]


def test_font_is_sent_as_it_is(klien):
    jawab = klien.get(f"/static/media/{HURUF}")
    assert jawab.headers["content-type"] == "font/woff2" and "content-encoding" not in jawab.headers
    assert jawab.content == (STATIS / "static" / "media" / HURUF).read_bytes()


@pytest.mark.parametrize("jalur", ["/", "/peta", "/tidak/ada"])
def test_index_is_ours_on_every_address(klien, jalur):
    jawab = klien.get(jalur)
    assert jawab.headers["cache-control"] == "no-cache"
    assert '<html lang="id">' in jawab.text and "<title>Serambi</title>" in jawab.text
    assert "BACKEND_BASE_URL" in jawab.text and "MAIN_PAGE_BASE_URL" in jawab.text
    assert jawab.text.index("__streamlit") < jawab.text.index('type="module"')
    assert klien.get(jalur, headers={"if-none-match": jawab.headers["etag"]}).status_code == 304


def test_index_names_only_own_addresses_that_exist(klien):
    html = klien.get("/").text
    alamat = re.findall(r'(?:href|src)="([^"]+)"', html)
    assert len(alamat) > 20 and all(satu.startswith("/") and not satu.startswith("//") for satu in alamat)
    bundel = [satu for satu in alamat if satu.startswith("/static/")]
    assert all(f"/{indeks.awalan_aset()}/" in satu and klien.get(satu).status_code == 200 for satu in bundel)
    assert "default-src 'self'" in klien.get("/").headers["content-security-policy"]


def test_own_html_is_not_replaced(klien):
    assert klien.get("/sendiri").text == '<html lang="en"><title>Streamlit</title></html>'


def test_event_stream_arrives_piece_by_piece(aplikasi):
    """Each event passes at once: the first is here while the source still waits to send the second."""
    terkirim, lanjut = [], anyio.Event()

    async def sumber(_scope, _receive, send):
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-type", b"text/event-stream")],
            }
        )
        await send({"type": "http.response.body", "body": b"data: 1\n\n", "more_body": True})
        await lanjut.wait()
        await send({"type": "http.response.body", "body": b"data: 2\n\n"})

    async def tampung(pesan):
        terkirim.append(pesan)
        if pesan.get("body") == b"data: 1\n\n":
            lanjut.set()

    async def terima():
        return {"type": "http.request", "body": b""}

    scope = {"type": "http", "method": "GET", "path": "/arus", "headers": [(b"accept-encoding", b"gzip")]}
    jalankan(Depan(sumber, Gudang()), scope, terima, tampung)
    assert [pesan.get("body") for pesan in terkirim[1:]] == [b"data: 1\n\n", b"data: 2\n\n"]
    assert b"content-encoding" not in dict(terkirim[0]["headers"])


def test_stream_and_websocket_pass(aplikasi, klien):
    assert klien.get("/arus").text == "data: 0\n\ndata: 1\n\ndata: 2\n\n"
    scope = {"type": "websocket", "path": "/soket", "query_string": b"", "headers": [], "subprotocols": []}
    pesan = jalankan(kirim, aplikasi, scope, {"type": "websocket.connect"})
    assert [satu.get("text") for satu in pesan if satu["type"] == "websocket.send"] == ["halo"]


def test_no_foreign_page_may_frame_us(klien):
    assert "frame-ancestors 'self'" in klien.get("/").headers["content-security-policy"]


def test_safe_headers_are_on_everything(klien):
    for jalur in ("/", "/sendiri", f"/static/js/{UTAMA}"):
        kepala = klien.get(jalur).headers
        assert kepala["x-content-type-options"] == "nosniff" and kepala["referrer-policy"] == "same-origin"
    assert klien.get("/app/static/a.json").headers["cache-control"] == "public, max-age=3600"
    assert "cache-control" not in klien.get("/sendiri").headers


def test_agent_and_metrics_are_closed(aplikasi, klien):
    assert klien.get("/_stcore/agent/openapi.json").status_code == 404
    assert klien.get("/_stcore/metrics").status_code == 200
    assert Klien(aplikasi, "192.168.1.7").get("/_stcore/metrics").status_code == 404


@pytest.mark.parametrize(
    "jalur", ["/static/../index.html", "/static/js/../../../../etc/passwd", "/static/t-12345678/"]
)
def test_only_listed_files_are_served(klien, jalur):
    assert "immutable" not in klien.get(jalur).headers.get("cache-control", "")


def test_base_path_is_kept(gudang, monkeypatch):
    from streamlit import config

    monkeypatch.setattr(
        config, "get_option", lambda nama: "dasbor/" if nama == "server.baseUrlPath" else None
    )
    klien = Klien(
        Starlette(routes=[Route("/{apa:path}", _indeks)], middleware=[Middleware(Depan, gudang=gudang)])
    )
    html = klien.get("/dasbor/peta").text
    assert 'window.location.origin + "/dasbor/"' in html and 'href="/dasbor/favicon.png"' in html
    (skrip,) = re.findall(r'type="module" crossorigin src="([^"]+)"', html)
    assert skrip.startswith("/dasbor/static/") and "Sambungan terputus" in klien.get(skrip).text


def test_a_bundle_is_compressed_once_also_when_many_ask_at_once(gudang, monkeypatch):
    hitung = []
    asli = gzip.compress
    monkeypatch.setattr(gzip, "compress", lambda *a, **k: hitung.append(1) or asli(*a, **k))
    utas = [threading.Thread(target=gudang.ambil, args=(f"js/{UTAMA}",)) for _ in range(8)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert len(hitung) == 1


def test_warm_up_covers_what_the_first_visit_loads(gudang):
    utama = set(gudang.utama())
    assert f"js/{UTAMA}" in utama and any(nama.startswith("js/PlotlyChart") for nama in utama)
    assert not any("mermaid" in nama for nama in utama)


def test_a_changed_index_is_refused_with_a_message():
    html = (STATIS / "index.html").read_text(encoding="utf-8")
    indeks.susun(html, "")
    for lama in ('lang="en"', "<title>Streamlit</title>", '"./static/', "<noscript>", "<head>"):
        with pytest.raises(indeks.IndeksBerubah, match=r"requirements\.txt"):
            indeks.susun(html.replace(lama, "lain"), "")


def test_address_changes_with_the_translation(monkeypatch):
    lama = indeks.awalan_aset()
    monkeypatch.setattr(terjemahan, "versi", lambda: "00000000")
    assert indeks.awalan_aset() == "t-00000000" != lama
