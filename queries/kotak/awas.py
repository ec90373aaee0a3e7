"""What the parent holds of a running worker: a watch over its memory and readers for its pipes."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from typing import Any


class Jaga:
    """The memory watch: also where rlimits do not exist. On Windows a venv's python.exe only starts the real one,
    so the process that is watched is the one the worker names itself."""

    def __init__(self, pid: int) -> None:
        import psutil

        self._hilang = psutil.NoSuchProcess
        self._proses: psutil.Process | None = None
        with suppress(self._hilang):  # it may have been ended already
            self._proses = psutil.Process(pid)

    def memori(self) -> int:
        """Resident bytes now; 0 when the process is gone."""
        with suppress(self._hilang):
            return self._proses.memory_info().rss if self._proses else 0
        return 0

    def akhiri(self) -> None:
        """End the watched process."""
        with suppress(self._hilang):
            if self._proses:
                self._proses.kill()


class Penampung(threading.Thread):
    """Reads a pipe to its end or to `batas` bytes; `penuh` when more came."""

    def __init__(self, pipa: Any, batas: int) -> None:
        super().__init__(daemon=True)
        self._pipa, self._batas = pipa, batas
        self.isi, self.penuh = bytearray(), False
        self.start()

    def run(self) -> None:
        """Read until the pipe ends; what comes after the limit is thrown away, so the writer never waits."""
        with self._pipa:
            while potong := self._pipa.read1(65_536):
                self.penuh = self.penuh or len(self.isi) + len(potong) > self._batas
                if not self.penuh:
                    self.isi += potong

    def pid(self) -> int:
        """The process id in the first line, 0 while it has not come."""
        baris, ada, _ = bytes(self.isi[:100]).partition(b"\n")
        try:
            return int(json.loads(baris)["pid"]) if ada else 0
        except (ValueError, KeyError, TypeError):  # not a worker that speaks: the caller's deadline ends it
            return 0
