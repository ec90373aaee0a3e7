"""Behind `make test` (`mulai.py --uji`): Chromium, lint, layers, data and boundary checks, pytest."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mulai import pasang_apt

AKAR = Path(__file__).resolve().parents[1]
PERAMBAN = ("chromium", "chromium-browser", "google-chrome")
LANGKAH = (
    ("ruff check", ["-m", "ruff", "check", "."]),
    ("ruff format", ["-m", "ruff", "format", "--check", "."]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command as jalan; jalan()"]),
    ("data check", ["-m", "data", "check"]),
    ("geo check", ["-m", "geo", "check"]),
)


def cari_chromium() -> str | None:
    """Path of a Chromium: SERAMBI_CHROMIUM, one on PATH, or Debian's, installed now if that is possible."""
    lokal = os.environ.get("SERAMBI_CHROMIUM") or next(filter(None, map(shutil.which, PERAMBAN)), None)
    return lokal or (shutil.which("chromium") if pasang_apt("chromium") else None)


def jalankan(lama: bool) -> int:
    """Runs every step even after a failed one; the exit code is 0 only when all passed."""
    chromium = cari_chromium()
    if chromium is None:
        print("Uji memerlukan Chromium. Pasang: sudo apt install chromium, atau isi SERAMBI_CHROMIUM.")
        return 1
    lingkungan = os.environ | {"SERAMBI_CHROMIUM": chromium}
    # keep what is compiled: else every process of every run compiles all tests and all of Serambi anew
    lingkungan.pop("PYTHONDONTWRITEBYTECODE", None)
    gagal = [nama for nama, perintah in LANGKAH if not _langkah(nama, perintah, lingkungan)]
    # worksteal: each worker walks through its part of the files in order, so what a file shares is made once
    pytest = ["-m", "pytest", "-n", "2", "--dist", "worksteal", *(["-m", "lama"] if lama else [])]
    if gagal:
        print(f"Gagal sebelum pytest: {', '.join(gagal)}", flush=True)
    lulus = _langkah("pytest", pytest, lingkungan)
    return 0 if lulus and not gagal else 1


def _langkah(nama: str, perintah: list[str], lingkungan: dict[str, str]) -> bool:
    print(f"== {nama}", flush=True)
    return subprocess.call([sys.executable, *perintah], cwd=AKAR, env=lingkungan) == 0


if __name__ == "__main__":
    sys.exit(jalankan(lama="--lama" in sys.argv[1:]))
