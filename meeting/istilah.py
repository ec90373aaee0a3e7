"""The meeting's word for the same 26 types: PMKS or PPKS. Codes ("PMKS-09"), keys and citations stay as they are."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from panels.panel import Panel, Source

PMKS, PPKS = "PMKS", "PPKS"
_KATA = re.compile(r"\bPMKS\b(?!-\d)")
_TETAP = frozenset(
    (
        "key",
        "keys",
        "state",
        "attribution",
        "selected",
        "kind",
        "a",
        "b",
        "edisi",
        "audiens",
        "warna",
        "bentuk",
    )
)
Apa = TypeVar("Apa")


def ganti_kata(teks: str, istilah: str) -> str:
    """The text in the meeting's word; one that names both words speaks about them and stays."""
    if istilah == PMKS or PPKS in teks:
        return teks
    return _KATA.sub(istilah, teks)


def ganti(panel: Panel, istilah: str) -> Panel:
    """The panel with every text that a reader sees in the meeting's word; the same object where nothing changes."""
    return panel if istilah == PMKS else _dalam(panel, istilah)


def _dalam(apa: Apa, istilah: str) -> Apa:
    """Replace in strings, tuples and dataclasses, however deep; untouched parts are kept, not copied."""
    hasil: Any = apa
    if isinstance(apa, str):
        hasil = ganti_kata(apa, istilah)
    elif isinstance(apa, tuple):
        baru = tuple(_dalam(satu, istilah) for satu in apa)
        hasil = baru if any(a is not b for a, b in zip(apa, baru)) else apa
    elif is_dataclass(apa) and not isinstance(apa, (Source, type)):
        hasil = _bagian(apa, istilah)
    return hasil


def _bagian(apa: Any, istilah: str) -> Any:
    ubah = {}
    for satu in fields(apa):
        if satu.name not in _TETAP:
            lama = getattr(apa, satu.name)
            baru = _dalam(lama, istilah)
            if baru is not lama:
                ubah[satu.name] = baru
    return replace(apa, **ubah) if ubah else apa
