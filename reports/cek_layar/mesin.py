"""A browser in a process of its own: `python -P reports/cek_layar/mesin.py` reads one JSON job, writes what it saw.

The browser has no network: names resolve to nothing, every request is written down, only the page itself is loaded.
It is driven over a pipe (choreographer) and ends with this process. Exit code 0, or 3 with the reason on stderr.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

GAGAL = 3
UKUR = Path(__file__).resolve().with_name("ukur.js")
SAMPAI_MS = 3000  # longest wait for a slide to appear
TUNGGU = """new Promise(function (ya) {
  var mulai = Date.now();
  (function lagi() {
    var satu = document.querySelector('#panggung .salindia'), ada = satu && satu.getAttribute('data-kunci') === %s;
    if (ada || Date.now() - mulai > %d) { ya(ada ? 1 : 0); } else { setTimeout(lagi, 4); }
  }());
})"""
HURUF = """(function () {
  var akar = document.querySelector('#panggung .salindia') || document.body;
  var kanvas = document.createElement('canvas').getContext('2d');
  var umum = ['serif', 'sans-serif', 'monospace'], contoh = 'mmmwwwiiill1,.Kab';
  function lebar(nama) { kanvas.font = '72px ' + nama; return kanvas.measureText(contoh).width; }
  var nama = getComputedStyle(akar).fontFamily.split(',').map(function (s) { return s.trim().replace(/["']/g, ''); });
  return nama.filter(function (satu) {
    return umum.indexOf(satu) < 0 && umum.some(function (u) { return lebar('"' + satu + '", ' + u) !== lebar(u); });
  });
}())"""


class Tab:
    """An open page and everything that it asked for and failed at."""

    def __init__(self, tab: Any) -> None:
        self._tab = tab
        self.diminta: list[str] = []
        self.galat: list[str] = []

    async def perintah(self, nama: str, **isi: Any) -> dict[str, Any]:
        """Send a command. Raises RuntimeError with the browser's words."""
        jawab = await self._tab.send_command(nama, isi or None)
        if "error" in jawab:
            raise RuntimeError(f"{nama}: {jawab['error'].get('message', '')}")
        return jawab["result"]

    async def nilai(self, naskah: str) -> Any:
        """The value of an expression in the page, awaited."""
        hasil = await self.perintah(
            "Runtime.evaluate", expression=naskah, awaitPromise=True, returnByValue=True
        )
        if galat := hasil.get("exceptionDetails"):
            raise RuntimeError(galat.get("exception", {}).get("description") or galat["text"])
        return hasil["result"].get("value")

    async def siapkan(self) -> None:
        """Write down requests and script faults, and cut the network."""
        self._tab.subscribe("Network.requestWillBeSent", self._minta)
        self._tab.subscribe("Runtime.exceptionThrown", self._gagal)
        for bidang in ("Page", "Runtime", "Network"):
            await self.perintah(f"{bidang}.enable")
        putus = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        await self.perintah("Network.emulateNetworkConditions", **putus)

    async def _minta(self, pesan: dict[str, Any]) -> None:
        self.diminta.append(pesan["params"]["request"]["url"])

    async def _gagal(self, pesan: dict[str, Any]) -> None:
        rinci = pesan["params"]["exceptionDetails"]
        self.galat.append(rinci.get("exception", {}).get("description") or rinci["text"])

    async def buka(self, alamat: str) -> None:
        """Load a page and wait until it is loaded."""
        siap = self._tab.subscribe_once("Page.loadEventFired")
        await self.perintah("Page.navigate", url=alamat)
        await asyncio.wait_for(siap, 60)

    async def ukuran(self, satu: Mapping[str, Any]) -> None:
        """Set the window."""
        await self.perintah(
            "Emulation.setDeviceMetricsOverride",
            width=satu["lebar"],
            height=satu["tinggi"],
            deviceScaleFactor=satu["skala"],
            mobile=False,
        )

    async def tekan(self, nama: str) -> None:
        """Press a key as a keyboard or clicker sends it."""
        kode = KODE.get(nama, ord(nama.upper()) if len(nama) == 1 else 0)
        isi = {"key": nama, "windowsVirtualKeyCode": kode, "nativeVirtualKeyCode": kode}
        teks = {"text": "\r"} if nama == "Enter" else {"text": nama} if len(nama) == 1 else {}
        await self.perintah("Input.dispatchKeyEvent", type="keyDown" if teks else "rawKeyDown", **isi, **teks)
        await self.perintah("Input.dispatchKeyEvent", type="keyUp", **isi)


KODE = {
    "ArrowLeft": 37, "ArrowRight": 39, "PageUp": 33, "PageDown": 34, "Home": 36, "End": 35, "Enter": 13, "Escape": 27,
    "F5": 116, " ": 32, ".": 190,
}  # fmt: skip


async def kerjakan(kerja: dict[str, Any]) -> dict[str, Any]:
    """Open the page; measure every slide at every size; press the keys."""
    from choreographer import Browser
    from choreographer.browsers import Chromium

    class Terputus(Chromium):
        """Started without the switches that make file:// laxer than on a real laptop, and without a network."""

        def get_cli(self) -> list[str]:
            lunak = {"--disable-web-security", "--allow-file-access-from-files"}
            awal = [satu for satu in super().get_cli() if satu not in lunak]
            return [*awal, "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking"]

    async with Browser(path=kerja["peramban"], browser_cls=Terputus) as peramban:
        tab = Tab(await peramban.create_tab(""))
        await tab.siapkan()
        await tab.ukuran(kerja["ukuran"][0])
        await tab.buka(kerja["alamat"])
        hasil = {"huruf": await tab.nilai(HURUF), "slide": await ukur_semua(tab, kerja), "tombol": []}
        await tab.ukuran(kerja["ukuran"][0])
        for satu in kerja["tombol"]:
            hasil["tombol"].append(await coba(tab, satu))
        await asyncio.sleep(0.2)  # what a slide asks for late
        return {**hasil, "diminta": tab.diminta, "galat": tab.galat}


async def ukur_semua(tab: Tab, kerja: dict[str, Any]) -> list[dict[str, Any]]:
    """What is wrong on each slide at each size."""
    await tab.nilai(UKUR.read_text(encoding="utf-8") + "\nwindow.ukurSalindia = ukur; 1")
    jadi = []
    for satu in kerja["ukuran"] if kerja["slide"] else ():
        await tab.ukuran(satu)
        for s in kerja["slide"]:
            kunci = json.dumps(s["kunci"])
            tampil = await tab.nilai(f"location.hash = {kunci}; {TUNGGU % (kunci, SAMPAI_MS)}")
            aturan = json.dumps({**kerja["aturan"], "peta": s["peta"]})
            ukur = await tab.nilai(f"window.ukurSalindia({aturan})") if tampil else {"bagian": [["salindia"]]}
            jadi.append({"kunci": s["kunci"], "ukuran": satu["nama"], **ukur})
    return jadi


async def coba(tab: Tab, satu: Mapping[str, Any]) -> bool:
    """Press keys and look whether they did what they should."""
    for nama in satu["tekan"]:
        await tab.tekan(nama)
    for _ in range(20):
        if await tab.nilai(satu["periksa"]):
            return True
        await asyncio.sleep(0.05)
    return False


def main() -> int:
    """One job from standard input."""
    kerja = json.loads(sys.stdin.buffer.read())
    try:
        hasil = asyncio.run(asyncio.wait_for(kerjakan(kerja), kerja["detik"]))
    except Exception as galat:  # noqa: BLE001 any failure of browser or library is told to the parent in one line
        sys.stderr.buffer.write(f"{type(galat).__name__}: {galat}".encode())
        return GAGAL
    sys.stdout.buffer.write(json.dumps(hasil).encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
