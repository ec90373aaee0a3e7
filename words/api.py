"""Words of the read API: what each open question, parameter and column means, and how other programs read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

JALUR = "/api/v1"
JUDUL = "Serambi: angka terbit"
URAIAN = (
    "Angka kesejahteraan sosial dari satu edisi data Serambi, hanya baca. Sel kecil disamarkan seperti pada halaman "
    "publik; nilai kosong selalu disertai keadaannya (disamarkan, belum_dilaporkan, tidak_tersedia), dan nol berarti "
    "nihil yang dilaporkan. Baris dengan asal = contoh adalah DATA CONTOH (rekaan) dan tidak boleh dikutip. Jiwa dan "
    "KK tidak dijumlahkan."
)
CONTOH_JANGAN_DIKUTIP = (
    "Memuat DATA CONTOH: baris dengan asal = contoh adalah rekaan untuk latihan. Jangan dikutip."
)

KUERI: dict[str, str] = {
    "sebaran": "Satu ukuran PMKS pada satu periode untuk setiap wilayah, lingkar, dan provinsi, beserta angka per "
    "10.000 penduduk dari dasar yang dipilih",
    "riwayat": "Satu ukuran PMKS dari tahun ke tahun untuk setiap wilayah, lingkar, dan provinsi, "
    "dengan tanda putus deret",
    "posisi_terakhir": "Nilai terakhir yang dilaporkan setiap kabupaten/kota sampai suatu periode, "
    "masing-masing dengan tahunnya",
    "perubahan": "Perubahan antara dua periode atas wilayah dan jenis yang ada pada keduanya",
    "terlayani": "Terdata dan tertangani berdampingan: porsi terlayani dan yang belum terlayani",
    "rincian": "Terdata dan tertangani menurut jenis atau rekapnya untuk setiap wilayah",
    "jenis_kelamin": "Laki-laki dan perempuan menurut jenis untuk setiap wilayah",
    "porsi": "Empat hitungan pembentuk location quotient menurut wilayah dan jenis",
    "spm_capaian": "Lima layanan SPM: kebutuhan dan layanan satu wilayah, menurut kewenangan",
    "rekap_pilar": "Kasus terdata dan tertangani keempat pilar dan semua jenis di satu wilayah",
    "rekap_silang": "Jenis apa saja yang dijumlahkan oleh setiap rekap (pilar, SPM, PAS, kelompok)",
    "sebaran_indikator": "Satu indikator konteks pada satu tahun untuk setiap wilayah, provinsi, dan Indonesia",
    "penduduk_seri": "Setiap angka penduduk terbit satu wilayah menurut dasar penghitungannya",
    "migrasi_seri": "Datang, pindah, dan neto tercatat menurut wilayah dan kurun",
}

PARAMETER: dict[str, str] = {
    "periode": "Periode: 2024, 2024-S1, 2024-TW3, atau 2026-03",
    "awal": "Periode awal yang dibandingkan",
    "akhir": "Periode akhir yang dibandingkan",
    "jenis": "Kode jenis PMKS atau rekapnya",
    "ukuran": "Ukuran yang dicatat",
    "satuan": "Satuan pencatatan",
    "jenis_kelamin": "L, P, atau total",
    "dasar": "Dasar penghitungan penduduk untuk angka per 10.000",
    "dimensi": "Tingkat baris jenis",
    "kode_wilayah": "Kode Kemendagri bertitik kabupaten/kota atau provinsi",
    "wilayah": "Kode Kemendagri bertitik kabupaten/kota atau provinsi",
    "indikator": "Kode indikator konteks",
    "edisi": "Edisi data; tanpa parameter ini: edisi yang aktif",
    "format": "Bentuk jawaban; bila tidak ditulis, kepala Accept yang menentukan, lalu json",
    "kolom": "Kolom yang diminta, dipisah koma; kolom asal selalu ikut",
    "urut": "Urutan baris, dipisah koma; tanda minus di depan berarti menurun. "
    "Kunci tabel selalu menjadi urutan terakhir",
    "batas": "Banyaknya baris dalam satu jawaban",
    "mulai": "Banyaknya baris yang dilewati",
}

# columns of the open questions that no table of the edition has
KOLOM: dict[str, str] = {
    "n_total": "Banyaknya kabupaten/kota yang semestinya ada di dalam baris",
    "n_kurang": "Banyaknya jenis yang tidak dilaporkan semua wilayah di dalam baris",
    "n_angka": "Banyaknya kabupaten/kota yang ikut dalam angka per 10.000",
    "n_tanpa_dasar": "Banyaknya kabupaten/kota yang tidak punya penduduk pada dasar itu",
    "penduduk": "Penduduk penyebut",
    "penduduk_periode": "Periode penduduk penyebut",
    "penduduk_sumber_id": "Kode sumber penduduk penyebut",
    "angka": "Angka per 10.000 penduduk",
    "putus": "Benar bila deret putus pada periode ini",
    "nilai_awal": "Nilai pada periode awal",
    "nilai_akhir": "Nilai pada periode akhir",
    "selisih": "Nilai akhir dikurangi nilai awal",
    "persen": "Persen; kosong bila penyebutnya di bawah 20",
    "n_sebanding": "Banyaknya kabupaten/kota yang dapat dibandingkan",
    "n_jenis_sebanding": "Banyaknya jenis yang dapat dibandingkan",
    "alasan": "Mengapa tidak ada nilai, atau sebanding",
    "sementara": "Benar bila salah satu periode memuat angka sementara",
    "sumber_awal": "Kode sumber periode awal",
    "sumber_akhir": "Kode sumber periode akhir",
    "terdata": "Kasus terdata",
    "tertangani": "Kasus tertangani",
    "belum": "Kasus atau orang yang belum terlayani",
    "wilayah": "Nama wilayah",
    "wilayah_pendek": "Nama pendek wilayah",
    "nama_wilayah": "Nama wilayah",
    "berlaku": "Benar bila wilayah itu sudah ada pada tahun tersebut",
    "keadaan_terdata": "Keadaan kolom terdata",
    "status_terdata": "Status kolom terdata",
    "keadaan_tertangani": "Keadaan kolom tertangani",
    "status_tertangani": "Status kolom tertangani",
    "keadaan_persen": "Keadaan kolom persen",
    "urutan": "Urutan tampil",
    "menurut_orang": "Benar bila jenis ini dihitung per orang",
    "khusus": "Jenis kelamin bawaan jenis; kosong bila keduanya",
    "laki": "Laki-laki",
    "keadaan_laki": "Keadaan kolom laki",
    "status_laki": "Status kolom laki",
    "perempuan": "Perempuan",
    "keadaan_perempuan": "Keadaan kolom perempuan",
    "status_perempuan": "Status kolom perempuan",
    "n_pelapor": "Banyaknya kabupaten/kota yang melaporkan",
    "nilai_wilayah": "Kasus jenis ini di wilayah",
    "total_wilayah": "Semua kasus di wilayah",
    "nilai_provinsi": "Kasus jenis ini di provinsi",
    "total_provinsi": "Semua kasus di provinsi",
    "wewenang": "Pembagian kewenangan dalam kata",
    "target_persen": "Target capaian dalam persen",
    "anggota": "Kode jenis yang dijumlahkan",
    "n_jenis": "Banyaknya jenis",
    "x": "Letak pada sumbu waktu, dalam tahun",
    "penjumlahan": "Benar bila angka provinsi dijumlahkan dari wilayahnya",
    "setahun": "Benar bila kurunnya satu tahun kalender penuh",
}


@dataclass(frozen=True, slots=True)
class Cara:
    """How another program reads the API: heading, language of the text for highlighting, the text to copy."""

    judul: str
    bahasa: str
    teks: str


def cara(alamat: str) -> tuple[Cara, ...]:
    """Recipes for the server at `alamat` ("http://127.0.0.1:8501"), each complete as it stands."""
    data = f"{alamat.rstrip('/')}{JALUR}/data"
    return tuple(Cara(judul, bahasa, _teks(berkas).replace("DATA", data)) for judul, bahasa, berkas in _CARA)


@cache
def _teks(berkas: str) -> str:
    """The recipe with DATA in place of the address of /data."""
    return (_FOLDER / f"{berkas}.txt").read_text(encoding="utf-8").rstrip("\n")


PETUNJUK_EXCEL = (
    "Excel: Data, Dapatkan Data, Dari Sumber Lain, Kueri Kosong, Editor Tingkat Lanjut; ganti isinya dengan teks ini. "
    "Segarkan Semua mengambil angka edisi terbaru."
)
_FOLDER = Path(__file__).parent / "api_cara"
_CARA = (  # heading, language, file
    ("Excel (Power Query)", "powerquery", "power_query"),
    ("pandas", "python", "pandas"),
    ("R", "r", "r"),
    ("curl", "sh", "curl"),
)
