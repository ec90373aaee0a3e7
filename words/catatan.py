"""Standing cautions: what a number does not say. Printed beside the charts that need them."""

from __future__ import annotations

from collections.abc import Sequence

from words.format import angka, bulat, dengan_satuan, periode
from words.galat import BilanganTakSah
from words.keadaan import cakupan
from words.label import dasar

BUKAN_PENDUDUK_SETEMPAT = "Jumlah ditampilkan lebih dahulu: sebagian klien bukan penduduk setempat."
BUKAN_PREVALENSI = "Angka menurut yang terjaring/terlayani, bukan prevalensi."
KETIDAKPASTIAN = "Selang 95 %: ketidakpastian acak; tidak mencakup salah data."
BUKAN_SEBAB_AKIBAT = "Perbedaan perubahan, bukan bukti sebab-akibat."
KUMULATIF = "Kumulatif: selisih dua posisi bukan perubahan jumlah, melainkan tambahan kumulatif."
PENDATAAN = "Bertambahnya yang terdata dapat berarti pendataan lebih lengkap, bukan masalah yang bertambah."
TANPA_TAHUN_RUJUKAN = "Sumber tidak menyebut tahun rujukan; angka ini tidak ditempatkan pada sumbu waktu."
BELUM_DIVERIFIKASI = "belum diverifikasi"
BULANAN = "Tersedia per bulan pada halaman Tren IKN dan Migrasi."
TANPA_KK = (
    "Angka per 1.000 KK tidak dapat dihitung: jumlah rumah tangga tidak tersedia; yang ditampilkan jumlah."
)
_BULANAN = frozenset({"LOC-ORTER"})

_PENDATANG = frozenset({"PMKS-04", "PMKS-11", "PMKS-12", "GRP-GEPENG", "SPM-GEPENG", "LOC-ORTER"})
_TERJARING = frozenset({"PMKS-10", "PMKS-11", "PMKS-12", "GRP-GEPENG", "SPM-GEPENG"})


def jenis(kode: str) -> tuple[str, ...]:
    """Caution notes of a type code; empty for most types."""
    catatan = ((_PENDATANG, BUKAN_PENDUDUK_SETEMPAT), (_TERJARING, BUKAN_PREVALENSI))
    return tuple(teks for golongan, teks in catatan if kode in golongan)


def hitung_ganda(n_jenis: int = 0) -> str:
    """Why a sum over types is not people; `n_jenis` types in the sum."""
    atas = f" dari {angka(n_jenis)} jenis" if n_jenis else ""
    return (
        f"Jumlah kasus menurut jenis{atas}, bukan jumlah orang: satu orang dapat tercatat pada lebih dari "
        "satu jenis."
    )


def penyebut(
    wilayah: str,
    kode_periode: str,
    dasar_a: str,
    penduduk_a: float,
    dasar_b: str,
    penduduk_b: float,
    kali: float,
) -> str:
    """How far the rate moves with the chosen population; `kali` = larger / smaller, already computed."""
    if bulat(max(penduduk_a, penduduk_b) / min(penduduk_a, penduduk_b), 2) != bulat(kali, 2):
        raise BilanganTakSah(f"kelipatan {kali} bukan hasil bagi kedua penduduk")
    return (
        f"Angka {wilayah} {periode(kode_periode)}: {angka(penduduk_a)} jiwa menurut {dasar(dasar_a)}, "
        f"{angka(penduduk_b)} jiwa menurut {dasar(dasar_b)}; {angka(kali, 2)} kali lipat bergantung penduduk "
        "yang dipakai."
    )


def dua_angka(
    nama: str, wilayah: str, dasar_a: str, angka_a: float, dasar_b: str, angka_b: float, satuan: str
) -> str:
    """One area's rate under both populations: "Lansia telantar di PPU: 3,9 … menurut …, 2,0 … menurut …."."""
    return (
        f"{nama} di {wilayah}: {dengan_satuan(angka_a, satuan, 1)} menurut {dasar(dasar_a)}, "
        f"{dengan_satuan(angka_b, satuan, 1)} menurut {dasar(dasar_b)}."
    )


def dasar_sebagian(kode_dasar: str, kode_periode: str, tercakup: Sequence[str], lain: Sequence[str]) -> str:
    """Counts instead of rates where the base covers some reporting areas only; `lain` = bases that cover all."""
    cakup = _cakup(kode_dasar, kode_periode, tercakup)
    return f"{cakup}; yang ditampilkan jumlah, bukan angka per penduduk.{_pengganti(lain)}"


def dasar_kurang(kode_dasar: str, kode_periode: str, tercakup: Sequence[str], lain: Sequence[str]) -> str:
    """Why areas have no figure: the base covers some of them only; `lain` = bases that cover all."""
    return f"{_cakup(kode_dasar, kode_periode, tercakup)}.{_pengganti(lain)}"


def _cakup(kode_dasar: str, kode_periode: str, tercakup: Sequence[str]) -> str:
    cakup = f"hanya mencakup {', '.join(tercakup)}" if tercakup else "tidak mencakup satu wilayah pun"
    return f"{dasar(kode_dasar)} {periode(kode_periode)} {cakup}"


def _pengganti(lain: Sequence[str]) -> str:
    if not lain:
        return " Tidak ada penduduk lain yang mencakup semua wilayah tahun ini."
    return f" Penduduk lain yang mencakup semua wilayah tahun ini: {', '.join(map(dasar, lain))}."


def bulanan(kode: str) -> tuple[str, ...]:
    """Where a type that is counted by month is shown, for views that know whole years only."""
    return (BULANAN,) if kode in _BULANAN else ()


def jenis_kurang(n: int, total: int) -> str:
    """Types reported of those a whole report holds: "22 dari 23 jenis"."""
    if not 0 <= n <= total:
        raise BilanganTakSah(f"{n} dari {total} jenis")
    return f"{angka(n)} dari {angka(total)} jenis"


def wilayah_kurang(n: int) -> str:
    """How many areas of a total lack types: "3 wilayah belum lengkap menurut jenis"."""
    return f"{angka(n)} wilayah belum lengkap menurut jenis"


def belum_lengkap(
    wilayah: Sequence[tuple[str, int, int]], kepala: str = "Belum lengkap menurut jenis"
) -> tuple[str, ...]:
    """Areas whose sum lacks types, by name: "Belum lengkap menurut jenis: Kutim 22 dari 23, …"."""
    if not wilayah:
        return ()
    daftar = ", ".join(f"{nama} {angka(n)} dari {angka(total)}" for nama, n, total in wilayah)
    return (f"{kepala}: {daftar}.",)


def tanpa_angka(kode_dasar: str, kode_periode: str) -> str:
    """Counts instead of rates where the chosen base has no figure for the period."""
    return (
        f"{dasar(kode_dasar)} tidak mencakup semua wilayah pada {periode(kode_periode)}; yang ditampilkan "
        "jumlah, bukan angka per penduduk."
    )


def penyampaian(n: int, total: int) -> str:
    """Submission status, real files only: "9 dari 10 wilayah sudah menyampaikan"."""
    return f"{cakupan(n, total)} sudah menyampaikan"


def masih_ditunggu(n: int, total: int, perlu: int, belum: Sequence[str]) -> str:
    """A panel that needs `perlu` real areas and has `n`: what is missing, by name."""
    daftar = f" Data yang masih ditunggu: {', '.join(belum)}." if belum else ""
    return (
        f"Belum dapat ditampilkan: {cakupan(n, total)} memiliki data resmi yang sebanding "
        f"(paling sedikit {angka(perlu)}).{daftar}"
    )


def posisi_terakhir() -> str:
    """Under the view that shows each area's last reported value."""
    return (
        "Posisi terakhir per wilayah: tahunnya berbeda-beda, sehingga tidak dijumlahkan, tidak diperingkat, "
        "dan tidak dibandingkan."
    )


def dua_pernyataan() -> str:
    """Beside the two statements of 2019 in persons and households."""
    return (
        "Dua hitungan terpisah (jiwa dan KK), kumulatif, yang telah ditangani; tidak dijumlahkan dan tidak "
        "dibagi."
    )
