"""Class breaks: hand-worked, against mapclassify and brute force, and by their properties."""

import itertools
import math

import mapclassify
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stats.kelas import METODE, Kelas, kelas, kelas_divergen
from words.format import angka
from words.galat import BilanganTakSah, KodeTidakDikenal

pytestmark = [
    pytest.mark.filterwarnings("ignore:Numba not installed"),
    pytest.mark.filterwarnings("ignore:Not enough unique values"),
]

# poverty 2020 by area (BPS), percent
MISKIN = [11.44, 9.55, 9.29, 9.23, 7.36, 7.31, 5.19, 4.76, 4.38, 2.57]


def kuadrat(nilai, k):
    """Within-class sum of squares: what Fisher makes least."""
    grup = [[v for v in nilai if k.indeks(v) == i] for i in range(len(k.hitung))]
    return sum(((np.asarray(g) - np.mean(g)) ** 2).sum() for g in grup if g)


def terbaik(nilai, maks):
    """Brute force over every way to cut the sorted distinct values."""
    beda = sorted(set(nilai))
    k = min(maks, len(beda))
    hasil = math.inf
    for potong in itertools.combinations(beda[:-1], k - 1):
        batas = (-math.inf, *potong, math.inf)
        grup = [[v for v in nilai if lo < v <= hi] for lo, hi in itertools.pairwise(batas)]
        hasil = min(hasil, sum(((np.asarray(g) - np.mean(g)) ** 2).sum() for g in grup))
    return hasil


def test_pretty_worked():
    k = kelas(MISKIN, "rapi", 4)
    assert k.batas == (2.5, 5.0, 7.5, 10.0, 12.5)
    assert k.hitung == (3, 3, 3, 1)
    assert k.metode == "rapi"
    assert [k.indeks(v) for v in (2.57, 5.0, 5.19, 11.44)] == [0, 0, 1, 3]
    assert kelas([1, 40, 95], "rapi", 4, 0).batas == (0, 25, 50, 75, 100)
    assert kelas([0, 10], "rapi", 4, 0).batas == (0, 5, 10)  # 2,5 would not print in whole numbers


def test_quantile_worked():
    k = kelas(range(1, 9), "kuantil", 4)
    assert k.batas == (1, 2, 4, 6, 8)
    assert k.hitung == (2, 2, 2, 2)


def test_jenks_worked():
    k = kelas([1, 2, 3, 20, 21, 22, 100], "jenks", 3)
    assert k.batas == (1, 3, 22, 100)
    assert k.hitung == (3, 3, 1)


daftar = st.lists(st.integers(0, 200).map(float), min_size=4, max_size=40)


@given(daftar, st.sampled_from([3, 4]))
def test_jenks_is_optimal_as_mapclassify(nilai, maks):
    assume(len(set(nilai)) >= maks)
    mereka = mapclassify.FisherJenks(np.array(nilai), k=maks)
    hitung = [int(n) for n in mereka.counts]
    urut, sisa = sorted(nilai), 0.0
    for n in hitung:
        g, urut = np.array(urut[:n]), urut[n:]
        sisa += ((g - g.mean()) ** 2).sum() if n else 0
    assert kuadrat(nilai, kelas(nilai, "jenks", maks)) <= sisa + 1e-6


@given(st.lists(st.integers(0, 30).map(float), min_size=1, max_size=12), st.integers(1, 4))
def test_jenks_as_brute_force(nilai, maks):
    assert kuadrat(nilai, kelas(nilai, "jenks", maks)) == pytest.approx(terbaik(nilai, maks), abs=1e-9)


def test_jenks_breaks_as_mapclassify_on_poverty():
    for maks in (3, 4):
        mereka = mapclassify.FisherJenks(np.array(MISKIN), k=maks)
        assert kelas(MISKIN, "jenks", maks).batas[1:] == pytest.approx(tuple(mereka.bins))


@given(daftar, st.sampled_from([3, 4]))
def test_quantile_partition_as_mapclassify(nilai, maks):
    mereka = mapclassify.Quantiles(np.array(nilai), k=maks)
    k = kelas(nilai, "kuantil", maks)
    assert tuple(int(n) for n in mereka.counts if n) == tuple(n for n in k.hitung if n)


angka_bebas = st.floats(-1e6, 1e6, allow_nan=False).map(lambda v: v + 0.0)
bebas = st.lists(angka_bebas, min_size=1, max_size=60)
metode = st.sampled_from(METODE)
desimal = st.sampled_from([None, 0, 1, 2])


@given(bebas, metode, st.integers(1, 4), desimal)
def test_classes_partition_all_values(nilai, m, maks, d):
    k = kelas(nilai, m, maks, d)
    assert sum(k.hitung) == len(nilai)
    assert 1 <= len(k.hitung) == len(k.batas) - 1 <= maks
    assert list(k.batas) == sorted(k.batas)
    indeks = [k.indeks(v) for v in sorted(nilai)]
    assert indeks == sorted(indeks)
    assert [indeks.count(i) for i in range(len(k.hitung))] == list(k.hitung)
    if m != "rapi":
        assert all(k.hitung)


@given(bebas, metode, st.integers(1, 4), desimal, st.randoms())
def test_order_of_values_is_irrelevant(nilai, m, maks, d, acak):
    kocok = nilai[:]
    acak.shuffle(kocok)
    assert kelas(kocok, m, maks, d) == kelas(nilai, m, maks, d)


@given(bebas, metode, st.integers(1, 4), st.integers(0, 2))
def test_what_prints_alike_is_coloured_alike(nilai, m, maks, d):
    k = kelas(nilai, m, maks, d)
    warna = {}
    for v in nilai:
        assert warna.setdefault(angka(v, d), k.indeks(v)) == k.indeks(v)


@given(
    st.lists(st.integers(-500, 500), min_size=2, max_size=30),
    st.integers(1, 4),
    st.integers(1, 9),
    st.integers(-99, 99),
)
def test_jenks_and_quantile_classes_survive_shift_and_scale(nilai, maks, kali, geser):
    lain = [kali * v + geser for v in nilai]
    assert kelas(lain, "kuantil", maks).hitung == kelas(nilai, "kuantil", maks).hitung
    a, b = kelas(nilai, "jenks", maks), kelas(lain, "jenks", maks)
    assert kuadrat(lain, b) == pytest.approx(kali**2 * kuadrat(nilai, a), rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("m", METODE)
def test_few_distinct_values(m):
    assert kelas([], m) == Kelas((), (), m)
    assert kelas([7, 7, 7], m) == Kelas((7.0, 7.0), (3,), m)
    assert len(kelas([1, 1, 1, 9], m).hitung) <= 4
    assert kelas([1, 1, 1, 9], "jenks").batas == (1, 1, 9)
    assert kelas([1, 1, 1, 9], "kuantil").hitung == (3, 1)


@pytest.mark.parametrize("m", METODE)
def test_bad_input(m):
    for buruk in ([1.0, math.nan], [math.inf]):
        with pytest.raises(BilanganTakSah):
            kelas(buruk, m)
        with pytest.raises(BilanganTakSah):
            kelas_divergen(buruk, m)
    for maks in (0, 5):
        with pytest.raises(BilanganTakSah):
            kelas([1, 2], m, maks)
    for nilai in (0.5, 9.5):
        with pytest.raises(BilanganTakSah):
            kelas([1, 2, 9], "jenks").indeks(nilai)
    with pytest.raises(BilanganTakSah):
        kelas([], m).indeks(1)
    with pytest.raises(KodeTidakDikenal):
        kelas([1, 2], "alami")
    with pytest.raises(KodeTidakDikenal):
        kelas_divergen([], "alami")


def test_diverging_worked():
    k = kelas_divergen([-8, -2, 0, 0, 1, 3, 20], "rapi", 0)
    assert k.batas == (-20, -10, 0, 10, 20)
    assert k.hitung == (0, 2, 2, 2, 1)
    assert [k.indeks(v) for v in (-20, -10, -1, 0, 1, 10, 11)] == [0, 1, 1, 2, 3, 3, 4]
    assert kelas_divergen([0, 0]).hitung == (0, 0, 2, 0, 0)
    assert kelas_divergen([]) == Kelas((), (), "rapi", True)
    assert kelas_divergen([-5, 5], "jenks").batas == (-5, -5, 0, 5, 5)


@given(bebas, metode, desimal)
def test_diverging_is_pinned_at_zero_and_symmetric(nilai, m, d):
    k = kelas_divergen(nilai, m, d)
    assert k.batas == tuple(-b + 0.0 for b in k.batas[::-1])
    assert k.batas[2] == 0
    assert sum(k.hitung) == len(nilai)
    for v in nilai:
        i = k.indeks(v)
        nol = v == 0 if d is None else not angka(v, d).strip("−0,.")
        assert (i == 2) == nol
        assert nol or (i > 2) == (v > 0)
    cermin = kelas_divergen([-v for v in nilai], m, d)
    assert cermin.hitung == k.hitung[::-1]


def test_jenks_on_all_areas_of_the_country():
    nilai = np.random.default_rng(1).lognormal(3, 1, 514).tolist()
    k = kelas(nilai, "jenks", 4)
    assert sum(k.hitung) == 514
    mereka = mapclassify.FisherJenks(np.array(nilai), k=4)
    assert k.batas[1:] == pytest.approx(tuple(mereka.bins))
