"""The template: what is open, what it checks, and that intake reads it back without a question."""

from __future__ import annotations

import datetime
import random
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from data.intake.baca import baca
from data.snapshot import current
from panels.templat import BarisTemplat, IsianTemplat, isian
from queries import Konteks, rows
from reports.templat import nama_templat, templat_wilayah
from reports.templat_sel import KEADAAN
from tests.conftest import harian

AWAL = 7  # first data row
LALU = 98765  # last year's value of every type; must never come back


@pytest.fixture
def isi(rumah) -> IsianTemplat:
    """The template of one area with a number in every comparison cell."""
    asli = isian(Konteks(current(), "lembar", "64.02"), "64.02", 2025)
    tabel = {nama: tuple(map(dengan_lalu, getattr(asli, nama))) for nama in ("pmks", "spm", "psks")}
    return replace(asli, **tabel)


def dengan_lalu(satu: BarisTemplat) -> BarisTemplat:
    return replace(satu, lalu=(LALU,) * len(satu.lalu))


@pytest.fixture
def buku(isi):
    return openpyxl.load_workbook(BytesIO(templat_wilayah(isi)))


def simpan(buku, tmp_path):
    buku.save(tmp_path / "isi.xlsx")
    return tmp_path / "isi.xlsx"


def test_lembar_dan_baris(buku, isi):
    assert buku.sheetnames == ["Petunjuk", "PMKS", "SPM", "PSKS"]
    assert [buku["PMKS"].cell(AWAL + i, 2).value for i in range(26)] == [satu.nama for satu in isi.pmks]
    assert (
        buku["SPM"].cell(AWAL + 4, 2).value == isi.spm[4].nama and buku["PSKS"].cell(AWAL + 11, 1).value == 12
    )
    for lembar in buku.worksheets[1:]:
        assert lembar["A1"].value.endswith("Kab. Kutai Kartanegara Tahun 2025")
        assert lembar.freeze_panes == "C7" and lembar.page_setup.orientation == "landscape"
        assert lembar.page_setup.paperSize == 9 and lembar.protection.sheet and not lembar.protection.password
    assert nama_templat(isi) == "templat_64.02_kab-kutai-kartanegara_2025.xlsx"


def test_yang_terbuka_hanya_isian(buku, isi):
    for lembar in buku.worksheets:
        for baris in lembar.iter_rows():
            for sel in baris:
                terbuka = not sel.protection.locked
                assert not (terbuka and (sel.data_type == "f" or sel.value == LALU or sel.row < AWAL)), (
                    sel.coordinate
                )
    pmks = buku["PMKS"]
    assert pmks["D29"].protection.locked and not pmks["E29"].protection.locked  # PRSE: women only
    assert (
        not pmks["C30"].protection.locked and pmks["C7"].protection.locked
    )  # unit: choice only where there is one


def test_daftar_pilihan(buku):
    ada = {}
    for lembar in buku.worksheets[1:]:
        for satu in lembar.data_validations.dataValidation:
            for wilayah in str(satu.sqref).split():
                ada[f"{lembar.title}!{wilayah}"] = satu.formula1
    assert ada["PMKS!C30"] == '"KK,jiwa"' and ada["PMKS!C32"] == '"KK,jiwa,lokasi"' and "PMKS!C7" not in ada
    assert ada["PMKS!J7"] == '"tetap,sementara"' and ada["PMKS!F7"] == '"belum dilaporkan,tidak tersedia"'


def test_isi_sama_byte_sama(isi):
    assert templat_wilayah(isi) == templat_wilayah(isi)


def test_kosong_ditolak_tanpa_pertanyaan(isi, tmp_path):
    (tmp_path / "kosong.xlsx").write_bytes(templat_wilayah(isi))
    hasil = baca(tmp_path / "kosong.xlsx")
    assert hasil.penolakan[0] == "tanpa_nilai" and not hasil.baris and not hasil.pertanyaan


def isian_acak(buku, isi, acak) -> dict[str, tuple]:
    """Fill random open cells; returns address -> (table, code, measure, sex, unit, value, status)."""
    harap = {}
    kolom = {
        "PMKS": {4: ("terdata", "L"), 5: ("terdata", "P"), 6: ("terdata", "total"),
                 7: ("tertangani", "L"), 8: ("tertangani", "P"), 9: ("tertangani", "total")},
        "SPM": {3: ("butuh", "total"), 4: ("terlayani", "total")},
        "PSKS": {4: ("", "total")},
    }  # fmt: skip
    letak_status = {"PMKS": 10, "SPM": 5, "PSKS": 5}
    penuh = acak.choice((0.1, 0.5, 1.0))
    for lembar, semua in kolom.items():
        for i, satu in enumerate(getattr(isi, lembar.lower())):
            sel = buku[lembar].cell(AWAL + i, letak_status[lembar])
            sel.value = acak.choice(("tetap", "sementara"))
            satuan = acak.choice(satu.satuan) if lembar == "PMKS" else satu.satuan[0]
            if lembar != "SPM" and not buku[lembar].cell(AWAL + i, 3).protection.locked:
                buku[lembar].cell(AWAL + i, 3).value = satuan
            for k, (ukuran, kelamin) in semua.items():
                tujuan = buku[lembar].cell(AWAL + i, k)
                if (
                    tujuan.protection.locked
                    or acak.random() > penuh
                    or (satuan != "jiwa" and kelamin in "LP")
                ):
                    continue
                nilai = acak.choice((acak.randrange(100_000), acak.randrange(30), 0, *KEADAAN))
                tujuan.value = nilai
                status = nilai.replace(" ", "_") if isinstance(nilai, str) else sel.value
                angka = None if isinstance(nilai, str) else nilai
                harap[f"{lembar}!{tujuan.coordinate}"] = (satu.kode, ukuran, kelamin, satuan, angka, status)
    return harap


@pytest.mark.parametrize("benih", harian(range(12), range(3)))
def test_isian_dibaca_kembali_tanpa_pertanyaan(buku, isi, tmp_path, benih):
    harap = isian_acak(buku, isi, random.Random(benih))
    hasil = baca(simpan(buku, tmp_path))
    assert not hasil.pertanyaan and not hasil.penolakan
    terbaca = {
        satu.cell: (
            satu.jenis or satu.layanan,
            satu.ukuran,
            satu.jenis_kelamin,
            satu.satuan,
            satu.nilai,
            satu.status,
        )
        for satu in hasil.baris
    }
    assert terbaca == harap
    assert {(satu.kode_wilayah, satu.periode) for satu in hasil.baris} <= {("64.02", "2025")}
    assert {satu.kewenangan for satu in hasil.baris if satu.tabel == "spm"} <= {"kab_kota"}


@pytest.mark.parametrize(
    "tingkat", ["kota", pytest.param("kabupaten", marks=pytest.mark.lama)]
)  # a kabupaten daily: the fixture `isi`
def test_setiap_wilayah_dikenali(konteks, tmp_path, tingkat):
    for satu in rows("wilayah_daftar", konteks):
        if satu["tingkat"] != tingkat:
            continue
        isi = isian(konteks, satu["kode_wilayah"], 2025)
        buku = openpyxl.load_workbook(BytesIO(templat_wilayah(isi)))
        buku["PMKS"]["F7"] = 12
        hasil = baca(simpan(buku, tmp_path))
        assert hasil.putusan == "ok"
        assert [(s.kode_wilayah, s.nilai) for s in hasil.baris] == [(satu["kode_wilayah"], 12)]


PERIKSA = {
    7: ((10, 20, 31), "Terdata: L + P tidak sama dengan Jumlah"),
    8: ((10, 20, 30, 5, 6, 12), "Tertangani: L + P tidak sama dengan Jumlah"),
    9: ((10, 20, 30, 5, 6, 11), None),
    10: ((10, 20, 30, 11, 6, 17), "Tertangani lebih besar dari Terdata"),
    11: ((None, None, "belum dilaporkan"), None),
    12: ((None, None, "kosong"), "Isi bilangan bulat atau pilihan daftar"),
    13: ((None, None, 1.5), "Isi bilangan bulat atau pilihan daftar"),
    14: ((None, None, -2), "Isi bilangan bulat atau pilihan daftar"),
    15: ((None, None, 5, None, None, 6), "Tertangani lebih besar dari Terdata"),
    16: ((), None),
    30: ((3, None, 5), "L dan P hanya untuk satuan jiwa"),
}


@pytest.mark.lama
@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="soffice is missing: apt-get install libreoffice-calc"
)
def test_periksa_dihitung_libreoffice(buku, tmp_path):
    for baris, (nilai, _) in PERIKSA.items():
        for k, satu in enumerate(nilai, 4):
            buku["PMKS"].cell(baris, k).value = satu
    for sel, nilai in {"C7": 200, "D7": 150, "C8": 10, "D8": 12}.items():
        buku["SPM"][sel] = nilai
    asal, tujuan = simpan(buku, tmp_path), tmp_path / "hitung"
    perintah = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
        "--convert-to",
    ]
    subprocess.run([*perintah, "xlsx", "--outdir", str(tujuan), str(asal)], check=True, capture_output=True)
    hitung = openpyxl.load_workbook(tujuan / "isi.xlsx", data_only=True)
    tampil = {baris: hitung["PMKS"].cell(baris, 11).value or None for baris in PERIKSA}
    assert tampil == {baris: teks for baris, (_, teks) in PERIKSA.items()}
    assert [hitung["SPM"][sel].value or None for sel in ("F7", "G7", "F8", "G8")] == [
        75, None, 120, "Terlayani lebih besar dari Butuh"
    ]  # fmt: skip
    assert baca(tujuan / "isi.xlsx").penolakan is None


def test_waktu_tidak_dari_jam(isi):
    sifat = openpyxl.load_workbook(BytesIO(templat_wilayah(isi))).properties
    assert sifat.created == datetime.datetime(1980, 1, 1)
