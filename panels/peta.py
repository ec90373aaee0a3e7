"""Peta: one measure as a choropleth and as a tile grid, with the table both share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from charts.spec import ChoroplethSpec, Point, Tile, TilesSpec
from geo import loader
from panels import sebaran_angka, sebaran_kepadatan, sebaran_konteks, sebaran_pmks, sebaran_ubah
from panels.common import sources, stamps
from panels.panel import Panel
from panels.peta_rinci import kecamatan_points, kecamatan_rows
from panels.sebaran import Sebaran, kelas, marks, tabel
from panels.state import SEMUA, Choice, State, address, frame_choices
from queries import Konteks, rows
from words import label
from words.keadaan import cakupan

PAGE = "/peta"
PMKS = "pmks"
PETUNJUK = "Bintang: KIPP. Titik: kecamatan IKN. Tepi lingkar IKN: 1 ungu tua, 2 ungu muda, 3 abu-abu."
TAMPIL: dict[str, Callable[[State, Konteks], Sebaran]] = {
    "jumlah": sebaran_pmks.jumlah,
    "angka": sebaran_angka.angka_penduduk,
    "perubahan": sebaran_ubah.perubahan,
    "terlayani": sebaran_pmks.terlayani,
    "terakhir": sebaran_pmks.terakhir,
}
KONTEKS: dict[str, Callable[[State, Konteks], Sebaran]] = {
    sebaran_konteks.KEPADATAN: sebaran_kepadatan.kepadatan,
    sebaran_konteks.DATANG: sebaran_konteks.migrasi,
    sebaran_konteks.PINDAH: sebaran_konteks.migrasi,
}


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the map's own controls."""
    context = {row["indikator"]: row["nama"] for row in rows("indikator_peta", konteks)}
    years = frame_choices(konteks)["tahun"].words
    return {
        "indikator": Choice({PMKS: "PMKS menurut jenis", **sebaran_konteks.TURUNAN, **context}, PMKS),
        "tampil": Choice({code: label.tampil(code) for code in TAMPIL}, "jumlah"),
        "kelas": Choice({code: label.kelas(code) for code in label.KELAS}, "rapi"),
        "banding": Choice({"": "tahun sebelumnya", **{year: year for year in years}}, ""),
        "satuan": Choice({"": "satuan utama", "jiwa": "jiwa", "KK": "KK", "jiwa,KK": "jiwa dan KK"}, ""),
    }


def measure(state: State, konteks: Konteks) -> Sebaran:
    """Return the measure that the state asks for.

    Raises SatuanBerbeda, DeretKumulatif or BukanJumlahOrang where the asked number may not be made.
    """
    if state.indikator in ("", PMKS):
        return TAMPIL[state.tampil or "jumlah"](state, konteks)
    return KONTEKS.get(state.indikator, sebaran_konteks.indikator)(state, konteks)


def peta(state: State, konteks: Konteks, *, rings: bool = True) -> Panel:
    """Return the choropleth panel."""
    shown = measure(state, konteks)
    breaks, legend = kelas(shown, state.kelas or "rapi")
    spec = ChoroplethSpec(
        marks=marks(shown, breaks),
        legend=legend,
        points=(*_points(), *_kecamatan_dots(state, konteks)),
        rings=rings,
        selected=_selected(state),
        attribution=loader.attribution(),
    )
    return _panel("peta", replace(shown, catatan=(*shown.catatan, PETUNJUK)), spec, state, konteks)


def _kecamatan_dots(state: State, konteks: Konteks) -> tuple[Point, ...]:
    """Dots of kecamatan with figures, only for a chosen area: over the whole province they would hide it."""
    return kecamatan_points(kecamatan_rows(state, konteks)) if state.satu_wilayah else ()


def petak(state: State, konteks: Konteks) -> Panel:
    """Return the tile-grid panel: equal squares, so that small cities are as large as wide regencies."""
    shown = measure(state, konteks)
    breaks, legend = kelas(shown, state.kelas or "rapi")
    place = loader.tiles()
    tiles = tuple(Tile(*place[mark.key], mark) for mark in marks(shown, breaks) if mark.key in place)
    twin = replace(shown, judul=f"{shown.judul}, petak sama besar", kalimat=(), catatan=())
    return _panel("petak", twin, TilesSpec(tiles, legend, selected=_selected(state)), state, konteks)


def _panel(
    key: str, shown: Sebaran, spec: ChoroplethSpec | TilesSpec, state: State, konteks: Konteks
) -> Panel:
    n, total = shown.cakupan or (None, None)
    return Panel(
        key=f"{key}-{state.jenis if state.indikator in ('', PMKS) else state.indikator}".lower(),
        title=shown.judul,
        unit=shown.satuan,
        period=shown.periode,
        spec=spec,
        table=tabel(shown),
        sources=sources(konteks, shown.sumber_id),
        stamps=stamps(konteks, shown.dipakai, n=n, total=total, penyebut=shown.penyebut, di=_di(state)),
        alt=alt_text(shown),
        sentences=shown.kalimat,
        notes=shown.catatan,
        definition=shown.definisi,
        state=address(PAGE, state, konteks, choices(konteks)),
    )


def _di(state: State) -> dict[str, str | tuple[str, ...]]:
    """What the rows of a map leave unsaid, for the mark of corrections."""
    before = state.banding or str(int(state.tahun) - 1)
    years = (before, state.tahun) if state.tampil == "perubahan" else (state.tahun,)
    own = state.indikator not in ("", PMKS)
    return {"periode": years, "indikator" if own else "jenis": state.indikator if own else state.jenis}


def alt_text(shown: Sebaran) -> str:
    """Return the measure read out: title, period, and every area with its value."""
    parts = "; ".join(f"{one.nama} {one.teks}" for one in shown.nilai)
    covered = f" ({cakupan(*shown.cakupan)})" if shown.cakupan else ""
    return f"{shown.judul}, {shown.periode}, {shown.satuan}{covered}: {parts}."


def _selected(state: State) -> str:
    return "" if state.wilayah == SEMUA else state.wilayah


def _points() -> tuple[Point, ...]:
    """Return KIPP and the IKN kecamatan."""
    kipp = tuple(
        # the note names the star: its label would lie on those of PPU and Kutai Kartanegara
        Point(one["lon"], one["lat"], one["nama"], "bintang", show_label=False)
        for one in loader.points()
        if one["jenis_titik"] == "kipp"
    )
    return (*kipp, *(_dot(one) for one in loader.kecamatan()["features"] if one["properties"]["ikn"]))


def _dot(feature: dict) -> Point:
    lon, lat = feature["geometry"]["coordinates"]
    return Point(lon, lat, feature["properties"]["nama"], "titik", show_label=False)
