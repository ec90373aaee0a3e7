"""Recorded (bar) and served (dot) per type, in official order, one panel per unit."""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Rumus, Series, Table
from panels import jenis as dasar
from panels.common import sources, stamps, unit_word, word_cell
from panels.jenis_kalimat import kalimat_rincian
from panels.jenis_kosong import panel_kosong, terisi
from panels.kelengkapan import kelengkapan
from panels.panel import Panel
from panels.state import SEMUA_JENIS, State, address
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import persen

DERET = (("terdata", "batang", "utama"), ("tertangani", "titik", "kedua"))
SATUAN_TERPISAH = "Jiwa dan KK dihitung terpisah: tidak dijumlahkan dan tidak sesumbu."


def rincian(state: State, konteks: Konteks) -> tuple[Panel, ...]:
    """Return one panel per unit (jiwa, KK, …) for the chosen area or the province; one table when all are empty."""
    here = dasar.di_tempat(dasar.semua_baris(state, konteks), state)
    if not terisi(here):
        return (panel_kosong(here, state, konteks),)
    return tuple(_panel(unit, here, state, konteks) for unit in dasar.satuan_ada(here, state))


def _panel(satuan: str, here: tuple[Row, ...], state: State, konteks: Konteks) -> Panel:
    shown = dasar.terpilih(here, state, satuan)
    whole = dasar.jumlah_semua(here, satuan)
    covered = (
        (whole["n_wilayah"], whole["n_total"]) if whole and whole["tingkat"] == "provinsi" else (None, None)
    )
    place = dasar.nama_tempat(here)
    title = f"Terdata dan tertangani ({satuan}) menurut {dasar.menurut(state)}: {place}"
    return Panel(
        key=f"rincian-{satuan}-{dasar.kelompok(state)}".lower(),
        title=title,
        unit=unit_word(satuan),
        period=state.tahun,
        spec=bagan(shown, state, satuan),
        table=tabel(shown, whole if dasar.preset(state).jenis == () else None, satuan),
        sources=sources(konteks, (row["sumber_id"] for row in shown)),
        stamps=stamps(
            konteks,
            dasar.dipakai(shown, "terdata", "tertangani"),
            n=covered[0],
            total=covered[1],
            di={"periode": state.tahun},
        ),
        alt=alt_text(title, state.tahun, satuan, shown),
        sentences=kalimat_rincian(shown, whole, _lengkap(satuan, state, konteks), state, satuan)
        or (f"Data tidak tersedia untuk {place}, {state.tahun}, dalam {satuan}.",),
        notes=_catatan(shown, state, konteks),
        state=address(dasar.PAGE, state, konteks, dasar.choices(konteks)),
    )


def _lengkap(satuan: str, state: State, konteks: Konteks) -> tuple[Row, ...]:
    return kelengkapan(konteks, state.tahun, SEMUA_JENIS, satuan, "terdata")


def bagan(shown: tuple[Row, ...], state: State, satuan: str) -> BarSpec:
    """Return the bar-and-dot chart; contoh and official rows are never in one series."""
    origins = dict.fromkeys(row["asal"] or "" for row in shown if row["asal"]) or {"": None}
    first = next(iter(origins))
    series = tuple(
        Series(
            name=label.nama_seri(label.ukuran(key), origin == "contoh"),
            marks=tuple(_mark(row, key, satuan) for row in shown if (row["asal"] or first) == origin),
            bentuk=shape,
            warna=colour,
            contoh=origin == "contoh",
        )
        for origin in origins
        for key, shape, colour in DERET
    )
    values = [row[key] for row in shown for key, _, _ in DERET]
    return BarSpec(
        categories=tuple((row["jenis"], dasar.label_jenis(row)) for row in shown),
        series=series,
        axis=dasar.sumbu(unit_word(satuan), values),
        selected=state.jenis,
    )


def _mark(row: Row, key: str, satuan: str) -> Mark:
    share = f"Tertangani {persen(row['persen'], 1)} dari terdata" if row["persen"] is not None else ""
    covered = dasar.cakupan_baris(row)
    return Mark(
        key=row["jenis"],
        label=dasar.nama_jenis(row),
        value=row[key],
        text=dasar.teks(row, key),
        keadaan=row[f"keadaan_{key}"],
        hover=tuple(line for line in (f"Satuan: {satuan}", share, covered) if line),
    )


def tabel(shown: tuple[Row, ...], whole: Row | None, satuan: str) -> Table:
    """Return the table twin; the last row is the published sum of cases over all types, never people."""
    return Table(
        columns=_kolom(satuan),
        rows=tuple(_sel(row) for row in shown),
        total=_sel(whole) if whole else None,
        keys=tuple(row["jenis"] for row in shown),
    )


def _kolom(satuan: str) -> tuple[Column, ...]:
    gap, share = Rumus("selisih", "terdata", "tertangani"), Rumus("rasio", "tertangani", "terdata", 100)
    return (
        Column("kode", "Kode"),
        Column("jenis", "Nama"),
        Column("terdata", "Terdata", numeric=True, satuan=satuan, jumlah=True),
        Column("tertangani", "Tertangani", numeric=True, satuan=satuan, jumlah=True),
        Column("belum", "Belum tertangani", numeric=True, satuan=satuan, rumus=gap),
        Column("persen", "Porsi tertangani (%)", numeric=True, desimal=1, rumus=share),
        Column("cakupan", "Cakupan"),
        Column("status", "Status"),
    )


def _sel(row: Row) -> tuple[Cell, ...]:
    share = row["keadaan_persen"]
    return (
        word_cell(row["jenis"]),
        word_cell("Jumlah kasus menurut jenis" if row["jenis"] == SEMUA_JENIS else dasar.nama_jenis(row)),
        *(_angka(row, key) for key in ("terdata", "tertangani")),
        dasar.sel(row["belum"], 0, share),
        dasar.sel(row["persen"], 1, share),
        word_cell(dasar.cakupan_baris(row)),
        word_cell(label.status(row["status_terdata"])) if row["terdata"] is not None else word_cell(""),
    )


def _angka(row: Row, key: str) -> Cell:
    value = row[key]
    return Cell(None if value is None else float(value), dasar.teks(row, key), row[f"keadaan_{key}"])


def _catatan(shown: tuple[Row, ...], state: State, konteks: Konteks) -> tuple[str, ...]:
    members = rows("anggota_jenis", konteks, jenis=SEMUA_JENIS)
    groups = any(row["keluarga"] == "grup" for row in shown)
    grouped = (
        "Baris gabungan: pengirim melaporkan beberapa jenis dalam satu angka; bukan jenis tersendiri.",
    )
    return (
        catatan.hitung_ganda(len(members)),
        SATUAN_TERPISAH,
        *(grouped if groups else ()),
        *dasar.catatan_jenis(shown),
        *_definisi(shown, state, konteks),
    )


def _definisi(shown: tuple[Row, ...], state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return the definition and overlaps of the chosen type, when it is one of the shown rows."""
    if all(row["jenis"] != state.jenis for row in shown):
        return ()
    row = next(one for one in rows("jenis_daftar", konteks) if one["jenis"] == state.jenis)
    overlaps = ", ".join(dasar.nomor(code) for code in (row["tumpang_tindih"] or "").split("|") if code)
    lap = f" Dapat tumpang tindih dengan jenis {overlaps}." if overlaps else ""
    return (f"{row['nama']}: {row['definisi']}{lap}",)


def alt_text(title: str, tahun: str, satuan: str, shown: tuple[Row, ...]) -> str:
    """Return the chart read out: every row with both values."""
    parts = "; ".join(
        f"{dasar.nama_jenis(row)} terdata {dasar.teks(row, 'terdata')}, tertangani {dasar.teks(row, 'tertangani')}"
        for row in shown
    )
    return f"{title}, {tahun}, {satuan}: {parts}."
