"""Sensitivity of the ranking to the population base: the same counts, ranked once per base.

A base takes part with the nearest year (at most one away) in which it covers all areas; that year is printed.
The quotient only tests the order: a rate is shown for the years that a base covers and for no others.
"""

from __future__ import annotations

from charts.spec import Axis, BarSpec, Column, Mark, Series, Table, Tick
from panels import kesenjangan
from panels.common import empty_cell, plain_cell, sources, stamps, word_cell
from panels.panel import Panel
from panels.peringkat_sebab import hitungan_dahulu
from panels.peringkat_ukur import Ukur, ukur
from panels.sitasi import pecah
from panels.state import State, address
from queries import Konteks, Row, rows
from stats.kepekaan import Kepekaan, kepekaan, ringkas
from words import label, statistik
from words.format import angka

WARNA = ("utama", "kedua", "sensus")
N_NAMA = 4
BUKAN_ANGKA = (
    "Untuk menguji peringkat saja: jumlah tahun ini dibagi penduduk tiap dasar pada tahun terdekat (paling jauh satu "
    "tahun) yang mencakup semua wilayah. Hasil baginya bukan angka yang ditampilkan."
)
TANPA_DASAR = (
    "Uji penyebut belum dapat dihitung: kurang dari dua dasar penduduk mencakup semua wilayah pada tahun ini atau satu "
    "tahun di sekitarnya. Pilih tahun 2024 atau 2025."
)
TANPA = "Peringkat ini tidak memakai penduduk, sehingga tidak bergantung pada penyebut."


def berlaku(satu: Ukur) -> bool:
    """Whether a population may stand under the measure at all."""
    orang = satu.info.satuan == "jiwa" and not satu.info.gabungan and not hitungan_dahulu(satu.info)
    return orang and not satu.porsi


def dasar_dekat(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the people of every area per base, in the year nearest to the chosen one."""
    return rows("penduduk_dekat", konteks, tahun=int(state.tahun))


def uji(state: State, konteks: Konteks, satu: Ukur) -> tuple[Kepekaan, ...]:
    """Return the rank of each area under each base; () where no population belongs under the measure."""
    if not berlaku(satu):
        return ()
    penduduk: dict[str, dict[str, float]] = {}
    for row in dasar_dekat(state, konteks):
        penduduk.setdefault(row["dasar"], {})[row["kode_wilayah"]] = row["nilai"]
    first = {k: penduduk[k] for k in (state.penduduk,) if k in penduduk}
    return kepekaan({b.kode: b.n for b in satu.butir}, {**first, **penduduk})


def per_wilayah(state: State, konteks: Konteks, satu: Ukur) -> dict[str, str]:
    """Return the badge of each area in words."""
    return {h.kode: statistik.kepekaan(h.tetap) for h in uji(state, konteks, satu)}


def kode(state: State, konteks: Konteks) -> str:
    """Return the badge code of the ranking (stats.kepekaan), "" where no base applies or nothing is ranked."""
    hasil = uji(state, konteks, ukur(state, konteks))
    return ringkas(hasil) if hasil else ""


def lencana(state: State, konteks: Konteks, satu: Ukur) -> str:
    """Return the badge of the whole ranking as a sentence."""
    if not berlaku(satu):
        return TANPA
    hasil = uji(state, konteks, satu)
    kata = statistik.kepekaan(ringkas(hasil))
    bases = nama_penyebut(state, konteks, satu)
    return f"Uji penyebut: {kata}{f' ({bases})' if bases else ''}."


def nama_penyebut(state: State, konteks: Konteks, satu: Ukur) -> str:
    """Return the bases that the ranking is tested on, each with its year."""
    hasil, names = uji(state, konteks, satu), _nama_dasar(state, konteks)
    return " dan ".join(names[dasar] for dasar, _ in hasil[0].menurut) if hasil else ""


def mengapa_tidak(state: State, konteks: Konteks) -> str:
    """Return why the ranking is not tested on its population, and what to choose."""
    satu = ukur(state, konteks)
    if berlaku(satu) and not satu.kosong(state.tahun):
        return TANPA_DASAR
    return TANPA if not satu.kosong(state.tahun) else satu.kosong(state.tahun)[0]


def penyebut(state: State, konteks: Konteks) -> Panel | None:
    """Return the panel of ranks per base; None where fewer than two bases can rank the areas."""
    satu = ukur(state, konteks)
    hasil = uji(state, konteks, satu)
    if satu.kosong(state.tahun) or not hasil or len(hasil[0].menurut) < 2:
        return None
    names = _nama_dasar(state, konteks)
    ids = (*satu.sumber_id, *pecah(row["sumber_id"] for row in dasar_dekat(state, konteks)))
    return Panel(
        key="peringkat-penyebut",
        title=f"Peringkat menurut penyebut – {satu.info.nama}: {statistik.kepekaan(ringkas(hasil))}",
        unit="peringkat (1 = tertinggi)",
        period=state.tahun,
        spec=_spek(hasil, satu, state, konteks),
        table=_tabel(hasil, satu, state, konteks),
        sources=sources(konteks, ids),
        stamps=stamps(
            konteks, satu.dipakai, n=len(hasil), total=satu.cakupan[1], penyebut="; ".join(names.values()),
            di={"periode": state.tahun, "jenis": state.jenis},
        ),
        alt=_alt(hasil, satu, state, konteks),
        sentences=_kalimat(hasil, satu, state, konteks),
        notes=(BUKAN_ANGKA,),
        state=address(kesenjangan.PAGE, state, konteks, kesenjangan.choices(konteks)),
    )  # fmt: skip


def _nama_dasar(state: State, konteks: Konteks) -> dict[str, str]:
    return {
        row["dasar"]: f"{label.dasar(row['dasar'])} {row['tahun']}" for row in dasar_dekat(state, konteks)
    }


def _pendek(name: str) -> str:
    """A base as short as a phone's legend takes it: "Proyeksi BPS 2025"."""
    return f"{name.partition(' (')[0]} {name.rpartition(' ')[2]}" if " (" in name else name


def _spek(hasil: tuple[Kepekaan, ...], satu: Ukur, state: State, konteks: Konteks) -> BarSpec:
    names, nama = _nama_dasar(state, konteks), satu.nama()
    contoh = satu.contoh()
    series = tuple(
        Series(
            label.nama_seri(_pendek(names[dasar]), contoh),
            tuple(Mark(h.kode, nama[h.kode], h.menurut[i][1], angka(h.menurut[i][1])) for h in hasil),
            "titik",
            WARNA[i % len(WARNA)],
            contoh,
        )
        for i, (dasar, _) in enumerate(hasil[0].menurut)
    )
    n = len(hasil)
    axis = Axis("Peringkat (1 = tertinggi)", 0, n, tuple(Tick(v, angka(v)) for v in range(1, n + 1)))
    return BarSpec(tuple((h.kode, nama[h.kode]) for h in hasil), series, axis, state.wilayah)


def _tabel(hasil: tuple[Kepekaan, ...], satu: Ukur, state: State, konteks: Konteks) -> Table:
    names = _nama_dasar(state, konteks)
    n = {b.kode: b.n for b in satu.butir}
    by_code = {h.kode: h for h in hasil}
    bases = [dasar for dasar, _ in hasil[0].menurut]
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        Column("n", f"Jumlah ({satu.info.satuan})", numeric=True),
        *(Column(dasar, f"Peringkat: {names[dasar]}", numeric=True) for dasar in bases),
        Column("geser", "Geser (peringkat)", numeric=True),
        Column("kepekaan", "Kepekaan peringkat"),
    )
    lines = []
    for row in satu.wilayah:
        own, first = by_code.get(row["kode_wilayah"]), word_cell(row["nama"])
        if own is None:
            lines.append((first, *(empty_cell(satu.tanpa(row["kode_wilayah"])) for _ in columns[1:])))
            continue
        ranks = (plain_cell(r) for _, r in own.menurut)
        tail = (plain_cell(own.geser), word_cell(statistik.kepekaan(own.tetap)))
        lines.append((first, satu.sel(n[own.kode]), *ranks, *tail))
    return Table(columns, tuple(lines), keys=tuple(row["kode_wilayah"] for row in satu.wilayah))


def _kalimat(hasil: tuple[Kepekaan, ...], satu: Ukur, state: State, konteks: Konteks) -> tuple[str, ...]:
    moved = sorted((h for h in hasil if h.geser), key=lambda h: -h.geser)
    if not moved:
        return ("Peringkat tetap: setiap wilayah bertempat sama menurut setiap penyebut.",)
    first = f"{angka(len(moved))} dari {angka(len(hasil))} wilayah berpindah peringkat bila penyebut diganti."
    return (first, *(f"{_gerak(h, satu, state, konteks)}." for h in moved[:N_NAMA] if satu.bernama))


def _gerak(h: Kepekaan, satu: Ukur, state: State, konteks: Konteks) -> str:
    names = _nama_dasar(state, konteks)
    ranks = ", ".join(f"{angka(r)} menurut {names[dasar]}" for dasar, r in h.menurut)
    return f"{satu.nama()[h.kode]}: peringkat {ranks}"


def _alt(hasil: tuple[Kepekaan, ...], satu: Ukur, state: State, konteks: Konteks) -> str:
    moves = "; ".join(_gerak(h, satu, state, konteks) for h in hasil)
    return f"Peringkat {satu.info.nama} {state.tahun} menurut penyebut: {moves}."
