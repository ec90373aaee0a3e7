"""kill -9 at any moment of publishing: the active edition opens, passes the checks, and nothing half is visible."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.edisi import current, editions, open_edition
from data.periksa import muat, periksa
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import dasar, kiriman, pmks, spm

AKAR = Path(__file__).parents[3]
# publishes again and again until it is killed, always on the first edition: a draft is published once in a line
PENERBIT = """
import sys
from data.terbit.terbit import terbitkan
print("mulai", flush=True)
while True:
    terbitkan(sys.argv[1:2], oleh="operator", alasan={}, dari=sys.argv[2])
    print("terbit", flush=True)
"""
# dies by its own SIGKILL just before or after the named step
BUNUH_DIRI = """
import os, signal, sys
from data.terbit import berkas, edisi_baru
from data.terbit.terbit import terbitkan
tempat, nama, kapan = sys.argv[2:5]
modul = {"berkas": berkas, "edisi_baru": edisi_baru, "os": os}[tempat]
asli = getattr(modul, nama)
def mati(*isi, **lain):
    if kapan == "sesudah":
        asli(*isi, **lain)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(modul, nama, mati)
terbitkan([sys.argv[1]], oleh="operator", alasan={})
"""


def jalankan(kode: str, rumah: Path, *argumen: str) -> subprocess.Popen:
    lingkungan = os.environ | {"SERAMBI_HOME": str(rumah)}
    return subprocess.Popen(
        [sys.executable, "-c", kode, *argumen], cwd=AKAR, env=lingkungan, stdout=subprocess.PIPE, text=True
    )


def pastikan_utuh(boleh: set[str] | None = None) -> None:
    """Every visible edition opens whole; the active one passes every check."""
    for nama in editions():
        open_edition(nama)
    aktif = open_edition(current())
    assert boleh is None or aktif.id in boleh
    assert [satu.pemeriksaan.nama for satu in periksa(muat(aktif)) if satu.gagal] == []


def bunuh_berulang(rumah: Path, kali: int) -> int:
    """Kill a busy publisher `kali` times at moments spread over a publish; return how many editions were finished."""
    draf = kiriman(pmks(), spm(), spm(ukuran="terlayani", nilai=60.0))
    acak, lama = random.Random(20261121), 0.0
    pertama = current()
    for ke in range(kali + 1):
        proses = jalankan(PENERBIT, rumah, draf, pertama)
        assert proses.stdout is not None and proses.stdout.readline() == "mulai\n"
        if ke == 0:  # how long one takes on this computer now
            awal = time.monotonic()
            assert proses.stdout.readline() == "terbit\n"
            lama = time.monotonic() - awal
        else:
            time.sleep(acak.uniform(0.0, 1.5 * lama))
        proses.kill()
        proses.wait()
        pastikan_utuh()
    return len(editions()) - 2


@pytest.fixture
def awal(rumah) -> str:
    """The small base edition under the real clock, which the other process has too."""
    return dasar()


@pytest.mark.lama
def test_a_random_moment(awal, rumah):
    assert bunuh_berulang(rumah, 1) > 0


@pytest.mark.lama
def test_fifty_random_moments(awal, rumah):
    assert bunuh_berulang(rumah, 50) > 3  # some fell after a publish, most inside one


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.lama
@pytest.mark.parametrize(
    ("tempat", "nama", "kapan", "terbit"),
    [
        ("edisi_baru", "tulis_tabel", "sesudah", False),
        ("berkas", "pastikan", "sesudah", False),
        ("edisi_baru", "pasang", "sesudah", False),
        ("os", "replace", "sebelum", False),
        ("os", "replace", "sesudah", True),
    ],
)
def test_every_step(awal, rumah, tempat, nama, kapan, terbit):
    proses = jalankan(BUNUH_DIRI, rumah, kiriman(pmks()), tempat, nama, kapan)
    assert proses.wait() == -signal.SIGKILL
    pastikan_utuh()
    assert (current() != awal) is terbit
    terbitkan([kiriman(pmks(nilai=9.0))], oleh="operator", alasan={}, edisi="sesudah")
    assert current() == "sesudah"
    assert not [satu for satu in (rumah / "edisi").iterdir() if satu.name.startswith(".")]
