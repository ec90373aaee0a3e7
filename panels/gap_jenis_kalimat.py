"""Sentences of the gap per type: the largest in people, with who must act; sensitive types never."""

from __future__ import annotations

from collections.abc import Iterable

from queries import Row
from words import gap_jenis as kata
from words.kalimat_rapat import Hal, kesenjangan, nama_kalimat

TERBESAR = 3
SANGAT_SENSITIF = 3


def terbesar(found: Iterable[Row], tahun: str) -> tuple[str, ...]:
    """Return the largest gaps among rows of one place and unit, in people first; () where there is none."""
    ranked = sorted((row for row in found if row["urutan"]), key=lambda row: row["urutan"])
    return tuple(satu(row, tahun) for row in ranked[:TERBESAR])


def satu(row: Row, tahun: str) -> str:
    """Return the sentence of one gap."""
    return kesenjangan(
        Hal(
            nama_kalimat(row["nama"]),
            row["wilayah"],
            row["satuan"],
            jenis=row["jenis"],
            status=row["status"],
            contoh=row["asal"] == "contoh",
        ),
        tahun,
        row["terdata"],
        row["tertangani"],
        row["belum"],
        row["pelaksana"] or kata.pelaksana(row["kewenangan"], row["bunyi"]),
        persen=row["persen"],
        n=row["n_wilayah"],
        total=row["n_total"] if row["tingkat"] == "provinsi" else 1,
    )


def tanpa_kesenjangan(found: Iterable[Row], tahun: str) -> tuple[str, ...]:
    """Return which types have no gap, and what to do about those whose numbers are missing."""
    kept = tuple(found)
    without = [row for row in kept if row["belum"] is None]
    if not without:
        return ()
    missing = any(row["alasan"] != "disamarkan" for row in without)
    names = tuple(row["nama_pendek"] for row in without if row["tingkat_sensitif"] < SANGAT_SENSITIF)
    return (
        kata.tak_terhitung(tahun, names, len(without), len(kept)),
        *((kata.lakukan(tahun),) if missing else ()),
    )
