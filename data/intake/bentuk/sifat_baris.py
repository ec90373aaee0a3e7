"""What the rows of a strip of columns look like: numbers, headers of years, numbering rows, notes."""

from __future__ import annotations

import re
from itertools import pairwise

from data.intake.bentuk.kepala import nama_dimensi
from data.intake.bentuk.kisi import BERNILAI, KOSONG, TAHUN, TEKS, Kisi, nomor_kolom
from data.intake.kamus import jenis, wilayah

BAWAH = 8  # rows below a header that are looked at


class SifatBaris:
    """Questions about single rows of the columns `kiri`..`kanan`; nothing is remembered between them."""

    def __init__(self, kisi: Kisi, kiri: int, kanan: int) -> None:
        self.kisi, self.kiri, self.kanan = kisi, kiri, kanan

    def rupa(self, baris: int) -> str:
        """The look of the cells of the row."""
        return self.kisi.rupa[baris][self.kiri : self.kanan + 1]

    def kosong(self, baris: int) -> bool:
        """Nothing in the row."""
        return not self.rupa(baris).strip()

    def bersambung(self, baris: int) -> bool:
        """The row follows a data row directly (known only while a strip is walked down)."""
        return False

    def sel(self, baris: int) -> list[tuple[int, object]]:
        """The cells of the row that are not empty, with their columns."""
        isi = self.kisi.isi[baris]
        return [(kolom, isi[kolom]) for kolom in range(self.kiri, self.kanan + 1) if isi[kolom] is not None]

    def label(self, baris: int) -> list[int]:
        """Columns with a label in the row; a merged range across columns counts once, down rows in each row."""
        hasil, lihat = [], set()
        for kolom in range(self.kiri, self.kanan + 1):
            asal = self.kisi.jangkar.get((baris, kolom), (baris, kolom))
            if self.kisi.rupa_label(baris, kolom) != KOSONG and asal not in lihat:
                lihat.add(asal)
                hasil.append(kolom)
        return hasil

    def teks(self, baris: list[int]) -> list[str]:
        """The rows as lines of text."""
        return [" ".join(str(nilai) for _, nilai in self.sel(b)) for b in baris if self.sel(b)]

    def nomor(self, baris: int) -> bool:
        """(1) (2) (3), or 1 2 3 … over at least three columns right under a header."""
        sel = self.sel(baris)
        if len(sel) >= 2 and all(nomor_kolom(nilai) for _, nilai in sel):
            return True
        angka = [(kolom, _bulat(nilai)) for kolom, nilai in sel]
        if any(isi is None for _, isi in angka) or self.bersambung(baris) or not self._cukup(baris, angka):
            return False
        berurut = {isi - i for i, (_, isi) in enumerate(angka)}
        seletak = {isi - kolom for kolom, isi in angka}
        rapat = len(berurut) == 1 or len(seletak) == 1
        return angka[0][1] in (0, 1, 2) and (rapat or self._renggang(baris, angka))

    def _renggang(self, baris: int, angka: list[tuple[int, int | None]]) -> bool:
        """Rising column numbers with gaps, one of them over labels: columns were taken out or put in between."""
        naik = all(satu[1] < dua[1] for satu, dua in pairwise(angka))
        bawah = next((b for b in range(baris + 1, len(self.kisi.rupa)) if not self.kosong(b)), baris)
        label = any(self.kisi.rupa[bawah][kolom] == TEKS for kolom, _ in angka)
        return naik and label and angka[-1][1] <= self.kanan - self.kiri + 1

    def _cukup(self, baris: int, angka: list[tuple[int, int | None]]) -> bool:
        """Three numbers; two where the first stands over labels."""
        if len(angka) != len("12"):
            return len(angka) > len("12")
        bawah = next((b for b in range(baris + 1, len(self.kisi.rupa)) if not self.kosong(b)), baris)
        return self.kisi.rupa[bawah][angka[0][0]] == TEKS

    def kepala_tahun(self, baris: int) -> bool:
        """A row whose only numbers are years, over columns that do not hold years further down."""
        rupa = self.rupa(baris)
        kolom = [self.kiri + i for i, huruf in enumerate(rupa) if huruf in BERNILAI]
        if any(self.kisi.rupa[baris][k] != TAHUN for k in kolom) or self.bersambung(baris):
            return False
        if self._berisi_kunci(baris, kolom[0]) or self._di_bawah_kepala(baris, kolom):
            return False
        return (
            not any(self._kolom_tahun(baris, k) for k in kolom)
            if len(kolom) > 1
            else self._tunggal(baris, kolom[0])
        )

    def _di_bawah_kepala(self, baris: int, kolom: list[int]) -> bool:
        """A member (Paser) beside the years, right under a row that heads the same columns: a data row."""
        teks = [isi for k, isi in self.sel(baris) if k < kolom[0]]
        if not teks or any(nama_dimensi(isi) for isi in teks) or baris == 0:
            return False
        return set(kolom) <= set(self.label(baris - 1))

    def _berisi_kunci(self, baris: int, tahun: int) -> bool:
        """Several different texts before a year: a row of keys, not a header (unless they name dimensions)."""
        teks = [
            isi for kolom, isi in self.sel(baris) if kolom < tahun and self.kisi.rupa[baris][kolom] == TEKS
        ]
        return len(teks) > 1 and 2 * sum(1 for nilai in teks if nama_dimensi(nilai)) < len(teks)

    def _kolom_tahun(self, baris: int, kolom: int) -> bool:
        """The column holds only years below the row."""
        bawah = [self.kisi.rupa[b][kolom] for b in range(baris + 1, min(baris + BAWAH, len(self.kisi.rupa)))]
        isi = [huruf for huruf in bawah if huruf in BERNILAI]
        return bool(isi) and all(huruf == TAHUN for huruf in isi)

    def _tunggal(self, baris: int, kolom: int) -> bool:
        """One year alone is a header when the label beside it is none or names a dimension, and numbers follow."""
        teks = [nilai for k, nilai in self.sel(baris) if self.kisi.rupa[baris][k] == TEKS]
        return not self._kolom_tahun(baris, kolom) and all(nama_dimensi(nilai) for nilai in teks)

    def kolom_nilai(self, baris: int) -> set[int]:
        """Columns of the numbers of a data row and of the rows below it, right of the first text if there is one."""
        kolom: set[int] = set()
        for b in range(baris, min(baris + BAWAH, len(self.kisi.rupa))):
            rupa = self.rupa(b)
            teks = rupa.find(TEKS)
            angka = {self.kiri + i for i, huruf in enumerate(rupa) if huruf in BERNILAI}
            if not angka and kolom:
                break
            kolom |= {k for k in angka if k - self.kiri > teks >= 0} or (angka if not kolom else set())
        return kolom

    def bernama(self, baris: int, nilai: set[int]) -> bool:
        """A row that names an area or a type and has only words where others have numbers ("belum masuk")."""
        sel = self.sel(baris)
        teks = [isi for kolom, isi in sel if kolom not in nilai and isinstance(isi, str)]
        return any(kolom in nilai for kolom, _ in sel) and any(
            wilayah.kenali(isi) is not None or jenis.kenali(isi) is not None for isi in teks
        )

    def baris_kata(self, baris: list[int], nilai: set[int]) -> list[int]:
        """Rows below a header that name a member in the column it names, and have only words in the value columns."""
        hasil: list[int] = []
        for i, b in enumerate(baris):
            label = [(k, isi) for k, isi in self.sel(b) if k < min(nilai, default=0) and isinstance(isi, str)]
            isian = [isi for k, isi in self.sel(b) if k in nilai]
            if not label or not isian or self.nomor(b):
                continue
            kolom, teks = label[-1]
            bernama = any(self._menamai(atas, kolom, nilai) for atas in baris[:i])
            if bernama and self._anggota(teks, isian):
                hasil.append(b)
        return hasil

    def _anggota(self, teks: str, isian: list[object]) -> bool:
        """A known area or type (or anything beside figures such as 5-7), not the name of a dimension."""
        if nama_dimensi(teks):
            return False
        angka = all(re.match(r"\s*[<>~±]?\s*\d", str(isi)) for isi in isian)
        return angka or wilayah.kenali(teks) is not None or jenis.kenali(teks) is not None

    def _menamai(self, baris: int, kolom: int, nilai: set[int]) -> bool:
        """A header row: the name of areas, types or services over the column, and a label over the values."""
        nama = nama_dimensi(self.kisi.label(baris, kolom))
        return nama in ("wilayah", "jenis", "desa") and bool(nilai & set(self.label(baris)))

    def rentang_sebagian(self, baris: int) -> bool:
        """The only label of the row is merged over more than one column but not over the label column."""
        kolom = self.label(baris)[0]
        lebar = sum(
            1 for k in range(self.kiri, self.kanan + 1) if self.kisi.jangkar.get((baris, k)) == (baris, kolom)
        )
        return lebar > 0 and kolom > self.kiri


def _bulat(nilai: object) -> int | None:
    if isinstance(nilai, bool) or not isinstance(nilai, int | float | str):
        return None
    teks = str(nilai).strip("() ")
    if isinstance(nilai, float) and nilai == int(nilai):
        return int(nilai)
    return int(teks) if teks.isdigit() and len(teks) < 3 else None
