"""Example statements of the SQL box: `contoh_sql/*.sql`, each with a title and a sentence in Indonesian on top."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from queries.terbit import tabel_terbit

FOLDER = Path(__file__).parent / "contoh_sql"
_KEPALA = re.compile(r"-- judul: (.+)\n-- uraian: (.+)\n")
AWAL_BARIS = 100  # rows that the first look at a table asks for


@dataclass(frozen=True, slots=True)
class ContohSql:
    """One example: code (for choices), title, what it shows, and the statement as it stands in the editor."""

    kode: str
    judul: str
    uraian: str
    perintah: str


@cache
def contoh_sql() -> tuple[ContohSql, ...]:
    """Every example in the order of the file names. Raises ValueError for a file without its two head lines."""
    return tuple(_baca(path) for path in sorted(FOLDER.glob("*.sql")))


def _baca(path: Path) -> ContohSql:
    text = path.read_text(encoding="utf-8")
    head = _KEPALA.match(text)
    if head is None:
        raise ValueError(f"{path.name}: needs the lines '-- judul: …' and '-- uraian: …' on top")
    return ContohSql(path.stem.split("_", 1)[1], head[1], head[2], text.strip())


def awal(tabel: str) -> str:
    """Return the statement of a first look at a published table. Raises KeyError for another name."""
    dibuka = tabel_terbit()[tabel]
    kolom = ",\n    ".join(dibuka.nama_kolom)
    return f"select\n    {kolom}\nfrom {tabel}\norder by {', '.join(dibuka.kunci)}\nlimit {AWAL_BARIS}"
