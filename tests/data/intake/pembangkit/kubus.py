"""Random cubes: the facts that a file will hold, and the names under which the field writes them."""

import csv
import random
from dataclasses import dataclass, replace
from pathlib import Path

KATALOG = Path(__file__).resolve().parents[4] / "data" / "catalogue"
SUKU = ("tabel", "periode", "wilayah", "butir", "kewenangan", "ukuran", "jk", "satuan")


@dataclass(frozen=True)
class Fakta:
    """One value of the cube; `butir` is the type, the service, the direction or the population basis."""

    tabel: str
    periode: str
    wilayah: str
    butir: str
    nilai: float | None
    ukuran: str = "terdata"
    jk: str = "total"
    satuan: str = "jiwa"
    status: str = "tetap"
    kewenangan: str = ""

    @property
    def kunci(self):
        return tuple(getattr(self, suku) for suku in SUKU)


def _baca(nama):
    with open(KATALOG / nama, encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


JENIS = {baris["jenis"]: baris for baris in _baca("jenis.csv")}
WILAYAH = {baris["kode_wilayah"]: baris for baris in _baca("wilayah.csv")}
KABKOTA = [kode for kode, baris in WILAYAH.items() if baris["tingkat"] in ("kabupaten", "kota")]
PMKS = [f"PMKS-{n:02d}" for n in range(1, 27)]
PSKS = [f"PSKS-{n:02d}" for n in range(1, 13)]
LAYANAN = ["SPM-DIS", "SPM-ANAK", "SPM-LANSIA", "SPM-GEPENG", "SPM-BENCANA"]
BERISIKO = {
    "AT",
    "AN",
    "AJ",
    "TS",
    "PM",
    "PD",
    "KT",
    "Lansia",
    "Lanjut Usia",
    "Antar",
    "ANTAR",
    "Korban Kekerasan",
}
BERISIKO |= {"Penyandang Disabilitas", "KEKERASAN", "MIGRAN"}  # short forms that need the sheet's context
BERSATUAN = ("KK", "jiwa", "orang")
ALIAS = {}
for _b in _baca("alias.csv"):
    if _b["alias"] not in BERISIKO and "," not in _b["alias"]:
        ALIAS.setdefault(_b["kode"], []).append(_b["alias"])

JULUKAN = {
    "64.01": ["Pasir", "Kab. Paser", "PASER", "Kab Paser"],
    "64.02": ["Kukar", "KUTAI KARTANEGARA", "Kab. Kutai Kartanegara", "Kabupaten Kutai Kartanegara"],
    "64.03": ["Berau", "KAB. BERAU", "Kabupaten Berau"],
    "64.07": ["Kubar", "KUTAI BARAT", "Kab.Kutai Barat"],
    "64.08": ["Kutim", "KUTAI TIMUR", "Kab. Kutai Timur"],
    "64.09": ["PPU", "PENAJAM PASER UTARA", "Penajam Paser Utara"],
    "64.11": ["Mahulu", "Mahakam Hulu", "MAHAKAM ULU"],
    "64.71": ["Balikpapan", "KOTA BALIKPAPAN", "Kota Balikpapan"],
    "64.72": ["Samarinda", "KOTA SAMARINDA", "Kota  Samarinda"],
    "64.74": ["Bontang", "KOTA BONTANG", "Kota Bontang "],
}
NAMA_SPM = {
    "SPM-DIS": "Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar",
    "SPM-ANAK": "Rehabilitasi Sosial Dasar Anak Terlantar",
    "SPM-LANSIA": "Rehabilitasi Sosial Dasar Lanjut Usia Terlantar",
    "SPM-GEPENG": "Rehabilitasi Sosial Dasar Gelandangan dan Pengemis",
    "SPM-BENCANA": "Perlindungan dan Jaminan Sosial Korban Bencana",
}
LAMA_22 = [
    ("Anak Balita Terlantar", "PMKS-01"),
    ("Anak Terlantar", "PMKS-02"),
    ("Anak Nakal", "PMKS-03"),
    ("Anak Jalanan", "PMKS-04"),
    ("Wanita Rawan Sosial Ekonomi", "PMKS-23"),
    ("Lanjut Usia Terlantar", "PMKS-08"),
    ("Penyandang Cacat", "PMKS-09"),
    ("Tuna Susila", "PMKS-10"),
    ("Bekas Warga Binaan Lembaga Kemasyarakatan", "PMKS-15"),
    ("Korban Penyalahgunaan NAPZA", "PMKS-17"),
]


def nama_wilayah(kode, gaya, acak):
    """How a file calls an area: resmi ("Kab. Berau"), polos ("Berau"), kapital, julukan (nicknames, mixed)."""
    resmi = WILAYAH[kode]["nama"]
    if gaya == "liar":
        return _liar_wilayah(resmi, acak)
    if gaya == "julukan" and kode in JULUKAN:
        return acak.choice(JULUKAN[kode])
    polos = resmi.replace("Kab. ", "") if gaya != "resmi" else resmi
    return polos.upper() if gaya == "kapital" else polos


def nama_jenis(kode, gaya, acak, urut=None):
    """How a file calls a type: resmi, alias (any spelling of the catalogue), kapital, bernomor."""
    if kode.startswith("SPM"):
        return NAMA_SPM[kode]
    nama = JENIS[kode]["nama"]
    if gaya == "alias" and kode in ALIAS:
        nama = acak.choice(
            [a for a in ALIAS[kode] if len(a) > 4 and not a.endswith(" KK") and "(KK)" not in a]
        )
    if gaya == "liar":
        return _liar(nama, acak, urut)
    if gaya == "kapital":
        nama = nama.upper().replace("TELANTAR", "TERLANTAR")
    return f"{urut}. {nama}" if gaya == "bernomor" else nama


def _liar_wilayah(resmi, acak):
    polos = resmi.split(" ", 1)[1]
    tingkat = {"Kab.": ["Kab. ", "KAB. ", "Kab ", "Kabupaten ", "KABUPATEN "], "Kota": ["Kota ", "KOTA "]}
    depan = acak.choice(tingkat.get(resmi.split()[0], ["Kec. ", "Kecamatan ", ""]))
    nama = depan + (polos.upper() if depan.isupper() else polos)
    return acak.choice([nama, nama, f"{nama} ", nama.replace(" ", "  ", 1), nama.replace(" ", "\n", 1)])


def _liar(nama, acak, urut):
    """A type as typed in haste: numbering, both spellings, line breaks, double spaces, "yg"."""
    nama = acak.choice([nama, nama.replace("elantar", "erlantar"), nama.upper(), nama.lower()])
    nama = acak.choice(
        [nama, nama.replace(" yang ", " yg "), nama.replace(" ", "\n", 1), nama.replace(" ", "  ", 1)]
    )
    nomor = acak.choice(["", "", f"{urut}. ", f"{urut}) ", f"{urut:02d}. "]) if urut else ""
    return nomor + nama + acak.choice(["", "", " "])


def nilai_acak(acak, besar=False):
    """A count as it occurs: many small ones, some thousands; `besar` makes populations."""
    if besar:
        return acak.randint(25_001, 899_999)
    return acak.choice([acak.randint(1, 99), acak.randint(100, 999), acak.randint(1_001, 24_999)])


def kubus_jenis(acak, *, tabel="pmks", jenis, wilayah, periode, jk=("total",), satuan=None, ukuran="terdata"):
    """Facts of a table by area and type; with L, P and total the three agree."""
    isi = []
    for tahun in periode:
        for kode in wilayah:
            for macam in jenis:
                unit = satuan or JENIS[macam]["satuan_utama"]
                dasar = Fakta(tabel, tahun, kode, macam, 0, ukuran if tabel == "pmks" else "", satuan=unit)
                isi += _jenis_kelamin(dasar, jk, acak)
    return isi


def _jenis_kelamin(dasar, jk, acak, besar=False):
    laki, perempuan = nilai_acak(acak, besar), nilai_acak(acak, besar)
    nilai = {"L": laki, "P": perempuan, "total": laki + perempuan}
    return [replace(dasar, jk=k, nilai=nilai[k]) for k in jk]


def kubus_penduduk(acak, *, wilayah, periode, dasar="dukcapil", jk=("total",)):
    """Population by area, year and sex; `butir` holds the basis."""
    return [
        fakta
        for tahun in periode
        for kode in wilayah
        for fakta in _jenis_kelamin(Fakta("penduduk", tahun, kode, dasar, 0, ukuran=""), jk, acak, True)
    ]


def kubus_migrasi(acak, *, wilayah, periode):
    """Arrivals and departures by area and year."""
    return [
        Fakta("migrasi", tahun, kode, arah, acak.randint(1_001, 30_000), ukuran="")
        for tahun in periode
        for kode in wilayah
        for arah in ("datang", "pindah")
    ]


def kubus_spm(acak, *, wilayah, periode, kewenangan="kab_kota", layanan=LAYANAN):
    """Needing and served for each service; never more served than needing."""
    isi = []
    for tahun in periode:
        for kode in wilayah:
            for macam in layanan:
                butuh = acak.randint(3, 1_900)
                dasar = Fakta("spm", tahun, kode, macam, butuh, "butuh", kewenangan=kewenangan)
                isi += [dasar, replace(dasar, ukuran="terlayani", nilai=acak.randint(0, butuh))]
    return isi


def bolong(isi, acak, *, nihil=0.1, hilang=0.08, sementara=0.08):
    """The cube with zeros, values that are not available and provisional ones strewn in."""
    hasil = []
    for fakta in isi:
        lempar = acak.random()
        if lempar < nihil:
            fakta = replace(fakta, nilai=0)
        elif lempar < nihil + hilang:
            fakta = replace(fakta, nilai=None, status="tidak_tersedia")
        elif lempar < nihil + hilang + sementara:
            fakta = replace(fakta, status="sementara")
        hasil.append(fakta)
    return hasil


def acak_dari(nama):
    """The random source of a named file: the same on every machine and every run."""
    return random.Random(f"serambi-{nama}")
