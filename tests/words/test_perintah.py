"""Command lines refuse and explain in Indonesian."""

import re

import pytest

from words.perintah import Penguraian

INGGRIS = re.compile(r"\b(usage|error|options|arguments|invalid|choice|required|show|help)\b", re.I)


def pengurai():
    utama = Penguraian(prog="python -m uji")
    perintah = utama.add_subparsers(required=True, metavar="perintah")
    perintah.add_parser("periksa", help="memeriksa").add_argument("--folder", help="folder")
    return utama


WRONG = ([], ["entah"], ["periksa", "--entah"], ["periksa", "--folder"])
HELP = (["-h"], ["--bantuan"], ["periksa", "-h"])


@pytest.mark.parametrize("kata", [*WRONG, *HELP])
def test_no_english_whatever_is_wrong(kata, capsys):
    with pytest.raises(SystemExit) as berhenti:
        pengurai().parse_args(kata)
    keluar = capsys.readouterr()
    pesan = keluar.out + keluar.err
    assert berhenti.value.code == (0 if kata in HELP else 2)
    assert "Pemakaian: python -m uji" in pesan and not INGGRIS.search(pesan), pesan
    assert ("Perintah tidak dikenali" in pesan) == (kata in WRONG)


def test_a_right_command_passes():
    assert pengurai().parse_args(["periksa", "--folder", "a"]).folder == "a"
