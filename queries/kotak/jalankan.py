"""One run of the SQL box: start the worker, watch its time and memory, read its rows, leave nothing behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from queries.kotak.awas import Jaga, Penampung
from queries.kotak.pagar import KODE_WAKTU

MESIN = Path(__file__).parent / "pekerja.py"
MEMORI = 768 * 2**20  # bytes of address space (Linux) and of resident memory (everywhere) of one worker
MAKS_BITA = 16_000_000  # of the rows as JSON text
DETAK = 0.02  # seconds between two looks at the worker
NAPAS = 10.0  # seconds a worker may take to start


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What a worker is asked. `pagar` false leaves out the limits of the operating system (as on Windows)."""

    sql: str
    folder: Path
    tabel: tuple[str, ...]
    batas: int
    detik: float
    memori: int = MEMORI
    bita: int = MAKS_BITA
    pagar: bool = True


@dataclass(slots=True)
class Jawaban:
    """What came back: the worker's lines, and how it ended ("selesai", "waktu", "memori", "batal", "proses")."""

    akhir: str
    baris: list[dict[str, Any]] = field(default_factory=list)
    detik: float = 0.0
    galat: str = ""
    puncak: int = 0  # bytes, the most resident memory that was seen


def jalankan(minta: Permintaan, dibatalkan: Callable[[], bool]) -> Jawaban:
    """Run one worker to its end. Returns whatever happens; raises only OSError when no process can start."""
    mulai = time.monotonic()
    lari = _Lari(minta)
    try:
        akhir = lari.awasi(dibatalkan)
    finally:
        lari.akhiri()
    catatan = bytes(lari.galat.isi).decode("utf-8", "replace")
    baris = _baris(bytes(lari.keluar.isi)) if akhir == "selesai" else []
    if akhir == "selesai" and not (baris and ("selesai" in baris[-1] or "galat" in baris[-1])):
        akhir, baris = _sebab(lari.proses.returncode), []
    return Jawaban(akhir, baris, time.monotonic() - mulai, catatan, lari.puncak)


def _baris(isi: bytes) -> list[dict[str, Any]]:
    """The worker's lines; none when it wrote anything else. A last line that was cut is dropped."""
    try:
        baris = [json.loads(satu) for satu in isi.split(b"\n")[:-1]]
    except ValueError:
        return []
    return baris if all(isinstance(satu, dict) for satu in baris) else []


class _Lari:
    """A worker that runs: its process, its two pipes, the watch over its memory."""

    def __init__(self, minta: Permintaan) -> None:
        self.minta = minta
        self.proses = _buka(minta.folder)
        self.keluar = Penampung(self.proses.stdout, 2 * minta.bita)
        self.galat = Penampung(self.proses.stderr, 4_000)
        self.jaga: Jaga | None = None
        self.tenggat = time.monotonic() + NAPAS
        self.puncak = 0

    def awasi(self, dibatalkan: Callable[[], bool]) -> str:
        """Send the request once the worker has said who it is, then look until it ends or must be ended."""
        while self.proses.poll() is None or self.keluar.is_alive():
            if dibatalkan():
                return "batal"
            if time.monotonic() > self.tenggat:
                return "waktu" if self.jaga else "proses"
            if self.keluar.penuh:
                return "hasil"
            if self.jaga is not None:
                self.puncak = max(self.puncak, self.jaga.memori())
                if self.puncak > self.minta.memori:
                    return "memori"
            elif pid := self.keluar.pid():
                self.jaga = Jaga(pid)  # before the statement is sent: what is watched is known for certain
                self.tenggat = time.monotonic() + self.minta.detik
                self._kirim()
            if self.keluar.is_alive():
                self.keluar.join(DETAK)
            else:
                time.sleep(DETAK / 10)  # its answer is complete, it only has to end
        return "selesai"

    def _kirim(self) -> None:
        isi = {
            nama: getattr(self.minta, nama) for nama in ("sql", "tabel", "batas", "bita", "memori", "pagar")
        }
        # the worker's own deadline is a second later: it only counts when this process is gone
        pesan = json.dumps({**isi, "detik": self.minta.detik + 1}).encode("ascii") + b"\n"
        try:
            self.proses.stdin.write(pesan)
            self.proses.stdin.flush()
        except BrokenPipeError:  # it ended before it was asked; the caller sees that by its exit code
            return

    def akhiri(self) -> None:
        """End the worker and whatever might hang on it, collect its exit code, close its pipes."""
        if self.proses.poll() is None:
            if self.jaga is not None:
                self.jaga.akhiri()
            if sys.platform == "win32":
                self.proses.kill()
            else:
                with suppress(ProcessLookupError):
                    os.killpg(self.proses.pid, signal.SIGKILL)
        self.proses.wait()
        self.keluar.join(NAPAS)  # its pipes end with it; a handle that somebody else holds must not hold us
        self.galat.join(NAPAS)
        with suppress(BrokenPipeError):
            self.proses.stdin.close()


def _buka(folder: Path) -> subprocess.Popen[bytes]:
    """Start the worker in a session of its own, with no environment but what Windows needs to load libraries."""
    jendela = sys.platform == "win32"
    bendera = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS if jendela else 0
    return subprocess.Popen(
        [sys.executable, "-I", "-B", "-P", str(MESIN)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={"SYSTEMROOT": os.environ["SYSTEMROOT"]} if jendela else {},
        close_fds=True,
        start_new_session=not jendela,
        creationflags=bendera,
    )


def _sebab(kode: int) -> str:
    """What an exit without an answer means."""
    if sys.platform != "win32" and kode in (-signal.SIGALRM, -signal.SIGXCPU):
        return "waktu"
    if kode == KODE_WAKTU:
        return "waktu"
    if sys.platform != "win32" and kode in (-signal.SIGKILL, -signal.SIGABRT, -signal.SIGSEGV):
        return "memori"  # the system's own memory guard, or a library that cannot bear a refused allocation
    return "proses"
