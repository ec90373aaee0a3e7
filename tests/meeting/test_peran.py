"""Which role a request has, and what each role may do."""

import pytest

from meeting import pin, sesi
from meeting.galat import PeranTidakDikenal
from meeting.peran import PEMBACA, Peran, kenali, nama_wilayah, sah, sebutan

SINI = ("127.0.0.1", "127.0.0.1:8501", {"host": "127.0.0.1:8501"})
PIN = "481592"


def test_the_operator_without_a_pin_is_at_the_desk_only(rumah):
    assert kenali(*SINI) == Peran("operator", setempat=True)
    assert kenali("0.0.0.0", *SINI[1:]) == Peran()
    assert kenali(*SINI, klien="192.168.1.9") == Peran()
    assert kenali(*SINI[:2], {"X-Forwarded-For": "10.0.0.1"}) == Peran()
    assert not list(rumah.iterdir()), "asking makes no store"


def test_once_there_is_a_pin_the_desk_needs_it_too():
    pin.pasang("operator", "", PIN)
    assert kenali(*SINI) == Peran()
    assert kenali(*SINI, token=sesi.mulai("operator")) == Peran("operator")
    pin.hapus("operator")
    assert kenali(*SINI) == Peran("operator", setempat=True)


def test_a_pin_of_another_role_changes_nothing_for_the_operator():
    pin.pasang("penyunting", "", PIN)
    assert kenali(*SINI).nama == "operator"
    assert kenali(*SINI, token=sesi.mulai("penyunting")) == Peran("penyunting"), "a session comes first"


def test_a_session_counts_from_anywhere():
    pin.pasang("kab_kota", "64.01", PIN)
    token = sesi.mulai("kab_kota", "64.01")
    assert kenali("0.0.0.0", "serambi.go.id", {"Via": "1.1 nginx"}, token, "10.0.0.9") == Peran(
        "kab_kota", "64.01"
    )
    assert kenali("0.0.0.0", "serambi.go.id", {}, "x" * 43) == Peran()


@pytest.mark.parametrize(
    ("peran", "boleh"),
    [
        (
            Peran("operator"),
            {"operator", "penyunting", "pembaca", "kab_kota", "kab_kota 64.01", "kab_kota 64.02"},
        ),
        (Peran("penyunting"), {"penyunting", "pembaca"}),
        (Peran("kab_kota", "64.01"), {"pembaca", "kab_kota", "kab_kota 64.01"}),
        (Peran(), {"pembaca"}),
        (Peran("lain"), {"pembaca"}),
    ],
)
def test_what_each_role_may_do(peran, boleh):
    semua = ("operator", "penyunting", "pembaca", "kab_kota", "kab_kota 64.01", "kab_kota 64.02", "lain", "")
    assert {satu for satu in semua if peran.boleh(*satu.split(" "))} == boleh


def test_names_in_words(katalog):
    assert sebutan("operator") == "Operator" and Peran().sebutan == "Pembaca" and PEMBACA == "pembaca"
    assert sebutan("kab_kota", "64.01") == "Kadinsos Kab. Paser"
    assert sebutan("kab_kota", "99.99") == "Kadinsos 99.99"
    assert list(nama_wilayah()) == list(katalog.wilayah_lapor()["kode_wilayah"])


@pytest.mark.parametrize("baris", [("operator",), ("penyunting",), ("kab_kota", "64.01")])
def test_roles_that_can_have_a_pin(baris):
    sah(*baris)


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        (("pembaca",), "tidak memakai PIN"),
        (("admin",), "operator, penyunting, kab_kota"),
        (("kab_kota",), "tambahkan --wilayah"),
        (("operator", "64.01"), "hapus --wilayah"),
        (("kab_kota", "6401"), "64.01 Kab. Paser"),
        (("kab_kota", "64"), "tidak dikenal"),
        (("kab_kota", "IKN"), "tidak dikenal"),
    ],
)
def test_roles_that_cannot(baris, kata):
    with pytest.raises(PeranTidakDikenal, match=kata):
        sah(*baris)
