"""SQL: the lists of codes that a statement starts with: places, types, moments, closed keys."""

from __future__ import annotations

from queries import pivot_jumlah
from queries.pivot_himpunan import Himpunan, harapan, wakil
from queries.pivot_moment import rincian_utama
from queries.pivot_rencana import Rencana
from queries.pivot_tulis import Penulis
from queries.pivot_waktu import asal_migrasi, rentang


def daftar(rencana: Rencana, tulis: Penulis) -> list[str]:
    """The lists of codes: places, types, moments, and the values of the closed keys."""
    grid = rencana.kisi
    types = rencana.berjenis and rencana.butuh_fakta
    found = [*_set(tulis, "tempat", "kode_wilayah", grid.tempat)]
    if grid.golongan:
        found += _set(tulis, "golongan", "jenis", grid.golongan)
    found += [_kurun(rencana, tulis), *_waktu(rencana, tulis)]
    found += [
        tulis.tabel(f"daftar_{one}", (one,), [(value,) for value in rencana.nilai(one)])
        for one in grid.kolom_kunci
        if one not in ("tempat", "golongan", "waktu")
    ]
    # the provincial authority's row belongs to the province itself
    found.append(pivot_jumlah.anggota_tempat(_lepas(grid.tempat), rencana.spek.tabel == "spm"))
    if types:
        found += [*_jenis(rencana, tulis), pivot_jumlah.anggota_golongan(_lepas(grid.golongan))]
    return [*found, pivot_jumlah.BERLAKU]


def _lepas(himpunan: Himpunan) -> bool:
    """Whether some set is no published code, so that its members must be listed."""
    return len(himpunan.terbit) < len(himpunan.isi)


def _set(tulis: Penulis, nama: str, anggota: str, himpunan: Himpunan) -> list[str]:
    rows = [(one, himpunan.terbit.get(one)) for one in himpunan.isi]
    other = [
        (one, code)
        for one, codes in himpunan.isi.items()
        if one not in himpunan.terbit
        for code in sorted(codes)
    ]
    lists = [tulis.tabel(nama, (nama, "kode"), rows)]
    return [*lists, tulis.tabel(f"{nama}_lain", (nama, anggota), other)] if other else lists


def _kurun(rencana: Rencana, tulis: Penulis) -> str:
    rows = [(one.kode, one.tahun, one.tahun if one.satu_tahun else None) for one in rencana.waktu]
    return tulis.tabel("kurun", ("waktu", "tahun int", "tahun_dasar int"), rows)


def _waktu(rencana: Rencana, tulis: Penulis) -> list[str]:
    """The published periods behind every moment."""
    table = rencana.spek.tabel
    if table == "penduduk":
        return []
    if table == "migrasi":
        active = asal_migrasi(rencana.kisi.isi)
        rows = [
            (one.kode, *rentang(code), active.get(code[:4], "resmi"))
            for one in rencana.waktu
            for code in one.periode[""]
        ]
        return [tulis.tabel("waktu", ("waktu", "mulai", "akhir", "n_bulan int", "asal"), rows)]
    if table == "konteks":
        return [_deret(rencana, tulis)]
    if table == "pmks":
        rows = [
            (one.kode, key, period, len(periods))
            for one in rencana.waktu
            for key, periods in one.periode.items()
            for period in periods
        ]
        return [tulis.tabel("waktu", ("waktu", "ukuran", "periode", "n_periode int"), rows)]
    rows = [
        (one.kode, period) for one in rencana.waktu for periods in one.periode.values() for period in periods
    ]
    return [tulis.tabel("waktu", ("waktu", "periode"), rows)]


def _deret(rencana: Rencana, tulis: Penulis) -> str:
    """Context: the published rows of every series and moment, the breakdown that comes first first."""
    rows = []
    for one in rencana.waktu:
        for key, periods in one.periode.items():
            code, detail = key.split("|", 1)
            real = (detail,) if detail else rincian_utama(rencana.kisi.isi, code, rencana.spek.satuan)
            rows += [
                (one.kode, code, detail, name, number, period)
                for period in periods
                for number, name in enumerate(real, 1)
            ]
    names = ("waktu", "indikator", "rincian", "rincian_terbit", "urutan int", "periode")
    return tulis.tabel("deret", names, rows)


def _jenis(rencana: Rencana, tulis: Penulis) -> list[str]:
    """What each type stands for, and which types a whole report of a set holds."""
    grid = rencana.kisi
    codes = sorted(frozenset().union(*grid.golongan.isi.values()))
    expected = [
        (one, code)
        for one, members in grid.golongan.isi.items()
        for code in sorted(_harapan(rencana, one, members))
    ]
    return [
        tulis.tabel(
            "wakil", ("jenis", "anggota"), [(one, code) for one in codes for code in wakil(one, grid.isi)]
        ),
        tulis.tabel("harapan", ("golongan", "jenis"), expected),
    ]


def _harapan(rencana: Rencana, name: str, members: frozenset[str]) -> frozenset[str]:
    grid = rencana.kisi
    code = grid.golongan.terbit.get(name)
    whole = grid.isi.rekap_jenis[code][1] if code else members
    return harapan(whole, rencana.spek.satuan, grid.isi)
