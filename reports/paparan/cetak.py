"""A deck on paper and as PDF: one slide a page, four on a sheet of white paper, or a slide with the speaker's notes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from reports.dek import Dek, Salindia
from reports.kata_berkas import tanda
from reports.paparan import kata, lukis_lain, susun
from reports.paparan import lukis_unsur as unsur
from reports.paparan.foto import HEMAT, dek_hemat
from reports.paparan.lukis import salindia_svg
from reports.paparan.ukuran import HURUF, LAYAR, SEPEREMPAT, Ukuran
from reports.pptx.galat import DekKosong
from reports.profil_cetak import cetak
from reports.profil_isi import KERTAS, Kertas
from words.format import angka
from words.galat import GalatSerambi, KodeTidakDikenal

PALING_BESAR = 5_000_000  # bytes: what messengers and hotel Wi-Fi carry


class PdfTerlaluBesar(GalatSerambi):
    """A deck whose pictures keep its PDF above the limit even when they are made small."""

    def __init__(self, bita: int) -> None:
        super().__init__(
            f"PDF paparan {angka(bita / 1e6, 1)} MB, paling besar {angka(PALING_BESAR / 1e6)} MB. Kurangi foto atau "
            "halaman sisipan, lalu ulangi."
        )


def paparan_pdf(dek: Dek, *, dibuat: datetime) -> bytes:
    """One slide on each page of 16 : 9, all lines and letters as vectors; at most 5 MB.

    Same deck and `dibuat`, same bytes. Raises DekKosong, PdfTerlaluBesar.
    """
    return _terkecil(dek, lambda one: _pdf(one, "layar", LAYAR, dibuat))


def selebaran_pdf(dek: Dek, *, kertas: Kertas = "a4", dibuat: datetime) -> bytes:
    """Four slides on each landscape sheet, drawn anew for paper. Raises DekKosong, PdfTerlaluBesar."""
    return _terkecil(dek, lambda one: _pdf(one, "selebaran", SEPEREMPAT, dibuat, kertas))


def catatan_pdf(dek: Dek, *, kertas: Kertas = "a4", dibuat: datetime) -> bytes:
    """For the speaker: each slide with its notes. Never for the room. Raises DekKosong, PdfTerlaluBesar."""
    return _terkecil(dek, lambda one: _pdf(one, "catatan", LAYAR, dibuat, kertas))


def _terkecil(dek: Dek, buat: Callable[[Dek], bytes]) -> bytes:
    """The file with pictures as large as keep it under the limit."""
    if not dek.salindia:
        raise DekKosong
    isi = b""
    for sisi, mutu in HEMAT:
        kecil = dek_hemat(dek, sisi, mutu)
        isi = buat(kecil)
        if len(isi) <= PALING_BESAR:
            return isi
        if kecil is dek:
            break
    raise PdfTerlaluBesar(len(isi))


def _pdf(dek: Dek, bentuk: str, u: Ukuran, dibuat: datetime, kertas: Kertas = "a4") -> bytes:
    if kertas not in KERTAS:
        raise KodeTidakDikenal("Kertas", kertas, ", ".join(KERTAS))
    judul = " · ".join((*tanda(dek.stempel), dek.nama))
    isi = {
        "bentuk": bentuk,
        "kertas": kertas,
        "judul_dokumen": judul,
        "uraian": kata.kaki_polos(dek, dibuat, contoh=True),
        "tanggal": [dibuat.year, dibuat.month, dibuat.day],
        "kaki": kata.kaki_polos(dek, dibuat, contoh=True),
        "salindia": halaman(dek, u, dibuat, agenda=bentuk != "catatan"),
    }
    return cetak("paparan", isi, apa=f"PDF {dek.nama}", dibuat=dibuat)


def halaman(dek: Dek, u: Ukuran, dibuat: datetime, *, agenda: bool) -> list[dict[str, Any]]:
    """Every slide as the template takes it, the agenda before the first slide that is no cover."""
    semua = [_salindia(s, dek, u, dibuat) for s in dek.salindia]
    if agenda and dek.acara:
        muka = [i for i, s in enumerate(dek.salindia) if s.jenis not in ("sampul", "tunggu")]
        tempat = muka[0] if muka else len(semua)
        semua[tempat:tempat] = _agenda(dek, u, dibuat)
    return semua


def _salindia(s: Salindia, dek: Dek, u: Ukuran, dibuat: datetime) -> dict[str, Any]:
    alt = f"{kata.judul(s)}. {s.ditahan or (s.panel.alt if s.panel else '')}".strip(". ")
    kepala = kata.urutan(s, dek)
    if s.acara < len(dek.acara):
        satu = dek.acara[s.acara]
        kepala = " · ".join(one for one in (kepala, satu.judul, satu.pembicara) if one)
    return {
        "svg": salindia_svg(s, dek, u, dibuat),
        "alt": f"{alt}.",
        "kepala": kepala,
        "catatan": _catatan(s),
    }


def _catatan(s: Salindia) -> list[tuple[str, list[str]]]:
    """Headed groups of lines: what the speaker wrote, then what the panel itself says."""
    panel = None if s.ditahan else s.panel
    grup = [
        (
            "Catatan penyaji",
            [one for one in s.catatan.splitlines() if one.strip()] or ["(tidak ada catatan)"],
        ),
        ("Ajakan", [s.ajakan] if s.ajakan else []),
        ("Bacaan panel", [one for one in (panel.sentences if panel else ()) if one != s.kalimat]),
        ("Hal yang perlu diingat", list(panel.notes) if panel else []),
        ("Definisi", [panel.definition] if panel and panel.definition else []),
    ]
    return [(kepala, isi) for kepala, isi in grup if isi]


def _agenda(dek: Dek, u: Ukuran, dibuat: datetime) -> list[dict[str, Any]]:
    baris = susun.agenda(dek)
    potong = [baris[i : i + susun.SESI] for i in range(0, len(baris), susun.SESI)]
    return [
        {
            "svg": unsur.dokumen(lukis_lain.agenda(dek, one, u, dibuat), u, HURUF, kata.AGENDA),
            "alt": kata.AGENDA,
            "kepala": dek.nama,
            "catatan": [],
        }
        for one in potong
    ]
