"""The corpus, second part: years and sheets, long tables, SPM, PSKS, population, migration, mixed files."""

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
from tests.data.intake.pembangkit.kisi import Gaya, Kisi
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
from tests.data.intake.pembangkit.naskah import JUDUL, NASKAH, POLOS, TIGA, jiwa, kasus
from tests.data.intake.pembangkit.tabel import TTD, Tata

__all__ = ["NASKAH"]


@kasus("lembar_per_tahun.xlsx")
def _(nama, acak):
    lembar = []
    for tahun in ("2022", "2023", "2024"):
        tata = Tata(judul=("REKAP PMKS PROVINSI KALIMANTAN TIMUR", "Satuan: jiwa"), jumlah="Jumlah")
        isi = jiwa(acak, tahun=(tahun,), jenis=POLOS[:10])
        lembar.append(matriks(isi, acak, None, tata, nama="resmi", lembar=tahun)[0])
    return karya(nama, lembar)


@kasus("lembar_per_wilayah.xlsx")
def _(nama, acak):
    lembar = []
    for kode in KABKOTA:
        isi = jiwa(acak, wilayah=[kode], tahun=("2022", "2023", "2024"), jenis=POLOS)
        judul = ("DATA PMKS MENURUT JENIS", "Satuan : Jiwa")
        tata = Tata(judul=judul, kop="Jenis PMKS", jumlah="Jumlah")
        lembar.append(tahunan(isi, acak, None, tata, baris="butir", lembar=WILAYAH[kode]["nama_pendek"])[0])
    return karya(nama, lembar)


@kasus("lembar_per_jenis.ods")
def _(nama, acak):
    lembar = []
    for kode, judul in (("PMKS-02", "Anak Terlantar"), ("PMKS-04", "Anak Jalanan"), ("PMKS-13", "Pemulung")):
        isi = jiwa(acak, tahun=("2021", "2022"), jenis=[kode], jk=TIGA)
        tata = Tata(judul=("Data PMKS Provinsi Kalimantan Timur", "Satuan: Jiwa"), jumlah="Jumlah")
        lembar.append(tahunan(isi, acak, None, tata, wil="resmi", lembar=judul)[0])
    return karya(nama, lembar)


@kasus("tahun_naik.xlsx")
def _(nama, acak):
    isi = jiwa(acak, jenis=["PMKS-08"], tahun=[str(t) for t in range(2017, 2025)])
    return karya(
        nama,
        [
            tahunan(
                isi, acak, None, Tata(judul=("Jumlah Lanjut Usia Terlantar di Kalimantan Timur (jiwa)",))
            )[0]
        ],
    )


@kasus("tahun_turun.xls")
def _(nama, acak):
    isi = jiwa(acak, jenis=["PMKS-11"], tahun=[str(t) for t in range(2019, 2025)])
    tata = Tata(
        judul=("Jumlah Gelandangan Menurut Kabupaten/Kota (Jiwa)",), jumlah="Jumlah", nomor_kolom="(1)"
    )
    return karya(
        nama, [tahunan(isi, acak, Gaya("titik"), tata, turun=True, atas="Tahun", tahun_angka=False)[0]]
    )


@kasus("beberapa_tabel.xlsx")
def _(nama, acak):
    kisi, habis = Kisi("Rekap"), 0
    for tahun in ("2022", "2023", "2024"):
        tata = Tata(judul=(f"Tabel PMKS Kalimantan Timur Tahun {tahun} (jiwa)",), jumlah="Jumlah", sela=0)
        isi = jiwa(acak, tahun=(tahun,), jenis=POLOS[:7])
        _, habis = matriks(isi, acak, None, tata, nama="resmi", kisi=kisi, mulai=habis + 1)
    return karya(nama, [kisi])


@kasus("panjang.xlsx")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2023", "2024"], jk=("L", "P"))
    return karya(nama, [panjang_jenis(isi, acak)])


@kasus("panjang_kode_bps.csv")
def _(nama, acak):
    isi = bolong(kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2023"]), acak)
    return karya(nama, [panjang_jenis(isi, acak, Gaya("titik"), kode="kode_bps", nama="alias")], pemisah=";")


@kasus("panjang_tanpa_kode.tsv")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2023"])
    return karya(nama, [panjang_jenis(isi, acak, kode="", wil="julukan", nama="kapital")], ekor=5)


@kasus("satu_data_bps.csv")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2021", "2022"])
    return karya(nama, [satu_data(isi, acak)], crlf=True)


@kasus("satu_data_kemendagri.csv")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2021"])
    return karya(nama, [satu_data(isi, acak, Gaya("teks"), kode="kode_wilayah")], kutip=True, bom=True)


@kasus("sipd.xlsx")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=["64.02"], periode=["2021", "2022", "2023"])
    judul = ("E-WALIDATA SIPD", "Pemerintah Daerah : Kabupaten Kutai Kartanegara", "Urusan : Sosial")
    return karya(nama, [sipd(isi, acak, Gaya("titik"), judul=judul, nama="alias")])


@kasus("kecamatan.xlsx")
def _(nama, acak):
    kecamatan = [k for k, b in WILAYAH.items() if b["induk"] == "64.02"]
    isi = jiwa(acak, wilayah=kecamatan, jenis=POLOS[:12])
    judul = ("REKAPITULASI DATA PMKS", "KABUPATEN KUTAI KARTANEGARA", "TAHUN 2024", "Satuan: Jiwa")
    tata = Tata(judul=judul, jumlah="JUMLAH", kop="Kecamatan", ttd=TTD)
    return karya(nama, [matriks(isi, acak, None, tata, nama="resmi", wil="kapital")[0]])


@kasus("psks.xlsx")
def _(nama, acak):
    isi = kubus_jenis(acak, tabel="psks", jenis=PSKS, wilayah=KABKOTA, periode=["2024"])
    tata = Tata(
        judul=("Potensi dan Sumber Kesejahteraan Sosial (PSKS)", "Provinsi Kalimantan Timur Tahun 2024")
    )
    return karya(nama, [matriks(isi, acak, None, replace(tata, jumlah="Jumlah"), nama="resmi")[0]])


@kasus("spm.xlsx")
def _(nama, acak):
    judul = ("Capaian SPM Bidang Sosial Kabupaten/Kota", "Provinsi Kalimantan Timur", "Tahun 2024")
    isi = kubus_spm(acak, wilayah=KABKOTA, periode=["2024"])
    return karya(nama, [spm_wilayah(isi, acak, None, Tata(judul=judul))])


@kasus("spm_triwulan.xls")
def _(nama, acak):
    judul = ("LAPORAN PENERAPAN SPM BIDANG SOSIAL", "KOTA SAMARINDA", "TRIWULAN III TAHUN 2024")
    isi = kubus_spm(acak, wilayah=["64.72"], periode=["2024-TW3"])
    return karya(nama, [spm_layanan(isi, acak, None, Tata(judul=judul, ttd=TTD))])


@kasus("migrasi.xlsx")
def _(nama, acak):
    judul = ("Jumlah Penduduk Datang dan Pindah Menurut Kabupaten/Kota (jiwa)", "Provinsi Kalimantan Timur")
    tata = Tata(judul=judul, provinsi="Kalimantan Timur", kaki=("Sumber: Disdukcapil",))
    return karya(
        nama, [migrasi(kubus_migrasi(acak, wilayah=KABKOTA, periode=["2022", "2023"]), acak, None, tata)]
    )


PENDUDUK = "Jumlah Penduduk Menurut Kabupaten/Kota di Provinsi Kalimantan Timur"


@kasus("bps_satu_tahun.csv")
def _(nama, acak):
    isi = kubus_penduduk(acak, wilayah=KABKOTA, periode=["2020"], dasar="sensus_2020")
    tata = Tata(
        (f"{PENDUDUK} Hasil Sensus Penduduk 2020 (Jiwa)",),
        ("Sumber: BPS Provinsi Kalimantan Timur",),
        nomor=False,
    )
    return karya(nama, [tahunan(isi, acak, None, replace(tata, jumlah="Kalimantan Timur"))[0]], kutip=True)


@kasus("bps_banyak_tahun.csv")
def _(nama, acak):
    isi = kubus_penduduk(acak, wilayah=KABKOTA, periode=["2021", "2022", "2023"], dasar="proyeksi_sp2020")
    kaki = ("Sumber: BPS, Proyeksi Penduduk Hasil SP2020",)
    tata = Tata(nomor=False, kaki=kaki, jumlah="Kalimantan Timur")
    return karya(
        nama, [tahunan(isi, acak, None, tata, atas="Jumlah Penduduk Hasil Proyeksi SP2020 (Jiwa)")[0]]
    )


@kasus("penduduk_ribu.xlsx")
def _(nama, acak):
    isi = kubus_penduduk(acak, wilayah=KABKOTA, periode=["2021", "2022"], dasar="proyeksi_sp2020")
    isi = [replace(f, nilai=f.nilai // 100 * 100) for f in isi]
    judul = (f"{PENDUDUK} (Ribu Jiwa)", "Hasil Proyeksi Penduduk SP2020")
    return karya(nama, [tahunan(isi, acak, Gaya("ribu"), Tata(judul=judul))[0]])


@kasus("penduduk_lpj.xlsx")
def _(nama, acak):
    isi = kubus_penduduk(acak, wilayah=KABKOTA, periode=["2024"], jk=TIGA)
    judul = (f"{PENDUDUK} dan Jenis Kelamin (Jiwa), 2024", "Sumber data: Dukcapil (DKB Semester II)")
    return karya(nama, [tahunan(isi, acak, Gaya("titik"), Tata(judul=judul, jumlah="Kalimantan Timur"))[0]])


@kasus("campuran.xlsx")
def _(nama, acak):
    psks = kubus_jenis(acak, tabel="psks", jenis=PSKS, wilayah=KABKOTA, periode=["2024"])
    penduduk = kubus_penduduk(acak, wilayah=KABKOTA, periode=["2024"])
    tata = Tata(judul=("Data PSKS Kalimantan Timur Tahun 2024",))
    judul = (f"{PENDUDUK} (jiwa)", "Sumber: Dukcapil")
    return karya(
        nama,
        [
            matriks(jiwa(acak, jenis=POLOS), acak, None, Tata(judul=JUDUL), nama="alias", lembar="PMKS")[0],
            matriks(psks, acak, None, tata, nama="resmi", lembar="PSKS")[0],
            tahunan(penduduk, acak, None, Tata(judul=judul), lembar="Penduduk")[0],
        ],
    )


@kasus("tertangani.xlsx")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=POLOS, wilayah=KABKOTA, periode=["2023"], ukuran="tertangani")
    judul = ("JUMLAH PMKS YANG TERTANGANI", "PROVINSI KALIMANTAN TIMUR TAHUN 2023")
    return karya(nama, [matriks(isi, acak, None, Tata(judul=judul), nama="resmi")[0]])
