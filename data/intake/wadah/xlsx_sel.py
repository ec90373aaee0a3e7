"""The value of one cell element of a worksheet: shared texts, date formats, formulas, errors."""

import datetime
import re

from lxml import etree

from data.intake.model import Khusus, Nilai
from data.intake.wadah.arsip import Arsip
from data.intake.wadah.kisi import bilangan, waktu
from data.intake.wadah.tanggal import bertanggal, epoch, macam
from data.intake.wadah.urai_xml import lokal, pohon, unsur

LOLOS = re.compile(r"_x([0-9A-Fa-f]{4})_")
KOLOM_TERAKHIR = 16_384


class Sel:
    """Turns cell elements into values, with the workbook's own texts and formats."""

    def __init__(
        self, arsip: Arsip, teks: str | None, gaya: str | None, *, epoch_1904: bool, belum_dihitung: bool
    ) -> None:
        """`belum_dihitung`: the writing program asked for a full calculation on opening, so its stored zeros are
        place-holders (XlsxWriter writes 0 for every formula)."""
        self._teks = _teks_bersama(arsip, teks) if teks else []
        self._tanggal = _format_tanggal(pohon(arsip, gaya)) if gaya else []
        self._epoch = epoch(epoch_1904)
        self._belum_dihitung = belum_dihitung

    def nilai(self, c: etree._Element) -> Nilai:
        """Value of a ``<c>`` element; raises ValueError or IndexError on a damaged one."""
        jenis, isi, rumus = c.get("t", "n"), None, False
        for anak in c:
            nama = lokal(anak)
            if nama == "v":
                isi = anak.text
            elif nama == "f":
                rumus = True
            elif nama == "is":
                isi = _teks(anak)
        if isi is None:
            return Khusus.RUMUS_TANPA_NILAI if rumus and jenis != "str" else None
        if jenis == "n":
            angka = self._angka(isi, c.get("s"))
            return Khusus.RUMUS_TANPA_NILAI if rumus and self._belum_dihitung and angka == 0 else angka
        return self._bukan_angka(jenis, isi)

    def _bukan_angka(self, jenis: str, isi: str) -> Nilai:
        if jenis == "s":
            return self._teks[int(isi)]
        if jenis == "b":
            return isi.strip() in ("1", "true")
        if jenis == "e":
            return Khusus.GALAT_RUMUS
        if jenis == "d":
            return waktu(datetime.datetime.fromisoformat(isi.replace("Z", "")))
        return _lepas_lolos(isi)  # str, inlineStr

    def _angka(self, isi: str, gaya: str | None) -> Nilai:
        teks = isi.strip()
        angka = int(teks) if teks.lstrip("-").isdigit() else bilangan(float(teks))
        tanda = self._tanggal[int(gaya)] if gaya and int(gaya) < len(self._tanggal) else ""
        return bertanggal(angka, tanda, self._epoch)


def kolom_dari(rujukan: str | None, sebelum: int) -> int:
    """Column of a reference such as ``C7``, counted from 0; without one the column after `sebelum`."""
    if not rujukan:
        return sebelum + 1
    kolom = 0
    for huruf in rujukan.upper():
        if not "A" <= huruf <= "Z":
            break
        kolom = kolom * 26 + ord(huruf) - 64
    if not 1 <= kolom <= KOLOM_TERAKHIR:
        raise ValueError(rujukan)
    return kolom - 1


def _teks_bersama(arsip: Arsip, bagian: str) -> list[str]:
    with arsip.aliran(bagian) as aliran:
        return [_lepas_lolos(_teks(satu)) for satu in unsur(aliran, arsip.nama, bagian, "si")]


def _teks(satu: etree._Element) -> str:
    """All runs of a rich text, without its phonetic guides."""
    return "".join(t.text or "" for t in satu.iter("{*}t") if lokal(t.getparent()) != "rPh")


def _lepas_lolos(teks: str) -> str:
    """Undo Excel's ``_x000D_`` spelling of control characters."""
    if "_x" not in teks:
        return teks
    return LOLOS.sub(_huruf, teks).replace("\r\n", "\n").replace("\r", "\n")


def _huruf(tanda: re.Match[str]) -> str:
    kode = int(tanda[1], 16)
    return tanda[0] if 0xD800 <= kode <= 0xDFFF else chr(kode)  # half a character cannot be written anywhere


def _format_tanggal(akar: etree._Element) -> list[str]:
    """Per cell style '' (no date), 'tanggal' or 'durasi'."""
    sendiri = {satu.get("numFmtId"): satu.get("formatCode") for satu in akar.iter("{*}numFmt")}
    gaya = akar.find("{*}cellXfs")
    nomor = [] if gaya is None else [xf.get("numFmtId", "0") for xf in gaya.findall("{*}xf")]
    return [macam(int(satu), sendiri.get(satu)) for satu in nomor]
