"""A table cut into label tracks: header rows over the value columns, label columns beside them, group rows between."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.intake.bentuk.blok import Blok
from data.intake.bentuk.kisi import BERNILAI, KOSONG, TEKS
from data.intake.bentuk.peran import Peran, peran_kolom
from data.intake.kamus import periode
from data.intake.model import Nilai

SEKALI_TULIS = (
    0.4  # share of blank rows from which a column is one whose labels are written once for several rows
)
CONTOH = 400  # data rows that decide the role of a column


@dataclass
class Jalur:
    """One track of labels. `label` and `sel` are keyed by row (label columns, groups) or by column (header rows)."""

    macam: str  # lajur | kode | kepala | grup
    nama: str  # dimension named by the header of the track ('' when none)
    urut: int  # its column, or its row for a header
    label: dict[int, Nilai] = field(default_factory=dict)
    sel: dict[int, tuple[int, int]] = field(default_factory=dict)


@dataclass
class Tabel:
    """A table with its tracks and the columns that hold values."""

    blok: Blok
    peran: dict[int, Peran]
    nilai: list[int]
    lajur: list[Jalur]
    kode: list[Jalur]
    kepala: list[Jalur]
    grup: Jalur
    judul: list[str]  # title lines, and header texts that stand over all value columns
    hampa: frozenset[str] = frozenset()  # dimensions named by columns that are empty in every row

    @property
    def baris(self) -> list[int]:
        """Data rows."""
        return self.blok.data


def susun(blok: Blok) -> Tabel:
    """Decide the columns of a table and cut it into tracks."""
    kolom = list(blok.kolom)
    teks_kepala = _kepala(blok)
    contoh = [[blok.kisi.label(b, k) for k in kolom] for b in blok.data[:CONTOH]]
    putusan = peran_kolom([[teks_kepala[b].get(k) for b in blok.kepala] for k in kolom], contoh)
    peran = dict(zip(kolom, putusan, strict=True))
    nilai = [k for k in kolom if peran[k].guna in ("nilai", "turunan")]
    _catatan_kanan(blok, peran, nilai)
    lajur = [_lajur(blok, peran, k, "lajur") for k in kolom if peran[k].guna == "label"]
    kode = [_lajur(blok, peran, k, "kode") for k in kolom if peran[k].guna == "kode"]
    judul, kepala = _jalur_kepala(blok, teks_kepala, nilai)
    return Tabel(blok, peran, nilai, lajur, kode, kepala, _grup(blok), judul, _hampa(blok, peran))


def _hampa(blok: Blok, peran: dict[int, Peran]) -> frozenset[str]:
    """Dimensions of empty columns with a heading of their own (not one that reaches in from the columns beside)."""
    kosong = {k: p.nama for k, p in peran.items() if p.guna == "kosong" and p.nama in ("wilayah", "jenis")}
    return frozenset(nama for k, nama in kosong.items() if any(_sendiri(blok, b, k) for b in blok.kepala))


def _sendiri(blok: Blok, baris: int, kolom: int) -> bool:
    """The header text stands in this column and is merged over no other."""
    lebar = blok.kisi.jangkar.get((baris, kolom + 1)) == (baris, kolom)
    return blok.kisi.isi[baris][kolom] is not None and not lebar


def _catatan_kanan(blok: Blok, peran: dict[int, Peran], nilai: list[int]) -> None:
    """A text column without a telling header right of all values is a remark, not a label."""
    if not nilai:
        return
    for kolom, satu in peran.items():
        if kolom > max(nilai) and satu.guna == "label" and not satu.nama:
            peran[kolom] = Peran("catatan", "")


def _kepala(blok: Blok) -> dict[int, dict[int, Nilai]]:
    """Header texts by row and column: merges spread across, blanks filled from the left in upper rows."""
    hasil: dict[int, dict[int, Nilai]] = {}
    for baris in reversed(blok.kepala):
        hasil[baris] = _satu_kepala(blok, baris, list(hasil.values()))
    return {baris: hasil[baris] for baris in blok.kepala}


def _satu_kepala(blok: Blok, baris: int, bawah: list[dict[int, Nilai]]) -> dict[int, Nilai]:
    kisi, isi = blok.kisi, {}
    bergabung = any(kisi.jangkar.get((baris, k), (-1, 0))[0] == baris for k in blok.kolom)
    kiri: Nilai = None
    lihat: set[tuple[Nilai, ...]] = set()  # lower labels under the text that is being spread
    kata = _kolom_kata(blok)
    asal = blok.kiri
    for kolom in blok.kolom:
        if kisi.jangkar.get((baris, kolom), (baris, kolom))[0] != baris:  # an upper label reaching down
            kiri = None
            continue
        nilai = kisi.label(baris, kolom)
        if all(kisi.rupa_label(b, kolom) == KOSONG for b in [*blok.kepala, *blok.data[:CONTOH]]):
            continue  # a spacer column
        anak = tuple(satu.get(kolom) for satu in bawah)
        if nilai is not None:
            kiri, lihat, asal = nilai, set(), kolom
        elif bergabung or not any(satu is not None for satu in anak) or (asal in kata and kolom not in kata):
            kiri = None  # also where the heading of a label column would reach over values
        elif anak in lihat:  # the lower labels start again: a text above them is missing, nobody knows where
            kiri = None
            _cabut(isi, kisi.isi[baris])
        lihat.add(anak)
        if kiri is not None:
            isi[kolom] = kiri
    return isi


def _kolom_kata(blok: Blok) -> set[int]:
    """Columns whose data cells are mostly words."""
    rupa = [blok.kisi.rupa[b] for b in blok.data[:CONTOH]]
    return {k for k in blok.kolom if 2 * sum(satu[k] == TEKS for satu in rupa) > len(rupa)}


def _cabut(isi: dict[int, Nilai], sel: list[Nilai]) -> None:
    """Take back the text that was spread to the columns right of the last cell that holds one."""
    for kolom in sorted(isi, reverse=True):
        if sel[kolom] is not None:
            return
        del isi[kolom]


def _jalur_kepala(
    blok: Blok, teks: dict[int, dict[int, Nilai]], nilai: list[int]
) -> tuple[list[str], list[Jalur]]:
    """Tracks of the header rows; a text over all of several value columns joins the title lines."""
    judul, jalur = list(blok.judul), []
    for baris in blok.kepala:
        label = {k: teks[baris][k] for k in nilai if k in teks[baris]}
        if not label:
            continue
        if len(set(map(str, label.values()))) == 1 and len(label) == len(nilai):
            satu = next(iter(label.values()))
            judul.append(str(satu).replace("_", " "))
            if len(nilai) > 1 and not periode.murni(satu):
                continue
        jalur.append(Jalur("kepala", "", baris, label, {k: (baris, k) for k in label}))
    return judul, jalur


def _lajur(blok: Blok, peran: dict[int, Peran], kolom: int, macam: str) -> Jalur:
    """A label column with blanks filled from above where a group of rows is meant."""
    jalur = Jalur(macam, peran[kolom].nama, kolom)
    isi = _isi_turun(blok, peran, kolom)
    for baris in blok.data:
        nilai = blok.kisi.label(baris, kolom)
        sumber = blok.kisi.jangkar.get((baris, kolom), (baris, kolom))
        if nilai is None and isi:
            atas = isi.get(baris)
            if atas is None:
                continue
            nilai, sumber = blok.kisi.isi[atas][kolom], (atas, kolom)
        if nilai is not None:
            jalur.label[baris] = nilai
            jalur.sel[baris] = sumber
    return jalur


def _isi_turun(blok: Blok, peran: dict[int, Peran], kolom: int) -> dict[int, int]:
    """Row -> row above whose label also holds for it. Only where another label column has a text of its own."""
    kosong = sum(1 for baris in blok.data if blok.kisi.label(baris, kolom) is None)
    if kosong < SEKALI_TULIS * len(blok.data) or blok.kisi.label(blok.data[0], kolom) is None:
        return {}
    label = [k for k in blok.kolom if peran[k].guna in ("label", "kode")]
    lain = [k for k in label if k != kolom and peran[k].nama not in ("satuan", "status")]
    kiri = [k for k in lain if k < kolom]
    hasil: dict[int, int] = {}
    atas: int | None = None
    for baris in sorted([*blok.data, *blok.grup]):
        if blok.kisi.label(baris, kolom) is not None:
            atas = baris
        elif any(blok.kisi.isi[baris][k] is not None for k in kiri):
            atas = None  # a coarser label changed: what stood above is over
        elif atas is not None and any(blok.kisi.isi[baris][k] is not None for k in lain if k > kolom):
            hasil[baris] = atas
    return hasil


def _grup(blok: Blok) -> Jalur:
    """Text-only rows between data rows; each heads the rows below it."""
    jalur = Jalur("grup", "", -1)
    for baris in blok.grup:
        teks = [k for k in blok.kolom if blok.kisi.isi[baris][k] is not None]
        panjang = max(teks, key=lambda k: len(str(blok.kisi.isi[baris][k])))
        if any(blok.kisi.rupa[baris][k] == TEKS or blok.kisi.rupa[baris][k] in BERNILAI for k in teks):
            jalur.label[baris] = blok.kisi.isi[baris][panjang]
            jalur.sel[baris] = (baris, panjang)
    return jalur
