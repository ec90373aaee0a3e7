"""What stands in every cell of the sheet "Data": number, live formula or text mark.

A formula is written only where it gives the number that the screen shows. The rule is checked here, cell by
cell, with the arithmetic of a spreadsheet (IEEE doubles, shown half away from zero): where a recalculation
would print another digit, or would need a hidden cell, the published number stands without a formula and a
note says so. No number is made here: `hasil` only compares.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from charts.spec import Cell, Column, Keadaan, LegendClass, Rumus, Table
from charts.table import isian
from reports.angka_layar import AngkaLayar, baca
from reports.xlsx_angka import berangka, format_angka, nilai_sel, tampil_sama
from reports.xlsx_hitungan import Baris, hasil_hitungan, rumus_hitungan
from words.galat import GalatSerambi
from words.keadaan import BELUM_DILAPORKAN, TIDAK_TERSEDIA

BEDA = "angka terbit, tanpa rumus: hitungan ulang dari kolom lain tidak pasti memberi angka yang sama"
LUAR = "angka terbit, tanpa rumus: pembagi tidak termuat lengkap pada tabel ini"
TERTUTUP = "tidak ditulis: angka pembentuknya tidak ditampilkan"
TOTAL_TAK_LENGKAP = "angka terbit, bukan penjumlahan baris: ada baris yang angkanya tidak ditampilkan"
TOTAL_BEDA = "angka terbit, bukan penjumlahan baris: jumlah baris tidak sama dengan angka terbit"
RINGKAS = "angka ditulis penuh; di layar dalam bentuk lain"

TANPA_ANGKA = (BELUM_DILAPORKAN, TIDAK_TERSEDIA)
TOTAL = -1  # row index of the total row


class TabelTidakSah(GalatSerambi):
    """A table whose cells, columns or formulas do not fit together; a mistake of the panel."""

    def __init__(self, apa: str) -> None:
        super().__init__(f"Tabel tidak dapat ditulis ke berkas: {apa}. Laporkan kepada pengelola Serambi.")


@dataclass(frozen=True, slots=True)
class Sel:
    """One planned cell. `nilai`: number (cached result of `rumus`) or text; `format` "": text; `isian`: shading."""

    nilai: float | str
    keadaan: Keadaan = "ada"
    rumus: str = ""
    format: str = ""
    isian: LegendClass | None = None


@dataclass(frozen=True, slots=True)
class Rencana:
    """All cells of the table and the notes printed under it."""

    baris: tuple[tuple[Sel, ...], ...]
    total: tuple[Sel, ...] | None
    catatan: tuple[str, ...]
    hitungan: tuple[Baris, ...] = ()  # rows of the sheet that holds numerators and denominators


def rencanakan(tabel: Table, baris_pertama: int, *, hitungan: bool = False) -> Rencana:
    """Plan every cell; `baris_pertama` is the zero-based sheet row of the first data row, columns start at A.

    `hitungan`: the workbook gets a sheet for numbers that no column holds (reports.xlsx_hitungan).
    Raises TabelTidakSah when rows and columns differ in number, a formula names an unknown column, formulas
    go in a circle, or a number is not finite.
    """
    _periksa(tabel)
    kerja = _Kerja(tabel, baris_pertama, hitungan)
    kolom = range(len(tabel.columns))
    baris = tuple(tuple(kerja.sel(b, k) for k in kolom) for b in range(len(tabel.rows)))
    total = tuple(kerja.sel(TOTAL, k) for k in kolom) if tabel.total is not None else None
    return Rencana(baris, total, kerja.tulis_catatan(), tuple(kerja.hitungan))


@dataclass(slots=True)
class _Kerja:
    tabel: Table
    baris_pertama: int
    berhitung: bool = False
    jadi: dict[tuple[int, int], Sel] = field(default_factory=dict)
    angka: dict[tuple[int, int], float] = field(default_factory=dict)  # what a recalculation will find
    berjalan: set[tuple[int, int]] = field(default_factory=set)
    catatan: dict[tuple[int, str], list[str]] = field(default_factory=dict)
    hitungan: list[Baris] = field(default_factory=list)

    def sel(self, b: int, k: int) -> Sel:
        """The planned cell, planned once; inputs of a formula are planned before it."""
        if (b, k) in self.jadi:
            return self.jadi[b, k]
        if (b, k) in self.berjalan:
            raise TabelTidakSah(f"rumus kolom “{self.tabel.columns[k].title}” melingkar")
        self.berjalan.add((b, k))
        sel = replace(self._rencana(b, k), isian=isian(self.tabel, self._cell(b, k)))
        self.jadi[b, k] = sel
        if sel.format and not sel.rumus:
            self.angka[b, k] = float(sel.nilai)
        return sel

    def _rencana(self, b: int, k: int) -> Sel:
        kolom, cell = self.tabel.columns[k], self._cell(b, k)
        if not kolom.numeric or not berangka(cell):
            return Sel(cell.text, cell.keadaan)
        layar = self._layar(b, k)
        if kolom.rumus is not None:
            return self._turunan(b, k, kolom.rumus, layar)
        if b == TOTAL and kolom.jumlah:
            return self._jumlah(k, layar)
        return self._dihitung(b, k, layar) or self._tetap(cell, kolom, layar)

    def _dihitung(self, b: int, k: int, layar: AngkaLayar | None) -> Sel | None:
        """The formula over the sheet of numerators and denominators, for a cell that names its own."""
        isi = self._cell(b, k).hitungan
        if isi is None or not self.berhitung:
            return None
        rumus = rumus_hitungan(isi, len(self.hitungan))
        sel = self._bila_sama(b, k, rumus, hasil_hitungan(isi), layar, BEDA)
        if sel is not None:
            nama = self._cell(b, 0).text if k else ""
            self.hitungan.append(Baris(self._alamat(b, k), nama, self.tabel.columns[k].title, isi))
        return sel

    def _turunan(self, b: int, k: int, rumus: Rumus, layar: AngkaLayar | None) -> Sel:
        cell, kolom = self._cell(b, k), self.tabel.columns[k]
        masukan = [(b, self._indeks(kunci)) for kunci in (rumus.a, rumus.b) if kunci]
        if rumus.jenis == "porsi":
            masukan = masukan[:1] + ([(TOTAL, masukan[0][1])] if self.tabel.total is not None else [])
        tertutup = [m for m in masukan if not self.sel(*m).format]
        if tertutup:
            self._catat(b, k, TERTUTUP)
            asal = self.sel(*tertutup[0])
            return Sel(str(asal.nilai), asal.keadaan)
        teks, hasil = self._rumus(b, masukan, rumus)
        alasan = LUAR if rumus.jenis == "porsi" and self.tabel.total is None else BEDA
        return self._bila_sama(b, k, teks, hasil, layar, alasan) or self._tetap(cell, kolom, layar)

    def _rumus(self, b: int, masukan: list[tuple[int, int]], rumus: Rumus) -> tuple[str, float | None]:
        """Formula text and its result; result None when the divisor is zero or not in the table."""
        a, nilai_a = self._alamat(*masukan[0]), self.angka[masukan[0]]
        if rumus.jenis == "porsi" and self.tabel.total is None:
            return self._porsi_tanpa_total(a, nilai_a, masukan[0][1])
        lain = self._alamat(*masukan[1], tetap=rumus.jenis == "porsi")
        nilai_lain = self.angka[masukan[1]]
        if rumus.jenis == "selisih":
            return f"={a}-{lain}", nilai_a - nilai_lain
        if rumus.jenis == "jumlah":
            return f"={a}+{lain}", nilai_a + nilai_lain
        if nilai_lain == 0:
            return "", None
        if rumus.jenis == "selisih_persen":
            return f"=({a}-{lain})/{lain}*100", (nilai_a - nilai_lain) / nilai_lain * 100
        faktor = 100.0 if rumus.jenis == "porsi" else rumus.faktor
        return f"={a}/{lain}*{_bilangan(faktor)}", nilai_a / nilai_lain * faktor

    def _porsi_tanpa_total(self, a: str, nilai_a: float, k: int) -> tuple[str, float | None]:
        jumlah = self._jumlah_baris(k)
        if not jumlah:  # an unseen row, or nothing to divide by
            return "", None
        return f"={a}/SUM({self._rentang(k, tetap=True)})*100", nilai_a / jumlah * 100

    def _jumlah(self, k: int, layar: AngkaLayar | None) -> Sel:
        """Total cell of a summed column: a SUM where nothing is hidden and it gives the published total."""
        hasil = self._jumlah_baris(k)
        alasan = TOTAL_TAK_LENGKAP if hasil is None else TOTAL_BEDA
        sel = self._bila_sama(TOTAL, k, f"=SUM({self._rentang(k)})", hasil, layar, alasan)
        return sel or self._tetap(self._cell(TOTAL, k), self.tabel.columns[k], layar)

    def _jumlah_baris(self, k: int) -> float | None:
        """What SUM over the rows gives: it skips the texts of rows that nobody has a number for.

        None when a row's number exists and is hidden, when a text stands for a number, or when no row has one.
        """
        sel = [self.sel(b, k) for b in range(len(self.tabel.rows))]
        if any(not s.format and s.keadaan not in TANPA_ANGKA for s in sel):
            return None
        angka = [self.angka[b, k] for b, s in enumerate(sel) if s.format]
        return sum(angka) if angka else None

    def _bila_sama(
        self, b: int, k: int, rumus: str, hasil: float | None, layar: AngkaLayar | None, alasan: str
    ) -> Sel | None:
        """The formula cell if its result prints as the screen does, else None and a note."""
        cell, kolom = self._cell(b, k), self.tabel.columns[k]
        if hasil is None or not tampil_sama(hasil, cell, kolom, layar):
            self._catat(b, k, alasan)
            return None
        self.angka[b, k] = hasil
        return Sel(nilai_sel(cell), cell.keadaan, rumus, format_angka(cell, kolom, layar))

    def _tetap(self, cell: Cell, kolom: Column, layar: AngkaLayar | None) -> Sel:
        """A constant; should the screen have rounded a tie the other way, the screen's number wins."""
        nilai = nilai_sel(cell)
        if not tampil_sama(nilai, cell, kolom, layar) and layar is not None:
            nilai = float(layar.nilai)
        return Sel(nilai, cell.keadaan, "", format_angka(cell, kolom, layar))

    def _layar(self, b: int, k: int) -> AngkaLayar | None:
        """The number on the screen, None for a mark, or (with a note) for a shortened text ("1,2 ribu")."""
        cell = self._cell(b, k)
        layar = baca(cell.text)
        if layar is None and cell.keadaan == "nihil":
            return None
        if layar is None or abs(float(layar.nilai) - nilai_sel(cell)) > 10.0**-layar.desimal:
            self._catat(b, k, RINGKAS)
            return None
        return layar

    def _cell(self, b: int, k: int) -> Cell:
        return self.tabel.total[k] if b == TOTAL else self.tabel.rows[b][k]

    def _indeks(self, kunci: str) -> int:
        for i, kolom in enumerate(self.tabel.columns):
            if kolom.key == kunci:
                return i
        raise TabelTidakSah(f"rumus menyebut kolom “{kunci}” yang tidak ada")

    def _alamat(self, b: int, k: int, *, tetap: bool = False) -> str:
        baris = self.baris_pertama + (len(self.tabel.rows) if b == TOTAL else b)
        return xl_rowcol_to_cell(baris, k, row_abs=tetap, col_abs=tetap)

    def _rentang(self, k: int, *, tetap: bool = False) -> str:
        akhir = len(self.tabel.rows) - 1
        return f"{self._alamat(0, k, tetap=tetap)}:{self._alamat(akhir, k, tetap=tetap)}"

    def _catat(self, b: int, k: int, alasan: str) -> None:
        self.catatan.setdefault((k, alasan), []).append(self._alamat(b, k))

    def tulis_catatan(self) -> tuple[str, ...]:
        """One sentence per column and reason, with its cells."""
        return tuple(
            f"Kolom “{self.tabel.columns[k].title}”, sel {_daftar(alamat)}: {alasan}."
            for (k, alasan), alamat in sorted(self.catatan.items())
        )


def _bilangan(x: float) -> str:
    """A factor as a formula writes it: no exponent, no needless decimals."""
    return format(Decimal(repr(x)).normalize(), "f")


def _daftar(alamat: list[str]) -> str:
    kepala = ", ".join(alamat[:6])
    return kepala if len(alamat) <= 6 else f"{kepala}, dan {len(alamat) - 6} lainnya"


def _periksa(tabel: Table) -> None:
    lebar = len(tabel.columns)
    for baris in (*tabel.rows, *([tabel.total] if tabel.total is not None else [])):
        if len(baris) != lebar:
            raise TabelTidakSah(f"ada baris dengan {len(baris)} sel, seharusnya {lebar}")
        for cell in baris:
            if isinstance(cell.value, float) and cell.keadaan == "ada" and not math.isfinite(cell.value):
                raise TabelTidakSah(f"nilai sel “{cell.text}” bukan bilangan terhingga")
