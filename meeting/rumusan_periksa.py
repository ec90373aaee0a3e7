"""What does not fit in a clause, told beside the edition: faults that are refused, warnings that may stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from data.katalog import KATALOG, baca_tabel
from data.snapshot import editions
from meeting import rumusan_wenang
from meeting.galat import IsianDitolak
from meeting.naskah import titik_dasar
from meeting.rumusan_isi import BOLEH, bersih
from meeting.rumusan_murni import hari, murni
from meeting.rumusan_orang import seperti_orang
from panels import butir_baca
from panels.butir import SELESAI, Butir
from panels.butir_dikenal import Kenal, dikenal
from queries import Konteks, rows
from stats.arah import menjauh
from words import butir as tulis
from words import rumusan as kata

__all__ = ["Temuan", "hari", "murni", "periksa"]
Kalimat = tuple[str, str]  # the field that it belongs to, and the sentence


@dataclass(frozen=True, slots=True)
class Temuan:
    """What the check found: `galat` are refused, `peringatan` are only said; Indonesian sentences.

    `letak` is the field of each sentence, so that a form can say it where it belongs.
    """

    galat: tuple[str, ...] = ()
    peringatan: tuple[str, ...] = ()
    letak: Mapping[str, str] = field(default_factory=dict)


def periksa(ruas: Mapping[str, Any] | Butir, konteks: Konteks, *, bukti: int = 0) -> Temuan:
    """Check a clause, or the fields that a form holds, against the edition of `konteks`.

    `bukti` is how many files prove it. Fields that cannot be stored at all are told one by one.
    """
    if isinstance(ruas, Butir):
        isi, galat = ruas, []
    else:
        isi, galat = _butir(ruas)
    galat += [*murni(isi), *_kode(isi, konteks)]
    peringatan = [*_peringatan(isi, konteks, bukti)]
    letak = {kalimat: ruas_ for ruas_, kalimat in (*peringatan, *galat)}
    return Temuan(tuple(k for _, k in galat), tuple(k for _, k in peringatan), letak)


def _butir(ruas: Mapping[str, Any]) -> tuple[Butir, list[Kalimat]]:
    """The clause of the fields that can be stored, and what is wrong with the others."""
    isi: dict[str, Any] = {}
    galat: list[Kalimat] = []
    for nama, nilai in ruas.items():
        if nama not in BOLEH:
            continue  # id, versi and times come with a row of the table
        try:
            isi |= bersih({nama: nilai})
        except IsianDitolak as ditolak:
            galat.append((nama, ditolak.pesan))
    butir = Butir(**{"id": "", "rapat": "", "isi": "", "level": "", **isi})
    galat += [("isi", kata.TANPA_ISI)] if not butir.isi and "isi" not in dict(galat) else []
    galat += [("level", kata.TANPA_LEVEL)] if not butir.level and "level" not in dict(galat) else []
    return butir, galat


def _kode(butir: Butir, konteks: Konteks) -> Iterator[Kalimat]:
    """Codes that the catalogue does not have."""
    pilar = {row["jenis"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "pilar"}
    dikenal_ = {
        "pilar": pilar,
        "kode_wilayah": _wilayah(),
        "jenis": {row["jenis"] for row in rows("jenis_daftar", konteks)},
        "indikator": _indikator_katalog(konteks) | set(dikenal(konteks)),
    }
    for ruas, semua in dikenal_.items():
        kode = getattr(butir, ruas)
        if kode and kode not in semua:
            yield ruas, kata.tak_dikenal(ruas, kode)


def _peringatan(butir: Butir, konteks: Konteks, bukti: int) -> Iterator[Kalimat]:
    if butir.status == SELESAI and not bukti and not butir.catatan:
        yield "status", kata.SELESAI_TANPA_BUKTI
    if butir.dasar_edisi and butir.dasar_edisi not in editions():
        yield "dasar_edisi", kata.edisi_tak_ada(butir.dasar_edisi)
    if beda := _beda(butir, konteks):
        yield "dasar_nilai", beda
    if butir.penanggung_jawab and seperti_orang(butir.penanggung_jawab):
        yield "penanggung_jawab", kata.seperti_orang(butir.penanggung_jawab)
    if wenang := rumusan_wenang.kalimat(butir, konteks):
        yield "level", wenang
    kenal = dikenal(konteks).get(butir.indikator)
    if kenal is not None:
        yield from _indikator(butir, kenal)
    elif butir.indikator in _indikator_katalog(konteks):
        yield "indikator", kata.TANPA_DERET


def _beda(butir: Butir, konteks: Konteks) -> str:
    """The baseline beside the published number of that time and vintage."""
    nama = butir_baca.nama(konteks)
    for di, titik in titik_dasar(butir, konteks.edisi):
        if butir_baca.beda(butir, (di, titik), nama):
            angka = butir.satuan, nama.desimal.get(butir.indikator, 0)
            terbitan = tulis.dasar(titik.nilai, angka[0], titik.periode, di.edisi, angka[1])
            return kata.beda_terbitan(tulis.nilai(butir.dasar_nilai, *angka), terbitan)
    return ""


def _indikator(butir: Butir, kenal: Kenal) -> Iterator[Kalimat]:
    for ruas in ("jenis", "ukuran", "kewenangan", "penduduk"):
        boleh, kode = getattr(kenal, ruas), getattr(butir, ruas)
        if boleh and kode not in boleh:
            yield ruas, kata.ruas_indikator(ruas, kode, kenal.nama)
    satuan = kenal.satuan_dari(butir.jenis)
    if satuan and butir.satuan and butir.satuan != satuan:
        yield "satuan", kata.satuan_lain(butir.satuan, satuan, kenal.nama)
    if kata_arah := _arah(butir, kenal.polaritas):
        yield "target", kata_arah


def _arah(butir: Butir, polaritas: str) -> str:
    """A target that lies on the wrong side of its baseline."""
    tahunan = [nilai for _, nilai in sorted(butir.target_tahunan.items())]
    target = butir.target if butir.target is not None else (tahunan[-1] if tahunan else None)
    if target is None or butir.dasar_nilai is None:
        return ""
    return kata.arah(target < butir.dasar_nilai) if menjauh(butir.dasar_nilai, target, polaritas) else ""


def _indikator_katalog(konteks: Konteks) -> set[str]:
    return {row["indikator"] for row in rows("indikator_daftar", konteks)}


@cache
def _wilayah() -> frozenset[str]:
    return frozenset(baca_tabel("wilayah", KATALOG / "wilayah.csv")["kode_wilayah"])
