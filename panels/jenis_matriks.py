"""Area × type matrix: counts, share served, or the share against the province; one matrix per unit.

A reader on a phone sees few columns, so the areas stand in blocks side by side; all blocks of a unit share one
legend. A tile's key is "area|type": a click sets both filters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from charts.hitungan import Hitungan
from charts.spec import Cell, Column, Keadaan, Legend, LegendClass, Mark, Table, Tile, TilesSpec
from panels import jenis as dasar
from panels.common import empty_cell, sources, stamps, word_cell
from panels.jenis_porsi import ARTI, SEBAB, kelipatan, porsi_baris
from panels.panel import Panel
from panels.state import State, address
from queries import Konteks, Row
from stats import kelas as kelas_stat
from stats import kelas_porsi
from words import label, warna
from words.format import angka
from words.keadaan import nilai_teks

LEBAR_BLOK = 5  # areas per block: the most that a 390 px screen shows with readable values
SKALA_JUMLAH = (
    "Warna: kuantil atas semua sel dalam satuan ini, jadi jenis yang jumlahnya kecil tampak terang di semua wilayah. "
    "Untuk membandingkan wilayah di dalam satu jenis, pilih “Porsi di atas provinsi”: di sana tiap jenis diskala "
    "dengan porsinya sendiri di provinsi."
)
KOSONG = "Tanda … di sini: jenis itu tidak dilaporkan semua wilayah pelapor, sehingga porsi provinsinya tidak lengkap."
PEMBENTUK = {
    "nilai_wilayah": "Jenis ini di wilayah",
    "total_wilayah": "Semua jenis di wilayah",
    "nilai_provinsi": "Jenis ini di provinsi",
    "total_provinsi": "Semua jenis di provinsi",
}
SKALA_TERLAYANI = "Warna: porsi tertangani dari terdata, kelas sama untuk semua jenis."


@dataclass(frozen=True, slots=True)
class Sel:
    """One tile before it is placed: area and type, the number with its state, its text in the table, tooltip lines."""

    row: Row
    nilai: float | None
    teks: str
    keadaan: Keadaan
    hover: tuple[str, ...] = ()
    hitungan: Hitungan | None = None  # what a share is made of


@dataclass(frozen=True, slots=True)
class Isi:
    """All tiles of one unit with the shared classes and the words about them."""

    judul: str
    satuan: str
    desimal: int
    sel: tuple[Sel, ...]
    legenda: Legend
    indeks: Callable[[float], int] | None
    catatan: tuple[str, ...]


def matriks(state: State, konteks: Konteks) -> tuple[tuple[Panel, ...], ...]:
    """Return, per unit, one panel for each block of areas."""
    found = porsi_baris(state, konteks) if _tampil(state) == "porsi" else dasar.semua_baris(state, konteks)
    areas = tuple(row for row in found if row["berlaku"] and row.get("tingkat") != "provinsi")
    units = dasar.satuan_ada(areas, state)
    return tuple(_blok(_isi(unit, areas, state), state, konteks) for unit in units)


def _tampil(state: State) -> str:
    return state.tampil if state.tampil in dasar.TAMPIL else dasar.TAMPIL[0]


def _isi(satuan: str, areas: tuple[Row, ...], state: State) -> Isi:
    kept = dasar.terpilih(areas, state, satuan)
    return {"jumlah": _jumlah, "terlayani": _terlayani, "porsi": _porsi}[_tampil(state)](kept, satuan, state)


def _jumlah(kept: tuple[Row, ...], satuan: str, state: State) -> Isi:
    key = state.ukuran
    cells = tuple(
        Sel(row, row[key], dasar.teks(row, key), row[f"keadaan_{key}"], _hover(row, key, satuan))
        for row in kept
    )
    breaks = _kelas(cells, "kuantil", 0)
    title = f"Wilayah × {dasar.menurut(state)}: jumlah {label.ukuran(key).lower()} ({satuan})"
    legend = _legenda(f"Jumlah {label.ukuran(key).lower()} ({satuan})", breaks, 0)
    return Isi(title, satuan, 0, cells, legend, breaks.indeks if breaks else None, (SKALA_JUMLAH,))


def _hover(row: Row, key: str, satuan: str) -> tuple[str, ...]:
    """The number with its status and unit; a tile without one already says why in its first line."""
    return () if row[key] is None else (f"{dasar.teks(row, key)} {satuan}",)


def _terlayani(kept: tuple[Row, ...], satuan: str, state: State) -> Isi:
    cells = tuple(_sel_terlayani(row, satuan) for row in kept)
    breaks = _kelas(cells, "rapi", 1)
    title = f"Wilayah × {dasar.menurut(state)}: porsi tertangani dari terdata ({satuan})"
    return Isi(title, "persen", 1, cells, _legenda("Porsi tertangani (%)", breaks, 1),
               breaks.indeks if breaks else None, (SKALA_TERLAYANI,))  # fmt: skip


def _sel_terlayani(row: Row, satuan: str) -> Sel:
    state = row["keadaan_persen"]
    known = row["tertangani"] is not None or row["terdata"] is not None
    both = (f"{dasar.teks(row, 'tertangani')} dari {dasar.teks(row, 'terdata')} {satuan}",) if known else ()
    made = None
    if row["persen"] is not None:
        counts = (("Tertangani", float(row["tertangani"])), ("Terdata", float(row["terdata"])))
        made = Hitungan("rasio", counts, 100)
    return Sel(row, row["persen"], nilai_teks(row["persen"], 1, state), state, both, made)


def _porsi(kept: tuple[Row, ...], satuan: str, state: State) -> Isi:
    cells = tuple(_sel_porsi(row) for row in kept)
    title = f"Wilayah × {dasar.menurut(state)}: porsi di atas provinsi, {label.ukuran(state.ukuran).lower()} ({satuan})"
    return Isi(title, "kali porsi provinsi", 2, cells, _legenda_porsi(), kelas_porsi.indeks, (ARTI, KOSONG))


def _sel_porsi(row: Row) -> Sel:
    one = kelipatan(row)
    if one is None:
        symbol = nilai_teks(None, 0, row["keadaan"])
        return Sel(row, None, symbol, row["keadaan"], (f"Tidak dihitung: {SEBAB[row['alasan']]}",))
    counts = f"{angka(row['nilai_wilayah'])} dari {angka(row['total_wilayah'])} kasus wilayah"
    made = Hitungan("banding_porsi", tuple((name, float(row[key])) for key, name in PEMBENTUK.items()))
    return Sel(row, one.lq, nilai_teks(one.lq, 2, row["keadaan"]), row["keadaan"], (counts,), made)


def _kelas(cells: tuple[Sel, ...], metode: str, desimal: int) -> kelas_stat.Kelas | None:
    values = [one.nilai for one in cells if one.keadaan == "ada" and one.nilai is not None]
    return kelas_stat.kelas(values, metode, desimal=desimal) if values else None


def _legenda(title: str, breaks: kelas_stat.Kelas | None, desimal: int) -> Legend:
    if breaks is None:
        return Legend(title, ())
    colours = warna.ramp("biru", len(breaks.hitung))
    return _kelas_berwarna(
        title, label.label_kelas(breaks.batas, desimal), colours, label.kelas(breaks.metode)
    )


def _legenda_porsi() -> Legend:
    a, b, c, d = (angka(edge, 2) for edge in kelas_porsi.BATAS)
    names = (
        f"kurang dari {a}",
        f"{a} sampai kurang dari {b}",
        f"{b}–{c}, setara provinsi",
        f"lebih dari {c} sampai {d}",
        f"lebih dari {d}",
    )
    return _kelas_berwarna("Kali porsi provinsi", names, warna.divergen("netral"), "batas tetap")


def _kelas_berwarna(title: str, names: tuple[str, ...], colours: tuple[str, ...], method: str) -> Legend:
    classes = tuple(
        LegendClass(name, colour, warna.teks_di_atas(colour)) for name, colour in zip(names, colours)
    )
    return Legend(title, classes, f"Metode kelas: {method}")


def _blok(isi: Isi, state: State, konteks: Konteks) -> tuple[Panel, ...]:
    codes = tuple(dict.fromkeys(one.row["kode_wilayah"] for one in isi.sel))
    blocks = tuple(codes[start : start + LEBAR_BLOK] for start in range(0, len(codes), LEBAR_BLOK))
    return tuple(_panel(isi, codes, (i, len(blocks)), state, konteks) for i, codes in enumerate(blocks, 1))


def _panel(isi: Isi, codes: tuple[str, ...], part: tuple[int, int], state: State, konteks: Konteks) -> Panel:
    cells = tuple(one for one in isi.sel if one.row["kode_wilayah"] in codes)
    which = f" (bagian {angka(part[0])} dari {angka(part[1])})" if part[1] > 1 else ""
    title = f"{isi.judul}{which}"
    unit = cells[0].row["satuan"]
    return Panel(
        key=f"matriks-{unit}-{dasar.kelompok(state)}-{part[0]}".lower(),
        title=title,
        unit=isi.satuan,
        period=state.tahun,
        spec=petak(isi, cells, state),
        table=tabel(cells, isi),
        sources=sources(konteks, (one.row["sumber_id"] for one in cells)),
        stamps=stamps(
            konteks,
            [{**one.row, "status": _status(one, state)} for one in cells],
            di={"periode": state.tahun},
        ),
        alt=_alt(title, state, cells),
        notes=isi.catatan if part[0] == 1 else (),
        state=address(dasar.PAGE, state, konteks, dasar.choices(konteks)),
    )


def _status(one: Sel, state: State) -> str:
    return "tetap" if one.nilai is None else one.row.get("status") or one.row[f"status_{state.ukuran}"]


def tinggi(shown: Panel) -> int:
    """Return the height in px that keeps a row readable also where the legend stands in one column."""
    return 250 + 46 * len(shown.table.rows)


def petak(isi: Isi, cells: tuple[Sel, ...], state: State) -> TilesSpec:
    """Return the tiles of one block: types down, areas across."""
    codes = list(dict.fromkeys(one.row["kode_wilayah"] for one in cells))
    types = list(dict.fromkeys(one.row["jenis"] for one in cells))
    heads = {one.row["kode_wilayah"]: one.row["wilayah_pendek"] for one in cells}
    sides = {one.row["jenis"]: dasar.label_jenis(one.row) for one in cells}
    return TilesSpec(
        tiles=tuple(
            Tile(codes.index(one.row["kode_wilayah"]), types.index(one.row["jenis"]), _mark(one, isi))
            for one in cells
        ),
        legend=isi.legenda,
        col_labels=tuple(heads[code] for code in codes),
        row_labels=tuple(sides[code] for code in types),
        selected=f"{state.wilayah}|{state.jenis}",
    )


def _mark(one: Sel, isi: Isi) -> Mark:
    """A tile has room for the bare number; its provisional mark stands in the tooltip and in the table."""
    classed = isi.indeks and one.keadaan == "ada" and one.nilai is not None
    return Mark(
        key=f"{one.row['kode_wilayah']}|{one.row['jenis']}",
        label=f"{one.row['wilayah']}, {dasar.nama_jenis(one.row)}",
        value=one.nilai,
        text=nilai_teks(one.nilai, isi.desimal, one.keadaan, peta=True),
        keadaan=one.keadaan,
        kelas=isi.indeks(one.nilai) if classed else None,
        hover=one.hover,
    )


def tabel(cells: tuple[Sel, ...], isi: Isi) -> Table:
    """Return the table twin: one row per type, one column per area of the block."""
    heads = {one.row["kode_wilayah"]: one.row["wilayah"] for one in cells}
    types = {one.row["jenis"]: one.row for one in cells}
    place = {(one.row["jenis"], one.row["kode_wilayah"]): one for one in cells}
    return Table(
        columns=(
            Column("kode", "Kode"),
            Column("jenis", "Nama"),
            *(
                Column(code, name, numeric=True, desimal=isi.desimal, satuan=isi.satuan)
                for code, name in heads.items()
            ),
        ),
        rows=tuple(
            (
                word_cell(code),
                word_cell(dasar.nama_jenis(row)),
                *(_cell(place.get((code, area))) for area in heads),
            )
            for code, row in types.items()
        ),
        keys=tuple(types),
    )


def _cell(one: Sel | None) -> Cell:
    if one is None:
        return empty_cell()
    if one.nilai is None:
        return empty_cell(one.keadaan)
    return Cell(float(one.nilai), one.teks, one.keadaan, hitungan=one.hitungan)


def _alt(title: str, state: State, cells: tuple[Sel, ...]) -> str:
    parts = "; ".join(f"{one.row['wilayah_pendek']} {dasar.label_jenis(one.row)} {one.teks}" for one in cells)
    return f"{title}, {state.tahun}: {parts}."
