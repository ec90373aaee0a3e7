"""From a query row to one shown value: printed text, tooltip lines, table cells."""

from __future__ import annotations

from charts.spec import Cell, Keadaan
from panels.common import cell, plain_cell, status_flag, text, word_cell
from panels.jenis_info import Jenis
from panels.sebaran import Nilai
from queries import Row
from stats.interval import byar_angka
from words import kalimat, label
from words.format import angka, bertanda, persen
from words.keadaan import cakupan, nama, nilai_teks

PER = 10_000


def hitungan(row: Row, info: Jenis, riwayat: dict[str, str]) -> Nilai:
    """A count with its status, source and last values."""
    hover = (f"{text(row)} {info.satuan}", *_facts(row), *_line(riwayat, row))
    return _nilai(
        row, row["keadaan"], row["nilai"], text(row, peta=True), (cell(row), word_cell(status(row))), hover
    )


def _rate_line(row: Row, info: Jenis) -> tuple[str, ...]:
    """The rate with its interval under a count, where the chosen base covers the area and the count is of people."""
    if row["angka"] is None or info.gabungan:
        return ()
    span = byar_angka(row["nilai"], row["penduduk"], PER)
    return (
        f"{angka(row['angka'], 1)} per 10.000 (selang 95 %: {angka(span.bawah, 1)}–{angka(span.atas, 1)})",
    )


def angka_per(row: Row, info: Jenis, riwayat: dict[str, str], base: str) -> Nilai:
    """A rate per 10.000 with Byar's interval, the count and the population beside it."""
    rate = row["angka"]
    state = row["keadaan"] if rate is not None or row["nilai"] is None else "tidak_tersedia"
    span = byar_angka(row["nilai"], row["penduduk"], PER) if rate is not None else None
    interval = f"{angka(span.bawah, 1)}–{angka(span.atas, 1)}" if span else "…"
    printed = nilai_teks(rate, 1, state, status_flag(row))
    why = (
        f"Selang 95 %: {interval}" if span else f"Jumlah {text(row)} {info.satuan}; penyebut {base} tidak ada"
    )
    people = (f"{text(row)} {info.satuan} dari {angka(row['penduduk'])} penduduk",) if row["penduduk"] else ()
    hover = (f"{printed} per 10.000 penduduk", why, *people, *_facts(row), *_line(riwayat, row))
    cells = (
        cell(row),
        plain_cell(row["penduduk"]),
        plain_cell(rate, 1, state),
        word_cell(interval),
        word_cell(status(row)),
    )
    shown = nilai_teks(rate, 1, state, status_flag(row), peta=True)
    return _nilai(row, state, rate, shown, cells, hover, *(span or (None, None)))


def perubahan(row: Row, area: Row, info: Jenis) -> Nilai:
    """A signed change with both ends, or the reason why there is none."""
    state = keadaan_perubahan(row)
    difference = row["selisih"]
    printed = bertanda(difference) if difference is not None else nilai_teks(None, 0, state, peta=True)
    reason = sebab(row)
    remark = f"wilayah sebanding: {cakupan(row['n_sebanding'], row['n_total'])}" if row["n_total"] > 1 else ""
    cells = (
        plain_cell(row["nilai_awal"], 0, state),
        plain_cell(row["nilai_akhir"], 0, state),
        plain_cell(difference, 0, state, bertanda),
        plain_cell(row["persen"], 1, state, bertanda),
        word_cell(reason or remark or "sebanding"),
    )
    ends = (
        f"{angka(row['nilai_awal'])} → {angka(row['nilai_akhir'])} {info.satuan}"
        if difference is not None
        else reason
    )
    return _nilai(area, state, difference, printed, cells, (f"{printed} {info.satuan}", ends))


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


def terlayani(area: Row, row: Row | None, info: Jenis) -> Nilai:
    """The share served with the people not yet served."""
    if row is None:
        return _kosong(area, 4)
    state, share = row["keadaan"], row["persen"]
    shown = persen(share, 1) if share is not None else nilai_teks(None, 0, state, "tetap", peta=True)
    cells = tuple(plain_cell(row[key], digits, state) for key, digits in _SERVED)
    hover = (
        shown,
        f"Belum tertangani: {cells[2].text} {info.satuan}",
        f"{cells[0].text} dari {cells[1].text} {info.satuan}",
    )
    return _nilai(area, state, share, shown, cells, hover)


_SERVED = (("tertangani", 0), ("terdata", 0), ("belum", 0), ("persen", 1))


def terakhir(area: Row, row: Row | None, info: Jenis) -> Nilai:
    """An area's last reported value with its own year printed on it."""
    if row is None:
        return _kosong(area, 1, (word_cell("…"),), "Belum pernah dilaporkan")
    shown = f"{text(row, peta=True)} ({row['periode']})"
    hover = (f"{text(row)} {info.satuan}", f"Posisi {row['periode']}")
    return _nilai(area, row["keadaan"], row["nilai"], shown, (cell(row), word_cell(row["periode"])), hover)


def konteks(row: Row, desimal: int, satuan: str) -> Nilai:
    """A context indicator's value as published."""
    hover = (f"{text(row, desimal=desimal)} {satuan}", *_facts(row))
    cells = (cell(row, desimal=desimal), word_cell(row.get("catatan") or ""))
    return _nilai(row, row["keadaan"], row["nilai"], text(row, desimal=desimal, peta=True), cells, hover)


def status(row: Row) -> str:
    """Return the status of a row in words; an empty state names itself."""
    return label.status(row["status"]) if row["keadaan"] in ("ada", "nihil") else nama(row["keadaan"])


def _kosong(area: Row, n_cells: int, more: tuple[Cell, ...] = (), why: str = "") -> Nilai:
    state = area["keadaan"] if area["nilai"] is None else "tidak_tersedia"
    printed = nilai_teks(None, 0, state, "tetap")
    cells = tuple(Cell(None, printed, state) for _ in range(n_cells))
    shown = nilai_teks(None, 0, state, "tetap", peta=True)
    return _nilai(area, state, None, shown, (*cells, *more), (why or nama(state),))


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


def _facts(row: Row) -> tuple[str, ...]:
    origin = "data contoh" if row.get("asal") == "contoh" else row["sumber_id"]
    return (status(row), *((f"Sumber: {origin}",) if origin else ()))


def _line(riwayat: dict[str, str], row: Row) -> tuple[str, ...]:
    line = riwayat.get(row["kode_wilayah"])
    return (line,) if line else ()
