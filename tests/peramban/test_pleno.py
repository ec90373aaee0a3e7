"""The plenary in a real browser: sizes, keys, two operators, a dead network, an ended session."""

from __future__ import annotations

import datetime

import pytest

from data.snapshot import current
from meeting import gudang, rapat, rumusan, tayang
from tests.peramban.conftest import SIZES, whole_offline

pytestmark = pytest.mark.lama
PANJANG = "Dinas Sosial kabupaten/kota menambah layanan dasar di luar panti. " * 30
UKURAN = "n => parseFloat(getComputedStyle(document.querySelector(n)).fontSize)"


@pytest.fixture
def ini(server, monkeypatch):
    """A meeting with three clauses in the running server's store; taken away afterwards."""
    monkeypatch.setenv("SERAMBI_HOME", str(server.log.parent))
    tayang.tutup("operator")
    satu = rapat.buat("Rakor pleno", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    rumusan.tambah(satu.id, oleh="penyunting", isi="Menambah layanan anak", level="kab_kota", kode_wilayah="64.02",
                   penanggung_jawab="Dinas Sosial Kutai Kartanegara", indikator="persen_penduduk_miskin_p0",
                   satuan="persen", dasar_nilai=6.28, dasar_periode="2025", dasar_edisi=current(), target=5.5,
                   tenggat="2027")  # fmt: skip
    rumusan.tambah(satu.id, oleh="penyunting", isi=PANJANG, level="provinsi")
    rumusan.tambah(satu.id, oleh="penyunting", isi="Menyusun pedoman", level="provinsi")
    yield satu
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from rumusan where rapat = ?", (satu.id,))
    rapat.hapus(satu.id, "operator")


@pytest.fixture
def pleno(visit, ini):
    """Factory: an operator's window at the plenary."""

    def buka(lebar=1366, tinggi=768):
        lihat = visit(lebar, tinggi)
        lihat.page.goto(f"{lihat.address}/pleno?rapat={ini.id}")
        lihat.page.wait_for_selector("#isi:has-text('Menambah layanan')")
        return lihat

    return buka


def isi(page) -> str:
    return page.inner_text("#isi")


@pytest.mark.parametrize("ukuran", SIZES)
def test_every_clause_is_large_whole_and_offline(pleno, ukuran):
    lihat = pleno(*SIZES[ukuran])
    page = lihat.page
    teks, rinci = {"proyektor": (40, 24), "proyektor-lama": (32, 24), "telepon": (21, 15)}[ukuran]
    for _ in range(3):
        assert page.evaluate(UKURAN, "#isi") >= teks
        assert page.evaluate(UKURAN, "#rincian") >= rinci
        assert page.evaluate("document.documentElement.scrollHeight") <= page.viewport_size["height"]
        page.keyboard.press("ArrowRight")
    for tombol in "dhe":
        page.keyboard.press(tombol)
        whole_offline(lihat)
        page.keyboard.press("Escape")
    assert not page.locator("#sunting, #daftar, #bantuan").locator("visible=true").count()


def test_keys_clickers_and_the_list(pleno, ini):
    page = pleno().page
    tekan = page.keyboard.press
    tekan("PageDown")
    assert isi(page).startswith("Dinas Sosial kabupaten/kota")
    tekan("PageDown")
    assert isi(page).startswith("Dinas Sosial kabupaten/kota"), "a long clause is read to its end first"
    for _ in range(12):
        tekan("PageDown")
    assert isi(page) == "Menyusun pedoman"
    tekan("1")
    tekan("Enter")
    assert isi(page) == "Menambah layanan anak"
    tekan("9")
    tekan("Enter")
    assert "Tidak ada butir urutan 9" in page.inner_text("#kabar")
    tekan("End")
    for kunci, bagian in (("d", "daftar"), ("h", "bantuan")):  # a phone has no Esc
        tekan(kunci)
        page.locator(f"#{bagian} .tutup").click()
        assert page.locator(f"#{bagian}").is_hidden()
    tekan("d")
    page.locator("#daftar ol button").nth(0).click()
    assert isi(page) == "Menambah layanan anak" and page.locator("#daftar").is_hidden()
    tekan("b")
    assert rumusan.daftar(ini.id)[0].setuju == "usulan" and "masih usulan" in page.inner_text("#kabar")
    tekan("s")
    page.wait_for_selector("#cap:has-text('Disetujui – Butir 1')")
    page.wait_for_selector("#stempel:has-text('Disetujui')")
    tekan("b")
    page.wait_for_selector("#kabar:has-text('sekali lagi')")
    assert rumusan.daftar(ini.id)[0].nomor == 1, "the black-screen button of a clicker takes nothing back"
    tekan("b")
    page.wait_for_selector("#cap:has-text('Usulan')")
    tekan("t")
    page.wait_for_selector("#cap:has-text('Ditahan')")
    assert "ditahan 1, usulan 2" in page.inner_text("#hitungan")


def test_two_operators_lose_nothing(pleno, ini):
    satu, dua = pleno().page, pleno().page
    for page in (satu, dua):
        page.keyboard.press("e")
    satu.locator("#r-isi").fill("Menambah layanan anak dan lansia")
    dua.locator("#r-tenggat").fill("2028")
    dua.locator("#r-isi").fill("Versi kedua")
    satu.keyboard.press("Control+Enter")
    satu.wait_for_selector("#isi:has-text('dan lansia')")
    dua.wait_for_selector("#konflik:has-text('Menambah layanan anak dan lansia')")
    assert dua.locator("#r-isi").input_value() == "Versi kedua"
    rumusan.ubah(
        rumusan.daftar(ini.id)[0].id, versi=2, oleh="operator", penanggung_jawab="Dinas Sosial Kukar"
    )
    dua.wait_for_selector("#konflik:has-text('Dinas Sosial Kukar')")
    dua.keyboard.press("Control+Enter")
    satu.wait_for_selector("#isi:has-text('Versi kedua')")
    kini = rumusan.daftar(ini.id)[0]
    assert (kini.isi, kini.tenggat, kini.penanggung_jawab) == ("Versi kedua", "2028", "Dinas Sosial Kukar")


def test_a_decision_needs_the_text_that_was_read(pleno, ini):
    page = pleno().page
    page.route("**/pleno/isi**", lambda jalur: jalur.abort())
    butir = rumusan.daftar(ini.id)[0]
    rumusan.ubah(butir.id, versi=1, oleh="penyunting", isi="Teks yang belum dibacakan")
    page.keyboard.press("s")
    page.wait_for_selector("#kabar:has-text('baru saja diubah')")
    assert isi(page) == "Teks yang belum dibacakan" and rumusan.ambil(butir.id).setuju == "usulan"
    page.keyboard.press("s")
    page.wait_for_selector("#cap:has-text('Disetujui')")


def test_without_network_what_is_typed_stays_and_is_stored_later(pleno, ini):
    page = pleno().page
    page.context.set_offline(True)
    page.keyboard.press("s")
    page.wait_for_selector("#kabar:has-text('belum tersimpan')")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    page.keyboard.press("e")
    page.locator("#r-isi").fill("Diketik tanpa jaringan")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#konflik:has-text('Belum tersimpan')")
    page.keyboard.press("Escape")
    page.wait_for_selector("#kabar:has-text('Tekan E untuk melanjutkan')")
    page.context.set_offline(False)
    page.reload()  # the browser was restarted
    page.wait_for_selector("#kabar:has-text('Tekan E untuk melanjutkan')")
    page.keyboard.press("e")
    assert page.locator("#r-isi").input_value() == "Diketik tanpa jaringan"
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#isi:has-text('Diketik tanpa jaringan')")
    assert rumusan.daftar(ini.id)[0].isi == "Diketik tanpa jaringan"


def test_an_ended_session_keeps_the_typing(pleno, ini):
    page = pleno().page
    page.keyboard.press("e")
    page.locator("#r-isi").fill("Diketik sebelum sesi berakhir")
    page.route("**/pleno/**", lambda jalur: jalur.fulfill(status=403, json={"pesan": "Masuk dahulu."}))
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#kabar:has-text('Sesi penyunting berakhir')")
    assert page.locator("#kabar a").get_attribute("href").startswith("/masuk?kembali=%2Fpleno")
    assert page.locator("#r-isi").input_value() == "Diketik sebelum sesi berakhir"
    page.unroute("**/pleno/**")
    page.wait_for_selector("#kabar", state="hidden")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#isi:has-text('Diketik sebelum sesi berakhir')")
    assert rumusan.daftar(ini.id)[0].versi == 2
