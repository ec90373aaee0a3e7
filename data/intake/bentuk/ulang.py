"""Side by side without an empty column: ``No | Kab/Kota | Jumlah | No | Kab/Kota | Jumlah`` is two tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from data.intake.bentuk.blok import Blok
from data.intake.bentuk.kepala import nama_dimensi, sederhana
from data.intake.bentuk.kisi import BERNILAI, TEKS

PEMBUKA = ("nomor", "wilayah", "jenis", "desa")


def pecah(blok: Blok) -> list[Blok]:
    """The table itself, or its parts where the first header text stands again over a further label column."""
    awal = _awal(blok)
    if len(awal) < 2:
        return [blok]
    batas = [*awal, blok.kanan + 1]
    bagian = [_potong(blok, kiri, kanan - 1) for kiri, kanan in pairwise(batas)]
    return [satu for satu in bagian if satu.data]


def _awal(blok: Blok) -> list[int]:
    """Columns at which a table starts; one when the header does not repeat itself."""
    for baris in blok.kepala:
        teks = {k: sederhana(n) for k in blok.kolom if isinstance(n := blok.kisi.isi[baris][k], str)}
        if not teks or nama_dimensi(blok.kisi.isi[baris][min(teks)]) not in PEMBUKA:
            continue
        ulang = [k for k, isi in teks.items() if isi == teks[min(teks)]]
        if len(ulang) > 1 and all(
            _berlabel(blok, k, n) for k, n in zip(ulang, [*ulang[1:], None], strict=True)
        ):
            return [blok.kiri, *ulang[1:]]
    return [blok.kiri]


def _berlabel(blok: Blok, kiri: int, sampai: int | None) -> bool:
    """The part holds texts and, right of them, numbers."""
    kanan = blok.kanan + 1 if sampai is None else sampai
    for baris in blok.data:
        rupa = blok.kisi.rupa[baris][kiri:kanan]
        teks = rupa.find(TEKS)
        if teks >= 0 and any(huruf in BERNILAI for huruf in rupa[teks + 1 :]):
            return True
    return False


def _potong(blok: Blok, kiri: int, kanan: int) -> Blok:
    isi = blok.kisi.rupa
    data = [b for b in blok.data if any(huruf in BERNILAI for huruf in isi[b][kiri : kanan + 1])]
    grup = [b for b in blok.grup if isi[b][kiri : kanan + 1].strip()]
    return replace(
        blok, kiri=kiri, kanan=kanan, data=data, grup=grup, serpih=blok.serpih if kiri == blok.kiri else []
    )
