"""The same workbooks saved by LibreOffice as .xls, .ods and .xlsx give the same rows; so does a filled-in template."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
from io import BytesIO

import openpyxl
import pytest

from data.edisi import current
from data.intake.baca import baca
from panels.templat import isian
from queries import Konteks
from reports.templat import templat_wilayah
from tests.alur import kiriman
from tests.alur.kubus import angka, jenis, kubus

SOFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.lama, pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")]
SARINGAN = {"xls": "xls:MS Excel 97", "ods": "ods:calc8", "xlsx": "xlsx:Calc MS Excel 2007 XML"}


def simpan_ulang(berkas, macam, folder):
    """Open in LibreOffice and save as another kind; returns the new paths by file stem."""
    perintah = [
        SOFFICE,
        "--headless",
        f"-env:UserInstallation=file://{folder}/profil",
        "--convert-to",
        SARINGAN[macam],
    ]
    keluar = folder / macam
    subprocess.run([*perintah, "--outdir", str(keluar), *map(str, berkas)], check=True, capture_output=True)
    return {jalur.stem: jalur for jalur in keluar.iterdir()}


def baris(jalur, jawaban=None):
    hasil = baca(jalur, jawaban or {})
    assert hasil.putusan == "ok", (jalur.name, hasil.penolakan, [(p.kode, p.teks) for p in hasil.pertanyaan])
    return sorted((dataclasses.astuple(satu) for satu in hasil.baris), key=repr)


@pytest.fixture(scope="module")
def buku(tmp_path_factory):
    folder = tmp_path_factory.mktemp("buku")
    semua = kiriman.tulis(folder, kubus((2023, 2024, 2025)), kabkota=(2024, 2025), rekap=(2023,))
    return [satu.jalur for satu in semua if satu.jalur.suffix == ".xlsx"]


@pytest.mark.parametrize("macam", SARINGAN)
def test_saved_by_libreoffice_reads_the_same(macam, buku, tmp_path):
    hasil = simpan_ulang(buku, macam, tmp_path)
    assert len(hasil) == len(buku) > 12
    for asal in buku:
        assert baris(hasil[asal.stem]) == baris(asal), (macam, asal.name)


def isi_templat(isi_tahun, kode, jalur):
    """Fill in one agency's template through openpyxl and save it; returns what was filled in."""
    tahun = int(isi_tahun["tahun"].iloc[0])
    buku = openpyxl.load_workbook(
        BytesIO(templat_wilayah(isian(Konteks(current(), "lembar", kode), kode, tahun)))
    )
    nilai = angka(isi_tahun, "tabel", "hal", "rincian", "kelamin")
    for lembar, keluarga, letak in (
        ("PMKS", "pmks", [(u, k) for u in ("terdata", "tertangani") for k in ("L", "P", "total")]),
        ("SPM", "spm", [("kab_kota butuh", "total"), ("kab_kota terlayani", "total")]),
        ("PSKS", "psks", [("", "total")]),
    ):
        kode_nama = dict(zip(jenis(keluarga)["nama"], jenis(keluarga)["jenis"], strict=True))
        kolom = 3 if keluarga == "spm" else 4
        for baris_ws in buku[lembar].iter_rows():
            hal = kode_nama.get(baris_ws[1].value)
            for n, (rincian, kelamin) in enumerate(letak if hal else ()):
                sel = baris_ws[kolom - 1 + n]
                if not sel.protection.locked and (keluarga, hal, rincian, kelamin) in nilai:
                    sel.value = nilai[keluarga, hal, rincian, kelamin]
    buku.save(jalur)
    return {k: v for k, v in nilai.items() if not (k[1] == "PMKS-23" and k[3] == "L")}


@pytest.mark.parametrize("macam", [None, *SARINGAN])
@pytest.mark.parametrize("kode", ["64.02", "64.74"])
def test_a_filled_in_template_reads_back_without_a_question(macam, kode, tmp_path):
    isi = kubus((2025,))
    isi = isi[(isi["kode_wilayah"] == kode) & (isi["tabel"] != "migrasi") & (isi["hal"] != "LOC-ORTER")]
    jalur = tmp_path / "templat.xlsx"
    benar = isi_templat(isi, kode, jalur)
    if macam:
        jalur = simpan_ulang([jalur], macam, tmp_path)["templat"]
    hasil = baca(jalur, {})
    assert hasil.putusan == "ok", (hasil.penolakan, [(p.kode, p.teks, p.sel[:3]) for p in hasil.pertanyaan])
    dapat = {}
    for b in hasil.baris:
        rincian = f"{b.kewenangan} {b.ukuran}" if b.tabel == "spm" else b.ukuran if b.tabel == "pmks" else ""
        assert (b.periode, b.kode_wilayah) == ("2025", kode)
        dapat[b.tabel, b.jenis or b.layanan, rincian, b.jenis_kelamin] = b.nilai
    assert dapat == benar
