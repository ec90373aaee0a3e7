"""The hub between stage and phones: it knows the moment to show, and wakes every open stream when that changes.

`siarkan()` may be called from any thread; one worker reads the store and draws, so a step costs its caller nothing.
A stream only keeps the number of what it sent last: a slow phone skips to the newest moment, nothing queues for it.
Streams end by themselves after some minutes and phones come back, so a half-open socket cannot stay for good.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from threading import Lock, Thread

from meeting.tayang import Tayang
from pages.web.aset import Aset
from pages.web.pendengar import Pendengar
from pages.web.peserta_bahan import Bahan, dari_gudang
from pages.web.peserta_isi import Isi, Percetakan
from words.galat import GalatSerambi

DENYUT_S = 5.0
UMUR_S = (150.0, 240.0)  # a stream ends in between, so that phones do not all return at once
TERBANYAK = 1500  # streams; the next phones ask every few seconds instead
BASI_S = 10.0  # after a quiet time without listeners the first one waits for a new look
PERIKSA_S = 1.0  # how stale the moment may get when somebody else writes the store
DENYUT, ULANG = b"event: denyut\ndata: 1\n\n", b"event: ulang\ndata: 1\n\n"
log = logging.getLogger(__name__)


class PesertaBelumSiap(GalatSerambi):
    """There is no moment to show, and the reason is a fault of the program."""

    def __init__(self) -> None:
        super().__init__("Halaman peserta belum dapat disiapkan. Rinciannya tercatat di jendela Serambi.")


class Siaran:
    """One hub; `baca` says what the store holds."""

    def __init__(self, baca: Callable[[], Bahan] = dari_gudang) -> None:
        self._baca = baca
        self._cetak = Percetakan()
        self._isi: Isi | None = None
        self._kunci, self._giliran = Lock(), Lock()
        self._antre: Future[Isi] | None = None
        self._diperiksa = 0.0
        self._pendengar: set[Pendengar] = set()
        self._detak: asyncio.Task[None] | None = None
        self._tutup = False
        self.hp: datetime | None = None  # when a phone last opened the page

    @property
    def banyak(self) -> int:
        """Open streams."""
        return len(self._pendengar)

    @property
    def penuh(self) -> bool:
        """Whether no further stream is taken."""
        return self._tutup or self.banyak >= TERBANYAK

    def siarkan(self) -> Future[Isi]:
        """Have a worker look at the store soon; calls that come before it starts share one look."""
        with self._kunci:
            if self._antre is None:
                self._antre = Future()
                self._antre.add_done_callback(_catat)
                # a daemon: a deck that takes seconds to draw must not keep the server from ending
                Thread(target=self._kerjakan, args=(self._antre,), name="serambi-siaran", daemon=True).start()
            return self._antre

    def _kerjakan(self, janji: Future[Isi]) -> None:
        with self._giliran:
            with self._kunci:
                self._antre = None
            try:
                janji.set_result(self._segarkan())
            except BaseException as galat:  # noqa: BLE001 - handed to those who wait, and logged
                janji.set_exception(galat)

    async def isi(self) -> Isi:
        """The moment to show; only the very first callers wait for it. Raises GalatSerambi when there is none."""
        if self._isi is None:
            return await self._pertama()
        if time.monotonic() - self._diperiksa > BASI_S:
            janji = asyncio.wrap_future(self.siarkan())
            await asyncio.wait([janji])
            janji.exception()  # a look that failed leaves the last moment; `_catat` has said why
        self._periksa()
        return self._isi

    async def _pertama(self) -> Isi:
        janji = self.siarkan()
        try:
            return await asyncio.wrap_future(janji)
        except GalatSerambi:
            raise
        except Exception as galat:
            raise PesertaBelumSiap from galat

    def _periksa(self) -> None:
        if time.monotonic() - self._diperiksa > PERIKSA_S:
            self.siarkan()

    async def _berdetak(self) -> None:
        """While somebody listens, notice what another process writes (a second window, the command line)."""
        while self._pendengar and not self._tutup:
            await asyncio.sleep(PERIKSA_S)
            self._periksa()

    def _segarkan(self) -> Isi:
        self._diperiksa = time.monotonic()
        baru = Isi(self._baca(), self._cetak, self._isi.nomor + 1 if self._isi else 1)
        if self._isi is not None and baru.sama(self._isi):
            return self._isi
        baru.laman()  # drawn before anybody asks
        self._isi = baru
        self._bangunkan()
        self._cetak.hanya(frozenset(baru.buka))
        return baru

    def _bangunkan(self) -> None:
        """Wake every stream, with one call per event loop."""
        for putaran in {satu.putaran for satu in tuple(self._pendengar)}:
            if not putaran.is_closed():
                putaran.call_soon_threadsafe(self._setel, putaran)

    def _setel(self, putaran: asyncio.AbstractEventLoop) -> None:
        for satu in tuple(self._pendengar):
            if satu.putaran is putaran:
                satu.bangun.set()

    async def aliran(self, milik: Pendengar) -> AsyncIterator[bytes]:
        """The text of one stream: the moment at once, then each change, a beat every few seconds."""
        akhir, terakhir = milik.putaran.time() + random.uniform(*UMUR_S), 0
        self._pendengar.add(milik)
        if self._detak is None or self._detak.done():
            self._detak = milik.putaran.create_task(self._berdetak())
        try:
            while not (self._tutup or milik.putus):
                milik.bangun.clear()  # before looking: a change meanwhile wakes it again
                isi = await self.isi()
                if isi.nomor != terakhir:
                    terakhir = isi.nomor
                    yield b"event: kabar\ndata: " + isi.kabar + b"\n\n"
                elif milik.putaran.time() > akhir:
                    yield ULANG
                    return
                else:
                    yield DENYUT
                await milik.tunggu(DENYUT_S)
        finally:
            self._pendengar.discard(milik)

    def gambar(self, sidik: str) -> Aset | None:
        """A picture of a slide that was drawn."""
        return self._cetak.gambar(sidik)

    def berhenti(self) -> None:
        """End every stream now: the server stops."""
        self._tutup = True
        self._bangunkan()


def _catat(selesai: Future[Isi]) -> None:
    """A look that failed leaves the last moment standing; the reason goes to the log."""
    galat = selesai.exception()
    if isinstance(galat, GalatSerambi):
        log.warning("Halaman peserta belum diperbarui: %s", galat.pesan)
    elif galat is not None:
        log.error("Halaman peserta belum diperbarui", exc_info=galat)


SIARAN = Siaran()


def siarkan(_tayang: Tayang | None = None) -> None:
    """Tell the phones that the stage made a step, or that a slide was released; from any thread, never blocks."""
    SIARAN.siarkan()


def hp_terlihat() -> datetime | None:
    """When a phone (not this computer) last opened the page, in UTC; no address of it is kept."""
    return SIARAN.hp


def hp_lihat() -> None:
    """Note that a phone is there."""
    SIARAN.hp = datetime.now(UTC)
