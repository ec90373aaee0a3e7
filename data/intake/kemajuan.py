"""Progress of a long reading: on standard error only, so that ``--json`` has standard output for itself."""

from __future__ import annotations

import sys
import time
from typing import TextIO

LAYAR_S, CATATAN_S = 0.2, 5.0  # at most this often on a terminal, and in a log


class Penunjuk:
    """A `kemajuan` callback. On a terminal one line that renews itself; elsewhere a line every five seconds.

    A file that is read within the first pause prints nothing in a log.
    """

    def __init__(self, nama: str, keluaran: TextIO | None = None) -> None:
        self.nama, self.keluaran = nama, keluaran or sys.stderr
        self.layar = self.keluaran.isatty()
        self.terakhir = time.monotonic()
        self.lebar = 0

    def __call__(self, bagian: float, kalimat: str) -> None:
        """Tell the share (0 to 1) and what is being done."""
        kini = time.monotonic()
        if kini - self.terakhir < (LAYAR_S if self.layar else CATATAN_S):
            return
        self.terakhir = kini
        teks = f"{self.nama}: {bagian:.0%} {kalimat}"
        if self.layar:
            self.keluaran.write("\r" + teks.ljust(self.lebar))
            self.lebar = len(teks)
        else:
            self.keluaran.write(teks + "\n")
        self.keluaran.flush()

    def selesai(self) -> None:
        """Leave an empty line on a terminal, so that what follows starts at its left edge."""
        if self.lebar:
            self.keluaran.write("\r" + " " * self.lebar + "\r")
            self.keluaran.flush()
            self.lebar = 0
