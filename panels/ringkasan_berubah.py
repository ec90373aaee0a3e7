"""Ringkasan: what changed, in three hedged sentences chosen by a fixed rule.

Poverty first; then the type that rose most and the type that fell most, in persons, over comparable areas only.
Types of sensitivity 3 never enter (the query leaves them out), nor a change over half of the areas or fewer.
"""

from __future__ import annotations

from collections.abc import Iterable

from panels.common import sources, stamps
from panels.kartu import Uraian
from panels.ringkasan import kode_lingkup, nama_lingkup
from panels.ringkasan_konteks import MISKIN_BULAN, terakhir
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, kalimat, label

SYARAT = (
    "Dipilih menurut aturan tetap: jenis bersatuan jiwa dengan tingkat sensitif 1–2 yang selisihnya terbesar, "
    "hanya dari wilayah yang melaporkan pada kedua tahun dan bila wilayah itu lebih dari separuh."
)


def berubah(state: State, konteks: Konteks) -> Uraian:
    """Return the three sentences: poverty, the largest rise, the largest fall."""
    start = str(int(state.tahun) - 1)
    code = kode_lingkup(state, konteks)
    found = rows(
        "perubahan_jenis", konteks, awal=start, akhir=state.tahun, ukuran=state.ukuran, kode_wilayah=code
    )
    kept = [row for row in found if _layak(row)]
    rise = max((row for row in kept if row["selisih"] > 0), key=_naik, default=None)
    fall = max((row for row in kept if row["selisih"] < 0), key=_turun, default=None)
    poverty = terakhir(konteks, MISKIN_BULAN)
    return Uraian(
        kalimat=(
            _miskin(poverty),
            _kalimat(rise, "bertambah", start, state, konteks),
            _kalimat(fall, "berkurang", start, state, konteks),
        ),
        sumber=sources(konteks, [poverty["sumber_id"], poverty["sumber_negara_id"]] if poverty else []),
        stempel=stamps(konteks, _dipakai(rise, fall)),
        catatan=(SYARAT, catatan.PENDATAAN),
    )


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


def _miskin(row: Row | None) -> str:
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
