"""More shapes for the property test: sheets per area and type, several tables, kecamatan, odd numbers and words."""

from dataclasses import replace

from tests.data.intake.pembangkit.bentuk import JK_PANJANG, matriks, migrasi, spm_wilayah, tahunan
from tests.data.intake.pembangkit.kisi import Gaya, Kisi
from tests.data.intake.pembangkit.kubus import (
    JENIS,
    KABKOTA,
    PMKS,
    WILAYAH,
    kubus_jenis,
    kubus_migrasi,
    kubus_penduduk,
    kubus_spm,
    nama_jenis,
    nama_wilayah,
)
from tests.data.intake.pembangkit.sembarang import BENTUK, TIGA, beberapa, bentuk, gaya, jenis_acak, tata

__all__ = ["BENTUK"]

JK_LAIN = [
    JK_PANJANG,
    {"L": "Lk", "P": "Pr", "total": "Jml"},
    {"L": "LAKI-LAKI", "P": "PEREMPUAN", "total": "TOTAL"},
    {"L": "Laki - laki", "P": "Perempuan", "total": "L+P"},
    {"L": "Pria", "P": "Wanita", "total": "Jumlah"},
]
TANPA_SURAT = {"surat": "DINAS SOSIAL"}
DASAR = {
    "dukcapil": ("Sumber data: Disdukcapil", "2023"),
    "sensus_2020": ("Hasil Sensus Penduduk 2020", "2020"),
    "sensus_2010": ("Hasil Sensus Penduduk 2010", "2010"),
    "proyeksi_sp2020": ("Proyeksi Penduduk Hasil SP2020", "2023"),
    "proyeksi_sp2010": ("Proyeksi Penduduk berdasarkan SP2010", "2017"),
}


def _liar(acak):
    return {"nama": acak.choice(["resmi", "liar"]), "wil": acak.choice(["liar", "julukan"])}


@bentuk
def kata_jenis_kelamin(acak):
    isi = kubus_jenis(
        acak,
        jenis=jenis_acak(acak, PMKS[:8], 2),
        wilayah=beberapa(acak, KABKOTA, 2),
        periode=["2023"],
        jk=TIGA,
    )
    sumbu, kata = acak.choice(["wilayah", "jenis"]), acak.choice(JK_LAIN)
    judul = tata(acak, acak.choice(["PMKS Kalimantan Timur Tahun 2023", "DATA PPKS PROV. KALTIM TA. 2023"]))
    return [matriks(isi, acak, gaya(acak), judul, sumbu=sumbu, jk_label=kata, **_liar(acak))[0]]


@bentuk
def posisi_desember(acak):
    """Captions that name a day of the year: the annual figure of that year."""
    posisi = acak.choice(
        [
            "Keadaan 31 Desember 2022",
            "Posisi Desember 2022",
            "Per 31 Desember 2022",
            "Januari - Desember 2022",
        ]
    )
    isi = kubus_jenis(
        acak, jenis=jenis_acak(acak), wilayah=beberapa(acak, KABKOTA, 2), periode=["2022"], satuan="jiwa"
    )
    return [matriks(isi, acak, gaya(acak), tata(acak, "REKAP PMKS (JIWA)", posisi.upper()), **_liar(acak))[0]]


@bentuk
def lembar_wilayah(acak):
    lembar, nama = [], acak.choice(["nama_pendek", "nama"])
    for kode in beberapa(acak, KABKOTA, 2):
        isi = kubus_jenis(
            acak, jenis=jenis_acak(acak), wilayah=[kode], periode=["2022", "2023"], satuan="jiwa"
        )
        judul = tata(acak, "DATA PMKS MENURUT JENIS", "Satuan: jiwa", kop="Jenis PMKS", **TANPA_SURAT)
        tahun = acak.choice([True, "", "Tahun ", "TH. "])
        lembar.append(
            tahunan(
                isi, acak, gaya(acak), judul, baris="butir", lembar=WILAYAH[kode][nama], tahun_angka=tahun
            )[0]
        )
        lembar[-1].isi[0, 0] = f"DATA PMKS {WILAYAH[kode]['nama'].upper()} (jiwa)"
    return lembar


@bentuk
def lembar_jenis(acak):
    lembar = []
    for kode in [j for j in beberapa(acak, PMKS[:20], 3) if j != "PMKS-09"][:5]:
        isi = kubus_jenis(acak, jenis=[kode], wilayah=beberapa(acak, KABKOTA, 2), periode=["2022", "2023"])
        judul = tata(acak, f"JUMLAH {JENIS[kode]['nama'].upper()} (JIWA)")
        lembar.append(tahunan(isi, acak, gaya(acak), judul, lembar=kode, wil="liar")[0])
    return lembar


@bentuk
def banyak_tabel(acak):
    kisi, habis, cetak = Kisi("Rekap"), 0, gaya(acak)
    for tahun in ("2021", "2022", "2023"):
        isi = kubus_jenis(acak, jenis=PMKS[:5], wilayah=beberapa(acak, KABKOTA, 2), periode=[tahun])
        judul = replace(tata(acak, f"Tabel PMKS Tahun {tahun} (jiwa)"), ttd=(), sela=acak.choice([0, 1]))
        _, habis = matriks(
            isi, acak, cetak, judul, kisi=kisi, mulai=habis + acak.choice([0, 1, 2]), **_liar(acak)
        )
    return [kisi]


@bentuk
def kecamatan(acak):
    induk = acak.choice(KABKOTA)
    daftar = [k for k, b in WILAYAH.items() if b["induk"] == induk]
    isi = kubus_jenis(
        acak, jenis=jenis_acak(acak, PMKS[:20], 2), wilayah=beberapa(acak, daftar, 2), periode=["2024"]
    )
    judul = tata(
        acak, f"DATA PMKS {WILAYAH[induk]['nama'].upper()}", "TAHUN 2024", kop="Kecamatan", **TANPA_SURAT
    )
    sumbu = acak.choice(["wilayah", "jenis"])
    judul = replace(judul, kop="Kecamatan")
    return [
        matriks(isi, acak, gaya(acak), judul, sumbu=sumbu, nama="liar", wil=acak.choice(["resmi", "liar"]))[0]
    ]


@bentuk
def dasar_penduduk(acak):
    dasar, (kata, tahun) = acak.choice(list(DASAR.items()))
    jk = acak.choice([("total",), TIGA])
    isi = kubus_penduduk(acak, wilayah=beberapa(acak, KABKOTA, 2), periode=[tahun], dasar=dasar, jk=jk)
    judul = replace(tata(acak, "Jumlah Penduduk Menurut Kabupaten/Kota (jiwa)", kata), kaki=(), ttd=())
    return [tahunan(isi, acak, gaya(acak), judul, wil="liar", jk_label=acak.choice(JK_LAIN))[0]]


@bentuk
def penduduk_ribu(acak):
    isi = kubus_penduduk(
        acak, wilayah=beberapa(acak, KABKOTA, 2), periode=["2022", "2023"], dasar="proyeksi_sp2020"
    )
    isi = [replace(f, nilai=f.nilai // 100 * 100) for f in isi]
    judul = replace(tata(acak, "Jumlah Penduduk (Ribu Jiwa)", "Proyeksi SP2020"), kaki=(), jumlah="", ttd=())
    return [tahunan(isi, acak, Gaya("ribu"), judul, wil="liar")[0]]


@bentuk
def desimal_excel(acak):
    isi = kubus_jenis(
        acak, jenis=jenis_acak(acak, PMKS[:20], 2), wilayah=beberapa(acak, KABKOTA, 3), periode=["2023"]
    )
    isi = [replace(f, nilai=acak.randint(100, 3_000) * 10 + acak.randint(1, 9)) for f in isi]
    return [
        matriks(
            isi, acak, Gaya("desimal"), replace(tata(acak, "DATA PMKS TAHUN 2023"), jumlah=""), nama="resmi"
        )[0]
    ]


@bentuk
def kata_spm(acak):
    kata = acak.choice(
        [
            ("Membutuhkan", "Terlayani", "%"),
            ("Jumlah Sasaran", "Jumlah Terlayani", "Capaian"),
            ("Kebutuhan", "Terpenuhi", "Persentase"),
            ("Yang Harus Dilayani", "Yang Dilayani", "Capaian %"),
        ]
    )
    isi = kubus_spm(acak, wilayah=beberapa(acak, KABKOTA, 2), periode=["2023"])
    judul = replace(tata(acak, "SPM Bidang Sosial Tahun 2023"), jumlah="")
    return [spm_wilayah(isi, acak, gaya(acak), judul, kata=kata, wil="liar", persen=acak.random() < 0.5)]


@bentuk
def kata_migrasi(acak):
    kata = acak.choice(
        [("Masuk", "Keluar"), ("Pindah Datang", "Pindah Keluar"), ("Kedatangan", "Kepindahan")]
    )
    isi = kubus_migrasi(acak, wilayah=beberapa(acak, KABKOTA, 2), periode=["2021", "2022"])
    judul = tata(acak, "Migrasi Penduduk Menurut Kabupaten/Kota (jiwa)")
    return [migrasi(isi, acak, gaya(acak), judul, kata=kata, wil="liar")]


@bentuk
def wilayah_sekali(acak):
    """Area written once over its types, merged or blank below; a value column per sex."""
    wilayah, jenis = beberapa(acak, KABKOTA, 2), jenis_acak(acak, PMKS[:20], 2)
    isi = {
        (f.wilayah, f.butir, f.jk): f
        for f in kubus_jenis(acak, jenis=jenis, wilayah=wilayah, periode=["2023"], jk=TIGA)
    }
    kisi, cetak, merge = Kisi("Data"), Gaya(acak.choice(["bulat", "titik"])), acak.random() < 0.5
    kisi.deret(0, 0, ["REKAP PMKS TAHUN 2023 (JIWA)"])
    kisi.deret(2, 0, ["NO", "KAB/KOTA", "JENIS PMKS", "L", "P", "JML"])
    baris = 3
    for urut, kode in enumerate(wilayah, 1):
        kisi.deret(baris, 0, [urut, nama_wilayah(kode, "kapital", acak)])
        if merge:
            kisi.gabung(baris, 0, baris + len(jenis) - 1, 0)
            kisi.gabung(baris, 1, baris + len(jenis) - 1, 1)
        for macam in jenis:
            kisi.tulis(baris, 2, nama_jenis(macam, "resmi", acak))
            for geser, kelamin in enumerate(TIGA):
                kisi.isi_fakta(baris, 3 + geser, isi[kode, macam, kelamin], cetak)
            baris += 1
    return [kisi]
