"""What each published table offers to a pivot: its axes by kind, its key columns, its measures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

WAKTU = ("tahun", "semester", "triwulan", "bulan")
BENTUK = {
    "tahun": re.compile(r"\d{4}"),
    "semester": re.compile(r"\d{4}-S[12]"),
    "triwulan": re.compile(r"\d{4}-TW[1-4]"),
    "bulan": re.compile(r"\d{4}-(0[1-9]|1[0-2])"),
}
# What happens in a span is added up over spans; what stands at a moment never is.
ALIRAN = frozenset({"kasus_baru", "kejadian", "keluar"})
UBAH = frozenset({"selisih", "persen_ubah"})
PORSI = frozenset({"porsi_baris", "porsi_kolom", "porsi_total"})
# measures that pair two ukuran: what is needed, what of it is served
PASANGAN = {"pmks": ("terdata", "tertangani"), "spm": ("butuh", "terlayani")}
BERPASANGAN = frozenset({"terlayani", "capaian", "belum"})
ORANG = ("jiwa", "orang")  # units that can be set against a population
BASIS = 20  # no percent on a smaller base


@dataclass(frozen=True, slots=True)
class Tabel:
    """Axes by kind; `tetap` maps an axis whose members are never summed to its column, with the default code."""

    kode: str
    wilayah: tuple[str, ...]
    jenis: tuple[str, ...]
    tetap: Mapping[str, tuple[str, str]]
    ukur: tuple[str, ...]
    bersarang: bool = True  # areas and types may be summed

    @property
    def kunci(self) -> tuple[str, ...]:
        """Key columns of a cell in SQL."""
        jenis = ("golongan",) if self.jenis else ()
        return ("tempat", *jenis, "waktu", *(kolom for kolom, _ in self.tetap.values()))

    def golongan(self, sumbu: str) -> str:
        """Kind of an axis: wilayah, jenis, waktu, tetap; '' when the table has no such axis."""
        if sumbu in WAKTU:
            return "waktu"
        kinds = {"wilayah": self.wilayah, "jenis": self.jenis, "tetap": tuple(self.tetap)}
        return next((kind for kind, axes in kinds.items() if sumbu in axes), "")


_DAERAH = ("kabkota", "lingkar", "provinsi")
_PORSI = ("porsi_baris", "porsi_kolom", "porsi_total")
_UBAH = ("selisih", "persen_ubah")

TABEL: dict[str, Tabel] = {
    "pmks": Tabel(
        "pmks",
        _DAERAH,
        ("jenis", "pilar", "spm", "pas", "semua_jenis"),
        {"ukuran": ("ukuran", "terdata"), "kelamin": ("jenis_kelamin", "total")},
        ("jumlah", "angka", "selang", *_PORSI, "terlayani", "belum", *_UBAH),
    ),
    "spm": Tabel(
        "spm",
        _DAERAH,
        (),
        {
            "layanan": ("layanan", ""),
            "kewenangan": ("kewenangan", "kab_kota"),
            "ukuran": ("ukuran", "butuh"),
        },
        ("jumlah", "capaian", "selang", "belum", *_PORSI, *_UBAH),
    ),
    "psks": Tabel("psks", _DAERAH, ("jenis_psks",), {}, ("jumlah", "angka", "selang", *_PORSI, *_UBAH)),
    "penduduk": Tabel(
        "penduduk",
        _DAERAH,
        (),
        {"dasar": ("dasar", "dukcapil"), "kelamin": ("jenis_kelamin", "total")},
        ("jumlah", *_PORSI, *_UBAH),
    ),
    "migrasi": Tabel(
        "migrasi",
        _DAERAH,
        (),
        {"arah": ("arah", "datang")},
        ("jumlah", "neto", "angka", "selang", *_PORSI, *_UBAH),
    ),
    "konteks": Tabel(
        "konteks",
        ("kabkota", "provinsi", "nasional"),
        (),
        {"indikator": ("indikator", ""), "rincian": ("rincian", "")},
        ("jumlah", *_UBAH),
        bersarang=False,
    ),
}


def bentuk(periode: str) -> str:
    """The axis of time that a period belongs to; '' for a span of its own ("2018-01/2018-11")."""
    return next((axis for axis, shape in BENTUK.items() if shape.fullmatch(periode)), "")


def akhir_bulan(periode: str) -> int:
    """The last month of a period inside its year."""
    if match := re.search(r"-S([12])$", periode):
        return int(match[1]) * 6
    if match := re.search(r"-TW([1-4])$", periode):
        return int(match[1]) * 3
    return int(periode[-2:]) if "-" in periode else 12
