"""Excel 95–2003 workbooks (.xls), read from their records.

python-calamine would be shorter but tells neither hidden rows and columns nor error results, and a damaged length
field makes it end the whole process ("memory allocation of 105999789046160 bytes failed"), which no caller can catch.
"""

import codecs
import struct
from pathlib import Path

from data.intake.model import Buku, Lembar
from data.intake.wadah import tolak
from data.intake.wadah.biff import BOF, EOF, VERSI_8, Teks, rekaman, teks_lama
from data.intake.wadah.kisi import Kisi
from data.intake.wadah.ole import Ole, OleRusak
from data.intake.wadah.tanggal import epoch, macam
from data.intake.wadah.xls_sel import Buku8, SelXls

FILEPASS, BOUNDSHEET, CODEPAGE, DATEMODE = 0x002F, 0x0085, 0x0042, 0x0022
FORMAT, XF, SST = 0x041E, 0x00E0, 0x00FC
LEMBAR_KERJA, MAKRO_LAMA = 0, 1
BOF_MAKRO = 0x0040
LAIN = {
    "worddocument": "dokumen Word",
    "powerpoint document": "salindia PowerPoint",
    "quill": "berkas Publisher",
}
BAGIAN_MAKRO = ("_vba_project_cur", "_vba_project", "vba")


def baca(jalur: Path) -> Buku:
    """Every sheet of the workbook. Raises `BerkasDitolak` (makro, bersandi, bukan_tabel, rusak, terlalu_luas)."""
    try:
        ole = Ole(jalur.read_bytes())
        nama = {satu.lower() for satu in ole.nama()}
        aliran = _aliran_buku(jalur.name, nama)
        makro = next((satu for satu in BAGIAN_MAKRO if satu in nama), None)
        if makro:
            raise tolak.makro(jalur.name, f"bagian {makro.upper()}")
        return Buku(jalur, "xls", _baca(jalur.name, ole.aliran(aliran)))
    except (OleRusak, struct.error, ValueError, IndexError) as galat:
        raise tolak.rusak(jalur.name, "rekaman berkas .xls") from galat


def _aliran_buku(berkas: str, nama: set[str]) -> str:
    """Name of the stream with the workbook; refuses other things that use the same container."""
    if nama & {"encryptedpackage", "encryptioninfo"}:
        raise tolak.bersandi(berkas)
    for satu in ("workbook", "book"):
        if satu in nama:
            return satu
    for satu, rupa in LAIN.items():
        if satu in nama:
            raise tolak.bukan_tabel(berkas, f"ini {rupa}")
    raise tolak.bukan_tabel(berkas, "wadah Office lama tanpa buku kerja")


def _baca(berkas: str, aliran: bytes) -> tuple[Lembar, ...]:
    buku = _umum(berkas, aliran)
    if len({letak for letak, *_ in buku.lembar}) != len(buku.lembar) or not buku.lembar:
        raise ValueError("list of sheets")
    if any(jenis == MAKRO_LAMA for _, _, jenis, _ in buku.lembar):
        raise tolak.makro(berkas, "lembar makro Excel 4.0")
    return tuple(
        _lembar(aliran, letak, buku, Kisi(berkas, nama, bool(status & 3)))
        for letak, status, jenis, nama in buku.lembar
        if jenis == LEMBAR_KERJA
    )


def _umum(berkas: str, aliran: bytes) -> Buku8:
    """The part before the sheets: texts, formats, names of sheets."""
    buku, format_, xf = Buku8(), {}, []
    for urut, (jenis, bagian) in enumerate(rekaman(aliran)):
        isi = bagian[0]
        if urut == 0:
            if jenis != BOF:
                raise ValueError("no BOF")
            buku.biff8 = struct.unpack_from("<H", isi)[0] == VERSI_8
        elif jenis == FILEPASS:
            raise tolak.bersandi(berkas)
        elif jenis == EOF:
            break
        elif jenis == CODEPAGE:
            buku.pengodean = _halaman_kode(struct.unpack_from("<H", isi)[0])
        elif jenis == DATEMODE:
            buku.epoch = epoch(struct.unpack_from("<H", isi)[0] == 1)
        elif jenis == BOUNDSHEET:
            nama = Teks(bagian, 6).satu(1) if buku.biff8 else teks_lama(isi, 6, 1, buku.pengodean)
            buku.lembar.append((*struct.unpack_from("<IBB", isi), nama))
        elif jenis == FORMAT:
            kode = Teks(bagian, 2).satu() if buku.biff8 else teks_lama(isi, 2, 1, buku.pengodean)
            format_[struct.unpack_from("<H", isi)[0]] = kode
        elif jenis == XF:
            xf.append(struct.unpack_from("<H", isi, 2)[0])
        elif jenis == SST:
            buku.teks = _teks_bersama(bagian)
    buku.tanggal = [macam(nomor, format_.get(nomor)) for nomor in xf]
    return buku


def _teks_bersama(bagian: list[bytes]) -> list[str]:
    jumlah, sumber, hasil = struct.unpack_from("<I", bagian[0], 4)[0], Teks(bagian, 8), []
    while len(hasil) < jumlah and not sumber.habis():
        hasil.append(sumber.satu())
    return hasil


def _halaman_kode(nomor: int) -> str:
    try:
        return codecs.lookup(
            {1200: "utf-16-le", 32768: "mac-roman", 32769: "cp1252"}.get(nomor, f"cp{nomor}")
        ).name
    except LookupError:
        return "cp1252"


def _lembar(aliran: bytes, letak: int, buku: Buku8, kisi: Kisi) -> Lembar:
    sel, dalam = SelXls(buku, kisi), 0
    for jenis, bagian in rekaman(aliran, letak):
        if dalam == 0 and (jenis != BOF or struct.unpack_from("<H", bagian[0], 2)[0] == BOF_MAKRO):
            raise ValueError("start of sheet")
        dalam += (jenis == BOF) - (jenis == EOF)  # charts inside a sheet have their own BOF … EOF
        if dalam == 0:
            return kisi.lembar()
        if dalam == 1:
            sel.terima(jenis, bagian)
    raise ValueError("sheet without end")
