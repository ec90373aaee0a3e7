"""Where the gap is: services × areas in people, the map of one service, and share served against the target."""

from __future__ import annotations

from charts.spec import (
    BarSpec,
    Cell,
    ChoroplethSpec,
    Column,
    Legend,
    LegendClass,
    Mark,
    Table,
    Tile,
    TilesSpec,
)
from geo import loader
from panels import kesenjangan, spm_gap
from panels.common import sources, stamps, status_flag, word_cell
from panels.panel import Panel
from panels.spm_gap_sel import baca, capaian, kalimat_belum, kolom_angka, sel_angka, sel_belum, siapa
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from stats import kelas as kelas_stat
from words import catatan, label, warna
from words import kesenjangan as kata
from words.format import periode
from words.keadaan import NIHIL, akhiran, cakupan, nilai_teks, simbol

PETUNJUK = "Pilih layanan pada saringan Jenis PMKS, atau klik sebuah kotak pada matriks."

KABKOTA = "Kewenangan kabupaten/kota: di luar panti dan bencana kabupaten/kota; di dalam panti: provinsi."
TIDAK_DIJUMLAHKAN = (
    "Angka antarlayanan tidak dijumlahkan: satu orang dapat membutuhkan lebih dari satu layanan."
)


def matriks(state: State, konteks: Konteks) -> Panel:
    """Return services across, areas down: people not yet served by the kab/kota (outside a panti)."""
    found = tuple(row for row in spm_gap.semua(state, konteks) if row["kewenangan"] == "kab_kota")
    services = {row["layanan"]: kata.layanan(row["nama_pendek"]) for row in found}
    areas = {row["kode_wilayah"]: row["wilayah_pendek"] for row in found if not row["gabungan"]}
    breaks, legend = _kelas([row for row in found if not row["gabungan"]])
    place = {(row["kode_wilayah"], row["layanan"]): row for row in found}
    tiles = tuple(
        Tile(col, line, _mark(place[area, service], breaks))
        for line, area in enumerate(areas)
        for col, service in enumerate(services)
    )
    selected = f"{state.wilayah}|{layanan(state, konteks)}"
    heads = tuple({row["layanan"]: kata.layanan_singkat(row["nama_pendek"]) for row in found}.values())
    spec = TilesSpec(tiles, legend, heads, tuple(areas.values()), selected)
    title = "Belum terlayani menurut layanan SPM dan wilayah"
    return jadi_panel("spm-matriks", title, spec, _tabel_matriks(place, services, areas), found, state, konteks,
                  (KABKOTA, *spm_gap.RUMUS[:1], TIDAK_DIJUMLAHKAN))  # fmt: skip


def peta(state: State, konteks: Konteks) -> Panel:
    """Return the map of one service: people not yet served in every area."""
    code = layanan(state, konteks)
    found = tuple(
        row
        for row in spm_gap.semua(state, konteks)
        if row["layanan"] == code and row["kewenangan"] == "kab_kota"
    )
    areas = tuple(row for row in found if not row["gabungan"])
    breaks, legend = _kelas(areas)
    marks = tuple(_mark(row, breaks, peta=True) for row in areas)
    chosen = "" if state.wilayah == SEMUA else state.wilayah
    spec = ChoroplethSpec(marks, legend, selected=chosen, attribution=loader.attribution())
    name = kata.layanan(found[0]["nama_pendek"])
    title = f"{name}: belum terlayani, kewenangan {found[0]['bunyi']}"
    return jadi_panel("spm-peta", title, spec, _tabel(found), found, state, konteks,
                  (*spm_gap.RUMUS, *catatan.jenis(code), PETUNJUK))  # fmt: skip


def layanan(state: State, konteks: Konteks) -> str:
    """Return the service looked at: the chosen one, that of the chosen type, else the first of the catalogue."""
    known = rows("jenis_daftar", konteks)
    services = [row["jenis"] for row in known if row["keluarga"] == "spm"]
    own = next((row["spm"] for row in known if row["jenis"] == state.jenis and row["keluarga"] == "pmks"), "")
    return next((code for code in (state.jenis, own) if code in services), services[0])


def jadi_panel(
    key: str, title: str, spec: BarSpec | ChoroplethSpec | TilesSpec, table: Table, found: tuple[Row, ...],
    state: State, konteks: Konteks, notes: tuple[str, ...], satuan: str = "jiwa",
) -> Panel:  # fmt: skip
    """Return the panel of some rows; asal and sources only of rows that say something of the year itself."""
    used = [row for row in found if row["keadaan"] != "tidak_tersedia"]
    whole = next((row for row in found if row["gabungan"]), None)
    n, total = (whole["n_wilayah"], whole["n_total"]) if whole and key == "spm-peta" else (None, None)
    return Panel(
        key=key,
        title=title,
        unit=satuan,
        period=periode(state.tahun),
        spec=spec,
        table=table,
        sources=sources(konteks, (row["sumber_id"] for row in used)),
        stamps=stamps(konteks, used, n=n, total=total, di={"periode": state.tahun}),
        alt=f"{title}, {state.tahun}: "
        + "; ".join(f"{row['nama_wilayah']}, {baca(row)}" for row in found)
        + ".",
        notes=notes,
        state=address(kesenjangan.PAGE, state, konteks, kesenjangan.choices(konteks)),
    )


def _kelas(found: tuple[Row, ...] | list[Row]) -> tuple[kelas_stat.Kelas | None, Legend]:
    """Classes of the shown gaps above zero; a gap of nobody is its own state."""
    values = [row["belum"] for row in found if row["belum"]]
    states = tuple(dict.fromkeys(_keadaan(row) for row in found if _keadaan(row) != "ada"))
    if not values:
        return None, Legend("jiwa belum terlayani", (), "", states)
    breaks = kelas_stat.kelas(values, "rapi", desimal=0)
    colours = warna.ramp("jingga", len(breaks.hitung))
    names = label.label_kelas(breaks.batas, 0)
    classes = tuple(LegendClass(name, one, warna.teks_di_atas(one)) for name, one in zip(names, colours))
    return breaks, Legend("jiwa belum terlayani", classes, f"Metode kelas: {label.kelas('rapi')}", states)


def _keadaan(row: Row) -> str:
    return NIHIL if row["belum"] == 0 else row["keadaan"]


def _mark(row: Row, breaks: kelas_stat.Kelas | None, *, peta: bool = False) -> Mark:
    state = _keadaan(row)
    flag = akhiran(status_flag(row)) if peta else ""
    text = simbol(NIHIL) if state == NIHIL else nilai_teks(row["belum"], 0, state, peta=True)
    return Mark(
        key=row["kode_wilayah"] if peta else f"{row['kode_wilayah']}|{row['layanan']}",
        label=row["wilayah_pendek"] if peta else f"{row['nama_wilayah']}, {kata.layanan(row['nama_pendek'])}",
        value=None if row["belum"] is None else float(row["belum"]),
        text=f"{text}{flag}" if row["belum"] is not None else text,
        keadaan=state,
        kelas=breaks.indeks(row["belum"]) if breaks and state == "ada" else None,
        hover=(
            kalimat_belum(row),
            *((capaian(row),) if row["persen"] is not None else ()),
            siapa(row),
        ),
    )


def _tabel_matriks(
    place: dict[tuple[str, str], Row], services: dict[str, str], areas: dict[str, str]
) -> Table:
    whole = {row["kode_wilayah"]: row["nama_wilayah"] for row in place.values()}
    total = next((code for code in whole if code not in areas), "")
    names = whole | {total: _nama_total([place[total, one] for one in services])} if total else whole
    lines = {
        code: (word_cell(names[code]), *(sel_belum(place[code, one]) for one in services)) for code in whole
    }
    columns = (
        Column("wilayah", "Wilayah"),
        *(Column(code, name, numeric=True, jumlah=True, satuan="jiwa") for code, name in services.items()),
    )
    return Table(columns, tuple(lines[code] for code in areas), lines.get(total), tuple(areas))


def _nama_total(found: list[Row]) -> str:
    """The province with its coverage; where the services differ, the least of them."""
    counts = {row["n_wilayah"] for row in found}
    least = "paling sedikit " if len(counts) > 1 else ""
    return f"{found[0]['nama_wilayah']} ({least}{cakupan(min(counts), found[0]['n_total'])})"


def _tabel(found: tuple[Row, ...]) -> Table:
    columns = (Column("wilayah", "Wilayah"), *kolom_angka(), Column("siapa", "Yang harus bertindak"))
    own = [row for row in found if not row["gabungan"]]
    whole = next((row for row in found if row["gabungan"]), None)
    return Table(
        columns,
        tuple(baris(row, row["nama_wilayah"], f"{row['nama_wilayah']}, {row['bunyi']}") for row in own),
        baris(
            whole,
            f"{whole['nama_wilayah']} ({cakupan(whole['n_wilayah'], whole['n_total'])})",
            whole["bunyi"],
        )
        if whole
        else None,
        tuple(row["kode_wilayah"] for row in own),
    )


def baris(row: Row, name: str, who: str) -> tuple[Cell, ...]:
    return (word_cell(name), *sel_angka(row), word_cell(who))
