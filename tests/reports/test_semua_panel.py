"""Every panel of every page leaves the house whole: workbook, picture, CSV, file name, stamps, sources."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from charts.small_multiples import all_series
from charts.spec import Cell, SmallMultiplesSpec, TableSpec
from data.snapshot import current
from panels.panel import Panel
from queries import Konteks
from reports.berkas_csv import csv_bytes
from reports.berkas_parquet import parquet_panel
from reports.nama import nama_berkas
from reports.svg import svg
from reports.svg import svg as svg_of
from reports.xlsx import xlsx
from reports.xlsx_rencana import BEDA, TERTUTUP, rencanakan
from tests.reports.baca_xlsx import buka, hitung
from tests.reports.panel_kalimat import carries_number, ekor_salah, luar_panel, table_rows
from tests.reports.panel_nyata import STATES, address_query, all_panels, drawn, query
from tests.reports.test_xlsx_libreoffice import SOFFICE, racuni, tampil_di_libreoffice

CONTOH = "CONTOH-"
LINK = re.compile(r"""(?:href|src)\s*=\s*["'](?!#)""")


@pytest.fixture(scope="module")
def konteks_tetap(tmp_path_factory) -> Iterator[Konteks]:
    """The shipped edition for the whole module, past the developer's own editions."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SERAMBI_HOME", str(tmp_path_factory.mktemp("rumah")))
        yield Konteks(current())


@pytest.fixture(scope="module")
def panels(konteks_tetap) -> dict[str, Panel]:
    """Every panel by its address."""
    found = all_panels(konteks_tetap)
    assert {name.split()[0] for name in found} == STATES.keys()
    assert {panel.spec.kind for panel in found.values()} >= {"bar", "line", "choropleth", "tiles", "table"}
    return found


def bad(panels: dict[str, Panel], check) -> dict[str, list]:
    """What a check finds wrong, by panel."""
    found = {name: check(panel) for name, panel in panels.items()}
    return {name: wrong for name, wrong in found.items() if wrong}


# --- words and stamps


def lacks_words(panel: Panel) -> list[str]:
    """Texts that no panel may go without; a panel that has no number yet has no source to name."""
    needed = {"title": panel.title, "alt": panel.alt, "period": panel.period, "edisi": panel.stamps.edisi}
    quoted = bool(panel.sources) or not shows_number(panel)
    return [name for name, text in needed.items() if not text.strip()] + ([] if quoted else ["sources"])


def shows_number(panel: Panel) -> bool:
    """Whether a counted or published number is in the table; targets are the catalogue's."""
    return any(
        column.numeric and not column.key.startswith("target") and carries_number(cell)
        for row in table_rows(panel)
        for column, cell in zip(panel.table.columns, row)
    )


def wrong_stamp(panel: Panel) -> list[str]:
    """A stamp without contoh rows, or contoh rows without a stamp, in the panel or in its file names."""
    used = any(one.sumber_id.startswith(CONTOH) for one in panel.sources) or any(
        series.contoh for series in all_series_of(panel)
    )
    names = [nama_berkas(panel, ending) for ending in ("xlsx", "csv", "svg", "png")]
    found = [] if used == panel.stamps.contoh else [f"contoh used: {used}, stamped: {panel.stamps.contoh}"]
    return found + [name for name in names if ("DATA-CONTOH" in name) != used]


def all_series_of(panel: Panel) -> tuple:
    spec = panel.spec
    return tuple(all_series(spec)) if isinstance(spec, SmallMultiplesSpec) else getattr(spec, "series", ())


def test_every_panel_has_its_words_and_sources(panels):
    assert bad(panels, lacks_words) == {}


def test_every_number_of_a_sentence_is_printed_in_its_panel(panels):
    assert sum(bool(panel.sentences) for panel in panels.values()) > 50
    assert bad(panels, luar_panel) == {}


def test_the_copied_text_ends_with_source_edition_and_stamp(panels):
    assert bad(panels, ekor_salah) == {}


def test_contoh_is_stamped_and_only_contoh(panels):
    assert bad(panels, wrong_stamp) == {}


def test_the_address_of_a_panel_is_the_address_it_was_drawn_at(panels, konteks_tetap):
    for page, states in STATES.items():
        for codes in states:
            asked = query(page, codes, konteks_tetap)
            for name, panel in panels.items():
                if name.startswith(f"{page} {codes} ") and panel.state:
                    given = address_query(panel)
                    assert {k: v for k, v in given.items() if k in asked}.items() <= asked.items(), name


def test_inside_every_output_says_so(konteks_tetap, monkeypatch):
    monkeypatch.setenv("SERAMBI_AUDIENS", "internal")
    inside = replace(konteks_tetap, audiens="internal")
    for page, codes in (("/peta", {"jenis": "PMKS-18"}), ("/metode", {"bagian": "sumber"})):
        shown, _ = drawn(page, query(page, codes, inside))
        assert shown
        for panel in shown:
            assert panel.stamps.audiens == "internal"
            assert (
                "INTERNAL" in nama_berkas(panel, "xlsx")
                and "INTERNAL" in metadata(panel)
                and "INTERNAL" in svg(panel)
            )


# --- workbook


def sheet_rows(sheet, panel: Panel) -> list[tuple]:
    """The sheet's cells of the table's rows, found below the row that carries the column titles."""
    width = len(panel.table.columns)
    rows = list(sheet.iter_rows(max_col=width))
    start = next(i for i, row in enumerate(rows) if all(
        str(cell.value or "").startswith(column.title) for cell, column in zip(row, panel.table.columns)))  # fmt: skip
    return [tuple(row) for row in rows[start + 1 : start + 1 + len(table_rows(panel))]]


def wrong_workbook(panel: Panel) -> list[str]:
    """Cells whose number is text, differs, or is not a formula although its inputs stand beside it."""
    content = xlsx(panel)
    sheet, cached = buka(content)["Data"], buka(content, nilai=True)["Data"]
    found = []
    for cells, line in zip(table_rows(panel), sheet_rows(sheet, panel), strict=True):
        ready = {c.key: carries_number(cell) for c, cell in zip(panel.table.columns, cells)}
        for column, cell, put in zip(panel.table.columns, cells, line):
            if not column.numeric or not carries_number(cell):
                found += (
                    [] if put.value in (cell.text, cell.value) else [f"{put.coordinate} {put.value!r} {cell}"]
                )
                continue
            derived = column.rumus and all(ready.get(k, False) for k in (column.rumus.a, column.rumus.b) if k)
            if put.data_type not in ("n", "f") or (
                derived and column.rumus.jenis != "porsi" and put.data_type != "f"
            ):
                found.append(f"{put.coordinate} {column.key}: {put.data_type} {put.value!r}")
            near = pytest.approx(float(cell.value), abs=0.51 * 10.0**-column.desimal)
            if (cached[put.coordinate].value, hitung(sheet, put.coordinate)) != (near, near):
                found.append(
                    f"{put.coordinate} {column.key}: {cached[put.coordinate].value} for {cell.value}"
                )
    return found


def notes_of_disagreement(panel: Panel) -> list[str]:
    """Notes of a formula that does not give the screen's number, or that would open a hidden cell."""
    plan = rencanakan(panel.table, 8, hitungan=True)
    return [note for note in plan.catatan if BEDA in note or TERTUTUP in note]


def dead_totals(panel: Panel) -> list[str]:
    """Columns whose total is the sum of their rows and yet no formula; a pivot's totals are printed figures."""
    if panel.table.total is None or panel.key == "silang":
        return []
    plan, found = rencanakan(panel.table, 8, hitungan=True), []
    for k, column in enumerate(panel.table.columns):
        cells = [row[k] for row in panel.table.rows]
        numbers = [cell.value for cell in cells if carries_number(cell)]
        seen = (
            column.numeric
            and sum(map(bool, numbers)) > 1
            and not any(c.keadaan == "disamarkan" for c in cells)
        )
        if seen and sum(numbers) == panel.table.total[k].value and not plan.total[k].rumus:
            found.append(column.title)
    return found


def metadata(panel: Panel) -> str:
    rows = buka(xlsx(panel))["Metadata"].iter_rows(values_only=True)
    return "\n".join(str(value) for row in rows for value in row if value is not None)


@pytest.mark.parametrize("setiap", [8, pytest.param(1, marks=pytest.mark.lama)])
def test_numbers_are_numbers_and_derived_ones_formulas(panels, setiap):
    assert bad({name: panels[name] for name in sorted(panels)[::setiap]}, wrong_workbook) == {}


def test_no_formula_disagrees_with_the_screen(panels):
    assert bad(panels, notes_of_disagreement) == {}


def test_a_total_that_is_a_sum_is_a_live_sum(panels):
    assert bad(panels, dead_totals) == {}
    one = next(
        p for p in panels.values() if p.key.startswith("peta-pmks") and p.table.total and not dead_totals(p)
    )
    plain = tuple(replace(column, jumlah=False) for column in one.table.columns)
    whole = all(carries_number(row[1]) for row in one.table.rows)
    assert not whole or dead_totals(replace(one, table=replace(one.table, columns=plain)))


# --- picture


def mark_texts(panel: Panel) -> set[str]:
    """The texts of every mark of the spec."""
    spec = panel.spec
    marks = [mark for series in all_series_of(panel) for mark in series.marks]
    marks += [*getattr(spec, "marks", ()), *(tile.mark for tile in getattr(spec, "tiles", ()))]
    return {mark.text for mark in marks}


def wrong_picture(panel: Panel) -> list[str]:
    """Marks that are not in the picture, links out of it, stamps that are not on it."""
    drawn = svg(panel)
    root = ET.fromstring(drawn)
    carried = {one.get("data-text") for one in root.iter()} | {"".join(one.itertext()) for one in root.iter()}
    found = sorted(mark_texts(panel) - carried)
    outside = [m.group() for m in LINK.finditer(drawn)] + re.findall(r"url\((?!#)", drawn)
    said = " ".join("".join(root.itertext()).split())
    needed = [
        f"Edisi data {panel.stamps.edisi}",
        panel.stamps.penyebut,
        "DATA CONTOH" if panel.stamps.contoh else "",
    ]
    return found + outside + [text for text in needed if text and text not in said]


def test_pictures_carry_every_mark_and_stamp(panels):
    assert bad(panels, wrong_picture) == {}


def test_the_base_of_a_rate_is_in_the_workbook_and_in_the_picture(panels):
    based = {name: panel for name, panel in panels.items() if panel.stamps.penyebut}
    assert len({panel.stamps.penyebut for panel in based.values()}) >= 2
    assert (
        bad(based, lambda panel: [panel.stamps.penyebut] * (panel.stamps.penyebut not in metadata(panel)))
        == {}
    )


# --- CSV


def wrong_csv(panel: Panel) -> list[str]:
    found = []
    for style, mark in (("titik_koma", ";"), ("koma", ",")):
        text = io.StringIO(csv_bytes(panel, gaya=style).decode("utf-8-sig"), newline="")
        lines = list(csv.reader(text, delimiter=mark))
        if len(lines) < len(panel.table.rows) + 1 or len({len(line) for line in lines if line}) != 1:
            found.append(f"{style}: {len(lines)} lines of {sorted({len(line) for line in lines})}")
    return found


def test_csv_is_a_table(panels):
    assert bad(panels, wrong_csv) == {}


# --- Parquet


def wrong_parquet(panel: Panel) -> list[str]:
    """Rows, numbers and marks that the Parquet file has otherwise than the table."""
    read = pq.read_table(io.BytesIO(parquet_panel(panel)))
    meta = read.schema.metadata
    numbers = sum(carries_number(cell) for row in panel.table.rows
                  for cell, column in zip(row, panel.table.columns) if column.numeric)  # fmt: skip
    found = [] if read.num_rows == len(panel.table.rows) else ["rows"]
    kept = sum(len(one) - one.null_count for one in read.columns if pa.types.is_floating(one.type))
    found += [] if kept == numbers else [f"{kept} of {numbers} numbers"]
    return found + [name for name in ("contoh", "edisi") if f"serambi.{name}".encode() not in meta]


@pytest.mark.lama
def test_parquet_holds_the_numbers(panels):
    assert bad(panels, wrong_parquet) == {}


# --- the checks themselves


def test_the_checks_see_what_they_look_for(panels, monkeypatch):
    chart = next(p for p in panels.values() if p.stamps.contoh and not isinstance(p.spec, TableSpec))
    assert lacks_words(replace(chart, alt=" ", sources=())) == ["alt", "sources"]
    assert len(wrong_stamp(replace(chart, stamps=replace(chart.stamps, contoh=False)))) == 5
    derived = next(p for p in panels.values() if any(c.rumus for c in p.table.columns) and p.table.rows)
    at = next(i for i, column in enumerate(derived.table.columns) if column.rumus)
    row = next(r for r in derived.table.rows if carries_number(r[at]))
    off = (*row[:at], Cell(row[at].value + 77, "77", "ada"), *row[at + 1 :])
    broken = replace(derived, table=replace(derived.table, rows=(off,), total=None))
    assert wrong_workbook(broken) and notes_of_disagreement(broken)
    said = next(p for p in panels.values() if p.key.startswith("peta-") and p.sentences)
    assert luar_panel(replace(said, sentences=("Lansia di Kaltim: 987.654 jiwa pada 2024.",)))
    mark = next(iter(mark_texts(chart) - {""}))
    cut = {
        ">DATA CONTOH": ">",
        f'"{mark}"': '""',
        f">{mark}<": "><",
        "<desc>": '<image href="http://a.contoh"/><desc>',
    }
    monkeypatch.setattr(f"{__name__}.svg", lambda panel: _replaced(svg_of(panel), cut))
    assert {mark, 'href="'} <= set(wrong_picture(chart))
    monkeypatch.setattr(f"{__name__}.csv_bytes", lambda panel, gaya: b"a;b\nc\n")
    assert len(wrong_csv(chart)) == 2
    other = parquet_panel(replace(chart, table=replace(chart.table, rows=chart.table.rows[1:], keys=())))
    monkeypatch.setattr(f"{__name__}.parquet_panel", lambda panel: other)
    assert wrong_parquet(chart)[0] == "rows"


def _replaced(text: str, cut: dict[str, str]) -> str:
    for old, new in cut.items():
        text = text.replace(old, new)
    return text


# --- LibreOffice


@pytest.mark.lama
@pytest.mark.skipif(SOFFICE is None, reason="soffice is missing: apt-get install libreoffice-calc")
def test_libreoffice_recalculates_every_panel_to_the_screens_digits(panels, tmp_path):
    derived = {
        name: p for name, p in panels.items() if any(c.rumus for c in p.table.columns) and p.table.rows
    }
    for i, (name, panel) in enumerate(derived.items()):
        if not any(cell.rumus for row in rencanakan(panel.table, 8).baris for cell in row):
            continue
        lines = tampil_di_libreoffice(racuni(xlsx(panel)), tmp_path / str(i))
        shown = [[cell.text for cell in row] for row in table_rows(panel)]
        width = len(panel.table.columns)
        assert any(
            [line[:width] for line in lines[at : at + len(shown)]] == shown for at in range(len(lines))
        ), name
