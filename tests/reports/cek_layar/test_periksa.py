"""The browser's eye: one page with a fault of every class is seen as such, slide by slide."""

from __future__ import annotations

import re
import sys

import pytest

from reports.cek_layar import KELAS, periksa_layar, periksa_paket
from reports.cek_layar.periksa import CekGagal
from reports.cek_layar.temuan import dari_ukuran
from reports.cek_layar.ukuran import SEMUA
from reports.layar.laman import laman_layar
from reports.paket_usb.laman import laman_paket
from reports.peramban import PerambanTidakAda
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import dek

KANVAS = SEMUA[2:3]  # 1280 × 720: one to one with the widest canvas
WILAYAH = "64.74"


@pytest.fixture(scope="module")
def kecil():
    """Cover, map, bars, text, photo, inserted page, held slide, waiting slide."""
    spec = all_specs()
    return dek(panel(spec["choropleth"], contoh=True), panel(spec["bar"]))


def ganti(html, kunci, lama, baru):
    """Spoil one slide on every canvas."""
    pola = re.compile(rf'(<template data-kunci="{kunci}".*?</template>)', re.S)
    rusak = pola.sub(lambda cocok: cocok[1].replace(lama, baru, 1), html)
    assert rusak != html
    return rusak


def rusakkan(html):
    """A fault of every class, each on a slide of its own where it belongs to one."""
    html = ganti(html, "s3.1", '<p class="kalimat">', '<p class="kalimat" style="font-size:12px">')
    html = ganti(html, "s3.1", '<p class="fakta">', '<p class="fakta" style="color:#e8e8e8">')
    html = ganti(
        html, "teks.1", "<li>", '<li style="white-space:nowrap;width:2000px">' + "panjang sekali " * 20
    )
    html = ganti(html, "foto.1", "<footer>", '<footer style="display:none">')
    html = ganti(html, "s2.1", f'<g data-key="{WILAYAH}"', '<g data-key="00.00"')
    html = html.replace("PageDown: 'maju'", "PageDown: ''").replace("'.': 'hitam'", "'.': ''")
    html = html.replace(
        "'Source Sans', 'Source Sans 3', Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif", "fantasy"
    )
    return html.replace(
        "<body>", '<body><img src="https://ubin.invalid/peta.png" alt=""><script>tidakAda()</script>'
    )


@pytest.mark.peramban
def test_every_class_of_fault_is_seen_on_its_slide(kecil):
    hasil = periksa_layar(kecil, KANVAS, laman=rusakkan(laman_layar(kecil)))
    ada = {(satu.kelas, satu.kunci) for satu in hasil.temuan}
    assert {kelas for kelas, _ in ada} == set(KELAS)
    assert {("huruf_kecil", "s3.1"), ("kontras", "s3.1"), ("meluap", "teks.1"), ("meluap", "foto.1")} <= ada
    kata = {satu.kelas: satu.kalimat for satu in hasil.temuan}
    assert WILAYAH in kata["peta"] and "https://ubin.invalid" in kata["luar"] and "tidakAda" in kata["skrip"]
    tombol = [satu.kalimat for satu in hasil.temuan if satu.kelas == "tombol"]
    assert any("PageDown" in satu for satu in tombol) and any(satu.startswith(". ") for satu in tombol)
    assert not any("→" in satu for satu in tombol), "the keys that work are not told"
    assert not [satu for satu in hasil.temuan if satu.kunci in ("muka.1", "jeda.1", "tahan.1", "sisip.1")]
    assert hasil.slide == len(kecil.salindia) and hasil.ukuran == ("1280 × 720",)


@pytest.mark.lama
@pytest.mark.peramban
def test_a_sound_deck_passes_at_all_six_sizes(kecil):
    hasil = periksa_layar(kecil)
    assert hasil.temuan == ()
    assert len(hasil.ukuran) == 6 and hasil.huruf


@pytest.mark.lama
@pytest.mark.peramban
def test_the_pack_is_walked_and_a_broken_one_is_told(kecil):
    html = laman_paket(kecil, (), (), "22 November 2026")
    assert periksa_paket(html, kecil).temuan == ()
    rusak = html.replace("buka(ISI);\n  }\n}, true);", "}\n}, true);").replace(
        'data-lembar="tabel-', 'data-lembar="x-'
    )
    assert rusak != html
    kata = " ".join(satu.kalimat for satu in periksa_paket(rusak, kecil).temuan)
    assert "D tidak bekerja" in kata and "halaman tabel-s2.1" in kata


def test_without_a_browser_it_says_which_one_to_install(kecil, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/tidak/ada")
    with pytest.raises(PerambanTidakAda, match="Chrome, Edge, atau Chromium"):
        periksa_layar(kecil, KANVAS)


def test_a_program_that_is_no_browser_is_a_named_fault(kecil, monkeypatch, tmp_path):
    palsu = tmp_path / "peramban"
    palsu.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    palsu.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(palsu))
    with pytest.raises(CekGagal, match="tidak dapat diperiksa"):
        periksa_layar(kecil, KANVAS)


def test_a_home_that_cannot_be_written_is_a_named_fault(kecil, monkeypatch, tmp_path):
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "berkas" / "rumah"))
    monkeypatch.setenv("BROWSER_PATH", sys.executable)
    with pytest.raises(CekGagal, match="tidak dapat ditulis"):
        periksa_layar(kecil, KANVAS)


def test_sentences_tell_the_worst_and_how_many_more():
    mentah = {
        "kunci": "a.1",
        "ukuran": "1024 × 768",
        "kecil": [["dua", 22.5, 24], ["satu", 21, 24]],
        "keluar": [["x"]],
    }
    huruf, keluar = dari_ukuran(mentah)
    assert (
        huruf.kalimat.startswith("“satu” tampil 21 piksel; paling kecil 24.")
        and "(dan 1 lainnya)" in huruf.kalimat
    )
    assert (keluar.kelas, keluar.kunci, keluar.ukuran) == ("meluap", "a.1", "1024 × 768")
