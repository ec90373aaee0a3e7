"""Mutu: the parts of the page, its own choices, and the years that it looks at."""

from __future__ import annotations

import datetime
from functools import lru_cache

from data.galat import EdisiRusak, EdisiTidakDikenal
from data.snapshot import editions
from panels.state import Choice, State
from queries import Konteks, rows
from queries.engine import opened

PAGE = "/mutu"
KETERSEDIAAN = "ketersediaan"
PENYAMPAIAN = "penyampaian"
REVISI = "revisi"
CATATAN = "catatan"
CONTOH = "contoh"
BAGIAN = {
    KETERSEDIAAN: "Ketersediaan",
    PENYAMPAIAN: "Status penyampaian",
    REVISI: "Revisi dan edisi",
    CATATAN: "Peringatan dan koreksi",
    CONTOH: "Porsi data contoh",
}
PMKS = "pmks"
TABEL = {PMKS: "PMKS menurut jenis", "spm": "SPM bidang sosial", "psks": "PSKS menurut jenis"}
TABEL_LAIN = {
    "penduduk": "Penduduk",
    "migrasi": "Migrasi tercatat",
    "konteks": "Kemiskinan dan konteks lain",
}
# the trend rule of the other pages needs five unbroken years, so five are asked for
TAHUN_DITUNGGU = 5
TAHUN_MATRIKS = 10
SEMUA = "SEMUA"
# the controls of a part beside the choice of the part: key and title
PENGATURAN = {
    KETERSEDIAAN: (("tabel", "Data"), ("kelompok", "Kelompok jenis")),
    REVISI: (("tabel", "Data"), ("seri", "Deret"), ("dari", "Edisi semula"), ("ke", "Edisi pembanding")),
}
GOLONGAN = {"pilar": "Pilar", "spm": "SPM"}


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls."""
    known = [edition for edition, _ in urutan_edisi()[0]] or [konteks.edisi]
    later = konteks.edisi if konteks.edisi in known else known[-1]
    words = {edition: edition for edition in known}
    return {
        "bagian": Choice(BAGIAN, KETERSEDIAAN),
        "tabel": Choice({**TABEL, **TABEL_LAIN}, PMKS),
        "kelompok": Choice(_kelompok(konteks, tuple(GOLONGAN)), SEMUA),
        "seri": Choice({**_seri(konteks, "spm"), **_seri(konteks, "psks")}, "SPM-DIS"),
        "dari": Choice(words, known[max(known.index(later) - 1, 0)]),
        "ke": Choice(words, later),
    }


def tersedia(key: str, state: State, konteks: Konteks) -> Choice:
    """Return what a control offers for the part and the table that are looked at; editions compare every table."""
    if key == "tabel" and state.bagian != REVISI:
        return Choice(TABEL, PMKS)
    if key == "kelompok":
        return kelompok_tersedia(tabel(state), konteks)
    return seri_tersedia(tabel(state), konteks) if key == "seri" else choices(konteks)[key]


def kelompok_tersedia(tabel: str, konteks: Konteks) -> Choice:
    """Return the type groups that a table can be looked at by."""
    families = {PMKS: tuple(GOLONGAN), "spm": ("spm",)}.get(tabel, ())
    return Choice(_kelompok(konteks, families), SEMUA)


def seri_tersedia(tabel: str, konteks: Konteks) -> Choice:
    """Return the services or PSKS types whose revisions can be shown; PMKS follows the shared type filter."""
    words = {} if tabel == PMKS else _seri(konteks, tabel)
    return Choice(words, next(iter(words), ""))


def _kelompok(konteks: Konteks, families: tuple[str, ...]) -> dict[str, str]:
    found = rows("jenis_daftar", konteks)
    more = {
        row["jenis"]: f"{GOLONGAN[row['keluarga']]}: {row['nama']}"
        for row in found
        if row["keluarga"] in families
    }
    return {SEMUA: "Semua jenis", **more}


def _seri(konteks: Konteks, family: str) -> dict[str, str]:
    return {row["jenis"]: row["nama"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == family}


def tabel(state: State) -> str:
    """Return the reporting table looked at."""
    return state.tabel if state.tabel in TABEL else PMKS


def tabel_beda(state: State) -> str:
    """Return the table whose cells are compared between editions."""
    return state.tabel if state.tabel in {**TABEL, **TABEL_LAIN} else PMKS


def kelompok(state: State, konteks: Konteks) -> str:
    """Return the type group looked at; one that the table does not have becomes all types."""
    offered = kelompok_tersedia(tabel(state), konteks)
    return state.kelompok if state.kelompok in offered.words else offered.default


def tanggal_edisi(konteks: Konteks) -> datetime.date:
    """Return the day on which the edition was made: ages are counted to it, never to the clock."""
    return datetime.datetime.fromisoformat(opened(konteks.edisi).package["created"]).date()


def tahun_ditunggu(konteks: Konteks) -> tuple[int, int]:
    """Return the first and the last year that every area is expected to have handed in."""
    last = tanggal_edisi(konteks).year - 1
    return last - TAHUN_DITUNGGU + 1, last


def tahun_matriks(konteks: Konteks) -> tuple[int, int]:
    """Return the years that the matrix always shows; older years join when they hold something."""
    last = tanggal_edisi(konteks).year - 1
    return last - TAHUN_MATRIKS + 1, last


def rentang(awal: int, akhir: int) -> str:
    """Return "2021–2025", or one year alone."""
    return str(awal) if awal == akhir else f"{awal}–{akhir}"


def urutan_edisi() -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Return the editions as (id, time of making), oldest first, and the ids of those that cannot be read."""
    return _urutan_edisi(tuple(sorted((name, str(path)) for name, path in editions().items())))


@lru_cache(maxsize=8)
def _urutan_edisi(
    known: tuple[tuple[str, str], ...],
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    found, broken = [], []
    for name, _ in known:
        try:
            found.append((name, opened(name).package["created"]))
        except (EdisiRusak, EdisiTidakDikenal):
            broken.append(name)  # named on the page; one damaged old edition must not close it
    return tuple(sorted(found, key=lambda one: (one[1], one[0]))), tuple(broken)
