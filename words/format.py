"""The one formatter: numbers, units, dates and periods as Indonesian readers write them.

Decimal comma, dot between thousands, true minus (U+2212), month names from Babel `id_ID`. Rounding is half
away from zero on the shortest decimal form of the number, so that a screen, LibreOffice and Excel show the
same digits (Python's own `round` and Babel's default would give 0,5 -> 0). `angka` does not call Babel,
which costs 40 µs a number; a test proves that it prints what Babel prints.
"""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.dates import get_month_names

from words.galat import BilanganTakSah, KodeTidakDikenal

MINUS = "−"
NBSP = "\u00a0"
TIDAK_TERSEDIA = "…"
_PANGKAT = tuple(10.0**d for d in range(13))
_BULAN = get_month_names("wide", locale="id_ID")
_ROMAWI = ("", "I", "II", "III", "IV")
_SATUAN_BESAR = ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta"), (1e3, "ribu"))
_TAMPILAN_SATUAN = {"km2": "km²", "per_10rb": "per 10.000 penduduk"}

Angka = float | int | Decimal | None


def angka(x: Angka, desimal: int = 0) -> str:
    """Number as "1.234.567,8". None and NaN print "…"; an infinite value raises BilanganTakSah."""
    teks = _mutlak(x, desimal)
    return MINUS + teks if teks is not TIDAK_TERSEDIA and x < 0 and _bukan_nol(teks) else teks


def bertanda(x: Angka, desimal: int = 0) -> str:
    """With its sign: "+1.234", "−12"; what rounds to zero prints without one."""
    teks = _mutlak(x, desimal)
    if teks is TIDAK_TERSEDIA or not _bukan_nol(teks):
        return teks
    return (MINUS if x < 0 else "+") + teks


def persen(x: Angka, desimal: int = 2) -> str:
    """Percent, `x` already in percent: "6,11 %" (no-break space)."""
    return _dengan(angka(x, desimal), "%", NBSP)


def poin_persen(x: Angka, desimal: int = 2) -> str:
    """A change between two percentages, signed: "−0,32 poin persen"."""
    return _dengan(bertanda(x, desimal), "poin persen", " ")


def dengan_satuan(x: Angka, satuan: str, desimal: int = 0) -> str:
    """Number and unit: "24 jiwa", "6,11 %", "231,07 ribu jiwa"; no unit or an index: the number alone."""
    if satuan == "persen":
        return persen(x, desimal)
    if satuan == "poin persen":
        return poin_persen(x, desimal)
    if satuan in ("", "indeks"):
        return angka(x, desimal)
    return _dengan(angka(x, desimal), _TAMPILAN_SATUAN.get(satuan, satuan), " ")


def tanggal(hari: date) -> str:
    """Date as "16 Mei 2024"."""
    return f"{hari.day} {_BULAN[hari.month]} {hari.year}"


def bulan_tahun(hari: date) -> str:
    """Month as "Mei 2024"."""
    return f"{_BULAN[hari.month]} {hari.year}"


@lru_cache(maxsize=4096)
def periode(kode: str) -> str:
    """Text of a periode code: "2024-S2" is "Semester II 2024", "2025-TW3" "Triwulan III 2025".

    Raises KodeTidakDikenal.
    """
    cocok = re.fullmatch(r"(\d{4})(?:-(?:S([12])|TW([1-4])|(0[1-9]|1[0-2])))?", kode)
    if not cocok:
        raise KodeTidakDikenal("Periode", kode, "2024, 2024-S2, 2025-TW3, 2026-03")
    tahun, semester, triwulan, bulan = cocok.groups()
    if semester:
        return f"Semester {_ROMAWI[int(semester)]} {tahun}"
    if triwulan:
        return f"Triwulan {_ROMAWI[int(triwulan)]} {tahun}"
    return f"{_BULAN[int(bulan)]} {tahun}" if bulan else tahun


def ringkas(x: Angka) -> str:
    """Short form with a word, never an SI letter: "243,5 ribu", "4,1 juta", "2,5 miliar"."""
    if _hilang(x):
        return TIDAK_TERSEDIA
    besar = abs(x)
    for pembagi, kata in _SATUAN_BESAR:
        # 999.950 already rounds up to the next word
        if besar >= pembagi * (0.99995 if pembagi > 1e3 else 1):
            return f"{_tanpa_nol(angka(float(x) / pembagi, 1))} {kata}"
    return _tanpa_nol(angka(x, 1))


def langkah_rapi(lo: float, hi: float, n: int = 5) -> float:
    """Axis step 1, 2, 2.5 or 5 times a power of ten that gives about `n` intervals between lo and hi."""
    kasar = (hi - lo) / max(n, 1)
    pangkat = 10.0 ** math.floor(math.log10(kasar))
    for kali in (1, 2, 2.5, 5):
        if kasar <= kali * pangkat * (1 + 1e-9):
            return kali * pangkat
    return 10 * pangkat


def batas_rapi(lo: float, hi: float, n: int = 5) -> tuple[float, float]:
    """The smallest round axis range that holds lo and hi (both ends are ticks); equal ends get room."""
    _periksa_rentang(lo, hi)
    if lo == hi:
        lo, hi = (min(lo, 0.0), max(hi, 0.0)) if lo else (0.0, 1.0)
    langkah = langkah_rapi(lo, hi, n)
    bawah = math.floor(lo / langkah + 1e-9) * langkah
    atas = math.ceil(hi / langkah - 1e-9) * langkah
    return round(bawah, 12), round(atas, 12)


def ticks(lo: float, hi: float, n: int = 5, desimal: int | None = None) -> tuple[tuple[float, str], ...]:
    """Round tick values inside [lo, hi] with their texts; 0 is one of them where lo <= 0 <= hi.

    `desimal` None prints as many decimals as the step needs; a given one also keeps steps from going finer
    than it, so that two ticks never print the same text.
    """
    _periksa_rentang(lo, hi)
    if lo == hi:
        return ((lo, angka(lo, desimal or 0)),)
    langkah = langkah_rapi(lo, hi, n)
    if desimal is not None:
        langkah = _paling_sedikit(langkah, desimal)
    cetak = _desimal_langkah(langkah) if desimal is None else desimal
    awal, akhir = math.ceil(lo / langkah - 1e-9), math.floor(hi / langkah + 1e-9)
    nilai = (round(k * langkah, 12) + 0.0 for k in range(awal, akhir + 1))
    return tuple((v, angka(v, cetak)) for v in nilai)


def bulat(x: float, desimal: int) -> float:
    """`x` rounded as it is printed, so that what prints alike also compares alike (map classes)."""
    return float(_desimal(x).quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)) + 0.0


def _mutlak(x: Angka, desimal: int) -> str:
    """The digits of |x|: fast path on floats away from a rounding tie, exact decimal arithmetic otherwise."""
    if type(x) is int:
        utuh = f"{abs(x):,}".replace(",", ".")
        return f"{utuh},{'0' * desimal}" if desimal else utuh
    if type(x) is float and x == x and desimal < 13:
        skala = abs(x) * _PANGKAT[desimal]
        if skala < 1e9 and abs(skala % 1.0 - 0.5) > 1e-6:
            return _tukar(f"{abs(x):,.{desimal}f}", desimal)
    return _tepat(x, desimal)


def _tepat(x: Angka, desimal: int) -> str:
    """Half away from zero on the shortest decimal form; numpy, Decimal, NaN and None all end here."""
    if _hilang(x):
        return TIDAK_TERSEDIA
    teliti = abs(_desimal(x)).quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
    return _tukar(f"{teliti:,f}", desimal)


def _desimal(x: float | int | Decimal) -> Decimal:
    """The shortest decimal form of a finite number."""
    nilai = x if isinstance(x, Decimal) else Decimal(repr(x.item() if hasattr(x, "item") else x))
    if not nilai.is_finite():
        raise BilanganTakSah("nilai tak hingga")
    return nilai


def _tukar(teks: str, desimal: int) -> str:
    """English separators to Indonesian ones."""
    if not desimal:
        return teks.replace(",", ".")
    return f"{teks[: -desimal - 1].replace(',', '.')},{teks[-desimal:]}"


def _hilang(x: object) -> bool:
    """None, NaN and pandas' NA (known by name: this layer does not import pandas)."""
    return x is None or type(x).__name__ in ("NAType", "NaTType") or x != x


def _bukan_nol(teks: str) -> bool:
    return teks.strip("0,.") != ""


def _dengan(teks: str, satuan: str, spasi: str) -> str:
    return teks if teks is TIDAK_TERSEDIA else f"{teks}{spasi}{satuan}"


def _tanpa_nol(teks: str) -> str:
    return teks.removesuffix(",0")


def _periksa_rentang(lo: float, hi: float) -> None:
    if not (math.isfinite(lo) and math.isfinite(hi) and lo <= hi):
        raise BilanganTakSah(f"rentang sumbu {lo} sampai {hi}")


def _paling_sedikit(langkah: float, desimal: int) -> float:
    """No finer than the last printed decimal, and 2,5 becomes 5 where its half would not be printed."""
    satuan = 10.0**-desimal
    kelipatan = langkah / satuan
    if kelipatan <= 1:
        return satuan
    return langkah if abs(kelipatan - round(kelipatan)) < 1e-6 else langkah * 2


def _desimal_langkah(langkah: float) -> int:
    """Decimals needed to print multiples of a nice step exactly."""
    d = max(0, -math.floor(math.log10(langkah) + 1e-9))
    return d if abs(langkah * 10**d - round(langkah * 10**d)) < 1e-6 else d + 1
