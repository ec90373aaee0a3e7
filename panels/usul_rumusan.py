"""Usulkan rumusan: a draft clause from what is on the screen, in the order pelaku – tindakan – indikator – baseline –
target – tenggat.

The numbers stand in the fields alone (baseline, target, tenggat); the text of the clause names who does what for whom,
so that a number changed later is never also typed in a sentence. Baselines are the published (Publik) numbers of the
year that the page shows: never contoh, never a hidden cell, never a sensitive type of one area.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from panels import daftar, mutu, usul_dasar
from panels.butir import KAB_KOTA, PROVINSI, PUSAT, Acuan
from panels.butir_baca import nama as nama_kode
from panels.ringkasan import provinsi
from panels.state import State
from panels.usul_pokok import KONTEKS, PMKS, SPM, Pokok, macam, pokok
from panels.usul_target import Target, target
from queries import Konteks, Row, rows
from words import butir as tulis
from words import program
from words import usul_rumusan as kata
from words.silang import kecil

__all__ = ["Usulan", "macam", "usul"]


@dataclass(frozen=True, slots=True)
class Usulan:
    """A draft: `ruas` fields of panels.butir.Butir, `kalimat` the whole clause read out, `catatan` what to know."""

    ruas: Mapping[str, Any]
    kalimat: str
    catatan: tuple[str, ...] = field(default=())
    contoh: bool = False  # the number on the screen is contoh; the draft holds none of it


def usul(
    halaman: str, kunci: str, state: State, konteks: Konteks, *, hari: datetime.date | None = None
) -> Usulan:
    """The draft from the panel `kunci` of a page; `hari` is the meeting's day (else the edition's)."""
    umum = Konteks(konteks.edisi)  # a clause is read out: never a number that only the agency may see
    satu = pokok(halaman, kunci, state, umum)
    jenis = _jenis(satu.acuan.jenis, umum)
    siapa = _pelaku(satu, jenis, umum)
    dasar = usul_dasar.dasar(satu, umum)
    tahun = str((hari or mutu.tanggal_edisi(umum)).year + 1)
    tuju = target(satu.acuan, tahun, umum) if satu.acuan.indikator else Target()
    ruas = {
        **_ruas_pelaku(satu, siapa, jenis, dasar.nama, umum),
        **_ruas_acuan(satu.acuan, dasar.satuan, jenis),
        **dasar.ruas,
        **_ruas_sipd(satu.acuan.jenis, konteks),
        "target": tuju.nilai,
        "tenggat": tahun,
        "halaman": halaman,
        "panel": kunci,
        "pilihan": daftar.bekukan(halaman, state, konteks),
    }
    return Usulan(ruas, kalimat(ruas, umum), _catatan(satu, siapa, dasar, tuju, jenis), dasar.contoh)


def kalimat(ruas: Mapping[str, Any], konteks: Konteks) -> str:
    """The whole clause of a draft, its numbers as every screen and paper prints them."""
    names = nama_kode(konteks)
    code, unit = ruas["indikator"], ruas["satuan"]
    digits = names.desimal.get(code, 0)
    base = tulis.dasar(ruas["dasar_nilai"], unit, ruas["dasar_periode"], ruas["dasar_edisi"], digits)
    said = names.indikator.get(code, "")
    kind = names.jenis.get(ruas["jenis"], "")
    return kata.rangkai(
        ruas["isi"],
        f"{said} ({kind})" if said and kind else said,
        base,
        tulis.target(ruas["target"], unit, digits),
        kata.akhir(ruas["tenggat"]),
    )


def _jenis(kode: str, konteks: Konteks) -> Row | None:
    return next((row for row in rows("jenis_daftar", konteks) if row["jenis"] == kode), None)


def _pelaku(satu: Pokok, jenis: Row | None, konteks: Konteks) -> Row | None:
    """Who acts: of those that the law names, the one nearest to the place; None for a roll-up, which names nobody."""
    wewenang = {
        row["kewenangan"]: row
        for row in rows("wewenang_daftar", konteks)
        if row["jenis"] == satu.acuan.jenis and row["bertindak"]
    }
    if satu.acuan.kewenangan in wewenang:
        return wewenang[satu.acuan.kewenangan]
    near = (KAB_KOTA, PUSAT, PROVINSI) if satu.acuan.kode_wilayah else (PUSAT, PROVINSI, KAB_KOTA)
    return next((wewenang[level] for level in near if level in wewenang), None)


def _ruas_pelaku(
    satu: Pokok, siapa: Row | None, jenis: Row | None, indikator: str, konteks: Konteks
) -> dict[str, str]:
    """Text, level, unit, pillar and place."""
    area = satu.acuan.kode_wilayah
    level = siapa["kewenangan"] if siapa else (KAB_KOTA if area else PROVINSI)
    places = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    whole = provinsi(konteks)["nama"]
    wide = satu.macam == KONTEKS
    unit = (
        kata.pemerintah(places.get(area, whole)) if wide else kata.lembaga(level, places.get(area, ""), whole)
    )
    doing = _tindakan(satu, siapa, jenis, indikator, konteks)
    own = f" di {places[area]}" if area and level != KAB_KOTA else ""
    return {
        "isi": f"{unit} {doing}{own}.",
        "level": level,
        "penanggung_jawab": unit,
        "kode_wilayah": area,
        "pilar": _pilar(jenis, konteks),
    }


def _tindakan(satu: Pokok, siapa: Row | None, jenis: Row | None, indikator: str, konteks: Konteks) -> str:
    if satu.macam in kata.BEBAS:
        return kata.BEBAS[satu.macam]
    if satu.macam == KONTEKS or jenis is None:
        row = next(
            (r for r in rows("indikator_daftar", konteks) if r["indikator"] == satu.acuan.indikator), None
        )
        return kata.ARAH[row["polaritas"] if row else "netral"].format(indikator=kecil(indikator))
    group = kata.siapa(_kelompok(jenis), jenis["keluarga"])
    return kata.tindakan(
        "spm" if satu.macam == SPM else _dasar(jenis), siapa["bunyi"] if siapa else "", group
    )


def _kelompok(jenis: Row) -> str:
    """The people of a type; a service is named by them: "SPM lanjut usia telantar"."""
    return (
        jenis["nama_pendek"].removeprefix("SPM ").replace("&", "dan")
        if jenis["keluarga"] == "spm"
        else jenis["nama"]
    )


def _dasar(jenis: Row) -> str:
    return jenis["jenis"] if jenis["keluarga"] == "pilar" else jenis["pilar"]


def _pilar(jenis: Row | None, konteks: Konteks) -> str:
    """The pillar of a type; of a service that of its types."""
    if jenis is None:
        return ""
    if jenis["keluarga"] != "spm":
        return _dasar(jenis)
    members = (row["pilar"] for row in rows("jenis_daftar", konteks) if row["spm"] == jenis["jenis"])
    return next((code for code in members if code), "")


def _ruas_acuan(acuan: Acuan, satuan: str, jenis: Row | None) -> dict[str, str]:
    """What the clause is tied to; without an indicator nothing is."""
    if not acuan.indikator:
        return dict.fromkeys(("indikator", "jenis", "ukuran", "kewenangan", "penduduk", "satuan"), "")
    return {
        "indikator": acuan.indikator,
        "jenis": acuan.jenis,
        "ukuran": acuan.ukuran,
        "kewenangan": acuan.kewenangan,
        "penduduk": acuan.penduduk,
        "satuan": satuan,
    }


def _ruas_sipd(jenis: str, konteks: Konteks) -> dict[str, str]:
    """The SIPD programme that pays for a service, where the catalogue names one and only one."""
    paying = {row["program"] for row in rows("program_layanan", konteks) if row["layanan"] == jenis and jenis}
    code = next(iter(paying)) if len(paying) == 1 else ""
    return {"program": f"{code} {program.nama(code)}" if code else ""}


def _catatan(
    satu: Pokok, siapa: Row | None, dasar: usul_dasar.Dasar, tuju: Target, jenis: Row | None
) -> tuple[str, ...]:
    """What to know before the draft is kept: why a field is empty, where a target comes from, who may act."""
    aim = (tuju.catatan,) if satu.acuan.indikator else ()
    free = () if satu.acuan.indikator else (kata.TANPA_INDIKATOR,)
    neutral = (kata.NETRAL,) if satu.macam == PMKS and dasar.polaritas == "netral" else ()
    return (*free, *dasar.catatan, *aim, *neutral, kata.CEK_LEMBAGA)
