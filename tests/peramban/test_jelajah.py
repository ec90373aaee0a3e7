"""Jelajah without a mouse: build, save, reopen by link, download, open in a spreadsheet program."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pytest
from playwright.sync_api import expect

from data.snapshot import current
from queries import Konteks
from queries.terbit import kursor
from tests.peramban.conftest import Visit
from tests.peramban.papan_tik import ke, ketik, nama, pilih

PERINTAH = (
    "select nama, urut, km_ke_kipp, sumber_id from wilayah, (select min(sumber_id) as sumber_id from konteks)"
)


def unduh(page, tombol: str) -> openpyxl.Workbook:
    """Take the download of a button that the keys reach, and open it."""
    ke(page, tombol)
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    return openpyxl.load_workbook(BytesIO(Path(waited.value.path()).read_bytes()), data_only=True)


def simpan(seen: Visit, judul: str) -> str:
    """Save what is on the screen and return the path of its short link."""
    page = seen.page
    ke(page, "Simpan tampilan")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    ke(page, "Nama")
    page.keyboard.press("Control+a")
    page.keyboard.type(judul)
    ke(page, "Simpan")
    page.keyboard.press("Enter")
    page.get_by_text("dapat dibuka semua pengguna").wait_for()
    shown = page.get_by_label("Teks yang disalin")
    expect(shown).to_have_value(re.compile(r"\?tampilan=\w+"), timeout=60_000)  # its text comes after it
    link = urlsplit(shown.input_value())
    return f"{link.path}?{link.query}"


def judul(seen: Visit, kata: str) -> str:
    """The heading of the part, once it says this."""
    seen.page.locator("h3").filter(has_text=kata).first.wait_for()
    seen.ready()
    return seen.page.locator("h3").first.inner_text()


def angka_balikpapan() -> float:
    """Terdata of the first pillar in Balikpapan per 10.000 of the base that the pivot names, a road of its own."""
    cursor = kursor(Konteks(current()))
    try:
        return cursor.execute(
            "select 10000.0 * pmks.nilai / penduduk.nilai from pmks join penduduk using (kode_wilayah, tahun) "
            "where pmks.jenis = 'PILAR-REHSOS' and ukuran = 'terdata' and pmks.jenis_kelamin = 'total' "
            "and satuan = 'jiwa' and kode_wilayah = '64.71' and tahun = 2024 and dasar = 'dukcapil' "
            "and penduduk.jenis_kelamin = 'total' and dipakai"
        ).fetchone()[0]
    finally:
        cursor.close()


@pytest.mark.lama
def test_a_pivot_by_keys(visit):
    """Build a pivot, save it, reopen it by its link, download it, and find numbers and sources in the file."""
    seen = visit(1024, 768, locale="en-US")
    seen.page.set_default_timeout(60_000)
    page = seen.open("/jelajah")
    judul(seen, "kabupaten/kota dan tahun")
    ke(page, "Kolom")
    page.keyboard.press("Backspace")
    page.locator("h3").filter(has_text=re.compile("kabupaten/kota$")).wait_for()
    seen.ready()
    ketik(page, "Pilar")
    judul(seen, "dan pilar")
    page.keyboard.press("Escape")
    pilih(page, "Nilai", "Angka per")
    judul(seen, "angka per 10.000")
    pilih(page, "Periode", "2024")
    page.get_by_text("2024 · per 10.000 penduduk").first.wait_for()
    built = judul(seen, "angka per 10.000")
    link = simpan(seen, "Angka per pilar")
    page = seen.open(link)
    assert judul(seen, "angka per 10.000") == built
    page.get_by_text("2024 · per 10.000 penduduk").first.wait_for()
    page.get_by_text("Tampilan tersimpan Angka per pilar").wait_for()
    ke(page, "Unduhan · Sematkan ke paparan")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Unduh XLSX").wait_for()
    book = unduh(page, "Unduh XLSX")
    rows = list(book["Data"].iter_rows(values_only=True))
    (row,) = [line for line in rows if line[0] == "Balikpapan"]
    assert all(isinstance(one, (int, float)) or one in (None, "…", "*") for one in row[1:])
    assert any(
        one == pytest.approx(angka_balikpapan(), abs=0.05) for one in row[1:] if isinstance(one, float)
    )
    texts = [
        str(one) for line in (*rows, *book["Metadata"].iter_rows(values_only=True)) for one in line if one
    ]
    assert "Sumber 1" in texts and any("Dukcapil" in one for one in texts)
    assert any("DATA CONTOH" in one for one in texts)
    assert seen.errors == [] and seen.foreign == []


@pytest.mark.lama
def test_a_query_by_keys(visit):
    seen = visit(1024, 768, locale="en-US")
    seen.page.set_default_timeout(60_000)
    page = seen.open("/jelajah?bagian=SQL")
    page.get_by_role("textbox", name="Perintah SQL").wait_for()
    ke(page, "Perintah SQL")
    page.keyboard.press("Control+a")
    page.keyboard.type("select nama\nfrom wilayahh")
    page.keyboard.press("Control+Enter")
    page.get_by_text("Baris 2, kolom 6").wait_for()
    assert page.locator(".galat pre").inner_text().split("\n") == ["from wilayahh", "     ^"]
    ke(page, "Ke letak galat")
    page.keyboard.press("Enter")
    assert nama(page) == "Perintah SQL"
    page.keyboard.press("Control+a")
    page.keyboard.type(PERINTAH)
    page.keyboard.press("Control+Enter")
    page.get_by_text("Selesai: ").wait_for()
    seen.ready()
    book = unduh(page, "Unduh XLSX")
    head = next(n for n, line in enumerate(book["Data"].iter_rows(values_only=True), 1) if line[0] == "nama")
    assert isinstance(book["Data"].cell(head + 1, 2).value, int)
    assert any(
        PERINTAH in str(cell) for line in book["Metadata"].iter_rows(values_only=True) for cell in line
    )
    link = simpan(seen, "Jarak ke IKN")
    page = seen.open(link)
    box = page.get_by_role("textbox", name="Perintah SQL")
    box.wait_for()
    assert box.input_value() == PERINTAH
    page.wait_for_timeout(1500)
    assert page.get_by_text("Belum ada hasil").count() == 1, "opening a link runs nothing"
    assert seen.errors == [] and seen.foreign == []
