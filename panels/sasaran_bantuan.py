"""Bantuan sosial and mandiri/terminasi: two measures of their own, beside PMKS and never part of it."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import kesenjangan
from panels.common import cell, empty_cell, text, word_cell
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, nama_lingkup
from panels.sasaran import KOSONG, PAGE, status_kata
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import label
from words.format import periode
from words.keadaan import cakupan, nama

PROGRAM_BANTUAN = ("PKH", "BLT", "WRSE")
BUKAN_PMKS = (
    "Penerima bantuan bukan PMKS: ukuran tersendiri, dihitung menurut program, tidak dijumlahkan dengan PMKS terdata "
    "dan tidak dijumlahkan antarprogram."
)
WRSE = "WRSE: nama lama perempuan rawan sosial ekonomi (PRSE); di sini hanya penerima bantuannya."
MINTA_BANTUAN = (
    "Penerima {program} tidak tersedia. Yang perlu diserahkan kepada pengelola data: rekap penerima menurut program, "
    "wilayah, dan tahun (jumlah saja, tanpa nama dan NIK)."
)
MINTA_KELUAR = (
    "Yang mandiri atau selesai dilayani (terminasi) {tahun} tidak tersedia. Mintakan kolom “keluar/terminasi” pada "
    "rekap PMKS dinas sosial, lalu unggah pada Masukan Data."
)
BUKAN_SELISIH = (
    "Keluar: yang tercatat mandiri, kembali ke keluarga, atau selesai dilayani selama tahun itu; bukan selisih yang "
    "terdata antartahun."
)
KELUAR = "keluar"


def bantuan(state: State, konteks: Konteks) -> Panel:
    """Return the recipients of PKH, BLT, WRSE and other assistance as published; empty rows say so."""
    found = rows("bantuan_terbitan", konteks, kode_wilayah=kode_lingkup(state, konteks))
    absent = tuple(one for one in PROGRAM_BANTUAN if not any(sebutan(row, one) for row in found))
    lines = [*(_baris(row) for row in found), *(_kosong(one) for one in absent)]
    return panel_tabel_data(
        key="bantuan",
        title="Penerima bantuan sosial",
        unit="satuan pada kolom Satuan",
        period=f"{nama_lingkup(state, konteks)}, periode pada tiap baris",
        table=isi_tabel(_KOLOM, lines, ()),
        used=found,
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.SASARAN),
        konteks=konteks,
        sentences=(MINTA_BANTUAN.format(program=", ".join(absent)),) if absent else (),
        notes=(BUKAN_PMKS, WRSE),
    )


def sebutan(row: Row, program: str) -> bool:
    """Whether a published row speaks of a programme: its name is a word of the detail."""
    return program.lower() in row["rincian"].lower().replace("(", " ").replace(")", " ").split()


_KOLOM = (
    Column("bantuan", "Bantuan"),
    Column("periode", "Periode"),
    Column("nilai", "Penerima", numeric=True),
    Column("satuan", "Satuan"),
    Column("status", "Keterangan"),
)


def _baris(row: Row) -> tuple[Cell, ...]:
    return (
        word_cell(row["nama"] if row["rincian"] == "total" else row["rincian"]),
        word_cell(" sampai ".join(periode(part) for part in row["periode"].split("/"))),
        cell(row, desimal=row["desimal"]),
        word_cell(row["satuan"]),
        word_cell("; ".join(part for part in (status_kata(row), row["catatan"]) if part)),
    )


def _kosong(program: str) -> tuple[Cell, ...]:
    return (
        word_cell(program),
        word_cell(KOSONG),
        empty_cell(),
        word_cell(""),
        word_cell(nama("tidak_tersedia")),
    )


def keluar(state: State, konteks: Konteks) -> Panel:
    """Return who left the service independent or finished, per type, beside those recorded; sensitive types last."""
    area = kode_lingkup(state, konteks)
    found = rows("ukuran_jenis", konteks, periode=state.tahun, kode_wilayah=area, ukuran=KELUAR)
    told = [row for row in found if row["keadaan"] in ("ada", "nihil") and row["tingkat_sensitif"] < 3]
    return panel_tabel_data(
        key="keluar",
        title="Mandiri dan selesai dilayani (terminasi)",
        unit="satuan pada kolom Satuan (kasus menurut jenis)",
        period=f"{nama_lingkup(state, konteks)}, {periode(state.tahun)}",
        table=isi_tabel(_KOLOM_KELUAR, [_keluar(row) for row in found] or [_tanpa()], ()),
        used=found,
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.SASARAN),
        konteks=konteks,
        di={"periode": state.tahun, "kode_wilayah": area},
        alt="Mandiri dan selesai dilayani: "
        + ("; ".join(f"{r['nama']} {text(r)}" for r in told) or KOSONG)
        + ".",
        sentences=() if found else (MINTA_KELUAR.format(tahun=state.tahun),),
        notes=(BUKAN_SELISIH,),
    )


_KOLOM_KELUAR = (
    Column("jenis", "Jenis"),
    Column("keluar", "Keluar", numeric=True),
    Column("terdata", "Terdata", numeric=True),
    Column("satuan", "Satuan"),
    Column("cakupan", "Cakupan"),
)


def _keluar(row: Row) -> tuple[Cell, ...]:
    recorded = {**row, "keadaan": row["keadaan_terdata"]}
    return (
        word_cell(row["nama"]),
        cell(row),
        cell(recorded, "terdata"),
        word_cell(label.satuan(row["satuan"])),
        word_cell(cakupan(row["n_wilayah"], row["n_total"]) if row["n_total"] > 1 else ""),
    )


def _tanpa() -> tuple[Cell, ...]:
    return (word_cell("Semua jenis"), empty_cell(), empty_cell(), word_cell(""), word_cell(KOSONG))
