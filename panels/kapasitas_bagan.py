"""One capacity ratio as bars by area, with the counts that it is made of and a live formula in files."""

from __future__ import annotations

from charts.spec import BarSpec, Column, Mark, Rumus, Series, Table
from panels import kesenjangan
from panels.common import sources, word_cell
from panels.kapasitas import cap
from panels.kapasitas_kata import belum_lengkap, kalimat_rasio
from panels.kapasitas_rasio import PAGE, RASIO, hitungan, provinsi, sel, semua, sisi, teks, wilayah
from panels.panel import Panel
from panels.ringkasan_pilar import sumbu
from panels.state import State, address
from queries import Konteks, Row
from words import catatan
from words.format import periode


def bagan(kode: str, state: State, konteks: Konteks) -> Panel:
    """Return one ratio (a key of RASIO) by area; the province stands in the sentence and the table."""
    found = semua(state, konteks)
    areas, own = wilayah(found, kode), RASIO[kode]
    whole = provinsi(found, kode)
    shown = (*areas, whole) if whole else areas
    return Panel(
        key=f"kapasitas-{kode}".replace("_", "-"),
        title=own.judul,
        unit=own.satuan,
        period=periode(state.tahun),
        spec=_spec(areas, kode, state),
        table=_tabel(areas, whole, kode),
        sources=sources(konteks, (row["sumber_id"] for row in shown)),
        stamps=cap(shown, (whole,) if whole else (), state, konteks),
        alt=f"{own.judul}, {state.tahun}: "
        + "; ".join(f"{row['nama_pendek']} {teks(row)}" for row in areas)
        + ".",
        sentences=kalimat_rasio(found, kode, state),
        notes=_catatan(kode, state, konteks),
        state=address(PAGE, state.with_(bagian=kesenjangan.KAPASITAS), konteks, kesenjangan.choices(konteks)),
    )


def _spec(areas: tuple[Row, ...], kode: str, state: State) -> BarSpec:
    marks = tuple(
        Mark(
            row["kode_wilayah"],
            row["nama_pendek"],
            row["nilai"],
            teks(row),
            row["keadaan"],
            hover=(hitungan(row),),
        )
        for row in areas
    )
    contoh = any(row["asal"] == "contoh" and row["nilai"] is not None for row in areas)
    return BarSpec(
        tuple((row["kode_wilayah"], row["nama_pendek"]) for row in areas),
        (Series(RASIO[kode].judul, marks, contoh=contoh),),
        sumbu((row["nilai"] for row in areas), RASIO[kode].satuan),
        selected=state.wilayah,
    )


def _tabel(areas: tuple[Row, ...], whole: Row | None, kode: str) -> Table:
    own = RASIO[kode]
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("pembilang", own.pembilang, numeric=True, jumlah=True),
        Column("penyebut", own.penyebut, numeric=True, jumlah=True),
        Column(
            "nilai",
            own.judul,
            numeric=True,
            desimal=own.desimal,
            satuan=own.satuan,
            rumus=Rumus("rasio", "pembilang", "penyebut", own.faktor) if own.faktor else None,
        ),
    )
    total = _garis(whole) if whole else None
    return Table(
        columns, tuple(_garis(row) for row in areas), total, tuple(row["kode_wilayah"] for row in areas)
    )


def _garis(row: Row) -> tuple:
    return (word_cell(row["nama"]), sisi(row, "pembilang"), sisi(row, "penyebut"), sel(row))


def _catatan(kode: str, state: State, konteks: Konteks) -> tuple[str, ...]:
    if not RASIO[kode].kasus:
        return ()
    unit = ("KK",) if kode.startswith("kk") else ("jiwa",)
    return (catatan.hitung_ganda(), *belum_lengkap(state, konteks, unit))
