"""What stands around every chart of a slide: bands, title, facts, sentences, footer, stamp; and the notes page."""

from __future__ import annotations

from datetime import datetime

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Pt

from charts.marks import warna
from charts.measure import text_width, wrap
from panels.panel import Panel
from panels.sitasi import ringkas, semua
from reports.kata_berkas import campuran, tanda
from reports.pptx.ukuran import FAKTA, JUDUL, JUDUL_KECIL, KALIMAT, KECIL, LEBAR, TEPI, TINGGI, emu
from reports.pptx.unsur import Cat, Kanvas, Tulisan
from reports.svg.bingkai import BAND_CAMPURAN, BAND_CONTOH, BAND_INTERNAL
from reports.svg.unsur import Kotak
from words.format import tanggal
from words.label import DATA_CONTOH, DIKOREKSI, INTERNAL, audiens

PITA = 34.0
LUAS = LEBAR - 2 * TEPI
BARIS_KALIMAT = 3
LANGKAH = 1.25


def bingkai(slide: Slide, panel: Panel, dibuat: datetime, perlu: float) -> tuple[Kanvas, Kotak]:
    """Draw the frame; returns the canvas and the box of the chart. `perlu` px are kept free for the chart."""
    kanvas = Kanvas(slide)
    atas = _pita(kanvas, panel) + 8
    atas = _judul(slide, panel.title, atas)
    atas = _fakta(kanvas, panel, atas)
    bawah = _kaki(kanvas, panel, dibuat)
    baris = min(BARIS_KALIMAT, int((bawah - atas - perlu) / (KALIMAT * LANGKAH)))
    bawah = _kalimat(kanvas, muat(panel.sentences, baris), bawah)
    return kanvas, Kotak(TEPI, atas + 6, LUAS, bawah - atas - 12)


def muat(kalimat: tuple[str, ...], baris: int) -> tuple[str, ...]:
    """The first sentences that fit whole into so many lines of a slide; all of them are in the notes."""
    dipakai, sisa = [], baris
    for satu in kalimat:
        sisa -= len(wrap(satu, LUAS, KALIMAT))
        if sisa < 0:
            break
        dipakai.append(satu)
    return tuple(dipakai)


def cap(kanvas: Kanvas, panel: Panel, kotak: Kotak) -> None:
    """The stamp across the chart, over everything else."""
    kata = [DATA_CONTOH] if panel.stamps.contoh else []
    kata += [INTERNAL] if panel.stamps.audiens == "internal" else []
    for urut, satu in enumerate(kata):
        besar = min(100.0, kotak.h * 0.4, kotak.w * 0.7 / text_width(satu, 1, bold=True))
        tengah = kotak.y + kotak.h * (urut + 1) / (len(kata) + 1)
        tempat = Kotak(kotak.x, tengah - besar * 0.7, kotak.w, besar * 1.4)
        tinta = warna("contoh" if panel.stamps.contoh else "teks")
        isi = Tulisan(((satu, tinta),), besar, True, "ctr")
        kanvas.teks(tempat, [isi], nama=f"Cap {satu}", putar=-16, tembus=0.14)


def catatan(slide: Slide, panel: Panel, dibuat: datetime, lain: str = "") -> None:
    """The notes page: every sentence, definition, note and full source, and where the slide comes from."""
    bagian = [
        *tanda(panel.stamps),
        *panel.sentences,
        f"Definisi: {panel.definition}" if panel.definition else "",
        *(f"Catatan: {satu}" for satu in panel.notes),
        getattr(panel.spec, "attribution", ""),
        f"Sumber: {semua(panel.sources) or 'tidak dicantumkan'}.",
        *_stempel(panel, dibuat),
        lain,
    ]
    slide.notes_slide.notes_text_frame.text = "\n".join(satu for satu in bagian if satu)


def _pita(kanvas: Kanvas, panel: Panel) -> float:
    contoh = BAND_CAMPURAN if campuran(panel) else BAND_CONTOH
    y = 0.0
    for perlu, kata, tinta in (
        (panel.stamps.contoh, contoh, "contoh"),
        (panel.stamps.audiens == "internal", BAND_INTERNAL, "teks"),
    ):
        if perlu:
            tempat = Kotak(0, y, LEBAR, PITA)
            kanvas.kotak(tempat, Cat(warna(tinta)), nama=f"Pita {kata.partition(':')[0]}")
            kanvas.teks(tempat, [Tulisan(((kata, warna("latar")),), FAKTA, True, "ctr")], nama="Teks pita")
            y += PITA + 1
    return y


def _judul(slide: Slide, kata: str, y: float) -> float:
    """The title in two lines, smaller when it is long, never below its least size; returns the lower edge."""
    besar = JUDUL
    while besar > JUDUL_KECIL and len(wrap(kata, LUAS, besar, bold=True)) > 2:
        besar -= 1
    tinggi = len(wrap(kata, LUAS, besar, bold=True)) * besar * 1.15
    judul = slide.shapes.title
    judul.left, judul.top, judul.width, judul.height = (Emu(emu(v)) for v in (TEPI, y, LUAS, tinggi))
    bingkai_teks = judul.text_frame
    bingkai_teks.word_wrap = True
    for sisi in ("margin_left", "margin_right", "margin_top", "margin_bottom"):
        setattr(bingkai_teks, sisi, 0)
    bingkai_teks.text = kata
    bingkai_teks.paragraphs[0].alignment = PP_ALIGN.LEFT
    huruf = bingkai_teks.paragraphs[0].font
    huruf.size, huruf.bold = Pt(round(besar * 0.75, 1)), True
    return y + tinggi + 2


def _fakta(kanvas: Kanvas, panel: Panel, y: float) -> float:
    fakta = " · ".join(one for one in (panel.unit, panel.period, panel.stamps.cakupan) if one)
    return _alinea(kanvas, (fakta,), y, FAKTA, "Satuan dan periode", warna("teks_lemah"))


def _kalimat(kanvas: Kanvas, kalimat: tuple[str, ...], bawah: float) -> float:
    tinggi = sum(len(wrap(satu, LUAS, KALIMAT)) for satu in kalimat) * KALIMAT * LANGKAH
    _alinea(kanvas, kalimat, bawah - tinggi - 4, KALIMAT, "Kalimat", warna("teks"))
    return bawah - tinggi - 4


def _kaki(kanvas: Kanvas, panel: Panel, dibuat: datetime) -> float:
    """Source and stamps at the lower edge; returns their upper edge."""
    sumber = ringkas(panel.sources, 4) or "tidak dicantumkan"
    fakta, alamat = _stempel(panel, dibuat)
    isi = tuple(one for one in (f"Sumber: {sumber}.", f"{fakta}. {alamat}".strip()) if one)
    tinggi = sum(len(wrap(satu, LUAS, KECIL)) for satu in isi) * KECIL * LANGKAH
    atas = TINGGI - 10 - tinggi
    kanvas.garis((TEPI, atas - 3), (LEBAR - TEPI, atas - 3), Cat(tepi=warna("garis")), nama="Garis kaki")
    _alinea(kanvas, isi, atas, KECIL, "Kaki", warna("teks_lemah"))
    return atas - 6


def _stempel(panel: Panel, dibuat: datetime) -> tuple[str, str]:
    """(vintage, base, date, audience and marks; the address that rebuilds the view)."""
    cap_ = panel.stamps
    bagian = [f"Edisi data {cap_.edisi}", f"Penyebut: {cap_.penyebut}" if cap_.penyebut else ""]
    bagian += ["x = angka sementara"] if cap_.sementara else []
    bagian += [DIKOREKSI.capitalize()] if cap_.dikoreksi else []
    bagian += [f"Dibuat {tanggal(dibuat.date())}", f"Audiens: {audiens(cap_.audiens)}", *tanda(cap_)]
    alamat = f"Alamat: {panel.state}" if panel.state else ""
    return " · ".join(one for one in bagian if one), alamat


def _alinea(kanvas: Kanvas, isi: tuple[str, ...], y: float, besar: float, nama: str, tinta: str) -> float:
    """Wrapped paragraphs from y downwards, broken where the estimate breaks them; returns the lower edge."""
    baris = [kata for satu in isi for kata in wrap(satu, LUAS, besar)]
    if not baris:
        return y
    tinggi = len(baris) * besar * LANGKAH
    paragraf = [Tulisan(((satu, tinta),), besar) for satu in isi]
    tempat = Kotak(TEPI, y, LUAS, tinggi)
    kanvas.teks(tempat, paragraf, nama=nama, lipat=True, jangkar="t", langkah=besar * 1.2)
    return y + tinggi
