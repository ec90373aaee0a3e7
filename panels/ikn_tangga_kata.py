"""The evidence ladder in words: names of the rungs, verdicts, reasons, and the sentences under the table."""

from __future__ import annotations

from panels.ikn_migrasi import rentang
from panels.ikn_tangga_pilih import Anak
from panels.jenis_info import Jenis
from queries import Row
from words import label
from words.format import angka, bertanda, periode

# rung -> its name and unit ("": that of the type)
NAMA = {
    1: ("Penduduk terdaftar", "jiwa"),
    2: ("Pendatang tercatat", "jiwa"),
    3: ("Orang telantar", "kejadian"),
    4: ("Beban layanan (SPM gepeng)", "jiwa"),
    5: ("PMKS terdata: {}", ""),
}
# rung -> how often its data come when all reports arrive (domain §4, §6.5)
IRAMA = {1: "tiap semester", 2: "tiap bulan", 3: "tiap bulan", 4: "tiap triwulan", 5: "tiap tahun"}
GERAK = {
    "naik": "jelas naik",
    "turun": "jelas turun",
    "belum_terlihat": "belum terlihat",
    "belum_pasti": "belum dapat dipastikan",
    "contoh": "data contoh, bukan bukti",
}
SEBAB = {
    "tidak_ada": "data tidak tersedia",
    "satu_titik": "baru satu titik",
    "sebagian": "belum semua wilayahnya melapor",
    "putus_deret": "putus deret",
    "kumulatif": "deret kumulatif",
    "sebelum_ikn": "titik terakhir sebelum 2022",
    "disamarkan": "disamarkan",
    "belum_dilaporkan": "belum dilaporkan",
    "tidak_tersedia": "data tidak tersedia",
    "peka": "hanya tampil menurut lingkar dan provinsi",
}
CARA = (
    "Tiap anak tangga membandingkan dua titik terakhir yang sebanding (rentang bulan sama, semua wilayahnya "
    "melapor); titik resmi didahulukan. Jelas berarti selang 95 % selisihnya tidak memuat nol. Beban layanan: yang "
    "terlayani SPM gelandangan dan pengemis di luar panti."
)
URUTAN = "Anak tangga yang bergerak bersamaan atau berurutan bukan bukti sebab-akibat."
SINGGAH = "Hari hunian rumah singgah belum tersedia; bila ada, ia mendahului angka tahunan PMKS."


def gabung(notes: tuple[str, ...]) -> tuple[str, ...]:
    """Notes as one paragraph: above a table each paragraph pushes the numbers down."""
    return (" ".join(notes),) if notes else ()


def nama(one: Anak, info: Jenis) -> str:
    """Name of a rung: "Pendatang tercatat", "PMKS terdata: Pengemis"."""
    return NAMA[one.nomor][0].format(info.nama)


def satuan(one: Anak, info: Jenis) -> str:
    """Unit of a rung's numbers."""
    return NAMA[one.nomor][1] or info.satuan


def kapan(row: Row) -> str:
    """Period of a point: "2024", "Semester I 2025", "Jan–Apr 2025"."""
    return rentang(row) if "/" in row["periode"] else periode(row["periode"])


def gerak(one: Anak) -> str:
    """Verdict with its reason: "jelas naik", "belum dapat dipastikan: baru satu titik"."""
    return f"{GERAK[one.gerak]}: {SEBAB[one.sebab]}" if one.sebab else GERAK[one.gerak]


def kalimat(rungs: tuple[Anak, ...], info: Jenis, name: str) -> tuple[str, ...]:
    """First how many rungs can speak at all, then each verdict with its rungs; contoh apart from everything."""
    n = sum(one.resmi for one in rungs)
    first = (
        f"{name}: {angka(n)} dari {angka(len(rungs))} anak tangga memiliki dua titik resmi yang sebanding."
    )
    groups = [(code, [one for one in rungs if one.gerak == code]) for code in GERAK]
    told = (_kelompok(code, own, info) for code, own in groups if own)
    return (first, *told)


def _kelompok(code: str, own: list[Anak], info: Jenis) -> str:
    named = "; ".join(_sebut(one, info) for one in own)
    if code == "contoh":
        return f"Berdiri di atas data contoh dan bukan bukti: {named}. [{label.DATA_CONTOH}]"
    return f"{GERAK[code].capitalize()}: {named}."


def _sebut(one: Anak, info: Jenis) -> str:
    name = nama(one, info)
    name = name[0].lower() + name[1:] if one.nomor != 5 else name
    if one.gerak == "contoh":
        return name
    if not (one.beda and one.sebelum and one.terakhir):
        return f"{name} ({SEBAB[one.sebab]})"
    why = f", {SEBAB[one.sebab]}" if one.sebab else ""
    span = f"{kapan(one.sebelum)} ke {kapan(one.terakhir)}"
    return f"{name} ({bertanda(one.beda.selisih)} {satuan(one, info)}, {span}{why})"
