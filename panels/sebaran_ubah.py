"""Change of a PMKS measure between two years over the areas: comparable areas and types only."""

from __future__ import annotations

from panels import nilai, sebaran_kolom
from panels import sebaran_baca as baca
from panels.jenis_info import Jenis, catatan_jenis, jenis_info
from panels.sebaran import Sebaran
from panels.state import State
from queries import Konteks, Row, rows
from stats.satuan import selisih as jaga_selisih
from words import catatan, kalimat, label


def perubahan(state: State, konteks: Konteks) -> Sebaran:
    """Change between two years over comparable areas and types only.

    Raises DeretKumulatif when the series is cumulative.
    """
    info = jenis_info(state, konteks)
    start = start_year(state)
    areas = {row["kode_wilayah"]: row for row in baca.sebaran(state, konteks, info)}
    found = _named(change_rows(state, konteks, info, start), areas)
    province = baca.province(found)
    read = nilai.Baca(info, f"{start}–{state.tahun}", baca.history(state, konteks, info))
    return Sebaran(
        judul=f"{info.nama}: perubahan {label.ukuran(state.ukuran).lower()} {start}–{state.tahun}",
        satuan=info.satuan,
        periode=f"{start}–{state.tahun}",
        desimal=0,
        definisi=info.definisi,
        nilai=tuple(nilai.perubahan(row, row, read) for row in baca.wilayah(found)),
        total=nilai.perubahan(province, province, read),
        kolom=sebaran_kolom.perubahan(info, start, state.tahun),
        dipakai=found,
        sumber_id=baca.ids(baca.wilayah(found), "sumber_awal", "sumber_akhir"),
        cakupan=(province["n_sebanding"], province["n_total"]),
        divergen=True,
        polaritas=info.polaritas,
        kalimat=tuple(
            change_sentence(row, f"{info.nama} di {row['nama']}", info.satuan, start, state.tahun)
            for row in baca.leading(found, state)
        ),
        catatan=(*_part(found), *catatan_jenis(info), *catatan.bulanan(info.kode), catatan.PENDATAAN),
    )


def start_year(state: State) -> str:
    """Return the year compared with: the chosen one where it lies before the shown year, else the year before."""
    early = state.banding and state.banding < state.tahun
    return state.banding if early else str(int(state.tahun) - 1)


def _named(found: tuple[Row, ...], areas: dict[str, Row]) -> tuple[Row, ...]:
    """Give change rows the names of their areas, in the field's order, with a status for the stamps."""
    known = [
        {
            **row,
            "nama": areas[row["kode_wilayah"]]["nama"],
            "nama_pendek": areas[row["kode_wilayah"]]["nama_pendek"],
            "urut": areas[row["kode_wilayah"]]["urut"],
            "status": "sementara" if row["sementara"] else "tetap",
        }
        for row in found
        if row["kode_wilayah"] in areas
    ]
    return tuple(sorted(known, key=lambda row: row["urut"]))


def _part(found: tuple[Row, ...]) -> tuple[str, ...]:
    part = (
        (row["nama_pendek"], row["n_jenis_sebanding"], row["n_jenis_total"])
        for row in baca.wilayah(found)
        if 0 < row["n_jenis_sebanding"] < row["n_jenis_total"]
    )
    return catatan.belum_lengkap(tuple(part), "Jenis yang sebanding")


def change_rows(state: State, konteks: Konteks, info: Jenis, start: str) -> tuple[Row, ...]:
    """Return the change rows of a type between two years; raises DeretKumulatif for a cumulative series."""
    found = rows("perubahan", konteks, awal=start, akhir=state.tahun, **baca.series_params(state, info))
    jaga_selisih(any(row["kumulatif"] for row in found), info.nama)
    return found


def change_sentence(row: Row, name: str, satuan: str, start: str, end: str) -> str:
    """Return the hedged sentence of a change row, or why the two years cannot be compared."""
    contoh = row["asal"] == "contoh"
    if row["selisih"] is None:
        return kalimat.tidak_dapat_dibandingkan(name, start, end, nilai.kode_sebab(row), contoh=contoh)
    return kalimat.perubahan(
        name,
        row["nilai_awal"],
        row["nilai_akhir"],
        selisih=row["selisih"],
        satuan=satuan,
        periode_awal=start,
        periode_akhir=end,
        n_sebanding=row["n_sebanding"],
        n_total=row["n_total"],
        n_kurang=row["n_kurang"],
        jenis=(row["n_jenis_sebanding"], row["n_jenis_total"]),
        selisih_persen=row["persen"],
        status="sementara" if row["sementara"] else "tetap",
        contoh=contoh,
    )
