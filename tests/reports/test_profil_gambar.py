"""The sentence that WhatsApp picture and caption open with; sentences in the workbook do not run over each other."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook

from panels.profil import Perhatian
from reports import profil_kata as kata
from reports.profil_gambar import takarir, temuan, utama
from reports.profil_paket import Permintaan, buat, daftar
from reports.profil_xlsx import xlsx
from words.statistik import BELUM_PASTI

KOTA = "64.72"


def test_temuan_gambar_jelas_lebih_dahulu(konteks):
    """Picture and caption open with a sure gap, then a sure rise or fall; an unsure sentence only without any."""
    satu = buat(Permintaan(konteks.edisi, (KOTA,)), KOTA)
    ragu = Perhatian("PMKS-02", "A", "Ragu A.", BELUM_PASTI)
    naik, turun, kurang = (
        Perhatian("PMKS-02", "B", f"{arah}.", f"jelas {arah}") for arah in ("naik", "turun", "kurang")
    )
    semua = replace(
        satu, naik=(ragu, naik), turun=(turun,), kesenjangan=(ragu, kurang), kalimat=("Ragu A.", "Lain.")
    )
    assert utama(semua) == ("kurang.", "naik.", "turun.", "Ragu A.", "Lain.")
    assert temuan(semua) == "kurang."
    assert next(baris for baris in takarir(semua).splitlines() if baris.startswith("•")) == "• kurang."
    assert temuan(replace(semua, kesenjangan=(ragu,))) == "naik."
    assert temuan(replace(semua, kesenjangan=(ragu,), naik=(ragu,))) == "turun."
    assert temuan(replace(semua, kesenjangan=(), naik=(ragu,), turun=())) == "Ragu A."
    for kode in daftar(konteks.edisi):
        nyata = buat(Permintaan(konteks.edisi, (kode,)), kode)
        tanda = {
            kata.tanpa_cap(one.kalimat): one.tanda for one in (*nyata.kesenjangan, *nyata.naik, *nyata.turun)
        }
        pasti = [one for one in tanda.values() if one != BELUM_PASTI]
        assert not pasti or tanda[temuan(nyata)] != BELUM_PASTI, nyata.nama


def test_baris_panjang_pada_buku_kerja_cukup_tinggi(konteks):
    """A wrapped sentence gets a row as high as its lines, in Excel and in LibreOffice."""
    lembar = load_workbook(BytesIO(xlsx(buat(Permintaan(konteks.edisi, (KOTA,)), KOTA))))["Ringkas"]
    panjang = {
        row[4].row: len(str(row[4].value))
        for row in lembar.iter_rows(max_col=5)
        if len(str(row[4].value)) > 150
    }
    lebar = lembar.column_dimensions["E"].width
    assert panjang
    for baris, banyak in panjang.items():
        assert lembar.row_dimensions[baris].height >= 12 * banyak / lebar, baris
