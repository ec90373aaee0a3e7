"""First visit and reload in a real Chromium: bytes over the wire, and the time until the map is painted.

Serambi and the bare page are visited in turn, each time with an empty browser profile; medians are compared.
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from bench import laporan, peladen

BYTE_BATAS, KALI_BATAS = 3_200_000, 1.1
ULANG = 5
DAERAH = ".js-plotly-plot .choroplethlayer path"
BATAS_MS = 90_000
PILIHAN = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
# Waits for the first area with a box, then for the frame after it: the map is on the screen.
LUKIS = f"""() => new Promise(selesai => {{
  const lihat = () => {{
    const satu = document.querySelector({DAERAH!r});
    if (satu && satu.getBoundingClientRect().width > 0) requestAnimationFrame(() => setTimeout(selesai, 0));
    else requestAnimationFrame(lihat);
  }};
  lihat();
}})"""


@dataclass
class Kunjungan:
    """One visit: bytes and ms until the map is painted, for the first load and for a reload."""

    byte: list[int] = field(default_factory=list)
    ms: list[float] = field(default_factory=list)


class Penghitung:
    """Counts what a page receives: files as encoded on the wire, websocket frames as their content."""

    def __init__(self, sesi: CDPSession) -> None:
        self.byte = 0
        sesi.send("Network.enable")
        sesi.on("Network.loadingFinished", lambda isi: self._tambah(isi["encodedDataLength"]))
        sesi.on(
            "Network.webSocketFrameReceived",
            lambda isi: self._tambah(len(isi["response"]["payloadData"]) * 3 // 4),
        )

    def _tambah(self, banyak: float) -> None:
        self.byte += int(banyak)


def kunjungi(peramban: Browser, alamat: str) -> Kunjungan:
    """Visit with an empty profile, then reload."""
    konteks = peramban.new_context(viewport={"width": 1280, "height": 900}, locale="id-ID")
    try:
        halaman, hasil = konteks.new_page(), Kunjungan()
        hitung = Penghitung(konteks.new_cdp_session(halaman))
        for muat in (
            lambda: halaman.goto(alamat, wait_until="commit"),
            lambda: halaman.reload(wait_until="commit"),
        ):
            hitung.byte, mulai = 0, time.perf_counter()
            muat()
            _tunggu(halaman)
            hasil.ms.append((time.perf_counter() - mulai) * 1000)
            halaman.wait_for_timeout(1500)  # what comes after the paint belongs to the visit's bytes too
            hasil.byte.append(hitung.byte)
        return hasil
    finally:
        konteks.close()


def _tunggu(halaman: Page) -> None:
    halaman.set_default_timeout(BATAS_MS)
    halaman.wait_for_function("() => document.body")
    halaman.evaluate(LUKIS)


def jalankan(ulang: int = ULANG) -> list[dict[str, Any]]:
    """Visit both servers in turn; returns the targets."""
    chromium = os.environ.get("SERAMBI_CHROMIUM") or shutil.which("chromium")
    with peladen.serambi() as server, peladen.patokan() as polos, sync_playwright() as main:
        peramban = main.chromium.launch(
            executable_path=chromium, ignore_default_args=["--headless"], args=PILIHAN
        )
        alamat = {"Serambi": f"{server.alamat}/peta", "patokan": polos.alamat}
        for satu in alamat.values():  # the server's first visitor ever warms caches for the others
            kunjungi(peramban, satu)
        semua = {nama: [] for nama in alamat}
        for _ in range(ulang):
            for nama, satu in alamat.items():
                semua[nama].append(kunjungi(peramban, satu))
        peramban.close()
    return _lapor(semua, ulang)


def _lapor(semua: dict[str, list[Kunjungan]], ulang: int) -> list[dict[str, Any]]:
    kepala = ("server", "kunjungan", "kB", "peta tampil ms", "tercepat ms")
    tengah = {(nama, n): _tengah(satu, n) for nama, satu in semua.items() for n in (0, 1)}
    baris = [(nama, ("pertama", "muat ulang")[n], *isi) for (nama, n), isi in tengah.items()]
    laporan.tabel(f"Kunjungan dengan Chromium ({ulang} kali)", kepala, baris)
    tujuan = [laporan.sasaran("kunjungan pertama: byte", tengah["Serambi", 0][0] * 1000, BYTE_BATAS, "byte")]
    for n, nama in enumerate(("kunjungan pertama", "muat ulang")):
        kali = tengah["Serambi", n][1] / tengah["patokan", n][1]
        tujuan.append(laporan.sasaran(f"{nama}: peta tampil, kali patokan", kali, KALI_BATAS, "kali"))
    laporan.tabel_sasaran("Kunjungan", tujuan)
    laporan.simpan("kunjungan", {"sasaran": tujuan, "rinci": [dict(zip(kepala, satu)) for satu in baris]})
    return tujuan


def _tengah(semua: list[Kunjungan], nomor: int) -> tuple[float, float, float]:
    ms = [satu.ms[nomor] for satu in semua]
    return statistics.median(satu.byte[nomor] for satu in semua) / 1000, statistics.median(ms), min(ms)


if __name__ == "__main__":
    jalankan()
