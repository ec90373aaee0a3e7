"""What an edition holds, as codes: areas, types, roll-ups and the periods that have numbers. No figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from queries.engine import Konteks, engine, opened
from queries.terbit import kursor


@dataclass(frozen=True, slots=True)
class Wilayah:
    """A kab/kota with the years in which it is valid."""

    kode: str
    nama: str
    mulai: int
    sampai: int


@dataclass(frozen=True, slots=True)
class Jenis:
    """A type, group or roll-up; `anggota`: the types that a group row stands for."""

    kode: str
    nama: str
    keluarga: str
    satuan: str
    satuan_lain: tuple[str, ...]
    anggota: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Isi:
    """The codes of an edition in official order; `ada[tabel]`: distinct key rows that hold a number."""

    wilayah: tuple[Wilayah, ...]
    induk: Mapping[str, Mapping[str, str]]  # tingkat (provinsi, negara) -> code -> name
    rekap_wilayah: Mapping[str, tuple[str, frozenset[str]]]  # code -> dimension, members
    jenis: Mapping[str, Jenis]
    rekap_jenis: Mapping[str, tuple[str, frozenset[str]]]
    indikator: Mapping[str, Mapping[str, Any]]
    putus: tuple[tuple[str, int, str], ...]  # jenis, first year of the new definition, area ('' = all)
    ada: Mapping[str, tuple[tuple[str, ...], ...]]
    asal: Mapping[str, frozenset[str]]


# the keys that hold a number, by table; contents of small tables, so no plan is needed for them
_ADA = {
    "spm": "select distinct periode, layanan, kewenangan from spm where n_wilayah > 0 order by all",
    "psks": "select distinct periode, jenis, satuan from psks where nilai is not null order by all",
    "penduduk": (
        "select cast(penduduk.tahun as varchar), penduduk.dasar, penduduk.jenis_kelamin, "
        "cast(count(distinct wilayah.kode_wilayah) as varchar) from penduduk "
        "left join wilayah on wilayah.kode_wilayah = penduduk.kode_wilayah "
        "and wilayah.tingkat in ('kabupaten', 'kota') where penduduk.dipakai group by all order by all"
    ),
    "migrasi": (
        "select distinct migrasi.periode, cast(migrasi.mulai as varchar), cast(migrasi.akhir as varchar), "
        "migrasi.asal, coalesce(sumber.jenis_sumber, '') from migrasi "
        "left join sumber on sumber.sumber_id = migrasi.sumber_id "
        "where migrasi.pada_sumbu_waktu and migrasi.nilai is not null order by all"
    ),
    "konteks": (
        "select periode, indikator, rincian, satuan, string_agg(distinct kode_wilayah, '|') from konteks "
        "where nilai is not null group by all order by all"
    ),
}
# the same keys as the published rows have; asked of the facts, because counting the margins of a large edition is dear
_ADA_PMKS = (
    "select distinct periode, ukuran, satuan, jenis from fakta_pmks "
    "where nilai is not null and jenis in (select jenis from jenis_rekap) order by all"
)


def isi(konteks: Konteks) -> Isi:
    """Return the codes of an edition for an audience; read once."""
    return _isi(konteks, str(opened(konteks.edisi).path))


@lru_cache(maxsize=16)
def _isi(konteks: Konteks, path: str) -> Isi:
    cursor = kursor(konteks)
    try:
        return _baca(cursor, konteks)
    finally:
        cursor.close()


def _baca(cursor: Any, konteks: Konteks) -> Isi:
    areas = cursor.execute(
        "select kode_wilayah, nama_pendek, coalesce(year(berlaku_mulai), 0), coalesce(year(berlaku_sampai), 9999), "
        "tingkat from wilayah where tingkat in ('kabupaten', 'kota', 'provinsi', 'negara') order by urut, kode_wilayah"
    ).fetchall()
    types = cursor.execute(
        "select jenis, nama_pendek, keluarga, satuan_utama, coalesce(satuan_lain, ''), "
        "case when keluarga = 'grup' then coalesce(tumpang_tindih, '') else '' end from jenis order by urut, jenis"
    ).fetchall()
    return Isi(
        wilayah=tuple(Wilayah(*one[:4]) for one in areas if one[4] in ("kabupaten", "kota")),
        induk={
            level: {one[0]: one[1] for one in areas if one[4] == level} for level in ("provinsi", "negara")
        },
        rekap_wilayah=_rekap(
            cursor, "select kode_rekap, kode_wilayah, dimensi from wilayah_rekap order by all"
        ),
        jenis={one[0]: Jenis(*one[:4], _bagi(one[4]), _bagi(one[5])) for one in types},
        rekap_jenis=_rekap(cursor, "select kode_rekap, jenis, dimensi from jenis_rekap order by all"),
        indikator=_indikator(cursor),
        putus=tuple(
            cursor.execute(
                "select jenis, cast(left(periode, 4) as integer), coalesce(kode_wilayah, '') from putus_deret "
                "order by all"
            ).fetchall()
        ),
        ada={name: tuple(cursor.execute(text).fetchall()) for name, text in _ADA.items()}
        | {"pmks": _ada_pmks(konteks)},
        asal=_asal(cursor, konteks),
    )


def _ada_pmks(konteks: Konteks) -> tuple[tuple[str, ...], ...]:
    cursor = engine().cursor(konteks)
    try:
        return tuple(cursor.execute(_ADA_PMKS).fetchall())
    finally:
        cursor.close()


def _asal(cursor: Any, konteks: Konteks) -> dict[str, frozenset[str]]:
    found = {
        name: frozenset(one[0] for one in cursor.execute(f"select distinct asal from {name}").fetchall())
        for name in ("spm", "psks", "penduduk", "migrasi", "konteks")
    }
    raw = engine().cursor(konteks)
    try:
        rows = raw.execute("select distinct asal from asal_aktif where tabel = 'pmks'").fetchall()
    finally:
        raw.close()
    return found | {"pmks": frozenset(one[0] for one in rows)}


def _rekap(cursor: Any, text: str) -> dict[str, tuple[str, frozenset[str]]]:
    found: dict[str, tuple[str, set[str]]] = {}
    for code, member, dimension in cursor.execute(text).fetchall():
        found.setdefault(code, (dimension, set()))[1].add(member)
    return {code: (dimension, frozenset(members)) for code, (dimension, members) in found.items()}


def _indikator(cursor: Any) -> dict[str, dict[str, Any]]:
    cursor.execute("select indikator, nama_pendek, satuan, desimal, skala from indikator")
    names = [one[0] for one in cursor.description]
    return {one[0]: dict(zip(names, one)) for one in cursor.fetchall()}


def _bagi(text: str) -> tuple[str, ...]:
    return tuple(one for one in text.split("|") if one)
