"""Goldens of every kind of sentence, and what no sentence may say."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words import kalimat as k
from words.galat import BilanganTakSah, KodeTidakDikenal

P = "\u00a0%"


def ubah(awal, akhir, **lain):
    isi = {
        "selisih": akhir - awal, "satuan": "jiwa", "periode_awal": "2023", "periode_akhir": "2024",
        "n_sebanding": 8, "n_total": 10,
    }  # fmt: skip
    return k.perubahan("Anak telantar (terdata)", awal, akhir, **{**isi, **lain})


GOLDEN = [
    (
        ubah(310, 334, selisih_persen=24 / 3.1),
        f"Anak telantar (terdata) bertambah 24 jiwa (+7,7{P}), dari 310 jiwa (2023) menjadi 334 jiwa (2024); "
        "wilayah sebanding: 8 dari 10.",
    ),
    (
        ubah(334, 310, selisih_persen=-24 / 3.34),
        f"Anak telantar (terdata) berkurang 24 jiwa (−7,2{P}), dari 334 jiwa (2023) menjadi 310 jiwa (2024); "
        "wilayah sebanding: 8 dari 10.",
    ),
    (
        ubah(12, 18, selisih_persen=50.0),  # base below 20: no percent even when one is offered
        "Anak telantar (terdata) bertambah 6 jiwa, dari 12 jiwa (2023) menjadi 18 jiwa (2024); "
        "wilayah sebanding: 8 dari 10.",
    ),
    (
        ubah(0, 18),
        "Anak telantar (terdata) bertambah 18 jiwa, dari 0 jiwa (2023) menjadi 18 jiwa (2024); "
        "wilayah sebanding: 8 dari 10.",
    ),
    (
        ubah(310, 310, selisih_persen=0.0),
        "Anak telantar (terdata) tidak berubah, tetap 310 jiwa (2023 dan 2024); "
        "wilayah sebanding: 8 dari 10.",
    ),
    (
        ubah(310, 334, n_sebanding=1, n_total=1),
        "Anak telantar (terdata) bertambah 24 jiwa, dari 310 jiwa (2023) menjadi 334 jiwa (2024).",
    ),
    (
        ubah(310, 334, n_sebanding=0),
        "Anak telantar (terdata): 2023 dan 2024 tidak dapat dibandingkan karena tidak ada wilayah yang "
        "melaporkan pada kedua periode.",
    ),
    (
        ubah(310, 334, n_sebanding=1, n_total=1, contoh=True),
        "Anak telantar (terdata) bertambah 24 jiwa, dari 310 jiwa (2023) menjadi 334 jiwa (2024). "
        "[DATA CONTOH]",
    ),
    (
        ubah(310, 334, n_sebanding=1, n_total=1, status="sementara"),
        "Anak telantar (terdata) bertambah 24 jiwa, dari 310 jiwa (2023) menjadi 334 jiwa (2024) "
        "(angka sementara).",
    ),
    (
        ubah(310, 334, n_sebanding=1, n_total=1, status="sementara", contoh=True),
        "Anak telantar (terdata) bertambah 24 jiwa, dari 310 jiwa (2023) menjadi 334 jiwa (2024) "
        "(angka sementara). [DATA CONTOH]",
    ),
    (
        ubah(1200, 1250, satuan="KK", periode_awal="2024-S1", periode_akhir="2025-S1"),
        "Anak telantar (terdata) bertambah 50 KK, dari 1.200 KK (Semester I 2024) menjadi 1.250 KK "
        "(Semester I 2025); wilayah sebanding: 8 dari 10.",
    ),
    (
        ubah(3.21, 3.46, satuan="per 10.000 penduduk", desimal=1, n_sebanding=10, selisih_persen=7.8),
        "Anak telantar (terdata) naik 0,3 per 10.000 penduduk, dari 3,2 per 10.000 penduduk (2023) menjadi "
        "3,5 per 10.000 penduduk (2024); wilayah sebanding: 10 dari 10.",
    ),
    (
        ubah(3.21, 3.22, satuan="per 10.000 penduduk", desimal=1, n_sebanding=1, n_total=1),
        "Anak telantar (terdata) hampir tidak berubah, dari 3,2 per 10.000 penduduk (2023) menjadi "
        "3,2 per 10.000 penduduk (2024).",
    ),
    (
        ubah(61.5, 70, satuan="persen", desimal=1, polaritas="naik_baik", n_sebanding=1, n_total=1),
        f"Anak telantar (terdata) naik 8,5 poin persen, dari 61,5{P} (2023) menjadi 70,0{P} (2024); membaik.",
    ),
    (
        ubah(70, 61.5, satuan="persen", desimal=1, polaritas="naik_baik", n_sebanding=1, n_total=1),
        f"Anak telantar (terdata) turun 8,5 poin persen, dari 70,0{P} (2023) menjadi 61,5{P} (2024); "
        "memburuk.",
    ),
    (
        ubah(77.44, 78.2, satuan="indeks", desimal=2, polaritas="naik_baik", n_sebanding=1, n_total=1),
        "Anak telantar (terdata) naik 0,76, dari 77,44 (2023) menjadi 78,20 (2024); membaik.",
    ),
    (
        k.kemiskinan(
            "Kalimantan Timur", 5.51, 5.19, selisih=-0.32, periode_awal="2024-09", periode_akhir="2025-09",
            polaritas="turun_baik", nasional=8.25,
        ),
        f"Persentase penduduk miskin Kalimantan Timur turun 0,32 poin persen, dari 5,51{P} (September 2024) "
        f"menjadi 5,19{P} (September 2025); membaik. Indonesia 8,25{P} pada September 2025.",
    ),
    (
        k.kemiskinan(
            "Kab. Paser", 9.0, 9.2, selisih=0.2, periode_awal="2024", periode_akhir="2025", polaritas="turun_baik"
        ),
        f"Persentase penduduk miskin Kab. Paser naik 0,20 poin persen, dari 9,00{P} (2024) menjadi 9,20{P} "
        "(2025); memburuk.",
    ),
    (
        k.kemiskinan(
            "Kalimantan Timur", 5.17, 5.19, selisih=0.02, periode_awal="2025-03", periode_akhir="2025-09",
            polaritas="turun_baik",
        ),
        "Persentase penduduk miskin Kalimantan Timur: Maret 2025 dan September 2025 tidak dapat dibandingkan "
        "karena bulan acuannya berbeda.",
    ),
    (
        k.tidak_dapat_dibandingkan("Fakir miskin", "2024", "2025", "putus_deret", "DTSEN sejak 2025"),
        "Fakir miskin: 2024 dan 2025 tidak dapat dibandingkan karena definisinya berubah (putus deret): "
        "DTSEN sejak 2025.",
    ),
    (
        k.tidak_dapat_dibandingkan("Anak telantar", "2023", "2024", "beda_asal"),
        "Anak telantar: 2023 dan 2024 tidak dapat dibandingkan karena yang satu data resmi dan yang lain "
        "data contoh.",
    ),
    (
        k.tidak_dapat_dibandingkan("Anak jalanan", "2023", "2024", "disamarkan", contoh=True),
        "Anak jalanan: 2023 dan 2024 tidak dapat dibandingkan karena ada nilai yang disamarkan demi "
        "pelindungan data pribadi. [DATA CONTOH]",
    ),
    (
        k.tidak_dapat_dibandingkan("Fakir miskin", "2023", "2024", "satuan", "jiwa dan KK"),
        "Fakir miskin: 2023 dan 2024 tidak dapat dibandingkan karena satuannya berbeda: jiwa dan KK.",
    ),
    (
        k.tidak_dapat_dibandingkan("PMKS tertangani", "2018", "2019", "kumulatif"),
        "PMKS tertangani: 2018 dan 2019 tidak dapat dibandingkan karena deretnya kumulatif.",
    ),
    (
        k.tidak_dapat_dibandingkan("Pengemis", "2020", "2025", "penyebut"),
        "Pengemis: 2020 dan 2025 tidak dapat dibandingkan karena penduduk dasar yang dipilih tidak mencakup "
        "kedua periode.",
    ),
    (
        k.posisi("Anak telantar terdata", 1234, "jiwa", "2024", n=9, n_total=10, contoh=True),
        "Anak telantar terdata: 1.234 jiwa pada 2024 (9 dari 10 wilayah). [DATA CONTOH]",
    ),
    (
        k.posisi("Penduduk Kota Bontang", 194000, "jiwa", "2024-S2", n=1, n_total=1, status="perkiraan"),
        "Penduduk Kota Bontang: 194.000 jiwa pada Semester II 2024 (angka perkiraan).",
    ),
    (
        k.terlayani("Anak telantar", 123, 200, 61.5, "2024"),
        f"Anak telantar: 123 dari 200 jiwa terlayani (61,5{P}) pada 2024.",
    ),
    (
        k.terlayani("Anak telantar", 3, 12, 25.0, "2024", contoh=True),
        "Anak telantar: 3 dari 12 jiwa terlayani pada 2024. [DATA CONTOH]",
    ),
    (
        k.terlayani("Korban bencana", 0, 0, None, "2024"),
        "Korban bencana: tidak ada yang membutuhkan pada 2024.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("hasil", "tertulis"), GOLDEN, ids=range(len(GOLDEN)))
def test_golden(hasil, tertulis):
    assert hasil == tertulis


@pytest.mark.parametrize("sebab", k.SEBAB)
def test_every_reason_reads_as_one_sentence(sebab):
    teks = k.tidak_dapat_dibandingkan("X", "2023", "2024", sebab)
    assert teks.endswith(".")
    assert " karena " + k.SEBAB[sebab] in teks
    assert not re.search("naik|turun|bertambah|berkurang|membaik|memburuk", teks)


def test_bad_input_raises():
    with pytest.raises(BilanganTakSah):
        ubah(310, 334, selisih=-24)
    with pytest.raises(KodeTidakDikenal):
        k.tidak_dapat_dibandingkan("X", "2023", "2024", "entah")
    with pytest.raises(KodeTidakDikenal):
        ubah(1, 2, polaritas="baik")
    with pytest.raises(KodeTidakDikenal):
        ubah(1, 2, status="final")


hitungan = st.integers(0, 10**6)


@given(hitungan, hitungan, st.integers(1, 10), st.booleans(), st.sampled_from(["tetap", "sementara"]))
def test_counts_netral_are_never_judged_and_always_stamped(awal, akhir, n, contoh, status):
    persen = (akhir - awal) / awal * 100 if awal else None
    teks = ubah(awal, akhir, n_sebanding=n, selisih_persen=persen, contoh=contoh, status=status)
    assert not re.search("membaik|memburuk|terburuk|naik|turun", teks)
    assert ("[DATA CONTOH]" in teks) == contoh
    assert ("(angka sementara)" in teks) == (status == "sementara")
    assert ("%" in teks) == (awal >= 20 and awal != akhir)
    assert ("bertambah" in teks, "berkurang" in teks) == (akhir > awal, akhir < awal)
    assert f"wilayah sebanding: {n} dari 10" in teks


@given(st.floats(0, 100), st.floats(0, 100), st.sampled_from(["naik_baik", "turun_baik"]))
def test_judgement_follows_polarity_and_the_printed_change(awal, akhir, polaritas):
    teks = ubah(awal, akhir, satuan="persen", desimal=1, polaritas=polaritas)
    naik, turun = " naik " in teks, " turun " in teks
    assert ("membaik" in teks) == (
        (naik and polaritas == "naik_baik") or (turun and polaritas == "turun_baik")
    )
    assert ("memburuk" in teks) == (
        (turun and polaritas == "naik_baik") or (naik and polaritas == "turun_baik")
    )
    assert naik <= (akhir > awal)
    assert turun <= (akhir < awal)
    assert "-" not in teks
