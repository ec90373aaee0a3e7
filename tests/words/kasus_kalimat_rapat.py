"""The cases of the golden file: a title, the function and what it is given."""

from __future__ import annotations

from words import kalimat_rapat as k
from words.kalimat_rapat import Hal

PROV = "Provinsi Kalimantan Timur"
AT = Hal("Anak telantar", "Kota Bontang", jenis="PMKS-02")
AT_CONTOH = Hal("Anak telantar", "Kota Bontang", jenis="PMKS-02", contoh=True)
AT_PROV = Hal("Anak telantar", PROV, jenis="PMKS-02")
LANSIA = Hal("Lanjut usia telantar", "Kab. Penajam Paser Utara", jenis="PMKS-05", status="sementara")
RUMAH = Hal("Keluarga bermasalah sosial psikologis", "Kab. Paser", satuan="KK", jenis="PMKS-23")
GEPENG = Hal("Pengemis", "Kota Balikpapan", jenis="PMKS-12")
JALANAN = Hal("Anak jalanan", "Kota Samarinda", jenis="PMKS-04")
SUSILA = Hal("Tuna susila", "Kab. Berau", jenis="PMKS-10")
TANGAN = Hal("Anak telantar", "Kota Bontang", ukuran="tertangani")
SEMUA = Hal("Jumlah menurut jenis PMKS", PROV, satuan="kasus", ukuran="terdata")
BENCANA = Hal("Bencana alam", "Kab. Kutai Timur", satuan="kejadian", ukuran="")
KAT = Hal("Komunitas adat terpencil", "Kab. Mahakam Ulu", satuan="lokasi", ukuran="")
ANGKA = Hal("Angka penyandang disabilitas", "Kab. Kutai Barat", satuan="per_10rb", desimal=1, ukuran="")
MISKIN = Hal("Persentase penduduk miskin", PROV, satuan="persen", desimal=2, ukuran="")
IPM = Hal("Indeks Pembangunan Manusia", "Kota Samarinda", satuan="indeks", desimal=2, ukuran="")
SPM_AT = Hal("Rehabilitasi sosial dasar anak telantar di luar panti", "Kota Bontang", ukuran="butuh")
SPM_CONTOH = Hal(
    "Rehabilitasi sosial dasar lanjut usia telantar di dalam panti", PROV, ukuran="butuh", contoh=True
)
SEMENTARA = Hal("Anak telantar", "Kota Bontang", status="sementara", contoh=True)
ODHIV = Hal("Orang dengan HIV/AIDS", "Kota Samarinda", jenis="PMKS-17")
Y_TURUN = (k.peringatan_spm("y_turun", sebelum="120 orang", sesudah="60 orang"),)
Y_LAMA = (k.peringatan_spm("y_lama", bulan="18"),)
BDH = "belum_dapat_dihitung"
LUAR, DALAM, PUSAT = "kabupaten/kota (di luar panti)", "provinsi (di dalam panti)", "pusat"
N9 = {"n": 9, "total": 10}
T = {"dari": "2023", "ke": "2024"}


def gerak(hal, awal, akhir, **lain):
    """A change with its difference and percent filled in, as the query gives them."""
    persen = (akhir - awal) / awal * 100 if awal else None
    return (k.gerak, (hal, awal, akhir), {**T, "selisih": akhir - awal, "selisih_persen": persen, **lain})


def beda(hal, awal, akhir, selisih, **lain):
    return (k.gerak, (hal, awal, akhir), {**T, "selisih": selisih, **lain})


TREN5 = {"tren": "naik", "dasar_tren": "angka"}
KASUS = {
    # rise and fall
    "naik, jelas, tren naik": gerak(AT, 310, 434, jelas=True, **TREN5),
    "naik, belum dapat dipastikan": gerak(AT, 310, 334, jelas=False, tren="tidak_bermakna", dasar_tren="angka"),
    "naik, ketidakpastian tidak dapat dihitung": gerak(AT, 310, 334),
    "naik, tren sebaliknya turun": gerak(AT, 310, 434, jelas=True, tren="turun", dasar_tren="angka"),
    "naik, tren jumlah": gerak(AT, 310, 434, jelas=True, tren="naik", dasar_tren="jumlah"),
    "turun, jelas, tren turun": gerak(AT, 434, 310, jelas=True, tren="turun", dasar_tren="angka"),
    "turun, belum dapat dipastikan": gerak(AT, 334, 310, jelas=False),
    "turun menjadi nol": gerak(AT, 24, 0, jelas=True),
    "turun, ukuran tertangani (naik baik)": gerak(TANGAN, 400, 300, jelas=True, polaritas="naik_baik"),
    "naik, ukuran tertangani, belum pasti: tanpa penilaian": gerak(TANGAN, 100, 104,
                                                                     jelas=False, polaritas="naik_baik"),
    "naik, kasus baru": gerak(Hal("Anak telantar", "Kota Bontang", ukuran="kasus_baru"), 40, 90, jelas=True),
    "naik, ribuan": gerak(SEMUA, 40_123, 41_500, jelas=True, n=8, total=10),
    # no change
    "tidak berubah": gerak(AT, 310, 310, jelas=False),
    "tidak berubah, nol": gerak(AT, 0, 0),
    "hampir tidak berubah (angka)": beda(ANGKA, 12.31, 12.33, 0.02, jelas=False),
    "tidak berubah, beberapa wilayah": gerak(AT_PROV, 1200, 1200, **N9, tren="tidak_bermakna"),
    # small base
    "basis kecil, naik jelas": gerak(AT, 12, 36, jelas=True),
    "basis kecil, naik belum pasti": gerak(AT, 5, 9, jelas=False),
    "basis nol": gerak(AT, 0, 24, jelas=True),
    "basis 19": gerak(AT, 19, 43, jelas=True),
    "basis 20": gerak(AT, 20, 44, jelas=True),
    "basis kecil, turun": gerak(AT, 18, 7, jelas=True),
    # too few points, gaps, breaks
    "tren kurang titik": gerak(AT, 310, 434, jelas=True, tren=BDH, sebab_tren="kurang_titik"),
    "tren celah": gerak(AT, 310, 434, jelas=True, tren=BDH, sebab_tren="celah"),
    "tren putus deret": gerak(AT, 310, 334, jelas=False, tren=BDH, sebab_tren="putus_deret"),
    "tren disamarkan": gerak(AT, 310, 334, jelas=False, tren=BDH, sebab_tren="disamarkan"),
    "tren beda asal": gerak(AT, 310, 334, jelas=False, tren=BDH, sebab_tren="beda_asal"),
    "tren saja: naik": (k.tren, (AT, "naik"), {"dari": "2020", "sampai": "2024", "dasar": "angka"}),
    "tren saja: turun, jumlah": (k.tren, (AT, "turun"), {"dari": "2020", "sampai": "2024", "dasar": "jumlah"}),
    "tren saja: tidak bermakna": (k.tren, (AT, "tidak_bermakna"), {"dari": "2020", "sampai": "2024", "dasar": "angka"}),
    "tren saja: kurang titik": (k.tren, (AT, BDH), {"dari": "", "sampai": "", "sebab": "kurang_titik"}),
    "tren saja: kumulatif": (k.tren, (AT, BDH), {"dari": "", "sampai": "", "sebab": "kumulatif"}),
    "tren saja: nol": (k.tren, (AT, BDH), {"dari": "2020", "sampai": "2024", "sebab": "nol"}),
    # periods that cannot be compared
    "putus deret": (k.tak_sebanding, (AT, "2024", "2025", "putus_deret"), {}),
    "beda asal": (k.tak_sebanding, (AT, "2023", "2024", "beda_asal"), {}),
    "disamarkan, tidak sebanding": (k.tak_sebanding, (AT, "2023", "2024", "disamarkan"), {}),
    "jenis tidak sebanding": (k.tak_sebanding, (AT_CONTOH, "2023", "2024", "jenis_tidak_sebanding"), {}),
    "data satu periode tidak ada": (k.tak_sebanding, (LANSIA, "2023", "2024", "tidak_tersedia"), {}),
    "tanpa wilayah sebanding": gerak(AT_PROV, 310, 334, n=0, total=10),
    # levels and the kinds of nothing
    "tingkat": (k.tingkat, (AT, "2024", 334), {}),
    "tingkat provinsi, n dari 10": (k.tingkat, (AT_PROV, "2024", 1234), {"n": 9, "total": 10}),
    "tingkat, angka per penduduk": (k.tingkat, (ANGKA, "2024", 39.25), {}),
    "tingkat, indeks": (k.tingkat, (IPM, "2024", 83.44), {}),
    "nihil": (k.tingkat, (AT, "2024", 0, "nihil"), {}),
    "tidak tersedia": (k.tingkat, (AT, "2024", None, "tidak_tersedia"), {}),
    "tidak tersedia, ada yang lama": (k.tingkat, (AT, "2024", None, "tidak_tersedia"), {"terakhir": "2022"}),
    "belum dilaporkan": (k.tingkat, (AT, "2025", None, "belum_dilaporkan"), {}),
    "belum dilaporkan, ada yang lama": (k.tingkat, (AT, "2025", None, "belum_dilaporkan"), {"terakhir": "2024"}),
    "disamarkan": (k.tingkat, (AT, "2024", None, "disamarkan"), {}),
    "tanpa data sama sekali": (k.tanpa_data, ("Kab. Mahakam Ulu", "PMKS", "2024"), {}),
    # provisional, contoh
    "sementara": gerak(LANSIA, 210, 260, jelas=True),
    "sementara dan contoh": (k.tingkat, (SEMENTARA, "2025", 334), {}),
    "perkiraan": (k.tingkat, (Hal("Penduduk", "Kab. Paser", status="perkiraan", ukuran=""), "2025", 300_123), {}),
    "diperbaiki": (k.tingkat, (Hal("Anak telantar", "Kota Bontang", status="diperbaiki"), "2024", 334), {}),
    "contoh, naik jelas": gerak(AT_CONTOH, 310, 434, jelas=True, **TREN5),
    "contoh, nihil": (k.tingkat, (AT_CONTOH, "2024", 0, "nihil"), {}),
    # units
    "KK bertambah": gerak(RUMAH, 150, 210, jelas=True),
    "KK, basis kecil": gerak(RUMAH, 15, 21, jelas=False),
    "jiwa dan KK": (k.dua_satuan, (AT, "2024", 310, 120), {}),
    "kejadian": (k.tingkat, (BENCANA, "2024", 14), {}),
    "lokasi": (k.tingkat, (KAT, "2024", 3), {}),
    "persen, poin persen": beda(MISKIN, 5.51, 5.19, -0.32, dari="2024-09", ke="2025-09", polaritas="turun_baik"),
    "semester": (k.tingkat, (Hal("Penduduk", "Kota Bontang", ukuran=""), "2024-S2", 190_123), {}),
    # types with a caution of their own
    "terjaring/terlayani, bukan penduduk setempat": gerak(GEPENG, 40, 64, jelas=True),
    "anak jalanan: sebagian bukan penduduk setempat": (k.tingkat, (JALANAN, "2024", 55), {}),
    "tuna susila: terjaring/terlayani": (k.tingkat, (SUSILA, "2024", 64), {}),
    # gaps with an owner
    "kesenjangan": (k.kesenjangan, (AT, "2024", 120, 90, 30, LUAR), {"persen": 25.0}),
    "kesenjangan provinsi, n dari 10": (k.kesenjangan, (AT_PROV, "2024", 1200, 900, 300, DALAM), N9 | {"persen": 25.0}),
    "kesenjangan, basis kecil": (k.kesenjangan, (AT, "2024", 12, 9, 3, LUAR), {"persen": 25.0}),
    "kesenjangan, basis 19": (k.kesenjangan, (AT, "2024", 19, 9, 10, LUAR), {"persen": 52.6}),
    "kesenjangan, basis 20": (k.kesenjangan, (AT, "2024", 20, 10, 10, LUAR), {"persen": 50.0}),
    "kesenjangan, pusat": (k.kesenjangan, (ODHIV, "2024", 80, 50, 30, PUSAT), {}),
    "kesenjangan nol": (k.kesenjangan, (AT, "2024", 120, 120, 0, LUAR), {"persen": 0.0}),
    "kesenjangan nol, basis kecil": (k.kesenjangan, (AT, "2024", 8, 8, 0, LUAR), {"persen": 0.0}),
    "tidak ada yang terdata": (k.kesenjangan, (AT, "2024", 0, 0, 0, LUAR), {}),
    "tertangani melebihi terdata": (k.kesenjangan, (AT, "2024", 120, 130, -10, LUAR), {}),
    "kesenjangan disamarkan": (k.tak_terhitung, (AT, "2024", "disamarkan"), {}),
    "kesenjangan beda cakupan": (k.tak_terhitung, (AT_PROV, "2024", "beda_cakupan"), {}),
    "kesenjangan belum dilaporkan": (k.tak_terhitung, (AT, "2025", "belum_dilaporkan"), {}),
    # SPM
    "SPM": (k.spm, (SPM_AT, "2024", 120, 90, 30, LUAR), {"persen": 75.0}),
    "SPM provinsi, contoh": (k.spm, (SPM_CONTOH, "2024", 1200, 900, 300, DALAM), {"persen": 75.0, "n": 1, "total": 1}),
    "SPM tercapai": (k.spm, (SPM_AT, "2024", 120, 120, 0, LUAR), {"persen": 100.0}),
    "SPM, Y kecil tercapai": (k.spm, (SPM_AT, "2024", 8, 8, 0, LUAR), {"persen": 100.0}),
    "SPM, Y kecil belum": (k.spm, (SPM_AT, "2024", 8, 5, 3, LUAR), {"persen": 62.5}),
    "SPM, Y nol": (k.spm, (SPM_AT, "2024", 0, 0, 0, LUAR), {}),
    "SPM, X melebihi Y": (k.spm, (SPM_AT, "2024", 40, 50, -10, LUAR), {"persen": 125.0}),
    "SPM, Y turun, capaian naik": (k.spm, (SPM_AT, "2024", 60, 57, 3, LUAR), {"persen": 95.0, "peringatan": Y_TURUN}),
    "SPM, Y lama": (k.spm, (SPM_AT, "2024", 60, 57, 3, LUAR), {"persen": 95.0, "peringatan": Y_LAMA}),
    "SPM, Y kosong": (k.tak_terhitung, (SPM_AT, "2024", "tidak_tersedia"), {}),
    # comparison
    "banding serupa": (k.banding, (ANGKA, "2024", "serupa", 12.3, PROV, 11.9), {}),
    "banding perlu perhatian": (k.banding, (ANGKA, "2024", "perlu_perhatian", 22.3, PROV, 11.9), {}),
    "banding netral": (k.banding, (ANGKA, "2024", "lebih_tinggi", 22.3, PROV, 11.9), {}),
    "banding tidak ada": (k.banding, (ANGKA, "2024", "tidak_dibandingkan", 22.3, PROV, 11.9), {}),
}  # fmt: skip
