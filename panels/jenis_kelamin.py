"""Men and women per type. Persons only: a type counted in families has no sex and says so."""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Series, Table
from panels import jenis as dasar
from panels.common import empty_cell, sources, stamps, unit_word, word_cell
from panels.panel import Panel
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from words import label
from words.keadaan import kosong

SATUAN = "jiwa"
SISI = {"L": "laki", "P": "perempuan"}
TIDAK_MENURUT = "tidak menurut jenis kelamin"


def jenis_kelamin(state: State, konteks: Konteks) -> Panel:
    """Return the panel of the chosen measure by sex, for the chosen area or the province."""
    here = _baris(state, konteks)
    shown = tuple(row for row in here if row["menurut_orang"])
    place = dasar.nama_tempat(here)
    sides = _sisi(state)
    title = f"{_judul(sides)} menurut {dasar.menurut(state)}, {label.ukuran(state.ukuran).lower()}: {place}"
    covered = _cakupan(shown)
    used = [one for side in sides for one in dasar.dipakai(shown, SISI[side])]
    return Panel(
        key=f"jenis-kelamin-{dasar.kelompok(state)}",
        title=title,
        unit=unit_word(SATUAN),
        period=state.tahun,
        spec=bagan(shown, state),
        table=tabel(here, sides),
        sources=sources(konteks, (row["sumber_id"] for row in shown)),
        stamps=stamps(konteks, used, n=covered[0], total=covered[1], di={"periode": state.tahun}),
        alt=_alt(title, state, shown, sides),
        sentences=() if any(_ada(row) for row in shown) else (kosong(place, state.tahun),),
        notes=_catatan(here),
        state=address(dasar.PAGE, state, konteks, dasar.choices(konteks)),
    )


def _baris(state: State, konteks: Konteks) -> tuple[Row, ...]:
    found = rows(
        "jenis_kelamin", konteks, periode=state.tahun, ukuran=state.ukuran, dimensi=dasar.kelompok(state)
    )
    here = tuple(row for row in found if _di_sini(row, state))
    chosen = dasar.preset(state)
    # the preset "perempuan" shows the women's side of every type, not one type alone
    wanted = () if chosen.jenis_kelamin else chosen.jenis
    return tuple(row for row in here if not wanted or row["jenis"] in wanted)


def _di_sini(row: Row, state: State) -> bool:
    return row["tingkat"] == "provinsi" if state.wilayah == SEMUA else row["kode_wilayah"] == state.wilayah


def _sisi(state: State) -> tuple[str, ...]:
    only = dasar.preset(state).jenis_kelamin
    return (only,) if only else ("L", "P")


def _judul(sides: tuple[str, ...]) -> str:
    return " dan ".join(label.jenis_kelamin(side) for side in sides).capitalize()


def _cakupan(shown: tuple[Row, ...]) -> tuple[int | None, int | None]:
    """Areas that reported by sex, of all; a single area has no coverage of areas."""
    whole = next((row for row in shown if row["tingkat"] == "provinsi"), None)
    return (whole["n_pelapor"], whole["n_total"]) if whole else (None, None)


def ada(state: State, konteks: Konteks) -> bool:
    """Whether the chosen place has any number by sex in the chosen year."""
    return any(_ada(row) for row in _baris(state, konteks))


def _ada(row: Row) -> bool:
    return any(row[f"keadaan_{key}"] not in ("tidak_tersedia", "belum_dilaporkan") for key in SISI.values())


def bagan(shown: tuple[Row, ...], state: State) -> BarSpec:
    """Return bars of each side; one series per side and asal, so contoh and official rows stay apart."""
    origins = dict.fromkeys(row["asal"] for row in shown if row["asal"]) or {"": None}
    first = next(iter(origins))
    series = tuple(
        Series(
            name=label.nama_seri(label.jenis_kelamin(side), origin == "contoh"),
            marks=tuple(
                _mark(row, side) for row in shown if (row["asal"] or first) == origin and _berlaku(row, side)
            ),
            warna=side,
            contoh=origin == "contoh",
        )
        for origin in origins
        for side in _sisi(state)
    )
    values = [row[SISI[side]] for row in shown for side in _sisi(state)]
    return BarSpec(
        categories=tuple((row["jenis"], dasar.label_jenis(row)) for row in shown),
        series=series,
        axis=dasar.sumbu(unit_word(SATUAN), values),
        selected=state.jenis,
    )


def _berlaku(row: Row, side: str) -> bool:
    """Whether the type has that side at all: PMKS-23 is a type of women."""
    return row["khusus"] in ("", side)


def _mark(row: Row, side: str) -> Mark:
    key = SISI[side]
    return Mark(
        key=row["jenis"],
        label=dasar.nama_jenis(row),
        value=row[key],
        text=dasar.teks(row, key),
        keadaan=row[f"keadaan_{key}"],
        hover=(f"Satuan: {SATUAN}",),
    )


def tabel(here: tuple[Row, ...], sides: tuple[str, ...]) -> Table:
    """Return the table twin with every type; the ones counted in families say why they are empty."""
    columns = (
        Column("kode", "Kode"),
        Column("jenis", "Nama"),
        *(Column(SISI[side], label.jenis_kelamin(side), numeric=True, satuan=SATUAN) for side in sides),
        Column("keterangan", "Keterangan"),
    )
    return Table(
        columns=columns,
        rows=tuple(
            (
                word_cell(row["jenis"]),
                word_cell(dasar.nama_jenis(row)),
                *(_sel(row, side) for side in sides),
                word_cell(_keterangan(row)),
            )
            for row in here
        ),
        keys=tuple(row["jenis"] for row in here),
    )


def _sel(row: Row, side: str) -> Cell:
    key = SISI[side]
    if not row["menurut_orang"] or not _berlaku(row, side):
        return empty_cell()
    value = row[key]
    return Cell(None if value is None else float(value), dasar.teks(row, key), row[f"keadaan_{key}"])


def _keterangan(row: Row) -> str:
    if not row["menurut_orang"]:
        return TIDAK_MENURUT
    return f"khusus {label.jenis_kelamin(row['khusus']).lower()}" if row["khusus"] else ""


def _catatan(here: tuple[Row, ...]) -> tuple[str, ...]:
    families = ", ".join(dasar.label_jenis(row) for row in here if not row["menurut_orang"])
    return (
        *((f"{families}: {TIDAK_MENURUT} (dihitung dalam KK).",) if families else ()),
        *(f"{dasar.label_jenis(row)}: {_keterangan(row)}." for row in here if row["khusus"]),
    )


def _alt(title: str, state: State, shown: tuple[Row, ...], sides: tuple[str, ...]) -> str:
    parts = "; ".join(
        f"{dasar.nama_jenis(row)} "
        + ", ".join(
            f"{label.jenis_kelamin(s).lower()} {dasar.teks(row, SISI[s])}" for s in sides if _berlaku(row, s)
        )
        for row in shown
    )
    return f"{title}, {state.tahun}, {SATUAN}: {parts}."
