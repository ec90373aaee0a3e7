"""Web pages that are called .xls: each table becomes a sheet, headings around it become rows.

Many applications "export to Excel" by writing HTML. Excel shows such a file as one sheet; here every data table is a
sheet of its own (`Tabel1`, `Tabel2` …). Lines of text that precede a table stand in column A above it, lines after
the last table below it, because titles (year, area) and legends are written there.
"""

import codecs
import re
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from data.intake.model import Buku, Lembar, Nilai
from data.intake.wadah import tolak
from data.intake.wadah.gaya import pengodean_dari
from data.intake.wadah.kisi import Kisi, bilangan

TAK_TAMPAK = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")
PENGODEAN = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
SEMBUNYI = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)
PUTUS = "\u2028"  # stands for <br> while blanks are collapsed
BLOK = {
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "center",
    "caption",
    "pre",
    "table",
    "body",
    "title",
}
BENTANG_MAKS = 1000  # widest colspan of the HTML standard


def baca(jalur: Path) -> Buku:
    """Every table of the page. Raises `BerkasDitolak` (bukan_tabel, rusak, terlalu_luas)."""
    dokumen = _dokumen(jalur)
    lembar: list[Lembar] = []
    teks: list[str] = []
    potongan = _potongan(dokumen)
    terakhir = max((urut for urut, satu in enumerate(potongan) if not isinstance(satu, str)), default=-1)
    for urut, satu in enumerate(potongan):
        if isinstance(satu, str):
            teks.append(satu)
            continue
        ekor = [t for t in potongan[urut + 1 :] if isinstance(t, str)] if urut == terakhir else []
        lembar.append(_lembar(jalur.name, f"Tabel{len(lembar) + 1}", teks, satu, ekor))
        teks = []
    if not lembar:
        raise tolak.bukan_tabel(jalur.name, "halaman web tanpa tabel")
    return Buku(jalur, "html", tuple(lembar))


def _dokumen(jalur: Path) -> HtmlElement:
    isi = jalur.read_bytes()
    urai = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        dokumen = document_fromstring(_teks(jalur, isi).encode("utf-8"), parser=urai)
    except (etree.LxmlError, ValueError) as galat:
        raise tolak.rusak(jalur.name, "susunan HTML") from galat
    if any(satu.level >= etree.ErrorLevels.FATAL for satu in urai.error_log):
        raise tolak.rusak(jalur.name, "susunan HTML")
    etree.strip_elements(dokumen, "script", "style", "head", with_tail=False)
    for br in dokumen.iter("br"):
        br.tail = PUTUS + TAK_TAMPAK.sub(
            "", br.tail or ""
        )  # "&#1;" gets past the parser, not past lxml's setter
    return dokumen


def _teks(jalur: Path, isi: bytes) -> str:
    pengodean = pengodean_dari(jalur)
    tertulis = PENGODEAN.search(isi[:4096])
    if pengodean == "cp1252" and tertulis:
        try:
            pengodean = codecs.lookup(tertulis[1].decode("ascii")).name
        except LookupError:
            pengodean = "cp1252"
    return isi.decode(pengodean, errors="replace")


def _potongan(dokumen: HtmlElement) -> list[str | list[HtmlElement]]:
    """The page as a sequence of text lines and data tables (as lists of their own rows).

    A table inside a layout table counts by itself; a table of one column is text.
    """
    baris_milik: dict[HtmlElement, list[HtmlElement]] = {}
    for tr in dokumen.iter("tr"):
        tabel = next(tr.iterancestors("table"), None)
        if tabel is not None:
            baris_milik.setdefault(tabel, []).append(tr)
    data = {t: b for t, b in baris_milik.items() if not _tata_letak(t) and max(len(_sel(tr)) for tr in b) > 1}
    return _alir(dokumen, data)


def _tata_letak(tabel: HtmlElement) -> bool:
    return next(tabel.iterdescendants("table"), None) is not None


def _alir(dokumen: HtmlElement, data: dict[HtmlElement, list[HtmlElement]]) -> list[str | list[HtmlElement]]:
    hasil: list[str | list[HtmlElement]] = []
    tampung: list[str] = []
    di_dalam: HtmlElement | None = None

    def tutup() -> None:
        hasil.extend(baris for baris in rapikan("".join(tampung)).split("\n") if baris.strip())
        tampung.clear()

    for peristiwa, satu in etree.iterwalk(dokumen, events=("start", "end")):
        if di_dalam is None:
            if satu.tag in BLOK or satu.tag in ("tr", "td", "th"):
                tutup()
            if peristiwa == "start" and satu in data:
                hasil.append(data[satu])
                di_dalam = satu
            elif peristiwa == "start":
                tampung.append(satu.text or "")
        elif peristiwa == "end" and satu is di_dalam:
            di_dalam = None
        if peristiwa == "end" and di_dalam is None:
            tampung.append(satu.tail or "")
    tutup()
    return hasil


def _lembar(berkas: str, nama: str, atas: list[str], baris: list[HtmlElement], bawah: list[str]) -> Lembar:
    kisi = Kisi(berkas, nama)
    for urut, teks in enumerate(atas):
        kisi.tambah(urut, [(0, teks)])
    isi_tabel(kisi, len(atas), baris)
    for urut, teks in enumerate(bawah):
        kisi.tambah(len(atas) + len(baris) + urut, [(0, teks)])
    return kisi.lembar()


def isi_tabel(kisi: Kisi, awal: int, semua: list[HtmlElement]) -> None:
    """Lay the cells out as a browser does: spans push later cells to the right."""
    terpakai: dict[int, int] = {}  # column -> first row that is free again
    for urut, tr in enumerate(semua):
        kolom = 0
        if SEMBUNYI.search(tr.get("style", "")):
            kisi.baris_tersembunyi.add(awal + urut)
        for td in _sel(tr):
            while terpakai.get(kolom, 0) > urut:
                kolom += 1
            lebar = _bentang(td.get("colspan"), BENTANG_MAKS)
            tinggi = _bentang(td.get("rowspan"), len(semua) - urut)
            kisi.tambah(awal + urut, [(kolom, _nilai(td))])
            if lebar > 1 or tinggi > 1:
                kisi.gabungan.append((awal + urut, kolom, awal + urut + tinggi - 1, kolom + lebar - 1))
            terpakai.update(dict.fromkeys(range(kolom, kolom + lebar), urut + tinggi))
            kolom += lebar


def _sel(tr: HtmlElement) -> list[HtmlElement]:
    return [anak for anak in tr if anak.tag in ("td", "th")]


def _bentang(teks: str | None, batas: int) -> int:
    angka = re.match(r"\s*(\d{1,6})", teks or "")  # \s takes separators (FS, GS …) that int() does not
    return max(1, min(int(angka[1]), batas)) if angka else 1


def _nilai(td: HtmlElement) -> Nilai:
    """Text of a cell; a number only where Excel's own attribute ``x:num`` gives it."""
    try:
        angka = bilangan(float(td.get("x:num") or ""))
    except ValueError:
        angka = None
    return rapikan("".join(td.itertext())) if angka is None else angka


def rapikan(teks: str) -> str:
    """Blanks collapsed as a browser does, line breaks kept."""
    satu_baris = re.sub(r"[ \t\r\n\f]+", " ", teks)
    return "\n".join(bagian.strip(" ") for bagian in satu_baris.split(PUTUS)).strip("\n")
