"""Finding and opening editions: the shipped one and those in ``SERAMBI_HOME``."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from data.galat import EdisiRusak, EdisiTidakDikenal

AKAR = Path(__file__).resolve().parent.parent
BAWAAN = Path(__file__).resolve().parent / "snapshots"
PAKET = "datapackage.json"
VERSI_SKEMA = 2
VERSI_TERBACA = (1, 2)


@dataclass(frozen=True)
class Edisi:
    """One opened edition: its id, its folder and its data package."""

    id: str
    path: Path
    package: dict


def rumah() -> Path:
    """``SERAMBI_HOME``, by default ``var/`` in the project root."""
    return Path(os.environ.get("SERAMBI_HOME") or AKAR / "var")


def editions() -> dict[str, Path]:
    """Every edition by id; one in ``SERAMBI_HOME`` overrules a shipped one of the same id.

    Folders with a leading dot are editions that are still being written; they do not count.
    """
    hasil = {}
    for folder in (BAWAAN, rumah() / "edisi"):
        if folder.is_dir():
            semua = sorted(folder.glob(f"*/{PAKET}"))
            hasil |= {s.parent.name: s.parent for s in semua if not s.parent.name.startswith(".")}
    return hasil


def current() -> str:
    """The id of the active edition. Raises ``EdisiTidakDikenal`` when none is named."""
    for penunjuk in (rumah() / "CURRENT", BAWAAN / "CURRENT"):
        if penunjuk.is_file():
            return penunjuk.read_text(encoding="utf-8").strip()
    raise EdisiTidakDikenal("Belum ada edisi data yang aktif. Jalankan: python -m data build")


def open_edition(id: str) -> Edisi:
    """Open an edition by id after checking every file against its data package.

    Raises ``EdisiTidakDikenal`` for an unknown id, ``EdisiRusak`` for a missing or changed file.
    """
    tersedia = editions()
    if id not in tersedia:
        daftar = ", ".join(sorted(tersedia)) or "belum ada; jalankan: python -m data build"
        raise EdisiTidakDikenal(f"Edisi data {id!r} tidak dikenal. Edisi yang ada: {daftar}.")
    return buka(tersedia[id])


def buka(folder: Path) -> Edisi:
    """Open the edition in ``folder``; same checks as ``open_edition``."""
    paket = _paket(folder)
    for berkas in paket["resources"]:
        _periksa_berkas(folder, berkas)
    return Edisi(paket["name"], folder, paket)


def _paket(folder: Path) -> dict:
    jalur = folder / PAKET
    if not jalur.is_file():
        raise EdisiTidakDikenal(f"Tidak ada edisi data di {folder}: berkas {PAKET} tidak ditemukan.")
    try:
        paket = json.loads(jalur.read_text(encoding="utf-8"))
        versi, _ = paket["versi_skema"], [(b["path"], b["bytes"], b["hash"]) for b in paket["resources"]]
    except (ValueError, KeyError, TypeError) as galat:
        raise EdisiRusak(
            f"{jalur} tidak dapat dibaca sebagai paket data. Pulihkan atau bangun ulang edisi."
        ) from galat
    if versi not in VERSI_TERBACA:
        terbaca = " dan ".join(str(satu) for satu in VERSI_TERBACA)
        raise EdisiRusak(f"{jalur} memakai skema versi {versi}; aplikasi ini membaca versi {terbaca}.")
    return paket


def _periksa_berkas(folder: Path, berkas: dict) -> None:
    jalur = folder / berkas["path"]
    saran = "Pulihkan berkas itu atau bangun ulang edisi dengan: python -m data build"
    if not jalur.is_file():
        raise EdisiRusak(f"Edisi {folder.name}: berkas {berkas['path']} hilang. {saran}")
    if sidik(jalur) != berkas["hash"]:
        raise EdisiRusak(f"Edisi {folder.name}: isi {berkas['path']} tidak sama dengan catatannya. {saran}")


def sidik(jalur: Path) -> str:
    """SHA-256 of a file in the form ``sha256:<hex>``."""
    with open(jalur, "rb") as berkas:
        return "sha256:" + hashlib.file_digest(berkas, "sha256").hexdigest()
