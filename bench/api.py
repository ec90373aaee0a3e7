"""The read API on a running server: single answers, whole tables, and what bulk readers cost the people on the map.

Also asked on the load edition of 30 million rows when it is there (`python -m bench kueri` makes it).
"""

from __future__ import annotations

import asyncio
import socket
import statistics
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpx

from bench import kubus, laporan, peladen
from bench.klien import Sesi

ULANG, PEMBACA, DIAM = 40, 6, 40
BARIS_MS, TETAP_MS, PENUH_S, KALI, RSS_MB, KUBUS_MS = 150.0, 20.0, 3.0, 4.0, 150.0, 2000.0
DATA = "/api/v1/data/"
TAHUN = (2021, 2022, 2023, 2024)
BENTUK = ("json", "csv", "csv-id", "parquet")


def jalankan(ulang: int = ULANG) -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    with peladen.serambi() as server, httpx.Client(base_url=server.alamat, timeout=120) as klien:
        klien.get(DATA + "jenis")  # opens the edition
        tujuan = [*_satuan(klien, ulang), *_penuh(klien)]
        tujuan += asyncio.run(_bersama(server, ulang))
        tujuan += _diam(server, klien)
    if (kubus.AKAR / "var" / "bench").is_dir():
        tujuan += _kubus()
    laporan.tabel_sasaran("API", tujuan)
    laporan.simpan("api", {"sasaran": tujuan})
    return tujuan


def _ms(klien: httpx.Client, alamat: Iterable[str], **kepala: str) -> list[float]:
    """Milliseconds of each answer. Raises httpx.HTTPStatusError for a refusal."""
    hasil = []
    for satu in alamat:
        mulai = time.perf_counter()
        jawab = klien.get(DATA + satu, headers=kepala)
        hasil.append((time.perf_counter() - mulai) * 1000)
        if jawab.status_code != 304:
            jawab.raise_for_status()
    return hasil


def _satuan(klien: httpx.Client, ulang: int) -> list[dict[str, Any]]:
    """A thousand rows never asked before, the same again, and unchanged."""
    baru = [f"pmks?tahun={TAHUN[n % 4]}&mulai={n * 7}" for n in range(ulang)]
    pertama = _ms(klien, baru)
    lagi = _ms(klien, baru[-5:] * 4)
    tanda = klien.get(DATA + baru[0]).headers["etag"]
    tetap = _ms(klien, baru[:1] * ulang, **{"if-none-match": tanda})
    return [
        laporan.sasaran("1.000 baris JSON, p95", laporan.persentil(pertama, 95), BARIS_MS, "ms"),
        laporan.sasaran("yang sama lagi, p95", laporan.persentil(lagi, 95), TETAP_MS, "ms"),
        laporan.sasaran("304, p95", laporan.persentil(tetap, 95), TETAP_MS, "ms"),
    ]


def _penuh(klien: httpx.Client) -> list[dict[str, Any]]:
    """The whole of `pmks` in every form."""
    hasil = []
    for bentuk in BENTUK:
        detik = _ms(klien, [f"pmks?batas=100000&format={bentuk}"])[0] / 1000
        hasil.append(laporan.sasaran(f"seluruh tabel pmks, {bentuk}", detik, PENUH_S, "s"))
    return hasil


async def _bersama(server: peladen.Peladen, ulang: int) -> list[dict[str, Any]]:
    """Another year on the map, alone and while bulk readers ask for whole tables without a pause."""
    async with Sesi(server.port, "peta") as sesi:
        await sesi.buka()
        opsi = sesi.sekitar("Tahun", 5)

        async def p95() -> float:
            jawab = [await sesi.ubah("Tahun", opsi[n % 5]) for n in range(ulang)]
            return laporan.persentil((satu.ms for satu in jawab), 95)

        await p95()
        sendiri = await p95()
        berhenti = threading.Event()
        utas = [threading.Thread(target=_borong, args=(server.alamat, n, berhenti)) for n in range(PEMBACA)]
        for satu in utas:
            satu.start()
        await asyncio.sleep(1)
        ramai = await p95()
        berhenti.set()
        for satu in utas:
            await asyncio.to_thread(satu.join)
    print({"peta_sendiri_p95": sendiri, "peta_ramai_p95": ramai})
    return [laporan.sasaran(f"peta p95 dengan {PEMBACA} pengunduh : tanpa", ramai / sendiri, KALI, "kali")]


def _borong(alamat: str, nomor: int, berhenti: threading.Event) -> None:
    """Whole tables, each time another one so that nothing is ready."""
    with httpx.Client(base_url=alamat, timeout=120) as klien:
        n = 0
        while not berhenti.is_set():
            alamat = f"{DATA}pmks?batas={40_000 + n * PEMBACA + nomor}&format={BENTUK[n % 3]}"
            with klien.stream("GET", alamat) as jawab:  # as it comes: unpacking is the reader's own CPU
                for _ in jawab.iter_raw():
                    pass
            n += 1


def _diam(server: peladen.Peladen, klien: httpx.Client) -> list[dict[str, Any]]:
    """Readers that ask for twelve megabytes each and take none of it."""
    awal, diam = server.rss_mb(), []
    for n in range(DIAM):
        satu = socket.create_connection(("127.0.0.1", server.port))
        satu.sendall(f"GET {DATA}pmks?batas={90_000 + n % 4} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        diam.append(satu)
    time.sleep(8)
    ms = _ms(klien, [f"jenis?batas={n}" for n in range(10, 40)])
    puncak = server.rss_mb()
    for satu in diam:
        satu.close()
    return [
        laporan.sasaran(f"RSS naik karena {DIAM} pembaca diam", puncak - awal, RSS_MB, "MB"),
        laporan.sasaran("jawaban bagi yang lain, p95", laporan.persentil(ms, 95), BARIS_MS, "ms"),
    ]


def _kubus() -> list[dict[str, Any]]:
    """One month of one type in every area, on 30 million rows."""
    rumah = kubus.siapkan()
    with (
        peladen.serambi(peladen.PORT + 2, kubus.lingkungan(rumah)) as server,
        httpx.Client(base_url=server.alamat, timeout=300) as klien,
    ):
        klien.get(DATA + "jenis").raise_for_status()
        bulan = kubus.PENUH.periode[-8:]
        ms = _ms(klien, [f"pmks?periode={satu}&jenis=PMKS-09&format=csv&batas=100000" for satu in bulan])
        rss = server.rss_mb()
    print({"kubus_rss_mb": rss})
    return [laporan.sasaran("kubus: satu bulan satu jenis, tengah", statistics.median(ms), KUBUS_MS, "ms")]


if __name__ == "__main__":
    jalankan()
