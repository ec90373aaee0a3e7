"""Who counts as sitting at Serambi's own computer: everything that only looks like it must fail."""

import pytest

from meeting.setempat import PERANTARA, peran_setempat

SINI = {"host": "127.0.0.1:8501", "user-agent": "x"}


@pytest.mark.parametrize("bind", ["127.0.0.1", "localhost", "LOCALHOST", "::1", "[::1]", "127.0.0.5"])
@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8501", "LocalHost:8501", "127.0.0.1", "127.0.0.1:80", "[::1]:8501", "[::1]"],
)
def test_the_desk(bind, host):
    assert peran_setempat(bind, host, {"Host": host})


@pytest.mark.parametrize(
    "bind", ["", None, "0.0.0.0", "::", "[::]", "192.168.1.5", "unix:///tmp/s", "localhost.evil.com", "::2"]
)
def test_an_open_server_has_no_desk(bind):
    assert not peran_setempat(bind, "localhost:8501", SINI)


@pytest.mark.parametrize(
    "host",
    [
        "",
        " ",
        "localhost.evil.com",
        "localhost.evil.com:8501",
        "evil.localhost",
        "localhost.",
        "127.0.0.1.nip.io",
        "127.0.0.1.nip.io:8501",
        "127.0.0.1@evil.com",
        "127.0.0.1:8501@evil.com",
        "evil.com",
        "192.168.1.5:8501",
        "0.0.0.0:8501",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "127.000.000.001",
        "١٢٧.0.0.1",
        "::1",
        "[::1",
        "[::1]evil",
        "[::]:8501",
        "[::ffff:192.168.1.5]",
        "[::1%eth0]",
        "127.0.0.1:",
        "127.0.0.1:abc",
        "127.0.0.1:123456",
        "127.0.0.1:99999",
        "127.0.0.1 ",
        "localhost\n",
        "localhost,evil.com",
    ],
)
def test_other_names_for_the_server(host):
    assert not peran_setempat("127.0.0.1", host, {"Host": host})


@pytest.mark.parametrize(
    "nama",
    [
        *sorted(PERANTARA),
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-FORWARDED-PROTO",
        "X-Forwarded-Prefix",
        "x-forwarded",
        "FORWARDED",
        "Via",
        "X-Real-IP",
    ],
)
@pytest.mark.parametrize("isi", ["127.0.0.1", ""])
def test_anything_a_proxy_adds(nama, isi):
    assert not peran_setempat("127.0.0.1", "127.0.0.1:8501", SINI | {nama: isi})


@pytest.mark.parametrize(
    "asal",
    [
        "http://evil.com",
        "null",
        "",
        "http://localhost:8502",
        "http://127.0.0.1:3000",
        "ftp://127.0.0.1:8501",
        "http://127.0.0.1:8501.evil.com",
        "http://127.0.0.1:8501/x",
    ],
)
def test_a_page_of_another_site_in_the_same_browser(asal):
    assert not peran_setempat("127.0.0.1", "127.0.0.1:8501", SINI | {"Origin": asal})


def test_our_own_page_sends_its_origin():
    assert peran_setempat("127.0.0.1", "127.0.0.1:8501", SINI | {"Origin": "http://127.0.0.1:8501"})


@pytest.mark.parametrize(
    ("klien", "benar"),
    [
        (None, True),
        ("127.0.0.1", True),
        ("::1", True),
        ("192.168.1.7", False),
        ("", False),
        ("testclient", False),
    ],
)
def test_the_other_end_of_the_connection(klien, benar):
    """uvicorn started by hand on 0.0.0.0 does not change Streamlit's option: the peer still tells."""
    assert peran_setempat("127.0.0.1", "localhost:8501", SINI, klien) is benar
