"""Mutu: the revision triangle. Rows are years of a figure, columns the editions that stated it, oldest first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from charts.spec import Cell, Column, Table
from panels import mutu
from panels.common import empty_cell, text, word_cell
from panels.mutu_kata import CONTOH, sumber_atau_edisi
from panels.panel import Panel
from panels.sitasi import pecah
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import label
from words.format import angka, tanggal
from words.keadaan import cakupan

TERBANYAK = 8  # editions shown; opening one reads its files
SPM_UKURAN = {"terdata": "butuh", "tertangani": "terlayani"}
ADA = ("ada", "nihil", "disamarkan")
ANAK_PANAH = " → "
TANPA_BANDING = "tidak dapat dibandingkan"
Sel = tuple[int, str, str]  # year, asal, area
SATU_EDISI = (
    "Baru ada satu edisi data, jadi belum ada revisi untuk dibandingkan. Begitu edisi berikutnya terbit, kolomnya "
    "muncul di sini dan setiap angka yang berubah ditandai “semula → menjadi”."
)


@dataclass(frozen=True, slots=True)
class Ukur:
    """The measure whose revisions are shown, in the words of the queries."""

    tabel: str
    jenis: str
    ukuran: str
    satuan: str
    nama: str

    def kunci(self) -> dict[str, str]:
        """Return the parameters of the queries."""
        return {"tabel": self.tabel, "jenis": self.jenis, "ukuran": self.ukuran, "satuan": self.satuan}


def ukur(state: State, konteks: Konteks) -> Ukur:
    """Return the measure: PMKS follows the shared type filter, the other tables the page's own list."""
    table = mutu.tabel(state)
    if table == mutu.PMKS:
        code = state.jenis
    else:
        offered = mutu.seri_tersedia(table, konteks)
        code = state.seri if state.seri in offered.words else offered.default
    row = next(one for one in rows("jenis_daftar", konteks) if one["jenis"] == code)
    measure = {"spm": SPM_UKURAN.get(state.ukuran, "butuh"), "psks": ""}.get(table, state.ukuran)
    unit = "jiwa" if table == "spm" else row["satuan_utama"]
    what = f", {label.ukuran(measure).lower()}" if measure else ""
    return Ukur(table, code, measure, unit, f"{row['nama']}{what}")


def segitiga(state: State, konteks: Konteks) -> Panel | None:
    """Return the triangle of the chosen area, or of the province over the areas that every edition has.

    None for tables of published figures: theirs are compared cell by cell.
    """
    if mutu.tabel_beda(state) not in mutu.TABEL:
        return None
    order, broken = mutu.urutan_edisi()
    shown = order[-TERBANYAK:]
    what = ukur(state, konteks)
    if state.satu_wilayah:
        values = {edition: _wilayah(what, _lain(konteks, edition), state.wilayah) for edition, _ in shown}
        coverage: dict[int, str] = {}
    else:
        values, coverage = _provinsi(what, [_lain(konteks, edition) for edition, _ in shown])
    years = sorted({year for found in values.values() for year in found}, reverse=True)
    used = [row for found in values.values() for row in found.values()]
    made = panel_tabel_data(
        key=f"revisi-{what.tabel}-{what.jenis}".lower(),
        title=f"Segitiga revisi: {what.nama}, {_tempat(state, konteks)}",
        unit=what.satuan,
        period=mutu.rentang(years[-1], years[0]) if years else "belum ada tahun",
        table=_tabel(years, shown, values, coverage),
        used=used,
        page=mutu.PAGE,
        choices=mutu.choices(konteks),
        state=state,
        konteks=konteks,
        sumber_id=_dikenal(used, konteks),
        sentences=_kalimat(years, shown, values),
        notes=_catatan(state, len(order), broken),
    )
    return sumber_atau_edisi(made)


def _lain(konteks: Konteks, edition: str) -> Konteks:
    """The same audience on another edition."""
    return replace(konteks, edisi=edition)


def _tempat(state: State, konteks: Konteks) -> str:
    if not state.satu_wilayah:
        return f"{rows('provinsi', konteks)[0]['nama']} (wilayah sebanding)"
    return next(
        row["nama"] for row in rows("wilayah_daftar", konteks) if row["kode_wilayah"] == state.wilayah
    )


def _wilayah(what: Ukur, there: Konteks, code: str) -> dict[int, Row]:
    return {
        row["tahun"]: row for row in rows("mutu_deret", there, **what.kunci()) if row["kode_wilayah"] == code
    }


def _provinsi(what: Ukur, places: list[Konteks]) -> tuple[dict[str, dict[int, Row]], dict[int, str]]:
    """Sums per edition over the area-years that every edition with that year has, and the coverage of each year."""
    known = {here.edisi: _ada(rows("mutu_deret", here, **what.kunci())) for here in places}
    years = {year for found in known.values() for year, _, _ in found}
    cells = sorted(cell for year in years for cell in _sebanding(year, list(known.values())))
    sums = {
        here.edisi: {row["tahun"]: row for row in rows("mutu_jumlah", here, **what.kunci(), sel=cells)}
        for here in places
    }
    covered = {
        row["tahun"]: cakupan(row["n_wilayah"], row["n_total"])
        for found in sums.values()
        for row in found.values()
    }
    return sums, {year: covered.get(year, TANPA_BANDING) for year in years}


def _ada(found: tuple[Row, ...]) -> set[Sel]:
    """Area-years that may stand in a sum: contoh, or of a real rekap; single figures from the news make no total."""
    return {
        (row["tahun"], row["asal"], row["kode_wilayah"])
        for row in found
        if row["keadaan"] in ADA and (row["ada_rekap"] or row["asal"] == "contoh")
    }


def _sebanding(year: int, known: list[set[Sel]]) -> set[str]:
    """The areas of a year ("2024 64.02") that all editions with that year have; contoh never counts beside official."""
    own = [{cell for cell in found if cell[0] == year} for found in known]
    filled = [cells for cells in own if cells]
    latest = {asal for _, asal, _ in filled[-1]}
    same = [cells for cells in filled if {asal for _, asal, _ in cells} == latest]
    return {f"{year} {area}" for _, _, area in set.intersection(*same)}


def _tabel(
    years: list[int],
    shown: tuple[tuple[str, str], ...],
    values: dict[str, dict[int, Row]],
    coverage: dict[int, str],
) -> Table:
    columns = (
        Column("tahun", "Tahun angka"),
        *(Column(f"e{place}", _kepala(*one)) for place, one in enumerate(shown)),
        *((Column("cakupan", "Wilayah sebanding"),) if coverage else ()),
    )
    lines = (
        (
            word_cell(str(year)),
            *_garis([values[edition].get(year) for edition, _ in shown]),
            *((word_cell(coverage[year]),) if coverage else ()),
        )
        for year in years
    )
    return isi_tabel(columns, lines, (str(year) for year in years))


def _kepala(edition: str, made: str) -> str:
    return f"{edition} ({tanggal(datetime.datetime.fromisoformat(made).date())})"


def _garis(line: list[Row | None]) -> list[Cell]:
    """A year's cells, oldest edition first; a value that differs from the one before it reads "old → new"."""
    cells, before = [], None
    for row in line:
        if row is None:
            cells.append(empty_cell())
            continue
        cells.append(
            word_cell(f"{_teks(before)}{ANAK_PANAH}{_teks(row)}" if _berubah(before, row) else _teks(row))
        )
        before = row if row["keadaan"] in ADA else before
    return cells


def _teks(row: Row) -> str:
    return f"{CONTOH} {text(row)}" if row["asal"] == "contoh" else text(row)


def _berubah(before: Row | None, row: Row) -> bool:
    """Whether a value was revised; contoh that gave way to a real figure is no revision."""
    return (
        before is not None
        and row["keadaan"] in ADA
        and before["asal"] == row["asal"]
        and text(before) != text(row)
    )


def _kalimat(
    years: list[int], shown: tuple[tuple[str, str], ...], values: dict[str, dict[int, Row]]
) -> tuple[str, ...]:
    if len(shown) == 1:
        return (SATU_EDISI,)
    changed = [
        str(year)
        for year in years
        if any(
            ANAK_PANAH in cell.text for cell in _garis([values[edition].get(year) for edition, _ in shown])
        )
    ]
    if not changed:
        return ("Tidak ada angka yang direvisi antaredisi.",)
    return (f"Direvisi antaredisi: angka tahun {', '.join(changed)}.",)


def _catatan(state: State, n_order: int, broken: tuple[str, ...]) -> tuple[str, ...]:
    notes = [
        "Baris: tahun angka; kolom: edisi menurut waktu dibuat. “semula → menjadi” menandai sel yang berubah."
    ]
    if not state.satu_wilayah:
        notes.append(
            "Jumlah provinsi hanya atas wilayah yang melapor pada semua edisi untuk tahun itu; wilayah yang baru masuk "
            "tidak dibaca sebagai kenaikan."
        )
    notes.append(f"{CONTOH}: data contoh; bergantinya data contoh menjadi angka resmi bukan revisi.")
    if n_order > TERBANYAK:
        notes.append(f"Ditampilkan {angka(TERBANYAK)} edisi terbaru dari {angka(n_order)}.")
    if broken:
        notes.append(f"Edisi yang tidak dapat dibaca: {', '.join(broken)}.")
    return tuple(notes)


def _dikenal(used: list[Row], konteks: Konteks) -> tuple[str, ...]:
    """The sources that the open edition can cite; another edition may know more."""
    known = {row["sumber_id"] for row in rows("sumber_daftar", konteks)}
    return tuple(code for code in pecah(row["sumber_id"] for row in used) if code in known)
