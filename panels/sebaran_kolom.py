"""Table columns of the PMKS measures, derived ones with their formulas."""

from __future__ import annotations

from charts.spec import Column, Rumus
from panels import nilai
from panels.jenis_info import Jenis


def angka(info: Jenis, base: str) -> tuple[Column, ...]:
    """Count, population of the named base, and the rate over both."""
    return (
        Column("nilai", f"Jumlah ({info.satuan})", numeric=True, jumlah=True),
        Column("penduduk", f"Penduduk ({base})", numeric=True, jumlah=True),
        Column(
            "angka",
            "Angka per 10.000",
            numeric=True,
            desimal=1,
            rumus=Rumus("rasio", "nilai", "penduduk", nilai.PER),
        ),
        Column("selang", "Selang 95 %"),
        Column("status", "Status"),
    )


def perubahan(info: Jenis, start: str, end: str) -> tuple[Column, ...]:
    """Both years over comparable areas, and the difference."""
    return (
        Column("awal", f"{start} ({info.satuan})", numeric=True, jumlah=True),
        Column("akhir", f"{end} ({info.satuan})", numeric=True, jumlah=True),
        Column("selisih", "Selisih", numeric=True, rumus=Rumus("selisih", "akhir", "awal")),
        Column(
            "persen", "Selisih (%)", numeric=True, desimal=1, rumus=Rumus("selisih_persen", "akhir", "awal")
        ),
        Column("sebanding", "Keterbandingan"),
        Column("status", "Status"),
    )


def terlayani(info: Jenis) -> tuple[Column, ...]:
    """Served and recorded, what is left, and the share."""
    return (
        Column("tertangani", f"Tertangani ({info.satuan})", numeric=True, jumlah=True),
        Column("terdata", f"Terdata ({info.satuan})", numeric=True, jumlah=True),
        Column("belum", "Belum tertangani", numeric=True, rumus=Rumus("selisih", "terdata", "tertangani")),
        Column(
            "persen", "Porsi (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "tertangani", "terdata", 100)
        ),
        Column("selang", "Selang 95 %"),
        Column("status", "Status"),
    )
