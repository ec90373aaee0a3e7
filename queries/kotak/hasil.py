"""What comes back from the SQL box: the state of a run and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

KodeKeadaan = Literal["antre", "jalan", "selesai", "galat", "dibatalkan"]


@dataclass(frozen=True, slots=True)
class Keadaan:
    """Where a run stands. `posisi` is 1 for the next in the queue (0 when not queued), `detik` the time so far.

    For "antre" `detik` counts the waiting, from "jalan" on the running time; a finished run keeps its time.
    """

    kode: KodeKeadaan
    posisi: int = 0
    detik: float = 0.0

    @property
    def berakhir(self) -> bool:
        """True when nothing will change any more."""
        return self.kode in ("selesai", "galat", "dibatalkan")


@dataclass(frozen=True, slots=True)
class HasilSql:
    """The rows of a finished run, values plain: None, bool, int, float, Decimal, date, datetime, time or str.

    `kolom` holds (name, DuckDB type) as DuckDB names them, so names may repeat. Lists, structs, maps, blobs and
    intervals come as DuckDB's own text. `terpotong` is true when more rows existed than `batas` (or than fit into
    MAKS_BITA). `tabel_dibaca` are the published tables named in the statement; `contoh` is true when one of them
    holds rows of data contoh, so that the stamp errs on the safe side. `detik` is the running time of the process.
    """

    kolom: tuple[tuple[str, str], ...]
    baris: tuple[tuple[Any, ...], ...]
    terpotong: bool
    detik: float
    tabel_dibaca: tuple[str, ...]
    contoh: bool
