"""The clock of the store: UTC, whole seconds, as text that sorts by time (`2026-11-21T23:45:41Z`)."""

from __future__ import annotations

import datetime

BENTUK = "%Y-%m-%dT%H:%M:%SZ"


def sekarang() -> datetime.datetime:
    """The present moment in UTC; the one place that tests replace."""
    return datetime.datetime.now(datetime.UTC)


def teks(saat: datetime.datetime) -> str:
    """A moment (with zone) as the store writes it."""
    return saat.astimezone(datetime.UTC).strftime(BENTUK)


def dari_teks(isi: str) -> datetime.datetime:
    """The moment that `teks` wrote."""
    return datetime.datetime.strptime(isi, BENTUK).replace(tzinfo=datetime.UTC)
