"""The printed values of a bar chart: which native label carries a row's texts, and where it stands."""

from __future__ import annotations

from charts.bar_label import RowLabel, bar_place
from charts.marks import drawn
from charts.spec import BarSpec
from reports.pptx.seri import Label
from reports.svg.bar import View

JEDA, JEDA_TITIK = 7.0, 15.0  # px between a mark and its label


def sebaris(label: RowLabel) -> RowLabel:
    kata = "".join(satu for satu, _ in bagian(label))
    return RowLabel(label.key, label.offset, label.end, ((kata, ""),), label.under_dot, label.sign)


def tanpa_nilai(label: RowLabel) -> RowLabel:
    """The symbols of a row without any number, each once."""
    kata = "  ".join(dict.fromkeys(satu for satu, _ in label.lines))
    return RowLabel(label.key, label.offset, label.end, ((kata, ""),), False, label.sign)


def bagian(label: RowLabel) -> tuple[tuple[str, str], ...]:
    """The runs of a row's label: a sign in the series' colour before each value that needs one."""
    lari: list[tuple[str, str]] = []
    for kata, tinta in label.lines:
        jeda = "  " if lari else ""
        if tinta:
            lari += [(f"{jeda}{label.sign} ", tinta), (kata, "")]
        else:
            lari.append((f"{jeda}{kata}", ""))
    return tuple(lari) + (((f" · {label.more}", ""),) if label.more else ())


def bernilai(spec: BarSpec, label: RowLabel) -> bool:
    return _pemilik(spec, label) is not None


def _pemilik(spec: BarSpec, label: RowLabel) -> tuple[int, int] | None:
    """(series, category) whose native label carries the row's texts: the value nearest to the label."""
    bars = [item for item in spec.series if item.bentuk == "batang"]
    calon = [
        (abs(mark.value - label.end), item.bentuk == "sisa", urut)
        for urut, item in enumerate(spec.series)
        for mark in item.marks
        if mark.key == label.key and drawn(mark) and bar_place(item, bars)[0] == label.offset
    ]
    baris = [key for key, _ in spec.categories].index(label.key)
    return (min(calon)[2], baris) if calon else None


def label_seri(
    spec: BarSpec, view: View, labels: list[RowLabel], urut: int, pusat: bool
) -> tuple[Label, ...]:
    """Native labels of one series, moved to where the row's label begins; `pusat` for points of a scatter."""
    ada = []
    nilai = {mark.key: mark.value for mark in spec.series[urut].marks}
    for label in labels:
        pemilik = _pemilik(spec, label)
        if pemilik is None or pemilik[0] != urut:
            continue
        kiri = label.end < 0
        jarak = (-1 if kiri else 1) * (JEDA_TITIK if label.under_dot else JEDA)
        geser = view.x(label.end) - view.x(nilai[label.key]) + jarak
        letak = ("l" if kiri else "r") if pusat else "outEnd"
        ada.append(Label(pemilik[1], bagian(label), letak, (geser, 0.0)))
    return tuple(ada)
