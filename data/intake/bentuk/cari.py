"""Finds the tables of a strip of columns by walking it down."""

from __future__ import annotations

import re

from data.intake.bentuk.blok import Blok
from data.intake.bentuk.kepala import nama_dimensi, pasangan_keterangan
from data.intake.bentuk.kisi import BERNILAI, TAHUN, Kisi
from data.intake.bentuk.sifat_baris import SifatBaris
from data.intake.kamus.judul import catatan_bawah

KEPALA_MAKS = 5
_BERNOMOR = re.compile(r"\s*\d+\)")


class _Pencari(SifatBaris):
    """Walks down a strip and opens a new table at every header that data follow."""

    def __init__(self, kisi: Kisi, kiri: int, kanan: int) -> None:
        super().__init__(kisi, kiri, kanan)
        self.blok: list[Blok] = []
        self.tunda: list[int] = []  # rows since the last data row
        self.kata: list[int] = []  # of these, data rows without a number

    def jalan(self) -> list[Blok]:
        """All tables of the strip, top to bottom."""
        for baris in range(len(self.kisi.isi)):
            if self.kosong(baris):
                self.tunda.append(baris)
            elif self._baris_data(baris):
                self._terima_atau_sisihkan(baris)
            else:
                self.tunda.append(baris)
        if self.blok:
            self._tutup()
        return self.blok

    def _tutup(self) -> None:
        """What stands below the last data row: rows without numbers that still name a member, then the foot."""
        blok = self.blok[-1]
        nilai = self._kolom_berangka(blok)
        while self.tunda and self.tunda[0] == blok.data[-1] + 1 and self.bernama(self.tunda[0], nilai):
            blok.data.append(self.tunda.pop(0))
        blok.kaki += self.teks(self.tunda)

    def _kolom_berangka(self, blok: Blok) -> set[int]:
        label = self.kolom_nilai(blok.data[0])
        return {k for b in blok.data[:20] for k in label if self.kisi.rupa[b][k] in BERNILAI}

    def _baris_data(self, baris: int) -> bool:
        """A row with a number, but no header of years, no numbering row, no note such as Tahun | 2024."""
        rupa = self.rupa(baris)
        if not any(huruf in BERNILAI for huruf in rupa) or self.nomor(baris):
            return False
        if pasangan_keterangan([nilai for _, nilai in self.sel(baris)]) and not self.bersambung(baris):
            return False
        return not self.kepala_tahun(baris)

    def bersambung(self, baris: int) -> bool:
        """The row follows a data row directly."""
        return bool(self.blok) and not self.tunda and self.blok[-1].data[-1] == baris - 1

    def _terima_atau_sisihkan(self, baris: int) -> None:
        """Below the notes of a table only a new header opens another one; a number there is a scrap."""
        tertutup = bool(self.blok) and any(_catatan(teks) for teks in self.teks(self.tunda))
        pertama = next((isi for _, isi in self.sel(baris) if isinstance(isi, str)), "")
        catatan = _catatan(pertama)
        if catatan or (tertutup and not self._kepala(baris)[0]):
            if self.blok:
                self.blok[-1].serpih += [
                    (baris, k) for k, _ in self.sel(baris) if self.kisi.rupa[baris][k] in BERNILAI
                ]
            self.tunda.append(baris)
        else:
            self._terima(baris)

    def _terima(self, baris: int) -> None:
        """A data row: continue the table, or open one with the header among the rows before it."""
        kepala, grup = self._kepala(baris)
        lanjut = self.blok and (not kepala or not self._kepala_baru(kepala))
        if lanjut:
            self._sambung(baris)
        else:
            self._buka(kepala)
            self.blok[-1].grup += grup if kepala else []
            self.blok[-1].data += [*self.kata, baris]
        self.tunda = []

    def _sambung(self, baris: int) -> None:
        blok = self.blok[-1]
        isi = [b for b in self.tunda if not self.kosong(b)]
        nilai = self._kolom_berangka(blok)
        blok.nomor += [b for b in isi if self.nomor(b)]
        bernama = [b for b in isi if self.bernama(b, nilai)]
        blok.grup += [b for b in isi if b not in bernama and not self.nomor(b)]
        blok.data += [*bernama, baris]

    def _kepala(self, baris: int) -> tuple[list[int], list[int]]:
        """Header rows before the data row `baris` (the last unbroken run of rows with labels over its numbers), and
        the group rows between that header and the data row."""
        nilai = self.kolom_nilai(baris)
        calon: list[int] = []
        grup: list[int] = []
        self.kata = self.baris_kata(self.tunda, nilai)
        for b in reversed([b for b in self.tunda if b not in self.kata]):
            sel = self.label(b)
            if not sel and not calon:
                continue
            if not sel or len(calon) >= KEPALA_MAKS or pasangan_keterangan([isi for _, isi in self.sel(b)]):
                break
            if not calon and not nilai & set(sel):
                grup.append(b)
                continue
            if len(sel) < 2 and not self._kepala_satu(b, calon):
                break
            calon.append(b)
        return self._pangkas(calon[::-1]), grup[::-1]

    def _pangkas(self, kepala: list[int]) -> list[int]:
        """Single labels on top of the run are title lines, unless a merge shows that they head some columns only."""
        while kepala and len(self.label(kepala[0])) < 2 and not self.rentang_sebagian(kepala[0]):
            kepala = kepala[1:]
        return kepala

    def _kepala_satu(self, baris: int, calon: list[int]) -> bool:
        """A row with one label inside a header: a year, or a label away from the left edge."""
        kolom = self.label(baris)[0]
        if self.kisi.rupa_label(baris, kolom) == TAHUN or self.nomor(baris):
            return True
        return kolom > self.kiri and (bool(calon) or bool(nama_dimensi(self.kisi.label(baris, kolom))))

    def _kepala_baru(self, kepala: list[int]) -> bool:
        """True when the rows are a header of a further table, not group rows or rows without numbers."""
        lama = self.blok[-1]
        nilai = {k for b in lama.data[:20] for k in lama.kolom if self.kisi.rupa[b][k] in BERNILAI}
        for b in kepala:
            sel = dict(self.sel(b))
            if len(sel) < 2 or self.nomor(b):
                continue
            ulang = any(
                self.kisi.isi[h][k] == isi for h in lama.kepala for k, isi in sel.items() if k in nilai
            )
            pertama = next(iter(sel.values()))
            if ulang or (nilai & sel.keys() and (nama_dimensi(pertama) or min(sel) in nilai)):
                return True
        return False

    def _buka(self, kepala: list[int]) -> None:
        awal = kepala[0] if kepala else None
        atas = [b for b in self.tunda if awal is None or b < awal]
        nomor = [b for b in kepala if self.nomor(b)]
        judul = self._bagi_kaki(atas)
        blok = Blok(self.kisi, self.kiri, self.kanan, judul=judul, nomor=nomor)
        blok.kepala = [b for b in kepala if b not in nomor]
        self.blok.append(blok)

    def _bagi_kaki(self, atas: list[int]) -> list[str]:
        """Lines between two tables: up to the first blank row they are the foot of the one above."""
        if not self.blok:
            return self.teks(atas)
        kosong = next((i for i, b in enumerate(atas) if self.kosong(b)), None)
        potong = 0 if kosong is None else kosong
        self.blok[-1].kaki += self.teks(atas[:potong])
        return self.teks(atas[potong:])


def _catatan(teks: str) -> bool:
    """A note or signature line; "1) Anak Telantar" is a numbered label, not a footnote."""
    return catatan_bawah(teks) and not _BERNOMOR.match(teks)


def cari(kisi: Kisi, kiri: int, kanan: int) -> list[Blok]:
    """The tables of the columns `kiri`..`kanan`, top to bottom."""
    return _Pencari(kisi, kiri, kanan).jalan()
