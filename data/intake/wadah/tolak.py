"""The refusals of this package: one stable code each, with a sentence that says what, where and what to do."""

from data.intake.galat import BerkasDitolak

SIMPAN_ULANG = "Buka di Excel atau LibreOffice, simpan sebagai “Excel Workbook (.xlsx)”, lalu masukkan lagi."


def makro(nama: str, bagian: str) -> BerkasDitolak:
    """Macros of any generation (VBA, Excel 4, LibreOffice Basic)."""
    return BerkasDitolak(
        "makro", f"Berkas “{nama}” memuat makro ({bagian}). Berkas bermakro tidak diterima. {SIMPAN_ULANG}"
    )


def bom_zip(nama: str, sebab: str) -> BerkasDitolak:
    """A zip container that would inflate beyond the limit, or that lies about its sizes."""
    return BerkasDitolak(
        "bom_zip",
        f"Berkas “{nama}” ditolak: {sebab}. Isi sebesar itu tidak wajar untuk tabel rekap. "
        "Mintalah berkas asli kepada pengirim.",
    )


def terlalu_besar(nama: str, mb: float, batas: int) -> BerkasDitolak:
    """A file above the size limit on disk."""
    return BerkasDitolak(
        "terlalu_besar",
        f"Berkas “{nama}” berukuran {mb:.0f} MB; batasnya {batas} MB. Pecah menjadi beberapa berkas, "
        "atau hapus gambar dan lembar yang tidak diperlukan.",
    )


def terlalu_luas(nama: str, lembar: str, sel: str) -> BerkasDitolak:
    """A sheet whose used range is far too large, mostly through one stray cell far away."""
    return BerkasDitolak(
        "terlalu_luas",
        f"Lembar “{lembar}” pada berkas “{nama}” terpakai sampai sel {sel}: terlalu luas untuk dibaca. "
        "Hapus isi sel yang jauh dari tabel (atau pecah lembarnya), simpan, lalu masukkan lagi.",
    )


def bersandi(nama: str) -> BerkasDitolak:
    """Encrypted or password-protected content."""
    return BerkasDitolak(
        "bersandi",
        f"Berkas “{nama}” dilindungi kata sandi sehingga isinya tidak dapat dibaca. "
        "Hapus kata sandinya di Excel (Berkas › Info › Proteksi), simpan, lalu masukkan lagi.",
    )


def kosong(nama: str) -> BerkasDitolak:
    """No byte, or nothing but blanks, in the file."""
    return BerkasDitolak(
        "kosong", f"Berkas “{nama}” kosong: tidak ada satu sel pun yang berisi. Mintalah berkas yang terisi."
    )


def bukan_tabel(nama: str, rupa: str, saran: str = SIMPAN_ULANG) -> BerkasDitolak:
    """Something that is not a table container at all; `rupa` says what it looks like."""
    return BerkasDitolak(
        "bukan_tabel",
        f"Berkas “{nama}” bukan berkas tabel yang dikenal: {rupa}. Yang diterima: xlsx, xls, ods, CSV, TSV. {saran}",
    )


def rusak(nama: str, di_mana: str) -> BerkasDitolak:
    """A file of a known kind that cannot be read; `di_mana` names the damaged place."""
    return BerkasDitolak(
        "rusak",
        f"Berkas “{nama}” rusak atau tidak lengkap ({di_mana}). {SIMPAN_ULANG} "
        "Bila tetap gagal, mintalah berkas itu dikirim ulang.",
    )
