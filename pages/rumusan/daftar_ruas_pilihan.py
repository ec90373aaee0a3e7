"""What the form of a clause offers where a code is chosen, code -> word; a stored code that is unknown stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from panels import rumusan as halaman
from panels.butir_dikenal import Kenal, dikenal
from panels.ringkasan import provinsi
from queries import Konteks, rows
from words.rumusan import DUKUNGAN, LEVEL, STATUS

TANPA = "Tidak dipilih"  # not the dash, which is "nihil"
DARI_INDIKATOR = ("jenis", "ukuran", "kewenangan", "penduduk")


def pilihan(here: Konteks) -> dict[str, Mapping[str, str]]:
    """Field -> what it offers; "" is "none", for an area the whole province."""
    areas = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", here)}
    known = dikenal(here)
    return {
        "level": LEVEL,
        "status": STATUS,
        "dukungan": {"": "Tidak diminta", **DUKUNGAN},
        "pilar": {"": TANPA, **halaman.pilar(here)},
        "kode_wilayah": {"": provinsi(here)["nama"], **areas},
        "indikator": {"": "Belum dipilih", **{code: one.nama for code, one in known.items()}},
        **{name: {"": TANPA, **_gabung(known.values(), name)} for name in DARI_INDIKATOR},
    }


def dengan(words: Mapping[str, str], code: str) -> Mapping[str, str]:
    """The words, with a stored code that this edition does not know."""
    return words if code in words else {**words, code: f"{code} (tidak dikenal pada edisi ini)"}


def _gabung(known: Iterable[Kenal], name: str) -> dict[str, str]:
    """Every code that some indicator needs."""
    return {code: word for one in known for code, word in _milik(one, name).items()}


def _milik(one: Kenal, name: str) -> Mapping[str, str]:
    return getattr(one, name)
