"""Mutu: how much of what each page shows under the present filters is contoh, and the words the page opens with."""

from __future__ import annotations

from charts.spec import Column, Rumus, Table
from data.katalog import kutipan
from panels import mutu
from panels.common import plain_cell, word_cell
from panels.jenis_info import jenis_info
from panels.mutu_kata import sumber_atau_edisi
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words.format import angka, persen, tanggal

HALAMAN = {
    "ringkasan": "Ringkasan",
    "peta": "Peta",
    "jenis": "Rincian menurut jenis",
    "ikn": "Tren IKN dan migrasi",
}
TABEL = {
    "pmks": "PMKS",
    "spm": "capaian SPM",
    "migrasi": "migrasi tercatat",
    "penduduk": "penduduk",
}
KUTIPAN = "ketersediaan_data"


def porsi(state: State, konteks: Konteks) -> Panel:
    """Return, per page and table, how many of the values shown are contoh and how many are official."""
    found = _baris(state, konteks)
    made = panel_tabel_data(
        key="porsi-contoh",
        title="Porsi data contoh pada tiap halaman menurut saringan saat ini",
        unit="nilai yang tampil",
        period=state.tahun,
        table=_tabel(found),
        used=(),
        page=mutu.PAGE,
        choices=mutu.choices(konteks),
        state=state,
        konteks=konteks,
        sentences=tuple(kalimat(row) for row in found),
        notes=(
            "Dihitung dari nilai kabupaten/kota yang tampil menurut tahun, jenis, dan ukuran pada saringan; pada "
            "halaman Tren IKN dan migrasi dari semua tahunnya. Angka kemiskinan dan konteks lain selalu resmi.",
            "Data contoh suatu tabel dan tahun berhenti tampil begitu satu rekap resminya masuk.",
        ),
    )
    return sumber_atau_edisi(made)


def sekilas(state: State, konteks: Konteks) -> str:
    """Return the sentence of the map: the view that most people open first."""
    return next(kalimat(row) for row in _baris(state, konteks) if row["halaman"] == "peta")


def _baris(state: State, konteks: Konteks) -> tuple[Row, ...]:
    return rows(
        "mutu_porsi_contoh",
        konteks,
        tahun=int(state.tahun),
        jenis=state.jenis,
        ukuran=state.ukuran,
        satuan=jenis_info(state.with_(satuan=""), konteks).satuan,
    )


def _tabel(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("halaman", "Halaman"),
        Column("tabel", "Data"),
        Column("tahun", "Tahun"),
        Column("contoh", "Nilai contoh", numeric=True),
        Column("resmi", "Nilai resmi", numeric=True),
        Column("semua", "Semua nilai", numeric=True, rumus=Rumus("jumlah", "contoh", "resmi")),
        Column(
            "persen",
            "Porsi contoh (%)",
            numeric=True,
            desimal=1,
            rumus=Rumus("rasio", "contoh", "semua", 100),
        ),
    )
    lines = (
        (
            word_cell(HALAMAN[row["halaman"]]),
            word_cell(TABEL[row["tabel"]]),
            word_cell(str(row["tahun"] or "semua tahun")),
            plain_cell(row["n_contoh"]),
            plain_cell(row["n_resmi"]),
            plain_cell(row["n_contoh"] + row["n_resmi"]),
            plain_cell(row["persen"], 1),
        )
        for row in found
    )
    return isi_tabel(columns, lines, (f"{row['halaman']}-{row['tabel']}" for row in found))


def kalimat(row: Row) -> str:
    """Return "Peta tahun 2024, PMKS: 100 % data contoh (10 dari 10 nilai)." or that there is nothing to show."""
    year = f" tahun {row['tahun']}" if row["tahun"] else ""
    where = f"{HALAMAN[row['halaman']]}{year}, {TABEL[row['tabel']]}"
    if row["persen"] is None:
        return f"{where}: tidak ada nilai yang tampil."
    if not row["n_contoh"]:
        return f"{where}: seluruhnya data resmi ({angka(row['n_resmi'])} nilai)."
    if not row["n_resmi"]:
        return f"{where}: {persen(row['persen'], 0)} data contoh ({angka(row['n_contoh'])} nilai)."
    return (
        f"{where}: {persen(row['persen'], 1)} data contoh ({angka(row['n_contoh'])} nilai), selebihnya data resmi "
        f"({angka(row['n_resmi'])} nilai); keduanya tidak pernah dijumlahkan."
    )


def pembuka() -> tuple[str, str]:
    """Return the quote that the page opens with, and who said it where, with its source."""
    said = kutipan()[KUTIPAN]
    who = f"{said.penutur}, {said.jabatan}; {said.acara}, {tanggal(said.tanggal)}"
    return f"“{said.teks}”", f"{who}. Sumber: {said.sumber}. {said.catatan}"
