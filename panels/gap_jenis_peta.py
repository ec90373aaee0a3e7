"""Map and tile grid of the gap of one type or roll-up: people recorded and not served, by area."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Cell, ChoroplethSpec, Column, Rumus, Tile, TilesSpec
from geo import loader
from panels import gap_jenis as gap
from panels import gap_jenis_kalimat as kalimat
from panels import gap_jenis_tabel as tabel
from panels.common import sources, status_flag, word_cell
from panels.jenis_info import Jenis, catatan_jenis, jenis_info
from panels.kesenjangan import PAGE, choices
from panels.panel import Panel
from panels.peta import alt_text
from panels.sebaran import Nilai, Sebaran, kelas, marks
from panels.sebaran import tabel as tabel_sebaran
from panels.sebaran_baca import ids
from panels.state import SEMUA, State, address
from queries import Konteks, Row
from words import gap_jenis as kata
from words.catatan import belum_lengkap
from words.format import dengan_satuan, persen
from words.keadaan import cakupan, nilai_teks

RAPI = "rapi"


def ukur(state: State, konteks: Konteks) -> Sebaran:
    """Return the gap of the chosen type over the areas, in its main unit."""
    info = jenis_info(state.with_(satuan=""), konteks)
    found = tuple(
        row for row in gap.semua(state, konteks) if row["jenis"] == info.kode and row["satuan"] == info.satuan
    )
    areas = tuple(row for row in found if row["tingkat"] != "provinsi")
    province = next((row for row in found if row["tingkat"] == "provinsi"), None)
    shown = tuple(row for row in found if row["terdata"] is not None or row["tertangani"] is not None)
    return Sebaran(
        judul=f"{info.nama}: belum tertangani",
        satuan=info.satuan,
        periode=state.tahun,
        desimal=0,
        definisi=kata.ARTI,
        nilai=tuple(_nilai(row, info) for row in areas),
        total=_nilai(province, info) if province else None,
        kolom=_kolom(info),
        dipakai=shown,
        sumber_id=ids(shown),
        cakupan=(province["n_wilayah"], province["n_total"]) if province else None,
        kalimat=_kalimat(found, info, state),
        catatan=(*belum_lengkap(_sebagian(areas)), *catatan_jenis(info), kata.ARTI),
    )


def _sebagian(areas: tuple[Row, ...]) -> tuple[tuple[str, int, int], ...]:
    """The areas that reported only some of the types of a roll-up."""
    return tuple(
        (row["wilayah_pendek"], row["n_jenis"], row["n_jenis_total"])
        for row in areas
        if 0 < row["n_jenis"] < row["n_jenis_total"]
    )


def _kolom(info: Jenis) -> tuple[Column, ...]:
    gap = Rumus("selisih", "terdata", "tertangani")
    return (
        Column("belum", f"Belum tertangani ({info.satuan})", numeric=True, rumus=gap),
        Column("terdata", f"Terdata ({info.satuan})", numeric=True, jumlah=True),
        Column("tertangani", f"Tertangani ({info.satuan})", numeric=True, jumlah=True),
        Column("persen", "Belum (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "belum", "terdata", 100)),
        Column("pelaksana", "Yang harus bertindak"),
        Column("keterangan", "Keterangan"),
    )


def _nilai(row: Row, info: Jenis) -> Nilai:
    state = row["keadaan"]
    cells: tuple[Cell, ...] = (
        *(tabel.sel(row, key) for key in ("belum", "terdata", "tertangani")),
        tabel.sel_persen(row),
        word_cell(tabel.pelaksana(row)),
        word_cell(tabel.keterangan(row)),
    )
    both = row["terdata"] is not None and row["tertangani"] is not None
    lines = (
        f"{info.satuan}, belum tertangani",
        f"{cells[2].text} dari {dengan_satuan(row['terdata'], info.satuan)} tertangani" if both else "",
        f"Belum: {persen(row['persen'], 1)} dari terdata" if row["persen"] is not None else "",
        tabel.keterangan(row),
        tabel.pelaksana(row),
    )
    return Nilai(
        row["kode_wilayah"],
        row["wilayah"],
        row["wilayah_pendek"],
        row["belum"],
        nilai_teks(row["belum"], 0, state, status_flag(row), peta=True),
        state,
        cells,
        hover=tuple(line for line in lines if line),
    )


def _kalimat(found: tuple[Row, ...], info: Jenis, state: State) -> tuple[str, ...]:
    """The chosen area and the province, where there is a gap; a sensitive type or a sum of cases says nothing."""
    if info.tingkat_sensitif >= kalimat.SANGAT_SENSITIF:
        return ()
    own = (row for row in found if row["kode_wilayah"] == state.wilayah)
    whole = (row for row in found if row["tingkat"] == "provinsi")
    unit = "kasus" if info.gabungan else info.satuan
    return tuple(
        kalimat.satu({**row, "satuan": unit}, state.tahun)
        for row in (*own, *whole)
        if row["belum"] is not None
    )


def peta(state: State, konteks: Konteks) -> Panel:
    """Return the choropleth of the gap; states of nothing have patterns."""
    shown = ukur(state, konteks)
    breaks, legend = kelas(shown, RAPI)
    spec = ChoroplethSpec(
        marks(shown, breaks), legend, selected=_selected(state), attribution=loader.attribution()
    )
    return _panel("gap-peta", shown, spec, state, konteks)


def petak(state: State, konteks: Konteks) -> Panel:
    """Return the tile grid of the gap: equal squares, so that small cities are as large as wide regencies."""
    shown = ukur(state, konteks)
    breaks, legend = kelas(shown, RAPI)
    place = loader.tiles()
    tiles = tuple(Tile(*place[mark.key], mark) for mark in marks(shown, breaks) if mark.key in place)
    twin = replace(shown, judul=f"{shown.judul}, petak sama besar", kalimat=(), catatan=())
    return _panel("gap-petak", twin, TilesSpec(tiles, legend, selected=_selected(state)), state, konteks)


def _selected(state: State) -> str:
    return "" if state.wilayah == SEMUA else state.wilayah


def _panel(
    key: str, shown: Sebaran, spec: ChoroplethSpec | TilesSpec, state: State, konteks: Konteks
) -> Panel:
    return Panel(
        key=f"{key}-{state.jenis}".lower(),
        title=shown.judul,
        unit=shown.satuan,
        period=shown.periode,
        spec=spec,
        table=tabel_sebaran(shown),
        sources=sources(konteks, shown.sumber_id),
        stamps=replace(gap.cap(shown.dipakai, state, konteks), cakupan=_cakupan(shown)),
        alt=alt_text(shown),
        sentences=shown.kalimat,
        notes=shown.catatan,
        definition=shown.definisi,
        state=address(PAGE, state, konteks, choices(konteks)),
    )


def _cakupan(shown: Sebaran) -> str:
    return cakupan(*shown.cakupan) if shown.cakupan else ""
