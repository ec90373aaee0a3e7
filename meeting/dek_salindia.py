"""One stored slide -> the slides that are shown: fields filled in, long panels in parts, or held with the reason."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from meeting import berkas, tampilan
from meeting.istilah import ganti_kata
from meeting.rapat import Rapat
from meeting.slide import BERPANEL, Slide
from panels.isian import KALIMAT, belum_lengkap, hampa, isi
from panels.panel import Panel
from queries import Konteks
from reports.dek import Gambar, Salindia
from words.galat import GalatSerambi

_logger = logging.getLogger(__name__)
BIDANG = {"judul": "judul", "kalimat": "kalimat", "ajakan": "ajakan", "catatan": "catatan penyaji"}
BELUM_ADA = "Belum ada data untuk tampilan ini pada edisi data {edisi}."
SEBAGIAN = "Sebagian angka tampilan ini belum masuk."
JUDUL_TAHAN = "Salindia ditahan"
JUDUL_TUNGGU = "Acara segera dimulai"
PEKA = (
    "Salindia ini memuat jenis PMKS yang sensitif menurut wilayah. Operator perlu mengizinkannya lebih dahulu, atau "
    "ganti dengan tampilan tingkat provinsi."
)


class Ditahan(GalatSerambi):
    """Why a slide cannot be shown."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a slide stands: its meeting, audience, number (0 for a hidden one), session and that session's title."""

    rapat: Rapat
    audiens: str
    nomor: int
    acara: int
    judul_acara: str


def salindia_dari(slide: Slide, tempat: Tempat) -> tuple[Salindia, ...]:
    """The slide as it is shown, one or more parts, numbered on from `tempat.nomor`; a fault holds it alone."""
    try:
        return _susun(slide, tempat)
    except GalatSerambi as galat:
        return (_tahan(slide, tempat, galat.pesan),)
    except Exception as galat:  # the stage must open with the other slides; the fault is in the log
        _logger.exception("slide %s of meeting %s", slide.id, slide.rapat)
        return (_tahan(slide, tempat, _kesalahan_program(galat)),)


def _susun(slide: Slide, tempat: Tempat) -> tuple[Salindia, ...]:
    if slide.isi.get("ditahan"):
        raise Ditahan(str(slide.isi["ditahan"]))
    if slide.jenis in BERPANEL:
        return _berpanel(slide, tempat)
    return (_tanpa_panel(slide, tempat),)


def _berpanel(slide: Slide, tempat: Tempat) -> tuple[Salindia, ...]:
    """A view: its parts, each with the texts of the whole."""
    rapat, sendiri = tempat.rapat, edisi(slide, tempat.rapat)
    satu = tampilan.bangun(
        slide.halaman, slide.panel, slide.pilihan, Konteks(sendiri, tempat.audiens), rapat.istilah
    )
    if satu.peka and not slide.izin_rinci:
        raise Ditahan(ganti_kata(PEKA, rapat.istilah))
    dasar = replace(
        _dasar(slide, tempat, satu.asli),
        saringan=satu.saringan + _edisi_lain(sendiri, rapat.edisi),
        alamat=satu.alamat,
        wilayah=satu.wilayah,
        jenis_pmks=satu.jenis,
    )
    return tuple(
        replace(
            dasar,
            panel=panel,
            bagian=(urut, len(satu.bagian)),
            nomor=tempat.nomor and tempat.nomor + urut - 1,
        )
        for urut, panel in enumerate(satu.bagian, start=1)
    )


def _tanpa_panel(slide: Slide, tempat: Tempat) -> Salindia:
    """Cover, waiting slide, text, photo, inserted page; date, place and theme of the meeting are in the Dek."""
    rapat, dasar = tempat.rapat, _dasar(slide, tempat, None)
    bawaan = {"sampul": (rapat.nama, rapat.tema), "tunggu": (JUDUL_TUNGGU, rapat.nama)}
    judul, kalimat = bawaan.get(slide.jenis, (tempat.judul_acara, ""))
    kata = partial(ganti_kata, istilah=rapat.istilah)
    gambar = berkas.gambar(slide.berkas, int(slide.isi.get("halaman", 1))) if slide.berkas else None
    if gambar and slide.isi.get("alt"):
        gambar = replace(gambar, alt=str(slide.isi["alt"]))
    if slide.jenis == "sampul":
        logo(rapat)  # a missing logo holds the cover that it belongs to
    return replace(
        dasar,
        judul=dasar.judul or judul,
        kalimat=dasar.kalimat or kalimat,
        butir=tuple(kata(str(satu)) for satu in slide.isi.get("butir", ())),
        gambar=(gambar,) if gambar else (),
    )


def _dasar(slide: Slide, tempat: Tempat, panel: Panel | None) -> Salindia:
    """The slide with its texts filled in. Raises Ditahan for a field that the panel does not offer."""
    teks = terisi(slide, panel, tempat.rapat)
    return Salindia(
        id=slide.id,
        nomor=tempat.nomor,
        jenis=slide.jenis,
        acara=tempat.acara,
        **{**teks, "judul": teks["judul"] or ganti_kata(panel.title if panel else "", tempat.rapat.istilah)},
    )


def terisi(slide: Slide, panel: Panel | None, rapat: Rapat) -> dict[str, str]:
    """Title, sentence, ask and notes with their fields filled in. Raises Ditahan for an unknown field on the slide."""
    hasil = {}
    for nama, sebutan in BIDANG.items():
        mentah = getattr(slide, nama)
        if nama == "kalimat" and panel is not None:
            mentah = _kalimat(mentah, panel)
        satu = isi(mentah, panel, Konteks(edisi(slide, rapat)))
        # the notes are for the presenter, who sees what stayed in braces
        if satu.salah and nama != "catatan":
            raise Ditahan(
                f"Bidang angka pada {sebutan} tidak ada pada tampilan ini: {', '.join(satu.salah)}. Perbaiki teksnya "
                "di Susunan dan salindia."
            )
        hasil[nama] = ganti_kata(satu.teks, rapat.istilah)
    return hasil


def _kalimat(mentah: str, panel: Panel) -> str:
    """The sentence as stored; where nothing that it stands on has come in, this is said instead of "… dari … jiwa"."""
    if mentah == KALIMAT and panel.sentences:
        return mentah
    if hampa(mentah, panel):
        return BELUM_ADA
    if mentah == KALIMAT:
        return SEBAGIAN if belum_lengkap(panel) else ""
    return mentah


def ketikan(slide: Slide, rapat: Rapat) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(which text, the digits typed into it) of a stored slide; none for a held one, which says why it is held."""
    panel, konteks = None, Konteks(edisi(slide, rapat))
    if slide.jenis in BERPANEL:
        try:
            panel = tampilan.bangun(slide.halaman, slide.panel, slide.pilihan, konteks, rapat.istilah).asli
        except GalatSerambi:
            return
    for nama, sebutan in BIDANG.items():
        angka = isi(getattr(slide, nama), panel, konteks).angka_ketik
        if angka:
            yield sebutan, angka


def edisi(slide: Slide, rapat: Rapat) -> str:
    """The vintage of a slide: the meeting's, or its own when it was not moved with the others."""
    return str(slide.isi.get("edisi") or rapat.edisi)


def _edisi_lain(sendiri: str, rapat: str) -> str:
    return "" if sendiri == rapat else f" · Tetap memakai edisi {sendiri} (paparan: {rapat})"


def logo(rapat: Rapat) -> tuple[Gambar, ...]:
    """The pictures of the meeting's logos. Raises BerkasHilang."""
    return tuple(berkas.gambar(str(satu)) for satu in rapat.pengaturan.get("logo", ()))


def _tahan(slide: Slide, tempat: Tempat, alasan: str) -> Salindia:
    """The card of a slide that cannot be shown; a title with fields cannot be filled in without its panel."""
    polos = slide.judul if slide.judul and "{" not in slide.judul else JUDUL_TAHAN
    return Salindia(
        id=slide.id,
        nomor=tempat.nomor,
        jenis=slide.jenis,
        judul=ganti_kata(polos, tempat.rapat.istilah),
        catatan=slide.catatan,
        acara=tempat.acara,
        ditahan=alasan,
    )


def _kesalahan_program(galat: Exception) -> str:
    return (
        f"Salindia ini tidak dapat digambar karena kesalahan program ({type(galat).__name__}). Sembunyikan "
        "salindianya dan laporkan kepada operator; salindia lain tetap dapat ditampilkan."
    )
