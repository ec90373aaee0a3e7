"""Cells, hidden rows and columns and merged ranges of one .xls sheet, record by record."""

import datetime
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from data.intake.model import Khusus, Nilai
from data.intake.wadah.biff import Teks, angka_rk, teks_lama
from data.intake.wadah.kisi import Kisi, bilangan
from data.intake.wadah.tanggal import bertanggal, epoch

KOLOM_TERAKHIR = 256
TEKS_DALAM_RUMUS = b"\x17"  # token ptgStr


@dataclass
class Buku8:
    """What all sheets of a workbook share. `lembar`: place, state, kind and name of each sheet."""

    biff8: bool = True
    pengodean: str = "cp1252"
    epoch: datetime.datetime = field(default_factory=lambda: epoch(False))
    teks: list[str] = field(default_factory=list)
    tanggal: list[str] = field(default_factory=list)
    lembar: list[tuple[int, int, int, str]] = field(default_factory=list)


class SelXls:
    """Takes the records of one sheet into a grid. Damaged records raise struct.error, ValueError or IndexError."""

    def __init__(self, buku: Buku8, kisi: Kisi) -> None:
        self._buku, self._kisi = buku, kisi
        self._rumus_teks: tuple[int, int] | None = None  # formula cell whose text result is still to come
        self._kerja: dict[int, Callable[[list[bytes]], None]] = {
            0x0208: self._row, 0x007D: self._colinfo, 0x00E5: self._mergedcells, 0x0203: self._number,
            0x027E: self._rk, 0x00BD: self._mulrk, 0x00FD: self._labelsst, 0x0204: self._label,
            0x00D6: self._label, 0x0205: self._boolerr, 0x0006: self._formula, 0x0207: self._string,
        }  # fmt: skip

    def terima(self, jenis: int, bagian: list[bytes]) -> None:
        """Take one record; kinds that say nothing about cells are passed over."""
        if kerja := self._kerja.get(jenis):
            kerja(bagian)

    def _taruh(self, baris: int, kolom: int, nilai: Nilai) -> None:
        if kolom >= KOLOM_TERAKHIR:
            raise ValueError(f"column {kolom}")
        self._kisi.tambah(baris, [(kolom, nilai)])

    def _angka(self, xf: int, angka: float) -> Nilai:
        tanda = self._buku.tanggal[xf] if xf < len(self._buku.tanggal) else ""
        return bertanggal(bilangan(angka), tanda, self._buku.epoch)

    def _row(self, bagian: list[bytes]) -> None:
        if struct.unpack_from("<H", bagian[0], 12)[0] & 0x20:
            self._kisi.baris_tersembunyi.add(struct.unpack_from("<H", bagian[0])[0])

    def _colinfo(self, bagian: list[bytes]) -> None:
        awal, akhir, lebar, _, sifat = struct.unpack_from("<5H", bagian[0])
        if sifat & 1 or lebar == 0:
            self._kisi.sembunyikan_kolom(awal, akhir)

    def _mergedcells(self, bagian: list[bytes]) -> None:
        for ke in range(struct.unpack_from("<H", bagian[0])[0]):
            b1, b2, k1, k2 = struct.unpack_from("<4H", bagian[0], 2 + 8 * ke)
            self._kisi.gabungan.append((b1, k1, b2, k2))

    def _number(self, bagian: list[bytes]) -> None:
        baris, kolom, xf, angka = struct.unpack_from("<3Hd", bagian[0])
        self._taruh(baris, kolom, self._angka(xf, angka))

    def _rk(self, bagian: list[bytes]) -> None:
        baris, kolom, xf, rk = struct.unpack_from("<3HI", bagian[0])
        self._taruh(baris, kolom, self._angka(xf, angka_rk(rk)))

    def _mulrk(self, bagian: list[bytes]) -> None:
        baris, kolom = struct.unpack_from("<HH", bagian[0])
        for ke in range((len(bagian[0]) - 6) // 6):
            xf, rk = struct.unpack_from("<HI", bagian[0], 4 + 6 * ke)
            self._taruh(baris, kolom + ke, self._angka(xf, angka_rk(rk)))

    def _labelsst(self, bagian: list[bytes]) -> None:
        baris, kolom, _, urut = struct.unpack_from("<3HI", bagian[0])
        self._taruh(baris, kolom, self._buku.teks[urut])

    def _label(self, bagian: list[bytes]) -> None:
        baris, kolom = struct.unpack_from("<HH", bagian[0])
        self._taruh(baris, kolom, self._teks(bagian, 6))

    def _boolerr(self, bagian: list[bytes]) -> None:
        baris, kolom, _, nilai, galat = struct.unpack_from("<3HBB", bagian[0])
        self._taruh(baris, kolom, Khusus.GALAT_RUMUS if galat else bool(nilai))

    def _formula(self, bagian: list[bytes]) -> None:
        isi = bagian[0]
        baris, kolom, xf, angka = struct.unpack_from("<3Hd", isi)
        if isi[12:14] != b"\xff\xff":
            self._taruh(baris, kolom, self._angka(xf, angka))
        elif isi[6] == 0:
            self._rumus_teks = baris, kolom
        elif isi[6] == 1:
            self._taruh(baris, kolom, bool(isi[8]))
        elif isi[6] == 2:
            self._taruh(baris, kolom, Khusus.GALAT_RUMUS)
        elif TEKS_DALAM_RUMUS not in isi[22:]:
            # An empty text as result though no text stands in the formula: so xlwt and its kin write formulas
            # that nobody has calculated yet.
            self._taruh(baris, kolom, Khusus.RUMUS_TANPA_NILAI)

    def _string(self, bagian: list[bytes]) -> None:
        if self._rumus_teks:
            self._taruh(*self._rumus_teks, self._teks(bagian, 0))
            self._rumus_teks = None

    def _teks(self, bagian: list[bytes], letak: int) -> str:
        if self._buku.biff8:
            return Teks(bagian, letak).satu()
        return teks_lama(bagian[0], letak, 2, self._buku.pengodean)
