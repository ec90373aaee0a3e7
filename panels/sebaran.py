"""One measure over the areas: what the map, the tile grid and their table all show."""

from __future__ import annotations

from dataclasses import dataclass

from charts.spec import Cell, Column, Keadaan, Legend, LegendClass, Mark, Table
from panels.common import word_cell
from queries import Row
from stats import kelas as kelas_stat
from words import label, warna


@dataclass(frozen=True, slots=True)
class Nilai:
    """One area's value: the number, its printed text, its state, and the lines of its tooltip."""

    kode: str
    nama: str
    pendek: str
    nilai: float | None
    teks: str
    keadaan: Keadaan
    sel: tuple[Cell, ...]  # table cells after the name
    low: float | None = None
    high: float | None = None
    hover: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sebaran:
    """A measure over all areas, with the province beside and everything that must be said about it."""

    judul: str
    satuan: str
    periode: str
    desimal: int
    nilai: tuple[Nilai, ...]
    kolom: tuple[Column, ...]  # table columns after the name
    dipakai: tuple[Row, ...]  # the rows used: their asal and status decide the stamps
    sumber_id: tuple[str, ...]
    total: Nilai | None = None
    cakupan: tuple[int, int] | None = None
    penyebut: str = ""
    divergen: bool = False
    polaritas: str = "netral"
    kalimat: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    definisi: str = ""


def tabel(sebaran: Sebaran) -> Table:
    """Return the table twin: one row per area in the field's order, the province last."""
    name = Column("wilayah", "Kabupaten/kota")
    rows = tuple((word_cell(one.nama), *one.sel) for one in sebaran.nilai)
    last = sebaran.total
    return Table(
        columns=(name, *sebaran.kolom),
        rows=rows,
        total=(word_cell(last.nama), *last.sel) if last else None,
        keys=tuple(one.kode for one in sebaran.nilai),
    )


def kelas(sebaran: Sebaran, metode: str) -> tuple[kelas_stat.Kelas | None, Legend]:
    """Return the class breaks of the shown values and their legend; breaks and method are printed."""
    values = [one.nilai for one in sebaran.nilai if one.nilai is not None and one.keadaan == "ada"]
    states = tuple(dict.fromkeys(one.keadaan for one in sebaran.nilai if one.keadaan != "ada"))
    if not values:
        return None, Legend(sebaran.satuan, (), "", states)
    breaks = (
        kelas_stat.kelas_divergen(values, metode, sebaran.desimal)
        if sebaran.divergen
        else kelas_stat.kelas(values, metode, desimal=sebaran.desimal)
    )
    colours = _colours(sebaran, breaks)
    words = label.label_kelas(breaks.batas, sebaran.desimal, sebaran.divergen)
    classes = tuple(
        LegendClass(word, colour, warna.teks_di_atas(colour)) for word, colour in zip(words, colours)
    )
    name = f"{label.kelas(metode)}, berpusat pada nol" if sebaran.divergen else label.kelas(metode)
    return breaks, Legend(sebaran.satuan, classes, f"Metode kelas: {name}", states)


def _colours(sebaran: Sebaran, breaks: kelas_stat.Kelas) -> tuple[str, ...]:
    if sebaran.divergen:
        return warna.divergen(sebaran.polaritas)
    return warna.ramp("biru", len(breaks.hitung))


def marks(sebaran: Sebaran, breaks: kelas_stat.Kelas | None) -> tuple[Mark, ...]:
    """Return one mark per area; no area is ever left out."""
    return tuple(
        Mark(
            key=one.kode,
            label=one.pendek,
            value=one.nilai,
            text=one.teks,
            keadaan=one.keadaan,
            low=one.low,
            high=one.high,
            kelas=breaks.indeks(one.nilai)
            if breaks and one.keadaan == "ada" and one.nilai is not None
            else None,
            hover=one.hover,
        )
        for one in sebaran.nilai
    )
