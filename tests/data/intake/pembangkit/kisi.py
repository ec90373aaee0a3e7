"""A sheet under construction: values, merges, hidden parts, and which cell holds which fact."""

from dataclasses import dataclass, field


def huruf(kolom):
    """0 -> A, 26 -> AA."""
    teks = ""
    kolom += 1
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        teks = chr(65 + sisa) + teks
    return teks


@dataclass
class Kisi:
    """One sheet: `isi[(row, column)]`, 0-based."""

    nama: str = "Sheet1"
    isi: dict = field(default_factory=dict)
    fakta: dict = field(default_factory=dict)  # (row, column) -> Fakta that is certain
    tanya: dict = field(default_factory=dict)  # (row, column) -> Fakta (or None) that must wait for an answer
    gabungan: list = field(default_factory=list)
    tersembunyi: bool = False
    baris_tersembunyi: set = field(default_factory=set)
    kolom_tersembunyi: set = field(default_factory=set)

    def tulis(self, baris, kolom, nilai):
        if nilai is not None and nilai != "":
            self.isi[baris, kolom] = nilai

    def deret(self, baris, kolom, nilai):
        """A run of values to the right; the row number is returned for chaining."""
        for geser, satu in enumerate(nilai):
            self.tulis(baris, kolom + geser, satu)
        return baris

    def gabung(self, baris, kolom, baris2, kolom2):
        if (baris, kolom) != (baris2, kolom2):
            self.gabungan.append((baris, kolom, baris2, kolom2))

    def isi_fakta(self, baris, kolom, fakta, gaya):
        """Write a fact as the style prints it; a style that prints nothing makes no fact."""
        cetak = gaya.cetak(fakta)
        if cetak is None or cetak == "":
            return
        self.tulis(baris, kolom, cetak)
        (self.tanya if gaya.ragu(fakta) else self.fakta)[baris, kolom] = fakta

    @property
    def tinggi(self):
        return 1 + max((b for b, _ in self.isi), default=-1)

    @property
    def lebar(self):
        return 1 + max((k for _, k in self.isi), default=-1)

    def baris_penuh(self):
        """The rows as lists, None where empty."""
        return [[self.isi.get((b, k)) for k in range(self.lebar)] for b in range(self.tinggi)]

    def alamat(self, baris, kolom):
        return f"{self.nama}!{huruf(kolom)}{baris + 1}"


@dataclass
class Gaya:
    """How numbers are printed: `angka` one of bulat (numbers), teks, titik, koma, spasi, desimal (Excel), ribu.

    `nihil`, `hilang`: what stands for zero and for "not available"; `legenda`: the file explains its dash.
    """

    angka: str = "bulat"
    nihil: object = 0
    hilang: str = "..."
    bintang: str = "*"
    legenda: bool = False

    def cetak(self, fakta):
        if fakta.nilai is None:
            return self.hilang
        if fakta.nilai == 0:
            return self.nihil if self.nihil != 0 else self._angka(0)
        if fakta.status == "sementara":
            return f"{self._angka(fakta.nilai)}{self.bintang}"
        return self._angka(fakta.nilai)

    def ragu(self, fakta):
        """A zero printed as a dash without a legend has to be asked."""
        return fakta.nilai == 0 and self.nihil in ("-", "–") and not self.legenda

    def _angka(self, nilai):
        if self.angka == "bulat":
            return nilai
        if self.angka == "desimal":
            return nilai / 1000
        if self.angka == "ribu":
            return f"{nilai / 1000:.1f}".replace(".", ",")
        pemisah = {"teks": "", "titik": ".", "koma": ",", "spasi": " ", "nbsp": "\u00a0"}[self.angka]
        return f"{nilai:,}".replace(",", pemisah)
