"""What a pivot is asked for and what it answers: codes in, numbers with their state and coverage out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from words.galat import GalatSerambi

MAKS_SEL = 20_000


class SpesifikasiSalah(GalatSerambi):
    """A combination that has no honest number; `pesan` says what cannot be combined and what to choose."""


@dataclass(frozen=True, slots=True)
class Spesifikasi:
    """A pivot as codes. Every field may be left empty; `periksa` fills in what the edition offers.

    tabel: pmks, spm, psks, penduduk, migrasi, konteks. baris: 1–2 axes. kolom: 0–2 axes. ukur: a measure.
    satuan: the one unit counted. penduduk: the base of `angka` (and of `selang`). dari, ke: periods; a measure of
    change reads both, any other only `ke` where no axis of time is used. banding: an edition; when given, a
    measure of change goes from that edition to this one, in the same period, and dari is not used.
    saring: (axis, chosen codes); an axis may be filtered that stands on neither side.
    """

    tabel: str = "pmks"
    baris: tuple[str, ...] = ("kabkota",)
    kolom: tuple[str, ...] = ()
    ukur: str = "jumlah"
    satuan: str = ""
    penduduk: str = ""
    dari: str = ""
    ke: str = ""
    banding: str = ""
    saring: tuple[tuple[str, tuple[str, ...]], ...] = ()
    total: bool = True

    def saringan(self, sumbu: str) -> tuple[str, ...]:
        """The chosen codes of an axis; () when it is not filtered."""
        return next((kode for satu, kode in self.saring if satu == sumbu), ())

    @property
    def sumbu(self) -> tuple[str, ...]:
        """Axes of the rows, then of the columns."""
        return self.baris + self.kolom


@dataclass(frozen=True, slots=True)
class Sumbu:
    """An axis that a table offers. `nilai`: code -> word in official order (short names, ready for headers).

    golongan: wilayah | jenis | waktu | tetap. The members of a `tetap` axis (ukuran, layanan, dasar, …) are never
    summed: such an axis stands on a side, or one of its codes is filtered (`bawaan` when none is).
    """

    kode: str
    nama: str
    golongan: str
    nilai: Mapping[str, str]
    bawaan: str = ""


@dataclass(frozen=True, slots=True)
class PilihanTabel:
    """What can be asked of one table of an edition. Mappings are code -> word in official order."""

    tabel: str
    nama: str
    sumbu: Mapping[str, Sumbu]
    ukur: Mapping[str, str]
    satuan: Mapping[str, str]
    penduduk: Mapping[str, str]
    periode: tuple[str, ...]  # oldest first; what dari and ke may hold
    contoh: bool = False  # some rows are contoh


@dataclass(frozen=True, slots=True)
class Sel:
    """One number with all that belongs to it. `nilai` is None unless keadaan is ada or nihil.

    alasan says why there is no number although the axes are right ('' otherwise): belum_berlaku (the area did
    not exist), beda_asal, belum_lengkap (months missing), cakupan_kurang (not every area), tanpa_dasar (the base
    does not cover the cell), putus_deret, tidak_ada_awal, tidak_ada_akhir, beda_bulan, basis_kecil, nol_pembagi,
    beda_cakupan, kumulatif (cumulative figures of a flow are not added up).
    n_wilayah of n_total areas; n_jenis of n_jenis_total types (0, 0 where types do not apply). For a change both
    count what compares. rendah, tinggi: 95 % limits in the unit of nilai. pembilang, penyebut: what a rate, share
    or change is made of (of a change penyebut = before, pembilang = after). periode: the period of the figure;
    sumber_id: its sources "A|B". putus: on the axis of time, a definition break or another asal lies between the
    moment before and this one: no line and no comparison across.
    """

    nilai: float | None = None
    keadaan: str = "tidak_tersedia"
    alasan: str = ""
    status: str = "tetap"
    asal: str = ""
    batas: int | None = None
    n_wilayah: int = 0
    n_total: int = 0
    n_jenis: int = 0
    n_jenis_total: int = 0
    rendah: float | None = None
    tinggi: float | None = None
    pembilang: float | None = None
    penyebut: float | None = None
    kumulatif: bool = False
    periode: str = ""
    sumber_id: str = ""
    putus: bool = False


@dataclass(frozen=True, slots=True)
class Kepala:
    """A row or column header: one code and one word per axis of that side."""

    kode: tuple[str, ...]
    nama: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HasilSilang:
    """The answer. `sel` holds (row, column) for every cell that can exist.

    A missing pair is an empty combination (an area that is not in the ring, a type that is not in the pillar).
    kolom is one header with () when the pivot has no column axis. total_baris: one Sel per row (over the columns),
    total_kolom: one per column; () where the axes cannot be totalled or no total was asked. satuan: unit of the
    numbers (jiwa, per_10rb, persen, poin persen …); desimal: how many to show. catatan: codes of what must be told
    (queries.pivot_catatan.URUT; words/silang.py says them).
    """

    spek: Spesifikasi
    baris: tuple[Kepala, ...]
    kolom: tuple[Kepala, ...]
    sel: Mapping[tuple[int, int], Sel]
    total_baris: tuple[Sel, ...]
    total_kolom: tuple[Sel, ...]
    total: Sel | None
    sumber_id: tuple[str, ...]
    catatan: tuple[str, ...]
    n_sel: int
    satuan: str = ""
    desimal: int = 0
    contoh: bool = False
