"""A province in which nothing changes: five years of the same real numbers, so that whatever falls is a late report."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from charts.spec import Axis, Cell, Mark, Series
from data.katalog import Katalog
from panels import daftar
from panels.panel import Panel
from queries import Konteks
from tests.alur.isi_panel import teks

AREAS = ("64.01", "64.07", "64.02", "64.08", "64.03", "64.09", "64.11", "64.71", "64.72", "64.74")
YEARS = tuple(str(year) for year in range(2021, 2026))
KK = ("PMKS-24", "PMKS-25", "PMKS-26")
REKAP = {
    "sumber_id": "UJI-REKAP", "penerbit": "Uji", "judul": "Rekap uji", "url": "", "lisensi": "uji",
    "keandalan": "uji", "jenis_sumber": "rekap", "prioritas": 1,
}  # fmt: skip
RESMI = {"asal": "resmi", "sumber_id": "UJI-REKAP"}
BERGERAK = re.compile(
    r"\b(?:(?:me)?turun|(?:me)?naik|berkurang|bertambah|meningkat|membaik|memburuk|menyusut)\b", re.IGNORECASE
)
# what an area's late report is called, wherever a number rests on fewer areas than another year's
BERCAKUPAN = re.compile(
    r"9 dari 10 wilayah|\(\d+/\d+\)|belum lengkap|b\.l\.|belum (?:dilaporkan|menyampaikan)"
)
# a lasting caution and the size of a change that could be seen; neither says that something moved
BUKAN_GERAK = ("ikn-daya",)
SEBARAN = ("rendah", "q1", "q3", "tinggi")  # the spread of the areas that reported is no total
PEMBANDING = ("porsi-contoh",)  # counts rows of the edition, nothing of the province


def dunia(katalog: Katalog) -> dict[str, pd.DataFrame]:
    """Facts of all areas and years, every number the same each year."""
    place = [(year, area, k) for year in YEARS for k, area in enumerate(AREAS)]
    pmks = [
        {"periode": y, "kode_wilayah": a, "jenis": f"PMKS-{n:02d}", "ukuran": u, "nilai": (400 + 40 * k + 10 * n) // d,
         "satuan": "KK" if f"PMKS-{n:02d}" in KK else "jiwa", **RESMI}
        for y, a, k in place for n in range(1, 27) for u, d in (("terdata", 1), ("tertangani", 2))
    ]  # fmt: skip
    families = katalog.bingkai["jenis"].set_index("jenis")["keluarga"]
    spm = [
        {"periode": y, "kode_wilayah": a, "kewenangan": "kab_kota", "layanan": service, "butuh": 500 + 50 * k + i,
         "terlayani": 300 + 20 * k + i, **RESMI}
        for y, a, k in place for i, service in enumerate(families.index[families == "spm"])
    ]  # fmt: skip
    psks = [
        {"periode": y, "kode_wilayah": a, "jenis": kind, "nilai": 50 + 5 * k, **RESMI}
        for y, a, k in place for kind in families.index[families == "psks"]
    ]  # fmt: skip
    people = [
        {"periode": y, "kode_wilayah": a, "dasar": "dukcapil", "nilai": 100_000 + 20_000 * k, **RESMI}
        for y, a, k in place
    ]
    made = {"pmks": pmks, "spm": spm, "psks": psks, "penduduk": people}
    return {table: pd.DataFrame(rows) for table, rows in made.items()}


def tanpa(facts: dict[str, pd.DataFrame], area: str, year: str) -> dict[str, pd.DataFrame]:
    """The same without what one area reports for one year; its population stays known."""
    return {
        table: frame if table == "penduduk" else frame[(frame["kode_wilayah"] != area) | (frame["periode"] != year)]
        for table, frame in facts.items()
    }  # fmt: skip


def berekap(katalog: Katalog) -> Katalog:
    """The catalogue with the source that these facts name."""
    sources = pd.concat([katalog.bingkai["sumber"], pd.DataFrame([REKAP])], ignore_index=True)
    return dataclasses.replace(katalog, bingkai={**katalog.bingkai, "sumber": sources})


def panel_semua(
    konteks: Konteks, alamat: tuple[tuple[str, dict[str, str]], ...]
) -> Iterator[tuple[str, Panel]]:
    """Every panel of the addresses by its address and key."""
    for page, codes in alamat:
        for panel in daftar.semua(page, codes, konteks):
            yield f"{page} {codes} {panel.key}", panel


def gerak(panel: Panel) -> list[str]:
    """Sentences, marks and cells that say that something moved."""
    if panel.key.startswith(BUKAN_GERAK):
        return []
    marks = list(_isi(panel.spec, Mark))
    cells = [cell for row in (*panel.table.rows, panel.table.total or ()) for cell in row]
    said = (*panel.sentences, *teks(marks), *teks(cells), *teks(panel.stamps))
    return [one for one in said if BERGERAK.search(one)]


def angka(panel: Panel) -> dict[tuple[str, ...], tuple[float, str]]:
    """Every number of the table by row and column, with the words of its row."""
    table, found = panel.table, {}
    keyed = [
        *zip(table.keys or range(len(table.rows)), table.rows),
        *([("jumlah", table.total)] if table.total else []),
    ]
    for key, row in keyed:
        words = " ".join(cell.text for cell in row)
        for column, cell in zip(table.columns, row):
            if isinstance(cell.value, int | float):
                found[str(key), column.key] = (cell.value, words)
    return found


def susut_diam(panel: Panel, utuh: Panel) -> list[tuple]:
    """Numbers that are smaller than with all areas, and neither row nor panel says on how many areas they rest."""
    if panel.key.startswith(PEMBANDING):
        return []
    whole = angka(utuh)
    top = " ".join((panel.stamps.cakupan or "", *panel.sentences, *panel.notes))
    if BERCAKUPAN.search(top):
        return []
    return [
        (key, whole[key][0], value)
        for key, (value, words) in angka(panel).items()
        if key in whole and key[1] not in SEBARAN and value < whole[key][0] and not BERCAKUPAN.search(words)
    ]


def garis_jatuh(panel: Panel) -> list[tuple]:
    """Yearly points of a series that lie below the year before without being set apart as partial."""
    found = []
    for series in _isi(panel.spec, Series):
        points = [m for m in series.marks if m.value is not None and m.key in YEARS]
        found += [
            (series.name, before.text, after.text)
            for before, after in pairwise(points)
            if after.value < before.value and not ({"Sebagian", "Putus deret"} & set(after.hover))
        ]
    return found


def _isi(apa: object, kelas: type) -> Iterator:
    if isinstance(apa, kelas):
        yield apa
    elif dataclasses.is_dataclass(apa) and not isinstance(apa, Axis | Cell):
        for field in dataclasses.fields(apa):
            yield from _isi(getattr(apa, field.name), kelas)
    elif isinstance(apa, list | tuple):
        for one in apa:
            yield from _isi(one, kelas)
