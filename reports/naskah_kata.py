"""Texts that the papers of a meeting share: a clause's lines, stamps, footer, opening sentence, sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from textwrap import shorten

from babel.dates import get_day_names

from panels.butir import LEVEL, Butir
from panels.butir_baca import KataButir, kata
from panels.panel import Source, Stamps
from reports.dokumen.blok import Alinea, Blok, Dokumen, Kertas, Lembar
from reports.kata_berkas import tanda
from reports.nama import nama_dari
from reports.naskah import Naskah
from words import butir as tulis
from words.format import tanggal
from words.label import DATA_CONTOH, audiens
from words.rumusan import DUKUNGAN

TANPA_PILAR = "Lintas pilar"
UNTUK = {
    "pusat": "Rumusan untuk pemerintah pusat",
    "provinsi": "Rumusan untuk pemerintah provinsi",
    "kab_kota": "Rumusan untuk pemerintah kabupaten/kota",
}
CONTOH = f"{DATA_CONTOH}: angka bertanda itu rekaan, hanya peraga. Jangan ditandatangani atau dikutip."
PANJANG_NAMA = 36  # letters of the meeting in a file name
_HARI = get_day_names("wide", locale="id_ID")

Grup = tuple[str, tuple[tuple[str, tuple[Butir, ...]], ...]]
TAK_DISEBUT = "…"  # the clause does not say it; the dash is nihil in every table of Serambi


def nama_file(apa: str, naskah: Naskah, akhiran: str, stempel: Stamps | None = None) -> str:
    """File name with date, vintage and stamps; a long meeting's name is cut at a word so that these have room."""
    nama = shorten(naskah.nama, PANJANG_NAMA, placeholder="")
    return nama_dari(f"{apa} {nama}".strip(), naskah.tanggal.isoformat(), stempel or naskah.stempel, akhiran)


def satu(naskah: Naskah, butir: Butir) -> KataButir:
    """The clause in words, its baseline marked when it is a made-up number."""
    return kata(butir, naskah.sebutan, contoh=butir.id in naskah.contoh)


def hari_tanggal(hari: date) -> str:
    """Day as "Rabu, 25 November 2026"."""
    return f"{_HARI[hari.weekday()]}, {tanggal(hari)}"


def tempat_tanggal(naskah: Naskah) -> str:
    """Place and date: "Samarinda, 25 November 2026"."""
    return ", ".join(one for one in (naskah.tempat, tanggal(naskah.tanggal)) if one)


def nomor(butir: Butir) -> str:
    """Its number as approved; "–" before that."""
    return "–" if butir.nomor is None else str(butir.nomor)


def target(naskah: Naskah, butir: Butir) -> str:
    """Target, targets by year and the vintage whose indicator they are read on."""
    isi = satu(naskah, butir).target
    tahunan = target_tahunan(naskah, butir)
    semua = "; ".join(one for one in (isi, f"per tahun {tahunan}" if tahunan else "") if one)
    return f"{semua} (edisi {butir.dasar_edisi or naskah.edisi})" if semua else ""


def target_tahunan(naskah: Naskah, butir: Butir) -> str:
    """Targets by year: "2026: 1.000 jiwa; 2027: 900 jiwa"; "" without any."""
    desimal = naskah.sebutan.desimal.get(butir.indikator, 0)
    semua = sorted(butir.target_tahunan.items())
    return "; ".join(f"{tahun}: {tulis.target(x, butir.satuan, desimal)}" for tahun, x in semua)


def rupiah(x: float | None) -> str:
    """An amount: "Rp1.250.000.000"; "" for none."""
    return "" if x is None else f"Rp{tulis.ketikan(x)}"


def volume(butir: Butir) -> str:
    """Volume with its unit: "12 paket"; "" for none."""
    return f"{tulis.ketikan(butir.volume)} {butir.satuan_volume}".strip() if butir.volume is not None else ""


def sipd(butir: Butir) -> str:
    """Programme, activity and sub-activity in one line."""
    return " › ".join(one for one in (butir.program, butir.kegiatan, butir.subkegiatan) if one)


def rinci(naskah: Naskah, butir: Butir) -> tuple[tuple[str, str], ...]:
    """Label and text of everything a clause says beside its text, without the empty ones."""
    baca = satu(naskah, butir)
    semua = (
        ("Wilayah", baca.wilayah),
        ("Penanggung jawab", baca.penanggung_jawab),
        ("Indikator", baca.indikator),
        ("Kondisi awal", baca.dasar),
        ("Target", target(naskah, butir)),
        ("Tenggat", baca.tenggat),
        ("Program, kegiatan, subkegiatan", sipd(butir)),
        ("Lokasi dan volume", ", ".join(one for one in (butir.lokasi, volume(butir)) if one)),
        ("Pagu indikatif", ", ".join(one for one in (rupiah(butir.pagu), butir.sumber_dana) if one)),
        ("Dukungan pusat yang diminta", DUKUNGAN.get(butir.dukungan, "")),
    )
    return tuple((nama, isi) for nama, isi in semua if isi)


def kelompok(naskah: Naskah) -> tuple[Grup, ...]:
    """Clauses by level and, within a level, by pillar in the catalogue's order; clauses of no pillar last."""
    urut = {kode: at for at, kode in enumerate(naskah.sebutan.jenis)}
    hasil: list[Grup] = []
    for level in LEVEL:
        milik = [one for one in naskah.butir if one.level == level]
        pilar = sorted(
            {one.pilar for one in milik}, key=lambda kode: (kode == "", urut.get(kode, 10**6), kode)
        )
        isi = tuple(
            (_pilar(naskah, kode), tuple(one for one in milik if one.pilar == kode)) for kode in pilar
        )
        if isi:
            hasil.append((UNTUK[level], isi))
    return tuple(hasil)


def _pilar(naskah: Naskah, kode: str) -> str:
    return naskah.sebutan.jenis.get(kode, kode) if kode else TANPA_PILAR


def sumber(semua: Iterable[Source], edisi: str, butir: Iterable[Butir] = ()) -> tuple[Blok, ...]:
    """The sources, numbered, and the vintage; a baseline of `butir` without one was typed in the meeting."""
    daftar = [f"[{n}] {one.sitasi}" for n, one in enumerate(semua, 1)]
    if not daftar and any(one.dasar_nilai is not None for one in butir):
        daftar = ["kondisi awal yang tercantum diisi pada saat rapat"]
    isi = f"Sumber: {'; '.join(daftar)}. " if daftar else ""
    return (Alinea(f"{isi}Edisi data Serambi: {edisi}.", "kecil", lekat=True),)


def dokumen(
    judul: str, naskah: Naskah, lembar: tuple[Lembar, ...], *, kertas: Kertas, stempel: Stamps | None = None,
    pt: float = 10.5,
) -> Dokumen:  # fmt: skip
    """The paper with stamps, footer and date of the meeting."""
    cap = stempel or naskah.stempel
    tentang = f"{judul} · {naskah.nama}"
    return Dokumen(
        judul=tentang,
        subjek=f"Edisi data {cap.edisi}, audiens {audiens(cap.audiens)}",
        lembar=lembar,
        kaki=f"{tentang}. Edisi data: {cap.edisi}. Audiens: {audiens(cap.audiens)}. Serambi.",
        tanda=tanda(cap),
        kertas=kertas,
        pt=pt,
        dibuat=datetime(naskah.tanggal.year, naskah.tanggal.month, naskah.tanggal.day),
    )
