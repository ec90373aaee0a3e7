"""Files of the profiles: XLSX equals an independent road, stamps in names, whole or not at all, the command line."""

from __future__ import annotations

import os
import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from panels.profil import wilayah_profil
from queries import Konteks
from reports import profil_paket
from reports.__main__ import main
from reports.profil_paket import (
    LembarHanyaWilayah,
    Permintaan,
    TahunTanpaProfil,
    WilayahTanpaProfil,
    arsip,
    berkas,
    buat,
    kode_wilayah,
    konteks_wilayah,
    nama_berkas_profil,
    tanggal,
)
from reports.profil_xlsx import panel_profil, xlsx
from words.galat import GalatSerambi, KodeTidakDikenal

KOTA, KECIL, PROVINSI = "64.72", "64.11", "64"


def buku(byte: bytes):
    return load_workbook(BytesIO(byte), data_only=True)


def baris(lembar, awal: str) -> list:
    """Cells of the row whose first cell starts so."""
    return next(
        [cell.value for cell in row] for row in lembar.iter_rows() if str(row[0].value).startswith(awal)
    )


def test_xlsx_memuat_semua_angka(konteks, bingkai_bawaan):
    """Every numeric cell of every panel is a number in the file; one type is checked against the parquet file."""
    satu = buat(Permintaan(konteks.edisi, (KOTA,)), KOTA)
    hasil = buku(xlsx(satu))
    semua = panel_profil(satu)
    assert hasil.sheetnames == [*semua, "Metadata"]
    for nama, panel in semua.items():
        teks = {str(cell.value) for row in hasil[nama].iter_rows() for cell in row}
        angka = [float(one) for one in teks if re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", one)]
        for row in panel.table.rows:
            for cell in row:
                if cell.keadaan == "ada" and isinstance(cell.value, int | float):
                    assert any(abs(cell.value - one) < 0.51 for one in angka), (nama, cell)
    pmks = bingkai_bawaan["pmks"]
    ini = pmks[
        (pmks["periode"] == satu.tahun) & (pmks["kode_wilayah"] == KOTA) & (pmks["ukuran"] == "terdata")
        & (pmks["jenis"] == "PMKS-08") & (pmks["jenis_kelamin"] == "total") & pmks["utama"]
    ]["nilai"]  # fmt: skip
    assert int(ini.iloc[0]) in baris(hasil["Rincian"], "08 ")


def test_xlsx_tersamar_di_semua_lembar(konteks):
    """Cells hidden from the public are marks in every sheet, and in the properties nothing is told."""
    umum = buat(Permintaan(konteks.edisi, (KECIL,)), KECIL)
    dalam = buat(Permintaan(konteks.edisi, (KECIL,), "internal"), KECIL)
    tertutup = [row.mark for row in umum.duri.spec.rows if row.mark.keadaan == "disamarkan"]
    hasil, terbuka = buku(xlsx(umum)), buku(xlsx(dalam))
    assert tertutup
    for mark in tertutup:
        nomor = f"{mark.key[5:]} "
        isi = baris(hasil["Rincian"], nomor)
        assert "*" in isi and not any(isinstance(one, int | float) for one in isi[3:7])
        assert any(isinstance(one, int | float) for one in baris(terbuka["Rincian"], nomor))
    with ZipFile(BytesIO(xlsx(umum))) as zip_:
        assert not [nama for nama in zip_.namelist() if "comment" in nama]
        assert "DATA CONTOH" in zip_.read("docProps/core.xml").decode()


def test_nama_dan_isi_berkas(konteks):
    satu = buat(Permintaan(konteks.edisi, (KOTA,)), KOTA)
    semua = berkas(satu)
    assert [one.nama.rsplit(".")[-1] for one in semua] == ["pdf", "xlsx", "png", "txt"]
    pola = rf"serambi_lembar-profil-kota-samarinda_{satu.tahun}_{konteks.edisi}_DATA-CONTOH\.\w+"
    assert all(re.fullmatch(pola, one.nama) for one in semua)
    assert xlsx(satu, dibuat=tanggal(konteks)) == semua[1].isi  # same bytes again
    assert arsip(semua) == arsip(semua)
    lembar = buat(Permintaan(konteks.edisi, (KECIL,), "lembar"), KECIL)
    assert [one.nama.rsplit("_")[-1] for one in berkas(lembar)] == [
        "LEMBAR-KADINSOS.pdf",
        "LEMBAR-KADINSOS.xlsx",
    ]
    assert "_DATA-CONTOH_INTERNAL." in nama_berkas_profil(
        buat(Permintaan(konteks.edisi, (KECIL,), "internal"), KECIL), "pdf"
    )


def test_lembar_milik_satu_wilayah(konteks):
    assert konteks_wilayah(konteks.edisi, "lembar", KOTA) == Konteks(konteks.edisi, "lembar", KOTA)
    with pytest.raises(LembarHanyaWilayah, match="satu kabupaten/kota"):
        konteks_wilayah(konteks.edisi, "lembar", PROVINSI)
    with pytest.raises(KodeTidakDikenal):
        konteks_wilayah(konteks.edisi, "semua", KOTA)


def test_wilayah_dan_tahun_tak_dikenal(konteks):
    assert kode_wilayah(konteks.edisi, "kota bontang") == "64.74"
    with pytest.raises(WilayahTanpaProfil, match=r"64\.74 Kota Bontang"):
        kode_wilayah(konteks.edisi, "Bulungan")
    with pytest.raises(TahunTanpaProfil, match="1950"):
        buat(Permintaan(konteks.edisi, (KOTA,), tahun="1950"), KOTA)


@pytest.mark.lama
def test_perintah(tmp_path, capsys, konteks):
    folder = tmp_path / "hasil"
    assert (
        main(
            ["profil", "--wilayah", KOTA, "--wilayah", "Kota Bontang", "--out", str(folder), "--kertas", "f4"]
        )
        == 0
    )
    nama = sorted(one.name for one in folder.iterdir())
    assert len(nama) == 9 and [one for one in nama if one.endswith(".zip")]
    assert sum(one.endswith(".pdf") for one in nama) == sum(one.endswith(".xlsx") for one in nama) == 2
    with ZipFile(folder / next(one for one in nama if one.endswith(".zip"))) as zip_:
        assert sorted(zip_.namelist()) == [one for one in nama if not one.endswith(".zip")]
        assert zip_.testzip() is None
    keluar = capsys.readouterr()
    assert "9 berkas ditulis" in keluar.out and "[########################] 2/2" in keluar.err


@pytest.mark.lama
def test_perintah_semua(tmp_path, konteks):
    assert main(["profil", "--semua", "--provinsi", "--out", str(tmp_path)]) == 0
    akhiran = [one.suffix for one in tmp_path.iterdir()]
    assert {one: akhiran.count(one) for one in set(akhiran)} == {
        ".pdf": 11, ".xlsx": 11, ".png": 11, ".txt": 11, ".zip": 1
    }  # fmt: skip
    assert len(wilayah_profil(konteks)) == 11


@pytest.mark.parametrize(
    ("argumen", "kode", "pesan"),
    [
        (["profil"], 64, "Pemakaian"),
        (["profil", "--out", "x", "--kertas", "letter", "--semua"], 64, "Pemakaian"),
        (["profil", "--out", "{}"], 1, "Wilayah belum disebut"),
        (["profil", "--out", "{}", "--wilayah", "Bulungan"], 1, "Tidak ada profil"),
        (["profil", "--out", "{}", "--semua", "--edisi", "RK99-99"], 1, "RK99-99"),
        (["profil", "--out", "{}", "--provinsi", "--audiens", "lembar"], 1, "Lembar Kadinsos"),
    ],
)
def test_perintah_salah(argumen, kode, pesan, tmp_path, capsys):
    try:
        hasil = main([one.format(tmp_path) for one in argumen])
    except SystemExit as keluar:
        hasil = keluar.code
    assert hasil == kode
    assert pesan in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.lama
def test_gagal_di_tengah_tidak_menulis_apa_pun(tmp_path, monkeypatch, capsys):
    """The second area fails: the folder stays as it was."""
    lama = tmp_path / "catatan.txt"
    lama.write_text("tetap", encoding="utf-8")
    asli, ke = profil_paket.xlsx, []

    def kedua_gagal(*args, **more):
        ke.append(1)
        if len(ke) == 2:
            raise GalatSerambi("gagal buatan")
        return asli(*args, **more)

    monkeypatch.setattr(profil_paket, "xlsx", kedua_gagal)
    assert main(["profil", "--wilayah", KOTA, "--wilayah", KECIL, "--out", str(tmp_path)]) == 1
    assert "Gagal: gagal buatan" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [lama]


def test_disk_penuh_tidak_menyisakan_berkas(tmp_path, monkeypatch, capsys):
    """The disk refuses at the rename: an Indonesian message, no temporary folder left."""

    def tolak(asal, tujuan):
        raise OSError(28, "No space left on device", str(tujuan))

    monkeypatch.setattr(os, "replace", tolak)
    assert main(["profil", "--wilayah", KOTA, "--out", str(tmp_path)]) == 1
    keluar = capsys.readouterr().err
    assert "tidak dapat ditulis (kode 28)" in keluar and "No space" not in keluar
    assert not list(tmp_path.iterdir())
