"""How a text table is written: encoding, delimiter, lines before the first row; judged from head and tail."""

import codecs
import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from data.intake.wadah import tolak

KEPALA, EKOR = 256_000, 64_000  # bytes that are looked at
PEMISAH = ("\t", ";", "|", ",")  # in this order when two fit equally well: a comma may be a decimal comma
BOM = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SEP = re.compile(r'^\ufeff?"?sep=(.)"?\r?\n?$', re.I)
BERANGKA = re.compile(
    r"[-–(<>≤≥~]?[\d.,\s]*\d[%)]?(\s*[-–]\s*\d[\d.,]*)?(\s*(jiwa|orang|org|kk|keluarga|anak|unit|lokasi|kasus|kejadian|kali))?|[-–]",
    re.I,
)
SELARAS = 3  # rows of one width after another that make a table without a number in a field of its own
TERPANJANG = 80  # longest field of such a table: prose between two commas may be longer
AWAL_BARIS = re.compile(r"\A[^\r\n]*(\r\n?|\n)?")
KENDALI = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
KENDALI_WAJAR = 0.01  # share of control characters above which this is no text


@dataclass(frozen=True)
class GayaCsv:
    """How to read a CSV: `baris_awal` physical lines (Excel's ``sep=;``) precede row 1 of the sheet."""

    pemisah: str
    pengodean: str
    baris_awal: int
    spasi_awal: bool = False  # a blank between delimiter and opening quote is to be skipped


def gaya_csv(jalur: Path) -> GayaCsv:
    """Judge a text file of any size from its head and tail (the encoding from all bytes, in small pieces).

    Raises `BerkasDitolak` (kosong, bukan_tabel, rusak).
    """
    pengodean = pengodean_dari(jalur)
    kepala, ekor = (teks.rstrip("\x1a") for teks in _contoh(jalur, pengodean))  # DOS marks the end of a file
    if not (kepala + ekor).strip("\ufeff \t\r\n;,|"):
        raise tolak.kosong(jalur.name)
    if len(KENDALI.findall(kepala)) > len(kepala) * KENDALI_WAJAR:
        raise tolak.bukan_tabel(jalur.name, "isinya bukan teks")
    baris_pertama = kepala.splitlines()[0] if kepala else ""
    if tanda := SEP.match(baris_pertama):
        return GayaCsv(tanda[1], pengodean, 1, _berspasi(kepala, tanda[1]))
    pemisah = _pemisah(kepala, ekor)
    if pemisah is None:
        raise tolak.bukan_tabel(jalur.name, "teks tanpa kolom yang teratur")
    return GayaCsv(pemisah, pengodean, 0, _berspasi(kepala, pemisah))


def pengodean_dari(jalur: Path) -> str:
    """Encoding of a text file: its BOM, else UTF-8 when every byte fits, else Windows-1252."""
    with jalur.open("rb") as berkas:
        kepala = berkas.read(4096)
    for tanda, nama in BOM:
        if kepala.startswith(tanda):
            return nama
    genap, ganjil = kepala[0::2].count(0), kepala[1::2].count(0)
    if genap + ganjil > len(kepala) // 4:
        return "utf-16-le" if ganjil > genap else "utf-16-be"
    return "utf-8" if _muat(jalur, "utf-8") else "cp1252"


def _muat(jalur: Path, pengodean: str) -> bool:
    urai = codecs.getincrementaldecoder(pengodean)()
    try:
        with jalur.open("rb") as berkas:
            while potongan := berkas.read(1 << 20):
                urai.decode(potongan)
        urai.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _contoh(jalur: Path, pengodean: str) -> tuple[str, str]:
    """Whole lines of the head and, when the file is longer, of the tail."""
    ukuran = jalur.stat().st_size
    with jalur.open("rb") as berkas:
        kepala = berkas.read(KEPALA)
        berkas.seek(max(KEPALA, (ukuran - EKOR) & ~1))
        ekor = berkas.read()
    if ukuran <= KEPALA:
        return _teks(kepala, pengodean), ""
    tanpa_bom = {"utf-16": "utf-16-be" if kepala.startswith(codecs.BOM_UTF16_BE) else "utf-16-le"}
    teks_ekor = _teks(ekor, tanpa_bom.get(pengodean, pengodean))
    teks_kepala = _teks(kepala, pengodean)
    putus = max(teks_kepala.rfind("\n"), teks_kepala.rfind("\r"))
    return teks_kepala[: putus + 1] or teks_kepala, AWAL_BARIS.sub("", teks_ekor)


def _teks(isi: bytes, pengodean: str) -> str:
    return isi.decode(pengodean, errors="replace")


def _berspasi(kepala: str, pemisah: str) -> bool:
    return f'{pemisah} "' in kepala


def _pemisah(kepala: str, ekor: str) -> str | None:
    """The delimiter under which most rows have the same number (two or more) of fields; None when no table."""
    terbaik, suara = None, 1
    for calon in PEMISAH:
        if calon not in kepala:
            continue
        baris = _urai(kepala, calon) + _urai(ekor, calon)
        jumlah = _sepakat(baris)
        if jumlah > suara and (_berbentuk(baris, calon, jumlah) or _selaras(baris, kepala, calon)):
            terbaik, suara = calon, jumlah
    return terbaik


def _urai(teks: str, pemisah: str) -> list[list[str]]:
    try:
        semua = list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, skipinitialspace=True))
    except csv.Error:
        return []
    return [baris for baris in semua if any(satu.strip() for satu in baris)]


def _sepakat(baris: list[list[str]]) -> int:
    """How many rows share the commonest width of two or more."""
    lebar = Counter(len(satu) for satu in baris if len(satu) > 1)
    return max(lebar.values(), default=0)


def _berbentuk(baris: list[list[str]], pemisah: str, jumlah: int) -> bool:
    """Whether this is a table rather than prose with commas: all rows alike, or numbers in fields of their own."""
    if jumlah == len(baris) or pemisah == "\t":
        return True
    berangka = sum(any(_berangka(satu) for satu in isi) for isi in baris if len(isi) > 1)
    return berangka >= 1 and (pemisah != "," or berangka * 3 >= jumlah)


def _selaras(baris: list[list[str]], kepala: str, pemisah: str) -> bool:
    """Title lines without a delimiter, then only rows of one width; in prose a blank follows most commas."""
    awal = next((i for i, isi in enumerate(baris) if len(isi) > 1), len(baris))
    badan = baris[awal:]
    while badan and len(badan[-1]) == 1:
        badan = badan[:-1]
    if len(badan) < SELARAS or len({len(isi) for isi in badan}) > 1:
        return False
    prosa = kepala.count(f"{pemisah} ") * 2 >= kepala.count(pemisah) and pemisah != "|"
    return not prosa and max(len(satu) for isi in badan for satu in isi) <= TERPANJANG


def _berangka(teks: str) -> bool:
    return bool(BERANGKA.fullmatch(teks.strip()[:40]))
