"""Every page query through the engine (uncached) against the same SQL in a bare DuckDB connection.

Both sides read the same files through the same tables and views and hand back a frame; only Serambi's engine
(edition check, schema choice, cursor per question) differs. Asked on the shipped edition and on the load
edition, in turn, so that other work on the machine hits both alike.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import duckdb
import pandas as pd

from bench import kubus, laporan
from data.edisi import Edisi
from data.snapshot import current
from queries import engine as mesin
from queries.engine import FOLDER, IN_MEMORY_BYTES, STORED_VIEWS, VIEWS, Konteks, _view_sql, opened, sql

KALI_BATAS, P95_BATAS = 2.0, 300.0
# Plain series are asked of yearly periods; on the monthly edition the same SQL is asked of its months. Questions
# that compare years (windows before and after IKN) are asked as they stand and find none there.
DERET = ("riwayat_terlayani", "riwayat", "ikn_seri")
TAHUNAN = re.compile(r"(length\((?:rekap\.)?periode\)) = 4")
BEDA_BULAN = ("perubahan", "perubahan_jenis")  # two periods, where other questions take years
BULAN_BEDA = ("2024-05", "2025-05")
DITOLAK_BESAR = ("mutu_sel",)  # whole tables, which panels.mutu_beda refuses of an edition this large
JENIS = ("PMKS-09", "SEMUA-26", "PILAR-REHSOS", "SPM-ANAK")
DIMENSI = ("jenis", "pilar", "spm", "pas")


@dataclass(frozen=True)
class Medan:
    """An edition with the values its pages send."""

    nama: str
    konteks: Konteks
    nilai: dict[str, Any]
    bulanan: bool


@dataclass(frozen=True)
class Tanya:
    """One question: query name, its parameters, the SQL text that both sides run."""

    nama: str
    teks: str
    isian: dict[str, Any]


@dataclass(frozen=True)
class Ukur:
    """Times of one question in ms; `cpu` is the engine's CPU over all threads, which other work disturbs less."""

    tanya: Tanya
    cpu: float
    mesin: tuple[float, ...]
    telanjang: tuple[float, ...]
    baris: int

    @property
    def kali(self) -> float:
        """How often slower the engine is: a real cost shows in the medians and in the least disturbed runs alike."""
        sisi = ((statistics.median(x), min(x)) for x in (self.mesin, self.telanjang))
        return min(a / b for a, b in zip(*sisi))


def medan_bawaan() -> Medan:
    """The shipped edition as its pages ask."""
    nilai = {"periode": "2024", "awal": "2023", "akhir": "2024", "tahun": 2024}
    return _medan_tempat("edisi bawaan", Konteks(current()), nilai, False)


def medan_kubus(ukuran: kubus.Ukuran) -> Medan:
    """The load edition, months in place of years."""
    nilai = {"periode": ukuran.periode[-8], "awal": "2016", "akhir": "2025", "tahun": 2025}
    return _medan_tempat("kubus", Konteks(kubus.EDISI), nilai, True)


def _medan_tempat(nama: str, konteks: Konteks, nilai: dict[str, Any], bulanan: bool) -> Medan:
    """Add the places: an area from the catalogue, and the province."""
    daerah, provinsi_ = mesin.rows("wilayah_daftar", konteks), mesin.rows("provinsi", konteks)
    tempat = {"wilayah": daerah[1]["kode_wilayah"], "kode_wilayah": provinsi_[0]["kode_wilayah"]}
    tempat["sel"] = [f"{nilai['tahun']} {satu['kode_wilayah']}" for satu in daerah[:2]]
    tempat["setara"] = [satu["kode_wilayah"] for satu in daerah[:2]]
    tempat["kunci"] = [f"{satu['kode_wilayah']}|{nilai['tahun']}|SEMUA-26" for satu in daerah[:2]]
    tempat["sampai"] = nilai["tahun"]
    return Medan(nama, konteks, nilai | tempat | {"indikator": "persen_penduduk_miskin_p0"}, bulanan)


UMUM = {
    "ukuran": "terdata", "satuan": "jiwa", "jenis_kelamin": "total", "dasar": "dukcapil", "arah": "datang",
    "tabel": "pmks", "kelompok": "SEMUA", "tema": "sdm", "layanan": "SPM-ANAK", "kewenangan": "kab_kota",
    "tahun_awal": 2021, "tahun_akhir": 2025, "acuan": "2026-01-31",
    "basis": 20,
}  # fmt: skip


def tanya(medan: Medan) -> list[Tanya]:
    """Every query file with each parameter set that its pages send. Raises KeyError for a new parameter."""
    hasil = []
    for nama in sorted(satu.stem for satu in FOLDER.glob("*.sql")):
        if medan.bulanan and nama in DITOLAK_BESAR:
            continue
        teks = TAHUNAN.sub(r"\1 = 7", sql(nama)) if medan.bulanan and nama in DERET else sql(nama)
        badan = "\n".join(satu for satu in teks.splitlines() if not satu.startswith("--"))
        perlu = sorted(set(re.findall(r"\$(\w+)", badan)))
        bulan = medan.bulanan and nama in BEDA_BULAN
        beda = {"awal": BULAN_BEDA[0], "akhir": BULAN_BEDA[1]} if bulan else {}
        for lebih in _ragam(perlu):
            hasil.append(Tanya(nama, teks, {p: (UMUM | medan.nilai | beda | lebih)[p] for p in perlu}))
    return hasil


def _ragam(perlu: list[str]) -> list[dict[str, str]]:
    for nama, nilai in (("jenis", JENIS), ("dimensi", DIMENSI)):
        if nama in perlu:
            return [{nama: satu} for satu in nilai]
    return [{}]


def telanjang(edisi: Edisi) -> duckdb.DuckDBPyConnection:
    """A plain connection over the edition's files with the same tables and views."""
    con = duckdb.connect(config={"threads": 2})
    for file in sorted(edisi.path.glob("*.parquet")):
        macam = "table" if file.stat().st_size < IN_MEMORY_BYTES else "view"
        con.execute(f"create {macam} {file.stem} as select * from read_parquet('{file}')")
    for nama in VIEWS:
        macam = "table" if nama in STORED_VIEWS else "view"
        con.execute(f"create {macam} {nama} as {_view_sql(nama)}")
    return con


def ukur(satu: Tanya, konteks: Konteks, con: duckdb.DuckDBPyConnection, ulang: int) -> Ukur:
    """Time one question on both sides in turn, after one warm-up each."""
    sisi: tuple[Callable[[], Any], Callable[[], Any]] = (
        lambda: _lewat_mesin(satu, konteks),
        lambda: con.execute(satu.teks, satu.isian).df(),
    )
    baris = len(sisi[0]())
    sisi[1]()
    waktu: tuple[list[float], list[float]] = ([], [])
    cpu = []
    for _ in range(ulang):
        for catat, tanya_ in zip(waktu, sisi):
            mulai, cpu_mulai = time.perf_counter(), time.process_time()
            tanya_()
            catat.append((time.perf_counter() - mulai) * 1000)
            cpu.append((time.process_time() - cpu_mulai) * 1000)
    return Ukur(satu, statistics.median(cpu[::2]), tuple(waktu[0]), tuple(waktu[1]), baris)


def _lewat_mesin(satu: Tanya, konteks: Konteks) -> pd.DataFrame:
    if satu.teks == sql(satu.nama):
        return mesin.execute(satu.nama, konteks, **satu.isian)
    with patch.object(mesin, "sql", lambda _nama: satu.teks):
        return mesin.execute(satu.nama, konteks, **satu.isian)


def jalankan(ukuran: kubus.Ukuran = kubus.PENUH, ulang: int = 7) -> list[dict[str, Any]]:
    """Measure both editions; returns the targets."""
    rumah = kubus.siapkan(ukuran)
    hasil = {"edisi bawaan": _medan(medan_bawaan(), ulang)}
    with kubus.dipakai(rumah):
        hasil["kubus"] = _medan(medan_kubus(ukuran), ulang)
    tujuan = [_sasaran_kali(nama, diukur) for nama, diukur in hasil.items()]
    semua = [ms for satu in hasil["kubus"] for ms in satu.mesin]
    tujuan.append(laporan.sasaran("kubus: p95 kueri halaman", laporan.persentil(semua, 95), P95_BATAS, "ms"))
    laporan.tabel_sasaran(f"Kueri ({ukuran.baris:,} baris pada kubus)".replace(",", "."), tujuan)
    rinci = {nama: [_rinci(satu) for satu in diukur] for nama, diukur in hasil.items()}
    laporan.simpan("kueri", {"sasaran": tujuan, "baris_kubus": ukuran.baris, "rinci": rinci})
    return tujuan


def _medan(medan: Medan, ulang: int) -> list[Ukur]:
    con = telanjang(opened(medan.konteks.edisi))
    try:
        diukur = [ukur(satu, medan.konteks, con, ulang) for satu in tanya(medan)]
    finally:
        con.close()
    kepala = ("kueri", "isian", "baris", "mesin ms", "CPU ms", "telanjang ms", "kali")
    urut = sorted(diukur, key=lambda satu: -statistics.median(satu.mesin))
    isi = [
        (r["kueri"], r["isian"], r["baris"], r["mesin_ms"], r["mesin_cpu_ms"], r["telanjang_ms"], r["kali"])
        for r in map(_rinci, urut)
    ]
    laporan.tabel(f"Kueri pada {medan.nama}", kepala, isi)
    return diukur


def _sasaran_kali(nama: str, diukur: list[Ukur]) -> dict[str, Any]:
    terburuk = max(diukur, key=lambda satu: satu.kali)
    return laporan.sasaran(
        f"{nama}: kali terburuk ({terburuk.tanya.nama})", terburuk.kali, KALI_BATAS, "kali"
    )


def _rinci(satu: Ukur) -> dict[str, Any]:
    pembeda = ("jenis", "dimensi")
    isian = " ".join(str(satu.tanya.isian[p]) for p in pembeda if p in satu.tanya.isian)
    mesin_ms, telanjang_ms = statistics.median(satu.mesin), statistics.median(satu.telanjang)
    return {
        "kueri": satu.tanya.nama,
        "isian": isian,
        "baris": satu.baris,
        "mesin_ms": mesin_ms,
        "mesin_p95_ms": laporan.persentil(satu.mesin, 95),
        "mesin_cpu_ms": satu.cpu,
        "telanjang_ms": telanjang_ms,
        "kali": satu.kali,
    }


if __name__ == "__main__":
    jalankan()
