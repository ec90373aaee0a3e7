"""``python -m data``: build, check, describe an edition; take files in, publish, compare, lock, fetch from CKAN."""

import argparse
import os
import sys
from pathlib import Path

from data import ckan, periksa
from data.contoh.bahan import BahanContohKurang
from data.edisi import BAWAAN, PAKET, Edisi, buka, current, open_edition
from data.intake import perintah as intake
from data.katalog import KATALOG, KatalogSalah
from data.skema import SkemaSalah
from data.terbit import perintah as terbit
from words.galat import GalatSerambi
from words.perintah import Penguraian

GALAT = (BahanContohKurang, GalatSerambi, KatalogSalah, SkemaSalah)
BARIS_TAMPIL = 20
EDISI_BAWAAN = KATALOG / "edisi_bawaan.txt"


class PenguraianData(Penguraian):
    """Wrong usage ends with sysexits' EX_USAGE, apart from the codes that say something about a file."""

    kode_salah = 64


def urai(argumen: list[str] | None = None) -> argparse.Namespace:
    """Parse the command line."""
    utama = PenguraianData(prog="python -m data", description="Edisi data Serambi.", add_help=False)
    perintah = utama.add_subparsers(dest="perintah", required=True)
    bangun = perintah.add_parser("build", add_help=False)
    bangun.add_argument("--edisi", help="nama edisi; bawaan: edisi terbitan")
    bangun.add_argument("--out", type=Path, default=BAWAAN, help="folder tempat edisi diletakkan")
    bangun.add_argument("--tanpa-contoh", action="store_true", help="tanpa satu pun baris data contoh")
    for nama in ("check", "info"):
        satu = perintah.add_parser(nama, add_help=False)
        satu.add_argument("--edisi", help="nama edisi atau folder edisi; bawaan: edisi yang aktif")
    for bagian in (intake, ckan, terbit):
        bagian.tambah_perintah(perintah)
    return utama.parse_args(argumen)


def main(argumen: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 with an Indonesian message when not."""
    pilihan = urai(argumen)
    try:
        return PERINTAH.get(pilihan.perintah, terbit.jalankan)(pilihan)
    except GALAT as galat:
        return _gagal(str(galat))
    except BrokenPipeError:  # whoever reads our output (head, less) has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as galat:  # the system's own text is English
        jalur = galat.filename or "tujuan"
        return _gagal(
            f"{jalur} tidak dapat dibaca atau ditulis (kode {galat.errno}). Periksa nama, izin, dan ruang "
            "simpan folder itu, lalu ulangi."
        )


def _gagal(pesan: str) -> int:
    print(f"Gagal: {pesan}", file=sys.stderr)
    return 1


def _edisi(teks: str | None) -> Edisi:
    if teks and (Path(teks) / PAKET).is_file():
        return buka(Path(teks))
    return open_edition(teks or current())


def _bangun(pilihan: argparse.Namespace) -> int:
    from data.snapshot import build  # the builder pulls in the mask solver; check and info do not need it

    id_edisi = pilihan.edisi or EDISI_BAWAAN.read_text(encoding="utf-8").strip()
    folder = build(pilihan.out, contoh=not pilihan.tanpa_contoh, edisi=id_edisi)
    penunjuk = pilihan.out / "CURRENT"
    if not penunjuk.is_file():
        penunjuk.write_text(id_edisi + "\n", encoding="utf-8", newline="\n")
    print(f"Edisi {id_edisi} selesai dibuat di {folder}.")
    return 0


def _periksa(pilihan: argparse.Namespace) -> int:
    edisi = _edisi(pilihan.edisi)
    semua = periksa.periksa(periksa.muat(edisi))
    for temuan in semua:
        _tampilkan(temuan)
    gagal = sum(temuan.gagal for temuan in semua)
    print(f"Edisi {edisi.id}: {len(semua)} pemeriksaan, {gagal} gagal.")
    return 1 if gagal else 0


def _tampilkan(temuan: periksa.Temuan) -> None:
    if temuan.baris.empty:
        return
    tanda = "GAGAL" if temuan.gagal else "catatan"
    print(f"[{tanda}] {temuan.pemeriksaan.nama}: {temuan.pemeriksaan.arti}")
    print(temuan.baris.head(BARIS_TAMPIL).to_string(index=False))
    sisa = len(temuan.baris) - BARIS_TAMPIL
    if sisa > 0:
        print(f"… dan {sisa} baris lagi")


def _info(pilihan: argparse.Namespace) -> int:
    edisi = _edisi(pilihan.edisi)
    paket = edisi.package
    print(f"{paket['title']}\n{paket['description']}")
    print(f"Dibuat {paket['created']}, skema versi {paket['versi_skema']}")
    print(f"Sidik isi {paket['isi_sha256']}\nFolder {edisi.path}\n")
    for berkas in paket["resources"]:
        ukuran = f"{berkas['rows']:>8} baris {berkas['bytes']:>9} bita"
        print(f"{berkas['name']:<16}{ukuran}  {berkas['description']}")
    return 0


PERINTAH = {
    "build": _bangun,
    "check": _periksa,
    "info": _info,
    "intake": intake.jalankan,
    "ckan": ckan.jalankan,
}


if __name__ == "__main__":
    sys.exit(main())
