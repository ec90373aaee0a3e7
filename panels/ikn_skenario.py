"""Scenarios low, mid, high: growth that the reader sets and a rate that stays; assumptions stand in every output."""

from __future__ import annotations

from charts.spec import Cell, Column, LineSpec, Mark, Series, Table
from panels import ikn_alamat
from panels.common import plain_cell, sources, stamps, word_cell
from panels.ikn_skenario_dasar import Dasar, dasar
from panels.ikn_skenario_kata import (
    BUKAN_RAMALAN,
    GOLONGAN,
    HABIS,
    KECIL,
    TETAP,
    Jalur,
    acuan,
    acuan_sumber,
    asumsi,
    bacaan,
    nilai,
    urutan,
)
from panels.ikn_sumbu import sumbu_nilai, sumbu_tahun
from panels.koreksi import SEMUA
from panels.panel import Panel, Stamps
from panels.state import State, address
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks
from stats.rasio import BASIS_PERSEN
from stats.skenario import TitikSkenario, skenario
from words import catatan, label
from words.format import angka


def penduduk(state: State, konteks: Konteks) -> Panel:
    """Return the population of the place under three growths; real, for only the start is a fact."""
    one = dasar(state, konteks)
    title = f"Skenario penduduk {one.nama} sampai {ikn_alamat.sampai(state)}"
    if not one.penduduk or one.tahun >= ikn_alamat.sampai(state):
        return _belum("penduduk", title, one, state, konteks)
    return _panel("penduduk", title, "jiwa", one, 0.0, state, konteks)


def kasus(state: State, konteks: Konteks) -> Panel:
    """Return the people who would be counted at the last known rate; a contoh rate makes a contoh scenario."""
    one = dasar(state, konteks)
    what = f"{one.jenis.nama} ({label.ukuran(state.ukuran).lower()})"
    title = f"Skenario {what} di {one.nama} sampai {ikn_alamat.sampai(state)}"
    if one.angka is None or one.tahun >= ikn_alamat.sampai(state):
        return _belum("kasus", title, one, state, konteks)
    return _panel("kasus", title, one.jenis.satuan, one, one.angka["angka"], state, konteks)


def _titik(one: Dasar, rate: float, state: State) -> Jalur:
    years = ikn_alamat.sampai(state) - one.tahun
    return {
        key: skenario(one.penduduk["nilai"], ikn_alamat.pertumbuhan(state, key), years, rate)
        for key in GOLONGAN
    }


def _panel(
    kind: str, title: str, unit: str, one: Dasar, rate: float, state: State, konteks: Konteks
) -> Panel:
    points = _titik(one, rate, state)
    counted = kind == "kasus"
    used = [one.angka] if counted and one.angka else []
    return Panel(
        key=f"ikn-skenario-{kind}",
        title=title,
        unit=f"{unit} (skenario)",
        period=f"{one.tahun}–{ikn_alamat.sampai(state)}",
        spec=_spec(points, one, counted, state),
        table=_tabel(points, one, rate, counted, state),
        sources=sources(
            konteks, [one.penduduk["sumber_id"], *(row["sumber_id"] for row in used), *acuan_sumber(konteks)]
        ),
        stamps=_stempel(one, counted, konteks),
        alt=f"{title}. {bacaan(points, one, counted, state)}",
        sentences=(bacaan(points, one, counted, state), *urutan(state)),
        notes=(
            asumsi(one, rate, counted, state),
            BUKAN_RAMALAN,
            *(_peringatan(one) if counted else ()),
            *acuan(one, konteks),
        ),
        state=address(ikn_alamat.PAGE, state, konteks, ikn_alamat.choices(konteks)),
    )


def _peringatan(one: Dasar) -> tuple[str, ...]:
    small = (KECIL,) if one.angka and one.angka["nilai"] < BASIS_PERSEN else ()
    return (*small, " ".join((TETAP, *catatan.jenis(one.jenis.kode))))


def _stempel(one: Dasar, counted: bool, konteks: Konteks) -> Stamps:
    if counted and one.angka:
        return stamps(konteks, [one.angka], penyebut=one.penyebut, di={"jenis": one.jenis.kode})
    row = {"asal": "resmi", "status": one.penduduk["status"], "periode": one.penduduk["periode"]}
    return stamps(konteks, [row], di={"dasar": SEMUA, "kode_wilayah": one.tempat})


def _spec(points: Jalur, one: Dasar, counted: bool, state: State) -> LineSpec:
    contoh = counted and one.contoh
    lines = tuple(
        Series(
            label.nama_seri(
                f"{GOLONGAN[key][0]}: {ikn_alamat.tumbuh(ikn_alamat.pertumbuhan(state, key))}", contoh
            ),
            tuple(_mark(key, one.tahun + p.tahun, nilai(p, counted)) for p in path),
            "garis_putus",
            GOLONGAN[key][1],
            contoh,
        )
        for key, path in points.items()
    )
    return LineSpec(
        lines,
        sumbu_tahun(one.tahun, ikn_alamat.sampai(state)),
        sumbu_nilai(one.jenis.satuan if counted else "jiwa", (m.value for line in lines for m in line.marks)),
    )


def _mark(key: str, year: int, value: float) -> Mark:
    return Mark(key=f"{key}-{year}", label=str(year), value=value, text=angka(value), x=year + 0.5)


def _tabel(points: Jalur, one: Dasar, rate: float, counted: bool, state: State) -> Table:
    columns = (
        Column("skenario", "Skenario"),
        Column("tumbuh", "Asumsi: pertumbuhan (% per tahun)", numeric=True, desimal=1),
        *((Column("angka", "Asumsi: angka tetap per 10.000", numeric=True, desimal=2),) if counted else ()),
        Column("tahun", "Tahun"),
        Column("penduduk", "Penduduk (jiwa)", numeric=True),
        *(
            (
                Column("jumlah", f"Jumlah ({one.jenis.satuan})", numeric=True),
                Column("tambahan", "Tambahan sejak tahun dasar", numeric=True),
            )
            if counted
            else ()
        ),
    )
    start = _baris(f"Dasar ({one.penyebut})", None, one, points["tumbuh_sedang"][0], rate, counted)
    lines = [
        (
            f"{key}-{one.tahun + p.tahun}",
            _baris(GOLONGAN[key][0], ikn_alamat.pertumbuhan(state, key), one, p, rate, counted),
        )
        for key, path in points.items()
        for p in path[1:]
    ]
    return isi_tabel(columns, (start, *(line for _, line in lines)), ("dasar", *(key for key, _ in lines)))


def _baris(
    name: str, growth: float | None, one: Dasar, point: TitikSkenario, rate: float, counted: bool
) -> tuple[Cell, ...]:
    return (
        word_cell(name),
        plain_cell(growth, 1) if growth is not None else word_cell("–"),
        *((plain_cell(rate, 2),) if counted else ()),
        word_cell(str(one.tahun + point.tahun)),
        plain_cell(point.penduduk),
        *((plain_cell(point.jumlah), plain_cell(point.tambahan)) if counted else ()),
    )


def _belum(kind: str, title: str, one: Dasar, state: State, konteks: Konteks) -> Panel:
    """The empty state: what is missing, and what to choose."""
    late = one.penduduk is not None and one.tahun >= ikn_alamat.sampai(state)
    why = HABIS.format(one.tahun, ikn_alamat.sampai(state)) if late else one.sebab
    return panel_tabel_data(
        key=f"ikn-skenario-{kind}",
        title=title,
        unit="skenario",
        period=f"sampai {ikn_alamat.sampai(state)}",
        table=isi_tabel((Column("asumsi", "Yang ditunggu"),), ((word_cell(why),),), ("tunggu",)),
        used=(),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        alt=f"{title}. {why}",
        sentences=(f"Belum dapat dihitung: {why}",),
        notes=(BUKAN_RAMALAN,),
    )
