"""What must be told beside a pivot: notes by the engine's codes, and why cells hold no number."""

from __future__ import annotations

from collections.abc import Sequence

from words.catatan import KUMULATIF, hitung_ganda
from words.format import angka
from words.galat import KodeTidakDikenal

# why a cell holds no number; {n} cells of the table
ALASAN: dict[str, str] = {
    "belum_berlaku": "wilayahnya belum dibentuk pada periode itu",
    "beda_asal": "memuat data resmi dan data contoh sekaligus; keduanya tidak pernah digabung",
    "belum_lengkap": "ada bulan yang belum dilaporkan",
    "cakupan_kurang": "tidak semua wilayah di dalamnya melapor",
    "tanpa_dasar": "penduduk dasar yang dipilih tidak mencakupnya",
    "putus_deret": "definisinya berubah di antara kedua periode (putus deret)",
    "tidak_ada_awal": "tidak ada angka pada periode awal",
    "tidak_ada_akhir": "tidak ada angka pada periode akhir",
    "beda_bulan": "bulan acuan kedua periode berbeda",
    "basis_kecil": "pembaginya di bawah 20",
    "kumulatif": "angkanya menumpuk dari waktu ke waktu, sehingga tidak dijumlahkan",
    "nol_pembagi": "pembaginya nol",
    "beda_cakupan": "kedua angka pembentuknya mencakup wilayah atau jenis yang berbeda",
}
SEBAGIAN = (
    "Dalam kurung di belakang angka, misalnya (9/10): banyaknya wilayah yang angkanya ada, dari semua wilayah "
    "di dalamnya."
)
HAMPIR = "°"  # few types are missing, as on the pages of one type
JENIS_HAMPIR = (
    f"Tanda {HAMPIR}: sedikit jenis belum dilaporkan pengirimnya (paling sedikit 85\u00a0% jenisnya ada); "
    "jumlah yang memuat angka itu ikut kurang."
)
JENIS_SEBAGIAN = (
    "Dalam kurung dengan kata jenis, misalnya (1/23 jenis): angka itu hanya memuat jenis yang dilaporkan "
    "pengirimnya, sehingga tidak sebanding dengan angka yang lengkap dan selnya tidak diberi warna."
)
JENIS_LAIN = "jenis lain"  # only types that are usually counted in another unit
# codes of queries.pivot_catatan; why cells are empty is told with their number by `alasan`
CATATAN: dict[str, str] = {
    "satuan_lain": "Yang dicatat dalam satuan lain tidak termasuk: satuan yang berbeda tidak pernah dijumlahkan.",
    "menurut_jenis": hitung_ganda(),
    "tumpang_tindih": (
        "Beberapa jenis berada dalam lebih dari satu kelompok; pada jumlah keseluruhan tiap jenis dihitung sekali, "
        "jadi jumlahnya dapat lebih kecil daripada penjumlahan kelompok."
    ),
    "gabungan": "Baris gabungan: pengirimnya menyatukan beberapa jenis; angkanya berdiri di samping jenis.",
    "posisi_terakhir": "Jumlah pada arah waktu adalah posisi terakhir: posisi tidak dijumlahkan antarwaktu.",
    "kumulatif": KUMULATIF,
    "sebanding": "Perubahan hanya membandingkan wilayah dan jenis yang ada pada kedua waktu.",
    "provinsi_terbit": "Angka keseluruhan adalah angka provinsi seperti diterbitkan, bukan penjumlahan wilayah.",
    "antarwilayah": "Jumlah beberapa wilayah memuat juga perpindahan antarwilayah di dalamnya.",
    "tanpa_total": "Sebagian jumlah tidak ditampilkan, karena anggotanya tidak boleh dijumlahkan.",
    "sebagian": SEBAGIAN,
    "jenis_sebagian": JENIS_SEBAGIAN,
    "disamarkan": (
        "Tanda *: disamarkan demi pelindungan data pribadi; jumlah yang memuatnya dan tidak terbit sendiri ikut "
        "disamarkan."
    ),
}
GANDA_PSKS = "Jumlah menurut jenis PSKS: satu orang dapat tercatat pada lebih dari satu jenis, jadi bukan jumlah orang."
TERSENDIRI = frozenset({"contoh", "dua_asal"})  # told by the stamp, and by the note that names the columns


def catatan(kode: str, tabel: str = "pmks") -> str:
    """A note of the engine in words; "" for what is told in another way. Raises KodeTidakDikenal."""
    if kode == "menurut_jenis" and tabel == "psks":
        return GANDA_PSKS
    if kode in CATATAN:
        return CATATAN[kode]
    if kode in TERSENDIRI or kode in ALASAN:
        return ""
    raise KodeTidakDikenal("Catatan tabel silang", kode, ", ".join(CATATAN))


def jenis_sebagian(n: int, total: int) -> str:
    """The mark in a cell whose sum lacks types: "22/23 jenis"."""
    return f"{angka(n)}/{angka(total)} jenis" if n else JENIS_LAIN


def satuan_lain(n: int, satuan: Sequence[str]) -> str:
    """How many types another unit counts, and how to see them."""
    return (
        f"{angka(n)} jenis lain dicatat dalam {', '.join(satuan)} dan tidak dijumlahkan dengan jenis di sini. "
        "Untuk melihatnya, ganti Satuan."
    )


def alasan(kode: str, n: int) -> str:
    """One note for all cells that lack a number for one reason. Raises KodeTidakDikenal."""
    if kode not in ALASAN:
        raise KodeTidakDikenal("Alasan sel kosong", kode, ", ".join(ALASAN))
    return f"{angka(n)} sel tanpa angka: {ALASAN[kode]}."
