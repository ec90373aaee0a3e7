"""The table of a pivot: row headers, one column per header of the other side, totals, and its heat shading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from charts.hitungan import Hitungan
from charts.spec import Cell, Column, Legend, LegendClass, Rumus, Table
from panels.common import empty_cell, unit_word, word_cell
from panels.silang_sel import UBAH, jauh_kurang, sel_batas, sel_tabel
from queries import pivot
from stats import kelas as kelas_stat
from words import label, warna
from words import silang as kata
from words.pivot import SUMBU

SEL_BERWARNA = 2_000  # beyond it nobody reads colours, and each cell costs
KOSONG = pivot.Sel()
ORANG = "jiwa"
JUMLAH, KESELURUHAN = "Jumlah", "Keseluruhan"
TOTAL = "_total"  # key of the total column; "total" is a code of jenis kelamin
DIJUMLAHKAN = frozenset({"jumlah", "belum", "neto", "selisih"})
# what a rate, share or change is made of, told beside it where there is one column only: words.silang.BAGIAN
RUMUS: dict[str, tuple[str, float]] = {
    "angka": ("rasio", 10_000.0),
    "terlayani": ("rasio", 100.0),
    "capaian": ("rasio", 100.0),
    "porsi_baris": ("rasio", 100.0),
    "porsi_kolom": ("rasio", 100.0),
    "porsi_total": ("rasio", 100.0),
    "selisih": ("selisih", 1.0),
    "persen_ubah": ("selisih_persen", 1.0),
}


@dataclass(frozen=True, slots=True)
class Warna:
    """Heat classes of a table: their breaks and legend."""

    kelas: kelas_stat.Kelas
    legenda: Legend
    utuh_saja: bool = True

    def indeks(self, sel: pivot.Sel) -> int | None:
        """Class of a cell; only numbers are shaded, never a symbol, nor a sum of few of its types."""
        shaded = _berwarna(sel, divergen=self.kelas.divergen, utuh_saja=self.utuh_saja)
        return self.kelas.indeks(sel.nilai) if shaded else None


def nama(kepala: pivot.Kepala) -> str:
    """A header in one line: "2024 · Laki-laki"."""
    return " · ".join(kepala.nama)


def kode(kepala: pivot.Kepala) -> str:
    """A header's key: the code itself where there is one axis, so that a click is a filter."""
    return "|".join(kepala.kode)


def judul_total(hasil: pivot.HasilSilang) -> str:
    """Name of the total row and column: what is not a sum is not called one."""
    summed = (
        hasil.spek.ukur in DIJUMLAHKAN and hasil.spek.tabel != "konteks"
    )  # there it is the printed figure
    return JUMLAH if summed else KESELURUHAN


def warna_tabel(hasil: pivot.HasilSilang, polaritas: str, *, utuh_saja: bool = True) -> Warna | None:
    """Heat classes over the body; None where fewer than two different numbers stand."""
    change = hasil.spek.ukur in UBAH
    cells = hasil.sel.values()
    values = [float(sel.nilai) for sel in cells if _berwarna(sel, divergen=change, utuh_saja=utuh_saja)]
    if len(set(values)) < 2 or hasil.n_sel > SEL_BERWARNA:
        return None
    if change:
        breaks = kelas_stat.kelas_divergen(values, "kuantil", hasil.desimal)
        colours = warna.divergen(polaritas)
    else:
        breaks = kelas_stat.kelas(values, "kuantil", desimal=hasil.desimal)
        colours = warna.ramp("biru", len(breaks.hitung))
    words = label.label_kelas(breaks.batas, hasil.desimal, change)
    classes = tuple(LegendClass(word, one, warna.teks_di_atas(one)) for word, one in zip(words, colours))
    return Warna(breaks, Legend(hasil.satuan, classes, label.kelas("kuantil")), utuh_saja)


def _berwarna(sel: pivot.Sel, *, divergen: bool, utuh_saja: bool) -> bool:
    """A change compares the same types at both ends, so it is shaded though some are missing."""
    if divergen or sel.nilai is None:
        return sel.nilai is not None
    return sel.keadaan == "ada" and not (utuh_saja and jauh_kurang(sel))


def tabel(hasil: pivot.HasilSilang, shade: Warna | None) -> Table:
    """The table twin of every form of the pivot."""
    total = bool(hasil.total_baris) and len(hasil.kolom) > 1
    return Table(
        columns=tuple(_kolom(hasil, total)),
        rows=tuple(tuple(_baris(hasil, i, shade, total)) for i in range(len(hasil.baris))),
        total=tuple(_jumlah(hasil, total)) if hasil.total_kolom else None,
        keys=tuple(kode(one) for one in hasil.baris),
        legenda=shade.legenda if shade else None,
    )


def _kolom(hasil: pivot.HasilSilang, total: bool) -> Iterator[Column]:
    for one in hasil.spek.baris:
        yield Column(f"sumbu-{one}", SUMBU[one])
    for head in hasil.kolom:
        yield from _kolom_angka(hasil, kode(head), nama(head))
    if total:
        yield from _kolom_angka(hasil, TOTAL, judul_total(hasil))


def _kolom_angka(hasil: pivot.HasilSilang, key: str, title: str) -> Iterator[Column]:
    """The number of one header, with its limits or with what it is made of; a lone one is named by its measure."""
    spek = hasil.spek
    name, unit = (title, "") if title else (kata.ukur_kolom(spek.ukur, spek.tabel), unit_word(hasil.satuan))
    parts = _bagian(hasil)
    rumus = Rumus(RUMUS[spek.ukur][0], "pembilang", "penyebut", RUMUS[spek.ukur][1]) if parts else None
    for part, title_ in _urut(spek.ukur, parts or ()):
        yield Column(
            part, title_, numeric=True, desimal=_desimal_bagian(hasil), satuan=_satuan_bagian(part, spek)
        )
    yield Column(key or "nilai", name, numeric=True, desimal=hasil.desimal, satuan=unit, rumus=rumus)
    if spek.ukur == "selang":
        yield Column(f"{key}-rendah", f"{name}: batas bawah", numeric=True, desimal=_desimal_batas(hasil))
        yield Column(f"{key}-tinggi", f"{name}: batas atas", numeric=True, desimal=_desimal_batas(hasil))


def _hitungan(hasil: pivot.HasilSilang, sel: pivot.Sel) -> Hitungan | None:
    """The two numbers of a rate, share or change that stands in one of many columns."""
    spek = hasil.spek
    both = (sel.pembilang, sel.penyebut)
    if spek.ukur not in RUMUS or _bagian(hasil) or None in both:
        return None
    names = kata.bagian(spek.ukur, spek.dari, spek.ke, spek.banding)
    jenis, faktor = RUMUS[spek.ukur]
    return Hitungan(jenis, tuple((name, float(x)) for name, x in zip(names, both)), faktor)


def _urut(ukur: str, parts: tuple[str, ...]) -> list[tuple[str, str]]:
    """The two numbers in the order in which they are read: before and after, part and whole."""
    found = list(zip(("pembilang", "penyebut"), parts))
    return found[::-1] if ukur in UBAH else found


def _bagian(hasil: pivot.HasilSilang) -> tuple[str, str] | None:
    """Names of both numbers behind a rate, share or change; only where one column leaves room for them."""
    spek = hasil.spek
    if len(hasil.kolom) > 1 or spek.ukur not in RUMUS:
        return None
    return kata.bagian(spek.ukur, spek.dari, spek.ke, spek.banding)


def _desimal_bagian(hasil: pivot.HasilSilang) -> int:
    """Counts are whole; figures of context keep their decimals."""
    if hasil.spek.tabel != "konteks":
        return 0
    return hasil.desimal if hasil.spek.ukur == "selisih" else 2


def _satuan_bagian(part: str, spek: pivot.Spesifikasi) -> str:
    """What the numbers behind a rate, share or change count: of a rate the whole is people."""
    unit = unit_word(ORANG if spek.ukur == "angka" and part == "penyebut" else spek.satuan)
    return unit.partition(" (")[0]  # it stands in brackets itself


def _desimal_batas(hasil: pivot.HasilSilang) -> int:
    return max(1, hasil.desimal)


def _baris(hasil: pivot.HasilSilang, i: int, shade: Warna | None, total: bool) -> Iterator[Cell]:
    yield from (word_cell(word) for word in hasil.baris[i].nama)
    for j in range(len(hasil.kolom)):
        sel = hasil.sel.get((i, j))
        if sel is None:  # an area that is not in the ring: no cell at all
            yield from (Cell(None, "\u00a0", "tidak_tersedia") for _ in _kolom_angka(hasil, "", ""))
        else:
            yield from _angka(hasil, sel, shade.indeks(sel) if shade else None)
    if total:
        yield from _angka(hasil, hasil.total_baris[i])


def _angka(hasil: pivot.HasilSilang, sel: pivot.Sel, kelas: int | None = None) -> Iterator[Cell]:
    for part, _ in _urut(hasil.spek.ukur, _bagian(hasil) or ()):
        yield sel_batas(getattr(sel, part), sel, _desimal_bagian(hasil))
    yield sel_tabel(sel, hasil, kelas, _hitungan(hasil, sel))
    if hasil.spek.ukur == "selang":
        yield from (sel_batas(one, sel, _desimal_batas(hasil)) for one in (sel.rendah, sel.tinggi))


def _jumlah(hasil: pivot.HasilSilang, total: bool) -> Iterator[Cell]:
    yield word_cell(judul_total(hasil))
    yield from (word_cell("") for _ in hasil.spek.baris[1:])
    for sel in hasil.total_kolom:
        yield from _angka(hasil, sel)
    if total:
        if hasil.total is None:
            yield from (empty_cell() for _ in _kolom_angka(hasil, TOTAL, ""))
        else:
            yield from _angka(hasil, hasil.total)


def semua_sel(hasil: pivot.HasilSilang) -> Iterable[pivot.Sel]:
    """Every cell that the table shows, totals too."""
    wide = hasil.total_baris if len(hasil.kolom) > 1 else ()
    corner = [hasil.total] if hasil.total and wide and hasil.total_kolom else ()
    return (*hasil.sel.values(), *wide, *hasil.total_kolom, *corner)
