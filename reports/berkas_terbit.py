"""A published table as a file: CSV in both styles, Excel where it is small. Parquet: reports.berkas_parquet."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from xlsxwriter.worksheet import Worksheet

from charts.spec import Table, TableSpec
from panels.common import sources
from panels.panel import Panel, Stamps
from queries import Konteks
from queries.terbit import TabelTerbit, tabel_terbit
from queries.terbit_baca import berisi_contoh, isi
from queries.terbit_batasan import kosakata
from reports import xlsx_gaya as gaya
from reports.csv_tabel import BOM, csv_tabel
from reports.kata_berkas import baris_kepala, kalimat_tanda
from reports.nama import nama_dari
from reports.xlsx import buku_kerja
from reports.xlsx_data import NAMA_LEMBAR as DATA
from reports.xlsx_gaya import Gaya
from reports.xlsx_metadata import NAMA_LEMBAR as METADATA
from reports.xlsx_metadata import tulis_metadata
from words.galat import GalatSerambi
from words.label import INTERNAL

BATAS_XLSX = 20_000  # rows; larger ones are for CSV and Parquet, and the recap has a workbook of its own
KOLOM = (("Kolom", 20), ("Tipe", 10), ("Arti", 80), ("Nilai yang mungkin", 60))
_SEMPIT, _LEBAR = 10, 44


class TabelTerlaluBesar(GalatSerambi):
    """A published table with more rows than a workbook should hold."""

    def __init__(self, tabel: str, banyak: int) -> None:
        super().__init__(
            f"Tabel {tabel} memuat {banyak} baris, lebih dari {BATAS_XLSX} baris untuk XLSX. Unduh CSV atau Parquet."
        )


def nama_terbit(tabel: str, konteks: Konteks, akhiran: str) -> str:
    """File name: `serambi_tabel-pmks_<edisi>[_DATA-CONTOH][_INTERNAL].<akhiran>`."""
    return nama_dari(f"tabel {tabel}", "", _stempel(tabel, konteks), akhiran)


def _stempel(tabel: str, konteks: Konteks) -> Stamps:
    return Stamps(konteks.edisi, contoh=tabel in berisi_contoh(konteks), audiens=konteks.audiens)


def csv_terbit(tabel: str, konteks: Konteks, *, gaya: str = "titik_koma") -> bytes:
    """A whole published table as CSV with BOM; styles as `csv_tabel`. Raises KodeTidakDikenal."""
    return b"".join((BOM, *csv_tabel(isi(tabel, konteks), gaya)))


def xlsx_terbit(tabel: str, konteks: Konteks, *, dibuat: datetime | None = None) -> bytes:
    """A whole published table as a workbook: rows, columns explained, metadata with every source.

    Same arguments, same bytes. Raises KodeTidakDikenal, TabelTerlaluBesar.
    """
    rows = isi(tabel, konteks)
    if rows.num_rows > BATAS_XLSX:
        raise TabelTerlaluBesar(tabel, rows.num_rows)
    panel = _panel(tabel_terbit()[tabel], rows, konteks)
    keluar = BytesIO()
    buku = buku_kerja(keluar, panel, dibuat)
    g = Gaya(buku)
    _tulis_data(buku.add_worksheet(DATA), panel, rows, g)
    _tulis_kolom(buku.add_worksheet("Kolom"), tabel_terbit()[tabel], g)
    tulis_metadata(buku.add_worksheet(METADATA), panel, g, dibuat)
    buku.close()
    return keluar.getvalue()


def _panel(tabel: TabelTerbit, rows: pa.Table, konteks: Konteks) -> Panel:
    """The table as heads, marks and metadata read it: words without cells."""
    empty = Table((), ())
    names = rows.column_names
    ids = pc.unique(rows.column("sumber_id")).to_pylist() if "sumber_id" in names else []
    years = [one for one in pc.unique(rows.column("tahun")).to_pylist() if one] if "tahun" in names else []
    return Panel(
        key=f"tabel-{tabel.nama}",
        title=f"Tabel terbit {tabel.nama}",
        unit="menurut kolom satuan" if "satuan" in names else "menurut kolomnya",
        period=_kurun(years),
        spec=TableSpec(empty),
        table=empty,
        sources=sources(konteks, ids),
        stamps=_stempel(tabel.nama, konteks),
        alt=tabel.arti,
        notes=(f"Satu baris per {', '.join(tabel.kunci)}.",),
        definition=tabel.arti,
    )


def _kurun(tahun: list[int]) -> str:
    if not tahun:
        return "menurut kolomnya"
    return str(min(tahun)) if min(tahun) == max(tahun) else f"{min(tahun)}–{max(tahun)}"


def _tulis_data(lembar: Worksheet, panel: Panel, rows: pa.Table, g: Gaya) -> None:
    """Title and marks, then a plain table that a pivot reads."""
    baris = 0
    for teks, sifat in [(panel.title, gaya.JUDUL), *((one, gaya.LEMAH) for one in baris_kepala(panel))]:
        g.teks(lembar, baris, 0, teks, sifat, {"text_wrap": False})
        baris += 1
    for teks in kalimat_tanda(panel):
        g.rentang(lembar, baris, max(rows.num_columns - 1, 5), teks, gaya.PITA)
        baris += 1
    _tulis_baris(lembar, rows, g, baris + 1)
    lembar.set_paper(8)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.set_footer(f"&L{panel.stamps.edisi.replace('&', '&&')[:80]}{_kaki(panel)}&R&P dari &N")


def _tulis_baris(lembar: Worksheet, rows: pa.Table, g: Gaya, kepala: int) -> None:
    """The column names in row `kepala`, the values below."""
    for k, name in enumerate(rows.column_names):
        values = rows.column(k).to_pylist()
        g.teks(lembar, kepala, k, name, gaya.KEPALA, {"align": "left", "indent": 1})
        longest = max((len(str(one)) for one in values if one is not None), default=0)
        lembar.set_column(k, k, min(_LEBAR, max(_SEMPIT, len(name) + 4, longest + 2)))
        for n, one in enumerate(values, kepala + 1):
            _sel(lembar, n, k, one, name, g)
    akhir = kepala + max(rows.num_rows, 1)
    lembar.freeze_panes(kepala + 1, 0)
    lembar.repeat_rows(kepala)
    lembar.autofilter(kepala, 0, akhir, rows.num_columns - 1)
    lembar.ignore_errors({"number_stored_as_text": f"A1:XFD{akhir + 1}"})


def _kaki(panel: Panel) -> str:
    marks = ("DATA CONTOH",) if panel.stamps.contoh else ()
    marks += (INTERNAL,) if panel.stamps.audiens == "internal" else ()
    return "".join(f" · {mark}" for mark in marks)


def _sel(lembar: Worksheet, baris: int, kolom: int, satu: Any, nama: str, g: Gaya) -> None:
    """One value in its own type; a year has no thousands separator."""
    if satu is None or satu == "":
        return
    if isinstance(satu, bool):
        lembar.write_boolean(baris, kolom, satu, g.format())
    elif isinstance(satu, int):
        lembar.write_number(baris, kolom, satu, g.format({"num_format": "0" if nama == "tahun" else "#,##0"}))
    elif isinstance(satu, float):
        lembar.write_number(baris, kolom, satu, g.format())
    elif isinstance(satu, date):
        lembar.write_datetime(
            baris, kolom, datetime(satu.year, satu.month, satu.day), g.format({"num_format": "yyyy-mm-dd"})
        )
    else:
        g.teks(lembar, baris, kolom, satu, {"indent": 1})


def _tulis_kolom(lembar: Worksheet, tabel: TabelTerbit, g: Gaya) -> None:
    for k, (teks, lebar) in enumerate(KOLOM):
        lembar.set_column(k, k, lebar)
        g.teks(lembar, 0, k, teks, gaya.KEPALA, {"align": "left"})
    lembar.freeze_panes(1, 0)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    for n, one in enumerate(tabel.kolom, 1):
        words = ", ".join(word or "(kosong)" for word in kosakata(tabel.nama, one.nama))
        for k, teks in enumerate((one.nama, one.tipe, one.arti, words)):
            g.teks(lembar, n, k, teks, gaya.ISI, gaya.SEL)
        lembar.set_row(n, 15.0 * max(1, -(-len(one.arti) // 78), -(-len(words) // 58)) + 2)
