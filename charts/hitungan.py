"""What one cell of a matrix is computed from (part of the panel spec, charts.spec)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Hitungan:
    """The numbers behind a cell whose table has no column for them (a matrix): XLSX puts them on a sheet of their own.

    rasio: a / b * faktor; selisih: a - b; selisih_persen: (a - b) / b * 100; banding_porsi: (a / b) / (c / d).
    """

    jenis: Literal["rasio", "selisih", "selisih_persen", "banding_porsi"]
    masukan: tuple[tuple[str, float], ...]  # (name, number), in the order a, b, c, d
    faktor: float = 1.0
