"""Which numbers a clause can be tied to: the indicators that the edition has a series of, and what each needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from panels.jenis_info import GABUNGAN
from panels.state import DASAR, UKURAN
from queries import Konteks, Row, rows
from stats.titik import Sifat
from words import label

TERDATA, ANGKA, PORSI = "pmks_terdata", "pmks_angka", "porsi_tertangani"
GAP, CAPAIAN, PSKS = "kesenjangan_layanan", "capaian_spm", "psks"
KELUARGA_PMKS = ("semua", "pmks", "pilar", "spm", "pas", "grup", "lokal")
# counted, not estimated: chance has a rule for their counts (Byar)
TEMA_HITUNGAN = ("psks", "panti", "sdm", "kube", "csr")
SATUAN_HITUNGAN = ("orang", "jiwa", "KK", "kelompok", "lembaga", "unit")
KEWENANGAN = ("kab_kota", "provinsi")


@dataclass(frozen=True, slots=True)
class Kenal:
    """An indicator as a form offers it. Each mapping is code -> word; empty: the indicator does not need it.

    `satuan` "" means: that of the chosen type. `satuan_jenis` then gives the unit of each type.
    """

    indikator: str
    nama: str
    satuan: str
    desimal: int
    polaritas: str
    sifat: Sifat
    definisi: str = ""
    jenis: Mapping[str, str] = field(default_factory=dict)
    ukuran: Mapping[str, str] = field(default_factory=dict)
    kewenangan: Mapping[str, str] = field(default_factory=dict)
    penduduk: Mapping[str, str] = field(default_factory=dict)
    satuan_jenis: Mapping[str, str] = field(default_factory=dict)
    nama_pendek: str = ""
    jenis_pendek: Mapping[str, str] = field(default_factory=dict)
    bulan_sama: bool = False
    gabungan: frozenset[str] = frozenset()  # codes of `jenis` that sum several types: cases, never people

    def satuan_dari(self, jenis: str) -> str:
        """The unit that the numbers of the indicator have for a type ("" where it is none of it)."""
        return self.satuan or self.satuan_jenis.get(jenis, "")


def dikenal(konteks: Konteks) -> Mapping[str, Kenal]:
    """The indicators a clause can be tied to, by code, in the catalogue's order: counts and services first."""
    found = {row["indikator"]: row for row in rows("butir_indikator_daftar", konteks)}
    first = [code for code in (TERDATA, ANGKA, PORSI, GAP, CAPAIAN, PSKS) if code in found]
    order = [*first, *(code for code in found if code not in first)]
    return MappingProxyType({code: _kenal(found[code], konteks) for code in order})


def _kenal(row: Row, konteks: Konteks) -> Kenal:
    code = row["indikator"]
    given = _butuh(code, konteks)
    by_type = code in (TERDATA, PSKS)
    return Kenal(
        indikator=code,
        nama=row["nama"],
        satuan="" if by_type else row["satuan"],
        desimal=row["desimal"],
        polaritas=row["polaritas"],
        sifat=_sifat(row),
        definisi=row["definisi"] or "",
        satuan_jenis=_satuan(given.get("jenis", {}), konteks) if by_type else {},
        nama_pendek=row["nama_pendek"],
        jenis_pendek=_pendek(given.get("jenis", {}), konteks),
        bulan_sama=bool(row["bulan_sama"]),
        gabungan=_gabungan(konteks) if code == TERDATA else frozenset(),
        **given,
    )


def _sifat(row: Row) -> Sifat:
    code = row["indikator"]
    if code in (PORSI, CAPAIAN):
        return "porsi"
    if code == ANGKA:
        return "angka"
    counted = code in (TERDATA, GAP, PSKS) or (
        row["tema"] in TEMA_HITUNGAN and row["satuan"] in SATUAN_HITUNGAN
    )
    return "hitungan" if counted else "terbitan"


def _butuh(code: str, konteks: Konteks) -> dict[str, Mapping[str, str]]:
    """What else must be chosen, with the words."""
    measures = {one: label.ukuran(one) for one in UKURAN}
    if code == TERDATA:
        return {"jenis": _jenis(KELUARGA_PMKS, konteks), "ukuran": measures}
    if code == ANGKA:
        types = _satuan(_jenis(("pmks", "lokal"), konteks), konteks)
        people = {
            one: word for one, word in _jenis(("pmks", "lokal"), konteks).items() if types[one] == "jiwa"
        }
        return {"jenis": people, "ukuran": measures, "penduduk": _penduduk(konteks)}
    if code == PORSI:
        return {"jenis": _jenis(KELUARGA_PMKS, konteks)}
    if code in (GAP, CAPAIAN):
        powers = {one: label.kewenangan(one) for one in KEWENANGAN}
        return {"jenis": _jenis(("spm",), konteks), "kewenangan": powers}
    return {"jenis": _jenis(("psks",), konteks)} if code == PSKS else {}


def _jenis(families: tuple[str, ...], konteks: Konteks) -> dict[str, str]:
    return {row["jenis"]: row["nama"] for row in rows("jenis_daftar", konteks) if row["keluarga"] in families}


def _pendek(types: Mapping[str, str], konteks: Konteks) -> dict[str, str]:
    return {
        row["jenis"]: row["nama_pendek"] for row in rows("jenis_daftar", konteks) if row["jenis"] in types
    }


def _gabungan(konteks: Konteks) -> frozenset[str]:
    return frozenset(row["jenis"] for row in rows("jenis_daftar", konteks) if row["keluarga"] in GABUNGAN)


def _satuan(types: Mapping[str, str], konteks: Konteks) -> dict[str, str]:
    main = {row["jenis"]: row["satuan_utama"] for row in rows("jenis_daftar", konteks)}
    return {one: main[one] or "jiwa" for one in types}


def _penduduk(konteks: Konteks) -> dict[str, str]:
    present = {row["dasar"] for row in rows("dasar_daftar", konteks)}
    return {one: label.dasar(one) for one in DASAR if one in present}
