"""One publish at a time: a file in ``SERAMBI_HOME`` that the operating system locks.

The lock belongs to the open file, so it falls by itself when the process dies, however it dies; what a dead process
left written in the file is overwritten by the next. The file says who publishes, since when, as which process.
"""

import datetime
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from data.edisi import rumah
from data.terbit.galat import SedangTerbit
from data.terbit.waktu import sekarang, setempat

NAMA = "terbit.lock"
LETAK_KUNCI = 1 << 20  # Windows forbids reading a locked byte, so the locked one lies far behind the text


@contextmanager
def satu_penerbit(oleh: str) -> Iterator[None]:
    """Hold the publishing lock of this ``SERAMBI_HOME``.

    Raises ``SedangTerbit`` ("X sedang menerbitkan sejak …") while another process or thread holds it.
    """
    rumah().mkdir(parents=True, exist_ok=True)
    jalur = rumah() / NAMA
    with open(os.open(jalur, os.O_RDWR | os.O_CREAT, 0o644), "r+b") as berkas:
        if not _kunci(berkas):
            raise SedangTerbit(_siapa(berkas))
        try:
            _tulis(berkas, {"oleh": oleh, "sejak": sekarang().isoformat(), "pid": os.getpid()})
            yield
        finally:
            _tulis(berkas, {})
            _lepas(berkas)


def _tulis(berkas: BinaryIO, isi: dict) -> None:
    berkas.seek(0)
    berkas.truncate()
    berkas.write(json.dumps(isi, ensure_ascii=False).encode())
    berkas.flush()


def _siapa(berkas: BinaryIO) -> str:
    berkas.seek(0)
    saran = "Tunggu sampai selesai, lalu ulangi."
    try:
        isi = json.loads(berkas.read() or b"{}")
        sejak = setempat(datetime.datetime.fromisoformat(isi["sejak"]))
    except (ValueError, KeyError):  # the other one has the lock but has not written its name yet
        return f"Penerbitan lain sedang berjalan. {saran}"
    return f"{isi['oleh']} sedang menerbitkan sejak {sejak} (proses {isi['pid']}). {saran}"


def _kunci(berkas: BinaryIO) -> bool:
    try:
        if os.name == "nt":
            import msvcrt  # exists on Windows only

            berkas.seek(LETAK_KUNCI)
            msvcrt.locking(berkas.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists on POSIX only

            fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _lepas(berkas: BinaryIO) -> None:
    if os.name == "nt":
        import msvcrt

        berkas.seek(LETAK_KUNCI)
        msvcrt.locking(berkas.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(berkas, fcntl.LOCK_UN)
