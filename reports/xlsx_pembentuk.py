"""Sheet "Hitungan": the numbers that the formulas of a matrix read, one cell of "Data" a row."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from panels.panel import Panel
from reports import xlsx_gaya as gaya
from reports.kata_berkas import kalimat_tanda
from reports.xlsx_gaya import Gaya
from reports.xlsx_hitungan import KEPALA, PERTAMA, Baris

_LEBAR = (13, 38, 26)
_LEBAR_ANGKA = 16


def tulis_hitungan(lembar: Worksheet, panel: Panel, semua: tuple[Baris, ...], g: Gaya) -> None:
    """Fill the sheet from the plan of sheet "Data"."""
    nama = [satu for satu, _ in semua[0].hitungan.masukan]
    sampai = len(KEPALA) + len(nama) - 1
    g.rentang(lembar, 0, sampai, f"{panel.title}: angka pembentuk tiap sel", gaya.NAMA)
    tanda = " ".join(kalimat_tanda(panel))
    g.rentang(lembar, 1, sampai, tanda, gaya.PITA if tanda else gaya.LEMAH)
    for k, teks in enumerate((*KEPALA, *nama)):
        lembar.set_column(k, k, _LEBAR[k] if k < len(_LEBAR) else max(_LEBAR_ANGKA, len(teks) / 2 + 4))
        g.teks(lembar, PERTAMA - 1, k, teks, gaya.KEPALA)
    lembar.set_row(PERTAMA - 1, 32)
    for b, satu in enumerate(semua, PERTAMA):
        for k, teks in enumerate((satu.alamat, satu.baris, satu.kolom)):
            g.teks(lembar, b, k, teks, gaya.SEL)
        for k, (_, x) in enumerate(satu.hitungan.masukan, len(KEPALA)):
            bentuk: gaya.Sifat = {"num_format": "#,##0" if x == int(x) else "General"}
            lembar.write_number(b, k, x, g.format(gaya.SEL, bentuk))
    lembar.freeze_panes(PERTAMA, 0)
    lembar.repeat_rows(PERTAMA - 1)
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
