"""How far apart the areas lie: highest, lowest, their difference and how many times one goes into the other."""

from __future__ import annotations

from collections.abc import Mapping

from charts.spec import Column, Rumus, Table, TableSpec
from panels import kesenjangan
from panels.common import empty_cell, plain_cell, sources, stamps, word_cell
from panels.panel import Panel
from panels.peringkat import peringkat_wilayah
from panels.peringkat_ukur import Ukur, ukur
from panels.state import State, address
from queries import Konteks
from stats.peringkat import Peringkat
from stats.rasio import BASIS_PERSEN
from stats.sebaran_wilayah import Rentang, rentang
from words import statistik
from words.format import angka

TANPA_KELIPATAN = f"Kelipatan tidak dihitung bila kasus pada wilayah terendah kurang dari {BASIS_PERSEN}."


def rentang_wilayah(state: State, konteks: Konteks) -> Panel | None:
    """Return difference and ratio between the areas; None where fewer than two show a number.

    Difference first; no ratio over fewer than 20 cases; ends that cannot be told apart are called so.
    """
    satu = ukur(state, konteks)
    hasil = peringkat_wilayah(satu)
    jauh = rentang({kode: p.nilai for kode, p in hasil.items()})
    if jauh is None:
        return None
    n, total = satu.cakupan
    di = {"periode": state.tahun, "jenis": state.jenis}
    sentence = _kalimat(satu, hasil, jauh)
    table = _tabel(satu, hasil, jauh)
    return Panel(
        key="rentang-wilayah",
        title=f"Rentang antarwilayah – {satu.judul}",
        unit=satu.satuan,
        period=state.tahun,
        spec=TableSpec(table),
        table=table,
        sources=sources(konteks, satu.sumber_id),
        stamps=stamps(konteks, satu.dipakai, n=n, total=total, penyebut=satu.penyebut, di=di),
        alt=sentence,
        sentences=(sentence,),
        notes=() if _boleh(satu, jauh) else (TANPA_KELIPATAN,),
        definition=satu.info.definisi,
        state=address(kesenjangan.PAGE, state, konteks, kesenjangan.choices(konteks)),
    )


def _boleh(satu: Ukur, jauh: Rentang) -> bool:
    """Whether a ratio may be given."""
    n = {b.kode: b.n for b in satu.ada()}
    return jauh.rasio is not None and min(n[k] for k in jauh.terendah) >= BASIS_PERSEN


def _nama(satu: Ukur, kode: tuple[str, ...]) -> str:
    return ", ".join(satu.nama()[k] for k in kode)


def _setara(hasil: Mapping[str, Peringkat], jauh: Rentang) -> bool:
    """Whether an area of the top and one of the bottom cannot be told apart."""
    return any(t in hasil[r].setara for t in jauh.tertinggi for r in jauh.terendah)


def _kalimat(satu: Ukur, hasil: Mapping[str, Peringkat], jauh: Rentang) -> str:
    low = angka(jauh.min, satu.desimal) if jauh.min else "nihil"
    unit = "poin persen" if satu.porsi else satu.satuan
    if jauh.maks == jauh.min:
        return (
            f"Nilai {angka(jauh.n)} wilayah sama: {low}{f' {unit}' if jauh.min else ''}; {statistik.SETARA}."
        )
    times = f", {angka(jauh.rasio, 1)} kali" if _boleh(satu, jauh) else ""
    close = f"; keduanya {statistik.SETARA}" if _setara(hasil, jauh) else ""
    top, bottom = (
        f"{_nama(satu, ends)} " if satu.bernama else "" for ends in (jauh.tertinggi, jauh.terendah)
    )
    return (
        f"Nilai tertinggi {top}{angka(jauh.maks, satu.desimal)}, terendah "
        f"{bottom}{low}: selisih {angka(jauh.selisih, satu.desimal)} {unit}{times}{close}."
    )


def _tabel(satu: Ukur, hasil: Mapping[str, Peringkat], jauh: Rentang) -> Table:
    digits = satu.desimal
    columns = (
        Column("atas", "Tertinggi"),
        Column("maks", "Nilai tertinggi", numeric=True, desimal=digits),
        Column("bawah", "Terendah"),
        Column("min", "Nilai terendah", numeric=True, desimal=digits),
        Column("selisih", "Selisih", numeric=True, desimal=digits, rumus=Rumus("selisih", "maks", "min")),
        Column("kali", "Kelipatan", numeric=True, desimal=1, rumus=Rumus("rasio", "maks", "min")),
        Column("setara", "Keterangan"),
    )
    line = (
        word_cell(_nama(satu, jauh.tertinggi)),
        satu.sel(jauh.maks, digits),
        word_cell(_nama(satu, jauh.terendah)),
        satu.sel(jauh.min, digits),
        satu.sel(jauh.selisih, digits),
        plain_cell(jauh.rasio, 1) if _boleh(satu, jauh) else empty_cell(),
        word_cell(statistik.SETARA if _setara(hasil, jauh) else "terpisah"),
    )
    return Table(columns, (line,), keys=("rentang",))
