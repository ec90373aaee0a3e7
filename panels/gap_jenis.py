"""Semua jenis PMKS: recorded against served per type, as bullet charts of thirteen types at most."""

from __future__ import annotations

import math
from collections.abc import Iterable

from charts.spec import BarSpec, Mark, Series
from panels import gap_jenis_kalimat as kalimat
from panels import gap_jenis_tabel as tabel
from panels import jenis as dasar
from panels.common import sources, stamps, unit_word
from panels.kesenjangan import PAGE, choices
from panels.panel import Panel, Stamps
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from words import catatan, label
from words import gap_jenis as kata
from words.format import persen

MUAT = 13  # rows that a 1024 × 768 projector shows without scrolling
TERISI = ("ada", "nihil", "disamarkan")
# series of the bullet chart: column, shape, colour, word before the value
DERET = (
    ("tertangani", "batang", "utama", "tertangani"),
    ("belum", "sisa", "netral", "belum"),
    ("terdata", "sasaran", "sorot", "dari"),
)


def semua(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the gap rows of every place, type and roll-up of the chosen year."""
    return rows("kesenjangan_jenis", konteks, periode=state.tahun)


def di_tempat(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the rows of the chosen area, or of the province: the 26 types and the group rows that came in."""
    found = (row for row in semua(state, konteks) if row["keluarga"] in ("pmks", "grup"))
    if state.wilayah == SEMUA:
        return tuple(row for row in found if row["tingkat"] == "provinsi")
    return tuple(row for row in found if row["kode_wilayah"] == state.wilayah)


def terisi(found: tuple[Row, ...]) -> bool:
    """Whether any row holds a number, a zero or a hidden number."""
    return any(row[f"keadaan_{key}"] in TERISI for row in found for key in ("terdata", "tertangani"))


def belah(found: tuple[Row, ...]) -> tuple[tuple[Row, ...], ...]:
    """Return the rows in official order in as few even parts as fit a projector."""
    parts = math.ceil(len(found) / MUAT)
    size = math.ceil(len(found) / parts) if parts else 0
    return tuple(found[start : start + size] for start in range(0, len(found), size)) if size else ()


def bullet(state: State, konteks: Konteks) -> tuple[Panel, ...]:
    """Return the bullet charts, jiwa and KK apart, parts of one unit on one scale; () where nothing was reported."""
    here = di_tempat(state, konteks)
    if not terisi(here):
        return ()
    units = tuple(dict.fromkeys(row["satuan"] for row in here))
    return tuple(
        _panel(part, here, state, konteks)
        for unit in units
        for part in belah(tuple(row for row in here if row["satuan"] == unit))
        if terisi(part)  # no empty axes: the table names every type
    )


def _panel(part: tuple[Row, ...], here: tuple[Row, ...], state: State, konteks: Konteks) -> Panel:
    unit, place = part[0]["satuan"], dasar.nama_tempat(part)
    span = f"{dasar.nomor(part[0]['jenis'])}–{dasar.nomor(part[-1]['jenis'])}"
    title = f"Terdata dan belum tertangani ({unit}), jenis {span}: {place}"
    scale = [row["terdata"] for row in here if row["satuan"] == unit]
    scale += [row["tertangani"] for row in here if row["satuan"] == unit]
    return Panel(
        key=f"gap-jenis-{unit}-{span}".lower(),
        title=title,
        unit=unit_word(unit),
        period=state.tahun,
        spec=BarSpec(
            categories=tuple((row["jenis"], label_baris(row)) for row in part),
            series=_series(part),
            axis=dasar.sumbu(unit_word(unit), scale),
            selected=state.jenis,
        ),
        table=tabel.tabel(part),
        sources=sources(konteks, (row["sumber_id"] for row in part)),
        stamps=cap(part, state, konteks),
        alt=alt_text(title, state.tahun, part),
        sentences=kalimat.terbesar(part, state.tahun),
        notes=catatan_baris(part),
        definition=kata.ARTI,
        state=address(PAGE, state, konteks, choices(konteks)),
    )


def cap(found: Iterable[Row], state: State, konteks: Konteks) -> Stamps:
    """Return the stamps of rows that show at least one number; how many areas stand behind each is in the table."""
    shown = (row for row in found if row["terdata"] is not None or row["tertangani"] is not None)
    return stamps(konteks, shown, di={"periode": state.tahun})


def _series(part: tuple[Row, ...]) -> tuple[Series, ...]:
    """Served, what is left and recorded; contoh and official rows never in one series."""
    first = next((row["asal"] for row in part if row["asal"]), "")
    origins = dict.fromkeys(row["asal"] or first for row in part)
    return tuple(
        Series(
            name=label.nama_seri(_nama(key), origin == "contoh"),
            marks=tuple(_mark(row, key) for row in part if (row["asal"] or first) == origin),
            bentuk=shape,
            warna=colour,
            contoh=origin == "contoh",
            kata=word,
        )
        for origin in origins
        for key, shape, colour, word in DERET
    )


def label_baris(row: Row) -> str:
    """Number and short name; a type counted in operations says so: its base is no register."""
    seized = f" ({kata.TERJARING_PENDEK})" if kata.terjaring(row["jenis"]) else ""
    return f"{dasar.label_jenis(row)}{seized}"


def _nama(key: str) -> str:
    return "Belum tertangani" if key == "belum" else label.ukuran(key)


def _mark(row: Row, key: str) -> Mark:
    shown = tabel.sel(row, key)
    share = f"Belum tertangani {persen(row['persen'], 1)} dari terdata" if row["persen"] is not None else ""
    lines = (
        f"Satuan: {row['satuan']}",
        share,
        kata.alasan(row["alasan"], row["keadaan"]),
        tabel.pelaksana(row),
    )
    return Mark(
        key=row["jenis"],
        label=dasar.nama_jenis(row),
        value=shown.value,
        text=shown.text,
        keadaan=shown.keadaan,
        hover=tuple(line for line in (*lines, dasar.cakupan_baris(row)) if line),
    )


def catatan_baris(part: tuple[Row, ...]) -> tuple[str, ...]:
    """Return what the gap means, the cautions of the shown types, and which of them fewer areas report."""
    cumulative = (catatan.KUMULATIF,) if any(row["kumulatif"] for row in part) else ()
    inside = (kata.DALAM_PANTI,) if part[0]["tingkat"] != "provinsi" else ()
    few = ((dasar.nomor(r["jenis"]), r["n_wilayah"]) for r in part if 0 < r["n_wilayah"] < r["n_total"])
    partial = kata.cakupan_kurang(tuple(few), part[0]["n_total"]) if part[0]["tingkat"] == "provinsi" else ()
    picked = (kata.SENSITIF,) if any(row["urutan"] for row in part) else ()
    return (kata.ARTI, *partial, *dasar.catatan_jenis(part), *picked, *cumulative, *inside)


def alt_text(title: str, tahun: str, part: tuple[Row, ...]) -> str:
    """Return the chart read out: every type with what is left, recorded and served."""
    said = "; ".join(
        f"{dasar.nama_jenis(row)} belum tertangani {tabel.sel(row, 'belum').text}, {_dasar(row)} "
        f"{tabel.sel(row, 'terdata').text}, tertangani {tabel.sel(row, 'tertangani').text}"
        for row in part
    )
    return f"{title}, {tahun}: {said}."


def _dasar(row: Row) -> str:
    return "terjaring/terlayani" if kata.terjaring(row["jenis"]) else "terdata"
