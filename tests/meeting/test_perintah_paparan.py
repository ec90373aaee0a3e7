"""`python -m meeting bekal | terima | pindah`."""

from __future__ import annotations

import dataclasses

import pytest

from meeting import salindia
from meeting.__main__ import main
from meeting.bekal import buat_bekal
from meeting.dek import susun_dek
from meeting.pindah_ralat import ralat
from tests.data.terbit.conftest import contoh_pmks, dasar
from tests.meeting.bekal_uji import EDISI, Laptop, rapat_uji

BARU = "LATIHAN26-02"


@pytest.fixture
def meja(tmp_path, monkeypatch):
    laptop = Laptop(tmp_path / "meja", monkeypatch)
    return laptop, rapat_uji()


def test_desk_to_stage_and_a_conflict(meja, tmp_path, monkeypatch, capsys):
    laptop, id_ = meja
    assert main(["bekal", "--keluar", str(tmp_path / "usb")]) == 0
    (berkas,) = (tmp_path / "usb").iterdir()
    assert berkas.name == f"{EDISI}_DATA-CONTOH_INTERNAL.serambi.zip"
    assert "jangan disebarkan" in capsys.readouterr().out
    Laptop(tmp_path / "panggung", monkeypatch, edisi="")
    assert main(["terima", str(berkas), "--periksa"]) == 0
    assert not (tmp_path / "panggung" / "store.sqlite").exists()
    assert main(["terima", str(berkas)]) == 0
    keluar = capsys.readouterr().out
    assert f"Edisi {EDISI}: akan dipasang." in keluar and "terpasang: 3 salindia" in keluar
    laptop.pakai()
    salindia.ubah(dataclasses.replace(salindia.daftar(id_)[2], judul="Diubah di meja"), "operator")
    assert main(["terima", str(berkas)]) == 1
    salah = capsys.readouterr()
    assert "Salindia 3 “Diubah di meja”: diubah di laptop ini" in salah.out
    assert "Tidak ada yang ditimpa sebelum dipilih" in salah.err
    assert main(["terima", str(berkas), "--pertahankan"]) == 0
    assert "dipertahankan" in capsys.readouterr().out
    assert main(["terima", str(berkas), "--salin"]) == 0
    assert "disimpan sebagai rapat baru" in capsys.readouterr().out
    assert salindia.daftar(id_)[2].judul == "Diubah di meja"
    assert main(["terima", str(berkas), "--pakai"]) == 0
    assert salindia.daftar(id_)[2].judul == "Dasar hukum"


def test_moving_and_its_sheet_which_travels_along(meja, tmp_path, monkeypatch, capsys):
    _, id_ = meja
    isi = contoh_pmks()
    isi.loc[(isi["periode"] == "2024") & (isi["kode_wilayah"] == "64.02"), "nilai"] = 4321
    dasar(BARU, pmks=isi)
    assert main(["pindah", BARU]) == 0
    keluar = capsys.readouterr().out
    assert "→" in keluar and "Kab. Kutai Kartanegara" in keluar and susun_dek(id_).edisi == EDISI
    assert main(["pindah", BARU, "--terima", "9"]) == 1
    assert "Tidak ada salindia nomor 9" in capsys.readouterr().err
    assert main(["pindah", BARU, "--terima", "semua", "--ralat", str(tmp_path / "ralat")]) == 0
    (lembar,) = (tmp_path / "ralat").iterdir()
    assert lembar.read_bytes().startswith(b"%PDF") and "DATA-CONTOH" in lembar.name
    assert susun_dek(id_).edisi == BARU and "1 dari 1 salindia pindah" in capsys.readouterr().out
    semula, bekal = ralat(id_), buat_bekal(id_)
    panggung = Laptop(tmp_path / "panggung", monkeypatch, edisi="")
    assert main(["terima", str(panggung.terima(bekal))]) == 0
    assert ralat(id_) == semula, "the stage laptop can print it too"


def test_nothing_to_do_is_said(capsys):
    assert main(["bekal"]) == 1
    assert "belum ada; buat di halaman Paparan" in capsys.readouterr().err
    assert main(["terima", "tidak-ada.zip"]) == 1
    assert "tidak-ada.zip tidak dapat dibaca" in capsys.readouterr().err


@pytest.mark.parametrize(
    "baris", [["terima"], ["pindah"], ["terima", "x", "--pakai", "--salin"], ["bekal", "x"]]
)
def test_wrong_usage(capsys, baris):
    with pytest.raises(SystemExit) as akhir:
        main(baris)
    assert akhir.value.code == 2 and "Pemakaian:" in capsys.readouterr().err
