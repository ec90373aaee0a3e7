"""What a proposed clause is about: the number that a panel shows, read from its key and the filters of its page.

Pure look-ups: which family of numbers a panel belongs to, which type or service, area and year stand on the screen.
Where a view shows many types at once (a table of gaps) the largest gap of the place is taken, never a sensitive type.
"""

from __future__ import annotations

from dataclasses import dataclass

from panels import gap_jenis, ikn_alamat, jelajah, peta, spm_gap, usulan
from panels.butir import Acuan
from panels.profil_dasar import PAGE as PROFIL
from panels.profil_dasar import tempat
from panels.state import SEMUA, State
from queries import Konteks, rows

SPM, PMKS, KONTEKS = "spm", "pmks", "konteks"  # families; a key of words.usul_rumusan.BEBAS is one too
BERJENIS = (SPM, PMKS)  # families whose number is of a type or service
CAPAIAN, PORSI, JUMLAH, ANGKA = "capaian_spm", "porsi_tertangani", "pmks_terdata", "pmks_angka"
TAMPIL = {"terlayani": PORSI, "angka": ANGKA}  # the map's views; every other shows a count
# beginnings of panel keys per page: family and indicator
SPM_HALAMAN = dict.fromkeys(("spm", "usulan-spm"), (SPM, CAPAIAN))
MACAM: dict[str, dict[str, tuple[str, str]]] = {
    "/": {"spm-lima-layanan": (SPM, CAPAIAN)},
    peta.PAGE: {"peta": (PMKS, ""), "petak": (PMKS, "")},
    "/jenis": dict.fromkeys(("rincian", "jenis-kelamin", "porsi", "matriks"), (PMKS, JUMLAH)),
    ikn_alamat.PAGE: {
        **dict.fromkeys(("ikn-lingkar", "ikn-wilayah", "jendela", "neto"), (PMKS, JUMLAH)),
        "migrasi": ("migrasi", ""),
        "ikn-kapasitas": ("kapasitas", ""),
    },
    "/kesenjangan": {
        **SPM_HALAMAN,
        **dict.fromkeys(("gap", "usulan-pmks"), (PMKS, PORSI)),
        **dict.fromkeys(("perbandingan-wilayah", "rentang-wilayah", "diagram-corong"), (PMKS, ANGKA)),
        **dict.fromkeys(("banding-provinsi", "simulasi-peringkat", "peringkat-penyebut"), (PMKS, ANGKA)),
        **dict.fromkeys(("kapasitas", "panti"), ("kapasitas", "")),
    },
    PROFIL: {
        **SPM_HALAMAN,
        "profil-rincian": (PMKS, PORSI),
        **dict.fromkeys(("profil-duri", "profil-tren", "profil-ikn"), (PMKS, JUMLAH)),
        "kapasitas": ("kapasitas", ""),
        "profil-ditunggu": ("ditunggu", ""),
    },
    jelajah.PAGE: {"tinjauan-ditunggu": ("ditunggu", ""), "tinjauan": (PMKS, "")},
}


@dataclass(frozen=True, slots=True)
class Pokok:
    """Family of the number, the number itself (indicator "" where a clause cannot be tied to it) and its year."""

    macam: str
    acuan: Acuan
    tahun: str


def macam(halaman: str, kunci: str) -> tuple[str, str] | None:
    """Family and indicator of a panel ("" where the filters choose it); None where no clause is proposed from it."""
    found = [
        (awalan, isi)
        for awalan, isi in MACAM.get(halaman, {}).items()
        if kunci == awalan or kunci.startswith(f"{awalan}-")
    ]
    return max(found, key=lambda one: len(one[0]))[1] if found else None


def pokok(halaman: str, kunci: str, state: State, konteks: Konteks) -> Pokok:
    """The subject of a panel for which `macam` is known, as it stands on the screen."""
    family, indicator = macam(halaman, kunci) or ("", "")
    if halaman == PROFIL:
        state = state.with_(wilayah=tempat(state, konteks).state.wilayah)
    if family == PMKS and not indicator and state.indikator not in ("", peta.PMKS):
        return Pokok(KONTEKS, Acuan(state.indikator, kode_wilayah=_area(state)), state.tahun)
    if family == SPM:
        return Pokok(SPM, _spm(kunci, state, konteks), state.tahun)
    if family == PMKS:
        return Pokok(PMKS, _pmks(halaman, kunci, indicator, state, konteks), state.tahun)
    return Pokok(family, Acuan(kode_wilayah=_area(state)), state.tahun)


def _area(state: State) -> str:
    """The chosen kab/kota; "" for the province."""
    return "" if state.wilayah == SEMUA else state.wilayah


def _spm(kunci: str, state: State, konteks: Konteks) -> Acuan:
    """Service and authority: the chosen one, else that of the largest gap in people."""
    wanted = _layanan(state, konteks)
    many = kunci.startswith("usulan-")
    found = _usulan(kunci, state, konteks) if many else list(spm_gap.sendiri(state, konteks))
    own = [row for row in found if row["layanan"] == wanted] or ([] if wanted else found)
    first = max(own, key=lambda row: row["belum"] or 0, default=None)
    if first is None:
        return Acuan(CAPAIAN, wanted, _area(state), kewenangan="kab_kota" if _area(state) else "provinsi")
    area = first["kode_wilayah"] if first["tingkat"] != "provinsi" else ""
    return Acuan(CAPAIAN, first["layanan"], area, kewenangan=first["kewenangan"])


def _layanan(state: State, konteks: Konteks) -> str:
    """The service of the chosen type; "" where all types are looked at."""
    row = next((row for row in rows("jenis_daftar", konteks) if row["jenis"] == state.jenis), None)
    if row is None:
        return ""
    return row["jenis"] if row["keluarga"] == "spm" else row["spm"]


def _pmks(halaman: str, kunci: str, indicator: str, state: State, konteks: Konteks) -> Acuan:
    kind, area = state.jenis, _area(state)
    if halaman == ikn_alamat.PAGE:
        kind = ikn_alamat.jenis(state)
    elif indicator == PORSI and not _satu_jenis(state, konteks):
        kind, area = _terbesar(kunci, state, konteks) or (kind, area)
    code = indicator or TAMPIL.get(state.tampil, JUMLAH)
    base = state.penduduk if code == ANGKA else ""
    return Acuan(code, kind, area, "" if code == PORSI else state.ukuran, penduduk=base)


def _satu_jenis(state: State, konteks: Konteks) -> bool:
    """Whether a single type (or a group row) is chosen: a pillar or a service is many."""
    kinds = {row["jenis"]: row["keluarga"] for row in rows("jenis_daftar", konteks)}
    return kinds.get(state.jenis) in ("pmks", "grup")


def _terbesar(kunci: str, state: State, konteks: Konteks) -> tuple[str, str] | None:
    """Type and area of the largest gap of the view; the queries leave the sensitive ones out."""
    if kunci.startswith("usulan-"):
        found = _usulan(kunci, state, konteks)
        first = max(found, key=lambda row: row["belum"] or 0, default=None)
        return (first["jenis"], first["kode_wilayah"]) if first else None
    ranked = [row for row in gap_jenis.di_tempat(state, konteks) if row["urutan"] == 1]
    unit = "KK" if "-kk-" in kunci else "jiwa"
    first = next((row for row in ranked if row["satuan"] == unit), None)
    return (first["jenis"], _area(state)) if first else None


def _usulan(kunci: str, state: State, konteks: Konteks) -> list:
    return [row for one in usulan.daftar(state, konteks) if one.key == kunci for row in one.baris]
