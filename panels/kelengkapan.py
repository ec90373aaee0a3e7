"""Coverage by type: how many of the types a place reported, and which areas of the province left some out."""

from __future__ import annotations

from collections.abc import Iterable

from queries import Konteks, Row, rows
from words.format import angka


def kelengkapan(konteks: Konteks, periode: str, jenis: str, satuan: str, ukuran: str) -> tuple[Row, ...]:
    """Return the places that reported a roll-up in a unit, each with its reported and its expected types."""
    found = rows("kelengkapan", konteks, periode=periode)
    return tuple(
        row for row in found if (row["jenis"], row["satuan"], row["ukuran"]) == (jenis, satuan, ukuran)
    )


def tidak_lengkap(row: Row) -> bool:
    """Whether a place reported only some of the types."""
    return row["n_jenis"] < row["n_jenis_total"]


def teks_jenis(row: Row) -> str:
    """Return "21 dari 23 jenis"."""
    return f"{angka(row['n_jenis'])} dari {angka(row['n_jenis_total'])} jenis"


def di(found: Iterable[Row], kode_wilayah: str) -> Row | None:
    """Return the row of a place, None where it reported nothing."""
    return next((row for row in found if row["kode_wilayah"] == kode_wilayah), None)


def wilayah_sebagian(found: Iterable[Row]) -> tuple[str, ...]:
    """Return the areas that reported only some of the types, "Bontang (21 dari 23)", in the catalogue's order."""
    return tuple(
        f"{row['nama_pendek']} ({angka(row['n_jenis'])} dari {angka(row['n_jenis_total'])})"
        for row in found
        if row["tingkat"] != "provinsi" and tidak_lengkap(row)
    )


def kalimat_sebagian(found: Iterable[Row]) -> str:
    """Return "belum lengkap menurut jenis: …" of the areas with types left out, "" where there are none."""
    names = wilayah_sebagian(found)
    return f"belum lengkap menurut jenis: {', '.join(names)}" if names else ""


def cakupan_jenis(found: Iterable[Row], kode_wilayah: str, satuan: str) -> str:
    """Return "21 dari 23 jenis yang dihitung dalam jiwa" with the areas that left types out, "" without report."""
    kept = tuple(found)
    own = di(kept, kode_wilayah)
    if own is None:
        return ""
    late = kalimat_sebagian(kept) if own["tingkat"] == "provinsi" else ""
    return "; ".join(part for part in (f"{teks_jenis(own)} yang dihitung dalam {satuan}", late) if part)
