import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats import rasio as r
from stats.lq import lq
from words import kalimat
from words.galat import BasisTerlaluKecil, BilanganTakSah, PembagiNol


def test_worked():
    assert r.angka_per(120, 400_030) == pytest.approx(2.99978, abs=1e-5)
    assert r.angka_per(120, 203_661) == pytest.approx(5.89214, abs=1e-5)
    assert r.angka_per(5, 200, per=1_000) == 25
    assert r.kelipatan(203_661, 400_030) == r.kelipatan(400_030, 203_661) == pytest.approx(1.96419, abs=1e-5)
    assert r.porsi(123, 200) == 61.5
    assert r.rasio(3, 4) == 0.75
    assert r.selisih(310, 334) == 24
    assert r.selisih_persen(310, 334) == pytest.approx(7.741935)


@pytest.mark.parametrize(
    "panggil",
    [
        lambda: r.angka_per(1, 0),
        lambda: r.rasio(1, 0),
        lambda: r.porsi(0, 0),
        lambda: r.kelipatan(0, 5),
        lambda: lq(1, 0, 1, 10),
        lambda: lq(0, 5, 0, 10),
    ],
)
def test_zero_denominator(panggil):
    with pytest.raises(PembagiNol):
        panggil()


def test_small_base_has_no_percent():
    assert r.selisih_persen(20, 25) == 25
    for awal in (0, 1, 19, 19.99):
        with pytest.raises(BasisTerlaluKecil):
            r.selisih_persen(awal, 25)


@pytest.mark.parametrize("pasangan", [(5, 4), (-1, 4)])
def test_part_of_whole(pasangan):
    with pytest.raises(BilanganTakSah):
        r.porsi(*pasangan)


def test_base_is_the_one_of_the_sentences():
    assert kalimat.BASIS_PERSEN == r.BASIS_PERSEN


def test_lq_worked():
    """30 of 200 in the area (15 %) against 90 of 1.200 in the province (7,5 %): twice."""
    hasil = lq(30, 200, 90, 1200)
    assert (hasil.wilayah, hasil.provinsi, hasil.lq, hasil.selisih) == (15.0, 7.5, 2.0, 7.5)


@pytest.mark.parametrize("salah", [(91, 200, 90, 1200), (30, 1300, 90, 1200), (201, 200, 300, 1200)])
def test_lq_area_within_province(salah):
    with pytest.raises(BilanganTakSah):
        lq(*salah)


@st.composite
def tabel(draw):
    """Counts of type and others for 2–10 areas."""
    return draw(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 500)), min_size=2, max_size=10))


@given(tabel().filter(lambda t: sum(a for a, _ in t) > 0), st.integers(2, 9))
def test_lq_properties(t, kali):
    jenis, total = sum(a for a, _ in t), sum(a + b for a, b in t)
    hasil = [lq(a, a + b, jenis, total) for a, b in t]
    # weighted by the areas' totals the quotients average to one; scaling all counts changes nothing
    assert sum(h.lq * (a + b) for h, (a, b) in zip(hasil, t)) / total == pytest.approx(1)
    lagi = lq(*(kali * v for v in (t[0][0], sum(t[0]), jenis, total)))
    assert lagi.lq == pytest.approx(hasil[0].lq)
    assert all((h.lq > 1) == (h.selisih > 0) for h in hasil)
