"""The load client, run as a process of its own: `python -m bench.beban PORT HALAMAN SESI DETIK` prints JSON.

Each simulated session opens the page and then changes one control every 8 s, two thirds of the time a filter
of the frame, else a control of the map.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time

from websockets.exceptions import WebSocketException

from bench.klien import Sesi

JEDA_S = 8.0
BINGKAI = ("Tahun", "Jenis PMKS", "Wilayah", "Ukuran")
PETA = ("Metode kelas", "Tahun pembanding")
OPSI = 6


async def sesi(
    nomor: int, port: int, halaman: str, banyak: int, detik: float
) -> tuple[list[float], list[str]]:
    """One session: opens in its turn within the first pause, then acts until the time is up."""
    acak, waktu, galat = random.Random(nomor), [], []
    await asyncio.sleep(JEDA_S * nomor / banyak)
    try:
        async with Sesi(port, halaman) as satu:
            await satu.buka()
            berikut, akhir = (
                time.monotonic() + JEDA_S * (1 + acak.random()),
                time.monotonic() + JEDA_S + detik,
            )
            while berikut < akhir:
                await asyncio.sleep(max(berikut - time.monotonic(), 0))
                jawab = await _tindak(satu, acak)
                waktu.append(jawab[0])
                galat += jawab[1]
                berikut = max(berikut + JEDA_S, time.monotonic())
    except (OSError, TimeoutError, WebSocketException) as putus:
        galat.append(f"{type(putus).__name__}: {putus}")
    return waktu, galat


async def _tindak(satu: Sesi, acak: random.Random) -> tuple[float, tuple[str, ...]]:
    label = acak.choice(BINGKAI if acak.random() < 2 / 3 else PETA)
    label = label if label in satu.pilihan else BINGKAI[0]
    jawab = await satu.ubah(label, acak.choice(satu.sekitar(label, OPSI)))
    return jawab.ms, jawab.galat


async def beban(port: int, halaman: str, banyak: int, detik: float) -> dict[str, list]:
    """All sessions side by side: every answer time in ms, every error text."""
    hasil = await asyncio.gather(*(sesi(n, port, halaman, banyak, detik) for n in range(banyak)))
    return {
        "ms": [ms for waktu, _ in hasil for ms in waktu],
        "galat": [g for _, galat in hasil for g in galat],
    }


if __name__ == "__main__":
    port_, halaman_, banyak_, detik_ = sys.argv[1:]
    print(json.dumps(asyncio.run(beban(int(port_), halaman_, int(banyak_), float(detik_)))))
