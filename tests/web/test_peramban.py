"""In a real browser set to English, without any network: maps draw, nothing leaves, no English is seen."""

import re
import socket

import pytest
from playwright.sync_api import expect

from pages.web import terjemahan
from tests.web.conftest import jalankan_galeri

pytestmark = pytest.mark.peramban
SIAP = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
INGGRIS = re.compile(
    r"\b(the|of|to|and|is|your|with|Search|Download|Select(ed)?|Choose|Open|Close|Clear|Add|Remove|Upload|Page|"
    r"No|results|Sort|Hide|Pin|Format|Autosize|Reset|Zoom|Pan|Fullscreen|Copy|Settings|Error|Connect\w*|"
    r"[Ee]mpty|Previous|Next|January|March|May|Monday|day|month|year|hour|minute|Drag|drop|per file|Show|View)\b"
)
PETA = "document.querySelectorAll('.choroplethlayer path').length === 20"  # two maps of ten areas
TAMPAK = """() => {
  const hasil = new Set(), jalan = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (jalan.nextNode()) {
    const induk = jalan.currentNode.parentElement;
    const ikon = induk.closest('[data-testid="stIconMaterial"], script, style, noscript, pre');
    if (!ikon) hasil.add(jalan.currentNode.textContent.trim());
  }
  const sifat = ['aria-label', 'title', 'placeholder', 'alt', 'data-title', 'aria-valuetext', 'aria-description'];
  document.querySelectorAll('body *').forEach(e => sifat.forEach(s => hasil.add(e.getAttribute(s))));
  return [...hasil].filter(teks => teks);
}"""


def buka(laman, alamat: str) -> None:
    laman.goto(alamat)
    laman.wait_for_selector(SIAP)


def inggris(laman) -> list[str]:
    """What a reader or a screen reader meets that looks English, or is an untranslated entry of the list."""
    asal = {baris.asal.decode("utf-8").strip("`") for baris in terjemahan.daftar()} - {"Median"}
    return [teks for teks in laman.evaluate(TAMPAK) if teks in asal or INGGRIS.search(teks)]


def bersih(laman, alamat: str) -> None:
    asing = [u for u in laman.catatan["minta"] if not u.startswith((alamat, "data:", "blob:"))]
    assert not asing and not laman.catatan["gagal"] and not laman.catatan["konsol"], laman.catatan


@pytest.mark.lama
@pytest.mark.parametrize("langsung", [True, pytest.param(False, marks=pytest.mark.lama)])
def test_maps_draw_offline_also_from_a_deep_link(laman, galeri, langsung):
    buka(laman, galeri + ("/peta" if langsung else ""))
    if not langsung:
        laman.get_by_role("link", name="Peta").click()
    laman.wait_for_function(PETA)
    kotak = [satu.bounding_box() for satu in laman.locator(".choroplethlayer path").all()]
    assert all(satu["width"] > 0 and satu["height"] > 0 for satu in kotak)
    laman.locator(".modebar").first.wait_for(state="attached")
    assert inggris(laman) == []
    if langsung:
        menu_kolom(laman)
    bersih(laman, galeri)


def test_no_english_on_any_widget(laman, galeri):
    buka(laman, galeri)
    tanggal_diketik(laman)
    laman.get_by_test_id("stPagination").wait_for()
    laman.locator(".stDataFrame canvas").first.wait_for()
    assert inggris(laman) == []
    for nama in ("Satu", "Banyak"):
        laman.get_by_role("combobox", name=nama).click()
        laman.get_by_role("option").first.wait_for()
        laman.keyboard.type("zz")
        laman.get_by_text("Tidak ada hasil").first.wait_for()
        assert inggris(laman) == []
        laman.keyboard.press("Escape")
    laman.get_by_label("Pilih tanggal").first.click()
    laman.get_by_role("gridcell").first.wait_for()
    assert "Maret" in " ".join(laman.evaluate(TAMPAK))
    assert inggris(laman) == []
    bersih(laman, galeri)


def menu_kolom(laman) -> None:
    """The menu of a table's column is Indonesian; the maps above push the table down while they load."""
    tabel = laman.get_by_test_id("stDataFrame")
    tabel.scroll_into_view_if_needed()
    kotak = tabel.locator("canvas").first.bounding_box()
    laman.mouse.move(kotak["x"] + kotak["width"] - 16, kotak["y"] + 16)
    laman.wait_for_timeout(500)  # the canvas draws the menu's dots
    laman.mouse.click(kotak["x"] + kotak["width"] - 16, kotak["y"] + 16)
    laman.get_by_text("Urutkan naik").wait_for()
    assert {"Urutkan turun", "Sembunyikan kolom"} <= set(laman.evaluate(TAMPAK))
    laman.get_by_text("Bentuk angka").hover()
    laman.get_by_text("Otomatis").wait_for()
    assert inggris(laman) == []


def tanggal_diketik(laman) -> None:
    """The date field runs under id-ID although Streamlit hard-codes en-US: the order stays that of `format`."""
    ruas = laman.get_by_test_id("stDateInput").first.get_by_role("spinbutton")
    ruas.first.click()
    laman.keyboard.type("20231231", delay=60)
    for ke, isi in enumerate(("2023", "12", "31")):  # behind them stand those of the open calendar
        expect(ruas.nth(ke)).to_have_text(isi)
    laman.get_by_text("Tanggal terpilih: 31 Desember 2023").first.wait_for(state="attached")
    laman.keyboard.press("Escape")


def test_unknown_page_and_broken_page(laman, galeri):
    buka(laman, galeri + "/tidak-ada")
    laman.get_by_text("Halaman tidak ditemukan").wait_for()
    assert inggris(laman) == []
    buka(laman, galeri + "/rusak")
    laman.get_by_text("Halaman ini belum dapat ditampilkan").wait_for()
    assert "rahasia" not in laman.content()
    assert inggris(laman) == []


@pytest.mark.lama
def test_stopped_server(laman, tmp_path):
    proses, alamat = jalankan_galeri(tmp_path)
    try:
        buka(laman, alamat)
        # Every widget's script is here, else the browser's own English text about missing ones shows.
        laman.get_by_test_id("stPagination").wait_for()
        laman.locator(".stDataFrame canvas").first.wait_for()
        laman.wait_for_function("!document.querySelector('[data-testid=stSkeleton]')")
        laman.wait_for_load_state("networkidle")
    finally:
        proses.terminate()
        proses.wait()
    laman.get_by_text("Sambungan terputus").first.wait_for(timeout=60_000)
    laman.get_by_text("Serambi tidak menjawab").wait_for()
    assert inggris(laman) == []


def test_the_scan_sees_english(laman):
    laman.set_content('<p>Sort ascending</p><button aria-label="Close">x</button><p>Tutup</p>')
    assert sorted(inggris(laman)) == ["Close", "Sort ascending"]


def test_the_running_server_offers_the_wide_window(galeri):
    """What Chromium offers gets 32 KB back (pages/web/mampat.py), so a rerun is sent as what changed."""
    tuan, _, port = galeri.removeprefix("http://").partition(":")
    minta = (
        "GET /_stcore/stream HTTP/1.1\r\n"
        f"Host: {tuan}:{port}\r\nOrigin: {galeri}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Protocol: streamlit\r\n"
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"
    )
    with socket.create_connection((tuan, int(port)), timeout=10) as soket:
        soket.sendall(minta.encode("ascii"))
        kepala = soket.recv(4096).decode("latin-1").lower()
    assert "101" in kepala.splitlines()[0]
    assert "server_max_window_bits=15" in kepala and "no_context_takeover" not in kepala
