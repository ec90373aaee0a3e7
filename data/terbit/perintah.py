"""``python -m data drafts | publish | editions | lock | diff`` – the command line of publishing."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import yaml

from data.edisi import Edisi, current, editions, open_edition
from data.terbit.galat import AlasanKurang, DrafDitolak, GagalTerbit
from words.galat import GalatSerambi

BARIS_TAMPIL = 200


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add the commands of publishing to the parser of ``python -m data``."""
    perintah.add_parser("drafts", add_help=False)
    perintah.add_parser("editions", add_help=False)
    terbit = perintah.add_parser("publish", add_help=False)
    terbit.add_argument("draf", nargs="+", help="kode draf; lihat: python -m data drafts")
    terbit.add_argument("--oleh", required=True, help="jabatan yang menerbitkan")
    terbit.add_argument("--edisi", help="nama edisi baru; bawaan: menurut tanggal")
    terbit.add_argument("--dari", help="edisi dasar; bawaan: edisi yang aktif")
    terbit.add_argument("--alasan", type=Path, help="berkas YAML: kunci peringatan dan alasannya")
    terbit.add_argument("--pengirim", default="", help="instansi pengirim bagi draf yang belum menyebutnya")
    kunci = perintah.add_parser("lock", add_help=False)
    kunci.add_argument("kode", help="RK26-01 atau LATIHAN26-01")
    kunci.add_argument("--dari", help="edisi yang dikunci; bawaan: edisi yang aktif")
    kunci.add_argument("--tanpa-contoh", action="store_true", help="kunci tanpa satu pun baris data contoh")
    kunci.add_argument("--oleh", default="operator", help="jabatan yang mengunci")
    beda = perintah.add_parser("diff", add_help=False)
    beda.add_argument("a", help="edisi lama")
    beda.add_argument("b", help="edisi baru")
    beda.add_argument("--csv", type=Path, help="tulis seluruh sel yang berubah ke berkas CSV")
    beda.add_argument("--json", action="store_true", help="cetak sebagai JSON saja")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run one command of `tambah_perintah`; 0 when all is well, 1 with an Indonesian message when not."""
    try:
        return PERINTAH[pilihan.perintah](pilihan)
    except AlasanKurang as galat:
        print(_kerangka_alasan(galat), file=sys.stderr)
        return 1
    except GalatSerambi as galat:
        print(f"Gagal: {galat.pesan}", file=sys.stderr)
        return 1


def _drafts(pilihan: argparse.Namespace) -> int:
    from data.terbit.draf import daftar_draf

    semua = daftar_draf()
    for draf in semua:
        keadaan = f"terbit pada {draf.terbit_pada}" if draf.terbit_pada else "belum terbit"
        berkas = ", ".join(satu.nama for satu in draf.berkas)
        print(
            f"{draf.id}  {draf.pengirim or 'pengirim belum disebut'}  {draf.banyak_baris} baris  {keadaan}  {berkas}"
        )
    if not semua:
        print("Belum ada draf. Masukkan berkas dengan: python -m data intake BERKAS")
    return 0


def _editions(pilihan: argparse.Namespace) -> int:
    aktif = current()
    for nama, folder in sorted(editions().items()):
        try:
            print(_sebaris(open_edition(nama), aktif))
        except GalatSerambi as galat:
            print(f"  {nama}  RUSAK: {galat.pesan} ({folder})")
    return 0


def _sebaris(edisi: Edisi, aktif: str) -> str:
    paket = edisi.package
    catatan = [
        f"dibuat {paket['created']}",
        "memuat DATA CONTOH" if paket["memuat_contoh"] else "tanpa data contoh",
    ]
    catatan += [f"dikunci untuk {paket['kode_rapat']}"] if "kode_rapat" in paket else []
    catatan += [f"dari {paket['dari']}"] if "dari" in paket else []
    return f"{'*' if edisi.id == aktif else ' '} {edisi.id}  {'; '.join(catatan)}"


def _publish(pilihan: argparse.Namespace) -> int:
    from data.terbit.terbit import terbitkan  # pulls in the mask solver

    edisi = terbitkan(
        pilihan.draf, edisi=pilihan.edisi, oleh=pilihan.oleh, alasan=_alasan(pilihan.alasan), dari=pilihan.dari,
        kemajuan=_kemajuan, temuan=_temuan(pilihan), pengirim=pilihan.pengirim,
    )  # fmt: skip
    print(f"Edisi {edisi.id} terbit dan aktif ({edisi.path}).")
    return 0


def _temuan(pilihan: argparse.Namespace) -> list:
    """The checks before publishing over the rows of the drafts."""
    from data.terbit.pemeriksaan import periksa_draf

    return periksa_draf(pilihan.draf, pilihan.dari, pilihan.pengirim)


def _lock(pilihan: argparse.Namespace) -> int:
    from data.terbit.penguncian import kunci  # pulls in the mask solver

    edisi = kunci(pilihan.kode, pilihan.dari, pilihan.tanpa_contoh, oleh=pilihan.oleh, kemajuan=_kemajuan)
    print(f"Edisi {edisi.id} dikunci dari {edisi.package['dari']}. Buka dengan ?edisi={edisi.id}")
    return 0


def _diff(pilihan: argparse.Namespace) -> int:
    from data.terbit.banding import diff

    beda = diff(pilihan.a, pilihan.b)
    if pilihan.csv:
        beda.to_csv(pilihan.csv, index=False, encoding="utf-8-sig", lineterminator="\n")
    if pilihan.json:
        print(json.dumps(json.loads(beda.to_json(orient="records")), ensure_ascii=False, indent=1))
        return 0
    print(f"{len(beda)} sel berbeda dari {pilihan.a} ke {pilihan.b}.")
    for satu in beda.head(BARIS_TAMPIL).itertuples():
        print(
            f"{satu.macam:<8} {satu.kunci}: {_angka(satu.lama)} → {_angka(satu.baru)} "
            f"[{satu.sumber_lama or '–'} → {satu.sumber_baru or '–'}]"
        )
    if len(beda) > BARIS_TAMPIL:
        print(f"… dan {len(beda) - BARIS_TAMPIL} sel lagi; tulis seluruhnya dengan --csv BERKAS")
    return 0


PERINTAH: dict[str, Callable[[argparse.Namespace], int]] = {
    "drafts": _drafts, "editions": _editions, "publish": _publish, "lock": _lock, "diff": _diff,
}  # fmt: skip


def _angka(nilai: float) -> str:
    return "…" if pd.isna(nilai) else f"{nilai:.15g}"


def _kemajuan(porsi: float, kata: str) -> None:
    print(f"{porsi:4.0%} {kata}", file=sys.stderr)


def _alasan(jalur: Path | None) -> dict[str, str]:
    """The reasons file: a YAML mapping of finding keys to reasons. Raises ``DrafDitolak`` when it is none."""
    if jalur is None:
        return {}
    try:
        isi = yaml.safe_load(jalur.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as galat:
        raise DrafDitolak(f"Berkas alasan {jalur} tidak dapat dibaca sebagai YAML.") from galat
    if not isinstance(isi, dict):
        raise DrafDitolak(f"Berkas alasan {jalur} harus berisi baris “kunci: alasan”.")
    return {str(kunci): str(alasan or "") for kunci, alasan in isi.items()}


def _kerangka_alasan(galat: AlasanKurang) -> str:
    """The refusal, with a reasons file ready to be filled in."""
    tanya = [satu for satu in galat.temuan if satu.tingkat == "peringatan"]
    if not tanya:
        return f"Gagal: {galat.pesan}"
    isi = "\n".join(f"# {satu.teks}\n{satu.kunci}: " for satu in tanya)
    cara = "Isi alasannya, simpan sebagai alasan.yml, lalu tambahkan --alasan alasan.yml:"
    return f"Gagal: {galat.pesan}\n\n{cara}\n{isi}"


__all__ = ["GagalTerbit", "jalankan", "tambah_perintah"]
