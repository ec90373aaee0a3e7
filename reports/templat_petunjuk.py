"""First sheet of the template: what to fill in and how, in one column of sentences."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from panels.templat import IsianTemplat
from reports.xlsx_gaya import ISI, JUDUL, Gaya

_SEBARIS = 115  # letters on one line, for the row height
_LANGKAH = (
    "Isi hanya sel berwarna putih pada lembar PMKS, SPM, dan PSKS; sel lain terkunci.",
    "Tulis bilangan bulat tanpa titik dan tanpa koma. Angka 0 berarti nihil: sudah didata dan tidak ada.",
    "Sel yang dibiarkan kosong berarti tidak dikirim. Bila belum ada laporan, pilih “belum dilaporkan”; bila datanya "
    "memang tidak ada, pilih “tidak tersedia” dari daftar pada sel.",
    "Jumlah diisi sendiri. Bila laki-laki dan perempuan diisi, Jumlah harus sama dengan keduanya.",
    "Bila rincian laki-laki dan perempuan tidak ada, isi Jumlah saja. Jenis yang dihitung dalam KK hanya diisi Jumlah.",
    "Satuan yang boleh dipilih ada pada daftar sel Satuan. Jiwa dan KK tidak dikonversi.",
    "Kolom Status: pilih “tetap” atau “sementara” untuk setiap baris.",
    "Kolom Periksa harus kosong sebelum berkas dikirim. Tulisan di sana menyebut apa yang perlu dibetulkan.",
    "Kolom tahun lalu hanya pembanding dan tidak dibaca. Tanda … berarti data tahun lalu tidak tersedia.",
    "Jangan mengubah nama lembar, judul, dan kepala tabel. Jangan menulis nama, NIK, nomor KK, atau alamat orang.",
    "SPM diisi untuk layanan di luar panti (kewenangan kabupaten/kota): Butuh adalah hasil asesmen, Terlayani adalah "
    "yang terpenuhi kebutuhan dasarnya.",
)


def tulis_petunjuk(lembar: Worksheet, isian: IsianTemplat, gaya: Gaya) -> None:
    """Write the instructions; the sheet holds sentences only, no table."""
    lembar.set_column(0, 0, 110)
    lembar.hide_gridlines(2)
    gaya.teks(lembar, 0, 0, f"Templat data kesejahteraan sosial {isian.nama} Tahun {isian.tahun}", JUDUL)
    lembar.set_row(0, 26)
    gaya.teks(lembar, 1, 0, f"Kode wilayah Kemendagri: {isian.kode_wilayah}", ISI)
    for nomor, kalimat in enumerate(_LANGKAH):
        lembar.set_row(nomor + 3, 18 * (1 + len(kalimat) // _SEBARIS))
        gaya.teks(lembar, nomor + 3, 0, f"{nomor + 1}. {kalimat}", ISI)
    lembar.protect("", {"format_columns": True})
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
