"""500 phones on /peserta and 20 people at work on the map, on one server, while the stage steps every 12 s.

Measured: from the stage's POST until a phone has the whole slide, page GETs, memory at the start and at the end.
"""

from __future__ import annotations

import datetime
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import laporan, peladen
from bench.hp import NAIK_S

HP, SESI, DETIK, JEDA_S = 500, 20, 600.0, 12.0
TIBA_MS, HALAMAN_MS, TUMBUH_MB, HALAMAN_KB = 1000.0, 150.0, 100.0, 80.0
LAMBAT_S = 6.0  # a slide that takes longer than that is counted as lost


@dataclass
class Panggung:
    """The stage's side: steps over HTTP, as /layar makes them."""

    port: int
    rapat: str
    kunci: tuple[str, ...]
    langkah: list[tuple[str, float]] = field(default_factory=list)
    langkah_ms: list[float] = field(default_factory=list)
    kepala: dict[str, str] = field(default_factory=dict)

    def masuk(self) -> None:
        """Open /layar: its cookie and its token."""
        jawab, badan = self._minta("GET", f"/layar?rapat={self.rapat}", "", {})
        kuki = (jawab.getheader("set-cookie") or "").partition(";")[0]
        token = re.search(r'"csrf":\s*"([0-9a-f]+)"', badan)
        if jawab.status != 200 or token is None:
            raise RuntimeError(f"/layar menjawab {jawab.status}: {badan[:200]}")
        asal = f"http://127.0.0.1:{self.port}"
        self.kepala = {"Cookie": kuki, "X-CSRF-Token": token[1], "Origin": asal}

    def maju(self, nomor: int) -> None:
        """One step; its time is that of the moment before the POST."""
        satu = self.kunci[nomor % len(self.kunci)]
        saat = time.monotonic()
        isi = json.dumps({"rapat": self.rapat, "salindia": satu, "hitam": False})
        jawab, badan = self._minta(
            "POST", "/layar/langkah", isi, self.kepala | {"Content-Type": "application/json"}
        )
        if jawab.status != 200:
            raise RuntimeError(f"Langkah ditolak ({jawab.status}): {badan[:200]}")
        self.langkah.append((satu, saat))
        self.langkah_ms.append((time.monotonic() - saat) * 1000)

    def _minta(
        self, cara: str, jalur: str, isi: str, kepala: dict[str, str]
    ) -> tuple[http.client.HTTPResponse, str]:
        sambungan = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sambungan.request(cara, jalur, isi or None, kepala)
        jawab = sambungan.getresponse()
        badan = jawab.read().decode("utf-8")
        sambungan.close()
        return jawab, badan


@contextmanager
def rapat_bench() -> Iterator[tuple[dict[str, str], str, tuple[str, ...]]]:
    """A store with a meeting of ready decks: (environment of the server, id of the meeting, kunci of its slides)."""
    from data.snapshot import current
    from meeting import dek, rapat, siap

    sebelum = os.environ.get("SERAMBI_HOME")
    with tempfile.TemporaryDirectory() as rumah:
        os.environ["SERAMBI_HOME"] = rumah
        try:
            satu = rapat.buat("Rakor bench", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
            for nama in ("pembukaan", "spm", "ikn"):
                siap.isi_siap(satu.id, nama, oleh="operator")
            kunci = tuple(s.kunci for s in dek.lolos(dek.susun_dek(satu.id)))
            yield {"SERAMBI_HOME": rumah}, satu.id, kunci
        finally:
            os.environ.pop("SERAMBI_HOME") if sebelum is None else os.environ.update(SERAMBI_HOME=sebelum)


def jalankan(hp: int = HP, sesi: int = SESI, detik: float = DETIK) -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    with rapat_bench() as (lingkungan, rapat, kunci), peladen.serambi(lingkungan=lingkungan) as server:
        panggung = Panggung(server.port, rapat, kunci)
        panggung.masuk()
        for nomor in range(len(kunci)):  # every slide drawn once, as after a rehearsal
            panggung.maju(nomor)
            time.sleep(0.3)
        panggung.langkah.clear()
        panggung.langkah_ms.clear()
        orang = _anak("bench.beban", server.port, "peta", sesi, detik + NAIK_S)
        time.sleep(10)  # the people have their pages before the phones come
        awal = server.rss_mb()
        telepon = _anak("bench.hp", server.port, hp, detik)
        rss = _melangkah(panggung, server, telepon, detik)
        isi, isi_orang = json.loads(telepon.communicate()[0]), json.loads(orang.communicate()[0])
        berhenti = berhenti_s(server, min(hp, 200))
    return _lapor(
        panggung, isi, isi_orang, awal, rss, {"hp": hp, "sesi": sesi, "detik": detik, "berhenti": berhenti}
    )


def berhenti_s(server: peladen.Peladen, banyak: int) -> float:
    """Seconds from Ctrl-C until the process is gone, with so many streams open."""
    aliran = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(banyak)]
    for satu in aliran:
        satu.sendall(b"GET /peserta/aliran HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        satu.recv(100)
    mulai, status = time.monotonic(), Path(f"/proc/{server.pid}/status")
    os.kill(server.pid, signal.SIGINT)
    while "State:\tZ" not in status.read_text(encoding="utf-8") and time.monotonic() - mulai < 30:
        time.sleep(0.02)
    return time.monotonic() - mulai


def _anak(modul: str, *argumen: object) -> subprocess.Popen[str]:
    perintah = [sys.executable, "-m", modul, *map(str, argumen)]
    return subprocess.Popen(perintah, cwd=peladen.AKAR, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def _melangkah(
    panggung: Panggung, server: peladen.Peladen, telepon: subprocess.Popen[str], detik: float
) -> list[tuple[float, float]]:
    """Step until the phones are done; (seconds, RSS in MB) every second."""
    mulai, rss, nomor = time.monotonic(), [], 0
    while telepon.poll() is None and time.monotonic() - mulai < NAIK_S + detik + 60:
        lewat = time.monotonic() - mulai
        rss.append((lewat, server.rss_mb()))
        if NAIK_S + nomor * JEDA_S < lewat < NAIK_S + detik - LAMBAT_S:
            panggung.maju(nomor)
            nomor += 1
        time.sleep(1)
        if lewat > NAIK_S + detik - 1:
            break
    return rss


def tiba_ms(
    langkah: list[tuple[str, float]], tiba: list[tuple[str, float]], hp: int
) -> tuple[list[float], int]:
    """(ms from step to arrival, of every phone and step; how many phones missed one)."""
    ms: list[float] = []
    for kunci, saat in langkah:
        ms += [(t - saat) * 1000 for k, t in tiba if k == kunci and 0 <= t - saat < LAMBAT_S]
    return ms, len(langkah) * hp - len(ms)


def _lapor(
    panggung: Panggung,
    isi: dict[str, Any],
    isi_orang: dict[str, Any],
    awal: float,
    rss: list[tuple[float, float]],
    rinci: dict[str, Any],
) -> list[dict[str, Any]]:
    ms, hilang = tiba_ms(panggung.langkah, [tuple(satu) for satu in isi["tiba"]], rinci["hp"])
    penuh = [mb for lewat, mb in rss if lewat > NAIK_S]
    menit = max(1, min(60, len(penuh) // 4))
    tenang = penuh[menit:]  # caches fill while everybody is new
    naik = sum(tenang[-menit:]) / menit - sum(tenang[:menit]) / menit
    galat = isi["galat"] + isi_orang["galat"]
    tujuan = [
        laporan.sasaran("salindia sampai di HP, p95", laporan.persentil(ms, 95), TIBA_MS, "ms"),
        laporan.sasaran("GET /peserta, p95", laporan.persentil(isi["halaman_ms"], 95), HALAMAN_MS, "ms"),
        laporan.sasaran("GET /peserta, berat", isi["halaman_byte"] / 1024, HALAMAN_KB, "KB"),
        laporan.sasaran("POST langkah, p95", laporan.persentil(panggung.langkah_ms, 95), HALAMAN_MS, "ms"),
        laporan.sasaran("RSS naik karena HP", max(penuh) - awal, TUMBUH_MB, "MB"),
        laporan.sasaran("RSS menit terakhir terhadap menit kedua", naik, 10.0, "MB"),
        laporan.sasaran("Ctrl-C sampai berakhir", rinci["berhenti"], 3.0, "s"),
        laporan.sasaran("salindia yang tidak sampai", float(hilang), 0, "HP"),
        laporan.sasaran("galat", float(len(galat)), 0, "galat"),
    ]
    laporan.tabel_sasaran(
        f"Peserta: {rinci['hp']} HP dan {rinci['sesi']} sesi, {rinci['detik']:.0f} s", tujuan
    )
    lain = {
        "tiba_p50": laporan.persentil(ms, 50), "tiba_maks": max(ms), "langkah": len(panggung.langkah),
        "orang_p95": laporan.persentil(isi_orang["ms"] or [0.0], 95), "rss_awal": awal, "rss_maks": max(penuh),
        "contoh_galat": sorted(set(galat))[:8],
    }  # fmt: skip
    print(lain)
    laporan.simpan("peserta", {"sasaran": tujuan, **rinci, **lain, "rss": rss[:: max(1, len(rss) // 60)]})
    return tujuan


if __name__ == "__main__":
    jalankan()
