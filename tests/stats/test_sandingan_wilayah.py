"""Range between areas, sensitivity of ranks, scenario arithmetic, peers: hand-worked and by a second road."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stats.kepekaan import kepekaan, ringkas
from stats.lq import lq
from stats.sebaran_wilayah import rentang
from stats.setara import Ciri, setara
from stats.skenario import meleset, pertumbuhan, skenario
from words.galat import BilanganTakSah, KodeTidakDikenal, PembagiNol


def test_range_by_hand():
    hasil = rentang({"a": 12.0, "b": 3.0, "c": None, "d": 12.0})
    assert (hasil.tertinggi, hasil.terendah, hasil.selisih, hasil.rasio, hasil.n) == (
        ("a", "d"),
        ("b",),
        9,
        4,
        3,
    )
    assert rentang({"a": 5, "b": 0}).rasio is None
    assert rentang({"a": 5, "b": None}) is None
    with pytest.raises(BilanganTakSah):
        rentang({"a": -1, "b": 2})


@settings(max_examples=40)
@given(st.lists(st.floats(0.01, 1e6), min_size=2, max_size=10), st.floats(0.1, 100))
def test_range_scales_and_never_falls_below_one(nilai, kali):
    satu = rentang(dict(enumerate(nilai)))
    dua = rentang({k: v * kali for k, v in enumerate(nilai)})
    assert satu.selisih >= 0 and satu.rasio >= 1
    assert (dua.selisih, dua.rasio) == pytest.approx((satu.selisih * kali, satu.rasio))


DUKCAPIL = {"PPU": 203_661, "Paser": 310_000, "Bontang": 190_000}
PROYEKSI = {"PPU": 400_030, "Paser": 312_000, "Bontang": 189_000}


def test_rank_moves_with_the_denominator():
    # 60/203.661 is the highest of the three, 60/400.030 the lowest
    hasil = {
        h.kode: h for h in kepekaan({"PPU": 60, "Paser": 80, "Bontang": 40}, {"d": DUKCAPIL, "p": PROYEKSI})
    }
    assert hasil["PPU"].menurut == (("d", 1), ("p", 3)) and hasil["PPU"].geser == 2
    assert hasil["PPU"].tetap == "bergantung_penyebut" and hasil["PPU"].jumlah == 2
    assert ringkas(tuple(hasil.values())) == "bergantung_penyebut"


def test_rank_that_stays():
    hasil = kepekaan({"PPU": 900, "Paser": 80, "Bontang": 20}, {"d": DUKCAPIL, "p": PROYEKSI})
    assert {h.tetap for h in hasil} == {"peringkat_tetap"} and ringkas(hasil) == "peringkat_tetap"


def test_a_base_with_a_hole_is_not_compared():
    hasil = kepekaan({"PPU": 9, "Paser": 8}, {"d": DUKCAPIL, "p": {**PROYEKSI, "Paser": None}})
    assert ringkas(hasil) == "tidak_dibandingkan" and hasil[0].menurut == (("d", 1),)
    # the area without a count is not the hole of anybody
    assert len(kepekaan({"PPU": 9, "Paser": None}, {"d": DUKCAPIL, "p": {"PPU": 5}})[0].menurut) == 2
    assert kepekaan({}, {"d": DUKCAPIL}) == () and ringkas(()) == "tidak_dibandingkan"


@settings(max_examples=40)
@given(st.lists(st.integers(0, 900), min_size=1, max_size=8), st.floats(0.2, 5))
def test_a_base_that_is_larger_everywhere_moves_no_rank(n, kali):
    orang = {str(i): 1000.0 + 37 * i for i in range(len(n))}
    hitung = {str(i): v for i, v in enumerate(n)}
    # powers of two keep the quotients exact
    hasil = kepekaan(hitung, {"a": orang, "b": {k: v * 2 for k, v in orang.items()}})
    assert all(h.geser == 0 for h in hasil)


def test_scenario_by_hand():
    titik = skenario(400_000, 2, 2, 25)
    assert [(t.tahun, t.penduduk, t.jumlah, t.tambahan) for t in titik] == [
        (0, 400_000, 1_000, 0), (1, pytest.approx(408_000), pytest.approx(1_020), pytest.approx(20)),
        (2, pytest.approx(416_160), pytest.approx(1_040.4), pytest.approx(40.4)),
    ]  # fmt: skip
    assert skenario(100, 50, 0, 25)[-1].penduduk == 100


def test_growth_and_missed_forecast_by_hand():
    assert pertumbuhan(100, 121, 2) == pytest.approx(10)
    # 5 juta foretold for 2025, 4,12 juta registered: 0,88 juta fewer
    assert meleset(5_000_000, 4_120_000).selisih == -880_000
    assert meleset(5_000_000, 4_120_000).persen == pytest.approx(-21.359, abs=5e-4)


def test_impossible_scenarios_are_refused():
    for buruk in ((-1, 1, 1, 1), (1, -100, 1, 1), (1, float("nan"), 1, 1), (1, 1, -1, 1), (1, 1, 1, -1)):
        with pytest.raises(BilanganTakSah):
            skenario(*buruk)
    with pytest.raises(PembagiNol):
        meleset(1, 0)
    with pytest.raises(PembagiNol):
        pertumbuhan(0, 1, 1)
    with pytest.raises(BilanganTakSah):
        pertumbuhan(1, -1, 1)


@settings(max_examples=40)
@given(st.floats(1, 1e7), st.floats(-20, 20), st.integers(1, 20), st.floats(0, 500))
def test_scenario_properties(orang, tumbuh, tahun, laju):
    titik = skenario(orang, tumbuh, tahun, laju)
    assert len(titik) == tahun + 1
    assert pertumbuhan(orang, titik[-1].penduduk, tahun) == pytest.approx(tumbuh, abs=1e-6)
    assert titik[-1].penduduk <= skenario(orang, tumbuh + 1, tahun, laju)[-1].penduduk, "monotone in growth"
    assert titik[-1].jumlah == pytest.approx(titik[-1].penduduk * laju / 10_000)


CIRI = {
    "Samarinda": Ciri(870_000, 4.8, 1200), "Balikpapan": Ciri(740_000, 2.3, 1400), "Bontang": Ciri(190_000, 3.7, 1170),
    "PPU": Ciri(204_000, 6.8, 65), "Paser": Ciri(310_000, 9.1, 28), "Mahulu": Ciri(39_700, 10.9, 2),
}  # fmt: skip


def test_peers_equal_the_distances_of_scipy():
    from scipy.spatial.distance import cdist
    from scipy.stats import zscore

    baku = zscore([[np.log(c.penduduk), c.kemiskinan, np.log(c.kepadatan)] for c in CIRI.values()])
    jarak = dict(zip(CIRI, cdist(baku[:1], baku)[0]))
    hasil = setara("Samarinda", CIRI, 5)
    assert [(s.kode, s.jarak) for s in hasil] == [
        (k, pytest.approx(d, abs=5e-4))
        for k, d in sorted(jarak.items(), key=lambda kd: kd[1])
        if k != "Samarinda"
    ]
    assert all(sum(p for _, p in s.andil) == pytest.approx(100) for s in hasil)


def test_peers_leave_out_what_is_not_known():
    ciri = {**CIRI, "Berau": Ciri(280_000, None, 8)}
    assert all(s.kode != "Berau" for s in setara("Paser", ciri, 9))
    assert setara("Berau", ciri) == ()
    with pytest.raises(KodeTidakDikenal):
        setara("Kubar", CIRI)
    with pytest.raises(BilanganTakSah):
        setara("Paser", {**CIRI, "Berau": Ciri(0, 5, 8)})


def test_equal_features_decide_nothing():
    sama = {k: Ciri(100, 5, 10) for k in "abc"}
    assert [(s.kode, s.jarak) for s in setara("b", sama)] == [("a", 0), ("c", 0)]


@settings(max_examples=30)
@given(st.floats(0.5, 20), st.randoms())
def test_peers_do_not_hang_on_units_or_order(kali, acak):
    urut = list(CIRI)
    acak.shuffle(urut)
    lain = {
        k: Ciri(CIRI[k].penduduk * kali, CIRI[k].kemiskinan * kali, CIRI[k].kepadatan * kali) for k in urut
    }
    assert [s.kode for s in setara("PPU", lain)] == [s.kode for s in setara("PPU", CIRI)]


def test_location_quotient_by_hand():
    # 30 of 100 in the area against 60 of 1.000 in the province: five times the share
    hasil = lq(30, 100, 60, 1000)
    assert (hasil.wilayah, hasil.provinsi, hasil.lq, hasil.selisih) == (30, 6, pytest.approx(5), 24)
