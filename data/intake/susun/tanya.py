"""Collects questions and remarks while a file is read; a question that is answered is never asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from data.intake.model import Peringatan, Pertanyaan

ABAIKAN = "abaikan"
_SINONIM = ("abaikan", "lewati", "tidak dimuat")


class Catatan:
    """Questions and remarks by code: cells of one code are gathered under one entry, in the order of the file."""

    def __init__(self, jawaban: Mapping[str, str], nama_berkas: str = "") -> None:
        """`nama_berkas`: a sheet of this name is called after its file (CSV); its name proves nothing."""
        self.jawaban, self.nama_berkas = jawaban, nama_berkas
        self._tanya: dict[str, tuple[str, tuple[str, ...], bool, dict[str, None]]] = {}
        self._ingat: dict[tuple[str, str], tuple[str, dict[str, None]]] = {}

    def jawab(self, kode: str, pilihan: Sequence[str] = ()) -> str:
        """The answer given to `kode` ('' when there is none), as the full text of a choice where it names one.

        A choice is named by its text or its leading code; leaving out is written ``abaikan`` or ``lewati``.
        """
        isi = self.jawaban.get(kode, "").strip()
        for satu in pilihan:
            if isi and isi.casefold() in (satu.casefold(), satu.split(" ")[0].casefold()):
                return satu
        return ABAIKAN if isi.casefold() in _SINONIM else isi

    @property
    def mengabaikan(self) -> bool:
        """Some answer leaves values out."""
        return any(isi.strip().casefold() in _SINONIM for isi in self.jawaban.values())

    def tanya(
        self, kode: str, teks: str, pilihan: Iterable[str], sel: Iterable[str], *, bebas: bool = False
    ) -> None:
        """Ask `kode`; asked again, only the cells are added."""
        satu = self._tanya.setdefault(kode, (teks, tuple(dict.fromkeys(pilihan)), bebas, {}))
        satu[3].update(dict.fromkeys(sel))

    def ingatkan(
        self,
        kode: str,
        teks: str,
        sel: Iterable[str] = (),
        tingkat: Literal["catatan", "peringatan", "galat"] = "peringatan",
    ) -> None:
        """Leave a remark; one with the same code and text only gains cells."""
        satu = self._ingat.setdefault((kode, teks), (tingkat, {}))
        satu[1].update(dict.fromkeys(sel))

    @property
    def pertanyaan(self) -> list[Pertanyaan]:
        """All open questions."""
        return [
            Pertanyaan(kode, teks, tuple(sel), pilihan, bebas)
            for kode, (teks, pilihan, bebas, sel) in self._tanya.items()
        ]

    @property
    def peringatan(self) -> list[Peringatan]:
        """All remarks."""
        return [
            Peringatan(kode, teks, tuple(sel), tingkat)
            for (kode, teks), (tingkat, sel) in self._ingat.items()
        ]


def kode_pilihan(teks: str) -> str:
    """The leading code of a choice: ``64.02 Kab. Kutai Kartanegara`` -> ``64.02``."""
    return teks.split(" ")[0]
