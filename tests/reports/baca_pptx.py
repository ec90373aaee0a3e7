"""Read a deck back: its texts, the numbers of its charts, the named shapes of its marks."""

import re
import zipfile
from datetime import datetime
from io import BytesIO

from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation

from reports.pptx import pptx
from reports.pptx.batang import SELANG
from reports.pptx.garis import SETELAH
from tests.charts.contoh_spec import marks_of

DIBUAT = datetime(2026, 11, 22, 9, 30)
SEL = re.compile(r"^(?P<key>[^:]+?) (?P<label>.*): (?P<text>.*)$")


def buat(*panels):
    return pptx(panels, dibuat=DIBUAT)


def salindia(isi):
    return list(Presentation(BytesIO(isi)).slides)


def bentuk(isi):
    return [one for slide in salindia(isi) for one in slide.shapes]


def bagan(isi):
    return [one.chart for one in bentuk(isi) if one.has_chart]


def nama(series):
    return series.name.removesuffix(f", {SETELAH}")


def titik(isi):
    """[(series name, x or category, y)] of every point with a number, over all charts."""
    found = []
    for chart in bagan(isi):
        plot = chart.plots[0]
        for series in plot.series:
            data = series._element.findall(".//{*}xVal//{*}pt")
            if series._element.tag.endswith("ser") and series._element.find("{*}xVal") is not None:
                xs = {int(one.get("idx")): float(one[0].text) for one in data}
            else:
                xs = dict(enumerate(plot.categories))
            found += [(nama(series), xs[i], y) for i, y in enumerate(series.values) if y is not None]
    return found


def angka(spec, isi):
    """Sorted numbers of the marks as the deck's charts hold them."""
    points = [one for one in titik(isi) if not one[0].endswith(f", {SELANG}")]
    lone = spec.kind == "bar" and not any(item.bentuk == "batang" for item in spec.series)
    return sorted(x if lone else y for _, x, y in points)


def bernama(isi):
    """{(key, text)} of the shapes that stand for a mark, or for its words where it has no picture."""
    found = [SEL.match(one.name.removeprefix("Teks ")) for one in bentuk(isi)]
    return {(one["key"], one["text"]) for one in found if one}


def label_bagan(isi):
    """Texts of the charts' own data labels."""
    return ["".join(one.itertext()) for chart in bagan(isi) for one in chart._chartSpace.iter("{*}rich")]


def semua_teks(isi):
    """Every text, cached number, name and cell of every part, notes and embedded workbooks included."""
    found = []
    with zipfile.ZipFile(BytesIO(isi)) as bungkus:
        for part in bungkus.namelist():
            if part.endswith(".xlsx"):
                for sheet in load_workbook(BytesIO(bungkus.read(part))):
                    found += [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row]
            elif part.endswith((".xml", ".rels")):
                for one in etree.fromstring(bungkus.read(part)).iter():
                    found += [one.text or "", one.get("name", ""), one.get("descr", "")]
    return [one for one in found if one and one != "None"]


def dalam(spec):
    """Values that a chart of `spec` must hold: a limit line is cut at the plot."""
    limits = [s for s in spec.series if "garis" in s.bentuk] if spec.kind == "dot" else []
    cut = {
        id(m)
        for s in limits
        for m in s.marks
        if m.value is not None and not (spec.y.lo <= m.value <= spec.y.hi and spec.x.lo <= m.x <= spec.x.hi)
    }
    return sorted(m.value for m in marks_of(spec) if m.value is not None and id(m) not in cut)
