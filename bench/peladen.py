"""Starting a Streamlit server for a bench and reading what it costs: CPU and memory from /proc (Linux only)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
PATOKAN = AKAR / "bench" / "patokan"
BATAS_MULAI = 90
PORT = int(os.environ.get("BENCH_PORT") or 8630)


class PeladenGagal(RuntimeError):
    """The server of a bench did not start."""


@dataclass(frozen=True)
class Peladen:
    """A running server."""

    port: int
    pid: int

    @property
    def alamat(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cpu_ms(self) -> float:
        """CPU time of the process so far (user + system, all threads)."""
        isi = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rsplit(") ", 1)[1].split()
        return (int(isi[11]) + int(isi[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def rss_mb(self) -> float:
        """Resident memory now."""
        isi = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8").splitlines()
        return next(int(satu.split()[1]) / 1024 for satu in isi if satu.startswith("VmRSS"))


@contextmanager
def serambi(port: int = PORT, lingkungan: Mapping[str, str] | None = None) -> Iterator[Peladen]:
    """Serambi itself, with the settings of the repository."""
    with jalan(AKAR, "app.py", port, lingkungan) as peladen:
        yield peladen


@contextmanager
def patokan(port: int = PORT + 1) -> Iterator[Peladen]:
    """The bare Streamlit page of bench/patokan, with Streamlit's own settings save telemetry."""
    with jalan(PATOKAN, "halaman.py", port, None) as peladen:
        yield peladen


@contextmanager
def jalan(folder: Path, berkas: str, port: int, lingkungan: Mapping[str, str] | None) -> Iterator[Peladen]:
    """Run a Streamlit script as a child until the block ends."""
    perintah = [sys.executable, "-m", "streamlit", "run", berkas, "--server.port", str(port)]
    perintah += ["--server.address", "127.0.0.1"]
    semua = {
        **os.environ,
        "PYTHONUTF8": "1",
        "SERAMBI_TANDA": "bench",
        "PYTHONPATH": str(AKAR),
        **(lingkungan or {}),
    }
    anak = subprocess.Popen(perintah, cwd=folder, env=semua, stdout=subprocess.DEVNULL)
    try:
        _tunggu(anak, port)
        yield Peladen(port, anak.pid)
    finally:
        _hentikan(anak)


def _hentikan(anak: subprocess.Popen) -> None:
    """Politely, then for good: an overloaded server (the yardstick at 200 sessions) does not listen."""
    anak.terminate()
    try:
        anak.wait(15)
    except subprocess.TimeoutExpired:
        anak.kill()
        anak.wait()


def _tunggu(anak: subprocess.Popen, port: int) -> None:
    akhir = time.monotonic() + BATAS_MULAI
    while anak.poll() is None and time.monotonic() < akhir:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2) as jawaban:
                if jawaban.read() == b"ok":
                    return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    raise PeladenGagal(f"Server bench di port {port} tidak siap; lihat pesan di atas.")
