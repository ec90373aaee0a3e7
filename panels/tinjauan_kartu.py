"""Tinjauan otomatis: the numbers of the first look as cards, with the trend tag."""

from __future__ import annotations

from panels import peta, profil_dasar
from panels.common import sources, stamps
from panels.kartu import Halaman, Kartu, tujuan
from panels.sebaran_angka import SATUAN
from panels.state import State
from panels.tinjauan_besar import SELISIH, Besaran, besaran, di, keterangan
from panels.tinjauan_dasar import Pokok, pokok
from panels.tinjauan_deret import dipakai, sumber, tanda, titik
from queries import Konteks
from words.keadaan import nama

LIHAT = "Lihat peta"
BERSAMA = ("tahun", "wilayah", "jenis", "ukuran", "penduduk")
TIDAK_BERUBAH = "Tidak berubah"
TIDAK_DIHITUNG = "Tidak dihitung"


def kartu(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return the cards of the chosen place: its numbers, and for PMKS the trend tag."""
    one = pokok(state, konteks)
    found = tuple(_kartu(each, one) for each in besaran(one))
    return (*found, _tren(one)) if one.info else found


def _kartu(each: Besaran, one: Pokok) -> Kartu:
    shown = each.ada and each.nilai is not None and bool(each.nilai.nilai)
    used = each.sebaran.dipakai if each.sebaran and each.tercatat else ()
    return Kartu(
        kode=f"tinjauan-{each.kode}",
        judul=_judul(each),
        nilai=each.nilai.teks if shown and each.nilai else _kosong(each),
        satuan=_satuan(each) if shown else "",
        keterangan=keterangan(each, one),
        sumber=sources(one.konteks, each.sebaran.sumber_id if each.sebaran and each.tercatat else ()),
        stempel=stamps(one.konteks, used, di=di(one)),
        halaman=_peta(each, one),
        tautan=LIHAT,
    )


def _satuan(each: Besaran) -> str:
    """The sign of a percentage stands beside the number, every other unit in the title: a card is narrow."""
    return each.satuan if each.satuan == "persen" and each.nilai and "%" not in each.nilai.teks else ""


def _judul(each: Besaran) -> str:
    told = each.satuan in ("", "indeks", "persen", SATUAN)
    return each.judul if told else f"{each.judul} ({each.satuan})"


def _peta(each: Besaran, one: Pokok) -> Halaman:
    codes = {"tampil": each.tampil} if each.tampil else {"indikator": one.state.indikator}
    codes |= {key: getattr(one.state, key) for key in BERSAMA}
    return tujuan(peta.PAGE, one.state, one.konteks, peta.choices(one.konteks), **codes)


def _kosong(each: Besaran) -> str:
    """The word of a value that is none: "Nihil", "Tidak berubah", "Tidak dihitung", "Belum dilaporkan"."""
    if each.ada and each.kode == SELISIH:
        return TIDAK_BERUBAH
    return nama(each.nilai.keadaan).partition(" demi ")[0] if each.nilai else TIDAK_DIHITUNG


def _tren(one: Pokok) -> Kartu:
    points = titik(one)
    said, _, why = tanda(one).partition(": ")
    codes = {key: getattr(one.state, key) for key in ("tahun", "wilayah", "ukuran")}
    return Kartu(
        kode="tinjauan-tren",
        judul="Tren lima tahun terakhir",
        nilai=f"{said[:1].upper()}{said[1:]}",
        satuan="",
        keterangan=(f"sampai {one.state.tahun}", *((f"Sebab: {why}",) if why else ())),
        sumber=sources(one.konteks, sumber(points)),
        stempel=stamps(one.konteks, dipakai(points), di=di(one)),
        halaman=tujuan(profil_dasar.PAGE, one.state, one.konteks, **codes),
        tautan="Lihat profil",
    )
