"""Kapasitas layanan: what the services have to work with – workers, villages, institutions – per area."""

from __future__ import annotations

from charts.spec import Cell, Column, Table
from panels import kesenjangan
from panels.common import sources, stamps, word_cell
from panels.kapasitas_kata import arahan, catatan_panel, kalimat
from panels.kapasitas_rasio import (
    KECAMATAN,
    PAGE,
    RASIO,
    banyak,
    hitungan,
    provinsi,
    satu,
    sebab,
    sel,
    semua,
    sisi,
    teks,
    wilayah,
)
from panels.kartu import Kartu, tujuan
from panels.panel import Panel, Stamps
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row
from words import label
from words.format import angka, periode
from words.keadaan import cakupan

TIDAK_TERSEDIA = "Tidak tersedia"
TAUTAN = "Lihat kapasitas layanan"
URUTAN = (KECAMATAN, *(code for code in RASIO if code != KECAMATAN))
TERSENDIRI = ("beda_asal", "dasar_sebagian")  # both sides are known, and yet there is no ratio


def kapasitas(state: State, konteks: Konteks) -> Panel:
    """Return the capacity table: one row per ratio for a chosen area, one row per area and the province otherwise."""
    found = semua(state, konteks)
    own = satu(found, state)
    alone = bool(own) and own[0]["tingkat"] != "provinsi"
    place = own[0]["nama"] if own else ""
    return panel_tabel_data(
        key="kapasitas",
        title=f"Kapasitas layanan, {place}" if alone else "Kapasitas layanan menurut wilayah",
        unit="lihat nama ukuran" if alone else "lihat judul kolom",
        period=f"{place}, {periode(state.tahun)}",
        table=_satu_wilayah(own, found) if alone else _semua_wilayah(found),
        used=own if alone else found,
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.KAPASITAS),
        konteks=konteks,
        stempel=cap(own if alone else found, own, state, konteks),
        alt=f"Kapasitas layanan, {place}, {state.tahun}: "
        + "; ".join(f"{RASIO[row['rasio']].judul} {teks(row)}" for row in own)
        + ".",
        sentences=kalimat(own, found, state),
        notes=catatan_panel(state, konteks),
    )


def _satu_wilayah(own: tuple[Row, ...], found: tuple[Row, ...]) -> Table:
    columns = (
        Column("rasio", "Ukuran kapasitas"),
        Column("nilai", "Nilai", numeric=True, desimal=2),
        Column("hitungan", "Dihitung dari"),
        Column("provinsi", "Provinsi", numeric=True, desimal=2),
        Column("cakupan", "Cakupan provinsi"),
    )
    return isi_tabel(columns, (_baris(row, found) for row in own), (row["rasio"] for row in own))


def _baris(row: Row, found: tuple[Row, ...]) -> tuple[Cell, ...]:
    own, whole = RASIO[row["rasio"]], provinsi(found, row["rasio"])
    made = f"{hitungan(row)}; {sebab(row)}" if row["sebab"] in TERSENDIRI else hitungan(row)
    return (
        word_cell(own.judul),
        sel(row),
        word_cell(made),
        sel(whole),
        word_cell(cakupan(whole["n_wilayah"], whole["n_total"])),
    )


def _semua_wilayah(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("kecamatan", "Kecamatan", numeric=True, jumlah=True),
        Column("tksk", "TKSK", numeric=True, jumlah=True),
        *(
            Column(code, RASIO[code].judul_kolom, numeric=True, desimal=RASIO[code].desimal)
            for code in URUTAN
        ),
    )
    first = wilayah(found, KECAMATAN)
    lines = tuple(_garis(area, found) for area in first)
    whole = provinsi(found, KECAMATAN)
    total = _garis(whole, found) if whole else None
    return Table(columns, lines, total=total, keys=tuple(area["kode_wilayah"] for area in first))


def _garis(area: Row, found: tuple[Row, ...]) -> tuple[Cell, ...]:
    """One area: how many kecamatan and TKSK, then every ratio; the province counts areas that show both."""
    ratios = (sel(_di(found, code, area["kode_wilayah"])) for code in URUTAN)
    return (word_cell(area["nama"]), sisi(area, "pembilang"), sisi(area, "penyebut"), *ratios)


def _di(found: tuple[Row, ...], code: str, area: str) -> Row:
    return next(row for row in found if (row["rasio"], row["kode_wilayah"]) == (code, area))


def cap(used: tuple[Row, ...], own: tuple[Row, ...], state: State, konteks: Konteks) -> Stamps:
    """Return the stamps of the ratios: the least coverage of those shown, the population base where one is used."""
    counted = [row for row in own if not row["sebab"]]
    whole = bool(counted) and counted[0]["n_total"] > 1
    base = any(row["rasio"] == "tagana_per_10rb" and not row["sebab"] for row in used)
    return stamps(
        konteks,
        used,
        n=min(row["n_wilayah"] for row in counted) if whole else None,
        total=counted[0]["n_total"] if whole else None,
        penyebut=label.dasar(state.penduduk) if base else "",
        di={"periode": state.tahun},
    )


def ringkas(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return the cards of the chosen area (or the province): TKSK and kecamatan first, then the other ratios."""
    own = satu(semua(state, konteks), state)
    return tuple(
        _kartu(row, state, konteks) for row in sorted(own, key=lambda row: row["rasio"] != KECAMATAN)
    )


def _kartu(row: Row, state: State, konteks: Konteks) -> Kartu:
    workers = row["rasio"] == KECAMATAN
    value, unit = _tksk(row) if workers else (teks(row), RASIO[row["rasio"]].satuan_kartu)
    empty = row["penyebut"] is None if workers else bool(row["sebab"])
    covered = (cakupan(row["n_wilayah"], row["n_total"]),) if row["n_total"] > 1 else ()
    return Kartu(
        kode=f"kapasitas-{row['rasio']}".replace("_", "-"),
        judul="TKSK dan kecamatan" if workers else RASIO[row["rasio"]].judul,
        nilai=TIDAK_TERSEDIA if empty and row["keadaan"] != "disamarkan" else value,
        satuan="" if empty else unit,
        keterangan=(" · ".join((periode(state.tahun), *covered)), *_keterangan(row)),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=cap((row,), (row,), state, konteks),
        halaman=tujuan(
            PAGE,
            state,
            konteks,
            kesenjangan.choices(konteks),
            bagian=kesenjangan.KAPASITAS,
            tahun=state.tahun,
        ),
        tautan=TAUTAN,
    )


def _tksk(row: Row) -> tuple[str, str]:
    return banyak(row["penyebut"], row["status"] if not row["sebab"] else "tetap"), "TKSK"


def _keterangan(row: Row) -> tuple[str, ...]:
    """What must be said beside the number: what it is made of, or why there is none and what to do."""
    if row["sebab"]:
        return (f"{sebab(row)[:1].upper()}{sebab(row)[1:]}. {arahan(row)}",)
    if row["rasio"] != KECAMATAN:
        return (hitungan(row),)
    gap = f"{teks(row)} kecamatan tanpa TKSK" if row["nilai"] else "jumlah TKSK tidak kurang dari itu"
    return (f"untuk {angka(row['pembilang'])} kecamatan; {gap}",)
