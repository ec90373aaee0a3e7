"""Usulan untuk dibahas: the largest gaps in people, each with owner, trend and age of its data; no composite score.

SPM services of the kab/kota, those of the province, types counted in persons and types counted in households are lists
of their own: what is counted otherwise is never added and never stands in one order. Sensitive types never enter (the
queries leave them out).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from charts.spec import Cell, Column, Rumus
from panels import kesenjangan
from panels.common import plain_cell, unit_word, word_cell
from panels.panel import Panel
from panels.ringkasan import nama_lingkup, provinsi
from panels.spm_gap import acuan, catatan_panti
from panels.state import SEMUA, State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from panels.usulan_tren import tren_pmks, tren_spm
from queries import Konteks, Row, rows
from words import catatan
from words import kesenjangan as kata
from words.format import angka, periode
from words.kalimat import BASIS_PERSEN
from words.keadaan import akhiran

TERBANYAK = 15
PEMILIK = {"kab_kota": "kabupaten/kota", "provinsi": "provinsi"}
TANPA_SKOR = (
    f"Daftar memuat paling banyak {TERBANYAK} kesenjangan terbesar; urutannya menurut satu ukuran yang dipilih, tanpa "
    "skor gabungan, dan bukan peringkat wilayah."
)
TANPA_SENSITIF = "Jenis dengan tingkat sensitivitas 3 tidak dimuat dalam daftar ini."
TAK_TERBAGI = (
    "Belum tertangani menurut jenis tidak terbagi atas di dalam dan di luar panti; layanan di dalam panti kewenangan "
    "provinsi."
)


@dataclass(frozen=True, slots=True)
class Daftar:
    """One list: its rows and how they are read. `y` and `x` name the columns of need and of what was served."""

    key: str
    judul: str
    satuan: str
    kode: str  # column of the service or type
    y: str
    x: str
    kata_y: str
    kata_x: str
    belum: str
    tren: Callable[[Row, State, Konteks], str]
    kata_tren: str
    baris: tuple[Row, ...]
    samar: int  # gaps of the view that are hidden and so not listed


def usulan(state: State, konteks: Konteks) -> tuple[Panel, ...]:
    """Return the lists that have a gap to propose, in their fixed order."""
    return tuple(_panel(one, state, konteks) for one in daftar(state, konteks) if one.baris)


def kosong(state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return, for the lists without a gap, what is missing and what to do."""
    where = nama_lingkup(state, konteks) if state.satu_wilayah else provinsi(konteks)["nama"]
    return tuple(
        kata.tanpa_usulan(one.judul, where, periode(state.tahun))
        for one in daftar(state, konteks)
        if not one.baris
    )


def daftar(state: State, konteks: Konteks) -> tuple[Daftar, ...]:
    """Return the lists; a chosen area sees its own rows, the province's view also the province's own tasks."""
    given = {"periode": state.tahun, "acuan": acuan(state, konteks), "basis": BASIS_PERSEN}
    spm = _lingkup(rows("usulan_spm", konteks, **given), state)
    types = _lingkup(rows("usulan_pmks", konteks, **given), state)
    owners = ("kab_kota",) if state.satu_wilayah else ("kab_kota", "provinsi")
    return (
        *(_spm([row for row in spm if row["kewenangan"] == one], one, state) for one in owners),
        *(_pmks([row for row in types if row["satuan"] == unit], unit, state) for unit in ("jiwa", "KK")),
    )


def _spm(found: list[Row], kewenangan: str, state: State) -> Daftar:
    name = f"Layanan SPM kewenangan {PEMILIK[kewenangan]}"
    return Daftar(f"usulan-spm-{kewenangan}", name, "jiwa", "layanan", "butuh", "terlayani", "Membutuhkan (Y)",
                  "Terlayani (X)", "Belum terlayani", tren_spm, "Tren kesenjangan", _terpilih(found, state),
                  _samar(found))  # fmt: skip


def _pmks(found: list[Row], satuan: str, state: State) -> Daftar:
    name = f"Jenis PMKS dalam {satuan}"
    return Daftar(f"usulan-pmks-{satuan.lower()}", name, satuan, "jenis", "terdata", "tertangani", "Terdata",
                  "Tertangani", "Belum tertangani", tren_pmks, "Tren terdata", _terpilih(found, state),
                  _samar(found))  # fmt: skip


def _lingkup(found: tuple[Row, ...], state: State) -> list[Row]:
    return [row for row in found if state.wilayah in (SEMUA, row["kode_wilayah"])]


def _samar(found: list[Row]) -> int:
    return sum(row["keadaan"] == "disamarkan" for row in found)


def _terpilih(found: list[Row], state: State) -> tuple[Row, ...]:
    """The largest gaps of the view, then in the order that is asked for."""
    largest = sorted((row for row in found if (row["belum"] or 0) > 0), key=lambda row: -row["belum"])
    return tuple(sorted(largest[:TERBANYAK], key=URUTAN.get(state.urut, URUTAN["orang"])))


def _persen(row: Row) -> tuple[float, int]:
    return (-row["persen_belum"] if row["persen_belum"] is not None else 1.0, -row["belum"])


def _bps(row: Row) -> tuple[int, int, str]:
    return (row["urut_wilayah"], row.get("urut_layanan") or row.get("urut_jenis") or 0, row["kewenangan"])


URUTAN: dict[str, Callable[[Row], object]] = {
    "orang": lambda row: -row["belum"],
    "persen": _persen,
    "umur": lambda row: (-row["umur_bulan"], -row["belum"]),
    "bps": _bps,
}


def _panel(one: Daftar, state: State, konteks: Konteks) -> Panel:
    where = nama_lingkup(state, konteks)
    return panel_tabel_data(
        key=one.key,
        title=f"Usulan untuk dibahas, {one.judul}: {where}",
        unit=f"{unit_word(one.satuan)} dan persen",
        period=f"sampai {periode(state.tahun)}",
        table=isi_tabel(_kolom(one), (_garis(row, one, state, konteks) for row in one.baris),
                        (row["kode_wilayah"] for row in one.baris)),
        used=one.baris,
        page=kesenjangan.PAGE,
        choices=kesenjangan.choices(konteks),
        state=state,
        konteks=konteks,
        alt=f"Usulan untuk dibahas, {one.judul}: " + "; ".join(_baca(row, one) for row in one.baris) + ".",
        sentences=_kalimat(one, konteks),
        notes=_catatan(one, state, konteks),
    )  # fmt: skip


def _kalimat(one: Daftar, konteks: Konteks) -> tuple[str, ...]:
    """The three largest gaps with who must act, whatever the order: a phone shows no further column of the table."""
    largest = sorted(one.baris, key=lambda own: -own["belum"])[: len(kata.TERBESAR)]
    return tuple(
        kata.terbesar(_baca(row, one), periode(row["periode"]), _siapa(row), n, contoh=row["asal"] == "contoh",
                      status=row["status"])
        for n, row in enumerate(largest, 1)
    )  # fmt: skip


def _catatan(one: Daftar, state: State, konteks: Konteks) -> tuple[str, ...]:
    older = sum(row["periode"] != state.tahun for row in one.baris)
    kinds = dict.fromkeys(note for row in one.baris for note in catatan.jenis(row[one.kode]))
    pmks = (TANPA_SENSITIF, TAK_TERBAGI) if one.kode == "jenis" else catatan_panti(state, konteks)
    order = kata.urut(state.urut or "orang", one.satuan, one.belum.lower())
    hidden = (kata.tersamar(one.samar),) if one.samar else ()
    return (order, TANPA_SKOR, *hidden, *((kata.tahun_terakhir(older),) if older else ()), *pmks, *kinds)


def _kolom(one: Daftar) -> tuple[Column, ...]:
    unit = one.satuan
    return (
        Column("wilayah", "Wilayah"),
        Column("hal", "Layanan" if one.kode == "layanan" else "Jenis"),
        Column("belum", f"{one.belum} ({unit})", numeric=True, rumus=Rumus("selisih", one.y, one.x)),
        Column("tahun", "Tahun data"),
        Column("siapa", "Yang harus bertindak"),
        Column("tren", one.kata_tren),
        Column("umur", "Umur data (bulan)", numeric=True),
        Column(
            "persen", f"{one.belum} (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "belum", one.y, 100)
        ),
        Column(one.y, f"{one.kata_y} ({unit})", numeric=True),
        Column(one.x, f"{one.kata_x} ({unit})", numeric=True),
    )


def _garis(row: Row, one: Daftar, state: State, konteks: Konteks) -> tuple[Cell, ...]:
    flag = akhiran(row["status"])
    share = row["persen_belum"]
    return (
        word_cell(row["nama_wilayah"]),
        word_cell(_hal(row, one)),
        _angka(row["belum"], flag),
        word_cell(periode(row["periode"])),
        word_cell(row["bunyi"]),
        word_cell(one.tren(row, state, konteks)),
        plain_cell(row["umur_bulan"]),
        plain_cell(share, 1) if share is not None else Cell(None, kata.BASIS_KECIL, "tidak_tersedia"),
        _angka(row[one.y], flag),
        _angka(row[one.x], flag),
    )


def _angka(value: int, flag: str) -> Cell:
    return Cell(float(value), f"{angka(value)}{flag}") if value else Cell(0.0, f"–{flag}", "nihil")


def _hal(row: Row, one: Daftar) -> str:
    return kata.layanan(row["nama_pendek"]) if one.kode == "layanan" else row["nama"]


def _siapa(row: Row) -> str:
    """The owner's name with the authority in the catalogue's words; the centre has no area."""
    return (
        row["bunyi"] if row["kewenangan"] == "pusat" else f"{row['nama_wilayah']}, kewenangan {row['bunyi']}"
    )


def _baca(row: Row, one: Daftar) -> str:
    said = kata.belum(row["belum"], row[one.y], row["persen_belum"], one.satuan, one.belum.lower())
    return f"{row['nama_wilayah']}, {_hal(row, one)}: {said}"
