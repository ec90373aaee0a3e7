"""A panel as CSV: one rectangular table that Excel (Indonesian) and pandas both open without a question.

Decided here: the first line is the header and there is no block of comments, because Excel shows such a block
as rows and pandas stops at it. What must travel with the numbers stands in constant columns at the end, so a
copied row still says where it is from:

- `baris`: "data" or "total", so that nobody sums a total along;
- `kode`: code of the row (only when the table has codes). Excel may read 64.02 as a number or a date: whoever
  needs codes in Excel imports the column as text;
- `keterangan`: states in words ("Terdata: belum dilaporkan"); hidden or missing values are empty, nihil is 0;
- `periode`, `edisi`, `cakupan`, `penyebut`, `audiens`, `tanda` (DATA CONTOH, INTERNAL, koreksi,
  or what it is instead of data), `sumber`.

Numbers carry the decimals of the screen and no thousands separator.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import Literal

from charts.spec import Cell, Column
from panels.panel import Panel
from reports.angka_layar import HAMPIR, baca, bulatkan
from reports.kata_berkas import judul_semua, sumber_singkat, tanda
from reports.teks_aman import untuk_csv
from reports.xlsx_angka import berangka, nilai_sel
from words.galat import KodeTidakDikenal
from words.keadaan import AKHIRAN, nama
from words.label import DIKOREKSI, audiens, status

Gaya = Literal["titik_koma", "koma"]

KOLOM_TAMBAHAN = ("keterangan", "periode", "edisi", "cakupan", "penyebut", "audiens", "tanda", "sumber")
_GAYA: dict[str, tuple[str, str]] = {"titik_koma": (";", ","), "koma": (",", ".")}
_STATUS = {akhiran: kode for kode, akhiran in AKHIRAN.items() if akhiran}


def csv_bytes(panel: Panel, *, gaya: Gaya = "titik_koma") -> bytes:
    """UTF-8 with BOM, CRLF. `titik_koma`: `;` and decimal comma; `koma`: `,` and decimal point.

    Raises KodeTidakDikenal for another `gaya`.
    """
    if gaya not in _GAYA:
        raise KodeTidakDikenal("Gaya CSV", gaya, ", ".join(_GAYA))
    pemisah, desimal = _GAYA[gaya]
    tabel = panel.table
    teks = StringIO(newline="")
    tulis = csv.writer(teks, delimiter=pemisah, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    kode = ("kode",) if tabel.keys else ()
    tulis.writerow([untuk_csv(_datar(k)) for k in (*judul_semua(tabel), "baris", *kode, *KOLOM_TAMBAHAN)])
    kunci_baris = tabel.keys or ("",) * len(tabel.rows)
    semua = [("data", kunci, baris) for kunci, baris in zip(kunci_baris, tabel.rows, strict=True)]
    semua += [("total", "", tabel.total)] if tabel.total is not None else []
    for macam, kunci, baris in semua:
        isi = [_isi(cell, kolom, desimal) for cell, kolom in zip(baris, tabel.columns, strict=True)]
        kode_baris = (untuk_csv(_datar(kunci)),) if kode else ()
        tulis.writerow([*isi, macam, *kode_baris, *_tambahan(panel, baris)])
    return teks.getvalue().encode("utf-8-sig")


def _isi(cell: Cell, kolom: Column, desimal: str) -> str:
    """A number in digits, an empty cell for a state, or safe text."""
    if not kolom.numeric:
        return untuk_csv(_datar(cell.text))
    if berangka(cell):
        return _angka(cell, kolom).replace(".", desimal)
    return untuk_csv(_datar(cell.text)) if cell.keadaan == "ada" else ""


def _angka(cell: Cell, kolom: Column) -> str:
    """Digits of the screen; where it shortens ("1,2 ribu"), the full number at the column's decimals."""
    nilai, layar = nilai_sel(cell), baca(cell.text)
    if layar is not None and abs(float(layar.nilai) - nilai) <= 10.0**-layar.desimal:
        return format(layar.nilai, "f")
    return format(bulatkan(nilai, kolom.desimal), "f")


def _tambahan(panel: Panel, baris: tuple[Cell, ...]) -> list[str]:
    s = panel.stamps
    isi = (
        _keterangan(panel.table.columns, baris),
        panel.period,
        s.edisi,
        s.cakupan,
        s.penyebut,
        audiens(s.audiens),
        "; ".join(filter(None, (*tanda(s), DIKOREKSI if s.dikoreksi else "", panel.asal))),
        sumber_singkat(panel),
    )
    return [untuk_csv(_datar(teks)) for teks in isi]


def _keterangan(kolom: tuple[Column, ...], baris: tuple[Cell, ...]) -> str:
    """States, statuses and partial coverage by column: "belum dilaporkan: Terdata; angka sementara: Lalu"."""
    kelompok: dict[str, list[str]] = {}
    for cell, k in zip(baris, kolom, strict=True):
        layar = baca(cell.text) if cell.keadaan == "ada" and k.numeric else None
        if cell.keadaan != "ada":
            kelompok.setdefault(nama(cell.keadaan).lower(), []).append(k.title)
        elif layar is not None and layar.akhiran in _STATUS:
            kelompok.setdefault(status(_STATUS[layar.akhiran]).lower(), []).append(k.title)
        if layar is not None and layar.cakupan:
            kelompok.setdefault(_sebagian(layar.cakupan), []).append(k.title)
    return "; ".join(f"{kata}: {', '.join(judul)}" for kata, judul in kelompok.items())


def _sebagian(cakupan: str) -> str:
    """The mark of a part in words: " (9/10; 5/23 jenis)" -> "9 dari 10 wilayah, 5 dari 23 jenis"."""
    if cakupan == HAMPIR:
        return "sebagian kecil jenis belum ada"
    bagian = cakupan.strip("\u00a0()").split("; ")
    return ", ".join(
        satu.replace("/", " dari ") + ("" if satu.endswith(("jenis", "lain")) else " wilayah")
        for satu in bagian
    )


def _datar(teks: str) -> str:
    """One line: Excel breaks a row at a line end more often than it should."""
    return " ".join(teks.split())
