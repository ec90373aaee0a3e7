"""The approved clauses as a section of the phones' page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class ButirHp:
    """An approved clause: number, text, "level · pilar · wilayah", and (label, text) of what it is measured by."""

    nomor: int
    isi: str
    tempat: str = ""
    rincian: tuple[tuple[str, str], ...] = ()


def rumusan_hp(butir: Sequence[ButirHp]) -> str:
    """The <li> elements of the section, every text escaped; "" while nothing was approved."""
    return "".join(map(_satu, butir))


def _satu(satu: ButirHp) -> str:
    rincian = "".join(f"<dt>{escape(nama)}</dt><dd>{escape(isi)}</dd>" for nama, isi in satu.rincian)
    ukur = f"<details><summary>Ukuran dan tenggat</summary><dl>{rincian}</dl></details>" if rincian else ""
    tempat = f'<p class="nomor">{escape(satu.tempat)}</p>' if satu.tempat else ""
    return f'<li value="{satu.nomor}"><p class="isi">{escape(satu.isi)}</p>{tempat}{ukur}</li>'
