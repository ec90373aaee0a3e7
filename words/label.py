"""Names of the closed vocabularies, as people read them: codes in URLs and files, these words on screen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from words.format import angka
from words.galat import KodeTidakDikenal

DATA_CONTOH = "DATA CONTOH"
INTERNAL = "INTERNAL"
DIKOREKSI = "memuat angka yang dikoreksi sesudah terbit"
TANDA_AUDIENS = {"publik": "", "lembar": "LEMBAR KADINSOS", "internal": INTERNAL}

UKURAN: dict[str, str] = {
    "terdata": "Terdata",
    "kasus_baru": "Kasus baru",
    "tertangani": "Tertangani",
    "keluar": "Keluar",
    "kejadian": "Kejadian",
    "penghuni_panti": "Penghuni panti",
    "butuh": "Membutuhkan layanan",
    "terlayani": "Terlayani",
}
SATUAN: dict[str, str] = {
    "jiwa": "jiwa",
    "KK": "KK (kepala keluarga)",
    "lokasi": "lokasi",
    "kejadian": "kejadian",
    "persen": "persen",
    "poin persen": "poin persen",
    "per_10rb": "per 10.000 penduduk",
    "km2": "km²",
    "orang": "orang",
    "lembaga": "lembaga",
    "keluarga": "keluarga",
    "kelompok": "kelompok",
}
ASAL: dict[str, str] = {"contoh": "Data contoh", "resmi": "Data resmi"}
DASAR: dict[str, str] = {
    "dukcapil": "Register Dukcapil",
    "sensus_2010": "Sensus Penduduk 2010",
    "sensus_2020": "Sensus Penduduk 2020",
    "supas_2015": "Survei Penduduk Antar Sensus 2015",
    "proyeksi_sp2010": "Proyeksi BPS (dasar SP2010)",
    "proyeksi_sp2020": "Proyeksi BPS (dasar SP2020)",
    "perkiraan": "Perkiraan",
}
STATUS: dict[str, str] = {
    "tetap": "Angka tetap",
    "sementara": "Angka sementara",
    "perkiraan": "Angka perkiraan",
    "diperbaiki": "Angka diperbaiki",
    "tidak_tersedia": "Data tidak tersedia",
    "belum_dilaporkan": "Belum dilaporkan",
}
KEWENANGAN: dict[str, str] = {
    "provinsi": "Provinsi (di dalam panti)",
    "kab_kota": "Kabupaten/kota (di luar panti)",
    "pusat": "Pusat",
}
TAMPIL: dict[str, str] = {
    "jumlah": "Jumlah",
    "angka": "Angka per 10.000 penduduk",
    "perubahan": "Perubahan",
    "terlayani": "Porsi terlayani",
    "porsi": "Porsi di atas provinsi",
    "terakhir": "Posisi terakhir per wilayah",
}
KELAS: dict[str, str] = {"rapi": "Selang rapi", "kuantil": "Kuantil", "jenks": "Jenks"}
AUDIENS: dict[str, str] = {"publik": "Publik", "lembar": "Lembar Kadinsos", "internal": "Kerja internal"}
JENIS_KELAMIN: dict[str, str] = {"L": "Laki-laki", "P": "Perempuan", "total": "Laki-laki dan perempuan"}
POLARITAS: dict[str, str] = {
    "naik_baik": "naik berarti membaik",
    "turun_baik": "turun berarti membaik",
    "netral": "tanpa penilaian baik atau buruk",
}

_KOSAKATA: dict[str, dict[str, str]] = {
    "Ukuran": UKURAN,
    "Satuan": SATUAN,
    "Asal": ASAL,
    "Dasar penduduk": DASAR,
    "Status": STATUS,
    "Kewenangan": KEWENANGAN,
    "Tampilan": TAMPIL,
    "Metode kelas": KELAS,
    "Audiens": AUDIENS,
    "Jenis kelamin": JENIS_KELAMIN,
    "Polaritas": POLARITAS,
}


def ukuran(kode: str) -> str:
    """Name of a code: "terdata" -> "Terdata"."""
    return _cari("Ukuran", kode)


def satuan(kode: str) -> str:
    """Name of a code: "KK" -> "KK (kepala keluarga)"."""
    return _cari("Satuan", kode)


def asal(kode: str) -> str:
    """Name of a code: "contoh" -> "Data contoh"."""
    return _cari("Asal", kode)


def dasar(kode: str) -> str:
    """Population base: "dukcapil" -> "Register Dukcapil"."""
    return _cari("Dasar penduduk", kode)


def status(kode: str) -> str:
    """Name of a code: "sementara" -> "Angka sementara"."""
    return _cari("Status", kode)


def kewenangan(kode: str) -> str:
    """Who must act: "provinsi" -> "Provinsi (di dalam panti)"."""
    return _cari("Kewenangan", kode)


def tampil(kode: str) -> str:
    """Name of a code: "perubahan" -> "Perubahan"."""
    return _cari("Tampilan", kode)


def kelas(kode: str) -> str:
    """Class method: "jenks" -> "Jenks"."""
    return _cari("Metode kelas", kode)


def audiens(kode: str) -> str:
    """Name of a code: "internal" -> "Kerja internal"."""
    return _cari("Audiens", kode)


def jenis_kelamin(kode: str) -> str:
    """Name of a code: "P" -> "Perempuan"."""
    return _cari("Jenis kelamin", kode)


def polaritas(kode: str) -> str:
    """Name of a code: "netral" -> "tanpa penilaian baik atau buruk"."""
    return _cari("Polaritas", kode)


def nama_seri(nama: str, contoh: bool) -> str:
    """Legend name of a series: contoh ones always say so."""
    return f"{nama} (data contoh)" if contoh else nama


def label_kelas(batas: Sequence[float], desimal: int = 0, divergen: bool = False) -> tuple[str, ...]:
    """Legend texts of classes from their edges (stats.kelas.Kelas.batas).

    Sequential classes are closed on the right: "0–12", ">12–40". Diverging ones (edges −M, −b, 0, b, M) have
    their own class for exactly zero: "turun lebih dari 10", "turun sampai 10", "tidak berubah", …
    """
    if divergen:
        return _label_divergen(batas[3], desimal)
    return tuple(_selang(lo, hi, desimal, i > 0) for i, (lo, hi) in enumerate(pairwise(batas)))


def _selang(lo: float, hi: float, desimal: int, terbuka: bool) -> str:
    """One class; "s.d." instead of a dash where the dash could be read as a minus."""
    kiri, kanan = angka(lo, desimal), angka(hi, desimal)
    if kiri == kanan:
        return kanan
    return f"{'>' if terbuka else ''}{kiri}{' s.d. ' if lo < 0 else '–'}{kanan}"


def _label_divergen(tengah: float, desimal: int) -> tuple[str, ...]:
    if tengah == 0:
        return ("turun", "turun", "tidak berubah", "naik", "naik")
    b = angka(tengah, desimal)
    return (
        f"turun lebih dari {b}",
        f"turun sampai {b}",
        "tidak berubah",
        f"naik sampai {b}",
        f"naik lebih dari {b}",
    )


def _cari(golongan: str, kode: str) -> str:
    kosakata = _KOSAKATA[golongan]
    if kode not in kosakata:
        raise KodeTidakDikenal(golongan, kode, ", ".join(kosakata))
    return kosakata[kode]
