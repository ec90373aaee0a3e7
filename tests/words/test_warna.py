"""Colours: contrasts are computed here, with flare, in grey and for three kinds of colour blindness."""

import itertools
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from words import warna
from words.galat import KodeTidakDikenal

# Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB
BUTA_WARNA = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
XYZ = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
]
DASAR_KEADAAN = {"nihil", "tidak_tersedia", "belum_dilaporkan", "disamarkan"}
BUKAN_TANDA = DASAR_KEADAAN | {"latar", "garis", "rentang", "rentang_tengah"}
SEMUA = {*warna.PALET.values(), *itertools.chain(*warna.RAMP.values(), *warna.DIVERGEN.values())}


def linear(hex_):
    c = np.array([int(hex_[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def lab(hex_, mata):
    rgb = np.clip(np.array(BUTA_WARNA[mata]) @ linear(hex_), 0, 1)
    t = (np.array(XYZ) @ rgb) / np.array([0.95047, 1.0, 1.08883])
    x, y, z = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def jarak(a, b, mata):
    return float(np.linalg.norm(lab(a, mata) - lab(b, mata)))


def flare(a, b):
    la, lb = (0.9 * float(np.dot([0.2126, 0.7152, 0.0722], linear(w))) + 0.1 for w in (a, b))
    return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)


def test_all_are_hex():
    assert all(re.fullmatch(r"#[0-9A-F]{6}", w) for w in SEMUA)


@pytest.mark.parametrize("nama", warna.RAMP)
def test_ramp_survives_projector_and_grey(nama):
    r = warna.RAMP[nama]
    assert len(r) == int(nama[-1])
    assert all(flare(a, b) >= 1.4 for a, b in itertools.pairwise(r))
    terang = [warna.luminans(w) for w in r]
    assert terang == sorted(terang, reverse=True)
    assert flare(r[0], warna.PALET["latar"]) >= 1.15


@pytest.mark.parametrize("mata", BUTA_WARNA)
@pytest.mark.parametrize("nama", warna.RAMP)
def test_ramp_is_ordered_for_every_eye(nama, mata):
    terang = [lab(w, mata)[0] for w in warna.RAMP[nama]]
    assert all(a - b >= 8 for a, b in itertools.pairwise(terang))


@pytest.mark.parametrize("nama", warna.DIVERGEN)
def test_diverging(nama):
    r = warna.DIVERGEN[nama]
    assert len(r) == 5
    assert all(flare(a, b) >= 1.4 for a, b in itertools.pairwise(r))
    terang = [warna.luminans(w) for w in r]
    assert terang[:3] == sorted(terang[:3])
    assert terang[2:] == sorted(terang[2:], reverse=True)
    assert all(jarak(a, b, m) >= 20 for a, b in itertools.combinations(r, 2) for m in BUTA_WARNA)


def test_red_is_worse_and_blue_is_better():
    merah, biru = warna.DIVERGEN["turun_baik"][4], warna.DIVERGEN["turun_baik"][0]
    assert warna.DIVERGEN["naik_baik"] == warna.DIVERGEN["turun_baik"][::-1]
    for w, kanal in ((merah, 0), (biru, 2)):
        assert int(w[1 + 2 * kanal : 3 + 2 * kanal], 16) == max(int(w[i : i + 2], 16) for i in (1, 3, 5))
    assert not {merah, biru} & set(warna.DIVERGEN["netral"])


@pytest.mark.parametrize(
    "grup",
    [
        ["pilar_rehsos", "pilar_linjamsos", "pilar_dayasos", "pilar_bencana"],
        ["lingkar_1", "lingkar_2", "lingkar_3"],
        ["L", "P"],
        ["resmi", "proyeksi", "sensus"],
        ["event_ikn", "event_konteks", "event_rakor", "event_target", "event_putus"],
        ["naik_memburuk", "turun_membaik", "netral"],
        ["utama", "kedua", "pembanding", "sorot"],
    ],
)
def test_groups_are_told_apart_by_every_eye(grup):
    warna_grup = [warna.PALET[k] for k in grup]
    assert all(jarak(a, b, m) >= 15 for a, b in itertools.combinations(warna_grup, 2) for m in BUTA_WARNA)


@pytest.mark.parametrize(
    "grup", [["pilar_rehsos", "pilar_linjamsos", "pilar_dayasos", "pilar_bencana"], ["L", "P"]]
)
def test_fills_are_told_apart_in_grey(grup):
    warna_grup = [warna.PALET[k] for k in grup]
    assert all(warna.kontras(a, b) >= 1.3 for a, b in itertools.combinations(warna_grup, 2))


@pytest.mark.parametrize("nama", sorted(set(warna.PALET) - BUKAN_TANDA))
def test_marks_stand_out_from_the_ground(nama):
    assert warna.kontras(warna.PALET[nama], warna.PALET["latar"]) >= (4.5 if nama.startswith("teks") else 3.0)


def test_state_grounds_differ():
    assert len({warna.PALET[k] for k in DASAR_KEADAAN}) == 4


@given(st.integers(0, 0xFFFFFF).map("#{:06X}".format))
def test_text_reads_on_every_colour(dasar):
    assert warna.kontras(warna.teks_di_atas(dasar), dasar) >= 4.5


def test_text_prefers_ink():
    assert warna.teks_di_atas("#FFFFFF") == warna.PALET["teks"]
    assert warna.teks_di_atas("#12487F") == "#FFFFFF"
    assert warna.teks_di_atas("#777777") == "#000000"


def test_contrast_against_known_values():
    assert warna.kontras("#000000", "#FFFFFF") == pytest.approx(21)
    assert warna.kontras("#777777", "#FFFFFF") == pytest.approx(
        4.48, abs=0.005
    )  # WCAG's well-known failing grey
    assert warna.kontras("#000000", "#FFFFFF", warna.FLARE) == pytest.approx(1.05 / 0.15)


def test_ramp_by_number_of_classes():
    assert warna.ramp("biru", 4) == warna.RAMP["biru_4"]
    assert warna.ramp("biru", 3) == warna.RAMP["biru_3"]
    assert [len(warna.ramp("ungu", k)) for k in (1, 2, 3, 4)] == [1, 2, 3, 4]
    assert warna.divergen("netral") == warna.DIVERGEN["netral"]
    for salah in (("biru", 5), ("biru", 0), ("merah", 4)):
        with pytest.raises(KodeTidakDikenal):
            warna.ramp(*salah)
    with pytest.raises(KodeTidakDikenal):
        warna.divergen("baik")
