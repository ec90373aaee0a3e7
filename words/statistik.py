"""What the statistics say, in the words of a reader: trend tags, comparisons, ranks, badges, notes on method.

Direction and good/bad are two things: a trend is "naik" or "turun"; "lebih baik" and "perlu perhatian" exist
only where the catalogue gives a polarity. What is not certain is called so.
"""

from __future__ import annotations

from words.format import angka, bertanda
from words.galat import KodeTidakDikenal

SETARA = "tidak dapat dibedakan"
BELUM_PASTI = "belum dapat dipastikan"
TREN: dict[str, str] = {
    "naik": "tren naik",
    "turun": "tren turun",
    "tidak_bermakna": "tren tidak bermakna",
    "belum_dapat_dihitung": "belum dapat dihitung",
}
SEBAB_TREN: dict[str, str] = {
    "kurang_titik": "kurang dari 5 titik",
    "celah": "ada tahun tanpa data",
    "putus_deret": "definisi berubah (putus deret)",
    "disamarkan": "ada nilai yang disamarkan",
    "beda_asal": "data resmi dan data contoh tidak disambung",
    "kumulatif": "deret kumulatif",
    "nol": "tidak ada kasus pada kelima tahun",
}
BANDING: dict[str, str] = {
    "lebih_baik": "lebih baik",
    "serupa": "serupa",
    "perlu_perhatian": "perlu perhatian",
    "lebih_tinggi": "lebih tinggi",
    "lebih_rendah": "lebih rendah",
    "tidak_dibandingkan": "tidak dibandingkan",
}
KEPEKAAN: dict[str, str] = {
    "peringkat_tetap": "peringkat tetap",
    "bergantung_penyebut": "bergantung penyebut",
    "tidak_dibandingkan": "tidak dibandingkan: kurang dari dua penyebut",
}
CORONG: dict[float, str] = {0: "di dalam batas", 95: "di luar batas 95 %", 99.8: "di luar batas 99,8 %"}
CIRI: dict[str, str] = {
    "penduduk": "jumlah penduduk",
    "kemiskinan": "persentase penduduk miskin",
    "kepadatan": "kepadatan penduduk",
}

METODE_TREN = (
    "Tren: uji khi-kuadrat atas 5 titik tahunan terakhir yang sebanding (nilai kritis 9,5495; p = 0,002), dan "
    "arahnya tetap bila satu titik mana pun dilepas. Celah atau putus deret membuatnya belum dapat dihitung."
)
METODE_PERINGKAT = (
    "Selang peringkat 95 % menurut 10.000 simulasi acak (benih tetap). Peringkat 1 berarti nilai tertinggi, bukan "
    "penilaian baik atau buruk. Wilayah yang selang peringkatnya tumpang tindih tidak dapat dibedakan."
)
METODE_CORONG = (
    "Batas 95 % dan 99,8 % di sekitar nilai provinsi menurut besar wilayah, dilebarkan menurut keragaman "
    "antarwilayah yang melebihi kebetulan (Spiegelhalter 2005)."
)
METODE_BANDING = (
    "Wilayah disebut berbeda dari provinsi hanya bila selang ketidakpastiannya (95 % atau 99,8 %) tidak memuat "
    "nilai provinsi. Baik atau buruk hanya disebut bila katalog menetapkannya."
)
METODE_SETARA = (
    "Wilayah setara: yang paling dekat menurut jumlah penduduk, persentase penduduk miskin, dan kepadatan "
    "(ketiganya dibakukan dan berbobot sama; penduduk dan kepadatan dalam logaritma)."
)
CATATAN_LANJUTAN = (
    "Analisis lanjutan untuk perencana. Bagian ini tidak dimuat dalam paparan siap pakai dan tidak untuk "
    "dipasang di panggung."
)


def tren(kode: str, dasar: str = "", sebab: str = "") -> str:
    """Trend tag: "tren naik", "tren naik (menurut jumlah)", "belum dapat dihitung: ada tahun tanpa data"."""
    kata = _cari("Tren", TREN, kode)
    if kode == "belum_dapat_dihitung":
        return f"{kata}: {_cari('Sebab tren', SEBAB_TREN, sebab)}" if sebab else kata
    return f"{kata} (menurut jumlah)" if dasar == "jumlah" else kata


def beda(selisih: float, jelas: bool) -> str:
    """Word of a change between two years: "jelas naik", "jelas turun" or "belum dapat dipastikan"."""
    if not jelas or selisih == 0:
        return BELUM_PASTI
    return "jelas naik" if selisih > 0 else "jelas turun"


def banding(kode: str, tingkat: float = 0) -> str:
    """Comparison with a benchmark: "serupa", "lebih tinggi (99,8 %)", "perlu perhatian (95 %)"."""
    kata = _cari("Perbandingan", BANDING, kode)
    return f"{kata} ({_tingkat(tingkat)})" if tingkat else kata


def kepekaan(kode: str) -> str:
    """Badge of a ranking: "peringkat tetap" or "bergantung penyebut"."""
    return _cari("Kepekaan peringkat", KEPEKAAN, kode)


def corong(luar: float) -> str:
    """Place in the funnel: "di dalam batas", "di luar batas 99,8 %"."""
    return _cari("Batas corong", CORONG, luar)


def ciri(kode: str) -> str:
    """Feature by which areas are alike: "penduduk" -> "jumlah penduduk"."""
    return _cari("Ciri wilayah", CIRI, kode)


def selang_peringkat(bawah: int, atas: int) -> str:
    """Rank interval: "3" or "2–5"."""
    return angka(bawah) if bawah == atas else f"{angka(bawah)}–{angka(atas)}"


def geser(dari: int, ke: int) -> str:
    """Move of a rank between two bases: "peringkat 2 menjadi 6", "tetap peringkat 2"."""
    return f"tetap peringkat {angka(dari)}" if dari == ke else f"peringkat {angka(dari)} menjadi {angka(ke)}"


def selisih_acuan(selisih: float, satuan: str, desimal: int = 1) -> str:
    """Distance from a benchmark: "+3,2 per 10.000 penduduk"."""
    return f"{bertanda(selisih, desimal)} {satuan}"


def _tingkat(tingkat: float) -> str:
    return f"{angka(tingkat, 0 if tingkat == int(tingkat) else 1)} %"


def _cari(golongan: str, kosakata: dict, kode: object) -> str:
    if kode not in kosakata:
        raise KodeTidakDikenal(golongan, kode, ", ".join(map(str, kosakata)))
    return kosakata[kode]
