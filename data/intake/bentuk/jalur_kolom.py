"""Side by side: a sheet is cut into strips of columns at empty columns, where both sides are tables of their own."""

from __future__ import annotations

from data.intake.bentuk.kepala import nama_dimensi
from data.intake.bentuk.kisi import BERNILAI, TAHUN, TEKS, Kisi
from data.intake.bentuk.peran import WAKTU

Rentang = tuple[int, int]
ATAS = 40  # rows among which headings stand
# Columns of a long table that never make a part of it a table of its own.
BUKAN_NILAI = frozenset((*WAKTU, "nomor", "kode", "catatan"))
BUKAN_LABEL = BUKAN_NILAI | {"satuan", "status", "kelamin", "ukuran", "arah", "dasar"}
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
    """True when rows inside the strip have a row label left of a value (the columns of a long table are cut here)."""
    lepas = [nama_kolom(kisi, k) for k in range(kiri, kanan + 1)]
    label = [i for i, nama in enumerate(lepas) if nama not in BUKAN_LABEL]
    angka = [i for i, nama in enumerate(lepas) if nama not in BUKAN_NILAI]
    banyak = 0
    for rupa in kisi.rupa:
        potong = rupa[kiri : kanan + 1]
        teks = next((i for i in label if potong[i] == TEKS), None)
        if teks is not None and any(i > teks and potong[i] in BERNILAI for i in angka):
            banyak += 1
    return banyak >= LABEL_MIN


def nama_kolom(kisi: Kisi, kolom: int) -> str:
    """The dimension that the first heading of a column names; a year only where years stand below."""
    nama = next((n for baris in kisi.isi[:ATAS] if (n := nama_dimensi(baris[kolom]))), "")
    angka = {rupa[kolom] for rupa in kisi.rupa} & BERNILAI
    return "" if nama == "tahun" and angka != {TAHUN} else nama
