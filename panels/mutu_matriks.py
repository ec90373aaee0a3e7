"""Mutu: which area reported how many types in which year, and the types of one area and year."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Cell, Column, Table
from panels import mutu
from panels.common import word_cell
from panels.mutu_kata import BERITA, CONTOH, LEGENDA, SEBAGIAN, TANPA_WILAYAH, UTUH, sumber_atau_edisi
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import keadaan as kata
from words.format import angka

SATUAN = {"pmks": "jenis", "spm": "layanan", "psks": "jenis"}
HITUNG = {
    "n_ada": "ada data",
    "n_nihil": "nihil",
    "n_samar": "disamarkan",
    "n_belum": "belum dilaporkan",
    "n_tidak": "tidak tersedia",
}
KEADAAN = {
    kata.ADA: f"{UTUH} ada",
    kata.NIHIL: f"{kata.simbol(kata.NIHIL)} nihil",
    kata.DISAMARKAN: f"{kata.SIMBOL_DISAMARKAN} disamarkan",
    kata.BELUM_DILAPORKAN: "belum dilaporkan",
    kata.TIDAK_TERSEDIA: f"{kata.simbol(kata.TIDAK_TERSEDIA)} tidak tersedia",
}
PILIH_SEL = (
    "Klik satu sel pada matriks, atau pilih wilayah dan tahun pada saringan di atas, untuk melihat jenis mana yang "
    "ada, nihil, tidak tersedia, atau belum dilaporkan."
)


def matriks(state: State, konteks: Konteks) -> Panel:
    """Return areas × years: how many of the types of the chosen group each area reported, by mark and number."""
    found = _baris(state, konteks)
    years = tuple(dict.fromkeys(row["tahun"] for row in found))
    by_place = {(row["kode_wilayah"], row["tahun"]): row for row in found}
    areas = tuple(dict.fromkeys(row["kode_wilayah"] for row in found if row["tingkat"] != "provinsi"))
    shown = [row for row in found if row["asal"] is not None and row["tingkat"] != "provinsi"]
    made = panel_tabel_data(
        key=f"kelengkapan-{mutu.tabel(state)}-{mutu.kelompok(state, konteks)}".lower(),
        title=f"Ketersediaan data: {_nama(state, konteks)}, tiap wilayah dan tahun",
        unit=f"{SATUAN[mutu.tabel(state)]} yang dilaporkan dari {angka(found[0]['n_total'])}",
        period=mutu.rentang(min(years), max(years)),
        table=replace(
            isi_tabel(_kolom(years), (_garis(code, years, by_place) for code in areas), areas),
            total=_total(found, years, by_place),
        ),
        used=shown,
        page=mutu.PAGE,
        choices=mutu.choices(konteks),
        state=state,
        konteks=konteks,
        alt=_alt(found, years),
        sentences=(_kalimat(found),),
        notes=LEGENDA,
    )
    return sumber_atau_edisi(made)


def _baris(state: State, konteks: Konteks) -> tuple[Row, ...]:
    first, last = mutu.tahun_matriks(konteks)
    return rows(
        "mutu_matriks",
        konteks,
        tabel=mutu.tabel(state),
        kelompok=mutu.kelompok(state, konteks),
        tahun_awal=first,
        tahun_akhir=last,
    )


def _nama(state: State, konteks: Konteks) -> str:
    group = mutu.kelompok(state, konteks)
    whole = mutu.TABEL[mutu.tabel(state)]
    if group == mutu.SEMUA:
        return whole
    return f"{whole} ({mutu.kelompok_tersedia(mutu.tabel(state), konteks).words[group]})"


def _kolom(years: tuple[int, ...]) -> tuple[Column, ...]:
    return (Column("wilayah", "Kabupaten/kota"), *(Column(str(year), str(year)) for year in years))


def _garis(code: str, years: tuple[int, ...], by_place: dict[tuple[str, int], Row]) -> tuple[Cell, ...]:
    line = [by_place[code, year] for year in years]
    return (word_cell(line[0]["nama"]), *(_sel(row) for row in line))


def _total(
    found: tuple[Row, ...], years: tuple[int, ...], by_place: dict[tuple[str, int], Row]
) -> tuple[Cell, ...]:
    code = next(row["kode_wilayah"] for row in found if row["tingkat"] == "provinsi")
    return (
        word_cell("Wilayah yang melapor"),
        *(_sel_provinsi(by_place[code, year]) for year in years),
    )


def _sel(row: Row) -> Cell:
    """One area-year: its mark and "21/26"; the states of nothing stand as their symbol."""
    if not row["berlaku"]:
        return Cell(None, TANPA_WILAYAH, "tidak_tersedia")
    if row["n_lapor"] == 0:
        state = "belum_dilaporkan" if row["n_belum"] else "tidak_tersedia"
        return Cell(None, f"{_contoh(row)}{kata.simbol(state)}", state)
    return word_cell(f"{tanda(row)} {angka(row['n_lapor'])}/{angka(row['n_total'])}")


def _sel_provinsi(row: Row) -> Cell:
    return word_cell(f"{_contoh(row)}{angka(row['n_lapor'])}/{angka(row['n_total'])}")


def _contoh(row: Row) -> str:
    return f"{CONTOH} " if row["asal"] == "contoh" else ""


def tanda(row: Row) -> str:
    """Return the mark of what an area-year is: contoh, single figures from the news, whole or partial rekap."""
    if row["asal"] == "contoh":
        return CONTOH
    if not row["ada_rekap"]:
        return BERITA
    return UTUH if row["n_lapor"] == row["n_total"] else SEBAGIAN


def _kalimat(found: tuple[Row, ...]) -> str:
    """How many area-years hold a real rekap: the sentence that is true of an empty edition too."""
    row = found[0]
    parts = (
        f"Berisi rekap resmi: {angka(row['n_sel_rekap'])} dari {angka(row['n_sel'])} wilayah-tahun",
        f"{angka(row['n_sel_contoh'])} berisi data contoh" if row["n_sel_contoh"] else "",
        f"{angka(row['n_sel_tunggal'])} hanya angka tunggal dari berita" if row["n_sel_tunggal"] else "",
    )
    return f"{'; '.join(part for part in parts if part)}."


def _alt(found: tuple[Row, ...], years: tuple[int, ...]) -> str:
    last = [row for row in found if row["tahun"] == years[0] and row["tingkat"] != "provinsi"]
    told = "; ".join(f"{row['nama']} {_sel(row).text}" for row in last)
    return f"Matriks ketersediaan menurut wilayah dan tahun, terbaru di kiri. {years[0]}: {told}."


def rinci(state: State, konteks: Konteks) -> Panel | None:
    """Return every type of the chosen area and year with its state; None until an area is chosen."""
    if not state.satu_wilayah:
        return None
    found = rows(
        "mutu_rinci",
        konteks,
        tabel=mutu.tabel(state),
        kode_wilayah=state.wilayah,
        tahun=int(state.tahun),
    )
    where = next(
        row["nama"] for row in rows("wilayah_daftar", konteks) if row["kode_wilayah"] == state.wilayah
    )
    made = panel_tabel_data(
        key=f"kelengkapan-rinci-{mutu.tabel(state)}",
        title=f"{where}: {mutu.TABEL[mutu.tabel(state)]}, keadaan laporan",
        unit="keadaan",
        period=state.tahun,
        table=_tabel_rinci(found),
        used=[row for row in found if row["asal"]],
        page=mutu.PAGE,
        choices=mutu.choices(konteks),
        state=state,
        konteks=konteks,
        sentences=(_ringkas(state, konteks),),
        notes=("Ada dan nihil (benar-benar nol) sama-sama dilaporkan; sel tersamar juga dilaporkan.",),
    )
    return sumber_atau_edisi(made)


def _tabel_rinci(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("jenis", "Jenis"),
        Column("keadaan", "Keadaan"),
        Column("asal", "Asal"),
        Column("kode", "Kode"),
    )
    lines = (
        (word_cell(row["nama"]), word_cell(_keadaan(row)), word_cell(_asal(row)), word_cell(row["jenis"]))
        for row in found
    )
    return isi_tabel(columns, lines, (row["jenis"] for row in found))


def _keadaan(row: Row) -> str:
    through = " (dikirim dalam baris gabungan)" if row["lewat_grup"] else ""
    return f"{KEADAAN[row['keadaan']]}{through}"


def _asal(row: Row) -> str:
    if row["asal"] is None:
        return "…"
    if row["asal"] == "contoh":
        return "data contoh"
    return "rekap resmi" if row["ada_rekap"] else "angka tunggal"


def _ringkas(state: State, konteks: Konteks) -> str:
    """The states counted; a year outside the matrix has no count."""
    whole = state.with_(kelompok=mutu.SEMUA)
    wanted = (state.wilayah, int(state.tahun))
    row = next((one for one in _baris(whole, konteks) if (one["kode_wilayah"], one["tahun"]) == wanted), None)
    if row is None or not row["n_lapor"]:
        return f"Belum ada {SATUAN[mutu.tabel(state)]} yang dilaporkan untuk tahun {state.tahun}."
    counted = [(name, row[key]) for key, name in HITUNG.items() if row[key]]
    told = "; ".join(f"{name}: {angka(n)}" for name, n in counted)
    return f"Dari {angka(row['n_total'])} {SATUAN[mutu.tabel(state)]}, {told}."
