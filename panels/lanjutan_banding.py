"""Each area beside the province at 95 % and 99,8 %: better, alike, needs attention – or only higher, lower."""

from __future__ import annotations

from charts.spec import BarSpec, Column, Mark, Rumus, Series, Table
from panels.common import empty_cell, plain_cell, word_cell
from panels.lanjutan import panel_lanjutan
from panels.panel import Panel
from panels.peringkat import sumbu
from panels.peringkat_tabel import awal, sel_awal
from panels.peringkat_ukur import Ukur, ukur
from panels.state import State
from queries import Konteks
from stats.banding import Banding, bandingkan, bandingkan_porsi
from stats.peringkat import Butir
from words import catatan, label, statistik
from words.format import angka, bertanda

WARNA = {
    "lebih_baik": "turun_membaik",
    "perlu_perhatian": "naik_memburuk",
    "lebih_tinggi": "banding_tinggi",
    "lebih_rendah": "banding_rendah",
    "serupa": "pembanding",
    "tidak_dibandingkan": "netral",
}


def banding(state: State, konteks: Konteks) -> Panel | None:
    """Return the comparison with the province at 95 % and 99,8 %; None without a rate, share or province value."""
    satu = ukur(state, konteks)
    if satu.cara == "jumlah" or satu.acuan is None or not satu.ada():
        return None
    found = {b.kode: _banding(satu, b) for b in satu.butir}
    shown = [one for one in found.values() if one.kode != "tidak_dibandingkan"]
    alike = sum(1 for one in shown if one.kode == "serupa")
    return panel_lanjutan(
        "banding-provinsi",
        f"Perbandingan dengan provinsi – {satu.judul}",
        satu.satuan,
        satu,
        _spek_banding(satu, found, state),
        _tabel_banding(satu, found),
        f"{satu.judul}, {state.tahun}, dibandingkan dengan provinsi ({satu.teks(satu.acuan)}): "
        + "; ".join(f"{satu.nama()[k]} {statistik.banding(b.kode, b.tingkat)}" for k, b in found.items())
        + ".",
        (
            f"Provinsi {satu.teks(satu.acuan)} {satu.satuan}: {angka(alike)} dari {angka(len(shown))} wilayah serupa "
            "dengan provinsi.",
        ),
        (statistik.METODE_BANDING, catatan.KETIDAKPASTIAN, f"Arah menurut katalog: {label.polaritas(satu.polaritas)}."),
        state,
        konteks,
    )  # fmt: skip


def _banding(satu: Ukur, butir: Butir) -> Banding:
    if satu.porsi:
        return bandingkan_porsi(
            butir.n, int(butir.dasar) if butir.dasar else None, satu.acuan, satu.polaritas
        )
    return bandingkan(butir.n, butir.dasar, satu.acuan, satu.polaritas, int(satu.per))


def _spek_banding(satu: Ukur, found: dict[str, Banding], state: State) -> BarSpec:
    """One series per comparison code, so that the legend says what a colour means; the words stand beside."""
    marks = {b.kode: _mark(satu, b, found[b.kode]) for b in satu.butir}
    series = tuple(
        Series(
            label.nama_seri(statistik.banding(code).capitalize(), satu.contoh()),
            tuple(marks[k] for k, one in found.items() if one.kode == code),
            "titik",
            colour,
            satu.contoh(),
        )
        for code, colour in WARNA.items()
        if any(one.kode == code for one in found.values())
    )
    return BarSpec(tuple((m.key, m.label) for m in marks.values()), series, sumbu(satu), state.wilayah)


def _mark(satu: Ukur, butir: Butir, one: Banding) -> Mark:
    nama = satu.nama()[butir.kode]
    if butir.n is None:
        return Mark(butir.kode, nama, None, satu.simbol(butir.kode), satu.tanpa(butir.kode))
    value, span = butir.n / butir.dasar * satu.per, satu.selang(butir)
    text = f"{satu.teks(value)} {statistik.banding(one.kode)}"
    more = (statistik.banding(one.kode, one.tingkat),)
    return Mark(butir.kode, nama, value, text, "ada" if value else "nihil", span.bawah, span.atas, hover=more)


def _tabel_banding(satu: Ukur, found: dict[str, Banding]) -> Table:
    columns = (
        *awal(satu),
        Column("acuan", "Provinsi", numeric=True, desimal=satu.desimal),
        Column(
            "selisih",
            "Selisih dari provinsi",
            numeric=True,
            desimal=satu.desimal,
            rumus=Rumus("selisih", "nilai", "acuan"),
        ),
        Column("banding", "Perbandingan"),
    )
    lines = []
    for butir, row in zip(satu.butir, satu.wilayah, strict=True):
        if butir.n is None:
            lines.append((word_cell(row["nama"]), *(empty_cell(satu.tanpa(butir.kode)) for _ in columns[1:])))
            continue
        value, one = butir.n / butir.dasar * satu.per, found[butir.kode]
        lines.append(
            (
                *sel_awal(satu, butir, row, value),
                plain_cell(satu.acuan, satu.desimal),
                plain_cell(value - satu.acuan, satu.desimal, print_as=bertanda),
                word_cell(statistik.banding(one.kode, one.tingkat)),
            )
        )
    return Table(columns, tuple(lines), keys=tuple(b.kode for b in satu.butir))
