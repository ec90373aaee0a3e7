"""Ringkasan: what changed, in three hedged sentences chosen by a fixed rule.

The province: poverty first; then the type that rose most and the type that fell most, in persons, over comparable
areas only. A chosen area: its own rise and fall first, then poverty, which is known of the province.
Types of sensitivity 3 never enter (the query leaves them out), nor a change over half of the areas or fewer.
"""

from __future__ import annotations

from collections.abc import Iterable

from panels.common import sources, stamps
from panels.kartu import Butir, Uraian
from panels.ringkasan import kode_lingkup, nama_lingkup
from panels.ringkasan_konteks import MISKIN_BULAN, terakhir
from panels.sitasi import pecah
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, kalimat, label

SYARAT = (
    "Dipilih menurut aturan tetap: jenis bersatuan jiwa dengan tingkat sensitif 1–2 yang selisihnya terbesar, "
    "hanya dari wilayah yang melaporkan pada kedua tahun dan bila wilayah itu lebih dari separuh."
)


def berubah(state: State, konteks: Konteks) -> Uraian:
    """Return poverty, the largest rise and the largest fall; those of a chosen area stand before poverty."""
    start = str(int(state.tahun) - 1)
    code = kode_lingkup(state, konteks)
    found = rows(
        "perubahan_jenis", konteks, awal=start, akhir=state.tahun, ukuran=state.ukuran, kode_wilayah=code
    )
    kept = tuple(row for row in found if _layak(row))
    rise, fall = _terbesar(kept)
    moved = Butir(
        _gerak(rise, fall, start, state, konteks) if kept else (_tak_sebanding(start, state, konteks),),
        stamps(konteks, _dipakai(rise, fall), di={"periode": (start, state.tahun), "kode_wilayah": code}),
    )
    poverty = terakhir(konteks, MISKIN_BULAN)
    known = Butir((_miskin(poverty, state),), stamps(konteks, [poverty] if poverty else []))
    ids = [poverty[key] for key in ("sumber_id", "sumber_lalu_id", "sumber_negara_id")] if poverty else []
    return Uraian(
        butir=(moved, known) if state.satu_wilayah else (known, moved),
        sumber=sources(konteks, [*ids, *_sumber(rise, fall)]),
        catatan=(SYARAT, catatan.PENDATAAN),
    )


def _gerak(rise: Row | None, fall: Row | None, start: str, state: State, konteks: Konteks) -> tuple[str, str]:
    """Say the largest rise and the largest fall."""
    return (
        _kalimat(rise, "bertambah", start, state, konteks),
        _kalimat(fall, "berkurang", start, state, konteks),
    )


def _tak_sebanding(start: str, state: State, konteks: Konteks) -> str:
    """Nothing can be compared: one sentence, never "nothing rose" and "nothing fell"."""
    what, where = label.ukuran(state.ukuran).lower(), nama_lingkup(state, konteks)
    by = "" if state.satu_wilayah else " oleh lebih dari separuh wilayah"
    return (
        f"PMKS {what} di {where}, {start}–{state.tahun}: tidak dapat dibandingkan; "
        f"belum ada jenis yang dilaporkan{by} pada kedua tahun."
    )


def _terbesar(kept: tuple[Row, ...]) -> tuple[Row | None, Row | None]:
    """Return the largest rise and the largest fall among the changes that may be picked."""
    rise = max((row for row in kept if row["selisih"] > 0), key=_naik, default=None)
    return rise, max((row for row in kept if row["selisih"] < 0), key=_turun, default=None)


def _sumber(*found: Row | None) -> tuple[str, ...]:
    """Return every source that stands behind a picked change, in both years."""
    return pecah(row["sumber_id"] for row in found if row)


def _layak(row: Row) -> bool:
    """Whether a change may be picked: a number, over more than half of the areas."""
    return (
        row["alasan"] == "sebanding"
        and row["selisih"] is not None
        and row["n_sebanding"] * 2 > row["n_total"]
    )


def _naik(row: Row) -> tuple[int, int]:
    return row["selisih"], -row["urut"]


def _turun(row: Row) -> tuple[int, int]:
    return -row["selisih"], -row["urut"]


def _dipakai(*found: Row | None) -> Iterable[Row]:
    return [{**row, "status": "sementara" if row["sementara"] else "tetap"} for row in found if row]


def _miskin(row: Row | None, state: State) -> str:
    """Poverty in words; beside the sentences of one area it says that it is of the whole province."""
    said = _kemiskinan(row)
    return f"Tingkat provinsi: {said[:1].lower()}{said[1:]}" if state.satu_wilayah else said


def _kemiskinan(row: Row | None) -> str:
    if row is None:
        return "Persentase penduduk miskin: belum ada angka terbitan pada edisi data ini."
    if row["nilai_lalu"] is None:
        name = f"Persentase penduduk miskin {row['nama_wilayah']}"
        return kalimat.posisi(
            name, row["nilai"], "persen", row["periode"], n=1, n_total=1, desimal=row["desimal"]
        )
    return kalimat.kemiskinan(
        row["nama_wilayah"],
        row["nilai_lalu"],
        row["nilai"],
        selisih=row["selisih"],
        periode_awal=row["periode_lalu"],
        periode_akhir=row["periode"],
        polaritas=row["polaritas"],
        nasional=row["nilai_negara"],
    )


def _kalimat(row: Row | None, arah: str, start: str, state: State, konteks: Konteks) -> str:
    where, what = nama_lingkup(state, konteks), label.ukuran(state.ukuran).lower()
    if row is None:
        return (
            f"PMKS {what} di {where}, {start}–{state.tahun}: tidak ada jenis sebanding yang tercatat {arah}."
        )
    return kalimat.perubahan(
        f"{row['nama']} ({what}) di {where}",
        row["nilai_awal"],
        row["nilai_akhir"],
        selisih=row["selisih"],
        satuan=row["satuan"],
        periode_awal=start,
        periode_akhir=state.tahun,
        n_sebanding=row["n_sebanding"],
        n_total=row["n_total"],
        selisih_persen=row["persen"],
        status="sementara" if row["sementara"] else "tetap",
        contoh=row["asal"] == "contoh",
    )
