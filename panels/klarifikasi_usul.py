"""A chosen cell with the proposed number as it was typed."""

from __future__ import annotations

from dataclasses import dataclass

from words.butir import baca_angka
from words.galat import GalatSerambi


class UsulanDitolak(GalatSerambi):
    """The proposed number is missing, negative or no whole number of people."""


@dataclass(frozen=True, slots=True)
class Usul:
    """A chosen cell; `lama` the official number shown now (None: none), `teks` the proposed one as typed."""

    sel: dict[str, str]
    lama: float | None
    teks: str

    def angka(self) -> float:
        """The proposed number. Raises AngkaTakTerbaca, UsulanDitolak."""
        baru = baca_angka(self.teks, "Angka usulan")
        if baru is None:
            raise UsulanDitolak("Angka usulan belum diisi. Tulis misalnya 1.234.")
        if self.sel["tabel"] != "konteks" and (baru < 0 or baru != int(baru)):
            raise UsulanDitolak(
                f"Angka usulan “{self.teks}” bukan bilangan bulat dari 0. Tulis misalnya 1.234."
            )
        return baru
