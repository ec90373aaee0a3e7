"""The SQL box: what a question costs, what the worst ones cost the others, and how much memory they ever hold.

The worst ones are those of tests/queries/kotak/serangan.py, with the limits of the operating system and (as on
Windows) with the memory watch alone.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import statistics
import tempfile
import threading
import time
from typing import Any

from bench import laporan, peladen
from bench.klien import Sesi
from data.snapshot import current
from queries.kotak.antre import Tugas, mulai
from queries.kotak.berkas import folder_kotak
from queries.kotak.jalankan import MEMORI, Permintaan
from queries.kotak.jalankan import jalankan as jalankan_satu
from queries.terbit import tabel_terbit
from tests.queries.kotak.serangan import BEBAN, daftar

BIASA = (
    "select tahun, kode_wilayah, sum(nilai) from pmks where dimensi_jenis = 'jenis' group by all order by all"
)
ABADI = "select max(a) from generate_series(1, 9000000000000000000) as t(a)"
BERAT = "select sum(sqrt(a * b)) from range(1000000) as x(a), range(100000) as y(b)"
LAIN_MS = 1000.0  # the server answers others within a second
MB = 2**20


def jalankan(ulang: int = 20, detik: float = 4.0) -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    with tempfile.TemporaryDirectory() as rumah:
        lama = os.environ.get("SERAMBI_HOME")
        os.environ["SERAMBI_HOME"] = rumah
        try:
            tujuan = [*_tanya(ulang), *_batal(ulang), *_memori(detik), *_lain(ulang)]
        finally:
            os.environ.pop("SERAMBI_HOME")
            os.environ.update({} if lama is None else {"SERAMBI_HOME": lama})
    laporan.tabel_sasaran("Kotak SQL", tujuan)
    laporan.simpan("kotak", {"sasaran": tujuan})
    return tujuan


def _selesai(sql: str, pemilik: str = "bench") -> Tugas:
    tugas = mulai(sql, current(), pemilik=pemilik)
    tugas.tunggu(60)
    return tugas


def _tanya(ulang: int) -> list[dict[str, Any]]:
    """The file, then an ordinary question from the press of the button to the rows."""
    awal = time.perf_counter()
    folder_kotak(current())
    berkas = time.perf_counter() - awal
    lama = []
    for _ in range(ulang):
        awal = time.perf_counter()
        _selesai(BIASA).hasil()
        lama.append((time.perf_counter() - awal) * 1000)
    return [
        laporan.sasaran("berkas edisi disusun (sekali)", berkas, 10.0, "s"),
        laporan.sasaran("pertanyaan biasa, median", statistics.median(lama), 500.0, "ms"),
        laporan.sasaran("pertanyaan biasa, p95", laporan.persentil(lama, 95), 1000.0, "ms"),
    ]


def _batal(ulang: int) -> list[dict[str, Any]]:
    """From "Batalkan" to the end of the process: the next one of the same owner runs then."""
    lama = []
    for _ in range(ulang):
        tugas = mulai(ABADI, current(), pemilik="bench")
        tugas.tunggu(0.4)
        utas = [satu for satu in threading.enumerate() if satu.name == "kotak-sql"]
        awal = time.perf_counter()
        tugas.batal()
        for satu in utas:
            satu.join()
        lama.append((time.perf_counter() - awal) * 1000)
    return [laporan.sasaran("batal sampai proses berakhir, p95", laporan.persentil(lama, 95), 500.0, "ms")]


def _memori(detik: float) -> list[dict[str, Any]]:
    """The most resident memory of every burden, with both layers and with the watch alone."""
    folder, tabel = folder_kotak(current()), tuple(tabel_terbit())
    tujuan, rinci = [], []
    for nama, pagar in (("rlimit dan jaga", True), ("jaga saja (Windows)", False)):
        jawab = {
            sql: jalankan_satu(Permintaan(sql, folder, tabel, 5000, detik, pagar=pagar), lambda: False)
            for sql in daftar(BEBAN)
        }
        rinci += [[nama, sql[:60], satu.akhir, satu.puncak / MB, satu.detik] for sql, satu in jawab.items()]
        puncak = max(satu.puncak for satu in jawab.values()) / MB
        lama = max(satu.detik for satu in jawab.values())
        tujuan += [
            laporan.sasaran(
                f"memori puncak proses, {nama}", puncak, MEMORI / MB * (1 if pagar else 1.5), "MB"
            ),
            laporan.sasaran(f"waktu terlama, {nama}", lama, detik + 2.0, "s"),
        ]
    laporan.tabel("Beban terberat", ("pagar", "perintah", "akhir", "MB", "s"), rinci)
    return tujuan


def _lain(ulang: int) -> list[dict[str, Any]]:
    """Reruns of /peta on a real server, first alone, then while two of the worst questions keep both cores busy."""
    with peladen.serambi() as server:
        sepi = asyncio.run(_ubah(server, ulang))
        berhenti = threading.Event()
        utas = [threading.Thread(target=_sibuk, args=(f"sibuk-{n}", berhenti)) for n in range(2)]
        for satu in utas:
            satu.start()
        time.sleep(1.0)
        try:
            ramai = asyncio.run(_ubah(server, ulang))
        finally:
            berhenti.set()
            for satu in utas:
                satu.join()
    sibuk = "peta berubah, dua perintah terberat berjalan"
    return [
        laporan.sasaran("peta berubah, kotak sepi, p95", laporan.persentil(sepi, 95), LAIN_MS, "ms"),
        laporan.sasaran(f"{sibuk}, p95", laporan.persentil(ramai, 95), LAIN_MS, "ms"),
        laporan.sasaran(f"{sibuk}, terlama", max(ramai), LAIN_MS, "ms"),
    ]


def _sibuk(pemilik: str, berhenti: threading.Event) -> None:
    while not berhenti.is_set():
        tugas = mulai(BERAT, current(), pemilik=pemilik)
        while not tugas.tunggu(0.2).berakhir and not berhenti.is_set():
            pass
        tugas.batal()


async def _ubah(server: peladen.Peladen, ulang: int) -> list[float]:
    async with Sesi(server.port, "peta") as sesi:
        await sesi.buka()
        opsi = sesi.sekitar("Tahun", 5)
        for satu in opsi:
            await sesi.ubah("Tahun", satu)
        return [
            (await sesi.ubah("Tahun", satu)).ms for satu in itertools.islice(itertools.cycle(opsi), ulang)
        ]
