"""KUBE: formed, members, and the share still active after twelve months with its Wilson interval."""

from __future__ import annotations

from charts.spec import Axis, BarSpec, Cell, Column, Mark, Rumus, Series, Table, Tick
from panels.common import plain_cell, sources, stamps, status_flag, word_cell
from panels.panel import Panel
from panels.psks import KUBE, PAGE, choices
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from stats.interval import Selang, wilson
from words import psks as kata
from words.format import angka, periode, persen
from words.keadaan import nilai_teks

SERATUS = 100.0


def kube(state: State, konteks: Konteks) -> Panel:
    """Return the cohort of the year: share still active by area with interval; the counts in the table twin."""
    found = rows("psks_kube", konteks, periode=state.tahun)
    areas = [row for row in found if row["tingkat"] != "provinsi"]
    whole = next(row for row in found if row["tingkat"] == "provinsi")
    used = [row for row in areas if row["sumber_id"]]
    return Panel(
        key="psks-kube",
        title="KUBE yang masih aktif setelah 12 bulan",
        unit="persen dari KUBE yang dibentuk",
        period=f"dibentuk {periode(state.tahun)}",
        spec=_spec(areas, state),
        table=_tabel(areas, whole),
        sources=sources(konteks, (row["sumber_id"] for row in used)),
        stamps=stamps(
            konteks, used, n=whole["n_dinilai"], total=whole["n_total"], di={"periode": state.tahun}
        ),
        alt=f"KUBE aktif setelah 12 bulan, {state.tahun}: "
        + "; ".join(f"{row['nama_pendek']} {_teks(row)}" for row in areas)
        + ".",
        sentences=_kalimat(areas, whole, used, state),
        notes=(kata.KUBE,),
        state=address(PAGE, state.with_(bagian=KUBE), konteks, choices(konteks)),
    )


def _kalimat(areas: list[Row], whole: Row, used: list[Row], state: State) -> tuple[str, ...]:
    if not used:
        return (kata.kosong("KUBE (terbentuk, anggota, aktif setelah 12 bulan)", state.tahun),)
    own = [row for row in areas if state.wilayah not in (SEMUA,) and row["kode_wilayah"] == state.wilayah]
    return tuple(_satu(row) for row in (*own, whole) if row["porsi"] is not None)


def _satu(row: Row) -> str:
    limits = selang(row)
    known = [persen(part * SERATUS, 1) for part in limits] if limits else ["", ""]
    return kata.kube(row["nama"], angka(row["aktif"]), angka(row["dinilai"]), persen(row["porsi"], 1), *known)


def selang(row: Row) -> Selang | None:
    """The Wilson interval (0–1) of the share, None where no share is given."""
    if row["porsi"] is None:
        return None
    return wilson(int(row["aktif"]), int(row["dinilai"]))


def _teks(row: Row) -> str:
    if row["porsi"] is None:
        return nilai_teks(None, 0, "tidak_tersedia")
    return nilai_teks(row["porsi"], 1, row["keadaan"], status_flag(row))


def _spec(areas: list[Row], state: State) -> BarSpec:
    marks = tuple(_tanda(row) for row in areas)
    axis = Axis("persen", 0.0, SERATUS, tuple(Tick(at, angka(at)) for at in (0.0, 25.0, 50.0, 75.0, SERATUS)))
    categories = tuple((row["kode_wilayah"], row["nama_pendek"]) for row in areas)
    return BarSpec(
        categories,
        (Series("Masih aktif setelah 12 bulan", marks, bentuk="titik"),),
        axis,
        selected=state.wilayah,
    )


def _tanda(row: Row) -> Mark:
    limits = selang(row)
    return Mark(
        row["kode_wilayah"],
        row["nama_pendek"],
        row["porsi"],
        _teks(row),
        row["keadaan"],
        low=limits.bawah * SERATUS if limits else None,
        high=limits.atas * SERATUS if limits else None,
        hover=tuple(filter(None, (kata.SEBAB_PORSI[row["sebab"]],))),
    )


def _tabel(areas: list[Row], whole: Row) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("terbentuk", "KUBE dibentuk", numeric=True),
        Column("anggota", "Anggota (orang)", numeric=True),
        Column("aktif", "Aktif setelah 12 bulan", numeric=True),
        Column("dinilai", "KUBE dinilai", numeric=True),
        Column(
            "porsi", "Porsi aktif (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "aktif", "dinilai", 100)
        ),
        Column("bawah", "Batas bawah 95 % (%)", numeric=True, desimal=1),
        Column("atas", "Batas atas 95 % (%)", numeric=True, desimal=1),
        Column("keterangan", "Keterangan"),
    )
    return Table(
        columns, tuple(map(_garis, areas)), _garis(whole), tuple(row["kode_wilayah"] for row in areas)
    )


def _garis(row: Row) -> tuple[Cell, ...]:
    limits = selang(row)
    share = Cell(row["porsi"], _teks(row), row["keadaan"]) if row["porsi"] is not None else plain_cell(None)
    return (
        word_cell(row["nama"]),
        *(_sisi(row, key) for key in ("terbentuk", "anggota", "aktif")),
        plain_cell(row["dinilai"]),
        share,
        *(plain_cell(part * SERATUS, 1) for part in limits or ()),
        *(() if limits else (plain_cell(None), plain_cell(None))),
        word_cell(kata.SEBAB_PORSI[row["sebab"]]),
    )


def _sisi(row: Row, key: str) -> Cell:
    value, state = row[key], row[f"keadaan_{key}"]
    return Cell(None if value is None else float(value), nilai_teks(value, 0, state), state)
