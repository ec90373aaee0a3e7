"""Profil: what to know before the meeting – three rises, three falls, three gaps.

Ordered by the plain difference in people; the words naik and turun stand only where the interval of the difference
leaves zero out, else "belum dapat dipastikan". Types of sensitivity 3 never enter, nor a change over half of the areas
or fewer. Types counted in households stand apart: jiwa and KK are never ranked together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from panels import kalimat_rapat, tren
from panels.profil_dasar import PEKA, Tempat, deret, jenis, perubahan
from queries import Row
from stats.beda import Beda, beda
from stats.tren import Tren
from words import statistik

BANYAK = 3
JIWA, KK = "jiwa", "KK"
JELAS_KURANG = "kesenjangan jelas"
SYARAT = (
    "Urutan menurut selisih orang pada dua tahun sebanding terakhir, bukan peringkat wilayah. Jenis bertingkat "
    "sensitif 3 tidak pernah dipilih otomatis; jenis bersatuan KK disebut terpisah."
)


@dataclass(frozen=True, slots=True)
class Perhatian:
    """One rise, fall or gap of a type. `tanda`: what the statistics allow ("jelas naik", "belum dapat dipastikan")."""

    jenis: str
    nama: str
    kalimat: str
    tanda: str


def naik(one: Tempat) -> tuple[Perhatian, ...]:
    """Return the three largest rises in people."""
    found = [row for row in _layak(one, JIWA) if row["selisih"] > 0]
    return _berubah(one, _terbesar(found, lambda row: row["selisih"]))


def turun(one: Tempat) -> tuple[Perhatian, ...]:
    """Return the three largest falls in people."""
    found = [row for row in _layak(one, JIWA) if row["selisih"] < 0]
    return _berubah(one, _terbesar(found, lambda row: -row["selisih"]))


def kesenjangan(one: Tempat, satuan: str = JIWA) -> tuple[Perhatian, ...]:
    """Return the three types with most people recorded and not served, each with who must act."""
    found = [
        row
        for row in jenis(one)
        if row["satuan"] == satuan and row["tingkat_sensitif"] < PEKA and (row["belum"] or 0) > 0
    ]
    return tuple(_kurang(one, row) for row in _terbesar(found, lambda row: row["belum"]))


def kepala_keluarga(one: Tempat) -> tuple[Perhatian, ...]:
    """Return the changes, then the gaps, of the types counted in households."""
    found = [row for row in _layak(one, KK) if row["selisih"]]
    return (*_berubah(one, _terbesar(found, lambda row: abs(row["selisih"]))), *kesenjangan(one, KK))


def jelas(row: Row) -> Beda | None:
    """Return the interval of a change row's difference, None where a side is not shown."""
    if row["nilai_awal"] is None or row["nilai_akhir"] is None:
        return None
    return beda(row["nilai_awal"], row["nilai_akhir"])


def _layak(one: Tempat, satuan: str) -> list[Row]:
    return [
        row
        for row in perubahan(one)
        if row["satuan"] == satuan
        and row["tingkat_sensitif"] < PEKA
        and row["alasan"] == "sebanding"
        and row["selisih"] is not None
        and row["n_sebanding"] * 2 > row["n_total"]
    ]


def _terbesar(found: Iterable[Row], size: Callable[[Row], int]) -> list[Row]:
    return sorted(found, key=lambda row: (-size(row), row["urut"]))[:BANYAK]


def _berubah(one: Tempat, found: list[Row]) -> tuple[Perhatian, ...]:
    tags = deret(one) if found else {}
    return tuple(_selisih(one, row, tags) for row in found)


def _selisih(one: Tempat, row: Row, tags: Mapping[tuple[str, str], tuple[Row, ...]]) -> Perhatian:
    spread = jelas(row)
    said = kalimat_rapat.gerak(
        row,
        kalimat_rapat.hal(row, one.nama, ukuran=one.state.ukuran),
        str(row["tahun_awal"]),
        str(row["tahun_akhir"]),
        beda=spread,
        tren=_tren(tags.get((row["jenis"], row["satuan"]), ())),
        polaritas=row["polaritas"],
    )
    mark = statistik.beda(row["selisih"], spread.jelas if spread else False)
    return Perhatian(row["jenis"], row["nama"], said, mark)


def _tren(points: tuple[Row, ...]) -> Tren | None:
    return tren.tanda(points) if points else None


def _kurang(one: Tempat, row: Row) -> Perhatian:
    known = {**row, "status": row["status_porsi"]}
    said = kalimat_rapat.kesenjangan(
        known,
        kalimat_rapat.hal(known, one.nama, ukuran="terdata"),
        one.tahun,
        row["pelaksana"],
        persen=row["persen_belum"],
    )
    sure = beda(row["tertangani"], row["terdata"]).jelas
    return Perhatian(row["jenis"], row["nama"], said, JELAS_KURANG if sure else statistik.BELUM_PASTI)
