"""The notes of a pivot: what its numbers are, what is missing and why, what its colours say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from panels.silang_sel import UBAH, jauh_kurang, kurang_jenis
from panels.silang_spek import Dibaca
from panels.silang_tabel import Warna, nama, semua_sel
from queries import Konteks, pivot
from queries.pivot_isi import isi
from words import catatan, silang_catatan
from words import silang as kata


def catatan_silang(
    dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks, shade: Warna | None
) -> tuple[str, ...]:
    """The notes in the order in which they are read: what the number is, what is missing, what the colours say."""
    found = (
        *(
            _satuan_lain(dibaca, hasil, konteks) or silang_catatan.catatan(one)
            if one == "satuan_lain"
            else silang_catatan.catatan(one, hasil.spek.tabel)
            for one in _perlu(dibaca, hasil)
            if one != "jenis_sebagian"
        ),
        *_jenis_sebagian(hasil),
        *_asal(dibaca, hasil),
        *_jenis(hasil),
        *_sebab(hasil),
        *((catatan.KETIDAKPASTIAN,) if hasil.spek.ukur == "selang" else ()),
        *((catatan.PENDATAAN,) if _terdata_berubah(dibaca, hasil) else ()),
        *_warna(hasil, shade),
    )
    return tuple(dict.fromkeys(one for one in found if one))


def _perlu(dibaca: Dibaca, hasil: pivot.HasilSilang) -> Iterator[str]:
    """The engine's codes; that time has no total goes without saying."""
    fixed = any(dibaca.sumbu(kode).golongan == "tetap" for kode in hasil.spek.sumbu)
    return (one for one in hasil.catatan if one != "tanpa_total" or fixed)


def _jenis(hasil: pivot.HasilSilang) -> Iterator[str]:
    """Cautions of the types that are shown one by one or were chosen."""
    codes = {code for head in (*hasil.baris, *hasil.kolom) for code in head.kode}
    codes |= {code for _, chosen in hasil.spek.saring for code in chosen if len(chosen) == 1}
    rate = hasil.spek.ukur == "angka"
    for code in sorted(codes):
        yield from (one for one in catatan.jenis(code) if rate or one != catatan.BUKAN_PENDUDUK_SETEMPAT)


def _jenis_sebagian(hasil: pivot.HasilSilang) -> Iterator[str]:
    """What the marks of sums that lack types mean, each where it stands."""
    part = [sel for sel in semua_sel(hasil) if kurang_jenis(sel)]
    if any(not jauh_kurang(sel) for sel in part):
        yield silang_catatan.JENIS_HAMPIR
    if any(map(jauh_kurang, part)):
        yield silang_catatan.JENIS_SEBAGIAN


def _satuan_lain(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> str:
    """How many types are left out and in which units they are counted; "" where types say nothing of it."""
    spek, offered = hasil.spek, dibaca.pilihan.satuan
    if spek.tabel not in ("pmks", "psks"):
        return ""
    known = isi(konteks)
    chosen = [
        {kind for code in codes for kind in known.rekap_jenis.get(code, ("", {code}))[1]}
        for axis, codes in spek.saring
        if dibaca.sumbu(axis).golongan == "jenis"
    ]
    left = [
        one.satuan
        for code, one in known.jenis.items()
        if one.keluarga == spek.tabel and one.satuan != spek.satuan and all(code in group for group in chosen)
    ]
    units = [word for unit, word in offered.items() if unit in left]
    return silang_catatan.satuan_lain(len(left), units) if units else ""


def _asal(dibaca: Dibaca, hasil: pivot.HasilSilang) -> Iterator[str]:
    """Which columns are contoh, where a table holds both: they stand beside each other, never in one number."""
    names: dict[str, list[str]] = {"resmi": [], "contoh": []}
    for j, head in enumerate(hasil.kolom):
        origins = {
            sel.asal for (_, at), sel in hasil.sel.items() if at == j and sel.nilai is not None and sel.asal
        }
        if len(origins) == 1:
            names[origins.pop()].append(_waktu(dibaca, hasil, head))
        elif origins:
            return
    if all(names.values()):
        yield kata.dua_asal(*(tuple(dict.fromkeys(names[asal])) for asal in ("resmi", "contoh")))


def _waktu(dibaca: Dibaca, hasil: pivot.HasilSilang, head: pivot.Kepala) -> str:
    """The period of a column where it has one, else its whole name."""
    axes = hasil.spek.kolom
    return head.nama[axes.index(dibaca.waktu)] if dibaca.waktu in axes else nama(head)


def _sebab(hasil: pivot.HasilSilang) -> Iterator[str]:
    counted = Counter(sel.alasan for sel in semua_sel(hasil) if sel.nilai is None and sel.alasan)
    for kode, n in counted.items():
        yield silang_catatan.alasan(kode, n)


def _terdata_berubah(dibaca: Dibaca, hasil: pivot.HasilSilang) -> bool:
    return (
        hasil.spek.ukur in UBAH
        and not hasil.spek.banding
        and "terdata"
        in hasil.spek.saringan("ukuran")
        + ((dibaca.sumbu("ukuran").bawaan,) if "ukuran" in dibaca.pilihan.sumbu else ())
    )


def _warna(hasil: pivot.HasilSilang, shade: Warna | None) -> Iterator[str]:
    if shade and hasil.spek.ukur in UBAH:
        yield kata.warna_ubah(shade.legenda.method)
    elif shade:
        yield kata.warna([one.label for one in shade.legenda.classes], shade.legenda.method)
