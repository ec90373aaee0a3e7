"""What must be told beside a pivot, as codes; words/silang.py says them.

contoh, dua_asal: contoh rows; both kinds in one table. satuan_lain: types of another unit are left out.
menurut_jenis: totals over types count cases by type, not people. tumpang_tindih: groups of an axis share types, each is
counted once in a total. posisi_terakhir: a total over time is the last position. kumulatif: a cumulative series.
sebagian: some number does not cover every area. jenis_sebagian: … every type. disamarkan: some number is hidden.
sebanding: changes compare only what both sides have. belum_berlaku: an area did not exist yet. tanpa_total: a side has
no total, its axis is not summed. provinsi_terbit: the total is the province's own figure. antarwilayah: sums of
migration count moves between the areas. gabungan: group rows of a sender stand beside the types. cakupan_kurang,
tanpa_dasar, basis_kecil, belum_lengkap, beda_asal, putus_deret, beda_cakupan, beda_bulan, nol_pembagi: why some cells
are empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from queries.pivot_bentuk import Sel
from queries.pivot_kisi import Kisi
from queries.pivot_pilihan import bersatuan
from queries.pivot_rencana import Rencana
from queries.pivot_tabel import TABEL, UBAH, WAKTU

_ALASAN = (
    "belum_berlaku", "cakupan_kurang", "tanpa_dasar", "basis_kecil", "belum_lengkap", "beda_asal", "putus_deret",
    "beda_cakupan", "beda_bulan", "nol_pembagi",
)  # fmt: skip
URUT = (
    "contoh", "dua_asal", "satuan_lain", "menurut_jenis", "tumpang_tindih", "gabungan", "posisi_terakhir",
    "kumulatif", "sebanding", "provinsi_terbit", "antarwilayah", "tanpa_total", "sebagian", "jenis_sebagian",
    "disamarkan", *_ALASAN,
)  # fmt: skip


def catatan(plan: Rencana, sel: Mapping[tuple[int, int], Sel], total: Sequence[Sel]) -> tuple[str, ...]:
    """Codes in the order in which they are told."""
    cells = [*sel.values(), *total]
    found = _isi(plan, cells) | _bentuk(plan.kisi)
    return tuple(one for one in URUT if one in found)


def _isi(plan: Rencana, cells: Sequence[Sel]) -> set[str]:
    """What the numbers themselves say."""
    kinds = {one.asal for one in cells if one.asal}
    open_ = [one for one in cells if one.nilai is not None]
    tests = {
        "contoh": "contoh" in kinds,
        "dua_asal": len(kinds) > 1,
        "kumulatif": any(one.kumulatif for one in open_) or any(one.alasan == "kumulatif" for one in cells),
        "sebagian": any(one.n_wilayah < one.n_total for one in open_),
        "jenis_sebagian": any(one.n_jenis < one.n_jenis_total for one in open_),
        "disamarkan": any(one.keadaan == "disamarkan" for one in cells),
        "sebanding": plan.spek.ukur in UBAH and plan.spek.tabel not in ("penduduk", "konteks"),
    }
    reasons = {one.alasan for one in cells}
    return {code for code, told in tests.items() if told} | {one for one in _ALASAN if one in reasons}


def _bentuk(grid: Kisi) -> set[str]:
    """What the axes and filters mean."""
    spek, table = grid.spek, TABEL[grid.spek.tabel]
    totals = {side: spek.total and grid.berjumlah(side) for side in ("baris", "kolom") if getattr(spek, side)}
    summed = [axis for side, told in totals.items() if told for axis in getattr(spek, side)]
    tests = {
        "menurut_jenis": bool(table.jenis) and _banyak_jenis(grid),
        "tumpang_tindih": any(_tumpang(grid, axis) for axis in summed),
        "gabungan": "jenis" in spek.sumbu and _grup(grid),
        "satuan_lain": _satuan_lain(grid),
        "posisi_terakhir": any(axis in WAKTU for axis in summed)
        and spek.tabel in ("pmks", "psks", "spm", "penduduk"),
        "provinsi_terbit": spek.tabel == "konteks" and bool(summed),
        "antarwilayah": spek.tabel == "migrasi" and any(len(one) > 1 for one in grid.tempat.isi.values()),
        "tanpa_total": spek.total and any(not told for told in totals.values()),
    }
    return {code for code, told in tests.items() if told}


def _banyak_jenis(grid: Kisi) -> bool:
    """Whether some cell sums several types."""
    held = grid.golongan.semesta.berisi if grid.golongan else None
    sets = grid.golongan.isi.values() if grid.golongan else ()
    return any(len(one if held is None else one & held) > 1 for one in sets)


def _tumpang(grid: Kisi, axis: str) -> bool:
    """Whether headers of a type axis share types."""
    if grid.golongan is None or axis not in grid.golongan.sumbu:
        return False
    codes = {
        dict(zip(getattr(grid.spek, side), one.kode)).get(axis)
        for side in ("baris", "kolom")
        for one in grid.kepala[side]
    }
    sets = [grid.golongan.semesta.anggota[code] & grid.golongan.semesta.lingkup for code in codes if code]
    return sum(map(len, sets)) > len(frozenset().union(*sets))


def _grup(grid: Kisi) -> bool:
    codes = [code for side in ("baris", "kolom") for one in grid.kepala[side] for code in one.kode]
    return any(code in grid.isi.jenis and grid.isi.jenis[code].keluarga == "grup" for code in codes)


def _satuan_lain(grid: Kisi) -> bool:
    """Whether the filters hold types that are counted in another unit."""
    if grid.spek.tabel == "konteks" and "indikator" in grid.spek.sumbu:
        chosen = grid.spek.saringan("indikator")
        return any(
            one[3] != grid.spek.satuan and (not chosen or one[1] in chosen) for one in grid.isi.ada["konteks"]
        )
    if grid.golongan is None:
        return False
    if grid.spek.tabel == "psks":
        return len(grid.pilihan.satuan) > 1 and not grid.spek.saringan("jenis_psks")
    scope = {one for one in grid.golongan.semesta.lingkup if grid.isi.jenis[one].keluarga == "pmks"}
    return bool(scope - bersatuan(grid.isi, grid.spek.satuan))
