"""Pivots past the kept answers, warm: on the shipped edition and on the load edition of 29 million rows.

What a planner asks most (the last position of a year, a month, a change, a rate, a share), and apart from it a flow
that is added up over twelve months of every area and type: it must read all of them.
"""

from __future__ import annotations

import statistics
import time
from typing import Any

from bench import kubus, laporan
from data.snapshot import current
from queries import Konteks, pivot
from queries.pivot import Spesifikasi

ULANG = 7
BATAS_BAWAAN, BATAS_KUBUS = 100.0, 500.0

BAWAAN = {
    "wilayah × tahun": Spesifikasi(kolom=("tahun",)),
    "jenis × wilayah": Spesifikasi(baris=("jenis",), kolom=("kabkota",)),
    "lingkar, wilayah × jenis kelamin": Spesifikasi(baris=("lingkar", "kabkota"), kolom=("kelamin",)),
    "angka: jenis × wilayah": Spesifikasi(baris=("jenis",), kolom=("kabkota",), ukur="angka"),
    "porsi: jenis × lingkar": Spesifikasi(baris=("jenis",), kolom=("lingkar",), ukur="porsi_kolom"),
    "tertangani: jenis × tahun": Spesifikasi(baris=("jenis",), kolom=("tahun",), ukur="terlayani"),
    "selisih: wilayah × jenis": Spesifikasi(kolom=("jenis",), ukur="selisih"),
    "SPM: wilayah × layanan": Spesifikasi(tabel="spm", kolom=("layanan",), ukur="capaian"),
    "PSKS: wilayah × tahun": Spesifikasi(tabel="psks", kolom=("tahun",)),
    "migrasi neto: wilayah × tahun": Spesifikasi(tabel="migrasi", kolom=("tahun",), ukur="neto"),
    "kemiskinan: wilayah × tahun": Spesifikasi(tabel="konteks", kolom=("tahun",)),
}
KUBUS = {
    "lingkar × tahun": Spesifikasi(baris=("lingkar",), kolom=("tahun",)),
    "pilar × tahun": Spesifikasi(baris=("pilar",), kolom=("tahun",)),
    "wilayah (514) × tahun terakhir": Spesifikasi(),
    "wilayah (514) × pilar": Spesifikasi(kolom=("pilar",)),
    "jenis × lingkar, satu bulan": Spesifikasi(
        baris=("jenis",), kolom=("lingkar",), saring=(("bulan", ("2025-05",)),)
    ),
    "angka: wilayah (514)": Spesifikasi(ukur="angka", penduduk="dukcapil"),
    "tertangani: jenis × lingkar": Spesifikasi(baris=("jenis",), kolom=("lingkar",), ukur="terlayani"),
    "selisih: jenis × lingkar": Spesifikasi(
        baris=("jenis",), kolom=("lingkar",), ukur="selisih", dari="2024-05", ke="2025-05"
    ),
}
ALIRAN = {
    "kasus baru setahun × lingkar": Spesifikasi(
        baris=("lingkar",), saring=(("ukuran", ("kasus_baru",)), ("tahun", ("2025",)))
    ),
}


def ukur(spek: Spesifikasi, konteks: Konteks, ulang: int) -> tuple[list[float], float, int]:
    """Wall times in ms after one warm-up, median CPU time in ms, number of cells."""
    sel = pivot.hitung(spek, konteks).n_sel
    dinding, cpu = [], []
    for _ in range(ulang):
        mulai, cpu_mulai = time.perf_counter(), time.process_time()
        pivot.hitung(spek, konteks)
        dinding.append((time.perf_counter() - mulai) * 1000)
        cpu.append((time.process_time() - cpu_mulai) * 1000)
    return dinding, statistics.median(cpu), sel


def jalankan(ukuran: kubus.Ukuran = kubus.PENUH, ulang: int = ULANG) -> list[dict[str, Any]]:
    """Measure both editions; returns the targets."""
    hasil = {"edisi bawaan": _medan("edisi bawaan", BAWAAN, Konteks(current()), ulang)}
    with kubus.dipakai(kubus.siapkan(ukuran)):
        konteks = Konteks(kubus.EDISI)
        hasil["kubus"] = _medan("kubus", KUBUS, konteks, ulang)
        hasil["kubus aliran"] = _medan("kubus, aliran", ALIRAN, konteks, ulang)
    batas = {"edisi bawaan": BATAS_BAWAAN}
    tujuan = [
        laporan.sasaran(
            f"silang {nama}: terlama (median)",
            max(satu["median_ms"] for satu in isi),
            batas.get(nama, BATAS_KUBUS),
            "ms",
        )
        for nama, isi in hasil.items()
    ]
    laporan.tabel_sasaran("Tabel silang", tujuan)
    laporan.simpan("pivot", {"sasaran": tujuan, "baris_kubus": ukuran.baris, "rinci": hasil})
    return tujuan


def _medan(judul: str, daftar: dict[str, Spesifikasi], konteks: Konteks, ulang: int) -> list[dict[str, Any]]:
    baris = []
    for nama, spek in daftar.items():
        dinding, cpu, sel = ukur(spek, konteks, ulang)
        baris.append(
            {
                "silang": nama,
                "sel": sel,
                "median_ms": statistics.median(dinding),
                "p95_ms": laporan.persentil(dinding, 95),
                "cpu_ms": cpu,
            }
        )
    laporan.tabel(f"Tabel silang pada {judul}", tuple(baris[0]), [tuple(satu.values()) for satu in baris])
    return baris


if __name__ == "__main__":
    jalankan()
