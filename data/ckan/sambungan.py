"""HTTP with limits: bounded attempts with growing pauses, redirects only to web addresses."""

import email.utils
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

import httpx

from data.ckan.galat import PortalTidakMenjawab, UnduhanDitolak

PERCOBAAN = 4
JEDA = 0.5  # seconds before the second attempt, doubled before each further one
JEDA_MAKS = 30.0  # a portal may ask for more in Retry-After; nobody waits longer than this
PENGALIHAN = 5
Hasil = TypeVar("Hasil")
ULANGI = {408, 425, 429, 500, 502, 503, 504}
BATAS_WAKTU = httpx.Timeout(30.0, connect=10.0)
KEPALA = {"User-Agent": "Serambi", "Accept-Encoding": "identity"}


class CobaLagi(Exception):
    """Raised inside an attempt that may be repeated; `tunggu` is what the portal asked for, in seconds."""

    def __init__(self, sebab: str, tunggu: float | None = None) -> None:
        super().__init__(sebab)
        self.tunggu = tunggu


class Sambungan:
    """One httpx client with the rules above. Use as a context manager."""

    def __init__(self, *, jeda: float = JEDA, batas_waktu: httpx.Timeout = BATAS_WAKTU) -> None:
        self._jeda = jeda
        self._klien = httpx.Client(timeout=batas_waktu, headers=KEPALA, follow_redirects=False)

    def __enter__(self) -> "Sambungan":
        return self

    def __exit__(self, *galat: object) -> None:
        self._klien.close()

    def ulangi(self, alamat: str, kerja: Callable[[httpx.Response], Hasil]) -> Hasil:
        """GET `alamat` and give the streamed answer to `kerja`; again after passing faults.

        `kerja` sees only answers that are worth reading (no redirect, no status of `ULANGI`). Raises
        `PortalTidakMenjawab` after the last attempt, `UnduhanDitolak` for a redirect away from the web.
        """
        sebab = ""
        for ke in range(PERCOBAAN):
            try:
                with self._jawaban(alamat) as jawaban:
                    return kerja(jawaban)
            except CobaLagi as galat:
                sebab, tunggu = str(galat), galat.tunggu
            except (httpx.TransportError, httpx.DecodingError) as galat:
                sebab, tunggu = _sebab(galat), None
            if ke + 1 < PERCOBAAN:
                time.sleep(min(self._jeda * 2**ke if tunggu is None else tunggu, JEDA_MAKS))
        raise PortalTidakMenjawab(
            f"{_inang(alamat)} tidak menjawab dengan baik setelah {PERCOBAAN} kali dicoba ({sebab}). "
            "Periksa sambungan internet dan alamat portal, lalu ulangi beberapa saat lagi."
        )

    @contextmanager
    def _jawaban(self, alamat: str) -> Iterator[httpx.Response]:
        for _ in range(PENGALIHAN + 1):
            pastikan_web(alamat)
            with self._klien.stream("GET", alamat) as jawaban:
                if jawaban.status_code in ULANGI:
                    raise CobaLagi(f"status {jawaban.status_code}", _tunggu(jawaban))
                if not jawaban.has_redirect_location:
                    yield jawaban
                    return
                alamat = gabung(str(jawaban.url), jawaban.headers["location"])
        raise UnduhanDitolak(f"{_inang(alamat)} terus mengalihkan alamat. Laporkan kepada pengelola portal.")


def pastikan_web(alamat: str) -> None:
    """Raises `UnduhanDitolak` unless this is an http or https address with a host."""
    try:
        bagian = urlsplit(alamat)
        web = bagian.scheme in ("http", "https") and bool(bagian.hostname)
        httpx.URL(alamat)
    except (ValueError, httpx.InvalidURL):
        web = False
    if not web:
        raise UnduhanDitolak(
            f"Alamat “{alamat}” bukan alamat web (http atau https) sehingga tidak diikuti. "
            "Unduh sendiri berkasnya dari halaman dataset."
        )


def gabung(dasar: str, alamat: str) -> str:
    """An address as seen from `dasar`; one that cannot be read stays as it is, for `pastikan_web` to refuse."""
    try:
        return urljoin(dasar, alamat)
    except ValueError:
        return alamat


def _tunggu(jawaban: httpx.Response) -> float | None:
    """Seconds of a Retry-After header, given as a number or as a date; None without a usable one."""
    teks = jawaban.headers.get("retry-after", "").strip()
    if teks.isdigit():
        return float(teks)
    try:
        saat = email.utils.parsedate_to_datetime(teks)
    except ValueError:
        return None
    return max(0.0, (saat.replace(tzinfo=saat.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _sebab(galat: httpx.RequestError) -> str:
    if isinstance(galat, httpx.TimeoutException):
        return "waktu tunggu habis"
    if isinstance(galat, httpx.ConnectError):
        return "tidak tersambung"
    return "sambungan terputus"


def _inang(alamat: str) -> str:
    return urlsplit(alamat).netloc or alamat
