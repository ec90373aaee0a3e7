"""The chain of a clause that was carried over from one meeting to the next."""

from __future__ import annotations

from collections.abc import Mapping

from panels.butir import Butir

PUTUS = "butir asalnya tidak ada di komputer ini"


def rantai(butir: Butir, semua: Mapping[str, Butir]) -> tuple[Butir, ...]:
    """The clauses that this one carries on, the oldest first, without itself; a chain that runs in a circle ends."""
    found: list[Butir] = []
    seen, now = {butir.id}, butir.asal_rumusan
    while now and now in semua and now not in seen:
        seen.add(now)
        found.insert(0, semua[now])
        now = semua[now].asal_rumusan
    return tuple(found)


def sebut(butir: Butir, semua: Mapping[str, Butir], rapat: Mapping[str, str]) -> str:
    """The chain in words: "Melanjutkan: Rakor 2025, butir 3 → Rakor 2026, butir 5"; "" where nothing is carried."""
    if not butir.asal_rumusan:
        return ""
    before = rantai(butir, semua)
    if not before:
        return f"Melanjutkan butir rapat lalu; {PUTUS}."
    parts = (f"{rapat.get(one.rapat, 'rapat lain')}, butir {one.nomor or 'tanpa nomor'}" for one in before)
    more = f" ({PUTUS})" if before[0].asal_rumusan and before[0].asal_rumusan not in semua else ""
    return f"Melanjutkan: {' → '.join(parts)}{more}."
