"""What a pivot says in sentences: the ends of its newest column, and how the whole changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from panels import silang_judul
from panels.common import unit_word
from panels.silang_bagan import terpilih
from panels.silang_sel import UBAH, kurang, teks, utuh
from panels.silang_spek import Dibaca
from panels.silang_tabel import nama
from panels.silang_urut import jenis_peka as _peka
from queries import Konteks, pivot
from words import kalimat, label, silang_urut
from words import silang as kata

SEDIKIT = 3  # rows with a number below which a largest one says nothing
AREA = ("kabkota",)
Kolom = list[tuple[pivot.Sel, pivot.Kepala]]
TINGGI = frozenset({"angka", "selang", "terlayani", "capaian", "porsi_baris", "porsi_kolom", "porsi_total"})
PROVINSI = "provinsi"


def kalimat_silang(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> tuple[str, ...]:
    """The sentences of a pivot; none where nothing can be said honestly."""
    found = (_ujung(dibaca, hasil, konteks), *_berubah(dibaca, hasil, konteks))
    return tuple(one for one in found if one)


def _ujung(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> str:
    """The largest and the smallest of the newest column; nothing where a number is hidden or of a sensitive type."""
    spek = hasil.spek
    lone = len(hasil.kolom) == 1 or spek.kolom == (dibaca.waktu,)  # of other columns none is "the newest"
    if spek.tabel == "konteks" or spek.ukur in UBAH or dibaca.waktu in spek.baris or not lone:
        return ""
    j = terpilih(hasil)
    column = [(hasil.sel[i, j], head) for i, head in enumerate(hasil.baris) if (i, j) in hasil.sel]
    known = [one for one in column if one[0].nilai is not None]
    if len(known) < SEDIKIT or not _terbuka(hasil, column, konteks):
        return ""
    most, least = _satu(known, max), _satu(known, min)
    if not (most or least) or any(_peka(konteks).intersection(one[1].kode) for one in (most, least) if one):
        return ""
    ends = [(nama(one[1]), teks(one[0], hasil)) if one else ("", "") for one in (most, least)]
    text = silang_urut.ujung(
        nama(hasil.kolom[j]), *ends, unit_word(satuan_kalimat(dibaca, hasil)), spek.ukur in TINGGI,
        silang_urut.melapor(len(known), len(column), sum(utuh(sel) for sel, _ in known)) if spek.baris == AREA else "",
    )  # fmt: skip
    return kalimat.tandai(text, contoh=known[0][0].asal == "contoh")


def _satu(known: Kolom, pilih: Callable[..., float]) -> tuple[pivot.Sel, pivot.Kepala] | None:
    """The one row at an end; None where it is shared, zero, or lacks types: its rank would not be certain."""
    value = pilih(sel.nilai for sel, _ in known)
    found = [one for one in known if one[0].nilai == value]
    return found[0] if value and len(found) == 1 and utuh(found[0][0]) else None


def _terbuka(hasil: pivot.HasilSilang, column: Kolom, konteks: Konteks) -> bool:
    """Whether a largest may be named: nothing hidden or partial may be larger, one origin, no sensitive filter."""
    chosen = {code for _, codes in hasil.spek.saring for code in codes}
    return (
        not any(sel.keadaan == "disamarkan" or kurang(sel) for sel, _ in column)
        and len({sel.asal for sel, _ in column if sel.nilai is not None}) == 1
        and not _peka(konteks).intersection(chosen)
    )


def _berubah(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> Iterator[str]:
    """The change of the whole province between the last two years shown, then over all of them."""
    years = _tahun(dibaca, hasil)
    for start in dict.fromkeys(years[i] for i in (-2, 0)) if len(years) > 1 else ():
        yield _dari_ke(dibaca, hasil, konteks, start, years[-1])


def _dari_ke(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks, dari: str, ke: str) -> str:
    """One change, over the areas and types that both years have."""
    try:
        found = pivot.silang(_tanya_ubah(dibaca, hasil, dari, ke), konteks)
    except pivot.SpesifikasiSalah:
        return ""  # this whole has no change (a source without a province row): nothing is said
    sel = found.sel.get((0, 0), pivot.Sel())
    whole = silang_judul.keseluruhan(dibaca, hasil)
    if sel.nilai is None:
        why = sel.alasan if sel.alasan in kalimat.SEBAB else ""
        return kalimat.tidak_dapat_dibandingkan(whole, dari, ke, why) if why else ""
    if sel.n_jenis < sel.n_jenis_total:
        return ""  # a whole of some types would stand beside sums of all: a note of the cells says who is missing
    return kalimat.perubahan(
        whole, sel.penyebut, sel.pembilang, selisih=sel.nilai, satuan=satuan_kalimat(dibaca, hasil),
        periode_awal=dari, periode_akhir=ke, n_sebanding=sel.n_wilayah, n_total=sel.n_total,
        desimal=found.desimal, status=sel.status, contoh=sel.asal == "contoh",
    )  # fmt: skip


def _tahun(dibaca: Dibaca, hasil: pivot.HasilSilang) -> list[str]:
    """The years shown; none where the table is not of counts by whole years over the province."""
    spek, offered = hasil.spek, dibaca.pilihan
    fixed = [kode for kode in spek.sumbu if dibaca.sumbu(kode).golongan == "tetap"]
    areas = [kode for kode, _ in spek.saring if dibaca.sumbu(kode).golongan == "wilayah"]
    fits = spek.ukur == "jumlah" and dibaca.waktu == "tahun" and PROVINSI in offered.sumbu
    if not fits or fixed or areas or "selisih" not in offered.ukur:
        return []
    side, heads = (spek.baris, hasil.baris) if "tahun" in spek.baris else (spek.kolom, hasil.kolom)
    return sorted({head.kode[side.index("tahun")] for head in heads})


def _tanya_ubah(dibaca: Dibaca, hasil: pivot.HasilSilang, dari: str, ke: str) -> pivot.Spesifikasi:
    """The question behind `_dari_ke`."""
    kept = tuple(one for one in hasil.spek.saring if dibaca.sumbu(one[0]).golongan != "waktu")
    return replace(
        hasil.spek, baris=(PROVINSI,), kolom=(), ukur="selisih", dari=dari, ke=ke, saring=kept, total=False
    )


def satuan_panjang(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """Unit of the panel as printed under its title; a sum over types counts cases."""
    unit = label.SATUAN.get(hasil.satuan, hasil.satuan)
    cases = (
        silang_judul.gabungan(dibaca, hasil)
        and hasil.satuan == hasil.spek.satuan
        and hasil.spek.tabel == "pmks"
    )
    joined = f"{unit[:-1]}; " if unit.endswith(")") else f"{unit} ("
    return f"{joined}kasus menurut jenis)" if cases else unit


def satuan_kalimat(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """The unit inside a sentence: cases where types are summed."""
    return (
        kata.KASUS
        if satuan_panjang(dibaca, hasil) != label.SATUAN.get(hasil.satuan, hasil.satuan)
        else hasil.satuan
    )
