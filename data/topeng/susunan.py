"""Write each published class as a sum of smaller published classes, so that linear programs stay sparse."""

from collections.abc import Iterator

import numpy as np

from data.topeng.kubus import KELAMIN, PASANGAN, NamaSel, Tabel


def uraikan(tabel: Tabel) -> list[tuple[list[int], list[int]]]:
    """Per class: (smaller classes, leftover leaves) that add up to it; a one-leaf class is its leaf."""
    topeng_bit = [sum(1 << int(d) for d in daun) for daun in tabel.daun]
    oleh_nama = {nama: kelas for kelas, semua in enumerate(tabel.nama) for nama in semua}
    wilayah = sorted({nama[1] for nama in oleh_nama})
    jenis = sorted({nama[2] for nama in oleh_nama})
    hasil = []
    for kelas, daun in enumerate(tabel.daun):
        anak, sisa = [], topeng_bit[kelas]
        for calon in _calon(tabel.nama[kelas][0], wilayah, jenis):
            nomor = {oleh_nama[n] for n in calon if n in oleh_nama} - {kelas}
            for k in sorted(nomor, key=lambda k: (-len(tabel.daun[k]), k)):
                if topeng_bit[k] & ~sisa == 0 and topeng_bit[k] != topeng_bit[kelas]:
                    anak.append(k)
                    sisa &= ~topeng_bit[k]
            if anak:
                break
        hasil.append((anak, [int(d) for d in daun if sisa >> int(d) & 1]))
    return hasil


def _calon(nama: NamaSel, wilayah: list[str], jenis: list[str]) -> Iterator[list[NamaSel]]:
    """Families of cells that could be the parts of a cell: by area, by type, by sex, by tertangani/belum."""
    ukuran, kode_wilayah, kode_jenis, kelamin = nama
    yield [(ukuran, w, kode_jenis, kelamin) for w in wilayah]
    yield [(ukuran, kode_wilayah, j, kelamin) for j in jenis]
    yield [(ukuran, kode_wilayah, kode_jenis, s) for s in KELAMIN]
    if ukuran in PASANGAN:
        yield [(PASANGAN[ukuran], kode_wilayah, kode_jenis, kelamin)]


def matriks_sel(tabel: Tabel) -> np.ndarray:
    """Dense class × leaf incidence (some MB for ten areas)."""
    matriks = np.zeros((len(tabel.daun), len(tabel.daun_nilai)))
    for kelas, daun in enumerate(tabel.daun):
        matriks[kelas, daun] = 1.0
    return matriks


def bagian_wilayah(tabel: Tabel) -> np.ndarray:
    """Class × area: the class that is that area's share of it; -1 where it has none."""
    nomor = {tuple(d): k for k, d in enumerate(tabel.daun)}
    anggota = np.full((len(tabel.daun), len(tabel.wilayah)), -1)
    for kelas, daun in enumerate(tabel.daun):
        milik = tabel.daun_wilayah[daun]
        for wilayah in np.unique(milik):
            anggota[kelas, wilayah] = nomor.get(tuple(daun[milik == wilayah]), -1)
    return anggota
