"""Whether a public statement agrees with the edition's own number: one written rule, nothing guessed.

The rule, in this order (the first that holds decides):

1. The statement itself says that it is another kind of number (a sample, a remainder, an old list, a sum over
   several years): **beda definisi**.
2. It names no year, or nothing in the edition answers it, or only data contoh, hidden, incomplete or the
   statement's own source does: **belum dapat diperiksa**. A number that came from the statement cannot confirm it.
3. Numbers of the same area and year exist but in another unit, measure, population base, span, or cumulative
   against yearly: **beda definisi**.
4. Otherwise the numbers are compared. Within tolerance of every one: **sesuai**; else **perlu klarifikasi**.
   An unexplained difference beyond tolerance from the statement's own source is also **perlu klarifikasi**.

Tolerance: half of the last place that the statement prints ("400" is stated to the hundred: 50), but never more
than 5 % of it, and never less than 1 % of the edition's number (registers move between two readings).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

SESUAI = "sesuai"
BEDA_DEFINISI = "beda_definisi"
PERLU_KLARIFIKASI = "perlu_klarifikasi"
BELUM_DAPAT_DIPERIKSA = "belum_dapat_diperiksa"
Kode = Literal["sesuai", "beda_definisi", "perlu_klarifikasi", "belum_dapat_diperiksa"]

LAIN_SIFAT = ("sampel", "sisa", "daftar_lama", "lintas_tahun")
BAGIAN_CETAK = 0.05  # a rounded statement is trusted to 5 % of itself at most
BAGIAN_DATA = 0.01
BASIS_PERSEN = 20  # no percent on a smaller base


@dataclass(frozen=True, slots=True)
class Dinyatakan:
    """A statement as read: `tahun` None = not stated; `sifat` names what its own words say of it."""

    angka: float
    satuan: str
    tahun: int | None
    sumber_id: str = ""
    ukuran: str = ""
    kumulatif: bool = False
    dasar: str = (
        ""  # '' = not stated, 'nyata' = people present (registered or not), else a base or its first part
    )
    sifat: str = ""
    sebagian: bool = False  # part of a year

    @property
    def lazim(self) -> bool:
        """Whether it is a plain number of one year."""
        return self.sifat not in LAIN_SIFAT


@dataclass(frozen=True, slots=True)
class Pembanding:
    """A number of the edition on the same subject, area and year."""

    nilai: float | None
    satuan: str
    sumber_id: str = ""
    ukuran: str = ""
    kumulatif: bool = False
    dasar: str = ""
    asal: str = "resmi"
    keadaan: str = "ada"
    lengkap: bool = True  # a sum that holds all its types
    sebagian: bool = False


@dataclass(frozen=True, slots=True)
class Putusan:
    """Verdict, its reason, and the number it rests on (index into the candidates, None without one)."""

    kode: Kode
    sebab: str
    acuan: int | None = None
    selisih: float | None = None  # statement minus edition
    selisih_persen: float | None = None  # of the edition's number; None on a base below 20
    toleransi: float | None = None


def putuskan(ucapan: Dinyatakan, calon: Sequence[Pembanding]) -> Putusan:
    """Return the verdict on a statement beside the candidates of its area, subject and year."""
    if not ucapan.lazim:
        return Putusan(BEDA_DEFINISI, ucapan.sifat)
    if ucapan.tahun is None:
        return Putusan(BELUM_DAPAT_DIPERIKSA, "tanpa_tahun")
    sedia = [place for place, one in enumerate(calon) if _sebab_gugur(one) == ""]
    if not sedia:
        return Putusan(BELUM_DAPAT_DIPERIKSA, _gugur(calon))
    setara = [place for place in sedia if beda(ucapan, calon[place]) == ""]
    lain = [place for place in setara if not _bersama(ucapan, calon[place])]
    if lain:
        return _banding(ucapan, calon, lain)
    if setara:
        return _sumber_sama(ucapan, calon, sedia, setara)
    orang_lain = [place for place in sedia if not _bersama(ucapan, calon[place])]
    return _beda(ucapan, calon, orang_lain) if orang_lain else Putusan(BELUM_DAPAT_DIPERIKSA, "sumber_sama")


def toleransi(angka: float, nilai: float) -> float:
    """Return how far `angka` may lie from `nilai`: 60.000 beside 58.000 -> 3.000; 147.427 beside 147.000 -> 1.470."""
    cetak = min(_letak_terakhir(angka) / 2, abs(angka) * BAGIAN_CETAK)
    return max(cetak, abs(nilai) * BAGIAN_DATA)


def beda(ucapan: Dinyatakan, calon: Pembanding) -> str:
    """Return in what the two are not the same kind of number, "" where they are."""
    if ucapan.satuan != calon.satuan:
        return "satuan"
    if ucapan.ukuran != calon.ukuran:
        return "ukuran"
    if ucapan.kumulatif != calon.kumulatif:
        return "kumulatif"
    if ucapan.sebagian != calon.sebagian:
        return "kurun"
    if ucapan.dasar and calon.dasar and not calon.dasar.startswith(ucapan.dasar):
        return "dasar"
    return ""


def _letak_terakhir(angka: float) -> float:
    """Return the place value of the last digit that is not zero: 60.000 -> 10.000; 147.427 -> 1."""
    whole, place = int(abs(angka)), 1
    while whole and whole % (place * 10) == 0:
        place *= 10
    return float(place)


def _sebab_gugur(calon: Pembanding) -> str:
    if calon.asal == "contoh":
        return "contoh"
    if calon.keadaan == "disamarkan":
        return "disamarkan"
    if calon.nilai is None:
        return "tanpa_data"
    return "" if calon.lengkap else "belum_lengkap"


def _gugur(calon: Sequence[Pembanding]) -> str:
    """Return why no candidate can be used: the reason nearest to a usable number."""
    reasons = {_sebab_gugur(one) for one in calon}
    return next((one for one in ("disamarkan", "belum_lengkap", "contoh") if one in reasons), "tanpa_data")


def _bersama(ucapan: Dinyatakan, calon: Pembanding) -> bool:
    """Whether the number came from the statement's own source, alone or in a sum."""
    return bool(ucapan.sumber_id) and ucapan.sumber_id in calon.sumber_id.split("|")


def _banding(ucapan: Dinyatakan, calon: Sequence[Pembanding], layak: list[int]) -> Putusan:
    """Compare with every usable number; the farthest decides, so that two contradicting ones are told."""
    jauh = max(layak, key=lambda place: _lebih(ucapan, calon[place]))
    dekat = min(layak, key=lambda place: _lebih(ucapan, calon[place]))
    if _lebih(ucapan, calon[jauh]) <= 0:
        return _dengan(SESUAI, "dalam_toleransi", ucapan, calon, dekat)
    if _lebih(ucapan, calon[dekat]) <= 0:
        return _dengan(PERLU_KLARIFIKASI, "data_bertentangan", ucapan, calon, jauh)
    return _dengan(PERLU_KLARIFIKASI, "luar_toleransi", ucapan, calon, dekat)


def _sumber_sama(
    ucapan: Dinyatakan, calon: Sequence[Pembanding], sedia: list[int], setara: list[int]
) -> Putusan:
    """Only the statement's own source answers: it may contradict itself, or another definition may stand beside it."""
    jauh = max(setara, key=lambda place: _lebih(ucapan, calon[place]))
    if _lebih(ucapan, calon[jauh]) > 0:
        return _dengan(PERLU_KLARIFIKASI, "sumber_tidak_tetap", ucapan, calon, jauh)
    lain = [place for place in sedia if place not in setara and not _bersama(ucapan, calon[place])]
    berbeda = [place for place in lain if beda(ucapan, calon[place]) == "dasar"]
    return _beda(ucapan, calon, berbeda) if berbeda else Putusan(BELUM_DAPAT_DIPERIKSA, "sumber_sama")


def _beda(ucapan: Dinyatakan, calon: Sequence[Pembanding], sedia: list[int]) -> Putusan:
    """Another kind of number stands there; a difference is told only in one unit and measure."""
    order = ("dasar", "kurun", "kumulatif", "ukuran", "satuan")
    place = min(sedia, key=lambda one: order.index(beda(ucapan, calon[one])))
    reason = beda(ucapan, calon[place])
    if reason == "dasar":
        return _dengan(BEDA_DEFINISI, "beda_dasar", ucapan, calon, place)
    return Putusan(BEDA_DEFINISI, f"beda_{reason}", place)


def _lebih(ucapan: Dinyatakan, calon: Pembanding) -> float:
    """Return by how much the difference exceeds the tolerance (negative inside it)."""
    return abs(ucapan.angka - calon.nilai) - toleransi(ucapan.angka, calon.nilai)


def _dengan(kode: Kode, sebab: str, ucapan: Dinyatakan, calon: Sequence[Pembanding], place: int) -> Putusan:
    nilai = calon[place].nilai
    gap = ucapan.angka - nilai
    share = gap / nilai * 100 if nilai >= BASIS_PERSEN else None
    return Putusan(kode, sebab, place, gap, share, toleransi(ucapan.angka, nilai))
