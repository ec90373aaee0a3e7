"""Sets behind headers: which areas and which types a cell covers, and the published margin that says it at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from queries.pivot_bentuk import Spesifikasi
from queries.pivot_isi import Isi
from queries.pivot_pilihan import bersatuan
from queries.pivot_tabel import TABEL

LEPAS = ""  # a coordinate that a total leaves out
JUMLAH = "jumlah"  # the name of what is left then
_URUT = ("semua", "provinsi", "lingkar", "pilar", "spm", "pas", "wilayah", "jenis")

Bagian = tuple[str, ...]  # one code per axis of a kind, LEPAS where a total leaves it out


@dataclass(frozen=True, slots=True)
class Semesta:
    """All codes of one kind, the members of each, what the filters leave, and what is published as one row."""

    lingkup: frozenset[str]
    anggota: Mapping[str, frozenset[str]]
    terbit: Mapping[str, frozenset[str]]  # published code -> members, the widest first
    berisi: frozenset[str] | None = None  # members that can hold numbers at all (a unit's types)
    tunggal: bool = False  # codes stand for themselves and are never summed


@dataclass(slots=True)
class Himpunan:
    """Named sets of one kind: `isi` id -> members, `terbit` id -> published code; ids are made of codes."""

    semesta: Semesta
    sumbu: tuple[str, ...]
    luas: Mapping[str, frozenset[str]]  # axis -> what all its headers cover
    isi: dict[str, frozenset[str]] = field(default_factory=dict)
    terbit: dict[str, str] = field(default_factory=dict)
    bagian: dict[Bagian, str | None] = field(default_factory=dict)

    def ambil(self, bagian: Bagian) -> str | None:
        """Return the id of a coordinate, registered; None when nothing is in it."""
        if bagian not in self.bagian:
            self.bagian[bagian] = self._daftarkan(bagian)
        return self.bagian[bagian]

    def _daftarkan(self, bagian: Bagian) -> str | None:
        members = self._anggota(bagian)
        if not members:
            return None
        name = "/".join(code or JUMLAH for code in bagian) or JUMLAH
        self.isi[name] = members
        code = self._kode_terbit(bagian, members)
        if code:
            self.terbit[name] = code
        return name

    def _anggota(self, bagian: Bagian) -> frozenset[str]:
        found = self.semesta.lingkup
        for axis, code in zip(self.sumbu, bagian):
            found &= self.semesta.anggota[code] if code else self.luas[axis]
        return found

    def _kode_terbit(self, bagian: Bagian, members: frozenset[str]) -> str:
        """The published row with just these members; a member that can hold no number does not count."""
        held = self.semesta.berisi
        want = members if held is None else members & held
        own = [code for code in bagian if code in self.semesta.terbit]
        for code in [*own, *self.semesta.terbit]:
            found = self.semesta.terbit[code]
            if (found if held is None else found & held) == want:
                return code
        return ""


def semesta_wilayah(spek: Spesifikasi, isi: Isi) -> Semesta:
    """Areas under the filters of a specification."""
    table = TABEL[spek.tabel]
    if not table.bersarang:
        return _sendiri(spek, isi)
    areas = {one.kode: frozenset({one.kode}) for one in isi.wilayah}
    members = areas | {code: found for code, (_, found) in isi.rekap_wilayah.items()}
    scope = _lingkup(frozenset(areas), members, spek, table.wilayah)
    return Semesta(scope, members, _terbit(isi.rekap_wilayah, areas))


def _sendiri(spek: Spesifikasi, isi: Isi) -> Semesta:
    """Context figures: every place speaks for itself; without a choice, the province does."""
    codes = [one.kode for one in isi.wilayah] + [*isi.induk["provinsi"], *isi.induk["negara"]]
    members = {code: frozenset({code}) for code in codes}
    axes = TABEL[spek.tabel].wilayah
    standing = [axis for axis in axes if axis in spek.sumbu]
    chosen = frozenset(code for axis in standing or axes for code in spek.saringan(axis))
    scope = chosen or frozenset(codes if standing else isi.induk["provinsi"])
    return Semesta(scope, members, members, tunggal=True)


def semesta_jenis(spek: Spesifikasi, isi: Isi, lain: Isi | None = None) -> Semesta:
    """Types under the filters; PSKS types of the chosen unit."""
    table = TABEL[spek.tabel]
    if spek.tabel == "psks":
        own = {code: frozenset({code}) for code, one in isi.jenis.items() if one.keluarga == "psks"}
        held = frozenset(one[1] for one in isi.ada["psks"] if one[2] == spek.satuan)
        held |= {code for code in own if isi.jenis[code].satuan == spek.satuan}
        return Semesta(_lingkup(frozenset(own) & held, own, spek, table.jenis), own, {})
    members = {code: found for code, (_, found) in isi.rekap_jenis.items()}
    everything = frozenset().union(*members.values()) if members else frozenset()
    held = bersatuan(isi, spek.satuan) | (bersatuan(lain, spek.satuan) if lain else frozenset())
    scope = _lingkup(everything, members, spek, table.jenis)
    return Semesta(scope, members, _terbit(isi.rekap_jenis, {}), held)


def _lingkup(
    everything: frozenset[str], members: Mapping[str, frozenset[str]], spek: Spesifikasi, axes: Iterable[str]
) -> frozenset[str]:
    for axis in axes:
        if chosen := spek.saringan(axis):
            everything &= frozenset().union(*(members[code] for code in chosen))
    return everything


def _terbit(
    rekap: Mapping[str, tuple[str, frozenset[str]]], sendiri: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    order = sorted(rekap, key=lambda code: (_URUT.index(rekap[code][0]), code))
    return {code: rekap[code][1] for code in order} | dict(sendiri)


def gabungan(semesta: Semesta, codes: Iterable[str]) -> frozenset[str]:
    """What the headers of an axis cover together."""
    return frozenset().union(*(semesta.anggota[code] for code in codes)) & semesta.lingkup


def harapan(anggota: frozenset[str], satuan: str, isi: Isi) -> frozenset[str]:
    """The types a whole report of a set holds in one unit: those with that main unit, else those that may use it."""
    main = [code for code in anggota if isi.jenis[code].satuan == satuan]
    chosen = main or [code for code in anggota if satuan in isi.jenis[code].satuan_lain]
    return frozenset(one for code in chosen for one in wakil(code, isi))


def wakil(kode: str, isi: Isi) -> tuple[str, ...]:
    """The types that a type code stands for: a group's members, else itself."""
    known = isi.jenis[kode].anggota
    # as in the view jenis_bit: members that no roll-up knows carry no bit
    return tuple(one for one in known if one in isi.rekap_jenis) or (kode,)


def silangkan(daftar: Iterable[Iterable[str]]) -> list[Bagian]:
    """Every combination of codes, the last axis fastest."""
    return list(product(*daftar))
