"""Words of the gap between recorded and served: why there is none, who acts, what is missing and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from words import catatan
from words.format import angka, periode
from words.galat import KodeTidakDikenal
from words.keadaan import cakupan, kosong
from words.label import kewenangan as nama_kewenangan

# why there is no gap; keys as in queries/kesenjangan_jenis.sql
ALASAN: dict[str, str] = {
    "disamarkan": "disamarkan demi pelindungan data pribadi",
    "tidak_ada_data": "data tidak tersedia",
    "belum_dilaporkan": "belum dilaporkan",
    "tanpa_tertangani": "yang tertangani tidak dilaporkan",
    "tanpa_terdata": "yang terdata tidak dilaporkan",
    "beda_asal": "terdata dan tertangani beda asal (resmi dan contoh)",
    "beda_kumulatif": "hanya satu dari keduanya kumulatif",
    "beda_cakupan": "terdata dan tertangani mencakup wilayah atau jenis yang berbeda",
    "melebihi": "tertangani melebihi terdata: klarifikasi data",
}
TERJARING = "dasarnya yang terjaring/terlayani"
TERJARING_PENDEK = "terjaring"
ARTI = (
    "Belum tertangani = terdata dikurangi tertangani, hanya bila keduanya tampil dan mencakup wilayah dan jenis "
    "yang sama; bukan penilaian kinerja."
)
SENSITIF = (
    "Kalimat memuat kesenjangan terbesar menurut jumlah; jenis yang sangat sensitif tidak disebut di sini."
)
DALAM_PANTI = (
    "Layanan di dalam panti adalah kewenangan provinsi dan tidak ditampilkan sebagai tugas kabupaten/kota."
)


def alasan(kode: str, keadaan: str) -> str:
    """Why there is no gap, "" where there is one; a place that owes its report is told apart from one without data.

    Raises KodeTidakDikenal.
    """
    if kode == "":
        return ""
    if kode == "tidak_ada_data" and keadaan == "belum_dilaporkan":
        return ALASAN["belum_dilaporkan"]
    if kode not in ALASAN:
        raise KodeTidakDikenal("Alasan", kode, ", ".join(ALASAN))
    return ALASAN[kode]


def terjaring(jenis: str) -> bool:
    """Whether a type is counted in operations (10, 11, 12): its base are people seized or served, no register."""
    return catatan.BUKAN_PREVALENSI in catatan.jenis(jenis)


def pelaksana(kewenangan: str, bunyi: str) -> str:
    """Who must act: the words of the catalogue, else the name of the authority, "" for a sum over several owners."""
    return (bunyi or nama_kewenangan(kewenangan)) if kewenangan else ""


def cakupan_kurang(jenis: Sequence[tuple[str, int]], total: int) -> tuple[str, ...]:
    """Types that fewer areas report: "Tidak semua wilayah melaporkan jenis 01–06, 08 (9 dari 10 wilayah); 07 (…)."."""
    if not jenis:
        return ()
    banyak = sorted({n for _, n in jenis}, reverse=True)
    daftar = (f"{_runtun([nomor for nomor, n in jenis if n == m])} ({cakupan(m, total)})" for m in banyak)
    return (f"Tidak semua wilayah melaporkan jenis {'; '.join(daftar)}.",)


def _runtun(nomor: Sequence[str]) -> str:
    """Numbers with neighbours drawn together: 01, 02, 03, 07 -> "01–03, 07"."""
    deret: list[list[str]] = []
    for satu in nomor:
        if deret and int(satu) == int(deret[-1][-1]) + 1:
            deret[-1].append(satu)
        else:
            deret.append([satu])
    return ", ".join(f"{one[0]}–{one[-1]}" if len(one) > 2 else ", ".join(one) for one in deret)


def tak_terhitung(tahun: str, nama: Sequence[str], n: int, total: int) -> str:
    """How many types have no gap, and the names of those that may be named; the table tells each one's reason."""
    termasuk = f", antara lain {', '.join(nama)}" if nama else ""
    return (
        f"Kesenjangan {periode(tahun)} belum dapat dihitung pada {angka(n)} dari {angka(total)} jenis{termasuk}; "
        "alasannya pada kolom Keterangan."
    )


def lakukan(tahun: str) -> str:
    """What to do where numbers are missing."""
    return (
        f"Yang dapat dilakukan: lengkapi rekap terdata dan tertangani {periode(tahun)} menurut jenis melalui "
        "halaman Masukan Data."
    )


def tanpa_data(tempat: str, tahun: str, terakhir: str | None, sesudah: str | None) -> str:
    """Nothing at all was reported: what is missing, the nearest year with numbers."""
    said = kosong(tempat, periode(tahun), terakhir)
    return said if terakhir or not sesudah else f"{said} Tahun terdekat yang ada datanya: {sesudah}."
