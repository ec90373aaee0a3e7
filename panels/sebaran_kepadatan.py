"""Population per official square kilometre over the areas, by the chosen population base."""

from __future__ import annotations

from charts.spec import Column, Rumus
from panels import sebaran_baca as baca
from panels.common import cell, plain_cell
from panels.sebaran import Nilai, Sebaran
from panels.sitasi import kode
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import angka
from words.keadaan import nilai_teks

KM2 = "jiwa per km²"


def kepadatan(state: State, konteks: Konteks) -> Sebaran:
    """Population of the chosen base per official square kilometre."""
    found = rows("sebaran_kepadatan", konteks, tahun=int(state.tahun), dasar=state.penduduk)
    base = label.dasar(state.penduduk)
    areas = tuple(row for row in found if row["dimensi"] == "wilayah")
    province = next(row for row in found if row["dimensi"] == "provinsi")
    return Sebaran(
        judul=f"Kepadatan penduduk menurut {base}",
        satuan=KM2,
        periode=state.tahun,
        desimal=1,
        nilai=tuple(_density(row, state.tahun) for row in areas),
        total=_density(province, state.tahun),
        kolom=(
            Column("penduduk", f"Penduduk ({base})", numeric=True, jumlah=True),
            Column("luas", "Luas resmi (km²)", numeric=True, jumlah=True, desimal=2),
            Column(
                "nilai", "Jiwa per km²", numeric=True, desimal=1, rumus=Rumus("rasio", "penduduk", "luas")
            ),
        ),
        dipakai=tuple(row for row in found if row["nilai"] is not None),
        sumber_id=tuple(dict.fromkeys(row["sumber_id"] for row in found if row["sumber_id"])),
        cakupan=(province["n_wilayah"], province["n_total"]),
        penyebut=base,
        kalimat=_two_bases(found, state, konteks),
        catatan=_uncovered(areas, state, konteks),
    )


def _two_bases(found: tuple[Row, ...], state: State, konteks: Konteks) -> tuple[str, ...]:
    """Where the choice of population moves the density, as on the map of rates: both populations, both densities."""
    own = {row["kode_wilayah"]: row["nilai"] for row in found}
    return tuple(
        line
        for row in rows("penduduk_beda", konteks, tahun=int(state.tahun), dasar=state.penduduk)
        if row["kali"] >= baca.BEDA
        for line in _pair(row, own.get(row["kode_wilayah"]), state, konteks)
    )


def _pair(row: Row, here: float | None, state: State, konteks: Konteks) -> tuple[str, ...]:
    base, name = row["dasar_lain"], row["nama_pendek"]
    two = (state.penduduk, row["penduduk"], base, row["penduduk_lain"], row["kali"])
    moved = catatan.penyebut(name, state.tahun, *two)
    found = rows("sebaran_kepadatan", konteks, tahun=int(state.tahun), dasar=base)
    there = next((one["nilai"] for one in found if one["kode_wilayah"] == row["kode_wilayah"]), None)
    if here is None or there is None:
        return (moved,)
    both = (state.penduduk, here, base, there)
    return (moved, catatan.dua_angka("Kepadatan penduduk", name, *both, KM2))


def _uncovered(areas: tuple[Row, ...], state: State, konteks: Konteks) -> tuple[str, ...]:
    """Which areas the base covers where it lacks some, and which bases cover all of them that year."""
    covered = tuple(row["nama_pendek"] for row in areas if row["penduduk"] is not None)
    if len(covered) == len(areas):
        return ()
    names = baca.ringkas_nama(covered, len(areas))
    return (catatan.dasar_kurang(state.penduduk, state.tahun, names, baca.dasar_lengkap(state, konteks)),)


def _density(row: Row, tahun: str) -> Nilai:
    shown = nilai_teks(row["nilai"], 1, row["keadaan"], peta=True)
    cells = (plain_cell(row["penduduk"]), plain_cell(row["luas_km2"], 2), cell(row, desimal=1))
    people = (
        (f"{angka(row['penduduk'])} jiwa pada {angka(row['luas_km2'], 2)} km²",)
        if row["nilai"] is not None
        else ()
    )
    source = (f"Sumber: {kode(row['sumber_id'])}",) if row["sumber_id"] else ()
    names = (row["kode_wilayah"], row["nama"], row["nama_pendek"])
    return Nilai(
        *names, row["nilai"], shown, row["keadaan"], cells, hover=(f"{KM2}, {tahun}", *people, *source)
    )
