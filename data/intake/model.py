"""What passes between the steps of intake: workbook, row, question, warning, result.

container (`wadah`) -> Buku -> shape (`bentuk`) and assembly (`susun`) -> Hasil. Addresses are always those that
the operator sees in the spreadsheet: ``Lembar1!C7``.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Literal


class Khusus(Enum):
    """Cells that hold no usable value although the sheet shows something there."""

    RUMUS_TANPA_NILAI = "rumus tanpa nilai tersimpan"
    GALAT_RUMUS = "galat rumus"  # #REF!, #N/A, #DIV/0!


Nilai = str | int | float | bool | datetime.date | datetime.datetime | Khusus | None
Rentang = tuple[int, int, int, int]  # first row, first column, last row, last column; 0-based, inclusive


@dataclass(frozen=True)
class Lembar:
    """One sheet: a rectangular grid (rows of equal length, None where empty), with what Excel hides or merges.

    A merged range keeps its value in its top-left cell only; `gabungan` tells how far it reaches.
    """

    nama: str
    isi: list[list[Nilai]]
    tersembunyi: bool = False
    baris_tersembunyi: frozenset[int] = frozenset()
    kolom_tersembunyi: frozenset[int] = frozenset()
    gabungan: tuple[Rentang, ...] = ()

    def alamat(self, baris: int, kolom: int) -> str:
        """The address of a cell as the spreadsheet shows it; `baris` and `kolom` count from 0."""
        return f"{self.nama}!{huruf_kolom(kolom)}{baris + 1}"


@dataclass(frozen=True)
class Buku:
    """One opened file: its sheets in file order."""

    jalur: Path
    wadah: Literal["xlsx", "xls", "ods", "html", "csv"]
    lembar: tuple[Lembar, ...]


@dataclass(frozen=True, slots=True)
class Baris:
    """One value that is certain, with every dimension it needs and the cell it came from.

    Fields that a table does not have stay empty text. `nilai` is None where the file itself says that there is no
    value (status `tidak_tersedia` or `belum_dilaporkan`).
    """

    tabel: str  # pmks | spm | psks | penduduk | migrasi | konteks
    periode: str
    kode_wilayah: str
    nilai: float | None
    cell: str
    jenis: str = ""  # PMKS-01, GRP-…, LOC-…, OLD-…, PAS-…, PSKS-01
    layanan: str = ""  # SPM-DIS …
    kewenangan: str = ""  # provinsi | kab_kota | pusat
    indikator: str = ""
    rincian: str = ""
    arah: str = ""  # datang | pindah
    dasar: str = ""  # dukcapil | …
    ukuran: str = ""  # pmks: terdata …; spm: butuh | terlayani
    jenis_kelamin: str = "total"
    satuan: str = "jiwa"
    status: str = "tetap"
    kumulatif: bool = False
    klasifikasi: str = ""  # pmks: 26 | 22 | 12


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One thing the file does not tell. `kode` is stable, so that an answer can be kept per sender.

    `pilihan` are self-explanatory texts; where one starts with a code (``64.02 Kab. Kutai Kartanegara``) the code alone
    is accepted as the answer too. `bebas` allows any other text (a year, for instance).
    """

    kode: str
    teks: str
    sel: tuple[str, ...]
    pilihan: tuple[str, ...]
    bebas: bool = False


@dataclass(frozen=True, slots=True)
class Peringatan:
    """Something that does not stop the reading but must be seen: `kode` is stable, `sel` its addresses."""

    kode: str
    teks: str
    sel: tuple[str, ...] = ()
    tingkat: Literal["catatan", "peringatan", "galat"] = "peringatan"


@dataclass(frozen=True, slots=True)
class Dikenali:
    """One table that was recognised, in words for the preview: where it stands and how it was read."""

    lembar: str
    rentang: str  # "A4:M16"
    bentuk: str  # "wilayah × jenis", "panjang" …
    tabel: str
    uraian: str


@dataclass(frozen=True)
class Hasil:
    """Everything intake understood of one file."""

    berkas: str
    baris: Sequence[Baris] = field(default_factory=list)
    pertanyaan: list[Pertanyaan] = field(default_factory=list)
    peringatan: list[Peringatan] = field(default_factory=list)
    dikenali: list[Dikenali] = field(default_factory=list)
    penolakan: tuple[str, str] | None = None  # kode, teks

    @property
    def putusan(self) -> Literal["ok", "questions", "refused"]:
        """The outcome as the command line names it."""
        if self.penolakan:
            return "refused"
        return "questions" if self.pertanyaan else "ok"


def huruf_kolom(kolom: int) -> str:
    """Spreadsheet letters of a column counted from 0: 0 -> A, 25 -> Z, 26 -> AA."""
    huruf = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf
