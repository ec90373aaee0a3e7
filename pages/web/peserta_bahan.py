"""What the store says that the phones may see: the stage's moment, the open slides, the approved clauses."""

from __future__ import annotations

from dataclasses import dataclass

from meeting import dek as dek_rapat
from meeting import gudang, pleno, rapat, tayang
from reports.dek import Dek
from reports.peserta.rumusan import ButirHp


@dataclass(frozen=True)
class Bahan:
    """What the store says: the deck, the slide on stage ("" for none), black or not, the ids of open slides.

    `rumusan` are the approved clauses; drafts never get here.
    """

    dek: Dek | None = None
    kunci: str = ""
    hitam: bool = False
    terbuka: frozenset[str] = frozenset()
    rumusan: tuple[ButirHp, ...] = ()


def dari_gudang() -> Bahan:
    """Read the store; without a meeting everything is empty. Raises GalatSerambi."""
    if not gudang.ada():
        return Bahan()
    kini = tayang.kini()
    id_rapat = kini.rapat if kini else getattr(rapat.aktif(), "id", "")
    if not id_rapat:
        return Bahan()
    isi = dek_rapat.susun_dek(id_rapat)
    langkah = (kini.salindia, kini.hitam) if kini else ("", False)
    return Bahan(isi, *langkah, tayang.terbuka(id_rapat), pleno.disetujui(id_rapat))
