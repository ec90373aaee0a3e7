"""The digest of a long file: a small sheet that goes through the general path in its place.

It holds the first and the last records as they are, and between them made-up rows that combine labels of the file
(`Paduan`: one label tuple of every group of columns, and a value). What the general path decides on a made-up row is
what it decides on every record with these labels: one set of rules for both paths.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.intake.bentuk import kisi
from data.intake.model import Baris, Lembar, Nilai, Peringatan, Pertanyaan, huruf_kolom
from data.intake.panjang.galat import BukanPanjang
from data.intake.panjang.hasil import BIASA
from data.intake.susun import angka, berkas
from data.intake.susun.hal import Isi, Kandidat
from data.intake.susun.rangkai import Rakitan, rangkai
from data.intake.susun.sisa import catat_sisa
from data.intake.susun.tanya import Catatan

BUATAN = 100_000_000  # record numbers from here on are made-up rows
NILAI_WAKIL = "7"
RENTANG = "\ufdd3"  # stands for the range of the table in the texts of questions
_SEL = re.compile(r"^([A-Z]+)(\d+)$")

Paduan = tuple[tuple[int, ...], Nilai]  # label tuple of each group of columns, value cell
Tanda = tuple[str, int]  # code (and text) of a question or remark, column of the cell


@dataclass(frozen=True)
class LembarWakil(Lembar):
    """A sheet whose rows stand elsewhere in the file: `nomor` is the record of every row."""

    nomor: tuple[int, ...] = ()

    def alamat(self, baris: int, kolom: int) -> str:
        """The address in the file."""
        return f"{self.nama}!{huruf_kolom(kolom)}{self.nomor[baris] + 1}"


@dataclass(frozen=True)
class Putusan:
    """What the general path makes of one made-up row. `keadaan`: 0 a value, 1 hangs on a question, 2 left out."""

    keadaan: int
    kandidat: Kandidat | None
    ukur: tuple[bool, int] | None  # whole numbers?, scale; None when the row has no value cell
    tanya: frozenset[Tanda]
    ingat: frozenset[Tanda]


@dataclass
class Ujian:
    """One run of the general path over the digest."""

    isi: Isi
    data: list[int]  # records of the first and last part that are data rows
    putusan: dict[Paduan, Putusan]
    pertanyaan: dict[str, Pertanyaan]
    peringatan: dict[str, Peringatan]
    tetap_tanya: list[Pertanyaan] = field(default_factory=list)  # about the sheet, with cells of the file
    tetap_ingat: list[Peringatan] = field(default_factory=list)
    legenda: dict[str, str] = field(default_factory=dict)


class Wakil:
    """Builds digests of one file and runs them."""

    def __init__(
        self,
        nama: str,
        jalur: Path,
        jawaban: Mapping[str, str],
        kepala: Sequence[tuple[int, list[Nilai]]],
        ekor: Sequence[tuple[int, list[Nilai]]],
        lapor: Callable[[], None] = lambda: None,
    ) -> None:
        self.nama, self.jalur, self.jawaban = nama, jalur, jawaban
        self.kepala, self.ekor, self.lapor = list(kepala), list(ekor), lapor

    def uji(self, baris: Mapping[Paduan, list[Nilai]]) -> Ujian:
        """Run the general path over the made-up rows. Raises `BukanPanjang`, `BerkasDitolak`."""
        semua = [*self.kepala, *((BUATAN + i, isi) for i, isi in enumerate(baris.values())), *self.ekor]
        lembar = LembarWakil(self.nama, [isi for _, isi in semua], nomor=tuple(nomor for nomor, _ in semua))
        self.lapor()
        satu = kisi.bangun(lembar)
        catatan = Catatan(self.jawaban, self.nama)
        tabel = berkas.kenali([satu], catatan, lambda bagian, kalimat: self.lapor())
        isi = _tunggal(tabel, lembar, len(baris))
        awal = catatan.pertanyaan, catatan.peringatan
        legenda = berkas._legenda([satu])
        self.lapor()
        rakitan = rangkai([_hanya_buatan(isi, lembar)], legenda, catatan, self.jalur)
        self.lapor()
        hasil = Ujian(isi, _data(isi, lembar), {}, {}, {}, legenda=legenda)
        hasil.tetap_tanya = [s for s in awal[0] if not _buatan(s.sel)]
        hasil.tetap_ingat = [s for s in awal[1] if not _buatan(s.sel)]
        hasil.putusan = _putusan(list(baris), lembar, isi, rakitan, catatan)
        rentang = isi.tabel.blok.rentang()  # of the digest
        hasil.pertanyaan = {
            s.kode: replace(s, teks=s.teks.replace(rentang, RENTANG)) for s in catatan.pertanyaan
        }
        hasil.peringatan = {_kunci(s): s for s in catatan.peringatan}
        return hasil

    def sisa(self, isi: Isi) -> list[Peringatan]:
        """What stays unread of the first and last records."""
        catatan = Catatan(self.jawaban)
        catat_sisa(isi, catatan)
        return catatan.peringatan


def _kunci(satu: Peringatan) -> str:
    return f"{satu.kode}\n{satu.teks}"


def _tunggal(tabel: list[Isi], lembar: LembarWakil, banyak: int) -> Isi:
    """The one table of the digest, with every made-up row as a data row."""
    if len(tabel) != 1:
        raise BukanPanjang(f"{len(tabel)} tabel")
    blok = tabel[0].tabel.blok
    data = {lembar.nomor[b] for b in blok.data}
    if blok.grup or len(blok.kepala) != 1 or not all(BUATAN + i in data for i in range(banyak)):
        raise BukanPanjang("ada baris kelompok atau kepala bertingkat")
    return tabel[0]


def _hanya_buatan(isi: Isi, lembar: LembarWakil) -> Isi:
    """Without the values of the file: its fractions would cast doubt on the numbers of the made-up rows."""
    return replace(isi, titik=[t for t in isi.titik if lembar.nomor[t.baris] >= BUATAN])


def _data(isi: Isi, lembar: LembarWakil) -> list[int]:
    return [nomor for b in isi.tabel.blok.data if (nomor := lembar.nomor[b]) < BUATAN]


def letak_sel(alamat: str) -> tuple[int, int]:
    """(record, column) of an address."""
    huruf, angka_ = _SEL.match(alamat.rpartition("!")[2]).groups()  # type: ignore[union-attr]
    kolom = 0
    for satu in huruf:
        kolom = kolom * 26 + ord(satu) - 64
    return int(angka_) - 1, kolom - 1


def _buatan(sel: Sequence[str]) -> bool:
    return any(letak_sel(satu)[0] >= BUATAN for satu in sel)


def _putusan(
    paduan: list[Paduan],
    lembar: LembarWakil,
    isi: Isi,
    rakitan: Rakitan,
    catatan: Catatan,
) -> dict[Paduan, Putusan]:
    kandidat = {lembar.nomor[k.letak[0]]: k for k in rakitan.kandidat}
    gantung = {lembar.nomor[baris] for _, baris, _ in rakitan.gantung}
    ukur = {
        lembar.nomor[t.baris]: (k.bulat, k.skala) for k in angka.kelompok(isi, isi.titik) for t in k.titik
    }
    tanya = _tanda((s.kode, s.sel) for s in catatan.pertanyaan)
    ingat = _tanda((_kunci(s), s.sel) for s in catatan.peringatan)
    hasil = {}
    for i, satu in enumerate(paduan):
        nomor = BUATAN + i
        keadaan = 0 if nomor in kandidat else 1 if nomor in gantung else 2
        hasil[satu] = Putusan(
            keadaan, kandidat.get(nomor), ukur.get(nomor), frozenset(tanya[nomor]), frozenset(ingat[nomor])
        )
    return hasil


def _tanda(semua: Iterable[tuple[str, Sequence[str]]]) -> dict[int, set[Tanda]]:
    hasil: dict[int, set[Tanda]] = defaultdict(set)
    for kode, sel in semua:
        for alamat in sel:
            nomor, kolom = letak_sel(alamat)
            if nomor >= BUATAN:
                hasil[nomor].add((kode, kolom))
    return hasil


def medan_baris(satu: Baris) -> dict[str, str | bool]:
    """The fields of a row that its labels decide."""
    return {nama: getattr(satu, nama) for nama in BIASA}
