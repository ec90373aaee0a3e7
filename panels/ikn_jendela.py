"""(d) Before and after: ring 1 against the others in three windows, real rows only; else what is still awaited."""

from __future__ import annotations

from charts.spec import Column, Rumus, Table
from panels import ikn_alamat
from panels.common import plain_cell, stamps, word_cell
from panels.ikn_tunggu import MINIMAL, tahun_ringkas, tunggu
from panels.jenis_info import Jenis, jenis_info
from panels.koreksi import SEMUA
from panels.panel import Panel, Stamps
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from stats.satuan import selisih as jaga_selisih
from words import catatan, kalimat, label
from words.format import angka, bertanda
from words.keadaan import cakupan

DASAR = "2016–2019"
PASANGAN = {"konstruksi": "2022–2024", "konsolidasi": "2025 dan sesudahnya"}
KELOMPOK = {"LAIN": "Lingkar 2 dan 3 (lainnya)"}
COVID = "Tahun 2020–2021 (COVID-19) tidak masuk kedua jendela."
SYARAT = (
    "Wilayah sebanding: melapor sedikitnya 2 tahun per jendela (2025 dan sesudahnya: 1) tanpa putus deret."
)


def jendela(state: State, konteks: Konteks) -> Panel | None:
    """Return the before/after table, or the list of what is missing; None for the monthly local series.

    Raises DeretKumulatif when the real series is cumulative.
    """
    kode = ikn_alamat.jenis(state)
    if kode == ikn_alamat.ORTER:
        return None
    info = jenis_info(state.with_(jenis=kode, satuan=""), konteks)
    key = {"jenis": kode, "ukuran": state.ukuran, "satuan": info.satuan}
    found = rows("jendela", konteks, dasar=state.penduduk, **key)
    jaga_selisih(any(row["kumulatif"] for row in found), info.nama)
    ready = tuple(row for row in found if _comparable(found, row["pasangan"]) >= MINIMAL)
    title = f"{info.nama}: sebelum dan sesudah, lingkar 1 dibanding lingkar lain"
    if not ready:
        return _awaited(title, found, info, state, konteks)
    return _table_panel(title, ready, found, info, state, konteks)


def _comparable(found: tuple[Row, ...], pair: str) -> int:
    """Comparable areas of a pair of windows, all rings together."""
    return next(
        (row["n_sebanding"] for row in found if row["pasangan"] == pair and row["kelompok"] == "BEDA"), 0
    )


def _awaited(title: str, found: tuple[Row, ...], info: Jenis, state: State, konteks: Konteks) -> Panel:
    lacking = rows(
        "jendela_kurang", konteks, jenis=info.kode, ukuran=state.ukuran, satuan=info.satuan, akhir=state.tahun
    )
    table = f"Rekap PMKS ({info.nama}, {label.ukuran(state.ukuran).lower()})"
    wanted = tuple(
        (row["kode_wilayah"], row["nama"], table, tahun_ringkas(row["kurang"] or ())) for row in lacking
    )
    breaks = sorted({year for row in lacking for year in row["putus"] or ()})
    notes = (
        (f"Putus deret pada {', '.join(map(str, breaks))}: tidak disambung melewatinya.",) if breaks else ()
    )
    n = max((_comparable(found, pair) for pair in PASANGAN), default=0)
    period = f"{DASAR} · {' · '.join(PASANGAN.values())}"
    return tunggu("jendela", title, period, wanted, n, len(lacking), (*notes, SYARAT), state, konteks)


def _table_panel(
    title: str, ready: tuple[Row, ...], found: tuple[Row, ...], info: Jenis, state: State, konteks: Konteks
) -> Panel:
    shown = tuple(row for row in ready if row["kelompok"] != "BEDA")
    both = tuple(row for row in ready if row["kelompok"] == "BEDA")
    return panel_tabel_data(
        key=f"jendela-{info.kode}".lower(),
        title=title,
        unit=f"{info.satuan}, rata-rata per tahun",
        period=f"{DASAR} · {' · '.join(PASANGAN.values())}",
        table=_table(shown, info, _rate(ready)),
        used=(),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        sumber_id=_source_ids(info, _rate(ready), state, konteks),
        stempel=_stamps(info, shown, both[0], label.dasar(state.penduduk) if _rate(ready) else "", konteks),
        alt=f"{title}: " + "; ".join(_line(row) for row in shown) + ".",
        sentences=tuple(_difference(row, info) for row in both),
        notes=_notes(info, found),
    )


def _rate(ready: tuple[Row, ...]) -> bool:
    return any(row["selisih_angka"] is not None for row in ready)


def _table(shown: tuple[Row, ...], info: Jenis, rate: bool) -> Table:
    lines = (_cells(row, rate) for row in shown)
    return isi_tabel(_columns(info, rate), lines, (row["kelompok"] for row in shown))


def _stamps(info: Jenis, shown: tuple[Row, ...], both: Row, penyebut: str, konteks: Konteks) -> Stamps:
    used = [{"asal": row["asal"], "status": "sementara" if row["sementara"] else "tetap"} for row in shown]
    # averages over areas and years: a correction of any of them has moved them
    di = {"jenis": info.kode, "periode": SEMUA, "kode_wilayah": SEMUA}
    return stamps(konteks, used, n=both["n_sebanding"], total=both["n_anggota"], penyebut=penyebut, di=di)


def _notes(info: Jenis, found: tuple[Row, ...]) -> tuple[str, ...]:
    fixed = (catatan.BUKAN_SEBAB_AKIBAT, *catatan.jenis(info.kode), catatan.PENDATAAN, COVID, SYARAT)
    late = ", ".join(PASANGAN[pair] for pair in PASANGAN if _comparable(found, pair) < MINIMAL)
    if not late:
        return fixed
    few = f"kurang dari {angka(MINIMAL)} wilayah sebanding"
    return (*fixed, f"Jendela {late} belum dapat dibandingkan: {few}.")


def _source_ids(info: Jenis, rate: bool, state: State, konteks: Konteks) -> tuple[str, ...]:
    """The sources of the real years; of a rate also those of its population."""
    found = rows(
        "ikn_seri",
        konteks,
        jenis=info.kode,
        ukuran=state.ukuran,
        satuan=info.satuan,
        dasar=state.penduduk,
        awal="2016",
    )
    keys = ("sumber_id", "penduduk_sumber_id") if rate else ("sumber_id",)
    return tuple(row[key] for row in found if row["asal"] == "resmi" for key in keys)


def _columns(info: Jenis, rate: bool) -> tuple[Column, ...]:
    return (
        Column("jendela", "Jendela pembanding"),
        Column("kelompok", "Kelompok"),
        _number("dasar", f"Rata-rata {DASAR} ({info.satuan})"),
        _number("banding", f"Rata-rata pembanding ({info.satuan})"),
        _number("selisih", "Selisih", Rumus("selisih", "banding", "dasar")),
        _number("persen", "Selisih (%)", Rumus("selisih_persen", "banding", "dasar")),
        *(_columns_rate() if rate else ()),
        Column("cakupan", "Wilayah sebanding"),
        Column("tahun", "Tahun yang dipakai"),
    )


def _columns_rate() -> tuple[Column, ...]:
    return (
        _number("angka_dasar", f"Angka per 10.000, {DASAR}"),
        _number("angka_banding", "Angka per 10.000, pembanding"),
        _number("selisih_angka", "Selisih angka", Rumus("selisih", "angka_banding", "angka_dasar")),
    )


def _number(key: str, title: str, rumus: Rumus | None = None) -> Column:
    return Column(key, title, numeric=True, desimal=1, rumus=rumus)


def _cells(row: Row, rate: bool) -> tuple:
    state = row["keadaan"]
    more = (
        plain_cell(row["angka_dasar"], 1, state),
        plain_cell(row["angka_banding"], 1, state),
        plain_cell(row["selisih_angka"], 1, state, bertanda),
    )
    years = f"{row['tahun_dasar'] or 0} dan {row['tahun_banding'] or 0} tahun"
    return (
        word_cell(PASANGAN[row["pasangan"]]),
        word_cell(nama_kelompok(row["kelompok"])),
        plain_cell(row["rata_dasar"], 1, state),
        plain_cell(row["rata_banding"], 1, state),
        plain_cell(row["selisih"], 1, state, bertanda),
        plain_cell(row["persen"], 1, state, bertanda),
        *(more if rate else ()),
        word_cell(cakupan(row["n_sebanding"], row["n_anggota"])),
        word_cell(years),
    )


def nama_kelompok(kode: str) -> str:
    """Return the printed name of a group of rings."""
    return KELOMPOK.get(kode) or f"Lingkar {kode.removeprefix('LINGKAR-')}"


def _line(row: Row) -> str:
    name = f"{nama_kelompok(row['kelompok'])}, {PASANGAN[row['pasangan']]}"
    return f"{name} {plain_cell(row['persen'], 1, row['keadaan'], bertanda).text} %"


def _difference(row: Row, info: Jenis) -> str:
    """The difference of the changes in words; where it does not show, that is said."""
    name = f"{info.nama}, {DASAR} ke {PASANGAN[row['pasangan']]}"
    if row["persen"] is None:
        why = "disamarkan" if row["keadaan"] == "disamarkan" else "basis kecil atau data kurang"
        return f"{name}: selisih perubahan belum dapat dihitung ({why})."
    shown = bertanda(row["persen"], 1)
    if shown[0] not in "+−":
        return f"{name}: perbedaan perubahan lingkar 1 dengan lingkar lain belum terlihat."
    more = (
        ""
        if row["selisih_angka"] is None
        else f"; selisih angka {bertanda(row['selisih_angka'], 1)} per 10.000"
    )
    status = "sementara" if row["sementara"] else "tetap"
    return kalimat.tandai(
        f"{name}: perubahan lingkar 1 dikurangi lingkar lain {shown} poin persen{more}; bukan bukti sebab-akibat.",
        status,
    )
