"""Words of the downloads part of /jelajah."""

from __future__ import annotations

from collections.abc import Sequence

from words.format import angka
from words.label import DATA_CONTOH

TIPE = {
    "varchar": "teks",
    "integer": "bilangan bulat",
    "bigint": "bilangan bulat",
    "double": "bilangan desimal",
    "boolean": "benar/salah",
    "date": "tanggal",
}
UNDUH_REKAP = "Unduh rekap (XLSX)"
UNDUH_PAKET = "Unduh paket data (ZIP)"
LIPAT_CUPLIKAN = "Cuplikan Python dan SQL tabel ini"
CUPLIKAN = "Berjalan di mana pun di atas paket data edisi ini; ubah perintahnya sesuai keperluan."
LIPAT_KOLOM = "Arti kolom tabel ini"
EDISI_BESAR = (
    "Edisi ini terlalu besar untuk ditulis utuh. Ambil bagian yang diperlukan dengan saringan lewat API, tabel "
    "silang, atau SQL."
)
TERBUKA = "Berkas di halaman ini memuat sel kecil yang terbuka; tidak untuk disebarluaskan."
API_PUBLIK = (
    "API selalu memberikan angka publik: sel kecil disamarkan, juga ketika halaman ini kerja internal."
)
API_URAIAN = (
    "Program lain membaca angka yang sama dari alamat ini: hanya baca, edisi yang aktif kecuali diminta lain, paling "
    "banyak 100.000 baris sekali ambil. Alamat itu menjawab selama Serambi berjalan di komputer ini."
)


def berisi_contoh(tabel: Sequence[str]) -> str:
    """Which tables of the edition hold made-up rows."""
    return (
        f"{DATA_CONTOH}: tabel {', '.join(tabel)} memuat baris rekaan (asal = contoh). Berkasnya bertanda; "
        "jangan dikutip."
    )


def judul_rekap(n_jenis: int, n_wilayah: int, n_tahun: int) -> str:
    """Heading: "Rekap 26 jenis × 10 wilayah × 15 tahun"."""
    return f"Rekap {angka(n_jenis)} jenis × {angka(n_wilayah)} wilayah × {angka(n_tahun)} tahun"


def uraian_rekap(kurun: str) -> str:
    """What the recap holds."""
    return (
        f"Terdata dan tertangani, {kurun}: satu lembar per tahun dengan laki-laki, perempuan, jumlah, provinsi, dan "
        "cakupannya; satu lembar memanjang untuk tabel pivot; definisi dan metadata."
    )


def uraian_paket(n: int) -> str:
    """What the package holds."""
    return (
        f"Seluruh {angka(n)} tabel terbit edisi ini sebagai Parquet, beserta datapackage.json (Frictionless) dan "
        "BACA-SAYA.txt. Cuplikan SQL dan Python pada Jelajah Data berjalan di atas paket ini."
    )


def pilihan_tabel(nama: str, banyak: int | None, contoh: bool) -> str:
    """A table in the list: "pmks – 36.863 baris (memuat data contoh)"; "… baris" where nobody counted."""
    return f"{nama} – {angka(banyak)} baris" + (" (memuat data contoh)" if contoh else "")


def terlalu_besar(batas: int) -> str:
    """Why there is no workbook of a large table."""
    return f"Lebih dari {angka(batas)} baris tidak dibuat sebagai XLSX. Untuk Excel: rekap, CSV, atau Power Query."
