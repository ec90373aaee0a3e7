"""The parts of /jelajah and the keys that they share."""

from __future__ import annotations

from functools import lru_cache

from data.snapshot import editions
from panels import pencar_pilihan, silang_pilihan, tinjauan_pilihan
from panels.state import Choice
from queries import Konteks

PAGE = "/jelajah"
SILANG, TINJAUAN, SQL, TERSIMPAN, UNDUHAN = "silang", "tinjauan", "sql", "tersimpan", "unduhan"
BAGIAN = {
    SILANG: "Tabel silang",
    TINJAUAN: "Tinjauan otomatis",
    SQL: "SQL",
    TERSIMPAN: "Tampilan tersimpan",
    UNDUHAN: "Unduhan dan API",
}


def choices(konteks: Konteks) -> dict[str, Choice]:
    """The page's own keys; another edition may come while the server runs."""
    return _choices(konteks, tuple(editions().items()))


@lru_cache(maxsize=32)
def _choices(konteks: Konteks, known: tuple[tuple[str, object], ...]) -> dict[str, Choice]:
    return {
        "bagian": Choice(BAGIAN, SILANG),
        **silang_pilihan.choices(konteks),
        **tinjauan_pilihan.choices(konteks),
        **pencar_pilihan.choices(konteks),
    }
