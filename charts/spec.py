"""The panel spec: what a chart shows, drawn alike by plotly (charts), SVG and PPTX (reports).

Every number is computed before it gets here (queries, stats) and every text is already formatted (words);
a renderer only places marks. Nothing in this module knows plotly, Streamlit or DuckDB.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from charts.hitungan import Hitungan

Keadaan = Literal["ada", "nihil", "tidak_tersedia", "belum_dilaporkan", "disamarkan"]
Bentuk = Literal["batang", "titik", "garis", "garis_putus", "sasaran", "sisa"]
Banding = Literal[
    "lebih_baik", "serupa", "perlu_perhatian", "lebih_tinggi", "lebih_rendah", "tidak_dibandingkan"
]


@dataclass(frozen=True, slots=True)
class Mark:
    """One shown value. `value` is None unless `keadaan` is ada or nihil; `text` is what the reader sees."""

    key: str  # code: kode_wilayah, jenis or periode; comes back from a click
    label: str
    value: float | None
    text: str
    keadaan: Keadaan = "ada"
    low: float | None = None  # 95 % interval, same unit as value
    high: float | None = None
    x: float | None = None  # position on a numeric x axis (line, dot); year fractions for time
    kelas: int | None = None  # index into Legend.classes
    hover: tuple[str, ...] = ()  # extra tooltip lines, formatted
    putus: bool = False  # a definition break lies before this mark: never join it to the one before
    warna: str = ""  # key of words.warna, overrides the series colour


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled position on an axis."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Value axis; ticks are ready texts so that all renderers print the same."""

    title: str
    lo: float
    hi: float
    ticks: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Marks that belong together: one colour, one shape, one legend entry, one asal."""

    name: str
    marks: tuple[Mark, ...]
    bentuk: Bentuk = "batang"
    warna: str = "utama"  # key of words.warna.PALET
    contoh: bool = False  # hollow / dashed, name says (data contoh)
    kata: str = ""  # word before the printed values: "dari 1.250", "belum 500"; a sasaran without: "/ 1.250"


@dataclass(frozen=True, slots=True)
class LegendClass:
    """One colour class of a map, tile grid or matrix."""

    label: str
    warna: str  # "#RRGGBB"
    teks: str  # text colour that reads on it, "#RRGGBB"


@dataclass(frozen=True, slots=True)
class Legend:
    """Class legend with its printed method; `keadaan` lists the states that occur besides classes."""

    title: str
    classes: tuple[LegendClass, ...]
    method: str = ""
    keadaan: tuple[Keadaan, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """Shaded stretch of the x axis (COVID years, a comparison window)."""

    x0: float
    x1: float
    label: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event on the x axis; golongan decides its colour, putus marks a definition break."""

    x: float
    label: str
    golongan: Literal["ikn", "konteks", "rakor", "target", "putus"] = "ikn"


@dataclass(frozen=True, slots=True)
class Point:
    """A marker on the map: KIPP, an IKN kecamatan, a capital."""

    lon: float
    lat: float
    label: str
    bentuk: Literal["bintang", "titik", "lingkaran"] = "titik"
    show_label: bool = True


@dataclass(frozen=True, slots=True)
class BarSpec:
    """Horizontal bars by category; further series may be dots or ticks on the same axis.

    Bullet chart: a series `batang` and one `sasaran` (the reference, a tick across the bar), and if wanted one
    `sisa` (what is left up to the reference, drawn from the end of the bar, its value printed first). Ranking:
    one series `titik` whose marks have low and high (whiskers).
    """

    categories: tuple[tuple[str, str], ...]  # (key, label), top to bottom
    series: tuple[Series, ...]
    axis: Axis
    selected: str = ""
    kind: Literal["bar"] = "bar"


@dataclass(frozen=True, slots=True)
class DotSpec:
    """Points over two numeric axes (x of each mark, value = y), each with its label.

    Series `garis` and `garis_putus` are limit lines (a funnel's): joined by x, without names, not clickable.
    """

    series: tuple[Series, ...]
    x: Axis
    y: Axis
    selected: str = ""
    kind: Literal["dot"] = "dot"


@dataclass(frozen=True, slots=True)
class SpineRow:
    """One line of a spine chart, all values in the unit of `mark`.

    mark: the own area (key and label of the type, printed text, state; its hover tells the interval).
    pusat: value of the comparison (province, ring, peers); without it the row has no axis, only its texts.
    rendah–tinggi: lowest and highest area compared with; q1–q3: the middle half of them.
    """

    mark: Mark
    pusat: float | None = None
    pusat_text: str = ""  # "10,1", or the symbol of its state
    banding: Banding = "tidak_dibandingkan"
    rendah: float | None = None
    tinggi: float | None = None
    q1: float | None = None
    q3: float | None = None


@dataclass(frozen=True, slots=True)
class SpineSpec:
    """Spine chart (as in OHID Fingertips' area profiles): each row on an axis of its own, the comparison in
    the middle of all; the farther side of a row reaches the edge, left is lower, right is higher.

    `pembanding` names the comparison ("Kalimantan Timur"), `wilayah` the own area, `satuan` what is printed;
    `kode` are the words of the codes that may occur, in legend order (words.statistik).
    """

    rows: tuple[SpineRow, ...]
    wilayah: str
    pembanding: str
    satuan: str
    kode: tuple[tuple[Banding, str], ...] = ()
    contoh: bool = False  # hollow signs, legend says (data contoh)
    selected: str = ""
    kind: Literal["spine"] = "spine"


@dataclass(frozen=True, slots=True)
class LineSpec:
    """Lines over a numeric x axis; a mark without value, or with `putus`, breaks its line."""

    series: tuple[Series, ...]
    x: Axis
    y: Axis
    bands: tuple[Band, ...] = ()
    events: tuple[Event, ...] = ()
    selected: str = ""
    kind: Literal["line"] = "line"


@dataclass(frozen=True, slots=True)
class SmallMultiplesSpec:
    """Small line charts in a grid on one pair of axes."""

    cells: tuple[tuple[str, str, LineSpec], ...]  # (key, title, chart)
    columns: int = 5
    selected: str = ""
    kind: Literal["small_multiples"] = "small_multiples"


@dataclass(frozen=True, slots=True)
class ChoroplethSpec:
    """Map by area: classes by colour, states of "nothing" by patterns, names and values on areas."""

    marks: tuple[Mark, ...]
    legend: Legend
    points: tuple[Point, ...] = ()
    rings: bool = False
    selected: str = ""
    attribution: str = ""
    kind: Literal["choropleth"] = "choropleth"


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of a tile grid or of a matrix."""

    col: int
    row: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class TilesSpec:
    """Equal squares: the tile-grid map (no headers) or a matrix (with column and row headers)."""

    tiles: tuple[Tile, ...]
    legend: Legend
    col_labels: tuple[str, ...] = ()
    row_labels: tuple[str, ...] = ()
    selected: str = ""
    kind: Literal["tiles"] = "tiles"


@dataclass(frozen=True, slots=True)
class Rumus:
    """How a column is computed from other columns of its row, so that XLSX can carry a live formula.

    rasio: a / b * faktor; selisih: a - b; selisih_persen: (a - b) / b * 100; porsi: a / total(a) * 100;
    jumlah: a + b.
    """

    jenis: Literal["rasio", "selisih", "selisih_persen", "porsi", "jumlah"]
    a: str
    b: str = ""
    faktor: float = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; numeric ones carry unit and decimals, derived ones their formula."""

    key: str
    title: str
    numeric: bool = False
    desimal: int = 0
    satuan: str = ""
    rumus: Rumus | None = None
    jumlah: bool = False  # the total row is the sum of the column


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: the number for files, the text for people, and its state."""

    value: float | str | None
    text: str
    keadaan: Keadaan = "ada"
    kelas: int | None = None  # heat shading: index into Table.legenda.classes
    hitungan: Hitungan | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The table twin of a chart. `total` is a last row (province, sum) or None."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    keys: tuple[str, ...] = field(default=())  # code of each row, for clicks
    legenda: Legend | None = None  # classes of the heat shading; the cells carry their index


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A panel that is a table and nothing else."""

    table: Table
    selected: str = ""
    kind: Literal["table"] = "table"


Spec = BarSpec | DotSpec | SpineSpec | LineSpec | SmallMultiplesSpec | ChoroplethSpec | TilesSpec | TableSpec
