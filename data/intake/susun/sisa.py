"""Numbers inside a table that no column of values holds: never dropped without a word."""

from __future__ import annotations

from data.intake.bentuk.kisi import ANGKA, KHUSUS, TAHUN
from data.intake.susun.hal import Isi
from data.intake.susun.tanya import Catatan

POKOK = {"wilayah", "jenis", "layanan", "indikator", "periode", "arah", "dasar"}


SERPIH = 3  # stray numbers beside real tables: a page number, a telephone number


def buang_serpih(semua: list[Isi], catatan: Catatan) -> list[Isi]:
    """Leave out scraps (at most three numbers whose labels say nothing) beside real tables, with a note."""
    nyata = [isi for isi in semua if not _serpih(isi)]
    if not nyata:
        return semua
    for isi in semua:
        if _serpih(isi) and isi.titik:
            teks = "Angka ini berdiri di luar tabel dan tidak dimuat."
            catatan.ingatkan("sel_tidak_terpakai", teks, isi.sel())
    return nyata


def _serpih(isi: Isi) -> bool:
    dikenal = any(satu.dims.keys() & POKOK or satu.atas for satu in isi.titik)
    return (
        len(isi.titik) <= SERPIH
        and not dikenal
        and len(isi.tabel.baris) <= SERPIH
        and not isi.tabel.blok.kepala
    )


def catat_sisa(isi: Isi, catatan: Catatan) -> None:
    """Warn of numbers in unnamed remark columns, and in label cells that could not be read."""
    blok = isi.tabel.blok
    kolom = [k for k, satu in isi.tabel.peran.items() if satu.guna == "catatan" and satu.nama != "catatan"]
    sel = [
        blok.kisi.alamat(b, k)
        for b in blok.data
        for k in kolom
        if blok.kisi.rupa[b][k] in (ANGKA, TAHUN, KHUSUS)
    ]
    sel += [blok.kisi.alamat(*satu) for satu in blok.serpih]
    if sel:
        teks = "Sel berisi angka ini tidak termasuk kolom nilai yang dikenali dan tidak dimuat."
        catatan.ingatkan("sel_tidak_terpakai", teks, sel)
