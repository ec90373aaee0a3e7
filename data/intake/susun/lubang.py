"""Missing labels: header texts that are blank where others stand, and cells beyond the last heading."""

from __future__ import annotations

import re

from data.intake.bentuk.kisi import KOSONG
from data.intake.bentuk.sumbu import Sumbu
from data.intake.bentuk.tabel import Tabel

HIASAN = frozenset(("satuan", "status", "skala"))  # dimensions that tell no two values of a table apart
_TIGA_ANGKA = re.compile(r"^\d{3}(\.\d+)?$")  # what is left of 1,234 behind its comma


def tumpah(tabel: Tabel) -> set[int]:
    """Rows with cells beyond the last heading where most rows have none: their cells have moved (1,234 cut in two)."""
    isi = tabel.blok.kisi.rupa
    hasil: set[int] = set()
    for kolom in tabel.nilai:
        if tanpa_kepala(tabel, kolom):
            terisi = {b for b in tabel.baris if isi[b][kolom] != KOSONG}
            potongan = all(_TIGA_ANGKA.match(str(tabel.blok.kisi.isi[b][kolom])) for b in terisi)
            hasil |= terisi if potongan or 2 * len(terisi) <= len(tabel.baris) else set()
    return hasil


def tanpa_kepala(tabel: Tabel, kolom: int) -> bool:
    """A column without any header text beside others that have one."""
    blok = tabel.blok
    ada = [k for k in tabel.nilai if any(blok.kisi.label(b, k) is not None for b in blok.kepala)]
    return kolom not in ada and len(tabel.nilai) > 1


def berlubang(tabel: Tabel, kepala: list[Sumbu], i: int, kolom: int) -> bool:
    """A header text is missing where the other columns have members of a dimension.

    Not so where a text of the column's own stands above (a heading over several rows), or below as a sum.
    """
    if not kepala[i].dims - HIASAN:
        return False
    sel = tabel.blok.kisi.isi
    telanjang = kolom + 1 in tabel.nilai and not any(kolom + 1 in s.arti for s in kepala)
    sendiri = not telanjang and any(
        sel[s.jalur.urut][kolom] is not None and not _menaungi(tabel, s, kolom) for s in kepala[:i]
    )
    return not sendiri and not (_jumlah(kepala, i, kolom) and not _bagian_berlubang(tabel, kepala, i, kolom))


def _jumlah(kepala: list[Sumbu], i: int, kolom: int) -> bool:
    """A sum or a derived figure by a lower label."""
    bawah = [satu.arti[kolom] for satu in kepala[i + 1 :] if kolom in satu.arti]
    return any(arti.total or arti.turunan for arti in bawah)


def _bagian_berlubang(tabel: Tabel, kepala: list[Sumbu], i: int, kolom: int) -> bool:
    """The part left of a sum has no label on this axis either: the sum belongs to the same nameless group."""
    kiri = [k for k in tabel.nilai if k < kolom and not _jumlah(kepala, i, k)]
    return bool(kiri) and max(kiri) not in kepala[i].arti


def _menaungi(tabel: Tabel, atas: Sumbu, kolom: int) -> bool:
    """The upper text stands over further columns of values too: a group, so each must have a text of its own."""
    sendiri = teks(atas, kolom)
    return any(teks(atas, k) == sendiri and k in tabel.nilai for k in (kolom - 1, kolom + 1))


def teks(sumbu: Sumbu, kolom: int) -> str:
    """The label of a header axis over a column."""
    return str(sumbu.jalur.label.get(kolom))
