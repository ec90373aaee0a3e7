"""Writes the files that the container tests open."""

import struct
import zipfile
from pathlib import Path

ISI_JENIS = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/xl/workbook.xml" ContentType="application/x.sheet.main+xml"/></Types>'
)
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def ubah_zip(jalur: Path, tambah=None, hapus=()) -> Path:
    """Rewrite a zip file with entries added, replaced or taken out."""
    with zipfile.ZipFile(jalur) as arsip:
        isi = {nama: arsip.read(nama) for nama in arsip.namelist() if nama not in hapus}
    isi |= tambah or {}
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return jalur


def xlsx_mentah(jalur: Path, lembar: str, *, awal: str = "", buku: str = "", teks: str = "") -> Path:
    """A workbook of one sheet "L" from raw XML: `lembar` stands inside <worksheet>, `awal` before it."""
    rel_teks = (
        f'<Relationship Id="r2" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>' if teks else ""
    )
    bagian = {
        "[Content_Types].xml": ISI_JENIS,
        "_rels/.rels": RELS.format(
            f'<Relationship Id="a" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>'
        ),
        "xl/workbook.xml": f'<workbook {NS} xmlns:r="{REL}">{buku}<sheets><sheet name="L" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": RELS.format(
            f'<Relationship Id="r1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>{rel_teks}'
        ),
        "xl/worksheets/sheet1.xml": f"{awal}<worksheet {NS}>{lembar}</worksheet>",
    }
    if teks:
        bagian["xl/sharedStrings.xml"] = teks
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return jalur


def ole_palsu(jalur: Path, *aliran: tuple[str, bytes]) -> Path:
    """A compound file with streams of at least 4096 bytes (shorter content is padded with zero bytes)."""
    sektor: list[bytes] = []
    fat: list[int] = []

    def letakkan(isi: bytes) -> int:
        awal = len(sektor)
        isi = isi.ljust(-(-len(isi) // 512) * 512, b"\0")
        for ke in range(0, len(isi), 512):
            sektor.append(isi[ke : ke + 512])
            fat.append(len(sektor))
        fat[-1] = 0xFFFFFFFE
        return awal

    entri = [_entri("Root Entry", 5, 0xFFFFFFFE, 0)]
    for nama, isi in aliran:
        isi = isi.ljust(4096, b"\0")
        entri.append(_entri(nama, 2, letakkan(isi), len(isi)))
    direktori = letakkan(b"".join(entri))
    letak_fat = len(sektor)
    fat.append(0xFFFFFFFD)
    assert len(fat) <= 128
    kepala = struct.pack("<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
                         0, 1, direktori, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)  # fmt: skip
    kepala += struct.pack("<109I", letak_fat, *[0xFFFFFFFF] * 108)
    isi_fat = struct.pack("<128I", *fat, *[0xFFFFFFFF] * (128 - len(fat)))
    jalur.write_bytes(kepala + b"".join(sektor) + isi_fat)
    return jalur


def _entri(nama: str, jenis: int, awal: int, panjang: int) -> bytes:
    teks = nama.encode("utf-16-le") + b"\0\0"
    isi = teks.ljust(64, b"\0") + struct.pack("<HBB", len(teks), jenis, 1) + b"\xff" * 12 + b"\0" * 36
    return isi + struct.pack("<IQ", awal, panjang)
