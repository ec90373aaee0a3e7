"""What stands around the picture of a drawn slide: bands, title, facts, sentence, ask and footer."""

from __future__ import annotations

from charts.marks import warna
from reports.dek import Salindia
from reports.paparan import kata
from reports.paparan import lukis_unsur as unsur
from reports.paparan.ukuran import Ukuran, lipat
from reports.svg.unsur import Kotak, line, rect

Bagian = list[str]


def bingkai(
    s: Salindia, u: Ukuran, atas: tuple[tuple[str, str], ...], bawah: tuple[str, ...]
) -> tuple[Bagian, Kotak]:
    """(bands, title, facts, sentence, ask and footer; the box that is left for the picture)."""
    bagian, y = unsur.pita(atas, u)
    lagi, y = judul(s.judul, y + u.tepi * 0.35, u)
    bagian += lagi
    if kata.fakta(s):
        lagi, y = unsur.alinea((kata.fakta(s),), u.tepi, y, u.luas, u.fakta, tinta="teks_lemah")
        bagian += lagi
    lagi, dasar = kaki(bawah, u)
    bagian += lagi
    lagi, dasar = ajakan(s.ajakan, dasar, u)
    bagian += lagi
    if s.kalimat:
        dasar -= unsur.tinggi((s.kalimat,), u.luas, u.kalimat) + u.kecil * 0.4
        bagian += unsur.alinea((s.kalimat,), u.tepi, dasar, u.luas, u.kalimat)[0]
    sela = u.kecil * 0.5
    return bagian, Kotak(u.tepi, y + sela, u.luas, max(40.0, dasar - y - 2 * sela))


def judul(isi: str, y: float, u: Ukuran) -> tuple[Bagian, float]:
    """The title in two lines, smaller when it is long."""
    besar = u.judul
    while besar > u.judul_kecil and len(lipat(isi, u.luas, besar, tebal=True)) > 2:
        besar -= 1
    return unsur.alinea((isi,), u.tepi, y, u.luas, besar, tebal=True)


def kaki(isi: tuple[str, ...], u: Ukuran) -> tuple[Bagian, float]:
    """Small lines at the lower edge under a rule; returns the edge above."""
    atas = u.tinggi - u.tepi * 0.4 - unsur.tinggi(isi, u.luas, u.kecil)
    bagian = [line(u.tepi, atas - 4, u.lebar - u.tepi, atas - 4, warna("garis"), 1.5)]
    return bagian + unsur.alinea(isi, u.tepi, atas, u.luas, u.kecil, tinta="teks_lemah")[0], atas - 14


def ajakan(isi: str, bawah: float, u: Ukuran) -> tuple[Bagian, float]:
    """The ask in a pale box with a bar beside it, ending at `bawah`."""
    if not isi:
        return [], bawah
    sela, bilah = u.kecil * 0.5, u.kecil * 0.4
    lebar = u.luas - bilah - 2 * sela
    tinggi = unsur.tinggi((isi,), lebar, u.kalimat, tebal=True) + 2 * sela
    kotak = Kotak(u.tepi, bawah - tinggi, u.luas, tinggi)
    bagian = [rect(kotak, warna("rentang")), rect(Kotak(u.tepi, kotak.y, bilah, tinggi), warna("utama"))]
    x = u.tepi + bilah + sela
    return bagian + unsur.alinea((isi,), x, kotak.y + sela, lebar, u.kalimat, tebal=True)[0], kotak.y - sela
