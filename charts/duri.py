"""What both renderers of a spine chart share: signs, places on the common axis, legend, how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from charts.marks import Swatch, drawn, shown, warna
from charts.measure import text_width
from charts.spec import Banding, SpineRow, SpineSpec
from charts.theme import UKURAN

Tanda = Literal["wajik", "lingkaran", "kotak_penuh", "segitiga_naik", "segitiga_turun", "silang"]
# sign and colour of each code: shapes differ, so that they are told apart in 1-bit black and white
TANDA: dict[Banding, tuple[Tanda, str]] = {
    "lebih_baik": ("wajik", "turun_membaik"),
    "serupa": ("lingkaran", "netral"),
    "perlu_perhatian": ("kotak_penuh", "naik_memburuk"),
    "lebih_tinggi": ("segitiga_naik", "banding_tinggi"),
    "lebih_rendah": ("segitiga_turun", "banding_rendah"),
    "tidak_dibandingkan": ("silang", "teks_lemah"),
}
RENTANG = "Terendah–tertinggi"
TENGAH = "Separuh wilayah di tengah"
TANPA = "tanpa pembanding"
BAND = 0.52  # height of a band in rows
REACH = 1.12  # the axis ends a little beyond the farther side of each row


@dataclass(frozen=True, slots=True)
class Letak:
    """Places on the common axis: the comparison is 0, the farther side of the row is -1 or 1."""

    nilai: float | None
    rendah: float | None
    tinggi: float | None
    q1: float | None
    q3: float | None


def letak(row: SpineRow) -> Letak:
    """Where the values of a row stand; all None without a number of its own or without a comparison."""
    if row.pusat is None or row.mark.value is None:
        return Letak(None, None, None, None, None)
    middle = row.pusat
    ends = [value for value in (row.rendah, row.tinggi, row.mark.value) if value is not None]
    reach = max(abs(value - middle) for value in ends) or 1.0

    def place(value: float | None) -> float | None:
        return None if value is None else max(-1.0, min(1.0, (value - middle) / reach))

    return Letak(place(row.mark.value), place(row.rendah), place(row.tinggi), place(row.q1), place(row.q3))


def told(row: SpineRow) -> str:
    """What stands on the axis instead of a sign: the symbol of a state, or that there is no comparison."""
    if not drawn(row.mark):
        return shown(row.mark)
    return TANPA if row.pusat is None else ""


def swatches(spec: SpineSpec) -> list[Swatch]:
    """Legend: the codes that are drawn, in the order of the spec, then the two bands if any row has them."""
    present = {row.banding for row in spec.rows if letak(row).nilai is not None}
    names = dict(spec.kode)
    order = [*names, *(code for code in TANDA if code not in names)]
    more = " (data contoh)" if spec.contoh else ""
    found = [
        Swatch(
            f"{names.get(code, code.replace('_', ' '))}{more}",
            warna(TANDA[code][1]),
            bentuk=TANDA[code][0],
            contoh=spec.contoh,
        )
        for code in order
        if code in present
    ]
    bands = (("rentang", RENTANG, "rendah"), ("rentang_tengah", TENGAH, "q1"))
    places = [letak(row) for row in spec.rows]
    return found + [
        Swatch(label, warna(key), bentuk="batang")
        for key, label, end in bands
        if any(getattr(place, end) is not None for place in places)
    ]


def reading(spec: SpineSpec) -> str:
    """How the chart is read, in one line under it."""
    beside = f"; angka kelabu: {spec.pembanding}" if any(row.pusat_text for row in spec.rows) else ""
    return (
        f"Garis tengah: {spec.pembanding}; kiri lebih rendah, kanan lebih tinggi. Tiap baris bersumbu sendiri. "
        f"Angka tebal: {spec.wilayah}{beside} ({spec.satuan})."
    )


def value_width(spec: SpineSpec, size: float = UKURAN) -> float:
    """Px of the widest printed value."""
    return max((value_px(row, size) for row in spec.rows), default=0.0)


def value_px(row: SpineRow, size: float) -> float:
    """Px of the wider of a row's two printed values."""
    return max(text_width(shown(row.mark), size, bold=True), text_width(row.pusat_text, size))
