"""The frame around every SVG: bands, title, unit and period, notes, sources, stamps, watermark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from charts.draw import THIN
from charts.marks import warna
from charts.measure import text_width, wrap, wrap_to
from panels.panel import Panel
from panels.sitasi import ringkas
from reports.kata_berkas import alamat, campuran, tanda
from reports.svg.unsur import LEAST, Kotak, rect, text
from words.format import tanggal
from words.label import DIKOREKSI, audiens

BAND_CONTOH = "DATA CONTOH: angka buatan untuk peragaan, bukan data resmi"
BAND_CAMPURAN = "DATA CONTOH: memuat angka buatan untuk peragaan di samping data resmi"
BAND_INTERNAL = "INTERNAL: tidak untuk disebarkan"
MOST_FOOT = 7


@dataclass(frozen=True, slots=True)
class Ukuran:
    """Font sizes of one picture in px, all at least 14."""

    judul: float
    isi: float
    kecil: float
    tepi: float

    @classmethod
    def dari(cls, width: float, height: float) -> Ukuran:
        """Sizes that suit a picture of width × height px; 1280 × 720 is the measure."""
        scale = min(width / 1280, height / 720)
        return cls(
            max(18.0, 30 * scale), max(LEAST, 18 * scale), max(LEAST, 14 * scale), max(10.0, 28 * scale)
        )


def frame(
    panel: Panel, width: float, height: float, size: Ukuran, dibuat: date | None = None
) -> tuple[list[str], list[str], Kotak]:
    """(parts under the chart, parts over the chart, the chart's box)."""
    page = Kotak(0, 0, width, height)
    under = [rect(page, warna("latar"))]
    bands, top = _bands(panel, width, size)
    inner = page.cut(size.tepi, top + size.tepi * 0.6, size.tepi, size.tepi * 0.5)
    head, used = _head(panel, inner, size)
    foot, taken = _foot(panel, inner, size, dibuat)
    box = inner.cut(top=used + size.isi * 0.5, bottom=taken + size.isi * 0.5)
    return [*under, *bands, *head, *foot], watermark(panel, box), box


def _bands(panel: Panel, width: float, size: Ukuran) -> tuple[list[str], float]:
    parts: list[str] = []
    y, high = 0.0, size.isi * 1.7
    for wanted, words, colour in (
        (panel.stamps.contoh, BAND_CAMPURAN if campuran(panel) else BAND_CONTOH, warna("contoh")),
        (panel.stamps.audiens == "internal", BAND_INTERNAL, warna("teks")),
    ):
        if wanted:
            fits = text_width(words, size.isi, bold=True) <= width - 20
            line = words if fits else words.partition(":")[0]
            parts.append(rect(Kotak(0, y, width, high), colour))
            middle = {"anchor": "middle", "bold": True, "fill": warna("latar")}
            parts.append(text(width / 2, y + high / 2, line, size.isi, **middle))
            y += high + 1
    return parts, y


def _head(panel: Panel, box: Kotak, size: Ukuran) -> tuple[list[str], float]:
    parts: list[str] = []
    y = box.y
    for item in wrap_to(panel.title, box.w, size.judul, 3, bold=True):
        parts.append(text(box.x, y + size.judul * 0.6, item, size.judul, bold=True))
        y += size.judul * 1.2
    facts = [panel.unit, panel.period, panel.stamps.cakupan]
    for item in wrap_to(" · ".join(fact for fact in facts if fact), box.w, size.isi, 2):
        parts.append(text(box.x, y + size.isi * 0.7, item, size.isi, fill=warna("teks_lemah")))
        y += size.isi * 1.3
    return parts, y - box.y


def foot_lines(panel: Panel, dibuat: date | None = None) -> list[str]:
    """Notes, then sources, then stamps: one text each, not yet wrapped.

    A file that leaves the house gives `dibuat` and then also names the address that rebuilds it.
    """
    stamps = panel.stamps
    signs = ["x = angka sementara"] if stamps.sementara else []
    signs += [DIKOREKSI.capitalize()] if stamps.dikoreksi else []
    facts = [f"Edisi data {stamps.edisi}", f"Penyebut: {stamps.penyebut}" if stamps.penyebut else "", *signs]
    facts += [f"Dibuat {tanggal(dibuat)}"] if dibuat else []
    facts += [f"Audiens: {audiens(stamps.audiens)}", *tanda(stamps)]
    facts += [f"Alamat: {alamat(panel)}"] if dibuat and alamat(panel) else []
    sources = ringkas(panel.sources, 4)
    lines = [*panel.notes, getattr(panel.spec, "attribution", "")]
    lines += [f"Sumber: {sources}." if sources else "", " · ".join(fact for fact in facts if fact)]
    return [line for line in lines if line]


def _foot(panel: Panel, box: Kotak, size: Ukuran, dibuat: date | None) -> tuple[list[str], float]:
    step = size.kecil * 1.28
    room = max(2, min(MOST_FOOT, int(box.h * 0.26 / step)))
    texts_ = foot_lines(panel, dibuat)
    # the stamps always stay whole; notes and sources give way first
    last = wrap(texts_[-1], box.w, size.kecil)
    body = [line for item in texts_[:-1] for line in wrap(item, box.w, size.kecil)]
    kept = max(0, room - len(last))
    if len(body) > kept:
        joined = wrap_to(" ".join(texts_[:-1]), box.w, size.kecil, kept) if kept else ()
        body = list(joined)
    lines = [*body, *last]
    high = len(lines) * step
    start = box.bottom - high
    ink = warna("teks_lemah")
    parts = [
        text(box.x, start + (i + 0.5) * step, line, size.kecil, fill=ink) for i, line in enumerate(lines)
    ]
    return parts, high


def watermark(panel: Panel, box: Kotak) -> list[str]:
    """The stamps across the chart: DATA CONTOH, INTERNAL."""
    words = ["DATA CONTOH"] if panel.stamps.contoh else []
    words += ["INTERNAL"] if panel.stamps.audiens == "internal" else []
    strength = 0.08 if panel.spec.kind in THIN else 0.13
    parts = []
    for index, word in enumerate(words):
        size = min(110.0, box.w * 0.75 / text_width(word, 1, bold=True), box.h * 0.42)
        x = box.x + box.w / 2
        y = box.y + box.h * (index + 1) / (len(words) + 1)
        ink = warna("contoh") if panel.stamps.contoh else warna("teks")
        parts.append(
            f'<g class="tanda-air" fill-opacity="{strength}" transform="rotate(-16 {x:.1f} {y:.1f})" '
            f'pointer-events="none">{text(x, y, word, size, anchor="middle", bold=True, fill=ink)}</g>'
        )
    return parts
