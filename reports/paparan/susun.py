"""Where the parts of a slide without numbers stand, the same in PPTX and PDF: cover lines, logos, pictures, agenda."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.dek import Dek, Gambar, Salindia
from reports.paparan import kata
from reports.svg.unsur import Kotak

KEPALA_AGENDA = ("Sesi", "Acara", "Pembicara", "Waktu")
SESI = 10  # sessions on one slide
JARAK = 24.0
TEPI_SAMPUL = (
    (0.0, 0.62, "utama"),
    (0.62, 0.8, "kedua"),
)  # coloured edge of a cover: (from, to) in margins, colour
GELAP = 16.0


@dataclass(frozen=True, slots=True)
class Sampul:
    """Texts of a cover: the first line under the title is set bold."""

    judul: str
    baris: tuple[str, ...]


def sampul(s: Salindia, dek: Dek) -> Sampul:
    """Title, theme, date and place, own lines, office titles; what is said twice is said once."""
    tema = s.kalimat or dek.tema
    semua = (tema, kata.waktu_tempat(dek), *s.butir, *(dek.jabatan if s.jenis == "sampul" else ()), s.ajakan)
    judul = s.judul or dek.nama
    return Sampul(judul, tuple(one for one in dict.fromkeys(semua) if one and one != judul))


def agenda(dek: Dek) -> list[tuple[str, str, str, str]]:
    """Number, title, who speaks and length of each session."""
    return [
        (str(n), one.judul, one.pembicara or "–", kata.menit(one.menit) or "–")
        for n, one in enumerate(dek.acara, 1)
    ]


def bagi_butir(butir: Sequence[str], tinggi: Callable[[str], float], ruang: float) -> list[tuple[str, ...]]:
    """Points in groups of at most `ruang` px, one group at least; a point is never cut."""
    kelompok: list[list[str]] = [[]]
    sisa = ruang
    for satu in butir:
        perlu = tinggi(satu)
        if kelompok[-1] and perlu > sisa:
            kelompok.append([])
            sisa = ruang
        kelompok[-1].append(satu)
        sisa -= perlu
    return [tuple(one) for one in kelompok]


def kisi(kotak: Kotak, gambar: Sequence[Gambar]) -> list[Kotak]:
    """A place for each picture in reading order, in the grid that shows most of them."""

    def luas(tempat: list[Kotak]) -> float:
        return sum(one.w * one.h for one in map(pas, gambar, tempat))

    return max(
        (_petak(kotak, len(gambar), kolom) for kolom in range(1, len(gambar) + 1)), key=luas, default=[]
    )


def _petak(kotak: Kotak, banyak: int, kolom: int) -> list[Kotak]:
    baris = math.ceil(banyak / kolom)
    lebar = (kotak.w - GELAP * (kolom - 1)) / kolom
    tinggi = (kotak.h - GELAP * (baris - 1)) / baris
    return [
        Kotak(
            kotak.x + (i % kolom) * (lebar + GELAP), kotak.y + (i // kolom) * (tinggi + GELAP), lebar, tinggi
        )
        for i in range(banyak)
    ]


def pas(gambar: Gambar, kotak: Kotak) -> Kotak:
    """The picture as large as the box allows, in its middle, undistorted."""
    skala = min(kotak.w / gambar.lebar, kotak.h / gambar.tinggi)
    lebar, tinggi = gambar.lebar * skala, gambar.tinggi * skala
    return Kotak(kotak.x + (kotak.w - lebar) / 2, kotak.y + (kotak.h - tinggi) / 2, lebar, tinggi)


def deret(gambar: Sequence[Gambar], kotak: Kotak) -> list[tuple[Kotak, Gambar]]:
    """Logos beside each other from the left, equally high; all smaller when they are too many."""
    lebar = [one.lebar / one.tinggi * kotak.h for one in gambar]
    ruang = kotak.w - JARAK * (len(gambar) - 1)
    tinggi = kotak.h * min(1.0, ruang / (sum(lebar) or 1))
    x, tempat = kotak.x, []
    for satu in gambar:
        w = satu.lebar / satu.tinggi * tinggi
        tempat.append((Kotak(x, kotak.y + (kotak.h - tinggi) / 2, w, tinggi), satu))
        x += w + JARAK
    return tempat
