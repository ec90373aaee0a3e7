"""What became of a clause, from the published statistics only: one written rule.

The first that holds decides:

1. Nothing to judge by – no indicator, no target, another unit than the series, no decision day, no published point –
   **tidak dapat dinilai**.
2. *Now* is the newest published point of which more than half lies after the decision; none: **tidak dapat dinilai**.
   The newest decides, also when it is contoh, hidden, provisional, an estimate, cumulative or no measure: such data
   get no verdict at all, and an older year does not stand in for them.
3. *Start* is the series' own point of the baseline period (so that a revision counts on both sides); without a
   baseline the newest usable point before the decision. A start that no verdict may rest on, a definition break
   after it, or another coverage (areas, types) than now: **tidak dapat dinilai**.
4. Direction: from the agreed baseline (else the start) to the target; where these are equal, or neither exists, the
   catalogue's polarity; a target of zero of a count, or of 100 % of a share, has one direction anyway. None of these:
   **tidak dapat dinilai**.
5. Now has reached the target: **tercapai**. Compared unrounded: 99,96 % has not reached 100 %.
6. No start, or too few points for a test: **tidak dapat dinilai**. Moved toward the target by more than chance gives
   (stats.gerak): **bergerak ke arah target**. Else **belum bergerak**.

The verdict describes a number, no one's work: it shows no cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stats.gerak import Gerak, gerak_hitungan, gerak_porsi, gerak_terbitan
from stats.titik import Sifat, Titik, hari_akhir, rentang, sesudah

TERCAPAI, BERGERAK, BELUM = "tercapai", "bergerak", "belum_bergerak"
TIDAK = "tidak_dapat_dinilai"
KODE = (TERCAPAI, BERGERAK, BELUM, TIDAK)
Kode = Literal["tercapai", "bergerak", "belum_bergerak", "tidak_dapat_dinilai"]
SEBAB = (
    "tanpa_indikator", "tak_dikenal", "kurang_rinci", "tanpa_target", "beda_satuan", "tanpa_tanggal", "tanpa_data",
    "belum_ada_data", "contoh", "disamarkan", "sementara", "perkiraan", "kumulatif", "melebihi", "basis", "cakupan",
    "putus_definisi", "cakupan_beda", "arah_tidak_jelas", "sedikit_titik",
)  # fmt: skip
ARAH = {"naik_baik": 1, "turun_baik": -1}
SAMA = 1e-9


@dataclass(frozen=True, slots=True)
class Ukur:
    """What the series measures, from the catalogue."""

    sifat: Sifat
    satuan: str
    polaritas: str = "netral"


@dataclass(frozen=True, slots=True)
class Dasar:
    """The baseline as the clause states it."""

    nilai: float | None = None
    periode: str = ""


@dataclass(frozen=True, slots=True)
class Putusan:
    """The verdict, why there is none (one of SEBAB), the two points used, the direction and the test."""

    kode: Kode
    sebab: str = ""
    awal: Titik | None = None
    kini: Titik | None = None
    arah: int = 0
    gerak: Gerak | None = None
    jatuh_tempo: date | None = None

    def lewat(self, hari: date) -> bool:
        """Whether the deadline had passed on a day: a plain fact beside the verdict."""
        return self.jatuh_tempo is not None and self.jatuh_tempo < hari


def putuskan(
    deret: Sequence[Titik],
    dasar: Dasar,
    target: float | None,
    diputus: str,
    tenggat: str = "",
    *,
    ukur: Ukur | None,
    satuan: str = "",
) -> Putusan:
    """Judge one clause; never raises for what a clause may hold.

    `deret`: its published points in any order; `diputus`: day of the decision ("2026-11-25", also "2016");
    `satuan`: unit of baseline and target ('' = that of the series).
    """
    due = hari_akhir(tenggat)
    day = hari_akhir(diputus)
    points = sorted(deret, key=lambda one: rentang(one.periode))
    why = _tak_lengkap(points, target, day, ukur, satuan)
    if why or ukur is None or target is None or day is None:
        return Putusan(TIDAK, why, jatuh_tempo=due)
    start = _awal(points, dasar, day)
    now = _kini(points, start, day)
    if now is None:
        return Putusan(TIDAK, "belum_ada_data", start, jatuh_tempo=due)
    way = _arah(dasar, start, target, ukur)
    why = now.halangan or _tak_sebanding(points, start, now, day) or ("" if way else "arah_tidak_jelas")
    if why:
        return Putusan(TIDAK, why, start, now, way, jatuh_tempo=due)
    moved = _gerak(points, start, now, way, ukur) if start else None
    if way * ((now.nilai or 0.0) - target) >= -SAMA * max(1.0, abs(target)):
        return Putusan(TERCAPAI, "", start, now, way, moved, due)
    if moved is None:
        return Putusan(TIDAK, "sedikit_titik", start, now, way, jatuh_tempo=due)
    return Putusan(BERGERAK if moved.ya else BELUM, "", start, now, way, moved, due)


def _tak_lengkap(
    points: Sequence[Titik], target: float | None, day: date | None, ukur: Ukur | None, satuan: str
) -> str:
    """What the clause or the series lacks to be judged at all."""
    if ukur is None:
        return "tanpa_indikator"
    if target is None:
        return "tanpa_target"
    if satuan and ukur.satuan and satuan != ukur.satuan:
        return "beda_satuan"
    if day is None:
        return "tanpa_tanggal"
    return "" if any(one.terbit for one in points) else "tanpa_data"


def _awal(points: Sequence[Titik], dasar: Dasar, day: date) -> Titik | None:
    """The point of the baseline period; without a baseline the newest usable one before the decision."""
    if dasar.periode:
        return next((one for one in points if one.periode == dasar.periode and one.terbit), None)
    before = (one for one in reversed(points) if one.sah and not sesudah(one.periode, day))
    return next(before, None)


def _kini(points: Sequence[Titik], start: Titik | None, day: date) -> Titik | None:
    """The newest published point after the decision and after the start."""
    after = (one for one in reversed(points) if one.terbit and sesudah(one.periode, day))
    found = next(after, None)
    later = found is None or start is None or rentang(found.periode) > rentang(start.periode)
    return found if later else None


def _arah(dasar: Dasar, start: Titik | None, target: float, ukur: Ukur) -> int:
    from_ = dasar.nilai if dasar.nilai is not None else start.nilai if start else None
    if from_ is not None and abs(target - from_) > SAMA * max(1.0, abs(target)):
        return 1 if target > from_ else -1
    if ukur.sifat in ("hitungan", "angka") and target == 0:
        return -1
    if ukur.sifat == "porsi" and target >= 100:
        return 1
    return ARAH.get(ukur.polaritas, 0)


def _tak_sebanding(points: Sequence[Titik], start: Titik | None, now: Titik, day: date) -> str:
    """Why start and now are not one comparable series; without a start, why now cannot stand alone."""
    if start is not None and start.halangan:
        return start.halangan
    if _putus(points, start, now, day):
        return "putus_definisi"
    if start is None:
        return "" if now.utuh else "cakupan_beda"
    return "" if start.himpunan == now.himpunan else "cakupan_beda"


def _putus(points: Sequence[Titik], start: Titik | None, now: Titik, day: date) -> bool:
    """A break after the start (without one: after the decision), years without a number too."""
    last = rentang(now.periode)
    span = [one for one in points if rentang(one.periode) <= last]
    if start is not None:
        span = [one for one in span if rentang(one.periode) > rentang(start.periode)]
    else:
        span = [one for one in span if sesudah(one.periode, day)]
    return any(one.putus_sebelum for one in span)


def _gerak(points: Sequence[Titik], start: Titik, now: Titik, way: int, ukur: Ukur) -> Gerak | None:
    if ukur.sifat == "porsi":
        return gerak_porsi(start, now, way)
    if ukur.sifat != "terbitan":
        return gerak_hitungan(start, now, way)
    first, last = rentang(start.periode), rentang(now.periode)
    between = [one for one in points if one.sah and first <= rentang(one.periode) <= last]
    return gerak_terbitan([one for one in between if one.himpunan == now.himpunan], way)
