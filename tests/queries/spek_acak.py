"""Random specifications of pivots: mostly sensible ones, from what the edition offers."""

from __future__ import annotations

import random

from queries import pivot

TABEL = ("pmks", "pmks", "pmks", "pmks", "spm", "psks", "penduduk", "migrasi", "konteks")


def acak(r: random.Random, konteks, tabel=TABEL) -> pivot.Spesifikasi:
    """One specification; some of them are refused by `periksa`."""
    nama = r.choice(tabel)
    pilihan = pivot.pilihan(nama, konteks)
    sumbu = list(pilihan.sumbu)
    baris = tuple(r.sample(sumbu, min(len(sumbu), r.choice((1, 1, 1, 2)))))
    sisa = [one for one in sumbu if one not in baris]
    kolom = tuple(r.sample(sisa, min(len(sisa), r.choice((0, 1, 1, 1, 2)))))
    return pivot.Spesifikasi(
        tabel=nama,
        baris=baris,
        kolom=kolom,
        ukur=r.choice(list(pilihan.ukur)),
        satuan=r.choice(("", "", *pilihan.satuan)),
        penduduk=r.choice(("", *pilihan.penduduk)),
        dari=r.choice(("", "", *pilihan.periode)),
        ke=r.choice(("", "", *pilihan.periode)),
        saring=tuple(_saring(r, pilihan, (*baris, *kolom))),
        total=r.random() < 0.7,
    )


def _saring(r, pilihan, terpakai):
    """A few filters; long axes on a side are nearly always cut."""
    for kode, sumbu in pilihan.sumbu.items():
        nilai = list(sumbu.nilai)
        panjang = len(nilai) > 12 and kode in terpakai and r.random() < 0.8
        if not panjang and r.random() > 0.2:
            continue
        banyak = 1 if sumbu.golongan == "tetap" and kode not in terpakai else r.randint(1, min(6, len(nilai)))
        yield kode, tuple(r.sample(nilai, banyak))
