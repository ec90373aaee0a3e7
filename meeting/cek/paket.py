"""The USB pack of a meeting: made, walked through in a browser, written."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from meeting import jam
from meeting.cek.laporan import Butir, Temuan
from reports.cek_layar import periksa_paket
from reports.dek import Dek
from reports.paket_usb import nama_paket, paket_usb, profil_dek
from reports.paket_usb.laman import profil_pertama
from reports.paket_usb.paket import BACA, BUKA, TIDAK_ADA, siapkan
from reports.peramban import PerambanTidakAda
from reports.profil_paket import Berkas, simpan
from words.format import angka
from words.galat import GalatSerambi

JUDUL = "Paket USB"


def paket(dek: Dek, keluar: Path) -> tuple[Butir, str]:
    """(the item, path of the zip or ""). The pack is written also when its walk finds a fault, which is told."""
    try:
        isi, salah, kurang = _buat(dek)
        (jalur,) = simpan([Berkas(nama_paket(dek), isi)], keluar)
    except GalatSerambi as galat:
        return Butir("paket", JUDUL, (Temuan(galat.pesan),)), ""
    except OSError as galat:
        kata = (
            f"Paket tidak dapat ditulis di {keluar} (kode {galat.errno}). Periksa izin dan ruang simpannya."
        )
        return Butir("paket", JUDUL, (Temuan(kata),)), ""
    return Butir("paket", JUDUL, salah, kurang, f"{angka(len(isi) / 1e6, 1)} MB"), str(jalur.resolve())


def _buat(dek: Dek) -> tuple[bytes, tuple[Temuan, ...], tuple[Temuan, ...]]:
    """(the zip, what is wrong with its index.html, what it leaves out).

    Without a browser nothing is looked at; `layar` tells that.
    """
    profil = profil_dek(dek)
    dibuat = jam.sekarang().astimezone(jam.WITA).replace(tzinfo=None)
    isi = paket_usb(dek, profil=profil, dibuat=dibuat)
    with ZipFile(BytesIO(isi)) as zip_:
        html, baca = zip_.read(BUKA).decode("utf-8"), zip_.read(BACA).decode("utf-8-sig")
    kurang = tuple(Temuan(satu) for satu in baca.splitlines() if TIDAK_ADA in satu)
    try:
        hasil = periksa_paket(html, siapkan(dek), profil_pertama(profil))
    except PerambanTidakAda:
        return isi, (), kurang
    except GalatSerambi as galat:
        return isi, (Temuan(galat.pesan),), kurang
    return isi, tuple(Temuan(satu.kalimat) for satu in hasil.temuan), kurang
