"""Numbers of a table: the value cells column by column through the number reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.intake.angka import Angka, Bahan, Bukti, kumpulkan, urai
from data.intake.kamus import daftar
from data.intake.susun.hal import Isi
from data.intake.susun.tanya import Catatan
from data.intake.susun.titik import Titik

Kunci = tuple[int, bool, int]  # column, whole numbers, scale


@dataclass
class KolomAngka:
    """Value cells that are read together."""

    isi: Isi
    titik: list[Titik]
    bulat: bool
    skala: int

    def bahan(self) -> Bahan:
        """Their raw cells."""
        kisi = self.isi.tabel.blok.kisi
        return Bahan([kisi.isi[t.baris][t.kolom] for t in self.titik], self.bulat, self.skala)


def kelompok(isi: Isi, titik: Sequence[Titik]) -> list[KolomAngka]:
    """The cells of one table by column, and by what their measure demands."""
    hasil: dict[Kunci, list[Titik]] = defaultdict(list)
    for satu in titik:
        bulat, skala = _tuntutan(isi, satu)
        hasil[satu.kolom, bulat, skala].append(satu)
    return [KolomAngka(isi, sel, bulat, skala) for (_, bulat, skala), sel in hasil.items()]


def _tuntutan(isi: Isi, titik: Titik) -> tuple[bool, int]:
    """Whole numbers? Printed in thousands?"""
    if isi.jenis_tabel == "konteks":
        desimal = _desimal().get(titik.dims.get("indikator", ""), 1)
        return desimal == 0, 1
    return True, int(titik.dims.get("skala") or skala_judul(isi))


def skala_judul(isi: Isi) -> int:
    """1000 where title or sheet name say that values are in thousands."""
    return next((satu.skala for satu in isi.sumber.urut()[:3] if satu.skala > 1), 1)


def _desimal() -> dict[str, int]:
    return {satu["indikator"]: int(satu["desimal"] or 0) for satu in daftar.baris("indikator.csv")}


def bukti(kolom: Sequence[KolomAngka]) -> Bukti:
    """Evidence about separators from the whole file."""
    return kumpulkan([satu.bahan() for satu in kolom])


def baca(
    kolom: KolomAngka, bukti_berkas: Bukti, legenda: Mapping[str, str], catatan: Catatan
) -> tuple[dict[tuple[int, int], Angka], set[tuple[int, int]]]:
    """The certain numbers by cell, and the cells that hang; what is open is asked."""
    bahan = kolom.bahan()
    hasil = urai(
        bahan.nilai,
        bulat=kolom.bulat,
        skala=kolom.skala,
        legenda=legenda,
        jawaban=catatan.jawaban,
        bukti=bukti_berkas,
    )
    for satu in hasil.masalah:
        catatan.tanya(
            satu.kode, satu.teks, satu.pilihan, [kolom.isi.alamat(kolom.titik[i]) for i in satu.indeks]
        )
    for satu in hasil.catatan:
        catatan.ingatkan(
            satu.kode, satu.teks, [kolom.isi.alamat(kolom.titik[i]) for i in satu.indeks], tingkat="catatan"
        )
    letak = [(t.baris, t.kolom) for t in kolom.titik]
    gantung = {letak[i] for satu in hasil.masalah for i in satu.indeks}
    return {sel: a for sel, a in zip(letak, hasil.sel, strict=True) if a is not None}, gantung
