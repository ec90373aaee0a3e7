"""Lines of a pivot: the axis of time across, every other combination of rows and columns a line of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from charts.spec import LineSpec, Mark, Series, SmallMultiplesSpec
from panels.ikn_sumbu import sumbu_tahun
from panels.silang_bagan import sumbu
from panels.silang_sel import kurang, tanda
from queries import pivot
from words.keadaan import TIDAK_TERSEDIA, simbol
from words.label import nama_seri
from words.silang import waktu

GARIS = 6  # more lines in one chart cannot be told apart
KECIL = 40  # more small charts are no overview
SATU = "Angka"  # small charts have their names above them: one legend entry for all
WARNA = ("utama", "kedua", "sorot", "pilar_bencana", "pilar_dayasos", "pembanding")
BAGIAN = {"S": 2, "TW": 4, "": 12}  # parts of a year behind the dash of a period code


@dataclass(frozen=True, slots=True)
class Deret:
    """One line: its codes and words without the time, and its cells in order of time (period code, cell)."""

    kode: tuple[str, ...]
    nama: str
    titik: tuple[tuple[str, pivot.Sel], ...]


def deret(hasil: pivot.HasilSilang, axis: str) -> tuple[Deret, ...]:
    """The lines of a pivot that has the time `axis` on a side; one without any number is left out."""
    axes = hasil.spek.sumbu
    at = axes.index(axis)
    found: dict[tuple[str, ...], tuple[list[str], list[tuple[str, pivot.Sel]]]] = {}
    for (i, j), sel in sorted(hasil.sel.items(), key=lambda one: one[0]):
        codes = hasil.baris[i].kode + hasil.kolom[j].kode
        words = hasil.baris[i].nama + hasil.kolom[j].nama
        rest = tuple(code for place, code in enumerate(codes) if place != at)
        name = [word for place, word in enumerate(words) if place != at]
        found.setdefault(rest, (name, []))[1].append((codes[at], sel))
    lines = (
        Deret(code, " · ".join(name) or "Nilai", tuple(sorted(dots, key=lambda dot: letak(dot[0]))))
        for code, (name, dots) in found.items()
    )
    return tuple(one for one in lines if any(sel.nilai is not None for _, sel in one.titik))


def letak(periode: str) -> float:
    """Where a period stands on a numeric axis: its middle, a year being 1 wide."""
    year, _, part = periode.split("/")[0].partition("-")
    if not part:
        return int(year) + 0.5
    kind = next(kind for kind in BAGIAN if part.startswith(kind))
    return int(year) + (int(part.removeprefix(kind)) - 0.5) / BAGIAN[kind]


def garis(hasil: pivot.HasilSilang, lines: tuple[Deret, ...], satuan: str) -> LineSpec:
    """All lines in one chart."""
    x, y = _sumbu(lines, satuan)
    return LineSpec(
        tuple(
            part for place, one in enumerate(lines) for part in _seri(hasil, one, WARNA[place % len(WARNA)])
        ),
        x,
        y,
    )


def kecil(hasil: pivot.HasilSilang, lines: tuple[Deret, ...], satuan: str) -> SmallMultiplesSpec:
    """A small chart for each line, all on one scale."""
    x, y = _sumbu(lines, satuan)
    cells = tuple(
        ("|".join(one.kode), one.nama, LineSpec(tuple(_seri(hasil, one, "utama", SATU)), x, y))
        for one in lines[:KECIL]
    )
    return SmallMultiplesSpec(cells, columns=2)  # what a phone's width holds


def _sumbu(lines: tuple[Deret, ...], satuan: str) -> tuple:
    years = [int(letak(code)) for one in lines for code, sel in one.titik]
    values = [sel.nilai for one in lines for _, sel in one.titik]
    return sumbu_tahun(min(years), max(years)), sumbu(satuan, values)


def _seri(hasil: pivot.HasilSilang, one: Deret, warna: str, judul: str = "") -> Iterator[Series]:
    """A line per origin: contoh and resmi are never joined; an empty period belongs to the origin before it."""
    origins, last = [], ""
    for _, sel in one.titik:
        last = sel.asal or last
        origins.append(last)
    origins = [asal or next((a for a in origins if a), "") for asal in origins]
    for asal in dict.fromkeys(origins):
        marks = _terputus(
            [_titik(hasil, one, code, sel) for (code, sel), own in zip(one.titik, origins) if own == asal]
        )
        yield Series(nama_seri(judul or one.nama, asal == "contoh"), marks, "garis", warna, asal == "contoh")


def _titik(hasil: pivot.HasilSilang, one: Deret, code: str, sel: pivot.Sel) -> Mark:
    """A point; a whole that lacks areas is not drawn, or a late area would make it fall."""
    mark = tanda(sel, hasil, code, f"{one.nama}, {waktu(code)}", x=letak(code))
    if not kurang(sel):
        return mark
    return replace(mark, value=None, text=simbol(TIDAK_TERSEDIA), keadaan=TIDAK_TERSEDIA, low=None, high=None,
                   hover=(*mark.hover, f"{mark.text} dari yang melapor"))  # fmt: skip


def _terputus(marks: list[Mark]) -> tuple[Mark, ...]:
    """Stop the line where a period is skipped: no line is drawn over what nobody reported."""
    steps = [after.x - before.x for before, after in pairwise(marks)]
    usual = min(steps, default=0.0)
    found = [
        replace(mark, putus=True) if step > usual * 1.5 else mark for mark, step in zip(marks[1:], steps)
    ]
    return (*marks[:1], *found)


def ada_kurang(lines: tuple[Deret, ...]) -> bool:
    """Whether a point is left out because it lacks areas."""
    return any(kurang(sel) for one in lines for _, sel in one.titik)
