"""The capacity template: PSKS by kecamatan, and SDM, KUBE and CSR of the area; intake reads it back unasked."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from panels.templat_psks import IsianPsks
from reports.templat_lembar import LEGENDA
from reports.templat_sel import TERKUNCI, sel_angka
from reports.xlsx_gaya import ISI, JUDUL, KEPALA, LEMAH, SEL, TANPA_WAKTU, TEKS_POLOS, Gaya

_KEPALA = 4  # row of the header
_PETUNJUK = (
    "Isi hanya sel berwarna putih. Tulis bilangan bulat tanpa titik dan tanpa koma; angka 0 berarti nihil.",
    "Sel kosong berarti tidak dikirim. Bila belum ada laporan, pilih “belum dilaporkan”; bila datanya tidak ada, pilih "
    "“tidak tersedia”.",
    "PSKS per kecamatan: angka yang bertugas atau berkedudukan di kecamatan itu pada akhir tahun.",
    "KUBE dicatat pada tahun pembentukannya; yang masih aktif baru dapat diisi sesudah dua belas bulan.",
    "Nilai dukungan CSR ditulis dalam rupiah penuh.",
    "Jangan mengubah nama lembar, judul, dan kepala tabel. Jangan menulis nama, NIK, nomor KK, atau alamat orang.",
    "Serahkan berkas ini lewat halaman Masukan.",
)


def templat_psks(isian: IsianPsks) -> bytes:
    """The XLSX file of one kab/kota and year: sheets Petunjuk, PSKS per kecamatan, SDM KUBE CSR."""
    keluar = BytesIO()
    buku = Workbook(keluar, TEKS_POLOS)
    buku.set_properties({"title": f"Templat PSKS {isian.nama} {isian.tahun}", "created": TANPA_WAKTU})
    gaya = Gaya(buku)
    _petunjuk(buku.add_worksheet("Petunjuk"), isian, gaya)
    _isian(
        buku.add_worksheet("PSKS per kecamatan"),
        f"Data PSKS menurut Kecamatan {isian.nama} Tahun {isian.tahun}",
        ("Kecamatan", isian.kecamatan),
        isian.jenis,
        gaya,
    )
    _isian(
        buku.add_worksheet("SDM KUBE CSR"),
        f"SDM, KUBE, dan CSR {isian.nama} Tahun {isian.tahun}",
        ("Kabupaten/Kota", (isian.nama,)),
        isian.indikator,
        gaya,
    )
    buku.close()
    return keluar.getvalue()


def nama_templat_psks(isian: IsianPsks) -> str:
    """File name: ``templat-psks_64.02_kab-kutai-kartanegara_2025.xlsx``."""
    siput = "-".join("".join(h if h.isalnum() else " " for h in isian.nama.lower()).split())
    return f"templat-psks_{isian.kode_wilayah}_{siput}_{isian.tahun}.xlsx"


def _petunjuk(lembar: Worksheet, isian: IsianPsks, gaya: Gaya) -> None:
    lembar.set_column(0, 0, 110)
    lembar.hide_gridlines(2)
    gaya.teks(lembar, 0, 0, f"Templat PSKS dan kapasitas layanan {isian.nama} Tahun {isian.tahun}", JUDUL)
    gaya.teks(lembar, 1, 0, f"Kode wilayah Kemendagri: {isian.kode_wilayah}", ISI)
    for nomor, kalimat in enumerate(_PETUNJUK):
        lembar.set_row(nomor + 3, 36 if len(kalimat) > 110 else 18)
        gaya.teks(lembar, nomor + 3, 0, f"{nomor + 1}. {kalimat}", ISI)
    lembar.protect("", {"format_columns": True})
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)


def _isian(
    lembar: Worksheet,
    judul: str,
    baris: tuple[str, Sequence[str]],
    kolom: Sequence[tuple[str, str]],
    gaya: Gaya,
) -> None:
    """One table to fill in: the places down, one column per kind; the unit stands in its header."""
    gaya.teks(lembar, 0, 0, judul, {**JUDUL, "text_wrap": False})
    gaya.teks(lembar, 2, 0, LEGENDA, {**LEMAH, "text_wrap": False})
    lembar.set_column(0, 0, 5)
    lembar.set_column(1, 1, 32)
    lembar.set_column(2, 1 + len(kolom), 15)
    lembar.set_row(_KEPALA, 62)
    for k, teks in enumerate(("No", baris[0], *(nama for nama, _ in kolom))):
        gaya.teks(lembar, _KEPALA, k, teks, KEPALA)
    for i, nama in enumerate(baris[1]):
        b = _KEPALA + 1 + i
        lembar.write_number(b, 0, i + 1, gaya.format(SEL, TERKUNCI, {"align": "center"}))
        gaya.teks(lembar, b, 1, nama, SEL, TERKUNCI)
        for k in range(len(kolom)):
            sel_angka(lembar, gaya, b, 2 + k)
    lembar.protect("", {"format_columns": True, "format_rows": True})
    lembar.freeze_panes(_KEPALA + 1, 2)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
