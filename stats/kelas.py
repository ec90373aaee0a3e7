"""Map classes: pretty, quantile and Jenks breaks, and the diverging classes of a change.

Classes are closed on the right: (lower, upper], the first one [lower, upper]. Values are first rounded to the
printed decimals, so two areas that print the same number always get the same colour. The caller keeps nihil
and missing values out.

Jenks as exact dynamic programming: W. D. Fisher, "On Grouping for Maximum Homogeneity", J. Am. Stat. Assoc.
53 (1958) 789–798. Pretty: the smallest step 1, 2, 2.5 or 5 times a power of ten that needs no more than the
wanted classes. Quantile: R. J. Hyndman and Y. Fan, Am. Stat. 50 (1996) 361–365, type 7, each break moved down
to the nearest observed value.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from words.format import bulat
from words.galat import BilanganTakSah, KodeTidakDikenal

METODE = ("rapi", "kuantil", "jenks")


@dataclass(frozen=True, slots=True)
class Kelas:
    """Class edges (k + 1 numbers), how many values fall into each, the method (rapi, kuantil, jenks).

    Diverging: edges (−M, −b, 0, b, M), five classes [−M,−b) [−b,0) {0} (0,b] (b,M]. No values: no classes.
    """

    batas: tuple[float, ...]
    hitung: tuple[int, ...]
    metode: str
    divergen: bool = False
    desimal: int | None = None

    def indeks(self, nilai: float) -> int:
        """Class of a value, from 0. Raises BilanganTakSah outside the edges."""
        v = _bulat(nilai, self.desimal)
        if not self.batas or not self.batas[0] <= v <= self.batas[-1]:
            raise BilanganTakSah(f"nilai {nilai} di luar kelas peta")
        return _indeks_divergen(v, self.batas[3]) if self.divergen else max(0, bisect_left(self.batas, v) - 1)


def kelas(nilai: Iterable[float], metode: str = "rapi", maks: int = 4, desimal: int | None = None) -> Kelas:
    """Classes of the values by a method, at most `maks` (1–4), fewer when values are few or equal.

    `desimal`: decimals the values are printed with; None classifies them as they are.
    """
    _periksa(metode)
    if not 1 <= maks <= 4:
        raise BilanganTakSah(f"banyak kelas {maks}")
    urut = _urut(nilai, desimal)
    return _susun(urut, _batas(urut, metode, maks, desimal), metode, desimal)


def kelas_divergen(nilai: Iterable[float], metode: str = "rapi", desimal: int | None = None) -> Kelas:
    """Five classes of a change, pinned at zero and symmetric: b splits the sizes of the changes in two."""
    _periksa(metode)
    urut = _urut(nilai, desimal)
    besar = sorted(abs(v) for v in urut if v != 0)
    tengah, atas = _belah(besar, metode, desimal)
    tepi = (0.0 - atas, 0.0 - tengah, 0.0, tengah, atas) if urut else ()
    hitung = [0] * 5
    for v in urut:
        hitung[_indeks_divergen(v, tengah)] += 1
    return Kelas(tepi, tuple(hitung) if urut else (), metode, True, desimal)


def _periksa(metode: str) -> None:
    if metode not in METODE:
        raise KodeTidakDikenal("Metode kelas", metode, ", ".join(METODE))


def _belah(besar: Sequence[float], metode: str, desimal: int | None) -> tuple[float, float]:
    """Where the sizes of the changes split in two, and the largest edge; no change at all gives zeros."""
    if not besar:
        return (0.0, 0.0)
    batas = _rapi(0.0, besar[-1], 2, desimal) if metode == "rapi" else _batas(besar, metode, 2, desimal)
    return (batas[1], batas[-1])


def _urut(nilai: Iterable[float], desimal: int | None) -> list[float]:
    daftar = [float(v) for v in nilai]
    if not all(map(math.isfinite, daftar)):
        raise BilanganTakSah("kelas peta dari nilai yang tidak ada")
    return sorted(_bulat(v, desimal) for v in daftar)


def _batas(urut: Sequence[float], metode: str, maks: int, desimal: int | None) -> tuple[float, ...]:
    """Edges for sorted values; a single distinct value v gives (v, v)."""
    if not urut:
        return ()
    if urut[0] == urut[-1]:
        return (urut[0], urut[0])
    if metode == "rapi":
        return _rapi(urut[0], urut[-1], maks, desimal)
    return _kuantil(urut, maks) if metode == "kuantil" else _jenks(urut, maks)


def _rapi(lo: float, hi: float, maks: int, desimal: int | None) -> tuple[float, ...]:
    """Multiples of the smallest nice step that covers lo–hi in at most `maks` classes."""
    pangkat = math.floor(math.log10(hi - lo)) - 1
    for eksponen in range(pangkat, pangkat + 4):
        for kali in (1.0, 2.0, 2.5, 5.0):
            langkah = kali * 10.0**eksponen
            if desimal is not None and _bulat(langkah, desimal) != round(langkah, 12):
                continue  # its multiples would not print exactly
            bawah, atas = math.floor(lo / langkah + 1e-9), math.ceil(hi / langkah - 1e-9)
            if atas - bawah <= maks:
                tepi = [round(i * langkah, 12) + 0.0 for i in range(bawah, atas + 1)]
                # a value an ulp outside its round edge still belongs to the edge's class
                return (min(tepi[0], lo), *tepi[1:-1], max(tepi[-1], hi))
    # lo and hi on both sides of zero and one class wanted: no multiple of a step covers them
    return (lo, hi)


def _kuantil(urut: Sequence[float], maks: int) -> tuple[float, ...]:
    """Upper class limits at i/maks; ties at a break merge classes."""
    data = np.asarray(urut)
    potong = np.quantile(data, [i / maks for i in range(1, maks + 1)])
    # floating point may put the last quantile an ulp above or below its own value
    teramati = data[np.searchsorted(data, potong + 1e-12 * np.abs(potong), side="right") - 1]
    return _dengan_minimum(urut[0], teramati.tolist())


def _jenks(urut: Sequence[float], maks: int) -> tuple[float, ...]:
    """Least within-class sum of squares over all ways to cut the sorted distinct values."""
    data, bobot = np.unique(np.asarray(urut), return_counts=True)
    m, k = len(data), min(maks, len(data))
    geser = data - data.mean()  # keeps the sums of squares small and exact
    w, s, q = (np.concatenate(([0.0], np.cumsum(bobot * geser**p))) for p in (0, 1, 2))
    biaya = np.concatenate(([0.0], np.full(m, np.inf)))  # cost of the first j values in c classes
    asal = np.zeros((k + 1, m + 1), dtype=int)
    for c in range(1, k + 1):
        baru = np.full(m + 1, np.inf)
        for j in range(c, m + 1):
            i = np.arange(c - 1, j)
            galat = q[j] - q[i] - (s[j] - s[i]) ** 2 / (w[j] - w[i])
            total = biaya[i] + np.maximum(galat, 0.0)
            asal[c, j] = i[np.argmin(total)]
            baru[j] = total.min()
        biaya = baru
    atas, j = [], m
    for c in range(k, 0, -1):
        atas.append(float(data[j - 1]))
        j = asal[c, j]
    return _dengan_minimum(urut[0], atas[::-1])


def _dengan_minimum(minimum: float, atas: Sequence[float]) -> tuple[float, ...]:
    """Edges from the upper limits. A first class that holds only the minimum has equal edges (v, v)."""
    unik = list(dict.fromkeys(atas))
    return (minimum, *unik)


def _susun(urut: Sequence[float], batas: tuple[float, ...], metode: str, desimal: int | None) -> Kelas:
    kosong = Kelas(batas, (), metode, desimal=desimal)
    hitung = [0] * (len(batas) - 1)
    for v in urut:
        hitung[kosong.indeks(v)] += 1
    return Kelas(batas, tuple(hitung), metode, desimal=desimal)


def _indeks_divergen(v: float, tengah: float) -> int:
    if v == 0:
        return 2
    luar = abs(v) > tengah
    return (0 if luar else 1) if v < 0 else (4 if luar else 3)


def _bulat(v: float, desimal: int | None) -> float:
    return float(v) if desimal is None else bulat(float(v), desimal)
