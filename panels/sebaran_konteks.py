"""Context measures over the areas: published indicators, recorded migration."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import nilai
from panels import sebaran_baca as baca
from panels.common import status_flag, text, word_cell
from panels.sebaran import Nilai, Sebaran
from panels.sitasi import kode
from panels.state import State
from queries import Konteks, Row, rows
from words import kalimat, label
from words.keadaan import nilai_teks

KEPADATAN = "kepadatan"
DATANG = "migrasi_datang"
PINDAH = "migrasi_pindah"
SETAHUN = "Hanya angka satu tahun penuh; pencatatan register tidak memuat penduduk nonpermanen."
RESMI_SAJA = "Tahun ini ada angka resmi; data contoh wilayah lain tidak ditampilkan bersamanya."
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
    past = _history(state, konteks, meta)
    return Sebaran(
        judul=meta["nama"],
        satuan=meta["satuan"],
        periode=state.tahun,
        desimal=meta["desimal"],
        nilai=tuple(
            nilai.konteks(
                row, meta["desimal"], meta["satuan"], state.tahun, past.get(row["kode_wilayah"], "")
            )
            for row in areas
        ),
        total=nilai.konteks(province, meta["desimal"], meta["satuan"], state.tahun),
        kolom=(
            Column(
                "nilai", f"{meta['nama_pendek']} ({meta['satuan']})", numeric=True, desimal=meta["desimal"]
            ),
            Column("catatan", "Catatan sumber"),
        ),
        dipakai=tuple(row for row in found if row["nilai"] is not None),
        sumber_id=tuple(dict.fromkeys(row["sumber_id"] for row in found if row["sumber_id"])),
        cakupan=(province["n_wilayah"], province["n_total"]),
        polaritas=meta["polaritas"],
        definisi=meta["definisi"],
        kalimat=_beside(found, meta, state),
        catatan=(meta["definisi"], *_years(meta, province["n_wilayah"])),
    )


def _history(state: State, konteks: Konteks, meta: Row) -> dict[str, str]:
    """Per area a tooltip line with its last published values up to the chosen year."""
    found = rows("riwayat_indikator", konteks, indikator=state.indikator)
    return baca.lines(
        (row, text(row, desimal=meta["desimal"])) for row in found if row["periode"] <= state.tahun
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
        nilai=tuple(_flow(area, chosen.get(area["kode_wilayah"]), state.tahun) for area in areas),
        kolom=(
            Column("nilai", "Jumlah (jiwa)", numeric=True),
            Column("asal", "Asal data"),
            Column("status", "Status"),
        ),
        dipakai=tuple(chosen.values()),
        sumber_id=tuple(dict.fromkeys(row["sumber_id"] for row in chosen.values())),
        cakupan=(len(chosen), len(areas)),
        catatan=(SETAHUN, *_left_out(found, real)),
    )


def _left_out(found: tuple[Row, ...], real: dict[str, Row]) -> tuple[str, ...]:
    """Say that contoh stands back where a year has real figures for other areas."""
    return (RESMI_SAJA,) if real and {row["kode_wilayah"] for row in found} - set(real) else ()


def _beside(found: tuple[Row, ...], meta: Row, state: State) -> tuple[str, ...]:
    """Name the chosen area, the province and the nation where the same indicator is published for the year."""
    own = [row for row in found if row["dimensi"] == "wilayah" and row["kode_wilayah"] == state.wilayah]
    wide = sorted((r for r in found if r["dimensi"] in ("provinsi", "negara")), key=lambda r: r["urut"])
    shown = [row for row in (*own, *wide) if row["nilai"] is not None]
    if not shown:
        return ()
    marked = next((row["status"] for row in shown if row["status"] in ("sementara", "perkiraan")), "tetap")
    places = [(row["nama"], row["nilai"]) for row in shown]
    return (kalimat.sandingan(meta["nama"], state.tahun, places, meta["satuan"], meta["desimal"], marked),)


def _years(meta: Row, with_value: int) -> tuple[str, ...]:
    if with_value:
        return ()
    return (f"Tidak ada angka untuk tahun ini. Tersedia: {meta['tahun_awal']}–{meta['tahun_akhir']}.",)


def _flow(area: Row, row: Row | None, tahun: str) -> Nilai:
    state = "tidak_tersedia" if row is None else "ada" if row["nilai"] else "nihil"
    value = None if row is None else row["nilai"]
    flag = status_flag(row) if row else "tetap"
    shown = nilai_teks(value, 0, state, flag, peta=True)
    origin = label.asal(row["asal"]) if row else "…"
    status = label.status(row["status"]) if row else "…"
    number = Cell(None if value is None else float(value), nilai_teks(value, 0, state, flag), state)
    cells = (number, word_cell(origin), word_cell(status))
    source = (f"{status}; {origin}; Sumber: {kode(row['sumber_id'])}",) if row else ()
    names = (area["kode_wilayah"], area["nama"], area["nama_pendek"])
    return Nilai(*names, value, shown, state, cells, hover=(f"jiwa, {tahun}", *source))
