"""Location quotient: is a type's share in an area above its share in the province ("porsi di atas provinsi")?

P. Sargant Florence, Investment, Location, and Size of Plant, Cambridge 1948; LQ = (a/b) / (A/B).
It compares composition, not frequency: an area with few cases of everything still has LQs around one.
"""

from __future__ import annotations

from dataclasses import dataclass

from stats.rasio import porsi
from words.galat import BilanganTakSah, PembagiNol


@dataclass(frozen=True, slots=True)
class Porsi:
    """Shares in percent and their quotient; `selisih` in poin persen (area − province)."""

    wilayah: float
    provinsi: float
    lq: float
    selisih: float


def lq(jenis_wilayah: float, total_wilayah: float, jenis_provinsi: float, total_provinsi: float) -> Porsi:
    """Location quotient of one type in one area.

    All four are counts of one unit and one asal; the province total covers the same areas and types as its
    parts. Raises PembagiNol when a total or the type's province count is zero, BilanganTakSah when an area
    has more than the province.
    """
    if jenis_wilayah > jenis_provinsi or total_wilayah > total_provinsi:
        raise BilanganTakSah("jumlah wilayah melebihi jumlah provinsi")
    wilayah, provinsi = porsi(jenis_wilayah, total_wilayah), porsi(jenis_provinsi, total_provinsi)
    if provinsi == 0:
        raise PembagiNol("porsi provinsi")
    return Porsi(wilayah, provinsi, wilayah / provinsi, wilayah - provinsi)
