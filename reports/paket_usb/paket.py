"""The pack as a zip: index.html, a note on how to open it, the deck's files, the sheets of the areas."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from textwrap import shorten

from panels.profil import Profil
from reports.dek import Dek
from reports.kata_berkas import tanda
from reports.nama import nama_dari
from reports.paket_usb.laman import Berkas, laman_paket
from reports.paparan.bentuk import BERKAS
from reports.paparan.foto import dek_hemat
from reports.paparan.kata import nama_dek
from reports.profil_lembar import pdf
from reports.profil_paket import Berkas as BerkasZip
from reports.profil_paket import Permintaan, arsip, buat, daftar, nama_berkas_profil
from words.format import angka, tanggal
from words.galat import GalatSerambi

BATAS = 25 * 1024 * 1024
SISI, MUTU = 1600, 80  # pictures of the pack: longest side in px, JPEG quality
NAMA = 48  # letters of the meeting's name in the zip's
BUKA, BACA = "index.html", "BACA-DULU.txt"
TIDAK_ADA = "tidak disertakan"  # words of every sentence on what the pack leaves out
TANPA = "catatan-penyaji"  # the speaker's notes stay in the house


class PaketHanyaPublik(GalatSerambi):
    """The pack was asked of numbers that are not for the public."""

    def __init__(self) -> None:
        super().__init__(
            "Paket USB hanya dibuat dari angka publik. Susun paparan dan profil untuk audiens publik, lalu ulangi."
        )


class PaketKosong(GalatSerambi):
    """No slide can be shown."""

    def __init__(self) -> None:
        super().__init__(
            "Paket USB belum dapat dibuat: tidak ada salindia yang dapat ditampilkan. Susun salindia, atau perbaiki "
            "yang ditahan, pada halaman Paparan."
        )


class PaketTerlaluBesar(GalatSerambi):
    """index.html alone is larger than a pack may be."""

    def __init__(self, ukuran: int) -> None:
        super().__init__(
            f"Paket USB berukuran {_mb(ukuran)}, batasnya {_mb(BATAS)}, juga tanpa PDF dan PPTX. Kurangi halaman "
            "sisipan atau foto pada paparan, lalu ulangi."
        )


def profil_dek(dek: Dek) -> tuple[Profil, ...]:
    """The profiles of the deck's edition as the public sees them, the province first."""
    minta = Permintaan(dek.edisi, ())
    return tuple(buat(minta, kode) for kode in daftar(dek.edisi))


def nama_paket(dek: Dek) -> str:
    """File name of the zip, with vintage and stamps; a long meeting's name is cut at a word."""
    return nama_dek(replace(dek, nama=shorten(dek.nama, NAMA, placeholder="")), "paket-usb", "zip")


def paket_usb(dek: Dek, *, profil: Sequence[Profil], dibuat: datetime) -> bytes:
    """The zip, at most 25 MB. Same arguments, same bytes.

    Held slides, speaker's notes and the phones' address stay out. Hand-outs that have no room are left out, the
    largest first, and the pack says which. Raises PaketHanyaPublik, PaketKosong, PaketTerlaluBesar.
    """
    siap = siapkan(dek, profil)
    kurang = _kurang(dek)
    berkas = [*_berkas(siap, dibuat), *_lembar(profil, dibuat)]
    while True:
        isi = _zip(siap, profil, berkas, dibuat, kurang)
        if len(isi) <= BATAS:
            return isi
        if not berkas:
            raise PaketTerlaluBesar(len(isi))
        terbesar = max(berkas, key=lambda satu: len(satu.isi))
        berkas.remove(terbesar)
        kurang = [*kurang, f"{terbesar.sebut} {TIDAK_ADA} agar paket paling besar {_mb(BATAS)}."]


def siapkan(dek: Dek, profil: Sequence[Profil] = ()) -> Dek:
    """The deck as it goes into the pack. Raises PaketHanyaPublik, PaketKosong."""
    lain = {dek.audiens, *(satu.stempel.audiens for satu in profil)}
    lain |= {s.panel.stamps.audiens for s in dek.salindia if s.panel}
    if lain != {"publik"}:
        raise PaketHanyaPublik
    salindia = tuple(replace(s, catatan="") for s in dek.salindia if not s.ditahan)
    if not salindia:
        raise PaketKosong
    return dek_hemat(replace(dek, salindia=salindia, qr=""), SISI, MUTU)


def _kurang(dek: Dek) -> list[str]:
    tahan = [str(s.nomor) for s in dek.salindia if s.ditahan]
    if not tahan:
        return []
    return [f"Salindia {', '.join(tahan)} ditahan dan {TIDAK_ADA}."]


def _berkas(dek: Dek, dibuat: datetime) -> list[Berkas]:
    """The deck as files for paper and PowerPoint; short names, because Windows refuses paths of 260 letters."""
    return [
        Berkas(
            f"berkas/{nama_dari(satu.awal, '', dek.stempel, satu.akhiran)}",
            satu.buat(dek, "a4", dibuat),
            f"Paparan, {satu.judul}",
        )
        for satu in BERKAS
        if satu.awal != TANPA
    ]


def _lembar(profil: Sequence[Profil], dibuat: datetime) -> list[Berkas]:
    """The printed sheet of each area."""
    with ThreadPoolExecutor(2) as kolam:  # typst runs in processes of its own
        isi = list(kolam.map(lambda satu: pdf(satu, dibuat=dibuat), profil))
    return [
        Berkas(f"profil/{nama_berkas_profil(satu, 'pdf')}", lembar, f"Lembar profil {satu.nama} (PDF)")
        for satu, lembar in zip(profil, isi)
    ]


def _zip(
    dek: Dek, profil: Sequence[Profil], berkas: Sequence[Berkas], dibuat: datetime, kurang: Sequence[str]
) -> bytes:
    hari = tanggal(dibuat.date())
    laman = laman_paket(dek, profil, berkas, hari, kurang)
    isi = [BerkasZip(BUKA, laman.encode("utf-8")), BerkasZip(BACA, _baca(dek, berkas, hari, kurang))]
    return arsip([*isi, *(BerkasZip(satu.jalur, satu.isi) for satu in berkas)])


def _baca(dek: Dek, berkas: Sequence[Berkas], hari: str, kurang: Sequence[str]) -> bytes:
    """The note beside index.html, as Notepad of any Windows reads it."""
    baris = [
        *tanda(dek.stempel),
        f"Paket paparan: {dek.nama}",
        f"Edisi data {dek.edisi}. Audiens: publik. Dibuat {hari} dengan Serambi.",
        "",
        "1. Ekstrak seluruh isi zip ini ke sebuah folder (klik kanan, Ekstrak Semua).",
        f"2. Klik dua kali {BUKA}. Tidak memerlukan internet, server, atau pemasangan.",
        "3. Tekan Enter untuk mulai; panah atau PageDown untuk maju, D untuk daftar isi, F untuk layar penuh.",
        "",
        *kurang,
        "Berkas lain di dalam paket:",
        *(f"- {satu.jalur}: {satu.sebut}" for satu in berkas),
    ]
    return "\r\n".join(baris).encode("utf-8-sig")


def _mb(ukuran: int) -> str:
    return f"{angka(ukuran / 2**20, 1)} MB"
