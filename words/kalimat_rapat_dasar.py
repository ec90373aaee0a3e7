"""What every meeting sentence shares: the thing it speaks of, how numbers are said, how it is closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from words import catatan
from words.format import angka, bertanda, bulat, dengan_satuan, periode, persen
from words.kalimat import BASIS_PERSEN, SATUAN_HITUNG, tandai
from words.keadaan import cakupan
from words.label import ukuran as nama_ukuran
from words.terbilang import dengan_kata, terbilang

# units as they are spoken; a sum over types counts cases, never people
UCAP = {"jiwa": "orang", "KK": "kepala keluarga", "kasus": "kasus menurut jenis"}
_UKURAN = {
    "": "",
    "terdata": "yang terdata",
    "tertangani": "yang tertangani",
    "kejadian": "yang tercatat sebagai kejadian",
    "kasus_baru": "yang menjadi kasus baru",
    "keluar": "yang keluar dari pendataan",
    "penghuni_panti": "yang menghuni panti",
    "butuh": "yang membutuhkan layanan",
    "terlayani": "yang terlayani",
}
TERJARING = "yang terjaring/terlayani"


class Cetak(Protocol):
    """How a sentence says its numbers: as digits on screen, or in words for a speech."""

    def jumlah(self, x: float, satuan: str, desimal: int = 0) -> str: ...

    def persen(self, x: float, desimal: int = 1) -> str: ...

    def bertanda(self, x: float) -> str: ...

    def cakupan(self, n: int, total: int) -> str: ...

    def berapa_dari(self, n: int, total: int) -> str: ...


class Digit:
    """Digits as the chart prints them."""

    def jumlah(self, x: float, satuan: str, desimal: int = 0) -> str:
        """As in "24 orang"."""
        return _cetak(x, satuan, desimal)

    def persen(self, x: float, desimal: int = 1) -> str:
        """As in "7,7 %"."""
        return persen(x, desimal)

    def bertanda(self, x: float) -> str:
        """Percent change with its sign: "+7,7 %"."""
        return f"{bertanda(x, 1)}\u00a0%"

    def cakupan(self, n: int, total: int) -> str:
        """As in "8 dari 10 wilayah"."""
        return cakupan(n, total)

    def berapa_dari(self, n: int, total: int) -> str:
        """As in "8 dari 10"."""
        return f"{angka(n)} dari {angka(total)}"


@dataclass
class Lisan:
    """Figures in words; `digit` collects what the words stand for, in the order spoken.

    "40,0 %" is spoken "empat puluh persen": last zeros behind the comma are printed, not said.
    """

    digit: list[str] = field(default_factory=list)

    def jumlah(self, x: float, satuan: str, desimal: int = 0) -> str:
        """As in "dua puluh empat orang"."""
        return self._ucap(x, UCAP.get(satuan, satuan), desimal, _cetak(x, satuan, desimal))

    def persen(self, x: float, desimal: int = 1) -> str:
        """As in "tujuh koma tujuh persen"."""
        return self._ucap(x, "persen", desimal, persen(x, desimal))

    def bertanda(self, x: float) -> str:
        """The verb before it says the direction: "tujuh koma tujuh persen"."""
        return self._ucap(abs(x), "persen", 1, f"{bertanda(x, 1)}\u00a0%")

    def cakupan(self, n: int, total: int) -> str:
        """As in "delapan dari sepuluh wilayah"."""
        return f"{self.berapa_dari(n, total)} wilayah"

    def berapa_dari(self, n: int, total: int) -> str:
        """As in "delapan dari sepuluh"."""
        cakupan(n, total)
        return f"{terbilang(n)} dari {terbilang(total)}"

    def _ucap(self, x: float, satuan: str, desimal: int, dicetak: str) -> str:
        if dicetak not in self.digit:
            self.digit.append(dicetak)
        perlu = next(d for d in range(desimal + 1) if bulat(x, d) == bulat(x, desimal))
        return dengan_kata(x, satuan, perlu)


DIGIT = Digit()


def _cetak(x: float, satuan: str, desimal: int) -> str:
    """A number with its spoken unit; the verb before a change says its direction, so poin persen has no sign."""
    if satuan == "poin persen":
        return f"{angka(x, desimal)} poin persen"
    return dengan_satuan(x, UCAP.get(satuan, satuan), desimal)


@dataclass(frozen=True, slots=True)
class Hal:
    """What a sentence speaks of. `jenis` is the type code (its cautions come by themselves), "" for none."""

    nama: str
    tempat: str
    satuan: str = "jiwa"
    ukuran: str = "terdata"  # "" for an indicator
    jenis: str = ""
    desimal: int = 0
    status: str = "tetap"
    contoh: bool = False

    @property
    def subjek(self) -> str:
        """As in "Anak telantar yang terdata di Kota Bontang"."""
        kata = " ".join(
            k for k in (self.nama, self.kata_ukuran, f"di {self.tempat}" if self.tempat else "") if k
        )
        return kata[:1].upper() + kata[1:]

    @property
    def subjek_kecil(self) -> str:
        """The subject inside a sentence; a name in capitals stays ("KDRT …")."""
        return self.subjek if self.subjek[1:2].isupper() else self.subjek[:1].lower() + self.subjek[1:]

    @property
    def kata_ukuran(self) -> str:
        """The measure in a sentence; types counted in operations are never "terdata"."""
        if self.ukuran == "terdata" and catatan.BUKAN_PREVALENSI in catatan.jenis(self.jenis):
            return TERJARING
        return _UKURAN.get(self.ukuran) or (f"({nama_ukuran(self.ukuran).lower()})" if self.ukuran else "")

    @property
    def boleh_persen(self) -> bool:
        """Whether the unit is a count, whose change may be said in percent of it."""
        return self.satuan in SATUAN_HITUNG

    def tutup(self, inti: str, *anak: str) -> str:
        """Join the clauses, add the caution of the type, close with the status and contoh marks."""
        setempat = catatan.BUKAN_PENDUDUK_SETEMPAT in catatan.jenis(self.jenis)
        semua = (inti, *anak, "sebagian klien bukan penduduk setempat" if setempat else "")
        return tandai("; ".join(k for k in semua if k) + ".", self.status, self.contoh)


def nama_kalimat(nama: str) -> str:
    """A catalogue name as it stands in a sentence: "Lanjut Usia Telantar" -> "Lanjut usia telantar"."""
    kata = (k if any(h.isupper() for h in k[1:]) else k.lower() for k in nama.split(" "))
    isi = " ".join(kata)
    return isi[:1].upper() + isi[1:]


def lingkup(n: int, total: int, cetak: Cetak, kata: str = "") -> str:
    """Coverage clause of a number over several areas; "" for one area."""
    return f"{kata}{cetak.cakupan(n, total)}" if total > 1 else ""


def persen_atau_tidak(x: float | None, dasar: float, cetak: Cetak) -> str:
    """As in " (25,0 %)", or "" on a base below 20 and where there is none."""
    return f" ({cetak.persen(x, 1)})" if x is not None and dasar >= BASIS_PERSEN else ""


def pada(kode_periode: str) -> str:
    """As in "pada 2024", "pada September 2025"."""
    return f"pada {periode(kode_periode)}"
