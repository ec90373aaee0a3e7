"""A running Serambi server around the gallery, and an offline Chromium, for the tests of this folder."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.satu_playwright import satu_playwright

AKAR = Path(__file__).resolve().parents[2]
GALERI = Path(__file__).parent / "aplikasi"
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"


def jalankan_galeri(folder: Path) -> tuple[subprocess.Popen, str]:
    """Starts the gallery from `folder` on a free port; returns the process and its address when it is ready."""
    shutil.copytree(GALERI, folder, dirs_exist_ok=True)
    shutil.copytree(AKAR / "pages" / "static", folder / "static", dirs_exist_ok=True)
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port = soket.getsockname()[1]
    perintah = [sys.executable, "-m", "streamlit", "run", str(folder / "app.py"), "--server.port", str(port)]
    lingkungan = os.environ | {"PYTHONPATH": str(AKAR), "PYTHONUTF8": "1"}
    proses = subprocess.Popen(
        perintah, cwd=AKAR, env=lingkungan, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    alamat = f"http://127.0.0.1:{port}"
    while not _siap(alamat):
        assert proses.poll() is None, proses.stderr.read().decode("utf-8", "replace")
        time.sleep(0.1)
    return proses, alamat


def _siap(alamat: str) -> bool:
    try:
        with urllib.request.urlopen(alamat + "/_stcore/health", timeout=5) as jawaban:
            return jawaban.read() == b"ok"
    except OSError:
        return False


@pytest.fixture(scope="session")
def galeri(tmp_path_factory):
    """Address of the gallery."""
    proses, alamat = jalankan_galeri(tmp_path_factory.mktemp("galeri"))
    yield alamat
    proses.terminate()
    proses.wait()


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, able to reach 127.0.0.1 only."""
    jalur = os.environ.get("SERAMBI_CHROMIUM") or shutil.which("chromium")
    with satu_playwright() as pw:
        yield pw.chromium.launch(
            executable_path=jalur,
            ignore_default_args=["--headless"],
            args=["--headless=new", "--no-sandbox", OFFLINE],
        )


@pytest.fixture
def laman(chromium):
    """An English browser's new page; `laman.catatan` collects requests, refusals, console errors."""
    konteks = chromium.new_context(locale="en-US", viewport={"width": 1400, "height": 1100})
    halaman = konteks.new_page()
    halaman.catatan = catatan = {"minta": [], "gagal": [], "konsol": []}
    halaman.on("request", lambda minta: catatan["minta"].append(minta.url))
    halaman.on("requestfailed", lambda minta: catatan["gagal"].append(minta.url))
    halaman.on("response", lambda jawab: jawab.status >= 400 and catatan["gagal"].append(jawab.url))
    halaman.on("console", lambda pesan: pesan.type == "error" and catatan["konsol"].append(pesan.text))
    halaman.on("pageerror", lambda galat: catatan["konsol"].append(str(galat)))
    yield halaman
    konteks.close()
