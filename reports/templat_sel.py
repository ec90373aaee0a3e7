"""Cells of the template: open and locked ones, drop-downs, and the formulas that check a row."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from panels.templat import Lalu
from reports.xlsx_gaya import LEMAH, SEL, Gaya, Sifat
from words.warna import PALET

KEADAAN = ("belum dilaporkan", "tidak tersedia")
TERKUNCI: Sifat = {"bg_color": PALET["tidak_tersedia"]}
_TERBUKA: Sifat = {"locked": False, "align": "right", "num_format": "0"}
_PILIHAN: Sifat = {"locked": False, "align": "center"}
_PERIKSA: Sifat = {"font_color": PALET["contoh"], "bold": True}


def beda(laki: str, perempuan: str, jumlah: str) -> str:
    """Condition: all three are numbers and L + P is not Jumlah."""
    return f"AND(COUNT({laki},{perempuan},{jumlah})=3,N({laki})+N({perempuan})<>N({jumlah}))"


def sel_satuan(lembar: Worksheet, gaya: Gaya, b: int, k: int, satuan: Sequence[str]) -> None:
    """The unit: locked where there is one, else a drop-down of the allowed ones."""
    if len(satuan) > 1:
        sel_pilihan(lembar, gaya, b, k, satuan, satuan[0])
    else:
        gaya.teks(lembar, b, k, satuan[0], SEL, TERKUNCI, {"align": "center"})


def sel_pilihan(lembar: Worksheet, gaya: Gaya, b: int, k: int, pilihan: Sequence[str], isi: str) -> None:
    """A cell with a drop-down that allows nothing else."""
    gaya.teks(lembar, b, k, isi, SEL, _PILIHAN)
    pesan = f"Pilih salah satu: {', '.join(pilihan)}."
    lembar.data_validation(
        b,
        k,
        b,
        k,
        {"validate": "list", "source": list(pilihan), "error_title": "Isian", "error_message": pesan},
    )


def sel_angka(lembar: Worksheet, gaya: Gaya, b: int, k: int, *, buka: bool = True) -> None:
    """An empty cell for a whole number; its drop-down offers the two states (other entries are seen by Periksa)."""
    if not buka:
        lembar.write_blank(b, k, None, gaya.format(SEL, TERKUNCI))
        return
    lembar.write_blank(b, k, None, gaya.format(SEL, _TERBUKA))
    lembar.data_validation(b, k, b, k, {"validate": "list", "source": list(KEADAAN), "show_error": False})


def sel_rumus(lembar: Worksheet, gaya: Gaya, b: int, k: int, rumus: str) -> None:
    """A locked formula; its stored value is the empty text that it has while the row is empty."""
    lembar.write_formula(b, k, rumus, gaya.format(SEL, _PERIKSA, TERKUNCI), "")


def sel_tahun_lalu(lembar: Worksheet, gaya: Gaya, b: int, mulai: int, lalu: Sequence[Lalu]) -> None:
    """Last year's values from column `mulai` on, locked; a text where there is no single number."""
    for k, nilai in enumerate(lalu, mulai):
        if isinstance(nilai, int):
            lembar.write_number(b, k, nilai, gaya.format(SEL, LEMAH, TERKUNCI, {"num_format": "#,##0"}))
        else:
            gaya.teks(lembar, b, k, nilai, SEL, LEMAH, TERKUNCI, {"align": "right"})


def bukan_isian(b: int, kolom: Sequence[int]) -> str:
    """True when a filled cell is neither a whole number from 0 nor one of the two states."""
    syarat = []
    for k in kolom:
        sel = xl_rowcol_to_cell(b, k)
        teks = "".join(f',{sel}<>"{satu}"' for satu in KEADAAN)
        syarat += [
            f"AND(ISTEXT({sel}){teks})",
            f"AND(ISNUMBER({sel}),OR(N({sel})<0,N({sel})<>INT(N({sel}))))",
        ]
    return f"OR({','.join(syarat)})"


def pilih_rumus(*cabang: tuple[str, str]) -> str:
    """Nested IF: the text of the first condition that holds, else ''."""
    rumus = '""'
    for syarat, teks in reversed(cabang):
        rumus = f'IF({syarat},"{teks}",{rumus})'
    return f"={rumus}"
