"""Any cube in any supported shape: one random draw of everything at once, for the property test."""

from dataclasses import replace

from tests.data.intake.pembangkit.bentuk import (
    matriks,
    migrasi,
    panjang_jenis,
    satu_data,
    sipd,
    spm_layanan,
    spm_wilayah,
    tahunan,
)
from tests.data.intake.pembangkit.berkas import karya
from tests.data.intake.pembangkit.kisi import Gaya
from tests.data.intake.pembangkit.kubus import (
    KABKOTA,
    PMKS,
    PSKS,
    WILAYAH,
    bolong,
    kubus_jenis,
    kubus_migrasi,
    kubus_penduduk,
    kubus_spm,
)
from tests.data.intake.pembangkit.tabel import KONTAK, TTD, TTD_RAPAT, Tata

BENTUK = {}
TIGA = ("L", "P", "total")
WADAH = [
    ("xlsx", {}),
    ("xlsx", {"penulis": "xlsxwriter"}),
    ("xls", {}),
    ("xls", {"penulis": "html"}),
    ("ods", {}),
    ("csv", {"pemisah": ",", "kutip": True}),
    ("csv", {"pemisah": ";", "bom": True, "crlf": True, "ekor": 12}),
    ("csv", {"pemisah": "|", "sandi": "cp1252"}),
    ("tsv", {"ekor": 2}),
]


def bentuk(fungsi):
    """Register a shape under its function's name."""
    BENTUK[fungsi.__name__] = fungsi
    return fungsi


def sembarang(acak, nama_bentuk, nomor_wadah, ganggu=None):
    """A Karya of that shape and container; everything else is drawn from `acak`.

    `ganggu(sheet, acak)` may disturb each sheet before it is written; then a value may be missing, never wrong.
    """
    akhiran, pilihan = WADAH[nomor_wadah]
    lembar = BENTUK[nama_bentuk](acak)
    if akhiran in ("csv", "tsv"):
        lembar = lembar[:1]
    for satu in lembar if ganggu else ():
        ganggu(satu, acak)
    return karya(f"sembarang.{akhiran}", lembar, **pilihan)


def gaya(acak):
    """Number style, with a dash only where the file explains it."""
    nihil = acak.choice([0, 0, "-", "–"])
    angka = acak.choice(["bulat", "bulat", "teks", "titik", "koma", "spasi"])
    return Gaya(angka, nihil, acak.choice(["...", "n.a.", "NA"]), legenda=nihil != 0)


def tata(acak, *judul, surat="PEMERINTAH PROVINSI KALIMANTAN TIMUR", **tetap):
    """Furniture around a table; the title lines say what it is."""
    atas = acak.choice([(), (surat,), ("LAMPIRAN", "")])
    return Tata(
        judul=(*atas, *judul),
        kaki=acak.choice([(), ("Sumber: Dinas Sosial",), ("Catatan: data diolah", *KONTAK)]),
        ttd=acak.choice([(), (), TTD, TTD_RAPAT]),
        nomor=acak.random() < 0.6,
        nomor_kolom=acak.choice(["", "", "(1)", "1"]),
        gabung=acak.random() < 0.6,
        jumlah=acak.choice(["", "Jumlah", "TOTAL", "Grand Total"]),
        kosong=acak.random() < 0.15,
        sela=acak.choice([0, 1, 2]),
        **tetap,
    )


def beberapa(acak, daftar, sedikit=2):
    """A random part of a list in its own order."""
    ambil = set(acak.sample(daftar, acak.randint(sedikit, len(daftar))))
    return [satu for satu in daftar if satu in ambil]


def jenis_acak(acak, daftar=PMKS, sedikit=3):
    """Some PMKS types; 05 is present where 09 is, so that 09 cannot mean everybody."""
    ambil = beberapa(acak, daftar, sedikit)
    return [j for j in PMKS if j in ambil or (j == "PMKS-05" and "PMKS-09" in ambil)]


def _cara(acak):
    return {
        "nama": acak.choice(["resmi", "alias", "kapital", "bernomor", "liar"]),
        "wil": acak.choice(["resmi", "polos", "kapital", "julukan", "liar"]),
    }


def _pmks(acak, tahun):
    jk = acak.choice([("total",), ("total",), TIGA, ("L", "P")])
    isi = kubus_jenis(
        acak, jenis=jenis_acak(acak), wilayah=beberapa(acak, KABKOTA, 3), periode=tahun, jk=jk, satuan="jiwa"
    )
    return bolong(isi, acak) if acak.random() < 0.5 and jk != TIGA else isi


@bentuk
def wilayah_kali_jenis(acak, sumbu="wilayah"):
    tahun = acak.choice(["2019", "2023", "2024"])
    judul = tata(acak, "REKAPITULASI DATA PMKS", f"TAHUN {tahun}", "Satuan: Jiwa")
    atas = acak.choice(["", "", "Jenis PMKS" if sumbu == "wilayah" else "Kabupaten/Kota"])
    return [matriks(_pmks(acak, [tahun]), acak, gaya(acak), judul, sumbu=sumbu, atas=atas, **_cara(acak))[0]]


@bentuk
def jenis_kali_wilayah(acak):
    return wilayah_kali_jenis(acak, "jenis")


@bentuk
def lembar_tahun(acak):
    lembar = []
    for tahun in ("2021", "2022"):
        judul = tata(acak, f"DATA PMKS KALIMANTAN TIMUR TAHUN {tahun} (jiwa)")
        lembar.append(matriks(_pmks(acak, [tahun]), acak, gaya(acak), judul, lembar=tahun, **_cara(acak))[0])
    return lembar


@bentuk
def kolom_tahun(acak):
    kode = acak.choice(KABKOTA)
    isi = kubus_jenis(
        acak, jenis=jenis_acak(acak), wilayah=[kode], periode=["2021", "2022", "2023"], satuan="jiwa"
    )
    judul = tata(
        acak,
        f"DATA PMKS {WILAYAH[kode]['nama'].replace('Kab.', 'Kabupaten').upper()} (jiwa)",
        kop="Jenis PMKS",
        surat="DINAS SOSIAL",
    )
    atas, turun = acak.choice(["", "Tahun"]), acak.random() < 0.4
    return [
        tahunan(
            isi, acak, gaya(acak), judul, baris="butir", atas=atas, turun=turun, nama=_cara(acak)["nama"]
        )[0]
    ]


@bentuk
def panjang_pmks(acak):
    kode, cara = acak.choice(["kode_wilayah", "kode_bps", ""]), _cara(acak)
    cara["nama"] = acak.choice(["resmi", "alias", "kapital"])
    return [
        panjang_jenis(
            _pmks(acak, beberapa(acak, ["2021", "2022", "2023"], 1)),
            acak,
            gaya_polos(acak),
            kode=kode,
            **cara,
        )
    ]


def gaya_polos(acak):
    """A style without dashes, for tables that have no room for a legend."""
    return replace(gaya(acak), nihil=0, legenda=False)


@bentuk
def portal(acak):
    isi = [f for f in _pmks(acak, ["2021", "2022"]) if f.jk == "total"]
    isi = isi or kubus_jenis(acak, jenis=PMKS[:3], wilayah=KABKOTA, periode=["2022"])
    return [satu_data(isi, acak, gaya_polos(acak), kode=acak.choice(["kode_bps", "kode_wilayah"]))]


@bentuk
def walidata(acak):
    kode = acak.choice(KABKOTA)
    isi = kubus_jenis(acak, jenis=jenis_acak(acak), wilayah=[kode], periode=["2021", "2022"])
    judul = ("E-WALIDATA SIPD", f"Pemerintah Daerah: {WILAYAH[kode]['nama']}")
    return [
        sipd(
            isi, acak, Gaya(acak.choice(["teks", "titik"])), judul=judul, nama=acak.choice(["resmi", "alias"])
        )
    ]


@bentuk
def psks_kali_wilayah(acak):
    isi = kubus_jenis(
        acak,
        tabel="psks",
        jenis=beberapa(acak, PSKS, 3),
        wilayah=beberapa(acak, KABKOTA, 3),
        periode=["2023"],
    )
    judul = tata(acak, "POTENSI DAN SUMBER KESEJAHTERAAN SOSIAL (PSKS)", "TAHUN 2023")
    return [
        matriks(isi, acak, gaya(acak), judul, nama=acak.choice(["resmi", "kapital"]), wil=_cara(acak)["wil"])[
            0
        ]
    ]


@bentuk
def penduduk_tahun(acak):
    jk = acak.choice([("total",), TIGA])
    isi = kubus_penduduk(acak, wilayah=beberapa(acak, KABKOTA, 3), periode=["2022", "2023"], jk=jk)
    judul = tata(acak, "Jumlah Penduduk Menurut Kabupaten/Kota (jiwa)", "Sumber data: Dukcapil")
    return [tahunan(isi, acak, gaya(acak), replace(judul, kaki=()), wil=_cara(acak)["wil"])[0]]


@bentuk
def spm_kali_wilayah(acak):
    isi = kubus_spm(acak, wilayah=beberapa(acak, KABKOTA, 3), periode=["2024"])
    judul = tata(acak, "Capaian SPM Bidang Sosial Kabupaten/Kota", "Tahun 2024")
    return [spm_wilayah(isi, acak, gaya(acak), replace(judul, jumlah=""), persen=acak.random() < 0.6)]


@bentuk
def spm_satu_wilayah(acak):
    kode, triwulan = acak.choice(KABKOTA), acak.randint(1, 4)
    isi = kubus_spm(acak, wilayah=[kode], periode=[f"2024-TW{triwulan}"])
    judul = tata(
        acak,
        f"Laporan SPM Sosial {WILAYAH[kode]['nama']}",
        f"Triwulan {['I', 'II', 'III', 'IV'][triwulan - 1]} Tahun 2024",
        surat="DINAS SOSIAL",
    )
    return [spm_layanan(isi, acak, gaya(acak), replace(judul, jumlah=""))]


@bentuk
def migrasi_tahun(acak):
    isi = kubus_migrasi(acak, wilayah=beberapa(acak, KABKOTA, 3), periode=["2022", "2023"])
    return [
        migrasi(isi, acak, gaya(acak), tata(acak, "Penduduk Datang dan Pindah Menurut Kabupaten/Kota (jiwa)"))
    ]
