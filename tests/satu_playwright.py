"""One Playwright per test process: two folders want a browser, and the sync API starts only once."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from playwright.sync_api import Playwright, sync_playwright


@cache
def _mulai() -> Playwright:
    pengelola = sync_playwright()
    jalan = pengelola.start()
    atexit.register(jalan.stop)
    return jalan


@contextmanager
def satu_playwright() -> Iterator[Playwright]:
    """The running Playwright of this process; it ends with the process."""
    yield _mulai()
