"""Words of the attendance list."""

from __future__ import annotations

from typing import Protocol

from words.format import angka


class Berbaris(Protocol):
    """A line of the list."""

    @property
    def lembaga(self) -> str: ...
    @property
    def jabatan(self) -> str: ...
    @property
    def nama(self) -> str: ...


JUDUL = "Daftar hadir dan kop surat"
PENJELASAN = (
    "Nama pada berita acara berasal dari daftar ini; baris tanpa nama menjadi garis untuk ditandatangani. Hanya baris "
    "yang ditandai Ikut menandatangani masuk ke kolom tanda tangan."
)
CARA = (
    "Baris baru diketik pada baris terakhir tabel. Untuk membuang: centang barisnya, lalu tekan tong sampah."
)
BUKAN_WILAYAH = "Provinsi atau lainnya"
SIMPAN = "Simpan daftar hadir"
TEMPEL = "Tempel atau unggah daftar"
BARIS_BARU = "Baris baru"
PETUNJUK = (
    "Kolom yang dibaca: Lembaga, Wilayah, Jabatan, Nama, dan Ikut menandatangani. Kolom lain (NIP, nomor telepon) "
    "tidak disimpan."
)
KOP = "Gambar kop surat"
KOP_BATAS = "PNG atau JPEG, paling besar {batas} MB. Kop tercetak di atas berita acara."
TANPA_KOP = "Belum ada kop; berita acara dibuat tanpa kop."
TERLALU_PANJANG = (
    "Teks yang ditempel terlalu panjang untuk daftar hadir. Unggah berkasnya, atau tempel sebagian."
)
KOSONG = "Tidak ada baris daftar hadir yang terbaca. Isi paling sedikit satu lembaga."
TANPA_KEPALA = (
    "Kolomnya lebih dari tiga dan tidak berjudul, jadi artinya tidak dapat dipastikan. Tambahkan baris judul: Lembaga, "
    "Wilayah, Jabatan, Nama."
)
KEPALA = {
    **dict.fromkeys(
        (
            "lembaga", "instansi", "namainstansi", "asalinstansi", "instansilembaga", "lembagainstansi", "unitkerja",
            "dinas", "opd", "skpd", "perangkatdaerah", "organisasi", "utusan", "namalembaga", "satuankerja", "kantor",
        ),
        "lembaga",
    ),
    **dict.fromkeys(
        ("wilayah", "kabupatenkota", "kabkota", "kabupaten", "daerah", "asaldaerah", "kodewilayah"), "kode_wilayah"
    ),
    **dict.fromkeys(("jabatan", "jabatandalamdinas", "kedudukan", "selaku"), "jabatan"),
    **dict.fromkeys(("nama", "namalengkap", "namapeserta", "namapejabat"), "nama"),
    **dict.fromkeys(("ikutmenandatangani", "menandatangani", "penandatangan"), "tanda_tangan"),
}  # fmt: skip # headings in the form of data.intake.kamus.norma.norma_utuh -> field


def terlalu_banyak(ada: int, paling: int) -> str:
    """More lines than a list may have."""
    return (
        f"Daftar hadir paling banyak {angka(paling)} baris; yang ini {angka(ada)}. Tidak ada yang disimpan."
    )


def diabaikan(judul: tuple[str, ...]) -> str:
    """Columns that were not read."""
    return f"Kolom yang tidak dibaca: {', '.join(judul)}." if judul else ""


def kini(orang: Berbaris) -> str:
    """A line as another writer stored it, for who was refused."""
    isi = ", ".join(satu for satu in (orang.lembaga, orang.jabatan, orang.nama) if satu)
    return f"Isinya sekarang: {isi}. Simpan lagi untuk menggantinya dengan isian Anda."
