"""Text tables (CSV, TSV): every value stays text, row numbers are those that Excel shows."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

from data.intake.model import Buku
from data.intake.wadah import tolak
from data.intake.wadah.gaya import GayaCsv, gaya_csv
from data.intake.wadah.kisi import Kisi

PENUTUP = "serambi-akhir-berkas"
RUMUS_TEKS = re.compile(r'^="(.*)"$', re.S)


def baca(jalur: Path) -> Buku:
    """The one sheet of a text table, named after the file. Raises `BerkasDitolak`."""
    gaya = gaya_csv(jalur)
    try:
        isi = jalur.read_bytes().decode(gaya.pengodean)
    except UnicodeDecodeError as galat:
        raise tolak.bukan_tabel(jalur.name, f"ada bita yang bukan teks {gaya.pengodean}") from galat
    kisi = Kisi(jalur.name, jalur.stem)
    try:
        _isi(kisi, isi.rstrip("\x1a"), gaya)
    except csv.Error as galat:
        raise tolak.rusak(jalur.name, "satu kolom memuat teks yang terlalu panjang") from galat
    return Buku(jalur, "csv", (kisi.lembar(),))


def _isi(kisi: Kisi, isi: str, gaya: GayaCsv) -> None:
    # After the last row comes a row of our own: when it does not arrive as a row, a quote was left open.
    aliran = io.StringIO(f"{isi}\n{PENUTUP}\n", newline="")
    for _ in range(gaya.baris_awal):
        aliran.readline()
    lebar: Counter[int] = Counter()
    curiga: list[tuple[int, list[str]]] = []
    terakhir: list[str] = []
    for baris, terakhir in enumerate(
        csv.reader(aliran, delimiter=gaya.pemisah, skipinitialspace=gaya.spasi_awal)
    ):
        if terakhir == [PENUTUP]:
            break
        kisi.tambah(baris, ((kolom, _nilai(teks)) for kolom, teks in enumerate(terakhir)))
        lebar[len(terakhir)] += 1
        if any("\n" in teks and gaya.pemisah in teks for teks in terakhir):
            curiga.append((baris, terakhir))
    if terakhir != [PENUTUP]:
        raise tolak.rusak(kisi.berkas, f"tanda kutip dibuka sebelum baris {baris + 1} dan tidak ditutup")
    _periksa_telanan(kisi.berkas, curiga, lebar)


def _periksa_telanan(berkas: str, curiga: list[tuple[int, list[str]]], lebar: Counter[int]) -> None:
    """A lone quote swallows rows up to the next quote: they would be lost inside one cell without a word.

    A note may hold line breaks and delimiters too; then its row is as wide as the others and has no stray quote.
    """
    wajar = lebar.most_common(1)[0][0] if lebar else 0
    for baris, isi in curiga:
        if len(isi) != wajar or any('"' in teks and "\n" in teks for teks in isi):
            raise tolak.rusak(berkas, f"tanda kutip pada baris {baris + 1} menelan baris-baris di bawahnya")


def _nilai(teks: str) -> str:
    """``="64.01"`` is how programs keep Excel from reading a code as a number."""
    tanda = RUMUS_TEKS.match(teks)
    return tanda[1] if tanda else teks
