"""The clock of the store: UTC, whole seconds, as text that sorts by time (`2026-11-21T23:45:41Z`)."""

from __future__ import annotations

import datetime

from words.format import tanggal

WITA = datetime.timezone(datetime.timedelta(hours=8), "WITA")  # Kalimantan Timur; no daylight saving time
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


def wita(isi: str) -> str:
    """A moment of the store as people in the room read it: "22 November 2026 pukul 14.03 WITA"."""
    saat = dari_teks(isi).astimezone(WITA)
    return f"{tanggal(saat.date())} pukul {saat:%H.%M} WITA"
