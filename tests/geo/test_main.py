"""The command line: Indonesian text, exit codes, nothing written on failure."""

import pytest

from geo import loader
from geo.__main__ import main
from geo.installed import installed_folder


def test_check_of_a_sound_province(province, catalogue, capsys):
    assert main(["--katalog", str(catalogue), "check"]) == 0
    assert "batas wilayah sahih" in capsys.readouterr().out


def test_check_prints_each_finding_and_fails(province, catalogue, capsys):
    (province / "petak.csv").unlink()
    assert main(["--katalog", str(catalogue), "check"]) == 1
    shown = capsys.readouterr()
    assert "petak.csv" in shown.err
    assert "1 temuan" in shown.out


def test_check_without_catalogue_is_a_clear_error(province, tmp_path, capsys):
    assert main(["--katalog", str(tmp_path / "tiada.csv"), "check"]) == 1
    assert "Katalog wilayah tidak ditemukan" in capsys.readouterr().err


def test_catalogue_without_a_column_is_a_clear_error(province, catalogue, capsys):
    catalogue.write_text("kode_wilayah,nama\n91.01,x\n", encoding="utf-8")
    assert main(["--katalog", str(catalogue), "check"]) == 1
    assert "tidak memuat kolom: kode_bps, nama_pendek" in capsys.readouterr().err


def test_install_and_release(province, catalogue, home, save, content, capsys):
    assert main(["--katalog", str(catalogue), "pasang", str(save(content)), "--sumber", "Batas: A."]) == 0
    assert "batas kabupaten terpasang" in capsys.readouterr().out
    assert loader.attribution(installed_folder("kabupaten")) == "Batas: A."
    assert main(["lepas"]) == 0
    assert "dilepas: kabupaten" in capsys.readouterr().out
    assert main(["lepas"]) == 0
    assert "Tidak ada batas yang terpasang" in capsys.readouterr().out


def test_refused_file_exits_one_and_says_what_to_do(province, catalogue, home, save, content, capsys):
    content["features"].pop()
    assert main(["--katalog", str(catalogue), "pasang", str(save(content))]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "tidak dipasang; batas yang berlaku tidak berubah" in shown.err
    assert not home.exists()


@pytest.mark.lama
def test_install_without_file_takes_the_drop_in_folder(
    province, catalogue, home, save, content, capsys, monkeypatch, tmp_path
):
    waiting = [save(content)]
    monkeypatch.setattr(loader, "pending", lambda: waiting)
    assert main(["--katalog", str(catalogue), "pasang"]) == 0
    waiting.clear()
    assert main(["--katalog", str(catalogue), "pasang"]) == 1
    assert "Tidak ada berkas untuk dipasang" in capsys.readouterr().out


def test_unknown_command_is_wrong_usage():
    with pytest.raises(SystemExit) as stop:
        main(["pindah"])
    assert stop.value.code == 2
