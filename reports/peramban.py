"""The browser on this machine that draws pictures and checks the room: found, never downloaded, never started here."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from words.galat import GalatSerambi

LINGKUNGAN = "BROWSER_PATH"  # an administrator's own choice, the name that choreographer reads too
NAMA = (
    "google-chrome-stable", "google-chrome", "chrome", "chromium", "chromium-browser", "microsoft-edge-stable",
    "microsoft-edge", "msedge",
)  # fmt: skip
WINDOWS = (
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
    ("Chromium", "Application", "chrome.exe"),
)
MAC = ("Google Chrome", "Microsoft Edge", "Chromium")


class PerambanTidakAda(GalatSerambi):
    """No Chrome, Edge or Chromium on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "Tidak ada Chrome, Edge, atau Chromium di komputer peladen. Pasang salah satunya, atau isi peubah "
            f"lingkungan {LINGKUNGAN} dengan letak berkasnya, lalu ulangi. SVG, PPTX, dan PDF tidak memerlukannya."
        )


def peramban() -> Path:
    """Path of a Chromium-like browser. Raises PerambanTidakAda."""
    jalur = cari()
    if jalur is None:
        raise PerambanTidakAda
    return jalur


def cari() -> Path | None:
    """The same, or None: a few looks at the disk, so a page may ask on every run.

    A path in BROWSER_PATH that is no file means none: a wrong choice must be seen, not passed over.
    """
    pilihan = os.environ.get(LINGKUNGAN)
    if pilihan:
        return Path(pilihan) if Path(pilihan).is_file() else None
    return next((jalur for jalur in _tempat() if jalur.is_file()), None)


def _tempat() -> list[Path]:
    """Where such browsers are installed, the likeliest first."""
    if sys.platform == "win32":
        akar = [os.environ.get(nama) for nama in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
        return [Path(satu, *bagian) for bagian in WINDOWS for satu in akar if satu]
    if sys.platform == "darwin":
        return [Path("/Applications", f"{satu}.app", "Contents", "MacOS", satu) for satu in MAC]
    return [Path(jalur) for nama in NAMA if (jalur := shutil.which(nama))]
