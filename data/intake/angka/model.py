"""What the number reader hands over: a column of values that are certain, and the questions about the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from data.intake.model import Nilai

TITIK_RIBUAN = "titik_ribuan"  # 1.234,5 – Indonesian
KOMA_RIBUAN = "koma_ribuan"  # 1,234.5 – English


@dataclass(frozen=True, slots=True)
class Angka:
    """One cell that is certain.

    `nilai` is the number **as printed, in the unit of the column**: a header "(ribu)" does not multiply it (use
    `kali(nilai, 1000)`), the word "ribu" inside a cell whose header does not say so does. None goes with the status
    `tidak_tersedia` or `belum_dilaporkan`. `satuan` is the unit word found inside the cell in the spelling of the data
    model (`jiwa`, `KK`, `persen`, `Rp`, `lokasi`, `kejadian`, …) or empty.
    """

    nilai: float | None
    status: str = "tetap"  # tetap | sementara | perkiraan | tidak_tersedia | belum_dilaporkan
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Masalah:
    """One question (or, in `Kolom.catatan`, one remark) about the cells `indeks` (positions in the input).

    `kode` is stable. Some codes carry the cell text behind a colon (`bukan_angka:abc`, `arti_teks:tidak ada`); an
    answer is looked up under the full code first, then under the part before the colon.
    """

    kode: str
    indeks: tuple[int, ...]
    teks: str
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gaya:
    """How the separators of the column were read, and the evidence in a sentence for the preview.

    `kode`: `titik_ribuan`, `koma_ribuan`, `keduanya_ribuan`, `tanpa_pemisah` or `belum_pasti`.
    """

    kode: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column after reading; `sel` is aligned with the input, None = blank cell or hanging on a question."""

    sel: tuple[Angka | None, ...]
    masalah: tuple[Masalah, ...]
    gaya: Gaya
    catatan: tuple[Masalah, ...] = ()  # need no answer: footnote mark removed, value times 1000, …


@dataclass(frozen=True, slots=True)
class Bahan:
    """One column of the file as raw cells, with what its measure demands, for `kumpulkan`."""

    nilai: Sequence[Nilai]
    bulat: bool
    skala: int = 1


@dataclass(frozen=True, slots=True)
class Bukti:
    """Evidence about separators from all columns of one sheet or file: up to three printed examples for each."""

    titik_ribuan: tuple[str, ...] = ()
    koma_ribuan: tuple[str, ...] = ()

    @property
    def gaya(self) -> str | None:
        """The one style that the file shows, or None when it shows none or both."""
        if bool(self.titik_ribuan) == bool(self.koma_ribuan):
            return None
        return TITIK_RIBUAN if self.titik_ribuan else KOMA_RIBUAN


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A numeral with its two possible values; None where a style cannot produce this numeral."""

    teks: str
    titik_ribuan: Decimal | None
    koma_ribuan: Decimal | None
    berpemisah: bool  # holds a dot or a comma

    @property
    def pasti(self) -> Decimal | None:
        """The value when both styles agree or only one is possible, else None."""
        calon = {n for n in (self.titik_ribuan, self.koma_ribuan) if n is not None}
        return calon.pop() if len(calon) == 1 else None
