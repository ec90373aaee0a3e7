"""OpenDocument spreadsheets (.ods), streamed from content.xml.

python-calamine reads the values of an .ods but neither its hidden rows, columns and sheets nor its merged cells nor
formulas without a value; all of them stand in the same stream, so the values are taken from it as well.
"""

import datetime
from pathlib import Path

from lxml import etree

from data.intake.model import Buku, Khusus, Lembar, Nilai
from data.intake.wadah import tolak
from data.intake.wadah.arsip import Arsip
from data.intake.wadah.kisi import Kisi, bilangan, waktu
from data.intake.wadah.urai_xml import lokal, menjaga, sifat, unsur

ISI = "content.xml"
BARIS_TERAKHIR, KOLOM_TERAKHIR = 1_048_576, 16_384
SEMBUNYI = ("collapse", "filter")


def baca(jalur: Path, arsip: Arsip) -> Buku:
    """Every sheet of the document. Raises `BerkasDitolak` (bersandi, makro, rusak, terlalu_luas)."""
    if arsip.ada("META-INF/manifest.xml") and b"encryption-data" in arsip.baca("META-INF/manifest.xml"):
        raise tolak.bersandi(arsip.nama)
    bagian = arsip.mencari(r"^(Basic|Scripts)/.*[^/]$")
    if bagian:
        raise tolak.makro(arsip.nama, bagian)
    with arsip.aliran(ISI) as aliran, menjaga(arsip.nama, ISI):
        lembar = _Pembaca(arsip.nama).baca(unsur(aliran, arsip.nama, ISI, *_Pembaca.UNSUR))
    if not lembar:
        raise tolak.rusak(arsip.nama, "tidak ada lembar kerja")
    return Buku(jalur, "ods", tuple(lembar))


class _Pembaca:
    """State of the stream: the sheet being filled and how far it is."""

    UNSUR = ("style", "table-source", "table-column", "table-row", "table")

    def __init__(self, berkas: str) -> None:
        self.berkas = berkas
        self.gaya_tersembunyi: set[str | None] = set()
        self._mulai()

    def _mulai(self) -> None:
        self.kisi = Kisi(self.berkas, "")
        self.baris = self.kolom = 0
        self.luar = False

    def baca(self, aliran: object) -> list[Lembar]:
        """Sheets in file order."""
        hasil = []
        for satu in aliran:  # type: ignore[attr-defined]
            nama = lokal(satu)
            if nama == "style":
                self._gaya(satu)
            elif nama == "table-source":
                self.luar = True  # LibreOffice keeps a copy of linked files as extra tables
            elif nama == "table-column":
                self._kolom(satu)
            elif nama == "table-row":
                self._baris(satu)
            else:
                hasil += self._tabel(satu)
        return hasil

    def _gaya(self, satu: etree._Element) -> None:
        sembunyi = any(sifat(anak, "display") == "false" for anak in satu.iter("{*}table-properties"))
        if sembunyi and sifat(satu, "family") == "table":
            self.gaya_tersembunyi.add(sifat(satu, "name"))

    def _tabel(self, satu: etree._Element) -> list[Lembar]:
        kisi, induk, luar = self.kisi, satu.getparent(), self.luar
        self._mulai()
        if luar or induk is None or lokal(induk) != "spreadsheet":
            return []
        kisi.nama = sifat(satu, "name") or ""
        kisi.tersembunyi = sifat(satu, "style-name") in self.gaya_tersembunyi
        return [kisi.lembar()]

    def _kolom(self, satu: etree._Element) -> None:
        kali = _kali(satu, "number-columns-repeated", KOLOM_TERAKHIR)
        if sifat(satu, "visibility") in SEMBUNYI:
            self.kisi.sembunyikan_kolom(self.kolom, self.kolom + kali - 1)
        self.kolom += kali

    def _baris(self, satu: etree._Element) -> None:
        kali = _kali(satu, "number-rows-repeated", BARIS_TERAKHIR)
        if sifat(satu, "visibility") in SEMBUNYI:
            self.kisi.baris_tersembunyi.update(range(self.baris, min(self.baris + kali, BARIS_TERAKHIR)))
        isi = self._sel(satu)
        if isi:
            self.kisi.periksa_muat(self.baris + kali - 1, isi[-1][0], kali)
            for ke in range(kali):
                self.kisi.tambah(self.baris + ke, isi)
        self.baris += kali

    def _sel(self, satu: etree._Element) -> list[tuple[int, Nilai]]:
        isi: list[tuple[int, Nilai]] = []
        kolom = 0
        for c in satu:
            if lokal(c) not in ("table-cell", "covered-table-cell"):
                continue
            kali = _kali(c, "number-columns-repeated", KOLOM_TERAKHIR)
            nilai = _nilai(c)
            if nilai is not None:
                isi += [(kolom + ke, nilai) for ke in range(min(kali, KOLOM_TERAKHIR - kolom))]
            self._gabungan(c, kolom)
            kolom += kali
        return isi

    def _gabungan(self, c: etree._Element, kolom: int) -> None:
        tinggi = int(sifat(c, "number-rows-spanned") or 1)
        lebar = int(sifat(c, "number-columns-spanned") or 1)
        if tinggi > 1 or lebar > 1:
            self.kisi.gabungan.append((self.baris, kolom, self.baris + tinggi - 1, kolom + lebar - 1))


def _kali(satu: etree._Element, nama: str, batas: int) -> int:
    return max(1, min(int(sifat(satu, nama) or 1), batas))


def _nilai(c: etree._Element) -> Nilai:
    """Value of a cell; text under a merged neighbour (covered cell) is kept by ODF but shown by nobody."""
    if lokal(c) == "covered-table-cell" or not c.attrib:
        return None
    jenis = [isi for kunci, isi in c.attrib.items() if kunci.endswith("}value-type")]
    teks = "\n".join(_paragraf(p) for p in c if lokal(p) == "p")
    rumus = sifat(c, "formula") is not None
    if "error" in jenis or (rumus and (teks.startswith("Err:") or teks in GALAT)):
        return Khusus.GALAT_RUMUS
    if not jenis or jenis[0] == "void":
        return Khusus.RUMUS_TANPA_NILAI if rumus and not teks else teks or None
    return _bernilai(c, jenis[0], teks)


GALAT = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")


def _bernilai(c: etree._Element, jenis: str, teks: str) -> Nilai:
    if jenis in ("float", "percentage", "currency"):
        return bilangan(float(sifat(c, "value") or ""))
    if jenis == "date":
        return waktu(datetime.datetime.fromisoformat((sifat(c, "date-value") or "").replace("Z", "")))
    if jenis == "boolean":
        return sifat(c, "boolean-value") == "true"
    return teks or sifat(c, "string-value") or None  # string, time


def _paragraf(p: etree._Element) -> str:
    """Text of a paragraph with its spelled-out spaces, tabs and line breaks; without comments and notes."""
    bagian = [p.text or ""]
    for anak in p.iterdescendants():
        nama = lokal(anak)
        if nama == "s":
            bagian.append(" " * min(int(sifat(anak, "c") or 1), 1000))
        elif nama in ("tab", "line-break"):
            bagian.append("\t" if nama == "tab" else "\n")
        elif nama:
            bagian.append(anak.text or "")
        bagian.append(anak.tail or "")
    return "".join(bagian)
