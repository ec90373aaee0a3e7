"""Reads one column of cells: certain values, questions about the rest.

Work is done once per distinct content, so a column of a million cells costs little more than a pass over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from data.intake.angka import gaya as gaya_angka
from data.intake.angka import jawab, pecahan, tanya
from data.intake.angka.butir import Butir, periksa_butir
from data.intake.angka.hukum import selesaikan
from data.intake.angka.model import KOMA_RIBUAN, TITIK_RIBUAN, Bahan, Bukti, Kolom, Masalah
from data.intake.model import Nilai

_KOSONG: Mapping[str, str] = MappingProxyType({})


def kali(nilai: float, faktor: int) -> float:
    """Product without binary noise: ``kali(10.334, 1000) == 10334.0``."""
    return float(Decimal(repr(nilai)) * faktor)


def _pilah(
    nilai: Sequence[Nilai], bulat: bool, skala: int, legenda: Mapping[str, str]
) -> tuple[list[Butir], list[int]]:
    """(distinct items, position of each cell's item)."""
    butir: list[Butir] = []
    tempat: dict[tuple[type, Nilai], int] = {}
    letak = []
    for isi in nilai:
        kunci = (type(isi), isi)
        nomor = tempat.get(kunci)
        if nomor is None:
            nomor = tempat[kunci] = len(butir)
            butir.append(periksa_butir(isi, bulat=bulat, skala=skala, legenda=legenda))
        letak.append(nomor)
    return butir, letak


def _numeral(butir: Sequence[Butir]) -> list[Butir]:
    """Items that wait for a value."""
    return [b for b in butir if b.bacaan is not None and not b.tanya]


def kumpulkan(kolom: Iterable[Bahan]) -> Bukti:
    """Evidence about separators from all columns of one sheet or file, for columns that show none themselves."""
    contoh: dict[str, list[str]] = {TITIK_RIBUAN: [], KOMA_RIBUAN: []}
    for bahan in kolom:
        numeral = _numeral(_pilah(bahan.nilai, bahan.bulat, bahan.skala, _KOSONG)[0])
        ragu = {id(b) for b in pecahan.temukan(numeral, bulat=bahan.bulat).semua()}
        for b in numeral:
            suara = gaya_angka.sah(b, bahan.bulat) if b.bacaan.berpemisah and id(b) not in ragu else ()
            if len(suara) == 1:
                contoh[next(iter(suara))].append(b.contoh.strip())
    return Bukti(*(tuple(dict.fromkeys(contoh[g]))[:3] for g in (TITIK_RIBUAN, KOMA_RIBUAN)))


def urai(
    nilai: Sequence[Nilai],
    *,
    bulat: bool,
    skala: int = 1,
    legenda: Mapping[str, str] = _KOSONG,
    jawaban: Mapping[str, str] = _KOSONG,
    bukti: Bukti | None = None,
) -> Kolom:
    """Read the cells of one measure of one column.

    Args:
        nilai: the cells in order.
        bulat: the measure counts whole units (people, families, places).
        skala: unit of the printed numbers, 1000 under a header "(ribu)". Values come back as printed.
        legenda: the file's own notes, mark -> meaning in Indonesian ("-" -> "nihil", "*" -> "angka sementara");
            the key "desimal" may name the decimal mark.
        jawaban: question code -> answer.
        bukti: evidence of the other columns (`kumpulkan`).
    """
    butir, letak = _pilah(nilai, bulat, skala, legenda)
    jawab.awal(butir, jawaban)
    numeral = _numeral(butir)
    pecah = pecahan.temukan(numeral, bulat=bulat)
    jawab.isi_pecahan(pecah, jawaban)
    ditahan = {id(b) for b in pecah.semua()}
    sisa = [b for b in numeral if id(b) not in ditahan]
    putusan = gaya_angka.putuskan(
        sisa, bulat=bulat, legenda=legenda, bukti=bukti, jawaban=jawab.cari(jawaban, "gaya_angka")
    )
    for b in sisa:
        b.nilai = gaya_angka.bacaan_menurut(b.bacaan, putusan.gaya.kode)
    for b in putusan.gantung:
        b.tanya = "gaya_angka"
    for b in numeral:
        selesaikan(b, bulat=bulat, skala=skala, jawaban=jawaban)
    catatan = [(b.catatan, b) for b in numeral if b.catatan and b.hasil]
    masalah = _kelompok([(b.tanya, b) for b in butir if b.tanya], butir, letak, bulat)
    return Kolom(
        sel=tuple(butir[n].hasil for n in letak),
        masalah=_pilihan_keduanya(masalah, putusan),
        gaya=putusan.gaya,
        catatan=_kelompok(catatan, butir, letak, bulat),
    )


def _kelompok(
    kena: Sequence[tuple[str, Butir]], butir: Sequence[Butir], letak: Sequence[int], bulat: bool
) -> tuple[Masalah, ...]:
    """One question (or remark) a code, with the positions of all its cells."""
    per_kode: dict[str, list[Butir]] = {}
    for kode, b in kena:
        per_kode.setdefault(kode, []).append(b)
    if not per_kode:
        return ()
    nomor = {id(b): n for n, b in enumerate(butir)}
    hasil = []
    for kode, isi in per_kode.items():
        dicari = {nomor[id(b)] for b in isi}
        teks, pilihan = tanya.kalimat(kode, [b.contoh for b in isi], bulat=bulat)
        hasil.append(Masalah(kode, tuple(i for i, n in enumerate(letak) if n in dicari), teks, pilihan))
    return tuple(hasil)


def _pilihan_keduanya(masalah: Sequence[Masalah], putusan: gaya_angka.Putusan) -> tuple[Masalah, ...]:
    """Where 1.234 and 1,234 stand in one column, both may be thousands: offer that too."""
    teks = [b.bacaan.teks for b in putusan.gantung]
    if not (any("." in t for t in teks) and any("," in t for t in teks)):
        return tuple(masalah)
    pilihan = (*gaya_angka.PILIHAN, gaya_angka.PILIHAN_KEDUANYA)
    return tuple(replace(m, pilihan=pilihan) if m.kode == "gaya_angka" else m for m in masalah)
