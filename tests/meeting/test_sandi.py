"""How PINs are hashed, compared and refused."""

import hmac

import pytest

from meeting import sandi
from meeting.galat import PinDitolak


def test_the_parameters_in_use():
    from importlib import reload

    assert reload(sandi).CARA == "scrypt:32768:8:3"


def test_a_right_pin_matches_and_a_wrong_one_does_not():
    simpan = sandi.buat("rapat-2026")
    assert sandi.cocok("rapat-2026", simpan)
    assert not sandi.cocok("rapat-2027", simpan) and not sandi.cocok("", simpan)
    assert b"rapat" not in simpan.sidik + simpan.garam and len(simpan.garam) == 16 and len(simpan.sidik) == 32


def test_equal_pins_have_different_hashes():
    satu, dua = sandi.buat("481592"), sandi.buat("481592")
    assert satu.garam != dua.garam and satu.sidik != dua.sidik


def test_a_pin_of_older_parameters_still_matches(monkeypatch):
    lama = sandi.buat("481592")
    monkeypatch.setattr(sandi, "CARA", "scrypt:32:8:2")
    assert sandi.cocok("481592", lama)
    assert sandi.buat("481592").cara == "scrypt:32:8:2"


def test_two_ways_to_type_one_letter_and_blanks_around():
    assert sandi.cocok(" cafe\u0301-26 ", sandi.buat("caf\u00e9-26"))


def test_the_comparison_is_constant_time(monkeypatch):
    dipakai = []
    asli = hmac.compare_digest
    monkeypatch.setattr(sandi.hmac, "compare_digest", lambda a, b: dipakai.append(1) or asli(a, b))
    sandi.cocok("481592", sandi.buat("481592"))
    assert dipakai == [1]


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "12345",
        "      ",
        "48159 ",
        "x" * 65,
        "111111",
        "121212",
        "123456",
        "654321",
        "abcdefgh",
        "98765432",
    ],
)
def test_short_long_and_easy_pins_are_refused(pin):
    with pytest.raises(PinDitolak, match=r"Buat PIN lain\.$"):
        sandi.buat(pin)


def test_an_endless_pin_is_not_hashed(monkeypatch):
    simpan = sandi.buat("481592")
    monkeypatch.setattr(sandi, "_hitung", lambda *a: pytest.fail("hashed"))
    assert not sandi.cocok("x" * 10_000, simpan)
