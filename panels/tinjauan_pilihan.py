"""Tinjauan otomatis: what can be looked at beside PMKS – the indicators that the map offers."""

from __future__ import annotations

from panels import peta
from panels.state import Choice
from queries import Konteks


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the part's own key: PMKS, or one indicator."""
    return {"indikator": peta.choices(konteks)["indikator"]}
