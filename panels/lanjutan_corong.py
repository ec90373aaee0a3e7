"""Funnel plot of the areas around their common value, with limits widened for overdispersion."""

from __future__ import annotations

from charts.spec import Axis, Column, DotSpec, Mark, Series, Table, Tick
from panels.common import empty_cell, plain_cell, word_cell
from panels.lanjutan import panel_lanjutan
from panels.panel import Panel
from panels.peringkat_tabel import awal, sel_awal
from panels.peringkat_ukur import Ukur, ukur
from panels.state import State
from queries import Konteks
from stats.corong import Corong, corong
from words import label, statistik
from words.format import angka, batas_rapi, ringkas, ticks

PALING_SEDIKIT = 3
GARIS = (
    ("Batas 99,8 %", ("bawah998", "atas998"), "garis_putus"),
    ("Batas 95 %", ("bawah95", "atas95"), "garis"),
)


def diagram(state: State, konteks: Konteks) -> Panel | None:
    """Return the funnel of rates or shares; None for counts, or fewer than three areas with a case."""
    satu = ukur(state, konteks)
    ada = satu.ada()
    if satu.cara == "jumlah" or len(ada) < PALING_SEDIKIT or not any(b.n for b in ada):
        return None
    hasil = corong([(b.kode, b.n, b.dasar) for b in ada], porsi=satu.porsi, per=satu.per)
    return panel_lanjutan(
        "diagram-corong",
        f"Diagram corong – {satu.judul}",
        satu.satuan,
        satu,
        _spek(satu, hasil, state),
        _tabel(satu, hasil),
        _alt(satu, hasil, state),
        _kalimat(satu, hasil),
        (statistik.METODE_CORONG, f"Keragaman terhadap kebetulan: {angka(hasil.phi, 1)} kali."),
        state,
        konteks,
    )


def _besar(satu: Ukur) -> str:
    return "yang terdata" if satu.porsi else "penduduk"


def _spek(satu: Ukur, hasil: Corong, state: State) -> DotSpec:
    nama = satu.nama()
    dots = tuple(
        Mark(
            t.kode,
            nama[t.kode],
            t.nilai,
            satu.teks(t.nilai),
            "ada" if t.nilai else "nihil",
            x=t.ukuran,
            hover=(f"{angka(t.ukuran)} {_besar(satu)}", statistik.corong(t.luar)),
        )
        for t in hasil.titik
    )
    empty = tuple(
        Mark(b.kode, nama[b.kode], None, satu.simbol(b.kode), satu.tanpa(b.kode))
        for b in satu.butir
        if b.n is None
    )
    points = Series(
        label.nama_seri("Wilayah", satu.contoh()), (*dots, *empty), "titik", "utama", satu.contoh()
    )
    top = max([t.nilai for t in hasil.titik] + [hasil.batas[len(hasil.batas) // 8].atas998])
    x_hi, y_hi = batas_rapi(0, hasil.batas[-1].ukuran)[1], 100.0 if satu.porsi else batas_rapi(0, top)[1]
    lines = tuple(_garis(hasil, *line) for line in GARIS)
    axis_x = Axis(f"Banyaknya {_besar(satu)}", 0, x_hi, tuple(Tick(v, ringkas(v)) for v, _ in ticks(0, x_hi)))
    axis_y = Axis(satu.satuan, 0, y_hi, tuple(Tick(v, t) for v, t in ticks(0, y_hi)))
    return DotSpec((*lines, _acuan(satu, hasil), points), axis_x, axis_y, state.wilayah)


def _garis(hasil: Corong, name: str, batas: tuple[str, str], bentuk: str) -> Series:
    """Both limits as one series with a gap between."""
    marks: list[Mark] = []
    for side in batas:
        for i, b in enumerate(hasil.batas):
            v = getattr(b, side)
            marks.append(Mark(f"{side}-{i}", name, v, angka(v, 1), x=b.ukuran))
        marks.append(Mark(f"{side}-habis", name, None, "", "tidak_tersedia"))
    return Series(name, tuple(marks[:-1]), bentuk, "pembanding")


def _acuan(satu: Ukur, hasil: Corong) -> Series:
    ends = (hasil.batas[0], hasil.batas[-1])
    marks = tuple(
        Mark(f"acuan-{i}", "Rata-rata", hasil.acuan, angka(hasil.acuan, 1), x=b.ukuran)
        for i, b in enumerate(ends)
    )
    return Series("Rata-rata wilayah", marks, "garis", "sorot")


def _kalimat(satu: Ukur, hasil: Corong) -> tuple[str, ...]:
    nama = satu.nama()
    luar = [t for t in hasil.titik if t.luar]
    first = (
        f"{angka(len(luar))} dari {angka(len(hasil.titik))} wilayah di luar batas"
        + (": " if satu.bernama else "")
        + ", ".join(
            f"{nama[t.kode]} ({statistik.corong(t.luar).removeprefix('di luar ')})"
            for t in luar
            if satu.bernama
        )
        + "."
        if luar
        else f"0 dari {angka(len(hasil.titik))} wilayah di luar batas: tidak ada yang menonjol di atas keragaman "
        "antarwilayah."
    )
    spread = (
        "Keragaman antarwilayah melebihi yang diharapkan dari kebetulan saja; batas dilebarkan."
        if hasil.tau2
        else "Keragaman antarwilayah tidak melebihi kebetulan; batas tidak dilebarkan."
    )
    return first, spread


def _tabel(satu: Ukur, hasil: Corong) -> Table:
    found = {t.kode: t for t in hasil.titik}
    columns = (
        *awal(satu),
        Column("z", "Jarak dari rata-rata (z)", numeric=True, desimal=2),
        Column("letak", "Letak terhadap batas"),
    )
    lines = []
    for butir, row in zip(satu.butir, satu.wilayah, strict=True):
        own = found.get(butir.kode)
        if own is None:
            lines.append((word_cell(row["nama"]), *(empty_cell(satu.tanpa(butir.kode)) for _ in columns[1:])))
            continue
        tail = (plain_cell(own.z, 2), word_cell(statistik.corong(own.luar)))
        lines.append((*sel_awal(satu, butir, row, own.nilai), *tail))
    return Table(columns, tuple(lines), keys=tuple(b.kode for b in satu.butir))


def _alt(satu: Ukur, hasil: Corong, state: State) -> str:
    nama = satu.nama()
    parts = (f"{nama[t.kode]} {satu.teks(t.nilai)} {statistik.corong(t.luar)}" for t in hasil.titik)
    return (
        f"Diagram corong {satu.judul}, {state.tahun}, rata-rata {angka(hasil.acuan, 1)}: {'; '.join(parts)}."
    )
