"""What both renderers read alike from a spec: colours, symbols, patterns, legend entries, hover lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from charts.errors import WarnaTidakDikenal
from charts.spec import Keadaan, Legend, Mark, Series
from words import keadaan as kata
from words.warna import PALET

Pola = Literal["", "garis_miring", "silang", "titik"]

# Same three patterns as geo/pola.geojson, so that a legend swatch looks like its area.
POLA: dict[str, Pola] = {
    "ada": "",
    "nihil": "",
    "tidak_tersedia": "garis_miring",
    "belum_dilaporkan": "silang",
    "disamarkan": "titik",
}
KOSONG = ("tidak_tersedia", "belum_dilaporkan", "disamarkan")


@dataclass(frozen=True, slots=True)
class Swatch:
    """A legend entry: label, fill "#RRGGBB", pattern of a state, and the shape of a series."""

    label: str
    warna: str
    pola: Pola = ""
    bentuk: str = "kotak"  # kotak, charts.spec.Bentuk, or charts.spine.Tanda
    contoh: bool = False


def warna(kunci: str) -> str:
    """Hex colour of a PALET key. Raises WarnaTidakDikenal."""
    if kunci not in PALET:
        raise WarnaTidakDikenal(kunci)
    return PALET[kunci]


def mark_colour(mark: Mark, series: Series) -> str:
    """A mark's own colour, else that of its series."""
    return warna(mark.warna or series.warna)


def drawn(mark: Mark) -> bool:
    """Whether the mark has a number to place (ada or nihil); the others get a symbol."""
    return mark.value is not None


def shown(mark: Mark) -> str:
    """The text on the mark; a state without text falls back to its symbol, so that nothing is blank."""
    return mark.text or kata.simbol(mark.keadaan) or "–"


def tile_fill(mark: Mark, legend: Legend) -> tuple[str, str, Pola]:
    """(fill, text colour, pattern) of an area or tile: its class, or its state's ground and pattern."""
    if mark.keadaan == "ada" and mark.kelas is not None:
        kelas = legend.classes[mark.kelas]
        return kelas.warna, kelas.teks, ""
    ground = warna(mark.keadaan) if mark.keadaan in PALET else warna("latar")
    return ground, warna("teks"), POLA[mark.keadaan]


def state_label(keadaan: Keadaan, *, peta: bool = False) -> str:
    """ "… Data tidak tersedia": symbol and name of a state as legends print it; `peta`: the short symbol of a map."""
    short = kata.nama(keadaan).partition(" demi ")[0]
    return f"{kata.simbol(keadaan, peta=peta)}  {short}"


def legend_swatches(legend: Legend, marks: Iterable[Mark]) -> list[Swatch]:
    """Entries of a class legend: classes, then each state named in the legend or present in the marks."""
    marks = tuple(marks)
    entries = [Swatch(kelas.label, kelas.warna) for kelas in legend.classes]
    present = {mark.keadaan for mark in marks} | set(legend.keadaan)
    printed = {(mark.keadaan, mark.text) for mark in marks}
    for state in ("nihil", *KOSONG):
        if state in present:
            # the legend explains the symbol that stands on the area
            short = (state, kata.simbol(state, peta=True)) in printed
            entries.append(Swatch(state_label(state, peta=short), warna(state), POLA[state]))
    return entries


def series_swatches(series: Iterable[Series]) -> list[Swatch]:
    """Entries of a series legend; the same name twice (small multiples) gives one entry."""
    found: dict[str, Swatch] = {}
    for item in series:
        entry = Swatch(series_name(item), warna(item.warna), "", item.bentuk, item.contoh)
        found.setdefault(item.name, entry)
    return list(found.values())


def series_name(series: Series) -> str:
    """The series' name; a contoh series always says so."""
    silent = series.contoh and "contoh" not in series.name.lower()
    return f"{series.name} (data contoh)" if silent else series.name


def needs_legend(series: tuple[Series, ...]) -> bool:
    """One plain series is explained by the title; several, or contoh ones, need a legend."""
    return len(series) > 1 or any(item.contoh for item in series)


def lines_of(mark: Mark, series_label: str = "") -> list[str]:
    """Tooltip lines: area or category, series and value, then what the panel adds; plain text."""
    value = f"{series_label}: {shown(mark)}" if series_label else shown(mark)
    if mark.keadaan != "ada":
        value += f" ({kata.nama(mark.keadaan).lower()})"
    return [mark.label, value, *mark.hover]


def runs(marks: tuple[Mark, ...]) -> Iterator[list[Mark]]:
    """Unbroken stretches of a line: it stops at a mark without value and before a definition break."""
    run: list[Mark] = []
    for mark in marks:
        if run and (mark.putus or not drawn(mark)):
            yield run
            run = []
        if drawn(mark):
            run.append(mark)
    if run:
        yield run
