"""Context measures over the areas: published indicators, population density, recorded migration."""

from __future__ import annotations

from charts.spec import Column, Rumus
from panels import nilai
from panels.common import cell, plain_cell, word_cell
from panels.sebaran import Nilai, Sebaran
from panels.state import State
from queries import Konteks, Row, rows
from words import label
from words.format import angka
from words.keadaan import nilai_teks

KEPADATAN = "kepadatan"
DATANG = "migrasi_datang"
PINDAH = "migrasi_pindah"
TURUNAN = {
    KEPADATAN: "Kepadatan penduduk (per km² luas resmi)",
    DATANG: "Penduduk datang tercatat (setahun penuh)",
    PINDAH: "Penduduk pindah tercatat (setahun penuh)",
}


def indikator(state: State, konteks: Konteks) -> Sebaran:
    """A published indicator in one year, as printed by its source; the nation is named in the sentence."""
    meta = next(row for row in rows("indikator_peta", konteks) if row["indikator"] == state.indikator)
    found = rows("sebaran_indikator", konteks, indikator=state.indikator, periode=state.tahun)
    areas = tuple(row for row in found if row["dimensi"] == "wilayah")
    province = next(row for row in found if row["dimensi"] == "provinsi")
    with_value = sum(row["nilai"] is not None for row in areas)
    return Sebaran(
        judul=meta["nama"],
        satuan=meta["satuan"],
        periode=state.tahun,
        desimal=meta["desimal"],
        nilai=tuple(nilai.konteks(row, meta["desimal"], meta["satuan"]) for row in areas),
        total=nilai.konteks(province, meta["desimal"], meta["satuan"]),
        kolom=(
            Column(
                "nilai", f"{meta['nama_pendek']} ({meta['satuan']})", numeric=True, desimal=meta["desimal"]
            ),
            Column("catatan", "Catatan sumber"),
        ),
        dipakai=tuple(row for row in found if row["nilai"] is not None),
        sumber_id=tuple(dict.fromkeys(row["sumber_id"] for row in found if row["sumber_id"])),
        cakupan=(with_value, len(areas)),
        polaritas=meta["polaritas"],
        definisi=meta["definisi"],
        catatan=(meta["definisi"], *_years(meta, with_value)),
    )


def kepadatan(state: State, konteks: Konteks) -> Sebaran:
    """Population of the chosen base per official square kilometre."""
    found = rows("sebaran_kepadatan", konteks, tahun=int(state.tahun), dasar=state.penduduk)
    base = label.dasar(state.penduduk)
    areas = tuple(row for row in found if row["dimensi"] == "wilayah")
    province = next(row for row in found if row["dimensi"] == "provinsi")
    return Sebaran(
        judul=f"Kepadatan penduduk menurut {base}",
        satuan="jiwa per km²",
        periode=state.tahun,
        desimal=1,
        nilai=tuple(_density(row) for row in areas),
        total=_density(province),
        kolom=(
            Column("penduduk", f"Penduduk ({base})", numeric=True),
            Column("luas", "Luas resmi (km²)", numeric=True, desimal=2),
            Column(
                "nilai", "Jiwa per km²", numeric=True, desimal=1, rumus=Rumus("rasio", "penduduk", "luas")
            ),
        ),
        dipakai=tuple(row for row in found if row["nilai"] is not None),
        sumber_id=tuple(dict.fromkeys(row["sumber_id"] for row in found if row["sumber_id"])),
        cakupan=(sum(row["nilai"] is not None for row in areas), len(areas)),
        penyebut=base,
    )


def migrasi(state: State, konteks: Konteks) -> Sebaran:
    """Recorded arrivals or departures of a full calendar year; real points win, contoh only where none is real."""
    arah = "datang" if state.indikator == DATANG else "pindah"
    found = rows("sebaran_migrasi", konteks, tahun=int(state.tahun), arah=arah)
    real = {row["kode_wilayah"]: row for row in found if row["asal"] == "resmi"}
    chosen = real or {row["kode_wilayah"]: row for row in found}
    areas = rows("wilayah_daftar", konteks)
    return Sebaran(
        judul=TURUNAN[state.indikator],
        satuan="jiwa",
        periode=state.tahun,
        desimal=0,
        nilai=tuple(_flow(area, chosen.get(area["kode_wilayah"])) for area in areas),
        kolom=(Column("nilai", "Jumlah (jiwa)", numeric=True), Column("asal", "Asal data")),
        dipakai=tuple(chosen.values()),
        sumber_id=tuple(dict.fromkeys(row["sumber_id"] for row in chosen.values())),
        cakupan=(len(chosen), len(areas)),
        catatan=("Hanya angka satu tahun penuh; pencatatan register tidak memuat penduduk nonpermanen.",),
    )


def _years(meta: Row, with_value: int) -> tuple[str, ...]:
    if with_value:
        return ()
    return (f"Tidak ada angka untuk tahun ini. Tersedia: {meta['tahun_awal']}–{meta['tahun_akhir']}.",)


def _density(row: Row) -> Nilai:
    shown = nilai_teks(row["nilai"], 1, row["keadaan"], peta=True)
    cells = (plain_cell(row["penduduk"]), plain_cell(row["luas_km2"], 2), cell(row, desimal=1))
    people = (
        f"{angka(row['penduduk'])} jiwa pada {angka(row['luas_km2'], 2)} km²"
        if row["nilai"] is not None
        else shown
    )
    names = (row["kode_wilayah"], row["nama"], row["nama_pendek"])
    return Nilai(*names, row["nilai"], shown, row["keadaan"], cells, hover=(f"{shown} jiwa per km²", people))


def _flow(area: Row, row: Row | None) -> Nilai:
    state = "tidak_tersedia" if row is None else "ada" if row["nilai"] else "nihil"
    value = None if row is None else row["nilai"]
    shown = nilai_teks(value, 0, state, peta=True)
    origin = label.asal(row["asal"]) if row else "…"
    cells = (plain_cell(value), word_cell(origin))
    names = (area["kode_wilayah"], area["nama"], area["nama_pendek"])
    return Nilai(*names, value, shown, state, cells, hover=(f"{shown} jiwa", origin))
