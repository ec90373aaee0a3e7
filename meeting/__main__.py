"""Command line of the meeting layer: `python -m meeting pin PERAN [--wilayah KODE] [--hapus]`, `… pin` lists them.

Exit codes: 0 done, 1 refused with an Indonesian message, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from meeting import peran, pin
from meeting.galat import PinDitolak
from words.galat import GalatSerambi
from words.perintah import Penguraian


def main(argumen: list[str] | None = None) -> int:
    """Run one command."""
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):  # a Windows console of another code page
            aliran.reconfigure(errors="replace")
    pilihan = _pengurai().parse_args(argumen)
    try:
        return pilihan.jalankan(pilihan)
    except GalatSerambi as galat:
        print(f"Gagal: {galat.pesan}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print("\nDibatalkan; tidak ada yang diubah.", file=sys.stderr)
        return 1


def _pengurai() -> argparse.ArgumentParser:
    utama = Penguraian(prog="python -m meeting", description="Peran dan gudang Serambi.")
    perintah = utama.add_subparsers(required=True, metavar="perintah")
    satu = perintah.add_parser("pin", help="membuat, mengganti, menghapus, atau mendaftar PIN")
    satu.add_argument("peran", nargs="?", default="", help="operator, penyunting, atau kab_kota")
    satu.add_argument("--wilayah", default="", metavar="KODE", help="kode wilayah, untuk kab_kota")
    satu.add_argument("--hapus", action="store_true", help="hapus PIN peran itu (bawaan: operator)")
    satu.set_defaults(jalankan=_pin)
    return utama


def _pin(pilihan: argparse.Namespace) -> int:
    nama = pilihan.peran or (peran.OPERATOR if pilihan.hapus else "")
    if not nama:
        return _daftar()
    peran.sah(nama, pilihan.wilayah)
    sebutan = peran.sebutan(nama, pilihan.wilayah)
    return (
        _hapus(nama, pilihan.wilayah, sebutan) if pilihan.hapus else _pasang(nama, pilihan.wilayah, sebutan)
    )


def _daftar() -> int:
    semua = [peran.sebutan(*satu) for satu in pin.daftar()]
    print("PIN terpasang: " + ", ".join(semua) + "." if semua else "Belum ada PIN.")
    return 0


def _pasang(nama: str, wilayah: str, sebutan: str) -> int:
    isi = getpass.getpass(f"PIN baru untuk {sebutan} (tidak tampak saat diketik): ")
    if isi != getpass.getpass("Ulangi PIN yang sama: "):
        raise PinDitolak("Kedua PIN tidak sama; tidak ada yang diubah. Ulangi perintah ini.")
    baru = pin.pasang(nama, wilayah, isi)
    print(f"PIN {sebutan} {'dibuat' if baru else 'diganti; semua sesinya berakhir'}.")
    if nama == peran.OPERATOR and baru:
        print("Mulai sekarang operator selalu masuk dengan PIN, juga di komputer ini.")
    return 0


def _hapus(nama: str, wilayah: str, sebutan: str) -> int:
    if not pin.hapus(nama, wilayah):
        print(f"{sebutan} tidak mempunyai PIN.")
        return 0
    print(f"PIN {sebutan} dihapus; semua sesinya berakhir.")
    if nama == peran.OPERATOR:
        print("Operator kini hanya ada di komputer ini, tanpa PIN, dan hanya bila alamat server 127.0.0.1.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
