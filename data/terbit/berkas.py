"""Writing that a crash cannot half do: aside, fsync, rename; and the system's refusals in words."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.edisi import rumah
from data.terbit.galat import KodeSudahAda, TidakDapatMenulis

AWALAN = ".tmp-"
"""Name of everything that is still being written; never listed, swept at the next publish."""


def pastikan(folder: Path) -> None:
    """Force every file of `folder`, and the folder itself, onto the disk."""
    for jalur in folder.rglob("*"):
        if jalur.is_file():
            with open(jalur, "r+b") as berkas:
                os.fsync(berkas.fileno())
    for jalur in (satu for satu in folder.rglob("*") if satu.is_dir()):
        pastikan_folder(jalur)
    pastikan_folder(folder)


def pastikan_folder(folder: Path) -> None:
    """Force the names in a folder onto the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    penunjuk = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(penunjuk)
    finally:
        os.close(penunjuk)


def pasang(sisi: Path, tujuan: Path) -> None:
    """Move a finished folder into place, durably. Raises ``KodeSudahAda`` when the name is taken."""
    pastikan(sisi)
    if tujuan.exists():
        raise KodeSudahAda(f"{tujuan.name} sudah ada dan tidak dapat ditimpa. Pakai nama lain.")
    sisi.rename(tujuan)
    pastikan_folder(tujuan.parent)


def tulis_utuh(jalur: Path, isi: str) -> None:
    """Replace a small text file in one step: a reader sees the old text or the new one, never a part."""
    sisi = jalur.with_name(f"{AWALAN}{jalur.name}")
    with open(sisi, "w", encoding="utf-8", newline="\n") as berkas:
        berkas.write(isi)
        berkas.flush()
        os.fsync(berkas.fileno())
    os.replace(sisi, jalur)
    pastikan_folder(jalur.parent)


def sapu(folder: Path) -> None:
    """Remove what interrupted writing left in `folder`. Only while holding the publishing lock."""
    for sisa in folder.glob(f"{AWALAN}*"):
        if sisa.is_dir():
            shutil.rmtree(sisa)
        else:
            sisa.unlink()


@contextmanager
def dalam_kata() -> Iterator[None]:
    """Turn the file system's refusals into ``TidakDapatMenulis`` with what to do."""
    try:
        yield
    except OSError as galat:
        raise TidakDapatMenulis(_kata(galat)) from galat


def _kata(galat: OSError) -> str:
    tempat = galat.filename or str(rumah())
    if galat.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        sebab = f"Ruang simpan penuh saat menulis {tempat}. Kosongkan sebagian, lalu ulangi."
    elif galat.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        sebab = f"Folder {tempat} tidak boleh ditulisi. Beri izin tulis atau ganti SERAMBI_HOME, lalu ulangi."
    else:
        sebab = (
            f"{tempat} tidak dapat dibaca atau ditulis (kode {galat.errno}). Periksa folder itu, lalu ulangi."
        )
    return f"{sebab} Edisi yang aktif tidak berubah."
