"""The USB pack: complete, self-contained, public."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation

from data.snapshot import current
from reports.dek import Dek
from reports.paket_usb import nama_paket, paket, paket_usb, profil_dek
from reports.paket_usb.laman import laman_paket
from reports.paket_usb.paket import PaketHanyaPublik, PaketKosong, PaketTerlaluBesar, siapkan
from reports.profil_paket import Permintaan, buat
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek

LUAR = re.compile(r'(?:src|href|action|url\()\s*=?\s*["\'(]?(?!#|data:|berkas/|profil/)([\w./:]+)')


@pytest.fixture(scope="module")
def rapat() -> Dek:
    spec = all_specs()
    isi = dek(
        panel(spec["choropleth"], contoh=True), panel(spec["bar"]), qr="http://192.168.1.5:8501/peserta"
    )
    return replace(isi, edisi=current())


@pytest.fixture(scope="module")
def profil():
    """The profile of one area; the ten of the edition are made in the long tests."""
    return (buat(Permintaan(current(), ()), "64.74"),)


@pytest.fixture(scope="module")
def arsip(rapat, profil):
    return ZipFile(BytesIO(paket_usb(rapat, profil=profil, dibuat=DIBUAT)))


@pytest.fixture(scope="module")
def html(arsip):
    return arsip.read("index.html").decode("utf-8")


def test_it_holds_the_page_a_note_the_files_and_the_sheets(arsip, rapat):
    nama = arsip.namelist()
    assert nama[:2] == ["index.html", "BACA-DULU.txt"]
    lain = nama[2:]
    assert {satu.split("/")[0] for satu in lain} == {"berkas", "profil"}
    assert [satu.rpartition(".")[2] for satu in lain] == ["pptx", "pdf", "pdf", "xlsx", "pdf"]
    assert all("DATA-CONTOH" in satu and "catatan" not in satu for satu in lain)
    assert nama_paket(rapat).endswith("_DATA-CONTOH.zip") and "paket-usb" in nama_paket(rapat)
    baca = arsip.read("BACA-DULU.txt")
    assert baca.startswith(b"\xef\xbb\xbf") and b"\r\n" in baca
    assert "DATA CONTOH" in baca.decode("utf-8-sig") and all(satu in baca.decode() for satu in lain)


def test_windows_can_extract_it_into_a_folder_of_its_name(arsip, rapat):
    panjang = replace(rapat, nama="Rapat Koordinasi dan Sinkronisasi Teknis Bidang Kesejahteraan Sosial " * 3)
    folder = nama_paket(panjang).removesuffix(".zip")
    assert "kaltim-2026-11" in folder and len(folder) + 1 + max(map(len, arsip.namelist())) <= 200


def test_the_page_asks_for_nothing(html):
    # what file:// refuses or a hotel without internet lacks
    assert not re.search(
        r"\bfetch\(|import\s*\(|type=[\"']module|@import|<link (?!rel=\"icon\" href=\"data:)", html
    )
    assert LUAR.findall('<img src="https://ubin.invalid/1.png">')
    bagian = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    assert [satu for satu in LUAR.findall(bagian) if satu not in ("sumber",)] == []
    assert '"server":null' in html


def test_every_slide_with_numbers_has_its_table_and_the_profile_its_parts(html, rapat, profil):
    for s in rapat.salindia:
        assert (f'data-lembar="tabel-{s.kunci}"' in html) == (s.panel is not None)
    tabel = html.split('data-lembar="tabel-s2.1"')[1].split("</template>")[0]
    isi = rapat.salindia[1].panel.table
    assert all(f">{escape(sel.text)}<" in tabel for baris in isi.rows for sel in baris if sel.text)
    assert "Sumber: Dinas Sosial" in tabel and "Alamat: " in tabel and "DATA CONTOH" in tabel
    lembar = html.split('data-lembar="profil-64.74"')[1].split("</template>")[0]
    assert profil[0].nama in lembar and lembar.count("<svg") >= 3 and "<table" in lembar
    assert all(escape(kartu.teks) in lembar for kartu in profil[0].angka)


def test_held_slides_notes_and_the_phones_address_stay_out(arsip, html, rapat):
    (tahan,) = (s for s in rapat.salindia if s.ditahan)
    assert tahan.judul not in html and f"Salindia {tahan.nomor} ditahan dan tidak disertakan." in html
    assert "192.168.1.5" not in html and RAHASIA not in html
    pptx = next(satu for satu in arsip.namelist() if satu.endswith(".pptx"))
    for slide in Presentation(BytesIO(arsip.read(pptx))).slides:
        assert RAHASIA not in (slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "")
    xlsx = ZipFile(BytesIO(arsip.read(next(satu for satu in arsip.namelist() if satu.endswith(".xlsx")))))
    assert not any(RAHASIA.encode() in xlsx.read(satu) for satu in xlsx.namelist())


def test_the_meetings_word_reaches_the_profiles_but_not_the_codes(rapat, profil):
    lain = laman_paket(replace(rapat, istilah="PPKS"), profil, (), "22 November 2026")
    lembar = lain.split('data-lembar="profil-64.74"')[1].split("</template>")[0]
    assert not re.search(r"\bPMKS\b(?!-\d)", lembar)


def test_only_public_numbers(rapat, profil):
    dalam = replace(profil[0], stempel=replace(profil[0].stempel, audiens="internal"))
    for isi, milik in ((replace(rapat, audiens="internal"), profil), (rapat, (dalam,))):
        with pytest.raises(PaketHanyaPublik, match="angka publik"):
            paket_usb(isi, profil=milik, dibuat=DIBUAT)
    tahan = tuple(replace(s, ditahan="Edisi tidak ada.") for s in rapat.salindia)
    with pytest.raises(PaketKosong, match="tidak ada salindia"):
        paket_usb(replace(rapat, salindia=tahan), profil=profil, dibuat=DIBUAT)


def test_what_has_no_room_is_left_out_and_said(rapat, monkeypatch):
    berkas = [paket.Berkas("berkas/besar.pdf", bytes(range(256)) * 4000, "Paparan, PDF")]
    berkas.append(paket.Berkas("berkas/kecil.xlsx", b"angka", "Paparan, XLSX"))
    monkeypatch.setattr(paket, "_berkas", lambda *_: list(berkas))
    monkeypatch.setattr(paket, "_lembar", lambda *_: [])
    siap = siapkan(rapat)
    polos = paket._zip(siap, (), berkas[1:], DIBUAT, ["x" * 90])
    monkeypatch.setattr(paket, "BATAS", len(polos) + 500)
    isi = ZipFile(BytesIO(paket_usb(rapat, profil=(), dibuat=DIBUAT)))
    assert isi.namelist() == ["index.html", "BACA-DULU.txt", "berkas/kecil.xlsx"]
    assert "Paparan, PDF tidak disertakan" in isi.read("BACA-DULU.txt").decode()
    assert "Paparan, PDF tidak disertakan" in isi.read("index.html").decode()
    monkeypatch.setattr(paket, "BATAS", 1000)
    with pytest.raises(PaketTerlaluBesar, match="Kurangi halaman"):
        paket_usb(rapat, profil=(), dibuat=DIBUAT)


@pytest.mark.lama
def test_all_profiles_and_the_same_bytes_again(rapat):
    semua = profil_dek(rapat)
    assert len(semua) == 11
    satu, dua = (paket_usb(rapat, profil=semua, dibuat=DIBUAT) for _ in range(2))
    assert satu == dua and len(satu) < paket.BATAS
    assert sum(nama.startswith("profil/") for nama in ZipFile(BytesIO(satu)).namelist()) == 11
