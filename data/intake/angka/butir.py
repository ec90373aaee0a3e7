"""One distinct cell content: settled at once, a question at once, or a numeral that waits for the column's style."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from data.intake.angka import kata
from data.intake.angka.kupas import Kupasan, ilmiah, kupas
from data.intake.angka.model import Angka, Bacaan
from data.intake.angka.pola import baca_numeral, dari_bilangan
from data.intake.model import Khusus, Nilai

_GALAT = re.compile(
    r"#(?:ref|n/a|div/0|value|name|num|null|nilai|spill|calc|getting_data)[!?]?", re.IGNORECASE
)
_STATUS_HURUF = {"x": kata.SEMENTARA, "xx": kata.SEMENTARA, "r": kata.TETAP, "e": kata.PERKIRAAN}
_NUMERAL_POLOS = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_KAKI_MENEMPEL = re.compile(r"\d{2,}\)")


@dataclass(slots=True, eq=False)
class Butir:
    """State of one distinct content. Exactly one of `hasil`, `tanya`, `bacaan` leads on; none of them = blank.

    `kali` is the factor from the printed number to single units (1000 for "12 ribu" or for a column in thousands).
    `catatan` is a remark for the preview.
    """

    asli: Nilai
    contoh: str = ""
    hasil: Angka | None = None
    tanya: str = ""
    bacaan: Bacaan | None = None
    nilai: Decimal | None = None  # printed number once the style is known
    minus: bool = False
    kurung: bool = False
    kali: int = 1
    satuan: str = ""
    status: str = kata.TETAP
    catatan: str = ""
    sel_bilangan: bool = False  # stored as a number by the spreadsheet

    @property
    def kosong(self) -> bool:
        """Nothing in the cell."""
        return not self.hasil and not self.tanya and self.bacaan is None


def periksa_butir(asli: Nilai, *, bulat: bool, skala: int, legenda: Mapping[str, str]) -> Butir:
    """Classify one cell content; `legenda` is the file's own explanation of its marks."""
    contoh = asli.value if isinstance(asli, Khusus) else "" if asli is None else str(asli)
    butir = Butir(asli, contoh=contoh, kali=skala)
    if isinstance(asli, Khusus):
        butir.tanya = "rumus_tanpa_nilai" if asli is Khusus.RUMUS_TANPA_NILAI else "galat_rumus"
    elif isinstance(asli, str):
        _periksa_teks(butir, bulat, skala, legenda)
    elif isinstance(asli, bool) or (isinstance(asli, float) and not math.isfinite(asli)):
        butir.tanya = f"bukan_angka:{str(asli).lower()}"
    elif isinstance(asli, int | float):
        butir.bacaan, butir.sel_bilangan, butir.minus = dari_bilangan(abs(asli)), True, asli < 0
    elif asli is not None:
        butir.tanya = "bukan_angka:tanggal"
    return butir


def _periksa_teks(butir: Butir, bulat: bool, skala: int, legenda: Mapping[str, str]) -> None:
    """Words and marks first, then numerals; a bare numeral, by far the commonest text, takes the short way."""
    if _NUMERAL_POLOS.fullmatch(butir.asli) and (bacaan := baca_numeral(butir.asli)):
        butir.bacaan = bacaan
        return
    rapi = kata.rapikan(butir.asli)
    polos = rapi.strip("' ")
    if not polos:
        return
    if aneh := kata.angka_hias(butir.asli):
        # Tidying would turn 12² into 122: only raised footnote numbers at the end are understood.
        _numeral(butir, polos, bulat, skala, legenda) if aneh == "superskrip" else _bukan_angka(butir, polos)
    elif polos.isdecimal() and (bacaan := baca_numeral(polos)):
        butir.bacaan = bacaan
    elif polos.startswith(("=", "#")):
        galat = _GALAT.fullmatch(polos)
        butir.tanya = (
            "galat_rumus"
            if galat
            else _kode("rumus_tanpa_nilai" if polos[0] == "=" else "bukan_angka", polos)
        )
    elif not _tanda(butir, re.sub(r"^rp\.?\s*", "", polos), legenda):
        _numeral(butir, polos, bulat, skala, legenda)


def _bukan_angka(butir: Butir, teks: str) -> None:
    """Ask what a text means that holds no number."""
    butir.tanya = _kode("bukan_angka", teks)


def _kode(pokok: str, teks: str) -> str:
    """Question code; only questions about a wording carry it."""
    return pokok if pokok == "rumus_tanpa_nilai" else f"{pokok}:{teks[:40]}"


def _tanda(butir: Butir, teks: str, legenda: Mapping[str, str]) -> bool:
    """Dashes, dots, words and lone marks; True when the cell was one of them."""
    if kata.strip(teks):
        return _arti(butir, teks, legenda, "arti_strip", None)
    if teks in kata.KATA_NIHIL:
        butir.hasil = Angka(0.0)
    elif kata.kata_tidak_tersedia(teks):
        return _arti(
            butir, "..." if teks[0] == "." else teks, legenda, "arti_teks:" + teks, kata.TIDAK_TERSEDIA
        )
    elif kata.kata_belum(teks):
        butir.hasil = Angka(None, kata.BELUM)
    elif teks in kata.KATA_TAKSA:
        return _arti(butir, teks, legenda, "arti_teks:" + teks, None)
    elif re.fullmatch(r"[(]?(?:\*+|xx?)[)]*", teks):
        return _arti(
            butir, teks, legenda, "tanda_bintang" if "*" in teks else _kode("bukan_angka", teks), None
        )
    return bool(butir.hasil)


def _arti(butir: Butir, simbol: str, legenda: Mapping[str, str], kode: str, baku: str | None) -> bool:
    """Settle a mark by the legend, else by its ordinary meaning `baku`, else ask `kode`."""
    dijelaskan, makna = kata.arti_legenda(legenda, simbol)
    makna = makna if dijelaskan else baku
    butir.hasil = angka_arti(makna)
    if butir.hasil is None:
        butir.tanya = kode
    return True


def angka_arti(makna: str | None) -> Angka | None:
    """The value of a cell that means `makna`: 0 for nihil, None with its status for the two kinds of absence."""
    if makna == kata.NIHIL:
        return Angka(0.0)
    return Angka(None, makna) if makna in (kata.TIDAK_TERSEDIA, kata.BELUM) else None


def _numeral(butir: Butir, teks: str, bulat: bool, skala: int, legenda: Mapping[str, str]) -> None:
    """A text that should be a number with something around it."""
    if _KAKI_MENEMPEL.fullmatch(teks) and not kata.angka_hias(butir.asli):
        butir.tanya = "catatan_kaki"
        return
    kupasan = kupas(butir.asli)
    digit = ilmiah(kupasan.inti)
    butir.bacaan = baca_numeral(digit[0] if digit else kupasan.inti)
    if butir.bacaan is None:
        _bukan_angka(butir, teks)
        return
    butir.minus, butir.kurung, butir.satuan = kupasan.minus, kupasan.kurung, kupasan.satuan
    butir.kali = kupasan.faktor or skala
    _status(butir, kupasan, legenda)
    if digit and not (bulat and digit[1]):
        butir.tanya = "notasi_ilmiah"


def _status(butir: Butir, kupasan: Kupasan, legenda: Mapping[str, str]) -> None:
    """Status and remarks from the marks that were peeled off."""
    if kupasan.kira:
        butir.status = kata.PERKIRAAN
    for tanda in [*kupasan.tanda, *kupasan.kaki]:
        dijelaskan, makna = kata.arti_legenda(legenda, tanda)
        baku = _STATUS_HURUF.get(tanda) or (kata.SEMENTARA if tanda in ("*", "**") else None)
        if tanda == "***" and not dijelaskan:
            butir.tanya = "tanda_bintang:***"
        status = makna if dijelaskan else baku
        if status in (kata.SEMENTARA, kata.PERKIRAAN):
            butir.status = status
        elif status is None:
            butir.catatan = "tanda_dilepas"
