"""Profil: every type in one table – the last comparable change, the gap, who must act; all files carry it."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus, Table
from panels.common import plain_cell, word_cell
from panels.jenis import nomor
from panels.panel import Panel
from panels.profil_dasar import PAGE, Tempat, jenis, perubahan
from panels.profil_perhatian import SYARAT, jelas
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Row
from words import kalimat, label, statistik
from words.format import bertanda, periode
from words.keadaan import NIHIL, akhiran, cakupan, simbol

TIDAK_SEBANDING = {
    "tidak_ada_akhir": "tidak ada angka pada tahun ini",
    "tidak_ada_awal": "tidak ada angka tahun sebelumnya",
}

TANPA_KURANG = {
    "beda_cakupan": "terdata dan tertangani mencakup wilayah yang berbeda",
    "beda_kumulatif": "yang satu kumulatif, yang lain tahunan",
    "melebihi": "tertangani melebihi terdata: perlu klarifikasi data",
}


def rincian(one: Tempat) -> Panel:
    """Return all types: values of both years, the difference, its certainty, and the gap of the year."""
    found, gaps = perubahan(one), {row["jenis"]: row for row in jenis(one)}
    used = (*({**row, "status": _status(row)} for row in found), *gaps.values())
    years = sorted({row["tahun_awal"] for row in found if row["tahun_awal"]})
    since = f"{years[0]}–" if years else ""
    return panel_tabel_data(
        key="profil-rincian",
        title=f"Rincian semua jenis: perubahan {label.ukuran(one.state.ukuran).lower()} dan kesenjangan layanan",
        unit="jiwa dan KK, masing-masing menurut jenisnya",
        period=f"{one.nama}, {since}{periode(one.tahun)}",
        table=_tabel(one, found, gaps),
        used=used,
        page=PAGE,
        choices={},
        state=one.state,
        konteks=one.konteks,
        di={"periode": tuple(str(year) for year in (*years, one.tahun)), "kode_wilayah": one.kode},
        alt=f"Rincian {len(found)} jenis, {one.nama}, {one.tahun}.",
        notes=(SYARAT, "Jiwa dan KK tidak dijumlahkan dan tidak diperingkat bersama."),
    )


def _status(row: Row) -> str:
    return "sementara" if row["sementara"] else "tetap"


def _tabel(one: Tempat, found: tuple[Row, ...], gaps: dict[str, Row]) -> Table:
    columns = (
        Column("jenis", "Jenis"),
        Column("satuan", "Satuan"),
        Column("dari", "Tahun pembanding"),
        Column("awal", "Sebelum", numeric=True),
        Column("akhir", one.tahun, numeric=True),
        Column("selisih", "Selisih", numeric=True, rumus=Rumus("selisih", "akhir", "awal")),
        Column(
            "persen", "Selisih (%)", numeric=True, desimal=1, rumus=Rumus("selisih_persen", "akhir", "awal")
        ),
        Column("tanda", "Kepastian"),
        Column("sebanding", "Wilayah sebanding"),
        Column("terdata", "Terdata", numeric=True),
        Column("tertangani", "Tertangani", numeric=True),
        Column("belum", "Belum tertangani", numeric=True, rumus=Rumus("selisih", "terdata", "tertangani")),
        Column("catatan", "Catatan kesenjangan"),
        Column("kewenangan", "Yang berwenang"),
    )
    lines = (_baris(row, gaps.get(row["jenis"])) for row in found)
    return isi_tabel(columns, lines, (row["jenis"] for row in found))


def _baris(row: Row, gap: Row | None) -> tuple[Cell, ...]:
    state = "disamarkan" if row["alasan"] == "disamarkan" else "tidak_tersedia"
    own = gap if gap and gap["satuan"] == row["satuan"] else None
    return (
        word_cell(f"{nomor(row['jenis'])} {row['nama']}"),
        word_cell(row["satuan"]),
        word_cell(str(row["tahun_awal"] or "")),
        _jumlah(row["nilai_awal"], state),
        _jumlah(row["nilai_akhir"], state),
        plain_cell(row["selisih"], 0, state, lambda x, digits: bertanda(x, digits) + akhiran(_status(row))),
        plain_cell(row["persen"], 1, state, bertanda),
        word_cell(_kepastian(row)),
        word_cell(cakupan(row["n_sebanding"], row["n_total"]) if row["n_total"] > 1 else ""),
        *(_sel(own, key) for key in ("terdata", "tertangani", "belum")),
        word_cell(_catatan(own) if own else ""),
        word_cell(own["pelaksana"] if own else ""),
    )


def _catatan(own: Row) -> str:
    """Return of how many areas recorded and served are, and why there is no gap where there is none."""
    covered = cakupan(own["n_wilayah"], own["n_total"]) if own["n_total"] > 1 else ""
    return "; ".join(part for part in (covered, TANPA_KURANG.get(own["alasan_porsi"], "")) if part)


def _kepastian(row: Row) -> str:
    """Return "jelas naik", "belum dapat dipastikan", or why there is no difference."""
    if row["alasan"] != "sebanding" or row["selisih"] is None:
        return TIDAK_SEBANDING.get(row["alasan"]) or kalimat.SEBAB.get(
            row["alasan"], kalimat.SEBAB["tidak_tersedia"]
        )
    spread = jelas(row)
    if row["selisih"] == 0:
        return "tidak berubah"
    return statistik.beda(row["selisih"], bool(spread and spread.jelas))


def _sel(row: Row | None, key: str) -> Cell:
    """Return one side of the gap; where one side is hidden neither is shown, so that no difference tells it."""
    if row is None:
        return plain_cell(None)
    state = row["keadaan_porsi"]
    shown = state in ("ada", "nihil") or (state == "tidak_tersedia" and row[key] is not None)
    return _jumlah(row[key] if shown else None, state)


def _jumlah(value: int | None, state: str) -> Cell:
    """Return a count; a true zero has its own sign, as in every other table."""
    return Cell(0.0, simbol(NIHIL), NIHIL) if value == 0 else plain_cell(value, 0, state)
