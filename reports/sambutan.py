"""Bahan sambutan dan laporan as DOCX: 1–2 pages A4 that can be read out and edited.

Figures in words to be spoken, the same figures in digits below to be checked, sources by number, edition and stamp
on every page. The properties carry the edition's date, so the same edition gives the same document.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx.shared import Mm, Pt

from panels import sitasi
from panels.mutu import tanggal_edisi
from panels.panel import Source
from panels.sambutan import JUDUL, Peraturan, Sambutan
from panels.sambutan import sambutan as kumpulkan
from panels.sambutan_layanan import Butir
from panels.state import State
from queries import Konteks
from reports.kata_berkas import tanda
from reports.nama import nama_dari
from reports.sambutan_gaya import ABU, MERAH, alinea, bersih, dokumen, judul_bagian, kepala_kaki, tulis
from words.label import DATA_CONTOH, DIKOREKSI, audiens

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUMBER_PENUH = 8  # longer lists name the publishers only: the document stays within two pages
TANPA_DATA = "Belum ada kalimat yang dapat dibacakan: edisi data ini tidak memuat angka untuk wilayah ini."
CONTOH = "Kalimat bertanda [DATA CONTOH] memakai angka rekaan sebagai peraga; jangan dibacakan atau dikutip."
BELUM_NASKAH = "* belum diverifikasi pada naskah peraturannya."


def sambutan(konteks: Konteks, state: State) -> bytes:
    """Return the DOCX of the area that `state.wilayah` names ("semua": the province)."""
    return susun(kumpulkan(state, konteks), tanggal_edisi(konteks))


def nama_sambutan(konteks: Konteks, state: State) -> str:
    """Return its file name, with the stamps."""
    isi = kumpulkan(state, konteks)
    return nama_dari(f"bahan sambutan {isi.nama}", isi.tahun, isi.stempel, "docx")


def susun(isi: Sambutan, dibuat: Any) -> bytes:
    """Return the document of gathered material; `dibuat` is the edition's date."""
    baru = dokumen()
    kepala_kaki(baru, " · ".join(tanda(isi.stempel)), _kaki(isi))
    _pembuka(baru, isi)
    _hukum(baru, isi.hukum)
    _kalimat(baru, isi)
    _kurang(baru, isi)
    _sumber(baru, isi.sumber)
    _sifat(baru, isi, datetime(dibuat.year, dibuat.month, dibuat.day))
    berkas = BytesIO()
    baru.save(berkas)
    return berkas.getvalue()


def _kaki(isi: Sambutan) -> str:
    s = isi.stempel
    lebih = (f"; {DIKOREKSI}" if s.dikoreksi else "") + ("; memuat angka sementara" if s.sementara else "")
    return f"Serambi. Edisi data: {s.edisi}{lebih}. Audiens: {audiens(s.audiens)}."


def _pembuka(baru: Any, isi: Sambutan) -> None:
    alinea(baru, JUDUL, pt=16, tebal=True, sesudah=0)
    alinea(baru, f"{isi.nama} · data sampai dengan {isi.tahun}", pt=11, warna=ABU, sesudah=3)
    if isi.stempel.contoh:
        alinea(baru, f"{DATA_CONTOH}. {CONTOH}", pt=9.5, tebal=True, warna=MERAH, sesudah=3)
    tema = alinea(baru, sesudah=0)
    tulis(tema, "Tema: ", tebal=True)
    tulis(tema, isi.tema)
    if isi.tema_dari:
        tulis(tema, f" ({isi.tema_dari})", pt=8.5, warna=ABU)


def _hukum(baru: Any, hukum: Sequence[Peraturan]) -> None:
    if not hukum:
        return
    baris = alinea(baru, sebelum=3, sesudah=0)
    tulis(baris, "Dasar hukum: ", pt=9.5, tebal=True)
    tulis(
        baris,
        "; ".join(f"{h.nomor} tentang {h.tentang}{'' if h.pasti else '*'}" for h in hukum) + ".",
        pt=9.5,
    )
    if not all(h.pasti for h in hukum):
        tulis(baris, f" {BELUM_NASKAH}", pt=8.5, warna=ABU)


def _kalimat(baru: Any, isi: Sambutan) -> None:
    judul_bagian(baru, "Kalimat untuk dibacakan")
    if not isi.butir:
        alinea(baru, TANPA_DATA)
    nomor = {sumber: n for n, sumber in enumerate(isi.sumber, 1)}
    for n, butir in enumerate(isi.butir, 1):
        _satu(baru, n, butir, nomor)


def _satu(baru: Any, n: int, butir: Butir, nomor: dict[Source, int]) -> None:
    """One sentence with a hanging number, and the small line that it is checked by; both stay on one page."""
    atas = alinea(baru, sesudah=0)
    bawah = alinea(baru, sesudah=3.5)
    for baris in (atas, bawah):
        baris.paragraph_format.left_indent = Mm(8)
        baris.paragraph_format.keep_together = True
    atas.paragraph_format.first_line_indent = Mm(-8)
    atas.paragraph_format.tab_stops.add_tab_stop(Mm(8))
    atas.paragraph_format.keep_with_next = True
    tulis(atas, f"{n}.")
    atas.add_run().add_tab()
    tulis(atas, butir.lisan)
    rujukan = "".join(f"[{nomor[sumber]}]" for sumber in butir.sumber) or "tidak tersedia"
    tulis(bawah, f"Angka: {'; '.join(butir.digit)}. Sumber: {rujukan}.", pt=8.5, warna=ABU)


def _kurang(baru: Any, isi: Sambutan) -> None:
    judul_bagian(baru, "Yang belum tersedia dan cara membaca")
    for pesan in (*isi.kurang, *isi.catatan):
        butir = alinea(baru, pt=9, sesudah=1)
        butir.paragraph_format.left_indent, butir.paragraph_format.first_line_indent = Mm(4), Mm(-4)
        tulis(butir, f"– {pesan}", pt=9)


def _sumber(baru: Any, sumber: Sequence[Source]) -> None:
    if not sumber:
        return
    baris = alinea(baru, sebelum=5, sesudah=0)
    baris.paragraph_format.line_spacing, baris.paragraph_format.keep_together = Pt(10), True
    tulis(baris, "Sumber: ", pt=8, tebal=True, warna=ABU)
    panjang = len(sumber) > SUMBER_PENUH
    isi = (sitasi.penerbit([satu], 1) if panjang else satu.sitasi for satu in sumber)
    tulis(baris, "; ".join(f"[{n}] {satu}" for n, satu in enumerate(isi, 1)) + ".", pt=8, warna=ABU)


def _sifat(baru: Any, isi: Sambutan, dibuat: datetime) -> None:
    """Properties in Indonesian; the library's own say "python-docx" in English."""
    sifat = baru.core_properties
    sifat.title = bersih(f"{JUDUL}: {isi.nama}, {isi.tahun}")
    sifat.author = sifat.last_modified_by = "Serambi"
    sifat.subject = bersih(f"Edisi data {isi.stempel.edisi}")
    sifat.keywords = ", ".join(tanda(isi.stempel))
    sifat.comments, sifat.language = "", "id-ID"
    sifat.created = sifat.modified = dibuat
    sifat.revision = 1
