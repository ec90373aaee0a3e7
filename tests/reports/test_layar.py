"""Slides of the stage on every canvas: what must be on them, what never, and what is refused."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from panels.panel import Stamps
from reports.dek import Salindia
from reports.layar.kaki import atribusi_pendek, kaki
from reports.layar.kanvas import KOTAK, KOTAK_RENDAH, LEBAR, SEMUA, pilih
from reports.layar.laman import DISINI, Server, laman_layar, satu_salindia
from reports.layar.muat import periksa
from reports.layar.penyaji import laman_penyaji
from reports.layar.salindia import salindia_html
from reports.layar.tata import BESAR, calon
from reports.layar.ukuran import KOLOM, LANGKAH, PITA
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.layar_dek import batang, dek, foto, semua_jenis, tampilan

UKURAN = {  # window in CSS px, device pixel ratio -> canvas
    (1920, 1080, 1): "lebar",
    (1366, 768, 1): "lebar",
    (1280, 720, 1): "lebar",
    (1024, 768, 1): "kotak",
    (819, 614, 1.25): "kotak",
    (683, 512, 1.5): "kotak",
    (1920, 945, 1): "lebar-pendek",
    (1366, 633, 1): "lebar-pendek",
    (1024, 633, 1): "kotak-pendek",
    (819, 480, 1.25): "kotak-rendah",
}


class Baca(HTMLParser):
    """Tags that are opened and not closed, and attributes that a strict page must not have."""

    def __init__(self, html):
        super().__init__()
        self.terbuka, self.gaya = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.gaya += [nama for nama, _ in attrs if nama == "style" or nama.startswith("on")]
        if tag not in ("img", "br", "wbr", "meta", "link", "input"):
            self.terbuka.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.gaya += [nama for nama, _ in attrs if nama == "style" or nama.startswith("on")]

    def handle_endtag(self, tag):
        assert self.terbuka.pop() == tag


@pytest.fixture(scope="module")
def lengkap():
    return semua_jenis()


@pytest.fixture(scope="module")
def kecil(lengkap):
    """A chart and every kind of slide without one: whole pages are drawn five times over."""
    return replace(lengkap, salindia=(lengkap.salindia[0], *lengkap.salindia[-5:]))


@pytest.mark.parametrize("jendela", UKURAN)
def test_the_window_gets_a_canvas_that_need_not_shrink(jendela):
    lebar, tinggi, rasio = jendela
    kanvas, skala = pilih(lebar * rasio, tinggi * rasio)
    assert kanvas.nama == UKURAN[jendela] and skala >= 0.999


def test_every_slide_fits_both_projectors_full_screen(lengkap):
    for s in lengkap.salindia:
        assert periksa(s, lengkap) == (), s.judul
        for kanvas in (LEBAR, KOTAK):
            assert "data-cacat" not in salindia_html(s, lengkap, kanvas), (s.judul, kanvas.nama)


def test_a_slide_says_everything_it_must(lengkap):
    for s in lengkap.salindia:
        for kanvas in (LEBAR, KOTAK_RENDAH):
            html = salindia_html(s, lengkap, kanvas)
            assert s.judul.split()[0] in html and f"{s.nomor}/{len(lengkap.salindia)}" in html
            baca = Baca(html)
            assert not baca.terbuka and not baca.gaya
            if s.panel is not None and not s.ditahan:
                for kata in (
                    "DATA CONTOH: ",
                    "Tahun 2025",
                    "Sumber: ",
                    "Edisi data kaltim-2026-11",
                ):
                    assert kata in re.sub(r"</span><span>", " ", html), (s.judul, kanvas.nama, kata)
                assert s.kalimat in html and s.ajakan in html
            assert "RAHASIA" not in html


def test_notes_are_only_in_the_presenters_window(kecil):
    assert "RAHASIA" not in laman_layar(kecil, server=Server(csrf="x"))
    assert "RAHASIA" in laman_penyaji(kecil, server=Server(csrf="x"))


def test_real_data_carry_no_stamp_and_internal_ones_say_so():
    html = salindia_html(tampilan(batang(5, contoh=False)), dek(), LEBAR)
    assert "CONTOH" not in html and "INTERNAL" not in html
    dalam = replace(batang(5), stamps=Stamps("RK26-01", audiens="internal"))
    assert "INTERNAL: tidak" in salindia_html(tampilan(dalam), dek(audiens="internal"), LEBAR)


def test_the_offline_page_names_no_address_of_the_server(kecil):
    html = laman_layar(kecil)
    assert '"server":null' in html and "/paparan" not in html and 'csrf":"' not in html
    assert not re.search(r'(?:src|href)="(?!data:|#)', html)
    # a picture is in the page once, not once per canvas
    assert html.count("data:image/png;base64,") == 2


def test_text_of_others_cannot_leave_its_place():
    jahat = "</script><script>alert(1)</script>"
    html = laman_layar(dek(tampilan(batang(3), judul=jahat, saringan=jahat)), server=Server())
    assert jahat not in html and "\\u003c/script" in html


def test_one_slide_alone_has_no_script(lengkap):
    assert "<script" not in satu_salindia(lengkap.salindia[0], lengkap)


def test_the_address_of_the_phones_is_drawn_and_written():
    satu = Salindia("w", 1, "tunggu", "Acara segera dimulai")
    html = salindia_html(satu, dek(satu, qr="http://192.168.1.5:8501/peserta"))
    assert "Kode QR" in html and "192.168.1.5:8501/<wbr>peserta" in html
    assert "Kode QR" not in salindia_html(satu, dek(satu))


def test_what_is_noted_for_clarification_is_said():
    assert "Sedang diklarifikasi" in salindia_html(tampilan(batang(5), klarifikasi=True), dek())
    assert "Sedang diklarifikasi" not in salindia_html(tampilan(batang(5)), dek())


@pytest.mark.parametrize(
    ("lain", "kata"),
    [
        ({"judul": "Judul yang sangat panjang " * 8}, "Judul memakan"),
        ({"kalimat": "Kalimat yang panjang sekali. " * 12}, "Kalimat memakan"),
        ({"ajakan": "Mohon segera dilengkapi datanya. " * 8}, "Ajakan memakan"),
        ({"bagian": (1, 40)}, "memerlukan 40 salindia"),
    ],
)
def test_a_slide_with_too_much_is_refused_with_the_reason(lain, kata):
    (alasan, *_) = periksa(tampilan(batang(5), **lain), dek())
    assert kata in alasan and alasan.endswith(".")


def test_a_chart_that_cannot_be_read_is_refused():
    assert any("tidak terbaca" in satu for satu in periksa(tampilan(batang(40)), dek()))
    assert periksa(tampilan(batang(13)), dek()) == ()


def test_a_list_that_is_too_long_is_refused():
    banyak = Salindia(
        "t", 1, "teks", "Dasar hukum", butir=("Peraturan yang namanya panjang sekali " * 4,) * 9
    )
    alasan = periksa(banyak, dek())
    assert any("9 butir" in satu for satu in alasan) and any("tidak muat" in satu for satu in alasan)


def test_a_held_slide_shows_its_reason_calmly():
    satu = Salindia("d", 1, "tampilan", "Peta", ditahan="Halaman <b> tidak dikenal.")
    html = salindia_html(satu, dek(satu))
    assert "Salindia ini ditahan" in html and "Halaman &lt;b&gt; tidak dikenal." in html


def test_titles_and_texts_are_never_below_their_least_size():
    assert min(judul for judul, _ in BESAR) == 40 and min(isi for _, isi in BESAR) == 24
    gaya = (DISINI / "layar.css").read_text(encoding="utf-8")
    assert min(int(satu) for satu in re.findall(r"font-size: (\d+)px", gaya)) == 24
    assert all(f".j{judul:g} .judul" in gaya and f".i{isi:g} .kalimat" in gaya for judul, isi in BESAR)


def test_the_style_and_the_arithmetic_agree():
    gaya = (DISINI / "layar.css").read_text(encoding="utf-8")
    for kanvas in SEMUA:
        assert f".k-{kanvas.nama} {{ width: {kanvas.lebar}px; height: {kanvas.tinggi}px; }}" in gaya
        for susunan, bagian in KOLOM.items():
            if bagian:
                ada = re.search(rf"\.k-{kanvas.nama}\.s-{susunan} \.teks[^{{]*{{ width: (\d+)px", gaya)
                assert ada and abs(int(ada[1]) - kanvas.lebar * bagian) < 1, (kanvas.nama, susunan)
    assert f"line-height: {LANGKAH:g};" in gaya and f"height: {PITA:g}px" in gaya


def test_a_smaller_arrangement_is_tried_after_a_larger_one():
    besar = [tata.isi for tata in calon(tampilan(panel(all_specs()["bar"])), dek(), LEBAR)]
    assert besar == sorted(besar, reverse=True) and len(besar) > 3


def test_a_picture_is_given_by_the_caller_or_inlined():
    satu = Salindia("f", 1, "foto", "Foto", gambar=(foto(),))
    assert 'src="data:image/png;base64,' in salindia_html(satu, dek())
    assert 'src="foto.png"' in salindia_html(satu, dek(), sumber=lambda _: "foto.png")


def test_the_source_is_shortened_before_the_attribution_of_a_map_is_cut():
    peta = all_specs()["choropleth"]
    slide = tampilan(panel(peta, contoh=True), saringan="Tahun 2025 · Semua wilayah")
    utuh = atribusi_pendek(peta.attribution)
    for lebar in range(700, 1800, 50):
        baris = kaki(slide, dek(slide), lebar, 24, 3)
        depan = " ".join(baris)
        assert depan.endswith(utuh) or "Rekapitulasi" not in depan, (lebar, baris)
