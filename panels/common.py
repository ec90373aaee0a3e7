"""What every panel needs: citations, stamps, value texts and table cells, all from query rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from charts.spec import Cell, Keadaan
from panels.koreksi import Di, tersentuh
from panels.panel import Source, Stamps
from panels.sitasi import pecah
from queries import Konteks, Row, rows
from words import label
from words.format import angka
from words.keadaan import cakupan, nilai_teks


def sources(konteks: Konteks, ids: Iterable[str | None]) -> tuple[Source, ...]:
    """Return the citations of the given source ids, the most official first, without repeats.

    An id may hold all the sources of a roll-up ("A|B|C").
    One recap that holds many periods has a source id for each of them but is cited once.
    """
    known = {row["sumber_id"]: row for row in rows("sumber_daftar", konteks)}
    wanted = sorted(pecah(ids), key=lambda one: known[one]["penting"])
    cited: dict[tuple[str, ...], Source] = {}
    for one in map(_source, (known[one] for one in wanted)):
        cited.setdefault((one.sitasi, one.url, one.lisensi, one.keandalan), one)
    return tuple(cited.values())


def _source(row: Row) -> Source:
    return Source(
        sumber_id=row["sumber_id"],
        sitasi=f"{row['penerbit']}, {row['judul']}",
        url=row["url"] or "",
        lisensi=row["lisensi"] or "",
        keandalan=row["keandalan"] or "",
    )


def stamps(
    konteks: Konteks,
    used: Iterable[Row],
    *,
    n: int | None = None,
    total: int | None = None,
    penyebut: str = "",
    di: Di | None = None,
) -> Stamps:
    """Return the stamps of a panel made from `used` rows: asal, status, and whether a correction touches one.

    `di` names the year, area or subject that the rows do not name themselves (see panels.koreksi).
    """
    kept = list(used)
    return Stamps(
        edisi=konteks.edisi,
        contoh=any(row.get("asal") == "contoh" for row in kept),
        audiens=konteks.audiens,
        sementara=any(row.get("status") == "sementara" for row in kept),
        dikoreksi=tersentuh(konteks, kept, di or {}),
        cakupan="" if n is None or total is None else cakupan(n, total),
        penyebut=penyebut,
    )


def text(row: Row, key: str = "nilai", desimal: int = 0, *, peta: bool = False) -> str:
    """Return the printed text of a row's value with its state and status."""
    return nilai_teks(row[key], desimal, row["keadaan"], status_flag(row), peta=peta)


def status_flag(row: Row) -> str:
    """Return the status that is printed beside a number; states of "nothing" carry none."""
    status = row.get("status") or "tetap"
    return status if status in ("sementara", "perkiraan", "diperbaiki") else "tetap"


def cell(row: Row, key: str = "nilai", desimal: int = 0) -> Cell:
    """Return a table cell of a row's value; empty states carry their symbol."""
    value = row[key]
    if value is None and row["keadaan"] in ("ada", "nihil"):
        return empty_cell()
    return Cell(None if value is None else float(value), text(row, key, desimal), row["keadaan"])


def plain_cell(
    value: float | None,
    desimal: int = 0,
    keadaan: Keadaan = "ada",
    print_as: Callable[[float, int], str] = angka,
) -> Cell:
    """Return a cell of a computed number; None becomes the given state's symbol (tidak tersedia by default)."""
    if value is None:
        return empty_cell("tidak_tersedia" if keadaan in ("ada", "nihil") else keadaan)
    return Cell(float(value), print_as(value, desimal))


def empty_cell(keadaan: Keadaan = "tidak_tersedia") -> Cell:
    """Return a cell without a value."""
    return Cell(None, nilai_teks(None, 0, keadaan), keadaan)


def word_cell(word: str) -> Cell:
    """Return a cell of words."""
    return Cell(word, word)


def per_year(period: str) -> str:
    """Return the year part of a period code."""
    return period[:4]


def unit_word(satuan: str) -> str:
    """Return the unit as printed on axes and headers."""
    return label.satuan(satuan) if satuan in label.SATUAN else satuan
