"""Collects the cells of one sheet and hands them out as a trimmed, rectangular `Lembar`."""

import datetime
from collections.abc import Iterable

from data.intake.model import Lembar, Nilai, Rentang, huruf_kolom
from data.intake.wadah import tolak

# A grid above BATAS_LUAS cells is refused; above BATAS_JARANG also when hardly a cell of it is filled.
BATAS_LUAS = 40_000_000
BATAS_JARANG = 2_000_000
ISI_MINIMUM = 0.02


class Kisi:
    """The cells of one sheet while it is read. Rows and columns count from 0; blank text counts as empty."""

    def __init__(self, berkas: str, nama: str, tersembunyi: bool = False) -> None:
        self.berkas, self.nama, self.tersembunyi = berkas, nama, tersembunyi
        self.baris_tersembunyi: set[int] = set()
        self.kolom_tersembunyi: set[int] = set()
        self.gabungan: list[Rentang] = []
        self._baris: dict[int, list[Nilai]] = {}
        self._tertampung = 0
        self._terisi = 0

    def tambah(self, baris: int, sel: Iterable[tuple[int, Nilai]]) -> None:
        """Put the cells of one row; a row may come in several pieces."""
        isi = self._baris.get(baris, [])
        semula = len(isi)
        for kolom, nilai in sel:
            if nilai is None or (isinstance(nilai, str) and not nilai.strip()):
                continue
            if kolom >= len(isi):
                if self._tertampung + kolom > BATAS_LUAS:
                    raise tolak.terlalu_luas(self.berkas, self.nama, f"{huruf_kolom(kolom)}{baris + 1}")
                isi.extend([None] * (kolom + 1 - len(isi)))
            isi[kolom] = nilai
            self._terisi += 1
        if isi:
            self._baris[baris] = isi
            self._tertampung += len(isi) - semula

    def periksa_muat(self, baris: int, kolom: int, kali: int) -> None:
        """Refuse a row that is repeated `kali` times before it is written out, when that cannot fit."""
        if kali * (kolom + 1) > BATAS_LUAS:
            raise tolak.terlalu_luas(self.berkas, self.nama, f"{huruf_kolom(kolom)}{baris + 1}")

    def lembar(self) -> Lembar:
        """The finished sheet. Raises `BerkasDitolak` (terlalu_luas) when the used range is out of proportion."""
        tinggi = max(self._baris, default=-1) + 1
        lebar = max((len(isi) for isi in self._baris.values()), default=0)
        self._periksa_luas(tinggi, lebar)
        for isi in self._baris.values():
            isi.extend([None] * (lebar - len(isi)))
        return Lembar(
            nama=self.nama,
            isi=[self._baris.get(baris) or [None] * lebar for baris in range(tinggi)],
            tersembunyi=self.tersembunyi,
            baris_tersembunyi=frozenset(b for b in self.baris_tersembunyi if b < tinggi),
            kolom_tersembunyi=frozenset(k for k in self.kolom_tersembunyi if k < lebar),
            gabungan=_potong(self.gabungan, tinggi, lebar),
        )

    def sembunyikan_kolom(self, awal: int, akhir: int) -> None:
        """Mark columns `awal`..`akhir` hidden; the end is often the last column of the sheet (16384)."""
        self.kolom_tersembunyi.update(range(awal, min(akhir, 16384) + 1))

    def _periksa_luas(self, tinggi: int, lebar: int) -> None:
        luas = tinggi * lebar
        if luas > BATAS_LUAS or (luas > BATAS_JARANG and self._terisi < luas * ISI_MINIMUM):
            raise tolak.terlalu_luas(self.berkas, self.nama, f"{huruf_kolom(lebar - 1)}{tinggi}")


def _potong(gabungan: list[Rentang], tinggi: int, lebar: int) -> tuple[Rentang, ...]:
    """Merged ranges inside the grid; what reaches beyond it is cut, single cells are dropped."""
    hasil = []
    for b1, k1, b2, k2 in gabungan:
        b2, k2 = min(b2, tinggi - 1), min(k2, lebar - 1)
        if b1 <= b2 and k1 <= k2 and (b1, k1) != (b2, k2):
            hasil.append((b1, k1, b2, k2))
    return tuple(hasil)


def bilangan(angka: float) -> int | float | None:
    """A spreadsheet number: whole ones as int (Excel does not tell 10 from 10.0), None when not finite."""
    if angka != angka or angka in (float("inf"), float("-inf")):
        return None
    return int(angka) if angka == int(angka) else angka


def waktu(nilai: object) -> Nilai:
    """Dates without a time of day as date; a bare time or duration as the text that the sheet shows."""
    if isinstance(nilai, datetime.datetime):
        return nilai.date() if nilai.time() == datetime.time() else nilai
    if isinstance(nilai, datetime.time | datetime.timedelta):
        return str(nilai)
    return nilai  # type: ignore[return-value]  # date
