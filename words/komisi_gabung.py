"""Words of what the merge of komisi workbooks finds."""

from __future__ import annotations

KEMBAR_BERKAS = "Isinya sama persis dengan berkas lain yang diunggah; berkas ini dilewati."
TERLALU_BESAR = "Berkas {nama} berukuran {mb} MB; paling besar 25 MB. Tidak ada yang dibaca."
TANPA_KEPALA = (
    "Berkas {nama} bukan lembar kerja komisi Serambi: lembar Butir dengan kepala tabelnya tidak ditemukan. Pakai "
    "berkas yang diunduh dari bagian Komisi."
)
TANPA_DASAR = (
    "Berkas {nama} bukan lembar kerja komisi Serambi, atau lembar tersembunyinya sudah dihapus. Salin isinya ke berkas "
    "yang diunduh dari bagian Komisi."
)
RAPAT_LAIN = "Berkas {nama} dibuat untuk rapat lain. Pilih rapatnya, atau pakai berkas rapat ini."
VERSI_LAIN = (
    "Berkas {nama} dibuat oleh versi Serambi yang lain. Unduh lembar kerja yang baru, lalu salin isinya."
)
TERLALU_PANJANG = "Berkas {nama} memuat lebih dari {banyak} baris. Bagi menjadi beberapa berkas."
RUMUS = "berisi rumus tanpa nilai atau galat rumus. Tulis nilainya."
TEKS_SAJA = "berisi nilai yang tidak dapat dibaca sebagai teks. Tulis ulang."
TANPA_ISI = (
    "Isi butir kosong, padahal kolom lain pada baris ini diisi. Tulis isinya, atau kosongkan seluruh baris."
)
ISI_DIHAPUS = (
    "Isi rancangan ini dikosongkan. Butir tidak dihapus lewat berkas; buang butirnya pada Daftar rumusan bila memang "
    "tidak dipakai."
)
KODE_KEMBAR = (
    "Kode butir baris ini sudah dipakai baris lain di berkas yang sama. Tulis pada baris kosong yang lain."
)
KODE_HILANG = "Kode butir baris ini hilang. Tulis pada baris kosong yang kodenya ada."
DIBUANG = "Butir ini sudah dibuang dari daftar rumusan. Pulihkan dahulu, atau tulis sebagai butir baru."
RAPAT_ASAL = "Kode butir ini milik rapat lain. Tulis pada baris kosong berkas rapat ini."
BERUBAH = "Daftar rumusan berubah sejak dibandingkan. Tidak ada yang disimpan: bandingkan dan putuskan lagi."


def bukan_pilihan(kolom: str, teks: str) -> str:
    """A word that its drop-down does not offer."""
    return f"{kolom} “{teks[:60]}” tidak ada dalam daftar. Pilih dari lembar Pilihan."
