"""One example spec of every kind, with all five states, intervals, breaks, bands, events and a selection.

The numbers are invented for these tests; areas come from the boundary file, colours from words.warna.
"""

from charts.spec import (
    Axis,
    Band,
    BarSpec,
    Cell,
    ChoroplethSpec,
    Column,
    DotSpec,
    Event,
    Legend,
    LegendClass,
    LineSpec,
    Mark,
    Point,
    Series,
    SmallMultiplesSpec,
    SpineRow,
    SpineSpec,
    Table,
    TableSpec,
    Tick,
    Tile,
    TilesSpec,
)
from geo import loader
from panels.panel import Panel, Source, Stamps
from words import format as fmt
from words import keadaan as kata
from words.warna import ramp, teks_di_atas

BATAS = (200, 800, 1600, 3200)
NILAI = (1250, 834, None, 2210, 0, 415, None, 3144, None, 96)
KEADAAN = (
    "ada",
    "ada",
    "tidak_tersedia",
    "ada",
    "nihil",
    "ada",
    "belum_dilaporkan",
    "ada",
    "disamarkan",
    "ada",
)
JENIS = (
    "Anak Balita Telantar",
    "Anak Telantar",
    "Anak yang Berhadapan dengan Hukum",
    "Anak Jalanan",
    "Anak dengan Kedisabilitasan (ADK)",
    "Anak yang Menjadi Korban Tindak Kekerasan atau Diperlakukan Salah",
    "Lanjut Usia Telantar",
    "Penyandang Disabilitas",
    "Perempuan Rawan Sosial Ekonomi",
    "Keluarga Bermasalah Sosial Psikologis",
)


def text_of(value, state, *, peta=False, decimals=0):
    return kata.nilai_teks(value, decimals, state, peta=peta)


def area_marks(values=NILAI, states=KEADAAN, *, peta=False):
    marks = []
    for place, value, state in zip(loader.labels(), values, states):
        kelas = sum(value > limit for limit in BATAS[:-1]) if state == "ada" else None
        marks.append(
            Mark(
                key=place["kode_wilayah"],
                label=place["nama"],
                value=value,
                text=text_of(value, state, peta=peta),
                keadaan=state,
                low=value * 0.9 if state == "ada" else None,
                high=value * 1.1 if state == "ada" else None,
                kelas=kelas,
                hover=("95 %: kisaran acak", "Tahun 2024"),
            )
        )
    return tuple(marks)


def legend():
    limits = ["0", *(fmt.angka(limit) for limit in BATAS)]
    classes = tuple(
        LegendClass(f"{limits[i]}–{limits[i + 1]}", colour, teks_di_atas(colour))
        for i, colour in enumerate(ramp("biru", 4))
    )
    return Legend("Jiwa terdata", classes, "batas bulat", ("nihil", *KEADAAN[2:3]))


def axis(lo, hi, title=""):
    return Axis(title, lo, hi, tuple(Tick(value, text) for value, text in fmt.ticks(lo, hi)))


def years(lo, hi):
    return Axis("Tahun", lo - 0.4, hi + 0.4, tuple(Tick(year, str(year)) for year in range(lo, hi + 1)))


def bar(contoh=False):
    categories = tuple((place["kode_wilayah"], place["nama"]) for place in loader.labels())
    served = tuple(
        Mark(
            m.key,
            m.label,
            m.value and m.value * 0.4,
            text_of(m.value and m.value * 0.4, m.keadaan),
            m.keadaan,
        )
        for m in area_marks()
    )
    series = (
        Series("Terdata", area_marks(), contoh=contoh),
        Series("Tertangani", served, "titik", "kedua", contoh=contoh),
    )
    return BarSpec(categories, series, axis(0, 3500, "jiwa"), selected="64.08")


def bar_lp():
    categories = tuple((f"PMKS-{i:02d}", name) for i, name in enumerate(JENIS, 1))
    both = []
    for key, share in (("L", 0.55), ("P", 0.45)):
        marks = tuple(
            Mark(code, name, v and v * share, text_of(v and v * share, s), s)
            for (code, name), v, s in zip(categories, NILAI, KEADAAN)
        )
        both.append(Series("Laki-laki" if key == "L" else "Perempuan", marks, warna=key))
    return BarSpec(categories, tuple(both), axis(0, 2000, "jiwa"))


def bar_change():
    values = (120, -85, None, -210, 0, 41, None, 314, None, -9)
    categories = tuple((place["kode_wilayah"], place["nama"]) for place in loader.labels())
    marks = tuple(
        Mark(
            code,
            name,
            v,
            text_of(None, s) if v is None else fmt.bertanda(v) if v else "–",
            s,
            warna="netral" if v is None else "naik_memburuk" if v > 0 else "turun_membaik",
        )
        for (code, name), v, s in zip(categories, values, KEADAAN)
    )
    return BarSpec(categories, (Series("Perubahan 2023–2024", marks),), axis(-300, 400, "jiwa"))


EVENTS = (
    Event(2019.65, "26 Agu 2019: pengumuman lokasi IKN di Penajam Paser Utara dan Kutai Kartanegara", "ikn"),
    Event(2020.2, "Mar 2020: pandemi COVID-19", "konteks"),
    Event(2022.12, "15 Feb 2022: UU 3/2022 tentang Ibu Kota Negara", "ikn"),
    Event(2022.5, "Jul 2022: pembangunan KIPP dimulai", "ikn"),
    Event(2024.62, "17 Agu 2024: upacara HUT RI pertama di IKN", "ikn"),
    Event(2025.0, "2025: definisi baru (DTSEN)", "putus"),
)
BANDS = (Band(2020, 2022, "COVID-19"),)


def line_marks(base, *, from_year=2016, holes=True):
    marks = []
    for index, year in enumerate(range(from_year, 2026)):
        state = (
            {2018: "tidak_tersedia", 2020: "disamarkan", 2021: "belum_dilaporkan"}.get(year, "ada")
            if holes
            else "ada"
        )
        value = base * (1 + 0.06 * index + 0.05 * (-1) ** index) if state == "ada" else None
        marks.append(
            Mark(
                str(year),
                str(year),
                value,
                text_of(value, state),
                state,
                x=float(year),
                putus=year == 2025,
                low=value * 0.93 if value else None,
                high=value * 1.07 if value else None,
            )
        )
    return tuple(marks)


def line(contoh=True):
    series = (
        Series("Register Dukcapil", line_marks(1800), "garis", "utama"),
        Series("Proyeksi BPS", line_marks(2000, holes=False), "garis_putus", "proyeksi"),
        Series("Kedatangan", line_marks(900), "garis", "contoh", contoh=contoh),
    )
    return LineSpec(series, years(2016, 2025), axis(0, 4000, "ribu jiwa"), BANDS, EVENTS, selected="2024")


def small_multiples():
    cells = []
    for index, place in enumerate(loader.labels()):
        series = (
            Series("Terdata", line_marks(300 + 120 * index, holes=index % 2 == 0), "garis"),
            Series(
                "Tertangani", line_marks(100 + 60 * index, holes=False), "garis_putus", "kedua", contoh=True
            ),
        )
        chart = LineSpec(series, years(2016, 2025), axis(0, 2500, "jiwa"), BANDS, EVENTS[:1] + EVENTS[-1:])
        cells.append((place["kode_wilayah"], place["nama_pendek"], chart))
    return SmallMultiplesSpec(tuple(cells), columns=5, selected="64.09")


def dot():
    xs = (-3.0, 1.2, 0.4, 8.5, 2.1, 12.0, -1.0, 6.3, 5.8, 4.9)
    ys = (4.0, -2.5, None, 6.1, 0.0, 14.2, None, 3.2, None, 3.9)
    marks = tuple(
        Mark(place["kode_wilayah"], place["nama_pendek"], y, text_of(y, s, decimals=1), s, x=x)
        for place, x, y, s in zip(loader.labels(), xs, ys, KEADAAN)
    )
    return DotSpec(
        (Series("Kabupaten/kota", marks, "titik"),),
        axis(-5, 15, "Migrasi neto per 1.000 penduduk"),
        axis(-5, 15, "Perubahan angka per 10.000"),
        selected="64.09",
    )


def bullet(contoh=True, sisa=False):
    """Served as bars, recorded as the reference tick, per type."""
    categories = tuple((f"PMKS-{i:02d}", name) for i, name in enumerate(JENIS, 1))
    pairs = list(zip(categories, NILAI, KEADAAN))
    recorded = tuple(Mark(code, name, v, text_of(v, s), s) for (code, name), v, s in pairs)
    served = tuple(
        Mark(code, name, v and v * 0.6, text_of(v and v * 0.6, s), s) for (code, name), v, s in pairs
    )
    left = tuple(
        Mark(code, name, v and v * 0.4, text_of(v and v * 0.4, s), s) for (code, name), v, s in pairs
    )
    rest = (Series("Belum tertangani", left, "sisa", contoh=contoh, kata="belum"),) if sisa else ()
    series = (
        Series("Tertangani", served, contoh=contoh, kata="tertangani" if sisa else ""),
        *rest,
        Series("Terdata", recorded, "sasaran", "sorot", contoh=contoh, kata="dari"),
    )
    return BarSpec(categories, series, axis(0, 3500, "jiwa"), selected="PMKS-04")


def ranking():
    """One series of dots with whiskers."""
    categories = tuple((place["kode_wilayah"], place["nama"]) for place in loader.labels())
    return BarSpec(categories, (Series("Angka", area_marks(), "titik"),), axis(0, 3500, "per 10.000"))


def funnel():
    """Points of areas between limit lines; one limit has no value on part of its way."""
    xs = (120.0, 300.0, 60.0, 420.0, 240.0, 700.0, 90.0, 800.0, 560.0, 30.0)
    marks = tuple(
        Mark(place["kode_wilayah"], place["nama_pendek"], v and v / 100, text_of(v and v / 100, s, decimals=1), s, x=x)
        for place, x, v, s in zip(loader.labels(), xs, NILAI, KEADAAN)
    )  # fmt: skip

    def limit(name, x, sign, width):
        value = None if x == 50 else 12 + sign * width / x**0.5
        state = "tidak_tersedia" if value is None else "ada"
        return Mark(f"{name}-{x}", name, value, text_of(value, state, decimals=1), state, x=float(x))

    limits = [
        Series(
            name,
            tuple(limit(name, x, sign, width) for x in (25, 50, 100, 200, 400, 850)),
            shape,
            "teks_lemah",
        )
        for name, sign, width, shape in (
            ("Batas atas 95 %", 1, 60, "garis_putus"),
            ("Batas bawah 99,8 %", -1, 95, "garis"),
        )
    ]
    points = Series("Kabupaten/kota", marks, "titik")
    return DotSpec((*limits, points), axis(0, 900, "Penduduk (ribu)"), axis(0, 35, "per 10.000"), "64.74")


CODES = ("lebih_baik", "serupa", "perlu_perhatian", "lebih_tinggi", "lebih_rendah", "tidak_dibandingkan")


def spine(contoh=False):
    """Every code, every state, a row without comparison and one of equal areas."""
    rows = []
    for index, (name, value, state) in enumerate(zip(JENIS, NILAI, KEADAAN)):
        middle = None if index == 7 else 900.0
        flat = index == 9
        rows.append(
            SpineRow(
                Mark(
                    f"PMKS-{index + 1:02d}", name, value, text_of(value, state), state, hover=("Selang 95 %",)
                ),
                middle,
                "900,0" if middle else "…",
                "tidak_dibandingkan" if value is None or middle is None else CODES[index % 5],
                None if middle is None else 96.0 if flat else 0.0,
                None if middle is None else 900.0 if flat else 2600.0,
                None if middle is None else 96.0 if flat else 400.0,
                None if middle is None else 900.0 if flat else 1700.0,
            )
        )
    kode = tuple((code, code.replace("_", " ")) for code in CODES)
    return SpineSpec(
        tuple(rows), "Kota Balikpapan", "Kalimantan Timur", "per 10.000 penduduk", kode, contoh, "PMKS-04"
    )


def choropleth():
    points = (
        Point(116.70, -0.97, "KIPP", "bintang"),
        *(
            Point(*item["geometry"]["coordinates"], item["properties"]["nama"], "titik", False)
            for item in loader.kecamatan()["features"]
            if item["properties"]["ikn"]
        ),
    )
    return ChoroplethSpec(area_marks(peta=True), legend(), points, True, "64.08", loader.attribution())


def tile_map():
    grid = loader.tiles()
    short = {place["kode_wilayah"]: place["nama_pendek"] for place in loader.labels()}
    marks = area_marks(peta=True)
    tiles = tuple(
        Tile(
            *grid[m.key], Mark(m.key, short[m.key], m.value, m.text, m.keadaan, kelas=m.kelas, hover=m.hover)
        )
        for m in marks
    )
    return TilesSpec(tiles, legend(), selected="64.08")


def matrix(rows=26):
    places = loader.labels()
    tiles = []
    for row in range(rows):
        values = NILAI[row % 10 :] + NILAI[: row % 10]
        states = KEADAAN[row % 10 :] + KEADAAN[: row % 10]
        for col, mark in enumerate(area_marks(values, states)):
            key = f"PMKS-{row + 1:02d}|{mark.key}"
            tiles.append(
                Tile(col, row, Mark(key, mark.label, mark.value, mark.text, mark.keadaan, kelas=mark.kelas))
            )
    names = tuple(f"{row + 1:02d} {JENIS[row % 10]}" for row in range(rows))
    return TilesSpec(
        tuple(tiles),
        legend(),
        tuple(place["nama_pendek"] for place in places),
        names,
        selected="PMKS-03|64.03",
    )


def table():
    columns = (
        Column("nama", "Kabupaten/kota"),
        Column("nilai", "Terdata", True, 0, "jiwa", jumlah=True),
        Column("tahun", "Tahun"),
    )
    rows = tuple(
        (Cell(m.label, m.label), Cell(m.value, m.text, m.keadaan), Cell("2024", "2024")) for m in area_marks()
    )
    total = (
        Cell("Kalimantan Timur", "Kalimantan Timur (7 dari 10 wilayah)"),
        Cell(7949, "7.949"),
        Cell("", ""),
    )
    return Table(columns, rows, total, tuple(m.key for m in area_marks()))


def all_specs():
    return {
        "bar": bar(),
        "bar_contoh": bar(contoh=True),
        "bar_lp": bar_lp(),
        "bar_change": bar_change(),
        "line": line(),
        "small_multiples": small_multiples(),
        "dot": dot(),
        "bullet": bullet(),
        "bullet_sisa": bullet(contoh=False, sisa=True),
        "ranking": ranking(),
        "funnel": funnel(),
        "spine": spine(),
        "spine_contoh": spine(contoh=True),
        "choropleth": choropleth(),
        "tile_map": tile_map(),
        "matrix": matrix(),
        "table": TableSpec(table(), selected="64.08"),
    }


def empty_specs():
    """Specs as a page makes them when contoh is off and no real row is there."""
    lone = LineSpec((), years(2016, 2025), axis(0, 1))
    return {
        "bar": BarSpec((), (), axis(0, 1)),
        "bar_tanpa_nilai": BarSpec((("64.01", "Kab. Paser"),), (Series("Terdata", ()),), axis(0, 1)),
        "line": lone,
        "dot": DotSpec((), axis(0, 1), axis(0, 1)),
        "spine": SpineSpec((), "Paser", "Kalimantan Timur", "jiwa"),
        "small_multiples": SmallMultiplesSpec(()),
        "cells": SmallMultiplesSpec((("64.01", "Paser", lone),)),
        "choropleth": ChoroplethSpec((), legend()),
        "tiles": TilesSpec((), legend()),
        "matrix": TilesSpec((), legend(), ("Paser",), ("01 Anak Telantar",)),
    }


def marks_of(spec):
    """Every mark of a spec, whatever its kind (a table has none)."""
    if spec.kind == "small_multiples":
        return [mark for _, _, chart in spec.cells for mark in marks_of(chart)]
    if spec.kind == "tiles":
        return [tile.mark for tile in spec.tiles]
    if spec.kind == "choropleth":
        return list(spec.marks)
    if spec.kind == "table":
        return []
    if spec.kind == "spine":
        return [row.mark for row in spec.rows]
    return [mark for series in spec.series for mark in series.marks]


def clickable(spec):
    """The marks that a reader can point at: all but the vertices of limit lines."""
    if spec.kind != "dot":
        return marks_of(spec)
    return [mark for series in spec.series if series.bentuk == "titik" for mark in series.marks]


def panel(
    spec, *, contoh=False, audiens="publik", title="Jumlah penyandang masalah kesejahteraan sosial terdata"
):
    return Panel(
        key="contoh",
        title=title,
        unit="jiwa",
        period="2024",
        spec=spec,
        table=table(),
        sources=(
            Source(
                "s1",
                "Dinas Sosial Provinsi Kalimantan Timur, Rekapitulasi PMKS 2024",
                "https://contoh.invalid/1",
                "CC BY",
                "A",
            ),
            Source(
                "s2",
                "BPS Provinsi Kalimantan Timur, Kalimantan Timur Dalam Angka 2025",
                "https://contoh.invalid/2",
                "BPS",
                "A",
            ),
        ),
        stamps=Stamps(
            edisi="kaltim-2026-11",
            contoh=contoh,
            audiens=audiens,
            sementara=True,
            cakupan="7 dari 10 wilayah",
            penyebut="Dukcapil 2024-S2",
        ),
        alt="Peta dan diagram jumlah PMKS terdata menurut kabupaten/kota, 2024.",
        sentences=("Terdata 7.949 jiwa pada 7 dari 10 wilayah.",),
        notes=("Satu orang dapat tercatat pada lebih dari satu jenis.", "Angka 2024 sementara."),
        state="tahun=2024",
    )
