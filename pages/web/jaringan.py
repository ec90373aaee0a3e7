"""The addresses of this computer on the local network, for the QR code; standard library only, nothing is sent."""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from dataclasses import dataclass

JALUR = "/peserta"
PETUNJUK = "docs/jaringan.md"
# a connected UDP socket sends nothing; the system only says which of its addresses it would use
_ARAH = ("192.168.1.1", "10.0.0.1", "172.16.0.1", "192.0.2.1")
_SEMU = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "tailscale", "zt")


@dataclass(frozen=True, slots=True)
class Antarmuka:
    """One IPv4 address; `nama` is the interface's ("wlan0"), "" where the system does not say."""

    nama: str
    alamat: str


def alamat_lan() -> tuple[Antarmuka, ...]:
    """Every IPv4 address that a phone might reach, the likeliest first; () without any network."""
    bernama = _per_antarmuka()
    kenal = {satu.alamat for satu in bernama}
    lain = [Antarmuka("", satu) for satu in dict.fromkeys([*_menurut_rute(), *_menurut_nama()])]
    semua = [*bernama, *(satu for satu in lain if satu.alamat not in kenal)]
    utama = _menurut_rute()
    layak = [satu for satu in semua if _layak(satu.alamat)]
    return tuple(sorted(layak, key=lambda satu: _urutan(satu, utama)))


def alamat_peserta(port: int, host: str = "") -> tuple[str, ...]:
    """What the QR may carry: the phones' page at every address of this computer, or at `host` alone if it is one."""
    khusus = host not in ("", "0.0.0.0", "::") and _layak(host)
    pilihan = (host,) if khusus else tuple(satu.alamat for satu in alamat_lan())
    return tuple(f"http://{satu}{'' if port == 80 else f':{port}'}{JALUR}" for satu in pilihan)


def _layak(alamat: str) -> bool:
    try:
        isi = ipaddress.ip_address(alamat)
    except ValueError:
        return False
    return isi.version == 4 and not (isi.is_loopback or isi.is_unspecified or isi.is_multicast)


def _urutan(satu: Antarmuka, utama: list[str]) -> tuple[bool, bool, int, bool, str]:
    """Sort key: real interfaces, then assigned addresses, then those that routes use, then private ones."""
    isi = ipaddress.ip_address(satu.alamat)
    letak = utama.index(satu.alamat) if satu.alamat in utama else len(utama)
    return satu.nama.startswith(_SEMU), isi.is_link_local, letak, not isi.is_private, satu.alamat


def _menurut_rute() -> list[str]:
    """The own address towards each of a few networks."""
    hasil = []
    for tujuan in _ARAH:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as soket:
            try:
                soket.connect((tujuan, 9))
            except OSError:  # no route there
                continue
            hasil.append(soket.getsockname()[0])
    return list(dict.fromkeys(hasil))


def _menurut_nama() -> list[str]:
    """What the system keeps under its own name: on Windows every address."""
    try:
        return socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:  # a name that resolves nowhere
        return []


def _per_antarmuka() -> list[Antarmuka]:
    """Name and address of each interface, where the system tells (Linux)."""
    if os.name != "posix" or not hasattr(socket, "if_nameindex"):
        return []
    nama = [satu for _, satu in socket.if_nameindex()]
    pasangan = [(satu, _alamat_linux(satu)) for satu in nama]
    return [Antarmuka(satu, alamat) for satu, alamat in pasangan if alamat]


def _alamat_linux(nama: str) -> str:
    import fcntl  # POSIX only
    import struct

    siocgifaddr = 0x8915  # Linux; other systems refuse it with OSError
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as soket:
        try:
            isi = fcntl.ioctl(soket.fileno(), siocgifaddr, struct.pack("256s", nama.encode("utf-8")[:15]))
        except OSError:  # an interface without an IPv4 address
            return ""
    return socket.inet_ntoa(isi[20:24])


def main(argumen: list[str]) -> int:
    """`python -m pages.web.jaringan HOST PORT`, run by mulai.py before it opens Serambi to the network.

    Returns 1 while there is no operator PIN: on a network the operator is who knows it, so nobody could work, and
    nobody should be able to make one from there. Else prints the phones' addresses.
    """
    from meeting import peran, pin
    from words.galat import GalatSerambi

    host, port = argumen
    try:
        ada = pin.ada(peran.OPERATOR)
    except GalatSerambi as galat:
        print(galat.pesan)
        return 1
    if not ada:
        print(
            f"HOST={host} membuka Serambi bagi perangkat lain, jadi PIN operator harus ada lebih dahulu.\n"
            f"Buat sekali di folder ini: {_perintah()} -m meeting pin operator\n"
            "lalu ulangi. Tanpa HOST, Serambi hanya terbuka di komputer ini."
        )
        return 1
    for satu in alamat_peserta(int(port), host) or ("(tidak ada alamat jaringan; sambungkan Wi-Fi dahulu)",):
        print(f"Peserta, pada Wi-Fi yang sama: {satu}")
    print(f"HP tidak dapat membukanya? Isolasi Wi-Fi atau firewall; lihat {PETUNJUK}.", flush=True)
    return 0


def _perintah() -> str:
    """This Python as one types it in Serambi's folder."""
    try:
        return os.path.relpath(sys.executable)
    except ValueError:  # another drive (Windows)
        return sys.executable


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
