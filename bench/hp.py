"""Simulated phones, run as a process of their own: `python -m bench.hp PORT HP DETIK` prints JSON.

Each phone loads /peserta, holds the stream and, when the stage moves, fetches the slide over a new connection, as a
browser does whose idle connections the server has closed. Now and then one reloads the page. Times are of the
machine's monotonic clock, so the other process can tell how long after its step a slide had arrived.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from dataclasses import dataclass, field
from typing import Any

BATAS_S = 20.0
MUAT_ULANG_S = 240.0  # a phone reloads about so often
NAIK_S = 15.0  # all phones are there after so many seconds


@dataclass
class Catatan:
    """What the phones saw: page GETs in ms, bytes of a page, (kunci, arrival) of slides, errors, open streams."""

    halaman_ms: list[float] = field(default_factory=list)
    halaman_byte: int = 0
    tiba: list[tuple[str, float]] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)
    hidup: int = 0


async def ambil(port: int, jalur: str) -> tuple[int, bytes]:
    """GET over a connection of its own: (status, body as sent, still compressed)."""
    baca, tulis = await asyncio.open_connection("127.0.0.1", port)
    try:
        kepala = f"GET {jalur} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        tulis.write(kepala.encode("ascii"))
        atas, _, badan = (await asyncio.wait_for(baca.read(-1), BATAS_S)).partition(b"\r\n\r\n")
        return int(atas.split(b" ", 2)[1]), badan
    finally:
        tulis.close()


async def halaman(port: int, catat: Catatan) -> None:
    """Load the page as a new phone does."""
    mulai = time.perf_counter()
    status, badan = await ambil(port, "/peserta")
    catat.halaman_ms.append((time.perf_counter() - mulai) * 1000)
    catat.halaman_byte = max(catat.halaman_byte, len(badan))
    if status != 200:
        catat.galat.append(f"halaman {status}")


async def aliran(port: int, tampil: list[str], catat: Catatan) -> None:
    """One stream until the server ends it; news of another slide than `tampil` holds fetches that slide."""
    baca, tulis = await asyncio.open_connection("127.0.0.1", port)
    catat.hidup += 1
    try:
        tulis.write(f"GET /peserta/aliran HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode("ascii"))
        while baris := await asyncio.wait_for(baca.readline(), BATAS_S):
            if baris.startswith(b"event: ulang"):
                return
            if baris.startswith(b"data: {"):
                kabar = json.loads(baris[6:])
                if kabar["kunci"] != tampil[0]:
                    tampil[0] = kabar["kunci"]
                    await salindia(port, tampil[0], kabar["sidik"], catat)
    finally:
        catat.hidup -= 1
        tulis.close()


async def salindia(port: int, kunci: str, sidik: str, catat: Catatan) -> None:
    """Fetch one slide and note when it was whole."""
    status, badan = await ambil(port, f"/peserta/salindia/{kunci}?v={sidik}")
    if status != 200 or len(badan) < 100:
        catat.galat.append(f"salindia {status}")
    catat.tiba.append((kunci, time.monotonic()))


async def hp(nomor: int, port: int, banyak: int, akhir: float, catat: Catatan) -> None:
    """One phone from its arrival to the end."""
    acak = random.Random(nomor)
    await asyncio.sleep(NAIK_S * nomor / banyak)
    tugas = asyncio.create_task(_mengikuti(port, catat))
    try:
        while time.monotonic() < akhir:
            await _aman(halaman(port, catat), catat)
            lama = min(acak.expovariate(1 / MUAT_ULANG_S), akhir - time.monotonic())
            await asyncio.sleep(max(lama, 0))
    finally:
        tugas.cancel()


async def _mengikuti(port: int, catat: Catatan) -> None:
    tampil = [""]
    while True:
        await _aman(aliran(port, tampil, catat), catat)
        await asyncio.sleep(random.uniform(0.05, 0.3))


async def _aman(kerja: Any, catat: Catatan) -> None:
    try:
        await kerja
    except (OSError, TimeoutError, ValueError, IndexError) as galat:
        catat.galat.append(f"{type(galat).__name__}: {galat}")
        await asyncio.sleep(1)


async def beban(port: int, banyak: int, detik: float) -> dict[str, Any]:
    """All phones side by side."""
    catat = Catatan()
    akhir = time.monotonic() + NAIK_S + detik
    await asyncio.gather(*(hp(n, port, banyak, akhir, catat) for n in range(banyak)))
    isi = {"halaman_ms": catat.halaman_ms, "halaman_byte": catat.halaman_byte, "tiba": catat.tiba}
    return {**isi, "galat": catat.galat}


if __name__ == "__main__":
    from pages.web.henti import soket_cukup

    soket_cukup()
    port_, banyak_, detik_ = sys.argv[1:]
    print(json.dumps(asyncio.run(beban(int(port_), int(banyak_), float(detik_)))))
