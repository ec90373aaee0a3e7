"""The whole way by the command line alone, in processes of their own, as an operator without the pages goes it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.alur.kiriman import buku_kabkota
from tests.alur.kubus import angka, kubus, wilayah

AKAR = Path(__file__).parents[2]
PENGIRIM = "Dinas Sosial Kab. Paser"
KODE = "64.01"
KOSONG = "PMKS-22"  # printed as a dash in every year


@pytest.fixture
def data(tmp_path):
    """Runs ``python -m data …`` and checks its exit code; SERAMBI_HOME is a folder of its own."""
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith("SERAMBI_")}
    lingkungan |= {"SERAMBI_HOME": str(tmp_path / "home"), "PYTHONIOENCODING": "utf-8"}

    def jalan(*argumen, kode=0):
        hasil = subprocess.run(
            [sys.executable, "-m", "data", *map(str, argumen)], cwd=AKAR, env=lingkungan, capture_output=True,
            encoding="utf-8", stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert hasil.returncode == kode, (argumen, hasil.returncode, hasil.stdout, hasil.stderr)
        assert "Traceback" not in hasil.stderr
        return hasil

    return jalan


def kiriman(folder, tahun):
    """A workbook of one year, a sender's dashes in it without a legend; returns the path and its numbers."""
    isi = kubus((tahun,), lantai=120)
    isi = isi[(isi["kode_wilayah"] == KODE) & isi["hal"].str.startswith("PMKS-")]
    w = next(satu for satu in wilayah().itertuples() if satu.kode_wilayah == KODE)
    jalur = buku_kabkota(folder, isi, w, (tahun,)).rename(folder / f"PMKS Paser {tahun}.xlsx")
    buku = openpyxl.load_workbook(jalur)
    baris = next(sel.row for sel in buku.active["A"] if sel.value == int(KOSONG[-2:]))
    for sel in buku.active[baris][3:9]:
        sel.value = "-"
    buku.save(jalur)
    nilai = angka(isi, "periode", "hal", "rincian", "kelamin")
    return jalur, {
        k: 0 if k[1] == KOSONG else v for k, v in nilai.items() if not (k[1] == "PMKS-23" and k[3] == "L")
    }


def draf_dari(hasil) -> str:
    return re.search(r"Draf (draf-\S+) disimpan", hasil.stdout)[1]


@pytest.mark.lama
def test_from_file_to_meeting_vintage(data, tmp_path):
    (dulu, angka_dulu), (kini, angka_kini) = kiriman(tmp_path, 2023), kiriman(tmp_path, 2024)
    tanya = json.loads(data("intake", dulu, "--sender", PENGIRIM, "--json", kode=2).stdout)
    assert [p["code"] for p in tanya["questions"]] == ["arti_strip"] and len(
        tanya["questions"][0]["cells"]
    ) == 6
    assert not [b for b in tanya["rows"] if b["jenis"] == KOSONG]
    assert "Belum ada draf" in data("drafts").stdout

    jawaban = tmp_path / "jawaban.yml"
    jawaban.write_text("arti_strip: nihil\n", encoding="utf-8")
    pertama = draf_dari(data("intake", dulu, "--sender", PENGIRIM, "--answers", jawaban))
    kedua = draf_dari(data("intake", kini, "--sender", PENGIRIM))  # the same sender is not asked again
    data("intake", kini, "--sender", "Dinas Sosial Lain", "--dry-run", kode=2)  # another one is

    dasar = (AKAR / "data" / "snapshots" / "CURRENT").read_text(encoding="utf-8").strip()
    alasan = terbitkan(data, tmp_path, pertama, kedua)
    daftar = data("editions").stdout
    baru = re.search(r"^\* (\S+)", daftar, re.MULTILINE)[1]
    assert baru != dasar and f"dari {dasar}" in daftar

    beda = json.loads(data("diff", dasar, baru, "--json").stdout)
    assert {b["asal"] for b in beda if b["macam"] == "hilang"} == {"contoh"}
    assert sel_baru(beda) == angka_dulu | angka_kini
    data("check", "--edisi", baru)

    ditolak = data("lock", "RK26-01", kode=1).stderr
    assert "DATA CONTOH" in ditolak and "pmks 2016" in ditolak
    data("lock", "LATIHAN26-01")
    data("lock", "RK26-01", "--tanpa-contoh")
    daftar = data("editions").stdout
    assert "dikunci untuk RK26-01" in daftar and re.search(rf"^\* {baru} ", daftar, re.MULTILINE)
    sisa = json.loads(data("diff", baru, "RK26-01", "--json").stdout)
    assert {(b["macam"], b["asal"]) for b in sisa} == {("hilang", "contoh")}
    assert alasan in (0, 1)


def terbitkan(data, folder, *draf) -> int:
    """Publish; where warnings stand in the way, with the reasons file that the refusal itself offers."""
    argumen = ("publish", *draf, "--oleh", "Kepala Bidang Data")
    try:
        data(*argumen)
        return 0
    except AssertionError as galat:
        kerangka = galat.args[0][3]
    kunci = re.findall(r"^([a-z_]+-[0-9a-f]+): $", kerangka, re.MULTILINE)
    assert kunci, kerangka
    (folder / "alasan.yml").write_text(
        "".join(f"{satu}: sudah ditanyakan kepada pengirim\n" for satu in kunci), encoding="utf-8"
    )
    data(*argumen, "--alasan", folder / "alasan.yml")
    return 1


def sel_baru(beda) -> dict[tuple, float]:
    assert {b["kode_wilayah"] for b in beda if b["macam"] == "baru"} == {KODE}
    return {
        (b["periode"], b["hal"], *b["rincian"].split(" · ")[:2]): b["baru"]
        for b in beda
        if b["macam"] == "baru"
    }


@pytest.mark.lama
def test_a_refused_file_leaves_nothing(data, tmp_path):
    rahasia = tmp_path / "warga.csv"
    rahasia.write_text("No;NIK;Nama;Jenis PMKS\n1;6401010101010001;Budi;Pengemis\n", encoding="utf-8")
    hasil = data("intake", rahasia, "--sender", PENGIRIM, kode=3)
    assert "Budi" not in hasil.stdout + hasil.stderr
    assert not [j for j in (tmp_path / "home").rglob("*") if j.is_file() and b"Budi" in j.read_bytes()]
