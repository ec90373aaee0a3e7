"""Terms of headers, titles and notes: sex, measure, unit, status. Every function returns '' when the text is silent.

A text that says two different things ("jiwa/KK", "terdata dan tertangani") counts as silent: it decides nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.kamus.indikator import kenali as kenali_indikator
from data.intake.kamus.norma import frasa, norma, norma_utuh
from data.intake.kamus.satuan import ribuan, satuan, satuan_disebut

__all__ = [
    "arah",
    "dasar",
    "indikator",
    "kelamin",
    "kewenangan",
    "kumulatif",
    "layanan",
    "ribuan",
    "satuan",
    "satuan_disebut",
    "spm_ukuran",
    "status",
    "turunan",
    "ukuran",
    "ukuran_murni",
]

_LAKI = {"l", "lk", "lki", "laki", "lakilaki", "pria", "male", "lakilakil", "lakilakilk", "putra"}
_PEREMPUAN = {
    "p",
    "pr",
    "prp",
    "pm",
    "perempuan",
    "wanita",
    "female",
    "perempuanp",
    "perempuanpr",
    "putri",
} - {"pm"}
_TOTAL = {
    "total",
    "jumlah",
    "jml",
    "jlh",
    "lp",
    "ldanp",
    "lakilakiperempuan",
    "lakilakidanperempuan",
    "lkpr",
    "lkp",
}
_TOTAL |= {
    f"{depan}{isi}" for depan in ("jumlah", "total", "jml") for isi in ("lp", "ldanp", "lakilakiperempuan")
}
_TOTAL |= {"jumlahtotal", "totaljumlah", "jumlahlakilakidanperempuan", "semua", "keduanya"} - {"semua"}
_KELAMIN_EKOR = re.compile(r"(?:jumlah )?(laki laki|perempuan|wanita|pria)")

_BELUM = re.compile(
    r" (?:belum|tidak|blm)(?: yang| ter| di)? ?(?:tertangani|ditangani|dilayani|terlayani|terpenuhi)"
)
_UKURAN = {
    "tertangani": r" (?:tertangani|ditangani|dilayani|terlayani|direhabilitasi|"
    r"(?:mendapat|mendapatkan|memperoleh|menerima)(?: \w+)? (?:pelayanan|layanan|penanganan|rehabilitasi)) ",
    "kasus_baru": r" (?:kasus|pmks|ppks|penambahan|klien|tambahan) baru ",
    "keluar": r" (?:keluar|terminasi|pengakhiran) ",
    "kejadian": r" kejadian ",
    "penghuni_panti": r" (?:penghuni|klien panti|penghuni panti|warga panti) ",
    "terdata": r" (?:terdata|populasi|tercatat|pendataan|ada|yang ada|teridentifikasi) ",
}
_SPM = (
    ("turunan", r" (?:persen|persentase|kesenjangan|gap|selisih|sisa|indeks|rasio|peringkat|x y|"
    r"(?:belum|tidak) (?!potensial|produktif|mampu)\w+) "),  # "lanjut usia tidak potensial" is a type
    ("terlayani", r" (?:realisasi|terpenuhi|terlayani|dilayani|tertangani|ditangani|mendapat\w* \w*|x|pembilang|"
    r"jumlah capaian|capaian jumlah|menerima|memperoleh|tercapai) "),
    ("butuh", r" (?:butuh|dibutuhkan|kebutuhan|sasaran|target|membutuhkan|populasi|penyebut|y|seharusnya) "),
)  # fmt: skip
_HARUS = re.compile(  # the duty, not the deed: "jumlah yang harus dilayani"
    r" (?:harus|wajib|perlu|seharusnya|berhak)(?: \w+){0,2}? "
    r"(?:dilayani|terlayani|dipenuhi|terpenuhi|ditangani|layanan|pelayanan) "
)
_TURUNAN = re.compile(
    r" (?:persen|persentase|proporsi|peringkat|ranking|rank|rangking|selisih|perubahan|pertumbuhan|kenaikan|penurunan|"
    r"kesenjangan|gap|rasio|periksa|cek|kontrol|rata rata|tahun lalu|tahun sebelumnya|belum tertangani|belum ditangani|"
    r"belum terlayani|belum dilayani|belum terpenuhi|tidak tertangani|kumulatif persen|share|growth|capaian persen|"
    r"persen capaian|tingkat capaian|per 10 000|per 1 000|per 1000|per 10000) "
)
_LAYANAN = {
    "SPM-BENCANA": r" bencana ",
    "SPM-GEPENG": r" (?:gelandangan|gelandang|pengemis|gepeng|tuna sosial|tunasosial) ",
    "SPM-DIS": r" (?:disabilitas|difabel|penyandang cacat) ",
    "SPM-LANSIA": r" (?:lanjut usia|lansia|jompo) ",
    "SPM-ANAK": r" anak(?: anak)? ",
}
_LAYANAN_KODE = re.compile(r"\bSPM(?:-[PK])?-(DIS|ANAK|LANSIA|GEPENG|BENCANA)\b")
_KEWENANGAN = {
    "kab_kota": r" (?:luar panti|kabupaten kota|kab kota|kewenangan kabupaten|kewenangan kota|spm k) ",
    "provinsi": r" (?:dalam panti|kewenangan provinsi|provinsi dalam|bencana provinsi|bencana daerah provinsi|spm p|"
    r"dalam (?:dan|atau|maupun) (?:di )?luar panti) ",
    "pusat": r" (?:kewenangan pusat|pemerintah pusat|kewenangan kementerian) ",
}
_ARAH = {
    "datang": r" (?:datang|kedatangan|pindah datang|pendatang|masuk|migrasi masuk|imigrasi|in migration) ",
    "pindah": r" (?:pindah keluar|pindah|kepindahan|keluar|migrasi keluar|out migration|perginya) ",
}
_DASAR = (
    ("proyeksi_sp2020", r" proyeksi .*(?:sp ?2020|sensus penduduk 2020|lf ?sp ?2020|2020 2050|2020 2035)"),
    ("proyeksi_sp2010", r" proyeksi .*(?:sp ?2010|sensus penduduk 2010|2010 2035|2010 2020)"),
    (
        "dukcapil",
        r" (?:dukcapil|disdukcapil|dkb|data kependudukan bersih|registrasi|administrasi kependudukan|siak) ",
    ),
    ("sensus_2020", r" (?:sp ?2020|sensus penduduk(?: tahun)? 2020|hasil sensus 2020|long form sp2020) "),
    ("sensus_2010", r" (?:sp ?2010|sensus penduduk(?: tahun)? 2010|hasil sensus 2010) "),
    ("supas_2015", r" (?:supas(?: ?2015)?|survei penduduk antar sensus) "),
)


def _satu(pola: dict[str, str], teks: str) -> str:
    """The one key whose pattern occurs; '' for none or several."""
    ada = [kunci for kunci, isi in pola.items() if re.search(isi, teks)]
    return ada[0] if len(ada) == 1 else ""


@lru_cache(maxsize=1 << 12)
def kelamin(teks: object) -> str:
    """L | P | total | ''; the text must say nothing else (a unit in parentheses is allowed)."""
    for inti in (norma(teks), norma_utuh(teks)):
        for kode, ejaan in (("L", _LAKI), ("P", _PEREMPUAN), ("total", _TOTAL)):
            if inti in ejaan:
                return kode
    cocok = _KELAMIN_EKOR.fullmatch(frasa(teks).strip())
    if cocok:
        return "L" if cocok[1] in ("laki laki", "pria") else "P"
    return _dua_bahasa(str(teks))


def _dua_bahasa(teks: str) -> str:
    """Sex of a label in two languages ("Laki-laki/Male"): every part says the same."""
    bagian = [satu for satu in re.split(r"[\n/()]", teks[:60]) if norma(satu)]
    ada = {kelamin(satu) for satu in bagian} if len(bagian) > 1 else {""}
    return ada.pop() if len(ada) == 1 else ""


@lru_cache(maxsize=1 << 12)
def ukuran(teks: object) -> str:
    """terdata | tertangani | kasus_baru | keluar | kejadian | penghuni_panti | ''; "Jumlah" alone says nothing."""
    isi = frasa(teks)
    if _BELUM.search(isi):
        return ""
    kuat = {kode: pola for kode, pola in _UKURAN.items() if kode != "terdata"}
    ada = [kode for kode, pola in kuat.items() if re.search(pola, isi)]
    terdata = re.search(_UKURAN["terdata"].replace("|ada|", "|"), isi) or frasa(teks).strip() in (
        "ada",
        "yang ada",
    )
    return "" if len(ada) + bool(terdata) != 1 else (ada or ["terdata"])[0]


def ukuran_murni(teks: object) -> bool:
    """True when the text says a measure and nothing else ("yang ditangani", "jumlah terdata")."""
    kata = [
        satu
        for satu in frasa(teks).split()
        if satu not in ("yang", "jumlah", "pmks", "ppks", "telah", "sudah")
    ]
    return bool(ukuran(teks)) and len(kata) <= 2


def status(teks: object) -> str:
    """sementara | perkiraan | tetap | belum_dilaporkan | tidak_tersedia | ''."""
    isi, inti = frasa(teks), norma_utuh(teks)
    if re.search(
        r" belum (?:di)?lapor(?:kan)? | belum melapor(?:kan)? | belum ada laporan | belum masuk ", isi
    ):
        return "belum_dilaporkan"
    if re.search(
        r" (?:data )?(?:tidak|tak|belum) tersedia | tidak ada data | data tidak ada | tidak ada pendataan ",
        isi,
    ):
        return "tidak_tersedia"
    if (
        inti == "sementara"
        or re.search(r" (?:angka|data|bersifat|nilai|hasil) (?:\w+ )?sementara ", isi)
        or "(sementara)" in isi
    ):
        return "sementara"
    if re.search(r"\(\s*(?:angka\s+)?sementara\s*\)", str(teks), re.I):
        return "sementara"
    if re.search(r" (?:angka|data|nilai) (?:perkiraan|estimasi|prakiraan) ", isi) or inti in (
        "perkiraan",
        "estimasi",
    ):
        return "perkiraan"
    return "tetap" if re.search(r" (?:angka|data) tetap ", isi) or inti in ("tetap", "final") else ""


def kumulatif(teks: object) -> bool:
    """True when the text says that the values are cumulative."""
    return bool(re.search(r" (?:kumulatif|akumulasi|akumulatif|cumulative) ", frasa(teks)))


def spm_ukuran(teks: object) -> str:
    """butuh | terlayani | turunan | ''. "Capaian" alone and every percent is derived."""
    isi = frasa(str(teks).replace("%", " persen "))
    if isi.strip() == "capaian" or re.search(r" capaian (?:spm|kinerja|persen) ", isi):
        return "turunan"
    ada = [kode for kode, pola in _SPM if re.search(pola, isi)]
    if "turunan" in ada:
        return "turunan"
    if _HARUS.search(isi):
        return "butuh"
    if set(ada) == {"butuh", "terlayani"}:  # "jumlah sasaran yang terlayani", "kebutuhan dasarnya terpenuhi"
        return (
            "terlayani"
            if re.search(r" (?:terpenuhi|terlayani|dilayani|realisasi|tertangani|ditangani) ", isi)
            else ""
        )
    return ada[0] if ada else ""


def turunan(teks: object) -> bool:
    """True for columns made from others or that only compare: percent, rank, gap, check, last year's value."""
    return bool(_TURUNAN.search(frasa(str(teks).replace("%", " persen "))))


def layanan(teks: object) -> str:
    """SPM-DIS | SPM-ANAK | SPM-LANSIA | SPM-GEPENG | SPM-BENCANA | ''."""
    kode = _LAYANAN_KODE.search(str(teks).upper())
    return f"SPM-{kode[1]}" if kode else _satu(_LAYANAN, frasa(teks))


def kewenangan(teks: object) -> str:
    """provinsi | kab_kota | pusat | '' from words such as "di dalam panti" / "di luar panti"."""
    return _satu(_KEWENANGAN, frasa(teks))


def arah(teks: object) -> str:
    """datang | pindah | '' – for migration tables only: elsewhere "keluar" is a measure."""
    isi = frasa(teks)
    if re.search(r" pindah datang ", isi):
        return "" if re.search(r" keluar | kedatangan ", isi) else "datang"
    return _satu(_ARAH, isi)


def dasar(teks: object) -> str:
    """dukcapil | sensus_2010 | sensus_2020 | supas_2015 | proyeksi_sp2010 | proyeksi_sp2020 | ''."""
    isi = frasa(teks)
    return next((kode for kode, pola in _DASAR if re.search(pola, isi)), "")


def indikator(teks: object) -> str:
    """Code of a konteks indicator of the catalogue, ''; several readings: `kamus.indikator.pilihan`."""
    return kenali_indikator(teks)
