"""Hand-worked tables: what a column holds, what must come out, what must be asked."""

import datetime

import pytest

from data.intake.angka import Angka, Bahan, Bukti, kali, kumpulkan, urai
from data.intake.model import Khusus


def nilai(hasil):
    return [a.nilai if a else None for a in hasil.sel]


def kode(hasil):
    return [(m.kode, m.indeks) for m in hasil.masalah]


def status(hasil):
    return [a.status if a else None for a in hasil.sel]


PASTI_BULAT = [
    (["1.234", "15", "1.234.567"], [1234, 15, 1234567]),
    (["1,234", "15"], [1234, 15]),
    (["1.234,0", "1.500"], [1234, 1500]),
    (["10.0", "1234.0", "7.00"], [10, 1234, 7]),
    (["1.000", "2"], [1000, 2]),
    (["0", "0,0", "12"], [0, 0, 12]),
    (["1 234", "1\u00a0234\u00a0567", "1\u2009234", "1\u202f234"], [1234, 1234567, 1234, 1234]),
    (["1'234", "1’234’567", "'1234"], [1234, 1234567, 1234]),
    (["Rp1.000", "007", "+5"], [None, 7, 5]),
    ([5, 5.0, 14.999999999999998, 1234567.0], [5, 5, 15, 1234567]),
    (["1,2 ribu", "1,234 rb", "3 ribu jiwa"], [1200, 1234, 3000]),
    (["1.234E+03", "1,2E+01"], [1234, 12]),
    (["12 1)", "12¹)", "12²", "12 a)", "12†"], [12, 12, 12, 12, 12]),
    (["１２", "\u200b12", " 12 "], [12, 12, 12]),
    ([None, "", "  ", "\u00a0"], [None] * 4),
]


@pytest.mark.parametrize(("isi", "harap"), PASTI_BULAT)
def test_bilangan_bulat_yang_pasti(isi, harap):
    hasil = urai(isi, bulat=True)
    assert nilai(hasil) == harap
    assert {m.kode for m in hasil.masalah} <= {"persen"}


TANYA_BULAT = [
    (["1.234", "1,234", "7"], [None, None, 7], {"gaya_angka"}),
    (["1.000", "2.000"], [None, None], {"gaya_angka"}),
    (["1.001", "1,000"], [None, None], {"gaya_angka"}),
    (["1.234.567", "1,000"], [1234567, None], {"gaya_angka"}),
    (["1.234.567", "1,234"], [1234567, None], {"gaya_angka"}),
    (["12.34", "15", "1500"], [None, None, 1500], {"pecahan_excel"}),
    (["10.334", "10.0"], [None, None], {"pecahan_excel"}),
    (["1.234.567", "10.5", "2500"], [1234567, None, 2500], {"pecahan_excel"}),
    ([10.33, 12], [None, None], {"pecahan_excel"}),
    ([10.334, 12], [None, None], {"pecahan_excel"}),
    ([10.334, 0], [None, 0], {"pecahan_excel"}),
    ([10.334, 10.33], [None, None], {"pecahan_excel"}),
    ([10.334, 1500], [None, 1500], {"pecahan_excel"}),
    ([10.334, "15"], [None, None], {"pecahan_excel"}),
    (["1.234.567", 12, 1500], [1234567, None, 1500], {"ribuan_hilang"}),
    ([12.333333333, 15], [None, 15], {"pecahan"}),
    ([1234.5], [None], {"pecahan"}),
    (["1.234,5"], [None], {"pecahan"}),
    ([0.334], [None], {"pecahan"}),
    (["1,2E+03", "1E+10"], [None, None], {"notasi_ilmiah"}),
    ([-5, "-5", "(5)", "−5"], [None] * 4, {"negatif"}),
    (["12%", "Rp 5"], [None, None], {"persen"}),
    ([2_000_000_000, "2.000.000.000"], [None, None], {"terlalu_besar"}),
    (["121)", "12)"], [None, None], {"catatan_kaki"}),
    (["*"], [None], {"tanda_bintang"}),
    (["12***"], [None], {"tanda_bintang:***"}),
    ([True], [None], {"bukan_angka:true"}),
    ([datetime.date(2024, 4, 3), datetime.datetime(2024, 2, 1)], [None, None], {"bukan_angka:tanggal"}),
    (["IV"], [None], {"bukan_angka:iv"}),
    (["12①"], [None], {"bukan_angka:121"}),
    (["12 34"], [None], {"bukan_angka:12 34"}),
    (["1.234.56"], [None], {"bukan_angka:1.234.56"}),
    (["1,23,456"], [None], {"bukan_angka:1,23,456"}),
    (["12-15"], [None], {"bukan_angka:12-15"}),
    (["<5"], [None], {"bukan_angka:<5"}),
    (["12 jiwa / 4 KK"], [None], {"bukan_angka:12 jiwa / 4 kk"}),
    (["1O"], [None], {"bukan_angka:1o"}),
    (["5."], [None], {"bukan_angka:5."}),
    ([float("nan"), float("inf")], [None, None], {"bukan_angka:nan", "bukan_angka:inf"}),
    (["tidak ada"], [None], {"arti_teks:tidak ada"}),
    (["kosong"], [None], {"arti_teks:kosong"}),
    ([Khusus.RUMUS_TANPA_NILAI, "=A1+B1"], [None, None], {"rumus_tanpa_nilai"}),
    ([Khusus.GALAT_RUMUS, "#REF!", "#N/A", "#DIV/0!"], [None] * 4, {"galat_rumus"}),
    (["1" * 400], [None], {"bukan_angka:" + "1" * 40}),
    (["####"], [None], {"bukan_angka:####"}),
]


@pytest.mark.parametrize(("isi", "harap", "kode_harap"), TANYA_BULAT)
def test_yang_tidak_pasti_ditanyakan(isi, harap, kode_harap):
    hasil = urai(isi, bulat=True)
    assert nilai(hasil) == harap
    assert {m.kode for m in hasil.masalah} == kode_harap
    menggantung = {i for m in hasil.masalah for i in m.indeks}
    assert menggantung == {i for i, n in enumerate(harap) if n is None}
    assert all(m.teks and m.pilihan for m in hasil.masalah)


PECAHAN_BOLEH = [
    (["1.234", "15"], [None, 15], {"gaya_angka"}),
    (["1.234", "12,5"], [1234, 12.5], set()),
    (["1,234", "12,5"], [1.234, 12.5], set()),
    (["1.234", "12.34"], [1.234, 12.34], set()),
    (["1.234", "1.2345"], [1.234, 1.2345], set()),
    (["1.234", "1234.567"], [1.234, 1234.567], set()),
    (["1.234", "0.125"], [1.234, 0.125], set()),
    (["1,234", "1.234.567"], [1.234, 1234567], set()),
    (["12,5", "12.5", "1.234"], [12.5, 12.5, None], {"gaya_angka"}),
    (["1 234,567", "3"], [None, 3], {"gaya_angka"}),
    (["12%", "12,5 %", -5, "-5", "(5)"], [12, 12.5, -5, -5, None], {"negatif"}),
    ([10.334, 12, 0.1], [10.334, 12, 0.1], set()),
    (["1,2E+03"], [None], {"notasi_ilmiah"}),
]


@pytest.mark.parametrize(("isi", "harap", "kode_harap"), PECAHAN_BOLEH)
def test_ukuran_yang_boleh_pecahan(isi, harap, kode_harap):
    hasil = urai(isi, bulat=False)
    assert nilai(hasil) == harap
    assert {m.kode for m in hasil.masalah} == kode_harap


def test_excel_menelan_titik_hanya_bila_semua_tiga_desimal():
    hasil = urai([10.334, 12.501, None, "...", "1.234"], bulat=True)
    assert nilai(hasil) == [10334, 12501, None, None, 1234]
    assert [(c.kode, c.indeks) for c in hasil.catatan] == [("kali_seribu", (0, 1))]
    assert not hasil.masalah


def test_header_ribu_tidak_memutuskan_dan_tidak_mengalikan():
    hasil = urai(["1.234", "12"], bulat=True, skala=1000)
    assert nilai(hasil) == [None, 12] and kode(hasil) == [("gaya_angka", (0,))]
    assert nilai(urai(["1.234", "12,5"], bulat=True, skala=1000)) == [1234, 12.5]
    assert nilai(urai([10.334, "2 ribu"], bulat=True, skala=1000)) == [10.334, 2]
    assert kode(urai([10.33451], bulat=True, skala=1000)) == [("pecahan", (0,))]
    assert kali(10.334, 1000) == 10334.0


def test_kata_dan_tanda():
    isi = [
        "...",
        "…",
        "n.a.",
        "NA",
        "N/A",
        "tad",
        "t.a.d",
        "td",
        "tidak ada data",
        "belum",
        "belum lapor",
        "Nihil",
        "nol",
    ]
    hasil = urai(isi, bulat=True)
    assert status(hasil) == ["tidak_tersedia"] * 9 + ["belum_dilaporkan"] * 2 + ["tetap"] * 2
    assert nilai(hasil) == [None] * 11 + [0, 0]


def test_status_dari_tanda_dan_kata_perkiraan():
    isi = [
        "12*",
        "12**",
        "12 *)",
        "*12",
        "12x",
        "12 x)",
        "12r)",
        "±12",
        "~ 12",
        "kurang lebih 12",
        "12 orang*",
    ]
    hasil = urai(isi, bulat=True)
    assert nilai(hasil) == [12] * len(isi)
    assert status(hasil) == ["sementara"] * 6 + ["tetap"] + ["perkiraan"] * 3 + ["sementara"]
    assert hasil.sel[-1] == Angka(12.0, "sementara", "jiwa")


def test_satuan_di_dalam_sel():
    hasil = urai(["12 KK", "12 kepala keluarga", "12 org", "12jiwa", "3 lokasi"], bulat=True)
    assert [a.satuan for a in hasil.sel] == ["KK", "KK", "jiwa", "jiwa", "lokasi"]


@pytest.mark.parametrize("strip", ["-", "–", "—", "--", "(-)", " - ", "- -", "Rp -"])
def test_strip_ditanya_dijawab_dan_dijelaskan(strip):
    assert kode(urai([strip], bulat=True)) == [("arti_strip", (0,))]
    assert urai([strip], bulat=True, jawaban={"arti_strip": "nihil"}).sel == (Angka(0.0),)
    assert urai([strip], bulat=True, jawaban={"arti_strip": "Tidak tersedia"}).sel == (
        Angka(None, "tidak_tersedia"),
    )
    assert urai([strip], bulat=True, jawaban={"arti_strip": "entah"}).sel == (None,)


def test_legenda_menentukan_tanda():
    assert urai(["-"], bulat=True, legenda={"-": "Tidak ada atau nol"}).sel == (Angka(0.0),)
    assert urai(["–"], bulat=True, legenda={"-": "data belum tersedia"}).sel == (
        Angka(None, "tidak_tersedia"),
    )
    assert urai(["..."], bulat=True, legenda={"...": "belum dilaporkan"}).sel == (
        Angka(None, "belum_dilaporkan"),
    )
    assert urai(["12*"], bulat=True, legenda={"*)": "angka estimasi"}).sel == (Angka(12.0, "perkiraan"),)
    assert urai(["12 1)"], bulat=True, legenda={"1)": "angka sementara"}).sel == (Angka(12.0, "sementara"),)
    hasil = urai(["12*"], bulat=True, legenda={"*": "termasuk anak jalanan"})
    assert hasil.sel == (Angka(12.0),) and hasil.catatan[0].kode == "tanda_dilepas"
    assert kode(urai(["-"], bulat=True, legenda={"-": "nihil atau tidak tersedia"})) == [("arti_strip", (0,))]
    # Two dashes that the legend keeps apart are not mixed up; a third one is asked.
    dua = {"-": "nihil", "–": "tidak tersedia"}
    assert nilai(urai(["-", "–"], bulat=True, legenda=dua)) == [0, None]
    assert kode(urai(["—"], bulat=True, legenda=dua)) == [("arti_strip", (0,))]
    assert nilai(urai(["1.234"], bulat=False, legenda={"desimal": ","})) == [1234]


def test_bukti_dari_kolom_lain():
    bukti = kumpulkan([Bahan(["1.234.567", "12"], True), Bahan([12.5], False)])
    assert bukti == Bukti(titik_ribuan=("1.234.567",))
    hasil = urai(["1.234", "15"], bulat=False, bukti=bukti)
    assert nilai(hasil) == [1234, 15] and "1.234.567" in hasil.gaya.alasan
    bertentangan = kumpulkan([Bahan(["1.234.567"], True), Bahan(["12.5"], False)])
    assert bertentangan.gaya is None
    assert kode(urai(["1.234"], bulat=False, bukti=bertentangan)) == [("gaya_angka", (0,))]
    # The column's own evidence is stronger than the file's.
    assert nilai(urai(["1.234", "12.5"], bulat=False, bukti=bukti)) == [1.234, 12.5]
    assert kumpulkan([Bahan(["10.334", "10.5"], True)]) == Bukti()


def test_jawaban_gaya_angka():
    assert nilai(urai(["1.234"], bulat=False, jawaban={"gaya_angka": "titik = ribuan"})) == [1234]
    assert nilai(urai(["1.234"], bulat=False, jawaban={"gaya_angka": "Koma = Ribuan"})) == [1.234]
    isi = ["1.234", "2,345", "7"]
    assert "titik dan koma = ribuan" in urai(isi, bulat=True).masalah[0].pilihan
    assert nilai(urai(isi, bulat=True, jawaban={"gaya_angka": "titik dan koma = ribuan"})) == [1234, 2345, 7]
    satu = urai(isi, bulat=True, jawaban={"gaya_angka": "titik = ribuan"})
    assert nilai(satu) == [1234, None, 7] and kode(satu) == [("pecahan", (1,))]
    lawan = urai(["1.234.567", "1,000"], bulat=True, jawaban={"gaya_angka": "koma = ribuan"})
    assert nilai(lawan) == [1234567, 1000]
    # A remembered answer does not overrule what this column shows.
    assert nilai(urai(["1.234", "12.5"], bulat=False, jawaban={"gaya_angka": "titik = ribuan"})) == [
        1.234,
        12.5,
    ]


@pytest.mark.parametrize(
    ("pilih", "harap"),
    [
        ("kalikan 1000 hanya nilai yang berpecahan", [10330, 12, 1500, 0]),
        ("kalikan 1000 semua nilai di bawah 1.000 di kolom ini", [10330, 12000, 1500, 0]),
        ("lewati nilai yang berpecahan", [None, 12, 1500, 0]),
        ("bulatkan nilai yang berpecahan", [10, 12, 1500, 0]),
    ],
)
def test_jawaban_pecahan_excel(pilih, harap):
    hasil = urai([10.33, 12, 1500, 0], bulat=True, jawaban={"pecahan_excel": pilih})
    assert nilai(hasil) == harap and not hasil.masalah
    teks = urai(["10.33", "12", "1500", "0"], bulat=True, jawaban={"pecahan_excel": pilih})
    assert nilai(teks) == harap and not teks.masalah


JAWABAN = [
    ("121)", "catatan_kaki", "semua angka adalah nilai", 121),
    ("121)", "catatan_kaki", "angka terakhir nomor catatan kaki", 12),
    ("12***", "tanda_bintang", "sementara", 12),
    ("1,2E+03", "notasi_ilmiah", "pakai sebagai perkiraan", 1200),
    ("-5", "negatif", "abaikan tanda minus atau kurung", 5),
    ("2000000000", "terlalu_besar", "benar", 2e9),
    ("tidak ada", "arti_teks:tidak ada", "nihil", 0),
    ("abc", "bukan_angka", "nihil", 0),
    ("#REF!", "galat_rumus", "lewati", None),
    ("12%", "persen", "tidak tersedia", None),
    (12.3456, "pecahan", "bulatkan", 12),
    (12.3456, "pecahan", "lewati", None),
]


@pytest.mark.parametrize(("isi", "kode_soal", "pilih", "harap"), JAWABAN)
def test_jawaban_lain(isi, kode_soal, pilih, harap):
    assert len(urai([isi], bulat=True).masalah) == 1
    hasil = urai([isi], bulat=True, jawaban={kode_soal: pilih})
    assert nilai(hasil) == [harap] and not hasil.masalah


def test_jawaban_salah_tidak_menjawab():
    for isi, kode_soal, _, _ in JAWABAN:
        hasil = urai([isi], bulat=True, jawaban={kode_soal: "???"})
        assert hasil.sel == (None,) and len(hasil.masalah) == 1


def test_ribuan_hilang_dijawab():
    isi = ["1.234.567", 12]
    assert nilai(urai(isi, bulat=True, jawaban={"ribuan_hilang": "pakai apa adanya"})) == [1234567, 12]
    assert nilai(urai(isi, bulat=True, jawaban={"ribuan_hilang": "kalikan 1000"})) == [1234567, 12000]
    # A single group kept as text shows that this column keeps what was typed.
    assert nilai(urai(["1.234.567", "2.500", 12], bulat=True)) == [1234567, 2500, 12]
