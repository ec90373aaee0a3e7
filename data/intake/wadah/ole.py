"""Compound files (OLE2), the container of .xls and of encrypted .xlsx: only what is needed to name and read streams.

Layout after [MS-CFB]: header, sector chains in the FAT, a directory of 128-byte entries, small streams in a mini FAT.
Every chain is followed for at most as many steps as there are sectors, so a loop in a damaged file ends.
"""

import struct

TANDA = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
AKHIR = 0xFFFFFFFA  # this and above are no sector numbers
ENTRI = 128


class OleRusak(ValueError):
    """The compound file cannot be followed."""


class Ole:
    """The streams of a compound file held in memory."""

    def __init__(self, isi: bytes) -> None:
        """Raises `OleRusak` when header, FAT or directory cannot be followed."""
        if len(isi) < 512 or not isi.startswith(TANDA):
            raise OleRusak("header")
        self._isi = isi
        geser, mini = struct.unpack_from("<HH", isi, 30)
        if geser not in (9, 12) or mini != 6:
            raise OleRusak("sector size")
        self._ukuran = 1 << geser
        self._fat = self._baca_fat()
        direktori, _, self._batas_mini, awal_mini, _ = struct.unpack_from("<5I", isi, 48)
        self._entri = self._baca_direktori(self._rantai(direktori))
        self._fat_mini = _bilangan(self._rantai(awal_mini)) if awal_mini < AKHIR else ()
        akar = next((satu for satu in self._entri if satu[1] == 5), None)
        self._wadah_mini = self._rantai(akar[2]) if akar and akar[2] < AKHIR else b""

    def nama(self) -> list[str]:
        """Names of all storages and streams, without their folders."""
        return [satu[0] for satu in self._entri]

    def aliran(self, nama: str) -> bytes:
        """The first stream of that name. Raises `OleRusak` when it is missing or cut."""
        for satu, jenis, awal, panjang in self._entri:
            if satu.lower() == nama.lower() and jenis == 2:
                if panjang < self._batas_mini:
                    return self._rantai_mini(awal)[:panjang]
                return self._rantai(awal)[:panjang]
        raise OleRusak(nama)

    def _sektor(self, nomor: int) -> bytes:
        awal = (nomor + 1) * self._ukuran
        if awal >= len(self._isi):
            raise OleRusak(f"sector {nomor}")
        return self._isi[awal : awal + self._ukuran]

    def _baca_fat(self) -> tuple[int, ...]:
        nomor = [satu for satu in struct.unpack_from("<109I", self._isi, 76) if satu < AKHIR]
        lanjut, langkah = struct.unpack_from("<I", self._isi, 68)[0], 0
        while lanjut < AKHIR:
            *isi, lanjut = _bilangan(self._sektor(lanjut).ljust(self._ukuran, b"\xff"))
            nomor += [satu for satu in isi if satu < AKHIR]
            langkah += 1
            if langkah * self._ukuran > len(self._isi):
                raise OleRusak("loop in DIFAT")
        if len(nomor) * self._ukuran > len(self._isi):
            raise OleRusak("FAT larger than the file")
        return _bilangan(b"".join(self._sektor(satu) for satu in nomor))

    def _rantai(self, awal: int) -> bytes:
        potongan = []
        while awal < AKHIR:
            potongan.append(self._sektor(awal))
            if awal >= len(self._fat) or len(potongan) > len(self._fat):
                raise OleRusak("chain")
            awal = self._fat[awal]
        return b"".join(potongan)

    def _rantai_mini(self, awal: int) -> bytes:
        potongan = []
        while awal < AKHIR:
            potongan.append(self._wadah_mini[awal * 64 : awal * 64 + 64])
            if awal >= len(self._fat_mini) or len(potongan) > len(self._fat_mini):
                raise OleRusak("mini chain")
            awal = self._fat_mini[awal]
        return b"".join(potongan)

    def _baca_direktori(self, isi: bytes) -> list[tuple[str, int, int, int]]:
        """Name, kind (1 storage, 2 stream, 5 root), first sector and length of every used entry."""
        hasil = []
        for letak in range(0, len(isi) - ENTRI + 1, ENTRI):
            panjang_nama, jenis = struct.unpack_from("<HB", isi, letak + 64)
            if jenis in (1, 2, 5):
                nama = isi[letak : letak + min(max(panjang_nama - 2, 0), 62)].decode("utf-16-le", "replace")
                awal, panjang = struct.unpack_from("<II", isi, letak + 116)
                hasil.append((nama, jenis, awal, panjang))
        return hasil


def _bilangan(isi: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(isi) // 4}I", isi[: len(isi) // 4 * 4])
