"""The written list of published margins, and what hiding one of them costs.

The mask protects exactly the tables listed in `MARGIN_TERPUBLIKASI`. A roll-up outside the list that touches
a masked cell is masked by the queries; nothing outside the list is ever published from masked cells.
"""

from dataclasses import dataclass

BATAS_PER_TINGKAT = {1: 0, 2: 5, 3: 10}
"""Sensitivity level -> threshold: a count of 1..batas-1 is hidden (domain.md §5.3); 0 = never primary."""

BATAS_TERKECIL = 5
"""Threshold asked of a complementary cell whose types have none themselves."""


@dataclass(frozen=True)
class Margin:
    """One published margin kind: where it applies and its description for the reader."""

    tabel: str
    wilayah: str
    jenis: str
    keterangan: str


_WILAYAH = {
    "wilayah": "tiap kabupaten/kota",
    "lingkar": "tiap lingkar IKN",
    "provinsi": "provinsi",
}
_JENIS = {
    "jenis": "tiap jenis PMKS",
    "pilar": "tiap pilar",
    "spm": "tiap kelompok layanan SPM",
    "pas": "tiap kelompok PAS",
    "semua": "semua jenis (jumlah kasus menurut jenis)",
}

MARGIN_TERPUBLIKASI: tuple[Margin, ...] = tuple(
    Margin(
        "pmks",
        wilayah,
        jenis,
        f"PMKS: {_WILAYAH[wilayah]} × {_JENIS[jenis]} × laki-laki, perempuan, dan total; "
        "per periode, ukuran, satuan, dan asal data",
    )
    for wilayah in _WILAYAH
    for jenis in _JENIS
) + tuple(
    Margin(
        "spm",
        wilayah,
        "layanan",
        f"SPM sosial: {_WILAYAH[wilayah]} × tiap layanan; butuh dan terlayani per periode dan kewenangan",
    )
    for wilayah in _WILAYAH
)

# Price of hiding one cell, by (wilayah dimension, jenis dimension): (L or P, total). Dear = what a rakor
# needs on screen: province figures, then area totals. Cheap = sex splits and ring figures of single types.
_BIAYA: dict[tuple[str, str], tuple[float, float]] = {
    ("wilayah", "jenis"): (1.0, 6.0),
    ("wilayah", "pilar"): (5.0, 30.0),
    ("wilayah", "spm"): (3.0, 15.0),
    ("wilayah", "pas"): (3.0, 15.0),
    ("wilayah", "semua"): (8.0, 40.0),
    ("lingkar", "jenis"): (1.0, 3.0),
    ("lingkar", "pilar"): (2.5, 10.0),
    ("lingkar", "spm"): (2.0, 6.0),
    ("lingkar", "pas"): (2.0, 6.0),
    ("lingkar", "semua"): (4.0, 15.0),
    ("provinsi", "jenis"): (25.0, 200.0),
    ("provinsi", "pilar"): (50.0, 400.0),
    ("provinsi", "spm"): (40.0, 300.0),
    ("provinsi", "pas"): (40.0, 300.0),
    ("provinsi", "semua"): (60.0, 500.0),
}


def biaya(dimensi_wilayah: str, dimensi_jenis: str, jenis_kelamin: str) -> float:
    """Price of hiding one published cell, in arbitrary units (> 0)."""
    rinci, total = _BIAYA[dimensi_wilayah, dimensi_jenis]
    return total if jenis_kelamin == "total" else rinci
