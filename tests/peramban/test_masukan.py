"""The operator's road in a real browser: a file up, a question answered, an edition out, the map on real numbers."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

from tests.peramban.conftest import Visit, listen, start, stop
from tests.peramban.test_bahasa import SEEN, english

PENGIRIM = "Dinas Sosial Kab. Kutai Barat"


@pytest.fixture
def kiriman(tmp_path) -> str:
    """A small workbook of one agency: a merged title, L/P/Jumlah under a merged heading, one unexplained dash."""
    buku = Workbook()
    lembar = buku.active
    lembar.title = "Rekap"
    for baris in (
        ["DATA PMKS KABUPATEN KUTAI BARAT TAHUN 2024"],
        [],
        ["No", "Jenis PMKS", "Terdata (jiwa)", None, None],
        [None, None, "L", "P", "Jumlah"],
        [1, "Lansia Terlantar", 210, 190, 400],
        [2, "Pemulung", "-", 31, 31],
    ):
        lembar.append(baris)
    for rentang in ("A1:E1", "C3:E3", "A3:A4", "B3:B4"):
        lembar.merge_cells(rentang)
    buku.save(tmp_path / "rekap-kubar.xlsx")
    return str(tmp_path / "rekap-kubar.xlsx")


@pytest.fixture
def sendiri(browser, tmp_path_factory):
    """A server of its own: publishing changes what others would see."""
    made = start(tmp_path_factory.mktemp("masukan"))
    context = browser.new_context(viewport={"width": 1024, "height": 768}, locale="en-US")
    seen = Visit(context.new_page(), made.address)
    listen(seen)
    yield seen, made
    context.close()
    if made.process.poll() is None:
        stop(made)


def test_from_file_to_map_and_to_a_stopped_server(sendiri, kiriman):
    sendiri, server = sendiri
    page = sendiri.open("/masukan")
    page.locator("input[type=file]").set_input_files(kiriman)
    page.get_by_role("combobox", name="Instansi pengirim").click()
    page.keyboard.type(PENGIRIM)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Baca berkas").click()
    page.get_by_text("Perlu jawaban: 1 hal.").wait_for(timeout=45_000)
    page.get_by_text("Sel: Rekap!C6").wait_for()
    assert english(sendiri.ready().evaluate(SEEN)) == []

    page.get_by_role("combobox", name="Tanda strip").click()
    page.keyboard.type("nihil")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Simpan jawaban dan baca ulang").click()
    page.get_by_role("button", name="Simpan sebagai draf").click()
    page.get_by_role("button", name="Terbitkan edisi baru").click()
    page.get_by_text("sudah terbit dan aktif").wait_for(timeout=90_000)
    assert english(page.evaluate(SEEN)) == []

    page = sendiri.open("/peta?jenis=Lanjut+Usia+Telantar&tahun=2024")
    page.get_by_text("1 dari 10 wilayah").first.wait_for()
    assert page.get_by_text("DATA CONTOH").count() == 0
    page.locator(".js-plotly-plot text").filter(has_text="400").first.wait_for(state="attached")
    assert sendiri.errors == [] and sendiri.foreign == []

    page.wait_for_load_state("networkidle")
    stop(server)
    page.get_by_text("Sambungan terputus").first.wait_for(timeout=60_000)
    assert english(page.evaluate(SEEN)) == []
