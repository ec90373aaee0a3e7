"""Why areas are compared by counts and not by rates, and what to do where they cannot be compared at all."""

from __future__ import annotations

from collections.abc import Iterable

from panels import sebaran_baca as baca
from panels.jenis_info import Jenis
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan
from words.format import angka
from words.keadaan import cakupan

ADA = ("ada", "nihil")
BUKAN_ANGKA = (
    "Yang dibandingkan jumlah kasus; pilih satu jenis pada saringan untuk angka per 10.000 penduduk."
)
N_NAMA = 4
SEBAGIAN = "Belum sebanding karena sebagian jenis belum dilaporkan; peringkatnya belum dapat dipastikan"


def tanpa_angka(state: State, konteks: Konteks, info: Jenis, found: tuple[Row, ...]) -> tuple[str, ...]:
    """Why counts are compared and not rates; () when rates are."""
    if info.satuan != "jiwa":
        return (catatan.TANPA_KK,)
    if info.gabungan:
        return (BUKAN_ANGKA,)
    if hitungan_dahulu(info):
        return (catatan.BUKAN_PENDUDUK_SETEMPAT,)
    shown = [row for row in baca.wilayah(found) if nilai(row) is not None]
    if all(row["penduduk"] is not None for row in shown):
        return ()
    return (_dasar_sebagian(state, konteks, found),)


def hitungan_dahulu(info: Jenis) -> bool:
    """Whether the type shows counts first: some of its clients are no residents (catalogue of cautions)."""
    kode = (info.kode, *info.anggota)
    return any(catatan.BUKAN_PENDUDUK_SETEMPAT in catatan.jenis(one) for one in kode)


def _dasar_sebagian(state: State, konteks: Konteks, found: Iterable[Row]) -> str:
    kept = tuple(found)
    bases = rows("sebaran_dasar", konteks, tahun=int(state.tahun))
    whole = tuple(row["dasar"] for row in bases if row["n_wilayah"] == row["n_total"])
    covered = tuple(row["nama_pendek"] for row in baca.wilayah(kept) if row["penduduk"] is not None)
    names = covered if len(covered) <= N_NAMA else (cakupan(len(covered), baca.province(kept)["n_total"]),)
    return catatan.dasar_sebagian(state.penduduk, state.tahun, names, whole)


def kosong(n: int, judul: str, tahun: str) -> tuple[str, ...]:
    """What is missing and what to do, when fewer than two areas can be compared."""
    if n > 1:
        return ()
    few = f"hanya {angka(n)} wilayah menampilkan" if n else "belum ada wilayah yang menampilkan"
    return (
        f"Belum dapat dibandingkan: {few} angka {judul} pada {tahun}. "
        "Pilih tahun atau jenis lain, atau lengkapi data melalui halaman Masukan Data.",
    )


def kasus(info: Jenis) -> str:
    """Return the unit of a count: a sum over types is cases, never people."""
    if not info.gabungan:
        return info.satuan
    return "kasus" if info.satuan == "jiwa" else f"kasus ({info.satuan})"


def belum_sebanding(areas: Iterable[Row]) -> tuple[str, ...]:
    """Return one sentence that names the areas that reported some of the types only; () where none did."""
    part = [
        r["nama_pendek"] for r in areas if r["nilai"] is not None and 0 < r["n_jenis"] < r["n_jenis_total"]
    ]
    return (f"{SEBAGIAN}: {', '.join(part)}.",) if part else ()


def nilai(row: Row) -> int | None:
    """Return the count of a row where it may be shown."""
    return row["nilai"] if row["keadaan"] in ADA else None
