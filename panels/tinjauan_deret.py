"""Tinjauan otomatis: the yearly points of what is looked at, whatever it is, and their trend tag where one exists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from charts.spec import Keadaan
from panels import peta, tren
from panels.common import text
from panels.tinjauan_dasar import Pokok
from queries import Row, rows
from stats.tren import TITIK, TitikTren
from stats.tren import tren as uji
from words.catatan import jenis_kurang
from words.keadaan import ADA, NIHIL, cakupan

TAHUN = 10
CAKUPAN_BERUBAH = "belum dapat dihitung: cakupan wilayah atau jenisnya berubah antartahun"
TANPA_TAHUN = "belum dapat dihitung: tidak ada data"


@dataclass(frozen=True, slots=True)
class Titik:
    """One year: the number with its state.

    `utuh`: of all areas and types, so that it may be joined to others; `luas`: of more than half of the areas, so
    that it may be drawn at all.
    """

    tahun: int
    nilai: float | None
    teks: str
    keadaan: Keadaan
    asal: str
    status: str
    sumber_id: str
    putus: bool = False
    utuh: bool = True
    luas: bool = True
    keterangan: str = ""
    n: int = 0
    total: int = 0

    @property
    def ada(self) -> bool:
        """Whether there is a number, a true zero too."""
        return self.nilai is not None and self.keadaan in (ADA, NIHIL)


def dipakai(points: Iterable[Titik]) -> list[Row]:
    """What stamps read of the points: a hidden or missing one is of its asal too, but has no status."""
    return [
        {"asal": p.asal, "status": p.status if p.ada else "tetap", "periode": str(p.tahun)}
        for p in points
        if p.asal
    ]


def sumber(points: Iterable[Titik]) -> list[str]:
    """The sources of the points, also of those that show no number."""
    return [p.sumber_id for p in points if p.sumber_id]


def titik(one: Pokok) -> tuple[Titik, ...]:
    """Return the last ten years of the chosen place up to the chosen year; none for a type never reported."""
    if one.info is None:
        return indikator(one)
    found = _gabungan(one) if one.info.gabungan else _jenis(one)
    return tuple(_satu(row) for row in found[-TAHUN:])


def ukuran(one: Pokok) -> tuple[str, int, str]:
    """Unit, decimals and polarity of what is drawn."""
    if one.info:
        return one.info.satuan, 0, one.info.polaritas
    shown = peta.measure(one.state, one.konteks)
    return shown.satuan, shown.desimal, shown.polaritas


def tanda(one: Pokok) -> str:
    """Return the trend tag in words; an indicator is no count and has none ("")."""
    if one.info is None:
        return ""
    found = _gabungan(one) if one.info.gabungan else _jenis(one)
    if not found:
        return TANPA_TAHUN
    if not one.info.gabungan:
        return tren.kata(tren.tanda(found))
    last = found[-TITIK:]
    if any(row["nilai"] is not None and not row["utuh"] for row in last):
        return CAKUPAN_BERUBAH
    return tren.kata(uji([_uji(row) for row in found]))


def _jenis(one: Pokok) -> tuple[Row, ...]:
    found = tren.deret(one.konteks, one.kode, one.state.ukuran, one.state.tahun, one.state.penduduk)
    return found.get((one.info.kode, one.info.satuan), ()) if one.info else ()


def _gabungan(one: Pokok) -> tuple[Row, ...]:
    given = {"jenis": one.state.jenis, "ukuran": one.state.ukuran, "sampai": int(one.state.tahun)}
    unit = one.info.satuan if one.info else ""
    return rows("tinjauan_deret", one.konteks, kode_wilayah=one.kode, satuan=unit, **given)


def _uji(row: Row) -> TitikTren:
    """A sum over types is cases: it is tested as a count, never against people."""
    return tren.titik({**row, "penduduk": None})


def _satu(row: Row) -> Titik:
    return Titik(
        tahun=row["tahun"],
        nilai=row["nilai"],
        teks=text(row),
        keadaan=row["keadaan"],
        asal=row["asal"] or "",
        status=row["status"],
        sumber_id=row["sumber_id"] or "",
        putus=row["putus"] or row["beda_asal"],
        utuh=row.get("utuh", True),
        luas="utuh" not in row or row["n_wilayah"] * 2 > row["n_total"],
        keterangan=_cakupan(row),
        n=row["n_wilayah"],
        total=row["n_total"],
    )


def _cakupan(row: Row) -> str:
    """ "8 dari 10 wilayah; 22 dari 23 jenis" of a roll-up, the coverage of a type."""
    areas = cakupan(row["n_wilayah"], row["n_total"]) if row["n_total"] > 1 else ""
    n, total = row.get("n_jenis") or 0, row.get("n_jenis_total") or 0
    types = jenis_kurang(n, total) if row["n_total"] == 1 and 0 < n < total else ""
    short = f"{row['n_kurang']} wilayah belum lengkap jenisnya" if areas and row.get("n_kurang") else ""
    return "; ".join(part for part in (areas, types, short) if part)


def indikator(one: Pokok) -> tuple[Titik, ...]:
    """Return the years of an indicator of the chosen place: the map's own measure, year by year."""
    last = int(one.state.tahun)
    found = (_tahun(one, year) for year in range(last - TAHUN + 1, last + 1))
    known = [point for point in found if point]
    first = next((place for place, point in enumerate(known) if point.ada), len(known))
    return tuple(known[first:])


def _tahun(one: Pokok, year: int) -> Titik | None:
    shown = peta.measure(one.state.with_(tahun=str(year)), one.konteks)
    own = one.milik(shown)
    if own is None:
        return None
    used = [row for row in shown.dipakai if row.get("kode_wilayah") == own.kode]
    asal = next((row["asal"] for row in used if row.get("asal")), "resmi")
    status = next((row["status"] for row in used if row.get("status")), "tetap")
    source = "|".join(row["sumber_id"] for row in used if row.get("sumber_id"))
    return Titik(year, own.nilai, own.teks, own.keadaan, asal, status, source)
