"""1 to 200 simulated sessions on /peta, a change every 8 s each, and the same on the bare page beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bench import laporan, peladen

BANYAK = (1, 25, 50, 100, 200)
DETIK = 32.0
SASARAN_SESI, P95_MS, RSS_MB = 100, 400.0, 350.0
CONTOH_S = 1.0


@dataclass(frozen=True)
class Hasil:
    """One load level on one server."""

    server: str
    sesi: int
    ms: tuple[float, ...]
    galat: tuple[str, ...]
    rss_mb: float
    cpu_persen: float

    @property
    def baris(self) -> tuple[Any, ...]:
        """Row of the table."""
        p50, p95 = (laporan.persentil(self.ms, p) if self.ms else float("nan") for p in (50, 95))
        return (self.server, self.sesi, len(self.ms), p50, p95, len(self.galat), self.rss_mb, self.cpu_persen)


KEPALA = ("server", "sesi", "tindakan", "p50 ms", "p95 ms", "galat", "RSS MB", "CPU %")


def ukur(server: peladen.Peladen, nama: str, halaman: str, banyak: int, detik: float) -> Hasil:
    """One level: the client runs as another process; memory is the largest seen."""
    perintah = [sys.executable, "-m", "bench.beban", str(server.port), halaman, str(banyak), str(detik)]
    mulai, rss, lama = server.cpu_ms(), 0.0, 0.0
    anak = subprocess.Popen(perintah, cwd=peladen.AKAR, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    while True:
        try:
            keluaran, _ = anak.communicate(timeout=CONTOH_S)
            break
        except subprocess.TimeoutExpired:
            rss, lama = max(rss, server.rss_mb()), lama + CONTOH_S
    isi = json.loads(keluaran)
    cpu = (server.cpu_ms() - mulai) / (max(lama, CONTOH_S) * 1000) * 100
    return Hasil(nama, banyak, tuple(isi["ms"]), tuple(isi["galat"]), max(rss, server.rss_mb()), cpu)


def jalankan(
    banyak: Iterable[int] = BANYAK, detik: float = DETIK, dengan_patokan: bool = True
) -> list[dict[str, Any]]:
    """Every level on a fresh server each; returns the targets."""
    hasil = []
    for jumlah in banyak:
        with peladen.serambi() as server:
            hasil.append(ukur(server, "Serambi", "peta", jumlah, detik))
        if dengan_patokan:
            with peladen.patokan() as server:
                hasil.append(ukur(server, "patokan", "", jumlah, detik))
        laporan.tabel(f"{jumlah} sesi", KEPALA, [satu.baris for satu in hasil if satu.sesi == jumlah])
    laporan.tabel("Sesi serentak, satu tindakan per 8 s", KEPALA, [satu.baris for satu in hasil])
    tujuan = _sasaran(hasil)
    laporan.tabel_sasaran(f"Sasaran pada {SASARAN_SESI} sesi", tujuan)
    rinci = [dict(zip(KEPALA, satu.baris)) | {"contoh_galat": sorted(set(satu.galat))[:5]} for satu in hasil]
    laporan.simpan("sesi", {"sasaran": tujuan, "rinci": rinci})
    return tujuan


def _sasaran(hasil: list[Hasil]) -> list[dict[str, Any]]:
    tujuan = []
    for satu in hasil:
        if satu.server == "Serambi" and satu.sesi == SASARAN_SESI and satu.ms:
            tujuan.append(laporan.sasaran("p95", laporan.persentil(satu.ms, 95), P95_MS, "ms"))
            tujuan.append(laporan.sasaran("RSS", satu.rss_mb, RSS_MB, "MB"))
            tujuan.append(laporan.sasaran("galat", float(len(satu.galat)), 0, "galat"))
    return tujuan


if __name__ == "__main__":
    jalankan()
