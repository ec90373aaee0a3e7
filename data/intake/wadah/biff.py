"""Records of an .xls stream ([MS-XLS], BIFF8 and BIFF5): framing, texts, packed numbers."""

import struct
from collections.abc import Iterator

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
VERSI_8 = 0x0600


def rekaman(aliran: bytes, letak: int = 0) -> Iterator[tuple[int, list[bytes]]]:
    """Record types with their content and its continuations, from a place on; zero padding ends it."""
    while letak + 4 <= len(aliran):
        jenis, panjang = struct.unpack_from("<HH", aliran, letak)
        if jenis == 0 and panjang == 0:
            return
        bagian = [aliran[letak + 4 : letak + 4 + panjang]]
        letak += 4 + panjang
        while aliran[letak : letak + 2] == b"\x3c\x00" and letak + 4 <= len(aliran):
            panjang = struct.unpack_from("<H", aliran, letak + 2)[0]
            bagian.append(aliran[letak + 4 : letak + 4 + panjang])
            letak += 4 + panjang
        yield jenis, bagian


class Teks:
    """Reads BIFF8 texts that may run over into continuation records, each of which begins with its own width flag."""

    def __init__(self, bagian: list[bytes], letak: int = 0) -> None:
        self._bagian, self._ke, self._letak = bagian, 0, letak

    def habis(self) -> bool:
        """Whether nothing is left."""
        return self._ke >= len(self._bagian) - 1 and self._letak >= len(self._bagian[-1])

    def satu(self, byte_panjang: int = 2) -> str:
        """The next text; `byte_panjang` is the size of its length field. Raises ValueError when it is cut."""
        panjang = int.from_bytes(self._ambil(byte_panjang), "little")
        sifat = self._ambil(1)[0]
        deret = int.from_bytes(self._ambil(2), "little") if sifat & 8 else 0
        tambahan = int.from_bytes(self._ambil(4), "little") if sifat & 4 else 0
        teks = self._huruf(panjang, bool(sifat & 1))
        self._lompati(4 * deret + tambahan)
        return teks

    def _sisa(self) -> int:
        return len(self._bagian[self._ke]) - self._letak

    def _maju(self) -> None:
        self._ke, self._letak = self._ke + 1, 0
        if self._ke >= len(self._bagian):
            raise ValueError("text is cut")

    def _ambil(self, panjang: int) -> bytes:
        while self._sisa() <= 0:
            self._maju()
        isi = self._bagian[self._ke][self._letak : self._letak + panjang]
        if len(isi) < panjang:
            raise ValueError("text header is cut")
        self._letak += panjang
        return isi

    def _huruf(self, panjang: int, lebar: bool) -> str:
        hasil = []
        while panjang:
            if self._sisa() < 1 + lebar:
                self._maju()
                lebar = bool(self._ambil(1)[0] & 1)
            n = min(panjang, self._sisa() // (1 + lebar))
            isi = self._ambil(n * (1 + lebar)) if n else b""
            hasil.append(isi.decode("utf-16-le" if lebar else "latin-1", "replace"))
            panjang -= n
        return "".join(hasil)

    def _lompati(self, panjang: int) -> None:
        while panjang > 0:
            if self._sisa() <= 0:
                self._maju()
            n = min(panjang, self._sisa())
            self._letak += n
            panjang -= n


def teks_lama(isi: bytes, letak: int, byte_panjang: int, pengodean: str) -> str:
    """A BIFF5 text: a length and bytes in the code page of the workbook."""
    panjang = int.from_bytes(isi[letak : letak + byte_panjang], "little")
    return isi[letak + byte_panjang : letak + byte_panjang + panjang].decode(pengodean, "replace")


def angka_rk(rk: int) -> float:
    """A packed number: 30 bits of an integer or of a double, perhaps times 100."""
    if rk & 2:
        angka: float = (rk >> 2) - (1 << 30 if rk & 0x80000000 else 0)
    else:
        angka = struct.unpack("<d", struct.pack("<II", 0, rk & 0xFFFFFFFC))[0]
    return angka / 100 if rk & 1 else angka
