"""The recap's other sheets: the same cells as one long table, the definitions, the metadata."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from queries import Row
from reports import xlsx_gaya as gaya
from reports.rekap_isi import TIPE, TOTAL, UKURAN, Rekap, Tahun
from reports.xlsx_gaya import Gaya
from words import label

KOLOM = (
    ("Tahun", 8),
    ("Kode wilayah", 12),
    ("Kabupaten/kota", 26),
    ("Kode jenis", 12),
    ("Jenis", 40),
    ("Satuan", 8),
    ("Ukuran", 12),
    ("Laki-laki", 10),
    ("Perempuan", 10),
    ("Jumlah", 10),
    ("Keadaan laki-laki", 17),
    ("Keadaan perempuan", 17),
    ("Keadaan jumlah", 17),
    ("Status", 16),
    ("Asal", 12),
    ("Sumber", 40),
)
DEFINISI = (
    ("Kode", 14),
    ("Jenis", 40),
    ("Definisi", 90),
    ("Satuan", 12),
    ("Satuan lain", 12),
    ("Kewenangan", 50),
)
ISIAN = ("jenis", "nama", "definisi", "satuan_utama", "satuan_lain", "kewenangan")


def tulis_panjang(lembar: Worksheet, isi: Rekap, g: Gaya) -> None:
    """One row per year, area, type, unit and measure that was reported; no roll-up, so that a pivot adds rightly."""
    _kepala(lembar, KOLOM, g)
    baris, biasa = 1, g.format()
    for tahun in isi.tahun:
        for nilai in _baris(isi, tahun):
            for k, satu in enumerate(nilai):
                if isinstance(satu, int):
                    lembar.write_number(baris, k, satu, biasa)
                elif satu:
                    lembar.write_string(baris, k, satu, biasa)
            baris += 1
    lembar.autofilter(0, 0, max(baris - 1, 1), len(KOLOM) - 1)
    lembar.ignore_errors({"number_stored_as_text": f"A1:XFD{baris + 1}"})


def _kepala(lembar: Worksheet, kolom: tuple[tuple[str, int], ...], g: Gaya) -> None:
    for k, (teks, lebar) in enumerate(kolom):
        lembar.set_column(k, k, lebar)
        g.teks(lembar, 0, k, teks, gaya.KEPALA, {"align": "left"})
    lembar.freeze_panes(1, 0)
    lembar.set_paper(8)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)


def _baris(isi: Rekap, tahun: Tahun) -> list[tuple[int | str | None, ...]]:
    return [
        _satu(isi, row)
        for ukuran in UKURAN
        for garis in tahun.garis[ukuran]
        if garis.keluarga != TOTAL
        for kode, row in garis.sel.items()
        if kode in isi.wilayah and row["asal"]
    ]


def _satu(isi: Rekap, row: Row) -> tuple[int | str | None, ...]:
    states = (row["keadaan_laki"], row["keadaan_perempuan"], row["keadaan"])
    return (
        row["tahun"],
        row["kode_wilayah"],
        isi.wilayah[row["kode_wilayah"]]["nama"],
        row["jenis"],
        isi.jenis[row["jenis"]]["nama"],
        row["satuan"],
        label.ukuran(row["ukuran"]),
        row["laki"],
        row["perempuan"],
        row["nilai"],
        *(one.replace("_", " ") if one else "tidak dirinci" for one in states),
        label.status(row["status"]),
        label.asal(row["asal"]),
        row["sumber_id"],
    )


def tulis_definisi(lembar: Worksheet, isi: Rekap, g: Gaya) -> None:
    """Definition, units and authority of every type and group that a line may carry."""
    _kepala(lembar, DEFINISI, g)
    shown = {garis.jenis for tahun in isi.tahun for lines in tahun.garis.values() for garis in lines}
    baris = 0
    for row in isi.jenis.values():
        if row["keluarga"] != TIPE and row["jenis"] not in shown:
            continue
        baris += 1
        teks = [(row[kunci] or "").replace("|", ", ") for kunci in ISIAN]
        for k, satu in enumerate(teks):
            g.teks(lembar, baris, k, satu, gaya.ISI, gaya.SEL)
        lines = max(-(-len(satu) // (lebar - 2)) for satu, (_, lebar) in zip(teks, DEFINISI))
        lembar.set_row(baris, 15.0 * max(1, lines) + 3)
