"""Parts drawn by reports.svg -> native shapes, so that a map, grid or legend is the same picture in both."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from charts.marks import warna
from charts.measure import text_width
from reports.pptx.ukuran import KECIL
from reports.pptx.unsur import Cat, Kanvas, Titik, Tulisan
from reports.svg.unsur import Kotak

_RATA = {"start": "l", "middle": "ctr", "end": "r"}
_GESER = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")
LANGKAH = 1.36  # lines nearer than this many font sizes are one text


@dataclass(frozen=True, slots=True)
class Tanda:
    """What the shapes inside a mark's group are called, and the alternative text of the first."""

    nama: str = ""
    ket: str = ""


def gambar(bagian: list[str], kanvas: Kanvas) -> None:
    """Add the parts of a picture, in order."""
    akar = ET.fromstring(f"<g>{''.join(bagian)}</g>")
    _kelompok(akar, kanvas, (0.0, 0.0), Tanda())


def _kelompok(akar: ET.Element, kanvas: Kanvas, geser: Titik, tanda: Tanda) -> None:
    pindah = _GESER.match(akar.get("transform", ""))
    if pindah:
        geser = (geser[0] + float(pindah[1]), geser[1] + float(pindah[2]))
    if akar.get("data-key") is not None:
        tanda = _tanda(akar)
    anak = [one for one in akar if one.tag not in ("title", "desc")]
    for satu in _gabung(anak):
        if isinstance(satu, list):
            _teks(satu, kanvas, geser, tanda)
        elif satu.tag == "g":
            _kelompok(satu, kanvas, geser, tanda)
        else:
            _bentuk(satu, kanvas, geser, tanda)


def _tanda(kelompok: ET.Element) -> Tanda:
    """ "64.02 Kab. Kutai Kartanegara: 834", with the tooltip's lines as alternative text."""
    baris = (kelompok.findtext("title") or "").split("\n")
    nama = f"{kelompok.get('data-key')} {baris[0]}: {kelompok.get('data-text')}"
    return Tanda(nama, "; ".join(baris))


def _gabung(anak: list[ET.Element]) -> Iterator[ET.Element | list[ET.Element]]:
    """Lines of one text together, and a pattern joined with the ground below it."""
    sebelum: ET.Element | None = None
    baris: list[ET.Element] = []
    for satu in anak:
        if satu.tag == "text":
            if baris and not _satu_teks(baris[-1], satu):
                yield baris
                baris = []
            if sebelum is not None:
                yield sebelum
                sebelum = None
            baris.append(satu)
            continue
        if baris:
            yield baris
            baris = []
        if sebelum is not None and _sebentuk(sebelum, satu):
            sebelum.set("dasar", sebelum.get("fill", ""))
            sebelum.set("fill", satu.get("fill", ""))
            continue
        if sebelum is not None:
            yield sebelum
        sebelum = satu
    if sebelum is not None:
        yield sebelum
    if baris:
        yield baris


def _sebentuk(bawah: ET.Element, atas: ET.Element) -> bool:
    ukuran = ("x", "y", "width", "height", "d")
    pola = atas.get("fill", "").startswith("url(#pola-")
    return pola and bawah.tag == atas.tag and all(bawah.get(one) == atas.get(one) for one in ukuran)


def _satu_teks(atas: ET.Element, bawah: ET.Element) -> bool:
    sama = all(
        atas.get(one) == bawah.get(one) for one in ("x", "font-size", "text-anchor", "font-weight", "fill")
    )
    jarak = float(bawah.get("y", 0)) - float(atas.get("y", 0))
    return sama and 0 < jarak <= LANGKAH * float(atas.get("font-size", 1))


def _teks(baris: list[ET.Element], kanvas: Kanvas, geser: Titik, tanda: Tanda) -> None:
    pertama = baris[0]
    besar = float(pertama.get("font-size", KECIL))
    tebal = pertama.get("font-weight") == "700"
    rata = pertama.get("text-anchor", "start")
    lebar = max(text_width("".join(one.itertext()), besar, bold=tebal) for one in baris)
    x = float(pertama.get("x", 0)) + geser[0] - {"start": 0.0, "middle": lebar / 2, "end": lebar}[rata]
    dasar = [float(one.get("y", 0)) + geser[1] - besar * 0.35 for one in baris]
    langkah = min((b - a for a, b in pairwise(dasar)), default=0.0)
    tinggi = dasar[-1] - dasar[0] + besar * 1.3
    isi = [Tulisan(_lari(one), besar, tebal, _RATA[rata]) for one in baris]
    nama = f"Teks {tanda.nama}" if tanda.nama else "Teks"
    tempat = Kotak(x, dasar[0] - besar * 0.65, lebar, tinggi)
    kanvas.teks(tempat, isi, nama=nama, langkah=langkah, pendar=pertama.get("stroke", ""))


def _lari(baris: ET.Element) -> tuple[tuple[str, str], ...]:
    polos = baris.get("fill", "")
    lari = [(baris.text or "", polos)]
    for satu in baris:
        lari += [(satu.text or "", satu.get("fill", polos)), (satu.tail or "", polos)]
    return tuple(one for one in lari if one[0])


def _bentuk(satu: ET.Element, kanvas: Kanvas, geser: Titik, tanda: Tanda) -> None:
    cat, nama = _cat(satu), tanda.nama or "Bidang"
    if satu.tag == "line":
        a, b = _titik(satu, "x1", "y1", geser), _titik(satu, "x2", "y2", geser)
        kanvas.garis(a, b, cat, nama=tanda.nama or "Garis")
    elif satu.tag == "rect":
        x, y = _titik(satu, "x", "y", geser)
        tempat = Kotak(x, y, float(satu.get("width", 0)), float(satu.get("height", 0)))
        kanvas.kotak(tempat, cat, nama=nama, ket=tanda.ket)
    elif satu.tag == "circle":
        (x, y), r = _titik(satu, "cx", "cy", geser), float(satu.get("r", 0))
        kanvas.kotak(Kotak(x - r, y - r, 2 * r, 2 * r), cat, nama=nama, ket=tanda.ket, bentuk="ellipse")
    else:
        jalur = [[(x + geser[0], y + geser[1]) for x, y in ring] for ring in _ring(satu)]
        kanvas.bebas(jalur, cat, nama=nama, ket=tanda.ket, tutup=satu.tag != "polyline")


def _titik(satu: ET.Element, x: str, y: str, geser: Titik) -> Titik:
    return float(satu.get(x, 0)) + geser[0], float(satu.get(y, 0)) + geser[1]


def _ring(satu: ET.Element) -> list[list[Titik]]:
    """Rings of a path made of M, L and Z, or the points of a polygon or polyline."""
    if satu.tag == "path":
        potong = [ring.rstrip("Z").split("L") for ring in satu.get("d", "").split("M") if ring]
    else:
        potong = [satu.get("points", "").split()]
    return [[(float(x), float(y)) for x, y in (one.split(",") for one in ring)] for ring in potong]


def _cat(satu: ET.Element) -> Cat:
    isi, tepi = satu.get("fill", ""), satu.get("stroke", "")
    cat = Cat(
        "" if isi == "none" else isi,
        "" if tepi == "none" else tepi,
        float(satu.get("stroke-width", 1)),
        bool(satu.get("stroke-dasharray")),
        tembus=float(satu.get("fill-opacity", 1)),
    )
    pola = re.match(r"url\(#(pola|contoh)-(\w+)\)", isi)
    if not pola:
        return cat
    if pola[1] == "contoh":
        return replace(cat, isi=warna("latar"), pola="contoh", tinta=f"#{pola[2]}")
    return replace(cat, isi=satu.get("dasar") or warna("latar"), pola=pola[2], tinta=warna("teks_lemah"))
