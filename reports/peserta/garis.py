"""Lines for a narrow screen: events and shaded bands keep their marks in the chart, their words stand below it."""

from __future__ import annotations

from html import escape

from charts.line import end_labels
from charts.marks import shown, warna
from charts.measure import text_width
from charts.placing import event_levels
from charts.spec import LineSpec, Spec
from reports.svg.line import View
from reports.svg.sumbu import width_of_ticks
from reports.svg.unsur import Kotak, text


def garis_hp(spec: LineSpec, kotak: Kotak, huruf: float) -> list[str]:
    """The chart inside `kotak`: as reports.svg.line draws it, without its list of events."""
    ujung = max((text_width(shown(m), huruf, bold=True) for s in spec.series for m in s.marks), default=0.0)
    kiri = width_of_ticks(spec.y, huruf)
    lebar = max(1.0, kotak.w - kiri - ujung - 20)
    tingkat = event_levels(spec.events, lebar / (spec.x.hi - spec.x.lo or 1), huruf * 1.9)
    pita = (max(tingkat, default=-1) + 1) * huruf * 1.6
    bawah = huruf * (3.1 if spec.x.title else 1.9)
    view = View(spec, kotak.cut(kiri, huruf * 1.5 + pita, ujung + 20, bawah), huruf)
    isi = [text(kotak.x, kotak.y + huruf * 0.5, spec.y.title, huruf, fill=warna("teks_lemah"))]
    isi += [satu for satu in view.ground() if satu.startswith("<rect")]
    isi += view.axes() + view.events(tingkat) + view.body()
    return isi + [view.end(*label) for label in end_labels(spec, view.value_px, view.plot.w, huruf)]


def kata_garis(spec: Spec) -> str:
    """The words of events and bands as HTML; "" for a chart without them."""
    if not isinstance(spec, LineSpec):
        return ""
    acara = "".join(f"<li>{escape(satu.label)}</li>" for satu in spec.events)
    pita = "".join(f"<p>Bidang kelabu: {escape(satu.label)}.</p>" for satu in spec.bands)
    return f'<div class="acara">{pita}{f"<ol>{acara}</ol>" if acara else ""}</div>' if acara or pita else ""
