"""The phones' slide and page: light, ES5, no outside request, every value and state, nothing that is not for them."""

from __future__ import annotations

import datetime
import gzip
import io
import re
from collections import Counter
from dataclasses import replace
from html import unescape

import pytest
from PIL import Image

from panels import daftar
from queries import Konteks
from reports.dek import Acara, Dek, Gambar, Salindia
from reports.peserta import laman_peserta, salindia_peserta, tunggu_peserta
from reports.peserta.bagan import LEBAR, PALING_KECIL, bagan_hp
from reports.peserta.gambar import PALING_BERAT, kecilkan
from reports.peserta.laman import Butir, csp, sumber
from reports.peserta.salindia import sebutan_bagian
from tests.charts.contoh_spec import all_specs, bar, empty_specs, marks_of, panel
from tests.reports.test_svg import groups, outside

BATAS = 80 * 1024
SPEK = {**all_specs(), **{f"kosong {k}": v for k, v in empty_specs().items()}}
RAHASIA = "hanya untuk penyaji"
ES6 = re.compile(
    r"=>|`|\b(const|let|class|async|await|Promise|fetch|Symbol|import|export)\b(?!['\"])|\.\.\.|\?\."
)


def foto(lebar: int = 1600, tinggi: int = 1200, mime: str = "JPEG") -> Gambar:
    wadah = io.BytesIO()
    Image.effect_noise((lebar, tinggi), 80).convert("RGBA" if mime == "PNG" else "RGB").save(wadah, mime)
    return Gambar(wadah.getvalue(), f"image/{mime.lower()}", lebar, tinggi, 'Panti "uji" <Samarinda>')


def dek(*salindia: Salindia, **lain) -> Dek:
    tanggal = datetime.date(2026, 11, 25)
    return Dek(
        "r1", "Rakor", tanggal, "Balikpapan", "Tema", "kaltim-2026-11", (Acara("A"),), salindia, **lain
    )


def tampilan(panel, **lain) -> Salindia:
    isi = {"kalimat": "Kalimat.", "ajakan": "Ajakan.", "catatan": RAHASIA, "saringan": "Tahun 2025"}
    return Salindia("s1", 1, "tampilan", "Judul", panel=panel, **{**isi, **lain})


def gambar(satu: Salindia, milik: Dek | None = None) -> str:
    return salindia_peserta(satu, milik or dek(satu), lambda isi: f"/peserta/gambar/{isi.sidik}")


def berat(satu: Salindia) -> int:
    html = laman_peserta("Rakor", gambar(satu), (Butir("s1.1", 1, "Judul"),), {"b": "x"}).html
    return len(gzip.compress(html.encode("utf-8"), 9))


@pytest.mark.parametrize("nama", SPEK)
def test_every_kind_of_chart(nama):
    """Nothing below 12 px or outside the picture, every mark to tap, every cell in the table, nothing from outside."""
    satu = panel(SPEK[nama])
    html, bagan = gambar(tampilan(satu)), bagan_hp(satu)
    assert all(float(n) >= PALING_KECIL - 0.05 for n in re.findall(r'font-size="([\d.]+)"', bagan))
    assert bagan or satu.spec.kind in ("table", "tiles")
    if bagan:
        tinggi = float(re.search(rf'viewBox="0 0 {LEBAR} ([\d.]+)"', bagan)[1])
        assert outside(bagan, LEBAR, tinggi) == []
        tanda = [g for g in groups(bagan) if not g.get("data-key").startswith("peristiwa-")]
        digambar = Counter((g.get("data-key"), g.get("data-text"), g.get("data-keadaan")) for g in tanda)
        assert digambar == Counter((m.key, m.text, m.keadaan) for m in marks_of(satu.spec))
    assert not re.search(r'https?://(?!www\.w3\.org)[^"]*"|<script|url\((?!#)', html)
    assert RAHASIA not in html and "Tahun 2025" in html and satu.stamps.edisi in html
    assert ("DATA CONTOH" in html) == satu.stamps.contoh
    assert all(sel.text in unescape(html) for baris in satu.table.rows for sel in baris)
    assert berat(tampilan(satu)) < BATAS


def test_the_map_of_the_shipped_edition_is_light(konteks: Konteks):
    pilihan = daftar.pilihan_dari("/peta", {}, konteks)
    peta = next(daftar.semua("/peta", pilihan, konteks))
    assert peta.spec.kind == "choropleth" and berat(tampilan(peta)) < BATAS / 2
    assert {g.get("data-key") for g in groups(bagan_hp(peta))} == {satu.key for satu in peta.spec.marks}


def test_long_names_of_bars_are_wrapped_not_cut():
    spek = bar()
    panjang = replace(
        spek, categories=tuple((k, f"{nama} dan sekitarnya " * 3) for k, nama in spek.categories)
    )
    bagan = bagan_hp(panel(panjang))
    tinggi = float(re.search(rf'viewBox="0 0 {LEBAR} ([\d.]+)"', bagan)[1])
    assert outside(bagan, LEBAR, tinggi) == [] != outside(bagan, LEBAR / 4, tinggi)
    tampak = re.sub(r"<title>.*?</title>|<[^>]+>", " ", bagan, flags=re.S)
    assert tampak.count("sekitarnya") == 3 * len(spek.categories)


def test_texts_are_escaped_and_states_are_said():
    jahat = '<img src=x onerror="alert(1)">'
    html = gambar(Salindia("s1", 1, "teks", jahat, jahat, jahat, butir=(jahat,)))
    assert "<img" not in html and html.count("&lt;img") == 4
    assert "<b>" not in tunggu_peserta("<b>")
    tahan = gambar(tampilan(panel(bar()), ditahan="Halaman tidak ada.", klarifikasi=True))
    assert "Halaman tidak ada." in tahan and "Sedang diklarifikasi" in tahan and "<svg" not in tahan


def test_parts_of_one_slide_are_told_apart():
    kedua = Salindia("s1", 2, "teks", "Judul", bagian=(2, 3))
    assert (
        "Salindia 2 dari 1 · bagian 2 dari 3" in gambar(kedua)
        and sebutan_bagian(kedua) == ", bagian 2 dari 3"
    )
    assert sebutan_bagian(replace(kedua, judul="Judul, bagian 2 dari 3")) == ""
    assert sebutan_bagian(replace(kedua, bagian=(1, 1))) == ""


def test_cover_and_waiting_slide_say_place_and_date_once():
    milik = dek(jabatan=("Kepala Dinas",), logo=(foto(200, 200, "PNG"),))
    for jenis in ("sampul", "tunggu"):
        html = gambar(Salindia("s1", 1, jenis, "Rakor", "Tema"), milik)
        assert "25 November 2026" in html and "Kepala Dinas" in html and html.count("Tema") == 1
        assert html.count("<img") == 1


@pytest.mark.parametrize("asal", [foto(), foto(800, 1000, "PNG"), foto(80, 60, "PNG")])
def test_pictures_are_small_enough_for_the_first_load(asal):
    kecil = kecilkan(asal)
    assert len(kecil.isi) <= PALING_BERAT and kecil.lebar <= 720
    with Image.open(io.BytesIO(kecil.isi)) as dibaca:
        assert dibaca.size == (kecil.lebar, kecil.tinggi) and f"image/{dibaca.format.lower()}" == kecil.mime
    html = gambar(Salindia("s1", 1, "foto", "Foto", gambar=(asal,)))
    assert f"/peserta/gambar/{kecil.sidik}" in html and "data:" not in html and "<Samarinda>" not in html
    assert berat(Salindia("s1", 1, "foto", "Foto", gambar=(asal,))) + len(kecil.isi) < BATAS


def test_script_is_plain_es5():
    skrip = re.sub(r"/\*.*?\*/", "", sumber("peserta.js"), flags=re.S)
    assert ES6.search(skrip) is None, ES6.search(skrip)
    assert all(ES6.search(satu) for satu in ("x => 1", "const a", "`a`", "f(...a)", "a?.b", "fetch(a)"))
    assert "localStorage" not in skrip and "cookie" not in skrip


def test_style_asks_for_nothing_that_2017_lacks():
    baru = re.compile(r"display:\s*grid|\bgap:|clamp\(|min\(|max\(|inset:|var\(|:is\(|:where\(|@import|url\(")
    assert baru.search(sumber("peserta.css")) is None and baru.search("a{gap:3px}")


def test_page_allows_only_its_own_script_and_this_server():
    laman = laman_peserta("Rakor <b>", "<p>isi</p>", (Butir("a.1", 1, "Satu & dua"),), {"nama": '"<'})
    assert laman.csp == csp() and "http" not in laman.csp and "default-src 'none'" in laman.csp
    assert "<b>" not in laman.html and "Satu &amp; dua" in laman.html and 'lang="id"' in laman.html


@pytest.mark.lama
@pytest.mark.parametrize("edisi", ["konteks", "jarang", "kosong"])
def test_every_page_also_with_hardly_any_data(edisi, request):
    here, ada = request.getfixturevalue(edisi), 0
    for halaman in daftar.HALAMAN:
        for satu in daftar.semua(halaman, daftar.pilihan_dari(halaman, {}, here), here):
            bagan = bagan_hp(satu)
            if bagan:
                tinggi = float(re.search(rf'viewBox="0 0 {LEBAR} ([\d.]+)"', bagan)[1])
                assert outside(bagan, LEBAR, tinggi) == [], (halaman, satu.key)
            assert berat(tampilan(satu)) < BATAS
            ada += 1
    assert ada > 20
