"""The parts of a slide's frame: bands, title, paragraphs, ask, footer; each returns the edge it leaves."""

from __future__ import annotations

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from charts.marks import warna
from charts.measure import wrap
from reports.pptx.ukuran import FAKTA, JUDUL, JUDUL_KECIL, KALIMAT, KECIL, LEBAR, TEPI, TINGGI, emu
from reports.pptx.unsur import Cat, Kanvas, Tulisan
from reports.svg.unsur import Kotak

PITA = 34.0
LUAS = LEBAR - 2 * TEPI
LANGKAH = 1.25
SELA = 8.0  # px around the words of the ask
BILAH = 6.0  # width of the bar beside it
AJAKAN = LUAS - BILAH - 2 * SELA


def pita(kanvas: Kanvas, isi: tuple[tuple[str, str], ...]) -> float:
    """Bands across the top: (words, colour key) each; returns their lower edge."""
    y = 0.0
    for kata, tinta in isi:
        tempat = Kotak(0, y, LEBAR, PITA)
        kanvas.kotak(tempat, Cat(warna(tinta)), nama=f"Pita {kata.partition(':')[0]}")
        kanvas.teks(tempat, [Tulisan(((kata, warna("latar")),), FAKTA, True, "ctr")], nama="Teks pita")
        y += PITA + 1
    return y


def besar_judul(kata: str) -> float:
    """Two lines, smaller when it is long, never below the least size."""
    besar = JUDUL
    while besar > JUDUL_KECIL and len(wrap(kata, LUAS, besar, bold=True)) > 2:
        besar -= 1
    return besar


def judul(
    slide: Slide, kata: str, y: float, *, besar: float = 0.0, x: float = TEPI, lebar: float = LUAS
) -> float:
    """Fill the title placeholder; returns the lower edge."""
    besar = besar or besar_judul(kata)
    tinggi = len(wrap(kata, lebar, besar, bold=True)) * besar * 1.15
    tempat = slide.shapes.title
    tempat.left, tempat.top, tempat.width, tempat.height = (Emu(emu(v)) for v in (x, y, lebar, tinggi))
    isi = tempat.text_frame
    isi.word_wrap = True
    for sisi in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
        setattr(isi, sisi, 0)
    isi.text = kata
    isi.paragraphs[0].alignment = PP_ALIGN.LEFT
    huruf = isi.paragraphs[0].font
    huruf.size, huruf.bold = Pt(round(besar * 0.75, 1)), True
    return y + tinggi + 2


def baris(isi: tuple[str, ...], besar: float, lebar: float = LUAS, *, tebal: bool = False) -> int:
    """Lines that paragraphs need."""
    return sum(len(wrap(satu, lebar, besar, bold=tebal)) for satu in isi)


def alinea(
    kanvas: Kanvas, isi: tuple[str, ...], y: float, besar: float, nama: str, tinta: str = "teks", *,
    x: float = TEPI, lebar: float = LUAS, tebal: bool = False, rata: str = "l",
) -> float:  # fmt: skip
    """Wrapped paragraphs from y downwards; returns the lower edge."""
    banyak = baris(isi, besar, lebar, tebal=tebal)
    if not banyak:
        return y
    tinggi = banyak * besar * LANGKAH
    paragraf = [Tulisan(((satu, warna(tinta)),), besar, tebal, rata) for satu in isi if satu]
    kanvas.teks(Kotak(x, y, lebar, tinggi), paragraf, nama=nama, lipat=True, jangkar="t", langkah=besar * 1.2)
    return y + tinggi


def kalimat(kanvas: Kanvas, isi: tuple[str, ...], bawah: float) -> float:
    """Sentences that end at `bawah`; returns their upper edge."""
    tinggi = baris(isi, KALIMAT) * KALIMAT * LANGKAH
    alinea(kanvas, isi, bawah - tinggi - 4, KALIMAT, "Kalimat")
    return bawah - tinggi - 4


def ajakan(kanvas: Kanvas, kata: str, bawah: float) -> float:
    """The ask in a pale box with a bar beside it, ending at `bawah`; returns its upper edge."""
    if not kata:
        return bawah
    tinggi = tinggi_ajakan(kata)
    atas, tinggi = bawah - tinggi + 4, tinggi - 6
    kanvas.kotak(Kotak(TEPI, atas, LUAS, tinggi), Cat(warna("rentang")), nama="Latar ajakan")
    kanvas.kotak(Kotak(TEPI, atas, BILAH, tinggi), Cat(warna("utama")), nama="Bilah ajakan")
    x = TEPI + BILAH + SELA
    alinea(kanvas, (kata,), atas + SELA, KALIMAT, "Ajakan", x=x, lebar=AJAKAN, tebal=True)
    return atas - 4


def tinggi_ajakan(kata: str) -> float:
    """Height that the ask takes, with the ground around it."""
    if not kata:
        return 0.0
    return baris((kata,), KALIMAT, AJAKAN, tebal=True) * KALIMAT * LANGKAH + 2 * SELA + 6


def kaki(kanvas: Kanvas, isi: tuple[str, ...]) -> float:
    """Small lines at the lower edge under a rule; returns their upper edge."""
    tinggi = baris(isi, KECIL) * KECIL * LANGKAH
    atas = TINGGI - 10 - tinggi
    kanvas.garis((TEPI, atas - 3), (LEBAR - TEPI, atas - 3), Cat(tepi=warna("garis")), nama="Garis kaki")
    alinea(kanvas, isi, atas, KECIL, "Kaki", "teks_lemah")
    return atas - 6
