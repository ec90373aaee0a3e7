"""Asking for a dimension that the file does not give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.intake.susun.hal import Isi
from data.intake.susun.tanya import ABAIKAN, Catatan, kode_pilihan
from data.intake.susun.titik import Titik


@dataclass
class Kurang(Exception):
    """A dimension is missing; the question stands in `Catatan`. `abaikan`: the operator chose to leave the cell out."""

    abaikan: bool = False


class Peminta:
    """One table whose cells are filled one after the other; `diam`: the cell is a total, nothing is asked for it."""

    def __init__(self, isi: Isi, catatan: Catatan, berkas: Path, klasifikasi: str) -> None:
        self.isi, self.catatan, self.berkas, self.klasifikasi = isi, catatan, berkas, klasifikasi
        self.titik = Titik(-1, -1)
        self.diam = False

    @staticmethod
    def _semua(*cari: Callable[[], Any]) -> tuple[list[Any], Kurang | None]:
        """Every finder is asked, so that all that is missing is asked for at once."""
        hasil, kurang = [], None
        for satu in cari:
            try:
                hasil.append(satu())
            except Kurang as galat:
                kurang = galat if kurang is None or galat.abaikan else kurang
        return hasil, kurang

    def _minta(self, kode: str, teks: str, pilihan: list[str], *, bebas: bool = False) -> str:
        """The answer to a question about a missing dimension; asks and raises `Kurang` without one."""
        jawab = self.catatan.jawab(kode, pilihan)
        sah = bool(jawab) and (bebas or jawab in (*pilihan, ABAIKAN))
        if self.diam and not sah:
            return ""
        if not sah:
            self.catatan.tanya(kode, teks, pilihan, [self.isi.alamat(self.titik)], bebas=bebas)
            raise Kurang
        if jawab == ABAIKAN:
            raise Kurang(abaikan=True)
        return jawab if bebas else kode_pilihan(jawab)
