"""Berita acara and request for support: opened again as DOCX and PDF, every text and number that of the clauses."""

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from reports.berita_acara import TanpaButir, berita_acara_docx, berita_acara_pdf, nama_berita_acara, susun
from reports.berita_acara_lampiran import _lembaga
from reports.dokumen.blok import TITIK, Nomor, Tabel, rapi
from reports.dokumen.docx_tabel import _lekat
from reports.dokumen.kop import KopRusak
from reports.dukungan import CARA, DIRINGKAS, DukunganTidakMuat, dukungan_docx, dukungan_pdf, nama_dukungan
from reports.dukungan import susun as susun_dukungan
from reports.naskah import Hadir
from reports.naskah_bentuk import BERKAS
from reports.naskah_kata import rinci
from reports.naskah_kurang import kurang
from tests.conftest import harian
from tests.reports.naskah_uji import BUTIR, SUMBER, kop, naskah
from words.galat import KodeTidakDikenal

JAHAT = '=HYPERLINK("http://jahat.contoh";"klik") <script>alert(1)</script> [x](http://x) #link("y")[z] \u202etxt\x07'
LUAS = {"a4": (210, 297), "f4": (215, 330)}
poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler tidak terpasang")


def terbuka(isi: bytes):
    return docx.Document(BytesIO(isi))


def semua_teks(isi: bytes) -> str:
    """Paragraphs and cells in the order of reading."""
    return "\n".join(
        teks.text for teks in terbuka(isi).element.body.iter() if teks.tag.endswith("}t") and teks.text
    )


def rapat(teks: str) -> str:
    return re.sub(r"\s+", "", teks)


def lewat_poppler(isi: bytes, tmp_path, *pilihan: str) -> str:
    berkas = tmp_path / "b.pdf"
    berkas.write_bytes(isi)
    perintah = ["pdftotext", "-raw", *pilihan, str(berkas), "-"]
    return subprocess.run(perintah, capture_output=True, check=True, encoding="utf-8").stdout


def potongan(dokumen) -> list[str]:
    """Every text of a paper but those that only its DOCX or PDF has."""
    hasil = []
    for lembar in rapi(dokumen).lembar:
        for blok in lembar.blok:
            if isinstance(blok, Tabel):
                hasil += [satu.judul for satu in blok.kolom] + [sel for baris in blok.baris for sel in baris]
            elif isinstance(blok, Nomor):
                hasil += [blok.teks, *(f"{nama}: {isi}" for nama, isi in blok.rinci)]
            elif hasattr(blok, "teks"):
                hasil.append(blok.teks)
            elif hasattr(blok, "orang"):
                hasil += [
                    teks for one in blok.orang for teks in (one.jabatan, one.lembaga, one.nama or TITIK)
                ]
    return [teks for teks in hasil if teks]


@pytest.fixture(scope="module")
def bahan():
    return naskah(kop=kop(), contoh=frozenset({"a1"}))


@pytest.fixture(scope="module")
def acara(bahan) -> bytes:
    return berita_acara_docx(bahan)


def test_every_clause_with_its_numbers_stands_in_the_document(acara):
    teks = semua_teks(acara)
    assert all(satu.isi in teks for satu in BUTIR)
    assert "Kondisi awal: \n1.234 jiwa (2025, edisi RK26-01) – DATA CONTOH" in teks
    assert "900 jiwa; per tahun 2027: 1.100,5 jiwa; 2028: 900 jiwa (edisi RK26-01)" in teks
    assert "6,11 % (Maret 2025, edisi RK26-01)" in teks.replace("\u00a0", " ")
    assert "5,50 % (edisi RK26-01)" in teks.replace("\u00a0", " ") and "Juni 2027" in teks
    assert "Rp1.250.000.000, APBN" in teks and "Samarinda Seberang, 2 unit" in teks
    assert "Kesenjangan layanan SPM: Anak Telantar – Kabupaten/kota (di luar panti)" in teks
    assert "Rabu, 25 November 2026, bertempat di Samarinda" in teks and "4 butir rumusan" in teks
    assert "BPS Kaltim, Kemiskinan 2025" in teks and "Edisi data Serambi: RK26-01" in teks


def test_a_clause_lists_all_that_it_says_and_nothing_else(bahan):
    satu, dua, tiga, _ = (dict(rinci(bahan, one)) for one in BUTIR)
    assert list(satu) == ["Wilayah", "Penanggung jawab", "Indikator", "Kondisi awal", "Target", "Tenggat"]
    assert (satu["Wilayah"], satu["Penanggung jawab"], satu["Tenggat"]) == (
        "Kab. Paser", "Dinas Sosial Kab. Paser", "2028",
    )  # fmt: skip
    assert dua == {
        "Wilayah": "Provinsi Kalimantan Timur", "Lokasi dan volume": "12 orang", "Dukungan pusat yang diminta": "SDM",
    }  # fmt: skip
    assert tiga["Program, kegiatan, subkegiatan"] == (
        "1.06.04 Rehabilitasi Sosial › 1.06.04.1.02 Anak Telantar › Permakanan"
    )


def test_clauses_are_grouped_by_level_then_pillar(acara):
    kepala = [p.text for p in terbuka(acara).paragraphs if p.style.name.startswith("Heading")]
    assert kepala == [
        "Rumusan untuk pemerintah pusat", "Lintas pilar",
        "Rumusan untuk pemerintah provinsi", "Rehabilitasi Sosial", "Jaminan Sosial",
        "Rumusan untuk pemerintah kabupaten/kota", "Rehabilitasi Sosial",
        "Penutup", "Lampiran 1. Matriks rumusan", "Lampiran 2. Daftar hadir",
    ]  # fmt: skip
    nomor = [p.text.split(".")[0] for p in terbuka(acara).paragraphs if re.match(r"\d+\.\t", p.text)]
    assert nomor == ["2", "4", "3", "1"]


def test_annex_attendance_and_signatures(acara):
    matriks, hadir = (t for t in reversed(terbuka(acara).tables[:0:-1]) if len(t.columns) > 2)
    assert [baris.cells[0].text for baris in matriks.rows] == ["No.", "1", "2", "3", "4"]
    assert [sel.text for sel in matriks.rows[1].cells[6:]] == [
        "jiwa", "1.234 jiwa (2025, edisi RK26-01) – DATA CONTOH",
        "900 jiwa; per tahun 2027: 1.100,5 jiwa; 2028: 900 jiwa (edisi RK26-01)", "2028",
    ]  # fmt: skip
    assert [baris.cells[1].text for baris in hadir.rows] == ["Nama", "", "Nama Uji, S.Sos.", "Peserta Uji"]
    assert hadir.rows[2].cells[3].text == "Dinas Sosial, Kota Bontang"
    assert _lembaga(naskah(), "Dinas Sosial Kabupaten Paser", "64.01") == "Dinas Sosial Kabupaten Paser"
    tanda = terbuka(acara).tables[0]
    assert TITIK in tanda.cell(0, 0).text and "Nama Uji, S.Sos." in tanda.cell(0, 1).text
    assert not [sel.text for baris in tanda.rows for sel in baris.cells if "Peserta Uji" in sel.text]


def test_without_a_list_every_agency_signs_without_a_name():
    tanda = terbuka(berita_acara_docx(naskah(hadir=()))).tables[0]
    teks = [sel.text for baris in tanda.rows for sel in baris.cells]
    assert [satu.split("\n")[0] for satu in teks if satu] == [
        "Kepala Dinas Sosial Provinsi Kalimantan Timur", "Kepala Dinas Sosial Kab. Paser",
        "Kepala Dinas Sosial Kota Bontang",
    ]  # fmt: skip
    assert all(satu.endswith(TITIK) for satu in teks if satu)
    assert all(p.paragraph_format.keep_with_next for p in tanda.cell(0, 0).paragraphs), "nobody signs alone"
    assert [n for n in range(6) if _lekat(n, 6)] == [0, 4] and [n for n in range(4) if _lekat(n, 4)] == [
        0,
        1,
        2,
    ]


@pytest.mark.parametrize("kertas", ["a4", "f4"])
def test_paper_size_and_page_numbers(bahan, kertas):
    hasil = terbuka(berita_acara_docx(bahan, kertas=kertas))
    luas = [(round(s.page_width.mm), round(s.page_height.mm)) for s in hasil.sections]
    lebar, tinggi = LUAS[kertas]
    assert luas == [(lebar, tinggi), (tinggi, lebar), (lebar, tinggi)]
    medan = re.findall(r"<w:instrText[^>]*>([^<]+)", hasil.sections[0].footer._element.xml)
    assert medan == ["PAGE", "NUMPAGES"]
    assert "DATA CONTOH" in hasil.sections[0].header.paragraphs[0].text
    assert len(hasil.inline_shapes) == 1, "the letterhead"
    assert hasil.inline_shapes[0]._inline.get("distL") == "0"


@poppler
@pytest.mark.parametrize("kertas", harian(["a4", "f4"], ["f4"]))
def test_the_pdf_says_what_the_document_says(bahan, kertas, tmp_path):
    isi = berita_acara_pdf(bahan, kertas=kertas)
    cetak, sunting = (
        rapat(lewat_poppler(isi, tmp_path)),
        rapat(semua_teks(berita_acara_docx(bahan, kertas=kertas))),
    )
    semua = [rapat(satu) for satu in potongan(susun(bahan, kertas))]
    assert len(semua) > 100
    assert [satu for satu in semua if satu not in cetak] == []
    assert [satu for satu in semua if satu not in sunting] == []
    perintah = ["pdfinfo", "-f", "1", "-l", "9", tmp_path / "b.pdf"]
    info = subprocess.run(perintah, capture_output=True, text=True).stdout
    luas = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", info)
    lebar, tinggi = LUAS[kertas]
    assert {tuple(round(float(one) * 25.4 / 72) for one in satu) for satu in luas} == {
        (lebar, tinggi),
        (tinggi, lebar),
    }


def test_typed_text_stays_text(tmp_path):
    satu = replace(BUTIR[0], isi=JAHAT, penanggung_jawab=JAHAT, catatan=JAHAT)
    isi = berita_acara_docx(naskah(nama=JAHAT, tema=JAHAT, butir=(satu,), hadir=()))
    with zipfile.ZipFile(BytesIO(isi)) as paket:
        bagian = {
            nama: paket.read(nama).decode() for nama in paket.namelist() if nama.endswith((".xml", ".rels"))
        }
    badan = bagian["word/document.xml"]
    assert "<w:hyperlink" not in badan and "instrText" not in badan and "\u202e" not in badan
    assert not [nama for nama, x in bagian.items() if "jahat.contoh" in x and nama.endswith(".rels")]
    assert '=HYPERLINK("http://jahat.contoh";"klik")' in semua_teks(isi)
    pdf = berita_acara_pdf(naskah(butir=(satu,)))
    assert b"/URI" not in pdf and b"jahat.contoh" not in re.sub(rb"stream.*?endstream", b"", pdf, flags=re.S)


@pytest.mark.parametrize("isi", [b"", b"bukan gambar", kop().isi[:200], b"GIF89a" + bytes(50)])
def test_a_broken_letterhead_is_refused(isi):
    with pytest.raises(KopRusak, match="Unggah lagi gambar kop"):
        berita_acara_pdf(naskah(kop=replace(kop(), isi=isi)))


def test_a_letterhead_that_is_not_what_it_says_is_refused():
    for buat in (berita_acara_docx, berita_acara_pdf):
        with pytest.raises(KopRusak):
            buat(naskah(kop=replace(kop(), mime="image/jpeg")))


def test_nothing_approved_or_another_paper_is_refused():
    with pytest.raises(TanpaButir, match="belum ada butir yang disetujui"):
        berita_acara_docx(naskah(butir=()))
    with pytest.raises(TanpaButir, match=r"memuat dukungan pusat yang diminta\. Lengkapi butirnya"):
        dukungan_pdf(naskah(butir=BUTIR[:1]))
    with pytest.raises(KodeTidakDikenal):
        berita_acara_docx(naskah(), kertas="a3")


def test_the_request_groups_by_support_and_adds_up():
    teks = semua_teks(dukungan_docx(naskah()))
    kepala = [
        p.text for p in terbuka(dukungan_docx(naskah())).paragraphs if p.style.name.startswith("Heading")
    ]
    assert kepala == ["Pendanaan", "Infrastruktur", "SDM"]
    assert "Jumlah pagu indikatif Rp1.250.000.000 (1 dari 1 butir menyebutkannya)." in teks
    assert "3 butir yang memerlukan dukungan" in teks and "Dinas Sosial melayani anak" not in teks
    assert "12 orang" in teks and SUMBER.sitasi in teks
    tanpa_angka = semua_teks(dukungan_docx(naskah(butir=BUTIR[1:3])))
    assert SUMBER.sitasi not in tanpa_angka and "Edisi data Serambi: RK26-01" in tanpa_angka


@poppler
@pytest.mark.parametrize("kertas", harian(["a4", "f4"], ["a4"]))
def test_the_request_is_one_page_and_says_the_same(kertas, tmp_path):
    panjang = tuple(
        replace(BUTIR[n % 3 + 1], id=f"x{n}", nomor=n + 1, isi=f"Permintaan {n} " + "kata " * 25)
        for n in range(9)
    )
    bahan = naskah(butir=panjang)
    isi = dukungan_pdf(bahan, kertas=kertas)
    teks = lewat_poppler(isi, tmp_path)
    assert teks.count("\f") == 1
    assert [satu for satu in potongan(susun_dukungan(bahan, kertas)) if rapat(satu) not in rapat(teks)] == []


def test_a_request_longer_than_a_page_is_refused(monkeypatch):
    monkeypatch.setattr("reports.dukungan.CARA", CARA[-1:])
    banyak = tuple(replace(BUTIR[1], id=f"x{n}", isi="kata " * 60) for n in range(36))
    with pytest.raises(
        DukunganTidakMuat, match=r"satu halaman A4: 36 butir\. Pilih kertas F4 atau gabungkan"
    ):
        dukungan_docx(naskah(butir=banyak))
    teks = semua_teks(dukungan_docx(naskah(butir=banyak[:3])))
    assert teks.count("kata …") == 3 and DIRINGKAS in teks, "cut at a word, and said"


@poppler
def test_a_word_without_an_end_stays_on_the_page(tmp_path):
    hadir = (Hadir("Satu " * 30), Hadir("Dua"))
    bahan = naskah(butir=(replace(BUTIR[0], isi="A" * 900),), hadir=hadir)
    isi = berita_acara_pdf(bahan)
    assert isi == berita_acara_pdf(bahan), "same material, same bytes"
    baris = [satu for satu in lewat_poppler(isi, tmp_path).splitlines() if satu.startswith("AAAA")]
    assert len(baris) > 10 and max(map(len, baris)) < 120
    kata = re.findall(r'yMin="([\d.]+)".*?yMax="([\d.]+)">(Satu|Dua)<', lewat_poppler(isi, tmp_path, "-bbox"))
    assert max(float(y) for _, y, apa in kata if apa == "Satu") < min(
        float(y) for y, _, apa in kata if apa == "Dua"
    )


def test_names_carry_vintage_and_stamp(bahan):
    assert nama_berita_acara(bahan, "docx") == (
        "serambi_berita-acara-rakor-kesejahteraan-sosial-2026_2026-11-25_RK26-01_DATA-CONTOH.docx"
    )
    assert nama_dukungan(bahan, "pdf").endswith("_2026-11-25_RK26-01.pdf"), (
        "it asks nothing with a made-up number"
    )
    assert not susun_dukungan(bahan).tanda and susun(bahan).tanda
    panjang = naskah(nama="Rapat " * 40)
    assert nama_berita_acara(panjang, "pdf").endswith("_2026-11-25_RK26-01.pdf")


def test_what_is_missing_is_said():
    usul = replace(BUTIR[0], id="u", nomor=None, setuju="ditahan")
    pesan = kurang(naskah(hadir=(), contoh=frozenset({"a1"})), (*BUTIR, usul))
    assert pesan[0] == "1 butir belum disetujui (1 di antaranya ditahan) dan tidak masuk naskah."
    assert "Daftar hadir belum diisi" in pesan[1] and "kop" in pesan[2].lower()
    assert any("Tempat rapat belum diisi" in satu for satu in kurang(naskah(tempat=""), BUTIR))
    assert "Butir 4 memuat kondisi awal yang berbeda" in kurang(naskah(beda=frozenset({"a4"})), BUTIR)[-1]
    assert pesan[3].startswith("Butir 2, 3 tanpa indikator") and pesan[4].startswith(
        "Butir 1 memakai DATA CONTOH"
    )
    assert kurang(naskah(butir=(), kop=kop()), ())[0].startswith("Belum ada butir yang disetujui")


def test_readers_never_get_names_or_verdicts():
    assert {satu.naskah for satu in BERKAS if not satu.penyunting} == {
        "Register rumusan", "Usulan musrenbang", "Matriks RPJMD",
    }  # fmt: skip


@pytest.mark.lama
@pytest.mark.skipif(not shutil.which("lowriter"), reason="LibreOffice Writer tidak terpasang")
@pytest.mark.parametrize("kertas", ["a4", "f4"])
def test_the_request_stays_on_one_page_in_a_word_processor(kertas, tmp_path):
    panjang = tuple(replace(BUTIR[n % 3 + 1], id=f"x{n}", nomor=n + 1, isi="kata " * 40) for n in range(11))
    (tmp_path / "d.docx").write_bytes(dukungan_docx(naskah(butir=panjang, kop=kop()), kertas=kertas))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo", "--convert-to", "pdf", "--outdir",
         tmp_path, tmp_path / "d.docx"], check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    info = subprocess.run(["pdfinfo", tmp_path / "d.pdf"], capture_output=True, text=True).stdout
    assert re.search(r"Pages: +1$", info, re.M)
