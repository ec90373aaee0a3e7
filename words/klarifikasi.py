"""Words of clarification tickets: the parts of a cell, what a ticket waits for, what the page says."""

from __future__ import annotations

RUAS = {
    "tabel": "Data",
    "jenis": "Jenis",
    "layanan": "Layanan",
    "dasar": "Dasar penduduk",
    "arah": "Arah",
    "indikator": "Indikator",
    "rincian": "Rincian",
    "kewenangan": "Kewenangan",
    "ukuran": "Ukuran",
    "jenis_kelamin": "Jenis kelamin",
    "satuan": "Satuan",
    "periode": "Periode",
}
STATUS = {"baru": "Baru", "diproses": "Diproses", "diterima": "Diterima", "ditolak": "Ditolak"}
BELUM_ADA = "belum ada angka resmi"
CONTOH = "Yang tampil sekarang DATA CONTOH, bukan angka resmi; usulan ini menjadi angka resmi yang pertama."
TERBATAS = (
    "Angka usulan hanya terlihat oleh wilayahnya dan operator, tidak di layar rapat, ponsel, atau berkas."
)
TANPA_TIKET = "Belum ada tiket klarifikasi."
TANPA_SEL = (
    "Tiket ini diambil dari layar rapat dan belum menyebut angka yang diklarifikasi. Lengkapi di bawah supaya dapat "
    "diputuskan."
)
BUKTI = "Bukti (PDF, PNG, atau JPEG; paling besar {batas} MB)"
BUKTI_CATATAN = (
    "Bukti disimpan di luar folder web dan hanya dibuka di sini. Pastikan tidak memuat nama, NIK, alamat, atau wajah "
    "klien."
)
