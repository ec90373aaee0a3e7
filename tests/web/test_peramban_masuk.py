"""Login in a real browser: at the desk, with a PIN, back to the page, out again, and sessions that end elsewhere."""

import pytest

from meeting import pin
from tests.web.conftest import jalankan_galeri

pytestmark = pytest.mark.peramban
PIN = "481592"


@pytest.fixture
def serambi(tmp_path, rumah):
    """A server of its own, with this test's SERAMBI_HOME."""
    proses, alamat = jalankan_galeri(tmp_path)
    yield alamat
    proses.terminate()
    proses.wait()


def tunggu(laman, teks):
    laman.get_by_text(teks).first.wait_for()


def test_from_the_desk_to_a_pin_and_out_again(laman, serambi):
    laman.goto(serambi + "/operator?wilayah=Kota+Bontang")
    tunggu(laman, "isi untuk operator")
    tunggu(laman, "Operator di komputer ini, tanpa PIN")

    pin.pasang("operator", "", PIN)  # from now on the desk needs it too, with the next click
    laman.get_by_role("button", name="Lagi").click()
    laman.get_by_role("link", name="Masuk dengan PIN").click()
    laman.get_by_label("PIN").fill("775533")
    laman.get_by_role("button", name="Masuk").click()
    tunggu(laman, "Sisa percobaan: 4")
    laman.get_by_label("PIN").fill(PIN)
    laman.keyboard.press("Enter")
    tunggu(laman, "isi untuk operator")
    assert laman.url == serambi + "/operator?wilayah=Kota+Bontang" and len(laman.context.pages) == 1
    assert laman.evaluate("document.cookie").find("serambi") == -1, "no script reads the cookies"

    laman.get_by_role("link", name="Ganti peran atau keluar").click()
    laman.get_by_role("button", name="Keluar").click()
    tunggu(laman, "Bagian ini untuk Operator.")


@pytest.mark.lama
def test_a_session_that_ends_elsewhere_ends_with_the_next_click(laman, serambi):
    pin.pasang("operator", "", PIN)
    laman.set_viewport_size({"width": 360, "height": 640})
    laman.goto(serambi + "/masuk?kembali=/operator")
    patuh_dan_muat_telepon(laman, serambi)
    laman.set_viewport_size({"width": 1400, "height": 1100})
    laman.get_by_label("PIN").fill(PIN)
    laman.keyboard.press("Enter")
    tunggu(laman, "isi untuk operator")
    pin.pasang("operator", "", "775533")
    laman.get_by_role("button", name="Lagi").click()
    tunggu(laman, "Bagian ini untuk Operator.")
    assert laman.get_by_text("isi untuk operator").count() == 0


def patuh_dan_muat_telepon(laman, serambi) -> None:
    """The open page obeys its own policy and fits a phone."""
    assert not laman.catatan["gagal"] and not [k for k in laman.catatan["konsol"] if "DOM" not in k]
    assert all(alamat.startswith(serambi) for alamat in laman.catatan["minta"])
    assert laman.evaluate("document.documentElement.scrollWidth") == 360
    warna = laman.evaluate("getComputedStyle(document.querySelector('form button')).backgroundColor")
    assert warna == "rgb(11, 92, 138)", "the policy lets our own style in"
    tinggi = [satu.bounding_box()["height"] for satu in laman.locator("select, input:visible, button").all()]
    assert len(tinggi) == 3 and min(tinggi) >= 44
