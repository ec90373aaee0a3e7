"""Location quotient of the chosen type over the areas: is its share in an area above that in the province?"""

from __future__ import annotations

from charts.spec import Axis, BarSpec, Cell, Column, Mark, Series, Table, Tick
from panels import kesenjangan
from panels.common import empty_cell, plain_cell, sources, stamps, word_cell
from panels.jenis_info import jenis_info
from panels.jenis_porsi import ARTI, DASAR_SAMA, KECIL, SEBAB, cakupan_provinsi, kelipatan, kolom
from panels.lanjutan import PERENCANA
from panels.panel import Panel
from panels.state import State, address
from queries import Konteks, Row, rows
from stats.lq import Porsi
from words import label
from words.format import angka, batas_rapi, ticks
from words.keadaan import nilai_teks

DIMENSI = {"pilar": "pilar", "spm": "spm", "pas": "pas"}
Baris = tuple[Row, Porsi | None]
ANGKA = ("nilai_wilayah", "total_wilayah", "nilai_provinsi", "total_provinsi")


def kelipatan_wilayah(state: State, konteks: Konteks) -> Panel | None:
    """Return the quotient of the chosen type per area; None for the sum over all types or where nobody reports."""
    info = jenis_info(state, konteks)
    found = tuple((row, kelipatan(row)) for row in _baris(state, konteks, info.satuan))
    if not any(one for _, one in found):
        return None
    used = [{**row, "status": row["status"] if one else "tetap"} for row, one in found]
    return Panel(
        key="kelipatan-porsi",
        title=f"Porsi di atas provinsi – {info.nama}, {label.ukuran(state.ukuran).lower()}",
        unit="kali porsi provinsi (1 = sama)",
        period=state.tahun,
        spec=_spek(found, state),
        table=_tabel(found, info.satuan),
        sources=sources(konteks, (row["sumber_id"] for row, _ in found)),
        stamps=stamps(konteks, used, di={"periode": state.tahun, "jenis": state.jenis}),
        alt=f"Kelipatan porsi {info.nama}, {state.tahun}: {'; '.join(_ucap(row, one) for row, one in found)}.",
        sentences=(ARTI,),
        notes=(PERENCANA, cakupan_provinsi(tuple(row for row, _ in found), info.satuan), KECIL, DASAR_SAMA),
        definition=info.definisi,
        state=address(kesenjangan.PAGE, state, konteks, kesenjangan.choices(konteks)),
    )


def _baris(state: State, konteks: Konteks, satuan: str) -> tuple[Row, ...]:
    family = next(r["keluarga"] for r in rows("jenis_daftar", konteks) if r["jenis"] == state.jenis)
    found = rows(
        "porsi", konteks, periode=state.tahun, ukuran=state.ukuran, dimensi=DIMENSI.get(family, "jenis")
    )
    return tuple(r for r in found if r["jenis"] == state.jenis and r["satuan"] == satuan)


def _ucap(row: Row, one: Porsi | None) -> str:
    return f"{row['wilayah_pendek']} {angka(one.lq, 2) if one else SEBAB[row['alasan']]}"


def _spek(found: tuple[Baris, ...], state: State) -> BarSpec:
    contoh = any(row["asal"] == "contoh" for row, _ in found)
    marks = tuple(_mark(row, one) for row, one in found)
    hi = batas_rapi(0, max([one.lq for _, one in found if one] + [1]))[1]
    axis = Axis("kali porsi provinsi", 0, hi, tuple(Tick(v, t) for v, t in ticks(0, hi)))
    series = (Series(label.nama_seri("Kelipatan porsi", contoh), marks, "titik", "utama", contoh),)
    return BarSpec(tuple((m.key, m.label) for m in marks), series, axis, state.wilayah)


def _mark(row: Row, one: Porsi | None) -> Mark:
    if one is None:
        state = row["keadaan"] if row["keadaan"] not in ("ada", "nihil") else "tidak_tersedia"
        return Mark(row["kode_wilayah"], row["wilayah_pendek"], None, nilai_teks(None, 0, state), state,
                    hover=(SEBAB[row["alasan"]],))  # fmt: skip
    return Mark(
        row["kode_wilayah"],
        row["wilayah_pendek"],
        one.lq,
        f"{angka(one.lq, 2)} kali" if one.lq else "–",
        "ada" if one.lq else "nihil",
        hover=(f"{angka(one.wilayah, 1)} % di wilayah, {angka(one.provinsi, 1)} % di provinsi",),
    )


def _tabel(found: tuple[Baris, ...], satuan: str) -> Table:
    columns = (Column("wilayah", "Kabupaten/kota"), *kolom(satuan))
    return Table(
        columns, tuple(_sel(row, one) for row, one in found), keys=tuple(r["kode_wilayah"] for r, _ in found)
    )


def _sel(row: Row, one: Porsi | None) -> tuple[Cell, ...]:
    first = word_cell(row["wilayah"])
    if one is None:
        state = row["keadaan"] if row["keadaan"] not in ("ada", "nihil") else "tidak_tersedia"
        return (first, *(empty_cell(state) for _ in range(7)), word_cell(SEBAB[row["alasan"]]))
    counts = (plain_cell(row[key]) for key in ANGKA)
    return (
        first,
        *counts,
        plain_cell(one.wilayah, 1),
        plain_cell(one.provinsi, 1),
        plain_cell(one.lq, 2),
        word_cell(""),
    )
