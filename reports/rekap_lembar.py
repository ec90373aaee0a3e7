"""One year's sheet of the recap: types down, areas across with men, women and their sum, the province last."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from queries import Row
from reports import xlsx_gaya as gaya
from reports.kata_berkas import kalimat_tanda, tanda
from reports.rekap_isi import (
    TIPE,
    TOTAL,
    UKURAN,
    Garis,
    Rekap,
    Tahun,
    nama_garis,
    nama_ukuran,
    sebagai_panel,
)
from reports.xlsx_gaya import Gaya, Sifat
from words.format import angka
from words.keadaan import NIHIL, akhiran, cakupan, simbol
from words.label import audiens

AWAL = ("No.", "Jenis PMKS", "Satuan")
LEBAR_AWAL = (5, 46, 7)
RINCI = (("laki", "L"), ("perempuan", "P"), ("nilai", "Jumlah"))
LEBAR_RINCI = (9, 9, 10)
LEBAR_PROVINSI = (11, 11, 12)
LEBAR_CAKUPAN = 20
LUAR: Sifat = {"bg_color": "#EEF0F3"}  # not counted so: neither a number nor one of the four states
PITA_UKURAN: Sifat = {"bold": True, "bg_color": "#DCE6F1", "border": 1, "border_color": "#C9D1D9"}
TEBAL: Sifat = {"bold": True}
RATA: Sifat = {"text_wrap": False}
TENGAH: Sifat = {"align": "center"}
MUAT: Sifat = {"shrink": True}
MASUK: Sifat = {"indent": 1}


def tulis_tahun(lembar: Worksheet, isi: Rekap, tahun: Tahun, g: Gaya) -> None:
    """Fill the sheet of one year."""
    tempat = [*isi.wilayah, isi.provinsi["kode_wilayah"]]
    akhir = len(AWAL) + 3 * len(tempat)  # the coverage column
    baris = _kepala(lembar, isi, tahun, g)
    _judul_kolom(lembar, isi, tempat, g, baris)
    lembar.freeze_panes(baris + 2, len(AWAL))
    ulang = baris
    baris += 2
    for ukuran in UKURAN:
        lembar.write_string(baris, 0, nama_ukuran(ukuran), g.format(PITA_UKURAN))
        for k in range(1, akhir + 1):
            lembar.write_blank(baris, k, None, g.format(PITA_UKURAN))
        baris += 1
        for nomor, garis in enumerate(tahun.garis[ukuran], 1):
            baris = _garis(lembar, isi, tempat, garis, nomor, g, baris)
    _lebar(lembar, len(tempat))
    _cetak(lembar, isi, tahun, ulang, (baris - 1, akhir))


def _kepala(lembar: Worksheet, isi: Rekap, tahun: Tahun, g: Gaya) -> int:
    """Title, edition, marks of this year; returns the row of the column titles."""
    nama = isi.provinsi["nama"]
    g.teks(
        lembar, 0, 0, f"Rekap PMKS menurut jenis dan kabupaten/kota, {nama}, {tahun.tahun}", gaya.JUDUL, RATA
    )
    facts = [
        f"Edisi data: {isi.stempel.edisi}",
        f"Audiens: {audiens(isi.stempel.audiens)}",
        f"Satuan: jiwa dan KK, masing-masing menurut jenisnya; {angka(tahun.n_wilayah)} kabupaten/kota",
    ]
    facts += ["memuat angka sementara (x)"] if tahun.stempel.sementara else []
    facts += ["memuat angka kumulatif"] if tahun.kumulatif else []
    g.teks(lembar, 1, 0, "  ·  ".join(facts), gaya.LEMAH, RATA)
    baris = 2
    for teks in kalimat_tanda(sebagai_panel(isi, tahun)):
        lembar.merge_range(baris, 0, baris, len(AWAL) + 11, "", g.format(gaya.PITA))
        g.teks(lembar, baris, 0, teks, gaya.PITA)
        lembar.set_row(baris, 20)
        baris += 1
    lembar.set_row(0, 24)
    return baris + 1


def _judul_kolom(lembar: Worksheet, isi: Rekap, tempat: list[str], g: Gaya, baris: int) -> None:
    """Two rows: the area over its three columns."""
    for k, teks in enumerate(AWAL):
        lembar.merge_range(baris, k, baris + 1, k, "", g.format(gaya.KEPALA))
        g.teks(lembar, baris, k, teks, gaya.KEPALA)
    for at, kode in enumerate(tempat):
        k = len(AWAL) + 3 * at
        nama = (isi.wilayah.get(kode) or isi.provinsi)["nama"]
        lembar.merge_range(baris, k, baris, k + 2, "", g.format(gaya.KEPALA))
        g.teks(lembar, baris, k, nama, gaya.KEPALA)
        for n, (_, teks) in enumerate(RINCI):
            g.teks(lembar, baris + 1, k + n, teks, gaya.KEPALA)
    akhir = len(AWAL) + 3 * len(tempat)
    lembar.merge_range(baris, akhir, baris + 1, akhir, "", g.format(gaya.KEPALA))
    g.teks(lembar, baris, akhir, "Cakupan provinsi", gaya.KEPALA)
    lembar.set_row(baris, 32)


def _garis(
    lembar: Worksheet, isi: Rekap, tempat: list[str], garis: Garis, nomor: int, g: Gaya, baris: int
) -> int:
    """One line, and under the line over all types how many of them were reported; returns the next row."""
    tebal = TEBAL if garis.keluarga == TOTAL else {}
    if garis.keluarga == TIPE:
        lembar.write_number(baris, 0, nomor_resmi(garis.jenis, nomor), g.format(gaya.SEL, TENGAH))
    else:
        g.teks(lembar, baris, 0, "", gaya.SEL)
    g.teks(lembar, baris, 1, nama_garis(garis, isi), gaya.SEL, MUAT, tebal)
    g.teks(lembar, baris, 2, garis.satuan, gaya.SEL, tebal)
    for at, kode in enumerate(tempat):
        _tempat(lembar, garis.sel.get(kode), g, (baris, len(AWAL) + 3 * at), tebal)
    whole = garis.sel.get(isi.provinsi["kode_wilayah"])
    covered = cakupan(whole["n_wilayah"], whole["n_total"]) if whole else ""
    g.teks(lembar, baris, len(AWAL) + 3 * len(tempat), covered, gaya.SEL, MASUK, tebal)
    return _kelengkapan(lembar, tempat, garis, g, baris + 1) if garis.keluarga == TOTAL else baris + 1


def nomor_resmi(jenis: str, urut: int) -> int:
    """The official number that the code ends with: PMKS-09 is 9; else the place in the list."""
    ekor = jenis.rpartition("-")[2]
    return int(ekor) if ekor.isdigit() else urut


def _tempat(lembar: Worksheet, row: Row | None, g: Gaya, awal: tuple[int, int], tebal: Sifat) -> None:
    """Men, women, sum of one area; grey where the area did not exist or the type is not counted so."""
    baris, kolom = awal
    for n, (kunci, _) in enumerate(RINCI):
        keadaan = row and row["keadaan" if kunci == "nilai" else f"keadaan_{kunci}"]
        if not keadaan:
            lembar.write_blank(baris, kolom + n, None, g.format(gaya.SEL, LUAR))
        elif row[kunci] is None:
            g.teks(lembar, baris, kolom + n, simbol(keadaan), gaya.SEL, gaya.sifat_keadaan(keadaan), tebal)
        else:
            lembar.write_number(baris, kolom + n, row[kunci], g.format(gaya.SEL, _format(row), tebal))


def _format(row: Row) -> Sifat:
    """Separators follow the reader's locale; a zero that was reported prints its mark and stays the number 0."""
    suffix = akhiran(row["status"])
    ekor = f'"{suffix}"' if suffix else ""
    return {"num_format": f'#,##0{ekor};-#,##0{ekor};"{simbol(NIHIL)}{suffix}"', "align": "right"}


def _kelengkapan(lembar: Worksheet, tempat: list[str], garis: Garis, g: Gaya, baris: int) -> int:
    g.teks(lembar, baris, 1, f"Jenis yang dilaporkan, satuan {garis.satuan}", gaya.LEMAH, gaya.SEL)
    for at, kode in enumerate(tempat):
        row = garis.sel.get(kode)
        if row and row["n_jenis_total"]:
            teks = f"{angka(row['n_jenis'])} dari {angka(row['n_jenis_total'])}"
            g.teks(
                lembar, baris, len(AWAL) + 3 * at + 2, teks, gaya.LEMAH, gaya.SEL, {"align": "right", **RATA}
            )
    return baris + 1


def _lebar(lembar: Worksheet, n_tempat: int) -> None:
    for k, lebar in enumerate(LEBAR_AWAL):
        lembar.set_column(k, k, lebar)
    for at in range(n_tempat):
        for n, lebar in enumerate(LEBAR_PROVINSI if at == n_tempat - 1 else LEBAR_RINCI):
            lembar.set_column(len(AWAL) + 3 * at + n, len(AWAL) + 3 * at + n, lebar)
    akhir = len(AWAL) + 3 * n_tempat
    lembar.set_column(akhir, akhir, LEBAR_CAKUPAN)


def _cetak(lembar: Worksheet, isi: Rekap, tahun: Tahun, ulang: int, akhir: tuple[int, int]) -> None:
    """A3 landscape, one page wide; titles and types repeat."""
    lembar.set_paper(8)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.set_margins(left=0.3, right=0.3, top=0.6, bottom=0.6)
    lembar.repeat_rows(ulang, ulang + 1)
    lembar.print_area(0, 0, *akhir)
    isi_kaki = " · ".join((*tanda(tahun.stempel), f"Rekap PMKS {tahun.tahun}, edisi {isi.stempel.edisi}"))
    lembar.set_footer(f"&L{isi_kaki.replace('&', '&&')[:120]}&R&P dari &N")
