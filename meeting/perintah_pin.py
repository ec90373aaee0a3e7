"""`python -m meeting pin PERAN [--wilayah KODE] [--hapus]`; without a role it lists the PINs that there are."""

from __future__ import annotations

import argparse
import getpass

from meeting import peran, pin
from meeting.galat import PinDitolak


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `pin` to the command line."""
    satu = perintah.add_parser("pin", help="membuat, mengganti, menghapus, atau mendaftar PIN")
    satu.add_argument("peran", nargs="?", default="", help="operator, penyunting, atau kab_kota")
    satu.add_argument("--wilayah", default="", metavar="KODE", help="kode wilayah, untuk kab_kota")
    satu.add_argument("--hapus", action="store_true", help="hapus PIN peran itu (bawaan: operator)")
    satu.set_defaults(jalankan=_pin)


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
