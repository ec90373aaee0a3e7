"""The grid of a pivot: headers, and for every cell and total the key under which its number is asked."""

from __future__ import annotations

from dataclasses import dataclass

from queries.pivot_bentuk import Kepala, PilihanTabel, Spesifikasi
from queries.pivot_himpunan import (
    JUMLAH,
    LEPAS,
    Himpunan,
    gabungan,
    semesta_jenis,
    semesta_wilayah,
    silangkan,
)
from queries.pivot_isi import Isi
from queries.pivot_tabel import ALIRAN, BERPASANGAN, TABEL, UBAH, WAKTU

Kunci = tuple[str, ...]


@dataclass(slots=True)
class Kisi:
    """Headers with the sets they stand for. `kolom_kunci`: the SQL columns that name a cell of this measure."""

    spek: Spesifikasi
    pilihan: PilihanTabel
    isi: Isi
    kepala: dict[str, tuple[Kepala, ...]]  # baris, kolom
    tempat: Himpunan
    golongan: Himpunan | None
    kode_waktu: tuple[str, ...]  # the moments shown, oldest first

    @property
    def kolom_kunci(self) -> tuple[str, ...]:
        """SQL columns of a cell's key."""
        return tuple(one for one in TABEL[self.spek.tabel].kunci if one not in self.tanpa)

    @property
    def tanpa(self) -> frozenset[str]:
        """Key columns that this measure takes together: both periods, both ukuran, both directions."""
        ukur = self.spek.ukur
        pairs = {"waktu": ukur in UBAH, "ukuran": _berpasangan(self.spek), "arah": ukur == "neto"}
        return frozenset(name for name, taken in pairs.items() if taken)

    def kunci(self, i: int | None, j: int | None) -> Kunci | None:
        """The key of a cell; None as row or column is its total. None back: the combination is empty."""
        chosen = self._pilih("baris", i) | self._pilih("kolom", j)
        found = []
        for column in self.kolom_kunci:
            value = self._nilai(column, chosen)
            if value is None:
                return None
            found.append(value)
        return tuple(found)

    def _pilih(self, sisi: str, letak: int | None) -> dict[str, str]:
        axes = getattr(self.spek, sisi)
        codes = (LEPAS,) * len(axes) if letak is None else self.kepala[sisi][letak].kode
        return dict(zip(axes, codes))

    def _nilai(self, column: str, chosen: dict[str, str]) -> str | None:
        if column == "tempat":
            return self.tempat.ambil(tuple(chosen[axis] for axis in self.tempat.sumbu))
        if column == "golongan" and self.golongan:
            return self.golongan.ambil(tuple(chosen[axis] for axis in self.golongan.sumbu))
        if column == "waktu":
            axis = next((one for one in WAKTU if one in chosen), "")
            return chosen.get(axis) or self.waktu_bawaan(bool(axis))
        axis = next(a for a, (name, _) in TABEL[self.spek.tabel].tetap.items() if name == column)
        return chosen.get(axis) or self.tetap_bawaan(axis)

    def waktu_bawaan(self, dari_sumbu: bool) -> str:
        """The moment of a total over time, or of a pivot without an axis of time."""
        return JUMLAH if dari_sumbu or len(self.kode_waktu) > 1 else self.kode_waktu[0]

    def tetap_bawaan(self, axis: str) -> str:
        """The one code that stands where the axis does not: filtered, or the table's own; total of the sexes."""
        chosen = self.spek.saringan(axis)
        if axis in self.spek.sumbu and axis == "kelamin":
            return chosen[0] if len(chosen) == 1 else "total"
        return chosen[0] if chosen else self.pilihan.sumbu[axis].bawaan

    def berjumlah(self, sisi: str) -> bool:
        """Whether a total over this side has a meaning (a stock's last position has one too)."""
        axes = getattr(self.spek, sisi)
        return bool(axes) and all(ada_total(axis, self.spek, self.pilihan) for axis in axes)


def _berpasangan(spek: Spesifikasi) -> bool:
    return spek.ukur in BERPASANGAN or (spek.ukur == "selang" and spek.tabel == "spm")


def ada_total(axis: str, spek: Spesifikasi, pilihan: PilihanTabel) -> bool:
    """Whether a total over the axis has a meaning."""
    table = TABEL[spek.tabel]
    kind = table.golongan(axis)
    if kind == "wilayah":
        return table.bersarang or _seprovinsi(axis, spek, pilihan)
    if kind != "tetap":
        return spek.tabel != "konteks" if kind == "waktu" else True
    chosen = spek.saringan(axis) or tuple(pilihan.sumbu[axis].nilai)
    if axis == "kelamin":
        return len(chosen) == 1 or "total" in chosen or {"L", "P"} <= set(chosen)
    return len(chosen) == 1


def _seprovinsi(axis: str, spek: Spesifikasi, pilihan: PilihanTabel) -> bool:
    """A context figure of the whole is the province's own row: all areas shown, one province."""
    return (
        axis == "kabkota"
        and not spek.saringan(axis)
        and len(pilihan.sumbu.get("provinsi", pilihan.sumbu[axis]).nilai) == 1
    )


def terbagi(axis: str, spek: Spesifikasi, pilihan: PilihanTabel) -> bool:
    """Whether parts on this axis add up to its total, so that shares have a meaning."""
    kind = TABEL[spek.tabel].golongan(axis)
    if kind == "waktu":
        return spek.tabel == "migrasi" or all(one in ALIRAN for one in ukuran_dipakai(spek, pilihan))
    return ada_total(axis, spek, pilihan)


def ukuran_dipakai(spek: Spesifikasi, pilihan: PilihanTabel) -> tuple[str, ...]:
    """The ukuran that a pivot shows; ('',) for tables without."""
    axis = pilihan.sumbu.get("ukuran")
    if axis is None:
        return ("",)
    chosen = spek.saringan("ukuran")
    if "ukuran" in spek.sumbu:
        return chosen or tuple(axis.nilai)
    return chosen[:1] or (axis.bawaan,)


def susun(
    spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi, kode_waktu: tuple[str, ...], lain: Isi | None = None
) -> Kisi:
    """The grid of a checked specification."""
    table = TABEL[spek.tabel]
    places = semesta_wilayah(spek, isi)
    types = semesta_jenis(spek, isi, lain) if table.jenis else None
    codes = {axis: _kode(axis, spek, pilihan, isi, kode_waktu) for axis in spek.sumbu}
    kinds = [("wilayah", places)] + ([("jenis", types)] if types else [])
    sets = {}
    for kind, world in kinds:
        axes = tuple(axis for axis in spek.sumbu if table.golongan(axis) == kind)
        sets[kind] = Himpunan(world, axes, {axis: gabungan(world, codes[axis]) for axis in axes})
    if places.tunggal:
        sets["wilayah"].luas = {axis: _induk(places, isi) for axis in sets["wilayah"].sumbu}
        sets["wilayah"].semesta = places
    heads = {side: _kepala(getattr(spek, side), codes, sets, pilihan) for side in ("baris", "kolom")}
    return Kisi(spek, pilihan, isi, heads, sets["wilayah"], sets.get("jenis"), kode_waktu)


def _induk(places: object, isi: Isi) -> frozenset[str]:
    return frozenset(isi.induk["provinsi"])


def _kode(
    axis: str, spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi, kode_waktu: tuple[str, ...]
) -> tuple[str, ...]:
    if axis in WAKTU:
        return kode_waktu
    codes = spek.saringan(axis) or tuple(pilihan.sumbu[axis].nilai)
    if spek.tabel != "konteks" or axis not in ("indikator", "rincian"):
        return codes
    return tuple(one for one in codes if one in _berseri(axis, spek, isi))


def _berseri(axis: str, spek: Spesifikasi, isi: Isi) -> frozenset[str]:
    """Series, or their breakdowns, that are told in the unit of the pivot."""
    series = spek.saringan("indikator")
    rows = [one for one in isi.ada["konteks"] if one[3] == spek.satuan and (not series or one[1] in series)]
    return frozenset(one[1 if axis == "indikator" else 2] for one in rows)


def _kepala(
    axes: tuple[str, ...], codes: dict[str, tuple[str, ...]], sets: dict[str, Himpunan], pilihan: PilihanTabel
) -> tuple[Kepala, ...]:
    """Headers of a side; those whose own areas or types are none fall away."""
    found = []
    for combination in silangkan(codes[axis] for axis in axes):
        if all(_berisi(kind, dict(zip(axes, combination)), one) for kind, one in sets.items()):
            words = tuple(pilihan.sumbu[axis].nilai[code] for axis, code in zip(axes, combination))
            found.append(Kepala(combination, words))
    return tuple(found)


def _berisi(kind: str, chosen: dict[str, str], himpunan: Himpunan) -> bool:
    world = himpunan.semesta
    members = world.lingkup
    for axis, code in chosen.items():
        if axis in himpunan.sumbu:
            members = members & world.anggota[code]
    if world.berisi is not None and any(axis in himpunan.sumbu for axis in chosen):
        members &= world.berisi
    return bool(members)
