"""Mutu: the marks of the matrix and what they mean; what a list without figures rests on."""

from __future__ import annotations

from dataclasses import replace

from panels.panel import Panel, Source

UTUH = "●"
SEBAGIAN = "◐"
BERITA = "◦"
CONTOH = "c"
TANPA_WILAYAH = "/"
LEGENDA = (
    f"{UTUH} rekap resmi, semua jenis dilaporkan; {SEBAGIAN} rekap resmi, sebagian jenis; {BERITA} angka tunggal dari "
    f"berita atau pernyataan, bukan rekap; {CONTOH} data contoh (rekaan, tidak dihitung sebagai penyampaian).",
    f"… data tidak tersedia; belum = belum dilaporkan; {TANPA_WILAYAH} wilayah belum dibentuk. Nihil dan sel yang "
    "disamarkan dihitung sebagai dilaporkan.",
)
ISI_EDISI = Source("EDISI", "Serambi, isi edisi data ini", "", "", "")


def sumber_atau_edisi(made: Panel) -> Panel:
    """Return the panel with its sources; one that shows no figure rests on what the edition holds."""
    return replace(made, sources=made.sources or (ISI_EDISI,))
