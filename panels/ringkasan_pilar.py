"""Ringkasan: the four pillars, recorded and served, one panel for persons and one for households."""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Axis, BarSpec, Cell, Column, Mark, Series, Table, Tick
from panels.common import sources, stamps, text, word_cell
from panels.kelengkapan import di, kelengkapan, teks_jenis, wilayah_sebagian
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, nama_lingkup, wilayah_belum
from panels.state import State, address
from queries import Konteks, Row, rows
from words import catatan, label, warna
from words.format import batas_rapi, periode, ticks
from words.keadaan import cakupan

PAGE = "/"
JARAK = 3  # intervals on the axis: half of a 1024 px screen holds four tick texts
UKURAN = (("terdata", "batang", "utama"), ("tertangani", "titik", "sorot"))


def pilar(state: State, konteks: Konteks) -> tuple[Panel, ...]:
    """Return one panel per unit in which pillars are counted; jiwa and KK never share an axis or a sum."""
    found = rows("rekap_pilar", konteks, periode=state.tahun, kode_wilayah=kode_lingkup(state, konteks))
    kept = tuple(row for row in found if row["keluarga"] == "pilar")
    units = dict.fromkeys(row["satuan"] for row in kept)
    return tuple(
        _panel(unit, tuple(row for row in kept if row["satuan"] == unit), state, konteks) for unit in units
    )


def _panel(satuan: str, found: tuple[Row, ...], state: State, konteks: Konteks) -> Panel:
    pillars = {row["jenis"]: row["nama"] for row in found}
    where = nama_lingkup(state, konteks)
    total = found[0]["n_total"]
    covered = min(row["n_wilayah"] for row in found) if total > 1 else None
    return Panel(
        key=f"pilar-{satuan}".lower(),
        title=f"Pilar program, dihitung dalam {satuan}: terdata dan tertangani",
        unit=f"{satuan} (kasus menurut jenis)",
        period=f"{where}, {periode(state.tahun)}",
        spec=_spec(pillars, found, satuan),
        table=_table(pillars, found, satuan, _jenis(pillars, satuan, state, konteks)),
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(
            konteks,
            found,
            n=covered,
            total=total,
            di={"periode": state.tahun, "kode_wilayah": kode_lingkup(state, konteks)},
        ),
        alt=_alt(pillars, found, satuan, where, state.tahun),
        notes=(
            _tanpa_satuan(satuan, pillars, konteks),
            *_belum_lengkap({row["jenis"]: row["nama"] for row in found if ada(row)}, satuan, state, konteks),
            catatan.hitung_ganda(),
        ),
        state=address(PAGE, state, konteks),
    )


def ada(row: Row) -> bool:
    """Whether a roll-up stands on a rekap: single published cells make no total and are not waited for."""
    return row["n_wilayah"] > 0


def _spec(pillars: dict[str, str], found: tuple[Row, ...], satuan: str) -> BarSpec:
    series = tuple(
        Series(
            name=label.ukuran(ukuran),
            marks=tuple(_mark(row, shape) for row in found if row["ukuran"] == ukuran),
            bentuk=shape,
            warna=colour,
            contoh=any(row["asal"] == "contoh" for row in found),
        )
        for ukuran, shape, colour in UKURAN
    )
    return BarSpec(
        tuple(pillars.items()), series, sumbu((row["nilai"] for row in found), label.satuan(satuan))
    )


def _mark(row: Row, shape: str) -> Mark:
    colour = warna_pilar(row["jenis"]) if shape == "batang" else ""
    covered = cakupan(row["n_wilayah"], row["n_total"])
    return Mark(
        row["jenis"], row["nama"], row["nilai"], text(row), row["keadaan"], hover=(covered,), warna=colour
    )


def warna_pilar(jenis: str) -> str:
    """Return the colour key of a pillar, "" (the series' own) for one that has none."""
    key = jenis.lower().replace("-", "_")
    return key if key in warna.PALET else ""


def sumbu(values: Iterable[float | None], judul: str) -> Axis:
    """Return a value axis from zero over the given values; without one nothing but zero is printed."""
    known = [float(value) for value in values if value is not None]
    lo, hi = batas_rapi(0.0, max([*known, 1.0]), JARAK)
    found = tuple(Tick(at, words) for at, words in ticks(lo, hi, JARAK, desimal=0))
    return Axis(judul, lo, hi, found if known else found[:1])


def _jenis(pillars: dict[str, str], satuan: str, state: State, konteks: Konteks) -> dict[str, str]:
    """Return, per pillar, how many of its types the recorded number is of."""
    code = kode_lingkup(state, konteks)
    own = {one: di(kelengkapan(konteks, state.tahun, one, satuan, "terdata"), code) for one in pillars}
    return {one: teks_jenis(row) if row else "" for one, row in own.items()}


def _belum_lengkap(pillars: dict[str, str], satuan: str, state: State, konteks: Konteks) -> tuple[str, ...]:
    """Say, per pillar, how many areas of the province left types out; their names stand on Mutu."""
    if state.satu_wilayah:
        return ()
    late = {
        name: wilayah_belum(len(wilayah_sebagian(kelengkapan(konteks, state.tahun, code, satuan, "terdata"))))
        for code, name in pillars.items()
    }
    parts = "; ".join(f"{name}, {said}" for name, said in late.items() if said)
    return (f"{parts}.",) if parts else ()


def _table(pillars: dict[str, str], found: tuple[Row, ...], satuan: str, jenis: dict[str, str]) -> Table:
    columns = (
        Column("pilar", "Pilar"),
        *(Column(ukuran, f"{label.ukuran(ukuran)} ({satuan})", numeric=True) for ukuran, *_ in UKURAN),
        Column("cakupan", "Cakupan"),
        Column("jenis", "Jenis yang dilaporkan"),
    )
    cells = {(row["jenis"], row["ukuran"]): row for row in found}
    lines = tuple(
        (
            word_cell(name),
            *(sel(cells[code, ukuran]) for ukuran, *_ in UKURAN),
            word_cell(cakupan(cells[code, "terdata"]["n_wilayah"], cells[code, "terdata"]["n_total"])),
            word_cell(jenis[code]),
        )
        for code, name in pillars.items()
    )
    return Table(columns, lines, keys=tuple(pillars))


def sel(row: Row, key: str = "nilai", desimal: int = 0) -> Cell:
    """Return a row's value as a cell; a masked or missing one keeps its own symbol."""
    value = row[key]
    return Cell(None if value is None else float(value), text(row, key, desimal), row["keadaan"])


def _alt(pillars: dict[str, str], found: tuple[Row, ...], satuan: str, where: str, tahun: str) -> str:
    parts = "; ".join(
        f"{name} " + ", ".join(f"{row['ukuran']} {text(row)}" for row in found if row["jenis"] == code)
        for code, name in pillars.items()
    )
    return f"Pilar program dalam {satuan}, {where}, {tahun}: {parts}."


def _tanpa_satuan(satuan: str, pillars: dict[str, str], konteks: Konteks) -> str:
    """Say which pillars have no type in this unit: they are not missing, they are counted otherwise."""
    every = {row["jenis"]: row["nama"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "pilar"}
    other = [name for code, name in every.items() if code not in pillars]
    if not other:
        return f"Keempat pilar memiliki jenis yang dihitung dalam {satuan}."
    return f"Tidak dihitung dalam {satuan}: {', '.join(other)}. Jiwa dan KK tidak dijumlahkan."
