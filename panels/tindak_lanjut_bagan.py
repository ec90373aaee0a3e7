"""The chart of a clause's follow-up: published points, baseline, target line, and the days that matter."""

from __future__ import annotations

from datetime import date

from charts.spec import Axis, Event, LineSpec, Mark, Series, Tick
from panels.ikn_sumbu import sumbu_tahun
from panels.tindak_lanjut import Tindak, satuan
from stats.titik import Titik, hari_akhir, rentang
from words import label
from words import putusan as kata
from words.butir import nilai as nilai_butir
from words.butir import target as target_butir
from words.format import batas_rapi, periode, tanggal, ticks
from words.keadaan import cakupan, nilai_teks

HARI = 365.25
PANJANG_HARI = 10  # "2026-11-25"
LATAR = 10  # years drawn before the decision or the baseline
RUANG = 0.08  # room above the highest value, for the numbers of the events


def tahun(one: Tindak) -> tuple[int, int]:
    """From at most ten years before the decision to the last year of data, decision and deadline."""
    days = [rentang(point.periode)[0].year for point in digambar(one) if point.terbit]
    decided, due = hari_akhir(one.butir.diputus), one.putusan.jatuh_tempo
    days += [day.year for day in (decided, due) if day]
    return (min(days), max(days)) if days else (0, 0)


def spek(one: Tindak, years: tuple[int, int]) -> LineSpec:
    """Return the chart of a clause over the years."""
    values = [point.nilai for point in digambar(one) if point.ada and point.nilai is not None]
    known = [*values, *(x for x in (one.butir.target, one.butir.dasar_nilai) if x is not None)]
    lo, hi = batas_rapi(min([0.0, *known]), max([0.0, *known])) if known else (0.0, 1.0)
    steps = tuple(Tick(v, words) for v, words in ticks(lo, hi)) if known else (Tick(0.0, "0"),)
    y = Axis(satuan(one.deret.satuan), lo, hi + RUANG * (hi - lo), steps)
    series = (*_deret(one), *_dasar(one), *_target(one, years))
    return LineSpec(series, sumbu_tahun(*years), y, events=_peristiwa(one))


def _deret(one: Tindak) -> tuple[Series, ...]:
    """Official and contoh points apart; one without asal stands with the one before it."""
    split: dict[bool, list[Mark]] = {}
    points = digambar(one)
    contoh = next((point.asal == "contoh" for point in points if point.asal), False)
    before: Titik | None = None
    for point in points:
        contoh = point.asal == "contoh" if point.asal else contoh
        split.setdefault(contoh, []).append(_titik(point, before, one))
        before = point
    name = one.deret.tempat
    return tuple(
        Series(label.nama_seri(name, flag), tuple(marks), "garis", "utama", flag)
        for flag, marks in split.items()
    )


def digambar(one: Tindak) -> list[Titik]:
    """The points of chart and table: from the first report, or ten years before the decision, on."""
    decided = hari_akhir(one.butir.diputus)
    known = [point for point in one.deret.titik if point.terbit]
    if not known:
        return []
    first = rentang(known[0].periode)
    if decided:
        floor = min(decided.year, _tahun_awal(one, decided.year)) - LATAR
        known = [point for point in known if rentang(point.periode)[0].year >= floor] or known
        first = rentang(known[0].periode)
    return [point for point in one.deret.titik if rentang(point.periode) >= first]


def _tahun_awal(one: Tindak, lain: int) -> int:
    """Year of the point that the verdict starts from."""
    start = one.putusan.awal
    return rentang(start.periode)[0].year if start else lain


def _titik(point: Titik, before: Titik | None, one: Tindak) -> Mark:
    """A line joins only years of one coverage and definition."""
    apart = before is not None and before.ada and before.himpunan != point.himpunan
    desimal = one.deret.desimal
    hover = (
        cakupan(*point.cakupan) if point.cakupan else "",
        "Putus deret" if point.putus_sebelum else "",
        kata.sebab(point.sebab) if point.sebab else "",
    )
    return Mark(
        key=point.periode,
        label=periode(point.periode),
        value=point.nilai if point.ada else None,
        text=nilai_teks(point.nilai, desimal, point.keadaan, status(point)),
        keadaan=point.keadaan,
        x=_x(point.periode),
        hover=tuple(line for line in hover if line),
        putus=point.putus_sebelum or apart,
    )


def status(point: Titik) -> str:
    """The status that is printed beside a number."""
    return point.status if point.status in ("sementara", "perkiraan") else "tetap"


def _dasar(one: Tindak) -> tuple[Series, ...]:
    """The baseline as the clause states it, where it stands in its period."""
    value, period = one.butir.dasar_nilai, one.butir.dasar_periode
    if value is None or hari_akhir(period) is None or len(period) == PANJANG_HARI:
        return ()
    shown = nilai_butir(value, "", one.deret.desimal).strip()
    mark = Mark(f"dasar-{period}", f"Kondisi awal {periode(period)}", value, shown, x=_x(period))
    return (Series("Kondisi awal pada butir", (mark,), "titik", "kedua"),)


def _target(one: Tindak, years: tuple[int, int]) -> tuple[Series, ...]:
    """The target from the decision to the deadline (without one: to the end of the axis), dashed."""
    goal, decided = one.butir.target, hari_akhir(one.butir.diputus)
    if goal is None:
        return ()
    due = one.putusan.jatuh_tempo
    start = _hari(decided) if decided else float(years[0])
    end = min(_hari(due), years[1] + 1.0) if due else years[1] + 1.0
    shown = target_butir(goal, "", one.deret.desimal).strip()
    marks = (
        Mark("target-awal", "Target", goal, shown, x=min(start, end)),
        Mark("target", "Target", goal, shown, x=end),
    )
    return (Series("Target", marks, "garis_putus", "pembanding"),)


def _peristiwa(one: Tindak) -> tuple[Event, ...]:
    decided, due = hari_akhir(one.butir.diputus), one.putusan.jatuh_tempo
    found = []
    if decided:
        found.append(Event(_hari(decided), f"{_waktu(one.butir.diputus, decided)}: keputusan", "rakor"))
    if due:
        found.append(Event(_hari(due), f"{_waktu(one.butir.tenggat, due)}: tenggat", "target"))
    found += [
        Event(float(rentang(point.periode)[0].year), "Putus deret", "putus")
        for point in digambar(one)[1:]
        if point.putus_sebelum
    ]
    return tuple(sorted(found, key=lambda event: event.x))


def _waktu(code: str, day: date) -> str:
    return tanggal(day) if len(code) == PANJANG_HARI else periode(code)


def _hari(day: date) -> float:
    return day.year + (day - date(day.year, 1, 1)).days / HARI


def _x(code: str) -> float:
    """Middle of a period on the axis of years."""
    first, last = rentang(code)
    return (_hari(first) + _hari(last) + 1 / HARI) / 2
