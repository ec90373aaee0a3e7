"""What stands around every chart of a slide: bands, title, facts, sentences, ask, footer, stamp; and the notes page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pptx.slide import Slide

from charts.marks import warna
from charts.measure import text_width
from panels.panel import Panel
from panels.sitasi import ringkas, semua
from reports.kata_berkas import campuran, tanda
from reports.pptx import bagian
from reports.pptx.ukuran import FAKTA, KALIMAT, KECIL, TEPI, TINGGI
from reports.pptx.unsur import Kanvas, Tulisan
from reports.svg.bingkai import BAND_CAMPURAN, BAND_CONTOH, BAND_INTERNAL
from reports.svg.unsur import Kotak
from words.format import tanggal
from words.label import DATA_CONTOH, DIKOREKSI, INTERNAL, audiens

BARIS_KALIMAT = 3
SEMUA = 99  # lines: a meeting's own sentence is never left out


@dataclass(frozen=True, slots=True)
class Tambahan:
    """What a slide of a meeting says beyond its panel; its sentences are the meeting's own and all stay."""

    ajakan: str = ""
    fakta: str = ""  # instead of the panel's own
    kaki: tuple[str, ...] = ()  # before the facts of the footer
    catatan: tuple[str, ...] = ()  # lines of the notes page, before the panel's
    daftar: bool = True  # False: what a line chart's event numbers mean stands on a slide of its own


def bingkai(
    slide: Slide, panel: Panel, dibuat: datetime, perlu: float, lain: Tambahan | None = None
) -> tuple[Kanvas, Kotak]:
    """Draw the frame; returns the canvas and the box of the chart. `perlu` px are kept free for the chart."""
    kanvas = Kanvas(slide)
    atas = bagian.pita(kanvas, pita(panel)) + 8
    atas = bagian.judul(slide, panel.title, atas)
    atas = bagian.alinea(kanvas, (_fakta(panel, lain),), atas, FAKTA, "Satuan dan periode", "teks_lemah")
    bawah = bagian.kaki(kanvas, _kaki(panel, dibuat, lain))
    bawah = bagian.ajakan(kanvas, lain.ajakan if lain else "", bawah)
    baris = SEMUA if lain else min(BARIS_KALIMAT, int((bawah - atas - perlu) / (KALIMAT * bagian.LANGKAH)))
    bawah = bagian.kalimat(kanvas, muat(panel.sentences, baris), bawah)
    return kanvas, Kotak(TEPI, atas + 6, bagian.LUAS, bawah - atas - 12)


def muat(kalimat: tuple[str, ...], baris: int) -> tuple[str, ...]:
    """The first sentences that fit whole into so many lines of a slide; all of them are in the notes."""
    dipakai, sisa = [], baris
    for satu in kalimat:
        sisa -= bagian.baris((satu,), KALIMAT)
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


def catatan(slide: Slide, panel: Panel, dibuat: datetime, lain: str = "", awal: tuple[str, ...] = ()) -> None:
    """The notes page: `awal`, every sentence, definition, note and full source, and where the slide comes from."""
    isi = [
        *tanda(panel.stamps),
        *awal,
        *panel.sentences,
        f"Definisi: {panel.definition}" if panel.definition else "",
        *(f"Catatan: {satu}" for satu in panel.notes),
        getattr(panel.spec, "attribution", ""),
        f"Sumber: {semua(panel.sources) or 'tidak dicantumkan'}.",
        *_stempel(panel, dibuat),
        lain,
    ]
    slide.notes_slide.notes_text_frame.text = "\n".join(satu for satu in isi if satu)


def pita(panel: Panel) -> tuple[tuple[str, str], ...]:
    """Bands that a panel must carry: (words, colour key)."""
    contoh = BAND_CAMPURAN if campuran(panel) else BAND_CONTOH
    ada = (
        (panel.stamps.contoh, contoh, "contoh"),
        (panel.stamps.audiens == "internal", BAND_INTERNAL, "teks"),
    )
    return tuple((kata, tinta) for perlu, kata, tinta in ada if perlu)


def _fakta(panel: Panel, lain: Tambahan | None) -> str:
    if lain is not None and lain.fakta:
        return lain.fakta
    return " · ".join(one for one in (panel.unit, panel.period, panel.stamps.cakupan) if one)


def _kaki(panel: Panel, dibuat: datetime, lain: Tambahan | None) -> tuple[str, ...]:
    """Source, boundaries of a map, then stamps with what `lain` says first, then the address."""
    sumber = ringkas(panel.sources, 4) or "tidak dicantumkan"
    fakta, alamat = _stempel(panel, dibuat)
    fakta = " · ".join((*(lain.kaki if lain else ()), fakta))
    isi = (f"Sumber: {sumber}.", getattr(panel.spec, "attribution", ""), f"{fakta}. {alamat}".strip())
    return tuple(one for one in isi if one)


def _stempel(panel: Panel, dibuat: datetime) -> tuple[str, str]:
    """(vintage, base, date, audience and marks; the address that rebuilds the view)."""
    cap_ = panel.stamps
    isi = [f"Edisi data {cap_.edisi}", f"Penyebut: {cap_.penyebut}" if cap_.penyebut else ""]
    isi += ["x = angka sementara"] if cap_.sementara else []
    isi += [DIKOREKSI.capitalize()] if cap_.dikoreksi else []
    isi += [f"Dibuat {tanggal(dibuat.date())}", f"Audiens: {audiens(cap_.audiens)}", *tanda(cap_)]
    alamat = f"Alamat: {panel.state}" if panel.state else ""
    return " · ".join(one for one in isi if one), alamat


def ruang(panel: Panel, dibuat: datetime, lain: Tambahan) -> float:
    """Height of the chart's box that `bingkai` will leave, for cutting long panels before anything is drawn."""
    atas = len(pita(panel)) * (bagian.PITA + 1) + 8
    besar = bagian.besar_judul(panel.title)
    atas += bagian.baris((panel.title,), besar, tebal=True) * besar * 1.15 + 2
    atas += bagian.baris((_fakta(panel, lain),), FAKTA) * FAKTA * bagian.LANGKAH
    bawah = TINGGI - 16 - bagian.baris(_kaki(panel, dibuat, lain), KECIL) * KECIL * bagian.LANGKAH
    bawah -= bagian.tinggi_ajakan(lain.ajakan)
    bawah -= bagian.baris(panel.sentences, KALIMAT) * KALIMAT * bagian.LANGKAH + 4
    return bawah - atas - 12
