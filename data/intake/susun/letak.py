"""Period and area of a value: from its labels, else from the surroundings of the table, else by asking."""

from __future__ import annotations

import re

from data.intake.kamus import periode, wilayah
from data.intake.susun.hal import Isi
from data.intake.susun.minta import Kurang, Peminta
from data.intake.susun.tanya import ABAIKAN


class PelengkapLetak(Peminta):
    """Fills period and area."""

    def _periode(self) -> str:
        kode = self.titik.dims.get("periode") or self.isi.periode
        bagian = self.titik.dims.get("bagian", "")
        if kode == "?":
            raise Kurang
        if kode:
            return f"{kode[:4]}-{bagian}" if bagian else self._tahunan(kode)
        nama = [satu.kode for satu in periode.semua(self.berkas.stem)]
        tercetak = _tercetak(self.isi)
        teks = "Tahun data tidak tertulis di dalam berkas. Tahun berapa? Tulis misalnya 2024 atau 2024-S1."
        if tercetak:
            teks = f"Judul menyebut beberapa tahun ({', '.join(tercetak)}). Angkanya untuk tahun mana?"
        if nama:
            teks += f" Nama berkas menyebut {', '.join(nama)}."
        nama = list(dict.fromkeys([*tercetak, *nama]))
        jawab = self._minta("tahun", teks, nama, bebas=True)
        waktu = periode.kenali(jawab)
        if self.diam and waktu is None:
            return ""
        if waktu is None or not waktu.pasti:
            self.catatan.tanya("tahun", teks, nama, [self.isi.alamat(self.titik)], bebas=True)
            raise Kurang
        return f"{waktu.kode[:4]}-{bagian}" if bagian else waktu.kode

    def _tahunan(self, kode: str) -> str:
        """The state at the end of December is the figure of the year, except in series that go by month."""
        bulanan = self.isi.jenis_tabel in ("konteks", "migrasi") or "periode" in self.titik.dims
        return kode[:4] if kode.endswith("-12") and not bulanan else kode

    def _wilayah(self) -> str:
        kode = self.titik.dims.get("wilayah") or self.isi.wilayah
        if kode == "?":
            raise Kurang
        if kode or "wilayah" in self.titik.atas:
            return kode
        nama = _wilayah_nama(self.berkas.stem)
        semua = list(dict.fromkeys([*nama, *wilayah.kabkota(), wilayah.induk_dari(wilayah.kabkota()[0])]))
        pilihan = [*map(wilayah.label, semua), ABAIKAN]
        teks = "Wilayah data tidak tertulis di dalam berkas. Wilayah mana?"
        return self._minta(
            "wilayah", teks + (" Pilihan pertama menurut nama berkas." if nama else ""), pilihan
        )


def _tercetak(isi: Isi) -> list[str]:
    """The periods that the words around the table print, nearest first; more than one leaves it open."""
    semua = [satu for judul in isi.sumber.urut() for satu in judul.periode_semua]
    kode = [kode for satu in semua for kode in (satu.pilihan or (satu.kode,))]
    return list(dict.fromkeys(satu for satu in kode if satu))


def _wilayah_nama(teks: str) -> list[str]:
    """Areas that a file name names; only a suggestion."""
    kata = [satu for satu in re.split(r"[^A-Za-z]+", teks) if satu]
    calon = [" ".join(kata[i : i + n]) for n in (4, 3, 2, 1) for i in range(len(kata) - n + 1)]
    temu = [wilayah.kenali(satu) for satu in calon if len(satu) > 2]
    return [
        satu.kode_wilayah
        for satu in temu
        if satu and satu.jelas and satu.tingkat in ("kabupaten", "kota", "provinsi")
    ]
