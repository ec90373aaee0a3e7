"""One published point of the series that a clause is tied to, and when it counts as before or after a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from words.galat import KodeTidakDikenal

Sifat = Literal["hitungan", "angka", "porsi", "terbitan"]
_BENTUK = re.compile(r"(\d{4})(?:-(?:S([12])|TW([1-4])|(\d{2})))?")
ADA = ("ada", "nihil")
# why a point that was published cannot carry a verdict, the weightiest first
HALANGAN = ("contoh", "disamarkan", "sementara", "perkiraan", "kumulatif", "melebihi", "basis", "cakupan")


@dataclass(frozen=True, slots=True)
class Titik:
    """One period of a series, as the edition publishes it.

    `nilai` None unless `keadaan` is ada or nihil. `n` and `e`: the count and what it is counted among, where the
    number is a count (e: 1), a rate (e: people) or a share (n of e); None for a published estimate.
    `himpunan` names whom the number covers: two points compare only where it is equal; `utuh`: it covers all.
    `sebab`: why a published point has no usable number (melebihi, basis, cakupan), '' otherwise.
    """

    periode: str
    nilai: float | None
    keadaan: str = "ada"
    asal: str = "resmi"
    status: str = "tetap"
    sumber_id: str = ""
    putus_sebelum: bool = False
    n: int | None = None
    e: float | None = None
    himpunan: str = ""
    utuh: bool = True
    kumulatif: bool = False
    sebab: str = ""
    cakupan: tuple[int, int] | None = None  # areas with a number, of how many

    @property
    def ada(self) -> bool:
        """Whether there is a number, a true zero too."""
        return self.nilai is not None and self.keadaan in ADA

    @property
    def terbit(self) -> bool:
        """Whether something was published for the period: a number, a hidden one, or one that is no measure."""
        return self.ada or self.keadaan == "disamarkan" or bool(self.sebab)

    @property
    def halangan(self) -> str:
        """Why no verdict may rest on this point: the first of HALANGAN that holds, '' when one may."""
        known = {
            "contoh": self.asal == "contoh",
            "disamarkan": self.keadaan == "disamarkan",
            "sementara": self.status == "sementara",
            "perkiraan": self.status == "perkiraan",
            "kumulatif": self.kumulatif,
            self.sebab: True,
        }
        return next((why for why in HALANGAN if known.get(why)), "")

    @property
    def sah(self) -> bool:
        """Whether a baseline or a verdict may rest on it."""
        return self.ada and not self.halangan


def rentang(periode: str) -> tuple[date, date]:
    """First and last day of a period code ("2024", "2024-S1", "2024-TW3", "2026-03"). Raises KodeTidakDikenal."""
    found = _BENTUK.fullmatch(periode)
    if not found:
        raise KodeTidakDikenal("Periode", periode)
    year, half, quarter, month = found.groups()
    first, months = 1, 12
    if half:
        first, months = 6 * int(half) - 5, 6
    elif quarter:
        first, months = 3 * int(quarter) - 2, 3
    elif month:
        first, months = int(month), 1
    if not 1 <= first <= 12:
        raise KodeTidakDikenal("Periode", periode)
    last = first + months - 1
    return date(int(year), first, 1), date(int(year), last, calendar.monthrange(int(year), last)[1])


def sesudah(periode: str, hari: date) -> bool:
    """Whether more than half of the period lies after the day."""
    first, last = rentang(periode)
    return first + timedelta(days=(last - first).days // 2) > hari


def hari_akhir(tanggal: str) -> date | None:
    """Last day that a date or period code means: "2027" -> 31 December; None for '' or what is not readable."""
    try:
        return date.fromisoformat(tanggal) if len(tanggal) == 10 else rentang(tanggal)[1]
    except (ValueError, KodeTidakDikenal):
        return None
