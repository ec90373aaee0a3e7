"""The three sheets to fill in: PMKS, SPM and PSKS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from panels.templat import BarisTemplat, IsianTemplat
from reports.templat_sel import (
    TERKUNCI,
    beda,
    bukan_isian,
    pilih_rumus,
    sel_angka,
    sel_pilihan,
    sel_rumus,
    sel_satuan,
    sel_tahun_lalu,
)
from reports.xlsx_gaya import ISI, JUDUL, KEPALA, LEMAH, SEL, Gaya

STATUS = ("tetap", "sementara")
LEGENDA = "Keterangan: - = nihil; ... = data tidak tersedia"
_KEPALA_BARIS = 4  # rows of title and notes above the header
_ISI_BARIS = _KEPALA_BARIS + 2
_SEBARIS = 44  # letters of a name on one line
_TINGGI = 16


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: text of the upper header (merged over equal neighbours), of the lower header, and its width."""

    atas: str
    bawah: str
    lebar: int


def _kolom_pmks(lalu: int) -> tuple[Kolom, ...]:
    hitung = [
        (ukuran, isi, 10)
        for ukuran in ("Terdata", "Tertangani")
        for isi in ("Laki-laki", "Perempuan", "Jumlah")
    ]
    return tuple(
        Kolom(*satu)
        for satu in (
            ("No", "", 5), ("Jenis PMKS", "", 40), ("Satuan", "", 8), *hitung, ("Status", "", 11), ("Periksa", "", 40),
            (f"Terdata tahun lalu ({lalu})", "", 13), (f"Tertangani tahun lalu ({lalu})", "", 13),
        )
    )  # fmt: skip


def tulis_pmks(lembar: Worksheet, isian: IsianTemplat, gaya: Gaya) -> None:
    """26 types in official order × recorded and served × L, P, Jumlah."""
    _mulai(lembar, isian, gaya, "Data PMKS", _kolom_pmks(isian.tahun - 1), "")
    for i, satu in enumerate(isian.pmks):
        b = _ISI_BARIS + i
        _depan(lembar, gaya, b, i, satu)
        sel_satuan(lembar, gaya, b, 2, satu.satuan)
        for k in range(3, 9):
            sel_angka(lembar, gaya, b, k, buka=_boleh(satu, k % 3))
        sel_pilihan(lembar, gaya, b, 9, STATUS, STATUS[0])
        sel_rumus(lembar, gaya, b, 10, _periksa_pmks(b))
        sel_tahun_lalu(lembar, gaya, b, 11, satu.lalu)
    _tutup(lembar, len(isian.pmks), 12)


def _boleh(satu: BarisTemplat, letak: int) -> bool:
    """May L (0), P (1) or Jumlah (2) be filled in: households have no sex, some types have one only."""
    if letak == 2:
        return True
    return (satu.satuan[0] != "KK" and satu.kelamin in ("", "LP"[letak])) or (
        len(satu.satuan) > 1 and not satu.kelamin
    )


def _periksa_pmks(b: int) -> str:
    """Text for the first thing wrong in a row, '' when all is well."""
    l1, p1, j1, l2, p2, j2 = (xl_rowcol_to_cell(b, k) for k in range(3, 9))
    satuan = xl_rowcol_to_cell(b, 2)
    kk = f'AND({satuan}<>"jiwa",COUNT({l1},{p1},{l2},{p2})>0)'
    lebih = f"AND(COUNT({j1})=1,COUNT({j2})=1,N({j2})>N({j1}))"
    lebih_bagian = [f"AND(COUNT({a})=1,COUNT({z})=1,N({z})>N({a}))" for a, z in ((l1, l2), (p1, p2))]
    return pilih_rumus(
        (bukan_isian(b, range(3, 9)), "Isi bilangan bulat atau pilihan daftar"),
        (kk, "L dan P hanya untuk satuan jiwa"),
        (beda(l1, p1, j1), "Terdata: L + P tidak sama dengan Jumlah"),
        (beda(l2, p2, j2), "Tertangani: L + P tidak sama dengan Jumlah"),
        (f"OR({lebih},{','.join(lebih_bagian)})", "Tertangani lebih besar dari Terdata"),
    )


def tulis_spm(lembar: Worksheet, isian: IsianTemplat, gaya: Gaya) -> None:
    """Five services × need and served, with the share as a formula."""
    lalu = isian.tahun - 1
    kepala = (
        ("No", 5),
        ("Jenis Pelayanan Dasar", 44),
        ("Butuh", 12),
        ("Terlayani", 12),
        ("Status", 12),
    )
    lanjut = (
        ("Capaian (%)", 12),
        ("Periksa", 40),
        (f"Butuh tahun lalu ({lalu})", 16),
        (f"Terlayani tahun lalu ({lalu})", 16),
    )
    kolom = tuple(Kolom(teks, "", lebar) for teks, lebar in (*kepala, *lanjut))
    _mulai(
        lembar,
        isian,
        gaya,
        "SPM Bidang Sosial",
        kolom,
        "kewenangan kabupaten/kota, di luar panti; satuan: jiwa",
    )
    for i, satu in enumerate(isian.spm):
        b = _ISI_BARIS + i
        _depan(lembar, gaya, b, i, satu)
        sel_angka(lembar, gaya, b, 2)
        sel_angka(lembar, gaya, b, 3)
        sel_pilihan(lembar, gaya, b, 4, STATUS, STATUS[0])
        butuh, layan = xl_rowcol_to_cell(b, 2), xl_rowcol_to_cell(b, 3)
        ada = f"AND(COUNT({butuh},{layan})=2,N({butuh})>0)"
        sel_rumus(lembar, gaya, b, 5, f'=IF({ada},ROUND(N({layan})/N({butuh})*100,1),"")')
        lebih = f"AND(COUNT({butuh},{layan})=2,N({layan})>N({butuh}))"
        isi = (bukan_isian(b, (2, 3)), "Isi bilangan bulat atau pilihan daftar")
        sel_rumus(lembar, gaya, b, 6, pilih_rumus(isi, (lebih, "Terlayani lebih besar dari Butuh")))
        sel_tahun_lalu(lembar, gaya, b, 7, satu.lalu)
    _tutup(lembar, len(isian.spm), 8)


def tulis_psks(lembar: Worksheet, isian: IsianTemplat, gaya: Gaya) -> None:
    """Twelve types of resources with one number each."""
    kepala = ("No", 5), ("Jenis PSKS", 44), ("Satuan", 12), ("Jumlah", 12), ("Status", 12), ("Periksa", 40)
    kolom = tuple(Kolom(teks, "", n) for teks, n in (*kepala, (f"Jumlah tahun lalu ({isian.tahun - 1})", 16)))
    _mulai(lembar, isian, gaya, "Data PSKS", kolom)
    for i, satu in enumerate(isian.psks):
        b = _ISI_BARIS + i
        _depan(lembar, gaya, b, i, satu)
        gaya.teks(lembar, b, 2, satu.satuan[0], SEL, TERKUNCI)
        sel_angka(lembar, gaya, b, 3)
        sel_pilihan(lembar, gaya, b, 4, STATUS, STATUS[0])
        sel_rumus(
            lembar,
            gaya,
            b,
            5,
            pilih_rumus((bukan_isian(b, (3,)), "Isi bilangan bulat atau pilihan daftar")),
        )
        sel_tahun_lalu(lembar, gaya, b, 6, satu.lalu)
    _tutup(lembar, len(isian.psks), 6)


def _mulai(
    lembar: Worksheet, isian: IsianTemplat, gaya: Gaya, judul: str, kolom: Sequence[Kolom], ekor: str = ""
) -> None:
    """Title, notes and the two header rows; freezes them."""
    gaya.teks(lembar, 0, 0, f"{judul} {isian.nama} Tahun {isian.tahun}", {**JUDUL, "text_wrap": False})
    gaya.teks(lembar, 1, 0, ekor[:1].upper() + ekor[1:], {**ISI, "text_wrap": False})
    gaya.teks(lembar, 2, 0, LEGENDA, {**LEMAH, "text_wrap": False})
    for k, satu in enumerate(kolom):
        lembar.set_column(k, k, satu.lebar)
        sampai = max(j for j, lain in enumerate(kolom) if lain.atas == satu.atas)
        if satu.bawah and k == min(j for j, lain in enumerate(kolom) if lain.atas == satu.atas):
            lembar.merge_range(_KEPALA_BARIS, k, _KEPALA_BARIS, sampai, satu.atas, gaya.format(KEPALA))
        elif not satu.bawah:
            lembar.merge_range(_KEPALA_BARIS, k, _KEPALA_BARIS + 1, k, satu.atas, gaya.format(KEPALA))
        if satu.bawah:
            gaya.teks(lembar, _KEPALA_BARIS + 1, k, satu.bawah, KEPALA)
    lembar.set_row(_KEPALA_BARIS, 24)
    lembar.set_row(_KEPALA_BARIS + 1, 24)
    lembar.freeze_panes(_ISI_BARIS, 2)


def _depan(lembar: Worksheet, gaya: Gaya, b: int, urut: int, satu: BarisTemplat) -> None:
    lembar.set_row(b, _TINGGI * (2 if len(satu.nama) > _SEBARIS else 1))
    lembar.write_number(b, 0, urut + 1, gaya.format(SEL, TERKUNCI, {"align": "center"}))
    gaya.teks(lembar, b, 1, satu.nama, SEL, TERKUNCI, {"text_wrap": True})


def _tutup(lembar: Worksheet, jumlah: int, akhir: int) -> None:
    """Protection without a password, and printing on one A4 page across."""
    lembar.protect("", {"format_columns": True, "format_rows": True})
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(_KEPALA_BARIS, _KEPALA_BARIS + 1)
    lembar.print_area(0, 0, _ISI_BARIS + jumlah - 1, akhir)
    lembar.set_footer("&L&A&RHalaman &P dari &N")
