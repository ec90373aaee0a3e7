"""Tinjauan otomatis: composition – the areas of the province, the types of a roll-up, men and women."""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Rumus, Series, Table
from panels import jelajah, jenis_rincian, sebaran_pmks
from panels import jenis as dasar
from panels.common import empty_cell, sources, stamps, unit_word, word_cell
from panels.panel import Panel
from panels.peka import PEKA
from panels.sebaran import Nilai, Sebaran
from panels.state import SEMUA_JENIS, State, address
from panels.tinjauan_besar import judul
from panels.tinjauan_dasar import Pokok, pokok, tinjau
from queries import Konteks, Row, rows
from stats.rasio import BASIS_PERSEN, porsi
from words import catatan, label
from words.format import angka, persen
from words.keadaan import ADA, NIHIL

PORSI = "Porsi: dari jumlah provinsi yang dilaporkan; wilayah yang belum melapor tidak ada di dalamnya."
TANPA_PEKA = "{n} jenis bertingkat sensitif 3 tidak dimuat di sini; jumlahnya ada pada halaman Jenis."


def wilayah(state: State, konteks: Konteks) -> Panel | None:
    """Return the counts of the areas with their shares of the province; None for what stands as province total only."""
    one = pokok(state, konteks)
    if one.info is None or one.hanya_provinsi:
        return None
    shown = sebaran_pmks.jumlah(one.state, konteks)
    n, total = shown.cakupan or (None, None)
    made = Panel(
        key="wilayah",
        title=f"Susunan menurut wilayah – {judul(one)}",
        unit=unit_word(shown.satuan),
        period=shown.periode,
        spec=_batang(shown, one),
        table=_tabel(shown),
        sources=sources(konteks, shown.sumber_id),
        stamps=stamps(
            konteks, shown.dipakai, n=n, total=total, di={"periode": state.tahun, "jenis": one.info.kode}
        ),
        alt=f"{judul(one)} menurut wilayah, {shown.periode}: {_dibaca(shown)}.",
        notes=(PORSI, *shown.catatan),
        definition=shown.definisi,
        state=address(jelajah.PAGE, state, konteks, jelajah.choices(konteks)),
    )
    return tinjau(made, "wilayah", one)


def _bagian(one: Nilai, shown: Sebaran) -> float | None:
    """Share of the province's number; none over a base below 20 or where either is not shown."""
    whole = shown.total.nilai if shown.total else None
    if one.nilai is None or not whole or whole < BASIS_PERSEN or one.nilai > whole:
        return None
    return porsi(one.nilai, whole)


def _batang(shown: Sebaran, one: Pokok) -> BarSpec:
    contoh = any(row.get("asal") == "contoh" for row in shown.dipakai)
    marks = tuple(_mark(value, shown) for value in shown.nilai)
    name = label.nama_seri(label.ukuran(one.state.ukuran), contoh)
    return BarSpec(
        tuple((mark.key, mark.label) for mark in marks),
        (Series(name, marks, "batang", "utama", contoh),),
        dasar.sumbu(unit_word(shown.satuan), (value.nilai for value in shown.nilai)),
        "" if one.provinsi else one.kode,
    )


def _mark(one: Nilai, shown: Sebaran) -> Mark:
    part = _bagian(one, shown)
    more = f" ({persen(part, 1)})" if part else ""
    return Mark(one.kode, one.pendek, one.nilai, f"{one.teks}{more}", one.keadaan, hover=one.hover)


def _tabel(shown: Sebaran) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("nilai", f"Jumlah ({shown.satuan})", numeric=True, jumlah=True),
        Column("porsi", "Porsi provinsi (%)", numeric=True, desimal=1, rumus=Rumus("porsi", "nilai")),
        Column("status", "Status"),
    )
    lines = tuple(_garis(one, shown) for one in shown.nilai)
    total = _garis(shown.total, shown) if shown.total else None
    return Table(columns, lines, total, keys=tuple(one.kode for one in shown.nilai))


def _garis(one: Nilai, shown: Sebaran) -> tuple[Cell, ...]:
    part = _bagian(one, shown)
    share = dasar.sel(part, 1) if one.keadaan in (ADA, NIHIL) else empty_cell(one.keadaan)
    return (word_cell(one.nama), one.sel[0], share, one.sel[1])


def _dibaca(shown: Sebaran) -> str:
    return "; ".join(f"{one.nama} {one.teks}" for one in shown.nilai)


def anggota(state: State, konteks: Konteks) -> Panel | None:
    """Return recorded and served of the types that a roll-up sums; None for a single type. Sensitive types stay out."""
    one = pokok(state, konteks)
    if one.info is None or not one.info.gabungan:
        return None
    open_, closed = _terbuka(one)
    here = dasar.di_tempat(dasar.semua_baris(one.state.with_(kelompok=dasar.JENIS), konteks), one.state)
    shown = tuple(row for row in here if row["jenis"] in open_ and row["satuan"] == one.info.satuan)
    title = f"Susunan menurut jenis – {one.info.nama}, dalam {one.info.satuan}"
    made = Panel(
        key="anggota",
        title=title,
        unit=unit_word(one.info.satuan),
        period=f"{one.nama}, {one.state.tahun}",
        spec=jenis_rincian.bagan(shown, one.state, one.info.satuan),
        table=jenis_rincian.tabel(shown, None, one.info.satuan),
        sources=sources(konteks, (row["sumber_id"] for row in shown)),
        stamps=stamps(
            konteks, dasar.dipakai(shown, "terdata", "tertangani"), di={"periode": one.state.tahun}
        ),
        alt=jenis_rincian.alt_text(title, one.state.tahun, one.info.satuan, shown),
        notes=(
            *((TANPA_PEKA.format(n=angka(len(closed))),) if closed else ()),
            catatan.hitung_ganda(),
            *dasar.catatan_jenis(shown),
        ),
        state=address(jelajah.PAGE, state, konteks, jelajah.choices(konteks)),
    )
    return tinjau(made, "anggota", one)


def _terbuka(one: Pokok) -> tuple[frozenset[str], frozenset[str]]:
    """The types summed that may be shown here, and those that may not; group rows where all types are summed."""
    found: list[Row] = list(rows("anggota_jenis", one.konteks, jenis=one.state.jenis))
    if one.state.jenis == SEMUA_JENIS:
        found += [row for row in rows("jenis_daftar", one.konteks) if row["keluarga"] == "grup"]
    closed = frozenset(row["jenis"] for row in found if row["tingkat_sensitif"] >= PEKA)
    return frozenset(row["jenis"] for row in found) - closed, frozenset(
        code for code in closed if code in one.info.anggota
    )
