"""Sentences about change. Pure and deterministic: they take numbers already computed and say no more.

Rules kept here (design §3, §8): a change names its two periods and how many areas were comparable; percent
never on a base below 20; percentages change in poin persen; netral measures are never called membaik or
memburuk; a provisional or contoh figure says so in the sentence itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from words.catatan import jenis_kurang, wilayah_kurang
from words.format import angka, bertanda, dengan_satuan, periode, persen
from words.galat import BilanganTakSah, KodeTidakDikenal
from words.keadaan import cakupan
from words.keadaan import nama as nama_keadaan
from words.label import DATA_CONTOH

BASIS_PERSEN = 20
SATUAN_HITUNG = ("jiwa", "KK", "lokasi", "kejadian", "orang", "lembaga", "keluarga", "kelompok", "kasus")
_PENANDA = {
    "tetap": "",
    "sementara": "angka sementara",
    "perkiraan": "angka perkiraan",
    "diperbaiki": "angka diperbaiki",
}

# why two periods cannot be compared; {…} is filled with `rincian`
SEBAB: dict[str, str] = {
    "beda_asal": "yang satu data resmi dan yang lain data contoh",
    "putus_deret": "definisinya berubah (putus deret)",
    "wilayah_tidak_sebanding": "tidak ada wilayah yang melaporkan pada kedua periode",
    "jenis_tidak_sebanding": "jenis yang dilaporkan pada kedua periode berbeda",
    "disamarkan": "ada nilai yang disamarkan demi pelindungan data pribadi",
    "satuan": "satuannya berbeda",
    "kumulatif": "deretnya kumulatif",
    "tidak_tersedia": "data salah satu periode tidak tersedia",
    "penyebut": "penduduk dasar yang dipilih tidak mencakup kedua periode",
    "bulan_berbeda": "bulan acuannya berbeda",
}

# why there is no share served although both counts are known
SEBAB_PORSI: dict[str, str] = {
    "nol_terdata": "tidak ada yang terdata",
    "beda_cakupan": "terdata dan tertangani mencakup wilayah atau jenis yang berbeda",
}


def perubahan(
    nama: str,
    awal: float,
    akhir: float,
    *,
    selisih: float,
    satuan: str,
    periode_awal: str,
    periode_akhir: str,
    n_sebanding: int,
    n_total: int,
    n_kurang: int = 0,
    jenis: tuple[int, int] | None = None,
    desimal: int = 0,
    polaritas: str = "netral",
    selisih_persen: float | None = None,
    status: str = "tetap",
    contoh: bool = False,
) -> str:
    """Sentence "Anak telantar (terdata) bertambah 24 jiwa (+7,7 %), dari 310 jiwa (2023) menjadi 334 (2024)".

    `awal`, `akhir` and `selisih` cover comparable areas only; periods are codes. `n_total` 1 (a single area)
    prints no coverage. `n_kurang` areas compare some of their types only; `jenis` (comparable, expected) is
    printed where types are missing. `n_sebanding` 0 gives the "tidak dapat dibandingkan" sentence.
    Raises BilanganTakSah when `selisih` is not akhir − awal.
    """
    if n_sebanding == 0:
        return tidak_dapat_dibandingkan(nama, periode_awal, periode_akhir, "wilayah_tidak_sebanding")
    if abs((akhir - awal) - selisih) > 1e-6 * max(1.0, abs(awal), abs(akhir)):
        raise BilanganTakSah(f"selisih {selisih} bukan {akhir} − {awal}")
    inti = f"{nama} {_gerak(selisih, satuan, desimal)}{_kurung_persen(awal, selisih, selisih_persen, satuan)}"
    lintasan = _lintasan(awal, akhir, selisih, satuan, desimal, periode_awal, periode_akhir)
    sebanding = f"; wilayah sebanding: {angka(n_sebanding)} dari {angka(n_total)}" if n_total > 1 else ""
    sebanding += "".join(f"; {kata}" for kata in _kurang(n_kurang if n_total > 1 else 0, jenis, " sebanding"))
    nilai = arah_nilai(selisih, polaritas, desimal)
    return tandai(f"{inti}, {lintasan}{sebanding}{'; ' + nilai if nilai else ''}.", status, contoh)


def tidak_dapat_dibandingkan(
    nama: str, periode_awal: str, periode_akhir: str, sebab: str, rincian: str = "", *, contoh: bool = False
) -> str:
    """Sentence "…: 2023 dan 2024 tidak dapat dibandingkan karena definisinya berubah (putus deret)."."""
    if sebab not in SEBAB:
        raise KodeTidakDikenal("Sebab", sebab, ", ".join(SEBAB))
    tambahan = f": {rincian}" if rincian else ""
    kalimat = (
        f"{nama}: {periode(periode_awal)} dan {periode(periode_akhir)} tidak dapat dibandingkan "
        f"karena {SEBAB[sebab]}{tambahan}."
    )
    return tandai(kalimat, "tetap", contoh)


def kemiskinan(
    wilayah: str,
    awal: float,
    akhir: float,
    *,
    selisih: float,
    periode_awal: str,
    periode_akhir: str,
    polaritas: str,
    nasional: float | None = None,
) -> str:
    """Poverty rate against the same month of another year, in poin persen, beside the nation's (same month).

    Two different months are never compared: the sentence then says why.
    """
    nama = f"Persentase penduduk miskin {wilayah}"
    if periode_awal[4:] != periode_akhir[4:]:
        return tidak_dapat_dibandingkan(nama, periode_awal, periode_akhir, "bulan_berbeda")
    kalimat = perubahan(
        nama, awal, akhir, selisih=selisih, satuan="persen", periode_awal=periode_awal,
        periode_akhir=periode_akhir, n_sebanding=1, n_total=1, desimal=2, polaritas=polaritas,
    )  # fmt: skip
    if nasional is None:
        return kalimat
    return f"{kalimat} Indonesia {persen(nasional)} pada {periode(periode_akhir)}."


def posisi(
    nama: str, nilai: float, satuan: str, kode_periode: str, *, n: int, n_total: int, n_kurang: int = 0,
    jenis: tuple[int, int] | None = None, desimal: int = 0, status: str = "tetap", contoh: bool = False,
) -> str:  # fmt: skip
    """A level with its coverage: "Anak telantar terdata: 1.234 jiwa pada 2024 (9 dari 10 wilayah)."."""
    isi = (
        *((cakupan(n, n_total),) if n_total > 1 else ()),
        *_kurang(n_kurang if n_total > 1 else 0, jenis),
    )
    lingkup = f" ({'; '.join(isi)})" if isi else ""
    kalimat = f"{nama}: {dengan_satuan(nilai, satuan, desimal)} pada {periode(kode_periode)}{lingkup}."
    return tandai(kalimat, status, contoh)


def tanpa_nilai(nama: str, keadaan: str, kode_periode: str, *, contoh: bool = False) -> str:
    """A place without a number says why: "…: belum dilaporkan pada 2025."."""
    return tandai(f"{nama}: {nama_keadaan(keadaan).lower()} pada {periode(kode_periode)}.", "tetap", contoh)


def sandingan(
    nama: str, kode_periode: str, nilai: Sequence[tuple[str, float]], satuan: str, desimal: int,
    status: str = "tetap",
) -> str:  # fmt: skip
    """One indicator beside another place: "…: Provinsi Kalimantan Timur 6,11 % pada 2023; Indonesia 9,36 %."."""
    bagian = [f"{tempat} {dengan_satuan(x, satuan, desimal)}" for tempat, x in nilai]
    isi = "; ".join((f"{bagian[0]} pada {periode(kode_periode)}", *bagian[1:]))
    return tandai(f"{nama}: {isi}.", status)


def _kurang(n_kurang: int, jenis: tuple[int, int] | None, kata: str = "") -> tuple[str, ...]:
    """What a sum over types lacks: areas with some types only, else the types of the one area."""
    if n_kurang:
        return (wilayah_kurang(n_kurang),)
    return (f"{jenis_kurang(*jenis)}{kata}",) if jenis and jenis[0] < jenis[1] else ()


def terlayani(
    layanan: str, terlayani: int, butuh: int, porsi: float | None, kode_periode: str, *, contoh: bool = False
) -> str:
    """Served of those who need it: "…: 123 dari 200 jiwa terlayani (61,5 %) pada 2024."; needs 0 says so."""
    if butuh == 0:
        return tandai(f"{layanan}: tidak ada yang membutuhkan pada {periode(kode_periode)}.", "tetap", contoh)
    kurung = f" ({persen(porsi, 1)})" if porsi is not None and butuh >= BASIS_PERSEN else ""
    return tandai(
        f"{layanan}: {angka(terlayani)} dari {angka(butuh)} jiwa terlayani{kurung} "
        f"pada {periode(kode_periode)}.",
        "tetap",
        contoh,
    )


def arah_nilai(selisih: float, polaritas: str, desimal: int = 0) -> str:
    """Verdict "membaik", "memburuk" or "" (netral, or no change as printed); polarity is catalogue data."""
    if polaritas not in ("naik_baik", "turun_baik", "netral"):
        raise KodeTidakDikenal("Polaritas", polaritas, "naik_baik, turun_baik, netral")
    if polaritas == "netral" or bertanda(selisih, desimal)[0] not in "+−":
        return ""
    return "membaik" if (selisih > 0) == (polaritas == "naik_baik") else "memburuk"


def tandai(kalimat: str, status: str = "tetap", contoh: bool = False) -> str:
    """Close a sentence with what it rests on: "(angka sementara)", "[DATA CONTOH]"."""
    if status not in _PENANDA:
        raise KodeTidakDikenal("Status", status, ", ".join(_PENANDA))
    penanda = _PENANDA[status]
    isi = f"{kalimat.removesuffix('.')} ({penanda})." if penanda else kalimat
    return f"{isi} [{DATA_CONTOH}]" if contoh else isi


def _gerak(selisih: float, satuan: str, desimal: int) -> str:
    """Verb and amount: counts bertambah/berkurang, rates and shares naik/turun, else tidak berubah."""
    if bertanda(selisih, desimal)[0] not in "+−":
        return "tidak berubah" if selisih == 0 else "hampir tidak berubah"
    naik, turun = ("bertambah", "berkurang") if satuan in SATUAN_HITUNG else ("naik", "turun")
    besar = angka(abs(selisih), desimal)
    if satuan == "persen":
        return f"{naik if selisih > 0 else turun} {besar} poin persen"
    return f"{naik if selisih > 0 else turun} {dengan_satuan(abs(selisih), satuan, desimal)}"


def _kurung_persen(awal: float, selisih: float, selisih_persen: float | None, satuan: str) -> str:
    """Percent of the first value, only for counts on a base of 20 or more that did change."""
    if selisih_persen is None or selisih == 0 or awal < BASIS_PERSEN or satuan not in SATUAN_HITUNG:
        return ""
    return f" ({bertanda(selisih_persen, 1)}\u00a0%)"


def _lintasan(
    awal: float, akhir: float, selisih: float, satuan: str, desimal: int, dari: str, ke: str
) -> str:
    """Path "dari 310 jiwa (2023) menjadi 334 jiwa (2024)", or one value when both print alike."""
    kiri, kanan = dengan_satuan(awal, satuan, desimal), dengan_satuan(akhir, satuan, desimal)
    if selisih == 0:
        return f"tetap {kanan} ({periode(dari)} dan {periode(ke)})"
    return f"dari {kiri} ({periode(dari)}) menjadi {kanan} ({periode(ke)})"
