"""The evidence ladder, one rung: which two points compare, whether they differ clearly, and if not, why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from queries import Row
from stats.beda import Beda, beda

AWAL_IKN = 2022  # UU 3/2022; a last point before it says nothing about IKN
SETAHUN = ("", "01-12")
KODE = ("naik", "turun", "belum_terlihat", "contoh", "belum_pasti")


@dataclass(frozen=True, slots=True)
class Anak:
    """A rung: its last point, the one it compares with, their difference, the verdict and the reason if none."""

    nomor: int
    terakhir: Row | None
    sebelum: Row | None
    beda: Beda | None
    gerak: str  # one of KODE
    sebab: str = ""  # key of words in ikn_tangga.SEBAB, "" where compared

    @property
    def resmi(self) -> bool:
        """Whether two official points were compared."""
        return self.gerak in KODE[:3]


def anak(nomor: int, points: Iterable[Row]) -> Anak:
    """Choose the last two comparable points: official ones first, whole years first, the whole place or none."""
    known = tuple(points)
    whole = tuple(row for row in known if _utuh(row))
    for asal in ("resmi", "contoh"):
        own = tuple(row for row in whole if row["asal"] == asal)
        pair = _pasangan(own)
        if pair:
            return _dibandingkan(nomor, *pair, own)
    last = whole[-1] if whole else None
    return Anak(nomor, last, None, None, _tanpa_beda(last), _sebab(known, whole))


def tertutup(nomor: int) -> Anak:
    """A rung that may not stand for a single area on Publik."""
    return Anak(nomor, None, None, None, "belum_pasti", "peka")


def _utuh(row: Row) -> bool:
    return row["nilai"] is not None and row["n_wilayah"] == row["n_total"]


def _pasangan(own: tuple[Row, ...]) -> tuple[Row, Row] | None:
    """The last two points of one span of months; points are ordered by their end."""
    spans: dict[str, list[Row]] = {}
    for row in own:
        spans.setdefault(row["bulan"], []).append(row)
    pairs = [(rows[-2], rows[-1]) for rows in spans.values() if len(rows) > 1]
    return max(pairs, key=lambda pair: (pair[1]["bulan"] in SETAHUN, pair[1]["akhir"]), default=None)


def _dibandingkan(nomor: int, first: Row, last: Row, own: tuple[Row, ...]) -> Anak:
    why = _halangan(first, last, own)
    if why:
        return Anak(nomor, last, first, None, _tanpa_beda(last), why)
    found = beda(first["nilai"], last["nilai"])
    if last["asal"] == "contoh":
        return Anak(nomor, last, first, found, "contoh")
    if last["tahun"] < AWAL_IKN:
        return Anak(nomor, last, first, found, "belum_pasti", "sebelum_ikn")
    if not found.jelas:
        return Anak(nomor, last, first, found, "belum_terlihat")
    return Anak(nomor, last, first, found, "naik" if found.selisih > 0 else "turun")


def _tanpa_beda(last: Row | None) -> str:
    return "contoh" if last is not None and last["asal"] == "contoh" else "belum_pasti"


def _halangan(first: Row, last: Row, own: tuple[Row, ...]) -> str:
    if first["kumulatif"] or last["kumulatif"]:
        return "kumulatif"
    between = (row for row in own if first["akhir"] < row["akhir"] <= last["akhir"])
    return "putus_deret" if any(row["putus"] for row in between) else ""


def _sebab(known: tuple[Row, ...], whole: tuple[Row, ...]) -> str:
    if whole:
        return "satu_titik"
    if not known:
        return "tidak_ada"
    state = known[-1]["keadaan"]
    return "sebagian" if state in ("ada", "nihil") else state
