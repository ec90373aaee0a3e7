"""Workbooks in Office Open XML (.xlsx), streamed part by part.

Read here rather than with openpyxl because both the formula and its stored value are needed (openpyxl would have to
load the file twice), because memory must follow the filled cells and not the declared dimension, and because hidden
rows, columns and sheets, merged ranges and stored errors all stand in the same stream.
"""

import posixpath
import re
from pathlib import Path

from lxml import etree

from data.intake.model import Buku, Khusus, Lembar, Nilai
from data.intake.wadah import tolak
from data.intake.wadah.arsip import Arsip
from data.intake.wadah.kisi import Kisi
from data.intake.wadah.urai_xml import lokal, menjaga, pohon, sifat, unsur
from data.intake.wadah.xlsx_sel import Sel, kolom_dari

JENIS_MAKRO = ("macroEnabled", "macrosheet", "vbaProject")
RUJUKAN = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)", re.I)


def baca(jalur: Path, arsip: Arsip) -> Buku:
    """Every worksheet of the workbook. Raises `BerkasDitolak` (makro, rusak, terlalu_luas)."""
    _tanpa_makro(arsip)
    utama = _tujuan(arsip, "", "officeDocument").get("", "xl/workbook.xml")
    akar = pohon(arsip, utama)
    lembar_ke = _tujuan(arsip, utama, "worksheet")
    sel = Sel(
        arsip,
        _satu(arsip, utama, "sharedStrings"),
        _satu(arsip, utama, "styles"),
        epoch_1904=_ya(_sifat_unsur(akar, "workbookPr", "date1904")),
        belum_dihitung=_ya(_sifat_unsur(akar, "calcPr", "fullCalcOnLoad")),
    )
    hasil = []
    for satu in akar.iter("{*}sheet"):
        bagian = lembar_ke.get(sifat(satu, "id") or "")
        if bagian:  # chart and dialog sheets have another kind of relation
            tersembunyi = satu.get("state", "visible") != "visible"
            hasil.append(_lembar(arsip, bagian, sel, Kisi(arsip.nama, satu.get("name", ""), tersembunyi)))
    if not hasil:
        raise tolak.rusak(arsip.nama, "tidak ada lembar kerja")
    return Buku(jalur, "xlsx", tuple(hasil))


def _tanpa_makro(arsip: Arsip) -> None:
    bagian = arsip.mencari(r"vbaProject\.bin$|vbaData\.xml$|(^|/)macrosheets/")
    if bagian:
        raise tolak.makro(arsip.nama, bagian)
    jenis = arsip.baca("[Content_Types].xml").decode("utf-8", "replace")
    for kata in JENIS_MAKRO:
        if kata.lower() in jenis.lower():
            raise tolak.makro(arsip.nama, f"jenis isi “{kata}”")


def _tujuan(arsip: Arsip, bagian: str, jenis: str) -> dict[str, str]:
    """Targets of the relations of one kind by relation id; for the package itself the only one under ''."""
    folder, nama = posixpath.split(bagian)
    rel = posixpath.join(folder, "_rels", f"{nama}.rels")
    if not arsip.ada(rel):
        return {}
    hasil = {}
    for satu in pohon(arsip, rel):
        if lokal(satu) == "Relationship" and satu.get("Type", "").endswith(f"/{jenis}"):
            jalur = posixpath.normpath(posixpath.join("/", folder, satu.get("Target", "").replace("\\", "/")))
            hasil[satu.get("Id", "") if bagian else ""] = jalur.lstrip("/")
    return hasil


def _satu(arsip: Arsip, utama: str, jenis: str) -> str | None:
    """The part of a kind that a workbook has at most once; None when it has none."""
    bagian = next(iter(_tujuan(arsip, utama, jenis).values()), None)
    return bagian if bagian and arsip.ada(bagian) else None


def _sifat_unsur(akar: etree._Element, nama: str, kunci: str) -> str | None:
    satu = akar.find(f"{{*}}{nama}")
    return None if satu is None else satu.get(kunci)


def _ya(teks: str | None) -> bool:
    return teks in ("1", "true", "on")


def _lembar(arsip: Arsip, bagian: str, sel: Sel, kisi: Kisi) -> Lembar:
    baris = -1
    with arsip.aliran(bagian) as aliran, menjaga(arsip.nama, bagian):
        for satu in unsur(aliran, arsip.nama, bagian, "row", "col", "mergeCell"):
            if lokal(satu) == "row":
                baris = _baris(satu, baris, sel, kisi)
            elif lokal(satu) == "col":
                if _ya(satu.get("hidden")) or satu.get("width") == "0":
                    kisi.sembunyikan_kolom(int(satu.get("min", "1")) - 1, int(satu.get("max", "1")) - 1)
            else:
                _gabungan(satu.get("ref", ""), kisi)
    return kisi.lembar()


def _baris(satu: etree._Element, sebelum: int, sel: Sel, kisi: Kisi) -> int:
    """Take one row element; its number, counted from 0 (a row without `r` follows the one before)."""
    baris = int(satu.get("r", sebelum + 2)) - 1
    if not 0 <= baris < 1_048_576:
        raise ValueError(f"row {baris + 1}")
    if _ya(satu.get("hidden")) or satu.get("ht") == "0":
        kisi.baris_tersembunyi.add(baris)
    isi: list[tuple[int, Nilai | Khusus]] = []
    kolom = -1
    for c in satu:
        if lokal(c) == "c":
            kolom = kolom_dari(c.get("r"), kolom)
            isi.append((kolom, sel.nilai(c)))
    kisi.tambah(baris, isi)
    return baris


def _gabungan(rentang: str, kisi: Kisi) -> None:
    ujung = RUJUKAN.findall(rentang)
    if len(ujung) == 2:
        (k1, b1), (k2, b2) = ujung
        kisi.gabungan.append((int(b1) - 1, kolom_dari(k1, -1), int(b2) - 1, kolom_dari(k2, -1)))
