"""Mutu: how old each area's data is, and which data are still awaited."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import mutu
from panels.common import word_cell
from panels.mutu_kata import sumber_atau_edisi
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words.format import angka, periode, tanggal
from words.keadaan import cakupan

BELUM_ADA = "belum ada data resmi"
SINGKAT = {"pmks": "PMKS", "spm": "SPM", "psks": "PSKS"}


def umur(state: State, konteks: Konteks) -> Panel:
    """Return per area the latest real rekap of each table and its age in months at the edition's date."""
    day = mutu.tanggal_edisi(konteks)
    found = rows("mutu_umur", konteks, acuan=day.isoformat())
    known = {(row["kode_wilayah"], row["tabel"]): row for row in found}
    areas = tuple(dict.fromkeys(row["kode_wilayah"] for row in found))
    real = [row for row in found if row["periode"]]
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(Column(code, f"{name}: terakhir dan umurnya") for code, name in SINGKAT.items()),
    )
    lines = (_garis([known[code, name] for name in SINGKAT]) for code in areas)
    made = panel_tabel_data(
        key="umur-data",
        title="Status penyampaian data: rekap resmi terakhir tiap wilayah",
        unit="bulan sejak akhir periode data",
        period=f"sampai {tanggal(day)} (tanggal edisi)",
        table=isi_tabel(columns, lines, areas),
        used=[{**row, "asal": "resmi"} for row in real],
        page=mutu.PAGE,
        choices=mutu.choices(konteks),
        state=state,
        konteks=konteks,
        sentences=tuple(_kalimat(row) for row in sekilas(konteks)),
        notes=("Hanya berkas rekap resmi yang dihitung; data contoh dan angka tunggal dari berita tidak.",),
    )
    return sumber_atau_edisi(made)


def _garis(line: list[Row]) -> tuple[Cell, ...]:
    return (word_cell(line[0]["nama"]), *(word_cell(_umur(row)) for row in line))


def _umur(row: Row) -> str:
    """Return "2024 (22 bulan)" or that there is no official figure."""
    if row["periode"] is None:
        return BELUM_ADA
    return f"{periode(row['periode'])} ({angka(row['bulan'])} bulan)"


def _kalimat(row: Row) -> str:
    name = SINGKAT[row["tabel"]]
    if not row["n_pernah"]:
        return f"{name}: belum ada rekap resmi dari {angka(row['n_wilayah'])} wilayah."
    return (
        f"{name}: {cakupan(row['n_pernah'], row['n_wilayah'])} pernah menyampaikan rekap resmi; "
        f"periode termuda {periode(row['termuda'])}."
    )


def sekilas(konteks: Konteks) -> tuple[Row, ...]:
    """Return per table how many areas handed in and how many table-years are awaited."""
    first, last = mutu.tahun_ditunggu(konteks)
    return rows("mutu_sekilas", konteks, tahun_awal=first, tahun_akhir=last)


def ditunggu(konteks: Konteks) -> tuple[Row, ...]:
    """Return the awaited table-years of every area."""
    first, last = mutu.tahun_ditunggu(konteks)
    return rows("mutu_ditunggu", konteks, tahun_awal=first, tahun_akhir=last)


def daftar_ditunggu(state: State, konteks: Konteks) -> Panel:
    """Return "data yang masih ditunggu": per area the years of each table; an area with nothing open is listed too."""
    found = ditunggu(konteks)
    first, last = mutu.tahun_ditunggu(konteks)
    areas = rows("wilayah_daftar", konteks)
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(Column(code, name) for code, name in SINGKAT.items()),
    )
    lines = ((word_cell(area["nama"]), *_tahun(area["kode_wilayah"], found)) for area in areas)
    made = panel_tabel_data(
        key="data-ditunggu",
        title="Data yang masih ditunggu",
        unit="tahun data",
        period=mutu.rentang(first, last),
        table=isi_tabel(columns, lines, (area["kode_wilayah"] for area in areas)),
        used=(),
        page=mutu.PAGE,
        choices=mutu.choices(konteks),
        state=state,
        konteks=konteks,
        sentences=tuple(_kalimat_tunggu(row, mutu.rentang(first, last)) for row in sekilas(konteks)),
        notes=("Tahun dalam kurung: rekap sudah diterima, sebagian jenis masih ditunggu.",),
    )
    return sumber_atau_edisi(made)


def _kalimat_tunggu(row: Row, years: str) -> str:
    return (
        f"{SINGKAT[row['tabel']]}: {cakupan(row['n_utuh'], row['n_wilayah'])} sudah lengkap untuk {years}; "
        f"masih ditunggu {angka(row['n_ditunggu'])} dari {angka(row['n_wajib'])} rekap tahunan."
    )


def _tahun(code: str, found: tuple[Row, ...]) -> tuple[Cell, ...]:
    return tuple(
        word_cell(
            ruas_tahun([row for row in found if row["kode_wilayah"] == code and row["tabel"] == table])
            or "lengkap"
        )
        for table in SINGKAT
    )


def ruas_tahun(own: list[Row]) -> str:
    """Return "2021–2023, (2024)": runs of years without any report, then in brackets those with a partial one."""
    none = [row["tahun"] for row in own if row["n_lapor"] == 0]
    part = [row["tahun"] for row in own if row["n_lapor"] > 0]
    return ", ".join([*ruas(none), *(f"({one})" for one in ruas(part))])


def ruas(years: list[int]) -> list[str]:
    """Return consecutive years as runs: [2019, 2021, 2022] -> ["2019", "2021–2022"]."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return [mutu.rentang(run[0], run[-1]) for run in runs]
