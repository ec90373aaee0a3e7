"""What stands around every slide: the bands at the top, the facts under the title, the footer."""

from __future__ import annotations

import re

from charts.measure import text_width, wrap
from panels.panel import Panel
from panels.sitasi import penerbit, ringkas
from reports.dek import Dek, Salindia
from reports.kata_berkas import campuran, tanda
from reports.layar.kanvas import HURUF, Kanvas
from reports.layar.ukuran import NOMOR, TEPI
from reports.svg.bingkai import BAND_CAMPURAN, BAND_CONTOH, BAND_INTERNAL
from words.label import DIKOREKSI

KLARIFIKASI = "Sedang diklarifikasi"
PEMISAH = " · "
PITA_PENDEK = "DATA CONTOH: memuat angka buatan di samping data resmi"
TINGGI = 700  # px of a canvas from which a footer may have a third line


def pita(s: Salindia, dek: Dek, lebar: float = 0.0) -> tuple[tuple[str, str], ...]:
    """Bands over the slide as (class, words): DATA CONTOH, INTERNAL; in fewer words where `lebar` px are too few."""
    ada: list[tuple[str, str]] = []
    if s.contoh:
        kata = BAND_CAMPURAN if s.panel and campuran(s.panel) else BAND_CONTOH
        sempit = 0 < lebar < text_width(kata, HURUF, bold=True) and kata == BAND_CAMPURAN
        ada.append(("contoh", PITA_PENDEK if sempit else kata))
    if dek.audiens == "internal":
        ada.append(("internal", BAND_INTERNAL))
    return tuple(ada)


def fakta(s: Salindia) -> str:
    """Unit, period, coverage and base of the numbers, in one line."""
    bagian = f"bagian {s.bagian[0]} dari {s.bagian[1]}" if s.bagian[1] > 1 else ""
    return fakta_panel(s.panel, bagian) if s.panel else ""


def fakta_panel(panel: Panel, bagian: str = "") -> str:
    """The same of a panel."""
    cap = panel.stamps
    semua = (
        panel.unit, panel.period, cap.cakupan, f"Penyebut: {cap.penyebut}" if cap.penyebut else "", bagian,
    )  # fmt: skip
    return PEMISAH.join(satu for satu in semua if satu)


def halaman(s: Salindia, dek: Dek) -> str:
    """Number of the slide: "7/24"."""
    return f"{s.nomor}/{max((satu.nomor for satu in dek.salindia), default=s.nomor)}"


def baris_kaki(s: Salindia, dek: Dek, kanvas: Kanvas) -> tuple[str, ...]:
    """The footer's lines on a canvas: two, three on a map where there is room to cite its boundaries."""
    peta = s.panel is not None and bool(getattr(s.panel.spec, "attribution", ""))
    paling = 3 if peta and kanvas.tinggi >= TINGGI else 2
    return kaki(s, dek, kanvas.lebar - 2 * TEPI - NOMOR, HURUF, paling)


def kaki(s: Salindia, dek: Dek, lebar: float, huruf: float, paling: int) -> tuple[str, ...]:
    """The footer in at most `paling` lines of `lebar` px: filters, source, vintage, signs, map attribution.

    The source is said in fewer words, then the attribution is cut, before anything else is.
    """
    cap = PEMISAH.join(_cap(s, dek))
    atribusi = atribusi_pendek(getattr(s.panel.spec, "attribution", "")) if s.panel else ""
    sumber = _sumber(s.panel) if s.panel else ("",)
    depan = [PEMISAH.join(bagian for bagian in (s.saringan, satu, cap) if bagian) for satu in sumber]
    utuh = (satu for satu in depan if len(_baris((satu, atribusi), lebar, huruf)) <= paling)
    muat = (satu for satu in depan if len(wrap(satu, lebar, huruf)) <= paling)
    return _potong((next(utuh, next(muat, depan[-1])), atribusi), lebar, huruf, paling)


def atribusi_pendek(teks: str) -> str:
    """Whose boundaries a map shows, under which licence, and whether they are only indicative; key I tells it all."""
    if not teks:
        return ""
    nama = re.split(r"[(,;.]| gbOpen", teks.partition(":")[2] or teks)[0].strip()
    lisensi = re.search(r"CC[ -]BY[^,;.]*(?:\.\d+[^,;.]*)?", teks)
    isi = f"Batas: {nama}" + (f" ({lisensi[0].strip()})" if lisensi else "")
    return f"{isi}, indikatif" if "indikatif" in teks.lower() else isi


def _sumber(panel: Panel) -> tuple[str, ...]:
    """The citation, ever shorter."""
    if not panel.sources:
        return ("Sumber: tidak dicantumkan",)
    kata = (ringkas(panel.sources, 3), penerbit(panel.sources, 2), penerbit(panel.sources, 1))
    return tuple(f"Sumber: {satu}" for satu in kata)


def _cap(s: Salindia, dek: Dek) -> tuple[str, ...]:
    edisi = s.panel.stamps.edisi if s.panel else dek.edisi
    if s.panel is None:
        return (f"Edisi data {edisi}",)
    cap = s.panel.stamps
    return tuple(
        satu
        for satu in (
            f"Edisi data {edisi}",
            "x = angka sementara" if cap.sementara else "",
            DIKOREKSI.capitalize() if cap.dikoreksi else "",
            *tanda(cap),
        )
        if satu
    )


def _baris(bagian: tuple[str, str], lebar: float, huruf: float) -> tuple[str, ...]:
    return tuple(wrap(PEMISAH.join(satu for satu in bagian if satu), lebar, huruf))


def _potong(bagian: tuple[str, str], lebar: float, huruf: float, paling: int) -> tuple[str, ...]:
    """Both texts one after the other; the last line ends with an ellipsis when it holds more than it can show."""
    baris = _baris(bagian, lebar, huruf)
    if len(baris) <= paling:
        return baris
    akhir = baris[paling - 1]
    while akhir and text_width(akhir + " …", huruf) > lebar:
        akhir = akhir.rpartition(" ")[0]
    return (*baris[: paling - 1], f"{akhir} …")
