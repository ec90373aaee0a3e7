"""The cells of a pivot as rows that stamps can be made of: origin, status, and what each cell is about."""

from __future__ import annotations

from collections.abc import Iterator

from panels.koreksi import HAL, SEMUA, Di
from panels.silang_sel import gabungan_waktu
from panels.silang_spek import Dibaca
from queries import Row, pivot

# axis -> the field of a row that panels.koreksi knows; other axes of areas and types are roll-ups: anything in them
MEDAN = {
    "kabkota": "kode_wilayah", "tahun": "periode", "semester": "periode", "triwulan": "periode", "bulan": "periode",
    "jenis": "jenis", "jenis_psks": "jenis", "layanan": "layanan", "indikator": "indikator", "arah": "arah",
    "dasar": "dasar",
}  # fmt: skip
HAL_TABEL = {table: field for field, tables in HAL.items() for table in tables}


def baris(dibaca: Dibaca, hasil: pivot.HasilSilang) -> Iterator[Row]:
    """One row per shown number: asal, status, and the fields that its axes and filters fix."""
    fixed = {
        MEDAN[kode]: codes[0]
        for kode, codes in hasil.spek.saring
        if kode in MEDAN and len(codes) == 1 and kode not in hasil.spek.sumbu
    }
    for (i, j), sel in hasil.sel.items():
        codes = hasil.baris[i].kode + hasil.kolom[j].kode
        own = {MEDAN[kode]: code for kode, code in zip(hasil.spek.sumbu, codes) if kode in MEDAN}
        period = (
            {"periode": sel.periode}
            if sel.periode and not gabungan_waktu(sel) and "periode" not in own
            else {}
        )
        yield {
            "asal": sel.asal,
            "status": sel.status if sel.nilai is not None else "tetap",
            **fixed,
            **period,
            **own,
        }


def di(hasil: pivot.HasilSilang) -> Di:
    """What the rows leave open: roll-ups of areas, years and types touch every correction inside them."""
    ends = tuple(one for one in (hasil.spek.dari, hasil.spek.ke) if one)
    return {"kode_wilayah": SEMUA, "periode": ends or SEMUA, HAL_TABEL[hasil.spek.tabel]: SEMUA}
