"""Pieces of a drawn slide as SVG: paragraphs, pictures, bands; each says where it ends."""

from __future__ import annotations

import base64
from xml.sax.saxutils import quoteattr

from charts.marks import warna
from reports.dek import Gambar
from reports.paparan.ukuran import LANGKAH, Ukuran, lipat
from reports.svg.unsur import Kotak, rect, text


def tinggi(isi: tuple[str, ...], lebar: float, besar: float, *, tebal: bool = False) -> float:
    """Height of paragraphs."""
    return sum(len(lipat(one, lebar, besar, tebal=tebal)) for one in isi) * besar * LANGKAH


def alinea(
    isi: tuple[str, ...], x: float, y: float, lebar: float, besar: float, *,
    tebal: bool = False, tinta: str = "teks",
) -> tuple[list[str], float]:  # fmt: skip
    """(parts, lower edge) of paragraphs from y downwards."""
    bagian = []
    for satu in isi:
        for baris in lipat(satu, lebar, besar, tebal=tebal):
            bagian.append(text(x, y + besar * LANGKAH / 2, baris, besar, bold=tebal, fill=warna(tinta)))
            y += besar * LANGKAH
    return bagian, y


def pita(isi: tuple[tuple[str, str], ...], u: Ukuran) -> tuple[list[str], float]:
    """(parts, lower edge) of the bands across the top: (words, colour key) each."""
    bagian, y = [], 0.0
    for kata, tinta in isi:
        muat = len(lipat(kata, u.luas, u.fakta, tebal=True)) == 1
        baris = kata if muat else kata.partition(":")[0]
        bagian.append(rect(Kotak(0, y, u.lebar, u.fakta * 1.7), warna(tinta)))
        putih = {"anchor": "middle", "bold": True, "fill": warna("latar")}
        bagian.append(text(u.lebar / 2, y + u.fakta * 0.85, baris, u.fakta, **putih))
        y += u.fakta * 1.7 + 1
    return bagian, y


def foto(satu: Gambar, kotak: Kotak) -> str:
    """A picture of its own bytes."""
    isi = base64.b64encode(satu.isi).decode("ascii")
    return (
        f'<image x="{kotak.x:.1f}" y="{kotak.y:.1f}" width="{kotak.w:.1f}" height="{kotak.h:.1f}" '
        f'preserveAspectRatio="none" href="data:{satu.mime};base64,{isi}"/>'
    )


def dokumen(bagian: list[str], u: Ukuran, huruf: str, alt: str) -> str:
    """The slide as an SVG document; its text names only the bundled font."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {u.lebar:g} {u.tinggi:g}" width="{u.lebar:g}" '
        f'height="{u.tinggi:g}" font-family={quoteattr(huruf)} aria-label={quoteattr(alt)}>'
        f"{rect(Kotak(0, 0, u.lebar, u.tinggi), warna('latar'))}{''.join(bagian)}</svg>"
    )
