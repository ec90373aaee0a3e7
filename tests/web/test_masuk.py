"""/masuk and /keluar as a browser meets them."""

import ast
import re
import tomllib

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from streamlit import config

from meeting import gudang, pin, sandi, sesi
from pages.web import csrf, laman, masuk, siapa
from pages.web.middleware import Depan, Gudang
from pages.web.rute import AKAR, rute
from tests.web.peramban_kecil import Peramban

PIN = "481592"
KEMBALI = "/masukan?tahun=2024&wilayah=Kota+Bontang"


@pytest.fixture(autouse=True)
def cepat(monkeypatch):
    monkeypatch.setattr(sandi, "CARA", "scrypt:16:8:1")


@pytest.fixture
def alamat_server(monkeypatch):
    """Sets the address that the server listens on."""
    asli = config.get_option
    isi = {"server.address": "127.0.0.1"}
    monkeypatch.setattr(siapa.config, "get_option", lambda nama: isi.get(nama, asli(nama)))
    return lambda alamat: isi.update({"server.address": alamat})


@pytest.fixture
def aplikasi(alamat_server):
    return Starlette(routes=rute(), middleware=[Middleware(Depan, gudang=Gudang())])


@pytest.fixture
def peramban(aplikasi):
    pin.pasang("operator", "", PIN)
    pin.pasang("kab_kota", "64.01", "775533")
    return Peramban(aplikasi)


def test_the_right_pin_leads_back_with_a_session(peramban):
    jawab = peramban.masuk("operator:", PIN, KEMBALI)
    assert jawab.status_code == 303 and jawab.headers["location"] == KEMBALI
    assert sesi.cari(peramban.kuki[siapa.KUKI]).peran == "operator"
    (baris,) = [satu for satu in peramban.terpasang if satu.startswith(siapa.KUKI)]
    for sifat in ("HttpOnly", "SameSite=strict", "Path=/", "Max-Age=43200"):
        assert sifat in baris
    assert "Secure" not in baris and "Domain" not in baris
    assert "Anda masuk sebagai Operator." in peramban.buka("/masuk").text


def test_an_area_has_its_own_session(peramban):
    assert peramban.masuk("kab_kota:64.01", "775533").status_code == 303
    assert sesi.cari(peramban.kuki[siapa.KUKI]).kode_wilayah == "64.01"
    assert "Anda masuk sebagai Kadinsos Kab. Paser." in peramban.buka("/masuk").text


def test_the_cookie_is_secure_on_https(aplikasi, peramban):
    aman = Peramban(aplikasi, cara="https", host="serambi.go.id", alamat="10.0.0.5")
    assert aman.masuk("operator:", PIN).status_code == 303
    assert any(satu.startswith(siapa.KUKI) and "Secure" in satu for satu in aman.terpasang)


def test_a_wrong_pin_says_how_many_tries_are_left(peramban):
    jawab = peramban.masuk("kab_kota:64.01", PIN)
    assert jawab.status_code == 401 and "Sisa percobaan: 4." in jawab.text and 'role="alert"' in jawab.text
    assert '<option value="kab_kota:64.01" selected>' in jawab.text, "the choice stays"
    assert PIN not in jawab.text and siapa.KUKI not in peramban.kuki


def test_after_five_wrong_ones_the_right_one_waits_too(peramban, aplikasi):
    for _ in range(5):
        peramban.masuk("operator:", "000999")
    jawab = peramban.masuk("operator:", PIN)
    assert jawab.status_code == 429 and 0 < int(jawab.headers["retry-after"]) <= 900
    assert "Coba lagi dalam 15 menit" in jawab.text
    assert Peramban(aplikasi, alamat="10.0.0.9").masuk("operator:", PIN).status_code == 303


@pytest.mark.parametrize(
    "nama", ["", "pembaca:", "penyunting:", "kab_kota:64.02", "x" * 5000, "operator:64.01", "<b>"]
)
def test_a_role_without_a_pin_is_no_way_in(peramban, nama):
    jawab = peramban.masuk(nama, PIN)
    assert jawab.status_code == 401 and "belum mempunyai PIN" in jawab.text and "<b>" not in jawab.text


def test_a_session_planted_before_login_is_worth_nothing(peramban):
    tanam = "A" * 43
    peramban.kuki[siapa.KUKI] = tanam
    peramban.masuk("operator:", PIN)
    assert peramban.kuki[siapa.KUKI] != tanam and sesi.cari(tanam) is None


def test_a_known_session_of_the_attacker_does_not_become_the_victims(aplikasi, peramban):
    penyerang = Peramban(aplikasi)
    penyerang.masuk("kab_kota:64.01", "775533")
    peramban.kuki[siapa.KUKI] = penyerang.kuki[siapa.KUKI]
    peramban.masuk("operator:", PIN)
    assert sesi.cari(penyerang.kuki[siapa.KUKI]) is None


def test_leaving_ends_the_session_everywhere(peramban):
    peramban.masuk("operator:", PIN)
    token = peramban.kuki[siapa.KUKI]
    jawab = peramban.kirim("/keluar", **peramban.formulir())
    assert jawab.status_code == 303 and jawab.headers["location"] == "/"
    assert siapa.KUKI not in peramban.kuki and sesi.cari(token) is None


def test_leaving_needs_the_token_too(peramban):
    peramban.masuk("operator:", PIN)
    assert peramban.kirim("/keluar").status_code == 403
    assert sesi.cari(peramban.kuki[siapa.KUKI])


def test_a_form_of_the_login_page_is_spent_after_login(peramban):
    isi = peramban.formulir()
    peramban.masuk("operator:", PIN)
    assert peramban.kirim("/masuk", **isi, peran="kab_kota:64.01", pin="775533").status_code == 403


@pytest.mark.parametrize(
    "kembali",
    [
        "https://evil.com",
        "//evil.com",
        "/\\evil.com",
        "/\t/evil.com",
        "javascript:alert(1)",
        "evil",
        "",
        "/a\nSet-Cookie: x",
        "/masuk?kembali=/a",
        "/é",
        "/%0d%0aX: y\r\nZ: 1",
    ],
)
def test_one_never_returns_to_another_site(peramban, kembali):
    assert masuk.tujuan(kembali) == "/"
    isi = peramban.formulir() | {"kembali": kembali}
    jawab = peramban.kirim("/masuk", **isi, peran="operator:", pin=PIN)
    assert jawab.headers["location"] == "/"


def test_what_is_typed_is_never_html(peramban):
    teks = peramban.buka('/masuk?kembali=/"><script>alert(1)</script>').text
    assert "<script" not in teks and "&quot;&gt;&lt;script&gt;" in teks


def test_the_desk_without_a_pin(aplikasi, alamat_server, rumah):
    teks = Peramban(aplikasi).buka("/masuk").text
    assert "Anda bekerja sebagai Operator di komputer ini, tanpa PIN." in teks and "<select" not in teks
    assert not (rumah / "store.sqlite").exists(), "looking makes nothing"
    for lain in (
        Peramban(aplikasi, kepala={"x-forwarded-for": "10.0.0.1"}),
        Peramban(aplikasi, host="serambi.evil.com"),
        Peramban(aplikasi, alamat="192.168.1.7"),
    ):
        teks = lain.buka("/masuk").text
        assert "Anda bekerja" not in teks and "python -m meeting pin operator" in teks
    alamat_server("0.0.0.0")
    assert "Anda bekerja" not in Peramban(aplikasi).buka("/masuk").text


def test_the_desk_of_an_open_server_is_not_held_up_by_the_room(
    aplikasi, alamat_server, peramban, monkeypatch
):
    alamat_server("0.0.0.0")
    monkeypatch.setattr(pin, "BATAS_SEMUA", 3)
    for nomor in range(3):
        assert Peramban(aplikasi, alamat=f"10.0.0.{nomor}").masuk("operator:", "000999").status_code == 401
    assert Peramban(aplikasi, alamat="10.0.0.9").masuk("operator:", PIN).status_code == 429
    palsu = Peramban(aplikasi, alamat="10.0.0.8", host="localhost:8501")
    assert palsu.masuk("operator:", PIN).status_code == 429, "a Host header is not enough"
    assert peramban.masuk("operator:", PIN).status_code == 303


def test_a_broken_store_gives_nobody_a_role(aplikasi, peramban):
    isi = peramban.formulir()
    gudang.jalur().write_bytes(b"rusak" * 1000)
    jawab = peramban.buka("/masuk")
    assert jawab.status_code == 503 and "rusak atau bukan gudang Serambi" in jawab.text
    assert peramban.kirim("/masuk", **isi, peran="operator:", pin=PIN).status_code == 503
    assert peramban.kirim("/keluar", **isi).status_code in (303, 503)


def test_the_page_needs_no_script_and_nothing_from_outside(peramban):
    jawab = peramban.buka("/masuk")
    aturan = jawab.headers["content-security-policy"]
    assert "default-src 'none'" in aturan and "unsafe" not in aturan and "frame-ancestors 'none'" in aturan
    assert (
        jawab.headers["cache-control"] == "no-store" and jawab.headers["x-content-type-options"] == "nosniff"
    )
    assert "<script" not in jawab.text and "style=" not in jawab.text and "http" not in jawab.text
    assert '<html lang="id">' in jawab.text and len(jawab.content) < 8000


def test_its_colours_are_those_of_the_theme():
    tema = tomllib.loads((AKAR / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for nama in ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor", "borderColor"):
        assert tema[nama] in laman.GAYA


def test_no_streamlit_page_has_the_address_of_a_route():
    pohon = ast.parse((AKAR / "pages" / "frame.py").read_text(encoding="utf-8"))
    isi = next(s.value for s in pohon.body if isinstance(s, ast.Assign) and s.targets[0].id == "PAGES")
    halaman = {url for bagian in ast.literal_eval(isi).values() for _, _, url, _ in bagian}
    rute_sendiri = {re.split("[/{]", satu.path)[1] for satu in rute()}
    assert "peta" in halaman and "masuk" in rute_sendiri and not halaman & rute_sendiri


def test_a_guard_without_form_does_not_break_the_page(peramban):
    assert csrf.KUKI not in peramban.kuki
    peramban.buka("/masuk")
    benih = peramban.kuki[csrf.KUKI]
    peramban.buka("/masuk")
    assert peramban.kuki[csrf.KUKI] == benih, "two tabs share one cookie"
