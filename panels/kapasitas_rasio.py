"""Capacity ratios: what each one is called, and its rows for one area, all areas and the province."""

from __future__ import annotations

from dataclasses import dataclass

from charts.spec import Cell
from panels.common import status_flag
from panels.state import State
from queries import Konteks, Row, rows
from words.format import angka
from words.keadaan import akhiran, nilai_teks

PAGE = "/kesenjangan"
KECAMATAN = "kecamatan_tanpa_tksk"
SETIDAKNYA = "setidaknya "


@dataclass(frozen=True, slots=True)
class Rasio:
    """One ratio in words. `faktor` is what the quotient is multiplied by, 0 where it is a difference."""

    kode: str
    judul: str
    satuan: str
    pembilang: str
    penyebut: str
    desimal: int = 0
    faktor: float = 1.0
    kasus: bool = False  # the numerator sums several types: cases, never people
    pendek: str = ""  # unit on a card, where there is no room for the long one
    kepala: str = ""  # head of a column of the wide table

    @property
    def judul_kolom(self) -> str:
        """The name as it heads a column."""
        return self.kepala or self.judul

    @property
    def satuan_kartu(self) -> str:
        """The unit as it stands on a card."""
        return self.pendek or self.satuan


RASIO = {
    one.kode: one
    for one in (
        Rasio(
            "jiwa_per_tksk",
            "PMKS terdata per TKSK (jiwa)",
            "kasus menurut jenis (jiwa) per TKSK",
            "Kasus menurut jenis (jiwa)",
            "TKSK",
            kasus=True,
            pendek="kasus per TKSK",
            kepala="Kasus (jiwa) per TKSK",
        ),
        Rasio(
            "kk_per_tksk",
            "PMKS terdata per TKSK (KK)",
            "kasus menurut jenis (KK) per TKSK",
            "Kasus menurut jenis (KK)",
            "TKSK",
            kasus=True,
            pendek="kasus per TKSK",
            kepala="Kasus (KK) per TKSK",
        ),
        Rasio(KECAMATAN, "Kecamatan tanpa TKSK", "kecamatan", "Kecamatan", "TKSK", faktor=0.0),
        Rasio("desa_per_psm", "Desa/kelurahan per PSM", "desa/kelurahan per PSM", "Desa/kelurahan", "PSM", 1),
        Rasio(
            "tagana_per_10rb",
            "Tagana per 10.000 penduduk",
            "Tagana per 10.000 penduduk",
            "Tagana",
            "Penduduk",
            2,
            10_000.0,
            pendek="per 10.000 penduduk",
            kepala="Tagana per 10.000",
        ),
        Rasio(
            "telantar_per_lks",
            "Lansia dan anak telantar per LKS",
            "kasus menurut jenis (jiwa) per LKS",
            "Kasus lansia telantar dan anak telantar (jiwa)",
            "LKS",
            kasus=True,
            pendek="kasus per LKS",
            kepala="Kasus telantar per LKS",
        ),
    )
}


def semua(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return every ratio of every area and the province for the chosen year."""
    return rows("kapasitas", konteks, periode=state.tahun, dasar=state.penduduk)


def satu(found: tuple[Row, ...], state: State) -> tuple[Row, ...]:
    """Return the rows of the chosen area, in the order of RASIO; those of the province when none is chosen."""
    own = tuple(row for row in found if row["kode_wilayah"] == state.wilayah)
    return own or tuple(row for row in found if row["tingkat"] == "provinsi")


def wilayah(found: tuple[Row, ...], kode: str) -> tuple[Row, ...]:
    """Return one ratio of every area, BPS order, without the province."""
    return tuple(row for row in found if row["rasio"] == kode and row["tingkat"] != "provinsi")


def provinsi(found: tuple[Row, ...], kode: str) -> Row | None:
    """Return one ratio of the province."""
    return next((row for row in found if row["rasio"] == kode and row["tingkat"] == "provinsi"), None)


def teks(row: Row) -> str:
    """Return the printed ratio; missing kecamatan are a least number: "setidaknya 3"."""
    shown = nilai_teks(row["nilai"], RASIO[row["rasio"]].desimal, row["keadaan"], status_flag(row))
    return f"{SETIDAKNYA}{shown}" if row["rasio"] == KECAMATAN and row["keadaan"] == "ada" else shown


def sel(row: Row) -> Cell:
    """Return the ratio as a table cell."""
    return Cell(None if row["nilai"] is None else float(row["nilai"]), teks(row), row["keadaan"])


def sisi(row: Row, key: str) -> Cell:
    """Return numerator or denominator as a table cell, with its own state."""
    value, state = row[key], row[f"keadaan_{key}"]
    return Cell(None if value is None else float(value), nilai_teks(value, 0, state), state)


def hitungan(row: Row) -> str:
    """Return what the ratio is made of: "30.767 kasus … dan 10 TKSK", "13 kecamatan; TKSK belum dilaporkan"."""
    own = RASIO[row["rasio"]]
    sides = (("pembilang", own.pembilang), ("penyebut", own.penyebut))
    known = [f"{sisi(row, key).text} {_kecil(name)}" for key, name in sides if row[key]]
    empty = [f"{name} {_KEADAAN[row[f'keadaan_{key}']]}" for key, name in sides if not row[key]]
    return "; ".join(part for part in (" dan ".join(known), *empty) if part)


_KEADAAN = {
    "ada": "nihil",
    "nihil": "nihil",
    "tidak_tersedia": "tidak tersedia",
    "belum_dilaporkan": "belum dilaporkan",
    "disamarkan": "disamarkan",
}


def sebab(row: Row) -> str:
    """Return why there is no ratio, "" where there is one."""
    return {
        "": "",
        "disamarkan": "sel kecil disamarkan",
        "belum_dilaporkan": "belum dilaporkan",
        "beda_asal": "data contoh dan data resmi tidak dibagi satu dengan yang lain",
        "penyebut_nol": f"tidak ada {_kecil(RASIO[row['rasio']].penyebut)}",
        "dasar_sebagian": "penduduk yang dipilih tidak mencakup semua wilayah pada tahun ini",
    }.get(row["sebab"], "data tidak tersedia")


def banyak(value: float | None, status: str = "tetap") -> str:
    """Return a whole number with its status suffix."""
    return angka(value) + (akhiran(status) if value is not None else "")


def _kecil(name: str) -> str:
    """Lower-case the first letter unless the word is an abbreviation or a name."""
    first = name.split()[0]
    return name if first.isupper() or first == "Tagana" else name[:1].lower() + name[1:]
