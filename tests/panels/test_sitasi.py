"""Panels and cards of many senders cite each of them, and say so in few words where room is short."""

from __future__ import annotations

import pytest

from panels import ikn_seri, jenis_rincian, mutu_matriks, peta, ringkasan, sitasi
from panels.common import sources
from panels.panel import Source
from panels.ringkasan_pilar import pilar
from panels.ringkasan_spm import petak_spm
from panels.state import State
from tests.queries.test_sumber import KIRIM, buat_tiga

TIGA = set(KIRIM.values())


@pytest.fixture
def tiga(edisi_buatan, katalog):
    return buat_tiga(edisi_buatan, katalog)


def cited(one) -> set[str]:
    return {source.sumber_id for source in one}


def test_every_panel_over_the_province_cites_its_three_senders(tiga):
    state = State(tahun="2024", jenis="PMKS-09")
    found = {
        "kartu": ringkasan.rekap(state, tiga)[0].sumber,
        "pilar": pilar(state, tiga)[0].sources,
        "lingkar": ikn_seri.lingkar(state, tiga).sources,
        "peta": peta.peta(state, tiga).sources,
        "rincian": jenis_rincian.rincian(state, tiga)[0].sources,
        "matriks": mutu_matriks.matriks(state, tiga).sources,
        "spm": next(card.sumber for name, cards in petak_spm(state, tiga) for card in cards if card.sumber),
    }
    assert {name: TIGA - cited(one) for name, one in found.items()} == {name: set() for name in found}


def test_a_tooltip_of_many_senders_is_short_and_an_areas_own_is_its_own(tiga):
    shown = peta.measure(State(tahun="2024", jenis="PMKS-09"), tiga)
    own = next(one for one in shown.nilai if one.kode == "64.02")
    assert "Sumber: REKAP-A dan 2 lainnya" in " ".join(shown.total.hover)
    assert " ".join(own.hover).count("REKAP-") == 1 and "Sumber: REKAP-B" in " ".join(own.hover)


def test_joined_codes_become_single_citations_once(tiga):
    found = sources(tiga, ["REKAP-B|REKAP-A", None, "REKAP-A|REKAP-C", ""])
    assert [one.sumber_id for one in found] == ["REKAP-A", "REKAP-B", "REKAP-C"]


def test_short_words():
    made = [Source(f"S{n}", f"Dinas {n}, rekap", "", "", "") for n in range(10)]
    assert sitasi.penerbit(made, 1) == "Dinas 0 dan 9 lainnya"
    assert sitasi.penerbit(made[:2], 4) == "Dinas 0, Dinas 1"
    assert sitasi.ringkas(made[:3], 1) == "Dinas 0, rekap; Dinas 1, rekap; Dinas 2, rekap"
    assert sitasi.ringkas(made, 4) == "Dinas 0, Dinas 1, Dinas 2, Dinas 3 dan 6 lainnya"
    assert sitasi.ringkas((), 1) == sitasi.penerbit((), 1) == ""
    assert sitasi.kode("A|B") == "A, B" and sitasi.kode("B|A|C", "A") == "B dan 2 lainnya"
    assert sitasi.kode(None) == sitasi.kode("") == ""


def test_a_bracket_that_holds_a_comma_is_closed():
    told = Source("A", 'BPS RI (dihimpun di Kaggle, "Klasifikasi"), Indikator 2021', "", "", "")
    assert sitasi.penerbit((told,), 2) == "BPS RI (dihimpun di Kaggle)"
