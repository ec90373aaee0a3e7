"""Words of the page PSKS dan Kapasitas Layanan: what a measure means, what is awaited and how it is sent."""

from __future__ import annotations

from words.format import angka
from words.keadaan import cakupan

KIRIM = (
    "Unduh templat pada bagian ini, isi, lalu serahkan lewat halaman Masukan; angkanya tampil pada edisi data "
    "berikutnya."
)
BUKAN_ORANG = (
    "Satu orang dapat tercatat pada lebih dari satu jenis PSKS; jenis yang berbeda tidak dijumlahkan."
)
PER_DESA = (
    "Penyebut desa/kelurahan: banyaknya desa dan kelurahan menurut daftar kode Kemendagri pada edisi ini."
)
TKSK = (
    "Kecamatan tanpa TKSK dihitung dari selisih banyaknya kecamatan dan banyaknya TKSK satu wilayah (paling sedikit "
    "sekian); nama kecamatannya baru diketahui bila data per kecamatan sudah masuk."
)
TITIK = "Titik: kecamatan (titik pusat desa-desanya); batas kecamatan tidak digambar."
SDM = "Tenaga di luar dua belas jenis PSKS yang bekerja bersama PSKS. Peran yang berbeda tidak dijumlahkan."
KUBE = (
    "KUBE dihitung menurut tahun pembentukannya: porsi aktif = KUBE yang masih aktif dua belas bulan sesudah dibentuk "
    "dibagi KUBE yang dibentuk pada tahun itu di wilayah yang sama. Selang 95 % menurut Wilson: ketidakpastian acak; "
    "tidak mencakup salah data. Porsi tidak dihitung bila KUBE yang dibentuk kurang dari 20."
)
CSR = (
    "Mitra CSR (CSR/TJSLP) adalah perusahaan dengan kesepakatan tertulis pada tahun itu. Dunia Usaha sebagai jenis "
    "PSKS dihitung tersendiri menurut pendataan."
)
PESERTA = (
    "Susunan peserta satu rakor di Kabupaten Muara Enim, Sumatera Selatan, tahun 2023, sebagai templat undangan. "
    "Angkanya banyaknya peserta rapat di sana: bukan data Kalimantan Timur dan tidak dibandingkan dengannya."
)
SEBAB_PORSI = {
    "melebihi": "KUBE aktif tercatat lebih banyak daripada yang dibentuk; perlu klarifikasi",
    "dasar_kecil": "kurang dari 20 KUBE dibentuk; porsi tidak dihitung",
    "tidak_tersedia": "data belum lengkap",
    "": "",
}


def jumlah(nama: str, teks: str, satuan: str, n: int, total: int, tahun: str) -> str:
    """Province total of one type with its coverage."""
    return f"{nama} di provinsi tahun {tahun}: {teks} {satuan} ({cakupan(n, total)})."


def kosong(apa: str, tahun: str) -> str:
    """Nothing of a theme was handed in for the year: what is awaited and how it comes."""
    return f"Belum ada data {apa} tahun {tahun} pada edisi ini. {KIRIM}"


def kecamatan(nama: str, n: int, total: int, tanpa: int, tahun: str) -> str:
    """How many kecamatan gave a type, and in how many there is none of it."""
    if not n:
        return kosong(f"{nama} per kecamatan", tahun)
    return (
        f"{nama} tahun {tahun} diketahui di {angka(n)} dari {angka(total)} kecamatan; {angka(tanpa)} kecamatan di "
        f"antaranya tanpa {nama}."
    )


def kube(nama: str, aktif: str, dinilai: str, porsi: str, bawah: str, atas: str) -> str:
    """Share of a cohort that is still active."""
    return f"{nama}: {aktif} dari {dinilai} KUBE masih aktif setelah 12 bulan ({porsi}; selang 95 % {bawah}–{atas})."
