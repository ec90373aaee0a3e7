"""Porsi di atas provinsi: is a type's share in one area above its share in the province? (location quotient)"""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Rumus, Series, Table
from panels import jenis as dasar
from panels.common import empty_cell, sources, stamps, word_cell
from panels.jenis_kalimat import kalimat_porsi
from panels.panel import Panel
from panels.state import State, address
from queries import Konteks, Row, rows
from stats.lq import Porsi, lq
from words import label
from words.format import angka, persen
from words.keadaan import cakupan, nilai_teks

ARTI = (
    "Porsi di atas provinsi membandingkan susunan, bukan besarnya masalah: porsi suatu jenis di antara kasus "
    "wilayah ini dibagi porsi jenis yang sama di antara kasus provinsi. 1 berarti sama, 2 berarti dua kali porsi "
    "provinsi."
)
KECIL = "Pada jumlah yang kecil, beberapa kasus saja sudah mengubah kelipatan."
DASAR_SAMA = "Kedua sisi memuat jenis yang sama: yang tidak dilaporkan wilayah ini keluar juga dari provinsi."
SEBAB = {
    "": "",
    "disamarkan": "ada angka yang disamarkan",
    "wilayah_tanpa_data": "wilayah ini tidak melaporkan",
    "tidak_dilaporkan_semua": "jenis ini tidak dilaporkan semua wilayah pelapor",
    "pembagi_nihil": "pembaginya nihil",
}
DERET = (("wilayah", "batang", "utama"), ("provinsi", "titik", "kedua"))


def kelipatan(row: Row) -> Porsi | None:
    """Return both shares and their quotient, or None where a count may not be used."""
    if row["alasan"]:
        return None
    return lq(row["nilai_wilayah"], row["total_wilayah"], row["nilai_provinsi"], row["total_provinsi"])


def porsi_baris(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the four counts of every area and type of the chosen grouping and measure."""
    params = {"periode": state.tahun, "ukuran": state.ukuran, "dimensi": dasar.kelompok(state)}
    return rows("porsi", konteks, **params)


def porsi(state: State, konteks: Konteks) -> tuple[Panel, ...]:
    """Return one panel per unit for the chosen area; none while no area is chosen."""
    if not state.satu_wilayah:
        return ()
    found = porsi_baris(state, konteks)
    here = dasar.di_tempat(found, state)
    return tuple(
        _panel(unit, here, cakupan_provinsi(found, unit), state, konteks)
        for unit in dasar.satuan_ada(here, state)
    )


def cakupan_provinsi(found: tuple[Row, ...], satuan: str) -> str:
    """Say how many areas the province's numbers of a unit hold, "" where none reports."""
    areas = {row["kode_wilayah"] for row in found if row["berlaku"]}
    n = max((row["n_pelapor"] for row in found if row["satuan"] == satuan), default=0)
    return f"Jumlah provinsi memuat laporan {cakupan(n, len(areas))}." if n else ""


def _panel(satuan: str, here: tuple[Row, ...], covered: str, state: State, konteks: Konteks) -> Panel:
    shown = tuple((row, kelipatan(row)) for row in dasar.terpilih(here, state, satuan))
    place = dasar.nama_tempat(here)
    title = f"Porsi di atas provinsi ({satuan}), {label.ukuran(state.ukuran).lower()}: {place}"
    return Panel(
        key=f"porsi-{satuan}-{dasar.kelompok(state)}".lower(),
        title=title,
        unit=f"persen dari kasus menurut jenis dalam {satuan}",
        period=state.tahun,
        spec=bagan(shown, state, place),
        table=tabel(shown, satuan),
        sources=sources(konteks, (row["sumber_id"] for row, _ in shown)),
        stamps=stamps(
            konteks, [{**row, "status": _status(row)} for row, _ in shown], di={"periode": state.tahun}
        ),
        alt=_alt(title, state, shown),
        sentences=(ARTI, *kalimat_porsi(((row, one) for row, one in shown if one), state, satuan)),
        notes=_catatan(shown, covered),
        state=address(dasar.PAGE, state, konteks, dasar.choices(konteks)),
    )


def _status(row: Row) -> str:
    return row["status"] if row["nilai_wilayah"] is not None else "tetap"


def _catatan(shown: tuple[tuple[Row, Porsi | None], ...], covered: str) -> tuple[str, ...]:
    row = next((row for row, one in shown if one), None)
    if row is None:
        return (KECIL,)
    partial = (
        f"{angka(row['n_kurang'])} dari {angka(row['n_jenis'])} jenis itu tidak dilaporkan semua wilayah pelapor; "
        "jumlah provinsinya sedikit lebih kecil.",
    )
    return (covered, KECIL, DASAR_SAMA, *(partial if row["n_kurang"] else ()))


def bagan(shown: tuple[tuple[Row, Porsi | None], ...], state: State, place: str) -> BarSpec:
    """Return the area's share as a bar and the province's as a dot; the quotient stands in the label."""
    origins = dict.fromkeys(row["asal"] for row, _ in shown if row["asal"]) or {"": None}
    first = next(iter(origins))
    names = {"wilayah": place, "provinsi": "Provinsi"}
    series = tuple(
        Series(
            name=label.nama_seri(names[side], origin == "contoh"),
            marks=tuple(_mark(row, one, side) for row, one in shown if (row["asal"] or first) == origin),
            bentuk=shape,
            warna=colour,
            contoh=origin == "contoh",
        )
        for origin in origins
        for side, shape, colour in DERET
    )
    values = [value for _, one in shown if one for value in (one.wilayah, one.provinsi)]
    return BarSpec(
        categories=tuple((row["jenis"], dasar.label_jenis(row)) for row, _ in shown),
        series=series,
        axis=dasar.sumbu("persen", values),
        selected=state.jenis,
    )


def _mark(row: Row, one: Porsi | None, side: str) -> Mark:
    if one is None:
        why = SEBAB[row["alasan"]]
        symbol = nilai_teks(None, 0, row["keadaan"])
        return Mark(
            row["jenis"],
            dasar.nama_jenis(row),
            None,
            symbol,
            row["keadaan"],
            hover=(f"Tidak dihitung: {why}",),
        )
    share = one.wilayah if side == "wilayah" else one.provinsi
    state = "nihil" if share == 0 else "ada"
    times = f" · {angka(one.lq, 2)} kali" if side == "wilayah" else ""
    return Mark(
        key=row["jenis"],
        label=dasar.nama_jenis(row),
        value=share,
        text=f"{persen(share, 1)}{times}" if share else nilai_teks(share, 1, state),
        keadaan=state,
        hover=(f"{angka(row['nilai_wilayah'])} dari {angka(row['total_wilayah'])} kasus di {row['wilayah']}",
               f"{angka(row['nilai_provinsi'])} dari {angka(row['total_provinsi'])} kasus di provinsi"),
    )  # fmt: skip


def kolom(satuan: str) -> tuple[Column, ...]:
    """Return the columns of a quotient: four counts, both shares with formulas, and why there is none."""
    return (
        Column("nilai_wilayah", "Jenis ini di wilayah", numeric=True, satuan=satuan),
        Column("total_wilayah", "Semua jenis di wilayah", numeric=True, satuan=satuan),
        Column("nilai_provinsi", "Jenis ini di provinsi", numeric=True, satuan=satuan),
        Column("total_provinsi", "Semua jenis di provinsi", numeric=True, satuan=satuan),
        Column("porsi_wilayah", "Porsi wilayah (%)", numeric=True, desimal=1,
               rumus=Rumus("rasio", "nilai_wilayah", "total_wilayah", 100)),
        Column("porsi_provinsi", "Porsi provinsi (%)", numeric=True, desimal=1,
               rumus=Rumus("rasio", "nilai_provinsi", "total_provinsi", 100)),
        Column("kelipatan", "Kelipatan", numeric=True, desimal=2,
               rumus=Rumus("rasio", "porsi_wilayah", "porsi_provinsi")),
        Column("sebab", "Keterangan"),
    )  # fmt: skip


def tabel(shown: tuple[tuple[Row, Porsi | None], ...], satuan: str) -> Table:
    """Return the table twin: the four counts, both shares and the quotient, each derived one with its formula."""
    columns = (Column("kode", "Kode"), Column("jenis", "Nama"), *kolom(satuan))
    return Table(
        columns, tuple(_sel(row, one) for row, one in shown), keys=tuple(row["jenis"] for row, _ in shown)
    )


def _sel(row: Row, one: Porsi | None) -> tuple[Cell, ...]:
    names = (word_cell(row["jenis"]), word_cell(dasar.nama_jenis(row)))
    if one is None:
        return (*names, *(empty_cell(row["keadaan"]) for _ in range(7)), word_cell(SEBAB[row["alasan"]]))
    return (
        *names,
        *(
            dasar.sel(row[key])
            for key in ("nilai_wilayah", "total_wilayah", "nilai_provinsi", "total_provinsi")
        ),
        dasar.sel(one.wilayah, 1),
        dasar.sel(one.provinsi, 1),
        dasar.sel(one.lq, 2),
        word_cell(""),
    )


def _alt(title: str, state: State, shown: tuple[tuple[Row, Porsi | None], ...]) -> str:
    parts = "; ".join(f"{dasar.nama_jenis(row)} {_dibaca(row, one)}" for row, one in shown)
    return f"{title}, {state.tahun}: {parts}."


def _dibaca(row: Row, one: Porsi | None) -> str:
    if one is None:
        return nilai_teks(None, 0, row["keadaan"])
    return f"{persen(one.wilayah, 1)}, provinsi {persen(one.provinsi, 1)}"
