"""Permintaan dukungan pusat: on one page what the meeting asks of the centre – funds, infrastructure, people."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten

from panels.butir import DUKUNGAN, Butir
from reports import naskah_kata as kata
from reports.berita_acara import TanpaButir, kepala, penanda_tangan
from reports.dokumen.blok import Alinea, Blok, Dokumen, Judul, Kertas, Kolom, Lembar, Tabel, TandaTangan
from reports.dokumen.cetak_docx import docx_bytes
from reports.dokumen.cetak_pdf import pdf
from reports.naskah import Naskah
from reports.profil_cetak import LembarTidakMuat
from stats.usulan import jumlah_pagu
from words.format import angka, tanggal
from words.galat import GalatSerambi
from words.rumusan import DUKUNGAN as NAMA

JUDUL = "Permintaan Dukungan Pusat"
# sizes of print with the letters of a request (0: all); the first that fits one page is taken
CARA = ((10.0, 0), (9.25, 0), (8.5, 0), (8.5, 280), (7.8, 280), (7.8, 140), (7.2, 140))
SEMPIT = 0.8  # a word processor's Arial is wider than the letters of the PDF
KOLOM = (
    Kolom("Butir", 0.9, "kanan"), Kolom("Dukungan yang diminta", 4.8), Kolom("Wilayah", 1.8),
    Kolom("Dasar angka", 2.8), Kolom("Volume", 1.2), Kolom("Pagu indikatif", 2.5, "kanan"),
)  # fmt: skip
DIRINGKAS = "Isi permintaan yang panjang diringkas (…); selengkapnya menurut nomor butir pada berita acara."


class DukunganTidakMuat(GalatSerambi):
    """So many requests that one page cannot hold them in a print that people read."""

    def __init__(self, banyak: int, kertas: Kertas) -> None:
        lain = "Pilih kertas F4 atau gabungkan" if kertas == "a4" else "Gabungkan"
        super().__init__(
            f"{JUDUL} tidak muat pada satu halaman {kertas.upper()}: {angka(banyak)} butir. {lain} permintaan yang "
            "sejenis; register XLSX memuat semuanya."
        )


def dukungan_pdf(naskah: Naskah, *, kertas: Kertas = "a4") -> bytes:
    """One page as PDF. Raises TanpaButir, DukunganTidakMuat, KopRusak, KodeTidakDikenal."""
    return _muat(naskah, kertas)[0]


def dukungan_docx(naskah: Naskah, *, kertas: Kertas = "a4") -> bytes:
    """The same words as DOCX, in a print that stays on one page. Raises as the PDF."""
    _, pt, huruf = _muat(naskah, kertas)
    return docx_bytes(susun(naskah, kertas, pt * SEMPIT, huruf))


def nama_dukungan(naskah: Naskah, akhiran: str) -> str:
    """File name with vintage and stamps."""
    return kata.nama_file("permintaan dukungan pusat", _peminta(naskah), akhiran)


def _peminta(naskah: Naskah) -> Naskah:
    """The meeting with these clauses only, so that no other clause's made-up number stamps the paper."""
    return replace(naskah, butir=diminta(naskah))


def _muat(naskah: Naskah, kertas: Kertas) -> tuple[bytes, float, int]:
    """The PDF, and the size of print and letters of a request with which it fits its page."""
    for pt, huruf in CARA:
        try:
            return pdf(susun(naskah, kertas, pt, huruf), satu_halaman=True), pt, huruf
        except LembarTidakMuat:
            continue
    raise DukunganTidakMuat(len(diminta(naskah)), kertas)


def diminta(naskah: Naskah) -> tuple[Butir, ...]:
    """The approved clauses that ask something of the centre."""
    return tuple(one for one in naskah.butir if one.dukungan)


def susun(naskah: Naskah, kertas: Kertas = "a4", pt: float = CARA[0][0], huruf: int = 0) -> Dokumen:
    """The paper before it is a file, requests cut at a word after `huruf` letters. Raises TanpaButir."""
    naskah = _peminta(naskah)
    penuh = naskah.butir
    if not penuh:
        raise TanpaButir(JUDUL, naskah.nama, "dukungan pusat yang diminta")
    semua = (
        tuple(replace(one, isi=shorten(one.isi, huruf, placeholder=" …")) for one in penuh)
        if huruf
        else penuh
    )
    isi: list[Blok] = [*kepala(naskah, JUDUL), Alinea(_pembuka(naskah, len(semua)))]
    for macam in DUKUNGAN:
        isi += _kelompok(naskah, macam, [one for one in semua if one.dukungan == macam], pt)
    isi += [Alinea(DIRINGKAS, "kecil")] if semua != penuh else []
    berangka = any(one.dasar_nilai is not None for one in semua)
    isi += kata.sumber(naskah.sumber if berangka else (), naskah.edisi, semua)
    isi += [
        Alinea(kata.tempat_tanggal(naskah), "isi", "kanan", lekat=True),
        TandaTangan(penanda_tangan(naskah)[:1]),
    ]
    return kata.dokumen(JUDUL, naskah, (Lembar(tuple(isi)),), kertas=kertas, pt=pt)


def _pembuka(naskah: Naskah, banyak: int) -> str:
    tempat = f" di {naskah.tempat}" if naskah.tempat else ""
    return (
        f"{naskah.nama}{tempat} pada {tanggal(naskah.tanggal)} menyepakati {angka(banyak)} butir yang memerlukan "
        "dukungan pemerintah pusat. Nomor butir menunjuk berita acara rapat itu."
    )


def _kelompok(naskah: Naskah, macam: str, butir: list[Butir], pt: float) -> tuple[Blok, ...]:
    if not butir:
        return (Judul(NAMA[macam], 2), Alinea("Tidak ada permintaan.", "kecil"))
    tabel = Tabel(KOLOM, tuple(_baris(naskah, one) for one in butir), pt=pt * 0.9)
    jumlah = jumlah_pagu(one.pagu for one in butir)
    if jumlah.nilai is None:
        return (Judul(NAMA[macam], 2), tabel)
    isi = f"{angka(jumlah.n)} dari {angka(jumlah.dari)} butir menyebutkannya"
    isi = f"Jumlah pagu indikatif {kata.rupiah(jumlah.nilai)} ({isi})."
    return (Judul(NAMA[macam], 2), tabel, Alinea(isi, "kecil"))


def _baris(naskah: Naskah, butir: Butir) -> tuple[str, ...]:
    baca = kata.satu(naskah, butir)
    dasar = (
        f"{baca.indikator}: {baca.dasar or 'kondisi awal belum tersedia'}"
        if baca.indikator
        else kata.TAK_DISEBUT
    )
    tuju = f"; target {baca.target}" if baca.target else ""
    tempat = ", ".join(one for one in (baca.wilayah, butir.lokasi) if one)
    return (
        kata.nomor(butir), butir.isi, tempat, dasar + (tuju if baca.indikator else ""),
        kata.volume(butir) or kata.TAK_DISEBUT, kata.rupiah(butir.pagu) or kata.TAK_DISEBUT,
    )  # fmt: skip
