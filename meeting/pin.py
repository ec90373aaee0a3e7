"""PINs of the roles: made and changed at Serambi's own computer, checked with a limit on wrong tries.

A try is written down before it is checked and struck out when it was right, so that many tries at once cannot
slip past the limit. The limit counts per role and browser address; a second, wider one counts per role over
all addresses (a room full of phones), and that one does not hold up the computer Serambi runs on.
"""

from __future__ import annotations

import datetime
import ipaddress
import math
import sqlite3

from meeting import catatan, gudang, jam, sandi
from meeting.galat import PeranTidakDikenal, PinSalah, TerlaluBanyakPercobaan

JENDELA = datetime.timedelta(minutes=15)
BATAS_KLIEN, BATAS_SEMUA = 5, 50
SETEMPAT = "setempat"  # the client key of the computer that runs Serambi


def pasang(peran: str, kode_wilayah: str, pin: str) -> bool:
    """Set or change a PIN and end all sessions of that role; True when it is a new one.

    The role must be `peran.sah`. Raises PinDitolak, GudangGagal.
    """
    baru, saat = sandi.buat(pin), jam.teks(jam.sekarang())
    with gudang.tulis() as sambungan:
        lama = _cari(sambungan, peran, kode_wilayah)
        sambungan.execute("delete from sesi where peran = ? and kode_wilayah = ?", (peran, kode_wilayah))
        sambungan.execute("delete from percobaan where peran = ? and kode_wilayah = ?", (peran, kode_wilayah))
        sambungan.execute(
            "insert into pin (peran, kode_wilayah, cara, garam, sidik, dibuat, diganti)"
            " values (?, ?, ?, ?, ?, ?, ?) on conflict (peran, kode_wilayah) do update set"
            " cara = excluded.cara, garam = excluded.garam, sidik = excluded.sidik, diganti = excluded.diganti",
            (peran, kode_wilayah, baru.cara, baru.garam, baru.sidik, saat, saat),
        )
        catatan.catat(sambungan, peran, "pin_diganti" if lama else "pin_dibuat", kode_wilayah=kode_wilayah)
    return lama is None


def hapus(peran: str, kode_wilayah: str = "") -> bool:
    """Remove a PIN with its sessions; False when there was none."""
    if not gudang.ada():
        return False
    with gudang.tulis() as sambungan:
        kunci = (peran, kode_wilayah)
        ada_pin = sambungan.execute("delete from pin where peran = ? and kode_wilayah = ?", kunci).rowcount
        sambungan.execute("delete from percobaan where peran = ? and kode_wilayah = ?", kunci)
        if ada_pin:
            catatan.catat(sambungan, peran, "pin_dihapus", kode_wilayah=kode_wilayah)
    return bool(ada_pin)


def daftar() -> list[tuple[str, str]]:
    """(role, area code) of every PIN: operator, penyunting, then areas by code. No store yet means none."""
    if not gudang.ada():
        return []
    with gudang.baca() as sambungan:
        baris = sambungan.execute(
            "select peran, kode_wilayah from pin order by peran = 'kab_kota', peran, kode_wilayah"
        )
        return [tuple(satu) for satu in baris]


def ada(peran: str, kode_wilayah: str = "") -> bool:
    """True when that role has a PIN."""
    return (peran, kode_wilayah) in daftar()


def periksa(peran: str, kode_wilayah: str, pin: str, klien: str) -> None:
    """Return when the PIN is right. Raises PinSalah, TerlaluBanyakPercobaan, PeranTidakDikenal (no PIN set).

    `klien` is the browser's address, or SETEMPAT for the computer that runs Serambi.
    """
    asal = _kunci_klien(klien)
    simpan, nomor, sisa = _catat_percobaan(peran, kode_wilayah, asal)
    benar = sandi.cocok(pin, simpan)  # slow on purpose, so not inside the transaction
    with gudang.tulis() as sambungan:
        if benar:
            sambungan.execute(
                "delete from percobaan where id = ? or (peran = ? and kode_wilayah = ? and klien = ?)",
                (nomor, peran, kode_wilayah, asal),
            )
        else:
            catatan.catat(sambungan, peran, "pin_salah", kode_wilayah=kode_wilayah)
    if not benar:
        raise PinSalah(sisa)


def _catat_percobaan(peran: str, kode_wilayah: str, klien: str) -> tuple[sandi.Sandi, int, int]:
    """The stored PIN, the number of the try just written down, and how many are left."""
    with gudang.tulis() as sambungan:
        simpan = _cari(sambungan, peran, kode_wilayah)
        if simpan is None:
            raise PeranTidakDikenal("Peran itu belum mempunyai PIN. Minta operator membuatnya.")
        sisa = _sisa(sambungan, peran, kode_wilayah, klien)
        nomor = sambungan.execute(
            "insert into percobaan (peran, kode_wilayah, klien, waktu) values (?, ?, ?, ?)",
            (peran, kode_wilayah, klien, jam.teks(jam.sekarang())),
        ).lastrowid
    return simpan, nomor, sisa - 1


def _sisa(sambungan: sqlite3.Connection, peran: str, kode_wilayah: str, klien: str) -> int:
    """Tries that this client has left, at least 1. Raises TerlaluBanyakPercobaan when there is none."""
    kini = jam.sekarang()
    # Rows from the future are of a clock that ran ahead; they would lock everybody out for as long.
    batas = (jam.teks(kini - JENDELA), jam.teks(kini + JENDELA))
    sambungan.execute("delete from percobaan where waktu <= ? or waktu >= ?", batas)
    pilih = "select waktu, klien from percobaan where peran = ? and kode_wilayah = ? order by waktu, id"
    semua = [tuple(satu) for satu in sambungan.execute(pilih, (peran, kode_wilayah))]
    sendiri = [waktu for waktu, siapa in semua if siapa == klien]
    if len(sendiri) >= BATAS_KLIEN:
        raise TerlaluBanyakPercobaan(_tunggu(sendiri[-BATAS_KLIEN], kini))
    if klien != SETEMPAT and len(semua) >= BATAS_SEMUA:
        raise TerlaluBanyakPercobaan(_tunggu(semua[-BATAS_SEMUA][0], kini))
    return BATAS_KLIEN - len(sendiri)


def _tunggu(sejak: str, kini: datetime.datetime) -> int:
    return max(1, math.ceil((jam.dari_teks(sejak) + JENDELA - kini).total_seconds()))


def _cari(sambungan: sqlite3.Connection, peran: str, kode_wilayah: str) -> sandi.Sandi | None:
    pilih = "select cara, garam, sidik from pin where peran = ? and kode_wilayah = ?"
    baris = sambungan.execute(pilih, (peran, kode_wilayah)).fetchone()
    return sandi.Sandi(*baris) if baris else None


def _kunci_klien(klien: str) -> str:
    """One key per household: an IPv6 browser owns a whole /64 and could change its address at will."""
    try:
        alamat = ipaddress.ip_address(klien)
    except ValueError:
        return klien
    if alamat.version == 4:
        return str(alamat)
    jaring = ipaddress.ip_network((alamat, 64), strict=False)
    return str(alamat.ipv4_mapped or jaring)
