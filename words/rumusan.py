"""Words of the register of clauses."""

from __future__ import annotations

LEVEL = {"pusat": "Pusat", "provinsi": "Provinsi", "kab_kota": "Kabupaten/kota"}
STATUS = {"belum": "Belum", "berjalan": "Berjalan", "selesai": "Selesai", "dialihkan": "Dialihkan"}
SETUJU = {"usulan": "Usulan", "ditahan": "Ditahan", "disetujui": "Disetujui"}
DUKUNGAN = {"pendanaan": "Pendanaan", "infrastruktur": "Infrastruktur", "sdm": "SDM"}
RUAS = {
    "isi": "Isi butir",
    "nomor": "Nomor",
    "urut": "Urutan",
    "setuju": "Keputusan pleno",
    "diputus": "Tanggal keputusan",
    "pilar": "Pilar",
    "komisi": "Komisi",
    "level": "Level",
    "kode_wilayah": "Wilayah",
    "penanggung_jawab": "Penanggung jawab",
    "dukungan": "Dukungan pusat",
    "indikator": "Indikator",
    "jenis": "Jenis atau layanan",
    "ukuran": "Ukuran",
    "kewenangan": "Kewenangan",
    "penduduk": "Dasar penduduk",
    "satuan": "Satuan",
    "dasar_nilai": "Kondisi awal (baseline)",
    "dasar_periode": "Periode kondisi awal",
    "dasar_edisi": "Edisi kondisi awal",
    "target": "Target",
    "target_tahunan": "Target per tahun",
    "tenggat": "Tenggat",
    "status": "Status",
    "catatan": "Catatan",
    "asal_rumusan": "Butir asal",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "subkegiatan": "Subkegiatan",
    "lokasi": "Lokasi",
    "volume": "Volume",
    "satuan_volume": "Satuan volume",
    "pagu": "Pagu indikatif",
    "sumber_dana": "Sumber dana",
    "halaman": "Halaman asal",
    "panel": "Panel asal",
    "pilihan": "Pilihan tampilan",
    "dibuat": "Butir dibuat",
    "dibuang": "Butir dibuang",
    "dipulihkan": "Butir dipulihkan",
    "bukti": "Bukti",
}  # every field of a clause and the other lines of its history, as they are called on screen and in files
RUAS_HADIR = {
    "lembaga": "Lembaga",
    "kode_wilayah": "Wilayah",
    "jabatan": "Jabatan",
    "nama": "Nama",
    "tanda_tangan": "Ikut menandatangani",
}
TANPA_ISI = "Isi butir belum diisi."
TANPA_LEVEL = "Level belum dipilih: pusat, provinsi, atau kabupaten/kota."
SELESAI_TANPA_BUKTI = (
    "Status selesai tanpa bukti dan tanpa catatan. Unggah bukti, atau tulis catatan apa yang sudah ada."
)
TANPA_DERET = (
    "Edisi data ini belum memuat deret indikator itu; tindak lanjut butir belum dapat dinilai dengan angka."
)
HUKUM_SPM, HUKUM_WEWENANG = ("PP 2/2018", "UU 23/2014"), ("UU 23/2014",)  # rows of dasar_hukum.csv


def arah(turun: bool) -> str:
    """A target on the worse side of its baseline; `turun`: it lies below."""
    letak, baik = ("rendah", "naik") if turun else ("tinggi", "turun")
    return f"Target lebih {letak} dari kondisi awal, padahal indikator ini membaik bila {baik}. Periksa targetnya."


def tak_dikenal(ruas: str, kode: str) -> str:
    """A code that the catalogue does not have."""
    return f"{RUAS[ruas]} “{kode}” tidak ada dalam katalog. Pilih dari daftar."


def edisi_tak_ada(edisi: str) -> str:
    """The vintage of the baseline is not on this computer."""
    return f"Edisi kondisi awal “{edisi}” tidak ada di komputer ini, sehingga angkanya tidak dapat diperiksa di sini."


def beda_terbitan(diketik: str, terbitan: str) -> str:
    """The typed baseline is not the published number of that time."""
    return (
        f"Kondisi awal {diketik} berbeda dari angka terbitan {terbitan}. Periksa angkanya, atau tulis alasannya "
        "pada catatan."
    )


def seperti_orang(isi: str) -> str:
    """The unit in charge reads like a person."""
    return f"Penanggung jawab “{isi}” terbaca seperti nama orang. Tulis unit kerjanya, bukan orangnya."


def ruas_indikator(ruas: str, kode: str, indikator: str) -> str:
    """An indicator that needs a further choice."""
    if not kode:
        return f"{RUAS[ruas]} belum dipilih; “{indikator}” memerlukannya agar dapat dinilai."
    return f"{RUAS[ruas]} “{kode}” tidak dipakai “{indikator}”. Pilih dari daftar agar butir dapat dinilai."


def satuan_lain(satuan: str, katalog: str, indikator: str) -> str:
    """Another unit than the numbers have."""
    return f"Satuan “{satuan}” berbeda dari satuan “{indikator}” ({katalog}), jadi target tidak dapat dibandingkan."


def tak_berwenang(level: str, jenis: str, bunyi: str, hukum: str) -> str:
    """A level that cannot act by law on a type or service."""
    dasar = f" Dasar: {hukum}." if hukum else ""
    return f"Level {level} bukan pelaku menurut pembagian urusan untuk {jenis}: {bunyi}.{dasar}"


def level_lain(level: str, kewenangan: str) -> str:
    """The number belongs to another level than the clause."""
    return f"Angka indikator dibaca untuk kewenangan {kewenangan}, sedangkan level butir {level}. Samakan keduanya."
