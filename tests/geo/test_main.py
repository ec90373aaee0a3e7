"""The command line: Indonesian text, exit codes, nothing written on failure."""

import pytest

from geo import drop_in, loader
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


def test_drop_in_folder_is_installed_once_and_a_refused_file_keeps_no_other_back(
    province, catalogue, home, save, content, capsys, monkeypatch, tmp_path
):
    folder = tmp_path / "boundaries"
    folder.mkdir()
    monkeypatch.setattr(drop_in, "FOLDER", folder)
    start = ["--katalog", str(catalogue), "pasang", "--baru"]
    assert main(start) == 0 and not home.exists(), "an empty folder is nothing to speak of at a start"
    assert main(start[:-1]) == 1
    assert "Tidak ada berkas untuk dipasang" in capsys.readouterr().out
    (folder / "a.geojson").write_text("{", encoding="utf-8")
    save(content).rename(folder / "b.geojson")
    assert main(start) == 1
    shown = capsys.readouterr()
    assert "a.geojson tidak dipasang" in shown.err and "b.geojson: batas kabupaten terpasang" in shown.out
    assert main(["lepas"]) == 0
    assert main(start) == 1, "the broken file is named at every start"
    assert installed_folder("kabupaten") is None, "a start does not undo `lepas`"


def test_a_folder_that_cannot_be_written_is_a_clear_error(province, catalogue, home, save, content, capsys):
    home.write_text("berkas, bukan folder", encoding="utf-8")
    assert main(["--katalog", str(catalogue), "pasang", str(save(content))]) == 1
    shown = capsys.readouterr().err
    assert "tidak dapat dibaca atau ditulis" in shown and "tidak berubah" in shown


def test_unknown_command_is_wrong_usage():
    with pytest.raises(SystemExit) as stop:
        main(["pindah"])
    assert stop.value.code == 2
