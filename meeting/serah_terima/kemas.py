"""Packing a handover: parts are streamed into the zip, each with its SHA-256 and size in manifest.json."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from data.edisi import VERSI_SKEMA, Edisi, current
from data.terbit.berkas import AWALAN, dalam_kata
from meeting import catatan, gudang, jam, skema
from meeting.serah_terima import isi as paket
from reports.panduan import Serah, panduan_pdf
from words.label import DATA_CONTOH, INTERNAL

HITUNG = {
    "rapat": "select count(*) from rapat",
    "salindia": "select count(*) from salindia",
    "rumusan": "select count(*) from rumusan where dibuang = ''",
    "klarifikasi": "select count(*) from klarifikasi",
    "pernyataan": "select count(*) from pernyataan_tambah where dibuang = ''",
    "tampilan": "select count(*) from tampilan_simpan where dibuang = ''",
}
_PADAT = {".parquet", ".png", ".jpg", ".jpeg", ".pdf"}
_POTONG = 1 << 20


def nama_paket() -> str:
    """File name: `serambi_serah-terima_2026-11-25_RK26-01_DATA-CONTOH_INTERNAL.zip`; always internal."""
    hari = jam.sekarang().astimezone(jam.WITA).date().isoformat()
    contoh = [DATA_CONTOH.replace(" ", "-")] if any(_contoh(satu) for satu in paket.edisi()) else []
    return "_".join(["serambi", "serah-terima", hari, current(), *contoh, INTERNAL]) + ".zip"


def kemas(keluar: BinaryIO, oleh: str = "operator") -> dict[str, Any]:
    """Write the pack to an open file and return its manifest; the store notes that it left.

    Raises EdisiRusak (a vintage that does not open is first mended or removed), GudangGagal, TidakDapatMenulis.
    """
    with dalam_kata(), tempfile.TemporaryDirectory(prefix=f"{AWALAN}serah-") as sisi:
        with gudang.tulis() as sambungan:
            catatan.catat(sambungan, oleh, "serah_terima_dikemas", current())
        gudang_salin = Path(sisi) / paket.GUDANG
        paket.salin_gudang(gudang_salin)
        semua = paket.edisi()
        manifes = _manifes(semua, _jumlah(gudang_salin))
        lepas = {
            paket.PENUNJUK: f"{manifes['aktif']}\n".encode(),
            paket.PANDUAN: panduan_pdf(_serah(manifes)),
        }
        with ZipFile(keluar, "w", allowZip64=True) as arsip:
            for nama, jalur in {paket.GUDANG: gudang_salin, **paket.berkas(semua)}.items():
                with open(jalur, "rb") as masuk:
                    manifes["berkas"][nama] = _tulis(arsip, nama, masuk)
            for nama, teks in lepas.items():
                manifes["berkas"][nama] = _tulis(arsip, nama, BytesIO(teks))
            _tulis(arsip, paket.MANIFES, BytesIO(json.dumps(manifes, ensure_ascii=False, indent=1).encode()))
    return manifes


def kemas_ke(jalur: Path, oleh: str = "operator") -> dict[str, Any]:
    """Write the pack to a new file: the name appears only when it is whole. Raises what `kemas` raises."""
    sisi = jalur.with_name(f"{AWALAN}{jalur.name}")
    with dalam_kata():
        jalur.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(sisi, "wb") as keluar:
                manifes = kemas(keluar, oleh)
            sisi.replace(jalur)
        finally:
            sisi.unlink(missing_ok=True)
    return manifes


def _manifes(semua: list[Edisi], jumlah: dict[str, int]) -> dict[str, Any]:
    return {
        "bentuk": paket.BENTUK,
        "versi": paket.VERSI,
        "dibuat": jam.teks(jam.sekarang()),
        "aktif": current(),
        "skema": {"gudang": skema.terakhir(), "edisi": VERSI_SKEMA},
        "edisi": {satu.id: satu.package.get("isi_sha256", "") for satu in semua},
        "contoh": any(_contoh(satu) for satu in semua),
        "jumlah": jumlah,
        "draf_tertinggal": paket.belum_terbit(),
        "tidak_ikut": paket.asing(),
        "berkas": {},
    }


def _contoh(satu: Edisi) -> bool:
    return bool(satu.package["memuat_contoh"])


def _jumlah(salinan: Path) -> dict[str, int]:
    with closing(sqlite3.connect(salinan)) as sambungan:
        return {nama: sambungan.execute(tanya).fetchone()[0] for nama, tanya in HITUNG.items()}


def _serah(manifes: dict[str, Any]) -> Serah:
    return Serah(
        jam.wita(manifes["dibuat"]), manifes["aktif"], tuple(manifes["edisi"]), manifes["jumlah"],
        manifes["contoh"], jam.dari_teks(manifes["dibuat"]).astimezone(jam.WITA).replace(tzinfo=None),
    )  # fmt: skip


def _tulis(arsip: ZipFile, nama: str, masuk: BinaryIO) -> dict[str, Any]:
    """One part into the zip; returns its SHA-256 and size."""
    info = ZipInfo(nama)
    info.external_attr = 0o644 << 16
    info.compress_type = ZIP_STORED if Path(nama).suffix in _PADAT else ZIP_DEFLATED
    hitung, besar = hashlib.sha256(), 0
    with arsip.open(info, "w", force_zip64=True) as tujuan:
        for potong in _alir(masuk):
            hitung.update(potong)
            besar += len(potong)
            tujuan.write(potong)
    return {"sha256": hitung.hexdigest(), "bytes": besar}


def _alir(masuk: BinaryIO) -> Iterator[bytes]:
    while potong := masuk.read(_POTONG):
        yield potong
