"""The fast path gives the rows, cells, questions and remarks of the general path."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.intake.panjang import kolom
from data.intake.panjang.galat import BukanPanjang
from tests.data.intake.panjang.ragam import DAERAH, JENIS, KEPALA, baris_dasar, cepat, sama, tulis, ubah, umum

BANYAK = 700


def sebagian(satu, ulang):
    """Parameters of which these few run always and the others in `make test-lama`."""
    return [*satu, *(pytest.param(isi, marks=pytest.mark.lama) for isi in ulang)]


@pytest.fixture
def dasar():
    return baris_dasar(tahun=range(2019, 2023))


def tanpa(baris, *kolom):
    return [{k: v for k, v in satu.items() if k not in kolom} for satu in baris], [
        k for k in KEPALA if k not in kolom
    ]


def jumlah(baris, nama="Jumlah", kode=""):
    """Total rows over the areas."""
    kelompok = {}
    for satu in baris:
        kunci = tuple(satu[k] for k in ("Tahun", "Jenis PMKS", "Ukuran", "Jenis Kelamin", "Satuan"))
        kelompok[kunci] = kelompok.get(kunci, 0) + int(satu["Jumlah"])
    return [
        dict(zip(("Tahun", "Jenis PMKS", "Ukuran", "Jenis Kelamin", "Satuan"), kunci))
        | {"Kode Wilayah": kode, "Kabupaten/Kota": nama, "Kecamatan": "", "Jumlah": str(nilai)}
        for kunci, nilai in kelompok.items()
    ]


def kode(hasil):
    return {satu.kode for satu in hasil.pertanyaan}


def ingat(hasil):
    return {satu.kode: len(satu.sel) for satu in hasil.peringatan}


def test_plain_rows(tmp_path, dasar):
    hasil = sama(tulis(tmp_path / "a.csv", dasar))
    assert hasil.putusan == "ok" and len(hasil.baris) == len(dasar)
    assert hasil.baris[5].cell == "a!I7" and hasil.baris[5].nilai == float(dasar[5]["Jumlah"])


@pytest.mark.lama
def test_unknown_labels_list_all_their_cells(tmp_path, dasar):
    kena = range(0, len(dasar), 3)
    hasil = sama(tulis(tmp_path / "a.csv", ubah(dasar, kena, **{"Jenis PMKS": "Anak Gemar Membolos"})))
    assert len(hasil.pertanyaan[0].sel) == len(kena)
    jawab = {hasil.pertanyaan[0].kode: "PMKS-02"}
    assert "ganda" in "".join(kode(sama(tmp_path / "a.csv", jawab)))


@pytest.mark.lama
def test_open_area_type_and_mark_in_one_file(tmp_path, dasar):
    baris = ubah(
        dasar, range(10, 90), **{"Kabupaten/Kota": "Antah Berantah", "Kode Wilayah": "", "Kecamatan": ""}
    )
    baris = ubah(baris, range(50, 200, 2), **{"Jenis PMKS": "Zzz"})
    baris = ubah(baris, range(60, 300, 7), Jumlah="-")
    assert {"arti_strip", "wilayah:antahberantah", "jenis:zzz"} <= kode(
        sama(tulis(tmp_path / "a.csv", baris))
    )


@pytest.mark.lama
def test_a_legend_below_settles_the_dash(tmp_path, dasar):
    baris = ubah(dasar, range(60, 300, 7), Jumlah="-")
    hasil = sama(
        tulis(
            tmp_path / "a.csv", baris, bawah=["", ["Keterangan: - = data tidak tersedia"], ["Sumber: Dinsos"]]
        )
    )
    assert hasil.putusan == "ok" and {b.status for b in hasil.baris} == {"tetap", "tidak_tersedia"}
    assert None in {b.nilai for b in hasil.baris}


@pytest.mark.parametrize(
    "isi", sebagian(["12*"], ["1.234", "abc", "1,234", "n.a.", "1.234,5", "2020", "1 234", "(1)", "0", "3e5"])
)
def test_odd_numbers(tmp_path, dasar, isi):
    sama(tulis(tmp_path / "a.csv", ubah(dasar, range(1, 400, 9), Jumlah=isi)))


def test_doubles_equal_and_different(tmp_path, dasar):
    hasil = sama(tulis(tmp_path / "a.csv", dasar + dasar[:9]))
    assert ingat(hasil)["ganda_sama"] == 18 and len(hasil.baris) == len(dasar)
    hasil = sama(tulis(tmp_path / "b.csv", dasar + ubah(dasar[:9], range(9), Jumlah="99999")))
    assert len(hasil.pertanyaan) == 9 and len(hasil.baris) == len(dasar) - 9
    jawab = dict.fromkeys(kode(hasil), "jumlahkan")
    assert len(sama(tmp_path / "b.csv", jawab).baris) == len(dasar)


@pytest.mark.lama
def test_two_spellings_of_one_type_meet(tmp_path, dasar):
    hasil = sama(
        tulis(tmp_path / "a.csv", ubah(dasar, range(0, 90, 4), **{"Jenis PMKS": "gelandangan (PMKS)"}))
    )
    assert any(satu.startswith("ganda:") for satu in kode(hasil))


def test_totals_are_skipped_and_reconciled(tmp_path, dasar):
    hasil = sama(tulis(tmp_path / "a.csv", dasar + jumlah(dasar)))
    assert len(hasil.baris) == len(dasar) and not hasil.peringatan
    salah = ubah(jumlah(dasar), [3, 8], Jumlah="1")
    hasil = sama(tulis(tmp_path / "b.csv", dasar + salah))
    assert sum(satu.kode == "jumlah_berbeda" for satu in hasil.peringatan) == 2
    hasil = sama(tulis(tmp_path / "c.csv", ubah(dasar, [5], Jumlah="-") + salah))
    assert not ingat(hasil)


@pytest.mark.lama
def test_province_and_kabupaten_rows_beside_their_parts(tmp_path, dasar):
    kab = [
        dict(satu, Kecamatan="") for satu in dasar if satu["Kecamatan"] in ("Kuaro", "Muara Jawa", "Sepaku")
    ]
    salah = ubah(jumlah(kab, "Kalimantan Timur", "64"), [2], Jumlah="4")
    sama(tulis(tmp_path / "a.csv", kab + salah))
    hasil = sama(tulis(tmp_path / "b.csv", dasar + kab))
    assert "jumlah_berbeda" in ingat(hasil)


def test_sexes_against_their_sum(tmp_path, dasar):
    total = [
        dict(
            satu,
            **{"Jenis Kelamin": "Jumlah", "Jumlah": str(int(satu["Jumlah"]) + int(dua["Jumlah"]) + (i == 4))},
        )
        for i, (satu, dua) in enumerate(zip(dasar[::2], dasar[1::2]))
    ]
    hasil = sama(tulis(tmp_path / "a.csv", dasar + total))
    assert len(hasil.baris) == len(dasar) + len(total) and ingat(hasil) == {"jumlah_berbeda": 3}


@pytest.mark.lama
def test_neighbouring_province_is_left_out_with_a_note(tmp_path, dasar):
    baris = ubah(dasar, range(40), **{"Kode Wilayah": "", "Kabupaten/Kota": "Kab. Bulungan", "Kecamatan": ""})
    assert ingat(sama(tulis(tmp_path / "a.csv", baris)))["kaltara"] == 40


@pytest.mark.lama
def test_a_table_without_sexes(tmp_path):
    psks = baris_dasar(tahun=range(2000, 2024), jenis=["Karang Taruna"], ukuran=["terdata"])
    sama(tulis(tmp_path / "a.csv", psks + psks[:100]))
    tulis(tmp_path / "b.csv", psks)
    for jawab in ("jumlahkan", "abaikan"):
        sama(tmp_path / "b.csv", {"jumlah_kelamin:psks": jawab})


@pytest.mark.lama
def test_codes_of_either_list_and_the_collision(tmp_path, dasar):
    bps = {"64.01": "6401", "64.02": "6403", "64.09": "6409", "64.72": "6472", "64.74": "6474"}
    hasil = sama(
        tulis(tmp_path / "a.csv", [dict(s, **{"Kode Wilayah": bps[s["Kode Wilayah"]]}) for s in dasar])
    )
    assert hasil.putusan == "ok"
    jalur = tulis(tmp_path / "b.csv", ubah(dasar, range(len(dasar)), **{"Kode Wilayah": "64.05"}))
    sama(jalur)
    assert "b!B2" in str(cepat(jalur)) and "10000" not in str(cepat(jalur))


@pytest.mark.lama
def test_codes_without_names_are_asked(tmp_path, dasar):
    satu = [
        s
        for s in dasar
        if s["Kecamatan"] in ("Kuaro", "Tenggarong", "Sepaku", "Sungai Kunjang", "Bontang Utara")
    ]
    kode_ = {"64.01": "6401", "64.02": "6402", "64.09": "6403", "64.72": "6472", "64.74": "6474"}
    satu = [dict(s, **{"Kode Wilayah": kode_[s["Kode Wilayah"]]}) for s in satu]
    isi, kepala = tanpa(satu, "Kabupaten/Kota", "Kecamatan")
    jalur = tulis(tmp_path / "a.csv", isi, kepala)
    assert kode(sama(jalur)) == {"sistem_kode"}
    assert sama(jalur, {"sistem_kode": "bps"}).putusan == "ok"


@pytest.mark.parametrize("hilang", sebagian(["Satuan"], ["Jenis PMKS", "Tahun", "Ukuran", "Jenis Kelamin"]))
def test_a_missing_dimension(tmp_path, dasar, hilang):
    isi, kepala = tanpa(dasar, hilang)
    hasil = sama(tulis(tmp_path / "a.csv", isi, kepala))
    assert hasil.pertanyaan or hasil.peringatan


def test_the_year_of_the_title(tmp_path, dasar):
    isi, kepala = tanpa([s for s in dasar if s["Tahun"] == "2021"], "Tahun")
    hasil = sama(tulis(tmp_path / "a.csv", isi, kepala, atas=[["DATA PPKS TAHUN 2021"], ""]))
    assert (
        hasil.putusan == "ok"
        and {b.periode for b in hasil.baris} == {"2021"}
        and hasil.baris[0].cell == "a!H4"
    )


def test_the_name_of_the_file_is_no_evidence(tmp_path, dasar):
    isi, kepala = tanpa([s for s in dasar if s["Tahun"] == "2021"], "Tahun")
    hasil = sama(tulis(tmp_path / "juta rupiah 2021 Kutai Timur.csv", isi, kepala))
    assert kode(hasil) == {"tahun"} and not len(hasil.baris)
    hasil = sama(tmp_path / "juta rupiah 2021 Kutai Timur.csv", {"tahun": "2021"})
    assert {b.nilai for b in hasil.baris} == {float(s["Jumlah"]) for s in isi}


@pytest.mark.parametrize("gaya", sebagian([
    {"pemisah": ";", "pengodean": "cp1252", "atas": [["Rekap PMKS – Kalimantan Timur"]]},
], [
    {"bawah": ["", ["Sumber: Dinas Sosial"], ["", "Samarinda, 3 Januari 2024"], ["", "NIP. 196501011990031001"]]},
    {"pemisah": "\t", "pengodean": "utf-8-sig", "akhir": "\n"},
    {"pemisah": "|", "pengodean": "utf-16"},
    {"atas": ["sep=,"]},
    {"bawah": [""] * 30},
]))  # fmt: skip
def test_styles_of_text_tables(tmp_path, dasar, gaya):
    assert len(sama(tulis(tmp_path / "a.csv", dasar, **gaya)).baris) == len(dasar)


@pytest.mark.lama
def test_blank_ragged_and_broken_lines_keep_row_numbers(tmp_path, dasar):
    isi = [list(satu.values()) for satu in dasar]
    isi[3][4] = "Anak Balita\nTerlantar"
    isi[600] += ["", ""]
    isi = [*isi[:200], "", "", *isi[200:620], "", *isi[620:]]
    hasil = sama(tulis(tmp_path / "a.csv", isi))
    assert max(int(b.cell.rpartition("I")[2]) for b in hasil.baris) == len(isi) + 1


def test_person_numbers_refuse_the_file(tmp_path, dasar):
    jalur = tulis(tmp_path / "a.csv", ubah(dasar, [650, 660, 670], Ukuran="6401020304050607"))
    assert cepat(jalur).kode == "data_pribadi" and "a!F652, a!F662, a!F672" in str(cepat(jalur))
    sama(jalur)
    sama(tulis(tmp_path / "b.csv", ubah(dasar, [650, 660], Ukuran="6401020304050607")))


@pytest.mark.parametrize("rusak", [
    lambda b: [*b[:550], {**b[550], "Tahun": "", "Jumlah": ""}, *b[551:]],  # a row without any number: a group heading?
    lambda b: [*b[:550], {**b[550], "Tahun": ""}, *b[551:]],  # a blank first label: the one above?
    lambda b: [*b[:550], KEPALA, *b[550:]],  # a second header
    lambda b: [*b[:550], '"buka', *b[550:]],  # an open quote
])  # fmt: skip
def test_what_does_not_fit_is_left_to_the_general_path(tmp_path, dasar, rusak):
    with pytest.raises(BukanPanjang):
        cepat(tulis(tmp_path / "a.csv", rusak(dasar)))


def test_a_record_wider_than_the_first_ones_does_not_fit(tmp_path, dasar, monkeypatch):
    jalur = tulis(tmp_path / "a.csv", [*dasar[:550], [*dasar[550].values(), "x"], *dasar[551:]])
    with pytest.raises(BukanPanjang, match="hanya terisi di tengah"):
        cepat(jalur)
    monkeypatch.setattr(kolom, "AWAL", 100)
    with pytest.raises(BukanPanjang, match="lebar"):
        cepat(jalur)


ISI = {
    "Kabupaten/Kota": [nama for _, nama, _ in DAERAH]
    + ["Jumlah", "Kutim", "Kalimantan Timur", "Bulungan", "Xyz", ""],
    "Kecamatan": ["Tanah Grogot", "Penajam", "Sebulu", "", "Qwe"],
    "Kode Wilayah": ["64.01", "6402", "64", "", "64.08"],
    "Jenis PMKS": [*JENIS, "Jumlah", "Gepeng", "Karang Taruna", "anak jalanan - L", "Aneh", "", "RTLH"],
    "Ukuran": ["terdata", "kasus baru", "", "dilayani"],
    "Jenis Kelamin": ["L", "Perempuan", "Jumlah", "", "?"],
    "Satuan": ["jiwa", "KK", "orang", "", "unit"],
    "Tahun": ["2021", "2022", "2023*", "TW I 2022", "x", "2021"],
    "Jumlah": ["-", "1.234", "12*", "", "0", "abc", "7,5", "n.a.", "1,234", "2.000"],
}


@pytest.mark.lama
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_stands_in_the_cells_both_paths_agree(tmp_path, data):
    baris = [dict(satu) for satu in baris_dasar(tahun=(2021, 2022, 2024))[:BANYAK]]
    for nama in data.draw(st.lists(st.sampled_from(sorted(ISI)), max_size=4, unique=True)):
        isi = data.draw(st.lists(st.sampled_from(ISI[nama]), min_size=1, max_size=3))
        awal, langkah = data.draw(st.integers(0, 560)), data.draw(st.integers(1, 90))
        for i, letak in enumerate(range(awal, len(baris), langkah)):
            baris[letak][nama] = isi[i % len(isi)]
    buang = data.draw(st.lists(st.sampled_from(KEPALA[:-1]), max_size=2, unique=True))
    isi, kepala = tanpa(baris, *buang)
    jalur = tulis(tmp_path / "a.csv", isi, kepala)
    try:
        cepat(jalur)
    except BukanPanjang:
        umum(jalur)  # the general path takes it
    else:
        sama(jalur)
