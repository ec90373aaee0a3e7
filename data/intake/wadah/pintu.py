"""The door: what kind of file this is, by its content, and which reader takes it."""

import re
from pathlib import Path

from data.intake.model import Buku
from data.intake.wadah import laman, ods, ole, teks, tolak, xls, xlsx
from data.intake.wadah.arsip import Arsip
from data.intake.wadah.gaya import pengodean_dari
from data.intake.wadah.urai_xml import menjaga

BATAS_MB = 100
TANDA = (
    (b"%PDF", "ini dokumen PDF"),
    (b"\x89PNG", "ini gambar PNG"),
    (b"\xff\xd8\xff", "ini gambar JPEG"),
    (b"GIF8", "ini gambar GIF"),
    (b"BM", "ini gambar BMP"),
    (b"MZ", "ini program Windows"),
    (b"\x7fELF", "ini program"),
    (b"Rar!", "ini arsip RAR; keluarkan dahulu isinya"),
    (b"7z\xbc\xaf", "ini arsip 7z; keluarkan dahulu isinya"),
    (b"\x1f\x8b", "ini arsip gzip; keluarkan dahulu isinya"),
    (b"PAR1", "ini berkas Parquet"),
    (b"SQLite format 3", "ini basis data SQLite"),
    (b"{\\rtf", "ini dokumen RTF"),
)
BIFF_LAMA = re.compile(rb"^\x09[\x00\x02\x04][\x04\x06]\x00")
HTML = re.compile(
    r"<(!doctype html|html|head|meta|body|table|thead|tr|div|style|center|h\d|p|b|font)\b", re.I
)
RUPA_XML = (
    ("urn:schemas-microsoft-com:office:spreadsheet", "ini buku kerja Excel 2003 XML"),
    ("urn:oasis:names:tc:opendocument", "ini OpenDocument XML datar"),
)
RUPA_ZIP = (
    (r"^word/", "ini dokumen Word"),
    (r"^ppt/", "ini salindia PowerPoint"),
    (r"^xl/workbook\.bin$", "ini buku kerja Excel biner (.xlsb)"),
    (r"\.(xlsx?|ods|csv|tsv)$", "ini arsip zip yang berisi berkas tabel; keluarkan dahulu isinya"),
)


def buka(jalur: Path) -> Buku:
    """Open a file as a workbook. Raises `BerkasDitolak` with one of the codes of `tolak`, OSError if unreadable."""
    buku = _baca(jalur, kenali(jalur))
    if not any(lembar.isi for lembar in buku.lembar):
        raise tolak.kosong(jalur.name)
    return buku


def kenali(jalur: Path) -> str:
    """Kind of the content: zip, ole, html or csv. Raises `BerkasDitolak` (kosong, terlalu_besar, bukan_tabel)."""
    ukuran = jalur.stat().st_size
    if ukuran == 0:
        raise tolak.kosong(jalur.name)
    if ukuran > BATAS_MB * 1_000_000:
        raise tolak.terlalu_besar(jalur.name, ukuran / 1_000_000, BATAS_MB)
    with jalur.open("rb") as berkas:
        kepala = berkas.read(8192)
    if kepala.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "zip"
    if kepala.startswith(ole.TANDA):
        return "ole"
    return _kenali_teks(jalur, kepala)


def _kenali_teks(jalur: Path, kepala: bytes) -> str:
    for tanda, rupa in TANDA:
        # "BM" and "MZ" are also letters that a text may begin with; a program has zero bytes behind them
        if kepala.startswith(tanda) and (len(tanda) > 2 or b"\0" in kepala[:64]):
            raise tolak.bukan_tabel(jalur.name, rupa)
    if BIFF_LAMA.match(kepala):
        raise tolak.bukan_tabel(jalur.name, "ini buku kerja Excel 4.0 atau lebih lama")
    awal = kepala.decode(pengodean_dari(jalur), errors="replace").lstrip("\ufeff \t\r\n")
    if awal.lower().startswith("mime-version:"):
        raise tolak.bukan_tabel(jalur.name, "ini arsip web (MHTML)")
    for tanda, rupa in RUPA_XML:
        if awal.startswith("<") and tanda in awal and "<html" not in awal.lower():
            raise tolak.bukan_tabel(jalur.name, rupa)
    if (awal.startswith("<") and HTML.search(awal)) or "<table" in awal.lower():
        return "html"
    if awal.startswith(("<?xml", "<!DOCTYPE")):
        raise tolak.bukan_tabel(jalur.name, "ini dokumen XML")
    return "csv"


def _baca(jalur: Path, jenis: str) -> Buku:
    if jenis == "zip":
        with Arsip(jalur) as arsip, menjaga(jalur.name, "buku kerja"):
            return _baca_zip(jalur, arsip)
    return {"ole": xls.baca, "html": laman.baca, "csv": teks.baca}[jenis](jalur)


def _baca_zip(jalur: Path, arsip: Arsip) -> Buku:
    if arsip.ada("mimetype") and b"opendocument" in (isi := arsip.baca("mimetype", 1000)):
        if b"opendocument.spreadsheet" not in isi:
            raise tolak.bukan_tabel(jalur.name, "ini dokumen OpenDocument, bukan lembar kerja")
        return ods.baca(jalur, arsip)
    # Macros are named first: an .xlsb or .docm with macros is refused for them.
    if (
        arsip.ada("[Content_Types].xml")
        and arsip.mencari(r"^xl/.*\.xml$")
        and not arsip.ada("xl/workbook.bin")
    ):
        return xlsx.baca(jalur, arsip)
    for pola, rupa in RUPA_ZIP:
        if arsip.mencari(pola):
            raise tolak.bukan_tabel(jalur.name, rupa)
    raise tolak.bukan_tabel(jalur.name, "ini arsip zip tanpa buku kerja")
