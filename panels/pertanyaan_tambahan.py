"""Statements that were added to the Buku Angka, as rows like those of the edition, so that one rule reads both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from queries import Konteks, Row, rows


def tempat(konteks: Konteks) -> dict[str, str]:
    """Areas that a statement may speak of: the province, what overlays it, then kabupaten and kota."""
    daerah = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    lain = {
        row["kode_wilayah"]: row["nama_wilayah"]
        for row in rows("pernyataan_daftar", konteks)
        if row["nama_wilayah"] and row["kode_wilayah"] not in daerah
    }
    return {row["kode_wilayah"]: row["nama"] for row in rows("provinsi", konteks)} | lain | daerah


def baris(tambahan: Iterable[Mapping[str, Any]], konteks: Konteks) -> tuple[Row, ...]:
    """Rows like those of `pernyataan_daftar`, each with `id`."""
    nama, katalog = tempat(konteks), rows("pernyataan_daftar", konteks)
    dikenal = rows("sumber_daftar", konteks)
    return tuple(
        {
            **satu,
            "nama_wilayah": nama.get(satu["kode_wilayah"]),
            "penerbit": satu["sumber"],
            "sumber_id": _sumber(satu, dikenal) or _ulangan(satu, katalog),
        }
        for satu in tambahan
    )


def _sumber(satu: Mapping[str, Any], dikenal: Iterable[Row]) -> str:
    """The source of the edition that the text names by its id or address; a number of it cannot confirm itself."""
    kata = satu["sumber"].split()
    return next((row["sumber_id"] for row in dikenal if row["sumber_id"] in kata or row["url"] in kata), "")


def _ulangan(satu: Mapping[str, Any], katalog: Iterable[Row]) -> str:
    """The source of a statement of the catalogue that this one repeats: same area, number and unit."""
    kunci = ("kode_wilayah", "angka", "satuan")
    return next((row["sumber_id"] for row in katalog if all(row[k] == satu[k] for k in kunci)), "")
