"""From a query row to one shown value: printed text, tooltip lines, table cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from charts.spec import Cell, Keadaan
from panels.common import cell, plain_cell, status_flag, text, word_cell
from panels.jenis_info import Jenis
from panels.sebaran import Nilai
from panels.sitasi import kode
from queries import Row
from stats.interval import Selang, byar_angka, wilson
from words import kalimat, label
from words.catatan import jenis_kurang, wilayah_kurang
from words.format import angka, bertanda, dengan_satuan, persen
from words.keadaan import NIHIL, akhiran, cakupan, nama, nilai_teks, simbol

PER = 10_000
ANGKA = "per 10.000 penduduk"


@dataclass(frozen=True, slots=True)
class Baca:
    """How the rows of one measure are read: type, period as shown, history per area, more tooltip lines per area."""

    info: Jenis
    periode: str
    riwayat: Mapping[str, str] = field(default_factory=dict)
    tambahan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    dasar: str = ""

    def baris(self, row: Row, *lines: str, satuan: str = "") -> tuple[str, ...]:
        """Return tooltip lines: unit and year, what the measure says, what lacks, status and source, history."""
        code = row["kode_wilayah"]
        more = (*lines, *self.tambahan.get(code, ()), kurang(row), _facts(row), self.riwayat.get(code, ""))
        first = f"{satuan or self.info.satuan}, {self.periode}"
        return (first, *dict.fromkeys(line for line in more if line))


def hitungan(row: Row, baca: Baca) -> Nilai:
    """A count with its rate where the base covers the area, its status, source and last values."""
    cells = (cell(row), word_cell(_remark(status(row), kurang(row))))
    hover = baca.baris(row, *_rate(row, baca))
    return _nilai(row, row["keadaan"], row["nilai"], text(row, peta=True), cells, hover)


def _rate(row: Row, baca: Baca) -> tuple[str, ...]:
    """Tooltip lines of a count: the rate under the named base and its interval, unless the panel tells rates itself."""
    if not baca.dasar or row["angka"] is None or row["kode_wilayah"] in baca.tambahan:
        return ()
    span = _span(byar_angka(row["nilai"], row["penduduk"], PER))
    return (f"{dengan_satuan(row['angka'], ANGKA, 1)}, {baca.dasar}", f"Selang 95 %: {span}")


def angka_per(row: Row, baca: Baca) -> Nilai:
    """A rate per 10.000 with Byar's interval, the count and the population beside it."""
    rate = row["angka"]
    state = row["keadaan"] if rate is not None or row["nilai"] is None else "tidak_tersedia"
    span = byar_angka(row["nilai"], row["penduduk"], PER) if rate is not None else None
    interval = _span(span)
    cells = (
        cell(row),
        plain_cell(row["penduduk"]),
        plain_cell(rate, 1, state),
        word_cell(interval),
        word_cell(_remark(status(row), kurang(row))),
    )
    known = f"Selang 95 %: {interval}" if span else ""
    hover = baca.baris(row, known, _of_people(row, baca), satuan=ANGKA)
    shown = nilai_teks(rate, 1, state, status_flag(row), peta=True)
    return _nilai(row, state, rate, shown, cells, hover, *(span or (None, None)))


def _of_people(row: Row, baca: Baca) -> str:
    """The count and its population; which of both lacks, where one does."""
    if row["nilai"] is None:
        return ""
    count = f"{angka(row['nilai'])} {baca.info.satuan}"
    if row["penduduk"] is None:
        return f"{count}; {baca.dasar} tidak mencakup wilayah ini"
    return f"{count} dari {angka(row['penduduk'])} penduduk"


def perubahan(row: Row, area: Row, baca: Baca) -> Nilai:
    """A signed change with both ends, or the reason why there is none."""
    state = keadaan_perubahan(row)
    difference, flag = row["selisih"], "sementara" if row["sementara"] else "tetap"
    known = difference is not None
    printed = bertanda(difference) + akhiran(flag) if known else nilai_teks(None, 0, state, peta=True)
    remark = sebab(row) or _remark(*_comparable(row))
    cells = (
        plain_cell(row["nilai_awal"], 0, state),
        plain_cell(row["nilai_akhir"], 0, state),
        plain_cell(difference, 0, state, lambda x, digits: bertanda(x, digits) + akhiran(flag)),
        plain_cell(row["persen"], 1, state, bertanda),
        word_cell(remark or "sebanding"),
        word_cell(label.status(flag) if known else nama(state)),
    )
    ends = f"{angka(row['nilai_awal'])} → {angka(row['nilai_akhir'])}" if known else ""
    facts = {"kode_wilayah": row["kode_wilayah"], "asal": row["asal"], "keadaan": state, "status": flag}
    hover = baca.baris(
        {**facts, "sumber_id": f"{row['sumber_awal'] or ''}|{row['sumber_akhir'] or ''}"},
        ends,
        "" if state == "disamarkan" else remark,
    )
    return _nilai(area, state, difference, printed, cells, hover)


def _comparable(row: Row) -> tuple[str, ...]:
    """How many areas, and of which areas only some types, are in a change."""
    if row["n_total"] > 1:
        part = wilayah_kurang(row["n_kurang"]) if row["n_kurang"] else ""
        return (f"wilayah sebanding: {cakupan(row['n_sebanding'], row['n_total'])}", part)
    n, total = row["n_jenis_sebanding"], row["n_jenis_total"]
    return (f"{jenis_kurang(n, total)} sebanding",) if n < total else ()


def keadaan_perubahan(row: Row) -> Keadaan:
    """State of a change: a number, a true zero, suppressed, or not available."""
    if row["selisih"] is not None:
        return "nihil" if row["selisih"] == 0 else "ada"
    return "disamarkan" if row["alasan"] == "disamarkan" else "tidak_tersedia"


def sebab(row: Row) -> str:
    """Return why a change row has no number, "" when it has one."""
    if row["alasan"] == "sebanding":
        return ""
    return kalimat.SEBAB[kode_sebab(row)]


def kode_sebab(row: Row) -> str:
    """Return the words.kalimat.SEBAB key of a change row without number."""
    return row["alasan"] if row["alasan"] in kalimat.SEBAB else "tidak_tersedia"


def terlayani(area: Row, row: Row | None, baca: Baca) -> Nilai:
    """The share served with Wilson's interval and the people not yet served, or why there is no share."""
    if row is None:
        return _kosong(area, 6, hover=baca.baris(area, satuan="persen"))
    state, share, flag = row["keadaan"], row["persen"], akhiran(status_flag(row))
    why = kalimat.SEBAB_PORSI.get(row["alasan"], "")
    known = share is not None
    shown = f"{persen(share, 1)}{flag}" if known else nilai_teks(None, 0, state, peta=True)
    span = wilson(row["tertangani"], row["terdata"]) if known and share <= 100 else None
    interval = _span(span and Selang(span.bawah * 100, span.atas * 100))
    cells = (
        *(_count_cell(row[key], state) for key in ("tertangani", "terdata", "belum")),
        plain_cell(share, 1, state, lambda x, digits: angka(x, digits) + flag),
        word_cell(interval),
        word_cell(_remark(status(row) if known or not why else why, kurang(row))),
    )
    lines = (f"Selang 95 %: {interval}" if span else "", why, *_served(row, cells, baca))
    return _nilai(area, state, share, shown, cells, baca.baris(row, *lines, satuan="persen"))


def _served(row: Row, cells: tuple[Cell, ...], baca: Baca) -> tuple[str, ...]:
    """Both counts and what is left, only where they are known."""
    unit = baca.info.satuan
    both = row["tertangani"] is not None and row["terdata"] is not None
    return (
        f"{cells[0].text} dari {cells[1].text} {unit}" if both else "",
        f"Belum tertangani: {cells[2].text} {unit}" if row["belum"] is not None else "",
    )


def _count_cell(value: int | None, state: Keadaan) -> Cell:
    return Cell(0.0, simbol(NIHIL), NIHIL) if value == 0 else plain_cell(value, 0, state)


def terakhir(area: Row, row: Row | None, baca: Baca) -> Nilai:
    """An area's last reported value with its own year printed on it."""
    if row is None:
        return _kosong(area, 1, (word_cell("…"),), (f"{baca.info.satuan}, tidak ada angka tahunan",))
    shown = f"{text(row, peta=True)} ({row['periode']})"
    cells = (cell(row), word_cell(_remark(row["periode"], kurang(row))))
    more = (line for line in (kurang(row), _facts(row)) if line)
    hover = (f"{baca.info.satuan}, {row['periode']}", *more)
    return _nilai(area, row["keadaan"], row["nilai"], shown, cells, hover)


def konteks(row: Row, desimal: int, satuan: str, periode: str, riwayat: str = "") -> Nilai:
    """A context indicator's value as published, with the area's last values."""
    hover = tuple(line for line in (f"{satuan}, {periode}", _facts(row), riwayat) if line)
    cells = (cell(row, desimal=desimal), word_cell(row.get("catatan") or ""))
    return _nilai(row, row["keadaan"], row["nilai"], text(row, desimal=desimal, peta=True), cells, hover)


def status(row: Row) -> str:
    """Return the status of a row in words; an empty state names itself."""
    return label.status(row["status"]) if row["keadaan"] in ("ada", "nihil") else nama(row["keadaan"])


def kurang(row: Row) -> str:
    """Return what a sum over types lacks: "22 dari 23 jenis", for a roll-up of areas how many lack types."""
    if row.get("n_kurang") and row["dimensi"] != "wilayah":
        return wilayah_kurang(row["n_kurang"])
    n, total = row.get("n_jenis") or 0, row.get("n_jenis_total") or 0
    return jenis_kurang(n, total) if 0 < n < total else ""


def _remark(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _span(span: Selang | None) -> str:
    return f"{angka(span.bawah, 1)}–{angka(span.atas, 1)}" if span else "…"


def _kosong(area: Row, n_cells: int, more: tuple[Cell, ...] = (), hover: tuple[str, ...] = ()) -> Nilai:
    state = area["keadaan"] if area["nilai"] is None else "tidak_tersedia"
    printed = nilai_teks(None, 0, state, "tetap")
    cells = tuple(Cell(None, printed, state) for _ in range(n_cells))
    shown = nilai_teks(None, 0, state, "tetap", peta=True)
    return _nilai(area, state, None, shown, (*cells, *more), hover)


def _nilai(
    row: Row,
    keadaan: Keadaan,
    value: float | None,
    shown: str,
    cells: tuple[Cell, ...],
    hover: tuple[str, ...],
    low: float | None = None,
    high: float | None = None,
) -> Nilai:
    names = (row["kode_wilayah"], row["nama"], row["nama_pendek"])
    return Nilai(*names, value, shown, keadaan, cells, low, high, hover)


def _facts(row: Row) -> str:
    """Status and source in one line; an empty state is already named beside its symbol."""
    origin = "data contoh" if row.get("asal") == "contoh" else kode(row.get("sumber_id"))
    own = label.status(row["status"]) if row["keadaan"] in ("ada", "nihil") else ""
    return "; ".join(part for part in (own, f"Sumber: {origin}" if origin else "") if part)
