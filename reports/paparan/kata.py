"""The words around a slide that all hand-outs share: title with its part, facts, footer, address, file name."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from textwrap import shorten

from panels import sitasi
from panels.panel import Panel, Stamps
from reports import kata_berkas
from reports.dek import Dek, Salindia
from reports.kata_berkas import CONTOH, tanda
from reports.nama import nama_dari
from words.format import tanggal
from words.label import DATA_CONTOH, DIKOREKSI, audiens

AGENDA = "Susunan acara"
DITAHAN = "Salindia ini ditahan"
KLARIFIKASI = "sedang diklarifikasi"
PITA_DEK = ((f"{DATA_CONTOH}: paparan ini memuat angka buatan untuk peragaan, bukan data resmi", "contoh"),)
SUMBER_TERBANYAK = 4
TANPA_SUMBER = "tidak dicantumkan"
PANJANG_NAMA = 34  # letters of the meeting in a file name


def judul(s: Salindia) -> str:
    """The slide's title in a list; a slide in parts says which one it is, unless the title already does."""
    ke, dari = s.bagian
    sudah = f"{ke} dari {dari}" in s.judul
    return s.judul if dari == 1 or sudah else f"{s.judul} ({ke} dari {dari})"


def panel_salindia(s: Salindia) -> Panel:
    """The slide's panel with the slide's own title, sentence and address. The slide must have one."""
    if s.panel is None:
        raise TypeError(f"slide {s.kunci} has no panel")
    kalimat = (s.kalimat,) if s.kalimat else ()
    return replace(s.panel, title=s.judul, sentences=kalimat, state=alamat(s))


def alamat(s: Salindia) -> str:
    """The address that rebuilds the view, always with its edition; "" for a slide without one."""
    return kata_berkas.alamat(s.panel, s.alamat) if s.panel is not None else ""


def fakta(s: Salindia) -> str:
    """Unit, period, coverage and part; a number that is being checked says so."""
    ke, dari = s.bagian
    isi = (s.panel.unit, s.panel.period, s.panel.stamps.cakupan) if s.panel is not None else ()
    bagian = f"bagian {ke} dari {dari}" if dari > 1 else ""
    return " · ".join(one for one in (*isi, bagian, KLARIFIKASI if s.klarifikasi else "") if one)


def urutan(s: Salindia, dek: Dek) -> str:
    """ "Rakor 2026 · salindia 3 dari 24": the number that the stage shows too."""
    return f"{dek.nama} · salindia {s.nomor} dari {len(dek.salindia)}"


def tambahan(s: Salindia, dek: Dek) -> tuple[str, ...]:
    """What a deck's footer says before the panel's own facts."""
    return (urutan(s, dek), *((f"Saringan: {s.saringan}",) if s.saringan else ()))


def kaki(s: Salindia, dek: Dek, dibuat: datetime, *, ringkas: bool = False) -> tuple[str, ...]:
    """Footer: source; place in the deck, filters, vintage, date, audience and stamps; address.

    `ringkas` names publishers only and the slide by its number: a small picture, or one that stands alone.
    """
    if s.panel is None or s.ditahan:
        return (kaki_polos(dek, dibuat, urutan(s, dek)),)
    tempat = f"Alamat: {alamat(s)}" if alamat(s) else ""
    peta = getattr(s.panel.spec, "attribution", "")
    if ringkas:
        isi = " · ".join((f"Salindia {s.nomor}", *tambahan(s, dek)[1:], *_cap(s.panel.stamps, dibuat)))
        semua = (f"Sumber: {penerbit(s.panel)}.", peta, f"{isi}.", tempat)
    else:
        isi = " · ".join((*tambahan(s, dek), *_cap(s.panel.stamps, dibuat)))
        sumber = sitasi.ringkas(s.panel.sources, SUMBER_TERBANYAK) or TANPA_SUMBER
        semua = (f"Sumber: {sumber}.", peta, f"{isi}. {tempat}".strip())
    return tuple(one for one in semua if one)


def penerbit(panel: Panel) -> str:
    """Publishers, two by name; made-up numbers are named as such."""
    nyata = [one for one in panel.sources if not one.sumber_id.startswith(CONTOH)]
    buatan = ("data contoh Serambi (rekaan)",) if panel.stamps.contoh else ()
    return ", ".join(one for one in (sitasi.penerbit(nyata, 2), *buatan) if one) or TANPA_SUMBER


def kaki_polos(dek: Dek, dibuat: datetime, awal: str = "", *, contoh: bool = False) -> str:
    """Footer of a slide without numbers: place in the deck, vintage, date, audience.

    With `contoh` it speaks for the whole file (cover, agenda) and says so when made-up numbers are in it.
    """
    polos = Stamps(dek.edisi, contoh=contoh and dek.stempel.contoh, audiens=dek.audiens)
    return " · ".join((awal or dek.nama, *_cap(polos, dibuat)))


def _cap(cap: Stamps, dibuat: datetime) -> tuple[str, ...]:
    isi = (
        f"Edisi data {cap.edisi}",
        f"Penyebut: {cap.penyebut}" if cap.penyebut else "",
        "x = angka sementara" if cap.sementara else "",
        DIKOREKSI.capitalize() if cap.dikoreksi else "",
        f"Dibuat {tanggal(dibuat.date())}",
        f"Audiens: {audiens(cap.audiens)}",
        *tanda(cap),
    )
    return tuple(one for one in isi if one)


def waktu_tempat(dek: Dek) -> str:
    """ "25 November 2026 · Balikpapan"."""
    return " · ".join(one for one in (tanggal(dek.tanggal), dek.tempat) if one)


def menit(n: int) -> str:
    """Length of a session as the agenda prints it."""
    return f"{n} menit" if n else ""


def nama_dek(dek: Dek, apa: str, akhiran: str) -> str:
    """File name of a hand-out of the whole deck, with its stamps: serambi_paparan-rakor-2026_…

    A long meeting's name is cut at a word, so that date, vintage and stamps always have room.
    """
    nama = shorten(dek.nama, PANJANG_NAMA, placeholder="")
    return nama_dari(f"{apa} {nama}", str(dek.tanggal), dek.stempel, akhiran)


def catatan(s: Salindia) -> tuple[str, ...]:
    """Lines of the notes page before the panel's own facts: the speaker's notes, the ask, the panel's sentences."""
    penyaji = s.catatan.splitlines()
    ajakan = (f"Ajakan: {s.ajakan}",) if s.ajakan else ()
    saringan = (f"Saringan: {s.saringan}",) if s.saringan else ()
    bacaan = tuple(
        f"Bacaan: {one}"
        for one in (s.panel.sentences if s.panel and not s.ditahan else ())
        if one != s.kalimat
    )
    return (*penyaji, *ajakan, *saringan, *bacaan)
