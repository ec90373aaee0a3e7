"""Every route that writes is guarded; what does not come from our own page never reaches it."""

import pytest
from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route, WebSocketRoute

from pages.web import csrf, siapa
from pages.web.rute import AKAR, rute
from tests.web.peramban_kecil import Peramban

JENIS = "application/x-www-form-urlencoded"


def tanpa_penjaga(daftar, awalan="") -> list[str]:
    """Routes that could write and do not carry the guard."""
    hasil = []
    for satu in daftar:
        jalur = awalan + satu.path
        if isinstance(satu, Mount):
            hasil += tanpa_penjaga(satu.routes, jalur) if satu.routes else [jalur]
        elif isinstance(satu, WebSocketRoute) or (_menulis(satu) and not hasattr(satu.endpoint, csrf.TANDA)):
            hasil.append(jalur)
    return hasil


def _menulis(satu) -> bool:
    return bool(set(satu.methods or {"POST"}) - set(csrf.BACA_SAJA))


async def simpan(minta):
    minta.app.state.tersimpan.append(dict(await minta.form()))
    return PlainTextResponse("tersimpan")


async def lihat(minta):
    return csrf.pasang(minta, PlainTextResponse(csrf.bidang(minta)))


@pytest.fixture
def aplikasi():
    app = Starlette(
        routes=[Route("/lihat", lihat), Route("/simpan", csrf.terjaga(simpan), methods=["POST", "PUT"])]
    )
    app.state.tersimpan = []
    return app


@pytest.fixture
def laman(aplikasi):
    return Peramban(aplikasi)


def test_every_route_that_writes_is_guarded():
    assert tanpa_penjaga(rute()) == []
    tulis = [satu.path for satu in rute() if _menulis(satu)]
    assert "/masuk" in tulis and "/keluar" in tulis, "the scan sees routes that write"
    assert "routes=rute()," in (AKAR / "app.py").read_text(encoding="utf-8"), "no routes beside these"


@pytest.mark.parametrize("satu", [r for r in rute() if _menulis(r)], ids=lambda r: r.path)
def test_and_the_guard_really_answers(satu):
    for cara in sorted(set(satu.methods) - set(csrf.BACA_SAJA)):
        jawab = Peramban(Starlette(routes=rute()))._minta(
            cara, satu.path.replace("{", "").replace("}", ""), {}
        )
        assert jawab.status_code == 403 and "Permintaan ditolak" in jawab.text


class _Kelas(HTTPEndpoint):
    async def post(self, minta):
        return PlainTextResponse("x")


@pytest.mark.parametrize(
    "salah",
    [
        Route("/a", simpan, methods=["POST"]),
        Route("/a", simpan, methods=["GET", "DELETE"]),
        Route("/a", _Kelas),
        WebSocketRoute("/a", simpan),
        Mount("/a", routes=[Route("/b", simpan, methods=["PATCH"])]),
        Mount("/a", app=Starlette(routes=[Route("/b", simpan, methods=["PUT"])])),
        Mount("/a", app=simpan),
    ],
)
def test_the_scan_sees_unguarded_routes(salah):
    assert tanpa_penjaga([Route("/baik", lihat), salah]) in (["/a"], ["/a/b"])


def test_our_own_form_is_taken(laman, aplikasi):
    jawab = laman.kirim("/simpan", **laman.formulir("/lihat"), isi="Kutai")
    assert jawab.text == "tersimpan" and aplikasi.state.tersimpan[0]["isi"] == "Kutai"


def test_a_script_sends_the_token_as_a_header_also_with_an_upload(laman, aplikasi):
    kepala = {
        "x-csrf-token": laman.formulir("/lihat")["csrf"],
        "content-type": "multipart/form-data; boundary=x",
    }
    assert laman.kirim("/simpan", kepala).status_code == 200
    assert laman._minta("PUT", "/simpan", {"origin": "http://127.0.0.1:8501", **kepala}).status_code == 200


ASING = [
    {"origin": "http://evil.com"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:3000"},
    {"origin": "http://127.0.0.1"},
    {"origin": "http://127.0.0.1:8501.evil.com"},
    {"origin": "http://127.0.0.1:8501@evil.com"},
    {"origin": "http://evil.com/127.0.0.1:8501"},
    {"origin": "file://127.0.0.1:8501"},
    {"origin": "http://["},
    {"origin": None},
    {"origin": None, "referer": "http://evil.com/127.0.0.1:8501"},
    {"host": ""},
]


@pytest.mark.parametrize("kepala", ASING, ids=str)
def test_another_origin_is_refused(laman, aplikasi, kepala):
    jawab = laman.kirim("/simpan", kepala, **laman.formulir("/lihat"))
    assert jawab.status_code == 403 and "situs atau alamat lain" in jawab.text
    assert aplikasi.state.tersimpan == []


def test_a_browser_without_origin_is_known_by_its_referer(laman):
    kepala = {"origin": None, "referer": "http://127.0.0.1:8501/masukan?tahun=2024"}
    assert laman.kirim("/simpan", kepala, **laman.formulir("/lihat")).status_code == 200


@pytest.mark.parametrize("isi", [{}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "é"}])
def test_a_missing_or_wrong_token_is_refused(laman, aplikasi, isi):
    laman.buka("/lihat")
    jawab = laman.kirim("/simpan", **isi)
    assert jawab.status_code == 403 and "tidak berlaku" in jawab.text and 'lang="id"' in jawab.text
    assert aplikasi.state.tersimpan == []


def test_the_cookie_must_come_along(laman, aplikasi):
    isi = laman.formulir("/lihat")
    for nilai in (None, "x", "a" * 44):
        laman.kuki = {csrf.KUKI: nilai} if nilai else {}
        jawab = laman.kirim("/simpan", **isi)
        assert jawab.status_code == 403 and "Kuki" in jawab.text
    assert aplikasi.state.tersimpan == []


def test_the_token_of_another_browser_is_worth_nothing(laman, aplikasi):
    lain = Peramban(aplikasi).formulir("/lihat")
    laman.buka("/lihat")
    assert laman.kirim("/simpan", **lain).status_code == 403


def test_the_token_belongs_to_one_session(laman):
    sebelum = laman.formulir("/lihat")
    laman.kuki[siapa.KUKI] = "A" * 43
    assert laman.kirim("/simpan", **sebelum).status_code == 403
    assert laman.kirim("/simpan", **laman.formulir("/lihat")).status_code == 200


def test_the_token_outlives_a_restart(laman, aplikasi):
    isi = laman.formulir("/lihat")
    lagi = Starlette(routes=aplikasi.routes)
    lagi.state.tersimpan = []
    laman._app = lagi
    assert laman.kirim("/simpan", **isi).status_code == 200


def test_a_large_body_is_not_read_before_its_token_is_known(laman):
    isi = laman.formulir("/lihat") | {"isi": "x" * csrf.BATAS_FORMULIR}
    assert laman.kirim("/simpan", **isi).status_code == 403
    isi = laman.formulir("/lihat")
    for kepala in (
        {"content-length": "x"},
        {"content-type": "text/plain"},
        {"content-type": "multipart/form-data"},
    ):
        assert laman.kirim("/simpan", kepala, **isi).status_code == 403


def test_the_cookie_is_hidden_from_scripts_and_secure_where_the_page_is(aplikasi, laman):
    laman.buka("/lihat")
    (baris,) = laman.terpasang
    assert "HttpOnly" in baris and "SameSite=strict" in baris and "Path=/" in baris and "Secure" not in baris
    aman = Peramban(aplikasi, cara="https", host="serambi.go.id")
    aman.buka("/lihat")
    assert "Secure" in aman.terpasang[0]
    assert aman.kirim("/simpan", **aman.formulir("/lihat")).status_code == 200
