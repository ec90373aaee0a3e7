"""Files brought by others: told by content, kept whole and without metadata, shown as pictures."""

from __future__ import annotations

import io
import re

import pytest
import typst
from PIL import Image

from meeting import berkas, berkas_gambar, catatan
from meeting.berkas import BerkasHilang
from meeting.berkas_gambar import BerkasDitolak


def gambar(bentuk: str = "PNG", ukuran: tuple[int, int] = (60, 40), mode: str = "RGB", **lain) -> bytes:
    keluar = io.BytesIO()
    Image.new(mode, ukuran).save(keluar, bentuk, **lain)
    return keluar.getvalue()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return typst.compile(b"#set page(width: 320pt, height: 180pt)\nSatu\n#pagebreak()\n#rect(fill: red)")


def test_a_small_clean_picture_is_kept_byte_for_byte():
    isi = gambar(mode="RGBA")
    satu = berkas.simpan("D:\\foto\\logo kab.png", isi, "penyunting")
    assert (satu.nama, satu.mime, satu.ukuran) == ("logo kab.png", "image/png", len(isi))
    assert berkas.isi(satu.sidik) == isi and berkas.ambil(satu.sidik) == satu
    assert berkas.simpan("nama lain.png", isi, "operator") == satu, "the same content is one file"
    assert [c["kejadian"] for c in catatan.terakhir()] == ["berkas_disimpan"]


def test_a_photo_loses_place_and_camera_stands_upright_and_fits_the_stage():
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "KAMERA-UJI"
    exif.get_ifd(0x8825)[1] = "S"
    satu = berkas.simpan("a.jpg", gambar("JPEG", (2400, 1200), exif=exif), "operator")
    isi = berkas.isi(satu.sidik)
    assert b"KAMERA-UJI" not in isi and not Image.open(io.BytesIO(isi)).getexif()
    shown = berkas.gambar(satu.sidik)
    assert (shown.mime, shown.lebar, shown.tinggi, shown.alt) == ("image/jpeg", 960, 1920, "a.jpg")
    assert berkas.simpan("lagi.jpg", isi, "operator").sidik == satu.sidik, (
        "keeping a kept file changes nothing"
    )


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_large_picture_of_any_colour_becomes_small_once(mode):
    satu = berkas.simpan("peta.png", gambar(ukuran=(2100, 10), mode=mode), "operator")
    assert berkas.gambar(satu.sidik).lebar == berkas_gambar.SISI
    assert berkas.simpan("peta.png", berkas.isi(satu.sidik), "operator").sidik == satu.sidik


def test_a_comment_in_a_png_is_not_kept():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "NAMA-ORANG")
    satu = berkas.simpan("a.png", gambar(pnginfo=info), "operator")
    assert b"NAMA-ORANG" not in berkas.isi(satu.sidik)


@pytest.mark.parametrize("bentuk", ["PNG", "JPEG"])
def test_what_hangs_behind_a_picture_is_not_kept(bentuk):
    satu = berkas.simpan("foto.png", gambar(bentuk) + b"PK\x03\x04" + b"x" * 500, "penyunting")
    assert b"PK\x03\x04" not in berkas.isi(satu.sidik)


def test_a_program_that_holds_a_pdf_is_no_pdf(pdf):
    with pytest.raises(BerkasDitolak, match="bukan PNG, JPEG, atau PDF"):
        berkas.simpan("sambutan.pdf", b"MZ\x90\0" + b"\0" * 300 + pdf, "penyunting")
    assert berkas.simpan("sambutan.pdf", b"\r\n" + pdf, "penyunting").mime == berkas_gambar.PDF


def test_pages_of_a_pdf(pdf):
    satu = berkas.simpan("Sambutan Kukar.pdf", pdf, "penyunting")
    assert berkas.halaman(satu.sidik) == 2 and berkas.isi(satu.sidik) == pdf
    pertama, kedua = (berkas.gambar(satu.sidik, nomor) for nomor in (1, 2))
    assert (pertama.lebar, pertama.tinggi, pertama.mime) == (1920, 1080, "image/png")
    assert pertama.isi != kedua.isi and kedua.alt == "Sambutan Kukar.pdf, halaman 2"
    merah = Image.open(io.BytesIO(kedua.isi)).convert("RGB").getcolors(1_000_000)
    assert (255, 65, 54) in [warna for _, warna in merah], "typst's red stands on the second page"
    with pytest.raises(BerkasHilang, match="hanya mempunyai 2 halaman"):
        berkas.gambar(satu.sidik, 3)


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"", "bukan PNG, JPEG, atau PDF"),
        (b"PK\x03\x04 ini docx", "bukan PNG, JPEG, atau PDF"),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "bukan PNG, JPEG, atau PDF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan PNG, JPEG, atau PDF"),
        (b"%PDF-1.7 rusak", "PDF itu rusak"),
        (gambar("JPEG", (900, 900))[:4000], "rusak atau tidak lengkap"),
        (b"0" * (berkas.BATAS + 1), "batasnya 25 MB"),
    ],
)
def test_what_is_refused_says_why_and_keeps_nothing(rumah, isi, sebab):
    with pytest.raises(BerkasDitolak, match=f"Berkas x.png tidak diterima: .*{re.escape(sebab)}"):
        berkas.simpan("x.png", isi, "operator")
    assert not (rumah / "berkas").exists()


def test_a_bomb_is_refused_before_it_unfolds(monkeypatch):
    monkeypatch.setattr(berkas_gambar, "BATAS_TITIK", 2000)
    with pytest.raises(BerkasDitolak, match="60 × 40 titik, terlalu besar"):
        berkas.simpan("x.png", gambar(), "operator")


def test_a_locked_pdf_is_refused_in_words():
    from pypdf import PdfWriter

    keluar, tulis = io.BytesIO(), PdfWriter()
    tulis.add_blank_page(100, 100)
    tulis.encrypt("rahasia")
    tulis.write(keluar)
    with pytest.raises(BerkasDitolak, match="memakai kata sandi"):
        berkas.simpan("x.pdf", keluar.getvalue(), "operator")


def test_a_lost_or_changed_file_is_named(rumah):
    satu = berkas.simpan("foto.png", gambar(ukuran=(33, 20)), "operator")
    tempat = rumah / "berkas" / satu.sidik
    tempat.write_bytes(b"lain")
    with pytest.raises(BerkasHilang, match=r"foto\.png sudah berubah"):
        berkas.gambar(satu.sidik)
    tempat.unlink()
    with pytest.raises(BerkasHilang, match=r"foto\.png tidak dapat dibaca"):
        berkas.isi(satu.sidik)
    with pytest.raises(BerkasHilang, match="tidak ada di komputer ini"):
        berkas.gambar("0" * 64)
    with pytest.raises(BerkasHilang, match="bukan sidik"):
        berkas.jalur("../store.sqlite")


def test_a_folder_that_cannot_be_written(rumah):
    (rumah / "berkas").write_text("sebuah berkas, bukan folder", encoding="utf-8")
    with pytest.raises(berkas.BerkasTakTertulis, match="Berkas belum disimpan"):
        berkas.simpan("a.png", gambar(), "operator")
