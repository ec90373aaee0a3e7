"""Budget of the programmes beside the people not yet served; money and people are never divided."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus
from panels import kesenjangan
from panels.common import empty_cell, plain_cell, word_cell
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, nama_lingkup
from panels.sasaran import KOSONG, PAGE
from panels.sasaran_spm import label_layanan, spm
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import program
from words.format import angka, periode
from words.keadaan import nilai_teks

MINTA_ANGGARAN = (
    "Anggaran {tahun} tidak tersedia pada edisi data ini. Yang perlu diserahkan kepada pengelola data: laporan "
    "realisasi anggaran dinas sosial menurut program SIPD (kode program, sumber dana, pagu, realisasi)."
)
BERSANDING = (
    "Anggaran dan kesenjangan disandingkan, tidak dibagi: satu program membiayai lebih dari satu layanan "
    "dan jenis."
)
ANTARLAYANAN = (
    "Kesenjangan antarlayanan tidak dijumlahkan: satu orang dapat membutuhkan lebih dari satu layanan."
)


def anggaran(state: State, konteks: Konteks) -> Panel:
    """Return budget ceiling and spending per programme beside the gap of the services that it pays for."""
    area = kode_lingkup(state, konteks)
    money = rows("anggaran_program", konteks, tahun=int(state.tahun), kode_wilayah=area)
    gaps, known = _milik(state, konteks), rows("program_layanan", konteks)
    lines = [_uang(row, gaps, known) for row in money] or [
        _tanpa_uang(code, gaps, known) for code in dict.fromkeys(row["program"] for row in known)
    ]
    return panel_tabel_data(
        key="anggaran-program",
        title="Anggaran menurut program di samping kesenjangan layanan",
        unit="rupiah dan jiwa",
        period=f"{nama_lingkup(state, konteks)}, {periode(state.tahun)}",
        table=isi_tabel(_KOLOM_UANG, lines, [row["program"] for row in money]),
        used=(*gaps, *({**row, "asal": "resmi"} for row in money)),
        page=PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.SASARAN),
        konteks=konteks,
        di={"periode": state.tahun},
        sentences=() if money else (MINTA_ANGGARAN.format(tahun=state.tahun),),
        notes=(BERSANDING, ANTARLAYANAN),
    )


def _milik(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the services that the area's own budget pays for: the province's those inside panti, not the areas'."""
    found = spm(state, konteks)
    own = tuple(row for row in found if row["kewenangan"] == "provinsi")
    return own or found


_KOLOM_UANG = (
    Column("program", "Program (kode SIPD)"),
    Column("pagu", "Pagu (Rp)", numeric=True),
    Column("realisasi", "Realisasi (Rp)", numeric=True),
    Column("serapan", "Serapan (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "realisasi", "pagu", 100)),
    Column("belum", "Belum terlayani menurut layanan (jiwa)"),
    Column("siapa", "Siapa yang bertindak"),
    Column("sumber_dana", "Sumber dana"),
)


def _uang(row: Row, gaps: tuple[Row, ...], known: tuple[Row, ...]) -> tuple[Cell, ...]:
    return (
        word_cell(f"{program.nama(row['induk'])} ({row['program']})"),
        plain_cell(row["pagu"]),
        plain_cell(row["realisasi"]),
        plain_cell(row["serapan"], 1),
        word_cell(kesenjangan_program(row["program"], gaps, known)),
        word_cell(_siapa(gaps)),
        word_cell(row["sumber_dana"]),
    )


def _tanpa_uang(code: str, gaps: tuple[Row, ...], known: tuple[Row, ...]) -> tuple[Cell, ...]:
    words = (kesenjangan_program(code, gaps, known), _siapa(gaps), KOSONG)
    return (word_cell(f"{program.nama(code)} ({code})"), *(empty_cell(),) * 3, *map(word_cell, words))


def kesenjangan_program(code: str, gaps: tuple[Row, ...], known: tuple[Row, ...]) -> str:
    """Return "disabilitas 12; anak 30" of the services that a programme or activity pays for, never added."""
    own = program.KEGIATAN.get(code)
    paid = {own} if own else {row["layanan"] for row in known if code == row["program"] and row["layanan"]}
    if not paid:
        return "tidak ada layanan SPM pada kode ini"
    return "; ".join(f"{_singkat(row)} {_belum(row)}" for row in gaps if row["layanan"] in paid)


def _singkat(row: Row) -> str:
    return row["nama_pendek"].removeprefix("SPM ").removesuffix(" telantar")


def _siapa(gaps: tuple[Row, ...]) -> str:
    return label_layanan(gaps[0]).rpartition(", ")[2] if gaps else ""


def _belum(row: Row) -> str:
    if row["keadaan"] not in ("ada", "nihil"):
        return nilai_teks(row["belum"], 0, row["keadaan"])
    return angka(row["belum"])
