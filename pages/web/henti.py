"""What long-lived streams need of the process: they end when it is told to stop, and there are sockets enough."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType

SOKET = 8192  # open files wanted: a phone holds a stream and, for seconds, a second connection
_SINYAL = ("SIGINT", "SIGTERM", "SIGBREAK")


def saat_berhenti(kerja: Callable[[], None]) -> None:
    """Call `kerja` when the server is told to stop, before its own handler waits for open connections.

    Without it an event stream would keep the server from ending. Only the main thread may do this; elsewhere
    (a test, another server around the app) it does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for nama in _SINYAL:
        sinyal = getattr(signal, nama, None)
        lama = signal.getsignal(sinyal) if sinyal is not None else None
        if callable(lama):
            signal.signal(sinyal, _dahulukan(kerja, lama))


def _dahulukan(
    kerja: Callable[[], None], lama: Callable[[int, FrameType | None], object]
) -> Callable[[int, FrameType | None], object]:
    def tangani(nomor: int, bingkai: FrameType | None) -> object:
        kerja()
        return lama(nomor, bingkai)

    return tangani


def soket_cukup() -> int:
    """Raise the soft limit of open files (often 1024) towards SOKET; returns what it is now, 0 where there is none."""
    try:
        import resource  # POSIX only
    except ImportError:
        return 0
    lunak, keras = resource.getrlimit(resource.RLIMIT_NOFILE)
    mau = SOKET if keras == resource.RLIM_INFINITY else min(SOKET, keras)
    if lunak != resource.RLIM_INFINITY and lunak < mau:
        resource.setrlimit(resource.RLIMIT_NOFILE, (mau, keras))
        return mau
    return lunak
