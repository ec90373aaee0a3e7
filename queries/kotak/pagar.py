"""The fence around the worker: DuckDB's own locks, then what the operating system can hold. Runs in the worker only.

Each layer must hold alone: the locks stop files, network, settings and writes; the limits bound one value of any
size; and once the database is open no further file or socket can be opened at all (RLIMIT_NOFILE 0, Landlock).
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading

import duckdb

BERKAS = "serambi.duckdb"  # a neutral name relative to the working folder: no path is in it
KODE_WAKTU = 75  # exit code of a worker that ended itself at its deadline
SETELAN = {
    "threads": 1,
    "async_threads": 0,  # a single thread: what is forbidden to it is forbidden to all
    "memory_limit": "400MB",
    "temp_directory": "",
    "max_temp_directory_size": "0B",
    "secret_directory": "",
    "allow_persistent_secrets": False,
    "python_enable_replacements": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "enable_external_access": False,
    "errors_as_json": True,  # class, position and names of an error as data
}
KUNCI = ("set disabled_filesystems = 'LocalFileSystem'", "set lock_configuration = true")
# every file system right that Landlock ABI 1 knows; no rule follows, so nothing is left
LANDLOCK_SEMUA = (1 << 13) - 1
SYS_LANDLOCK_BUAT, SYS_LANDLOCK_PASANG = 444, 446
PR_MATI_BERSAMA, PR_TAK_DIINTIP, PR_TANPA_HAK_BARU = 1, 4, 38


def buka() -> duckdb.DuckDBPyConnection:
    """Open the published tables in the working folder, read only and locked."""
    con = duckdb.connect(BERKAS, read_only=True, config=SETELAN)
    for perintah in KUNCI:
        con.execute(perintah)
    return con


def tutup(memori: int, detik: float) -> None:
    """Give away, for good, whatever a query does not need. `memori` in bytes; nothing to do on Windows.

    What cannot be had (an old kernel without Landlock) is left out: the other layers stand without it.
    """
    if sys.platform == "win32":
        return
    import resource

    os.nice(19)  # the pages come first
    if sys.platform == "linux":
        _tutup_linux()
    batas = {
        "RLIMIT_AS": memori,
        "RLIMIT_CPU": int(detik) + 1,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_NPROC": 0,
        "RLIMIT_NOFILE": 0,
    }
    for nama, nilai in batas.items():
        jenis = getattr(resource, nama)
        keras = resource.getrlimit(jenis)[1]
        nilai = nilai if keras == resource.RLIM_INFINITY else min(nilai, keras)
        try:
            resource.setrlimit(jenis, (nilai, nilai))
        except ValueError:
            if sys.platform == "linux":  # elsewhere a limit may not exist in fact; the memory watch remains
                raise


def _tutup_linux() -> None:
    """No core dump, no new rights, end with the parent, and no path of the file system any more."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_MATI_BERSAMA, 9, 0, 0, 0)
    libc.prctl(PR_TAK_DIINTIP, 0, 0, 0, 0)
    libc.prctl(PR_TANPA_HAK_BARU, 1, 0, 0, 0)
    hak = ctypes.c_uint64(LANDLOCK_SEMUA)
    aturan = libc.syscall(SYS_LANDLOCK_BUAT, ctypes.byref(hak), ctypes.c_size_t(8), 0)
    if aturan >= 0:
        libc.syscall(SYS_LANDLOCK_PASANG, aturan, 0)


def pasang_tenggat(detik: float) -> None:
    """End this process after `detik` seconds even when the parent is gone and the GIL is held."""
    if sys.platform == "win32":
        jam = threading.Timer(detik, os._exit, (KODE_WAKTU,))
        jam.daemon = True
        jam.start()
        return
    import signal

    signal.setitimer(signal.ITIMER_REAL, detik)  # the default of SIGALRM ends the process
