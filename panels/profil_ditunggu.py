"""Profil: data yang masih ditunggu – the last real report of each table, its age, and the years still open."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import mutu, mutu_umur
from panels.common import word_cell
from panels.mutu_kata import sumber_atau_edisi
from panels.panel import Panel
from panels.profil_dasar import PAGE, Tempat
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Row, rows
from words.format import angka, periode, tanggal
from words.keadaan import cakupan

BUKAN_CONTOH = "Hanya berkas rekap resmi yang dihitung; data contoh dan angka tunggal dari berita tidak."
KURUNG = "Tahun dalam kurung: rekap sudah diterima, sebagian jenis masih ditunggu."
LENGKAP = "lengkap"
BULAN_TUA = 12  # months: older data are said to be old (domain §4)
LAKUKAN = "Kirim rekap melalui Masukan Data; templatnya tersedia di sana."


def ditunggu(one: Tempat) -> Panel:
    """Return what is awaited from the area; of the province how many areas are awaited per table."""
    day = mutu.tanggal_edisi(one.konteks)
    first, last = mutu.tahun_ditunggu(one.konteks)
    known = _provinsi(one) if one.provinsi else _wilayah(one, day.isoformat())
    columns = (
        Column("data", "Data"),
        Column("terakhir", "Rekap resmi terakhir"),
        Column("umur", "Umur"),
        Column("ditunggu", f"Masih ditunggu, {mutu.rentang(first, last)}"),
        Column("catatan", "Catatan"),
    )
    lines = [tuple(word_cell(word) for word in line) for line in known]
    made = panel_tabel_data(
        key="profil-ditunggu",
        title=f"Data yang masih ditunggu: {one.nama}",
        unit="tahun data",
        period=f"sampai {tanggal(day)} (tanggal edisi)",
        table=isi_tabel(columns, lines, mutu.TABEL),
        used=(),
        page=PAGE,
        choices={},
        state=one.state,
        konteks=one.konteks,
        alt=f"Data yang masih ditunggu, {one.nama}: " + "; ".join(_baca(line) for line in lines) + ".",
        notes=(BUKAN_CONTOH, KURUNG, LAKUKAN),
    )
    return sumber_atau_edisi(made)


def _baca(line: tuple[Cell, ...]) -> str:
    return f"{line[0].text}: terakhir {line[1].text}, ditunggu {line[3].text}"


def _wilayah(one: Tempat, day: str) -> list[tuple[str, ...]]:
    ages = {
        row["tabel"]: row
        for row in rows("mutu_umur", one.konteks, acuan=day)
        if row["kode_wilayah"] == one.kode
    }
    open_ = [row for row in mutu_umur.ditunggu(one.konteks) if row["kode_wilayah"] == one.kode]
    return [
        _baris(name, ages.get(table), [row for row in open_ if row["tabel"] == table])
        for table, name in mutu.TABEL.items()
    ]


def _baris(name: str, age: Row | None, awaited: list[Row]) -> tuple[str, ...]:
    years = mutu_umur.ruas_tahun(awaited) or LENGKAP
    if age is None or age["periode"] is None:
        return name, mutu_umur.BELUM_ADA, "…", years, "belum pernah diterima"
    old = "perlu diperbarui" if age["bulan"] > BULAN_TUA else ""
    return name, periode(age["periode"]), f"{angka(age['bulan'])} bulan", years, old


def _provinsi(one: Tempat) -> list[tuple[str, ...]]:
    found = {row["tabel"]: row for row in mutu_umur.sekilas(one.konteks)}
    return [_baris_provinsi(name, found[table]) for table, name in mutu.TABEL.items() if table in found]


def _baris_provinsi(name: str, row: Row) -> tuple[str, ...]:
    youngest = periode(row["termuda"]) if row["termuda"] else mutu_umur.BELUM_ADA
    late = f"{angka(row['n_ditunggu'])} dari {angka(row['n_wajib'])} rekap tahunan"
    whole = f"{cakupan(row['n_utuh'], row['n_wilayah'])} sudah lengkap"
    return name, youngest, "…", late if row["n_ditunggu"] else LENGKAP, whole
