"""The notes of a pivot: what its numbers are, what is missing and why, what its colours say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from panels.silang_sel import UBAH
from panels.silang_spek import Dibaca
from panels.silang_tabel import Warna, nama, semua_sel
from queries import Konteks, pivot
from words import catatan, silang_catatan
from words import silang as kata


def catatan_silang(
    dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks, shade: Warna | None
) -> tuple[str, ...]:
    """The notes in the order in which they are read: what the number is, what is missing, what the colours say."""
    found = (
        *(silang_catatan.catatan(one, hasil.spek.tabel) for one in _perlu(dibaca, hasil)),
        *_asal(hasil),
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
    for code in sorted(codes):
        yield from catatan.jenis(code)


def _asal(hasil: pivot.HasilSilang) -> Iterator[str]:
    """Which columns are contoh, where a table holds both: they stand beside each other, never in one number."""
    names: dict[str, list[str]] = {"resmi": [], "contoh": []}
    for j, head in enumerate(hasil.kolom):
        origins = {
            sel.asal for (_, at), sel in hasil.sel.items() if at == j and sel.nilai is not None and sel.asal
        }
        if len(origins) == 1:
            names[origins.pop()].append(nama(head))
        elif origins:
            return
    if all(names.values()):
        yield kata.dua_asal(names["resmi"], names["contoh"])


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
