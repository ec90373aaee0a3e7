"""Formulas over sheet "Hitungan": numerator and denominator of every cell of a matrix without columns for them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from charts.hitungan import Hitungan

NAMA_LEMBAR = "Hitungan"
KEPALA = ("Sel pada lembar Data", "Baris", "Kolom")
PERTAMA = 3  # zero-based sheet row of the first number: title, stamp and header stand above


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the sheet: which cell of "Data" it belongs to, that cell's row and column, its numbers."""

    alamat: str
    baris: str
    kolom: str
    hitungan: Hitungan


def rumus_hitungan(isi: Hitungan, urut: int) -> str:
    """The formula of the cell whose numbers stand in the sheet's row `urut` (0 is the first)."""
    a, b, *lain = (
        f"{NAMA_LEMBAR}!{xl_rowcol_to_cell(PERTAMA + urut, len(KEPALA) + k)}" for k in range(len(isi.masukan))
    )
    if isi.jenis == "selisih":
        return f"={a}-{b}"
    if isi.jenis == "selisih_persen":
        return f"=({a}-{b})/{b}*100"
    if isi.jenis == "banding_porsi":
        return f"=({a}/{b})/({lain[0]}/{lain[1]})"
    return f"={a}/{b}*{format(Decimal(repr(isi.faktor)).normalize(), 'f')}"


def hasil_hitungan(isi: Hitungan) -> float | None:
    """What a recalculation of that formula gives; None where it would divide by zero."""
    a, b, *lain = (x for _, x in isi.masukan)
    if isi.jenis == "selisih":
        return a - b
    if b == 0 or 0 in lain:
        return None
    if isi.jenis == "selisih_persen":
        return (a - b) / b * 100
    return (a / b) / (lain[0] / lain[1]) if isi.jenis == "banding_porsi" else a / b * isi.faktor
