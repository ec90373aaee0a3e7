"""Opening a saved view in another vintage: the codes that are still offered, and words for those that are not.

A slide that misses a code is held, because nobody stands beside it. Here a reader looks at the page: the rest is
opened and what is missing is said, so that the view can be mended and saved again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from panels import daftar
from panels.daftar_kata import NAMA
from panels.pilihan_banyak import PilihanBanyak, pecah
from panels.state import STATE_KEYS, Choice, frame_choices
from queries import Konteks

TIDAK_IKUT = (daftar.EDISI, "tampilan")  # the vintage is that of the page; the link itself is no choice


@dataclass(frozen=True, slots=True)
class Terbuka:
    """The codes of every choice that the page offers, and one clause for each that was lost ("" where none)."""

    pilihan: Mapping[str, str]
    hilang: tuple[str, ...] = ()


def buka(halaman: str, pilihan: Mapping[str, str], konteks: Konteks) -> Terbuka:
    """What of a frozen view can be set on the page. Raises SudutPandangHilang for a page that is gone."""
    choices = {**frame_choices(konteks), **daftar.pilihan_halaman(halaman, konteks)}
    offered = {key: choice for key, choice in choices.items() if key not in TIDAK_IKUT}
    lost = [_hilang(key, pilihan[key], choices.get(key), konteks) for key in STATE_KEYS if pilihan.get(key)]
    lost += [f"pilihan “{key}” tidak dikenal Serambi versi ini" for key in pilihan if key not in STATE_KEYS]
    return Terbuka(
        {key: _tersisa(pilihan.get(key, ""), choice) for key, choice in offered.items()},
        tuple(one for one in lost if one),
    )


def _tersisa(code: str, choice: Choice) -> str:
    """The code, or of several joined ones those that are left, else the page's default."""
    if isinstance(choice, PilihanBanyak):
        return choice.code(code) if code else choice.default
    return code if code in choice.words else choice.default


def _hilang(key: str, code: str, choice: Choice | None, konteks: Konteks) -> str:
    if key in TIDAK_IKUT or (choice and code in choice.words):
        return ""
    if choice is None:
        return f"halaman ini tidak lagi mempunyai pilihan {NAMA[key]}"
    gone = [one for one in pecah(code) if one not in choice.words] or [code]
    return f"{NAMA[key]} {', '.join(f'“{one}”' for one in gone)} tidak ada pada edisi {konteks.edisi}"
