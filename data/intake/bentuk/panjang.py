"""The seam for long files: what every column means, from the header and a sample of rows."""

from __future__ import annotations

from collections.abc import Sequence

from data.intake.bentuk.peran import Peran, peran_kolom
from data.intake.model import Nilai


def bentuk_panjang(kepala: Sequence[Nilai], contoh: Sequence[Sequence[Nilai]]) -> list[Peran] | None:
    """The role of every column of a long table (one value a row), None when the table is not of that shape.

    `kepala` is the one header row, `contoh` some of the rows below it. A long table has one value column, whose
    header names the value and no member of a dimension, and at least two label or code columns.
    """
    peran = peran_kolom([[satu] for satu in kepala], contoh)
    nilai = [satu for satu in peran if satu.guna == "nilai"]
    label = [satu for satu in peran if satu.guna in ("label", "kode")]
    if len(nilai) != 1 or nilai[0].nama != "nilai" or len(label) < 2 or not all(satu.nama for satu in label):
        return None
    return peran
