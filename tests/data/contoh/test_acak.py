from hypothesis import given
from hypothesis import strategies as st

from data.contoh.acak import acak, bulatkan, sekitar, terkecil

KUNCI = st.text(max_size=8)


def test_a_known_value_on_every_machine():
    assert (
        acak("sel", "64.01", "PMKS-01") == 0.20838382399009248
    )  # sha256sum of the joined key, first 56 bits


@given(KUNCI, st.floats(0, 1))
def test_values_stay_in_their_range(kunci, lebar):
    assert 0 <= acak(kunci) < 1
    assert 1 - lebar <= sekitar(lebar, kunci) <= 1 + lebar


@given(st.floats(0, 1e6), KUNCI)
def test_rounding_moves_less_than_one(nilai, kunci):
    assert abs(bulatkan(nilai, kunci) - nilai) < 1


def test_rounding_is_fair():
    rata = sum(bulatkan(0.3, satu) for satu in range(5000)) / 5000
    assert 0.27 < rata < 0.33


@given(st.lists(st.tuples(st.integers()), unique=True, max_size=20), st.integers(0, 20))
def test_a_draw_does_not_depend_on_the_order_of_the_candidates(calon, banyak):
    terpilih = terkecil(calon, banyak, "x")
    assert terpilih == terkecil(calon[::-1], banyak, "x")
    assert len(terpilih) == min(banyak, len(calon)) and set(terpilih) <= set(calon)
