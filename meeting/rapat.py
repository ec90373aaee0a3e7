"""Meetings in the store: name, date, place, theme, and the vintage that every slide is drawn from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Rapat:
    """One meeting; `versi` is the count of changes that a writer has read."""

    id: str
    nama: str
    tanggal: datetime.date
    tempat: str
    tema: str
    edisi: str
    istilah: str = "PMKS"
    pengaturan: Mapping[str, Any] = field(default_factory=dict)
    versi: int = 1
