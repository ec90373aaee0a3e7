"""Tinjauan otomatis: what is missing – every area and year of the last ten with its number or the reason of none."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Cell, Column, Keadaan, Table
from panels import jelajah, mutu_umur, peta
from panels.common import text, word_cell
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from panels.tinjauan_besar import judul
from panels.tinjauan_dasar import Pokok, pokok, tinjau
from panels.tinjauan_deret import TAHUN
from queries import Konteks, Row, rows
from words.format import angka
from words.keadaan import ADA, BELUM_DILAPORKAN, DISAMARKAN, NIHIL, nama, nilai_teks

Isi = dict[tuple[str, int], tuple[Cell, str, str]]  # (area, year) -> cell, asal, sources
BUKAN_LAPORAN = "Data contoh bukan laporan: yang masih ditunggu dari wilayah ada pada panel berikutnya."
KOSONG: Keadaan = "tidak_tersedia"
TERISI = (ADA, NIHIL, DISAMARKAN)
TERISI_SEMUA = "Semua tahun ada angkanya."


def panel(state: State, konteks: Konteks) -> Panel:
    """Return areas × years; of a type that may not stand by area the province alone."""
    one = pokok(state, konteks)
    last = int(one.state.tahun)
    years = tuple(range(last - TAHUN + 1, last + 1))
    found = _pmks(one) if one.info else _indikator(one, years)
    places = _tempat(one)
    cells = {
        (code, year): found.get((code, year)) or (_kosong(), "", "") for code, _ in places for year in years
    }
    contoh = any(asal == "contoh" for _, asal, _ in cells.values())
    made = panel_tabel_data(
        key="ketersediaan",
        title=f"Yang ada dan yang belum – {judul(one)}",
        unit=_satuan(one),
        period=f"{years[0]}–{years[-1]}",
        table=_tabel(places, years, cells, one),
        used=[{"asal": asal} for _, asal, _ in cells.values()],
        sumber_id=[source for _, _, source in cells.values() if source],
        page=jelajah.PAGE,
        choices=jelajah.choices(konteks),
        state=state,
        konteks=konteks,
        sentences=_kalimat(places, years, cells),
        notes=(BUKAN_LAPORAN,) if contoh and one.info else (),
    )
    return tinjau(made, "ketersediaan", one)


def _satuan(one: Pokok) -> str:
    return one.info.satuan if one.info else peta.measure(one.state, one.konteks).satuan


def _tempat(one: Pokok) -> tuple[tuple[str, str], ...]:
    if one.hanya_provinsi:
        return ((one.kode, one.nama),)
    return tuple((row["kode_wilayah"], row["nama"]) for row in rows("wilayah_daftar", one.konteks))


def _kosong() -> Cell:
    return Cell(None, nilai_teks(None, 0, KOSONG), KOSONG)


def _pmks(one: Pokok) -> Isi:
    given = {"jenis": one.state.jenis, "ukuran": one.state.ukuran, "jenis_kelamin": "total"}
    unit = one.info.satuan if one.info else ""
    found = rows("riwayat", one.konteks, satuan=unit, **given)
    return {
        (row["kode_wilayah"], row["tahun"]): (_sel(row), row["asal"] or "", row["sumber_id"] or "")
        for row in found
    }


def _sel(row: Row) -> Cell:
    return Cell(None if row["nilai"] is None else float(row["nilai"]), text(row), row["keadaan"])


def _indikator(one: Pokok, years: tuple[int, ...]) -> Isi:
    """Year by year as the map shows it."""
    found: Isi = {}
    for year in years:
        shown = peta.measure(one.state.with_(tahun=str(year)), one.konteks)
        by_area = {row.get("kode_wilayah"): row for row in shown.dipakai}
        for value in shown.nilai:
            known = value.nilai is not None and value.keadaan in (ADA, NIHIL)
            row = by_area.get(value.kode, {})
            printed = value.teks if known else nilai_teks(None, 0, value.keadaan)
            cell = Cell(value.nilai if known else None, printed, value.keadaan)
            asal = (row.get("asal") or "resmi") if known else ""
            found[value.kode, year] = (cell, asal, row.get("sumber_id") or "" if known else "")
    return found


def _tabel(places: tuple[tuple[str, str], ...], years: tuple[int, ...], cells: Isi, one: Pokok) -> Table:
    digits = 0 if one.info else peta.measure(one.state, one.konteks).desimal
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(Column(str(year), str(year), numeric=True, desimal=digits) for year in years),
    )
    lines = ((word_cell(name), *(cells[code, year][0] for year in years)) for code, name in places)
    made = isi_tabel(columns, lines, (code for code, _ in places))
    counts = (word_cell(f"{angka(_ada(places, year, cells))}/{angka(len(places))}") for year in years)
    return replace(made, total=(word_cell("Wilayah dengan angka"), *counts)) if len(places) > 1 else made


def _ada(places: tuple[tuple[str, str], ...], year: int, cells: Isi) -> int:
    return sum(1 for code, _ in places if cells[code, year][0].keadaan in (ADA, NIHIL))


def _kalimat(places: tuple[tuple[str, str], ...], years: tuple[int, ...], cells: Isi) -> tuple[str, ...]:
    """The cells counted by state, then who has no number in the chosen year; one place names its years."""
    if len(places) == 1:
        gone = [str(year) for (_, year), (cell, _, _) in cells.items() if cell.keadaan not in TERISI]
        return (f"{places[0][1]}: belum ada angka untuk {', '.join(gone)}." if gone else TERISI_SEMUA,)
    counted = dict.fromkeys((ADA, NIHIL, DISAMARKAN, BELUM_DILAPORKAN, KOSONG), 0)
    for cell, _, _ in cells.values():
        counted[cell.keadaan] += 1
    told = "; ".join(
        f"{nama(state).partition(' demi ')[0].lower()}: {angka(n)} dari {angka(len(cells))} wilayah-tahun"
        for state, n in counted.items()
        if n
    )
    absent = [name for code, name in places if cells[code, years[-1]][0].keadaan not in TERISI]
    last = (f"Tahun {years[-1]} belum ada angka dari: {', '.join(absent)}.",) if absent else ()
    return (f"{told[:1].upper()}{told[1:]}.", *last)


def ditunggu(state: State, konteks: Konteks) -> Panel | None:
    """Return the official reports still awaited, as on /mutu; None for indicators, which nobody hands in."""
    one = pokok(state, konteks)
    return tinjau(mutu_umur.daftar_ditunggu(one.state, konteks), "ditunggu", one) if one.info else None
