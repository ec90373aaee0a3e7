"""Ringkasan: the five SPM services of social affairs, kab/kota and provincial authority apart, target 100 %.

Fed by need and service counts only; the index over six government affairs is another measure and never enters.
"""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus, Table, TableSpec
from panels import kesenjangan
from panels.common import plain_cell, sources, stamps, text, word_cell
from panels.kartu import Kartu, tujuan
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, nama_lingkup, provinsi
from panels.ringkasan_pilar import sel
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from words import label
from words.format import angka, periode, persen
from words.kalimat import BASIS_PERSEN
from words.keadaan import cakupan, nama
from words.kesenjangan import BASIS_KECIL

PAGE = "/"
CATATAN = (
    "Pembilang: yang terlayani; penyebut: yang membutuhkan menurut asesmen. Target 100 % setiap tahun anggaran "
    "(Permensos 9/2018).",
    "Bukan indeks SPM seluruh urusan (enam urusan).",
)
# beside the tiles, which fill whole rows of three and of six
CARA_BACA = (
    "Capaian adalah yang terlayani dibagi yang membutuhkan menurut asesmen.",
    "Rehabilitasi sosial di luar panti urusan kabupaten/kota, di dalam panti urusan provinsi (PP 2/2018).",
    "Target 100 % setiap tahun anggaran (Permensos 9/2018).",
    "Bukan indeks SPM seluruh urusan (enam urusan).",
)


def petak_spm(state: State, konteks: Konteks) -> tuple[tuple[str, tuple[Kartu, ...]], ...]:
    """Return the five tiles in their fixed order: the service's name and a card per authority."""
    found = _capaian(state, konteks)
    services = {row["layanan"]: row["nama"] for row in found}
    return tuple(
        (name, tuple(_kartu(row, state, konteks) for row in found if row["layanan"] == code))
        for code, name in services.items()
    )


def tabel_spm(state: State, konteks: Konteks) -> Panel:
    """Return the tiles as a table with need, service, gap and share; the share is a live formula in files."""
    found = _capaian(state, konteks)
    table = Table(_columns(), tuple(_line(row) for row in found), keys=tuple(row["layanan"] for row in found))
    return Panel(
        key="spm-lima-layanan",
        title="Lima layanan SPM bidang sosial: terlayani dari yang membutuhkan",
        unit="jiwa dan persen",
        period=f"{nama_lingkup(state, konteks)}, {periode(state.tahun)}",
        spec=TableSpec(table),
        table=table,
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(konteks, found, di={"periode": state.tahun}),
        alt=f"Lima layanan SPM, {state.tahun}: " + "; ".join(_baca(row) for row in found) + ".",
        notes=CATATAN,
        state=address(PAGE, state, konteks),
    )


def _capaian(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the rows of the view: one area sees its own authority only, never the province's tasks."""
    found = _semua(state, konteks)
    return tuple(row for row in found if not state.satu_wilayah or row["kewenangan"] != "provinsi")


def _semua(state: State, konteks: Konteks) -> tuple[Row, ...]:
    return rows("spm_capaian", konteks, periode=state.tahun, kode_wilayah=kode_lingkup(state, konteks))


def lihat_provinsi(layanan: str, state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return, on the view of one area, where the province's part of a service is found; without a number."""
    if not state.satu_wilayah:
        return ()
    others = (
        row for row in _semua(state, konteks) if row["layanan"] == layanan and row["kewenangan"] == "provinsi"
    )
    return tuple(f"{_judul(row)}: lihat {provinsi(konteks)['nama']}" for row in others)


def _kartu(row: Row, state: State, konteks: Konteks) -> Kartu:
    share = row["persen"] is not None and row["butuh"] >= BASIS_PERSEN
    return Kartu(
        kode=f"{row['layanan']}-{row['kewenangan']}".lower(),
        judul=_judul(row),
        nilai=angka(row["persen"], 1) if share else _jumlah(row),
        satuan="persen" if share else "",
        keterangan=(*_keterangan(row, share), *lihat_provinsi(row["layanan"], state, konteks)),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(konteks, [row], di={"periode": state.tahun}),
        halaman=tujuan(
            kesenjangan.PAGE,
            state,
            konteks,
            kesenjangan.choices(konteks),
            bagian=kesenjangan.SPM,
            jenis=row["layanan"],
            wilayah=state.wilayah if row["kewenangan"] != "provinsi" else SEMUA,
        ),
        tautan="Lihat kesenjangan layanan",
    )


def wewenang(row: Row) -> str:
    """Return who must serve, in the catalogue's words for this service: "Kabupaten/kota (di luar panti)"."""
    general = label.kewenangan(row["kewenangan"])
    who = general.partition(" (")[0].lower()
    own = (part.strip() for part in (row["wewenang"] or "").split(";"))
    found = next((part for part in own if part.startswith(who)), general)
    return found[:1].upper() + found[1:]


def _judul(row: Row) -> str:
    """Return who must serve without saying it twice: "Bencana provinsi", not "Provinsi (bencana provinsi)"."""
    whole = wewenang(row)
    who, _, narrow = whole.rstrip(")").partition(" (")
    return narrow[:1].upper() + narrow[1:] if who.lower() in narrow else whole


def _jumlah(row: Row) -> str:
    """Return "12 dari 15" on a small base, the symbol of the state where there is no number."""
    if row["keadaan"] == "ada":
        return f"{angka(row['terlayani'])} dari {angka(row['butuh'])}"
    return text(row, "butuh")


def _keterangan(row: Row, share: bool) -> tuple[str, ...]:
    target = f"target {persen(row['target_persen'], 0)}"
    covered = (cakupan(row["n_wilayah"], row["n_total"]),) if row["n_total"] > 1 else ()
    if row["keadaan"] == "ada":
        flag = " x" if row["status"] == "sementara" else ""
        counts = (
            f"{angka(row['terlayani'])} dari {angka(row['butuh'])}{flag} jiwa"
            if share
            else f"jiwa terlayani{flag}"
        )
        return (" · ".join((counts, target, *covered)),)
    empty = "Tidak ada yang membutuhkan" if row["keadaan"] == "nihil" else nama(row["keadaan"])
    return (" · ".join((empty, target, *covered)),)


def _columns() -> tuple[Column, ...]:
    return (
        Column("layanan", "Layanan"),
        Column("kewenangan", "Kewenangan"),
        Column("terlayani", "Terlayani (jiwa)", numeric=True),
        Column("butuh", "Membutuhkan (jiwa)", numeric=True),
        Column("belum", "Belum terlayani (jiwa)", numeric=True, rumus=Rumus("selisih", "butuh", "terlayani")),
        Column(
            "persen", "Capaian (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "terlayani", "butuh", 100)
        ),
        Column("target", "Target (%)", numeric=True),
        Column("cakupan", "Cakupan"),
    )


def _line(row: Row) -> tuple:
    covered = cakupan(row["n_wilayah"], row["n_total"]) if row["n_total"] > 1 else row["nama_wilayah"]
    share = sel(row, "persen", 1) if row["persen"] is not None else plain_cell(None, 1, row["keadaan"])
    if row["persen"] is not None and row["butuh"] < BASIS_PERSEN:
        share = Cell(None, BASIS_KECIL, "tidak_tersedia")
    counts = tuple(sel(row, key) for key in ("terlayani", "butuh", "belum"))
    words = (word_cell(row["nama"]), word_cell(wewenang(row)))
    return (*words, *counts, share, plain_cell(row["target_persen"]), word_cell(covered))


def _baca(row: Row) -> str:
    known = row["persen"] is not None and row["butuh"] >= BASIS_PERSEN
    share = f" ({persen(row['persen'], 1)})" if known else ""
    return f"{row['nama']}, {wewenang(row)}: {_jumlah(row)}{share}"
