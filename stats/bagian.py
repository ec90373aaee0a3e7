"""How many of a group are done: counts with their whole, and a percent only where the whole is large enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stats.rasio import BASIS_PERSEN, porsi


@dataclass(frozen=True, slots=True)
class Bagian:
    """One group: how many of each state, how many in all, and the percent that is `selesai` (None below 20)."""

    menurut: Mapping[str, int]
    jumlah: int
    selesai: int
    persen: float | None


def bagian(pasangan: Iterable[tuple[str, str]], selesai: str) -> dict[str, Bagian]:
    """Count (group, state) pairs by group, groups in the order of their first pair."""
    found: dict[str, Counter[str]] = {}
    for group, state in pasangan:
        found.setdefault(group, Counter())[state] += 1
    return {group: _satu(counts, selesai) for group, counts in found.items()}


def _satu(counts: Counter[str], selesai: str) -> Bagian:
    total, done = counts.total(), counts[selesai]
    return Bagian(dict(counts), total, done, porsi(done, total) if total >= BASIS_PERSEN else None)
