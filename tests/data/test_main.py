import shutil

import pytest

from data import __main__ as cli
from data import skema, snapshot
from data.edisi import BAWAAN, current


@pytest.fixture
def tanpa_topeng(monkeypatch):
    monkeypatch.setattr(snapshot, "buat_topeng", lambda *_: skema.kosong("topeng"))


@pytest.fixture
def salinan(tmp_path):
    return shutil.copytree(BAWAAN / current(), tmp_path / "salinan")


def test_build_check_and_info_of_a_new_edition(tmp_path, capsys, tanpa_topeng):
    assert cli.main(["build", "--edisi", "uji-1", "--out", str(tmp_path), "--tanpa-contoh"]) == 0
    assert "Edisi uji-1 selesai dibuat" in capsys.readouterr().out
    assert (tmp_path / "CURRENT").read_text(encoding="utf-8") == "uji-1\n"
    assert cli.main(["check", "--edisi", str(tmp_path / "uji-1")]) == 0
    keluar = capsys.readouterr().out
    assert "pemeriksaan, 0 gagal." in keluar and "[catatan] selisih_bagian_provinsi" in keluar
    assert cli.main(["info", "--edisi", str(tmp_path / "uji-1")]) == 0
    assert "Sidik isi" in capsys.readouterr().out


def test_build_does_not_move_an_existing_pointer(tmp_path, tanpa_topeng):
    (tmp_path / "CURRENT").write_text("lain\n", encoding="utf-8")
    assert cli.main(["build", "--edisi", "uji-2", "--out", str(tmp_path), "--tanpa-contoh"]) == 0
    assert (tmp_path / "CURRENT").read_text(encoding="utf-8") == "lain\n"


def test_check_reports_failing_rows_and_fails(monkeypatch, capsys, salinan):
    from data import periksa

    asli = periksa.muat

    def rusak(edisi):
        tabel = asli(edisi)
        bingkai = tabel["konteks"].to_pandas(date_as_object=True).astype("object")
        bingkai.loc[bingkai["satuan"] == "persen", "nilai"] = 101.0
        return tabel | {"konteks": skema.bentuk("konteks", bingkai)}

    monkeypatch.setattr(periksa, "muat", rusak)
    assert cli.main(["check", "--edisi", str(salinan)]) == 1
    keluar = capsys.readouterr().out
    assert "[GAGAL] persen_di_luar_batas" in keluar and "baris lagi" in keluar


@pytest.mark.parametrize("perintah", ["check", "info"])
def test_unknown_and_broken_editions_end_with_one_and_a_sentence(capsys, salinan, perintah):
    assert cli.main([perintah, "--edisi", "tidak-ada"]) == 1
    assert "Gagal: Edisi data 'tidak-ada' tidak dikenal" in capsys.readouterr().err
    (salinan / "jenis.parquet").write_bytes(b"rusak")
    assert cli.main([perintah, "--edisi", str(salinan)]) == 1
    assert "jenis.parquet tidak sama dengan catatannya" in capsys.readouterr().err


def test_a_bad_edition_name_ends_with_one(capsys, tmp_path):
    assert cli.main(["build", "--edisi", "../lepas", "--out", str(tmp_path)]) == 1
    assert "tidak sah" in capsys.readouterr().err and not list(tmp_path.iterdir())


@pytest.mark.parametrize("argumen", [[], ["entah"], ["check", "--entah"]])
def test_a_wrong_command_explains_itself_in_indonesian(capsys, argumen):
    with pytest.raises(SystemExit) as berhenti:
        cli.main(argumen)
    assert berhenti.value.code == 64
    pesan = capsys.readouterr().err
    assert "Perintah tidak dikenali" in pesan and "Pemakaian:" in pesan


def test_build_names_the_shipped_edition_when_there_is_none_yet(tmp_path, monkeypatch, capsys, tanpa_topeng):
    monkeypatch.setattr("data.edisi.BAWAAN", tmp_path / "belum-ada")
    assert cli.main(["build", "--out", str(tmp_path), "--tanpa-contoh"]) == 0
    assert (tmp_path / "CURRENT").read_text(encoding="utf-8") == "kaltim-2026-11\n"
