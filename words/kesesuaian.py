"""Verdicts on public statements, in words: never a reproach, always what is missing or what differs."""

from __future__ import annotations

from words.galat import KodeTidakDikenal

PUTUSAN: dict[str, str] = {
    "sesuai": "sesuai",
    "beda_definisi": "beda definisi",
    "perlu_klarifikasi": "perlu klarifikasi",
    "belum_dapat_diperiksa": "belum dapat diperiksa",
}
ATURAN = (
    "Putusan: pernyataan dibandingkan dengan angka edisi data untuk wilayah, hal, satuan, dan tahun yang sama dari "
    "sumber lain. Toleransi: setengah dari angka terakhir yang disebut, paling banyak 5 % pernyataan, paling sedikit "
    "1 % angka edisi. Data contoh tidak pernah menghasilkan “sesuai”."
)
# {nilai}: the edition's number with unit and period; {selisih}: signed difference with unit
_SEBAB: dict[str, str] = {
    "sampel": "Angka sampel, bukan pendataan lengkap; tidak dibandingkan dengan jumlah terdata.",
    "sisa": "Menyebut sisa yang belum ditangani, bukan jumlah yang terdata atau tertangani.",
    "daftar_lama": "Memakai daftar 22 jenis yang lama; tidak ada padanan langsung pada 26 jenis.",
    "lintas_tahun": "Mencakup beberapa tahun sekaligus, sedangkan data edisi ini per tahun.",
    "tanpa_tahun": "Tahun acuannya tidak disebut; tidak dapat dipasangkan dengan data.",
    "tanpa_hal": "Tidak ada ukuran yang sepadan pada edisi data ini.",
    "tanpa_data": "Belum ada data resmi untuk wilayah, hal, dan tahun yang sama pada edisi ini.",
    "contoh": "Yang tersedia baru data contoh; menunggu rekap resmi.",
    "disamarkan": "Angka pembandingnya disamarkan demi pelindungan data pribadi.",
    "belum_lengkap": "Rekap pembandingnya belum lengkap menurut jenis.",
    "sumber_sama": "Satu-satunya angka pembanding berasal dari sumber yang sama; belum ada pemeriksaan terpisah.",
    "sumber_tidak_tetap": "Sumber yang sama memuat angka lain, {nilai}; selisihnya {selisih}.",
    "beda_satuan": "Data yang ada memakai satuan lain; jiwa dan KK tidak diubah satu ke yang lain.",
    "beda_ukuran": "Data yang ada mengukur hal lain pada wilayah dan tahun yang sama.",
    "beda_kumulatif": "Yang satu kumulatif, yang lain keadaan satu tahun; tidak dapat dibandingkan.",
    "beda_kurun": "Yang satu mencakup sebagian tahun, yang lain setahun penuh.",
    "beda_dasar": "Dasar penduduknya berbeda: data edisi ini {nilai}; selisihnya {selisih}.",
    "dalam_toleransi": "Data edisi ini {nilai}; selisihnya {selisih}, dalam batas toleransi.",
    "luar_toleransi": "Data edisi ini {nilai}; selisihnya {selisih}, melebihi toleransi.",
    "data_bertentangan": "Data edisi ini memuat lebih dari satu angka; yang terjauh {nilai}, selisihnya {selisih}.",
}


def putusan(kode: str) -> str:
    """Name of a verdict: "beda_definisi" -> "beda definisi"."""
    return _cari("Putusan", PUTUSAN, kode)


def sebab(kode: str, nilai: str = "", selisih: str = "") -> str:
    """The one sentence that says why; the codes of stats.kesesuaian."""
    return _cari("Sebab putusan", _SEBAB, kode).format(nilai=nilai, selisih=selisih)


def _cari(golongan: str, kosakata: dict[str, str], kode: str) -> str:
    if kode not in kosakata:
        raise KodeTidakDikenal(golongan, kode, ", ".join(kosakata))
    return kosakata[kode]
