import random
import struct
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlwt

from data.intake.galat import BerkasDitolak
from data.intake.model import Buku
from data.intake.wadah import buka
from tests.data.intake.wadah.berkas import ISI_JENIS, ole_palsu, ubah_zip, xlsx_mentah

ISI = "<sheetData><row><c><v>1</v></c></row></sheetData>"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
FILEPASS = struct.pack("<HH4xHHHH", 0x0809, 4, 0x2F, 2, 0, 0x0A) + b"\0\0"


def tolak(jalur, kode, *kata):
    """Refused with this code, in a sentence that names the file and says what to do."""
    with pytest.raises(BerkasDitolak) as galat:
        buka(jalur)
    assert galat.value.kode == kode, galat.value.pesan
    for satu in (jalur.name, *kata):
        assert satu in galat.value.pesan
    assert galat.value.pesan.count(". ") >= 1  # what is wrong, and then what to do


def zipnya(jalur, **bagian):
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama.replace("__", "/").replace("_DOT_", "."), isi)
    return jalur


@pytest.fixture
def buku(tmp_path):
    return xlsx_mentah(tmp_path / "buku.xlsx", ISI)


@pytest.mark.parametrize(
    ("bagian", "isi"),
    [
        ("xl/vbaProject.bin", b"x"),
        ("xl/VBAPROJECT.BIN", b"x"),
        ("xl/macrosheets/sheet1.xml", b"x"),
        ("[Content_Types].xml", ISI_JENIS.replace("x.sheet", "x.sheet.macroEnabled").encode()),
    ],
)
def test_ooxml_macros(buku, bagian, isi):
    assert buka(buku).lembar[0].isi == [[1]]
    tolak(ubah_zip(buku, {bagian: isi}), "makro", "makro")


def test_ods_macros_and_password(tmp_path):
    isi = {"mimetype": ODS, "content_DOT_xml": "<x/>"}
    tolak(zipnya(tmp_path / "a.ods", **isi, Basic__Standard__M_DOT_xml="<m/>"), "makro")
    sandi = '<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'
    tolak(
        zipnya(tmp_path / "b.ods", **isi, **{"META-INF__manifest_DOT_xml": sandi}), "bersandi", "kata sandi"
    )


@pytest.mark.parametrize("aliran", ["_VBA_PROJECT", "VBA"])
def test_xls_macros(tmp_path, aliran):
    tolak(ole_palsu(tmp_path / "a.xls", ("Workbook", b"\0"), (aliran, b"\0")), "makro")


def test_excel_4_macro_sheet(tmp_path):
    jalur = tmp_path / "a.xls"
    lama = xlwt.Workbook()
    lama.add_sheet("Makro1").write(0, 0, 1)
    lama.save(str(jalur))
    isi = jalur.read_bytes()
    letak = isi.index(b"\x85\x00") + 4 + 5  # type of the first BOUNDSHEET
    jalur.write_bytes(isi[:letak] + b"\x01" + isi[letak + 1 :])
    tolak(jalur, "makro", "Excel 4")


def test_passwords(tmp_path, buku):
    tolak(ole_palsu(tmp_path / "a.xlsx", ("EncryptedPackage", b"x"), ("EncryptionInfo", b"x")), "bersandi")
    tolak(ole_palsu(tmp_path / "a.xls", ("Workbook", FILEPASS)), "bersandi")
    isi = bytearray(buku.read_bytes())
    for tanda, geser in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        isi[isi.index(tanda) + geser] |= 1
    buku.write_bytes(isi)
    tolak(buku, "bersandi")


def test_declared_zip_bomb(buku):
    with zipfile.ZipFile(buku, "a", zipfile.ZIP_DEFLATED) as arsip:
        for ke in range(6):
            with arsip.open(f"xl/media/{ke}.bin", "w") as tujuan:
                for _ in range(86):
                    tujuan.write(bytes(1_000_000))
    assert buku.stat().st_size < 1_000_000
    tolak(buku, "bom_zip", "516 MB")


def test_lying_zip_bomb(buku):
    ubah_zip(buku, {"xl/media/a.bin": bytes(30_000_000)})
    isi = buku.read_bytes()
    jujur = struct.pack("<I", 30_000_000)
    assert isi.count(jujur) == 2
    buku.write_bytes(isi.replace(jujur, struct.pack("<I", 1000)))
    tolak(buku, "bom_zip", "xl/media/a.bin")


def test_one_part_that_inflates_beyond_reason(buku):
    tolak(ubah_zip(buku, {"xl/worksheets/sheet1.xml": b"<c/>" * 26_000_000}), "bom_zip", "sheet1.xml")


def test_too_many_entries(tmp_path):
    tolak(zipnya(tmp_path / "a.xlsx", **{f"a{ke}": "" for ke in range(20_001)}), "bom_zip", "20001")


def test_over_100_mb_on_disk(tmp_path):
    jalur = tmp_path / "besar.csv"
    with jalur.open("wb") as berkas:
        berkas.truncate(100_000_001)
    tolak(jalur, "terlalu_besar", "100 MB")


@pytest.mark.parametrize("isi", [b"", b"\n\n  \r\n", b";;;\n;;;\n", b"\xef\xbb\xbf"])
def test_empty_text(tmp_path, isi):
    jalur = tmp_path / "a.csv"
    jalur.write_bytes(isi)
    tolak(jalur, "kosong")


def test_empty_workbook(tmp_path):
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    tolak(tmp_path / "a.xlsx", "kosong")


@pytest.mark.parametrize(
    ("isi", "rupa"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"MZ\x90\0\x03" + bytes(100), "program"),
        (b"{\\rtf1 halo}", "RTF"),
        (b"\x09\x02\x06\x00\x00\x00\x10\x00", "Excel 4.0"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "2003 XML",
        ),
        (b'<?xml version="1.0"?><data><a>1</a></data>', "XML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML"),
        (b"Kepada Yth.\nKepala Dinas Sosial\n\nDengan hormat\n", "tanpa kolom"),
        (random.Random(1).randbytes(5000), "teks"),
        (bytes(3000), "teks"),
    ],
)
def test_no_table_at_all(tmp_path, isi, rupa):
    jalur = tmp_path / "data.xlsx"
    jalur.write_bytes(isi)
    tolak(jalur, "bukan_tabel", rupa)


def test_other_zips_and_compound_files(tmp_path):
    jenis = {"[Content_Types]_DOT_xml": "<Types/>"}
    tolak(zipnya(tmp_path / "a.docx", **jenis, word__document_DOT_xml="<w/>"), "bukan_tabel", "Word")
    tolak(zipnya(tmp_path / "a.xlsb", **jenis, xl__workbook_DOT_bin="x"), "bukan_tabel", "xlsb")
    tolak(zipnya(tmp_path / "a.zip", data_DOT_csv="a;1"), "bukan_tabel", "arsip zip")
    tolak(zipnya(tmp_path / "a.odt", mimetype="application/vnd.oasis.opendocument.text"), "bukan_tabel")
    tolak(ole_palsu(tmp_path / "a.doc", ("WordDocument", b"x")), "bukan_tabel", "Word")


def test_corrupt_containers(tmp_path, buku):
    isi = buku.read_bytes()
    for ke, rusak in enumerate(
        (isi[: len(isi) // 2], isi[:40] + b"\xff\xff\xff\xff" + isi[44:], b"PK\x03\x04")
    ):
        jalur = tmp_path / f"{ke}.xlsx"
        jalur.write_bytes(rusak)
        tolak(jalur, "rusak")
    tolak(ubah_zip(buku, hapus=["xl/worksheets/sheet1.xml"]), "rusak", "sheet1.xml")
    palsu = ole_palsu(tmp_path / "a.xls", ("Workbook", b"\0")).read_bytes()
    for ke, rusak in enumerate((palsu[:600], palsu[:512] + b"\xff" * 512 + palsu[1024:], palsu[:100])):
        jalur = tmp_path / f"{ke}.xls"
        jalur.write_bytes(rusak)
        tolak(jalur, "rusak")


def test_a_loop_in_the_sector_chain_ends(tmp_path):
    jalur = ole_palsu(tmp_path / "a.xls", ("Workbook", b"\0" * 5000))
    isi = bytearray(jalur.read_bytes())
    letak = len(isi) - 512
    isi[letak : letak + 4] = struct.pack("<I", 0)  # the first sector follows itself
    jalur.write_bytes(isi)
    tolak(jalur, "rusak")


def contoh(folder: Path) -> list[Path]:
    """One valid file of every container."""
    lama = xlwt.Workbook()
    lembar = lama.add_sheet("A")
    for ke in range(200):
        lembar.write(ke, ke % 5, f"isi {ke}" if ke % 2 else ke)
    lama.save(str(folder / "a.xls"))
    baru = openpyxl.Workbook()
    for ke in range(100):
        baru.active.append([ke, f"isi {ke}", ke / 3])
    baru.save(folder / "a.xlsx")
    (folder / "a.csv").write_text("a;b;c\n" + '1;"x";1,5\n' * 100, encoding="utf-8")
    (folder / "a.html").write_text("<table>" + "<tr><td>a<td>1" * 100, encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.mark.parametrize("benih", range(8))
def test_mutated_files_are_read_or_refused_quickly(tmp_path, benih):
    acak = random.Random(benih)
    for asal in contoh(tmp_path):
        utuh = asal.read_bytes()
        for _ in range(25):
            isi = bytearray(utuh)
            for _ in range(acak.choice((1, 3, 30))):
                letak = acak.randrange(len(isi))
                isi[letak : letak + acak.choice((1, 1, 1, 64))] = acak.randbytes(acak.choice((1, 1, 4)))
            asal.write_bytes(isi[: acak.choice((len(isi), len(isi), acak.randrange(1, len(isi))))])
            mulai = time.monotonic()
            try:
                assert isinstance(buka(asal), Buku)
            except BerkasDitolak as galat:
                assert galat.kode
            assert time.monotonic() - mulai < 10  # the promise of the issue: nothing hangs longer
        asal.unlink()


@pytest.mark.parametrize("benih", range(4))
def test_mutated_parts_inside_sound_containers(tmp_path, benih):
    acak = random.Random(benih)
    baru = openpyxl.Workbook()
    baru.active.merge_cells("A1:C1")
    for ke in range(20):
        baru.active.append([ke, f"isi {ke}", ke / 3, "=A1"])
    baru.save(tmp_path / "a.xlsx")
    tabel = "".join(
        f'<table:table-row table:number-rows-repeated="1"><table:table-cell office:value-type="float" '
        f'office:value="{ke}"><text:p>{ke}</text:p></table:table-cell></table:table-row>'
        for ke in range(20)
    )
    ns = "".join(
        f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text")
    )
    lembar = f'<table:table table:name="T">{tabel}</table:table>'
    isi_ods = f"<office:x{ns}><office:spreadsheet>{lembar}</office:spreadsheet>"
    zipnya(tmp_path / "a.ods", mimetype=ODS, content_DOT_xml=isi_ods + "</office:x>")
    putusan = set()
    for asal in ("a.xlsx", "a.ods"):
        with zipfile.ZipFile(tmp_path / asal) as arsip:
            utuh = {nama: arsip.read(nama) for nama in arsip.namelist()}
        for _ in range(60):
            nama = acak.choice([satu for satu in utuh if satu.endswith((".xml", ".rels"))])
            isi = bytearray(utuh[nama])
            letak = acak.randrange(len(isi))
            isi[letak : letak + acak.choice((1, 2, 20))] = acak.choice(
                (b"9" * 8, b"<", b"", b'"', acak.randbytes(1))
            )
            jalur = ubah_zip(tmp_path / asal, {nama: bytes(isi)})
            try:
                putusan.add(buka(jalur).wadah)
            except BerkasDitolak as galat:
                putusan.add(galat.kode)
            ubah_zip(jalur, {nama: utuh[nama]})
    assert {"xlsx", "ods", "rusak"} <= putusan
