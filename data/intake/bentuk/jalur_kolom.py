"""Side by side: a sheet is cut into strips of columns at empty columns, where both sides are tables of their own."""

from __future__ import annotations

from data.intake.bentuk.kisi import ANGKA, KHUSUS, SIMBOL, TEKS, Kisi

Rentang = tuple[int, int]
LABEL_MIN = 2  # rows with a text left of a number that make a strip a table of its own


def belah(kisi: Kisi) -> list[Rentang]:
    """The strips (first column, last column) that are read on their own, left to right."""
    strip = _berisi(kisi)
    if len(strip) < 2:
        return strip
    hasil = [strip[0]]
    for kiri, kanan in strip[1:]:
        mandiri = _berlabel(kisi, kiri, kanan) and any(_berlabel(kisi, *lama) for lama in hasil)
        if mandiri:
            hasil.append((kiri, kanan))
        else:
            hasil[-1] = (hasil[-1][0], kanan)
    return hasil


def _berisi(kisi: Kisi) -> list[Rentang]:
    """Runs of columns that hold at least one cell."""
    isi = [any(rupa[kolom] != " " for rupa in kisi.rupa) for kolom in range(kisi.lebar)]
    strip, awal = [], None
    for kolom, ada in enumerate([*isi, False]):
        if ada and awal is None:
            awal = kolom
        elif not ada and awal is not None:
            strip.append((awal, kolom - 1))
            awal = None
    return strip


def _berlabel(kisi: Kisi, kiri: int, kanan: int) -> bool:
    """True when rows inside the strip have a text left of a number."""
    banyak = 0
    for rupa in kisi.rupa:
        potong = rupa[kiri : kanan + 1]
        teks = potong.find(TEKS)
        if teks >= 0 and any(huruf in (ANGKA, SIMBOL, KHUSUS, "y") for huruf in potong[teks + 1 :]):
            banyak += 1
    return banyak >= LABEL_MIN
