"""The command line of publishing."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from data.edisi import current
from data.intake.model import Peringatan
from data.terbit import perintah
from data.terbit.draf import buka_draf
from data.terbit.temuan import TemuanTerbit, temuan_draf
from tests.data.terbit.conftest import kiriman, pmks
from words.perintah import Penguraian


@pytest.fixture(autouse=True)
def tanpa_periksa(monkeypatch):
    """The checks before publishing have their own tests; here they find nothing."""
    monkeypatch.setattr(perintah, "_temuan", lambda pilihan: [])


def jalan(*argumen: str) -> int:
    utama = Penguraian(prog="python -m data", add_help=False)
    perintah.tambah_perintah(utama.add_subparsers(dest="perintah", required=True))
    return perintah.jalankan(utama.parse_args(argumen))


def test_from_draft_to_difference(awal, capsys, tmp_path):
    assert jalan("drafts") == 0 and "Belum ada draf" in capsys.readouterr().out
    draf = kiriman(pmks(), nama="Rekap 2024.xlsx")
    assert jalan("drafts") == 0
    assert f"{draf}  Dinsos Kukar  1 baris  belum terbit  Rekap 2024.xlsx" in capsys.readouterr().out
    assert jalan("publish", draf, "--oleh", "operator") == 0
    keluar = capsys.readouterr()
    assert "Edisi uji-2026-11-21 terbit dan aktif" in keluar.out and "menyamarkan" in keluar.err
    jalan("drafts")
    assert "terbit pada uji-2026-11-21" in capsys.readouterr().out
    assert jalan("editions") == 0
    baris = capsys.readouterr().out.splitlines()
    assert any(
        b.startswith("* uji-2026-11-21  dibuat 2026-11-21T15:00:00+00:00; memuat DATA CONTOH; dari")
        for b in baris
    )
    assert any(b.startswith("  uji-2026-10  ") for b in baris)
    assert jalan("diff", awal, current(), "--csv", str(tmp_path / "beda.csv")) == 0
    keluar = capsys.readouterr().out
    assert keluar.startswith("10 sel berbeda dari uji-2026-10") and "→ 412" in keluar
    assert len(pd.read_csv(tmp_path / "beda.csv", encoding="utf-8-sig")) == 10
    assert jalan("diff", awal, current(), "--json") == 0
    isi = json.loads(capsys.readouterr().out)
    assert len(isi) == 10 and {s["macam"] for s in isi} == {"baru", "hilang"}
    assert next(s for s in isi if s["macam"] == "baru") | {"kunci": ""} == {
        "tabel": "pmks", "kunci": "", "periode": "2024", "kode_wilayah": "64.02", "hal": "PMKS-09",
        "rincian": "terdata · total · jiwa", "asal": "resmi", "lama": None, "baru": 412.0, "sumber_lama": "",
        "sumber_baru": "REKAP-DINSOS-KUKAR-PMKS-2024", "status_lama": "", "status_baru": "tetap, daftar 26",
        "macam": "baru",
    }  # fmt: skip


def test_locking(awal, capsys):
    assert jalan("lock", "RK26-01") == 1
    assert "masih memuat DATA CONTOH" in capsys.readouterr().err
    assert jalan("lock", "RK26-01", "--tanpa-contoh") == 0
    assert "Edisi RK26-01 dikunci dari uji-2026-10" in capsys.readouterr().out
    jalan("editions")
    assert "dikunci untuk RK26-01" in capsys.readouterr().out


def test_reasons_are_asked_for_in_a_file_and_read_from_it(awal, capsys, tmp_path):
    draf = kiriman(pmks(), peringatan=(Peringatan("jumlah_berbeda", "Jumlah 90, hitungan 88.", ("A!B2",)),))
    kunci = temuan_draf([buka_draf(draf)])[0].kunci
    assert jalan("publish", draf, "--oleh", "operator") == 1
    keluar = capsys.readouterr().err
    assert f"# Jumlah 90, hitungan 88.\n{kunci}: " in keluar
    berkas = tmp_path / "alasan.yml"
    berkas.write_text(f"{kunci}: sesuai konfirmasi dinas\n", encoding="utf-8")
    assert jalan("publish", draf, "--oleh", "operator", "--alasan", str(berkas)) == 0


@pytest.mark.parametrize("teks", ["- a\n- b\n", "a: [", "\xff"])
def test_an_unreadable_reasons_file_is_named(awal, capsys, tmp_path, teks):
    berkas = tmp_path / "alasan.yml"
    berkas.write_bytes(teks.encode("latin-1"))
    assert jalan("publish", kiriman(pmks()), "--oleh", "o", "--alasan", str(berkas)) == 1
    assert "Berkas alasan" in capsys.readouterr().err and current() == awal


def test_findings_of_the_checks_block_too(awal, capsys, monkeypatch):
    galat = TemuanTerbit("wilayah_ganda", "galat", "Wilayah ganda.", (), "wilayah_ganda-1")
    monkeypatch.setattr(perintah, "_temuan", lambda pilihan: [galat])
    assert jalan("publish", kiriman(pmks()), "--oleh", "o") == 1
    assert "1 galat harus diperbaiki" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argumen", [("publish", "draf-x", "--oleh", "o"), ("diff", "a", "b"), ("lock", "RK1")]
)
def test_a_refusal_ends_with_one_and_a_sentence(awal, capsys, argumen):
    assert jalan(*argumen) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("Gagal: ")


def test_a_broken_edition_is_listed_as_such(awal, rumah, capsys):
    (rumah / "edisi" / awal / "pmks.parquet").write_bytes(b"rusak")
    assert jalan("editions") == 0
    assert f"{awal}  RUSAK" in capsys.readouterr().out
