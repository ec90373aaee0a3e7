"""The command line for PINs."""

import getpass

import pytest

from meeting import pin, sandi
from meeting.__main__ import main


@pytest.fixture
def ketik(monkeypatch):
    """What the operator types at the prompts."""
    tertulis = []

    def jawab(*isi):
        antre = list(isi)
        monkeypatch.setattr(getpass, "getpass", lambda tanya: tertulis.append(tanya) or antre.pop(0))
        return tertulis

    return jawab


def test_making_changing_listing_removing(ketik, capsys):
    tanya = ketik("481592", "481592")
    assert main(["pin", "operator"]) == 0
    assert len(tanya) == 2 and "Operator" in tanya[0] and tanya[1].startswith("Ulangi")
    assert (
        "PIN Operator dibuat." in (keluaran := capsys.readouterr().out) and "juga di komputer ini" in keluaran
    )
    ketik("775533", "775533")
    assert main(["pin", "operator"]) == 0
    assert capsys.readouterr().out == "PIN Operator diganti; semua sesinya berakhir.\n"
    ketik("775533", "775533")
    assert main(["pin", "kab_kota", "--wilayah", "64.01"]) == 0
    capsys.readouterr()
    assert main(["pin"]) == 0
    assert capsys.readouterr().out == "PIN terpasang: Operator, Kadinsos Kab. Paser.\n"
    assert main(["pin", "--hapus"]) == 0
    assert capsys.readouterr().out.startswith("PIN Operator dihapus")
    assert main(["pin", "--hapus", "operator"]) == 0
    assert capsys.readouterr().out == "Operator tidak mempunyai PIN.\n"
    assert main(["pin", "kab_kota", "--wilayah", "64.01", "--hapus"]) == 0
    assert main(["pin"]) == 0 and capsys.readouterr().out.endswith("Belum ada PIN.\n")


@pytest.mark.parametrize(
    ("isi", "kata"), [(("481592", "481593"), "Kedua PIN tidak sama"), (("1234", "1234"), "6 sampai 64")]
)
def test_a_refused_pin(ketik, capsys, isi, kata):
    ketik(*isi)
    assert main(["pin", "operator"]) == 1
    salah = capsys.readouterr().err
    assert salah.startswith("Gagal: ") and kata in salah and not pin.ada("operator")


@pytest.mark.parametrize(
    "baris", [["pin", "pembaca"], ["pin", "kab_kota"], ["pin", "operator", "--wilayah", "64.01"]]
)
def test_a_role_that_has_no_pin_is_refused_before_typing(ketik, capsys, baris):
    assert ketik() == [] and main(baris) == 1
    assert capsys.readouterr().err.startswith("Gagal: ")


def test_giving_up_changes_nothing(monkeypatch, capsys):
    def berhenti(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(getpass, "getpass", berhenti)
    assert main(["pin", "operator"]) == 1
    assert "tidak ada yang diubah" in capsys.readouterr().err and not pin.ada("operator")


@pytest.mark.parametrize("baris", [[], ["pim"], ["pin", "operator", "rahasia"]])
def test_wrong_usage_in_indonesian(capsys, baris):
    with pytest.raises(SystemExit) as akhir:
        main(baris)
    assert akhir.value.code == 2 and "Pemakaian:" in capsys.readouterr().err


def test_a_pin_set_here_opens_the_session(ketik):
    ketik("Ruang Etam 26", "Ruang Etam 26")
    assert main(["pin", "penyunting"]) == 0
    pin.periksa("penyunting", "", "Ruang Etam 26", "10.0.0.1")
    assert sandi.TERPENDEK == 6
