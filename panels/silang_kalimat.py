"""What a pivot says in sentences: the largest number, the change of the whole, and what must be known beside them."""

from __future__ import annotations

from dataclasses import replace

from panels import silang_judul
from panels.common import unit_word
from panels.peka import PEKA, UMUM
from panels.silang_bagan import terpilih
from panels.silang_sel import UBAH, kurang, teks
from panels.silang_spek import Dibaca
from panels.silang_tabel import nama
from queries import Konteks, pivot, rows
from words import kalimat, label
from words import silang as kata
from words.keadaan import cakupan

SEDIKIT = 3  # rows with a number below which a largest one says nothing
AREA = ("kabkota",)
Kolom = list[tuple[pivot.Sel, pivot.Kepala]]
TINGGI = frozenset({"angka", "selang", "terlayani", "capaian", "porsi_baris", "porsi_kolom", "porsi_total"})
PROVINSI = "provinsi"


def kalimat_silang(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> tuple[str, ...]:
    """The sentences of a pivot; none where nothing can be said honestly."""
    found = (_terbesar(dibaca, hasil, konteks), _berubah(dibaca, hasil, konteks))
    return tuple(one for one in found if one)


def _terbesar(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> str:
    """The largest of the newest column; nothing where a number is hidden, incomplete, or of a sensitive type."""
    spek = hasil.spek
    lone = len(hasil.kolom) == 1 or spek.kolom == (dibaca.waktu,)  # of other columns none is "the newest"
    if spek.tabel == "konteks" or spek.ukur in UBAH or dibaca.waktu in spek.baris or not lone:
        return ""
    j = terpilih(hasil)
    column = [(hasil.sel[i, j], head) for i, head in enumerate(hasil.baris) if (i, j) in hasil.sel]
    known = [one for one in column if one[0].nilai is not None]
    if len(known) < SEDIKIT or not _terbuka(hasil, column, konteks):
        return ""
    best, head = max(known, key=lambda one: one[0].nilai)
    if not best.nilai or _peka(konteks).intersection(head.kode):
        return ""
    unit = unit_word(satuan_kalimat(dibaca, hasil))
    covered = cakupan(len(known), len(column)) if spek.baris == AREA and len(known) < len(column) else ""
    high = spek.ukur in TINGGI
    text = kata.terbesar(nama(hasil.kolom[j]), nama(head), teks(best, hasil), unit, high, covered)
    return kalimat.tandai(text, contoh=best.asal == "contoh")


def _terbuka(hasil: pivot.HasilSilang, column: Kolom, konteks: Konteks) -> bool:
    """Whether a largest may be named: nothing hidden or partial may be larger, one origin, no sensitive filter."""
    chosen = {code for _, codes in hasil.spek.saring for code in codes}
    return (
        not any(sel.keadaan == "disamarkan" or kurang(sel) for sel, _ in column)
        and len({sel.asal for sel, _ in column if sel.nilai is not None}) == 1
        and not _peka(konteks).intersection(chosen)
    )


def _peka(konteks: Konteks) -> frozenset[str]:
    """Types of sensitivity 3; a roll-up that says nothing of one type is none."""
    found = rows("jenis_daftar", konteks)
    return frozenset(
        row["jenis"] for row in found if row["tingkat_sensitif"] >= PEKA and row["keluarga"] not in UMUM
    )


def _berubah(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> str:
    """The change of the whole province between the last two years shown, over what both years have."""
    asked = _tanya_ubah(dibaca, hasil)
    if asked is None:
        return ""
    try:
        found = pivot.silang(asked, konteks)
    except pivot.SpesifikasiSalah:
        return ""  # this whole has no change (a source without a province row): nothing is said
    sel = found.sel.get((0, 0), pivot.Sel())
    whole = silang_judul.keseluruhan(dibaca, hasil)
    contoh = sel.asal == "contoh"
    if sel.nilai is None:
        why = sel.alasan if sel.alasan in kalimat.SEBAB else ""
        return kalimat.tidak_dapat_dibandingkan(whole, asked.dari, asked.ke, why) if why else ""
    types = (sel.n_jenis, sel.n_jenis_total) if sel.n_jenis_total else None
    return kalimat.perubahan(
        whole, sel.penyebut, sel.pembilang, selisih=sel.nilai, satuan=satuan_kalimat(dibaca, hasil),
        periode_awal=asked.dari, periode_akhir=asked.ke, n_sebanding=sel.n_wilayah, n_total=sel.n_total, jenis=types,
        desimal=found.desimal, status=sel.status, contoh=contoh,
    )  # fmt: skip


def _tanya_ubah(dibaca: Dibaca, hasil: pivot.HasilSilang) -> pivot.Spesifikasi | None:
    """The question behind `_berubah`; None where the table is not of counts by whole years over the province."""
    spek, offered = hasil.spek, dibaca.pilihan
    fixed = [kode for kode in spek.sumbu if dibaca.sumbu(kode).golongan == "tetap"]
    areas = [kode for kode, _ in spek.saring if dibaca.sumbu(kode).golongan == "wilayah"]
    fits = spek.ukur == "jumlah" and dibaca.waktu == "tahun" and PROVINSI in offered.sumbu
    if not fits or fixed or areas or "selisih" not in offered.ukur:
        return None
    side, heads = (spek.baris, hasil.baris) if "tahun" in spek.baris else (spek.kolom, hasil.kolom)
    years = sorted({head.kode[side.index("tahun")] for head in heads})
    if len(years) < 2:
        return None
    kept = tuple(one for one in spek.saring if dibaca.sumbu(one[0]).golongan != "waktu")
    return replace(
        spek,
        baris=(PROVINSI,),
        kolom=(),
        ukur="selisih",
        dari=years[-2],
        ke=years[-1],
        saring=kept,
        total=False,
    )


def satuan_panjang(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """Unit of the panel as printed under its title; a sum over types counts cases."""
    unit = label.SATUAN.get(hasil.satuan, hasil.satuan)
    cases = (
        silang_judul.gabungan(dibaca, hasil)
        and hasil.satuan == hasil.spek.satuan
        and hasil.spek.tabel == "pmks"
    )
    return f"{unit} (kasus menurut jenis)" if cases else unit


def satuan_kalimat(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """The unit inside a sentence: cases where types are summed."""
    return (
        kata.KASUS
        if satuan_panjang(dibaca, hasil) != label.SATUAN.get(hasil.satuan, hasil.satuan)
        else hasil.satuan
    )
