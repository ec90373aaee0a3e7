"""Whether a slide can be read from the back row: what to cut is said in words."""

from __future__ import annotations

from collections.abc import Iterator

from charts.measure import wrap
from reports.dek import Dek, Salindia
from reports.layar.isi import besar
from reports.layar.kanvas import HURUF, JUDUL, KOTAK, LEBAR, Kanvas
from reports.layar.tata import susun
from reports.layar.ukuran import TEPI

PENUH = (LEBAR, KOTAK)  # a window with bars around it may show a slide smaller; a full one may not
BARIS_JUDUL, BARIS_KALIMAT, BARIS_AJAKAN = 3, 4, 2
PALING_BAGIAN = 8  # more slides than this of one view are a document, not a talk
PALING_BUTIR = 8
NAMA = {LEBAR.nama: "layar lebar (16:9)", KOTAK.nama: "proyektor 1024 × 768"}


def periksa(salindia: Salindia, dek: Dek) -> tuple[str, ...]:
    """Why the slide does not fit the stage, in Indonesian, one sentence per reason with what to do; () when it fits.

    Looks at both kinds of projector, full screen: too long a title, sentence, ask or list; a chart that needs
    smaller text than 24 px; a view of too many slides. A held slide has no text to judge.
    """
    if salindia.ditahan:
        return ()
    alasan = list(_teks(salindia))
    alasan += _bagan(salindia, dek) if salindia.panel else _polos(salindia, dek)
    return tuple(dict.fromkeys(alasan))


def _teks(s: Salindia) -> Iterator[str]:
    """Texts that alone are too long, by lines on the narrower projector."""
    if s.jenis in ("sampul", "tunggu"):
        return
    for nama, kata, huruf, paling in (
        ("Judul", s.judul, JUDUL, BARIS_JUDUL),
        ("Kalimat", s.kalimat, HURUF, BARIS_KALIMAT),
        ("Ajakan", s.ajakan, HURUF, BARIS_AJAKAN),
    ):
        if (banyak := _baris(kata, huruf, nama != "Kalimat")) > paling:
            kira = paling * len(kata) // banyak // 10 * 10
            yield f"{nama} memakan {banyak} baris; paling banyak {paling}. Pendekkan menjadi sekitar {kira} huruf."


def _baris(kata: str, huruf: float, tebal: bool) -> int:
    return len(wrap(kata, KOTAK.lebar - 2 * TEPI, huruf, bold=tebal))


def _polos(s: Salindia, dek: Dek) -> Iterator[str]:
    """A slide of words or a picture."""
    if len(s.butir) > PALING_BUTIR:
        yield f"Ada {len(s.butir)} butir; paling banyak {PALING_BUTIR}. Bagi menjadi dua salindia."
    for kanvas in PENUH:
        if besar(s, dek, kanvas) is None:
            yield f"Teks tidak muat pada {NAMA[kanvas.nama]} dengan huruf 24 piksel. Kurangi teksnya atau bagi dua."


def _bagan(s: Salindia, dek: Dek) -> Iterator[str]:
    """A slide with a chart or table."""
    if s.bagian[1] > PALING_BAGIAN:
        yield (
            f"Tampilan ini memerlukan {s.bagian[1]} salindia agar terbaca dari belakang; paling banyak "
            f"{PALING_BAGIAN}. Persempit saringannya, atau sampaikan sebagai berkas."
        )
    for kanvas in PENUH:
        if (sebab := _sebab(s, dek, kanvas)) and s.bagian[1] <= PALING_BAGIAN:
            yield sebab


def _sebab(s: Salindia, dek: Dek, kanvas: Kanvas) -> str:
    hasil = susun(s, dek, kanvas)
    if hasil is None:
        return (
            f"Judul, kalimat, dan ajakan tidak menyisakan ruang untuk bagan pada {NAMA[kanvas.nama]}. "
            "Pendekkan teksnya."
        )
    salah = hasil[2]
    if not salah.parah:
        return ""
    contoh = next(iter((*salah.kecil, *salah.keluar, *salah.tindih)))
    return (
        f"Bagan tidak terbaca pada {NAMA[kanvas.nama]}: tulisan “{contoh}” tertutup, terpotong, atau terlalu kecil. "
        "Pendekkan kalimat dan ajakan, atau persempit tampilannya."
    )
