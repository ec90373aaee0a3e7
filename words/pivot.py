"""Names of what a pivot may be built from: tables, axes, measures."""

from __future__ import annotations

TABEL: dict[str, str] = {
    "pmks": "PMKS",
    "spm": "SPM bidang sosial",
    "psks": "PSKS",
    "penduduk": "Penduduk",
    "migrasi": "Perpindahan penduduk",
    "konteks": "Indikator konteks",
}
SUMBU: dict[str, str] = {
    "kabkota": "Kabupaten/kota",
    "lingkar": "Lingkar IKN",
    "provinsi": "Provinsi",
    "nasional": "Nasional",
    "jenis": "Jenis PMKS",
    "pilar": "Pilar",
    "spm": "Kelompok SPM",
    "pas": "12 PAS",
    "semua_jenis": "Semua jenis",
    "jenis_psks": "Jenis PSKS",
    "tahun": "Tahun",
    "semester": "Semester",
    "triwulan": "Triwulan",
    "bulan": "Bulan",
    "ukuran": "Ukuran",
    "kelamin": "Jenis kelamin",
    "layanan": "Layanan SPM",
    "kewenangan": "Kewenangan",
    "dasar": "Dasar penduduk",
    "arah": "Arah perpindahan",
    "indikator": "Indikator",
    "rincian": "Rincian",
}
UKUR: dict[str, str] = {
    "jumlah": "Jumlah",
    "angka": "Angka per 10.000 penduduk",
    "selang": "Nilai dengan selang 95 %",
    "porsi_baris": "Porsi dari total baris",
    "porsi_kolom": "Porsi dari total kolom",
    "porsi_total": "Porsi dari seluruh tabel",
    "terlayani": "Porsi tertangani",
    "belum": "Belum terlayani",
    "capaian": "Capaian SPM",
    "neto": "Migrasi neto (datang dikurangi pindah)",
    "selisih": "Selisih dua periode",
    "persen_ubah": "Perubahan persen",
}
UKUR_KONTEKS = {"jumlah": "Nilai"}
ARAH: dict[str, str] = {"datang": "Datang", "pindah": "Pindah"}
