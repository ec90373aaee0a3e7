"""People per enforcement operation: a count of people found follows how often somebody went to look."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus
from panels import ikn_alamat
from panels.common import empty_cell, plain_cell, word_cell
from panels.ikn_migrasi import rentang
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import catatan
from words.format import angka

INDIKATOR = "terjaring_operasi_penertiban"
IKUT_OPERASI = (
    "Yang dibandingkan orang per operasi, bukan jumlah orang: dua kali lebih banyak operasi menjaring lebih banyak "
    "orang tanpa masalahnya bertambah."
)
DITUNGGU = (
    "Ditunggu dari Satpol PP dan Dinas Sosial: tanggal dan banyaknya operasi beserta orang yang terjaring/terlayani, "
    "tiap triwulan. Tanpa banyaknya operasi, orang per operasi tidak tersedia."
)
RINCI = "Angka tiap operasi tidak ditampilkan pada keluaran Publik karena jenisnya peka; terbuka pada Kerja internal."
KOSONG = "Belum ada operasi penertiban yang banyaknya diterbitkan; orang per operasi tidak tersedia."


def operasi(state: State, konteks: Konteks) -> Panel:
    """Return operations, people found and people per operation; single operations only outside Publik."""
    found = rows("ikn_operasi", konteks)
    shown = tuple(row for row in found if row["baris"] == "jumlah" or konteks.audiens != "publik")
    total = [row for row in found if row["baris"] == "jumlah"]
    return panel_tabel_data(
        key="ikn-operasi",
        title="Orang terjaring/terlayani per operasi penertiban",
        unit="jiwa per operasi",
        period=", ".join(dict.fromkeys(rentang(row) for row in total)) or "tidak tersedia",
        table=isi_tabel(
            _kolom(),
            (_baris(row) for row in shown),
            (f"{row['kode_wilayah']}|{row['rincian']}" for row in shown),
        ),
        used=tuple({**row, "indikator": INDIKATOR} for row in shown),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        alt="; ".join(_kalimat(row) for row in total) or KOSONG,
        sentences=tuple(_kalimat(row) for row in total) or (KOSONG,),
        notes=(
            f"{catatan.BUKAN_PREVALENSI} {IKUT_OPERASI}",
            *((RINCI,) if len(shown) < len(found) else ()),
            DITUNGGU,
            *dict.fromkeys(f"{row['nama']}: {row['catatan']}." for row in total if row["catatan"]),
        ),
    )


def _kolom() -> tuple[Column, ...]:
    return (
        Column("wilayah", "Wilayah"),
        Column("periode", "Periode"),
        Column("rincian", "Operasi"),
        Column("operasi", "Banyak operasi", numeric=True),
        Column("orang", "Terjaring/terlayani (jiwa)", numeric=True),
        Column("per", "Orang per operasi", numeric=True, desimal=1, rumus=Rumus("rasio", "orang", "operasi")),
    )


def _baris(row: Row) -> tuple[Cell, ...]:
    whole = row["baris"] == "jumlah"
    return (
        word_cell(row["nama"]),
        word_cell(rentang(row)),
        word_cell("semua operasi" if whole else row["rincian"]),
        plain_cell(row["operasi"]),
        plain_cell(row["orang"]),
        plain_cell(row["per_operasi"], 1) if whole else empty_cell(),
    )


def _kalimat(row: Row) -> str:
    return (
        f"{row['nama']}, {rentang(row)}: {angka(row['orang'])} orang terjaring/terlayani dalam {angka(row['operasi'])} "
        f"operasi, {angka(row['per_operasi'], 1)} orang per operasi."
    )
