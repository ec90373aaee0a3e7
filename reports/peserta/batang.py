"""Bars for a narrow screen: the name and the values stand on a line of their own above each bar, so nothing is cut."""

from __future__ import annotations

from charts.bar import check_keys
from charts.bar_label import RowLabel, bar_place, row_labels
from charts.marks import warna
from charts.measure import text_width, wrap
from charts.spec import BarSpec, Mark, Series
from reports.svg.bar import View, coloured
from reports.svg.sumbu import tick_labels_x
from reports.svg.unsur import Kotak, line, rect, text

ZONA = 24.0  # px of height for each bar of a row: with its line of text a finger's width
JARAK = 10.0
TANDA = "■●○"
SUMBU = 3.1  # font sizes under the bars


class BatangHp(View):
    """Rows of unequal height; `tengah` is the middle of each row's bars."""

    def __init__(self, spec: BarSpec, kotak: Kotak, huruf: float) -> None:
        check_keys(spec)
        batang = max(1, sum(1 for satu in spec.series if satu.bentuk == "batang"))
        kiri, kanan = _rentang(spec)
        super().__init__(spec, kotak.cut(left=8, right=8), ZONA * batang, huruf, kiri, kanan, 0.0)
        self.tengah: dict[str, float] = {}
        self.kepala: list[str] = []
        isi = {kunci: nilai(spec, kunci) for kunci, _ in spec.categories}
        # all rows alike: name and values on one line, or each on its own
        self.sebaris = all(self._muat(nama, isi[kunci][0]) for kunci, nama in spec.categories)
        atas = kotak.y
        for kunci, nama in spec.categories:
            atas += self._judul(nama, isi[kunci], atas, nama_tebal=kunci == spec.selected)
            self.tengah[kunci] = atas + self.row / 2
            atas += self.row + JARAK
        self.bawah = atas

    def y(self, key: str, offset: float = 0.0) -> float:
        """Middle of a category's bars, moved by `offset` rows."""
        return self.tengah[key] + offset * self.row

    def _muat(self, nama: str, kata: list[str]) -> bool:
        """Whether name and values fit one line."""
        lebar = text_width(nama, self.font, bold=True) + text_width("  ".join(kata), self.font, bold=True)
        return lebar + self.font <= self.plot.w

    def _judul(self, nama: str, isi: tuple[list[str], list[str]], atas: float, *, nama_tebal: bool) -> float:
        """Draw name and values; returns the height they take."""
        kata, warna_tanda = isi
        langkah, kiri, kanan = self.font * 1.3, self.plot.x, self.plot.right
        if self.sebaris:
            self.kepala.append(text(kiri, atas + langkah / 2, nama, self.font, bold=nama_tebal))
            nilai_ = text(kanan, atas + langkah / 2, "  ".join(kata), self.font, anchor="end", bold=True)
            self.kepala.append(coloured(nilai_, warna_tanda))
            return langkah
        baris = [(satu, nama_tebal, []) for satu in wrap(nama, self.plot.w, self.font, bold=True)]
        satu_baris = "  ".join(kata)
        if text_width(satu_baris, self.font, bold=True) <= self.plot.w:
            baris.append((satu_baris, True, warna_tanda))
        else:
            baris += self._terpisah(kata, warna_tanda)
        for ke, (isi_baris, tebal, milik) in enumerate(baris):
            jadi = text(kiri, atas + (ke + 0.5) * langkah, isi_baris, self.font, bold=tebal)
            self.kepala.append(coloured(jadi, milik))
        return langkah * len(baris)

    def _terpisah(self, kata: list[str], warna_tanda: list[str]) -> list[tuple[str, bool, list[str]]]:
        """Each value on lines of its own."""
        sisa, hasil = list(warna_tanda), []
        for satu in kata:
            milik = [sisa.pop(0)] if satu[:1] in TANDA and sisa else []
            hasil += [(potong, True, milik) for potong in wrap(satu, self.plot.w, self.font, bold=True)]
        return hasil

    def mark(self, item: Series, mark: Mark, bars: list[Series]) -> str:
        """A mark with the whole width of its bar to tap on."""
        jadi = super().mark(item, mark, bars)
        if bars and item not in bars:
            return jadi
        tinggi = self.row / max(1, len(bars))
        tengah = self.y(mark.key, (bars.index(item) - (len(bars) - 1) / 2) / len(bars) if bars else 0.0)
        sentuh = rect(
            Kotak(self.plot.x, tengah - tinggi / 2, self.plot.w, tinggi), "none", more=' pointer-events="all"'
        )
        return jadi.replace("</title>", f"</title>{sentuh}", 1)


def batang_hp(spec: BarSpec, kotak: Kotak, huruf: float) -> tuple[list[str], float]:
    """Parts of the chart from the top of `kotak`, and the height they take."""
    view = BatangHp(spec, kotak, huruf)
    batang = [satu for satu in spec.series if satu.bentuk == "batang"]
    bidang = Kotak(view.plot.x, kotak.y, view.plot.w, view.bawah - kotak.y)
    isi = tick_labels_x(spec.axis, bidang, view.x, huruf)
    for seri in spec.series:
        isi += [view.mark(seri, satu, batang) for satu in seri.marks]
    isi.append(line(view.x(0), kotak.y, view.x(0), view.bawah, warna("teks_lemah"), 1.5))
    return [*isi, *view.kepala], bidang.h + huruf * (SUMBU if spec.axis.title else SUMBU - 1.3)


def nilai(spec: BarSpec, kunci: str) -> tuple[list[str], list[str]]:
    """(printed values of a row, each with its sign; colours of the signs in order)."""
    seri = [satu for satu in spec.series if satu.bentuk == "batang"]
    kata: list[str] = []
    warna_tanda: list[str] = []
    for label in (satu for satu in row_labels(spec) if satu.key == kunci):
        for isi, titik in label.lines:
            tanda = label.sign if titik else "■" if len(seri) > 1 else ""
            kata.append(f"{tanda} {isi}" if tanda else isi)
            warna_tanda += [titik or _warna_seri(label, seri)] if tanda else []
        kata += [label.more] if label.more else []
    return kata, warna_tanda


def _warna_seri(label: RowLabel, seri: list[Series]) -> str:
    """Colour of the series whose bar this label belongs to: labels lie at its offset."""
    return next(warna(satu.warna) for satu in seri if bar_place(satu, seri)[0] == label.offset)


def _rentang(spec: BarSpec) -> tuple[float, float]:
    """The axis, widened to every value and interval."""
    semua = [
        ujung for seri in spec.series for satu in seri.marks for ujung in (satu.value, satu.low, satu.high)
    ]
    ada = [satu for satu in semua if satu is not None]
    return min([spec.axis.lo, 0.0, *ada]), max([spec.axis.hi, *ada])
