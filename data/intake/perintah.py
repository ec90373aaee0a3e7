"""``python -m data intake FILE…``: read files, show what was understood, keep what is wholly understood as a draft.

Exit codes: 0 all understood, 2 questions left, 3 refused, 64 wrong usage, 66 file not found, 70 our own fault; the
highest of several files counts.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from data.edisi import rumah
from data.intake.jawaban import baca_jawaban, catat, pengirim_dikenal, untuk_berkas
from data.intake.keluaran import kalimat, potongan_json
from data.intake.kemajuan import Penunjuk
from data.intake.kiriman import baca_satu, diterima
from data.intake.model import Hasil, Pertanyaan

KELUAR = {"ok": 0, "questions": 2, "refused": 3}
SALAH_PAKAI, TIDAK_ADA, GALAT_KITA = 64, 66, 70


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Declare the sub-command."""
    satu = perintah.add_parser("intake", add_help=False, help="baca berkas kiriman")
    satu.add_argument("berkas", nargs="+", type=Path, metavar="FILE", help="berkas kiriman")
    satu.add_argument("--dry-run", action="store_true", help="hanya membaca; tidak menyimpan apa pun")
    satu.add_argument("--json", action="store_true", help="satu objek JSON per berkas")
    satu.add_argument("--answers", type=Path, metavar="YML", help="jawaban atas pertanyaan")
    satu.add_argument("--sender", metavar="NAMA", help="instansi pengirim; memakai pemetaannya")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Read every file, print, keep a draft when all is understood; the exit code."""
    with Penjaga():
        return _jalankan(pilihan)


def _jalankan(pilihan: argparse.Namespace) -> int:
    if pilihan.answers and not pilihan.answers.is_file():
        return _keluh(f"Berkas jawaban {pilihan.answers} tidak ditemukan.", TIDAK_ADA)
    jawaban = baca_jawaban(pilihan.answers) if pilihan.answers else {}
    pengirim = pilihan.sender or jawaban.get("pengirim") or ""
    hasil, kode = [], 0
    for jalur in pilihan.berkas:
        if keluhan := _tak_terbaca(jalur):
            kode = max(kode, _keluh(keluhan, TIDAK_ADA))
            continue
        satu, pengirim = _baca_satu(jalur, jawaban, pengirim, tanya=not pilihan.json)
        hasil.append(satu)
        kode = max(kode, KELUAR[satu.putusan])
        _cetak(satu, json=pilihan.json)
    if not pilihan.dry_run and hasil:
        semua: dict[str, str] = {}
        for satu in hasil:
            semua |= untuk_berkas(jawaban, satu.berkas)
        _simpan(pilihan, hasil, diterima(hasil, semua), pengirim, kode)
    return kode


def _tak_terbaca(jalur: Path) -> str:
    """Why a path cannot be opened as a file, "" when it can."""
    if not jalur.is_file():
        return f"Berkas {jalur} tidak ditemukan. Periksa nama dan foldernya."
    try:
        with open(jalur, "rb"):
            return ""
    except OSError as galat:
        return f"Berkas {jalur} tidak dapat dibuka (kode {galat.errno}). Periksa izin berkas itu."


def _baca_satu(jalur: Path, jawaban: dict, pengirim: str, *, tanya: bool) -> tuple[Hasil, str]:
    """Read one file; a sender is asked for only where what is remembered of it could answer something."""
    punya = untuk_berkas(jawaban, jalur.name)
    hasil = _baca(jalur, pengirim, punya)
    if not hasil.pertanyaan or pengirim:
        return hasil, pengirim
    if tanya and sys.stdin.isatty():
        pengirim = input("Instansi pengirim (kosongkan bila tidak tahu): ").strip()
        return (_baca(jalur, pengirim, punya) if pengirim else hasil), pengirim
    return replace(hasil, pertanyaan=[*hasil.pertanyaan, _tanya_pengirim()]), ""


def _baca(jalur: Path, pengirim: str, jawaban: dict[str, str]) -> Hasil:
    penunjuk = Penunjuk(jalur.name)
    try:
        return baca_satu(jalur, pengirim, jawaban, penunjuk)
    finally:
        penunjuk.selesai()


def _tanya_pengirim() -> Pertanyaan:
    return Pertanyaan(
        "pengirim",
        "Instansi mana yang mengirim berkas ini? Jawaban yang pernah diberikan untuk instansi itu dipakai lagi. "
        "Sebutkan dengan --sender.",
        (),
        tuple(pengirim_dikenal()),
        bebas=True,
    )


def _cetak(hasil: Hasil, *, json: bool) -> None:
    if json:
        sys.stdout.writelines(potongan_json(hasil))
        print(flush=True)
    else:
        print("\n".join(kalimat(hasil)), flush=True)


def _simpan(
    pilihan: argparse.Namespace, hasil: list[Hasil], jawaban: dict[str, str], pengirim: str, kode: int
) -> None:
    """Remember the answers of the sender; keep a draft when every file was understood."""
    if pengirim and jawaban:
        catat(pengirim, jawaban)
    if kode:
        return
    from data.terbit.draf import simpan_draf  # pulls in the edition builder; a dry run does not need it

    draf = simpan_draf(hasil, pilihan.berkas, pengirim=pengirim, judul=", ".join(h.berkas for h in hasil))
    if not pilihan.json:
        print(f"Draf {draf.id} disimpan. Terbitkan dengan: python -m data publish {draf.id} --oleh JABATAN")


def _keluh(pesan: str, kode: int) -> int:
    print(f"Gagal: {pesan}", file=sys.stderr)
    return kode


class Penjaga:
    """Turns a fault of our own into exit code 70: the trace goes to a log file, the operator reads Indonesian."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        from words.galat import GalatSerambi

        if jenis is None or issubclass(jenis, GalatSerambi | OSError) or not issubclass(jenis, Exception):
            return
        catatan = rumah() / "log" / "galat.log"
        catatan.parent.mkdir(parents=True, exist_ok=True)
        with open(catatan, "a", encoding="utf-8") as berkas:
            traceback.print_exception(jenis, galat, jejak, file=berkas)
        _keluh(
            f"Serambi keliru memproses berkas ini; berkasnya tidak salah. Rincian ada di {catatan}.",
            GALAT_KITA,
        )
        raise SystemExit(GALAT_KITA) from galat
