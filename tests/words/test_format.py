"""Formats: goldens, and equality with Babel (the slow road) on arbitrary numbers."""

import math
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

import numpy as np
import pandas as pd
import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from words import format as f
from words.galat import BilanganTakSah, KodeTidakDikenal

angka_bebas = st.one_of(
    st.integers(-(10**15), 10**15),
    st.floats(-1e12, 1e12, allow_nan=False),
    st.decimals(-1000, 1000, places=3).map(float),  # many exact ties
)


def babel(x, desimal):
    pola = "#,##0" + ("." + "0" * desimal if desimal else "")
    with localcontext(Context(prec=60, rounding=ROUND_HALF_UP)):
        teks = format_decimal(Decimal(repr(x)), pola, locale="id_ID")
    return teks.lstrip("-") if not teks.strip("-0,.") else teks.replace("-", "−")


@given(angka_bebas, st.integers(0, 4))
def test_angka_prints_what_babel_prints(x, desimal):
    assert f.angka(x, desimal) == babel(x, desimal)


@pytest.mark.parametrize(
    "x", [0.5, 1.5, 2.5, -0.5, 1e9 + 0.5, 999999999.5, 5.185, 1.005, 2.675, 1e16, -1e-9, 0.1 + 0.2]
)
@pytest.mark.parametrize("desimal", [0, 1, 2, 3])
def test_angka_at_ties_and_edges(x, desimal):
    assert f.angka(x, desimal) == babel(x, desimal)


@pytest.mark.parametrize(
    ("x", "desimal", "teks"),
    [
        (1234567.8, 1, "1.234.567,8"),
        (243459, 0, "243.459"),
        (-12, 0, "−12"),
        (0, 0, "0"),
        (0, 2, "0,00"),
        (-0.001, 2, "0,00"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (999.95, 1, "1.000,0"),
        (5.185, 2, "5,19"),
        (np.int64(4123303), 0, "4.123.303"),
        (np.float64(231.07), 2, "231,07"),
        (np.float32(0.5), 1, "0,5"),
        (Decimal("231.075"), 2, "231,08"),
        (None, 0, "…"),
        (math.nan, 2, "…"),
        (np.float64("nan"), 2, "…"),
        (pd.NA, 0, "…"),
    ],
)
def test_angka(x, desimal, teks):
    assert f.angka(x, desimal) == teks


@pytest.mark.parametrize("x", [math.inf, -math.inf, np.float64("inf")])
def test_angka_refuses_infinity(x):
    with pytest.raises(BilanganTakSah):
        f.angka(x)


@pytest.mark.parametrize(
    ("x", "desimal", "teks"),
    [(1234, 0, "+1.234"), (-12, 0, "−12"), (0, 0, "0"), (0.04, 1, "0,0"), (-0.04, 1, "0,0"), (None, 0, "…")],
)
def test_bertanda(x, desimal, teks):
    assert f.bertanda(x, desimal) == teks


@given(angka_bebas.filter(lambda x: abs(x) >= 1))
def test_sign_is_printed_for_every_change(x):
    assert f.bertanda(x)[0] == ("+" if x > 0 else "−")
    assert f.bertanda(x)[1:] == f.angka(abs(x))


def test_units():
    assert f.persen(6.11) == "6,11\u00a0%"
    assert f.persen(-1.5, 1) == "−1,5\u00a0%"
    assert f.persen(None) == "…"
    assert f.poin_persen(-0.32) == "−0,32 poin persen"
    assert f.poin_persen(0.32) == "+0,32 poin persen"
    assert f.poin_persen(0.001) == "0,00 poin persen"
    assert f.dengan_satuan(24, "jiwa") == "24 jiwa"
    assert f.dengan_satuan(46510, "KK") == "46.510 KK"
    assert f.dengan_satuan(231.07, "ribu jiwa", 2) == "231,07 ribu jiwa"
    assert f.dengan_satuan(6.11, "persen", 2) == "6,11\u00a0%"
    assert f.dengan_satuan(-0.3, "poin persen", 1) == "−0,3 poin persen"
    assert f.dengan_satuan(78.2, "indeks", 2) == "78,20"
    assert f.dengan_satuan(126951.758, "km2", 2) == "126.951,76 km²"
    assert f.dengan_satuan(None, "jiwa") == "…"


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_dates_as_babel(hari):
    assert f.tanggal(hari) == format_date(hari, "d MMMM y", locale="id_ID")
    assert f.bulan_tahun(hari) == format_date(hari, "MMMM y", locale="id_ID")


@pytest.mark.parametrize(
    ("kode", "teks"),
    [
        ("2024", "2024"),
        ("2024-S1", "Semester I 2024"),
        ("2024-S2", "Semester II 2024"),
        ("2025-TW3", "Triwulan III 2025"),
        ("2025-TW4", "Triwulan IV 2025"),
        ("2026-03", "Maret 2026"),
        ("2025-12", "Desember 2025"),
    ],
)
def test_periode(kode, teks):
    assert f.periode(kode) == teks


@pytest.mark.parametrize(
    "kode", ["", "24", "2024-S3", "2024-TW5", "2024-13", "2024-00", "2024-3", "2024-S2 ", "٢٠٢٤x"]
)
def test_periode_unknown(kode):
    with pytest.raises(KodeTidakDikenal) as galat:
        f.periode(kode)
    assert "Periode tidak dikenal" in galat.value.pesan


@pytest.mark.parametrize(
    ("x", "teks"),
    [
        (243459, "243,5 ribu"),
        (4123303, "4,1 juta"),
        (2.5e9, "2,5 miliar"),
        (3e12, "3 triliun"),
        (1000, "1 ribu"),
        (999, "999"),
        (12.5, "12,5"),
        (0, "0"),
        (999949, "999,9 ribu"),
        (999950, "1 juta"),
        (-243459, "−243,5 ribu"),
        (None, "…"),
    ],
)
def test_ringkas(x, teks):
    assert f.ringkas(x) == teks


@given(st.floats(-1e13, 1e13, allow_nan=False))
def test_ringkas_never_four_digits_of_a_smaller_word(x):
    teks = f.ringkas(x)
    assert not any(huruf in teks for huruf in "kKMGB")
    if abs(x) < 9.9e14 and " " in teks:
        assert "." not in teks or "triliun" in teks


def test_ticks_goldens():
    assert f.ticks(0, 2345) == ((0, "0"), (500, "500"), (1000, "1.000"), (1500, "1.500"), (2000, "2.000"))
    assert f.ticks(-3.2, 1.1) == ((-3, "−3"), (-2, "−2"), (-1, "−1"), (0, "0"), (1, "1"))
    assert f.ticks(0, 0.12, desimal=2) == ((0, "0,00"), (0.05, "0,05"), (0.1, "0,10"))
    assert f.ticks(0, 1, desimal=0) == ((0, "0"), (1, "1"))
    assert f.ticks(0, 12.5, desimal=0) == ((0, "0"), (5, "5"), (10, "10"))
    assert f.ticks(7, 7) == ((7, "7"),)


rentang = st.tuples(st.floats(-1e7, 1e7), st.floats(1e-3, 1e7)).map(lambda p: (p[0], p[0] + p[1]))


@given(rentang, st.integers(2, 8), st.sampled_from([None, 0, 1, 2]))
def test_ticks_properties(lohi, n, desimal):
    lo, hi = lohi
    hasil = f.ticks(lo, hi, n, desimal)
    nilai, teks = [v for v, _ in hasil], [t for _, t in hasil]
    longgar = 1e-6 * (hi - lo)
    assert all(lo - longgar <= v <= hi + longgar for v in nilai)
    assert len(set(teks)) == len(teks)
    assert nilai == sorted(nilai)
    assert not (lo <= 0 <= hi) or 0 in nilai
    assert len(hasil) <= n + 1


@given(rentang)
def test_round_range_covers_and_ends_on_ticks(lohi):
    bawah, atas = f.batas_rapi(*lohi)
    longgar = 1e-6 * (atas - bawah)
    assert bawah <= lohi[0] + longgar
    assert atas >= lohi[1] - longgar


def test_round_range_degenerate():
    assert f.batas_rapi(0, 0) == (0, 1)
    assert f.batas_rapi(5, 5) == (0, 5)
    assert f.batas_rapi(-5, -5) == (-5, 0)
    assert f.batas_rapi(0, 2345) == (0, 2500)


@pytest.mark.parametrize("lohi", [(1, 0), (math.nan, 1), (0, math.inf)])
def test_axis_refuses_bad_range(lohi):
    with pytest.raises(BilanganTakSah):
        f.ticks(*lohi)
    with pytest.raises(BilanganTakSah):
        f.batas_rapi(*lohi)


@given(angka_bebas, st.integers(0, 3))
def test_bulat_is_what_is_printed(x, desimal):
    assert f.angka(f.bulat(x, desimal), desimal) == f.angka(x, desimal)
