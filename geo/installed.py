"""Where an agency's own boundaries live: $SERAMBI_HOME/boundaries/<level>/<version>/ and the file CURRENT.

A version folder is never changed after it is written; installing means writing a new one and then replacing
the pointer in one step, so that a reader or a crash never meets half of it.
"""

import os
from pathlib import Path

from geo.areas import ROOT
from geo.errors import BatasHilang

LEVELS = ("kabupaten", "kecamatan")
POINTER = "CURRENT"


def home() -> Path:
    """The working folder of this installation (SERAMBI_HOME, default var/ in the project)."""
    return Path(os.environ.get("SERAMBI_HOME") or ROOT / "var")


def store(level: str) -> Path:
    """The folder of all installed versions of one level (`kabupaten` or `kecamatan`)."""
    return home() / "boundaries" / level


def installed_folder(level: str) -> Path | None:
    """The active installed version, or None when the agency has installed nothing.

    Raises BatasHilang when the pointer names a folder that is gone.
    """
    pointer = store(level) / POINTER
    if not pointer.is_file():
        return None
    folder = store(level) / pointer.read_text(encoding="utf-8").strip()
    if not folder.is_dir():
        raise BatasHilang(
            f"Batas terpasang {folder} tidak ditemukan. Pasang ulang dengan `python -m geo pasang BERKAS` "
            "atau kembali ke batas bawaan dengan `python -m geo lepas`."
        )
    return folder


def point_to(level: str, version: str) -> None:
    """Make a written version folder the active one, atomically."""
    target = store(level) / POINTER
    temporary = target.with_name(POINTER + ".tulis")
    temporary.write_text(version + "\n", encoding="utf-8", newline="\n")
    os.replace(temporary, target)


def release(level: str) -> bool:
    """Go back to the shipped boundaries; True when something was installed."""
    pointer = store(level) / POINTER
    if not pointer.is_file():
        return False
    pointer.unlink()
    return True
