"""Analisis lanjutan, for planners: what its panels share, and the simulated ranks.

These panels carry PERENCANA among their notes and never go into a ready deck.
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Axis, BarSpec, Column, Mark, Series, Spec, Table, Tick
from panels import kesenjangan
from panels.common import empty_cell, plain_cell, sources, stamps, word_cell
from panels.panel import Panel
from panels.peringkat import peringkat_wilayah, setara
from panels.peringkat_sebab import belum_sebanding
from panels.peringkat_ukur import Ukur, ukur
from panels.state import State, address
from queries import Konteks, Row
from stats.peringkat import Peringkat
from words import catatan, label, statistik
from words.format import angka

PERENCANA = statistik.CATATAN_LANJUTAN
BUTUH_ANGKA = (
    "Bagian ini membandingkan angka per 10.000 penduduk atau porsi tertangani. Pilih satu jenis dalam jiwa, tahun "
    "yang dicakup penduduknya (misalnya 2024 dengan Register Dukcapil), atau ukuran Tertangani."
)


def panel_lanjutan(
    key: str,
    title: str,
    unit: str,
    satu: Ukur,
    spec: Spec,
    table: Table,
    alt: str,
    sentences: tuple[str, ...],
    notes: Iterable[str],
    state: State,
    konteks: Konteks,
) -> Panel:
    """Return a planner's panel with its standing note first."""
    n, total = satu.cakupan
    di = {"periode": state.tahun, "jenis": state.jenis}
    return Panel(
        key=key,
        title=title,
        unit=unit,
        period=state.tahun,
        spec=spec,
        table=table,
        sources=sources(konteks, satu.sumber_id),
        stamps=stamps(konteks, satu.dipakai, n=n, total=total, penyebut=satu.penyebut, di=di),
        alt=alt,
        sentences=sentences,
        notes=(PERENCANA, *notes, *satu.catatan),
        definition=satu.info.definisi,
        state=address(kesenjangan.PAGE, state, konteks, kesenjangan.choices(konteks)),
    )


def simulasi(state: State, konteks: Konteks) -> Panel | None:
    """Return the simulated rank intervals; None where fewer than two areas show a number."""
    satu = ukur(state, konteks)
    hasil = peringkat_wilayah(satu)
    if len(hasil) < 2:
        return None
    lebar = sum(1 for p in hasil.values() if p.atas > p.bawah)
    return panel_lanjutan(
        "simulasi-peringkat",
        f"Simulasi peringkat – {satu.judul}",
        "peringkat (1 = tertinggi), selang 95 %",
        satu,
        _spek_simulasi(satu, hasil, state),
        _tabel_simulasi(satu, hasil),
        f"Simulasi peringkat {satu.judul}, {state.tahun}: {'; '.join(_ucap(p, satu) for p in hasil.values())}.",
        (*belum_sebanding(satu.wilayah), _kalimat(lebar, len(hasil))),
        (statistik.METODE_PERINGKAT, catatan.KETIDAKPASTIAN),
        state,
        konteks,
    )


def _kalimat(lebar: int, n: int) -> str:
    if not lebar:
        return "Menurut ketidakpastian acak saja, tidak ada wilayah yang dapat menempati lebih dari satu peringkat."
    return (
        f"Menurut ketidakpastian acak saja, {angka(lebar)} dari {angka(n)} wilayah dapat menempati lebih dari satu "
        "peringkat."
    )


def _singkat(p: Peringkat) -> str:
    return f"{angka(p.peringkat)} ({statistik.selang_peringkat(p.bawah, p.atas)})"


def _ucap(p: Peringkat, satu: Ukur) -> str:
    place = statistik.selang_peringkat(p.bawah, p.atas)
    return f"{satu.nama()[p.kode]} {angka(p.peringkat)} (selang {place})"


def _spek_simulasi(satu: Ukur, hasil: dict[str, Peringkat], state: State) -> BarSpec:
    nama, n = satu.nama(), len(hasil)
    marks = tuple(
        Mark(
            p.kode,
            nama[p.kode],
            p.peringkat,
            _singkat(p),
            low=p.bawah,
            high=p.atas,
            hover=(setara(p, satu),),
        )
        for p in hasil.values()
    )
    name = label.nama_seri("Peringkat, selang 95 %", satu.contoh())
    axis = Axis("Peringkat (1 = tertinggi)", 0, n, tuple(Tick(v, angka(v)) for v in range(1, n + 1)))
    series = (Series(name, marks, "titik", "utama", satu.contoh()),)
    return BarSpec(tuple((m.key, m.label) for m in marks), series, axis, state.wilayah)


def _tabel_simulasi(satu: Ukur, hasil: dict[str, Peringkat]) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("peringkat", "Peringkat", numeric=True),
        Column("bawah", "Batas atas peringkat", numeric=True),
        Column("atas", "Batas bawah peringkat", numeric=True),
        Column("setara", "Tidak dapat dibedakan dari"),
    )
    lines = tuple(_baris_simulasi(satu, row, hasil.get(row["kode_wilayah"])) for row in satu.wilayah)
    return Table(columns, lines, keys=tuple(row["kode_wilayah"] for row in satu.wilayah))


def _baris_simulasi(satu: Ukur, row: Row, p: Peringkat | None) -> tuple:
    if p is None:
        return (word_cell(row["nama"]), *(empty_cell(satu.tanpa(row["kode_wilayah"])) for _ in range(4)))
    names = ", ".join(satu.nama()[k] for k in p.setara) or "tidak ada"
    return (
        word_cell(row["nama"]),
        *(plain_cell(v) for v in (p.peringkat, p.bawah, p.atas)),
        word_cell(names),
    )
