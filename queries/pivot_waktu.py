"""Which published periods stand behind a moment of a pivot: the last one of a stock, all of a flow, or none."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from queries.pivot_isi import Isi
from queries.pivot_tabel import ALIRAN, WAKTU, akhir_bulan, bentuk

PENUH = {"semester": 2, "triwulan": 4, "bulan": 12}  # periods of one kind in a whole year
_PANJANG = {"tahun": 12, "semester": 6, "triwulan": 3, "bulan": 1}


@dataclass(frozen=True, slots=True)
class Waktu:
    """A moment or span of a pivot and, by key (ukuran, series, '' …), the published periods it is made of."""

    kode: str
    tahun: int  # whose areas are valid
    periode: Mapping[str, tuple[str, ...]]
    tak_lengkap: frozenset[str] = frozenset()  # keys that have some of the periods, not all

    @property
    def satu_tahun(self) -> bool:
        """Whether one population stands behind it."""
        return len({one[:4] for periods in self.periode.values() for one in periods}) < 2


def kode_waktu(periods: Iterable[str]) -> tuple[str, ...]:
    """Every code that may be asked for: the years, and the finer periods that exist; oldest first."""
    known = set(periods)
    found = {one for one in known if bentuk(one)} | {one[:4] for one in known}
    return tuple(sorted(found, key=urutan))


def urutan(kode: str) -> tuple[int, int, int, str]:
    """Order on the axis: by end, longer spans first."""
    return int(kode[:4]), akhir_bulan(kode) if bentuk(kode) else 0, -_PANJANG.get(bentuk(kode), 0), kode


def jejak(kode: str, tersedia: Collection[str], aliran: bool) -> tuple[str, ...]:
    """The published periods of a code: itself; of a year also its last position, or all parts of a flow."""
    if kode in tersedia:
        return (kode,)
    if bentuk(kode) != "tahun":
        return ()
    inside = [one for one in tersedia if one[:4] == kode and bentuk(one)]
    if not aliran:
        return tuple(sorted(inside, key=lambda one: (akhir_bulan(one), _PANJANG[bentuk(one)]))[-1:])
    for axis, full in PENUH.items():
        parts = sorted(one for one in inside if bentuk(one) == axis)
        if len(parts) == full:
            return tuple(parts)
    return ()


def susun(kode: str, codes: tuple[str, ...], tersedia: Mapping[str, Collection[str]]) -> Waktu:
    """The moment `kode` made of one or several codes: stocks stand at the last of them, flows are added up."""
    periods: dict[str, tuple[str, ...]] = {}
    broken = set()
    for key, known in tersedia.items():
        flow = key in ALIRAN
        found = [jejak(one, known, flow) for one in codes]
        if not flow:
            periods[key] = next((one for one in reversed(found) if one), ())
        elif all(found):
            periods[key] = tuple(dict.fromkeys(part for parts in found for part in parts))
        else:
            periods[key] = ()
            if any(one[:4] in {code[:4] for code in codes} for one in known):
                broken.add(key)
    return Waktu(kode, int(codes[-1][:4]), periods, frozenset(broken))


# --- migration: spans of days ---


def asal_migrasi(isi: Isi) -> dict[str, str]:
    """Which asal speaks for a year: contoh until a real recap of that year stands in the edition."""
    seen: dict[str, set[tuple[str, str]]] = {}
    for _, start, _, asal, kind in isi.ada["migrasi"]:
        seen.setdefault(start[:4], set()).add((asal, kind))
    return {
        year: "contoh"
        if any(asal == "contoh" for asal, _ in rows) and ("resmi", "rekap") not in rows
        else "resmi"
        for year, rows in seen.items()
    }


@lru_cache(maxsize=512)
def rentang(kode: str) -> tuple[str, str, int]:
    """First and last day of a code, and its number of months."""
    months = _PANJANG[bentuk(kode)]
    last = akhir_bulan(kode)
    year = int(kode[:4])
    start = datetime.date(year, last - months + 1, 1)
    return (
        start.isoformat(),
        datetime.date(year, last, calendar.monthrange(year, last)[1]).isoformat(),
        months,
    )


def kode_migrasi(isi: Isi) -> tuple[str, ...]:
    """Codes of migration: years, months, and the longer spans that are published or whose months all are."""
    active = asal_migrasi(isi)
    spans = {
        (start, end) for _, start, end, asal, _ in isi.ada["migrasi"] if asal == active.get(start[:4], "")
    }
    found = set(active)
    for year in active:
        for axis in WAKTU[1:]:
            for code in _pecahan(year, axis):
                if _terisi(code, spans):
                    found.add(code)
    return tuple(sorted(found, key=urutan))


def _pecahan(year: str, axis: str) -> list[str]:
    if axis == "bulan":
        return [f"{year}-{month:02d}" for month in range(1, 13)]
    return [f"{year}-{'S' if axis == 'semester' else 'TW'}{part}" for part in range(1, PENUH[axis] + 1)]


def _terisi(code: str, spans: set[tuple[str, str]]) -> bool:
    start, end, months = rentang(code)
    if (start, end) in spans:
        return True
    first = int(start[5:7])
    return months > 1 and all(
        rentang(f"{code[:4]}-{month:02d}")[:2] in spans for month in range(first, first + months)
    )


def susun_migrasi(kode: str, codes: tuple[str, ...]) -> Waktu:
    """A span of migration: the codes themselves are the parts that must all be there."""
    return Waktu(kode, int(codes[-1][:4]), {"": codes})


# --- context: one period per series and year, so that a column never mixes months ---


def susun_konteks(
    kode: str, code: str, deret: Mapping[str, Mapping[str, int]], akhiran: Mapping[str, str]
) -> Waktu:
    """`deret`: series -> period -> number of areas. `akhiran`: series -> wanted part of the year ("-09"), if any."""
    chosen = {key: _pilih(code, known, akhiran.get(key, "")) for key, known in deret.items()}
    return Waktu(kode, int(code[:4]), {key: (one,) if one else () for key, one in chosen.items()})


def _pilih(code: str, known: Mapping[str, int], suffix: str) -> str:
    if bentuk(code) != "tahun":
        return code if code in known else ""
    if code + suffix in known:
        return code + suffix
    inside = [one for one in known if one[:4] == code]
    return max(inside, key=lambda one: (known[one], one == code, one), default="")
