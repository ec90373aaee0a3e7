"""Words of the komisi workbook and of its merge."""

from __future__ import annotations

KOMISI = (
    "Rehabilitasi Sosial",
    "Perlindungan dan Jaminan Sosial",
    "Pemberdayaan Sosial dan Penanganan Fakir Miskin",
    "Penanganan Bencana",
    "Data dan DTSEN",
)
LEMBAR_PETUNJUK, LEMBAR_BUTIR, LEMBAR_PILIHAN, LEMBAR_DASAR = "Petunjuk", "Butir", "Pilihan", "Dasar"
PROVINSI = "Seluruh provinsi"
PERIKSA = "Periksa"
PERIKSA_ISI = "Isi butir belum ditulis"
PERIKSA_LEVEL = "Level belum dipilih"
PERIKSA_TARGET = "Target perlu indikator dan satuan"
PERIKSA_BASELINE = "Kondisi awal perlu periode dan satuan"
PERIKSA_ANGKA = "Kondisi awal, target, volume, dan pagu diisi bilangan"
PETUNJUK = (
    "Berkas ini dipakai di ruang komisi tanpa jaringan. Isi lembar Butir: satu baris satu butir rumusan. Kirim kembali "
    "berkasnya kepada penyunting; semua komisi digabung sebelum pleno memberi nomor.",
    "Baris yang sudah terisi adalah rancangan yang ada. Baris itu boleh diubah; yang tidak diubah tidak menimpa apa "
    "pun. Untuk membuang rancangan, sampaikan kepada penyunting: mengosongkan baris tidak menghapusnya.",
    "Rumusan baru ditulis pada baris kosong di bawahnya. Isi butir dan Level wajib; Level adalah siapa yang bertindak: "
    "pusat, provinsi, atau kabupaten/kota.",
    "Tulis butir sebagai: pelaku – tindakan – indikator – kondisi awal (baseline) – target – tenggat.",
    "Kolom dengan panah di kanannya diisi dari daftar. Daftar lengkapnya ada pada lembar Pilihan.",
    "Target memerlukan Indikator dan Satuan. Kondisi awal memerlukan periode, satuan, dan edisi data. Edisi data "
    "berkas ini: {edisi}.",
    "Angka ditulis sebagai bilangan, tanpa satuan. Tenggat ditulis 2027, 2027-06, atau 2027-06-30.",
    "Penanggung jawab diisi nama unit kerja, bukan nama orang. Jangan menulis nama, NIK, atau alamat siapa pun.",
    "Kolom Periksa harus kosong. Tulisan di sana menyebut apa yang perlu dibetulkan.",
    "Jangan mengubah kepala tabel, kode butir, dan nama lembar. Satu komisi memakai satu berkas; bila berkas disalin "
    "ke dua laptop, isian yang berbeda akan ditanyakan saat digabung.",
)
SAMA, MIRIP, SEANGKA = "sama", "mirip", "seangka"
MACAM = {
    SAMA: "Isi sama",
    MIRIP: "Isi hampir sama",
    SEANGKA: "Indikator dan wilayah sama",
}
PAKAI_SEMUA = "Pakai semuanya"
DI_DAFTAR = "daftar rumusan"
BELUM_DIPILIH = "Masih ada pasangan yang belum dipilih."
BERGALAT = "Perbaiki dahulu baris yang bergalat, atau centang untuk melewatinya."
