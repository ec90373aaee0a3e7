"""Words of a gap: people first, no percent on a small base, who must act, warnings with what to do."""

from __future__ import annotations

import pytest

from words import kesenjangan as kata
from words.galat import BilanganTakSah, KodeTidakDikenal

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((169, 1590, 10.6), f"169 dari 1.590 jiwa belum terlayani (10,6{NBSP}%)"),
        ((7, 19, 36.8), "7 dari 19 jiwa belum terlayani"),
        ((7, 20, 35.0), f"7 dari 20 jiwa belum terlayani (35,0{NBSP}%)"),
        ((0, 399, 0.0), "seluruh 399 jiwa yang membutuhkan terlayani"),
        ((0, 0, None), "tidak ada yang membutuhkan"),
        ((5, 40, 12.5, "KK", "belum tertangani"), f"5 dari 40 KK belum tertangani (12,5{NBSP}%)"),
    ],
)
def test_the_gap(given, said):
    assert kata.belum(*given) == said


def test_more_unserved_than_in_need_is_refused():
    with pytest.raises(BilanganTakSah):
        kata.belum(5, 4, None)
    with pytest.raises(BilanganTakSah):
        kata.kebutuhan_turun(40, "2023", 40, "2024", None, None)


@pytest.mark.parametrize(
    ("given", "more", "said"),
    [
        (("kab_kota", "Kab. Paser"), {}, "Kab. Paser"),
        (
            ("kab_kota", "Provinsi Kalimantan Timur"),
            {"gabungan": True},
            "setiap kabupaten/kota di wilayahnya",
        ),
        (
            ("pusat", "Kab. Paser", "pusat (rehabilitasi)"),
            {},
            "pemerintah pusat, kewenangan pusat (rehabilitasi)",
        ),
    ],
)
def test_who_must_act(given, more, said):
    assert kata.siapa(*given, **more) == f"Yang harus bertindak: {said}"


def test_an_unknown_authority_is_refused():
    with pytest.raises(KodeTidakDikenal):
        kata.siapa("desa", "Kab. Paser")


def test_a_fallen_need_says_that_it_is_no_success():
    said = kata.kebutuhan_turun(84, "2023", 40, "2024", 82.9, 100.0)
    assert said == (
        f"Kebutuhan (Y) turun dari 84 (2023) menjadi 40 jiwa (2024) sedangkan capaian naik dari 82,9{NBSP}% menjadi "
        f"100,0{NBSP}%: 100 % dengan kebutuhan (Y) kecil bukan keberhasilan"
    )
    small = kata.kebutuhan_turun(12, "2023", 6, "2024", None, None)
    assert "capaian naik:" in small and "%" not in small.partition(":")[0]
    assert "menjadi nihil (2024)" in kata.kebutuhan_turun(84, "2023", 0, "2024", 82.9, None)
    assert "catatan kejadian bencana" in kata.lakukan_turun(bencana=True)


@pytest.mark.parametrize(
    ("short", "name", "head"),
    [
        ("SPM anak telantar", "Anak telantar", "Anak"),
        ("SPM gelandangan & pengemis", "Gelandangan & pengemis", "Gelandangan"),
        ("SPM korban bencana", "Korban bencana", "Bencana"),
    ],
)
def test_names_of_services(short, name, head):
    assert (kata.layanan(short), kata.layanan_singkat(short)) == (name, head)


def test_the_last_need_and_the_order_of_a_list():
    assert kata.kebutuhan("304", "2024", 22) == "304 jiwa (2024, umur 22 bulan)"
    assert kata.kebutuhan("", None, None) == "belum pernah dilaporkan"
    assert kata.urut("orang", "KK", "belum tertangani") == "Urut menurut jumlah KK belum tertangani."
    assert kata.urut("bps", "jiwa", "belum terlayani") == "Urut menurut urutan wilayah (BPS)."
