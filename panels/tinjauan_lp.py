"""Tinjauan otomatis: men and women of what is looked at, by area. Persons only."""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Series, Table
from panels import jelajah
from panels import jenis as dasar
from panels.common import sources, stamps, unit_word, word_cell
from panels.jenis_kelamin import SATUAN, SISI
from panels.panel import Panel
from panels.state import State, address
from panels.tinjauan_besar import judul
from panels.tinjauan_dasar import Pokok, pokok, tinjau
from queries import Konteks, Row, rows
from words import label

REKAP = ("pilar", "spm", "pas", "semua")
TERISI = ("ada", "nihil", "disamarkan")


def panel(state: State, konteks: Konteks) -> Panel | None:
    """Return both sexes by area, of the province alone where it may not stand by area; None without any number."""
    one = pokok(state, konteks)
    if one.info is None or one.info.satuan != SATUAN:
        return None
    found = _baris(one)
    if not any(row[f"keadaan_{key}"] in TERISI for row in found for key in SISI.values()):
        return None
    whole = next(row for row in found if row["tingkat"] == "provinsi")
    used = [row for key in SISI.values() for row in dasar.dipakai(found, key)]
    title = f"Laki-laki dan perempuan – {judul(one)}"
    made = Panel(
        key="kelamin",
        title=title,
        unit=unit_word(SATUAN),
        period=one.state.tahun,
        spec=_spek(found, one),
        table=_tabel(found),
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(
            konteks, used, n=whole["n_wilayah"], total=whole["n_total"], di={"periode": one.state.tahun}
        ),
        alt=_alt(title, found),
        notes=(f"Khusus {label.jenis_kelamin(whole['khusus']).lower()}.",) if whole["khusus"] else (),
        definition=one.info.definisi,
        state=address(jelajah.PAGE, state, konteks, jelajah.choices(konteks)),
    )
    return tinjau(made, "kelamin", one)


def _baris(one: Pokok) -> tuple[Row, ...]:
    family = one.info.keluarga if one.info and one.info.keluarga in REKAP else "jenis"
    given = {"periode": one.state.tahun, "ukuran": one.state.ukuran, "dimensi": family}
    found = tuple(
        row for row in rows("jenis_kelamin", one.konteks, **given) if row["jenis"] == one.state.jenis
    )
    return tuple(row for row in found if row["tingkat"] == "provinsi") if one.hanya_provinsi else found


def _spek(found: tuple[Row, ...], one: Pokok) -> BarSpec:
    """The areas; the province, which would dwarf them, is drawn only where it stands alone."""
    shown = tuple(row for row in found if row["tingkat"] != "provinsi") or found
    contoh = any(row["asal"] == "contoh" for row in shown)
    names = {row["kode_wilayah"]: row["nama_pendek"] for row in rows("wilayah_daftar", one.konteks)}
    sides = {side: key for side, key in SISI.items() if found[0]["khusus"] in ("", side)}
    series = tuple(
        Series(
            label.nama_seri(label.jenis_kelamin(side), contoh),
            tuple(_mark(row, key) for row in shown),
            warna=side,
            contoh=contoh,
        )
        for side, key in sides.items()
    )
    return BarSpec(
        tuple((row["kode_wilayah"], names.get(row["kode_wilayah"], row["wilayah"])) for row in shown),
        series,
        dasar.sumbu(unit_word(SATUAN), (row[key] for row in shown for key in sides.values())),
        "" if one.provinsi else one.kode,
    )


def _mark(row: Row, key: str) -> Mark:
    return Mark(row["kode_wilayah"], row["wilayah"], row[key], dasar.teks(row, key), row[f"keadaan_{key}"])


def _tabel(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(
            Column(key, label.jenis_kelamin(side), numeric=True, satuan=SATUAN, jumlah=True)
            for side, key in SISI.items()
        ),
    )
    areas = tuple(row for row in found if row["tingkat"] != "provinsi")
    whole = next(row for row in found if row["tingkat"] == "provinsi")
    shown = areas or found
    return Table(
        columns,
        tuple(_garis(row) for row in shown),
        _garis(whole) if areas else None,
        keys=tuple(row["kode_wilayah"] for row in shown),
    )


def _garis(row: Row) -> tuple[Cell, ...]:
    return (word_cell(row["wilayah"]), *(_sel(row, key) for key in SISI.values()))


def _sel(row: Row, key: str) -> Cell:
    value = row[key]
    return Cell(None if value is None else float(value), dasar.teks(row, key), row[f"keadaan_{key}"])


def _alt(title: str, found: tuple[Row, ...]) -> str:
    parts = (
        f"{row['wilayah']} laki-laki {dasar.teks(row, 'laki')}, perempuan {dasar.teks(row, 'perempuan')}"
        for row in found
    )
    return f"{title}, {SATUAN}: {'; '.join(parts)}."
