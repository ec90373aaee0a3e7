"""One area's sheet as PDF (A4 or F4, one page) and its picture for WhatsApp (PNG 1080 × 1350)."""

from __future__ import annotations

from datetime import datetime

from panels.profil import Profil
from reports import profil_kata as kata
from reports.profil_cetak import cetak
from reports.profil_gambar import isi_gambar
from reports.profil_isi import KERTAS, Kertas, isi_lembar
from words.galat import KodeTidakDikenal


def pdf(profil: Profil, kertas: Kertas = "a4", *, dibuat: datetime | None = None) -> bytes:
    """The sheet as a PDF of exactly one page with real text. Same profile and `dibuat`, same bytes.

    `dibuat` is the date in the document's properties (the edition's date, never the clock). Raises
    LembarTidakMuat where the texts fit in no print size, KodeTidakDikenal for another paper.
    """
    if kertas not in KERTAS:
        raise KodeTidakDikenal("Kertas", kertas, ", ".join(KERTAS))
    return cetak("lembar", isi_lembar(profil, kertas, dibuat), apa=kata.judul(profil), dibuat=dibuat)


def png(profil: Profil) -> bytes:
    """The picture, 1080 × 1350 px. Raises GambarHanyaPublik, LembarTidakMuat."""
    return cetak("gambar", isi_gambar(profil), apa=f"Gambar {kata.judul(profil)}", format="png")
