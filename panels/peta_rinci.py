"""Below the map: figures by kecamatan where they exist, and single figures that officials stated."""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Column, Point, Table, TableSpec
from geo import loader
from panels.common import cell, sources, stamps, text, word_cell
from panels.panel import Panel
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from words import label
from words.format import periode as nama_periode
from words.keadaan import cakupan

PAGE = "/peta"


def kecamatan_rows(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the kecamatan figures of the chosen area (all areas when none is chosen)."""
    found = rows("kecamatan_nilai", konteks)
    return found if state.wilayah == SEMUA else tuple(row for row in found if row["induk"] == state.wilayah)


def kecamatan_points(found: Iterable[Row]) -> tuple[Point, ...]:
    """Return one dot per kecamatan with figures; the label carries the values for the tooltip."""
    texts: dict[str, list[str]] = {}
    for row in found:
        texts.setdefault(row["kode_wilayah"], []).append(
            f"{row['indikator_nama']}, {nama_periode(row['periode'])}: {text(row)} {row['satuan']}"
        )
    return tuple(
        Point(*feature["geometry"]["coordinates"], _dot_label(feature, texts), "lingkaran", show_label=False)
        for feature in loader.kecamatan()["features"]
        if feature["properties"]["kode_wilayah"] in texts
    )


def _dot_label(feature: dict, texts: dict[str, list[str]]) -> str:
    own = feature["properties"]
    return f"Kec. {own['nama']} – {'; '.join(texts[own['kode_wilayah']])}"


def kecamatan(state: State, konteks: Konteks) -> Panel | None:
    """Return the table of kecamatan figures, or None where there are none."""
    found = kecamatan_rows(state, konteks)
    if not found:
        return None
    table = Table(
        columns=(
            Column("induk", "Kabupaten/kota"),
            Column("nama", "Kecamatan"),
            Column("ukuran", "Ukuran"),
            Column("periode", "Periode"),
            Column("nilai", "Nilai", numeric=True),
            Column("satuan", "Satuan"),
        ),
        rows=tuple(
            (
                word_cell(row["induk_nama"]),
                word_cell(row["nama"]),
                word_cell(row["indikator_nama"]),
                word_cell(nama_periode(row["periode"])),
                cell(row),
                word_cell(row["satuan"]),
            )
            for row in found
        ),
        keys=tuple(row["kode_wilayah"] for row in found),
    )
    return _table_panel(
        "kecamatan", "Angka menurut kecamatan", table, found, state, konteks, _coverage(found)
    )


def _coverage(found: tuple[Row, ...]) -> tuple[str, ...]:
    counts: dict[tuple[str, str, int], int] = {}
    for row in found:
        key = (row["indikator_nama"], row["induk_nama"], row["n_total"])
        counts[key] = counts.get(key, 0) + 1
    return tuple(
        f"{name}, {where}: {cakupan(n, total).replace('wilayah', 'kecamatan')}."
        for (name, where, total), n in counts.items()
    )


def diumumkan(state: State, konteks: Konteks) -> Panel | None:
    """Return the single figures of the chosen type (and area) that officials stated, or None."""
    stated = rows("pmks_diumumkan", konteks, jenis=state.jenis)
    found = tuple(row for row in stated if state.wilayah in (SEMUA, row["kode_wilayah"]))
    if not found:
        return None
    table = Table(
        columns=(
            Column("periode", "Periode"),
            Column("wilayah", "Kabupaten/kota"),
            Column("jenis", "Jenis"),
            Column("ukuran", "Ukuran"),
            Column("nilai", "Nilai", numeric=True),
            Column("satuan", "Satuan"),
        ),
        rows=tuple(
            (
                word_cell(row["periode"]),
                word_cell(row["nama_pendek"]),
                word_cell(row["jenis_nama"]),
                word_cell(label.ukuran(row["ukuran"])),
                cell(row),
                word_cell(row["satuan"]),
            )
            for row in found
        ),
    )
    notes = (
        "Angka lepas dari pemberitaan; bukan rekap, tidak dijumlahkan, dan tidak disambung dengan peta di atas.",
    )
    return _table_panel("diumumkan", "Angka resmi yang pernah diumumkan", table, found, state, konteks, notes)


def _table_panel(
    key: str,
    title: str,
    table: Table,
    found: tuple[Row, ...],
    state: State,
    konteks: Konteks,
    notes: tuple[str, ...],
) -> Panel:
    periods = sorted({row["periode"][:4] for row in found})
    return Panel(
        key=f"{key}-{state.wilayah}-{state.jenis}".lower(),
        title=title,
        unit="lihat kolom satuan",
        period=periods[0] if len(periods) == 1 else f"{periods[0]}–{periods[-1]}",
        spec=TableSpec(table),
        table=table,
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(konteks, found),
        alt=f"{title}: {len(found)} baris.",
        notes=notes,
        state=address(PAGE, state, konteks),
    )
