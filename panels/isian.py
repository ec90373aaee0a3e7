"""Fields in the texts of a slide: numbers come from the panel, never from the keyboard.

Fields, between braces: `judul`, `satuan`, `periode`, `cakupan`, `edisi`, `kalimat 1` … `kalimat n`, and the cells of
the panel's table as `sel <row>|<column>` with their codes (`{sel 64.74|nilai}`, `{sel total|nilai}`). A row whose code
is not its own alone is named with the words that tell it apart (`{sel SPM-DIS; provinsi|belum}`); one that cannot be
told apart offers no cell, because its place may be another row's tomorrow. A cell prints its text, so a hidden or
missing one prints its symbol. `{judul}` and `{kalimat 1}` are what a pinned slide starts with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from charts.spec import Cell, Table
from panels.isian_angka import diketik
from panels.panel import Panel
from queries import Konteks
from words.keadaan import BELUM_DILAPORKAN, TIDAK_TERSEDIA, simbol

JUDUL, KALIMAT = "{judul}", "{kalimat 1}"  # the defaults of a pinned slide
TOTAL = "total"
SEL = "sel "
PISAH = "; "
_KURUNG = re.compile(r"\{([^{}\n]*)\}")
_TERPANJANG = 80  # longer words are no name of a row
_BELUM_MASUK = frozenset({simbol(TIDAK_TERSEDIA), simbol(BELUM_DILAPORKAN)})
_TERLARANG = frozenset("|{}\n")


@dataclass(frozen=True, slots=True)
class Terisi:
    """A text with its fields filled in; the numbers that were typed; the fields that the panel does not offer."""

    teks: str
    angka_ketik: tuple[str, ...] = ()
    salah: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field: what stands between the braces, its value now, what it is in words ("Kota Bontang, Jumlah")."""

    nama: str
    nilai: str
    uraian: str


def isi(teks: str, panel: Panel | None, konteks: Konteks | None = None) -> Terisi:
    """Fill the fields of a text; one that the panel does not offer stays as typed and is listed in `salah`.

    `konteks` names the edition for the counts of the catalogue ("26 jenis") where there is no panel.
    """
    known = {one.nama: one.nilai for one in _ditawarkan(teks, panel)} if panel else {}
    wrong = [name for name in _KURUNG.findall(teks) if _rapi(name) not in known]
    filled = _KURUNG.sub(lambda hit: known.get(_rapi(hit[1]), hit[0]), teks)
    edition = Konteks(panel.stamps.edisi) if panel else konteks
    return Terisi(filled, diketik(_KURUNG.sub(" ", teks), edition), tuple(dict.fromkeys(wrong)))


def hampa(teks: str, panel: Panel) -> bool:
    """Whether the text stands on cells and none of them has come in: those that it names, for `KALIMAT` all of them."""
    names = [one for one in map(_rapi, _KURUNG.findall(teks)) if one.startswith(SEL)]
    known = {one.nama: one.nilai for one in _sel(panel.table)} if names or teks == KALIMAT else {}
    asked = names if names else known
    return bool(asked) and all(known.get(one) in _BELUM_MASUK for one in asked)


def belum_lengkap(panel: Panel) -> bool:
    """Whether a cell of the panel has not come in."""
    return any(one.nilai in _BELUM_MASUK for one in _sel(panel.table))


def bidang(panel: Panel) -> tuple[tuple[str, str], ...]:
    """The fields that the panel offers: (what stands between the braces, its value now), the short ones first."""
    return tuple((one.nama, one.nilai) for one in daftar_bidang(panel))


def daftar_bidang(panel: Panel) -> tuple[Bidang, ...]:
    """The fields with what they are in words; cells of word columns are left out."""
    return (*_pendek(panel), *_sel(panel.table))


def _ditawarkan(teks: str, panel: Panel) -> tuple[Bidang, ...]:
    """The fields that a text can mean; a long table is not read for a text that asks no cell."""
    cells = any(_rapi(name).startswith(SEL) for name in _KURUNG.findall(teks))
    return daftar_bidang(panel) if cells else _pendek(panel)


def _pendek(panel: Panel) -> tuple[Bidang, ...]:
    plain = (
        Bidang("judul", panel.title, "Judul panel"),
        *(Bidang(f"kalimat {n}", text, f"Kalimat ke-{n}") for n, text in enumerate(panel.sentences, start=1)),
        Bidang("satuan", panel.unit, "Satuan"),
        Bidang("periode", panel.period, "Periode"),
        Bidang("cakupan", panel.stamps.cakupan, "Cakupan"),
        Bidang("edisi", panel.stamps.edisi, "Edisi data"),
    )
    return tuple(one for one in plain if one.nilai)


def _sel(table: Table) -> Iterator[Bidang]:
    """The cells that are numbers or stand for one, row by row, the total last."""
    keys = table.keys if len(table.keys) == len(table.rows) else ("",) * len(table.rows)
    lines = list(zip(_nama_baris(table), keys, table.rows, strict=True))
    if table.total:
        lines.append((TOTAL, TOTAL, table.total))
    for name, key, cells in (one for one in lines if one[0]):
        said = ", ".join(dict.fromkeys((_sebutan(table, key, cells), *name.split(PISAH)[1:])))
        for column, cell in zip(table.columns, cells, strict=True):
            if column.numeric or isinstance(cell.value, int | float):
                yield Bidang(f"{SEL}{name}|{column.key}", cell.text, f"{said}: {column.title}")


def _sebutan(table: Table, key: str, cells: tuple[Cell, ...]) -> str:
    """The row in words: its first word that is not its code."""
    said = [
        cell.text
        for column, cell in zip(table.columns, cells, strict=True)
        if not column.numeric and cell.text
    ]
    return next((text for text in said if text != key), key)


def _nama_baris(table: Table) -> list[str]:
    """A name for each row that no other row has, "" where there is none."""
    keys = list(table.keys) if len(table.keys) == len(table.rows) else [""] * len(table.rows)
    alike: dict[str, list[int]] = {}
    for n, key in enumerate(keys):
        alike.setdefault(key, []).append(n)
    names = [
        key if key and len(alike[key]) == 1 else _beda(table, n, key, alike[key])
        for n, key in enumerate(keys)
    ]
    often = Counter(names)
    return [name if often[name] == 1 and name != TOTAL else "" for name in names]


def _beda(table: Table, n: int, key: str, alike: list[int]) -> str:
    """The row's code with the first words that tell it from the rows of the same code; "" where none do."""
    parts = [key] if key else []
    for place in (place for place, column in enumerate(table.columns) if not column.numeric):
        own = table.rows[n][place].text
        same = [m for m in alike if table.rows[m][place].text == own]
        if len(same) < len(alike) and own and len(own) <= _TERPANJANG and not _TERLARANG & set(own):
            parts.append(own)
            alike = same
        if len(alike) == 1:
            return PISAH.join(parts)
    return ""


def _rapi(name: str) -> str:
    """A field as it is looked up: outer and doubled blanks do not count."""
    return re.sub(r"\s*\|\s*", "|", " ".join(name.split()))
