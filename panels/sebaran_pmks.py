"""PMKS measures over the areas: count, share served, last known position."""

from __future__ import annotations

from collections.abc import Mapping

from charts.spec import Column
from panels import nilai, sebaran_kolom
from panels import sebaran_baca as baca
from panels.jenis_info import Jenis, jenis_info
from panels.polaritas import PORSI, polaritas
from panels.sebaran import Sebaran
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, label


def jumlah(state: State, konteks: Konteks, tambahan: Mapping[str, tuple[str, ...]] | None = None) -> Sebaran:
    """Counts: the recorded or served cases of a type in one period; `tambahan` adds tooltip lines per area."""
    info = jenis_info(state, konteks)
    found = baca.sebaran(state, konteks, info)
    province = baca.province(found)
    base = label.dasar(state.penduduk) if _per_head(info) and not province["n_tanpa_dasar"] else ""
    read = nilai.Baca(info, state.tahun, baca.history(state, konteks, info), tambahan or {}, base)
    return Sebaran(
        judul=f"{info.nama}: jumlah {label.ukuran(state.ukuran).lower()}",
        satuan=info.satuan,
        periode=state.tahun,
        desimal=0,
        definisi=info.definisi,
        nilai=tuple(nilai.hitungan(row, read) for row in baca.wilayah(found)),
        total=nilai.hitungan(province, read),
        kolom=(
            Column("nilai", f"Jumlah ({info.satuan})", numeric=True, jumlah=True),
            Column("status", "Status"),
        ),
        dipakai=found,
        sumber_id=baca.ids(found),
        cakupan=(province["n_wilayah"], province["n_total"]),
        kalimat=baca.positions(found, info, state),
        catatan=baca.notes(found, info),
    )


def _per_head(info: Jenis) -> bool:
    """Whether the counts may be told per head: people of one type, not those met in operations."""
    met = catatan.BUKAN_PREVALENSI in catatan.jenis(info.kode)
    return info.satuan == "jiwa" and not info.gabungan and not met


def terlayani(state: State, konteks: Konteks) -> Sebaran:
    """Share served: tertangani over terdata, in percent; the people not yet served beside it."""
    info = jenis_info(state, konteks)
    found = _served(state, konteks, info)
    areas = baca.sebaran(state, konteks, info)
    read = nilai.Baca(info, state.tahun, baca.share_history(state, konteks, info))
    province = baca.province(areas)
    return Sebaran(
        judul=f"{info.nama}: porsi tertangani dari terdata",
        satuan="persen",
        periode=state.tahun,
        desimal=1,
        definisi=info.definisi,
        nilai=tuple(
            nilai.terlayani(row, found.get(row["kode_wilayah"]), read) for row in baca.wilayah(areas)
        ),
        total=nilai.terlayani(province, found.get(province["kode_wilayah"]), read),
        kolom=sebaran_kolom.terlayani(info),
        dipakai=tuple(found.values()),
        sumber_id=baca.ids(found.values()),
        cakupan=(province["n_wilayah"], province["n_total"]),
        polaritas=polaritas(konteks, PORSI),
        catatan=(*baca.notes(areas, info), catatan.KETIDAKPASTIAN),
    )


def _served(state: State, konteks: Konteks, info: Jenis) -> dict[str, Row]:
    given = {"periode": state.tahun, "jenis": info.kode, "satuan": info.satuan, "jenis_kelamin": "total"}
    return {row["kode_wilayah"]: row for row in rows("terlayani", konteks, **given)}


def terakhir(state: State, konteks: Konteks) -> Sebaran:
    """Each area's last reported value with its year on it; it enters no total, rank or change."""
    info = jenis_info(state, konteks)
    last = rows("posisi_terakhir", konteks, **baca.params(state, info))
    found = {row["kode_wilayah"]: row for row in last}
    areas = baca.wilayah(baca.sebaran(state, konteks, info))
    named = [{**row, **found[row["kode_wilayah"]]} for row in areas if row["kode_wilayah"] in found]
    read = nilai.Baca(info, state.tahun)
    return Sebaran(
        judul=f"{info.nama}: posisi terakhir per wilayah",
        satuan=info.satuan,
        periode=f"sampai {state.tahun}",
        desimal=0,
        definisi=info.definisi,
        nilai=tuple(nilai.terakhir(row, found.get(row["kode_wilayah"]), read) for row in areas),
        kolom=(Column("nilai", f"Jumlah ({info.satuan})", numeric=True), Column("tahun", "Tahun posisi")),
        dipakai=last,
        sumber_id=baca.ids(last),
        cakupan=(len(found), len(areas)),
        catatan=(*baca.notes(named, info), catatan.posisi_terakhir()),
    )
