"""Mutu: two editions side by side, exactly the changed cells with old, new and source.

Outside Kerja internal both editions are read through their masked views: a cell that either edition hides prints the
mark on both sides. Kerja internal reads the facts themselves (data.terbit.banding).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from charts.spec import Column
from data.terbit.banding import diff
from panels import mutu
from panels.common import text, word_cell
from panels.mutu_kata import sumber_atau_edisi
from panels.mutu_umur import ruas
from panels.panel import Panel, Stamps
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from queries.engine import opened
from queries.terbit_baca import besar
from words import label
from words.format import angka, periode
from words.galat import GalatSerambi
from words.keadaan import DISAMARKAN, SIMBOL_DISAMARKAN, akhiran

INTERNAL = "internal"
MACAM = {"baru": "baru", "hilang": "tidak ada lagi", "berubah": "angka berubah", "status": "status berubah"}
SATU_EDISI = (
    "Pembandingan memerlukan dua edisi data. Saat ini baru ada satu; edisi berikutnya dapat dibandingkan di sini "
    "begitu terbit."
)
SAMA = "Pilih dua edisi yang berbeda untuk melihat sel yang berubah."
TIDAK_ADA = "(tidak ada)"  # never a dash, which is nihil
TANPA_BEDA = "Tidak ada sel yang berubah antara kedua edisi pada data ini."
KUNCI = (
    "periode",
    "kode_wilayah",
    "hal",
    "rincian",
    "jenis_kelamin",
    "satuan",
    "asal",
    "kunci_sumber",
)


@dataclass(frozen=True, slots=True)
class Beda:
    """One changed cell in words."""

    tahun: int
    periode: str
    wilayah: str
    hal: str
    rincian: str
    lama: str
    baru: str
    macam: str
    sumber_lama: str
    sumber_baru: str
    contoh: bool


def beda(state: State, konteks: Konteks, hanya: Callable[[Beda], bool] | None = None) -> Panel:
    """Return the changed cells of the chosen table from the edition `dari` to `ke`; `hanya` keeps some of them."""
    own = mutu.choices(konteks)
    before, after = (
        value if value in own[key].words else own[key].default
        for key, value in (("dari", state.dari), ("ke", state.ke))
    )
    name = {**mutu.TABEL, **mutu.TABEL_LAIN}[mutu.tabel_beda(state)]
    span = f"{before} → {after}" if before != after else "antara dua edisi"
    every = () if before == after else _sel(mutu.tabel_beda(state), before, after, konteks)
    found = tuple(one for one in every if hanya is None or hanya(one))
    columns = (
        *(Column(key, title) for key, title in _KOLOM),
        Column("sumber_lama", "Sumber semula"),
        Column("sumber_baru", "Sumber baru"),
    )
    lines = (
        tuple(word_cell(getattr(one, column.key) or TIDAK_ADA) for column in columns)
        for one in found
        if not _digantikan(one)
    )
    table = isi_tabel(columns, lines, ())
    made = panel_tabel_data(
        key=f"beda-{mutu.tabel_beda(state)}",
        title=f"Sel yang berubah: {name}, {span}",
        unit="seperti tercetak pada tiap edisi",
        period=span,
        table=table,
        used=(),
        stempel=_stempel(found, konteks),
        sumber_id=_dikenal(found, konteks),
        page=mutu.PAGE,
        choices=own,
        state=state,
        konteks=konteks,
        sentences=_kalimat(len(own["ke"].words), before, after, bool(table.rows)),
        notes=_catatan(found, konteks),
    )
    return sumber_atau_edisi(made)


_KOLOM = (
    ("periode", "Periode"),
    ("wilayah", "Wilayah"),
    ("hal", "Hal"),
    ("rincian", "Rincian"),
    ("lama", "Semula"),
    ("baru", "Menjadi"),
    ("macam", "Perubahan"),
)


def _sel(table: str, before: str, after: str, konteks: Konteks) -> tuple[Beda, ...]:
    places = tuple(str(opened(name).path) for name in (before, after))
    if konteks.audiens == INTERNAL:
        return tuple(one for code, one in _mentah(before, after, places) if code == table)
    return _tersamar(table, replace(konteks, edisi=before), replace(konteks, edisi=after), places)


class TerlaluBesarDibanding(GalatSerambi):
    """Two editions of millions of rows were to be compared cell by cell."""

    def __init__(self, edisi: str) -> None:
        super().__init__(
            f"Edisi data {edisi} terlalu besar untuk dibandingkan sel demi sel di halaman ini. Bandingkan kedua edisi "
            "pada Jelajah, Tabel silang, dengan saringan periode, wilayah, atau jenis."
        )


@lru_cache(maxsize=64)
def _tersamar(table: str, old: Konteks, new: Konteks, places: tuple[str, ...]) -> tuple[Beda, ...]:
    """The cells whose printed text differs, through the masked views; published editions never change."""
    for one in (old, new):
        if besar(one):
            raise TerlaluBesarDibanding(one.edisi)
    left, right = ({_kunci(row): row for row in rows("mutu_sel", one, tabel=table)} for one in (old, new))
    keys = dict.fromkeys((*left, *right))
    pairs = ((left.get(key), right.get(key)) for key in sorted(keys))
    return tuple(_satu(before, after) for before, after in pairs if _lain(before, after))


def _kunci(row: Row) -> tuple[str, ...]:
    return tuple(row[key] for key in KUNCI)


def _lain(before: Row | None, after: Row | None) -> bool:
    return before is None or after is None or _teks(before) != _teks(after)


def _teks(row: Row | None) -> str:
    return "" if row is None else text(row, desimal=row["desimal"])


def _satu(before: Row | None, after: Row | None) -> Beda:
    row = after or before
    hidden = any(one is not None and one["keadaan"] == DISAMARKAN for one in (before, after))
    same = before is not None and after is not None and before["nilai"] == after["nilai"]
    kind = "baru" if before is None else "hilang" if after is None else "status" if same else "berubah"
    details = (
        *(part for part in row["rincian"].split(" ") if part != "total"),
        "" if row["jenis_kelamin"] == "total" else row["jenis_kelamin"],
        row["satuan"],
        *(("data contoh",) if row["asal"] == "contoh" else ()),
    )
    return Beda(
        tahun=int(row["periode"][:4]),
        periode=_periode(row["periode"]),
        wilayah=row["wilayah"],
        hal=_kata(row["nama"]) if row["nama"] == row["hal"] else row["nama"],
        rincian=", ".join(_kata(part) for part in details if part),
        lama=SIMBOL_DISAMARKAN if hidden and before else _teks(before),
        baru=SIMBOL_DISAMARKAN if hidden and after else _teks(after),
        macam=MACAM[kind],
        sumber_lama=before["sumber_id"] if before else "",
        sumber_baru=after["sumber_id"] if after else "",
        contoh=row["asal"] == "contoh",
    )


def _periode(code: str) -> str:
    """A period or a span of two: "2018-01/2018-11" -> "Januari 2018–November 2018"."""
    return "–".join(periode(part) for part in code.split("/"))


def _kata(code: str) -> str:
    """A code in words where the vocabulary has it: "kab_kota" -> "kabupaten/kota"."""
    if code in label.DASAR:
        return label.dasar(code)
    if code in label.KEWENANGAN:
        return label.kewenangan(code).partition(" (")[0].lower()
    if code in label.JENIS_KELAMIN:
        return label.jenis_kelamin(code).lower()
    return label.UKURAN.get(code, code).lower() if code != "KK" else code


@lru_cache(maxsize=8)
def _mentah(before: str, after: str, places: tuple[str, ...]) -> tuple[tuple[str, Beda], ...]:
    """Every changed cell of the facts themselves, unmasked, with its table."""
    here = Konteks(after, INTERNAL)
    names = {row["kode_wilayah"]: row["nama"] for row in _wilayah(here)}
    names |= {row["jenis"]: row["nama"] for row in rows("jenis_daftar", here)}
    names |= {row["indikator"]: row["nama"] for row in rows("indikator_daftar", here)}
    return tuple((one["tabel"], _satu_mentah(one, names)) for one in diff(before, after).to_dict("records"))


def _wilayah(here: Konteks) -> tuple[Row, ...]:
    return (*rows("provinsi", here), *rows("wilayah_daftar", here))


def _satu_mentah(one: Mapping[str, Any], names: Mapping[str, str]) -> Beda:
    details = [part for part in one["rincian"].split(" · ") if part not in ("", "total")]
    return Beda(
        tahun=int(one["periode"][:4]),
        periode=_periode(one["periode"]),
        wilayah=names.get(one["kode_wilayah"], one["kode_wilayah"]),
        hal=names.get(one["hal"], _kata(one["hal"])),
        rincian=", ".join([*map(_kata, details), *(["data contoh"] if one["asal"] == "contoh" else [])]),
        lama=_angka(one["lama"], one["status_lama"]),
        baru=_angka(one["baru"], one["status_baru"]),
        macam=MACAM[one["macam"]],
        sumber_lama=one["sumber_lama"],
        sumber_baru=one["sumber_baru"],
        contoh=one["asal"] == "contoh",
    )


def _angka(value: float, status: str) -> str:
    """The number with its status mark; a cell without number says what its status is."""
    name = status.partition(", ")[0]
    if value != value:
        return label.STATUS.get(name, "").lower()
    mark = akhiran(name) if name in ("sementara", "perkiraan") else ""
    return f"{angka(value, 0 if value == int(value) else 2)}{mark}"


def _digantikan(one: Beda) -> bool:
    """Contoh that stops because a real file came in: named in a note, not listed cell by cell."""
    return one.contoh and one.macam == MACAM["hilang"]


def _stempel(found: Iterable[Beda], konteks: Konteks) -> Stamps:
    made_up = any(one.contoh and not _digantikan(one) for one in found)
    return Stamps(edisi=konteks.edisi, contoh=made_up, audiens=konteks.audiens)


def _dikenal(found: Iterable[Beda], konteks: Konteks) -> tuple[str, ...]:
    known = {row["sumber_id"] for row in rows("sumber_daftar", konteks)}
    listed = (code for one in found if not _digantikan(one) for code in (one.sumber_lama, one.sumber_baru))
    return tuple(dict.fromkeys(code for code in listed if code in known))


def _kalimat(n_editions: int, before: str, after: str, any_line: bool) -> tuple[str, ...]:
    if n_editions == 1:
        return (SATU_EDISI,)
    if before == after:
        return (SAMA,)
    return () if any_line else (TANPA_BEDA,)


def _catatan(found: tuple[Beda, ...], konteks: Konteks) -> tuple[str, ...]:
    gone = ruas(sorted({one.tahun for one in found if _digantikan(one)}))
    notes = []
    if gone:
        notes.append(
            f"Data contoh yang tidak tampil lagi pada edisi baru tidak dirinci selnya: {', '.join(gone)}."
        )
    if konteks.audiens != INTERNAL:
        notes.append(f"{SIMBOL_DISAMARKAN}: sel yang disamarkan pada salah satu edisi.")
    return tuple(notes)
